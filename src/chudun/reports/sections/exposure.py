"""What the breaches found can cost: penalty, tiers still open, ranges, what weighs (违反可能的后果)."""

from collections.abc import Iterator

from chudun.law.exposure import Exposed, FineRange
from chudun.law.language.provision import cited
from chudun.law.language.sanction_words import WEIGHTS, measures_in_words, range_in_words, tier_in_words
from chudun.law.language.sanctions import Weighing
from chudun.law.language.word import phrase
from chudun.reports import phrases
from chudun.reports.assessment import Assessment
from chudun.reports.document import Block, Bullets, Paragraph, Say, Section
from chudun.reports.sentences import opening, sentences
from chudun.vocabulary.bilingual import Bilingual


def exposure(assessment: Assessment, say: Say) -> Section:
    """Return the section on penalties, breaches answered by the same penalty taken together."""
    found = assessment.exposure
    if not found.breaches:
        return Section(say(phrases.EXPOSURE), "exposure", (Paragraph(say(phrases.NO_BREACHES)),))
    blocks: list[Block] = [
        Paragraph(say(phrases.EXPOSURE_TOTAL).format(range=total_range(assessment, say))),
        *_unpriced(found.breaches, say),
        *_weighed(found.breaches, say),
    ]
    names = about(assessment)
    parts = tuple(_penalty(group, number, names, say) for number, group in enumerate(_groups(assessment), 1))
    return Section(say(phrases.EXPOSURE), "exposure", tuple(blocks), parts)


def _unpriced(breaches: tuple[Exposed, ...], say: Say) -> Iterator[Block]:
    count = sum(1 for one in breaches if one.penalty is None or one.organisation.elsewhere)
    if count:
        yield Paragraph(say(phrases.UNPRICED).format(count=count))


def total_range(assessment: Assessment, say: Say) -> str:
    """Return the organisation's fines together in words."""
    fines = assessment.exposure.organisation
    if fines.elsewhere and fines.most:
        return say(phrases.AND_OTHER_LAWS).format(range=say(range_in_words(fines.least, fines.most)))
    return _range(fines, say)


def _range(fines: FineRange, say: Say) -> str:
    """Return a range in words; where other laws may fine as well, that too."""
    if fines.elsewhere and not fines.most:
        return say(phrases.OTHER_LAWS)
    said = say(range_in_words(fines.least, fines.most))
    return say(phrases.OR_OTHER_LAWS).format(range=said) if fines.elsewhere else said


def about(assessment: Assessment) -> dict[int, Bilingual]:
    """Return whom each duty judged concerns, by the judgement's identity: equal ones may concern different subjects."""
    of_transfers = {id(duty): transfer.name for transfer in assessment.transfers for duty in transfer.duties}
    results = [result.obligations for result in assessment.subjects]
    return of_transfers | {id(duty): one.subject.name for one in results for duty in one.duties}


def fine_in_words(one: Exposed, say: Say) -> str:
    """Return what the breach can cost the organisation in fines, or why no range is named."""
    if one.penalty is None:
        return opening(say(phrases.NO_PENALTY))
    return opening(_range(one.organisation, say))


def _groups(assessment: Assessment) -> list[list[Exposed]]:
    alike: dict[tuple[object, ...], list[Exposed]] = {}
    for one in assessment.exposure.breaches:
        alike.setdefault((one.penalty, one.tiers, one.organisation, one.responsible), []).append(one)
    return sorted(alike.values(), key=lambda group: -group[0].organisation.most)


def _penalty(group: list[Exposed], number: int, names: dict[int, Bilingual], say: Say) -> Section:
    first, duties = group[0], dict[str, list[str]]()
    for one in group:
        duties.setdefault(say(names[id(one.breach)]), []).append(say(one.breach.duty.to_do))
    breaches = tuple(
        say(phrases.BREACH_OF).format(about=name, duty=sentences(told, say)) for name, told in duties.items()
    )
    blocks: list[Block] = [Bullets(breaches, say(phrases.BREACHES))]
    if first.penalty is None:
        return Section(opening(say(phrases.NO_PENALTY)), f"penalty-{number}", tuple(blocks))
    by = opening(say(phrases.IMPOSED_BY).format(by=say(first.penalty.by)))
    tiers = tuple(opening(say(tier_in_words(tier, first.penalty.provision))) for tier in first.tiers) or (
        opening(say(phrases.NO_TIER)),
    )
    blocks.append(Bullets(tiers, say(phrases.TIERS)))
    blocks.append(Bullets((*map(opening, _ranges(first, say)), by), say(phrases.RANGES)))
    return Section(say(cited(first.answered_by)), f"penalty-{number}", tuple(blocks))


def _ranges(one: Exposed, say: Say) -> Iterator[str]:
    anyone = any(tier.individuals for tier in one.tiers)
    pattern = phrases.RANGE_ANYONE if anyone else phrases.RANGE_ORGANISATION
    yield say(pattern).format(range=_range(one.organisation, say))
    if not one.responsible.is_nothing:
        yield say(phrases.RANGE_RESPONSIBLE).format(range=_range(one.responsible, say))
    if one.measures:
        yield say(measures_in_words(one.measures))
    if one.organisation.most or one.responsible.most:
        yield say(phrases.DISCRETIONARY if one.discretionary else phrases.NOT_DISCRETIONARY)


def _weighed(breaches: tuple[Exposed, ...], say: Say) -> Iterator[Block]:
    found: dict[Weighing, bool | None] = {}
    for one in breaches:
        found |= dict(one.weighed)
    lines = tuple(
        say(phrases.WEIGHED_LINE).format(
            weight=opening(say(WEIGHTS[rule.weight])),
            article=say(rule.provision.cite),
            gist=say(phrase(rule.condition, rule.provision)),
            state=say(phrases.WEIGHED_STATES[held]),
        )
        for rule, held in found.items()
    )
    if lines:
        yield Bullets(lines, say(phrases.WEIGHED))
