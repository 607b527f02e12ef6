"""Many subjects at once: each row as the judge answers it alone."""

from datetime import date

import numpy as np
import polars as pl
from hypothesis import assume, given
from hypothesis import strategies as st

from chudun.facts.case import Case, Value
from chudun.facts.interval import Interval
from chudun.law.language.evaluate import Judge
from chudun.law.language.table import Column, Table
from chudun.law.language.variables import Variable
from chudun.vocabulary.attribute import Attribute, Choice, Count, Day, YesNo

from .worlds import cases, examples, worlds

_TYPES = {YesNo: pl.Boolean, Choice: pl.String, Day: pl.Date}


def as_columns(name: str, attribute: Attribute, values: list[Value | None]) -> list[pl.Series]:
    """Return a fact of many subjects as a table's columns; counts in two where one is not exact."""
    if not isinstance(attribute, Count):
        return [pl.Series(name, values, _TYPES[type(attribute)])]
    low, high = ([getattr(value, end, None) for value in values] for end in ("low", "high"))
    if low == high:
        return [pl.Series(name, low, pl.Int64)]
    return [pl.Series(f"{name}.low", low, pl.Int64), pl.Series(f"{name}.high", high, pl.Int64)]


@examples(120)
@given(st.data())
def test_each_row_is_judged_as_it_would_be_alone(data):
    world = data.draw(worlds())
    question = world.question()
    columns = [name for name in world.attributes if data.draw(st.booleans())]
    known = {name: value for name, value in data.draw(cases(world)).values.items() if name not in columns}
    rows = data.draw(st.lists(cases(world), min_size=1, max_size=5))
    frame = pl.DataFrame(
        [
            series
            for name in columns
            for series in as_columns(name, world.attributes[name], [row.values.get(name) for row in rows])
        ]
        or {"nothing": [0] * len(rows)}
    )
    told = [{name: row.values[name] for name in columns if name in row.values} for row in rows]
    judge = Judge(question)
    expected = [judge.judge(Case({**known, **row})).outcome for row in told]
    assert Table(question, known, columns).judge(frame).to_list() == expected


@examples(60)
@given(st.data())
def test_codes_stand_for_the_values_they_leave_possible(data):
    world = data.draw(worlds())
    question = world.question()
    table = Table(question, {}, list(world.attributes))
    assume(table.columns)
    rows = st.tuples(*(st.integers(0, len(column.masks) - 1) for column in table.columns))
    codes = np.array(data.draw(st.lists(rows, min_size=1, max_size=5)), np.uint8).T
    masks = [variable.everything for variable in question.variables]
    levels = [question.diagram.level_of[column.variable.key] for column in table.columns]
    for row, outcomes in zip(codes.T, table.outcomes(codes), strict=True):
        for level, column, code in zip(levels, table.columns, row, strict=True):
            masks[level] = column.masks[code]
        assert outcomes == (question.diagram.outcomes(question.root, masks) if all(masks) else 0)


@examples(60)
@given(st.data())
def test_a_column_encodes_what_a_value_leaves_possible(data):
    world = data.draw(worlds())
    values = data.draw(cases(world)).values
    for column in Table(world.question(), {}, list(world.attributes)).columns:
        name, attribute = column.variable.key, world.attributes[column.variable.key]
        frame = pl.DataFrame(as_columns(name, attribute, [values.get(name)]))
        assert column.masks[column.encode(frame, {}, (), ())[0]] == column.variable.mask(values.get(name))


@given(st.integers(1, 20), st.data())
def test_every_range_of_bands_has_its_own_code(cuts, data):
    counted = Count(label=None, question=None, unit=None)  # type: ignore[arg-type]  # words play no part
    column = Column(_variable(counted, tuple(range(10, 10 + cuts))))
    low = data.draw(st.integers(0, 40))
    value = Interval(low, data.draw(st.none() | st.integers(low, 60)))
    frame = pl.DataFrame({"n.low": [value.low], "n.high": [value.high]}, schema={"n.low": pl.Int64, "n.high": pl.Int64})
    assert column.masks[column.encode(frame, {}, (), ())[0]] == column.variable.mask(value)
    assert len(set(column.masks)) == len(column.masks) <= 256


def test_a_day_column_is_read_by_the_calendar():
    column = Column(_variable(Day(label=None, question=None), (date(2024, 3, 22).toordinal(),)))  # type: ignore[arg-type]
    frame = pl.DataFrame({"n": [date(2024, 3, 21), date(2024, 3, 22), None]})
    assert [column.masks[code] for code in column.encode(frame, {}, (), ())] == [0b01, 0b10, 0b11]


def _variable(attribute: Attribute, cuts: tuple[int, ...]) -> Variable:
    return Variable("n", attribute, cuts=cuts)
