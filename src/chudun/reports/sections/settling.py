"""What would settle an open route, and what would change a settled one (怎样确定、怎样改变结论)."""

from collections.abc import Iterator

from chudun.law.judging import outcome_name
from chudun.law.language.ask import NextQuestion
from chudun.reports import phrases
from chudun.reports.assessment import TransferResult
from chudun.reports.document import Block, Bullets, Cell, Paragraph, Say, Section, Table
from chudun.reports.outcomes import ROUTES, route_labels
from chudun.reports.sentences import answers, asked_because, change, change_groups, opening, outcomes


def settling(transfer: TransferResult, name: str, say: Say) -> Iterator[Section]:
    """Yield the questions that would settle an open route, with what each answer leads to."""
    open_readings = tuple(_reading(transfer, say))
    if len(transfer.route.possible) < 2 or not (transfer.next_questions or open_readings):
        return
    blocks: list[Block] = []
    if transfer.next_questions:
        blocks += [Paragraph(say(phrases.SETTLING_LEAD)), question_table(transfer.next_questions, say)]
    if open_readings:
        blocks.append(Bullets(open_readings, say(phrases.OPEN_READINGS)))
    yield Section(say(phrases.SETTLING), f"{name}-settle", tuple(blocks))


def question_table(questions: tuple[NextQuestion, ...], say: Say) -> Table:
    """Return questions, each with the answers it can have and the route that each leads to."""
    rows: list[tuple[Cell, ...]] = []
    for asked in questions:
        assert asked.variable.attribute is not None
        because = asked_because(asked.asked_because, say)
        for position, (answer, route) in enumerate(answers(asked.variable, asked.leads_to, say)):
            first = (say(asked.variable.attribute.question), because) if position == 0 else ("", "")
            rows.append((first[0], opening(answer), opening(route), first[1]))
    header = tuple(say(text) for text in (phrases.QUESTION, phrases.ANSWERS, phrases.LEADS_TO, phrases.ASKED_BECAUSE))
    return Table(say(phrases.QUESTIONS_CAPTION), header, tuple(rows), (32, 22, 20, 26))


def _reading(transfer: TransferResult, say: Say) -> Iterator[str]:
    for unknown in transfer.route.unsettled:
        reading = unknown.variable.interpretation
        if reading is not None:
            yield say(phrases.READING_LEADS).format(
                statement=say(reading.statement),
                adopted=outcomes(unknown.leads_to[1], say),
                rejected=outcomes(unknown.leads_to[0], say),
            )


def changes(transfer: TransferResult, name: str, say: Say) -> Iterator[Section]:
    """Yield what would change a settled route, a sentence each, by the route it would lead to."""
    if len(transfer.route.possible) != 1:
        return
    found = change_groups(transfer.flips)
    labels = route_labels()
    order = list(ROUTES)
    said = tuple(
        say(phrases.IF_THEN).format(change=change(group, say), outcome=say(labels[outcome]))
        for outcome in sorted(found, key=lambda one: order.index(outcome_name(one)))
        for group in found[outcome]
    )
    blocks: Block = Bullets(said, say(phrases.CHANGES_LEAD)) if said else Paragraph(say(phrases.CHANGES_NOT_TOLD))
    yield Section(say(phrases.CHANGES), f"{name}-changes", (blocks,))
