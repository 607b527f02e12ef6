"""What is known of a subject, by whom, and whether the sources agree."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from chudun.facts.case import Value
from chudun.facts.interval import Interval
from chudun.vocabulary.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that shows a fact: where it lies, and the SHA-256 of its content as it was taken into account."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact comes from.

    Attributes
    ----------
    source
        The probe and its version, a document, or a person's role; never personal data.
    method
        How it was found out.
    on
        The day it was found out.
    stale_after
        Last day on which it can still be relied on, or None where it doesn't age.
    attachment
        The file that shows it, if there is one.
    measured
        Whether a probe measured it, and nobody merely said so.
    """

    source: Bilingual
    method: Bilingual
    on: date
    stale_after: date | None = None
    attachment: Attachment | None = None
    measured: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One source's statement of one attribute (dotted name) of one subject."""

    subject: str
    attribute: str
    value: Value
    evidence: Evidence


class Standing(StrEnum):
    """How firmly an attribute is known."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    STALE = "stale"
    CONTRADICTORY = "contradictory"
    PRESUMED = "presumed"


@dataclass(frozen=True)
class Resolved:
    """What all sources together say of one attribute.

    ``value`` is None unless the standing is known or presumed: stale and contradictory facts settle nothing, but
    the report shows them.
    """

    standing: Standing
    value: Value | None
    facts: tuple[Fact, ...]


def resolve(facts: Iterable[Fact], on: date) -> Resolved:
    """Return what ``facts``, all of one attribute of one subject, come to on the day ``on``.

    Counts are narrowed by every source that is not stale; any other disagreement is a contradiction, as are counts
    whose bounds exclude each other.
    """
    every = tuple(facts)
    fresh = tuple(f for f in every if f.evidence.stale_after is None or on <= f.evidence.stale_after)
    if not every:
        return Resolved(Standing.UNKNOWN, None, ())
    if not fresh:
        return Resolved(Standing.STALE, None, every)
    value = fresh[0].value
    for fact in fresh[1:]:
        if isinstance(value, Interval) and isinstance(fact.value, Interval):
            both = value.intersect(fact.value)
            if both is None:
                return Resolved(Standing.CONTRADICTORY, None, every)
            value = both
        elif value != fact.value:
            return Resolved(Standing.CONTRADICTORY, None, every)
    return Resolved(Standing.KNOWN, value, every)
