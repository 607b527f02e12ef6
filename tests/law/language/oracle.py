"""The answer by brute force: every completion of the unknown facts, each judged in plain two-valued logic.

Written from the design, not from the product: it looks at the rules as packs write them and knows nothing of
diagrams, bands or binding. Each attribute is an axis, so that all completions are judged at once.
"""

from calendar import monthrange
from datetime import date
from functools import reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray

from chudun.facts.case import Case
from chudun.facts.interval import Interval
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
from chudun.law.language.rules import Branch, Conditional, Decided, Item, Override, Rule
from chudun.law.language.variables import Variable, reading_key
from chudun.vocabulary.attribute import Attribute, Choice, Count, Day, YesNo

from .worlds import MOST, World, mentioned

Truths = NDArray[np.bool_]


def _axis(world: World, attribute: Attribute | None) -> list[Any]:
    if isinstance(attribute, Choice):
        return list(attribute.options)
    if isinstance(attribute, Day):
        return [day.toordinal() for day in world.days]
    return list(range(MOST + 1)) if isinstance(attribute, Count) else [False, True]


def anniversary(day: date, years: int) -> date:
    """Return the day ``years`` later, or the last of its month where there is none."""
    return date(day.year + years, day.month, min(day.day, monthrange(day.year + years, day.month)[1]))


class Oracle:
    """All completions of a world at once."""

    def __init__(self, world: World, question: Question, axes: dict[str, list[Any]] | None = None) -> None:
        self.world, self.question = world, question
        self.attributes: dict[str, Attribute | None] = dict(world.attributes)
        self.attributes |= {reading_key(reading): None for reading in world.readings}
        self.axes = axes or {name: _axis(world, attribute) for name, attribute in self.attributes.items()}
        self.shape = tuple(len(axis) for axis in self.axes.values())
        self.rules = [rule for regulation in world.regulations for rule in regulation.rules]
        self.displaced = {
            target
            for rule in self.rules
            if isinstance(rule, Override) and self._instrument_binds(rule)
            for target in rule.targets
        }
        self.concerned, self.ordered = set[str](), list[tuple[str, str]]()
        self.consistent = np.broadcast_to(self._consistent(), self.shape)

    def _instrument_binds(self, rule: Rule) -> bool:
        instrument, day = rule.provision.instrument, self.world.as_of
        return not (day < instrument.in_force or (instrument.until is not None and day >= instrument.until))

    def binds(self, rule: Rule) -> bool:
        """Whether ``rule`` is law on the day judged."""
        current = not (self.world.as_of < rule.since or self.world.as_of >= rule.until)
        return self._instrument_binds(rule) and current and rule not in self.displaced

    def _values(self, name: str) -> NDArray[Any]:
        return self._along(name, np.array(self.axes[name]))

    def _along(self, name: str, line: NDArray[Any]) -> NDArray[Any]:
        """Return ``line`` laid along the axis ``name``."""
        shape = [1] * len(self.axes)
        shape[list(self.axes).index(name)] = -1
        return line.reshape(shape)

    def _consistent(self) -> Truths:
        """Return which completions can be, as far as the question's attributes are concerned.

        What is said of other attributes is left aside; so is the order of two counts the question
        doesn't ask for, though both may bound one it does.
        """
        ordered = self._orderings()
        asked = set[str]().union(*(mentioned(arm.expression) for arm in self.question.arms))
        self.concerned = set(asked)
        while more := set[str]().union(*(it for it in ordered if self.concerned & set(it))) - self.concerned:
            self.concerned |= more
        truth = np.array(True)
        for condition in filter(self.bears, (it.condition for it in self.world.consistency.impossible)):
            asked |= mentioned(condition)
            truth = truth & ~self.truth(condition)
        self.ordered = sorted(pair for pair in ordered if asked & set(pair))
        for less, more in self.ordered:
            truth = truth & (self._values(less) <= self._values(more))
        return truth

    def _orderings(self) -> set[tuple[str, str]]:
        pairs = {(it.less, it.more) for it in self.world.consistency.orderings}
        for middle in self.axes:
            pairs |= {(a, d) for a, b in pairs for c, d in pairs if b == c == middle}
        return pairs

    def bears(self, condition: Expression) -> bool:
        """Whether ``condition`` speaks of an attribute that is linked with the question."""
        return bool(mentioned(condition) & self.concerned)

    def truth(self, node: Expression) -> Truths:
        """Return whether ``node`` is true, for every completion."""
        match node:
            case Constant(value):
                return np.array(value)
            case Holds():
                return self._values(node.key)
            case Reads(interpretation):
                return self._values(reading_key(interpretation))
            case OneOf(_, options):
                return np.isin(self._values(node.key), sorted(options))
            case AtLeast(_, bound):
                return self._values(node.key) >= bound
            case WithinYears(_, years):
                last = [anniversary(date.fromordinal(day), years) for day in self.axes[node.key]]
                return self._along(node.key, np.array([self.world.as_of <= day for day in last]))
            case Not(part):
                return ~self.truth(part)
            case Cited(part, _) | Named(part, _, _):
                return self.truth(part)
            case And(parts):
                return reduce(np.logical_and, map(self.truth, parts))
            case Or(parts):
                return reduce(np.logical_or, map(self.truth, parts))
            case Unless(part, exceptions):
                return self.truth(part) & ~reduce(np.logical_or, map(self.truth, exceptions))
            case Decided(_, outcomes):
                return reduce(np.logical_or, [self.leads_to(str(outcome)) for outcome in outcomes])
        raise TypeError(node)

    def applies(self, rule: Conditional) -> Truths:
        """Return whether ``rule`` applies, its exceptions and theirs taken into account, for every completion."""
        terms = [term.condition if isinstance(term, Item) else term for term in rule.terms]
        truth = reduce(np.logical_or, map(self.truth, terms))
        for exception in rule.exceptions:
            if self.binds(exception):
                truth = truth & ~self.applies(exception)
        return truth

    def branches(self) -> list[Branch]:
        """Return the branches that are law on the day judged."""
        return [rule for rule in self.rules if isinstance(rule, Branch) and self.binds(rule)]

    def leads_to(self, outcome: str) -> Truths:
        """Return whether some branch leads to ``outcome``, for every completion."""
        leading = [self.applies(branch) for branch in self.branches() if branch.outcome == outcome]
        return reduce(np.logical_or, leading, np.array(False))

    def route(self) -> dict[str, Truths]:
        """Return where each outcome of the decision is reached; ``gap`` where none is."""
        found = {str(outcome): self.leads_to(str(outcome)) for outcome in self.world.decision.outcomes}
        return found | {"gap": ~reduce(np.logical_or, found.values())}

    def verdict(self) -> dict[str, Truths]:
        """Return where the duty is met, breached or not applicable."""
        applies, must = self.applies(self.world.duty), self.truth(self.world.duty.must)
        return {"not_applicable": ~applies, "met": applies & must, "breached": applies & ~must}

    def span(self, name: str, case: Case) -> tuple[int, float]:
        """Return the least and the largest a count can be, by its own value and those that bound it."""
        pairs = self._orderings()
        low = [own.low for own in self._known(case, {name, *(less for less, more in pairs if more == name)})]
        high = [own.high for own in self._known(case, {name, *(more for less, more in pairs if less == name)})]
        return max(low, default=0), min((top for top in high if top is not None), default=float("inf"))

    def _known(self, case: Case, names: set[str]) -> list[Interval]:
        return [value for name in names if isinstance(value := case.values.get(name), Interval)]

    def torn(self, case: Case) -> set[str]:
        """Return the counts of which the facts leave no number: they contradict each other, and so say nothing."""
        counts = [name for name, attribute in self.attributes.items() if isinstance(attribute, Count)]
        return {name for name in counts if self.span(name, case)[0] > self.span(name, case)[1]}

    def allowed(self, name: str, case: Case) -> Truths:
        """Return which values of an axis ``case`` leaves open."""
        axis, value = self.axes[name], case.values.get(name)
        if isinstance(self.attributes[name], Count):
            low, high = self.span(name, case)
            return np.array([low <= number <= high or low > high for number in axis])
        plain = value.toordinal() if isinstance(value, date) else value
        return np.array([value is None or item == plain for item in axis])

    def completions(self, case: Case) -> Truths:
        """Return which completions ``case`` leaves open, impossible ones left out."""
        masks = [self._along(name, self.allowed(name, case)) for name in self.axes]
        return self.consistent & reduce(np.logical_and, masks)

    def possible(self, truths: dict[str, Truths], open_: Truths) -> set[str]:
        """Return the outcomes some open completion reaches."""
        return {name for name, truth in truths.items() if (open_ & truth).any()}

    def has(self, variable: Variable, index: int) -> Truths:
        """Return the completions in which ``variable`` has its value ``index``."""
        name, attribute = variable.key, variable.attribute
        if attribute is None or isinstance(attribute, YesNo | Choice):
            return self._values(name) == variable.example(index)
        band = variable.range(index)
        top = np.inf if band.high is None else band.high
        return (band.low <= self._values(name)) & (self._values(name) <= top)
