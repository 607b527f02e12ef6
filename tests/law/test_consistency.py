"""What can't be is named with the facts that show it, and what does not hang on it is judged."""

from datetime import date

import pytest

from chudun.facts.case import Case
from chudun.facts.reading import read_case
from chudun.law.consistency import consistency
from chudun.law.judging import duties
from chudun.law.language.compile import contradictions
from chudun.law.language.variables import variables
from chudun.law.library import kinds_with_duties
from chudun.vocabulary.account_handling import AccountHandling
from chudun.vocabulary.attribute import Choice, YesNo
from chudun.vocabulary.automated_access import AutomatedAccess
from chudun.vocabulary.compliance_audit import ComplianceAudit
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.government_application import GovernmentApplication
from chudun.vocabulary.government_mail_system import GovernmentMailSystem
from chudun.vocabulary.government_publication import GovernmentPublication
from chudun.vocabulary.important_data_processing import ImportantDataProcessing
from chudun.vocabulary.incident import Incident
from chudun.vocabulary.information_service import InformationService
from chudun.vocabulary.kind import Kind, key, paths
from chudun.vocabulary.online_conduct import OnlineConduct
from chudun.vocabulary.online_group import OnlineGroup
from chudun.vocabulary.personal_information_processing import PersonalInformationProcessing
from chudun.vocabulary.platform import Platform
from chudun.vocabulary.processing import DataProcessing
from chudun.vocabulary.product_risk import ProductRisk
from chudun.vocabulary.sharing import Sharing
from chudun.vocabulary.transfer import Transfer
from chudun.vocabulary.violation import Violation
from chudun.vocabulary.website import Website

TODAY = date(2026, 11, 22)
EARLY, LATE = "2023-01-05", "2024-06-01"

IMPOSSIBLE: list[tuple[type[Kind], dict[str, object]]] = [
    (Transfer, {"exporter.state_organ": True, "exporter.form": "private_company"}),
    (Website, {"operator.state_organ": True, "operator.form": "natural_person"}),
    (Platform, {"provider.state_organ": True, "provider.form": "foreign_invested_company"}),
    (Website, {"operator.department": True, "operator.form": "state_owned_company"}),
    (Website, {"operator.department": True, "operator.form": "social_organisation"}),
    (Website, {"operator.department": True, "operator.level": "none"}),
    (Transfer, {"movement": "processed_from_abroad", "personal_information": False}),
    (Transfer, {"collected_abroad": True, "personal_information": False}),
    (Transfer, {"exporter.people_general": 9, "exporter.people_general_with_exempt": 8}),
    (Transfer, {"exporter.people_sensitive_with_exempt": 9, "exporter.people_sensitive_since_last_january": 8}),
    (Transfer, {"exporter.people_general": 9, "exporter.people_since_last_january": 8}),
    (Transfer, {"exporter.founded_on": LATE, "started_on": EARLY}),
    (Transfer, {"exporter.founded_on": LATE, "contract_effective_on": EARLY}),
    (Transfer, {"exporter.founded_on": LATE, "assessment_issued_on": EARLY}),
    (Transfer, {"mechanism_in_place": "nothing", "contract_effective_on": EARLY}),
    (Transfer, {"mechanism_in_place": "nothing", "assessment_issued_on": EARLY}),
    (Dataset, {"health_information": True, "personal_information": False}),
    (Dataset, {"minors": True, "personal_information": False}),
    (Dataset, {"people": 1, "personal_information": False}),
    (Dataset, {"people_sensitive": 9, "people": 8}),
    (ComplianceAudit, {"people_sensitive_hit_by_incident": 9, "people_hit_by_incident": 3}),
    (ComplianceAudit, {"audits_in_a_row_by_institution": 0}),
    (ComplianceAudit, {"audits_in_a_row_by_lead": 0}),
    (ComplianceAudit, {"processor.founded_on": LATE, "rectification_completed_on": EARLY}),
    (ComplianceAudit, {"rectification_completed": False, "rectification_completed_on": EARLY}),
    (Violation, {"correction_refused": True, "corrected_promptly": True}),
    (Violation, {"serious": True, "minor": True}),
    (Violation, {"harmless": True, "grave_consequences": True}),
    (Violation, {"harmless": True, "grave_outcome": True}),
    (Violation, {"harm_slight": True, "grave_consequences": True}),
    (Violation, {"harm_slight": True, "grave_outcome": True}),
    (DataProcessing, {"scope.household_affairs": True, "processor.form": "private_company"}),
    (AutomatedAccess, {"scope.household_affairs": True, "processor.form": "state_organ"}),
    (Incident, {"scope.household_affairs": True, "processor.form": "other"}),
    (Incident, {"processor.founded_on": LATE, "found_on": EARLY}),
    (Incident, {"processor.founded_on": LATE, "handling_ended_on": EARLY}),
    (Incident, {"found_on": LATE, "handling_ended_on": EARLY}),
    (Incident, {"handling_ended": False, "handling_ended_on": EARLY}),
    (ProductRisk, {"scope.household_affairs": True, "processor.form": "public_institution"}),
    (ProductRisk, {"processor.founded_on": LATE, "found_on": EARLY}),
    (Sharing, {"scope.household_affairs": True, "processor.form": "party_organ"}),
    (Sharing, {"scope.household_affairs": True, "personal_information": False}),
    (Sharing, {"side": "joint", "relation": "provide"}),
    (Sharing, {"side": "joint", "relation": "entrust"}),
    (ImportantDataProcessing, {"scope.household_affairs": True, "processor.form": "state_owned_company"}),
    (ImportantDataProcessing, {"special_kind_or_scale": True, "standing": "none"}),
    (ImportantDataProcessing, {"processor.founded_on": LATE, "report.last_assessed_on": EARLY}),
    (PersonalInformationProcessing, {"scope.household_affairs": True, "processor.form": "private_company"}),
    (PersonalInformationProcessing, {"consent.asked_again_frequently": True, "consent.refused": False}),
    (
        PersonalInformationProcessing,
        {"requests.transfers_clearly_excessive": True, "requests.transfer_requested": False},
    ),
    (PersonalInformationProcessing, {"face_recognition": True, "biometric_information": False}),
    (PersonalInformationProcessing, {"processor.founded_on": LATE, "hundred_thousand_faces_on": EARLY}),
    (PersonalInformationProcessing, {"representative_reported": True, "representative_in_china": False}),
    (PersonalInformationProcessing, {"processor.founded_on": LATE, "last_audited_on": EARLY}),
    (PersonalInformationProcessing, {"processor.founded_on": LATE, "above_ten_million_since": EARLY}),
    (PersonalInformationProcessing, {"ever_audited": False, "last_audited_on": EARLY}),
    (Platform, {"push.switch_off_easy_to_use": True, "push.switch_off_option": False}),
    (Platform, {"push.switch_off_easy_to_understand": True, "push.switch_off_option": False}),
    (Platform, {"important_service_with_huge_user_base": True, "complex_business": False}),
    (Platform, {"nonconforming_apps_dealt_with": True, "nonconforming_apps_found": False}),
    (Platform, {"provider.founded_on": LATE, "social_report.last_published_on": EARLY}),
    (Website, {"chinese_domains": 0, "chinese_domain_suffix": "gov_cn"}),
    (Website, {"chinese_domains": 1, "chinese_domain_suffix": "none"}),
    (Website, {"english_domains": 0, "english_domain_suffix": "cn"}),
    (Website, {"english_domains": 2, "english_domain_suffix": "none"}),
    (Website, {"mark_at_foot_of_front_page": True, "bears_government_mark": False}),
    (GovernmentApplication, {"portal": True, "form": "mini_program"}),
    (GovernmentApplication, {"protection.level_met": 6}),
    (
        GovernmentApplication,
        {"protection.assessed_in_last_calendar_year": True, "protection.ever_assessed": False},
    ),
    (GovernmentApplication, {"protection.last_assessed_on": EARLY, "protection.ever_assessed": False}),
    (
        GovernmentApplication,
        {"data.provided_or_published": True, "data.collects_undisclosed_information": False},
    ),
    (
        GovernmentApplication,
        {"data.used_beyond_statutory_duties": True, "data.collects_undisclosed_information": False},
    ),
    (GovernmentApplication, {"hosting.cdn_resolves_abroad": True, "hosting.uses_cdn": False}),
    (GovernmentMailSystem, {"covers_internal_mail": True, "blocks_malicious_mail": False}),
    (GovernmentMailSystem, {"detects_malicious_accounts": True, "blocks_malicious_mail": False}),
    (GovernmentMailSystem, {"detects_malicious_server_addresses": True, "blocks_malicious_mail": False}),
    (GovernmentMailSystem, {"detects_malicious_subjects": True, "blocks_malicious_mail": False}),
    (GovernmentMailSystem, {"detects_malicious_bodies": True, "blocks_malicious_mail": False}),
    (GovernmentMailSystem, {"detects_malicious_links": True, "blocks_malicious_mail": False}),
    (GovernmentMailSystem, {"detects_malicious_attachments": True, "blocks_malicious_mail": False}),
    (GovernmentPublication, {"publisher.founded_on": LATE, "links_last_checked_on": EARLY}),
    (OnlineGroup, {"information.affects_health": True, "information.mocks_or_belittles": False}),
    (OnlineConduct, {"role": "multi_channel_network", "actor.form": "natural_person"}),
    (AccountHandling, {"conduct.role": "multi_channel_network", "conduct.actor.form": "natural_person"}),
    (InformationService, {"comments_on_news": True, "offers_comments": False}),
    (InformationService, {"model_weighs_factors": True, "warning_model": False}),
    (InformationService, {"provider.founded_on": LATE, "last_bulletin_on": EARLY}),
]

POSSIBLE: list[tuple[type[Kind], dict[str, object]]] = [
    (Transfer, {"exporter.state_organ": True, "exporter.form": "state_organ"}),
    (Transfer, {"exporter.state_organ": True, "exporter.form": "public_institution"}),
    (Transfer, {"exporter.state_organ": True, "exporter.form": "state_owned_company"}),
    (Transfer, {"exporter.state_organ": False, "exporter.form": "private_company"}),
    (Website, {"operator.department": True, "operator.form": "public_institution", "operator.level": "county"}),
    (Website, {"operator.department": False, "operator.level": "none"}),
    (Transfer, {"movement": "sent_abroad", "collected_abroad": False, "personal_information": False}),
    (Transfer, {"exporter.people_general": 9, "exporter.people_general_with_exempt": 9}),
    (Transfer, {"exporter.people_general": [1, 9], "exporter.people_general_with_exempt": [5, 8]}),
    (Transfer, {"exporter.founded_on": EARLY, "started_on": EARLY, "contract_effective_on": EARLY}),
    (Transfer, {"started_on": EARLY}),
    (Transfer, {"mechanism_in_place": "security_assessment", "contract_effective_on": EARLY}),
    (Dataset, {"people": 0, "personal_information": False}),
    (Dataset, {"health_information": True}),
    (ComplianceAudit, {"audits_in_a_row_by_institution": 1, "audits_in_a_row_by_lead": 1}),
    (ComplianceAudit, {"people_sensitive_hit_by_incident": 3, "people_hit_by_incident": 3}),
    (ComplianceAudit, {"rectification_completed": False}),
    (Violation, {"correction_refused": False, "corrected_promptly": False}),
    (Violation, {"serious": True, "minor": False, "harmless": True, "endangers_life_or_health": True}),
    (Violation, {"harmless": True, "harm_slight": True, "minor": True, "grave_outcome": False}),
    (DataProcessing, {"scope.household_affairs": True, "processor.form": "natural_person"}),
    (DataProcessing, {"scope.household_affairs": False, "processor.form": "private_company"}),
    (Sharing, {"scope.household_affairs": True, "personal_information": True}),
    (Sharing, {"side": "joint", "relation": "joint"}),
    (Sharing, {"side": "gives", "relation": "joint"}),
    (Sharing, {"side": "receives", "relation": "succession"}),
    (Sharing, {"scope.place": "abroad_on_people_in_china", "personal_information": False}),
    (ImportantDataProcessing, {"special_kind_or_scale": True, "standing": "self_identified"}),
    (ImportantDataProcessing, {"disposal_reported_to": "nobody", "disposal_report_complete": True}),
    (PersonalInformationProcessing, {"consent.asked_again_frequently": False, "consent.refused": False}),
    (PersonalInformationProcessing, {"unneeded_unavoidable": True, "collection_necessary": True}),
    (PersonalInformationProcessing, {"representative_reported": False, "representative_in_china": True}),
    (PersonalInformationProcessing, {"ever_audited": True, "last_audited_on": LATE, "processor.founded_on": EARLY}),
    (PersonalInformationProcessing, {"audits_regularly": True, "ever_audited": False}),
    (Platform, {"push.switch_off_option": True, "push.switch_off_easy_to_use": False}),
    (Platform, {"important_service_with_huge_user_base": False, "complex_business": True}),
    (Platform, {"registered_users": 5, "monthly_active_users": 9}),
    (Website, {"chinese_domains": 0, "chinese_domain_suffix": "none", "english_domains": 1}),
    (Website, {"chinese_domains": [0, 1], "chinese_domain_suffix": "none"}),
    (Website, {"mark_at_foot_of_front_page": False, "bears_government_mark": True}),
    (GovernmentApplication, {"portal": False, "form": "mini_program"}),
    (GovernmentApplication, {"portal": True, "form": "website", "protection.level_met": 5}),
    (
        GovernmentApplication,
        {"protection.assessed_in_last_calendar_year": False, "protection.ever_assessed": True},
    ),
    (GovernmentApplication, {"operator.founded_on": LATE, "protection.launched_on": EARLY}),
    (GovernmentApplication, {"data.collects_undisclosed_information": True, "data.provided_or_published": False}),
    (GovernmentApplication, {"hosting.uses_cdn": True, "hosting.cdn_resolves_abroad": True}),
    (GovernmentMailSystem, {"blocks_malicious_mail": True, "covers_internal_mail": False}),
    (GovernmentMailSystem, {"phishing_found": False, "phishing_reported_to_department": True}),
    (OnlineConduct, {"times_published": 2, "produced_or_spread": False}),
    (OnlineConduct, {"role": "user", "actor.form": "natural_person"}),
    (InformationService, {"offers_comments": True, "comments_on_news": False}),
]


@pytest.mark.parametrize(("kind", "facts"), IMPOSSIBLE)
def test_what_cannot_be_is_named_with_its_facts(kind, facts):
    case = read_case(kind, facts, today=TODAY)
    (found,) = contradictions(case.values, consistency(kind))
    assert set(found.facts) == set(facts)


@pytest.mark.parametrize(("kind", "facts"), POSSIBLE)
def test_what_can_be_is_not(kind, facts):
    case = read_case(kind, facts, today=TODAY)
    assert contradictions(case.values, consistency(kind)) == ()


def test_nothing_is_stated_that_no_case_shows():
    shown = {
        found.says
        for kind, facts in IMPOSSIBLE
        for found in contradictions(read_case(kind, facts, today=TODAY).values, consistency(kind))
    }
    stated = {
        one.says
        for kind in {kind for kind, _ in IMPOSSIBLE}
        for one in (*consistency(kind).impossible, *consistency(kind).sequences, *consistency(kind).undated)
    }
    assert {says.zh for says in stated} <= {says.zh for says in shown}


@pytest.mark.parametrize("kind", kinds_with_duties(), ids=lambda kind: kind.__name__)
def test_presumptions_alone_contradict_nothing(kind):
    """A presumption gives way where a fact speaks against it, and must not turn one fact into a contradiction."""
    for path in paths(kind):
        for value in alone(path[-1]):
            case = read_case(kind, {key(path): value}, today=TODAY)
            assert contradictions(case.values, consistency(kind)) == (), key(path)


def alone(attribute):
    if isinstance(attribute, YesNo):
        return (True, False)
    return tuple(attribute.options) if isinstance(attribute, Choice) else ()


def judged(kind, on=TODAY, **facts):
    """Return each duty's name with its outcome; two underscores in a fact's name stand for a dot."""
    case = read_case(kind, {name.replace("__", "."): value for name, value in facts.items()}, today=on)
    return {duty.duty.name: duty.outcome for duty in duties(kind, case, on)}


def weighing(kind, names):
    """Return the duties that weigh one of the facts ``names``, be it in an exception."""
    return {
        duty.duty.name
        for duty in duties(kind, Case({}), TODAY)
        if {one.key for rule in with_exceptions(duty.duty) for one in variables(rule.expressions)} & set(names)
    }


def with_exceptions(rule):
    yield rule
    for exception in rule.exceptions:
        yield from with_exceptions(exception)


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (Website, {"operator__form": "state_organ", "chinese_domains": 0, "chinese_domain_suffix": "cn"}),
        (
            Website,
            {"operator__form": "state_organ", "mark_at_foot_of_front_page": True, "bears_government_mark": False},
        ),
        (PersonalInformationProcessing, {"consent__asked_again_frequently": True, "consent__refused": False}),
        (PersonalInformationProcessing, {"scope__household_affairs": True, "processor__form": "private_company"}),
        (Platform, {"push__switch_off_easy_to_use": True, "push__switch_off_option": False}),
        (GovernmentApplication, {"operator__form": "state_organ", "form": "mini_program", "portal": True}),
        (GovernmentMailSystem, {"covers_internal_mail": True, "blocks_malicious_mail": False}),
        (InformationService, {"comments_on_news": True, "offers_comments": False}),
    ],
)
def test_only_duties_that_weigh_one_of_its_facts_are_spoilt(kind, facts):
    named = {name.replace("__", ".") for name in facts}
    case = read_case(kind, {name.replace("__", "."): value for name, value in facts.items()}, today=TODAY)
    (broken,) = contradictions(case.values, consistency(kind))
    told = judged(kind, **facts)
    spoilt = {name for name, outcome in told.items() if outcome == "contradictory"}
    assert broken.facts
    assert set(broken.facts) <= named
    assert spoilt
    assert spoilt <= weighing(kind, broken.facts)
    sound = judged(kind, **{name: v for name, v in facts.items() if name.replace("__", ".") not in broken.facts})
    others = set(told) - weighing(kind, broken.facts)
    assert others
    assert {name: told[name] for name in others} == {name: sound[name] for name in others}


def test_a_contradiction_two_steps_away_spoils_nothing():
    # the form of the organisation is all that ties family affairs to the level of administration
    facts = {"scope__household_affairs": False, "processor__department": True, "processor__level": "none"}
    assert judged(DataProcessing, **facts) == judged(DataProcessing)


def test_days_that_contradict_each_other_settle_nothing():
    many = {"processor__people_processed": 20_000_000, "above_ten_million_since": "2020-01-01"}
    audited = {"ever_audited": True, "last_audited_on": EARLY}
    of_age = date(2028, 1, 1)
    torn = judged(PersonalInformationProcessing, of_age, **many, **audited, processor__founded_on=LATE)
    assert torn["audit_every_two_years"] == "undetermined"
    never = judged(PersonalInformationProcessing, of_age, **many, ever_audited=False, last_audited_on="2026-06-01")
    assert never["audit_every_two_years"] != "breached"
    sound = judged(PersonalInformationProcessing, of_age, **many, **audited, processor__founded_on="2019-01-01")
    assert sound["audit_every_two_years"] == "breached"
    for name in ("obtain_consent_without_deception", "put_officer_in_charge_of_audits"):
        assert torn[name] == sound[name]


def test_what_is_certain_is_drawn_from_what_cannot_be():
    facts = {
        "operator__form": "public_institution",
        "form": "website",
        "portal": True,
        "provides_public_services": True,
    }
    told = judged(GovernmentApplication, **facts, hosting__cdn_resolves_abroad=True)
    assert told["resolve_to_no_cdn_nodes_abroad"] == "breached"


def test_a_duty_that_comes_out_the_same_without_them_is_judged():
    elsewhere = {"scope__place": "abroad", "push__switch_off_easy_to_use": True, "push__switch_off_option": False}
    assert set(judged(Platform, **elsewhere).values()) <= {"not_applicable", "undetermined"}
    assert judged(Platform, **elsewhere)["offer_switch_off_option"] == "not_applicable"
    here = elsewhere | {"scope__place": "in_china", "push__by_automated_decision": True}
    assert judged(Platform, **here)["offer_switch_off_option"] == "contradictory"
