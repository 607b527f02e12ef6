"""The exporter's counts with their bounds, and how they were measured (人数与测量方法)."""

from chudun.facts.interval import Interval
from chudun.reports import phrases
from chudun.reports.assessment import Assessment, ExporterCount, Threshold
from chudun.reports.document import Block, Bullets, Cell, Paragraph, Say, Section, Table
from chudun.reports.sections.facts import facts_details
from chudun.reports.sentences import opening, people, threshold_in_words


def counts(assessment: Assessment, say: Say) -> Section:
    """Return the section of counts, method, linking and the organisation's own facts."""
    blocks: list[Block] = [_table(assessment.counts, say) if assessment.counts else Paragraph(say(phrases.NO_COUNTS))]
    for told, intro in ((assessment.method, phrases.METHOD), (assessment.linking, phrases.LINKING)):
        if told:
            blocks.append(Bullets(tuple(opening(say(one)) for one in told), say(intro)))
    blocks += facts_details(assessment.organisation_facts, phrases.ORGANISATION_FACTS, say)
    return Section(say(phrases.COUNTS), "counts", tuple(blocks))


def _table(found: tuple[ExporterCount, ...], say: Say) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            opening(say(one.label)),
            people(one.count.interval, say),
            tuple(_position(threshold, one.count.interval, say) for threshold in one.thresholds)
            or opening(say(phrases.NONE)),
            tuple(opening(say(reason)) for reason in one.count.reasons) or opening(say(phrases.NONE)),
        )
        for one in found
    )
    header = tuple(say(text) for text in (phrases.COUNTED, phrases.NUMBER, phrases.THRESHOLDS, phrases.BOUNDS_APART))
    return Table(say(phrases.COUNTS_CAPTION), header, rows, (20, 18, 34, 28))


def _position(threshold: Threshold, interval: Interval, say: Say) -> str:
    return say(phrases.POSITION).format(
        threshold=opening(threshold_in_words(threshold, say)),
        where=_reached(threshold, interval, say),
        article=say(threshold.provision.cite),
    )


def _reached(threshold: Threshold, interval: Interval, say: Say) -> str:
    if interval.low >= threshold.number:
        return say(phrases.REACHED)
    below = interval.high is not None and interval.high < threshold.number
    return say(phrases.NOT_REACHED if below else phrases.MAYBE_REACHED)
