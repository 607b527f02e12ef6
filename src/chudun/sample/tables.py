"""A generated table together with what only its maker knows: of whom each value is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from chudun.sample.digits import Numbers

NOBODY = -1

# GB/T 45574-2025: financial accounts, and precise positions that add up to a track. Not the ID number.
SENSITIVE_KINDS = frozenset({"bank_card", "position"})

IDENTIFYING_KINDS = frozenset({"internal_id", "resident_id", "mobile", "email", "bank_card", "vin", "licence_plate"})


@dataclass(frozen=True)
class Column:
    """One column and its truth.

    ``holders`` gives, a row, the hidden number of the person whom the value is about, and ``NOBODY``
    where it is missing, a placeholder, shared by many, or about no person. ``None``: about no person
    anywhere. A partner's mobile given as one's own is about the one who gave it: two persons, one number.
    ``of_another``: the person is not the row's subject but somebody the row mentions.
    """

    name: str
    kind: str
    values: pa.Array
    holders: Numbers | None = None
    of_another: bool = False


@dataclass(frozen=True)
class Table:
    """One table of a store; ``traps`` counts the rows with each sort of difficulty."""

    store: str
    name: str
    columns: tuple[Column, ...]
    traps: Mapping[str, int] = field(default_factory=dict)

    def column(self, name: str) -> Column:
        """Return the column called ``name``."""
        return next(column for column in self.columns if column.name == name)

    def arrow(self) -> pa.Table:
        """Return what goes into the product file: the values, without the truth."""
        return pa.table({column.name: column.values for column in self.columns})


def of(values: pa.Array, places: Numbers) -> pa.Array:
    """Take ``values`` at ``places``, such as persons' hidden numbers, in their order."""
    return values.take(pa.array(places))


def drawn(rng: np.random.Generator, choices: Sequence[str], rows: int) -> pa.StringArray:
    """Draw one of ``choices`` for each row, all as likely."""
    return of(pa.array(list(choices)), rng.integers(0, len(choices), rows))


def mixture(rng: np.random.Generator, rows: int, *rare: float) -> Numbers:
    """Draw a case for each row: case k ≥ 1 with share ``rare[k - 1]``, case 0 with what remains."""
    return rng.choice(len(rare) + 1, rows, p=[1 - sum(rare), *rare]).astype(np.int64)


def selected(cases: Numbers, *values: pa.Array | pa.Scalar) -> pa.Array:
    """Take each row's value from the alternative that its case names."""
    return pc.choose(pa.array(cases), *values)


def held(cases: Numbers, *holders: Numbers | int) -> Numbers:
    """Take each row's holder from the alternative that its case names."""
    chosen: Numbers = np.choose(cases, np.broadcast_arrays(*holders))
    return chosen


def blanked(values: pa.Array, missing: NDArray[np.bool_]) -> pa.Array:
    """Return ``values`` with nulls where ``missing``."""
    return pc.if_else(pa.array(missing), pa.scalar(None, values.type), values)


def unheld(holders: Numbers, missing: NDArray[np.bool_]) -> Numbers:
    """Return ``holders`` with ``NOBODY`` where ``missing``."""
    return np.where(missing, NOBODY, holders)


def count(cases: Numbers, case: int) -> int:
    """How many rows fell into ``case``."""
    return int((cases == case).sum())
