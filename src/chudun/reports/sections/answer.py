"""The answer first: how many transfers take which route, and what remains to be done (结论)."""

from collections.abc import Iterator

from chudun.law.exposure import Exposed
from chudun.law.judging import outcome_name
from chudun.law.language.evaluate import UNDETERMINED
from chudun.law.language.rules import Verdict
from chudun.law.language.word import resting_on
from chudun.reports import phrases
from chudun.reports.assessment import Assessment, DueDay, TransferResult
from chudun.reports.days import entries
from chudun.reports.document import Block, Cell, Paragraph, Say, Section, Table
from chudun.reports.outcomes import ROUTES, VERDICTS, route_badge
from chudun.reports.sections.contradictions import contradictions
from chudun.reports.sections.exposure import about, fine_in_words, total_range
from chudun.reports.sentences import cites, listed, opening, period, sentences


def answer(assessment: Assessment, say: Say) -> Section:
    """Return the section that tells the outcome of every transfer."""
    blocks: list[Block] = []
    if assessment.subjects:
        blocks += _of_everything(assessment, say)
    elif not assessment.transfers:
        blocks.append(Paragraph(say(phrases.NO_TRANSFERS)))
    else:
        blocks.append(Paragraph(_lead(assessment, say)))
    blocks += contradictions(assessment, say)
    if assessment.transfers:
        blocks += [_by_outcome(assessment, say), _by_transfer(assessment, say)]
    if assessment.problems:
        warning = say(phrases.PROBLEMS_LEAD)
        blocks.insert(1, Paragraph(warning.format(count=len(assessment.problems), section=say(phrases.PROBLEMS))))
    return Section(say(phrases.ANSWER), "answer", tuple(blocks))


def _of_everything(assessment: Assessment, say: Say) -> Iterator[Block]:
    outcomes = [duty.outcome for duty in assessment.duties]
    counts = listed(
        (
            say(phrases.STANDING_COUNT).format(standing=say(VERDICTS[name].short), count=outcomes.count(name))
            for name in VERDICTS
            if name in outcomes
        ),
        say,
    )
    yield Paragraph(
        say(phrases.ANSWER_ALL).format(
            organisation=say(assessment.organisation),
            subjects=len(assessment.subjects),
            transfers=len(assessment.transfers),
            duties=len(outcomes),
            counts=counts,
        )
    )
    passed = sum(1 for entry in entries(assessment) if entry.latest and entry.latest < assessment.as_of)
    if passed:
        yield Paragraph(say(phrases.ANSWER_OVERDUE).format(count=passed, section=say(phrases.CALENDAR)))
    if assessment.exposure.breaches:
        total = total_range(assessment, say)
        yield Paragraph(say(phrases.ANSWER_EXPOSURE).format(range=total, section=say(phrases.EXPOSURE)))
        yield _breaches(assessment, say)


def _breaches(assessment: Assessment, say: Say) -> Table:
    names = about(assessment)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            opening(say(one.breach.duty.to_do)),
            say(names[id(one.breach)]),
            cites(one.breach.provisions, say),
            fine_in_words(one, say),
        )
        for one in sorted(assessment.exposure.breaches, key=_cost, reverse=True)
    )
    header = tuple(say(text) for text in (phrases.DUTY, phrases.ABOUT_WHOM, phrases.BASIS, phrases.FINE))
    return Table(say(phrases.BREACHES_CAPTION), header, rows, (38, 18, 26, 18))


def _cost(one: Exposed) -> tuple[int, bool]:
    return one.organisation.most, one.organisation.elsewhere


def _lead(assessment: Assessment, say: Say) -> str:
    verdicts = [duty.outcome for transfer in assessment.transfers for duty in transfer.duties]
    return say(phrases.ANSWER_LEAD).format(
        organisation=say(assessment.organisation),
        transfers=len(assessment.transfers),
        breached=verdicts.count(Verdict.BREACHED),
        open=verdicts.count(UNDETERMINED),
    )


def _by_outcome(assessment: Assessment, say: Say) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for name in ROUTES:
        taking = [t for t in assessment.transfers if outcome_name(t.route.outcome) == name]
        if taking:
            names = sentences((say(t.name) for t in taking), say)
            rows.append((route_badge(taking[0].route.outcome, say), str(len(taking)), names))
    header = (say(phrases.ROUTE), say(phrases.HOW_MANY), say(phrases.WHICH))
    return Table(say(phrases.BY_OUTCOME), header, tuple(rows), (22, 10, 68))


def _by_transfer(assessment: Assessment, say: Say) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            say(transfer.name),
            route_badge(transfer.route.outcome, say),
            cites(resting_on(transfer.route), say)[:1],
            tuple(_remaining(transfer, say)) or say(phrases.NOTHING_REMAINS),
            _by_when(transfer, assessment, say),
        )
        for transfer in assessment.transfers
    )
    header = tuple(
        say(text) for text in (phrases.TRANSFER, phrases.ROUTE, phrases.MAIN_ARTICLE, phrases.REMAINS, phrases.NEXT_DAY)
    )
    anchors = tuple(anchor(number) for number in range(len(assessment.transfers)))
    return Table(say(phrases.BY_TRANSFER), header, rows, (19, 19, 22, 24, 16), anchors)


def anchor(number: int) -> str:
    """Return the name, inside the document, of the section on transfer ``number``, counted from 0."""
    return f"transfer-{number + 1}"


def _remaining(transfer: TransferResult, say: Say) -> Iterator[str]:
    for question in transfer.next_questions[:1]:
        assert question.variable.attribute is not None
        yield say(phrases.TO_FIND_OUT).format(question=say(question.variable.attribute.question))
    for duty in transfer.duties:
        if duty.outcome == Verdict.BREACHED:
            yield opening(say(duty.duty.to_do))
    unsettled = sum(duty.outcome == UNDETERMINED for duty in transfer.duties)
    if unsettled:
        yield say(phrases.DUTIES_OPEN).format(count=unsettled)


def _by_when(transfer: TransferResult, assessment: Assessment, say: Say) -> Cell:
    ahead = [day for day in transfer.due if day.latest >= assessment.as_of]
    if ahead:
        return tuple(_day(day, say) for day in sorted(ahead, key=lambda one: one.earliest))
    owing = any(duty.outcome == Verdict.BREACHED for duty in transfer.duties)
    return say(phrases.NO_DAY) if owing else ""


def _day(day: DueDay, say: Say) -> str:
    return say(phrases.WITH).format(what=period(day.earliest, day.latest, say), which=say(day.what))
