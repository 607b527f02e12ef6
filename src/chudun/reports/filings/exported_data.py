"""What goes abroad: data items as measured, people, and how it travels (拟出境数据情况)."""

from collections.abc import Iterator, Sequence

from chudun.law.judging import outcome_name
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.profile import ColumnProfile, TableProfile
from chudun.reports.assessment import DataPart, PeopleCount, TransferResult
from chudun.reports.countries import country
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.exporter import rows, zh
from chudun.reports.filings.paper import Form, Gap, Lines, Listing, Span, Text, lines
from chudun.reports.outcomes import ROUTES
from chudun.reports.sentences import people
from chudun.vocabulary.transfer import Transfer

DOUBTFUL = 0.6
"""Below this confidence a person should look at the column before the paper is signed."""

TRAVEL = ("business", "purpose", "manner", "frequency", "storage_at_home", "storage_abroad", "onward", "necessity")
FACTS = ("movement", "important_data", "started_on", "mechanism_in_place")
PERSONAL_FACTS = ("purpose", "necessary", "consent_is_basis")
"""Asked of personal information only."""
RECIPIENT = ("recipient_address", "recipient_use", "recipient_process", "recipient_protection", "legal_environment")
CLAUSES = (
    "clause_purpose",
    "clause_storage",
    "clause_onward",
    "clause_changes",
    "clause_liability",
    "clause_emergency",
)


def scenarios(transfers: Sequence[TransferResult]) -> Listing:
    """Return the scenarios at a glance."""
    told = tuple(
        (
            (str(number),),
            (one.name.zh,),
            recipient_name(one),
            _place(one),
            (people(one.people_general.interval, zh),),
            (people(one.people_sensitive.interval, zh),),
            (ROUTES[outcome_name(one.route.outcome)].short.zh,),
        )
        for number, one in enumerate(transfers, 1)
    )
    header = ("序号", "出境场景", "境外接收方", "国家或地区", "一般个人信息", "敏感个人信息", "判断的路线")
    return Listing("出境场景一览", header, told, (7, 20, 19, 12, 15, 13, 14))


def fact(dossier: Dossier, transfer: TransferResult, name: str) -> Span:
    """Return what is known of a transfer in words, or the gap."""
    return dossier.fact(transfer.facts, name, Transfer, f"transfers.{transfer.id}")


def may_be_personal(transfer: TransferResult) -> bool:
    """Return whether the data hold, or may hold, personal information."""
    known = transfer.facts.get("personal_information")
    return known is None or known.value is not False


def travel(dossier: Dossier, transfer: TransferResult) -> Form:
    """Return what for, how and how often the data go, and where they rest."""
    asked = (*FACTS, *PERSONAL_FACTS) if may_be_personal(transfer) else FACTS
    known = ((Transfer.attributes[name].label.zh, (fact(dossier, transfer, name),)) for name in asked)
    stated = rows(dossier, "transfers", TRAVEL, transfer.id)
    return Form(f"出境场景：{transfer.name.zh}", (("场景名称", (transfer.name.zh,)), *stated, *known))


def recipient_form(dossier: Dossier, transfer: TransferResult) -> Form:
    """Return who receives the data, and what is known of its means and its country."""
    listing = ("是否列入限制或者禁止清单", (fact(dossier, transfer, "recipient_listing"),))
    stated = rows(dossier, "transfers", RECIPIENT, transfer.id)
    who = (("名称", recipient_name(transfer)), ("所在国家或地区", _place(transfer)))
    return Form(f"境外接收方：{transfer.name.zh}", (*who, *stated, listing))


def clauses(dossier: Dossier, transfer: TransferResult) -> Listing:
    """Return the matters the legal document has to settle, each with the clause that does."""
    told = rows(dossier, "transfers", CLAUSES, transfer.id)
    cells = tuple(((str(number),), (label,), text) for number, (label, text) in enumerate(told, 1))
    return Listing(f"法律文件约定：{transfer.name.zh}", ("序号", "应当约定的事项", "约定情况"), cells, (8, 42, 50))


def recipient_name(transfer: TransferResult) -> Text:
    """Return the recipient, or the gap."""
    return (transfer.recipient or Gap("境外接收方名称", f"transfers.{transfer.id}.recipient"),)


def _place(transfer: TransferResult) -> Text:
    if not transfer.country:
        return (Gap("接收方所在国家或地区", f"transfers.{transfer.id}.country"),)
    return (country(transfer.country).zh,)


def headcount(dossier: Dossier, transfer: TransferResult) -> Iterator[Lines]:
    """Yield how many people a transfer concerns, why the bounds are apart, and what is expected."""
    year = dossier.assessment.as_of.year
    yield lines(
        f"本场景{year}年当年涉及的人数，按自然人去重：一般个人信息{_bounds(transfer.people_general)}；"
        f"敏感个人信息{_bounds(transfer.people_sensitive)}。"
    )
    yield lines("未来三年预估人数：", dossier.stated("transfers", "estimate", transfer.id), "。")


def _bounds(count: PeopleCount) -> str:
    reasons = "；".join(reason.zh for reason in count.reasons)
    said = people(count.interval, zh)
    return f"{said}（上下限不一致，因为：{reasons}）" if reasons and not count.interval.exact else said


def data_items(dossier: Dossier, transfer: TransferResult) -> Listing:
    """Return the items that go, each once, with what was measured of it and a masked example."""
    found: dict[tuple[str, ...], tuple[tuple[Text, ...], list[str]]] = {}
    for part in transfer.data:
        for name, cells in _items(dossier, transfer, part):
            alike = (name, *(span if isinstance(span, str) else span.what for text in cells for span in text))
            found.setdefault(alike, (cells, []))[1].append(f"{part.store}/{part.table}")
    told = tuple(
        ((str(number),), (alike[0],), *cells[:3], (*cells[3], f"来自{'、'.join(places)}"))
        for number, (alike, (cells, places)) in enumerate(found.items(), 1)
    )
    if not told:
        missing = (Gap("出境数据项", f"transfers.{transfer.id}.data"),)
        told = ((("1",), missing, ("",), ("",), ("",), ("",)),)
    header = ("序号", "名称", "内容描述", "出境必要性", "示例（已脱敏）", "备注")
    return Listing(f"出境数据项清单：{transfer.name.zh}", header, told, (7, 16, 25, 17, 17, 18))


def _items(dossier: Dossier, transfer: TransferResult, part: DataPart) -> Iterator[tuple[str, tuple[Text, ...]]]:
    table = next((t for t in dossier.assessment.tables if (t.ref.store, t.ref.table) == (part.store, part.table)), None)
    columns = {column.column: column for column in table.columns} if table else {}
    for name in part.columns or tuple(columns):
        yield name, _cells(dossier, transfer, f"{part.store}/{part.table}/{name}", columns.get(name), table)
    if not part.columns and not columns:
        yield "全部字段", ((Gap("出境的字段", f"transfers.{transfer.id}.data"),), ("",), ("",), ("",))


def _cells(
    dossier: Dossier, transfer: TransferResult, place: str, column: ColumnProfile | None, table: TableProfile | None
) -> tuple[Text, ...]:
    stated = dossier.stated("fields", "description", place)
    measured = _measured(column)
    known = [one for one in (stated, measured) if isinstance(one, str) and one]
    example = column.samples[0] if column and column.detector and column.samples else "不展示"
    return (
        ("；".join(known) if (column and column.detector) or isinstance(stated, str) else stated,),
        (_necessity(dossier, transfer, place),),
        (example,),
        (_remark(column, table),),
    )


def _measured(column: ColumnProfile | None) -> str:
    if column is None or column.detector is None:
        return ""
    labels = {detector.name: detector.label.zh for detector in all_detectors()}
    kind = "敏感个人信息" if column.sensitive else "个人信息" if column.personal else "非个人信息"
    category = f"，{column.category.zh}" if column.category else ""
    return f"{labels.get(column.detector, column.detector)}（{kind}{category}）"


def _necessity(dossier: Dossier, transfer: TransferResult, place: str) -> Span:
    own = dossier.stated("fields", "necessity", place)
    if isinstance(own, str):
        return own
    if (known := transfer.facts.get("necessary")) and known.value is False:
        return "单位填报为并非确需出境，应当核减"
    said = dossier.stated("transfers", "necessity", transfer.id)
    return "见本场景的必要性说明" if isinstance(said, str) else said


def _remark(column: ColumnProfile | None, table: TableProfile | None) -> str:
    if column is None:
        return "未读取到该字段；" if table else "数据表未能读取；"
    if column.contradicted or (column.detector and column.confidence < DOUBTFUL):
        return "识别把握不高，须人工核对；"
    return "未检出个人信息特征；" if column.detector is None else ""
