"""Digests of a system's own person keys (系统内个人编号), which only mean something within a namespace."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.buffers import column
from chudun.probes.data.kernel.characters import Bytes
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.room import Column, Secret
from chudun.probes.data.kernel.siphash import siphash


@compiled(allocates=True)
def _digests(cells: Column, prefix: Bytes, secret: Secret, digests: NDArray[np.uint64]) -> Bytes:
    """Hash prefix and trimmed cell; return which cells held something."""
    rows = cells.offsets.size - 1
    held = np.zeros(rows, dtype=np.uint8)
    widest = 0
    for row in range(rows):
        widest = max(widest, cells.offsets[row + 1] - cells.offsets[row])
    words = np.zeros((prefix.size + widest) // 8 + 1, dtype=np.uint64)
    message = words.view(np.uint8)
    message[: prefix.size] = prefix
    for row in range(rows):
        bit = cells.first_bit + row
        if cells.validity.size and not cells.validity[bit >> 3] >> (bit & 7) & 1:
            continue
        start, stop = cells.offsets[row], cells.offsets[row + 1]
        while start < stop and cells.data[start] <= 32:
            start += 1
        while start < stop and cells.data[stop - 1] <= 32:
            stop -= 1
        if start == stop:
            continue
        size = prefix.size + stop - start
        message[prefix.size : size] = cells.data[start:stop]
        digests[row] = siphash(words, size, secret.low, secret.high)
        held[row] = 1
    return held


def subject_digests(array: pa.Array, namespace: str, secret: Secret) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """Return the rows that hold a key and the keys' digests; equal keys of one namespace have equal digests.

    Parameters
    ----------
    array
        The keys: text or numbers; 1001 and "1001" are the same key.
    """
    if pa.types.is_dictionary(array.type):
        array = array.dictionary_decode()
    if pa.types.is_floating(array.type):
        array = pc.if_else(pc.is_finite(array), array, None).cast(pa.int64(), safe=False)
    if not (pa.types.is_binary(array.type) or pa.types.is_large_binary(array.type)):
        array = array.cast(pa.string())
    prefix = bytes([IdentifierKind.SUBJECT_KEY]) + namespace.encode() + b"\0"
    digests = np.empty(len(array), dtype=np.uint64)
    held = _digests(
        column(array.cast(pa.large_binary())), np.frombuffer(prefix, dtype=np.uint8).copy(), secret, digests
    )
    rows = np.flatnonzero(held)
    return rows, digests[rows]
