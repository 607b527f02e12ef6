"""From rules to diagrams: one compiled question for each decision or duty and day judged."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache, reduce

from chudun.facts.case import Value
from chudun.facts.interval import Interval
from chudun.law.consistency import Consistency, Contradiction, consistency
from chudun.law.language.binding import Statutes
from chudun.law.language.diagram import IMPOSSIBLE, Diagram
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
)
from chudun.law.language.fold import Fold
from chudun.law.language.rules import Conditional, Decision, Duty, Verdict
from chudun.law.language.variables import Variable, reading_key, variables
from chudun.vocabulary.attribute import Count
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind

GAP = "gap"
"""Outcome of a question that no branch answers; the packs' proofs show that it can't occur there."""


@dataclass(frozen=True)
class Arm:
    """One way to an outcome, as it stands on the day judged."""

    outcome: str
    rule: Conditional = field(repr=False)
    expression: Expression = field(repr=False)


@dataclass(frozen=True, eq=False)
class Question:
    """A decision or duty on one day, ready for every back end.

    Attributes
    ----------
    name, label
        As the decision or duty is called.
    kind
        The kind of subject asked about.
    outcomes
        Possible outcomes, lightest burden first.
    arms
        The ways to them.
    consistency
        What no subject can show.
    """

    name: str
    label: Bilingual
    kind: type[Kind]
    outcomes: tuple[str, ...]
    arms: tuple[Arm, ...]
    consistency: Consistency

    @cached_property
    def orderings(self) -> tuple[tuple[str, str], ...]:
        """Pairs of counts of which the first never exceeds the second, what follows from others included."""
        return tuple(sorted(implied_orderings(self.consistency)))

    @cached_property
    def variables(self) -> tuple[Variable, ...]:
        """What the answer depends on, in the order in which diagrams ask."""
        return variables(tuple(arm.expression for arm in self.arms) + self._bearing, self.orderings)

    @cached_property
    def _bearing(self) -> tuple[Expression, ...]:
        """The impossible combinations that speak of what the arms weigh, or of counts tied to it.

        Combinations of anything else stay aside even where these lead on to them: facts that show one of those settle
        nothing here, and must not keep the question from an answer.
        """
        linked = {variable.key for variable in variables(tuple(arm.expression for arm in self.arms))}
        while more := {name for tie in self.orderings if linked & set(tie) for name in tie} - linked:
            linked |= more
        return tuple(
            rule.condition
            for rule in self.consistency.impossible
            if linked & {variable.key for variable in variables((rule.condition,))}
        )

    @cached_property
    def diagram(self) -> Diagram:
        """The forest that holds ``root`` and the arms' conditions."""
        return Diagram(self.variables)

    @cached_property
    def conditions(self) -> tuple[int, ...]:
        """Each arm's condition as a node of ``diagram``."""
        to_node = diagram_of(self.diagram)
        return tuple(to_node(arm.expression) for arm in self.arms)

    @cached_property
    def root(self) -> int:
        """The node whose terminals carry outcome sets; bit ``len(outcomes)`` is the gap."""
        diagram, bits = self.diagram, {name: 1 << i for i, name in enumerate(self.outcomes)}
        empty = diagram.terminal(IMPOSSIBLE)
        node = reduce(
            lambda node, arm: diagram.choose(arm[1], bits[arm[0].outcome], node),
            zip(self.arms, self.conditions, strict=True),
            empty,
        )
        anything = reduce(diagram.disjunction, self.conditions, diagram.false)
        node = diagram.choose(diagram.negation(anything), 1 << len(self.outcomes), node)
        return diagram.forbid(self.impossible, node)

    @cached_property
    def impossible(self) -> int:
        """The node of combinations no subject can show, as far as the answer depends on their attributes."""
        diagram, known = self.diagram, set(self.diagram.level_of)
        to_node = diagram_of(diagram)
        node = diagram.false
        for condition in self._bearing:
            node = diagram.disjunction(node, to_node(condition))
        for less, more in self.orderings:
            if {less, more} <= known:
                node = diagram.disjunction(node, _out_of_order(diagram, less, more))
        return node

    def named(self, mask: int) -> tuple[str, ...]:
        """Return the names of the outcomes in ``mask``."""
        return tuple(name for i, name in enumerate((*self.outcomes, GAP)) if mask >> i & 1)

    @cached_property
    def neighbours(self) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
        """For each count the answer depends on: the counts that never exceed it, and those it never exceeds."""
        return {
            v.key: (
                tuple(less for less, more in self.orderings if more == v.key),
                tuple(more for less, more in self.orderings if less == v.key),
            )
            for v in self.variables
            if isinstance(v.attribute, Count)
        }

    @cached_property
    def _dated(self) -> tuple[frozenset[str], Consistency]:
        """What the answer depends on, and what holds of days among it."""
        own = frozenset(variable.key for variable in self.variables)
        sequences = tuple(it for it in self.consistency.sequences if own & {it.less, it.more})
        return own, Consistency((), (), sequences, tuple(it for it in self.consistency.undated if it.day in own))

    @property
    def concerned(self) -> set[str]:
        """Names of everything the answer can hang on, counts and days that only bound others included."""
        own, dated = self._dated
        tied = {name for below, above in self.neighbours.values() for name in (*below, *above)}
        tied |= {name for it in dated.sequences for name in (it.less, it.more)}
        return tied | own | {it.fact for it in dated.undated}

    def masks(self, values: Mapping[str, Value]) -> list[int]:
        """Return, for each variable, the values that ``values`` leaves possible.

        Counts and days that contradict each other settle nothing and are taken as unknown, so that whatever does not
        hang on them is still judged; ``contradictions`` names them.
        """
        torn = self._torn_days(values)
        return [
            self._count_mask(variable, values)
            if masks is None
            else masks[None if variable.key in torn else values.get(variable.key)]
            for variable, masks in self._masks_of_values
        ]

    def _torn_days(self, values: Mapping[str, Value]) -> frozenset[str]:
        own, dated = self._dated
        if not dated.sequences and not dated.undated:
            return frozenset()
        return own & {name for broken in contradictions(values, dated) for name in broken.facts}

    def dated(self, values: Mapping[str, Value]) -> dict[str, Value]:
        """Return ``values`` without the days of what they say has not happened."""
        never = {it.day for it in self._dated[1].undated if values.get(it.fact) == it.value}
        return {name: value for name, value in values.items() if name not in never}

    @cached_property
    def _masks_of_values(self) -> tuple[tuple[Variable, Mapping[Value | None, int] | None], ...]:
        """Return each variable with the mask of each thing that can be known of it; None for counts."""
        return tuple((v, None if isinstance(v.attribute, Count) else _Masks(v)) for v in self.variables)

    def at_odds(self, values: Mapping[str, Value]) -> frozenset[str]:
        """Return the counts the answer depends on whose bounds, with those of the counts tied to them, exclude all.

        With them the days that contradict others, or what is said never to have happened.
        """
        counts = frozenset(name for name in self.neighbours if self._bounds(name, values) is None)
        return counts | self._torn_days(values)

    def _bounds(self, name: str, values: Mapping[str, Value]) -> Interval | None:
        own = values.get(name)
        low, high = (own.low, own.high) if isinstance(own, Interval) else (0, None)
        below, above = self.neighbours[name]
        for less in below:
            if isinstance(other := values.get(less), Interval):
                low = max(low, other.low)
        for more in above:
            if isinstance(other := values.get(more), Interval) and other.high is not None:
                high = other.high if high is None else min(high, other.high)
        return None if high is not None and high < low else Interval(low, high)

    def _count_mask(self, variable: Variable, values: Mapping[str, Value]) -> int:
        bounds = self._bounds(variable.key, values)
        return variable.everything if bounds is None else variable.mask(bounds)


class _Masks(dict[Value | None, int]):
    """The masks of one variable's values, each worked out when first met."""

    def __init__(self, variable: Variable) -> None:
        super().__init__()
        self._variable = variable

    def __missing__(self, value: Value | None) -> int:
        self[value] = self._variable.mask(value)
        return self[value]


def ask_decision(statutes: Statutes, decision: Decision) -> Question:
    """Return ``decision`` as the regulations answer it on the day judged."""
    arms = tuple(Arm(str(b.branch.outcome), b.branch, b.expression) for b in statutes.branches(decision))
    return Question(
        decision.name,
        decision.label,
        decision.of,
        tuple(str(outcome) for outcome in decision.outcomes),
        arms,
        consistency(decision.of),
    )


def ask_duty(statutes: Statutes, duty: Duty, kind: type[Kind]) -> Question:
    """Return whether ``duty`` is met, as a question with the outcomes of ``Verdict``."""
    applies, must = statutes.effective(duty), Cited(statutes.bind(duty.must), duty.provision)
    arms = (
        Arm(Verdict.NOT_APPLICABLE, duty, Not(applies)),
        Arm(Verdict.MET, duty, And((applies, must))),
        Arm(Verdict.BREACHED, duty, And((applies, Not(must)))),
    )
    outcomes = (Verdict.NOT_APPLICABLE, Verdict.MET, Verdict.BREACHED)
    return Question(duty.name, duty.to_do, kind, tuple(map(str, outcomes)), arms, consistency(kind))


def diagram_of(diagram: Diagram) -> Fold:
    """Return the back end that turns conditions into nodes of ``diagram``."""

    def ordered(leaf: AtLeast) -> int:
        variable = diagram.order[diagram.level_of[leaf.key]]
        above = variable.everything & ~((1 << variable.band(leaf.bound)) - 1)
        return diagram.test(leaf.key, above)

    def option(leaf: OneOf) -> int:
        variable = diagram.order[diagram.level_of[leaf.key]]
        return diagram.test(leaf.key, sum(variable.mask(name) for name in leaf.options))

    def unless(_: Unless, part: int, *exceptions: int) -> int:
        return diagram.conjunction(part, diagram.negation(reduce(diagram.disjunction, exceptions, diagram.false)))

    return Fold(
        "diagram",
        {
            Constant: lambda leaf: diagram.true if leaf.value else diagram.false,
            Holds: lambda leaf: diagram.test(leaf.key, 2),
            Reads: lambda leaf: diagram.test(reading_key(leaf.interpretation), 2),
            OneOf: option,
            AtLeast: ordered,
            And: lambda _, *parts: reduce(diagram.conjunction, parts, diagram.true),
            Or: lambda _, *parts: reduce(diagram.disjunction, parts, diagram.false),
            Not: lambda _, part: diagram.negation(part),
            Cited: lambda _, part: part,
            Named: lambda _, part: part,
            Unless: unless,
        },
    )


def implied_orderings(consistency: Consistency) -> dict[tuple[str, str], Bilingual]:
    """Return every pair of counts of which the first never exceeds the second, also by way of others, and why."""
    pairs = {(pair.less, pair.more): pair.says for pair in consistency.orderings}
    while more := {
        (a, d): Bilingual(f"{pairs[a, b].zh}；{pairs[c, d].zh}", f"{pairs[a, b].en}; {pairs[c, d].en}")
        for a, b in pairs
        for c, d in pairs
        if b == c and (a, d) not in pairs
    }:
        pairs |= more
    return pairs


def contradictions(values: Mapping[str, Value], consistency: Consistency) -> tuple[Contradiction, ...]:
    """Return the statements of consistency that ``values`` break by themselves."""
    pairs = implied_orderings(consistency) | {(pair.less, pair.more): pair.says for pair in consistency.sequences}
    broken = [
        Contradiction(says, pair)
        for pair, says in pairs.items()
        if _interval(values, pair[0]).intersect(Interval(0, _interval(values, pair[1]).high)) is None
    ]
    broken += [
        Contradiction(it.says, (it.day, it.fact))
        for it in consistency.undated
        if it.day in values and values.get(it.fact) == it.value
    ]
    broken += [
        Contradiction(rule.says, _shown_by(rule.condition, values))
        for rule in consistency.impossible
        if truth(rule.condition, values)
    ]
    return tuple(broken)


def _shown_by(condition: Expression, values: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the names of facts in ``values`` that make ``condition`` true, none of which can be spared."""
    names = [one.key for one in variables((condition,)) if one.key in values]
    for name in tuple(names):
        rest = [other for other in names if other != name]
        if truth(condition, {other: values[other] for other in rest}):
            names = rest
    return tuple(names)


def truth(condition: Expression, values: Mapping[str, Value]) -> bool | None:
    """Return whether ``condition`` holds of what is known, exactly; None where completions of the unknown differ."""
    diagram, root = _alone(condition)
    found = diagram.outcomes(root, [v.mask(values.get(v.key)) for v in diagram.order])
    return None if found not in (diagram.TRUE_BIT, diagram.FALSE_BIT) else found == diagram.TRUE_BIT


@lru_cache(maxsize=4096)
def _alone(condition: Expression) -> tuple[Diagram, int]:
    diagram = Diagram(variables((condition,)))
    return diagram, diagram_of(diagram)(condition)


def _interval(values: Mapping[str, Value], name: str) -> Interval:
    value = values.get(name)
    if isinstance(value, date):
        return Interval.exactly(value.toordinal())
    return value if isinstance(value, Interval) else Interval.unbounded()


def _out_of_order(diagram: Diagram, less: str, more: str) -> int:
    """Return the node of band pairs in which ``less`` lies wholly above ``more``."""
    variable = diagram.order[diagram.level_of[less]]
    node = diagram.false
    for band in range(1, variable.size):
        above = variable.everything & ~((1 << band) - 1)
        below = (1 << band) - 1
        node = diagram.disjunction(node, diagram.conjunction(diagram.test(less, above), diagram.test(more, below)))
    return node
