"""Facts with their standing and their sources (事实与来源)."""

from collections.abc import Mapping

from chudun.facts.fact import Resolved, Standing
from chudun.law.language.word import value_in_words
from chudun.reports import phrases
from chudun.reports.document import Block, Cell, Details, Paragraph, Say, Table
from chudun.reports.sentences import attributes, listed, opening, sentences, source
from chudun.vocabulary.attribute import YesNo
from chudun.vocabulary.bilingual import Bilingual


def facts_details(facts: Mapping[str, Resolved], summary: Bilingual, say: Say) -> tuple[Block, ...]:
    """Return what is known, those that need attention first and outside the fold; nothing where nothing is told."""
    by_standing = {
        standing: [name for name in attributes() if name in facts and facts[name].standing is standing]
        for standing in phrases.STANDINGS
    }
    counts = listed(
        (
            say(phrases.STANDING_COUNT).format(standing=say(phrases.STANDINGS[standing]), count=len(names))
            for standing, names in by_standing.items()
            if names
        ),
        say,
    )
    doubtful = [*by_standing[Standing.CONTRADICTORY], *by_standing[Standing.STALE]]
    blocks: list[Block] = [_table(doubtful, facts, say)] if doubtful else []
    folded: list[Block] = []
    if by_standing[Standing.KNOWN]:
        folded.append(_table(by_standing[Standing.KNOWN], facts, say))
    if by_standing[Standing.PRESUMED]:
        said = (_stated(name, facts[name], say) for name in by_standing[Standing.PRESUMED])
        folded.append(Paragraph(say(phrases.PRESUMED_FACTS).format(facts=sentences(said, say))))
    if by_standing[Standing.UNKNOWN]:
        labels = (say(attributes()[name].label) for name in by_standing[Standing.UNKNOWN])
        folded.append(Paragraph(say(phrases.UNKNOWN_FACTS).format(facts=sentences(labels, say))))
    if folded:
        blocks.append(Details(say(summary).format(standings=counts), tuple(folded)))
    return tuple(blocks)


def _stated(name: str, known: Resolved, say: Say) -> str:
    attribute = attributes()[name]
    if isinstance(attribute, YesNo):
        return say(attribute.label if known.value else attribute.contrary)
    value = say(value_in_words(attribute, known.value))
    return say(phrases.VALUE_IS).format(label=say(attribute.label), value=value)


def _table(names: list[str], facts: Mapping[str, Resolved], say: Say) -> Table:
    header = tuple(say(text) for text in (phrases.FACT, phrases.VALUE, phrases.STANDING, phrases.SOURCES))
    return Table(
        say(phrases.FACTS_CAPTION), header, tuple(_row(name, facts[name], say) for name in names), (28, 24, 11, 37)
    )


def _row(name: str, known: Resolved, say: Say) -> tuple[Cell, ...]:
    attribute = attributes()[name]
    standing = opening(say(phrases.STANDINGS[known.standing]))
    if known.value is not None:
        sources = tuple(source(fact, say) for fact in known.facts)
        return opening(say(attribute.label)), opening(say(value_in_words(attribute, known.value))), standing, sources
    told = tuple(
        say(phrases.SAYS).format(value=say(value_in_words(attribute, fact.value)), source=source(fact, say))
        for fact in known.facts
    )
    return opening(say(attribute.label)), opening(say(value_in_words(attribute, None))), standing, told
