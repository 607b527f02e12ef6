"""What a rule says: immutable expressions over attributes, built with ordinary Python operators.

Every comparison of a count bears the name the statutes use, so that nobody has to guess whether the number
itself is included (以上, 以下 include it; 不满, 超过 do not).
"""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from chudun.law.language.provision import Interpretation, Provision
from chudun.vocabulary.attribute import Attribute, Choice, Condition, Count, Day, Measure, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind, Path, key

万 = 10_000


class RuleError(Exception):
    """A rule is written in a way that means nothing; raised while a pack is being imported."""


class Expression:
    """Base of all nodes; ``&``, ``|`` and ``~`` build larger ones."""

    def __and__(self, other: Condition) -> "Expression":
        first = self.parts if isinstance(self, And) else (self,)
        return And((*first, expression(other)))

    def __or__(self, other: Condition) -> "Expression":
        first = self.parts if isinstance(self, Or) else (self,)
        return Or((*first, expression(other)))

    def __invert__(self) -> "Expression":
        return Not(self)

    def __bool__(self) -> bool:
        raise RuleError("a rule is not true or false by itself: combine with & | ~, not with and, or, not")

    @property
    def operands(self) -> "tuple[Expression, ...]":
        """Direct sub-expressions, in reading order."""
        return ()


@dataclass(frozen=True)
class Constant(Expression):
    """Always true or always false."""

    value: bool


@dataclass(frozen=True)
class Holds(Expression):
    """A yes/no attribute is true."""

    path: Path

    @cached_property
    def key(self) -> str:
        """Dotted name of the attribute."""
        return key(self.path)


@dataclass(frozen=True)
class OneOf(Expression):
    """A choice is one of ``options``."""

    path: Path
    options: frozenset[str]

    @cached_property
    def key(self) -> str:
        """Dotted name of the attribute."""
        return key(self.path)


@dataclass(frozen=True)
class AtLeast(Expression):
    """A count or day is ``bound`` or more (days as proleptic ordinals).

    ``exceeding`` says that the text speaks of more than ``bound - 1`` (超过、以下), which sentences then say as well.
    """

    path: Path
    bound: int
    exceeding: bool = field(default=False, compare=False)

    @cached_property
    def key(self) -> str:
        """Dotted name of the attribute."""
        return key(self.path)


@dataclass(frozen=True)
class WithinYears(Expression):
    """The day judged lies no later than ``years`` years after the day in ``path`` (有效期).

    It has no truth of its own: fixing the day judged (``as_of``) turns it into ``AtLeast``.
    """

    path: Path
    years: int

    @cached_property
    def key(self) -> str:
        """Dotted name of the attribute."""
        return key(self.path)


@dataclass(frozen=True)
class Reads(Expression):
    """An interpretation is adopted; unsettled interpretations are unknown."""

    interpretation: Interpretation


@dataclass(frozen=True)
class And(Expression):
    """All of ``operands``."""

    parts: tuple[Expression, ...]

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The parts joined."""
        return self.parts


@dataclass(frozen=True)
class Or(Expression):
    """At least one of ``operands``."""

    parts: tuple[Expression, ...]

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The parts joined."""
        return self.parts


@dataclass(frozen=True)
class Not(Expression):
    """The contrary."""

    part: Expression

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The part negated."""
        return (self.part,)


@dataclass(frozen=True)
class Cited(Expression):
    """``part``, as laid down in ``provision``."""

    part: Expression
    provision: Provision

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The part cited."""
        return (self.part,)


@dataclass(frozen=True)
class Named(Expression):
    """``part``, which has a name: sentences say the name, and every other back end weighs the part.

    Attributes
    ----------
    label
        The name as a statement, so that a condition can say it in place of the part.
    contrary
        The statement that the part does not hold.
    """

    part: Expression
    label: Bilingual
    contrary: Bilingual

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The part named."""
        return (self.part,)


def named_in(node: Expression) -> list[Named]:
    """Return every named condition in ``node``, each before those within it."""
    own = [node] if isinstance(node, Named) else []
    return own + [named for part in node.operands for named in named_in(part)]


def cited_in(node: Expression) -> list[Cited]:
    """Return the outermost citations in ``node``, from left to right."""
    if isinstance(node, Cited):
        return [node]
    return [cited for part in node.operands for cited in cited_in(part)]


@dataclass(frozen=True)
class Unless(Expression):
    """``part``, except where one of ``exceptions`` holds; each exception keeps its own provision."""

    part: Expression
    exceptions: tuple[Expression, ...]

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The rule, then its exceptions."""
        return (self.part, *self.exceptions)


@dataclass(frozen=True)
class Leaf:
    """An attribute as a rule reads it before saying anything of it: a count, a day or a choice."""

    path: Path

    def one_of(self, *options: str) -> Expression:
        """Whether the choice is one of ``options``; unknown options are refused."""
        attribute = self.path[-1]
        if not isinstance(attribute, Choice):
            raise RuleError(f"{key(self.path)} is not a choice")
        if wrong := [option for option in options if option not in attribute.options]:
            raise RuleError(f"{key(self.path)} has no option {wrong[0]!r}; it has {', '.join(attribute.options)}")
        return OneOf(self.path, frozenset(options))


def read(path: Path) -> Expression | Leaf:
    """Return the rule language's view of an attribute: the ``reader`` of every subject in a pack."""
    return Holds(path) if isinstance(path[-1], YesNo) else Leaf(path)


def subject(kind: type[Kind]) -> Any:
    """Return the subject a rule about ``kind`` speaks of."""
    return kind(read)


def expression(condition: Condition) -> Expression:
    """Return ``condition`` as an expression, refusing what isn't one."""
    if not isinstance(condition, Expression):
        raise RuleError(f"expected a condition, got {condition!r}; compare a count with 以上, 不满 … first")
    return condition


def _ordered(measure: Measure, kind: type[Attribute]) -> Path:
    if not isinstance(measure, Leaf) or not isinstance(measure.path[-1], kind):
        raise RuleError(f"expected a {kind.__name__.lower()}, got {measure!r}")
    return measure.path


def 以上(count: Measure, bound: int) -> Expression:
    """``bound`` or more (以上: the number itself included)."""
    return AtLeast(_ordered(count, Count), bound)


def 不满(count: Measure, bound: int) -> Expression:
    """Fewer than ``bound`` (不满: the number itself excluded)."""
    return Not(以上(count, bound))


def 超过(count: Measure, bound: int) -> Expression:
    """More than ``bound`` (超过: the number itself excluded)."""
    return AtLeast(_ordered(count, Count), bound + 1, exceeding=True)


def 以下(count: Measure, bound: int) -> Expression:
    """``bound`` or fewer (以下, 以内: the number itself included)."""
    return Not(超过(count, bound))


def on_or_after(day: Measure, bound: date) -> Expression:
    """The day is ``bound`` or later (自…之日起)."""
    return AtLeast(_ordered(day, Day), bound.toordinal())


def within_years(day: Measure, years: int) -> Expression:
    """The day judged is still within ``years`` years of ``day`` (自…之日起 N 年有效)."""
    return WithinYears(_ordered(day, Day), years)


def reads(interpretation: Interpretation) -> Expression:
    """Whether ``interpretation`` is adopted."""
    return Reads(interpretation)


def any_of(*conditions: Condition) -> Expression:
    """At least one of ``conditions`` (下列条件之一)."""
    return Or(tuple(map(expression, conditions)))


def all_of(*conditions: Condition) -> Expression:
    """Every one of ``conditions``."""
    return And(tuple(map(expression, conditions)))


def named(condition: Condition, label: Bilingual, contrary: Bilingual) -> Expression:
    """``condition``, said by its name wherever a rule uses it (以下简称)."""
    return Named(expression(condition), label, contrary)


NODE_TYPES: tuple[type[Expression], ...] = (
    Constant, Holds, OneOf, AtLeast, WithinYears, Reads, And, Or, Not, Cited, Named, Unless,
)  # fmt: skip
