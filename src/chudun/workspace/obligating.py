"""What binds the organisation beyond its transfers: each thing it runs or does, with the facts of its parts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from chudun.facts.fact import Resolved
from chudun.law.obligations import Subject, obligations
from chudun.reports.assessment import SubjectResult
from chudun.vocabulary.attribute import Reference
from chudun.workspace.listing import Listed
from chudun.workspace.measuring import Measuring
from chudun.workspace.model import SubjectEntry, Workspace
from chudun.workspace.resolving import case_of, resolved


def judged_subjects(
    workspace: Workspace, organisation: Mapping[str, Resolved], measuring: Measuring, as_of: date
) -> tuple[SubjectResult, ...]:
    """Return every subject of ``workspace`` judged on ``as_of``.

    ``organisation`` is what is known of the organisation, by attribute name; it stands behind every subject.
    ``measuring`` tells what the data a subject names show of it.
    """
    return tuple(_judged(workspace, entry, organisation, measuring, as_of) for entry in workspace.subjects)


def _judged(
    workspace: Workspace, entry: SubjectEntry, organisation: Mapping[str, Resolved], measuring: Measuring, as_of: date
) -> SubjectResult:
    told = replace(entry, facts=(*entry.facts, *measuring.facts(entry.kind, entry.data)))
    facts = _facts(told, Listed(entry.kind), "", organisation, as_of)
    subject = Subject(entry.kind, entry.id, entry.name, case_of(facts))
    return SubjectResult(facts, obligations(subject, as_of, workspace.readings))


def _facts(
    entry: SubjectEntry, listed: Listed, prefix: str, organisation: Mapping[str, Resolved], as_of: date
) -> dict[str, Resolved]:
    """Return what is known of a subject and of what belongs to it; of another party, what the entry states alone."""
    found = resolved(listed.kind, entry.facts, entry.unknown, prefix, as_of)
    parts = listed.parts
    for name, part in listed.kind.attributes.items():
        if isinstance(part, Reference):
            inside = f"{prefix}{name}."
            if name in parts:
                found |= _facts(entry, parts[name], inside, organisation, as_of)
            else:
                found |= {inside + key: known for key, known in organisation.items()}
    return found
