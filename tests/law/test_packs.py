"""The packs as a whole: every article encoded, every gist bilingual, nothing left unused."""

from datetime import date

import pytest

from chudun.law.judging import interpretations, question
from chudun.law.language.expression import Reads, Unless
from chudun.law.language.rules import Narrative, Restates
from chudun.law.language.variables import leaves
from chudun.law.library import regulations, statutes
from chudun.law.mechanism import mechanism

WHOLE = [r for r in regulations() if r.instrument.complete]


def test_which_regulations_are_encoded_whole():
    whole = {"order16", "network_data", "government_applications", "cyber_violence"}
    assert whole <= {r.instrument.slug for r in WHOLE}


@pytest.mark.parametrize("regulation", WHOLE, ids=lambda r: r.instrument.slug)
def test_every_article_has_a_rule(regulation):
    found = {rule.provision.article for rule in regulation.rules}
    assert found == set(range(1, regulation.instrument.articles + 1))


@pytest.mark.parametrize(
    "rule", [rule for r in regulations() for rule in r.rules], ids=lambda rule: f"{rule.provision.code}-{rule.name}"
)
def test_every_gist_is_complete_in_both_languages(rule):
    assert rule.gist.zh.endswith("。")
    assert rule.gist.en.endswith(".")
    assert not any("一" <= character <= "鿿" for character in rule.gist.en)
    if isinstance(rule, Narrative):
        assert rule.why.zh
        assert rule.why.en


def test_every_interpretation_is_read_somewhere():
    law = statutes(date(2026, 6, 1))
    older = statutes(date(2023, 6, 1))
    read = {
        leaf.interpretation.name
        for day in (law, older)
        for rule in day.rules()
        for expression in rule.expressions
        for leaf in leaves(expression)
        if isinstance(leaf, Reads)
    }
    assert read == set(interpretations())


def test_exceptions_of_an_exception_keep_their_own_provision():
    arms = {arm.rule.name: arm.expression for arm in question(mechanism, date(2026, 6, 1)).arms}
    exempt = arms["necessary_or_few"]
    assert isinstance(exempt, Unless)
    assert any(isinstance(exception, Unless) for exception in exempt.exceptions)


def test_what_a_provision_points_to_exists():
    every = {rule for r in regulations() for rule in r.rules}
    for rule in every:
        if isinstance(rule, Restates):
            assert set(rule.targets) <= every
