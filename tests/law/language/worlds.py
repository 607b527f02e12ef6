"""Random small legal worlds: kinds, rules, what can't be, and partial cases.

Set CHUDUN_DEPTH=20 to run every property that many times deeper.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from random import Random
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from chudun.facts.case import Case, Value
from chudun.facts.interval import Interval
from chudun.law.consistency import Consistency, Impossible, NeverExceeds
from chudun.law.language.binding import Statutes
from chudun.law.language.compile import Question, ask_decision, ask_duty
from chudun.law.language.expression import (
    And,
    AtLeast,
    Cited,
    Constant,
    Expression,
    Holds,
    Leaf,
    Named,
    Not,
    OneOf,
    Or,
    Reads,
    Unless,
    WithinYears,
    on_or_after,
    within_years,
    不满,
    以上,
    以下,
    超过,
)
from chudun.law.language.provision import Instrument, Interpretation, Provision
from chudun.law.language.rules import Conditional, Decided, Decision, Duty, Override, Regulation, Rule, duty
from chudun.law.language.variables import reading_key
from chudun.vocabulary.attribute import Attribute, Choice, Count, Day, Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind, Path, key, paths

MOST = 7
"""Counts run from 0 to here; thresholds stay below, so the last number stands for all larger ones."""

DAYS = tuple(date(2023, 12, 30) + timedelta(n) for n in range(4)) + tuple(
    date(2024, 2, 27) + timedelta(n) for n in range(4)
)
AS_OF = (date(2024, 1, 1), date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1), date(2027, 2, 28), date(2028, 3, 1))


def examples(number: int) -> settings:
    """Return how often a property is tried."""
    depth = int(os.environ.get("CHUDUN_DEPTH", "1"))
    return settings(
        max_examples=number * depth,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    )


class Route(StrEnum):
    """Outcomes of the random decisions."""

    FREE = "free"
    FILED = "filed"
    FORBIDDEN = "forbidden"


def written(node: Expression) -> str:
    """Return ``node`` as a line of a failure report."""
    inner = [written(part) for part in node.operands]
    match node:
        case Named():
            return f"{inner[0]}={node.label.en}"
        case Cited():
            return f"{inner[0]}@{node.provision.code}"
        case And() | Or() | Not() | Unless():
            return f"{type(node).__name__}({', '.join(inner)})"
        case Decided():
            return f"Decided({', '.join(sorted(node.outcomes))})"
        case Constant(value):
            return str(value)
        case Reads(interpretation):
            return interpretation.name
    detail = getattr(node, "bound", getattr(node, "years", sorted(getattr(node, "options", ()))))
    return f"{type(node).__name__}({getattr(node, 'key', '')}, {detail})"


def mentioned(node: Expression) -> set[str]:
    """Return the attributes ``node`` speaks of."""
    own = {node.key} if isinstance(node, Holds | OneOf | AtLeast | WithinYears) else set[str]()
    return own.union(*map(mentioned, node.operands))


def cited_in(node: Expression) -> list[Cited]:
    """Return every part of ``node`` that cites a provision."""
    own = [node] if isinstance(node, Cited) else []
    return own + [cited for part in node.operands for cited in cited_in(part)]


@dataclass(frozen=True, repr=False)
class World:
    """A kind, what can't be shown of it, and a regulation that decides about it on a day."""

    kind: type[Kind]
    readings: tuple[Interpretation, ...]
    consistency: Consistency
    regulations: tuple[Regulation, ...]
    decision: Decision
    duty: Duty
    as_of: date

    def __repr__(self) -> str:
        lines = [f"as of {self.as_of}, over {', '.join(self.attributes)}"]
        for rule in (rule for book in self.regulations for rule in book.rules):
            place = f"{rule.name} of {rule.provision.code}, {rule.since} to {rule.until}"
            if isinstance(rule, Override):
                lines.append(f"{place} overrides {', '.join(target.name for target in rule.targets)}")
            elif isinstance(rule, Conditional):
                then = written(rule.must) if isinstance(rule, Duty) else getattr(rule, "outcome", "")
                unless = ", ".join(other.name for other in rule.exceptions)
                lines.append(f"{place}: {written(rule.condition)} -> {then} unless {unless}")
        lines += [f"never {written(rule.condition)}" for rule in self.consistency.impossible]
        lines += [f"always {pair.less} <= {pair.more}" for pair in self.consistency.orderings]
        return "\n".join(lines)

    def _repr_pretty_(self, printer: Any, _: bool) -> None:
        printer.text(repr(self))

    @property
    def days(self) -> list[date]:
        """Days that differ for some rule, and one long before and long after them all."""
        starts = [self.as_of.replace(year=self.as_of.year - years, day=1) for years in (1, 3, 4)]
        edges = {start + timedelta(self.as_of.day - 1 + n) for start in starts for n in (-1, 0, 1)}
        eves = {day - timedelta(1) for day in (*DAYS, *edges)}
        return [date(1990, 1, 1), *sorted({*DAYS, *edges, *eves}), date(2050, 1, 1)]

    @property
    def attributes(self) -> dict[str, Attribute]:
        """Every attribute by its dotted name."""
        return {key(path): path[-1] for path in paths(self.kind)}

    def question(self) -> Question:
        """Return the decision as the product compiles it."""
        return replace(
            ask_decision(Statutes(self.regulations, self.as_of), self.decision), consistency=self.consistency
        )

    def duty_question(self) -> Question:
        """Return the duty as the product compiles it."""
        asked = ask_duty(Statutes(self.regulations, self.as_of), self.duty, self.kind)
        return replace(asked, consistency=self.consistency)


def said(text: str) -> Bilingual:
    """Return words that tell the two languages apart."""
    return Bilingual(f"中{text}", f"en {text}")


def attribute(which: str, name: str) -> Attribute:
    """Return an attribute of the sort ``which``."""
    words: dict[str, Any] = {"label": said(name), "question": said(f"{name}?")}
    match which:
        case "flag":
            return YesNo(contrary=said(f"no {name}"), **words)
        case "count":
            return Count(unit=said("people"), **words)
        case "day":
            return Day(**words)
    return Choice(options={option: said(option) for option in ("red", "green", "blue")}, **words)


def _kind(chosen: Sequence[tuple[str, bool]]) -> type[Kind]:
    own: dict[str, Any] = {"label": said("ship")}
    related: dict[str, Any] = {"label": said("owner")}
    for number, (which, apart) in enumerate(chosen):
        (related if apart else own)[f"{which}{number}"] = attribute(which, f"{which}{number}")
    if len(related) > 1:
        owner = type("Owner", (Kind,), related)
        own["owner"] = Reference(label=said("owner"), question=said("owner?"), to=owner)
    return type("Ship", (Kind,), own)


def _kinds(number: int) -> list[type[Kind]]:
    """Return kinds with two to five attributes, some of them reached through a reference.

    They are made once, by chance but always the same: building strategies for a kind takes longer than using them.
    """
    chance, which = Random(0), ["flag", "flag", "count", "choice", "day"]
    # two counts at least in three of four kinds: orders between counts are where mistakes hide
    counts = [[], ["count", "count"], ["count", "count"], ["count", "count", "count"]]
    shapes = [[*chance.choices(which, k=2), *counts[n % 4]] for n in range(number)]
    return [_kind([(name, chance.random() < 0.4) for name in shape]) for shape in shapes]


KINDS = _kinds(24)
READINGS = tuple(Interpretation(f"r{n}", said(f"reading {n}"), said("source"), "memory", None) for n in range(1))


def _comparisons(path: Path) -> st.SearchStrategy[Expression]:
    # thresholds of one: 超过(x, MOST - 1) is 以上(x, MOST)
    helper = st.sampled_from([以上, 不满, 超过, 以下])
    return st.builds(lambda compare, bound: compare(Leaf(path), bound), helper, st.integers(1, MOST - 1))


def comparison(path: Path, bound_only: bool = False) -> st.SearchStrategy[Expression]:
    """A comparison of one attribute; with ``bound_only`` none that depends on the day judged."""
    attribute = path[-1]
    if isinstance(attribute, YesNo):
        return st.just(Holds(path))
    if isinstance(attribute, Choice):
        options = st.sets(st.sampled_from(sorted(attribute.options)), min_size=1)
        return options.map(lambda some: Leaf(path).one_of(*some))
    if isinstance(attribute, Count):
        return _comparisons(path)
    fixed = st.sampled_from(DAYS).map(lambda day: on_or_after(Leaf(path), day))
    periods = st.sampled_from([1, 3, 4]).map(lambda years: within_years(Leaf(path), years))
    return fixed if bound_only else fixed | periods


def _joined(parts: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    several = st.lists(parts, min_size=1, max_size=3).map(tuple)
    pairs = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        pairs.map(And),
        pairs.map(Or),
        parts.map(Not),
        st.builds(Unless, parts, several),
        st.builds(Named, parts, st.just(said("term")), st.just(said("no term"))),
        st.builds(Cited, parts, st.builds(lambda number: Provision(OLD, number), st.integers(1, 9))),
    )


@cache
def expressions(
    kind: type[Kind], readings: tuple[Interpretation, ...] = (), max_leaves: int = 6, bound_only: bool = False
) -> st.SearchStrategy[Expression]:
    """Any expression about ``kind``; a node may occur in several places."""
    leaves = [comparison(path, bound_only) for path in paths(kind)]
    switches = [st.sampled_from(list(readings)).map(Reads)] if readings else []
    atoms = st.one_of(*leaves, *leaves, *switches, st.booleans().map(Constant))
    return st.recursive(atoms, _joined, max_leaves=max_leaves)


OLD = Instrument("old", said("old measures"), "1", 9, date(2020, 1, 1))
_WHY = Bilingual("理由", "reason")


@st.composite
def instruments(draw: st.DrawFn) -> tuple[Instrument, ...]:
    """An old instrument and perhaps a newer one, in force at different times."""
    new = Instrument("new", said("new measures"), "2", 9, draw(st.sampled_from([date(2024, 2, 29), date(2028, 3, 1)])))
    until = draw(st.sampled_from([None, date(2024, 3, 1)]))
    return (replace(OLD, until=until), new)


@st.composite
def regulations(draw: st.DrawFn, kind: type[Kind], readings: tuple[Interpretation, ...]) -> tuple[Any, ...]:
    """Regulations with branches that except and displace each other, and a duty that looks at the decision."""
    decision = Decision("route", said("route"), kind, Route, {r: said(r) for r in Route}, date(2020, 1, 1))
    books = [Regulation(instrument) for instrument in draw(instruments())]
    conditions = expressions(kind, readings, 4)
    placed: list[Conditional] = []

    def place(rule: Rule) -> Any:
        book = draw(st.sampled_from(books))
        since = draw(st.sampled_from([date.min, date.min, date(2024, 2, 29)]))
        until = draw(st.sampled_from([date.max, date.max, date(2024, 3, 1)]))
        provision = Provision(book.instrument, len(book.rules) + 1)
        name = f"rule{len(placed)}"
        book.rules.append(replace(rule, provision=provision, gist=_WHY, name=name, kind=kind, since=since, until=until))
        return book.rules[-1]

    for _ in range(draw(st.integers(1, 4))):
        branch = decision(draw(st.sampled_from(list(Route)))).when(draw(conditions))
        exceptions = draw(st.lists(st.sampled_from(placed), max_size=2, unique=True)) if placed else []
        placed.append(place(branch.unless(*exceptions)))
    if draw(st.booleans()):
        place(Override(targets=(draw(st.sampled_from(placed)),)))
    must, when = draw(conditions), draw(conditions) | decision.results_in(draw(st.sampled_from(list(Route))))
    obligation = place(
        duty(must, said("do it")).when(when).unless(*draw(st.lists(st.sampled_from(placed), max_size=1)))
    )
    return tuple(books), decision, obligation


@st.composite
def consistencies(draw: st.DrawFn, kind: type[Kind]) -> Consistency:
    """Up to two combinations and two orders of counts that no subject breaks."""
    counts = [key(path) for path in paths(kind) if isinstance(path[-1], Count)]
    pairs = [(a, b) for i, a in enumerate(counts) for b in counts[i + 1 :]]
    ordered = draw(st.sets(st.sampled_from(pairs), max_size=3)) if pairs else []
    conditions = expressions(kind, max_leaves=2, bound_only=True).filter(mentioned)
    return Consistency(
        tuple(Impossible(_WHY, condition) for condition in draw(st.lists(conditions, max_size=2))),
        tuple(NeverExceeds(_WHY, less, more) for less, more in sorted(ordered)),
    )


@st.composite
def worlds(draw: st.DrawFn, free: bool = False) -> World:
    """A legal world; with ``free`` one in which any combination of facts can be."""
    kind = draw(st.sampled_from(KINDS))
    readings = draw(st.sampled_from([(), READINGS]))
    books, decision, obligation = draw(regulations(kind, readings))
    consistency = Consistency() if free else draw(consistencies(kind))
    return World(kind, readings, consistency, books, decision, obligation, draw(st.sampled_from(AS_OF)))


_EXACTLY = st.integers(0, MOST).map(Interval.exactly)
_ENDS = st.tuples(st.integers(0, MOST), st.none() | st.integers(0, MOST))
_BETWEEN = _ENDS.map(lambda it: Interval(it[0], it[1] if it[1] is None else max(it)))


def _known(world: World, attribute: Attribute, exactly: bool) -> st.SearchStrategy[Value]:
    if isinstance(attribute, YesNo):
        return st.booleans()
    if isinstance(attribute, Choice):
        return st.sampled_from(sorted(attribute.options))
    if isinstance(attribute, Day):
        return st.sampled_from(world.days)
    return _EXACTLY if exactly else _EXACTLY | _BETWEEN


@st.composite
def cases(draw: st.DrawFn, world: World, complete: bool = False) -> Case:
    """What is known of one subject, contradictions not excluded; with ``complete`` everything, exactly."""
    values: dict[str, Value] = {}
    for name, attribute in world.attributes.items():
        if complete or draw(st.booleans()):
            values[name] = draw(_known(world, attribute, complete))
    for reading in world.readings:
        if complete or draw(st.booleans()):
            values[reading_key(reading)] = draw(st.booleans())
    presumed = [name for name, value in values.items() if isinstance(value, bool) and draw(st.booleans())]
    return Case(values, frozenset(presumed))
