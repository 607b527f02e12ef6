"""The data processor as papers about exports describe it (数据处理者情况)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from chudun.law.language.word import amount
from chudun.probes.data.profile import TableProfile
from chudun.reports.assessment import Assessment, ExporterCount, Threshold
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.paper import Form, Lines, Listing, Span, Text, day_in_words, lines
from chudun.reports.sentences import people
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.particulars import PARTICULARS

zh = attrgetter("zh")
"""Papers are in Chinese."""

BASICS = ("credit_code", "address", "office", "business", "ownership", "structure", "investment", "authority")
STANDING = ("form", "critical_infrastructure_operator", "state_organ", "in_free_trade_zone")
OFFICERS = ("security_officer", "security_body")
MEASURES = ("management_measures", "technical_measures", "measures_evidence", "compliance_record")


def rows(dossier: Dossier, section: str, names: Iterable[str], identifier: str = "") -> tuple[tuple[str, Text], ...]:
    """Return a form's rows of particulars, gaps where nobody has stated them."""
    attributes = PARTICULARS[section].attributes
    return tuple((attributes[name].label.zh, (dossier.stated(section, name, identifier),)) for name in names)


def exporter_form(dossier: Dossier, caption: str) -> Form:
    """Return who the processor is, and in which capacity the law sees it."""
    name = ("单位名称", (dossier.assessment.organisation.zh,))
    standing = ((Organisation.attributes[one].label.zh, (exporter_fact(dossier, one),)) for one in STANDING)
    return Form(caption, (name, *rows(dossier, "organisation", BASICS), *standing))


def exporter_fact(dossier: Dossier, name: str) -> Span:
    """Return what is known of the processor in words, or the gap."""
    known = {key.removeprefix("exporter."): fact for key, fact in dossier.assessment.organisation_facts.items()}
    return dossier.fact(known, name, Organisation, "organisation")


def assets(assessment: Assessment) -> Listing | None:
    """Return the data found in the stores, a row a table; None where none was read."""
    if not assessment.tables:
        return None
    header = ("序号", "数据源", "数据表", "记录数", "字段数", "个人信息字段", "敏感个人信息字段")
    told = tuple(_asset(number, table) for number, table in enumerate(assessment.tables, 1))
    return Listing("数据资产情况（实测）", header, told, (8, 17, 20, 16, 11, 14, 14))


def _asset(number: int, table: TableProfile) -> tuple[Text, ...]:
    records = f"{table.rows:,}" if table.complete else f"{table.rows:,}以上（未读完）"
    personal, sensitive = (sum(getattr(c, name) for c in table.columns) for name in ("personal", "sensitive"))
    cells = (number, table.ref.store, table.ref.table, records, len(table.columns), personal, sensitive)
    return tuple((str(cell),) for cell in cells)


def cumulative(assessment: Assessment) -> Listing | None:
    """Return the people whose information left since 1 January, held against the thresholds; None where uncounted."""
    compared = [count for count in assessment.counts if count.thresholds]
    caption = f"{assessment.as_of.year}年1月1日至{day_in_words(assessment.as_of)}累计出境人数（按自然人去重）"
    cells = tuple(_counted(one) for one in compared)
    return Listing(caption, ("统计口径", "人数", "与法定标准比较"), cells, (30, 24, 46)) if cells else None


def bounds_explained(assessment: Assessment) -> Iterator[Lines]:
    """Yield why the cumulative counts are known within bounds only."""
    for one in assessment.counts:
        if one.thresholds and one.count.reasons and not one.count.interval.exact:
            yield lines(f"{one.label.zh}上下限不一致的原因：{'；'.join(reason.zh for reason in one.count.reasons)}。")


def _counted(count: ExporterCount) -> tuple[Text, ...]:
    compared = "；".join(f"{_limit(threshold)}：{_position(threshold, count)}" for threshold in count.thresholds)
    return (count.label.zh,), (people(count.count.interval, zh),), (compared,)


def _limit(threshold: Threshold) -> str:
    return f"{amount(threshold.number).zh}人以上（{threshold.provision.cite.zh}）"


def _position(threshold: Threshold, count: ExporterCount) -> str:
    interval = count.count.interval
    if interval.low >= threshold.number:
        return "已达到"
    return "未达到" if interval.high is not None and interval.high < threshold.number else "是否达到不能确定"


def method(assessment: Assessment) -> str:
    """Return how things were found out, as one passage; what to run next has no place in a paper and is left out."""
    told = [_TO_RUN.sub("", one.zh) for one in (*assessment.method, *assessment.linking)]
    return (
        "".join(said if said.endswith("。") else f"{said}。" for said in told) or "未扫描数据，以单位填报的情况为准。"
    )


_TO_RUN = re.compile("；用 chudun [^。；]*")


def unread(assessment: Assessment) -> Sequence[str]:
    """Return what could not be read, so that counts are lower bounds only."""
    return [f"{one.where}：{one.what.zh}，处理办法：{one.remedy.zh}" for one in assessment.problems]


def signed(dossier: Dossier) -> Text:
    """Return the processor as it signs."""
    return (f"{dossier.assessment.organisation.zh}（盖章）",)
