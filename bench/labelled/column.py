"""A labelled column (标注列)."""

import random
from collections.abc import Callable
from dataclasses import dataclass

Make = Callable[[random.Random], str]

ROWS = 240


@dataclass(frozen=True, slots=True)
class LabelledColumn:
    """One column and what it is.

    Attributes
    ----------
    what
        Its dress, in words.
    name
        Its name as the scan sees it.
    cells
        Its values; None where one is missing.
    is_a
        The detector it is of, or None where nothing in it is an identifier or anything else a detector knows.
    genuine
        How many of its cells are of that kind.
    naming
        Whether the name helps, misleads or says nothing.
    """

    what: str
    name: str
    cells: tuple[str | None, ...]
    is_a: str | None
    genuine: int
    naming: str


def column(what: str, name: str, make: Make, is_a: str | None, naming: str, rng: random.Random) -> LabelledColumn:
    """Return a column of ``ROWS`` values."""
    cells = tuple(make(rng) for _ in range(ROWS))
    return LabelledColumn(what, name, cells, is_a, ROWS if is_a else 0, naming)
