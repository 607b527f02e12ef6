"""One subject judged, with its reasoning or without."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from chudun.facts.case import Case, Value
from chudun.law.language.compile import Arm, Question
from chudun.law.language.expression import (
    And,
    AtLeast,
    Cited,
    Constant,
    Expression,
    Holds,
    Not,
    OneOf,
    Or,
    Reads,
    Unless,
)
from chudun.law.language.fold import Fold
from chudun.law.language.variables import Variable, reading_key
from chudun.vocabulary.attribute import Count, Day

UNDETERMINED = "undetermined"
CONTRADICTORY = "contradictory"

Truth = bool | None


@dataclass(frozen=True)
class Step:
    """A node of the reasoning: what was weighed and how it came out (None is unknown)."""

    node: Expression
    truth: Truth
    parts: tuple["Step", ...] = ()


@dataclass(frozen=True)
class Ground:
    """An arm that leads, or may lead, to an outcome, with its reasoning. ``truth`` is exact."""

    arm: Arm
    truth: Truth
    reasoning: Step = field(repr=False)


@dataclass(frozen=True)
class Unsettled:
    """An unknown that can still change the answer, and what each of its values would lead to."""

    variable: Variable
    leads_to: Mapping[int, tuple[str, ...]]


@dataclass(frozen=True)
class Judgement:
    """The answer to a question for one subject.

    Attributes
    ----------
    question, case
        What was asked, of what.
    outcome
        One of the question's outcomes; ``undetermined`` where completions of the unknown facts differ;
        ``contradictory`` where the facts exclude each other.
    possible
        The outcomes that remain.
    grounds
        Every arm with its truth and reasoning.
    """

    question: Question = field(repr=False)
    case: Case
    outcome: str
    possible: tuple[str, ...]
    grounds: tuple[Ground, ...]

    @property
    def leading(self) -> tuple[Ground, ...]:
        """The grounds the outcome rests on: arms that hold, or, where undetermined, that may hold."""
        return tuple(
            g
            for g in self.grounds
            if g.arm.outcome in self.possible and (g.truth or (g.truth is None and not self._held(g.arm.outcome)))
        )

    def _held(self, outcome: str) -> bool:
        return any(g.truth for g in self.grounds if g.arm.outcome == outcome)

    @cached_property
    def unsettled(self) -> tuple[Unsettled, ...]:
        """The unknowns that would settle the matter, and where each answer leads."""
        question, diagram = self.question, self.question.diagram
        if len(self.possible) < 2:
            return ()
        masks = question.masks(self.case.values)
        node = diagram.restrict(question.root, masks)
        found = []
        for level in diagram.support(node):
            variable = question.variables[level]
            leads = {}
            for index in range(variable.size):
                if masks[level] >> index & 1:
                    fixed = [*masks[:level], 1 << index, *masks[level + 1 :]]
                    leads[index] = question.named(diagram.outcomes(question.root, fixed))
            found.append(Unsettled(variable, leads))
        return tuple(found)


@dataclass
class Judge:
    """Answers one question for any number of subjects.

    Reasoning is remembered: it depends on the values the question tells apart, not on the numbers themselves.
    """

    question: Question
    _skeletons: dict[tuple[int, ...], tuple[str, tuple[str, ...], tuple[Ground, ...]]] = field(default_factory=dict)

    def judge(self, case: Case) -> Judgement:
        """Return the answer for ``case`` with its reasoning."""
        masks = tuple(self.question.masks(case.values))
        skeleton = self._skeletons.get(masks)
        if skeleton is None:
            skeleton = self._skeletons[masks] = self._reason(masks)
        return Judgement(self.question, case, *skeleton)

    def _reason(self, masks: tuple[int, ...]) -> tuple[str, tuple[str, ...], tuple[Ground, ...]]:
        question, diagram = self.question, self.question.diagram
        possible = question.named(diagram.outcomes(question.root, masks))
        reason = kleene(question, masks)
        grounds = tuple(
            Ground(
                arm, _truth(diagram.outcomes(diagram.forbid(question.impossible, node), masks)), reason(arm.expression)
            )
            for arm, node in zip(question.arms, question.conditions, strict=True)
        )
        return settled(possible), possible, tuple(grounds)


def settled(possible: tuple[str, ...]) -> str:
    """Return the one outcome of ``possible``, or why there isn't one."""
    if not possible:
        return CONTRADICTORY
    return possible[0] if len(possible) == 1 else UNDETERMINED


def _truth(mask: int) -> Truth:
    return None if mask in (0, 3) else mask == 2


def kleene(question: Question, masks: tuple[int, ...]) -> Fold:
    """Return the back end that gives each node its truth from its parts' truth alone.

    It is what reasoning shows step by step; the outcome itself comes from the diagram, which is exact.
    """
    position = {variable.key: level for level, variable in enumerate(question.variables)}

    def leaf(node: Expression, key: str, wanted: int) -> Step:
        mask = masks[position[key]]
        return Step(node, None if mask & wanted and mask & ~wanted else bool(mask & wanted))

    def at_least(node: AtLeast) -> Step:
        variable = question.variables[position[node.key]]
        return leaf(node, node.key, variable.everything & ~((1 << variable.band(node.bound)) - 1))

    def one_of(node: OneOf) -> Step:
        variable = question.variables[position[node.key]]
        return leaf(node, node.key, sum(variable.mask(option) for option in node.options))

    def unless(node: Unless, part: Step, *exceptions: Step) -> Step:
        excepted = _any([e.truth for e in exceptions])
        return Step(node, _all([part.truth, None if excepted is None else not excepted]), (part, *exceptions))

    return Fold(
        "evaluate",
        {
            Constant: lambda node: Step(node, node.value),
            Holds: lambda node: leaf(node, node.key, 2),
            Reads: lambda node: leaf(node, reading_key(node.interpretation), 2),
            OneOf: one_of,
            AtLeast: at_least,
            And: lambda node, *parts: Step(node, _all([p.truth for p in parts]), parts),
            Or: lambda node, *parts: Step(node, _any([p.truth for p in parts]), parts),
            Not: lambda node, part: Step(node, None if part.truth is None else not part.truth, (part,)),
            Cited: lambda node, part: Step(node, part.truth, (part,)),
            Unless: unless,
        },
    )


def _all(truths: list[Truth]) -> Truth:
    return False if False in truths else (None if None in truths else True)


def _any(truths: list[Truth]) -> Truth:
    return True if True in truths else (None if None in truths else False)


class _State:
    """All nodes still possible after some answers: the diagram made deterministic, one state at a time."""

    __slots__ = ("answers", "cuts", "key", "level", "next", "nodes")

    def __init__(self, level: int, nodes: frozenset[int], variable: Variable | None, answers: tuple[str, ...]) -> None:
        self.level = level
        self.nodes = nodes
        self.key = variable.key if variable else ""
        self.cuts = variable.cuts if variable and isinstance(variable.attribute, Count | Day) else None
        self.answers = answers
        self.next: dict[object, _State] = {}


class FastJudge:
    """The outcome alone, as fast as plain Python goes: one dictionary step for each fact that matters.

    States are built when first met, so a question with many unknowns costs only what its cases visit. What every case
    has in common, such as the interpretations, goes into ``known`` and is worked in beforehand.
    """

    def __init__(self, question: Question, known: Mapping[str, Value]) -> None:
        self.question = question
        self._states: dict[frozenset[int], _State] = {}
        self._start = self._state(frozenset({question.diagram.restrict(question.root, question.masks(known))}))

    def __call__(self, values: Mapping[str, Value | int]) -> str:
        """Return the outcome for ``values``; exact counts may be plain integers.

        Counts must already respect the question's orderings where they are given as intervals.
        """
        state = self._start
        while state.key:
            value: object = values.get(state.key)
            if state.cuts is not None and type(value) is int:
                value = bisect_right(state.cuts, value)
            state = state.next.get(value) or self._step(state, value)
        return settled(state.answers)

    def _state(self, nodes: frozenset[int]) -> _State:
        found = self._states.get(nodes)
        if found is None:
            diagram = self.question.diagram
            level = min(diagram.levels[node] for node in nodes)
            decided = level == len(diagram.order)
            mask = 0
            if decided:
                for node in nodes:
                    mask |= diagram.values[node]
            found = _State(level, nodes, None if decided else diagram.order[level], self.question.named(mask))
            self._states[nodes] = found
        return found

    def _step(self, state: _State, value: object) -> _State:
        diagram = self.question.diagram
        variable = diagram.order[state.level]
        mask = 1 << value if type(value) is int else variable.mask(value)  # type: ignore[arg-type]
        nodes = set[int]()
        for node in state.nodes:
            if diagram.levels[node] > state.level:
                nodes.add(node)
            else:
                nodes.update(child for i, child in enumerate(diagram.children[node]) if mask >> i & 1)
        following = self._state(frozenset(nodes))
        if state.cuts is None or type(value) is int or value is None:
            state.next[value] = following
        return following
