"""What binds the organisation beyond its transfers: each thing it runs or does, with the facts of its parts."""

from collections.abc import Mapping
from datetime import date

from chudun.facts.fact import Resolved
from chudun.law.obligations import Subject, obligations
from chudun.reports.assessment import SubjectResult
from chudun.vocabulary.attribute import Reference
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation
from chudun.workspace.model import SubjectEntry, Workspace
from chudun.workspace.resolving import case_of, resolved


def judged_subjects(
    workspace: Workspace, organisation: Mapping[str, Resolved], as_of: date
) -> tuple[SubjectResult, ...]:
    """Return every subject of ``workspace`` judged on ``as_of``.

    ``organisation`` is what is known of the organisation, by attribute name; it stands behind every subject.
    """
    return tuple(_judged(workspace, entry, organisation, as_of) for entry in workspace.subjects)


def _judged(
    workspace: Workspace, entry: SubjectEntry, organisation: Mapping[str, Resolved], as_of: date
) -> SubjectResult:
    facts = _facts(entry, entry.kind, "", organisation, as_of)
    subject = Subject(entry.kind, entry.id, entry.name, case_of(facts))
    return SubjectResult(facts, obligations(subject, as_of, workspace.readings))


def _facts(
    entry: SubjectEntry, kind: type[Kind], prefix: str, organisation: Mapping[str, Resolved], as_of: date
) -> dict[str, Resolved]:
    found = resolved(kind, entry.facts, entry.unknown, prefix, as_of)
    for name, part in kind.attributes.items():
        if isinstance(part, Reference):
            inside = f"{prefix}{name}."
            if part.to is Organisation:
                found |= {inside + key: known for key, known in organisation.items()}
            else:
                found |= _facts(entry, part.to, inside, organisation, as_of)
    return found
