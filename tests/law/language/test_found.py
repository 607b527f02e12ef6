"""Mistakes the random worlds once found, each in its smallest form."""

from dataclasses import replace
from datetime import date

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from chudun.facts.case import Case
from chudun.facts.interval import Interval
from chudun.law.consistency import Consistency, Impossible, NeverExceeds
from chudun.law.language.binding import Statutes
from chudun.law.language.compile import Question, ask_decision, contradictions
from chudun.law.language.evaluate import UNDETERMINED, Judge
from chudun.law.language.expression import Expression, Holds, Leaf, expression, 不满, 以上
from chudun.law.language.flip import flips
from chudun.law.language.provision import Provision
from chudun.law.language.rules import Decision, Regulation
from chudun.law.language.table import Table
from chudun.law.language.trace import judgement_as_data
from chudun.vocabulary.kind import Kind

from .worlds import OLD, Route, attribute, said

NEVER = said("never")


class Ship(Kind):
    """Three counts that never exceed each other, and a flag."""

    label = said("ship")
    few = attribute("count", "few")
    some = attribute("count", "some")
    many = attribute("count", "many")
    flag = attribute("flag", "flag")


FEW, SOME, MANY = (Leaf((Ship.attributes[name],)) for name in ("few", "some", "many"))
FLAG = Holds((Ship.attributes["flag"],))
LADDER = (NeverExceeds(NEVER, "few", "some"), NeverExceeds(NEVER, "some", "many"))


def asked(conditions: dict[Route, Expression], *impossible: Expression) -> Question:
    """Return a decision of which each outcome has one condition; the three counts never exceed each other."""
    decision = Decision("route", said("route"), Ship, Route, {r: said(r) for r in Route}, date(2020, 1, 1))
    book = Regulation(OLD)
    for number, (outcome, condition) in enumerate(conditions.items(), 1):
        rule = decision(outcome).when(condition)
        book.rules.append(replace(rule, provision=Provision(OLD, number), gist=NEVER, name=f"rule{number}", kind=Ship))
    consistency = Consistency(tuple(Impossible(NEVER, it) for it in impossible), LADDER)
    return replace(ask_decision(Statutes((book,), date(2024, 1, 1)), decision), consistency=consistency)


def exactly(**counts: int) -> Case:
    return Case({name: Interval.exactly(number) for name, number in counts.items()})


BIG = asked({Route.FORBIDDEN: 以上(FEW, 5), Route.FREE: ~以上(FEW, 5)})


def test_what_a_larger_count_excludes_counts_even_where_no_rule_asks_for_it():
    assert Judge(BIG).judge(exactly(many=4)).outcome == "free"
    assert Judge(BIG).judge(exactly(many=5)).outcome == UNDETERMINED


def test_combinations_that_cannot_be_reach_through_counts_between():
    question = asked({Route.FORBIDDEN: 以上(FEW, 5), Route.FREE: ~以上(FEW, 5)}, expression(以上(MANY, 3)))
    assert Judge(question).judge(Case({})).outcome == "free"


def test_a_threshold_only_a_combination_that_cannot_be_mentions_is_a_threshold_all_the_same():
    never = (expression(以上(SOME, 3)), 以上(SOME, 5) & FLAG)
    question = asked({Route.FORBIDDEN: expression(FLAG), Route.FREE: ~FLAG}, *never)
    assert Judge(question).judge(Case({})).possible == ("free", "forbidden")


def test_a_count_given_another_value_no_longer_bounds_the_others():
    question = asked({Route.FORBIDDEN: 以上(SOME, 5) & ~以上(FEW, 5), Route.FREE: ~以上(SOME, 5) | 以上(FEW, 5)})
    (flip,) = flips(Judge(question).judge(exactly(some=0)))
    assert flip.outcome == "forbidden"
    assert {change.variable.key for change in flip.changes} == {"some", "few"}


def test_a_change_that_only_may_lead_elsewhere_is_no_flip():
    question = asked({Route.FORBIDDEN: FLAG & 以上(FEW, 5), Route.FREE: ~(FLAG & 以上(FEW, 5))})
    (flip,) = flips(Judge(question).judge(Case({"flag": False})))
    assert flip.outcome == "forbidden"
    assert {change.variable.key for change in flip.changes} == {"flag", "few"}


def test_counts_that_contradict_each_other_over_an_unknown_one_are_named():
    assert contradictions(exactly(few=9, many=3).values, Consistency((), LADDER))
    assert not contradictions(exactly(few=3, many=9).values, Consistency((), LADDER))


def test_a_table_draws_on_counts_no_rule_asks_for():
    frame = pl.DataFrame({"many": [4, 5]})
    assert Table(BIG, {}, ["many"]).judge(frame).to_list() == ["free", UNDETERMINED]


def test_a_table_draws_on_what_is_the_same_for_every_row():
    frame = pl.DataFrame({"few": [None]}, schema={"few": pl.Int64})
    assert Table(BIG, exactly(many=4).values, ["few"]).judge(frame).to_list() == ["free"]


def test_the_trace_holds_the_count_that_carried_the_answer():
    judge = Judge(BIG)
    known, unknown = (judgement_as_data(judge.judge(case)) for case in (exactly(many=4), Case({})))
    assert known["facts"] == {"many": 4}
    assert known["hash"] != unknown["hash"]


@given(st.integers(1, 9), st.integers(1, 9), st.integers(1, 9))
def test_two_counts_of_which_nothing_is_known_are_never_out_of_order(low, high, other):
    crossed = 以上(FEW, low) & 不满(MANY, high) & (FLAG | 以上(SOME, other) | ~FLAG)
    possible = Judge(asked({Route.FORBIDDEN: crossed, Route.FREE: ~crossed})).judge(Case({})).possible
    assert possible == (("free", "forbidden") if low < high else ("free",))
