"""The report as a Word file (Word 报告)."""

from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.table import _Cell

from chudun.reports import phrases
from chudun.reports.assessment import Assessment
from chudun.reports.content import report
from chudun.reports.document import (
    Badge,
    Block,
    Bullets,
    Cell,
    Details,
    FlowPicture,
    Paragraph,
    Say,
    ScalePicture,
    Section,
    Table,
    TimelinePicture,
)
from chudun.reports.docx_look import HEAD, TEXT_WIDTH, lay_out, mark, number_pages, set_table, shade, small
from chudun.reports.docx_pictures import flow_table, scale_table, timeline_table
from chudun.vocabulary.bilingual import Bilingual, Language


def write_docx(assessment: Assessment, path: Path, language: Language) -> None:
    """Write the report to ``path`` as a Word file: A4, real headings, tables whose header rows repeat.

    Raises
    ------
    OSError
        ``path`` can't be written.
    """

    def say(text: Bilingual) -> str:
        return text.to(language)

    told = report(assessment, language)
    word = docx.Document()
    lay_out(word)
    word.core_properties.title = told.title
    word.core_properties.author = say(phrases.PRODUCT)
    word.core_properties.created = word.core_properties.modified = assessment.made_at
    number_pages(word, say(assessment.organisation), told.footer, say(phrases.PAGE))
    word.add_paragraph(told.title, style="Title")
    word.add_paragraph(told.subtitle)
    for section in told.sections:
        _section(word, section, 1, say)
    word.save(str(path))


def _section(word: WordDocument, section: Section, level: int, say: Say) -> None:
    word.add_heading(section.title, level)
    for block in section.blocks:
        _add(block, word, say)
    for part in section.parts:
        _section(word, part, level + 1, say)


def _add(block: Block, word: WordDocument, say: Say) -> None:
    match block:
        case Paragraph():
            _paragraph(block, word)
        case Bullets():
            _bullets(block, word)
        case Table():
            _table(block, word)
        case Details():
            _details(block, word, say)
        case FlowPicture():
            _caption(word, block.caption)
            flow_table(word, block, say)
        case ScalePicture():
            _caption(word, block.caption)
            scale_table(word, block, say)
        case TimelinePicture():
            _caption(word, block.caption)
            timeline_table(word, block, say)


def _paragraph(block: Paragraph, word: WordDocument) -> None:
    paragraph = word.add_paragraph()
    if block.badge:
        mark(paragraph, block.badge, 10.5)
        paragraph.add_run(" ")
    run = paragraph.add_run(block.text)
    run.bold = block.badge is not None
    if block.note:
        small(run)


def _bullets(block: Bullets, word: WordDocument) -> None:
    if block.intro:
        word.add_paragraph(block.intro).paragraph_format.keep_with_next = True
    for item in block.items:
        word.add_paragraph(item, style="List Bullet")


def _details(block: Details, word: WordDocument, say: Say) -> None:
    summary = word.add_paragraph()
    summary.add_run(block.summary).bold = True
    summary.paragraph_format.keep_with_next = True
    for inner in block.blocks:
        _add(inner, word, say)


def _table(block: Table, word: WordDocument) -> None:
    _caption(word, block.caption)
    table = word.add_table(rows=1, cols=len(block.header), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, block.header, strict=True):
        small(cell.paragraphs[0].add_run(name)).bold = True
        shade(cell, HEAD)
    for content in block.rows:
        row = table.add_row()
        for cell, told in zip(row.cells, content, strict=True):
            _cell(cell, told)
    set_table(table, [int(TEXT_WIDTH * share / 100) for share in block.widths])


def _cell(cell: _Cell, told: Cell) -> None:
    if isinstance(told, Badge):
        mark(cell.paragraphs[0], told, 9)
        return
    lines = (told,) if isinstance(told, str) else told
    for number, line in enumerate(lines):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        small(paragraph.add_run(line))


def _caption(word: WordDocument, said: str) -> None:
    word.add_paragraph(said, style="Caption").paragraph_format.keep_with_next = True
