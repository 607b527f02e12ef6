"""The statement of applicability: every duty of the four regulations, whether it applies, and why."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from chudun.law.language.rules import Duty
from chudun.law.library import regulations
from chudun.reports.exchange.applicability import COLUMNS, statement, statement_as_data, write_statement
from chudun.reports.exchange.judged import every_duty

from ..assessments import assessment, hostile, nothing

DUTIES = [r for g in regulations() if g.instrument.complete for r in g.rules if isinstance(r, Duty)]


def test_no_duty_is_left_out() -> None:
    assert {line.duty for line in statement(assessment())} == set(DUTIES)
    assert [line.judged for line in statement(nothing())] == [None] * len(DUTIES)


def test_a_duty_stands_once_for_each_subject() -> None:
    sample = assessment()
    expected = [one.key for one in every_duty(sample) if one.duty.duty in set(DUTIES)]
    found = [line.judged.key for line in statement(sample) if line.judged is not None]
    assert sorted(found) == sorted(expected)


def test_whether_it_applies_follows_from_the_verdict() -> None:
    told = {(line.verdict, line.applies) for line in statement(assessment())}
    assert {("met", True), ("breached", True), ("not_applicable", False), ("not_judged", False)} <= told
    assert not {verdict for verdict, applies in told if applies is None} - {"undetermined", "contradictory"}


def test_open_verdicts_say_what_is_missing_and_settled_ones_where_it_comes_from() -> None:
    duties = statement_as_data(assessment(), "en")["duties"]
    open_ones = [one for one in duties if one["verdict"] == "undetermined"]
    assert open_ones
    assert all(one["says"]["why"].startswith("to be found out: ") for one in open_ones)
    breached = [one for one in duties if one["verdict"] == "breached"]
    assert breached
    assert all("chudun.yaml" in one["says"]["evidence"] and one["says"]["why"] for one in breached)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_workbook_says_what_the_data_say(tmp_path: Path, language: str) -> None:
    sample = assessment()
    write_statement(sample, tmp_path / "soa.xlsx", language)  # type: ignore[arg-type]
    sheet = load_workbook(tmp_path / "soa.xlsx").active
    rows = [[cell or "" for cell in row] for row in sheet.iter_rows(min_row=4, values_only=True)]
    duties = statement_as_data(sample, language)["duties"]  # type: ignore[arg-type]
    assert rows == [[one["says"][name] for name, _, _ in COLUMNS] for one in duties]


def test_names_from_outside_become_no_formula(tmp_path: Path) -> None:
    write_statement(hostile(), tmp_path / "soa.xlsx", "zh")
    sheet = load_workbook(tmp_path / "soa.xlsx").active
    assert all(cell.data_type in ("s", "n") for row in sheet.iter_rows() for cell in row)


def test_where_it_cannot_be_written_the_cause_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_statement(nothing(), tmp_path / "missing" / "soa.xlsx", "zh")
