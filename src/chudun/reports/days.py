"""Everything dated that an assessment found, of transfers and of everything else, in order of time (期限日历)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from chudun.law.deadlines import Due
from chudun.law.language.provision import Provision
from chudun.law.language.timing import Recurring
from chudun.reports.assessment import Assessment
from chudun.vocabulary.bilingual import Bilingual


@dataclass(frozen=True)
class Entry:
    """Something that ends, opens, or has to be done by a day.

    Attributes
    ----------
    what, about
        What it is, and which transfer or subject it concerns.
    subject
        Stable identifier of that subject.
    earliest, latest
        The day, or bounds for it; both None for what is to be done regularly but has no day.
    provision
        Where the law says so.
    recurring
        Whether it comes again.
    note
        Why the day is not exact.
    """

    what: Bilingual
    about: Bilingual
    subject: str
    earliest: date | None
    latest: date | None
    provision: Provision
    recurring: bool
    note: Bilingual | None


def entries(assessment: Assessment) -> list[Entry]:
    """Return what is dated in order of its earliest day, then what has no day."""
    return sorted(_entries(assessment), key=lambda e: (e.earliest or date.max, e.provision.code, e.subject))


def _entries(assessment: Assessment) -> Iterator[Entry]:
    for transfer in assessment.transfers:
        for day in transfer.due:
            yield Entry(
                day.what,
                transfer.name,
                f"transfer/{transfer.id}",
                day.earliest,
                day.latest,
                day.provision,
                recurring=False,
                note=day.note,
            )
    for result in assessment.subjects:
        subject = result.obligations.subject
        for due in result.obligations.due:
            yield _entry(due, subject.name, f"{subject.kind.__name__.lower()}/{subject.id}")


def _entry(due: Due, about: Bilingual, subject: str) -> Entry:
    return Entry(
        due.rule.what,
        about,
        subject,
        due.earliest,
        due.latest,
        due.rule.provision,
        recurring=isinstance(due.rule, Recurring),
        note=due.note,
    )
