"""Dossiers for the papers about exports: the sample's judged transfers, with everything stated, something, nothing."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from unittest.mock import patch

import docx
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX

from chudun.facts.fact import Fact, resolve
from chudun.law.deadlines import due_days
from chudun.reports.assessment import Assessment, DueDay, TransferResult
from chudun.reports.filings.dossier import Dossier, Particulars
from chudun.reports.filings.paper import Form, Gap, Heading, Lines, Listing, Paper, Signature
from chudun.reports.filings.word import write_paper
from chudun.sample.workspace import workspace_data
from chudun.vocabulary.particulars import PARTICULARS
from chudun.vocabulary.transfer import Transfer

from .. import assessments
from ..assessments import TODAY, assessment, case_of, nothing, transfer

FEW = {
    "people_general": [20_098, 22_209],
    "people_sensitive": [1_090, 1_175],
    "people_general_with_exempt": [20_098, 22_936],
    "people_sensitive_with_exempt": [2_069, 2_158],
}
"""So few people that a contract or certification does."""


@cache
def _sample() -> Assessment:
    return assessment()


def sample(particulars: Particulars | None = None) -> Dossier:
    """The sample organisation, which exports so much sensitive information that assessments are due."""
    return Dossier(_sample(), particulars or {})


@cache
def _small() -> Assessment:
    return assessment()


def small(particulars: Particulars | None = None, **changed: object) -> Dossier:
    """The sample organisation with few people; ``changed`` are facts of its export of customers."""
    with patch.dict(assessments.COUNTS, FEW):
        found = _small()
        customers = one_transfer("customers-to-cloud", **changed)
    others = tuple(one for one in found.transfers if one.id != customers.id)
    return Dossier(replace(found, transfers=(customers, *others)), particulars or {})


def one_transfer(identifier: str, **changed: object) -> TransferResult:
    """A transfer of the sample with ``changed`` facts, and the days that follow."""
    data = workspace_data()
    organisation = {name: value for name, value in data["organisation"].items() if name != "name"}
    entry = next(one for one in data["transfers"] if one["id"] == identifier) | changed
    due = tuple(
        DueDay(one.rule.what, one.earliest, one.latest, one.rule.provision, one.note)
        for one in due_days(Transfer, case_of(entry, organisation), TODAY)
        if one.earliest and one.latest
    )
    case = case_of(entry, organisation)
    facts = assessments.resolved(case) | {
        name: resolve([Fact("transfer", name, case.values[name], assessments.STATED)], TODAY)
        for name in changed
        if name in case.values
    }
    return replace(transfer(entry, organisation), due=due, facts=facts)


def alone(identifier: str, **changed: object) -> Dossier:
    """A dossier of one transfer only."""
    return Dossier(replace(_sample(), problems=(), transfers=(one_transfer(identifier, **changed),)), {})


def unknown() -> Dossier:
    """An organisation with one transfer of which nothing is stated but its name, and nothing scanned."""
    entry = {"id": "x", "name": {"zh": "未知场景", "en": "x"}, "recipient": "", "country": "", "data": []}
    with patch.dict(assessments.COUNTS, clear=True):
        found: Assessment = replace(nothing(), transfers=(transfer(entry, {}),))
    return Dossier(found, {})


def everything_stated(found: Assessment) -> dict[tuple[str, str], dict[str, str]]:
    """Particulars that leave nothing out, each text its own."""
    ids = {
        "organisation": [""],
        "transfers": [one.id for one in found.transfers],
        "fields": [f"{p.store}/{p.table}/{c}" for one in found.transfers for p in one.data for c in p.columns],
    }
    return {
        (section, identifier): {name: f"〔{section}|{identifier}|{name}〕" for name in PARTICULARS[section].attributes}
        for section, found_ids in ids.items()
        for identifier in found_ids
    }


def opened(paper: Paper, folder: Path) -> Document:
    """Write ``paper`` and open what was written."""
    write_paper(paper, folder / "paper.docx", nothing().made_at, "江城")
    return docx.Document(str(folder / "paper.docx"))


def headings(word: Document, level: int) -> list[str]:
    """Return the headings of a level, numbers included."""
    return [p.text for p in word.paragraphs if p.style.name == f"Heading {level}"]


def said(paper: Paper) -> str:
    """Return everything ``paper`` says, a line each, gaps as they are marked."""
    spans = []
    for block in paper.blocks:
        match block:
            case Heading():
                spans.append((block.text,))
            case Lines():
                spans.append(block.text)
            case Form():
                spans += [((name,), *told) for name, told in block.rows]
            case Listing():
                spans += [(block.caption,), *(cell for row in block.rows for cell in row)]
            case Signature():
                spans.append(block.who)
    return "\n".join("".join(s.mark if isinstance(s, Gap) else "".join(s) for s in one) for one in spans)


def text_of(word: Document) -> str:
    """Return everything the file says."""
    cells = (cell.text for table in word.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(p.text for p in word.paragraphs), *cells])


def marked(word: Document) -> list[str]:
    """Return what is highlighted as missing, in reading order, each once."""
    found: dict[str, None] = {}
    for paragraph in word.element.body.iter(docx.oxml.ns.qn("w:p")):
        for run in docx.text.paragraph.Paragraph(paragraph, word).runs:
            if run.font.highlight_color == WD_COLOR_INDEX.YELLOW:
                found[run.text.removeprefix("【待填：").removesuffix("】")] = None
    return list(found)
