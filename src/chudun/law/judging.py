"""The packs applied to a case on a day: which route, and which duties are met."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from chudun.facts.case import Case
from chudun.facts.problem import BadInput, Problem
from chudun.facts.reading import suggestion
from chudun.law.consistency import consistency
from chudun.law.language.compile import GAP, Question, ask_decision, ask_duty, contradictions
from chudun.law.language.evaluate import CONTRADICTORY, Judge, Judgement
from chudun.law.language.expression import Reads
from chudun.law.language.provision import Interpretation, Provision
from chudun.law.language.rules import Decision, Duty, Restates
from chudun.law.language.variables import leaves, reading_key
from chudun.law.library import regulations, statutes
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind

NOT_IN_FORCE = "not_in_force"

Readings = Mapping[str, bool | None]
"""Interpretations by name: adopted, rejected, or left open (None)."""


@dataclass(frozen=True)
class DutyJudgement:
    """Whether a duty is met, and every provision that lays it down or points to it.

    ``outcome`` is met, breached, not_applicable, not_in_force, undetermined or contradictory.
    """

    duty: Duty
    outcome: str
    judgement: Judgement | None
    provisions: tuple[Provision, ...]


@cache
def interpretations() -> dict[str, Interpretation]:
    """Return every interpretation the packs know, by name."""
    return {reading.name: reading for regulation in regulations() for reading in regulation.interpretations}


@cache
def interpretations_about(kind: type[Kind]) -> dict[str, Interpretation]:
    """Return the interpretations on which rules about ``kind`` depend, by name."""
    read = {
        leaf.interpretation.name
        for regulation in regulations()
        for rule in regulation.rules
        if rule.kind is kind
        for expression in rule.expressions
        for leaf in leaves(expression)
        if isinstance(leaf, Reads)
    }
    return {name: reading for name, reading in interpretations().items() if name in read}


def with_readings(case: Case, readings: Readings) -> Case:
    """Return ``case`` with the interpretations' switches: the packs' defaults, then ``readings``.

    Raises
    ------
    BadInput
        A name in ``readings`` belongs to no interpretation.
    """
    for name in readings:
        if name not in interpretations():
            what = Bilingual("没有这条解释", "there is no such interpretation")
            raise BadInput([Problem(name, what, suggestion(name, interpretations()))])
    switches = {
        reading_key(reading): readings.get(name, reading.adopted) for name, reading in interpretations().items()
    }
    settled = {name: value for name, value in switches.items() if value is not None}
    return Case({**case.values, **settled}, case.presumed)


@cache
def question(decision: Decision, as_of: date) -> Question:
    """Return ``decision`` compiled as the law stands on ``as_of``."""
    return ask_decision(statutes(as_of), decision)


@cache
def _judge(decision: Decision, as_of: date) -> Judge:
    return Judge(question(decision, as_of))


@cache
def _duty_judge(duty: Duty, as_of: date) -> Judge:
    return Judge(ask_duty(statutes(as_of), duty, duty.kind))


def decide(decision: Decision, case: Case, as_of: date, readings: Readings | None = None) -> Judgement:
    """Return the answer to ``decision`` for ``case`` as the law stands on ``as_of``.

    Where no instrument answers yet, the outcome is ``gap``, which ``outcome_name`` calls not in force.
    """
    return _judge(decision, as_of).judge(with_readings(case, readings or {}))


def outcome_name(outcome: str) -> str:
    """Return the outcome's name for users: a gap in time means that no law answered yet."""
    return NOT_IN_FORCE if outcome == GAP else outcome


def outcome_labels(decision: Decision) -> dict[str, Bilingual]:
    """Return every outcome a judgement of ``decision`` can have, in words."""
    return {str(name): label for name, label in decision.labels.items()} | {
        GAP: Bilingual("当日尚无规定施行", "no rule was in force on that day"),
    }


def duties(kind: type[Kind], case: Case, as_of: date, readings: Readings | None = None) -> list[DutyJudgement]:
    """Return every duty the packs lay on ``kind``, judged for ``case`` on ``as_of``, in the packs' order.

    A duty that one instrument laid down before another took it over appears once, by the one in force. Where facts
    contradict each other, a duty that comes out the same without them is judged without them.
    """
    known = with_readings(case, readings or {})
    sound: Case | None = None
    law = statutes(as_of)
    judged: dict[str, DutyJudgement] = {}
    for rule in law.about(kind):
        if not isinstance(rule, Duty):
            continue
        cited = (rule.provision, *(pointer.provision for pointer in _pointers(rule) if law.in_force(pointer)))
        if law.in_force(rule):
            judgement = _duty_judge(rule, as_of).judge(known)
            if judgement.outcome == CONTRADICTORY:
                sound = sound or _without_contradictions(kind, known)
                without = _duty_judge(rule, as_of).judge(sound)
                judgement = without if len(without.possible) == 1 else judgement
            judged[rule.name] = DutyJudgement(rule, judgement.outcome, judgement, cited)
        else:
            judged.setdefault(rule.name, DutyJudgement(rule, NOT_IN_FORCE, None, cited))
    return list(judged.values())


def _without_contradictions(kind: type[Kind], case: Case) -> Case:
    torn = {name for found in contradictions(case.values, consistency(kind)) for name in found.facts}
    return Case({name: value for name, value in case.values.items() if name not in torn}, case.presumed - torn)


@cache
def _pointers(rule: Duty) -> tuple[Restates, ...]:
    return tuple(
        pointer
        for regulation in regulations()
        for pointer in regulation.rules
        if isinstance(pointer, Restates) and rule in pointer.targets
    )
