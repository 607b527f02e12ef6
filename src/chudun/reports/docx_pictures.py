"""The pictures in the Word file, as tables (Word 版图示).

Word can't show SVG everywhere, and nothing here may draw pixels. Tables look the same in Word, WPS and LibreOffice,
are read aloud, and can be edited by whoever has to file them.
"""

from math import log10

from docx.document import Document as WordDocument
from docx.table import _Cell, _Row

from chudun.facts.interval import Interval
from chudun.law.language.word import amount
from chudun.reports import phrases
from chudun.reports.assessment import ExporterCount
from chudun.reports.document import Flow, FlowPicture, Say, ScalePicture, TimelinePicture
from chudun.reports.docx_look import HEAD, TEXT_WIDTH, element, keep_together, mark, set_table, shade, small
from chudun.reports.outcomes import look
from chudun.reports.pictures.timeline import span
from chudun.reports.sentences import people, period, sentences, threshold_in_words

STEPS, DECADES = 4, 7
"""Cells for each power of ten, and how many powers."""

MEASURED, LIMIT = "8DB3E2", "9B1C1C"
LABEL = 0.30
"""Share of the width that the labels take."""

PERIODS, TIMELINE_LABEL = 24, 0.46
"""Cells of the timeline, and the share of the width its labels take."""


def flow_table(word: WordDocument, picture: FlowPicture, say: Say) -> None:
    """Add the picture of flows: a row each, from the data through the organisation to the recipient."""
    flows = sorted(picture.flows, key=lambda flow: flow.in_china)
    table = word.add_table(rows=1 + len(flows), cols=4, style="Table Grid")
    shares = (0.2, 0.2, 0.22, 0.38)
    head = (phrases.STORES_COLUMN, phrases.ORGANISATION_COLUMN, phrases.ROUTE, phrases.RECIPIENT)
    for cell, said in zip(table.rows[0].cells, head, strict=True):
        _write(cell, say(said), bold=True)
        shade(cell, HEAD)
    for row, flow in zip(table.rows[1:], flows, strict=True):
        _flow(row, flow, say)
    middle = table.cell(1, 1).merge(table.cell(len(flows), 1))
    middle.text = ""
    _write(middle, picture.organisation)
    set_table(table, [int(TEXT_WIDTH * share) for share in shares])


def _flow(row: _Row, flow: Flow, say: Say) -> None:
    data, _, route, recipient = row.cells
    _write(data, f"{sentences(flow.sources, say) or say(phrases.NOT_GIVEN)} →")
    route.paragraphs[0].add_run("→ ")
    mark(route.paragraphs[0], flow.route, 9)
    side = say(phrases.IN_CHINA if flow.in_china else phrases.ABROAD)
    who = say(phrases.PLACE).format(name=flow.recipient, code=flow.place)
    _write(recipient, f"→ {flow.name}")
    small(recipient.add_paragraph().add_run(who))
    small(recipient.add_paragraph().add_run(side)).italic = True


def scale_table(word: WordDocument, picture: ScalePicture, say: Say) -> None:
    """Add the picture of counts: cells of a logarithmic scale, shaded from the least to the most possible."""
    cells = STEPS * DECADES
    table = word.add_table(rows=1 + len(picture.counts), cols=1 + cells, style="Table Grid")
    head = table.rows[0].cells
    for decade in range(DECADES):
        first = 1 + decade * STEPS
        merged = head[first].merge(head[first + STEPS - 1])
        _write(merged, f"{say(amount(10**decade))}–", size=8)
        shade(merged, HEAD)
    shade(head[0], HEAD)
    for row, count in zip(table.rows[1:], picture.counts, strict=True):
        _count(row.cells, count, say)
    label, cell = int(TEXT_WIDTH * LABEL), int(TEXT_WIDTH * (1 - LABEL) / cells)
    set_table(table, [label, *[cell] * cells])
    keep_together(table.rows)
    for count in picture.counts:
        limits = sentences((threshold_in_words(one, say) for one in count.thresholds), say)
        told = say(phrases.SCALE_DESCRIPTION).format(
            label=say(count.label), people=people(count.count.interval, say), thresholds=limits
        )
        small(word.add_paragraph().add_run(told))


def _count(row: tuple[_Cell, ...], count: ExporterCount, say: Say) -> None:
    _write(row[0], say(count.label))
    small(row[0].add_paragraph().add_run(people(count.count.interval, say))).bold = True
    limits = {_step(threshold.number) for threshold in count.thresholds}
    for step, cell in enumerate(row[1:]):
        if _covers(count.count.interval, step):
            shade(cell, MEASURED)
        if step in limits:
            _limit(cell)


def timeline_table(word: WordDocument, picture: TimelinePicture, say: Say) -> None:
    """Add the timeline: a row each, cells of equal periods, the day judged as an upright line."""
    first, last = span(picture)
    length = (last - first) / PERIODS
    table = word.add_table(rows=1 + len(picture.marks), cols=1 + PERIODS, style="Table Grid")
    head = table.rows[0].cells
    for quarter in range(0, PERIODS, PERIODS // 4):
        merged = head[1 + quarter].merge(head[quarter + PERIODS // 4])
        _write(merged, f"{(first + length * quarter).isoformat()}–", size=8)
        shade(merged, HEAD)
    shade(head[0], HEAD)
    for row, drawn in zip(table.rows[1:], picture.marks, strict=True):
        cells = row.cells
        _write(cells[0], drawn.text)
        small(cells[0].add_paragraph().add_run(period(drawn.earliest, drawn.latest, say))).bold = True
        for step in range((drawn.earliest - first) // length, (drawn.latest - first) // length + 1):
            shade(cells[1 + step], look(drawn.look).ink)
        _limit(cells[1 + (picture.as_of - first) // length])
    label, cell = int(TEXT_WIDTH * TIMELINE_LABEL), int(TEXT_WIDTH * (1 - TIMELINE_LABEL) / PERIODS)
    set_table(table, [label, *[cell] * PERIODS])


def _limit(cell: _Cell) -> None:
    borders = element("w:tcBorders")
    borders.append(element("w:left", val="single", sz="24", color=LIMIT))
    cell._tc.get_or_add_tcPr().append(borders)


def _step(number: int) -> int:
    """Return the cell in which ``number`` lies; more than 10 million lies in the last."""
    return min(int(log10(number) * STEPS + 1e-9), STEPS * DECADES - 1) if number else -1


def _covers(interval: Interval, step: int) -> bool:
    high = STEPS * DECADES if interval.high is None else _step(interval.high)
    return _step(interval.low) <= step <= high


def _write(cell: _Cell, said: str, *, bold: bool = False, size: float = 9) -> None:
    small(cell.paragraphs[0].add_run(said), size).bold = bold
