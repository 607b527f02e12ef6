"""Many subjects at once: every duty of a kind, judged for each row of a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import polars as pl

from chudun.facts.case import Case, Value
from chudun.facts.frame import Cases
from chudun.law.consistency import consistency
from chudun.law.judging import NOT_IN_FORCE, Readings, duties, with_readings
from chudun.law.language.compile import ask_duty
from chudun.law.language.evaluate import CONTRADICTORY
from chudun.law.language.rules import Duty
from chudun.law.language.table import Encoded, Table
from chudun.law.library import statutes
from chudun.vocabulary.kind import Kind

INVALID = "invalid"
"""What is said of a row that holds a cell which means nothing."""


@dataclass(frozen=True)
class Asked:
    """A duty as it stands on the day judged; ``table`` is None where no law that lays it down was in force."""

    duty: Duty
    table: Table | None


def judge_duties(kind: type[Kind], cases: Cases, as_of: date, readings: Readings | None = None) -> pl.DataFrame:
    """Return the verdict of every duty the packs lay on ``kind``, for each of ``cases``, as ``judging.duties`` would.

    Parameters
    ----------
    kind
        What each row describes.
    cases
        Rows and what is presumed of attributes without a column; attributes in neither are unknown.
    as_of
        The day judged.
    readings
        Interpretations switched on, off, or left open.

    Returns
    -------
    pl.DataFrame
        Shape (cases, duties), a column by a duty's name in the packs' order: met, breached, not_applicable,
        not_in_force, undetermined, contradictory, or invalid.
    """
    known = with_readings(Case(cases.presumed), readings or {}).values
    rows = cases.frame if cases.frame.width else cases.invalid.to_frame()
    encoded: Encoded = {}
    judged = [
        pl.repeat(NOT_IN_FORCE, rows.height, dtype=pl.String, eager=True).alias(asked.duty.name)
        if asked.table is None
        else asked.table.judge(rows, encoded).alias(asked.duty.name)
        for asked in duty_tables(kind, as_of, frozenset(known.items()), cases.columns)  # type: ignore[arg-type]
    ]
    outcomes = pl.DataFrame(judged)
    torn = days_at_odds(kind, cases) | outcomes.select(pl.any_horizontal(pl.all() == CONTRADICTORY)).to_series()
    alone = [duties(kind, cases.case(row), as_of, readings) for row in torn.arg_true()]
    outcomes = outcomes.with_columns(
        outcomes[of[0].duty.name].scatter(torn.arg_true(), [one.outcome for one in of])
        for of in zip(*alone, strict=True)
    )
    if not cases.invalid.any():
        return outcomes
    return outcomes.select(pl.when(cases.invalid).then(pl.lit(INVALID)).otherwise(pl.all()).name.keep())


def days_at_odds(kind: type[Kind], cases: Cases) -> pl.Series:
    """Return for each of ``cases`` whether it holds days out of their order, or the day of what never happened.

    Tables take every day by itself, so that such rows have to be judged alone.
    """

    def cell(name: str) -> pl.Expr:
        return pl.col(name) if name in cases.frame.columns else pl.lit(cases.presumed.get(name))

    rules = consistency(kind)
    days = [name for it in rules.sequences for name in (it.less, it.more)] + [it.day for it in rules.undated]
    given = set(days) & set(cases.frame.columns)
    broken = [cell(it.less) > cell(it.more) for it in rules.sequences if {it.less, it.more} <= given]
    broken += [cell(it.day).is_not_null() & (cell(it.fact) == it.value) for it in rules.undated if it.day in given]
    if not broken:
        return pl.repeat(False, len(cases.invalid), eager=True)
    return cases.frame.select(pl.any_horizontal(*broken).fill_null(False)).to_series()


@lru_cache(maxsize=64)
def duty_tables(
    kind: type[Kind], as_of: date, known: frozenset[tuple[str, Value]], columns: Sequence[str]
) -> tuple[Asked, ...]:
    """Return every duty on ``kind`` with its truth tables, in the packs' order; they are built once for their columns.

    A duty that one instrument laid down before another took it over appears once, by the one in force.
    """
    law = statutes(as_of)
    found: dict[str, Asked] = {}
    for rule in law.rules():
        if isinstance(rule, Duty) and rule.kind is kind:
            if law.in_force(rule):
                found[rule.name] = Asked(rule, Table(ask_duty(law, rule, kind), dict(known), columns))
            else:
                found.setdefault(rule.name, Asked(rule, None))
    return tuple(found.values())
