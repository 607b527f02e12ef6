"""The proofs hold for the packs, and each catches the mistake it is there for."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.facts.case import Case
from chudun.facts.interval import Interval
from chudun.law.consistency import Consistency, NeverExceeds
from chudun.law.language.binding import Statutes
from chudun.law.language.compile import GAP, Arm, Question, ask_decision
from chudun.law.language.evaluate import Judge
from chudun.law.language.expression import AtLeast, Expression, Holds, Not, OneOf, Unless, subject, 不满, 以上
from chudun.law.language.prove import Proof, Prover, Subjects, needed_facts, plain_case
from chudun.law.language.provision import Instrument, Provision
from chudun.law.language.rules import Conditional, Decision, Regulation, Rule, Verdict, duty, item
from chudun.law.language.sanctions import Fine, Tier, penalty
from chudun.law.library import regulations
from chudun.law.mechanism import mechanism
from chudun.law.penalty_proofs import prove_penalties
from chudun.law.proofs import Proved, days_of_change, prove_all, prove_decision, prove_duties
from chudun.vocabulary.attribute import Choice, Count, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.violation import Violation

ANY = Bilingual("某", "some")
DAY = date(2030, 1, 1)
TOLLS = Instrument("tolls", ANY, "1", 9, in_force=date(2020, 1, 1))


class Crossing(Kind):
    """Made up for these tests: somebody who wants to cross a bridge."""

    label = ANY
    guarded = YesNo(label=ANY, contrary=ANY, question=ANY)
    at_night = YesNo(label=ANY, contrary=ANY, question=ANY, presumed=False)
    carts = Count(label=ANY, question=ANY, unit=ANY)
    oxen = Count(label=ANY, question=ANY, unit=ANY)
    cargo = Choice(label=ANY, question=ANY, options={"grain": ANY, "salt": ANY, "other": ANY})


class Toll(StrEnum):
    """What crossing costs, lightest first."""

    FREE = "free"
    FEE = "fee"
    CLOSED = "closed"


toll = Decision(
    name="toll", label=ANY, of=Crossing, outcomes=Toll, labels=dict.fromkeys(Toll, ANY), since=date(2020, 1, 1)
)
c = subject(Crossing)
R = TypeVar("R", bound=Conditional)


def article(number: int, rule: R) -> R:
    return rule.placed(Provision(TOLLS, number), ANY, f"article_{number}", date.min, date.max, Crossing)


def law(*rules: Conditional) -> Statutes:
    regulation = Regulation(TOLLS)
    regulation.rules.extend(rules)
    return Statutes([regulation], DAY)


def refuted(statutes: Statutes) -> dict[str, Proof]:
    return {proof.claim.en: proof for proof in prove_decision(statutes, toll) if not proof.holds}


def clashing(proof: Proof) -> set[int]:
    assert proof.counterexample is not None
    return {provision.article for provision in proof.counterexample.clashing}


@pytest.fixture(scope="module")
def packs() -> list[Proved]:
    return list(prove_all(regulations(), date(2026, 11, 22)))


def test_every_claim_about_the_packs_is_proved(packs: list[Proved]) -> None:
    failed = [
        (proved.as_of.isoformat(), proof.claim.en, [provision.code for provision in proof.counterexample.clashing])
        for proved in packs
        for proof in proved.proofs
        if proof.counterexample is not None
    ]
    assert failed == []


def test_the_packs_are_proved_on_every_day_of_change(packs: list[Proved]) -> None:
    days = {proved.as_of for proved in packs if proved.label == mechanism.label}
    assert {date(2022, 9, 1), date(2023, 6, 1), date(2024, 3, 22), date(2025, 1, 1), date(2026, 11, 22)} <= days
    assert min(days) == mechanism.since


def test_every_branch_of_the_packs_has_a_witness_the_evaluator_confirms(packs: list[Proved]) -> None:
    statutes = Statutes(regulations(), date(2026, 11, 22))
    shown = {
        ground.arm.rule
        for proved in packs
        if proved.as_of == statutes.as_of and proved.label == mechanism.label
        for proof in proved.proofs
        for witness in proof.witnesses
        for ground in witness.grounds
        if ground.truth and witness.outcome == ground.arm.outcome
    }
    assert shown >= {bound.branch for bound in statutes.branches(mechanism)}


def test_the_important_data_paragraph_narrows_article_5_alone(packs: list[Proved]) -> None:
    title = "Provisions on Promoting and Regulating Cross-Border Data Flows"
    claim = f"{title}, art. 5 para. 2, as an exception, reaches {title}, art. 5 para. 1, and nothing else"
    proofs = [proof for proved in packs for proof in proved.proofs if proof.claim.en == claim]
    assert proofs
    assert all(proof.holds for proof in proofs)
    assert {w.case.values["important_data"] for proof in proofs for w in proof.witnesses} <= {"notified", "published"}


def test_sound_rules_are_proved() -> None:
    closed = article(1, toll(Toll.CLOSED).when(c.guarded & c.at_night))
    fee = article(2, toll(Toll.FEE).when(item(1, 以上(c.carts, 10)), item(2, c.cargo.one_of("salt"))).unless(closed))
    free = article(3, toll(Toll.FREE).when(不满(c.carts, 10) & ~c.cargo.one_of("salt")).unless(closed, fee))
    proofs = list(prove_decision(law(closed, fee, free), toll))
    assert [proof.claim.en for proof in proofs if not proof.holds] == [
        "some, art. 2, as an exception, reaches some, art. 3, and nothing else"  # art. 3 excludes it by itself
    ]
    assert "some, art. 2 item 1 can be the only ground" in {proof.claim.en for proof in proofs}


def test_a_gap_is_caught() -> None:
    fee = article(1, toll(Toll.FEE).when(以上(c.carts, 10)))
    free = article(2, toll(Toll.FREE).when(不满(c.carts, 10) & ~c.guarded))
    proof = refuted(law(fee, free))["some provision applies to every case"]
    (judgement,) = proof.counterexample.judgements  # type: ignore[union-attr]
    assert judgement.outcome == GAP
    assert dict(judgement.case.values) == {"guarded": True, "carts": Interval.exactly(0)}


def test_an_overlap_is_caught_with_the_provisions_that_clash() -> None:
    fee = article(1, toll(Toll.FEE).when(以上(c.carts, 10)))
    free = article(2, toll(Toll.FREE).when(不满(c.carts, 11)))
    proof = refuted(law(fee, free))["provisions with different outcomes never apply together"]
    (judgement,) = proof.counterexample.judgements  # type: ignore[union-attr]
    assert set(judgement.possible) == {"free", "fee"}
    assert dict(judgement.case.values) == {"carts": Interval.exactly(10)}
    assert clashing(proof) == {1, 2}


def test_a_branch_swallowed_by_its_exception_is_caught() -> None:
    fee = article(1, toll(Toll.FEE).when(以上(c.carts, 10)))
    closed = article(2, toll(Toll.CLOSED).when(以上(c.carts, 20)).unless(fee))
    free = article(3, toll(Toll.FREE).when(不满(c.carts, 10)))
    proof = refuted(law(fee, closed, free))["some, art. 2 can apply"]
    (judgement,) = proof.counterexample.judgements  # type: ignore[union-attr]
    assert judgement.outcome == "fee"
    assert clashing(proof) == {1, 2}


def test_a_branch_that_contradicts_itself_is_caught() -> None:
    never = article(1, toll(Toll.CLOSED).when(以上(c.carts, 20) & 不满(c.carts, 10)))
    free = article(2, toll(Toll.FREE).when(c.guarded | ~c.guarded))
    proof = refuted(law(never, free))["some, art. 1 can apply"]
    assert proof.counterexample is not None
    assert proof.counterexample.judgements == ()
    assert clashing(proof) == {1}


def test_an_item_out_of_reach_is_caught() -> None:
    closed = article(1, toll(Toll.CLOSED).when(c.guarded))
    fee = article(2, toll(Toll.FEE).when(item(1, 以上(c.carts, 10)), item(2, c.guarded & c.at_night)).unless(closed))
    free = article(3, toll(Toll.FREE).when(不满(c.carts, 10)).unless(closed))
    assert list(refuted(law(closed, fee, free))) == ["some, art. 2 item 2 can apply"]


def test_an_exception_that_never_bites_is_caught() -> None:
    closed = article(1, toll(Toll.CLOSED).when(c.guarded))
    fee = article(2, toll(Toll.FEE).when(~c.guarded & 以上(c.carts, 10)).unless(closed))
    free = article(3, toll(Toll.FREE).when(~c.guarded & 不满(c.carts, 10)))
    (proof,) = refuted(law(closed, fee, free)).values()
    assert proof.claim.en == "some, art. 1, as an exception, reaches some, art. 2, and nothing else"
    (judgement,) = proof.counterexample.judgements  # type: ignore[union-attr]
    assert judgement.outcome == "closed"
    assert clashing(proof) == {1, 2}


def test_a_burden_that_falls_as_a_count_rises_is_caught() -> None:
    fee = article(1, toll(Toll.FEE).when(以上(c.carts, 10) & 不满(c.carts, 100)))
    free = article(2, toll(Toll.FREE).when(不满(c.carts, 10) | 以上(c.carts, 100)))
    proof = refuted(law(fee, free))["a rise in 'some' never lightens the outcome"]
    fewer, more = proof.counterexample.judgements  # type: ignore[union-attr]
    assert (fewer.outcome, more.outcome) == ("fee", "free")
    assert fewer.case.values["carts"].low < 100 <= more.case.values["carts"].low  # type: ignore[union-attr]
    assert clashing(proof) == {1, 2}


def test_statutes_that_forget_an_exception_are_caught() -> None:
    class Forgetful(Statutes):
        def effective(self, rule: Conditional) -> Expression:
            return self.bind(rule.condition)

    closed = article(1, toll(Toll.CLOSED).when(c.guarded))
    free = article(2, toll(Toll.FREE).when(不满(c.carts, 10)).unless(closed))
    claims = refuted(Forgetful(law(closed, free).regulations, DAY))
    proof = claims["every provision applies exactly where its own conditions hold and none of its exceptions does"]
    assert proof.counterexample is not None
    assert dict(proof.counterexample.judgements[0].case.values) == {"guarded": True, "carts": Interval.exactly(0)}


def test_a_diagram_that_disagrees_with_the_rules_is_caught() -> None:
    fee = article(1, toll(Toll.FEE).when(以上(c.carts, 10)))
    free = article(2, toll(Toll.FREE).when(不满(c.carts, 10)))
    question = ask_decision(law(fee, free), toll)
    diagram = question.diagram
    vars(question)["root"] = diagram.node(0, [diagram.terminal(1), diagram.terminal(1)])  # always free
    proof = Prover(question, Subjects(Consistency())).agreement(ANY)
    assert proof.counterexample is not None
    assert dict(proof.counterexample.judgements[0].case.values) == {"carts": Interval.exactly(10)}


def duties(*rules: Conditional) -> dict[str, Proof]:
    return {p.claim.en: p for proved in prove_duties(law(*rules)) for p in proved.proofs if not p.holds}


TOGETHER = "whatever the circumstances, all duties can be met at once: none excludes another"


def test_duties_that_exclude_each_other_are_caught() -> None:
    pay = article(1, duty(c.guarded, ANY).when(以上(c.carts, 10)))
    hide = article(2, duty(~c.guarded, ANY).when(c.cargo.one_of("salt")))
    rest = article(3, duty(~c.at_night, ANY).when(以上(c.oxen, 1)))
    failed = duties(pay, hide, rest)
    assert list(failed) == [TOGETHER]
    assert clashing(failed[TOGETHER]) == {1, 2}
    judgements = failed[TOGETHER].counterexample.judgements  # type: ignore[union-attr]
    assert sorted(judgement.outcome for judgement in judgements) == [Verdict.BREACHED, Verdict.MET]


def test_a_duty_one_can_escape_by_meeting_another_excludes_none() -> None:
    guard = article(1, duty(c.guarded, ANY).when(以上(c.carts, 10)))
    unguarded = article(2, duty(~c.at_night, ANY).when(~c.guarded))
    assert duties(guard, unguarded) == {}


def test_a_duty_nobody_can_meet_is_caught() -> None:
    failed = duties(article(1, duty(c.guarded & ~c.guarded, ANY).when(以上(c.carts, 10))))
    assert set(failed) == {"some, art. 1 can be met", TOGETHER}
    assert clashing(failed[TOGETHER]) == {1}


def test_a_duty_nobody_can_breach_is_caught() -> None:
    assert set(duties(article(1, duty(c.guarded | ~c.guarded, ANY).when(c.at_night)))) == {
        "some, art. 1 can be breached"
    }


def test_a_duty_that_more_people_escape_is_caught() -> None:
    failed = duties(article(1, duty(c.guarded, ANY).when(不满(c.carts, 10))))
    proof = failed["no rise in a count lifts the duty"]
    bound, free = proof.counterexample.judgements  # type: ignore[union-attr]
    assert bound.outcome in (Verdict.MET, Verdict.BREACHED)
    assert free.outcome == Verdict.NOT_APPLICABLE


def test_a_duty_not_yet_due_can_be_breached_once_its_grace_lapses() -> None:
    grace = replace(article(2, toll(Toll.FREE).when(~c.guarded)), until=date(2031, 1, 1))
    proved = list(prove_duties(law(article(1, duty(c.guarded, ANY).when(以上(c.carts, 10)).unless(grace)))))
    claims = {proof.claim.en: proof.holds for one in proved for proof in one.proofs}
    assert claims["some, art. 1 can be breached once its transitional exceptions lapse"]
    forever = article(2, toll(Toll.FREE).when(~c.guarded))
    assert set(duties(article(1, duty(c.guarded, ANY).when(以上(c.carts, 10)).unless(forever)))) == {
        "some, art. 1 can be breached"
    }


def penalties(*rules: Rule) -> dict[str, set[int]]:
    regulation = Regulation(TOLLS)
    regulation.rules.extend(rules)
    proofs = (proof for _, found in prove_penalties(Statutes([regulation], DAY)) for proof in found)
    return {proof.claim.en: clashing(proof) for proof in proofs if not proof.holds}


def fined(number: int, reaches: tuple[int, ...], *fines: Fine) -> Rule:
    named = [Provision(TOLLS, article) for article in reaches]
    rule = penalty(named, *(Tier(organisation=fine) for fine in fines), by=ANY)
    return rule.placed(Provision(TOLLS, number), ANY, f"article_{number}", date.min, date.max, Violation)


def test_sound_penalties_are_proved() -> None:
    pay = article(1, duty(c.guarded, ANY).when(以上(c.carts, 10)))
    assert penalties(pay, fined(7, (1,), Fine(0, 10), Fine(5, 50)), fined(8, (2,), Fine(0, 9)), fined(9, ())) == {}


@pytest.mark.parametrize("fines", [(Fine(0, 50), Fine(5, 10)), (Fine(9, 50), Fine(5, 60)), (Fine(9, 5),)])
def test_a_graver_tier_that_costs_less_is_caught(fines: tuple[Fine, ...]) -> None:
    assert list(penalties(fined(7, (1,), *fines)).values()) == [{7}]


def test_a_duty_two_penalties_name_is_caught() -> None:
    pay = article(1, duty(c.guarded, ANY).when(以上(c.carts, 10)))
    assert penalties(pay, fined(7, (1,)), fined(8, (1, 2))) == {"at most one penalty names each duty": {1, 7, 8}}


def test_two_residual_penalties_are_caught() -> None:
    assert list(penalties(fined(7, ()), fined(8, ())).values()) == [{7, 8}]


def test_the_days_of_change_are_those_of_instruments_and_rules() -> None:
    early = Regulation(Instrument("a", ANY, "1", 1, in_force=date(2020, 1, 1), until=date(2024, 1, 1)))
    rule = toll(Toll.FREE).when(c.guarded).placed(Provision(TOLLS, 1), ANY, "x", date(2021, 5, 1), date.max)
    early.rules.append(rule)
    assert days_of_change([early]) == [date(2020, 1, 1), date(2021, 5, 1), date(2024, 1, 1)]


PATHS = {name: (attribute,) for name, attribute in Crossing.attributes.items()}
LEAVES = st.one_of(
    st.sampled_from([Holds(PATHS["guarded"]), Holds(PATHS["at_night"])]),
    st.builds(AtLeast, st.sampled_from([PATHS["carts"], PATHS["oxen"]]), st.integers(0, 4)),
    st.sets(st.sampled_from(["grain", "salt", "other"])).map(lambda it: OneOf(PATHS["cargo"], frozenset(it))),
)
EXPRESSIONS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(lambda a, b: a & b, inner, inner),
        st.builds(lambda a, b: a | b, inner, inner),
        st.builds(Not, inner),
        st.builds(lambda a, b: Unless(a, (b,)), inner, inner),
    ),
    max_leaves=8,
)
ORDERED = Consistency(orderings=(NeverExceeds(ANY, "oxen", "carts"),))
SOME_RULE = article(1, toll(Toll.FREE).when(c.guarded))


def asked(*conditions: Expression) -> Question:
    arms = tuple(Arm(outcome, SOME_RULE, it) for outcome, it in zip(Toll, conditions, strict=False))
    return Question("q", ANY, Crossing, tuple(map(str, Toll)), arms, ORDERED)


@settings(max_examples=60, deadline=None)
@given(EXPRESSIONS, EXPRESSIONS)
def test_z3_and_the_evaluator_agree_on_any_rules(first: Expression, second: Expression) -> None:
    assert Prover(asked(first, second), Subjects(ORDERED)).agreement(ANY).holds


@settings(max_examples=60, deadline=None)
@given(EXPRESSIONS)
def test_a_plain_case_reduced_to_what_it_needs_still_decides_and_has_no_fact_to_spare(rule: Expression) -> None:
    question, subjects = asked(rule, Not(rule)), Subjects(ORDERED)
    prover = Prover(question, subjects)
    case = plain_case(subjects, question.variables, prover.conditions[0])
    judge = Judge(question).judge
    if case is None:
        assert judge(Case({})).outcome == Toll.FEE
        return
    needed = needed_facts(subjects, case, prover.conditions[0])
    assert judge(needed).outcome == Toll.FREE
    for name in needed.values:
        spared = Case({other: value for other, value in needed.values.items() if other != name})
        assert judge(spared).outcome != Toll.FREE
