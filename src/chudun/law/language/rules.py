"""What a provision becomes: definitions, branches of a decision, duties, deadlines, overrides, narrative."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, Self, TypeVar, get_type_hints

from chudun.law.language.expression import Cited, Expression, Or, RuleError, expression, subject
from chudun.law.language.provision import Certainty, Instrument, Interpretation, Provision
from chudun.vocabulary.attribute import Condition
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


@dataclass(frozen=True)
class Item:
    """One item (项) of a provision's list of conditions."""

    number: int
    condition: Expression


def item(number: int, condition: Condition) -> Item:
    """Mark ``condition`` as item ``number`` (第…项) of the provision being written."""
    return Item(number, expression(condition))


Term = Item | Condition


_UNWRITTEN = Bilingual("", "")


@dataclass(frozen=True, eq=False, kw_only=True)
class Rule:
    """Base of what a provision becomes. ``Regulation.article`` fills in where it stands, its gist and its subject.

    ``kind`` is the kind of subject it is about; ``Kind`` itself where it speaks of none.

    ``since`` and ``until`` narrow the instrument's own period: before the one and from the other on, another
    instrument says in detail what the rule says in general. ``certainty`` says how sure it is that the text has it so.
    """

    name: str = ""
    provision: Provision = field(default=None)  # type: ignore[assignment]  # filled in by the decorator
    gist: Bilingual = _UNWRITTEN
    kind: type[Kind] = Kind
    since: date = date.min
    until: date = date.max
    certainty: Certainty = "official text"

    @property
    def expressions(self) -> tuple[Expression, ...]:
        """Every condition the rule itself states; those of its exceptions are their own."""
        return ()

    def cited(self, terms: Iterable[Term]) -> Expression:
        """Return ``terms`` joined as alternatives, each citing its own item."""
        parts = tuple(
            Cited(term.condition, self.provision.item_of(term.number))
            if isinstance(term, Item)
            else Cited(expression(term), self.provision)
            for term in terms
        )
        return parts[0] if len(parts) == 1 else Or(parts)

    def placed(
        self,
        provision: Provision,
        gist: Bilingual,
        name: str,
        since: date,
        until: date,
        kind: type[Kind] = Kind,
        certainty: Certainty = "official text",
    ) -> Self:
        """Return the rule as it stands in ``provision``."""
        placed = replace(self, provision=provision, gist=gist, name=name, kind=kind)
        return replace(placed, since=since, until=until, certainty=certainty)


@dataclass(frozen=True, eq=False, kw_only=True)
class Conditional(Rule):
    """A rule with conditions and exceptions; exceptions are rules and keep their own provisions."""

    terms: tuple[Term, ...]
    exceptions: tuple["Conditional", ...] = ()

    def unless(self, *exceptions: "Conditional") -> Self:
        """Except what ``exceptions`` cover, as far as these are in force on the day judged (但…除外、从其规定)."""
        return replace(self, exceptions=(*self.exceptions, *exceptions))

    @property
    def condition(self) -> Expression:
        """When the rule applies, exceptions left aside."""
        return self.cited(self.terms)

    @property
    def expressions(self) -> tuple[Expression, ...]:
        """The condition."""
        return (self.condition,)


@dataclass(frozen=True, eq=False, kw_only=True)
class Definition(Conditional):
    """What a term means (定义)."""


def define(*terms: Term) -> Definition:
    """Define a term as any of ``terms``."""
    return Definition(terms=terms)


@dataclass(frozen=True, eq=False, kw_only=True)
class Branch(Conditional):
    """One way to an outcome of a decision (路径)."""

    decision: "Decision"
    outcome: StrEnum


@dataclass(frozen=True)
class Then:
    """An outcome waiting for its conditions: only ``when`` makes it a rule."""

    decision: "Decision"
    outcome: StrEnum

    def when(self, *terms: Term) -> Branch:
        """Reach the outcome in any of ``terms``."""
        return Branch(decision=self.decision, outcome=self.outcome, terms=terms)


@dataclass(frozen=True, eq=False)
class Decision:
    """A question with several named outcomes, to which several regulations may contribute branches.

    Attributes
    ----------
    name, label
        ASCII name; name for reports.
    of
        The kind of subject decided about.
    outcomes
        The outcomes, lightest burden first.
    labels
        Each outcome in words.
    since
        First day on which any instrument answers the question.
    highest_wins
        Whether a branch gives way to every branch of a heavier outcome (就高从严), without naming it in ``unless``.
    """

    name: str
    label: Bilingual
    of: type[Kind]
    outcomes: type[StrEnum]
    labels: Mapping[StrEnum, Bilingual]
    since: date
    highest_wins: bool = False

    def heavier(self, one: StrEnum, other: StrEnum) -> bool:
        """Whether ``one`` is the heavier outcome."""
        order = list(self.outcomes)
        return order.index(one) > order.index(other)

    def __call__(self, outcome: StrEnum) -> Then:
        """Begin a branch that leads to ``outcome``."""
        return Then(self, outcome)

    def results_in(self, *outcomes: StrEnum) -> Expression:
        """Whether the decision comes to one of ``outcomes``, for use in other rules."""
        return Decided(self, frozenset(outcomes))


@dataclass(frozen=True)
class Decided(Expression):
    """A decision comes to one of ``outcomes``; fixing the day judged spells it out."""

    decision: Decision
    outcomes: frozenset[StrEnum]


class Verdict(StrEnum):
    """What can be said of a duty or prohibition."""

    MET = "met"
    BREACHED = "breached"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, eq=False, kw_only=True)
class Duty(Conditional):
    """What must hold (义务); a prohibition (禁止) is a duty whose ``must`` is a negation.

    Attributes
    ----------
    must
        What has to be the case where the conditions hold.
    to_do
        The duty as an instruction.
    owed_to
        Who must be told or asked, where the text says so.
    """

    must: Expression
    to_do: Bilingual
    owed_to: Bilingual | None = None

    @property
    def expressions(self) -> tuple[Expression, ...]:
        """The condition, and what has to be the case."""
        return (self.condition, self.must)


@dataclass(frozen=True)
class Must:
    """A requirement waiting for its conditions."""

    must: Expression
    to_do: Bilingual
    owed_to: Bilingual | None

    def when(self, *terms: Term) -> Duty:
        """Bind whoever any of ``terms`` describes."""
        return Duty(terms=terms, must=self.must, to_do=self.to_do, owed_to=self.owed_to)


def duty(must: Condition, to_do: Bilingual, owed_to: Bilingual | None = None) -> Must:
    """Begin a duty: ``must`` has to hold."""
    return Must(expression(must), to_do, owed_to)


@dataclass(frozen=True, eq=False, kw_only=True)
class Permission(Conditional):
    """What may be done (可以), and binds nobody to do it."""

    may: Bilingual


def permission(may: Bilingual, *terms: Term) -> Permission:
    """Allow ``may`` in any of ``terms``."""
    return Permission(terms=terms, may=may)


@dataclass(frozen=True, eq=False, kw_only=True)
class Override(Rule):
    """Earlier branches or duties this provision displaces from the day it is in force (不一致的，适用本规定)."""

    targets: tuple[Conditional, ...]


def override(*targets: Conditional) -> Override:
    """Displace ``targets`` from the day the provision is in force."""
    return Override(targets=targets)


@dataclass(frozen=True, eq=False, kw_only=True)
class Restates(Rule):
    """The provision points to rules laid down elsewhere, and adds its own citation to them."""

    targets: tuple[Conditional, ...]


def restates(*targets: Conditional) -> Restates:
    """Point to ``targets`` that other laws lay down."""
    return Restates(targets=targets)


@dataclass(frozen=True, eq=False, kw_only=True)
class Narrative(Rule):
    """The provision binds no one the product judges; ``why`` says so."""

    why: Bilingual


def narrative(zh: str, en: str) -> Narrative:
    """Record that a provision binds no one the product judges, and why."""
    return Narrative(why=Bilingual(zh, en))


R = TypeVar("R", bound=Rule)


class Regulation:
    """A regulation being encoded: articles register themselves as their functions are defined."""

    def __init__(self, instrument: Instrument) -> None:
        self.instrument = instrument
        self.rules: list[Rule] = []
        self.interpretations: list[Interpretation] = []

    def provision(self, number: int, paragraph: int | None = None) -> Provision:
        """Return a provision of the regulation, for rules that name it."""
        return Provision(self.instrument, number, paragraph)

    def interpretation(self, reading: Interpretation) -> Interpretation:
        """Register an interpretation of the regulation and return it."""
        self.interpretations.append(reading)
        return reading

    def article(
        self,
        number: int,
        paragraph: int | None = None,
        *,
        since: date = date.min,
        until: date = date.max,
        certainty: Certainty = "official text",
    ) -> Callable[[Callable[..., R]], R]:
        """Encode an article (or one of its paragraphs): the decorated function's result is the rule.

        The function's name names the rule, its docstring is the gist (a Chinese line, a blank line, an English
        line), and its parameter's annotation is the kind of subject. The name is bound to the rule itself, so that
        later articles can name it in ``unless``.
        """

        def encode(function: Callable[..., R]) -> R:
            kinds = _parameters(function)
            rule = function(*map(subject, kinds))
            place = Provision(self.instrument, number, paragraph)
            kind = kinds[0] if kinds else Kind
            bound = rule.placed(place, _gist(function), function.__name__, since, until, kind, certainty)
            self.rules.append(bound)
            return bound

        return encode


def _parameters(function: Callable[..., Any]) -> list[type[Kind]]:
    return [kind for name, kind in get_type_hints(function).items() if name != "return"]


def _gist(function: Callable[..., Any]) -> Bilingual:
    zh, _, en = (function.__doc__ or "").partition("\n\n")
    if not zh.strip() or not en.strip():
        raise RuleError(f"{function.__name__} needs a gist: a Chinese line, a blank line, an English line")
    return Bilingual(" ".join(zh.split()), " ".join(en.split()))
