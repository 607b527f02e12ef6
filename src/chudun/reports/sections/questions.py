"""The few questions that would settle most over all transfers (最值得先回答的问题)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from chudun.law.interview import Asked, interview
from chudun.law.judging import DutyJudgement
from chudun.law.language.ask import NextQuestion, next_questions
from chudun.law.language.evaluate import UNDETERMINED
from chudun.law.language.provision import Provision
from chudun.reports import phrases
from chudun.reports.assessment import Assessment, TransferResult
from chudun.reports.document import Block, Cell, Paragraph, Say, Section, Table
from chudun.reports.sentences import asked_because, sentences
from chudun.vocabulary.bilingual import Bilingual

HOW_MANY, OF_DUTIES = 3, 10
"""Questions told about transfers, and about everything else."""


@dataclass
class Tally:
    """What one question would settle: doubt about routes and duties removed, where, and under which provisions."""

    asked: NextQuestion
    routes: float = 0.0
    duties: float = 0.0
    concerns: dict[Bilingual, None] = field(default_factory=dict)
    because: dict[Provision, None] = field(default_factory=dict)


def questions(assessment: Assessment, say: Say) -> Section:
    """Return the section with the next questions."""
    blocks: list[Block] = []
    found = most_telling(assessment)
    if found:
        rows = tuple(_row(tally, say) for tally in found)
        header = (say(phrases.QUESTION), say(phrases.CONCERNS), say(phrases.ASKED_BECAUSE))
        blocks.append(Table(say(phrases.QUESTIONS_CAPTION), header, rows, (40, 30, 30)))
    asked = interview(result.obligations for result in assessment.subjects)
    if asked:
        blocks.append(_interview(asked, assessment.organisation, say))
    told = tuple(blocks) or (Paragraph(say(phrases.NO_QUESTIONS)),)
    return Section(say(phrases.QUESTIONS), "questions", told)


def _interview(asked: list[Asked], organisation: Bilingual, say: Say) -> Table:
    shown = asked[:OF_DUTIES]
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            say(one.attribute.question),
            say(one.subject.name if one.place[1] else organisation),
            tuple(asked_because(list(one.asked_because), say)),
            say(one.attribute.evidence) if one.attribute.evidence else "",
            str(one.duties),
        )
        for one in shown
    )
    header = (phrases.QUESTION, phrases.CONCERNS, phrases.ASKED_BECAUSE, phrases.EVIDENCE_ASKED, phrases.SETTLES)
    caption = say(phrases.INTERVIEW_CAPTION).format(count=len(asked), shown=len(shown))
    return Table(caption, tuple(map(say, header)), rows, (32, 15, 25, 18, 10))


def most_telling(assessment: Assessment) -> list[Tally]:
    """Return the questions that remove most doubt, about routes first, then about duties; at most three."""
    tallies: dict[str, Tally] = {}
    for transfer, asked, duty in _asked(assessment):
        tally = tallies.setdefault(asked.variable.key, Tally(asked))
        tally.concerns.setdefault(transfer.name)
        tally.because.update(dict.fromkeys(duty.provisions if duty else asked.asked_because))
        if duty:
            tally.duties += asked.gain
        else:
            tally.routes += asked.gain
    return sorted(tallies.values(), key=lambda one: (-one.routes, -one.duties))[:HOW_MANY]


def _asked(assessment: Assessment) -> Iterator[tuple[TransferResult, NextQuestion, DutyJudgement | None]]:
    for transfer in assessment.transfers:
        for asked in transfer.next_questions:
            yield transfer, asked, None
        for duty in transfer.duties:
            if duty.outcome == UNDETERMINED and duty.judgement is not None:
                for asked in next_questions(duty.judgement):
                    yield transfer, asked, duty


def _row(tally: Tally, say: Say) -> tuple[Cell, ...]:
    attribute = tally.asked.variable.attribute
    assert attribute is not None
    concerns = sentences((say(name) for name in tally.concerns), say)
    return say(attribute.question), concerns, asked_because(tuple(tally.because), say)
