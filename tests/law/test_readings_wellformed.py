"""The second reading is well formed, uses the vocabulary's words only, and does not contradict itself."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from chudun.vocabulary.attribute import Attribute, Choice, Count, Day, YesNo
from chudun.vocabulary.kind import key, paths
from chudun.vocabulary.transfer import Transfer

from .tables import read_rows

Case = Mapping[str, Any]

READINGS = Path(__file__).parent / "readings"
ROUTES: list[Case] = read_rows(READINGS / "cross_border.yaml")
DUTIES: list[Case] = read_rows(READINGS / "cross_border_duties.yaml")
BOTH = [pytest.param(case, id=case["id"]) for case in ROUTES + DUTIES]

ATTRIBUTES: dict[str, Attribute] = {key(path): path[-1] for path in paths(Transfer)}
DECIDED = {"not_outbound", "exempt", "contract_or_certification", "security_assessment", "forbidden", "not_in_force"}
VERDICTS = {"met", "breached", "undetermined", "not_applicable", "not_in_force"}
INTERPRETATIONS = {
    "exempt-people-not-counted",
    "statutory-duty-waives-mechanism",
    "hr-one-instrument-suffices",
    "treaty-reaches-state-organs",
    "untold-data-need-no-assessment",
}
DUTY_SLUGS = {
    "identify_important_data",
    "notice",
    "separate_consent",
    "impact_assessment",
    "security_measures",
    "incident_response",
    "assessed_scope",
    "mechanism_completed",
    "foreign_request_approval",
}
PROVISION = re.compile(r"(order16|network_data|pipl|order11|order13):[1-9]\d*(\.\d+(\.[1-9]\d*)?)?")
COMMON_FIELDS = {"id", "article", "says", "as_of", "facts", "note"}
ROUTE_FIELDS = COMMON_FIELDS | {"readings", "outcome", "possible", "because"}
DUTY_FIELDS = COMMON_FIELDS | {"duty", "verdict"}


def admits(attribute: Attribute, value: object) -> bool:
    """Whether a facts file may give ``value`` for ``attribute``."""
    match attribute, value:
        case _, "unknown":
            return True
        case YesNo(), bool():
            return True
        case Count(), [int(low), int(high)]:
            return 0 <= low < high
        case Count(), int():
            return not isinstance(value, bool) and value >= 0
        case Choice(), str():
            return value in attribute.options
        case Day(), date():
            return True
    return False


def known(case: Case) -> dict[str, object]:
    """Return what ``case`` takes as given: its facts and, where they are silent, the presumptions."""
    presumed = {name: each.presumed for name, each in ATTRIBUTES.items() if each.presumed is not None}
    return {name: value for name, value in {**presumed, **case["facts"]}.items() if value != "unknown"}


def covers(loose: object, tight: object) -> bool:
    """Whether everything that ``tight`` leaves possible is possible under ``loose`` too."""
    low, high = tight if isinstance(tight, list) else (tight, tight)
    return low >= loose[0] and high <= loose[1] if isinstance(loose, list) else loose == tight


def remaining(case: Case) -> set[str]:
    """Return the outcomes open in ``case``; empty where another law, not a missing fact, leaves it open."""
    return set(case.get("possible", ())) if case["outcome"] == "undetermined" else {case["outcome"]}


def test_enough_cases_and_no_id_twice() -> None:
    assert len(ROUTES) >= 130
    assert len(DUTIES) >= 50
    ids = [case["id"] for case in ROUTES + DUTIES]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("case", BOTH)
def test_case_uses_the_words_of_the_vocabulary(case: Case) -> None:
    wrong = {
        name: value
        for name, value in case["facts"].items()
        if name not in ATTRIBUTES or not admits(ATTRIBUTES[name], value)
    }
    assert wrong == {}
    assert isinstance(case["as_of"], date)
    assert case["says"].endswith("。")
    assert [each for each in (case["article"], *case.get("because", ())) if not PROVISION.fullmatch(each)] == []


@pytest.mark.parametrize("case", ROUTES, ids=lambda case: case["id"])
def test_route_case_names_an_outcome(case: Case) -> None:
    assert set(case) <= ROUTE_FIELDS
    assert case["outcome"] in DECIDED | {"undetermined"}
    assert set(case.get("readings", ())) <= INTERPRETATIONS
    if "possible" in case:
        assert case["outcome"] == "undetermined"
        assert len(set(case["possible"]) & DECIDED) == len(case["possible"]) >= 2


@pytest.mark.parametrize("case", DUTIES, ids=lambda case: case["id"])
def test_duty_case_names_a_verdict(case: Case) -> None:
    assert set(case) <= DUTY_FIELDS
    assert case["duty"] in DUTY_SLUGS
    assert case["verdict"] in VERDICTS


def test_every_outcome_verdict_and_duty_occurs() -> None:
    assert {case["outcome"] for case in ROUTES} == DECIDED | {"undetermined"}
    assert {case["verdict"] for case in DUTIES} == VERDICTS
    assert {case["duty"] for case in DUTIES} == DUTY_SLUGS


def test_knowing_more_never_contradicts_knowing_less() -> None:
    facts = {case["id"]: known(case) for case in ROUTES}
    contradictions = [
        (less["id"], more["id"])
        for less, more in permutations(ROUTES, 2)
        if less["as_of"] == more["as_of"]
        and less.get("readings") == more.get("readings")
        and remaining(less)
        and all(
            name in facts[more["id"]] and covers(value, facts[more["id"]][name])
            for name, value in facts[less["id"]].items()
        )
        and not remaining(more) <= remaining(less)
    ]
    assert contradictions == []
