"""The encoding held against two further readings of the law, case by case."""

from datetime import date
from pathlib import Path

import pytest

from chudun.facts.reading import read_case
from chudun.law.judging import decide, duties, outcome_name
from chudun.law.language.word import provisions
from chudun.law.mechanism import mechanism
from chudun.vocabulary.transfer import Transfer

from .tables import read_rows

READINGS = Path(__file__).parent / "readings"
ROUTES = read_rows(READINGS / "cross_border.yaml") + read_rows(READINGS / "third_routes.yaml")
DUTIES = read_rows(READINGS / "cross_border_duties.yaml") + read_rows(READINGS / "third_transfer_duties.yaml")
TODAY = date(2026, 11, 22)


def _cites(code: str, wanted: str) -> bool:
    slug, _, numbers = code.partition(":")
    wanted_slug, _, wanted_numbers = wanted.partition(":")
    return slug == wanted_slug and all(
        a == b or "0" in (a, b) for a, b in zip(numbers.split("."), wanted_numbers.split("."), strict=False)
    )


@pytest.mark.parametrize("row", ROUTES, ids=lambda row: row["id"])
def test_route_agrees_with_the_second_reading(row):
    case = read_case(Transfer, row["facts"], today=TODAY)
    judgement = decide(mechanism, case, row["as_of"], row.get("readings"))
    assert outcome_name(judgement.outcome) == row["outcome"], row["says"]
    if "possible" in row:
        assert {outcome_name(name) for name in judgement.possible} == set(row["possible"]), row["says"]
    cited = {n.provision.code for g in judgement.leading for n in provisions(g.reasoning)}
    cited |= {e.provision.code for g in judgement.leading for e in g.arm.rule.exceptions}
    for wanted in row.get("because", ()):
        assert any(_cites(code, wanted) for code in cited), (wanted, cited)


@pytest.mark.parametrize("row", DUTIES, ids=lambda row: row["id"])
def test_duty_agrees_with_the_second_reading(row):
    case = read_case(Transfer, row["facts"], today=TODAY)
    found = {j.duty.name: j for j in duties(Transfer, case, row["as_of"], row.get("readings"))}
    assert found[row["duty"]].outcome == row["verdict"], row["says"]
