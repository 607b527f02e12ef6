"""Duties in a table, those that need action first, and those that ask for nothing in a few lines (义务表)."""

from collections.abc import Callable, Iterable

from chudun.law.judging import NOT_IN_FORCE, DutyJudgement
from chudun.law.language.evaluate import CONTRADICTORY
from chudun.law.language.provision import Provision
from chudun.law.language.rules import Verdict
from chudun.reports import phrases
from chudun.reports.document import Cell, Say, Table
from chudun.reports.outcomes import VERDICTS, verdict_badge
from chudun.reports.sentences import opening, sentences, why

WAIVED = (Verdict.NOT_APPLICABLE, NOT_IN_FORCE)
"""What is said of duties that ask for nothing."""

Citing = Callable[[Iterable[Provision]], tuple[str, ...]]
"""How a table cites provisions."""

_MOST_REASONS = 4
"""Reasons told of one duty; an open one may hang on a dozen questions."""


def duty_table(judged: Iterable[DutyJudgement], caption: str, citing: Citing, say: Say) -> Table:
    """Return duties with their verdict, their articles and why, what needs action first."""
    order = list(VERDICTS)
    rows = tuple(_row(one, citing, say) for one in sorted(judged, key=lambda one: order.index(one.outcome)))
    header = tuple(say(text) for text in (phrases.VERDICT, phrases.DUTY, phrases.BASIS, phrases.BECAUSE))
    return Table(caption, header, rows, (18, 28, 20, 34))


def _row(judged: DutyJudgement, citing: Citing, say: Say) -> tuple[Cell, ...]:
    whom = judged.duty.owed_to
    to_do = opening(say(judged.duty.to_do)) + (say(phrases.OWED_TO).format(whom=say(whom)) if whom else "")
    return verdict_badge(judged.outcome, say), to_do, citing(judged.provisions), _because(judged, say)


def _because(judged: DutyJudgement, say: Say) -> tuple[str, ...]:
    if judged.outcome == CONTRADICTORY:
        return (opening(say(phrases.CONTRADICTED)),)
    said = why(judged, say)
    if len(said) <= _MOST_REASONS:
        return said
    return (*said[:_MOST_REASONS], say(phrases.AND_MORE).format(count=len(said)))


def waived_alike(judged: Iterable[DutyJudgement], citing: Citing, say: Say) -> tuple[str, ...]:
    """Return duties that ask for nothing, those that fall away for one reason in one line."""
    alike: dict[str, list[str]] = {}
    for one in judged:
        because = sentences(_because(one, say), say) or say(VERDICTS[one.outcome].short)
        named = say(phrases.NAMED).format(
            duty=opening(say(one.duty.to_do)), articles=sentences(citing(one.provisions), say)
        )
        alike.setdefault(because, []).append(named)
    return tuple(
        say(phrases.WAIVED_ALIKE).format(because=because, duties=sentences(duties, say))
        for because, duties in alike.items()
    )
