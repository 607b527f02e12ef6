"""The whole report in one language, in reading order, before any format."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from chudun.law.language.provision import numeral
from chudun.reports import phrases
from chudun.reports.as_json import trace_hash
from chudun.reports.assessment import Assessment
from chudun.reports.document import Document, Say, Section
from chudun.reports.sections.answer import answer
from chudun.reports.sections.binding import binding
from chudun.reports.sections.calendar import calendar
from chudun.reports.sections.closing import closing, readings
from chudun.reports.sections.counts import counts
from chudun.reports.sections.exposure import exposure
from chudun.reports.sections.organisation_duties import organisation_duties, subject_facts
from chudun.reports.sections.pictures import pictures
from chudun.reports.sections.questions import questions
from chudun.reports.sections.stores import problems, stores
from chudun.reports.sections.transfers import transfers
from chudun.vocabulary.bilingual import Bilingual, Language

Part = Callable[[Assessment, Say], Section]


def report(assessment: Assessment, language: Language) -> Document:
    """Return what ``assessment`` tells, in ``language``."""

    def say(text: Bilingual) -> str:
        return text.to(language)

    told = [part(assessment, say) for part in _parts(assessment)]
    told.append(closing(trace_hash(assessment), say))
    title = phrases.TITLE_ORGANISATION if assessment.subjects else phrases.TITLE_TRANSFERS
    return Document(
        language=language,
        title=say(title),
        subtitle=say(phrases.SUBTITLE).format(organisation=say(assessment.organisation), as_of=assessment.as_of),
        sections=tuple(_numbered(section, number, say) for number, section in enumerate(told, 1)),
        footer=say(phrases.FOOTER).format(
            version=assessment.version, made_at=assessment.made_at.strftime("%Y-%m-%d %H:%M")
        ),
    )


def _parts(assessment: Assessment) -> Iterator[Part]:
    """Yield the parts the workspace gives something to tell in, what has to be acted on first."""
    yield answer
    if assessment.subjects:
        yield from (binding, organisation_duties, calendar, exposure)
    if assessment.transfers or not assessment.subjects:
        yield from (pictures, transfers)
    if assessment.transfers and not assessment.subjects:
        yield from (calendar, exposure)
    yield from (counts, stores, problems, questions, readings)
    if assessment.subjects:
        yield subject_facts


def _numbered(section: Section, number: int, say: Say) -> Section:
    title = say(phrases.NUMBERED).format(zh=numeral(number), en=number, title=section.title)
    return replace(section, title=title)
