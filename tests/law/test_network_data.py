"""The Regulations on Network Data Security: what they reach, what breaches cost, and the 24 hours of art. 10."""

from datetime import date

import pytest

from chudun.facts.reading import read_case
from chudun.law.deadlines import due_days
from chudun.law.exposure import penalty_for
from chudun.law.judging import duties
from chudun.law.language.compile import truth
from chudun.law.language.rules import Duty
from chudun.law.language.sanctions import Fine, Measure, Penalty
from chudun.law.language.variables import reading_key
from chudun.law.language.word import resting_on
from chudun.law.library import statutes
from chudun.law.packs.network_data import network_data
from chudun.law.packs.network_data.regulation import special_rules_displace_duties, state_organs_are_not_fined
from chudun.vocabulary.processing import DataProcessing
from chudun.vocabulary.product_risk import ProductRisk
from chudun.vocabulary.violation import Violation

DAY = date(2026, 6, 1)
LAW = statutes(DAY)
DUTIES = [rule for rule in network_data.rules if isinstance(rule, Duty)]
SCOPED = [pytest.param(duty, id=duty.name) for duty in DUTIES if "scope" in duty.kind.attributes]
PENALTIES = {rule.provision.article: rule for rule in network_data.rules if isinstance(rule, Penalty)}
AGAINST_BUSINESS = (
    Measure.SUSPEND_BUSINESS,
    Measure.CLOSE_FOR_RECTIFICATION,
    Measure.REVOKE_PERMIT,
    Measure.REVOKE_LICENCE,
)
万 = 10_000


def test_all_duties_but_those_on_export_have_a_scope():
    assert {duty.name for duty in DUTIES if "scope" not in duty.kind.attributes} == {"assessed_scope"}


@pytest.mark.parametrize("duty", SCOPED)
@pytest.mark.parametrize(
    "outside",
    [
        {"scope.place": "abroad"},
        {"scope.household_affairs": True},
        {"scope.core_data": True, reading_key(special_rules_displace_duties): True},
        {"scope.secrets": True, reading_key(special_rules_displace_duties): True},
    ],
    ids=["abroad", "household", "core data", "secrets"],
)
def test_what_lies_outside_the_regulations_takes_every_duty_away(duty, outside):
    assert truth(LAW.effective(duty), outside) is False


@pytest.mark.parametrize(
    ("fact", "article"), [("scope.household_affairs", 63), ("scope.decides_purpose_and_manner", 62)]
)
def test_what_takes_a_processing_out_is_cited(fact, article):
    case = read_case(DataProcessing, {fact: article == 63}, today=DAY)
    (found,) = (one for one in duties(DataProcessing, case, DAY) if one.duty.name == "take_security_measures")
    assert found.outcome == "not_applicable"
    assert [provision.article for provision in resting_on(found.judgement)] == [article]


@pytest.mark.parametrize("duty", SCOPED)
def test_core_data_leave_no_duty_certain_while_the_question_is_open(duty):
    assert truth(LAW.effective(duty), {"scope.core_data": True}) is not True


ANSWERED_BY = {55: {12, 16, 17, 18, 19, 20, 22, 41, 42}, 56: {13}, 57: {31, 32}}
ANSWERED_BY_PARAGRAPH = {(40, 1): 55, (40, 2): 55, (29, 2): 57, (30, 2): 57, (30, 3): 57}


@pytest.mark.parametrize("duty", [pytest.param(duty, id=duty.name) for duty in DUTIES])
def test_every_breach_is_answered_by_the_article_that_lists_it(duty):
    place = duty.provision
    listed = next((penalty for penalty, articles in ANSWERED_BY.items() if place.article in articles), 58)
    answering = penalty_for(LAW, duty)
    assert answering is not None
    assert answering.provision.article == ANSWERED_BY_PARAGRAPH.get((place.article, place.paragraph), listed)


@pytest.mark.parametrize(
    ("article", "first", "second"),
    [
        (55, (None, None), (Fine(0, 100 * 万), Fine(1 * 万, 10 * 万, True))),
        (
            56,
            (Fine(10 * 万, 100 * 万, True), Fine(1 * 万, 10 * 万, True)),
            (Fine(100 * 万, 1000 * 万), Fine(10 * 万, 100 * 万)),
        ),
        (
            57,
            (Fine(5 * 万, 50 * 万, True), Fine(1 * 万, 10 * 万, True)),
            (Fine(50 * 万, 200 * 万), Fine(5 * 万, 20 * 万)),
        ),
    ],
)
def test_fines_are_those_of_the_text(article, first, second):
    _, light, grave = PENALTIES[article].tiers
    assert (light.organisation, light.responsible) == first
    assert (grave.organisation, grave.responsible) == second
    gains = (Measure.CONFISCATE_GAINS,) if article == 55 else ()
    assert light.ordered == grave.ordered == (Measure.ORDER_CORRECTION, Measure.WARNING, *gains)
    assert (light.possible, grave.possible) == ((), AGAINST_BUSINESS)


LENIENT = {"correction_refused": False, "serious": False, "grave_consequences": False}


def _reached(article, facts, readings=None):
    """Return, for each tier of an article, whether it is reached."""
    case = read_case(Violation, LENIENT | facts, today=DAY)
    values = {**case.values, **(readings or {})}
    penalty = PENALTIES[article]
    return [truth(LAW.bind(penalty.cited(tier.terms)), values) for tier in penalty.tiers]


@pytest.mark.parametrize(
    ("article", "facts", "grave"),
    [
        (55, {}, False),
        (55, {"correction_refused": True}, True),
        (55, {"serious": True}, True),
        (55, {"grave_consequences": True}, False),
        (56, {"serious": True}, True),
        (56, {"grave_consequences": True}, False),
        (57, {"correction_refused": True}, True),
        (57, {"grave_consequences": True}, True),
        (57, {"serious": True}, False),
    ],
)
def test_the_graver_tier_is_reached_on_its_own_grounds(article, facts, grave):
    assert _reached(article, facts) == [False, True, grave]


@pytest.mark.parametrize("article", [55, 56, 57])
@pytest.mark.parametrize(("adopted", "fined"), [(None, None), (True, False), (False, True)])
def test_whether_state_organs_are_fined_hangs_on_the_reading_of_article_60(article, adopted, fined):
    readings = {} if adopted is None else {reading_key(state_organs_are_not_fined): adopted}
    circumstances = {"by_state_organ": True, "correction_refused": True}
    assert _reached(article, circumstances, readings) == [True, fined, fined]
    on_organs = PENALTIES[article].tiers[0]
    assert on_organs.ordered == (Measure.ORDER_CORRECTION, Measure.DISCIPLINE)
    assert on_organs.organisation is on_organs.responsible is None


@pytest.mark.parametrize(("grave", "last"), [(True, [date(2026, 3, 2)]), (False, [])])
def test_the_24_hours_end_on_the_day_after_discovery(grave, last):
    facts = {"found_on": "2026-03-01", "endangers_national_security_or_public_interest": grave}
    dues = due_days(ProductRisk, read_case(ProductRisk, facts, today=DAY), DAY)
    assert [due.latest for due in dues if due.rule.name == "grave_product_risk_due"] == last
