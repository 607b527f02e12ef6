"""The trace: plain JSON, the same for the same facts, another for others."""

import json

from hypothesis import given
from hypothesis import strategies as st

from chudun.facts.case import Case
from chudun.law.language.evaluate import CONTRADICTORY, Judge
from chudun.law.language.trace import digest, judgement_as_data

from .worlds import cases, examples, worlds


@examples(100)
@given(st.data())
def test_the_trace_survives_json_and_carries_its_own_hash(data):
    world = data.draw(worlds())
    trace = judgement_as_data(Judge(world.question()).judge(data.draw(cases(world))))
    back = json.loads(json.dumps(trace, ensure_ascii=False))
    assert back == trace
    assert back.pop("hash") == digest(back)


@examples(100)
@given(st.data())
def test_equal_facts_give_equal_traces_in_whatever_order_they_come(data):
    world = data.draw(worlds())
    case = data.draw(cases(world))
    shuffled = Case(dict(data.draw(st.permutations(list(case.values.items())))), frozenset(sorted(case.presumed)))
    first, second = (judgement_as_data(Judge(world.question()).judge(it)) for it in (case, shuffled))
    assert json.dumps(first, ensure_ascii=False) == json.dumps(second, ensure_ascii=False)


@examples(150)
@given(st.data())
def test_the_hash_tells_apart_what_the_answer_may_rest_on(data):
    world = data.draw(worlds())
    judge = Judge(world.question())
    first, second = data.draw(cases(world)), data.draw(cases(world))
    used = {variable.key for variable in judge.question.variables}
    same = all(first.values.get(name) == second.values.get(name) for name in used)
    same &= first.presumed & used == second.presumed & used
    one, other = judge.judge(first), judge.judge(second)
    if not same or one.possible != other.possible:
        assert judgement_as_data(one)["hash"] != judgement_as_data(other)["hash"]


@examples(100)
@given(st.data())
def test_every_fact_that_carries_the_answer_is_in_the_trace(data):
    world = data.draw(worlds())
    judge = Judge(world.question())
    case = data.draw(cases(world))
    judgement = judge.judge(case)
    shown = judgement_as_data(judgement)["facts"]
    retold = judge.judge(Case({name: value for name, value in case.values.items() if name in shown}))
    assert retold.outcome == judgement.outcome


@examples(150)
@given(st.data())
def test_no_step_contradicts_the_exact_truth(data):
    world = data.draw(worlds())
    judgement = Judge(world.question()).judge(data.draw(cases(world)))
    if judgement.outcome != CONTRADICTORY:
        for ground in judgement.grounds:
            assert ground.reasoning.truth in (None, ground.truth)
