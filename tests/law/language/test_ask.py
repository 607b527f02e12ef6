"""The interview: it ends, asks nothing idle, and ends at the answer the whole truth gives."""

from hypothesis import assume, given
from hypothesis import strategies as st

from chudun.facts.case import Case
from chudun.law.language.ask import next_questions
from chudun.law.language.evaluate import CONTRADICTORY, UNDETERMINED, Judge

from .oracle import Oracle
from .worlds import World, cases, cited_in, examples, mentioned, worlds


def _interview(data) -> tuple[World, Judge, Oracle, Case, Case]:
    world = data.draw(worlds())
    question = world.question()
    oracle = Oracle(world, question)
    truth = data.draw(cases(world, complete=True))
    assume(oracle.completions(truth).any() and not oracle.torn(truth))
    known = data.draw(st.sets(st.sampled_from(list(oracle.axes))))
    # interpretations are settings: the interview never asks for them
    told = {name: v for name, v in truth.values.items() if name in known or name.startswith("reading:")}
    return world, Judge(question), oracle, truth, Case(told)


@examples(120)
@given(st.data())
def test_true_answers_lead_to_the_answer_of_the_whole_truth(data):
    _, judge, oracle, truth, case = _interview(data)
    asked = set[str]()
    while questions := next_questions(judge.judge(case)):
        name = questions[0].variable.key
        assert name not in asked
        asked.add(name)
        case = Case({**case.values, name: truth.values[name]})
    assert set(judge.judge(case).possible) == oracle.possible(oracle.route(), oracle.completions(truth))


@examples(120)
@given(st.data())
def test_only_questions_that_can_matter_are_asked(data):
    _, judge, oracle, _, case = _interview(data)
    judgement = judge.judge(case)
    open_, route = oracle.completions(case), oracle.route()
    possible = oracle.possible(route, open_)
    gains = [question.gain for question in next_questions(judgement)]
    assert gains == sorted(gains, reverse=True)
    assert all(-1e-9 <= gain <= 1 for gain in gains)
    for question in next_questions(judgement):
        assert question.variable.interpretation is None
        answers = [set(outcomes) for outcomes in question.leads_to.values() if outcomes]
        assert len(answers) > 1
        assert set().union(*answers) == possible
        assert len(possible) > 1
        rules = [ground.arm.expression for ground in judgement.grounds]
        cited = {
            node.provision for rule in rules for node in cited_in(rule) if question.variable.key in mentioned(node)
        }
        assert set(question.asked_because) <= cited


@examples(80)
@given(st.data())
def test_nothing_is_asked_once_the_answer_is_fixed_or_was_refused(data):
    world = data.draw(worlds())
    judgement = Judge(world.question()).judge(data.draw(cases(world)))
    questions = next_questions(judgement)
    if judgement.outcome != UNDETERMINED or judgement.outcome == CONTRADICTORY:
        assert questions == []
    refused = {question.variable.key for question in questions[:1]}
    assert [q.variable.key for q in next_questions(judgement, refused)] == [q.variable.key for q in questions[1:]]
