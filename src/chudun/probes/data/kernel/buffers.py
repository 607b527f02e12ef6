"""Arrow arrays as the kernel reads them: bytes, offsets, validity, without copying where the layout allows."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from chudun.probes.data.kernel.room import Column

_IDENTIFIER = 10**7
"""No identifier is a smaller number."""

_EXACT = 2**53
"""Whole numbers that double precision holds exactly."""

_EMPTY = np.frombuffer(b"\0", dtype=np.uint8)[:0]


def parts(array: pa.Array) -> tuple[pa.Array | None, pa.Array | None]:
    """Split an array into what the kernel reads as text and what is only counted as numbers.

    A number long enough to be an identifier is read as text, its like below is not; each part is null
    where the other holds the value. Both are None for types that hold neither (nested ones).
    """
    kind = array.type
    if pa.types.is_dictionary(kind):
        return (array, None) if is_text(kind.value_type) else parts(array.dictionary_decode())
    if is_text(kind):
        return array, None
    if any(is_kind(kind) for is_kind in _OTHER_TEXT):
        return array.cast(pa.large_binary()), None
    if pa.types.is_decimal(kind):
        return (array.cast(pa.string()), None) if kind.scale == 0 else (None, array.cast(pa.float64()))
    if pa.types.is_integer(kind) or pa.types.is_floating(kind):
        return _numbers(array)
    if pa.types.is_date(kind) or pa.types.is_timestamp(kind) or pa.types.is_boolean(kind):
        whole = pa.int32() if pa.types.is_date32(kind) or pa.types.is_boolean(kind) else pa.int64()
        return None, array.cast(whole).cast(pa.int64())
    return None, None


def is_text(kind: pa.DataType) -> bool:
    """Whether the kernel reads a type's buffers as they are."""
    return any(is_kind(kind) for is_kind in _TEXT)


def column(array: pa.Array) -> Column:
    """Return the buffers of a text or binary array; it may be a slice of a longer one."""
    validity, offsets, data = array.buffers()
    wide = pa.types.is_large_string(array.type) or pa.types.is_large_binary(array.type)
    if len(array) == 0:
        return Column(_EMPTY, np.zeros(1, dtype=np.int64), _EMPTY, 0)
    starts = np.frombuffer(offsets, dtype=np.int64 if wide else np.int32)
    return Column(
        data=_EMPTY if not data else _bytes(data),
        offsets=starts[array.offset : array.offset + len(array) + 1].astype(np.int64),
        validity=_bytes(validity) if validity and array.null_count else _EMPTY,
        first_bit=array.offset,
    )


def survey(cells: Column, blank_is_filled: bool) -> tuple[int, NDArray[np.uint8]]:
    """Return the bytes of the longest cell, and which rows have a value, a bit a row as ``numpy.packbits`` packs them.

    Parameters
    ----------
    blank_is_filled
        Whether a cell without bytes is a value.
    """
    sizes = np.diff(cells.offsets)
    filled = np.ones(sizes.size, dtype=np.bool_) if blank_is_filled else sizes > 0
    if cells.validity.size:
        until = cells.first_bit + sizes.size
        filled &= np.unpackbits(cells.validity, count=until, bitorder="little")[cells.first_bit :].view(np.bool_)
    return int(sizes.max(initial=0)), np.packbits(filled)


def _bytes(buffer: pa.Buffer) -> NDArray[np.uint8]:
    """Return a buffer's bytes, never to be written: the kernel is compiled for such."""
    found = np.frombuffer(buffer, dtype=np.uint8)
    found.flags.writeable = False
    return found


_TEXT = (pa.types.is_string, pa.types.is_large_string, pa.types.is_binary, pa.types.is_large_binary)
_OTHER_TEXT = (pa.types.is_string_view, pa.types.is_binary_view, pa.types.is_fixed_size_binary)


def _numbers(array: pa.Array) -> tuple[pa.Array | None, pa.Array | None]:
    if pa.types.is_floating(array.type):
        values = array.cast(pa.float64())
        long = pc.and_(pc.and_(pc.greater_equal(values, _IDENTIFIER), pc.less(values, _EXACT)), _whole(values))
    else:
        values = array if array.type == pa.uint64() else array.cast(pa.int64())
        long = pc.greater_equal(values, pa.scalar(_IDENTIFIER, values.type))
    if not pc.any(long).as_py():
        return None, values
    text = pc.if_else(long, values, None)
    whole = text if pa.types.is_integer(text.type) else text.cast(pa.int64())
    return whole.cast(pa.string()), pc.if_else(long, None, values)


def _whole(values: pa.Array) -> pa.Array:
    return pc.equal(values, pc.floor(values))
