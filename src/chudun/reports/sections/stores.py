"""The stores and columns found, and what could not be read (数据源与字段、未能读取的内容)."""

from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.profile import ColumnProfile, TableProfile
from chudun.reports import phrases
from chudun.reports.assessment import Assessment
from chudun.reports.document import Block, Cell, Paragraph, Say, Section, Table
from chudun.reports.sentences import listed, opening
from chudun.vocabulary.bilingual import Bilingual


def stores(assessment: Assessment, say: Say) -> Section:
    """Return the section with one part for each table read."""
    parts = tuple(_table(profile, f"table-{number}", say) for number, profile in enumerate(assessment.tables, 1))
    nothing = () if parts else (Paragraph(say(phrases.NO_TABLES)),)
    return Section(say(phrases.STORES), "stores", nothing, parts)


def _table(profile: TableProfile, name: str, say: Say) -> Section:
    telling = [column for column in profile.columns if _tells(column)]
    plain = [column.column for column in profile.columns if column not in telling]
    summary = say(phrases.TABLE_SUMMARY).format(
        rows=f"{profile.rows:,}",
        columns=len(profile.columns),
        personal=sum(column.personal for column in profile.columns),
        sensitive=sum(column.sensitive for column in profile.columns),
    )
    blocks: list[Block] = [Paragraph(summary if profile.complete else summary + say(phrases.INCOMPLETE))]
    if telling:
        blocks.append(_columns(profile, telling, say))
    if plain:
        blocks.append(Paragraph(say(phrases.PLAIN_COLUMNS).format(columns=listed(plain, say)), note=True))
    return Section(f"{profile.ref.store} / {profile.ref.table}", name, tuple(blocks))


def _tells(column: ColumnProfile) -> bool:
    # one sentence alone says that nothing was found; a second tells of something that nearly was
    return column.detector is not None or bool(column.candidates) or len(column.because) > 1


def _columns(profile: TableProfile, columns: list[ColumnProfile], say: Say) -> Table:
    header = tuple(
        say(text)
        for text in (
            phrases.COLUMN, phrases.FOUND, phrases.GRADE, phrases.CONFIDENCE, phrases.SAMPLES, phrases.EVIDENCE
        )
    )  # fmt: skip
    caption = say(phrases.COLUMNS_CAPTION).format(store=profile.ref.store, table=profile.ref.table)
    return Table(caption, header, tuple(_row(column, say) for column in columns), (13, 12, 13, 15, 21, 26))


def _row(column: ColumnProfile, say: Say) -> tuple[Cell, ...]:
    filled = column.rows - column.nulls
    return (
        column.column,
        _verdict(column, say),
        _grade(column, say),
        (
            say(phrases.HITS).format(hits=f"{column.hits:,}", filled=f"{filled:,}"),
            say(phrases.CONFIDENCE_IS).format(confidence=f"{column.confidence:.2f}"),
        )
        if column.detector
        else "",
        column.samples,
        tuple(opening(say(one)) for one in column.because),
    )


def _verdict(column: ColumnProfile, say: Say) -> str:
    if column.detector is None:
        return opening(say(phrases.NOTHING_FOUND))
    labels = {detector.name: detector.label for detector in all_detectors()}
    return opening(say(labels.get(column.detector, Bilingual(column.detector, column.detector))))


def _grade(column: ColumnProfile, say: Say) -> tuple[str, ...]:
    if column.detector is None:
        return ()
    grade = phrases.SENSITIVE if column.sensitive else phrases.PERSONAL if column.personal else phrases.NOT_PERSONAL
    return (opening(say(grade)), *([opening(say(column.category))] if column.category else []))


def problems(assessment: Assessment, say: Say) -> Section:
    """Return the section that names everything that could not be read, and what to do about it."""
    if not assessment.problems:
        return Section(say(phrases.PROBLEMS), "problems", (Paragraph(say(phrases.NO_PROBLEMS)),))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (problem.where, opening(say(problem.what)), opening(say(problem.remedy))) for problem in assessment.problems
    )
    header = (say(phrases.WHERE), say(phrases.WHAT_HAPPENED), say(phrases.REMEDY))
    return Section(
        say(phrases.PROBLEMS), "problems", (Table(say(phrases.PROBLEMS_CAPTION), header, rows, (28, 36, 36)),)
    )
