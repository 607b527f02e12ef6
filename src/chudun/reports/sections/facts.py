"""Facts with their standing and their sources (事实与来源)."""

from collections.abc import Iterable, Mapping

from chudun.facts.fact import Fact, Resolved, Standing
from chudun.law.language.word import value_in_words
from chudun.reports import phrases
from chudun.reports.document import Block, Cell, Details, Paragraph, Say, Table
from chudun.reports.sentences import attributes, listed, opening, sentences, source
from chudun.vocabulary.attribute import Attribute, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.transfer import Transfer


def facts_details(
    facts: Mapping[str, Resolved], summary: Bilingual, say: Say, kind: type[Kind] = Transfer
) -> tuple[Block, ...]:
    """Return what is known, those that need attention first and outside the fold; nothing where nothing is told."""
    by_standing = {
        standing: [name for name in attributes(kind) if name in facts and facts[name].standing is standing]
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
    blocks: list[Block] = [_table(doubtful, facts, say, kind)] if doubtful else []
    folded: list[Block] = []
    if by_standing[Standing.KNOWN]:
        folded.append(_table(by_standing[Standing.KNOWN], facts, say, kind))
    if by_standing[Standing.PRESUMED]:
        said = (_stated(attributes(kind)[name], facts[name], say) for name in by_standing[Standing.PRESUMED])
        folded.append(Paragraph(say(phrases.PRESUMED_FACTS).format(facts=sentences(said, say))))
    if by_standing[Standing.UNKNOWN]:
        labels = (say(attributes(kind)[name].label) for name in by_standing[Standing.UNKNOWN])
        folded.append(Paragraph(say(phrases.UNKNOWN_FACTS).format(facts=sentences(labels, say))))
    if folded:
        blocks.append(Details(say(summary).format(standings=counts), tuple(folded)))
    return tuple(blocks)


def _stated(attribute: Attribute, known: Resolved, say: Say) -> str:
    if isinstance(attribute, YesNo):
        return say(attribute.label if known.value else attribute.contrary)
    value = say(value_in_words(attribute, known.value))
    return say(phrases.VALUE_IS).format(label=say(attribute.label), value=value)


def _table(names: list[str], facts: Mapping[str, Resolved], say: Say, kind: type[Kind]) -> Table:
    header = tuple(say(text) for text in (phrases.FACT, phrases.VALUE, phrases.STANDING, phrases.SOURCES))
    rows = tuple(_row(attributes(kind)[name], facts[name], say) for name in names)
    return Table(say(phrases.FACTS_CAPTION), header, rows, (28, 24, 11, 37))


def _row(attribute: Attribute, known: Resolved, say: Say) -> tuple[Cell, ...]:
    standing = opening(say(phrases.STANDINGS[known.standing]))
    if known.value is not None:
        sources = tuple(source(fact, say) for fact in known.facts)
        return opening(say(attribute.label)), opening(say(value_in_words(attribute, known.value))), standing, sources
    told = what_sources_say(attribute, known.facts, say)
    return opening(say(attribute.label)), opening(say(value_in_words(attribute, None))), standing, told


def what_sources_say(attribute: Attribute, facts: Iterable[Fact], say: Say) -> tuple[str, ...]:
    """Return each source's statement of ``attribute`` with where it comes from."""
    return tuple(
        say(phrases.SAYS).format(value=say(value_in_words(attribute, fact.value)), source=source(fact, say))
        for fact in facts
    )
