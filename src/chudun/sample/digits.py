"""Fixed-width text made a column at a time: matrices of ASCII codes in, Arrow strings out."""

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Characters = NDArray[np.uint8]


def characters(literal: str, rows: int) -> Characters:
    """Repeat an ASCII ``literal`` on every row; shape (rows, len(literal))."""
    return np.tile(np.frombuffer(literal.encode("ascii"), dtype=np.uint8), (rows, 1))


def decimal(numbers: Numbers, width: int) -> Characters:
    """Write non-negative ``numbers`` with leading zeros; shape (len(numbers), width)."""
    powers = 10 ** np.arange(width - 1, -1, -1, dtype=np.int64)
    return (numbers[:, None] // powers % 10 + ord("0")).astype(np.uint8)


def picked(alphabet: str, positions: Numbers) -> Characters:
    """Take the letters of an ASCII ``alphabet`` at ``positions`` (shape (n,) or (n, width))."""
    letters = np.frombuffer(alphabet.encode("ascii"), dtype=np.uint8)
    return letters[positions if positions.ndim == 2 else positions[:, None]]


def weighted_sum(values: NDArray[np.uint8], weights: tuple[int, ...]) -> Numbers:
    """Sum each row of character values (not codes) by position weights, as check digits are made."""
    return values.astype(np.int64) @ np.array(weights, dtype=np.int64)


def text(rows: Characters) -> pa.StringArray:
    """Turn a (n, width) matrix of ASCII codes into n strings of ``width`` characters."""
    count, width = rows.shape
    offsets = (np.arange(count + 1) * width).astype(np.int32)
    return pa.StringArray.from_buffers(
        count, pa.py_buffer(offsets.tobytes()), pa.py_buffer(np.ascontiguousarray(rows).tobytes())
    )
