"""What the sample organisation is meant to show, judged for real from its own account and stores."""

import shutil
from datetime import date, timedelta

import pytest

from chudun.law.language.rules import Verdict
from chudun.reports.assessment import Assessment
from chudun.reports.days import entries
from chudun.sample import workspace_data
from chudun.workspace.assessing import assess
from chudun.workspace.file import FILE_NAME, read_workspace
from chudun.workspace.template import render

TODAY = date(2026, 11, 22)

SHOWN = [
    # the community: a penalty for each breach, questions left
    ("owners-community", "cyber_violence_governance_mechanism", "met"),
    ("owners-community", "regular_governance_bulletin", "met"),
    ("owners-community", "quick_evidence_function", "breached"),
    ("owners-community", "deletion_channel_for_minors", "breached"),
    ("owners-community", "cyber_violence_case_library", "undetermined"),
    ("owners-community", "review_of_comments_on_news", "not_applicable"),
    ("pile-on-a-reviewer", "disposal_of_cyber_violence", "met"),
    ("pile-on-a-reviewer", "preservation_of_cyber_violence_data", "undetermined"),
    ("reviewers-complaint", "acceptance_of_complaint", "met"),
    ("reviewers-complaint", "answer_to_complaint", "breached"),
    ("owners-club", "measures_by_group_founders", "met"),
    ("brand-account", "measures_by_public_accounts", "not_applicable"),
    # network data
    ("connected-cars", "keep_incident_plan", "met"),
    ("connected-cars", "publish_complaint_channels", "breached"),
    ("connected-cars", "handle_generative_ai_risks", "undetermined"),
    ("owners-app", "obtain_separate_consent_for_sensitive_information", "met"),
    ("owners-app", "list_information_provided", "breached"),
    ("owners-app", "make_special_rules_for_children", "not_applicable"),
    ("owners-app", "delete_or_anonymise", "undetermined"),
    ("cockpit", "stay_within_consent", "breached"),
    ("cockpit", "obtain_separate_consent_for_sensitive_information", "undetermined"),
    ("owners-services", "offer_switch_off_option", "met"),
    ("owners-services", "let_users_delete_tags", "breached"),
    ("owners-services", "verify_apps", "breached"),
    ("owners-services", "publish_social_responsibility_report", "not_applicable"),
    ("car-computer", "lay_down_duties_of_preinstalled_third_parties", "met"),
    ("charger-status-crawler", "assess_automated_access", "breached"),
    ("charger-status-crawler", "no_intrusion_by_automated_access", "met"),
    ("orders-to-logistics", "agree_with_recipient", "met"),
    ("orders-to-logistics", "keep_sharing_records", "breached"),
    ("orders-to-logistics", "supervise_recipient", "undetermined"),
    ("orders-to-logistics", "assess_risk_before_sharing", "not_applicable"),
    ("leads-from-exhibition", "recipient_keeps_to_agreement", "met"),
    ("public-chargers", "no_retention_without_consent", "undetermined"),
    # important data: what was notified binds, what nobody examined may
    ("road-video-to-labelling", "assess_risk_before_sharing", "met"),
    ("road-video-to-labelling", "cover_six_points_before_sharing", "breached"),
    ("road-video", "assess_risk_every_year", "met"),
    ("road-video", "let_officer_report_directly", "breached"),
    ("charging-network", "assess_risk_every_year", "undetermined"),
    # what happened
    ("after-sales-break-in", "contain_incident", "met"),
    ("after-sales-break-in", "report_incident", "breached"),
    ("after-sales-break-in", "notify_those_concerned", "breached"),
    ("after-sales-break-in", "report_incident_of_other_operator", "breached"),
    ("after-sales-break-in", "file_incident_summary", "undetermined"),
    ("remote-unlock-flaw", "remedy_product_risk", "met"),
    ("remote-unlock-flaw", "report_grave_product_risk_within_a_day", "undetermined"),
    ("audit-ordered", "change_audit_institution", "met"),
    ("audit-ordered", "report_rectification_after_audit", "undetermined"),
    ("audit-ordered", "change_person_in_charge_of_audit", "undetermined"),
    # a company is no organ: of the rules on government websites only those for everybody reach its site
    ("company-site", "keep_off_government_mark", "met"),
    ("company-site", "keep_off_government_suffixes", "met"),
    ("company-site", "organ_website_suffix", "not_applicable"),
    ("company-site", "mark_website", "not_applicable"),
]


def _assessed(folder, day: date) -> Assessment:
    (folder / FILE_NAME).write_text(render(workspace_data(day), explain=False), encoding="utf-8")
    return assess(read_workspace(folder, today=day), as_of=day)


@pytest.fixture(scope="module")
def folder(sample, tmp_path_factory):
    return shutil.copytree(sample.directory, tmp_path_factory.mktemp("shown") / "sample")


@pytest.fixture(scope="module")
def assessed(folder) -> Assessment:
    return _assessed(folder, TODAY)


@pytest.fixture(scope="module")
def outcomes(assessed) -> dict[tuple[str, str], str]:
    return {
        (one.obligations.subject.id, duty.duty.name): duty.outcome
        for one in assessed.subjects
        for duty in one.obligations.duties
    }


@pytest.mark.parametrize(("subject", "duty", "outcome"), SHOWN, ids=[f"{s}-{d}" for s, d, _ in SHOWN])
def test_the_sample_shows_what_it_is_meant_to(outcomes, subject, duty, outcome):
    assert outcomes[subject, duty] == outcome


def test_every_subject_is_spoken_of(outcomes):
    subjects = {one["id"] for kind in workspace_data()["subjects"].values() for one in kind}
    assert {subject for subject, _, _ in SHOWN} == subjects == {subject for subject, _ in outcomes}


def test_most_is_met_and_nothing_contradicts_itself(assessed, outcomes):
    told = list(outcomes.values())
    assert told.count(Verdict.MET) > 4 * told.count(Verdict.BREACHED)
    assert not [one.obligations.contradictions for one in assessed.subjects if one.obligations.contradictions]


@pytest.mark.parametrize(
    ("subject", "attribute"), [("owners-app", "movements"), ("orders-to-logistics", "personal_information")]
)
def test_what_the_data_show_is_measured_and_not_stated(assessed, subject, attribute):
    (found,) = [one.facts[attribute] for one in assessed.subjects if one.obligations.subject.id == subject]
    assert found.value is True
    assert FILE_NAME not in {fact.evidence.source.zh for fact in found.facts}


def test_fines_range_from_those_of_the_regulations_to_those_of_other_laws(assessed):
    most = {breach.organisation.most for breach in assessed.exposure.breaches}
    assert {1_000_000, 500_000, 100_000} <= most
    assert assessed.exposure.organisation.elsewhere


def test_everything_the_papers_are_told_is_about_something_there_is():
    data = workspace_data(TODAY)
    known = {kind: {one["id"] for one in every} for kind, every in data["subjects"].items()}
    known["ecology_report"] = {str(TODAY.year)}
    known["transfers"] = {one["id"] for one in data["transfers"]}
    for section, stated in data["particulars"].items():
        if section not in ("organisation", "fields"):
            assert set(stated) <= known[section]


@pytest.mark.parametrize("day", [TODAY, date(2027, 12, 30)])
def test_the_calendar_has_days_ahead_whenever_the_sample_is_told(folder, day):
    days = entries(_assessed(folder, day))
    ahead = {one.about.en for one in days if one.latest and day <= one.latest <= day + timedelta(days=60)}
    assert len(ahead) >= 3
