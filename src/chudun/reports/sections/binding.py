"""Which regulations bind the organisation, and in which roles (适用的规定与身份)."""

from collections.abc import Iterator

from chudun.law.judging import DutyJudgement
from chudun.law.language.evaluate import CONTRADICTORY, UNDETERMINED
from chudun.law.language.provision import Instrument
from chudun.law.language.rules import Conditional, Definition, Verdict
from chudun.law.library import regulations
from chudun.reports import phrases
from chudun.reports.assessment import Assessment
from chudun.reports.document import Block, Bullets, Cell, Details, Say, Section, Table
from chudun.reports.outcomes import VERDICTS
from chudun.reports.sections.duty_table import WAIVED
from chudun.reports.sentences import cites, opening, some
from chudun.vocabulary.bilingual import Bilingual

COUNTED = (Verdict.BREACHED, CONTRADICTORY, UNDETERMINED, Verdict.MET, Verdict.NOT_APPLICABLE)
"""The verdicts a regulation's line counts."""


def binding(assessment: Assessment, say: Say) -> Section:
    """Return the section on regulations and roles."""
    blocks: list[Block] = [_by_regulation(assessment, say), *_roles(assessment, say)]
    return Section(say(phrases.BINDING), "binding", tuple(blocks))


def by_instrument(assessment: Assessment) -> dict[Instrument, list[DutyJudgement]]:
    """Return every duty judged by the regulation that lays it down, in the packs' order."""
    found: dict[Instrument, list[DutyJudgement]] = {regulation.instrument: [] for regulation in regulations()}
    for duty in assessment.duties:
        found[duty.duty.provision.instrument].append(duty)
    return {instrument: duties for instrument, duties in found.items() if duties}


def anchor(instrument: Instrument) -> str:
    """Return the name, inside the document, of the part on ``instrument``."""
    return f"duties-{instrument.slug.replace('_', '-')}"


def _by_regulation(assessment: Assessment, say: Say) -> Table:
    found = by_instrument(assessment)
    of_subjects = {
        duty.duty.provision.instrument for result in assessment.subjects for duty in result.obligations.duties
    }
    rows = tuple(_counts(instrument, duties, say) for instrument, duties in found.items())
    header = (
        say(phrases.REGULATION),
        say(phrases.APPLIES),
        *(opening(say(VERDICTS[name].short)) for name in COUNTED),
    )
    anchors = tuple(anchor(instrument) if instrument in of_subjects else "" for instrument in found)
    return Table(say(phrases.BINDING_CAPTION), header, rows, (36, 14, 10, 10, 10, 10, 10), anchors)


def _counts(instrument: Instrument, duties: list[DutyJudgement], say: Say) -> tuple[Cell, ...]:
    outcomes = [duty.outcome for duty in duties]
    return (
        say(instrument.title),
        opening(say(phrases.APPLIES_STATES[_applies(duties)])),
        *(str(outcomes.count(name)) for name in COUNTED),
    )


def _applies(duties: list[DutyJudgement]) -> bool | None:
    """Return whether any duty binds; None where that is open of all that might."""
    if any(duty.outcome in (Verdict.BREACHED, Verdict.MET) or _surely(duty) for duty in duties):
        return True
    return False if all(duty.outcome in WAIVED for duty in duties) else None


def _surely(duty: DutyJudgement) -> bool:
    possible = duty.judgement.possible if duty.judgement else ()
    return bool(possible) and Verdict.NOT_APPLICABLE not in possible


def _roles(assessment: Assessment, say: Say) -> Iterator[Block]:
    found = roles(assessment)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            opening(say(phrases.HELD_STATES[held])),
            say(rule.gist).rstrip("。."),
            cites((rule.provision,), say),
            some([*map(say, about)], say),
        )
        for (rule, held), about in sorted(found.items(), key=lambda one: one[0][1] is None)
        if held is not False
    )
    header = tuple(say(text) for text in (phrases.HELD, phrases.ROLE, phrases.BASIS, phrases.CONCERNS))
    if rows:
        yield Table(say(phrases.ROLES_CAPTION), header, rows, (14, 40, 26, 20))
    others = tuple(
        say(phrases.ROLE_LINE).format(
            gist=say(rule.gist).rstrip("。."), article=say(rule.provision.cite), about=some([*map(say, about)], say)
        )
        for (rule, held), about in found.items()
        if held is False
    )
    if others:
        yield Details(say(phrases.ROLES_NOT_HELD).format(count=len(others)), (Bullets(others),))


def roles(assessment: Assessment) -> dict[tuple[Definition, bool | None], dict[Bilingual, None]]:
    """Return each role with its state and the subjects that are in it; mere exceptions to duties are no roles."""
    exceptions = {
        exception
        for regulation in regulations()
        for rule in regulation.rules
        if isinstance(rule, Conditional)
        for exception in rule.exceptions
    }
    found: dict[tuple[Definition, bool | None], dict[Bilingual, None]] = {}
    for result in assessment.subjects:
        for role in result.obligations.roles:
            if role.rule not in exceptions:
                found.setdefault((role.rule, role.held), {})[result.obligations.subject.name] = None
    return found
