"""Eight bytes at a time: words read from bytes, and what can be asked of all eight at once."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from llvmlite import ir  # type: ignore[import-untyped]
from numba import types
from numba.core.typing.templates import Signature
from numba.extending import intrinsic
from numpy.typing import NDArray

from chudun.probes.data.kernel.compiled import compiled

Bytes = NDArray[np.uint8]

_ZEROS = np.uint64(0x3030303030303030)
_SIXES = np.uint64(0x0606060606060606)
_HIGH_HALVES = np.uint64(0xF0F0F0F0F0F0F0F0)


def _load_word(_typing: Any, data: Any, start: Any) -> tuple[Signature, Callable[..., Any]]:  # noqa: ARG001

    def generate(context: Any, builder: ir.IRBuilder, signature: Signature, arguments: Sequence[Any]) -> Any:
        array = context.make_array(signature.args[0])(context, builder, arguments[0])
        address = builder.bitcast(builder.gep(array.data, [arguments[1]]), ir.IntType(64).as_pointer())
        return builder.load(address, align=1)

    return types.uint64(data, types.int64), generate


load_word: Callable[[Bytes, int], np.uint64] = intrinsic(_load_word)  # type: ignore[assignment]
"""Read the eight bytes of an array from an index, aligned or not, as a little-endian number."""


@compiled(types.uint64(types.uint64, types.int64), inline=True)
def leading(word: np.uint64, count: int) -> np.uint64:
    """Return a word with all but its first ``count`` bytes (fewer than 8) cleared."""
    return np.uint64(word & ((np.uint64(1) << np.uint64(8 * count)) - np.uint64(1)))


@compiled(types.boolean(types.uint64), inline=True)
def eight_digits(word: np.uint64) -> bool:
    """Whether all eight bytes are 0-9."""
    apart = word ^ _ZEROS
    return bool((apart | (apart + _SIXES)) & _HIGH_HALVES == np.uint64(0))
