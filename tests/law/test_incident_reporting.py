"""When a larger incident is due to be reported, and when its summary: by who was hit and from which day."""

from datetime import date

import pytest

from chudun.facts.reading import read_case
from chudun.law.deadlines import due_days
from chudun.vocabulary.incident import Incident
from chudun.vocabulary.personal_information_processing import PersonalInformationProcessing

TODAY = date(2026, 11, 22)
LARGER = {"people_affected": 1_000_000, "direct_loss": 0, "found_on": "2026-11-20"}
CRITICAL = {"processor.critical_infrastructure_operator": True}
CENTRAL = {
    "processor.critical_infrastructure_operator": False,
    "processor.form": "state_organ",
    "processor.level": "central",
}
COMPANY = {
    "processor.critical_infrastructure_operator": False,
    "processor.form": "private_company",
    "processor.level": "none",
}


def due(kind, facts, as_of=TODAY, **readings):
    found = due_days(kind, read_case(kind, facts, today=TODAY), as_of, readings)
    return {one.rule.name: (one.earliest, one.latest) for one in found}


@pytest.mark.parametrize(
    ("who", "name"),
    [
        (CRITICAL, "critical_operator_report_due"),
        (CENTRAL, "central_organ_report_due"),
        (COMPANY, "other_operator_report_due"),
        (CENTRAL | CRITICAL, "critical_operator_report_due"),
    ],
)
def test_one_time_limit_runs_for_each(who, name):
    # the hours run from a moment of which only the day is known
    assert due(Incident, LARGER | who) == {name: (date(2026, 11, 20), date(2026, 11, 21))}


def test_every_limit_is_shown_where_it_is_open_which_one_runs():
    open_ = {"critical_operator_report_due", "central_organ_report_due", "other_operator_report_due"}
    assert set(due(Incident, LARGER)) == open_


def test_no_limit_runs_below_a_larger_incident_or_before_the_measures():
    assert due(Incident, LARGER | COMPANY | {"people_affected": 999_999}) == {}
    assert due(Incident, LARGER | COMPANY, date(2025, 10, 31)) == {}


def test_the_summary_is_due_thirty_days_after_the_end_not_a_month():
    ended = {"handling_ended": True, "handling_ended_on": "2026-01-31", "found_on": "2026-01-30"}
    assert due(Incident, LARGER | COMPANY | ended)["incident_summary_due"] == (date(2026, 3, 2), date(2026, 3, 2))
    assert "incident_summary_due" not in due(Incident, LARGER | COMPANY | {"handling_ended": False})


def test_the_filing_of_face_recognition_is_due_only_where_the_summary_is_adopted():
    faces = {
        "face_recognition": True,
        "faces_stored": 100_000,
        "hundred_thousand_faces_on": "2026-06-01",
        "processor.people_processed": 100_000,
    }
    adopted = {"face-recognition-measures-as-summarised": True}
    found = due(PersonalInformationProcessing, faces, **adopted)
    # thirty working days of 2026, the dragon-boat holiday (Friday 19 June) left out
    assert found["face_recognition_filing_due"] == (date(2026, 7, 14), date(2026, 7, 14))
    assert "face_recognition_filing_due" not in due(PersonalInformationProcessing, faces)
    few = faces | {"faces_stored": 99_999}
    assert "face_recognition_filing_due" not in due(PersonalInformationProcessing, few, **adopted)
