"""Statements of consistency: what no subject can show, by the meaning of its attributes alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from chudun.law.language.expression import Expression, expression
from chudun.vocabulary.attribute import Condition, Measure
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import key


@dataclass(frozen=True)
class Impossible:
    """A combination of facts that can't be."""

    says: Bilingual
    condition: Expression


@dataclass(frozen=True)
class NeverExceeds:
    """A count that is never larger, or a day that is never later, than another."""

    says: Bilingual
    less: str
    more: str


@dataclass(frozen=True)
class NeverDated:
    """A day on which something was done, which it can't have where ``fact`` is ``value``: then it never was."""

    says: Bilingual
    day: str
    fact: str
    value: bool | str


@dataclass(frozen=True)
class Consistency:
    """All that holds of every subject of a kind, whatever the law.

    ``orderings`` are between counts, ``sequences`` between days; days that break one are taken as unknown, and so are
    days of what never happened (``undated``).
    """

    impossible: tuple[Impossible, ...] = ()
    orderings: tuple[NeverExceeds, ...] = ()
    sequences: tuple[NeverExceeds, ...] = ()
    undated: tuple[NeverDated, ...] = ()


@dataclass(frozen=True)
class Contradiction:
    """A statement of consistency that known facts break, and the dotted names of these facts."""

    says: Bilingual
    facts: tuple[str, ...]


def together(parts: Iterable[Consistency]) -> Consistency:
    """Return all that ``parts`` say."""
    every = list(parts)
    return Consistency(
        tuple(it for part in every for it in part.impossible),
        tuple(it for part in every for it in part.orderings),
        tuple(it for part in every for it in part.sequences),
        tuple(it for part in every for it in part.undated),
    )


def never(zh: str, en: str, condition: Condition) -> Impossible:
    """Return that ``condition`` can't be, with the sentence that says so."""
    return Impossible(Bilingual(zh, en), expression(condition))


def never_exceeds(less: Measure, more: Measure) -> NeverExceeds:
    """Return that the count ``less`` is never larger than ``more``."""
    low, high = less.path[-1].label, more.path[-1].label
    says = Bilingual(f"“{low.zh}”不会多于“{high.zh}”", f"'{low.en}' can't exceed '{high.en}'")
    return NeverExceeds(says, key(less.path), key(more.path))


def never_later(earlier: Measure, *later: Measure) -> tuple[NeverExceeds, ...]:
    """Return that the day ``earlier`` is never after any of the days ``later``."""
    return tuple(_in_order(earlier, then) for then in later)


def _in_order(earlier: Measure, later: Measure) -> NeverExceeds:
    first, then = earlier.path[-1].label, later.path[-1].label
    says = Bilingual(f"“{first.zh}”不会晚于“{then.zh}”", f"'{first.en}' can't lie after '{then.en}'")
    return NeverExceeds(says, key(earlier.path), key(later.path))


def undated(day: Measure, fact: Measure, value: str) -> NeverDated:
    """Return that ``day`` has no date where the choice ``fact`` is ``value``."""
    when, what = day.path[-1].label, fact.path[-1].label
    option = fact.path[-1].options[value]  # type: ignore[attr-defined]
    says = Bilingual(
        f"“{what.zh}”为“{option.zh}”时，不会有“{when.zh}”",
        f"there can be no '{when.en}' where '{what.en}' is '{option.en}'",
    )
    return NeverDated(says, key(day.path), key(fact.path), value)


def undated_without(day: Measure, happened: Condition) -> NeverDated:
    """Return that ``day`` has no date where the yes/no attribute ``happened`` is false."""
    path = happened.path  # type: ignore[attr-defined]
    when, contrary = day.path[-1].label, path[-1].contrary
    says = Bilingual(
        f"“{contrary.zh}”时，不会有“{when.zh}”", f"there can be no '{when.en}' where this holds: {contrary.en}"
    )
    return NeverDated(says, key(day.path), key(path), value=False)
