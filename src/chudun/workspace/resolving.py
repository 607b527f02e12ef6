"""From statements to cases: what all sources together say of a subject, presumptions included."""

from collections.abc import Iterable, Mapping
from datetime import date

from chudun.facts.case import Case
from chudun.facts.fact import Fact, Resolved, Standing, resolve
from chudun.vocabulary.attribute import Reference, Text
from chudun.vocabulary.kind import Kind, implications


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
    return with_implied(kind, found, prefix)


def with_implied(kind: type[Kind], facts: Mapping[str, Resolved], prefix: str = "") -> dict[str, Resolved]:
    """Return ``facts`` of a ``kind`` with what known options settle in place of what was presumed of it."""
    found = dict(facts)
    for implied in implications(kind, prefix):
        by, one = found.get(implied.by), found.get(implied.settles)
        if by is not None and by.value in implied.options and one is not None and one.standing is Standing.PRESUMED:
            found[implied.settles] = Resolved(Standing.KNOWN, True, by.facts)
    return found


def case_of(facts: Mapping[str, Resolved]) -> Case:
    """Return what ``facts`` settle, as the law sees it."""
    values = {name: one.value for name, one in facts.items() if one.value is not None}
    return Case(values, frozenset(name for name, one in facts.items() if one.standing is Standing.PRESUMED))
