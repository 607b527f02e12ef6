"""The real packs: every back end gives every transfer the same answer, on days with different law."""

from datetime import date
from functools import cache

import polars as pl
import z3
from hypothesis import given
from hypothesis import strategies as st

from chudun.facts.case import Case
from chudun.law.consistency import consistency
from chudun.law.judging import decide, duties, outcome_labels, question, with_readings
from chudun.law.language.ask import next_questions
from chudun.law.language.evaluate import FastJudge, Judge
from chudun.law.language.flip import flips
from chudun.law.language.prove import Prover, Subjects
from chudun.law.language.table import Table
from chudun.law.language.trace import digest, judgement_as_data
from chudun.law.language.word import conclusion, exceptions_in_words, reasons
from chudun.law.mechanism import mechanism
from chudun.vocabulary.transfer import Transfer

from .test_proof import told
from .test_table import as_columns
from .test_word import readable
from .transfers import ATTRIBUTES, DATES, complete_transfers, oracle_of, pack_world, partial_transfers
from .worlds import examples

DAYS_JUDGED = st.sampled_from(DATES)


@cache
def _judge(as_of: date) -> Judge:
    return Judge(question(mechanism, as_of))


def _asked(as_of: date) -> list[str]:
    return [variable.key for variable in question(mechanism, as_of).variables]


@examples(60)
@given(DAYS_JUDGED, st.data())
def test_the_route_is_that_of_every_completion(as_of, data):
    _, case = data.draw(partial_transfers(_asked(as_of)))
    judgement = decide(mechanism, case, as_of)
    oracle = oracle_of(pack_world(as_of), judgement.question, case)
    assert set(judgement.possible) == oracle.possible(oracle.route(), oracle.completions(case))


@examples(10)
@given(DAYS_JUDGED, st.data())
def test_every_duty_is_that_of_every_completion(as_of, data):
    _, case = data.draw(partial_transfers(list(ATTRIBUTES)))
    for judged in duties(Transfer, case, as_of):
        if judged.judgement is not None:
            asked = judged.judgement.question
            oracle = oracle_of(pack_world(as_of, judged.duty), asked, case)
            expected = oracle.possible(oracle.verdict(), oracle.completions(case))
            assert set(judged.judgement.possible) == expected, judged.duty.name


@cache
def _fast(as_of: date) -> FastJudge:
    return FastJudge(question(mechanism, as_of), with_readings(Case({}), {}).values)


@examples(80)
@given(DAYS_JUDGED, st.data())
def test_the_fast_judge_agrees_on_transfers(as_of, data):
    _, case = data.draw(partial_transfers(_asked(as_of)))
    asked = {name: value for name, value in case.values.items() if name in _asked(as_of)}
    assert _fast(as_of)(asked) == _judge(as_of).judge(Case(asked)).outcome


@cache
def _table(as_of: date) -> Table:
    columns = [name for name in _asked(as_of) if name in ATTRIBUTES]
    return Table(question(mechanism, as_of), with_readings(Case({}), {}).values, columns)


@examples(40)
@given(DAYS_JUDGED, st.data())
def test_a_table_agrees_on_transfers(as_of, data):
    rows = [case for _, case in data.draw(st.lists(partial_transfers(_asked(as_of)), min_size=1, max_size=6))]
    frame = pl.DataFrame(
        [
            series
            for name in (column.variable.key for column in _table(as_of).columns)
            for series in as_columns(name, ATTRIBUTES[name], [row.values.get(name) for row in rows])
        ]
    )
    asked = [Case({name: value for name, value in row.values.items() if name in _asked(as_of)}) for row in rows]
    assert _table(as_of).judge(frame).to_list() == [_judge(as_of).judge(case).outcome for case in asked]


@cache
def _prover(as_of: date) -> Prover:
    return Prover(question(mechanism, as_of), Subjects(consistency(Transfer)))


@examples(12)
@given(DAYS_JUDGED, st.data())
def test_z3_agrees_on_transfers(as_of, data):
    _, case = data.draw(partial_transfers(_asked(as_of)))
    prover = _prover(as_of)
    facts = [told(prover.subjects, name, case.values[name]) for name in _asked(as_of) if name in case.values]
    terms = {**prover.outcomes, "gap": z3.Not(z3.Or(*prover.outcomes.values()))}
    found = {name for name, term in terms.items() if prover.subjects.find(*facts, term) is not None}
    assert found == set(_judge(as_of).judge(case).possible)


@examples(30)
@given(DAYS_JUDGED, st.data())
def test_the_interview_ends_at_the_route_of_the_whole_truth(as_of, data):
    truth, case = data.draw(partial_transfers(_asked(as_of), most=20))
    judge = _judge(as_of)
    while questions := next_questions(judge.judge(case)):
        name = questions[0].variable.key
        case = Case({**case.values, name: truth.values[name]})
    assert judge.judge(case).possible == judge.judge(truth).possible


@examples(6)
@given(DAYS_JUDGED, st.data())
def test_flips_of_transfers_flip(as_of, data):
    case = with_readings(Case(data.draw(complete_transfers())), {})
    judge = _judge(as_of)
    for flip in flips(judge.judge(case)):
        changes = {c.variable.key: _given(c) for c in flip.changes}
        assert judge.judge(Case({**case.values, **changes})).outcome == flip.outcome


def _given(change):
    variable = change.variable
    return variable.range(change.index) if variable.cuts else variable.example(change.index)


@examples(30)
@given(DAYS_JUDGED, st.data())
def test_every_route_is_said_and_traced(as_of, data):
    _, case = data.draw(partial_transfers(_asked(as_of)))
    judgement = decide(mechanism, case, as_of)
    readable(conclusion(judgement, outcome_labels(mechanism)))
    for ground in judgement.leading:
        for text in (*reasons(ground, case), *exceptions_in_words(ground, case)):
            readable(text)
    trace = judgement_as_data(judgement)
    assert trace.pop("hash") == digest(trace)
