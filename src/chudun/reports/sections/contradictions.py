"""Facts that exclude each other, with what each source says (相互矛盾的事实)."""

from collections.abc import Iterator, Mapping

from chudun.facts.fact import Resolved, Standing
from chudun.law.consistency import Contradiction
from chudun.reports import phrases
from chudun.reports.assessment import Assessment
from chudun.reports.document import Bullets, Say
from chudun.reports.sections.facts import what_sources_say
from chudun.reports.sentences import attributes, opening, sentences
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.transfer import Transfer


def contradictions(assessment: Assessment, say: Say) -> tuple[Bullets, ...]:
    """Return every contradiction once, with its sources; nothing where there is none."""
    said = dict.fromkeys(_said(assessment, say))
    return (Bullets(tuple(said), say(phrases.CONTRADICTIONS_LEAD)),) if said else ()


def _said(assessment: Assessment, say: Say) -> Iterator[str]:
    organisation = assessment.organisation
    yield from _disagreeing(assessment.organisation_facts, organisation, Transfer, say)
    for transfer in assessment.transfers:
        own = {name: known for name, known in transfer.facts.items() if name not in assessment.organisation_facts}
        yield from _disagreeing(own, transfer.name, Transfer, say)
        facts = {**assessment.organisation_facts, **transfer.facts}
        for one in transfer.contradictions:
            about = organisation if set(one.facts) <= set(assessment.organisation_facts) else transfer.name
            yield _excluding(one, facts, about, Transfer, say)
    for result in assessment.subjects:
        subject = result.obligations.subject
        own = {name: known for name, known in result.facts.items() if not subject.about_organisation(name)}
        yield from _disagreeing(own, subject.name, subject.kind, say)
        for one in result.obligations.contradictions:
            about = organisation if all(map(subject.about_organisation, one.facts)) else subject.name
            yield _excluding(one, result.facts, about, subject.kind, say)


def _disagreeing(facts: Mapping[str, Resolved], about: Bilingual, kind: type[Kind], say: Say) -> Iterator[str]:
    for name, known in facts.items():
        if known.standing is Standing.CONTRADICTORY:
            label = say(attributes(kind)[name].label)
            told = what_sources_say(attributes(kind)[name], known.facts, say)
            yield _line(about, say(phrases.TWO_SOURCES).format(label=label), told, say)


def _excluding(one: Contradiction, facts: Mapping[str, Resolved], about: Bilingual, kind: type[Kind], say: Say) -> str:
    told = tuple(
        say(phrases.WITH).format(what=say(attributes(kind)[name].label), which=each)
        for name in one.facts
        if name in facts
        for each in what_sources_say(attributes(kind)[name], facts[name].facts, say)
    )
    return _line(about, say(one.says), told, say)


def _line(about: Bilingual, says: str, told: tuple[str, ...], say: Say) -> str:
    return say(phrases.CONTRADICTION_FACTS).format(
        about=opening(say(about)), says=says, facts=sentences(told, say) or say(phrases.NOT_GIVEN)
    )
