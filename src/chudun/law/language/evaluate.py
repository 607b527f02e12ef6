"""One subject judged, with its reasoning or without."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from operator import itemgetter
from typing import NamedTuple

from chudun.facts.case import Case, Value
from chudun.law.language.automaton import Automaton, State
from chudun.law.language.compile import Arm, Question
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
from chudun.law.language.variables import Variable, reading_key, variables

UNDETERMINED = "undetermined"
CONTRADICTORY = "contradictory"

Truth = bool | None


class Step(NamedTuple):
    """A node of the reasoning: what was weighed and how it came out (None is unknown)."""

    node: Expression
    truth: Truth
    parts: tuple["Step", ...] = ()


@dataclass(frozen=True)
class Ground:
    """An arm that leads, or may lead, to an outcome. ``truth`` is exact."""

    arm: Arm
    truth: Truth
    explain: Callable[[], Step] = field(repr=False)

    @cached_property
    def reasoning(self) -> Step:
        """How the arm's condition comes out, step by step; worked out when first asked for."""
        return self.explain()


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
        Every arm with its truth and, on demand, its reasoning.
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


class Judge:
    """Answers one question for any number of subjects.

    Answers are remembered: they depend on the values the question tells apart, not on the numbers themselves.
    """

    def __init__(self, question: Question) -> None:
        self.question = question
        self._reasoner = Reasoner(question)
        self._met: dict[tuple[int, ...], tuple[str, tuple[str, ...], tuple[Ground, ...]]] = {}
        diagram, impossible = question.diagram, question.impossible
        self._outcome = Automaton(diagram, question.root)
        self._conditions = [Automaton(diagram, diagram.forbid(impossible, node)) for node in question.conditions]

    def judge(self, case: Case) -> Judgement:
        """Return the answer for ``case`` with its reasoning."""
        masks = tuple(self.question.masks(case.values))
        met = self._met.get(masks)
        if met is None:
            if len(self._met) >= _MOST_REMEMBERED:
                self._met.clear()
            met = self._met[masks] = self._answer(masks)
        return Judgement(self.question, case, *met)

    def _answer(self, masks: tuple[int, ...]) -> tuple[str, tuple[str, ...], tuple[Ground, ...]]:
        possible = self.question.named(self._outcome.outcomes(masks))
        grounds = tuple(
            Ground(arm, _truth(arm, condition, masks, possible), partial(self._reasoner, arm.expression, masks))
            for arm, condition in zip(self.question.arms, self._conditions, strict=True)
        )
        return settled(possible), possible, grounds


def _truth(arm: Arm, condition: Automaton, masks: Sequence[int], possible: tuple[str, ...]) -> Truth:
    if possible and arm.outcome not in possible:
        return False
    mask = condition.outcomes(masks)
    return None if mask in (0, 3) else mask == 2


def settled(possible: tuple[str, ...]) -> str:
    """Return the one outcome of ``possible``, or why there isn't one."""
    if not possible:
        return CONTRADICTORY
    return possible[0] if len(possible) == 1 else UNDETERMINED


_MOST_REMEMBERED = 1 << 16


class Reasoner:
    """Works out reasoning for one question, and remembers that of each part of a rule.

    What a part comes to depends only on the values of the few attributes it mentions, so cases that differ elsewhere
    share it.
    """

    def __init__(self, question: Question) -> None:
        self._position = {variable.key: level for level, variable in enumerate(question.variables)}
        self._masks = [0] * len(question.variables)
        self._handlers = kleene(question, self._masks).handlers
        self._plans: dict[int, tuple[Callable[[Sequence[int]], object], dict[object, Step]]] = {}

    def __call__(self, node: Expression, masks: Sequence[int]) -> Step:
        """Return how ``node`` comes out where each variable may have the values in ``masks``."""
        self._masks[:] = masks
        return self._step(node)

    def _step(self, node: Expression) -> Step:
        mentioned, remembered = self._plans.get(id(node)) or self._plan(node)
        key = mentioned(self._masks)
        found = remembered.get(key)
        if found is None:
            found = self._handlers[type(node)](node, *[self._step(part) for part in node.operands])
            if len(remembered) >= _MOST_REMEMBERED:
                remembered.clear()
            remembered[key] = found
        return found

    def _plan(self, node: Expression) -> tuple[Callable[[Sequence[int]], object], dict[object, Step]]:
        names = {variable.key for variable in variables((node,))}
        levels = sorted(self._position[name] for name in names)
        mentioned = itemgetter(*levels) if levels else _nothing
        self._plans[id(node)] = mentioned, {}
        return self._plans[id(node)]


def _nothing(_: Sequence[int]) -> object:
    return ()


def kleene(question: Question, masks: Sequence[int]) -> Fold:
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
            Named: lambda node, part: Step(node, part.truth, (part,)),
            Unless: unless,
        },
    )


def _all(truths: list[Truth]) -> Truth:
    return False if False in truths else (None if None in truths else True)


def _any(truths: list[Truth]) -> Truth:
    return True if True in truths else (None if None in truths else False)


class FastJudge:
    """The outcome alone, as fast as plain Python goes: one dictionary step for each fact that matters.

    What every case has in common, such as the interpretations, goes into ``known`` and is worked in beforehand. Each
    count and each day stands by itself here: what others imply of it, ``Judge`` draws and this doesn't.
    """

    def __init__(self, question: Question, known: Mapping[str, Value]) -> None:
        self.question = question
        diagram = question.diagram
        self._walk = Automaton(diagram, diagram.fix(question.root, question.masks(known)))
        self._answers: dict[int, str] = {}

    def __call__(self, values: Mapping[str, Value | int]) -> str:
        """Return the outcome for ``values``; exact counts may be plain integers."""
        state = self._walk.start
        while state.variable is not None:
            value: object = values.get(state.key)
            if state.cuts is not None and type(value) is int:
                value = bisect_right(state.cuts, value)
            state = state.by_value.get(value) or self._meet(state, state.variable, value)
        answer = self._answers.get(state.outcomes)
        if answer is None:
            answer = self._answers[state.outcomes] = settled(self.question.named(state.outcomes))
        return answer

    def _meet(self, state: State, variable: Variable, value: object) -> State:
        banded = state.cuts is not None and type(value) is int
        mask = 1 << value if banded else variable.mask(value)  # type: ignore[operator,arg-type]
        following = self._walk.step(state, mask)
        # bands and options are few; intervals and days are not worth remembering
        if banded or value is None or state.cuts is None:
            state.by_value[value] = following
        return following
