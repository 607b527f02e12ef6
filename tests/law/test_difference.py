"""Comparing two days: what is proved agrees with cases drawn at random, and every example can be replayed."""

import json
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.facts.case import Case, Value
from chudun.facts.problem import BadInput
from chudun.law.consistency import consistency
from chudun.law.difference import Difference, Transition, difference
from chudun.law.difference_data import difference_as_data
from chudun.law.language.compile import Question, ask_decision, contradictions
from chudun.law.language.evaluate import Judge
from chudun.law.language.expression import subject, 不满, 以上
from chudun.law.language.provision import Instrument, Provision
from chudun.law.language.rules import Branch, Decision, Regulation, override
from chudun.law.language.variables import Variable, variables
from chudun.law.library import statutes
from chudun.law.mechanism import Mechanism, mechanism
from chudun.vocabulary.attribute import Count
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.transfer import Transfer

BEFORE, AFTER = date(2023, 6, 1), date(2026, 6, 1)
ORDER16_FROM = date(2024, 3, 22)


@cache
def comparison() -> Difference:
    return difference(mechanism, BEFORE, AFTER)


@cache
def judges() -> tuple[Judge, Judge]:
    return Judge(ask_decision(statutes(BEFORE), mechanism)), Judge(ask_decision(statutes(AFTER), mechanism))


@pytest.fixture
def freed() -> Difference:
    return comparison()


def between(found: Difference, before: str, after: str) -> Transition:
    return next(t for t in found.transitions if (t.before, t.after) == (before, after))


def test_every_pair_of_outcomes_is_settled(freed: Difference) -> None:
    assert len(freed.transitions) == len(Mechanism) ** 2


@pytest.mark.parametrize(
    ("before", "after", "article"),
    [
        (Mechanism.SECURITY_ASSESSMENT, Mechanism.EXEMPT, 3),
        (Mechanism.SECURITY_ASSESSMENT, Mechanism.EXEMPT, 5),
        (Mechanism.SECURITY_ASSESSMENT, Mechanism.CONTRACT_OR_CERTIFICATION, 8),
        (Mechanism.CONTRACT_OR_CERTIFICATION, Mechanism.EXEMPT, 4),
    ],
)
def test_order_16_freed_whom_it_says_from_its_first_day(
    freed: Difference, before: str, after: str, article: int
) -> None:
    examples = {
        place.article: example
        for example in between(freed, before, after).examples
        for place in example.by
        if place.instrument.slug == "order16" and place.article != 13
    }
    assert examples[article].since == ORDER16_FROM
    assert "order16:13" in {place.code for place in examples[article].by}


def test_who_was_never_in_question_stays_where_he_was(freed: Difference) -> None:
    for outcome in (Mechanism.NOT_OUTBOUND, Mechanism.FORBIDDEN):
        assert [t.after for t in freed.transitions if t.before == outcome and t.occurs] == [outcome]


def test_order_16_burdened_nobody() -> None:
    found = difference(mechanism, BEFORE, date(2024, 6, 1))
    assert [t for t in found.transitions if t.occurs and found.weight(t) == "heavier"] == []
    assert found.statements[-1] == Bilingual("没有任何情形的结果变得更重", "no case's outcome became heavier")


def test_measures_that_only_restate_the_law_change_no_answer() -> None:
    found = difference(mechanism, date(2022, 10, 1), date(2023, 12, 1))
    assert [(change.day, change.matters) for change in found.changes] == [(date(2023, 6, 1), False)]
    assert all(t.before == t.after for t in found.transitions if t.occurs)


def test_examples_are_judged_as_the_transition_says(freed: Difference) -> None:
    for transition in freed.transitions:
        for example in transition.examples:
            case, wanted = example.after.case, (transition.before, transition.after)
            assert answers(case) == wanted
            assert (example.before.outcome, example.after.outcome) == wanted


def answers(case: Case) -> tuple[str, str]:
    before, after = judges()
    return before.judge(case).outcome, after.judge(case).outcome


def asked_about(questions: tuple[Question, Question]) -> tuple[Variable, ...]:
    conditions = tuple(arm.expression for question in questions for arm in question.arms)
    return variables(conditions, questions[0].orderings)


VARIABLES = asked_about(tuple(ask_decision(statutes(day), mechanism) for day in (BEFORE, AFTER)))  # type: ignore[arg-type]


def drawn(variable: Variable) -> st.SearchStrategy[Value]:
    """Any value, but interpretations as the packs adopt them: a comparison takes them so."""
    if variable.interpretation is not None and variable.interpretation.adopted is not None:
        return st.just(variable.interpretation.adopted)
    return st.integers(0, variable.size - 1).map(variable.example)


CASES = st.fixed_dictionaries({variable.key: drawn(variable) for variable in VARIABLES})


@settings(max_examples=100, deadline=None)
@given(CASES)
def test_no_case_goes_a_way_that_is_proved_not_to_occur(values: dict[str, Value]) -> None:
    if not contradictions(values, consistency(Transfer)):
        was, becomes = answers(Case(values))
        transition = between(comparison(), was, becomes)  # no fixture: a failing property prints its arguments whole
        assert transition.occurs
        for limit in transition.only_where:
            held = limit.variable.mask(values[limit.variable.key]).bit_length() - 1
            assert held in limit.indexes


def test_what_it_says_is_complete_in_both_languages(freed: Difference) -> None:
    zh, en = difference_as_data(freed, "zh"), difference_as_data(freed, "en")
    assert json.loads(json.dumps(zh, ensure_ascii=False)) == zh
    assert len(zh["statements"]) == len(en["statements"])
    assert all(texts(zh))
    assert all(texts(en))
    assert not any("一" <= letter <= "鿿" for text in texts(en) for letter in text)


def texts(data: object) -> list[str]:
    if isinstance(data, dict):
        return [text for value in data.values() for text in texts(value)]
    if isinstance(data, list):
        return [text for value in data for text in texts(value)]
    return [data] if isinstance(data, str) else []


@pytest.mark.parametrize(("before", "after"), [(AFTER, BEFORE), (AFTER, AFTER), (date(2020, 1, 1), AFTER)])
def test_days_that_cannot_be_compared_are_refused(before: date, after: date) -> None:
    with pytest.raises(BadInput) as refusal:
        difference(mechanism, before, after)
    assert refusal.value.problems[0].remedy.zh


ANY = Bilingual("某", "some")


class Shipment(Kind):
    """Made up for these tests."""

    label = ANY
    crates = Count(label=ANY, question=ANY, unit=ANY)


class Duty(StrEnum):
    """What a shipment pays, lightest first."""

    FREE = "free"
    PAID = "paid"


levy = Decision(
    name="levy", label=ANY, of=Shipment, outcomes=Duty, labels=dict.fromkeys(Duty, ANY), since=date(2020, 1, 1)
)
s = subject(Shipment)


def act(slug: str, year: int, threshold: int) -> tuple[Regulation, tuple[Branch, Branch]]:
    act = Regulation(Instrument(slug, ANY, slug, 9, in_force=date(year, 1, 1)))
    free = levy(Duty.FREE).when(不满(s.crates, threshold))
    paid = levy(Duty.PAID).when(以上(s.crates, threshold))
    branches = tuple(
        branch.placed(Provision(act.instrument, number), ANY, f"{slug}_{number}", date.min, date.max)
        for number, branch in enumerate((free, paid), 1)
    )
    act.rules.extend(branches)
    return act, branches  # type: ignore[return-value]


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 50), st.integers(1, 50))
def test_a_threshold_that_moves_frees_or_binds_exactly_those_between(old: int, new: int) -> None:
    first, replaced = act("first", 2020, old)
    second, _ = act("second", 2024, new)
    displacing = override(*replaced)
    second.rules.append(replace(displacing, provision=Provision(second.instrument, 9)))
    found = difference(levy, date(2022, 1, 1), date(2025, 1, 1), [first, second])
    moved = [t for t in found.transitions if t.occurs and t.before != t.after]
    assert [found.weight(t) for t in moved] == (["lighter"] if old < new else ["heavier"] if new < old else [])
    assert [(change.day, change.matters) for change in found.changes] == [(date(2024, 1, 1), old != new)]
    for transition in moved:
        (limit,), (example,) = transition.only_where, transition.examples
        low, high = sorted((old, new))
        assert limit.values[0].en == (
            f"{low:,} some" if high == low + 1 else f"{low:,} some or more, but fewer than {high:,} some"
        )
        assert example.since == date(2024, 1, 1)
        assert example.by[0].code == "second:9"
