"""The whole report in one language, in reading order, before any format."""

from chudun.reports import phrases
from chudun.reports.as_json import trace_hash
from chudun.reports.assessment import Assessment
from chudun.reports.document import Document
from chudun.reports.sections.answer import answer
from chudun.reports.sections.closing import closing, readings
from chudun.reports.sections.counts import counts
from chudun.reports.sections.pictures import pictures
from chudun.reports.sections.questions import questions
from chudun.reports.sections.stores import problems, stores
from chudun.reports.sections.transfers import transfers
from chudun.vocabulary.bilingual import Bilingual, Language


def report(assessment: Assessment, language: Language) -> Document:
    """Return what ``assessment`` tells, in ``language``."""

    def say(text: Bilingual) -> str:
        return text.to(language)

    parts = (answer, pictures, transfers, counts, stores, problems, questions, readings)
    return Document(
        language=language,
        title=say(phrases.TITLE),
        subtitle=say(phrases.SUBTITLE).format(organisation=say(assessment.organisation), as_of=assessment.as_of),
        sections=(*(part(assessment, say) for part in parts), closing(trace_hash(assessment), say)),
        footer=say(phrases.FOOTER).format(
            version=assessment.version, made_at=assessment.made_at.strftime("%Y-%m-%d %H:%M")
        ),
    )
