"""Z3 and the evaluator: the same rules, the same answers."""

from datetime import date

import z3
from hypothesis import assume, given
from hypothesis import strategies as st

from chudun.facts.case import Value
from chudun.facts.interval import Interval
from chudun.law.consistency import Consistency, NeverExceeds
from chudun.law.language.evaluate import Judge
from chudun.law.language.prove import Prover, Subjects, plain_case
from chudun.vocabulary.bilingual import Bilingual

from .oracle import Oracle
from .worlds import World, cases, examples, worlds

CLAIM = Bilingual("断言", "a claim")


def told(subjects: Subjects, name: str, value: Value) -> z3.BoolRef:
    """Return the term that says what is known of one attribute."""
    if isinstance(value, Interval):
        number = subjects.constant(name)
        return z3.And(number >= value.low, z3.BoolVal(True) if value.high is None else number <= value.high)
    if isinstance(value, date):
        return subjects.constant(name) == value.toordinal()
    return subjects.has(name, value)


def _subjects(world: World, oracle: Oracle) -> Subjects:
    bearing = tuple(it for it in world.consistency.impossible if oracle.bears(it.condition))
    return Subjects(Consistency(bearing, tuple(NeverExceeds(CLAIM, less, more) for less, more in oracle.ordered)))


@examples(60)
@given(st.data())
def test_an_outcome_is_possible_where_a_subject_can_be_found(data):
    world = data.draw(worlds())
    question = world.question()
    oracle = Oracle(world, question)
    assume(oracle.consistent.any())
    subjects = _subjects(world, oracle)
    prover = Prover(question, subjects)
    terms = {**prover.outcomes, "gap": z3.Not(z3.Or(*prover.outcomes.values()))}
    case = data.draw(cases(world))
    assume(not oracle.torn(case))
    facts = [told(subjects, name, value) for name, value in case.values.items() if name in subjects._symbols]
    found = {name for name, term in terms.items() if subjects.find(*facts, term) is not None}
    assert found == oracle.possible(oracle.route(), oracle.completions(case))


@examples(60)
@given(st.data())
def test_the_compiled_diagram_is_proved_to_be_the_rules(data):
    world = data.draw(worlds())
    oracle = Oracle(world, world.question())
    assume(oracle.consistent.any())
    for question in (world.question(), world.duty_question()):
        assert Prover(question, Subjects(world.consistency)).agreement(CLAIM).holds


@examples(60)
@given(st.data())
def test_a_claim_is_refuted_by_a_case_or_by_none(data):
    world = data.draw(worlds())
    question = world.question()
    oracle = Oracle(world, question)
    assume(oracle.consistent.any())
    prover = Prover(question, _subjects(world, oracle))
    outcome = data.draw(st.sampled_from([*prover.outcomes]))
    proof = prover.never(CLAIM, prover.outcomes[outcome])
    assert proof.holds is not bool((oracle.consistent & oracle.route()[outcome]).any())
    if proof.counterexample is not None:
        (judgement,) = proof.counterexample.judgements
        assert outcome in judgement.possible
        assert judgement.case.presumed <= set(judgement.case.values)


@examples(60)
@given(st.data())
def test_a_plain_case_is_complete_and_judged_as_asked(data):
    world = data.draw(worlds())
    question = world.question()
    assume(Oracle(world, question).consistent.any())
    prover = Prover(question, Subjects(world.consistency))
    for outcome, term in prover.outcomes.items():
        case = plain_case(prover.subjects, question.variables, term)
        if case is not None:
            assert {variable.key for variable in question.variables} == set(case.values)
            assert outcome in Judge(question).judge(case).possible
