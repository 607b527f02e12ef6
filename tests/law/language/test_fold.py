"""The traversal: every back end knows every node, and says so where it doesn't."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chudun.law.consistency import Consistency
from chudun.law.language import word
from chudun.law.language.binding import Statutes
from chudun.law.language.compile import Question, diagram_of
from chudun.law.language.diagram import Diagram
from chudun.law.language.evaluate import Judge, kleene
from chudun.law.language.expression import NODE_TYPES, And, Constant, Expression, WithinYears
from chudun.law.language.fold import Fold, UnhandledNode, rebuild
from chudun.law.language.prove import Subjects
from chudun.law.language.rules import Decided
from chudun.law.language.trace import step_as_data

from .worlds import KINDS, cases, examples, expressions, worlds

SPELT_OUT = {WithinYears, Decided}
"""Nodes that fixing the day judged replaces: what comes after never meets them."""


def _back_ends() -> list[Fold]:
    question = Question("q", None, KINDS[0], (), (), Consistency())  # type: ignore[arg-type]  # words play no part
    return [
        Statutes((), date(2024, 1, 1))._binding,
        diagram_of(Diagram(())),
        kleene(question, ()),
        Subjects(Consistency()).term,
        word._phrases(None),
    ]


def _subclasses(kind: type) -> set[type]:
    return set(kind.__subclasses__()).union(*map(_subclasses, kind.__subclasses__()))


def test_the_list_of_node_types_is_complete():
    assert set(NODE_TYPES) | {Decided} == {it for it in _subclasses(Expression) if it.__module__.startswith("chudun")}


@pytest.mark.parametrize("back_end", _back_ends(), ids=lambda fold: fold.name)
def test_every_back_end_handles_every_node_it_can_meet(back_end):
    needed = set(NODE_TYPES) | {Decided} if back_end.name == "binding" else set(NODE_TYPES) - SPELT_OUT
    assert needed <= set(back_end.handlers)


@pytest.mark.parametrize("missing", NODE_TYPES, ids=lambda it: it.__name__)
def test_a_missing_handler_is_named(missing):
    fold = Fold("sketch", dict.fromkeys({*NODE_TYPES} - {missing}, lambda *_: None))
    with pytest.raises(UnhandledNode, match=rf"'sketch'.*{missing.__name__}"):
        fold(_sample(missing))


def _sample(wanted: type[Expression]) -> Expression:
    blanks = {"value": True, "parts": (Constant(True),), "part": Constant(True), "exceptions": (), "path": ()}
    return wanted(**{name: blanks.get(name) for name in wanted.__dataclass_fields__})


@examples(60)
@given(st.sampled_from(KINDS).flatmap(expressions))
def test_rebuilding_leaves_a_rule_as_it_was(rule):
    assert Fold("copy", dict.fromkeys(NODE_TYPES, rebuild))(rule) == rule


def test_a_shared_part_is_visited_once_and_a_deep_rule_is_no_problem():
    visits = Counter[int]()

    def count(node: Expression, *_: object) -> None:
        visits[id(node)] += 1

    rule: Expression = Constant(True)
    for _ in range(3000):
        rule = And((rule, rule))
    Fold("count", dict.fromkeys(NODE_TYPES, count))(rule)
    assert set(visits.values()) == {1}
    assert len(visits) == 3001


@examples(40)
@given(st.data())
def test_the_trace_writes_every_node_the_evaluator_yields(data):
    world = data.draw(worlds())
    case = data.draw(cases(world))
    for ground in Judge(world.question()).judge(case).grounds:
        assert step_as_data(ground.reasoning, case)["truth"] is ground.reasoning.truth
