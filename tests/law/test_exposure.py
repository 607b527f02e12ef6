"""What a breach can cost: tiers as far as the circumstances are known, ranges, discretion, what moves them."""

from datetime import date

import pytest

from chudun.facts.case import Case
from chudun.law.exposure import FineRange, exposure, penalty_for
from chudun.law.judging import DutyJudgement
from chudun.law.language.binding import Statutes
from chudun.law.language.provision import Instrument
from chudun.law.language.rules import Duty, Regulation, duty
from chudun.law.language.sanctions import (
    Fine,
    Measure,
    Penalty,
    Tier,
    Weighing,
    Weight,
    penalty,
    weighing,
)
from chudun.vocabulary.attribute import YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.violation import Violation

ANY = Bilingual("某", "some")


class Stall(Kind):
    """Made up for these tests."""

    label = ANY
    clean = YesNo(label=ANY, contrary=ANY, question=ANY)


market = Regulation(Instrument("market", ANY, "1", 9, in_force=date(2020, 1, 1)))


@market.article(1, 1)
def kept_clean(s: Stall) -> Duty:
    """某。

    Some.
    """
    return duty(s.clean, ANY).when(s.clean | ~s.clean)


@market.article(1, 2)
def swept(s: Stall) -> Duty:
    """某。

    Some.
    """
    return duty(s.clean, ANY).when(s.clean | ~s.clean)


@market.article(5)
def fined(v: Violation) -> Penalty:
    """某。

    Some.
    """
    return penalty(
        [market.provision(1, 1)],
        Tier(ordered=(Measure.ORDER_CORRECTION,), organisation=Fine(5, 50, discretionary=True)),
        Tier(
            terms=(v.correction_refused, v.grave_consequences),
            possible=(Measure.REVOKE_PERMIT,),
            organisation=Fine(50, 200),
            responsible=Fine(5, 20),
        ),
        by=ANY,
    )


@market.article(6)
def otherwise() -> Penalty:
    """某。

    Some.
    """
    return penalty((), Tier(elsewhere=True), by=ANY)


@market.article(7)
def lighter(v: Violation) -> Weighing:
    """某。

    Some.
    """
    return weighing(Weight.LIGHTER, v.consequences_removed, v.minor & v.corrected_promptly & v.harmless)


LAW = Statutes([market], date(2026, 1, 1))


GRAVE = {"consequences_removed": False, "minor": False}


def cost(rule: Duty, **facts: bool):
    found = exposure(LAW, [DutyJudgement(rule, "breached", None, ())], Case(GRAVE | facts))
    (one,) = found.breaches
    return one


@pytest.mark.parametrize(
    ("facts", "organisation", "responsible"),
    [
        ({"correction_refused": False, "grave_consequences": False}, (0, 50), (0, 0)),
        ({"correction_refused": True}, (50, 200), (5, 20)),
        ({"grave_consequences": True, "correction_refused": False}, (50, 200), (5, 20)),
        ({"correction_refused": False}, (0, 200), (0, 20)),
        ({}, (0, 200), (0, 20)),
    ],
)
def test_the_range_spans_the_tiers_still_open(facts, organisation, responsible):
    one = cost(kept_clean, **facts)
    assert one.organisation == FineRange(*organisation)
    assert one.responsible == FineRange(*responsible)


def test_a_graver_tier_takes_the_place_of_the_lighter():
    one = cost(kept_clean, correction_refused=True)
    assert one.measures == (Measure.REVOKE_PERMIT,)
    assert not one.discretionary


def test_a_paragraph_not_named_falls_to_the_residual_penalty():
    assert penalty_for(LAW, swept) is otherwise
    one = cost(swept)
    assert one.organisation == FineRange(0, 0, elsewhere=True)
    assert not one.organisation.is_nothing
    assert one.answered_by == (market.provision(6),)


@pytest.mark.parametrize(
    ("facts", "held"),
    [
        ({"consequences_removed": True}, True),
        ({"consequences_removed": False, "minor": True, "corrected_promptly": True, "harmless": False}, False),
        ({"consequences_removed": False, "minor": True, "corrected_promptly": True}, None),
    ],
)
def test_what_is_weighed_holds_fails_or_is_open_and_takes_the_floor_away(facts, held):
    one = cost(kept_clean, correction_refused=True, **facts)
    assert one.weighed == ((lighter, held),)
    assert one.organisation == FineRange(50 if held is False else 0, 200)


def test_together_the_upper_bound_adds_up_and_the_lower_does_not():
    breaches = [DutyJudgement(kept_clean, "breached", None, ())] * 2
    found = exposure(LAW, breaches, Case(GRAVE | {"correction_refused": True}))
    assert found.organisation == FineRange(50, 400)


def test_what_is_met_costs_nothing():
    found = exposure(LAW, [DutyJudgement(kept_clean, "met", None, ())], Case({}))
    assert found.breaches == ()
    assert found.organisation == FineRange(0, 0)
