"""Proofs about all cases at once: rules as Z3 terms, and the search for a case that refutes a claim."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from time import perf_counter

import z3

from chudun.facts.case import Case, Value
from chudun.facts.interval import Interval
from chudun.law.consistency import Consistency
from chudun.law.language.compile import Question
from chudun.law.language.diagram import Diagram
from chudun.law.language.evaluate import Judge, Judgement
from chudun.law.language.expression import (
    And,
    AtLeast,
    Cited,
    Constant,
    Holds,
    Named,
    Not,
    OneOf,
    Or,
    Reads,
    Unless,
)
from chudun.law.language.fold import Fold
from chudun.law.language.provision import Provision
from chudun.law.language.variables import Variable, reading_key
from chudun.vocabulary.attribute import Choice, Count, Day
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
    counterexample
        What refutes it; None where it is proved.
    witnesses
        Cases that show what is claimed to be possible, as the evaluator judges them.
    seconds
        Time it took.
    """

    claim: Bilingual
    counterexample: Counterexample | None
    witnesses: tuple[Judgement, ...]
    seconds: float

    @property
    def holds(self) -> bool:
        """Whether the claim is proved; otherwise it is refuted."""
        return self.counterexample is None


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

    def up_to(self, variable: Variable, index: int) -> z3.BoolRef:
        """Return the term that ``variable`` has one of its values 0 to ``index``, the last left aside."""
        constant = self.constant(variable.key)
        if z3.is_bool(constant):
            return z3.Not(constant)
        return constant < variable.cuts[index] if variable.cuts else constant <= index

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
                Named: lambda _, part: part,
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


def plain_case(
    subjects: Subjects, wanted: Sequence[Variable], *terms: z3.BoolRef, wishes: Sequence[z3.BoolRef] = ()
) -> Case | None:
    """Return a case of which ``terms`` hold, with as little that is unusual as they allow, or None.

    Each of ``wishes`` in turn is granted where it still can be; then each of ``wanted`` takes the plainest value open
    to it: what is presumed, "no", an open-ended option or the first, the least round number. What equals its
    presumption is marked as presumed.
    """
    model = subjects.find(*terms)
    if model is None:
        return None
    choices = [[wish] for wish in wishes]
    choices += [[subjects.has(v.key, value) for value in _plain_values(v)] for v in sorted(wanted, key=_asserted)]
    fixed = list(terms)
    for choice in choices:
        for wish in choice:
            granted = z3.is_true(model.eval(wish, model_completion=True))
            better = model if granted else subjects.find(*fixed, wish)
            if better is not None:
                model = better
                fixed.append(wish)
                break
    values = {variable.key: subjects.value(model, variable.key) for variable in wanted}
    return Case(values, frozenset(v.key for v in wanted if presumption(v) == values[v.key]))


def needed_facts(subjects: Subjects, case: Case, *terms: z3.BoolRef) -> Case:
    """Return ``case`` with only the facts that ``terms`` need: they hold whatever else is the case.

    Asserted facts are left out before presumed ones. No fact of the result can be spared.
    """
    otherwise = z3.Not(z3.And(*terms))
    facts = {name: subjects.has(name, value) for name, value in case.values.items()}
    for name in sorted(facts, key=lambda name: name in case.presumed):
        fact = facts.pop(name)
        if subjects.find(otherwise, *facts.values()) is not None:
            facts[name] = fact
    return Case({name: value for name, value in case.values.items() if name in facts}, case.presumed & facts.keys())


def presumption(variable: Variable) -> bool | str | None:
    """Return what is taken as given of ``variable`` where nobody says otherwise, or None."""
    if variable.interpretation is not None:
        return variable.interpretation.adopted
    return None if variable.attribute is None else variable.attribute.presumed


def _asserted(variable: Variable) -> int:
    """Order presumptions before open readings, these before other facts, and counts last: they give way to all."""
    if presumption(variable) is not None:
        return 0
    return 1 if variable.attribute is None else 3 if isinstance(variable.attribute, Count) else 2


def _plain_values(variable: Variable) -> list[Value]:
    presumed, attribute = presumption(variable), variable.attribute
    first: list[Value] = [] if presumed is None else [presumed]
    if isinstance(attribute, Choice):
        return [*first, *sorted(attribute.options, key=lambda option: option != "other")]
    if isinstance(attribute, Count):
        return [Interval.exactly(number) for number in (0, *variable.cuts)]
    return [*first, *(variable.example(index) for index in range(variable.size))]


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
        self.outcomes = outcome_terms(question, self.conditions)
        self._judge = Judge(question)

    def judge(self, case: Case) -> Judgement:
        """Return how the evaluator judges ``case``, in which a model has dated also what never happened."""
        return self._judge.judge(Case(self.question.dated(case.values), case.presumed))

    def replay(self, model: z3.ModelRef) -> Judgement:
        """Return how the evaluator judges the subject ``model`` describes."""
        return self.judge(Case({v.key: self.subjects.value(model, v.key) for v in self.question.variables}))

    def find(self, *terms: z3.BoolRef) -> Judgement | None:
        """Return a case of which all ``terms`` hold, judged, or None where none can be."""
        model = self.subjects.find(*terms)
        return None if model is None else self.replay(model)

    def never(self, claim: Bilingual, *terms: z3.BoolRef) -> Proof:
        """Decide the claim that no case satisfies all ``terms``."""
        start = perf_counter()
        case = plain_case(self.subjects, self.question.variables, *terms)
        refutation = None if case is None else self._refuted_by(case, *terms)
        return Proof(claim, refutation, (), perf_counter() - start)

    def _refuted_by(self, case: Case, *terms: z3.BoolRef) -> Counterexample:
        """Return ``case``, of which ``terms`` hold, with only the facts that they and the provisions at work need."""
        grounds = self.judge(case).grounds
        at_work = [it for it, ground in zip(self.conditions, grounds, strict=True) if ground.truth]
        judgement = self.judge(needed_facts(self.subjects, case, *terms, *at_work))
        return Counterexample((judgement,), applying(judgement))

    def burden(self) -> z3.ArithRef:
        """Return the position of a case's outcome among the question's, the lightest being 0."""
        rank = z3.IntVal(len(self.outcomes))
        for position, outcome in reversed(list(enumerate(self.outcomes.values()))):
            rank = z3.If(outcome, position, rank)
        return rank

    def agreement(self, claim: Bilingual) -> Proof:
        """Decide the claim that the compiled diagram gives every case the outcomes the rules give it."""
        answers = [*self.outcomes.values(), z3.Not(z3.Or(*self.outcomes.values()))]
        return self.never(claim, self._diagram() != z3.Sum(*(z3.If(it, 1 << i, 0) for i, it in enumerate(answers))))

    def _diagram(self) -> z3.ArithRef:
        diagram, root = self.question.diagram, self.question.root
        terms: dict[int, z3.ArithRef] = {}
        for node in _below(diagram, root):
            if diagram.is_terminal(node):
                terms[node] = z3.IntVal(diagram.values[node])
                continue
            variable = diagram.order[diagram.levels[node]]
            *lower, term = (terms[child] for child in diagram.children[node])
            for index, child in reversed(list(enumerate(lower))):
                term = z3.If(self.subjects.up_to(variable, index), child, term)
            terms[node] = term
        return terms[root]


def _below(diagram: Diagram, root: int) -> list[int]:
    """Return the nodes ``root`` leads to, children before their parents."""
    found, waiting = {root}, [root]
    while waiting:
        node = waiting.pop()
        if not diagram.is_terminal(node):
            new = set(diagram.children[node]) - found
            found |= new
            waiting.extend(new)
    return sorted(found)  # a node is numbered after its children


def outcome_terms(question: Question, conditions: Sequence[z3.BoolRef]) -> dict[str, z3.BoolRef]:
    """Return for each outcome, lightest first, the term that one of the arms leading to it applies."""
    return {
        outcome: z3.Or(*(it for it, arm in zip(conditions, question.arms, strict=True) if arm.outcome == outcome))
        for outcome in question.outcomes
    }


def applying(judgement: Judgement) -> tuple[Provision, ...]:
    """Return the provisions that apply to the case judged."""
    return tuple(ground.arm.rule.provision for ground in judgement.grounds if ground.truth)
