"""The packs held against tables of cases: each row a case, and what the statute says of it.

A row of ``cases/*.yaml`` names a duty, a decision or another rule. ``verdict`` is a duty's verdict, a decision's
outcome, or ``applies`` and ``does_not_apply`` for a rule; ``undetermined`` where it hangs on what is not known.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from chudun.facts.reading import read_case
from chudun.law.judging import NOT_IN_FORCE, decide, outcome_name, with_readings
from chudun.law.language.compile import ask_duty, truth
from chudun.law.language.evaluate import Judge
from chudun.law.language.rules import Branch, Conditional, Decision, Duty
from chudun.law.library import regulations, statutes
from chudun.vocabulary.kind import Kind

from .tables import read_rows

TODAY = date(2026, 11, 22)
TABLES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
ROWS = {table.stem: read_rows(table) for table in TABLES}
ALL = [pytest.param(row, id=f"{stem}-{row['id']}") for stem, rows in ROWS.items() for row in rows]
ASKED = ("duty", "decision", "rule")
FIELDS = {"id", "article", "kind", "facts", "as_of", "verdict", "says", "readings", *ASKED}
RULES = [rule for regulation in regulations() for rule in regulation.rules]


def _kinds(base: type[Kind] = Kind) -> Iterator[type[Kind]]:
    for kind in base.__subclasses__():
        yield kind
        yield from _kinds(kind)


KINDS = {kind.__name__: kind for kind in _kinds()}
DECISIONS: dict[str, Decision] = {rule.decision.name: rule.decision for rule in RULES if isinstance(rule, Branch)}


def _verdict(row: dict[str, Any]) -> str:
    kind, as_of, readings = KINDS[row["kind"]], row["as_of"], row.get("readings", {})
    case = with_readings(read_case(kind, row["facts"], today=TODAY), readings)
    if "decision" in row:
        return outcome_name(decide(DECISIONS[row["decision"]], case, as_of, readings).outcome)
    rule = _in_force(kind, row.get("duty", row.get("rule")), as_of)
    if rule is None:
        return NOT_IN_FORCE
    if "duty" in row:
        assert isinstance(rule, Duty)
        return _judge(rule, as_of).judge(case).outcome
    holds = truth(statutes(as_of).effective(rule), case.values)
    return {True: "applies", False: "does_not_apply", None: "undetermined"}[holds]


def _in_force(kind: type[Kind], name: str, as_of: date) -> Conditional | None:
    """Return the rule of that name about ``kind`` that is law on the day, if one is."""
    named = [rule for rule in RULES if isinstance(rule, Conditional) and rule.name == name and rule.kind is kind]
    assert named, f"no rule about {kind.__name__} is called {name}"
    return next((rule for rule in named if statutes(as_of).in_force(rule)), None)


@cache
def _judge(duty: Duty, as_of: date) -> Judge:
    # the row's duty alone: compiling all of its kind for each day would take most of the time
    return Judge(ask_duty(statutes(as_of), duty, duty.kind))


@pytest.mark.parametrize("row", ALL)
def test_the_pack_says_what_the_statute_says(row):
    assert _verdict(row) == row["verdict"], row["says"]


@pytest.mark.parametrize("stem", ROWS)
def test_rows_are_well_formed(stem):
    rows = ROWS[stem]
    names = [row["id"] for row in rows]
    assert len(names) == len(set(names)), sorted({name for name in names if names.count(name) > 1})
    for row in rows:
        assert set(row) <= FIELDS, row["id"]
        assert len(set(row) & set(ASKED)) == 1, row["id"]
        assert row["says"].endswith("。"), row["id"]


def test_every_duty_is_seen_met_and_breached():
    seen = defaultdict(set)
    for rows in ROWS.values():
        for row in rows:
            seen[row.get("duty")].add(row["verdict"])
    tabled = [r for r in regulations() if any(stem.startswith(r.instrument.slug) for stem in ROWS)]
    bare = {
        rule.name: {"met", "breached"} - seen[rule.name]
        for regulation in tabled
        for rule in regulation.rules
        if isinstance(rule, Duty) and not {"met", "breached"} <= seen[rule.name]
    }
    assert not bare
