"""Important data, many people, and the days that follow: what holds of chapters 3 and 4 whatever the facts."""

from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from chudun.facts.reading import read_case
from chudun.law.consistency import consistency
from chudun.law.deadlines import due_days
from chudun.law.judging import with_readings
from chudun.law.language.compile import ask_duty, contradictions
from chudun.law.language.evaluate import Judge
from chudun.law.language.rules import Duty
from chudun.law.library import regulations, statutes
from chudun.law.packs.compliance_audit_measures import audit_measures
from chudun.law.packs.network_data import network_data
from chudun.vocabulary.attribute import Choice, Count, YesNo
from chudun.vocabulary.compliance_audit import ComplianceAudit
from chudun.vocabulary.important_data_processing import ImportantDataProcessing
from chudun.vocabulary.kind import key, paths
from chudun.vocabulary.personal_information_processing import PersonalInformationProcessing
from chudun.vocabulary.platform import Platform
from chudun.vocabulary.smart_device import SmartDevice

DAY = date(2026, 6, 1)
LAW = statutes(DAY)
KINDS = (ImportantDataProcessing, PersonalInformationProcessing, Platform, SmartDevice)
JUDGES = {
    kind: [
        (rule, Judge(ask_duty(LAW, rule, kind)))
        for rule in network_data.rules
        if isinstance(rule, Duty) and rule.kind is kind
    ]
    for kind in KINDS
}


def _value(attribute):
    match attribute:
        case YesNo():
            return st.booleans()
        case Count():
            return st.sampled_from((0, 9_999_999, 10_000_000, 49_999_999, 50_000_000))
        case Choice():
            return st.sampled_from(sorted(attribute.options))
    return None


def _facts(kind):
    known = {key(path): _value(path[-1]) for path in paths(kind)}
    return st.fixed_dictionaries({}, optional={name: value for name, value in known.items() if value is not None})


def _judged(kind, facts):
    case = with_readings(read_case(kind, facts, today=DAY), {})
    assume(not contradictions(case.values, consistency(kind)))
    return {rule: judge.judge(case).outcome for rule, judge in JUDGES[kind]}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=40)
@given(data=st.data())
def test_no_duty_reaches_family_affairs_or_what_is_done_elsewhere(kind, data):
    facts, outside = data.draw(_facts(kind)), data.draw(st.sampled_from(("household_affairs", "place")))
    away = {f"scope.{outside}": "abroad" if outside == "place" else True}
    assert set(_judged(kind, facts | away).values()) == {"not_applicable"}


@settings(max_examples=40)
@given(_facts(ImportantDataProcessing))
def test_many_people_bring_in_articles_30_and_32_and_neither_31_nor_33(facts):
    plain = {"scope.place": "in_china", "scope.household_affairs": False, "scope.core_data": False}
    plain |= {"scope.secrets": False, "scope.decides_purpose_and_manner": True, "standing": "none"}
    plain |= {"special_kind_or_scale": False, "rectification_ordered": False}  # either implies important data
    few = _judged(ImportantDataProcessing, facts | plain | {"processor.people_processed": 9_999_999})
    many = _judged(ImportantDataProcessing, facts | plain | {"processor.people_processed": 10_000_000})
    articles = {rule.provision.article for rule in few if few[rule] != many[rule]}
    assert articles <= {30, 32}
    assert articles
    for rule, outcome in many.items():
        if rule.provision.article == 33:
            assert outcome == "not_applicable"
        if rule.provision.article in (30, 32):
            assert few[rule] == "not_applicable"


@given(people=st.integers(9_999_990, 10_000_010))
def test_ten_million_exactly_brings_in_article_28_and_no_two_yearly_audit(people):
    holder = {"standing": "none", "processor.people_processed": people, "officer.named": False}
    assert (_verdict(ImportantDataProcessing, holder, "name_data_security_officer") == "breached") == (
        people >= 10_000_000
    )
    audited = {"processor.people_processed": people, "ever_audited": True, "last_audited_on": "2020-01-01"}
    at_once = {"first-audit-within-two-years": False}
    late = _verdict(PersonalInformationProcessing, audited, "audit_every_two_years", at_once) == "breached"
    assert late == (people > 10_000_000)


def _verdict(kind, facts, name, readings=None):
    (rule,) = (r for law in (network_data, audit_measures) for r in law.rules if isinstance(r, Duty) and r.name == name)
    case = with_readings(read_case(kind, facts, today=DAY), readings or {})
    return Judge(ask_duty(LAW, rule, kind)).judge(case).outcome


def _due(kind, facts, rule, as_of=DAY, readings=None):
    found = due_days(kind, read_case(kind, facts, today=date(2026, 11, 22)), as_of, readings)
    (due,) = (due for due in found if due.rule.name == rule)
    return due.earliest, due.latest


def test_the_yearly_assessment_is_due_by_the_end_of_the_next_year():
    facts = {"standing": "published", "report.last_assessed_on": "2025-03-01"}
    assert _due(ImportantDataProcessing, facts, "yearly_risk_assessment") == (date(2026, 12, 31),) * 2


def test_audits_have_no_day_by_the_regulations_and_one_every_two_years_by_the_measures():
    facts = {"processor.people_processed": 10_000_001, "last_audited_on": "2025-06-15"}
    assert _due(PersonalInformationProcessing, facts, "compliance_audits") == (None, None)
    assert _due(PersonalInformationProcessing, facts, "two_yearly_audits") == (date(2027, 6, 15),) * 2


def test_rectification_is_reported_on_within_fifteen_working_days_of_the_official_calendar():
    facts = {
        "required_by_authority": True,
        "rectification_completed": True,
        "rectification_completed_on": "2025-09-26",
    }
    # Sunday 28 September 2025 was worked, 1 to 8 October were not, Saturday 11 October was worked again
    assert _due(ComplianceAudit, facts, "rectification_report_due") == (date(2025, 10, 23),) * 2


def test_what_only_summaries_say_sets_a_day_once_somebody_adopts_it():
    facts = {"standing": "notified", "report.last_assessed_on": "2026-09-01"}
    case, day = read_case(ImportantDataProcessing, facts, today=date(2026, 11, 22)), date(2026, 11, 1)
    assert "risk_report_due" not in {due.rule.name for due in due_days(ImportantDataProcessing, case, day)}
    adopted = {"risk-assessment-measures-as-summarised": True}
    assert "risk_report_due" in {due.rule.name for due in due_days(ImportantDataProcessing, case, day, adopted)}


def test_no_name_of_a_duty_is_used_twice():
    names = [rule.name for law in regulations() for rule in law.rules if isinstance(rule, Duty) and rule.kind in KINDS]
    assert len(names) == len(set(names))
