"""Proofs about all cases at once: rules as Z3 terms, and the search for a case that refutes a claim."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from time import perf_counter

import z3

from chudun.facts.case import Case, Value
from chudun.facts.interval import Interval
from chudun.law.consistency import Consistency
from chudun.law.language.compile import Question
from chudun.law.language.evaluate import Judge, Judgement
from chudun.law.language.expression import (
    And,
    AtLeast,
    Cited,
    Constant,
    Holds,
    Not,
    OneOf,
    Or,
    Reads,
    Unless,
)
from chudun.law.language.fold import Fold
from chudun.law.language.provision import Provision
from chudun.law.language.variables import reading_key
from chudun.vocabulary.attribute import Choice, Day
from chudun.vocabulary.bilingual import Bilingual


class Undecided(Exception):
    """Z3 gave a claim up; with the linear conditions of the rule language that means it ran out of memory."""


@dataclass(frozen=True)
class Counterexample:
    """What speaks against a claim.

    Attributes
    ----------
    judgements
        The refuting case as the evaluator judges it; two where a claim compares two cases; none where the claim
        fails for want of any case at all.
    clashing
        The provisions that clash.
    """

    judgements: tuple[Judgement, ...]
    clashing: tuple[Provision, ...]


@dataclass(frozen=True)
class Proof:
    """A claim about every case, decided.

    Attributes
    ----------
    claim
        What is claimed.
    holds
        Whether it is proved; otherwise it is refuted.
    counterexample
        What refutes it.
    witnesses
        Cases that show what is claimed to be possible, as the evaluator judges them.
    seconds
        Time it took.
    """

    claim: Bilingual
    holds: bool
    counterexample: Counterexample | None
    witnesses: tuple[Judgement, ...]
    seconds: float


@dataclass(frozen=True)
class Symbol:
    """An attribute or interpretation as Z3 knows it, and how its values read as facts."""

    constant: z3.ExprRef
    decode: Callable[[z3.ExprRef], Value]
    encode: Callable[[Value], z3.ExprRef]


class Subjects:
    """Every subject of a kind at once: one Z3 constant an attribute, held to what a subject can show.

    Yes/no attributes and interpretations are booleans, counts integers from 0, days ordinals, choices the positions
    of their options.
    """

    def __init__(self, consistency: Consistency) -> None:
        self._solver = z3.Solver()
        self._symbols: dict[str, Symbol] = {}
        self.term = self._fold()
        for pair in consistency.orderings:
            self._solver.add(self._count(pair.less).constant <= self._count(pair.more).constant)
        for rule in consistency.impossible:
            self._solver.add(z3.Not(self.term(rule.condition)))

    @property
    def axioms(self) -> z3.BoolRef:
        """What holds of every subject met so far."""
        return z3.And(*self._solver.assertions())

    def constant(self, key: str) -> z3.ExprRef:
        """Return the constant of an attribute some term mentions."""
        return self._symbols[key].constant

    def has(self, key: str, value: Value) -> z3.BoolRef:
        """Return the term that the attribute ``key`` has exactly ``value``."""
        symbol = self._symbols[key]
        return symbol.constant == symbol.encode(value)

    def value(self, model: z3.ModelRef, key: str) -> Value:
        """Return the value of the attribute ``key`` in ``model``."""
        symbol = self._symbols[key]
        return symbol.decode(model.eval(symbol.constant, model_completion=True))

    def find(self, *terms: z3.BoolRef) -> z3.ModelRef | None:
        """Return a subject of which all ``terms`` hold, or None where none can be.

        Raises
        ------
        Undecided
            Z3 can't tell.
        """
        self._solver.push()
        try:
            self._solver.add(*terms)
            answer = self._solver.check()
            if answer == z3.unknown:
                raise Undecided(self._solver.reason_unknown())
            return self._solver.model() if answer == z3.sat else None
        finally:
            self._solver.pop()

    def _fold(self) -> Fold:
        return Fold(
            "prove",
            {
                Constant: lambda leaf: z3.BoolVal(leaf.value),
                Holds: lambda leaf: self._truth(leaf.key).constant,
                Reads: lambda leaf: self._truth(reading_key(leaf.interpretation)).constant,
                OneOf: self._one_of,
                AtLeast: self._at_least,
                And: lambda _, *parts: z3.And(*parts),
                Or: lambda _, *parts: z3.Or(*parts),
                Not: lambda _, part: z3.Not(part),
                Cited: lambda _, part: part,
                Unless: lambda _, part, *exceptions: z3.And(part, z3.Not(z3.Or(*exceptions))),
            },
        )

    def _one_of(self, leaf: OneOf) -> z3.BoolRef:
        attribute = leaf.path[-1]
        assert isinstance(attribute, Choice)
        symbol = self._choice(leaf.key, list(attribute.options))
        return z3.Or(*(symbol.constant == symbol.encode(option) for option in sorted(leaf.options)))

    def _at_least(self, leaf: AtLeast) -> z3.BoolRef:
        symbol = self._day(leaf.key) if isinstance(leaf.path[-1], Day) else self._count(leaf.key)
        return symbol.constant >= leaf.bound

    def _truth(self, key: str) -> Symbol:
        return self._symbols.setdefault(key, Symbol(z3.Bool(key), z3.is_true, z3.BoolVal))

    def _count(self, key: str) -> Symbol:
        return self._number(key, 0, None, lambda n: Interval.exactly(n.as_long()), lambda v: z3.IntVal(v.low))

    def _day(self, key: str) -> Symbol:
        return self._number(
            key,
            date.min.toordinal(),
            date.max.toordinal(),
            lambda n: date.fromordinal(n.as_long()),
            lambda v: z3.IntVal(v.toordinal()),
        )

    def _choice(self, key: str, options: list[str]) -> Symbol:
        return self._number(
            key, 0, len(options) - 1, lambda n: options[n.as_long()], lambda v: z3.IntVal(options.index(v))
        )

    def _number(
        self,
        key: str,
        low: int,
        high: int | None,
        decode: Callable[[z3.ExprRef], Value],
        encode: Callable[..., z3.ExprRef],
    ) -> Symbol:
        if key not in self._symbols:
            constant = z3.Int(key)
            self._solver.add(constant >= low)
            if high is not None:
                self._solver.add(constant <= high)
            self._symbols[key] = Symbol(constant, decode, encode)
        return self._symbols[key]


class Prover:
    """Decides claims about one question, and replays what it finds through the evaluator.

    Parameters
    ----------
    question
        What is asked.
    subjects
        The subjects it is asked of; questions compared with each other share them.
    """

    def __init__(self, question: Question, subjects: Subjects) -> None:
        self.question = question
        self.subjects = subjects
        self.conditions = tuple(subjects.term(arm.expression) for arm in question.arms)
        self.outcomes = {
            outcome: z3.Or(*(self.conditions[i] for i, arm in enumerate(question.arms) if arm.outcome == outcome))
            for outcome in question.outcomes
        }
        self._judge = Judge(question)

    def replay(self, model: z3.ModelRef) -> Judgement:
        """Return how the evaluator judges the subject ``model`` describes."""
        values = {v.key: self.subjects.value(model, v.key) for v in self.question.variables}
        return self._judge.judge(Case(values))

    def find(self, *terms: z3.BoolRef) -> Judgement | None:
        """Return a case of which all ``terms`` hold, judged, or None where none can be."""
        model = self.subjects.find(*terms)
        return None if model is None else self.replay(model)

    def never(self, claim: Bilingual, *terms: z3.BoolRef) -> Proof:
        """Decide the claim that no case satisfies all ``terms``."""
        start = perf_counter()
        found = self.find(*terms)
        refutation = None if found is None else Counterexample((found,), applying(found))
        return Proof(claim, found is None, refutation, (), perf_counter() - start)

    def burden(self) -> z3.ArithRef:
        """Return the position of a case's outcome among the question's, the lightest being 0."""
        rank = z3.IntVal(len(self.question.outcomes))
        for position, outcome in reversed(list(enumerate(self.question.outcomes))):
            rank = z3.If(self.outcomes[outcome], z3.IntVal(position), rank)
        return rank


def applying(judgement: Judgement) -> tuple[Provision, ...]:
    """Return the provisions that apply to the case judged."""
    return tuple(ground.arm.rule.provision for ground in judgement.grounds if ground.truth)
