"""The duties of everything the organisation runs or does, regulation by regulation (各规定下的义务)."""

from collections.abc import Iterable, Iterator

from chudun.law.judging import DutyJudgement
from chudun.law.language.provision import Instrument, Provision
from chudun.law.language.rules import Verdict
from chudun.law.library import regulations
from chudun.reports import phrases
from chudun.reports.assessment import Assessment, SubjectResult
from chudun.reports.document import Block, Bullets, Details, Paragraph, Say, Section
from chudun.reports.sections.binding import anchor
from chudun.reports.sections.duty_table import WAIVED, duty_table, waived_alike
from chudun.reports.sections.facts import facts_details
from chudun.reports.sentences import short_cites


def organisation_duties(assessment: Assessment, say: Say) -> Section:
    """Return the section with one part for each regulation, in it each subject's duties."""
    parts = tuple(
        Section(say(regulation.instrument.title), anchor(regulation.instrument), blocks)
        for regulation in regulations()
        if (blocks := tuple(_under(regulation.instrument, assessment.subjects, say)))
    )
    return Section(say(phrases.ORGANISATION_DUTIES), "duties", (), parts)


def _under(instrument: Instrument, subjects: tuple[SubjectResult, ...], say: Say) -> Iterator[Block]:
    for result in subjects:
        duties = [one for one in result.obligations.duties if one.duty.provision.instrument == instrument]
        if duties:
            yield from _of_subject(say(result.obligations.subject.name), duties, instrument, say)


def _of_subject(name: str, duties: list[DutyJudgement], instrument: Instrument, say: Say) -> Iterator[Block]:
    def citing(found: Iterable[Provision]) -> tuple[str, ...]:
        return short_cites(found, instrument, say)

    met = [one for one in duties if one.outcome == Verdict.MET]
    waived = [one for one in duties if one.outcome in WAIVED]
    binding = [one for one in duties if one not in met and one not in waived]
    if binding:
        yield duty_table(binding, say(phrases.SUBJECT_DUTIES).format(subject=name), citing, say)
    elif met:
        yield Paragraph(say(phrases.NOTHING_TO_ACT_ON).format(subject=name))
    if met:
        caption = say(phrases.DUTIES_MET).format(subject=name, count=len(met))
        yield Details(caption, (duty_table(met, say(phrases.DUTIES_CAPTION), citing, say),))
    if waived:
        caption = say(phrases.SUBJECT_WAIVED).format(subject=name, count=len(waived))
        yield Details(caption, (Bullets(waived_alike(waived, citing, say)),))


def subject_facts(assessment: Assessment, say: Say) -> Section:
    """Return the section with what is known of each subject; the organisation's own facts stand elsewhere."""
    blocks: list[Block] = []
    for result in assessment.subjects:
        subject = result.obligations.subject
        own = {name: known for name, known in result.facts.items() if not subject.about_organisation(name)}
        summary = phrases.FACTS_OF.format(subject=say(subject.name), standings="{standings}")
        blocks += facts_details(own, summary, say, subject.kind)
    return Section(say(phrases.SUBJECT_FACTS), "facts", tuple(blocks))
