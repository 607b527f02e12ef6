"""Sentences: always there in both languages, about the rule's own facts, and enough to carry the answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chudun.facts.case import Case
from chudun.law.language.evaluate import Judge, Step
from chudun.law.language.expression import And, Cited, Holds, Not, Or, Unless, named, named_in
from chudun.law.language.provision import Provision, cited
from chudun.law.language.rules import Conditional
from chudun.law.language.variables import leaves
from chudun.law.language.word import (
    answer_in_words,
    carrying,
    conclusion,
    decisive,
    exceptions_in_words,
    phrase,
    provisions,
    reasons,
    value_in_words,
)
from chudun.law.library import regulations
from chudun.vocabulary.bilingual import Bilingual

from .worlds import KINDS, attribute, cases, cited_in, examples, expressions, said, worlds

LABELS = {name: said(name) for name in ("free", "filed", "forbidden", "gap", "contradictory")}


def readable(text: Bilingual) -> None:
    """Fail unless ``text`` says something in both languages, every bracket and quotation mark closed."""
    for words in (text.zh, text.en):
        assert words.strip()
        assert words == words.strip()
        for opening, closing in ("()", "（）", "“”", "《》"):
            assert words.count(opening) == words.count(closing), words
        assert "()" not in words
        assert "（）" not in words
        assert not words.endswith(("：", "，", ", ", "：）", "(under )"))


@examples(150)
@given(st.data())
def test_every_rule_reads_as_a_phrase(data):
    rule = data.draw(expressions(data.draw(st.sampled_from(KINDS)), max_leaves=8, bound_only=True))
    readable(phrase(rule))


CONDITIONAL = [rule for regulation in regulations() for rule in regulation.rules if isinstance(rule, Conditional)]


@pytest.mark.parametrize("rule", CONDITIONAL, ids=lambda rule: f"{rule.provision.code}-{rule.name}")
def test_every_condition_of_the_packs_reads_as_a_phrase(rule):
    # conditions rest on decisions and on periods too, which only a day judged spells out
    readable(phrase(rule.condition))


@examples(120)
@given(st.data())
def test_every_judgement_reads_in_both_languages(data):
    world = data.draw(worlds())
    judgement = Judge(world.question()).judge(data.draw(cases(world)))
    readable(conclusion(judgement, LABELS))
    for ground in judgement.grounds:
        for text in (*reasons(ground, judgement.case), *exceptions_in_words(ground, judgement.case)):
            readable(text)
    for unknown in judgement.unsettled:
        for index in range(unknown.variable.size):
            readable(answer_in_words(unknown.variable, index))


@examples(60)
@given(st.data())
def test_every_value_reads_in_both_languages(data):
    world = data.draw(worlds())
    values = data.draw(cases(world)).values
    for name, asked in world.attributes.items():
        readable(value_in_words(asked, values.get(name)))


@examples(120)
@given(st.data())
def test_what_is_decisive_is_a_leaf_of_the_rule_and_known_where_the_answer_is(data):
    world = data.draw(worlds())
    judgement = Judge(world.question()).judge(data.draw(cases(world)))
    for ground in judgement.grounds:
        steps = list(decisive(ground.reasoning))
        own = set(leaves(ground.arm.expression))
        assert steps
        assert {step.node for step in steps} <= own
        truths = {step.truth for step in steps}
        assert truths == {None} if ground.reasoning.truth is None else None not in truths


def _beside(step: Step) -> list[Step]:
    """Return, at any depth, the leaves that keep exceptions from reaching a rule."""
    own = [leaf for part in step.parts[1:] for leaf in decisive(part)] if isinstance(step.node, Unless) else []
    return own + [leaf for part in step.parts for leaf in _beside(part)]


def _only(case: Case, steps: list[Step]) -> Case:
    named = {getattr(step.node, "key", None) for step in steps}
    named |= {f"reading:{step.node.interpretation.name}" for step in steps if hasattr(step.node, "interpretation")}
    return Case({name: value for name, value in case.values.items() if name in named})


@examples(150)
@given(st.data())
def test_the_facts_named_carry_the_ground_by_themselves(data):
    world = data.draw(worlds(free=True))
    judge = Judge(world.question())
    judgement = judge.judge(data.draw(cases(world)))
    for position, ground in enumerate(judgement.grounds):
        if ground.truth is not None:
            alone = judge.judge(_only(judgement.case, [*carrying(ground), *_beside(ground.reasoning)]))
            assert alone.grounds[position].truth is ground.truth


@examples(80)
@given(st.data())
def test_a_leading_ground_names_provisions_of_its_own_rule(data):
    world = data.draw(worlds())
    judgement = Judge(world.question()).judge(data.draw(cases(world)))
    for ground in judgement.leading:
        cited = {node.provision for node in provisions(ground.reasoning)}
        assert cited
        assert cited <= {node.provision for node in cited_in(ground.arm.expression)}


def test_joined_conditions_keep_their_brackets():
    a, b, c = (Holds((attribute("flag", name),)) for name in "abc")
    assert phrase(And((Or((a, b)), c))).en == "(en a, or en b), and en c"
    assert phrase(Or((And((a, b)), c))).en == "(en a, and en b), or en c"
    assert phrase(Or((Unless(a, (b,)), c))).en != phrase(Unless(Or((a, c)), (b,))).en
    assert phrase(Not(Not(a))).en == "not (en no a)"


LABEL, CONTRARY = Bilingual("属于甲", "it is a"), Bilingual("不属于甲", "it is not a")


def test_a_named_condition_is_said_by_its_name():
    (rule, *_) = [rule for rule in CONDITIONAL if len(rule.condition.operands) > 0]
    term = named(rule.condition, LABEL, CONTRARY)
    assert phrase(term) == LABEL
    assert phrase(~term) == CONTRARY
    assert phrase(~Cited(term, rule.provision)) == CONTRARY
    assert named_in(And((term, Not(term)))) == [term, term]


def test_a_citation_is_told_as_seen_from_where_it_stands():
    network = next(one.instrument for one in regulations() if one.instrument.slug == "network_data")
    other = next(one.instrument for one in regulations() if one.instrument.slug == "pipl")
    home = Provision(network, 12, 1)
    assert home.cite_from(home) == Bilingual("", "")
    assert home.item_of(2).cite_from(home) == Bilingual("第二项", "item 2")
    assert Provision(network, 12, 2).cite_from(home).zh == "第十二条第二款"
    assert Provision(other, 12, 1).cite_from(home) == Provision(other, 12, 1).cite


def test_a_title_is_said_once_and_never_before_a_place_of_another():
    network = next(one.instrument for one in regulations() if one.instrument.slug == "network_data")
    other = next(one.instrument for one in regulations() if one.instrument.slug == "pipl")
    places = [Provision(other, 38), Provision(network, 12), Provision(other, 39), Provision(other, 38)]
    title = f"《{other.title.zh}》"
    assert cited(places).zh == f"{title}第三十八条、第三十九条、《{network.title.zh}》第十二条"
    assert cited(places, Provision(network, 3)).zh == f"第十二条、{title}第三十八条、第三十九条"
