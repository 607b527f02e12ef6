"""What would change the answer: every change does, none is idle, and no smaller one was missed."""

from itertools import combinations, product

from hypothesis import assume, given
from hypothesis import strategies as st

from chudun.facts.case import Case, Value
from chudun.law.language.evaluate import Judge
from chudun.law.language.flip import MOST_CHANGES, flips
from chudun.law.language.variables import Variable
from chudun.vocabulary.attribute import Count

from .oracle import Oracle
from .worlds import World, cases, examples, worlds


def _choices(variable: Variable) -> list[Value]:
    """Return every value of one fact that some rule tells apart; counts as whole bands."""
    if isinstance(variable.attribute, Count):
        return [variable.range(index) for index in range(variable.size)]
    return [variable.example(index) for index in range(variable.size)]


def _leads_to(oracle: Oracle, case: Case, changes: dict[str, Value]) -> set[str]:
    """Return the outcomes that remain after ``changes``; none where these contradict what else is known."""
    changed = Case({**case.values, **changes})
    if oracle.torn(changed) - oracle.torn(case):
        return set()
    return oracle.possible(oracle.route(), oracle.completions(changed))


def _judged(data) -> tuple[World, Oracle, Judge]:
    world = data.draw(worlds())
    question = world.question()
    oracle = Oracle(world, question)
    assume(oracle.consistent.any())
    return world, oracle, Judge(question)


def _changed(changes) -> dict[str, Value]:
    return {change.variable.key: _choices(change.variable)[change.index] for change in changes}


@examples(120)
@given(st.data())
def test_every_flip_flips_and_needs_each_of_its_changes(data):
    world, oracle, judge = _judged(data)
    for case in data.draw(st.lists(cases(world), min_size=3, max_size=6)):
        judgement = judge.judge(case)
        for flip in flips(judgement):
            assert flip.outcome != judgement.outcome
            assert all(change.variable.interpretation is None for change in flip.changes)
            assert _leads_to(oracle, case, _changed(flip.changes)) == {flip.outcome}
            for fewer in combinations(flip.changes, len(flip.changes) - 1):
                assert _leads_to(oracle, case, _changed(fewer)) != {flip.outcome}


@examples(60)
@given(st.data())
def test_no_smaller_flip_is_missed(data):
    world, oracle, judge = _judged(data)
    case = data.draw(cases(world))
    judgement = judge.judge(case)
    assume(len(judgement.possible) == 1)
    found = {flip.outcome: len(flip.changes) for flip in flips(judgement)}
    facts = [variable for variable in judge.question.variables if variable.interpretation is None]
    for size in range(1, MOST_CHANGES + 1):
        for some in combinations(facts, size):
            for values in product(*(_choices(variable) for variable in some)):
                reached = _leads_to(oracle, case, dict(zip((v.key for v in some), values, strict=True)))
                if len(reached) == 1 and not reached & {judgement.outcome, "gap"}:
                    assert found.get(*reached, MOST_CHANGES + 1) <= size
