"""Who was freed and who was bound between two days: the law of the one held against the law of the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

import z3

from chudun.facts.case import Case
from chudun.facts.problem import BadInput, Problem
from chudun.law.consistency import consistency
from chudun.law.language.binding import Statutes
from chudun.law.language.compile import ask_decision
from chudun.law.language.evaluate import Judgement
from chudun.law.language.prove import Prover, Subjects, needed_facts, plain_case, presumption
from chudun.law.language.provision import Provision
from chudun.law.language.rules import Conditional, Decision, Item, Regulation, Rule
from chudun.law.language.variables import Variable, variables
from chudun.law.language.word import answer_in_words, band_in_words, resting_on
from chudun.law.library import regulations
from chudun.law.proofs import days_of_change
from chudun.vocabulary.attribute import Count
from chudun.vocabulary.bilingual import Bilingual


@dataclass(frozen=True)
class Displaced:
    """A rule that stops binding, and the provision that displaces it, where one does so expressly."""

    rule: Conditional
    by: Provision | None


@dataclass(frozen=True)
class Change:
    """A day on which the rules that answer the decision change.

    Attributes
    ----------
    day
        First day of the new state.
    entered, displaced
        Rules that begin to bind, and rules that cease to.
    matters
        Whether any case is answered differently; otherwise it is proved that none is.
    """

    day: date
    entered: tuple[Conditional, ...]
    displaced: tuple[Displaced, ...]
    matters: bool


@dataclass(frozen=True)
class Example:
    """A plain case that is answered differently: before, after, since when and by which provisions.

    The judgements' case names only the facts that the two answers need.
    """

    before: Judgement
    after: Judgement
    since: date
    by: tuple[Provision, ...]


@dataclass(frozen=True)
class Limit:
    """A fact every case in a transition shows, proved: ``variable`` has one of the values ``indexes``."""

    variable: Variable
    indexes: tuple[int, ...]

    @property
    def values(self) -> tuple[Bilingual, ...]:
        """The values in words; neighbouring bands of numbers read as one."""
        variable, first, last = self.variable, self.indexes[0], self.indexes[-1]
        if isinstance(variable.attribute, Count) and last - first == len(self.indexes) - 1:
            return (band_in_words(variable, first, last),)
        return tuple(answer_in_words(variable, index) for index in self.indexes)


@dataclass(frozen=True)
class Transition:
    """All cases with one outcome before and another, or the same, after.

    Attributes
    ----------
    before, after
        The outcomes.
    only_where
        What all these cases have in common, presumed facts aside.
    examples
        One case for each provision that can lead to the new outcome; none where it is proved that no case goes so.
    """

    before: str
    after: str
    only_where: tuple[Limit, ...]
    examples: tuple[Example, ...]

    @property
    def occurs(self) -> bool:
        """Whether any case goes this way; otherwise it is proved that none does."""
        return bool(self.examples)


@dataclass(frozen=True)
class Difference:
    """How the answers to a decision differ between two days.

    Attributes
    ----------
    decision
        What is asked.
    before, after
        The two days.
    changes
        The days between them on which the rules changed, ``after`` included.
    transitions
        Every pair of outcomes, lightest first.
    """

    decision: Decision = field(repr=False)
    before: date
    after: date
    changes: tuple[Change, ...] = field(repr=False)
    transitions: tuple[Transition, ...] = field(repr=False)

    def weight(self, transition: Transition) -> str:
        """Return whether the transition makes the outcome ``lighter`` or ``heavier``, or leaves it the ``same``."""
        order = [str(outcome) for outcome in self.decision.outcomes]
        before, after = order.index(transition.before), order.index(transition.after)
        return "lighter" if after < before else "heavier" if after > before else "same"

    @property
    def statements(self) -> tuple[Bilingual, ...]:
        """What is proved, in sentences: of every day of change, of every outcome, and whether anyone was burdened."""
        told = [_told(change) for change in self.changes]
        told += [self._fate(str(outcome)) for outcome in self.decision.outcomes]
        heavier = [t for t in self.transitions if t.occurs and self.weight(t) == "heavier"]
        if not heavier:
            return (*told, Bilingual("没有任何情形的结果变得更重", "no case's outcome became heavier"))
        ways = [self._way(t) for t in heavier]
        zh, en = "；".join(way.zh for way in ways), "; ".join(way.en for way in ways)
        return (*told, Bilingual(f"结果变得更重的只有：{zh}", f"the only outcomes that became heavier: {en}"))

    def labelled(self, outcome: str) -> Bilingual:
        """Return an outcome in words."""
        return next(label for name, label in self.decision.labels.items() if name == outcome)

    def _way(self, transition: Transition) -> Bilingual:
        before, after = self.labelled(transition.before), self.labelled(transition.after)
        return Bilingual(f"{before.zh} → {after.zh}", f"{before.en} → {after.en}")

    def _fate(self, outcome: str) -> Bilingual:
        label = self.labelled(outcome)
        after = [self.labelled(t.after) for t in self.transitions if t.before == outcome and t.occurs]
        if not after:
            return Bilingual(f"原本没有“{label.zh}”的情形", f"no case was '{label.en}' before")
        if after == [label]:
            return Bilingual(f"原为“{label.zh}”的，一律不变", f"all that was '{label.en}' stays so")
        zh, en = "、".join(f"“{it.zh}”" for it in after), ", ".join(f"'{it.en}'" for it in after)
        return Bilingual(f"原为“{label.zh}”的，现在只会是{zh}", f"what was '{label.en}' is now always one of {en}")


def difference(decision: Decision, before: date, after: date, law: Sequence[Regulation] | None = None) -> Difference:
    """Return how the answers to ``decision`` differ between two days, proved for every case.

    Parameters
    ----------
    decision
        What is asked.
    before, after
        The two days; no instrument answers before ``decision.since``.
    law
        The regulations; the packs where left out.

    Raises
    ------
    BadInput
        ``after`` isn't later than ``before``, or ``before`` lies before any rule answered.
    """
    _check(decision, before, after)
    known = regulations() if law is None else law
    days = [before, *(day for day in days_of_change(known) if before < day <= after)]
    comparison = _Comparison(decision, [Statutes(known, day) for day in dict.fromkeys((*days, after))])
    return Difference(decision, before, after, tuple(comparison.changes()), tuple(comparison.transitions()))


def _check(decision: Decision, before: date, after: date) -> None:
    where = f"{before.isoformat()} – {after.isoformat()}"
    if after <= before:
        what = Bilingual("后一日期应当晚于前一日期", "the second day has to be later than the first")
        raise BadInput([Problem(where, what, Bilingual("请对调两个日期", "swap the two days"))])
    if before < decision.since:
        since = decision.since.isoformat()
        what = Bilingual(f"{since}以前没有可比较的规定", f"before {since} there were no rules to compare")
        raise BadInput([Problem(where, what, Bilingual(f"请从{since}或以后起比", f"compare from {since} or later"))])


class _Comparison:
    """The law on some days, all asked of the same subjects; the first and the last are compared in full.

    Interpretations are as the packs adopt them; open ones may go either way.
    """

    def __init__(self, decision: Decision, law: Sequence[Statutes]) -> None:
        self.law = law
        self.subjects = Subjects(consistency(decision.of))
        self.provers = [Prover(ask_decision(statutes, decision), self.subjects) for statutes in law]
        first, last = self.provers[0].question, self.provers[-1].question
        conditions = tuple(arm.expression for question in (first, last) for arm in question.arms)
        self.variables = variables(conditions, first.orderings)
        settled = [v for v in self.variables if v.interpretation is not None and v.interpretation.adopted is not None]
        self.readings = z3.And(*(self.subjects.has(v.key, v.interpretation.adopted) for v in settled))  # type: ignore[union-attr,arg-type]

    def changes(self) -> Iterator[Change]:
        """Yield the days on which the rules change, and whether any case notices."""
        for (then, now), statutes in zip(pairwise(self.provers), self.law[1:], strict=True):
            old, new = ([arm.rule for arm in prover.question.arms] for prover in (then, now))
            entered = tuple(rule for rule in new if rule not in old)
            displaced = tuple(Displaced(rule, _displacing(statutes, rule)) for rule in old if rule not in new)
            differs = z3.Or(*(then.outcomes[outcome] != now.outcomes[outcome] for outcome in then.outcomes))
            matters = self.subjects.find(self.readings, differs) is not None
            if entered or displaced or matters:
                yield Change(statutes.as_of, entered, displaced, matters)

    def transitions(self) -> Iterator[Transition]:
        """Yield every pair of outcomes with what its cases have in common and examples of them."""
        for before, was in self.provers[0].outcomes.items():
            for after, becomes in self.provers[-1].outcomes.items():
                both = z3.And(self.readings, was, becomes)
                if self.subjects.find(both) is None:
                    yield Transition(before, after, (), ())
                else:
                    yield Transition(before, after, tuple(self._limits(both)), tuple(self._examples(both, after)))

    def _limits(self, both: z3.BoolRef) -> Iterator[Limit]:
        unseen = {(v, index): self._cell(v, index) for v in self.variables for index in range(v.size)}
        while (model := self.subjects.find(both, z3.Or(*unseen.values()))) is not None:
            unseen = {
                place: cell for place, cell in unseen.items() if not z3.is_true(model.eval(cell, model_completion=True))
            }
        for variable in self.variables:
            indexes = tuple(index for index in range(variable.size) if (variable, index) not in unseen)
            presumed = presumption(variable)
            usual = presumed is not None and variable.mask(presumed).bit_length() - 1 in indexes
            if len(indexes) < variable.size and not usual:
                yield Limit(variable, indexes)

    def _cell(self, variable: Variable, index: int) -> z3.BoolRef:
        up_to = self.subjects.up_to
        parts = [up_to(variable, index)] if index < variable.size - 1 else []
        return z3.And(*parts, *([z3.Not(up_to(variable, index - 1))] if index else []))

    def _examples(self, both: z3.BoolRef, after: str) -> Iterator[Example]:
        grounds, shown = self._grounds(after), set[Provision]()
        for provision, applies in grounds.items():
            if provision not in shown:
                others = [z3.Not(other) for place, other in grounds.items() if place != provision]
                case = plain_case(self.subjects, self.variables, both, applies, wishes=others)
                if case is not None:
                    example = self._example(needed_facts(self.subjects, case, both, applies))
                    shown |= set(resting_on(example.after))
                    yield example

    def _grounds(self, outcome: str) -> dict[Provision, z3.BoolRef]:
        """Return the provisions that can lead to ``outcome`` in the end, to the item, and when they do."""
        grounds: dict[Provision, z3.BoolRef] = {}
        for arm, holds in zip(self.provers[-1].question.arms, self.provers[-1].conditions, strict=True):
            if arm.outcome == outcome:
                items = [term for term in arm.rule.terms if isinstance(term, Item)]
                for item in items:
                    condition = self.subjects.term(self.law[-1].bind(item.condition))
                    grounds[arm.rule.provision.item_of(item.number)] = z3.And(holds, condition)
                if not items:
                    grounds[arm.rule.provision] = holds
        return grounds

    def _example(self, case: Case) -> Example:
        judgements = [prover.judge(case) for prover in self.provers]
        since = len(judgements) - 1
        while since and judgements[since - 1].outcome == judgements[-1].outcome:
            since -= 1
        by = self._cause(judgements, since) if since else ()
        return Example(judgements[0], judgements[-1], self.law[since].as_of, tuple(dict.fromkeys(by)))

    def _cause(self, judgements: Sequence[Judgement], since: int) -> Iterator[Provision]:
        """Yield what changed the answer: what displaced the old grounds, and the grounds that are new."""
        then, now = judgements[since - 1], judgements[since]
        for ground in then.leading:
            displacing = _displacing(self.law[since], ground.arm.rule)
            if displacing is not None:
                yield displacing
        earlier = [arm.rule for arm in then.question.arms]
        for ground in now.leading:
            if ground.arm.rule not in earlier:
                yield ground.arm.rule.provision


def _displacing(statutes: Statutes, rule: Rule) -> Provision | None:
    override = statutes.displaced_by(rule)
    return None if override is None else override.provision


def label_of(variable: Variable) -> Bilingual:
    """Return what ``variable`` is called: the attribute's label, or what the interpretation says."""
    if variable.interpretation is not None:
        return variable.interpretation.statement
    assert variable.attribute is not None
    return variable.attribute.label


def _told(change: Change) -> Bilingual:
    day = change.day.isoformat()
    by = tuple(dict.fromkeys(d.by.cite for d in change.displaced if d.by is not None))
    under = Bilingual("、".join(it.zh for it in by), "; ".join(it.en for it in by))
    zh, en = f"{day}起规定有变", f"the rules changed on {day}"
    if by:
        zh, en = f"{zh}（依{under.zh}）", f"{en} (by {under.en})"
    if change.matters:
        return Bilingual(f"{zh}，有的情形结论不同", f"{en}, and some cases are answered differently")
    return Bilingual(f"{zh}，但没有任何情形的结论不同", f"{en}, but no case is answered differently")
