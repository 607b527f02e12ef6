"""Eight bytes at a time, or 64: words and blocks read from bytes, and what can be asked of all of them at once."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from llvmlite import ir  # type: ignore[import-untyped]
from numba import types
from numba.core.typing.templates import Signature
from numba.cpython.unsafe.numbers import trailing_zeros
from numba.extending import intrinsic
from numpy.typing import NDArray

from chudun.probes.data.kernel.compiled import compiled

Bytes = NDArray[np.uint8]

_ZEROS = np.uint64(0x3030303030303030)
_ONES = np.uint64(0x0101010101010101)
_EVEN_BYTES = np.uint64(0x00FF00FF00FF00FF)
_TO_FIVE = np.uint64(0x007B007B007B007B)

BLOCK = 64
"""Bytes in a block, one for each bit of a word."""

_BYTE = ir.IntType(8)
_BLOCK = ir.VectorType(_BYTE, BLOCK)


# numba compiles loops over bytes to one comparison a byte; these say in LLVM's own terms that 64 can go at once,
# which every processor with vectors does in a few instructions
def _load_block(context: Any, builder: ir.IRBuilder, kind: Any, data: Any, start: Any) -> Any:
    array = context.make_array(kind)(context, builder, data)
    address = builder.bitcast(builder.gep(array.data, [start]), _BLOCK.as_pointer())
    return builder.load(address, align=1)


def _all(builder: ir.IRBuilder, byte: Any) -> Any:
    """Return a block filled with a byte, given as a number."""
    first = builder.insert_element(ir.Constant(_BLOCK, None), builder.trunc(byte, _BYTE), ir.IntType(32)(0))
    return builder.shuffle_vector(first, first, ir.Constant(ir.VectorType(ir.IntType(32), BLOCK), None))


def _within(builder: ir.IRBuilder, block: Any, low: Any, high: Any) -> Any:
    # bytes below the lowest wrap round and come out above the span
    above = builder.sub(block, _all(builder, low))
    return builder.icmp_unsigned("<=", above, _all(builder, builder.sub(high, low)))


def _between(_typing: Any, data: Any, start: Any, low: Any, high: Any) -> tuple[Signature, Callable[..., Any]]:  # noqa: ARG001

    def generate(context: Any, builder: ir.IRBuilder, signature: Signature, arguments: Sequence[Any]) -> Any:
        block = _load_block(context, builder, signature.args[0], arguments[0], arguments[1])
        return builder.bitcast(_within(builder, block, arguments[2], arguments[3]), ir.IntType(BLOCK))

    return types.uint64(data, types.int64, types.int64, types.int64), generate


def _copy_upper(
    _typing: Any,
    data: Any,
    start: Any,  # noqa: ARG001
    target: Any,
    at: Any,  # noqa: ARG001
) -> tuple[Signature, Callable[..., Any]]:

    def generate(context: Any, builder: ir.IRBuilder, signature: Signature, arguments: Sequence[Any]) -> Any:
        block = _load_block(context, builder, signature.args[0], arguments[0], arguments[1])
        lower = _within(builder, block, ir.IntType(64)(ord("a")), ir.IntType(64)(ord("z")))
        upper = builder.select(lower, builder.sub(block, _all(builder, ir.IntType(64)(ord("a") - ord("A")))), block)
        array = context.make_array(signature.args[2])(context, builder, arguments[2])
        address = builder.gep(array.data, [arguments[3]])
        builder.store(upper, builder.bitcast(address, _BLOCK.as_pointer()), align=1)
        return context.get_dummy_value()

    return types.void(data, types.int64, target, types.int64), generate


between: Callable[[Bytes, int, int, int], np.uint64] = intrinsic(_between)  # type: ignore[assignment]
"""Say of the 64 bytes from an index which lie between two byte values, both included, one bit each."""

copy_upper: Callable[[Bytes, int, Bytes, int], None] = intrinsic(_copy_upper)  # type: ignore[assignment]
"""Copy the 64 bytes from an index to an index of another array, a-z as A-Z."""


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


@compiled(types.int64(types.uint64), inline=True)
def eight_digits_value(word: np.uint64) -> int:
    """Return the number that eight digits make, by adding neighbours: digits, pairs, fours."""
    value = word ^ _ZEROS
    value = (value * np.uint64(10) + (value >> np.uint64(8))) & np.uint64(0x00FF00FF00FF00FF)
    value = (value * np.uint64(100) + (value >> np.uint64(16))) & np.uint64(0x0000FFFF0000FFFF)
    value = (value * np.uint64(10_000) + (value >> np.uint64(32))) & np.uint64(0xFFFFFFFF)
    return np.int64(value)  # type: ignore[return-value]


@compiled(types.boolean(types.uint64), inline=True)
def eight_alike(word: np.uint64) -> bool:
    """Whether all eight bytes are the same."""
    return bool(word == (word << np.uint64(8) | word >> np.uint64(56)))


@compiled(types.int64(types.uint64), inline=True)
def eight_digits_luhn(word: np.uint64) -> int:
    """Return what the last eight digits of a number, or any eight before them, add to its Luhn sum."""
    digits = word ^ _ZEROS
    doubled = digits & _EVEN_BYTES
    # five and more reach a byte's highest bit; doubled, they lose nine
    above_four = ((doubled + _TO_FIVE) >> np.uint64(7)) & _ONES
    summands = digits + doubled - above_four * np.uint64(9)
    return np.int64((summands * _ONES) >> np.uint64(56))  # type: ignore[return-value]


@compiled(types.int64(types.uint64, types.uint64, types.uint64), inline=True)
def eight_digits_weighted(word: np.uint64, even: np.uint64, odd: np.uint64) -> int:
    """Return the sum of eight digits, each times its weight; the weights are packed by ``pack_weights``."""
    digits = word ^ _ZEROS
    # the product's highest quarter sums up each digit times the weight at the other end
    evens = (digits & _EVEN_BYTES) * even
    odds = ((digits >> np.uint64(8)) & _EVEN_BYTES) * odd
    return np.int64((evens + odds) >> np.uint64(48))  # type: ignore[return-value]


def pack_weights(weights: Sequence[int]) -> tuple[np.uint64, np.uint64]:
    """Pack the weights of eight digits, those of the first, third … and those of the second, fourth …."""
    even, odd = (sum(weight << 16 * (3 - i) for i, weight in enumerate(weights[first::2])) for first in (0, 1))
    return np.uint64(even), np.uint64(odd)


@compiled(types.uint64(types.int64), inline=True)
def bits_below(count: int) -> np.uint64:
    """Return a word with its first ``count`` bits set, fewer than 64."""
    return np.uint64((np.uint64(1) << np.uint64(count)) - np.uint64(1))


@compiled(types.uint64(types.int64), inline=True)
def bits_up_to(count: int) -> np.uint64:
    """Return a word with its first ``count`` bits set, all where there are 64 or more."""
    return bits_below(count) if count < BLOCK else ~np.uint64(0)


@compiled(types.int64(types.uint64), inline=True)
def lowest_bit(word: np.uint64) -> int:
    """Return the place of the lowest bit that is set, of which there must be one."""
    return np.int64(trailing_zeros(word))  # type: ignore[return-value, call-arg]


def _count_bits(_typing: Any, word: Any) -> tuple[Signature, Callable[..., Any]]:  # noqa: ARG001

    def generate(_context: Any, builder: ir.IRBuilder, _signature: Signature, arguments: Sequence[Any]) -> Any:
        return builder.ctpop(arguments[0])

    return types.int64(types.uint64), generate


count_bits: Callable[[np.uint64], int] = intrinsic(_count_bits)  # type: ignore[assignment]
"""Return how many bits are set."""
