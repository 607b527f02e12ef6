"""Each transfer: its route with the reasoning, what would change it, its duties and its facts (各项数据提供)."""

from collections.abc import Iterable, Iterator
from datetime import date

from chudun.facts.fact import Resolved
from chudun.law.language.evaluate import Ground, Judgement
from chudun.law.language.provision import Provision
from chudun.law.language.word import conclusion, exceptions_in_words, provisions, reasons
from chudun.reports import phrases
from chudun.reports.assessment import Assessment, DueDay, PeopleCount, TransferResult
from chudun.reports.countries import country
from chudun.reports.document import Block, Bullets, Cell, Details, Paragraph, Say, Section, Table
from chudun.reports.outcomes import route_badge, route_labels
from chudun.reports.sections.answer import anchor
from chudun.reports.sections.duty_table import WAIVED, duty_table, waived_alike
from chudun.reports.sections.facts import facts_details
from chudun.reports.sections.settling import changes, settling
from chudun.reports.sentences import cites, listed, opening, people, period


def transfers(assessment: Assessment, say: Say) -> Section:
    """Return the section with one part for each transfer."""
    parts = tuple(
        _transfer(transfer, anchor(number), assessment.as_of, say)
        for number, transfer in enumerate(assessment.transfers)
    )
    nothing = () if parts else (Paragraph(say(phrases.NO_TRANSFERS)),)
    return Section(say(phrases.TRANSFERS), "transfers", nothing, parts)


def _transfer(transfer: TransferResult, name: str, as_of: date, say: Say) -> Section:
    badge = route_badge(transfer.route.outcome, say)
    blocks: list[Block] = [
        Paragraph(opening(say(conclusion(transfer.route, route_labels()))), badge),
        _about(transfer, say),
    ]
    if transfer.contradictions:
        told = tuple(opening(say(one.says)) for one in transfer.contradictions)
        blocks.append(Bullets(told, say(phrases.CONTRADICTIONS)))
    parts = [
        Section(say(phrases.REASONS), f"{name}-why", tuple(_reasoning(transfer.route, say))),
        *settling(transfer, name, say),
        *changes(transfer, name, say),
        Section(say(phrases.DUTIES), f"{name}-duties", tuple(_duties(transfer, as_of, say))),
        Section(say(phrases.KNOWN), f"{name}-facts", facts_details(_own(transfer), phrases.FACTS, say)),
    ]
    return Section(say(transfer.name), name, tuple(blocks), tuple(part for part in parts if part.blocks))


def _about(transfer: TransferResult, say: Say) -> Table:
    data = tuple(
        say(phrases.WITH).format(
            what=f"{part.store} / {part.table}",
            which=listed(part.columns, say) if part.columns else say(phrases.ALL_COLUMNS),
        )
        for part in transfer.data
    )
    recipient = say(phrases.PLACE).format(
        name=transfer.recipient or say(phrases.NOT_GIVEN), code=say(country(transfer.country))
    )
    rows: tuple[tuple[Cell, ...], ...] = (
        (say(phrases.RECIPIENT), recipient),
        (say(phrases.DATA), data or say(phrases.NOT_GIVEN)),
        (say(phrases.PEOPLE_GENERAL), _count(transfer.people_general, say)),
        (say(phrases.PEOPLE_SENSITIVE), _count(transfer.people_sensitive, say)),
    )
    return Table(say(phrases.ABOUT), (say(phrases.ITEM), say(phrases.CONTENT)), rows, (28, 72))


def _count(count: PeopleCount, say: Say) -> tuple[str, ...]:
    return (people(count.interval, say), *(opening(say(one)) for one in count.reasons))


def _reasoning(route: Judgement, say: Say) -> Iterator[Block]:
    grounds: dict[tuple[str, ...], list[Ground]] = {}
    for ground in route.leading:
        facts = tuple(opening(say(one)) for one in reasons(ground, route.case))
        grounds.setdefault(facts, []).append(ground)
    for facts, alike in grounds.items():
        for ground in alike:
            yield Paragraph(_basis(ground, say))
        yield Bullets(facts, say(phrases.FACTS_MET))
    said = dict.fromkeys(say(one) for g in route.leading for one in exceptions_in_words(g, route.case))
    if said:
        yield Details(say(phrases.EXCEPTIONS).format(count=len(said)), (Bullets(tuple(said)),))


def _basis(ground: Ground, say: Say) -> str:
    articles = listed(cites((node.provision for node in provisions(ground.reasoning)), say), say)
    pattern = phrases.GROUND if ground.truth else phrases.GROUND_OPEN
    return say(pattern).format(articles=articles, gist=say(ground.arm.rule.gist))


def _duties(transfer: TransferResult, as_of: date, say: Say) -> Iterator[Block]:
    def citing(found: Iterable[Provision]) -> tuple[str, ...]:
        return cites(found, say)

    binding = [judged for judged in transfer.duties if judged.outcome not in WAIVED]
    if binding:
        yield duty_table(binding, say(phrases.DUTIES_CAPTION), citing, say)
    if transfer.due:
        yield _due(transfer.due, as_of, say)
    waived = [judged for judged in transfer.duties if judged.outcome in WAIVED]
    if waived:
        told = Bullets(waived_alike(waived, citing, say))
        yield Details(say(phrases.DUTIES_WAIVED).format(count=len(waived)), (told,))


def _due(days: tuple[DueDay, ...], as_of: date, say: Say) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            tuple(opening(say(text)) for text in (day.what, day.note) if text is not None),
            _distance(day, as_of, say),
            say(day.provision.cite),
        )
        for day in sorted(days, key=lambda one: one.earliest)
    )
    header = (say(phrases.WHAT), say(phrases.DAY), say(phrases.BASIS))
    return Table(say(phrases.DUE_CAPTION), header, rows, (40, 30, 30))


def _distance(day: DueDay, as_of: date, say: Say) -> str:
    pattern = phrases.DAYS_LEFT if day.earliest >= as_of else phrases.DAYS_PAST
    return say(pattern).format(day=period(day.earliest, day.latest, say), days=abs((day.earliest - as_of).days))


def _own(transfer: TransferResult) -> dict[str, Resolved]:
    # what is known of the exporter stands once, in a part of its own
    return {name: known for name, known in transfer.facts.items() if not name.startswith("exporter.")}
