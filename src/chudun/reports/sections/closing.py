"""The readings applied, and what the report is and is not (所采用的解释、方法与说明)."""

from chudun.reports import phrases
from chudun.reports.assessment import Assessment
from chudun.reports.document import Bullets, Cell, Paragraph, Say, Section, Table
from chudun.reports.sentences import opening


def readings(assessment: Assessment, say: Say) -> Section:
    """Return the section that lists every interpretation with its source and how it is set."""
    if not assessment.readings:
        return Section(say(phrases.READINGS), "readings", (Paragraph(say(phrases.NONE)),))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            reading.name,
            opening(say(reading.statement)),
            (opening(say(reading.source)), opening(say(phrases.CERTAINTIES[reading.certainty]))),
            opening(say(phrases.SWITCHES[switch])),
        )
        for reading, switch in assessment.readings
    )
    header = tuple(say(text) for text in (phrases.READING, phrases.STATEMENT, phrases.READING_SOURCE, phrases.SWITCH))
    table = Table(say(phrases.READINGS_CAPTION), header, rows, (20, 34, 34, 12))
    return Section(say(phrases.READINGS), "readings", (Paragraph(say(phrases.READINGS_LEAD)), table))


def closing(digest: str, say: Say) -> Section:
    """Return the closing note; ``digest`` is the hash of the reasoning."""
    notes = Bullets((*map(say, phrases.CLOSING_NOTES), say(phrases.TRACE).format(digest=digest)))
    return Section(say(phrases.CLOSING), "closing", (notes,))
