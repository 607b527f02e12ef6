"""A table of cases: columns checked against the vocabulary, bad cells named by row, the rest kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import polars as pl

from chudun.facts.case import Case, Value
from chudun.facts.interval import Interval
from chudun.facts.problem import BadInput, Problem
from chudun.facts.reading import UNKNOWN, suggestion
from chudun.vocabulary.attribute import Attribute, Choice, Count, Day, Text, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind, implications, key, paths

_YES_NO = {"true": True, "false": False, "yes": True, "no": False, "是": True, "否": False, "1": True, "0": False}
_OTHER_END = {"low": "high", "high": "low"}
_ROWS_NAMED = 5
_NOT_JUDGED = Bilingual("这些行未作判断；改正后重跑", "these rows were not judged; correct them and run again")


@dataclass(frozen=True)
class Cases:
    """Cases in columns.

    Attributes
    ----------
    frame
        One column an attribute (counts perhaps as ``.low`` and ``.high``), typed; null is unknown.
    presumed
        Presumptions for attributes that have no column.
    invalid
        For each row whether a cell in it means nothing; such rows must not be judged.
    problems
        What is wrong, by column, with the first rows.
    """

    frame: pl.DataFrame
    presumed: Mapping[str, Value]
    invalid: pl.Series
    problems: tuple[Problem, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the attributes that have columns."""
        names = (name.removesuffix(".low").removesuffix(".high") for name in self.frame.columns)
        return tuple(dict.fromkeys(names))

    def case(self, row: int) -> Case:
        """Return the case in ``row``, counted from 0, presumptions for what has no column included."""
        cells = self.frame.row(row, named=True)
        values: dict[str, Value] = dict(self.presumed)
        for name in self.columns:
            if f"{name}.low" in cells or f"{name}.high" in cells:
                values[name] = Interval(cells.get(f"{name}.low") or 0, cells.get(f"{name}.high"))
            elif (cell := cells[name]) is not None:
                number = isinstance(cell, int) and not isinstance(cell, bool)
                values[name] = Interval.exactly(cell) if number else cell
        return Case(values, frozenset(self.presumed))


def read_frame(kind: type[Kind], written: pl.DataFrame, *, today: date) -> Cases:
    """Return ``written`` as cases of ``kind``.

    An empty cell takes the attribute's presumption, if it has one; the word ``unknown`` is taken at its word. Columns
    named ``id`` or holding texts are passed over.

    Raises
    ------
    BadInput
        A column's name is no attribute's.
    """
    attributes = {key(path): path[-1] for path in paths(kind)}
    known = dict(attributes)
    for name, attribute in attributes.items():
        if isinstance(attribute, Count):
            known |= {f"{name}.low": attribute, f"{name}.high": attribute}
    strange = [name for name in written.columns if name not in known and name != "id"]
    if strange:
        what = Bilingual("没有这个列名", "no such column")
        raise BadInput([Problem(name, what, suggestion(name, known)) for name in strange])
    columns: dict[str, pl.Series] = {}
    blanks: dict[str, pl.Series] = {}
    invalid = pl.repeat(False, written.height, dtype=pl.Boolean, eager=True)
    problems = []
    for name in written.columns:
        described = known.get(name)
        if described is None or isinstance(described, Text):
            continue
        columns[name], blanks[name], wrong = _column(described, written[name], today)
        if wrong.any():
            problems.append(_problem(name, described, wrong))
        invalid = invalid | wrong
    frame = pl.DataFrame(_filled(kind, attributes, columns, blanks))
    present = set(Cases(frame, {}, invalid, ()).columns)
    presumed: dict[str, Value] = {
        name: attribute.presumed
        for name, attribute in attributes.items()
        if attribute.presumed is not None and name not in present
    }
    return Cases(frame, presumed, invalid, tuple(problems))


def _filled(
    kind: type[Kind], attributes: Mapping[str, Attribute], columns: dict[str, pl.Series], blanks: dict[str, pl.Series]
) -> dict[str, pl.Series]:
    """Return ``columns`` with open ends of counts, and what nobody answered as others imply it or as it is presumed."""
    filled = dict(columns)
    for name in columns:
        base, dot, end = name.rpartition(".")
        if end in _OTHER_END and f"{base}{dot}{_OTHER_END[end]}" not in columns:
            filled[f"{base}{dot}{_OTHER_END[end]}"] = pl.repeat(None, len(columns[name]), dtype=pl.Int64, eager=True)
    for implied in implications(kind):
        if implied.by in columns:
            holds = columns[implied.by].is_in(implied.options).fill_null(False)
            left = filled.get(implied.settles, pl.repeat(None, len(holds), dtype=pl.Boolean, eager=True))
            blank = blanks.get(implied.settles, left.is_null())
            filled[implied.settles] = _where(blank & holds, pl.repeat(True, len(holds), eager=True), left)
            blanks[implied.settles] = blank & ~holds
    for name, blank in blanks.items():
        presumption = attributes[name].presumed if name in attributes else None
        if presumption is not None:
            filled[name] = _where(blank, pl.repeat(presumption, len(blank), eager=True), filled[name])
    return filled


def _column(attribute: Attribute, raw: pl.Series, today: date) -> tuple[pl.Series, pl.Series, pl.Series]:
    """Return the column's typed values, which cells are blank, and which hold something that is no value."""
    text = raw.cast(pl.String).str.strip_chars()
    blank = text.is_null() | (text == "")
    unknown = (text == UNKNOWN).fill_null(False)
    match attribute:
        case YesNo():
            values = text.str.to_lowercase().replace_strict(_YES_NO, default=None, return_dtype=pl.Boolean)
        case Choice():
            allowed = {option: option for option in attribute.options}
            values = text.replace_strict(allowed, default=None, return_dtype=pl.String)
        case Count():
            values = text.str.strip_suffix(".0").cast(pl.Int64, strict=False)
            values = _where(values >= 0, values)
        case Day(may_lie_ahead=ahead):
            values = text.str.to_date("%Y-%m-%d", strict=False)
            values = values if ahead else _where(values <= today, values)
        case _:
            raise TypeError(f"no column holds {attribute!r}")
    wrong = values.is_null() & ~blank & ~unknown
    return values, blank, wrong


def _where(condition: pl.Series, values: pl.Series, otherwise: pl.Series | None = None) -> pl.Series:
    return pl.select(pl.when(condition).then(values).otherwise(otherwise)).to_series()


def _problem(name: str, attribute: Attribute, wrong: pl.Series) -> Problem:
    rows = [int(row) + 1 for row in wrong.arg_true()[:_ROWS_NAMED]]
    named = ", ".join(map(str, rows)) + (" …" if wrong.sum() > _ROWS_NAMED else "")
    expected = _expected(attribute)
    what = Bilingual(
        f"{wrong.sum()} 行的值无法理解（第 {named} 行），应为{expected.zh}",
        f"{wrong.sum()} cells make no sense (rows {named}); expected {expected.en}",
    )
    return Problem(
        name, what, Bilingual("这些行未作判断；改正后重跑", "these rows were not judged; correct them and run again")
    )


def _expected(attribute: Attribute) -> Bilingual:
    expected: dict[type[Any], Bilingual] = {
        YesNo: Bilingual("是/否（true/false）", "true or false"),
        Count: Bilingual("非负整数", "a whole number of 0 or more"),
        Day: Bilingual("不晚于今天的日期（YYYY-MM-DD）", "a day no later than today (YYYY-MM-DD)"),
    }
    if isinstance(attribute, Choice):
        options = " / ".join(attribute.options)
        return Bilingual(options, f"one of {options}")
    return expected[type(attribute)]
