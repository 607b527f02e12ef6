"""Two runs held against each other: every changed verdict with what changed it, and nothing else."""

import copy
import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from chudun.facts.case import Case
from chudun.facts.problem import BadInput
from chudun.law.judging import decide, duties
from chudun.law.mechanism import mechanism
from chudun.reports.as_json import assessment_as_data, write_json
from chudun.reports.assessment import Assessment, TransferResult
from chudun.reports.exchange.run_basis import run_basis
from chudun.reports.exchange.run_difference import Cause, Reason, read_basis, run_difference
from chudun.vocabulary.transfer import Transfer

from ..assessments import TODAY, assessment, nothing, resolved


@pytest.fixture(scope="module")
def sample() -> Assessment:
    return assessment()


def judged_anew(made: TransferResult, as_of: date, readings: dict[str, bool | None], **facts: Any) -> TransferResult:
    """Return ``made`` judged again, with other facts, on another day or by other readings."""
    case = Case({**made.route.case.values, **facts}, made.route.case.presumed - facts.keys())
    case = Case({k: v for k, v in case.values.items() if not k.startswith("reading:")}, case.presumed)
    route = decide(mechanism, case, as_of, readings)
    return replace(made, facts=resolved(case), route=route, duties=tuple(duties(Transfer, case, as_of, readings)))


def run(made: Assessment, as_of: date = TODAY, readings: dict[str, bool | None] | None = None, **facts: Any) -> Any:
    again = tuple(judged_anew(one, as_of, readings or {}, **facts) for one in made.transfers)
    return run_basis(replace(made, as_of=as_of, transfers=again))


def test_equal_runs_differ_in_nothing(sample: Assessment) -> None:
    found = run_difference(run(sample), run(sample))
    assert (found.changed, found.law, found.method) == ((), (), ())
    assert found.unchanged == len(run(sample)["verdicts"]) > 0


def test_a_fact_is_named_where_it_alone_changed(sample: Assessment) -> None:
    found = run_difference(run(sample), run(sample, foreign_authority_request=True))
    assert found.changed
    for one in found.changed:
        assert one.causes == (Cause.FACTS,)
        assert [reason.what for reason in one.reasons] == ["foreign_authority_request"]
        assert one.reasons[0].after["value"] is True


def test_the_law_is_named_where_only_the_day_changed(sample: Assessment) -> None:
    before = date(2023, 7, 1)
    found = run_difference(run(sample, before), run(sample))
    assert Reason(Cause.LAW, "as_of", "2023-07-01", TODAY.isoformat()) in found.law
    assert found.changed
    assert {cause for one in found.changed for cause in one.causes} == {Cause.LAW}


def test_a_reading_switched_is_a_change_of_law(sample: Assessment) -> None:
    switched = {"exempt-people-not-counted": False}
    found = run_difference(run(sample), run(sample, readings=switched))
    assert Reason(Cause.LAW, "reading:exempt-people-not-counted", True, False) in found.law
    assert all(one.causes == (Cause.LAW,) for one in found.changed)


def test_facts_and_law_stand_side_by_side(sample: Assessment) -> None:
    found = run_difference(run(sample, date(2023, 7, 1)), run(sample, foreign_authority_request=True))
    assert any(one.causes == (Cause.FACTS, Cause.LAW) for one in found.changed)


def test_measured_by_another_version_both_are_named() -> None:
    def basis(version: str, low: int, outcome: str) -> dict[str, Any]:
        facts = {"people": {"value": low, "standing": "known", "measured_by": [f"chudun {version}"]}}
        words = {"zh": "甲", "en": "A"}
        one = {"subject": "transfer:a", "name": words, "asks": words, "cite": None, "outcome": outcome}
        verdicts = {"transfer:a/mechanism": one | {"rules": "r", "readings": {}, "facts": facts}}
        return {"form": 1, "version": version, "as_of": "2026-01-01", "method": [], "packs": {}, "verdicts": verdicts}

    (changed,) = run_difference(basis("1", 5, "met"), basis("2", 6, "breached")).changed
    assert changed.causes == (Cause.FACTS, Cause.METHOD)
    (changed,) = run_difference(basis("1", 5, "met"), basis("1", 6, "breached")).changed
    assert changed.causes == (Cause.FACTS,)
    (changed,) = run_difference(basis("1", 5, "met"), basis("2", 5, "breached")).changed
    assert changed.causes == (Cause.METHOD,)
    (changed,) = run_difference(basis("1", 5, "met"), basis("1", 5, "breached")).changed
    assert changed.causes == (Cause.UNEXPLAINED,)


def test_a_subject_that_came_or_went_is_a_fact(sample: Assessment) -> None:
    fewer = replace(sample, transfers=sample.transfers[1:])
    gone = run_difference(run(sample), run(fewer)).changed
    subject = f"transfer:{sample.transfers[0].id}"
    assert {(one.subject, one.after, one.causes) for one in gone} == {(subject, None, (Cause.FACTS,))}
    came = run_difference(run(fewer), run(sample)).changed
    assert [one.before for one in came] == [None] * len(gone)


def test_the_report_carries_it_in_either_language(sample: Assessment, tmp_path: Path) -> None:
    for language in ("zh", "en"):
        write_json(sample, tmp_path / f"{language}.json", language)  # type: ignore[arg-type]
    assert read_basis(tmp_path / "zh.json") == read_basis(tmp_path / "en.json")
    assert read_basis(tmp_path / "zh.json") == json.loads(json.dumps(run_basis(sample)))


@pytest.mark.parametrize("written", ["", "[]", "{}", '{"basis": 3}', '{"basis": {"form": 0}}'])
def test_what_is_no_report_is_refused(tmp_path: Path, written: str) -> None:
    path = tmp_path / "report.json"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(BadInput):
        read_basis(path)
    with pytest.raises(BadInput):
        read_basis(tmp_path / "missing.json")


def test_a_damaged_verdict_is_refused(tmp_path: Path) -> None:
    data = copy.deepcopy(assessment_as_data(nothing(), "zh"))
    data["basis"]["verdicts"]["transfer:a/x"] = {"outcome": "met"}
    path = tmp_path / "report.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(BadInput):
        read_basis(path)
