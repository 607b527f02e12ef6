"""Cyber-violence information: what holds of all its rules at once, and what breaches cost."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chudun.facts.case import Case
from chudun.law.exposure import FineRange, exposure
from chudun.law.judging import DutyJudgement
from chudun.law.language.binding import Statutes
from chudun.law.language.compile import ask_duty, truth
from chudun.law.language.evaluate import Judge
from chudun.law.language.expression import Reads
from chudun.law.language.rules import Duty, Narrative
from chudun.law.language.sanctions import Measure
from chudun.law.language.timing import Recurring
from chudun.law.language.variables import leaves
from chudun.law.packs.cyber_violence import cyber_violence
from chudun.law.packs.cyber_violence.supplementary import meaning_of_cyber_violence_information
from chudun.law.proofs import prove_duties
from chudun.vocabulary.attribute import Reference
from chudun.vocabulary.kind import key, paths

LAW = Statutes([cyber_violence], date(2026, 6, 1))
DUTIES = [rule for rule in cyber_violence.rules if isinstance(rule, Duty)]
EVEN_IF_LAWFUL_EXPOSURE = {
    "acceptance_of_complaint",
    "answer_to_complaint",
    "assessment_of_complaint",
    "request_for_further_proof",
    "handling_of_other_complaint",
    "management_by_group_founders",
    "review_by_public_accounts",
}
"""What is owed to a complainant, or by a manager whatever is published; all else gives way to art. 33."""

CONTENTS = (
    "insults",
    "defames",
    "incites_hatred",
    "threatens",
    "violates_privacy",
    "mocks_or_belittles",
    "affects_health",
    "similar_content",
)


def outcome(rule, **facts):
    """Return what is certain of a duty where nothing else is known."""
    return Judge(ask_duty(LAW, rule, rule.kind)).judge(Case(facts)).outcome


def breached(rule):
    """Return a breach of a duty; what it costs hangs on the circumstances alone."""
    return DutyJudgement(rule, "breached", None, (rule.provision,))


@pytest.mark.parametrize("rule", DUTIES, ids=lambda rule: rule.name)
def test_nothing_is_owed_wholly_outside_china(rule):
    assert outcome(rule, outside_china=True) == "not_applicable"


@pytest.mark.parametrize("rule", DUTIES, ids=lambda rule: rule.name)
def test_lawful_exposure_lifts_every_duty_about_information(rule):
    told = [key(path) for path in paths(rule.kind) if path[-1].name == "lawful_exposure"]
    if not told:
        assert rule.kind.__name__ == "InformationService"
        return
    lifted = outcome(rule, **dict.fromkeys(told, True)) == "not_applicable"
    assert lifted == (rule.name not in EVEN_IF_LAWFUL_EXPOSURE)


@given(
    facts=st.fixed_dictionaries(
        dict.fromkeys(("targets_individual", "concentrated", "lawful_exposure", *CONTENTS), st.booleans())
        | {"nature": st.sampled_from(("illegal", "harmful", "neither"))}
    )
)
def test_definition_agrees_with_its_words(facts):
    plain = any(facts[name] for name in CONTENTS if name not in ("mocks_or_belittles", "affects_health"))
    content = plain or (facts["mocks_or_belittles"] and facts["affects_health"])
    marks = facts["targets_individual"] and facts["concentrated"] and facts["nature"] != "neither"
    expected = marks and content and not facts["lawful_exposure"]
    assert truth(LAW.effective(meaning_of_cyber_violence_information), facts) == expected


def test_every_duty_can_be_met_and_breached_and_none_excludes_another():
    refuted = [proof.claim.zh for proved in prove_duties(LAW) for proof in proved.proofs if not proof.holds]
    assert refuted == []


def test_every_fact_asked_for_is_read_by_some_rule():
    read = {
        leaf.path[-1]
        for rule in DUTIES
        for root in (rule.condition, rule.must)
        for leaf in leaves(root)
        if not isinstance(leaf, Reads)
    }
    read |= {rule.last_done[-1] for rule in cyber_violence.rules if isinstance(rule, Recurring)}
    asked = {attribute for rule in DUTIES for attribute in rule.kind.attributes.values()}
    assert [each for each in asked - read if not isinstance(each, Reference)] == []


def test_articles_stand_in_their_order_but_for_the_exception_to_the_definition():
    numbers = [rule.provision.article for rule in cyber_violence.rules]
    assert numbers == [*sorted(numbers[:-3]), 33, 32, 34]
    assert {rule.provision.article for rule in cyber_violence.rules if isinstance(rule, Narrative)} == {
        1, 3, 4, 5, 6, 16, 23, 28, 29, 30, 31, 34,
    }  # fmt: skip


CIRCUMSTANCES = {
    "fined_by_law_or_administrative_regulation": False,
    "endangers_life_or_health": False,
    "grave_outcome": False,
}


def cost(**circumstances):
    """Return what a breach costs in the given circumstances; None stands for not known."""
    known = {name: value for name, value in (CIRCUMSTANCES | circumstances).items() if value is not None}
    return exposure(LAW, [breached(DUTIES[0])], Case(known)).breaches[0]


@pytest.mark.parametrize(
    ("circumstances", "fine"),
    [
        ({}, (0, 100_000)),
        ({"endangers_life_or_health": True}, (0, 100_000)),
        ({"grave_outcome": True}, (0, 100_000)),
        ({"endangers_life_or_health": True, "grave_outcome": True}, (100_000, 200_000)),
        ({"endangers_life_or_health": True, "grave_outcome": None}, (0, 200_000)),
        ({"fined_by_law_or_administrative_regulation": True}, (0, 0, True)),
        ({"fined_by_law_or_administrative_regulation": None}, (0, 100_000, True)),
    ],
)
def test_fines_follow_the_circumstances(circumstances, fine):
    assert cost(**circumstances).organisation == FineRange(*fine)


def test_graver_fine_is_not_left_to_the_authority_and_the_measures_stay():
    graver = cost(endangers_life_or_health=True, grave_outcome=True)
    assert not graver.discretionary
    assert graver.measures == (Measure.ORDER_CORRECTION, Measure.WARNING, Measure.PUBLIC_CRITICISM)
    lighter = cost()
    assert lighter.discretionary
    assert (lighter.tiers[0].organisation.least, lighter.tiers[0].organisation.most) == (10_000, 100_000)
    assert lighter.measures == graver.measures


@pytest.mark.parametrize("given", [True, False, None])
def test_instigation_and_malicious_marketing_weigh_heavier(given):
    ((weighed, holds),) = cost(instigated_or_exploited_cyber_violence=given).weighed
    assert (weighed.weight, holds) == ("heavier", given)
