"""What a self-check lists: requirements article by article with verdict, reasons and evidence, and days (逐条自查)."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from chudun.law.deadlines import Due
from chudun.law.language.provision import Instrument, Provision
from chudun.law.language.rules import Verdict
from chudun.law.language.timing import Recurring
from chudun.law.language.variables import variables
from chudun.reports.filings.findings import BINDING, Finding, Told, told_once
from chudun.reports.filings.paper import Gap, Heading, Lines, Listing, Span, Text, days_in_words
from chudun.vocabulary.kind import key


@dataclass(frozen=True)
class Part:
    """A part of a paper and the articles it tells of."""

    title: str
    articles: Collection[int]


def article(provision: Provision) -> str:
    """Return where ``provision`` stands under the heading of its instrument: 第八条第一款."""
    return provision.place.zh


def of_law(subjects: Iterable[Told], instrument: Instrument, articles: Collection[int]) -> tuple[Finding, ...]:
    """Return what ``articles`` of ``instrument`` ask of the subjects, in the articles' order, whatever came out."""
    every = [
        finding
        for one in subjects
        for finding in one.findings(*(judged.duty.name for judged in one.result.obligations.duties))
        if _within(finding.judged.duty.provision, instrument, articles)
    ]
    return tuple(sorted(every, key=lambda finding: _position(finding.judged.duty.provision)))


def _within(provision: Provision, instrument: Instrument, articles: Collection[int]) -> bool:
    return provision.instrument == instrument and provision.article in articles


def _position(provision: Provision) -> tuple[int, int]:
    return provision.article, provision.paragraph or 0


def evidence(finding: Finding) -> str:
    """Return what would show that the duty is met; nothing where it does not bind."""
    if finding.outcome not in BINDING:
        return ""
    read = (variable.attribute for variable in variables((finding.judged.duty.must,)))
    return "；".join(dict.fromkeys(one.evidence.zh for one in read if one and one.evidence))


def checked(caption: str, findings: Iterable[Finding], *, named: bool = False) -> Listing:
    """Return requirements as a table in the order given; ``named`` says under each article whom the row is about.

    What several rows wait for stands in the first of them.
    """
    rows: list[tuple[Text, ...]] = []
    asked: set[Span] = set()
    for one in findings:
        where = article(one.judged.duty.provision) + (f"（{one.about}）" if named else "")
        rows.append(
            ((where,), (one.judged.duty.to_do.zh,), (one.verdict,), told_once(one.reasons, asked), (evidence(one),))
        )
        asked.update(span for span in one.reasons if isinstance(span, Gap))
    header = ("条款", "要求", "判断", "情况或待查明的事实", "佐证材料")
    return Listing(caption, header, tuple(rows), (15, 25, 11, 29, 20))


def by_part(
    subjects: Sequence[Told], instrument: Instrument, parts: Iterable[Part], nothing: str
) -> tuple[Heading | Lines | Listing, ...]:
    """Return a heading for each part and what its articles ask that binds or may; ``nothing`` where none does."""
    blocks: list[Heading | Lines | Listing] = []
    for part in parts:
        found = [one for one in of_law(subjects, instrument, part.articles) if one.outcome in BINDING]
        blocks.append(Heading(2, part.title))
        blocks.append(checked("", found, named=len(subjects) > 1) if found else Lines((nothing,)))
    return tuple(blocks)


def shortcomings(findings: Iterable[Finding]) -> tuple[Lines | Listing, ...]:
    """Return what was not met, each with whom it is about, then how many matters are open."""
    every = tuple(findings)
    breached = [one for one in every if one.outcome == Verdict.BREACHED]
    rows = tuple(
        ((str(number),), (one.about,), (one.judged.duty.to_do.zh,), one.reasons, (article(one.judged.duty.provision),))
        for number, one in enumerate(breached, 1)
    )
    header = ("序号", "对象", "未做到的要求", "情况", "依据")
    said: list[Lines | Listing] = [Lines(("依现有事实，没有认定违反上述要求的情形。",))]
    if rows:
        said = [Listing("存在问题清单", header, rows, (8, 18, 28, 30, 16))]
    opened = sum(one.open for one in every)
    if opened:
        said.append(Lines((f"有{opened}项要求因事实不明或者矛盾尚不能定论，须补充事实后再作判断。",)))
    return tuple(said)


def days(caption: str, subjects: Iterable[Told]) -> Listing:
    """Return the days that run for the subjects, what has no day last."""
    dated = [(due, one) for one in subjects for due in one.result.obligations.due]
    dated.sort(key=lambda pair: (pair[0].earliest or date.max, _position(pair[0].rule.provision)))
    rows = tuple(
        ((due.rule.what.zh,), (one.name,), _day(due, one), (article(due.rule.provision),)) for due, one in dated
    )
    return Listing(caption, ("事项", "对象", "期限", "依据"), rows, (30, 22, 33, 15))


def _day(due: Due, subject: Told) -> Text:
    if due.earliest and due.latest:
        past = "（截至判断之日已过）" if due.latest < subject.dossier.assessment.as_of else ""
        note = f"（{due.note.zh}）" if due.note else ""
        return (days_in_words(due.earliest, due.latest) + past + note,)
    assert isinstance(due.rule, Recurring)
    last_done = subject.fact(key(due.rule.last_done))
    return (last_done,) if due.rule.years else ("应当定期进行，规定没有写明间隔；", last_done)
