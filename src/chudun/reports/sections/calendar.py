"""Everything dated, as a timeline and a table (期限日历)."""

from datetime import date

from chudun.reports import phrases
from chudun.reports.assessment import Assessment
from chudun.reports.days import Entry, entries
from chudun.reports.document import Block, Cell, Mark, Paragraph, Say, Section, Table, TimelinePicture
from chudun.reports.outcomes import day_badge
from chudun.reports.sentences import opening, period

DRAWN = 20
"""Entries a timeline can hold and still be read."""


def calendar(assessment: Assessment, say: Say) -> Section:
    """Return the section of deadlines and what recurs; the days that have passed are marked."""
    found = entries(assessment)
    if not found:
        return Section(say(phrases.CALENDAR), "calendar", (Paragraph(say(phrases.NO_DAYS)),))
    blocks: list[Block] = [Paragraph(say(phrases.CALENDAR_LEAD))]
    dated = [entry for entry in found if entry.earliest]
    if dated:
        blocks.append(_timeline(dated, assessment.as_of, say))
    blocks.append(_table(found, assessment.as_of, say))
    return Section(say(phrases.CALENDAR), "calendar", tuple(blocks))


def _timeline(dated: list[Entry], as_of: date, say: Say) -> TimelinePicture:
    nearest = sorted(dated, key=lambda entry: abs(((entry.earliest or as_of) - as_of).days))[:DRAWN]
    caption = say(phrases.TIMELINE_CAPTION)
    if len(nearest) < len(dated):
        caption = say(phrases.TIMELINE_NEAREST).format(count=DRAWN)
    marks = tuple(_mark(entry, as_of, say) for entry in dated if entry in nearest)
    return TimelinePicture(caption, as_of, marks)


def _mark(entry: Entry, as_of: date, say: Say) -> Mark:
    assert entry.earliest
    assert entry.latest
    said = say(phrases.TIMELINE_MARK).format(what=opening(say(entry.what)), about=say(entry.about))
    return Mark(said, entry.earliest, entry.latest, day_badge(entry, as_of, say).name)


def _table(found: list[Entry], as_of: date, say: Say) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (day_badge(entry, as_of, say), _when(entry, as_of, say), _what(entry, say), say(entry.about),
         say(entry.provision.cite))
        for entry in found
    )  # fmt: skip
    header = tuple(
        say(text) for text in (phrases.VERDICT, phrases.DAY, phrases.WHAT, phrases.ABOUT_WHOM, phrases.BASIS)
    )
    return Table(say(phrases.CALENDAR_CAPTION), header, rows, (13, 20, 29, 16, 22))


def _when(entry: Entry, as_of: date, say: Say) -> str:
    if entry.earliest is None or entry.latest is None:
        return opening(say(phrases.REGULARLY))
    pattern = phrases.DAYS_LEFT if entry.latest >= as_of else phrases.DAYS_PAST
    counted = entry.earliest if entry.earliest >= as_of else entry.latest
    day = period(entry.earliest, entry.latest, say)
    return say(pattern).format(day=day, days=abs((counted - as_of).days))


def _what(entry: Entry, say: Say) -> tuple[str, ...]:
    aside = [entry.note] if entry.note else []
    if entry.recurring:
        aside.append(phrases.RECURS)
    return tuple(opening(say(text)) for text in (entry.what, *aside))
