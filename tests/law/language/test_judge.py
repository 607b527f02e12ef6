"""One subject judged: against every completion of what is unknown."""

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from chudun.facts.case import Case
from chudun.law.consistency import Consistency
from chudun.law.language.compile import contradictions
from chudun.law.language.evaluate import CONTRADICTORY, UNDETERMINED, FastJudge, Judge

from .oracle import Oracle
from .worlds import World, cases, examples, worlds


def settled(possible: set[str]) -> str:
    """Return the outcome that stands for a set of possible ones."""
    if not possible:
        return CONTRADICTORY
    return next(iter(possible)) if len(possible) == 1 else UNDETERMINED


def routes(world: World) -> tuple[Judge, Oracle]:
    """Return the judge of the world's decision, and the oracle; worlds in which nothing can be are dropped."""
    question = world.question()
    oracle = Oracle(world, question)
    assume(oracle.consistent.any())
    return Judge(question), oracle


@examples(120)
@given(st.data())
def test_outcomes_are_those_of_the_completions(data):
    world = data.draw(worlds())
    judge, oracle = routes(world)
    for case in data.draw(st.lists(cases(world), min_size=1, max_size=4)):
        judgement = judge.judge(case)
        expected = oracle.possible(oracle.route(), oracle.completions(case))
        assert set(judgement.possible) == expected
        assert judgement.outcome == settled(expected)


@examples(120)
@given(st.data())
def test_duties_are_judged_as_their_completions(data):
    world = data.draw(worlds())
    question = world.duty_question()
    case, oracle = data.draw(cases(world)), Oracle(world, question)
    assume(oracle.consistent.any())
    assert set(Judge(question).judge(case).possible) == oracle.possible(oracle.verdict(), oracle.completions(case))


@examples(120)
@given(st.data())
def test_each_ground_is_true_where_every_completion_makes_it_so(data):
    world = data.draw(worlds())
    judge, oracle = routes(world)
    case = data.draw(cases(world))
    open_, judgement = oracle.completions(case), judge.judge(case)
    assert [ground.arm.rule for ground in judgement.grounds] == oracle.branches()
    for ground in judgement.grounds:
        truths = set(np.broadcast_to(oracle.applies(ground.arm.rule), oracle.shape)[open_].tolist())
        assert ground.truth is (truths.pop() if len(truths) == 1 else None)


@examples(80)
@given(st.data())
def test_leading_grounds_lead_to_a_possible_outcome(data):
    world = data.draw(worlds())
    judgement = routes(world)[0].judge(data.draw(cases(world)))
    assert {ground.arm.outcome for ground in judgement.leading} == set(judgement.possible) - {"gap"}
    assert all(ground.truth is not False for ground in judgement.leading)


def _matters(oracle: Oracle, name: str, case: Case) -> bool:
    """Whether two completions that differ in nothing but ``name`` have different outcomes."""
    axis = list(oracle.axes).index(name)
    here = np.moveaxis(oracle.completions(case), axis, -1)
    lines = (np.moveaxis(np.broadcast_to(truth, oracle.shape), axis, -1) for truth in oracle.route().values())
    return any(((line & here).any(-1) & (~line & here).any(-1)).any() for line in lines)


@examples(120)
@given(st.data())
def test_unsettled_are_exactly_the_unknowns_that_matter(data):
    world = data.draw(worlds(free=True))
    judge, oracle = routes(world)
    case = data.draw(cases(world))
    unsettled = {unknown.variable.key for unknown in judge.judge(case).unsettled}
    assert unsettled == {name for name in oracle.axes if _matters(oracle, name, case)}


@examples(120)
@given(st.data())
def test_each_answer_to_an_unsettled_question_leads_where_it_says(data):
    world = data.draw(worlds())
    judge, oracle = routes(world)
    case = data.draw(cases(world))
    open_, route = oracle.completions(case), oracle.route()
    for unknown in judge.judge(case).unsettled:
        expected = {
            index: oracle.possible(route, open_ & oracle.has(unknown.variable, index))
            for index in range(unknown.variable.size)
        }
        said = {index: set(outcomes) for index, outcomes in unknown.leads_to.items()}
        assert {index: it for index, it in said.items() if it} == {index: it for index, it in expected.items() if it}


@examples(120)
@given(st.data())
def test_the_unsettled_facts_suffice_to_settle_the_matter(data):
    world = data.draw(worlds())
    judge, oracle = routes(world)
    truth, forgotten = data.draw(cases(world, complete=True)), data.draw(st.sets(st.sampled_from(list(oracle.axes))))
    assume(oracle.completions(truth).any() and not oracle.torn(truth))
    case = Case({name: value for name, value in truth.values.items() if name not in forgotten})
    told = {unknown.variable.key: truth.values[unknown.variable.key] for unknown in judge.judge(case).unsettled}
    assert set(judge.judge(Case({**case.values, **told})).possible) == oracle.possible(
        oracle.route(), oracle.completions(truth)
    )


@examples(120)
@given(st.data())
def test_the_fast_judge_agrees(data):
    world = data.draw(worlds())
    judge, oracle = routes(world)
    asked = {variable.key for variable in judge.question.variables}
    shared = {name: value for name, value in data.draw(cases(world)).values.items() if name in asked}
    fast = FastJudge(judge.question, shared)
    for case in data.draw(st.lists(cases(world), min_size=1, max_size=4)):
        values = {name: value for name, value in {**case.values, **shared}.items() if name in asked}
        expected = judge.judge(Case(values)).outcome
        if expected != CONTRADICTORY and not oracle.torn(Case(values)):
            complete = asked <= set(values) and all(getattr(value, "exact", True) for value in values.values())
            # what other facts imply of an unknown one is the judge's business
            assert fast(values) in ({expected} if complete else {expected, UNDETERMINED})


@examples(120)
@given(st.data())
def test_counts_that_contradict_each_other_are_named(data):
    world = data.draw(worlds())
    _, oracle = routes(world)
    case = data.draw(cases(world))
    orders = Consistency((), world.consistency.orderings)
    assert bool(contradictions(case.values, orders)) is bool(oracle.torn(case))
