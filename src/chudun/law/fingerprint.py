"""Rules as data and as hashes, by which two runs or two versions of a pack can be compared."""

from datetime import date
from functools import cache
from typing import Any

from chudun.law.language.compile import Question
from chudun.law.language.expression import (
    And,
    AtLeast,
    Cited,
    Constant,
    Expression,
    Holds,
    Named,
    Not,
    OneOf,
    Or,
    Reads,
    Unless,
    WithinYears,
)
from chudun.law.language.rules import Branch, Conditional, Decided, Duty, Override, Regulation, Restates, Rule
from chudun.law.language.sanctions import Penalty, Weighing
from chudun.law.language.timing import Deadline, Recurring
from chudun.law.language.trace import digest
from chudun.vocabulary.kind import key

_JOINTS = {And: "all", Or: "any", Not: "not", Unless: "unless"}


def expression_as_data(node: Expression) -> Any:
    """Return what a rule says as plain data, labels left out; equal data mean the same rule."""
    match node:
        case Constant():
            return node.value
        case Cited():
            return {"provision": node.provision.code, "says": expression_as_data(node.part)}
        case Named():
            return expression_as_data(node.part)
        case Holds():
            return node.key
        case OneOf():
            return {"fact": node.key, "one_of": sorted(node.options)}
        case AtLeast():
            return {"fact": node.key, "at_least": node.bound}
        case WithinYears():
            return {"fact": node.key, "within_years": node.years}
        case Reads():
            return {"reading": node.interpretation.name}
        case Decided():
            return {"decision": node.decision.name, "comes_to": sorted(node.outcomes)}
    return {_JOINTS[type(node)]: [expression_as_data(part) for part in node.operands]}


def rule_as_data(rule: Rule) -> dict[str, Any]:
    """Return what ``rule`` lays down as plain data: kind, subject, conditions, exceptions and whatever it brings."""
    data: dict[str, Any] = {
        "kind": type(rule).__name__.lower(),
        "of": rule.kind.__name__,
        "conditions": [expression_as_data(one) for one in rule.expressions],
    }
    if rule.since != date.min or rule.until != date.max:
        data["period"] = [rule.since.isoformat(), rule.until.isoformat()]
    if isinstance(rule, Conditional):
        data["exceptions"] = sorted(f"{one.provision.code} {one.name}" for one in rule.exceptions)
    return data | _own(rule)


def _own(rule: Rule) -> dict[str, Any]:
    match rule:
        case Branch():
            return {"decision": rule.decision.name, "outcome": str(rule.outcome)}
        case Duty():
            return {"owed_to": rule.owed_to.zh if rule.owed_to else None}
        case Override() | Restates():
            return {"targets": sorted(f"{one.provision.code} {one.name}" for one in rule.targets)}
        case Recurring():
            return {"from": key(rule.last_done), "years": rule.years, "calendar_year": rule.calendar_year}
        case Deadline():
            distance = (rule.years, rule.months, rule.working_days, rule.hours, rule.working_days_before)
            return {"from": key(rule.counted_from), "distance": list(distance)}
        case Penalty():
            return {"reaches": sorted(place.code for place in rule.reaches), "tiers": [repr(t) for t in _tiers(rule)]}
        case Weighing():
            return {"weight": str(rule.weight)}
    return {}


def _tiers(rule: Penalty) -> list[tuple[Any, ...]]:
    return [
        (
            [str(measure) for measure in tier.ordered],
            [str(measure) for measure in tier.possible],
            tier.organisation,
            tier.responsible,
        )
        for tier in rule.tiers
    ]


@cache
def regulation_fingerprint(regulation: Regulation) -> str:
    """Return a hash of everything ``regulation`` lays down, as it is encoded."""
    return digest([[rule.provision.code, rule.name, rule_as_data(rule)] for rule in regulation.rules])


@cache
def question_fingerprint(question: Question) -> str:
    """Return a hash of the rules that answer ``question`` on the day it was compiled for, exceptions included."""
    return digest([[a.outcome, a.rule.provision.code, expression_as_data(a.expression)] for a in question.arms])
