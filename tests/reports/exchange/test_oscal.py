"""OSCAL documents: what refers to something refers to what is there, and names last from run to run."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chudun.law.language.rules import Duty
from chudun.law.library import regulations
from chudun.reports.exchange.judged import every_duty
from chudun.reports.exchange.oscal import PROFILE_FILE, RESULTS_FILE, documents

from ..assessments import assessment, nothing

STATES = {"met": "satisfied", "breached": "not-satisfied", "undetermined": "not-satisfied"}


@pytest.fixture(scope="module")
def sample() -> dict[str, Any]:
    return dict(documents(assessment(), "en"))


def everything(data: Any, name: str) -> Iterator[Any]:
    """Yield every value called ``name``, however deep."""
    if isinstance(data, dict):
        yield from (value for key, value in data.items() if key == name)
        data = list(data.values())
    if isinstance(data, list):
        for part in data:
            yield from everything(part, name)


def result(documents: dict[str, Any]) -> dict[str, Any]:
    return documents[RESULTS_FILE]["assessment-results"]["results"][0]


def test_every_article_is_a_control_and_every_rule_a_part(sample: dict[str, Any]) -> None:
    groups = {group["id"]: group for group in sample["oscal-catalog.json"]["catalog"]["groups"]}
    for regulation in regulations():
        controls = groups[regulation.instrument.slug]["controls"]
        parts = [part for control in controls for part in control["parts"]]
        assert len(parts) == len(regulation.rules)
        duties = [rule for rule in regulation.rules if isinstance(rule, Duty)]
        assert [part["name"] for part in parts].count("statement") == len(duties)
        if regulation.instrument.complete:
            assert len(controls) == regulation.instrument.articles


def test_ids_in_the_catalogue_are_unique(sample: dict[str, Any]) -> None:
    ids = list(everything(sample["oscal-catalog.json"], "id"))
    assert len(ids) == len(set(ids))


def test_profile_and_findings_point_into_the_catalogue(sample: dict[str, Any]) -> None:
    ids = set(everything(sample["oscal-catalog.json"], "id"))
    (chosen,) = everything(sample[PROFILE_FILE], "with-ids")
    assert chosen
    assert set(chosen) <= ids
    assert set(everything(sample[RESULTS_FILE], "target-id")) <= ids
    assert set(everything(sample[RESULTS_FILE], "control-id")) <= ids


def test_each_binding_duty_has_its_verdict(sample: dict[str, Any]) -> None:
    judged = [one for one in every_duty(assessment()) if one.duty.outcome not in ("not_applicable", "not_in_force")]
    findings = result(sample)["findings"]
    assert len(findings) == len(judged)
    for one, finding in zip(judged, findings, strict=True):
        verdict = next(prop["value"] for prop in finding["props"] if prop["name"] == "verdict")
        assert verdict == one.duty.outcome
        assert finding["target"]["status"]["state"] == STATES[verdict]
        assert one.duty.outcome != "undetermined" or finding["target"]["status"]["reason"] == "other"
    assert {"met", "breached", "undetermined"} >= {one.duty.outcome for one in judged}


def test_findings_rest_on_observations_with_evidence(sample: dict[str, Any]) -> None:
    observed = {one["uuid"]: one for one in result(sample)["observations"]}
    related = list(everything(result(sample)["findings"], "observation-uuid"))
    assert related
    assert set(related) == set(observed)
    components = {one["uuid"] for one in result(sample)["local-definitions"]["components"]}
    assert set(everything(result(sample)["observations"], "subject-uuid")) <= components
    known = [
        one for one in observed.values() if {"name": "standing", "value": "known"}.items() <= one["props"][1].items()
    ]
    assert any("chudun.yaml" in one["relevant-evidence"][0]["description"] for one in known)


def test_a_later_run_over_the_same_facts_has_the_same_names(sample: dict[str, Any]) -> None:
    later = replace(assessment(), made_at=datetime(2026, 11, 22, 9, 30, tzinfo=UTC) + timedelta(hours=5))
    again = dict(documents(later, "en"))
    assert list(everything(again, "uuid"))[:2] == list(everything(sample, "uuid"))[:2]
    assert [f["uuid"] for f in result(again)["findings"]] == [f["uuid"] for f in result(sample)["findings"]]
    unique = [f["uuid"] for f in result(sample)["findings"]]
    assert len(set(unique)) == len(unique)


def test_nothing_to_judge_leaves_no_empty_lists() -> None:
    written = json.dumps([document for _, document in documents(nothing(), "zh")])
    assert "[]" not in written
