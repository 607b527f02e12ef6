"""Everything the law asks about one thing: the roles it is in, its duties, its days, and facts that can't be."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chudun.facts.case import Case
from chudun.law.consistency import Contradiction, consistency
from chudun.law.deadlines import Due, due_days
from chudun.law.judging import DutyJudgement, Readings, duties, with_readings
from chudun.law.language.binding import Statutes
from chudun.law.language.compile import contradictions, truth
from chudun.law.language.rules import Definition
from chudun.law.library import statutes
from chudun.vocabulary.attribute import Reference
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation


@dataclass(frozen=True)
class Subject:
    """One thing judged: an application, a platform, an incident … (判断对象).

    Attributes
    ----------
    kind
        What it is.
    id, name
        As the workspace names it; the id is unique among its kind.
    case
        What is known of it, and of the organisation behind it.
    """

    kind: type[Kind]
    id: str
    name: Bilingual
    case: Case

    def about_organisation(self, name: str) -> bool:
        """Whether the dotted ``name`` is of the organisation behind the subject rather than of the subject itself.

        Another organisation, such as a contractor, counts as the subject's own.
        """
        kind: type[Kind] = self.kind
        for step in name.split(".")[:-1]:
            reference = kind.attributes[step]
            assert isinstance(reference, Reference)
            if reference.another_party:
                return False
            kind = reference.to
        return kind is Organisation


@dataclass(frozen=True)
class Role:
    """A defined term and whether the subject falls under it; None where facts are missing (身份、定义)."""

    rule: Definition
    held: bool | None


@dataclass(frozen=True)
class Obligations:
    """What the law asks about one subject.

    Attributes
    ----------
    subject
        Whom or what it is about.
    roles
        Every defined term of its kind, and of what stands behind it: its organisation, its scope …
    duties
        Every duty of its kind, in the packs' order.
    due
        Days that run for it.
    contradictions
        Facts that exclude each other; whatever doesn't hang on them is judged all the same.
    """

    subject: Subject
    roles: tuple[Role, ...]
    duties: tuple[DutyJudgement, ...]
    due: tuple[Due, ...]
    contradictions: tuple[Contradiction, ...]


def obligations(subject: Subject, as_of: date, readings: Readings | None = None) -> Obligations:
    """Return what the law asks about ``subject`` as it stands on ``as_of``."""
    kind, case = subject.kind, subject.case
    return Obligations(
        subject,
        tuple(_roles(kind, with_readings(case, readings or {}), statutes(as_of))),
        tuple(duties(kind, case, as_of, readings)),
        tuple(due_days(kind, case, as_of, readings)),
        contradictions(case.values, consistency(kind)),
    )


def _roles(kind: type[Kind], known: Case, law: Statutes) -> Iterable[Role]:
    for rule in law.about(kind):
        if isinstance(rule, Definition) and law.in_force(rule):
            yield Role(rule, truth(law.effective(rule), known.values))
    for name, part in kind.attributes.items():
        if isinstance(part, Reference):
            yield from _roles(part.to, _of_part(known, f"{name}."), law)


def _of_part(known: Case, prefix: str) -> Case:
    own = {name.removeprefix(prefix): value for name, value in known.values.items() if name.startswith(prefix)}
    switches = {name: value for name, value in known.values.items() if name.startswith("reading:")}
    return Case(own | switches)
