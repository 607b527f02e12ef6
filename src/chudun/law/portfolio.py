"""Many subjects at once: every duty of a kind, judged for each row of a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import polars as pl

from chudun.facts.case import Case, Value
from chudun.facts.frame import Cases
from chudun.law.judging import NOT_IN_FORCE, Readings, with_readings
from chudun.law.language.compile import ask_duty
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
    if not cases.invalid.any():
        return outcomes
    return outcomes.select(pl.when(cases.invalid).then(pl.lit(INVALID)).otherwise(pl.all()).name.keep())


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
