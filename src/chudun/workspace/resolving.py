"""From statements to cases: what all sources together say of a subject, presumptions included."""

from collections.abc import Iterable, Mapping
from datetime import date

from chudun.facts.case import Case
from chudun.facts.fact import Fact, Resolved, Standing, resolve
from chudun.vocabulary.attribute import Reference, Text
from chudun.vocabulary.kind import Kind


def resolved(
    kind: type[Kind], facts: Iterable[Fact], unknown: frozenset[str], prefix: str, as_of: date
) -> dict[str, Resolved]:
    """Return every attribute of ``kind`` under ``prefix`` with its standing; related subjects are left out.

    Presumptions fill what nobody mentioned; what is declared unknown (``unknown``) is not presumed.
    """
    by_name: dict[str, list[Fact]] = {}
    for fact in facts:
        by_name.setdefault(fact.attribute, []).append(fact)
    found = {}
    for attribute in kind.attributes.values():
        if isinstance(attribute, Text | Reference):
            continue
        name = prefix + attribute.name
        one = resolve(by_name.get(name, ()), as_of)
        if one.standing is Standing.UNKNOWN and attribute.presumed is not None and name not in unknown:
            one = Resolved(Standing.PRESUMED, attribute.presumed, ())
        found[name] = one
    return found


def case_of(facts: Mapping[str, Resolved]) -> Case:
    """Return what ``facts`` settle, as the law sees it."""
    values = {name: one.value for name, one in facts.items() if one.value is not None}
    return Case(values, frozenset(name for name, one in facts.items() if one.standing is Standing.PRESUMED))
