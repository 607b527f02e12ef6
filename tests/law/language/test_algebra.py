"""Laws of thought that exact three-valued logic keeps, unknowns or not."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chudun.facts.interval import Interval
from chudun.law.language.compile import diagram_of
from chudun.law.language.diagram import Diagram
from chudun.law.language.expression import (
    And,
    Constant,
    Expression,
    Holds,
    Leaf,
    Or,
    RuleError,
    Unless,
    on_or_after,
    不满,
    以上,
    以下,
    超过,
)
from chudun.law.language.variables import variables

from .worlds import KINDS, MOST, attribute, examples, expressions

RULES = st.sampled_from(KINDS).flatmap(lambda kind: st.tuples(*[expressions(kind, bound_only=True)] * 3))
N = Leaf((attribute("count", "n"),))
A = Holds((attribute("flag", "a"),))


def same(*rules: Expression) -> bool:
    """Whether the rules come out alike whatever is known."""
    diagram = Diagram(variables(rules))
    return len({diagram_of(diagram)(rule) for rule in rules}) == 1


def truths(rule: Expression, **known: object) -> set[bool]:
    """Return the truth values that completions of ``known`` give ``rule``."""
    order = variables((rule,))
    diagram = Diagram(order)
    masks = [variable.mask(known.get(variable.attribute.label.en.removeprefix("en "))) for variable in order]
    mask = diagram.outcomes(diagram_of(diagram)(rule), masks)
    return {bool(bit) for bit in (0, 1) if mask >> bit & 1}


@examples(60)
@given(RULES)
def test_the_laws_of_boolean_algebra_hold(rules):
    p, q, r = rules
    assert same(~(p & q), ~p | ~q)
    assert same(~(p | q), ~p & ~q)
    assert same(p & (q | r), (p & q) | (p & r))
    assert same(p | (q & r), (p | q) & (p | r))
    assert same(~~p, p, p & p, p | p, p & (p | q), p | (p & q))
    assert same(p | ~p, Constant(True))
    assert same(p & ~p, Constant(False))
    assert same(Unless(p, (q, r)), p & ~q & ~r)
    assert same(Unless(p, (Unless(q, (r,)),)), p & (~q | r))
    assert same(And((p, q, r)), p & q & r)
    assert same(Or((p, q, r)), p | q | r)


@examples(60)
@given(RULES)
def test_a_rule_or_its_contrary_is_true_even_where_nothing_is_known(rules):
    p, q, _ = rules
    assert truths(p | ~p) == {True}
    assert truths((p & q) | (p & ~q) | ~p) == {True}


@given(st.integers(1, MOST), st.integers(0, MOST), st.none() | st.integers(0, MOST))
def test_the_statutes_words_for_thresholds(bound, low, more):
    value = Interval(low, None if more is None else low + more)
    numbers = range(low, (50 if more is None else low + more) + 1)
    assert truths(以上(N, bound), n=value) == {number >= bound for number in numbers}
    assert truths(超过(N, bound), n=value) == {number > bound for number in numbers}
    assert truths(不满(N, bound), n=value) == {number < bound for number in numbers}
    assert truths(以下(N, bound), n=value) == {number <= bound for number in numbers}


def test_thresholds_of_one_count_are_not_independent():
    assert truths(以上(N, 20) & 不满(N, 10)) == {False}
    assert truths(以上(N, 10) | 不满(N, 20)) == {True}
    assert truths(以上(N, 20) & 不满(N, 30)) == {True, False}
    assert truths((以上(N, 10) & A) | (不满(N, 10) & A) | ~A) == {True}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Interval(9, 9), {False}),
        (Interval(10, 10), {True}),
        (Interval(9, 10), {True, False}),
        (Interval(10, None), {True}),
        (Interval(0, 9), {False}),
        (Interval.unbounded(), {True, False}),
    ],
)
def test_an_interval_straddles_or_it_does_not(value, expected):
    assert truths(以上(N, 10), n=value) == expected


def test_the_first_day_is_included():
    rule = on_or_after(Leaf((attribute("day", "d"),)), date(2024, 3, 22))
    assert [truths(rule, d=date(2024, 3, day)) for day in (21, 22, 23)] == [{False}, {True}, {True}]


def test_rules_that_mean_nothing_are_refused():
    with pytest.raises(RuleError, match=r"& \| ~"):
        bool(A)
    with pytest.raises(RuleError, match="以上"):
        A & N  # type: ignore[operator]
    with pytest.raises(RuleError, match="purple"):
        Leaf((attribute("choice", "colour"),)).one_of("purple")
    with pytest.raises(RuleError, match="count"):
        以上(Leaf((attribute("day", "d"),)), 3)
    with pytest.raises(RuleError, match="choice"):
        N.one_of("red")
