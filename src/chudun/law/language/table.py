"""A table of subjects judged at once: the vectorising back end.

The question's diagram is made deterministic over *observations* (a value, a range of bands, or nothing known), layer by
layer, and packed into truth tables of several variables each. A row is then a handful of look-ups, and unknowns are as
exact as for one subject, because a state stands for every completion at once.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import polars as pl
from numba import njit, prange
from numpy.typing import NDArray

from chudun.facts.case import Value
from chudun.facts.interval import Interval
from chudun.law.language.compile import Question
from chudun.law.language.evaluate import settled
from chudun.law.language.variables import Variable
from chudun.vocabulary.attribute import Choice, Count, Day, YesNo

LARGEST_TABLE = 1 << 16
"""Entries of one truth table at most, so that it stays in a core's cache."""


FEW_ROWS = 1 << 16
"""Up to so many rows one core is done before others are woken."""


UNBOUNDED = np.iinfo(np.int64).max


@dataclass(frozen=True)
class Column:
    """A variable as a column of observation codes: indices into ``masks``, the sets of values still possible."""

    variable: Variable

    @cached_property
    def masks(self) -> tuple[int, ...]:
        """The possible values behind each code, as bit masks.

        Single values first; then, for yes/no and choices, nothing known; for bands, every range of two or more.
        """
        size = self.variable.size
        singles = tuple(1 << index for index in range(size))
        if not isinstance(self.variable.attribute, Count | Day):
            return (*singles, self.variable.everything)
        ranges = tuple((1 << (j + 1)) - (1 << i) for i in range(size) for j in range(i + 1, size))
        return singles + ranges

    @cached_property
    def range_codes(self) -> NDArray[np.uint8]:
        """For bands: the code of the range from band i to band j, at [i, j]; nothing known where j lies below i."""
        size = self.variable.size
        codes = np.full((size, size), self.unknown, np.uint8)
        for i in range(size):
            for j in range(i, size):
                codes[i, j] = self.masks.index((1 << (j + 1)) - (1 << i))
        return codes

    @property
    def unknown(self) -> int:
        """The code of nothing known."""
        return self.masks.index(self.variable.everything)

    def encode(
        self, frame: pl.DataFrame, known: Mapping[str, Value], below: Sequence[str], above: Sequence[str]
    ) -> NDArray[np.uint8]:
        """Return the codes of this variable in ``frame``; null is unknown.

        Counts come from the column itself, or from ``<name>.low`` and ``<name>.high``; counts that never exceed it
        (``below``) and that it never exceeds (``above``), in the frame or ``known`` of every row, narrow it.
        """
        name, attribute = self.variable.key, self.variable.attribute
        if isinstance(attribute, YesNo):
            return frame[name].cast(pl.UInt8).fill_null(self.unknown).to_numpy()
        if isinstance(attribute, Choice):
            options = frame[name].cast(pl.Enum(list(attribute.options)), strict=False)
            return options.to_physical().cast(pl.UInt8).fill_null(self.unknown).to_numpy()
        low, high = bounds(frame, known, name)
        for other in below:
            low = np.maximum(low, bounds(frame, known, other)[0])
        for other in above:
            high = np.minimum(high, bounds(frame, known, other)[1])
        first = self._bands(low)
        last = first if low is high else self._bands(high)
        return np.where(low <= high, self.range_codes[first, last], np.uint8(self.unknown))

    def _bands(self, numbers: NDArray[np.int64]) -> NDArray[np.uint8]:
        # thresholds are few: comparing with each is several times as fast as a search in them
        bands = np.zeros(len(numbers), np.uint8)
        for cut in self.variable.cuts:
            bands += numbers >= cut
        return bands


def bounds(frame: pl.DataFrame, known: Mapping[str, Value], name: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the least and the largest possible value of a count or day in each row (days as ordinals)."""
    if f"{name}.low" in frame.columns:
        low, high = frame[f"{name}.low"], frame[f"{name}.high"]
    elif name in frame.columns:
        low = high = frame[name]
    else:
        value = known.get(name)
        interval = value if isinstance(value, Interval) else Interval.unbounded()
        high_bound = UNBOUNDED if interval.high is None else interval.high
        return np.full(1, interval.low, np.int64), np.full(1, high_bound, np.int64)
    if low.dtype == pl.Date:
        low = high = low.dt.epoch("d") + date(1970, 1, 1).toordinal()
    return low.cast(pl.Int64).fill_null(0).to_numpy(), high.cast(pl.Int64).fill_null(UNBOUNDED).to_numpy()


Encoded = dict[tuple[Column, tuple[str, ...], tuple[str, ...]], NDArray[np.uint8]]
"""Codes of columns, each with the counts that bound it from below and from above."""


class Table:
    """A question over many rows.

    Parameters
    ----------
    question
        What is asked.
    known
        What is the same for every row (interpretations, a presumption): it is worked in beforehand.
    columns
        Names of the variables that differ from row to row; whatever is in neither is unknown.
    """

    def __init__(self, question: Question, known: Mapping[str, Value], columns: Sequence[str]) -> None:
        self.question = question
        diagram = question.diagram
        masks = question.masks({name: value for name, value in known.items() if name not in columns})
        wanted = [v for v in question.variables if v.key in columns or self._tied(v, columns)]
        self._fixed, self._known = masks, known
        self._start = frozenset({question.root})
        self.columns = tuple(Column(variable) for variable in wanted)
        self._levels = tuple(diagram.level_of[variable.key] for variable in wanted)
        self._steps: dict[tuple[frozenset[int], int, int], frozenset[int]] = {}
        self._build()

    def _tied(self, variable: Variable, columns: Sequence[str]) -> bool:
        """Return whether a column bounds the count ``variable``, which then differs from row to row itself."""
        below, above = self.question.neighbours.get(variable.key, ((), ()))
        return any(name in columns for name in (*below, *above))

    def _advance(self, nodes: frozenset[int], until: int) -> frozenset[int]:
        """Return ``nodes`` with every variable before level ``until`` that is no column given its fixed values."""
        diagram = self.question.diagram
        found, waiting = set[int](), list(nodes)
        while waiting:
            node = waiting.pop()
            level = diagram.levels[node]
            if level >= until:
                found.add(node)
            else:
                allowed = self._fixed[level]
                waiting.extend(child for i, child in enumerate(diagram.children[node]) if allowed >> i & 1)
        return frozenset(found)

    def _step(self, nodes: frozenset[int], column: int, mask: int) -> frozenset[int]:
        """Return the state after observing ``mask`` in ``column``, ready for the next column."""
        memo = (nodes, column, mask)
        if memo not in self._steps:
            diagram, level = self.question.diagram, self._levels[column]
            found = set[int]()
            for node in nodes:
                if diagram.levels[node] == level:
                    found.update(child for i, child in enumerate(diagram.children[node]) if mask >> i & 1)
                else:
                    found.add(node)
            until = self._levels[column + 1] if column + 1 < len(self._levels) else len(self.question.variables)
            self._steps[memo] = self._advance(frozenset(found), until)
        return self._steps[memo]

    def _build(self) -> None:
        """Pack the columns into as few truth tables as stay small."""
        end = len(self.question.variables)
        states = [self._advance(self._start, self._levels[0] if self._levels else end)]
        self._chunks: list[tuple[int, int]] = []
        tables: list[NDArray[np.uint16]] = []
        at = 0
        while at < len(self.columns):
            stop = at + 1
            while stop < len(self.columns) and len(states) * _codes(self.columns[at : stop + 1]) <= LARGEST_TABLE:
                stop += 1
            table = np.arange(len(states))
            for column in range(at, stop):
                after, states = self._after(states, column)
                table = after[table].ravel()
            tables.append(table.astype(np.uint16))
            self._chunks.append((at, stop))
            at = stop
        self._tables = tables
        self._final = np.array([self._mask(state) for state in states], np.uint8)

    def _after(self, states: Sequence[frozenset[int]], column: int) -> tuple[NDArray[np.intp], list[frozenset[int]]]:
        """Return the states after ``column``, and which of them each of ``states`` becomes by each code."""
        numbers: dict[frozenset[int], int] = {}
        masks = self.columns[column].masks
        after = [
            [numbers.setdefault(self._step(state, column, mask), len(numbers)) for mask in masks] for state in states
        ]
        return np.array(after, np.intp), list(numbers)

    def _mask(self, state: frozenset[int]) -> int:
        mask = 0
        for node in state:
            mask |= self.question.diagram.values[node]
        return mask

    def encode(self, frame: pl.DataFrame, encoded: Encoded | None = None) -> NDArray[np.uint8]:
        """Return the observation codes of ``frame``, shape (columns, rows).

        ``encoded`` keeps columns' codes for other tables of the same frame and the same known values.
        """
        encoded = {} if encoded is None else encoded
        codes = np.empty((len(self.columns), frame.height), np.uint8)
        for row, column in enumerate(self.columns):
            below, above = self.question.neighbours.get(column.variable.key, ((), ()))
            met = (column, below, above)
            if met not in encoded:
                encoded[met] = column.encode(frame, self._known, below, above)
            codes[row] = encoded[met]
        return codes

    def outcomes(self, codes: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return for each row the mask of outcomes that remain; 0 where the facts exclude each other.

        ``codes`` has the shape (columns, rows) and comes from ``encode``.
        """
        if not self._tables:
            return np.full(codes.shape[1], self._final[0], np.uint8)
        tables = np.concatenate(self._tables)
        starts = np.cumsum([0, *(len(table) for table in self._tables[:-1])])
        sizes = np.array([len(column.masks) for column in self.columns], np.int32)
        walk = _walk if codes.shape[1] > FEW_ROWS else _walk_alone
        masks: NDArray[np.uint8] = walk(
            codes, tables, starts.astype(np.int64), np.array(self._chunks, np.int32), sizes, self._final
        )
        return masks

    def judge(self, frame: pl.DataFrame, encoded: Encoded | None = None) -> pl.Series:
        """Return the outcome's name for each row of ``frame``; ``encoded`` is as for ``encode``."""
        return self._names.gather(self.outcomes(self.encode(frame, encoded)))

    @cached_property
    def _names(self) -> pl.Series:
        """The name for each mask of outcomes, the gap among them."""
        masks = range(2 << len(self.question.outcomes))
        return pl.Series("outcome", [settled(self.question.named(mask)) for mask in masks], dtype=pl.String)


def _codes(columns: Sequence[Column]) -> int:
    return int(np.prod([len(column.masks) for column in columns]))


def _walk_rows(codes: Any, tables: Any, starts: Any, chunks: Any, sizes: Any, final: Any) -> Any:
    rows = codes.shape[1]
    out = np.empty(rows, np.uint8)
    block = 4096
    for b in prange((rows + block - 1) // block):
        first, last = b * block, min((b + 1) * block, rows)
        # slices and unsigned indices, so that the compiler needs no check for negative ones and uses vectors
        state = np.zeros(last - first, np.int32)
        for c in range(chunks.shape[0]):
            for v in range(chunks[c, 0], chunks[c, 1]):
                size, line = sizes[v], codes[v, first:last]
                for r in range(last - first):
                    state[r] = state[r] * size + np.int32(line[r])
            table = tables[starts[c] :]
            for r in range(last - first):
                state[r] = table[np.uint32(state[r])]
        piece = out[first:last]
        for r in range(last - first):
            piece[r] = final[np.uint32(state[r])]
    return out


_walk = njit(cache=True, nogil=True, parallel=True)(_walk_rows)
_walk_alone = njit(cache=True, nogil=True)(_walk_rows)
