"""Two instruments, or one on two days, held against each other: rule by rule, and case by case."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import z3

from chudun.facts.case import Case
from chudun.law.consistency import consistency
from chudun.law.fingerprint import rule_as_data
from chudun.law.language.binding import Statutes
from chudun.law.language.compile import GAP, ask_decision
from chudun.law.language.prove import Prover, Subjects, needed_facts, plain_case
from chudun.law.language.rules import Branch, Decision, Regulation, Rule
from chudun.law.language.variables import Variable, variables
from chudun.law.library import statutes


@dataclass(frozen=True)
class Version:
    """An instrument as it stands on a day; all of its rules, whenever they bind, where ``day`` is None."""

    regulation: Regulation
    day: date | None = None

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Its rules."""
        law = statutes(self.day) if self.day else None
        return tuple(rule for rule in self.regulation.rules if law is None or law.in_force(rule))

    @property
    def alone(self) -> Statutes:
        """The instrument as if it were the only law, on its day or else its first."""
        only = Regulation(self.regulation.instrument)
        only.rules = list(self.rules)
        return Statutes((only,), self.day or only.instrument.in_force)


@dataclass(frozen=True)
class Altered:
    """A rule of the same name in both versions that lays down something else, or stands elsewhere."""

    before: Rule
    after: Rule

    @property
    def moved(self) -> bool:
        """Whether it only stands elsewhere."""
        before, after = (_bare(rule_as_data(rule)) for rule in (self.before, self.after))
        return bool(before == after)


@dataclass(frozen=True)
class Differing:
    """A case that two versions answer differently, with no more facts than both answers need.

    ``before`` and ``after`` are outcomes of ``decision``, or ``gap`` where the version leaves the case open.
    """

    decision: Decision
    before: str
    after: str
    case: Case
    variables: tuple[Variable, ...]


@dataclass(frozen=True)
class Comparison:
    """What differs between two versions: rules, by name, and cases of the decisions both answer."""

    added: tuple[Rule, ...]
    removed: tuple[Rule, ...]
    changed: tuple[Altered, ...]
    same: int
    decisions: tuple[Decision, ...]
    cases: tuple[Differing, ...]


def compare_versions(before: Version, after: Version) -> Comparison:
    """Return what differs between ``before`` and ``after``; that no more cases differ in outcome is proved."""
    old, new = ({rule.name: rule for rule in version.rules} for version in (before, after))
    pairs = [Altered(rule, new[name]) for name, rule in old.items() if name in new]
    changed = tuple(pair for pair in pairs if _differs(pair))
    answered = [_decisions(version) for version in (before, after)]
    shared = tuple(decision for decision in answered[0] if decision in answered[1])
    return Comparison(
        added=tuple(rule for name, rule in new.items() if name not in old),
        removed=tuple(rule for name, rule in old.items() if name not in new),
        changed=changed,
        same=len(pairs) - len(changed),
        decisions=shared,
        cases=tuple(case for decision in shared for case in _cases(decision, before, after)),
    )


def _differs(pair: Altered) -> bool:
    there, here = pair.before.provision, pair.after.provision
    place = (there.article, there.paragraph) != (here.article, here.paragraph)
    return place or not pair.moved


def _bare(data: Any) -> Any:
    """Return a rule's data without the provisions cited in it, which always differ between instruments."""
    if isinstance(data, dict):
        if data.keys() == {"provision", "says"}:
            return _bare(data["says"])
        return {name: [w.split(" ")[-1] for w in v] if name == "exceptions" else _bare(v) for name, v in data.items()}
    return [_bare(part) for part in data] if isinstance(data, list) else data


def _decisions(version: Version) -> list[Decision]:
    return list(dict.fromkeys(rule.decision for rule in version.rules if isinstance(rule, Branch)))


def _cases(decision: Decision, before: Version, after: Version) -> Iterator[Differing]:
    """Yield a plain case for every pair of different outcomes that some case has."""
    subjects = Subjects(consistency(decision.of))
    questions = [ask_decision(version.alone, decision) for version in (before, after)]
    old, new = (_with_gap(Prover(question, subjects)) for question in questions)
    expressions = tuple(arm.expression for question in questions for arm in question.arms)
    known = variables(expressions, questions[0].orderings)
    settled = [v for v in known if v.interpretation is not None and v.interpretation.adopted is not None]
    readings = z3.And(*(subjects.has(v.key, v.interpretation.adopted) for v in settled))  # type: ignore[union-attr,arg-type]
    for was, leads in old.items():
        for now, becomes in new.items():
            both = z3.And(readings, leads, becomes)
            case = plain_case(subjects, known, both) if was != now else None
            if case is not None:
                yield Differing(decision, was, now, needed_facts(subjects, case, both), known)


def _with_gap(prover: Prover) -> dict[str, z3.BoolRef]:
    return prover.outcomes | {GAP: z3.Not(z3.Or(*prover.outcomes.values()))}
