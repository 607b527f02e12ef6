"""What can't be is named with the facts that show it, and what does not hang on it is judged."""

from datetime import date

import pytest

from chudun.facts.case import Case
from chudun.facts.interval import Interval
from chudun.law.consistency import consistency
from chudun.law.judging import duties
from chudun.law.language.compile import contradictions
from chudun.law.language.variables import variables
from chudun.law.library import kinds_with_duties, regulations
from chudun.vocabulary.compliance_audit import ComplianceAudit
from chudun.vocabulary.platform import Platform
from chudun.vocabulary.transfer import Transfer
from chudun.vocabulary.website import Website

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (Transfer, {"exporter.state_organ": True, "exporter.form": "private_company"}),
        (Website, {"operator.state_organ": True, "operator.form": "natural_person"}),
        (Platform, {"provider.state_organ": True, "provider.form": "foreign_invested_company"}),
        (Transfer, {"exporter.founded_on": date(2024, 6, 1), "started_on": date(2023, 1, 5)}),
        (
            ComplianceAudit,
            {
                "people_sensitive_hit_by_incident": Interval.exactly(9),
                "people_hit_by_incident": Interval.exactly(3),
            },
        ),
    ],
)
def test_what_cannot_be_is_named_with_its_facts(kind, facts):
    (found,) = contradictions(facts, consistency(kind))
    assert set(found.facts) == set(facts)


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (Transfer, {"exporter.state_organ": True, "exporter.form": "state_organ"}),
        (Transfer, {"exporter.state_organ": True, "exporter.form": "public_institution"}),
        (Transfer, {"exporter.state_organ": False, "exporter.form": "private_company"}),
        (Transfer, {"exporter.founded_on": date(2023, 1, 5), "started_on": date(2023, 1, 5)}),
        (Transfer, {"started_on": date(2023, 1, 5)}),
    ],
)
def test_what_can_be_is_not(kind, facts):
    assert contradictions(facts, consistency(kind)) == ()


def test_what_does_not_hang_on_it_is_judged():
    impossible = {"operator.state_organ": True, "operator.form": "private_company"}
    outcomes = {duty.duty.name: duty.outcome for duty in duties(Website, Case(impossible), TODAY)}
    assert "contradictory" in outcomes.values()
    transfer = {"exporter.founded_on": date(2024, 6, 1), "started_on": date(2023, 1, 5)}
    told = {duty.outcome for duty in duties(Transfer, Case(transfer), TODAY)}
    assert told == {duty.outcome for duty in duties(Transfer, Case({}), TODAY)}


@pytest.mark.parametrize("kind", kinds_with_duties(), ids=lambda kind: kind.__name__)
def test_days_in_sequence_are_only_named(kind):
    """Whoever lets a rule weigh one of them has to make the sequence bear on judgements."""
    ordered = {name for pair in consistency(kind).sequences for name in (pair.less, pair.more)}
    rules = [rule for regulation in regulations() for rule in regulation.rules if rule.kind is kind]
    read = {one.key for rule in rules for one in variables(rule.expressions)}
    assert not ordered & read
