"""The points an assessment of an export goes through, each with what was found (评估事项)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from chudun.reports.assessment import TransferResult
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.export_conclusions import (
    LEGALITY,
    RECIPIENT,
    SCALE,
    SECURITY,
    about,
    besides,
    checked,
    contradictions,
    route_reasons,
    unnecessary,
)
from chudun.reports.filings.exported_data import CLAUSES, fact, headcount, may_be_personal, recipient_name
from chudun.reports.filings.exporter import exporter_fact, rows
from chudun.reports.filings.findings import joined
from chudun.reports.filings.paper import Block, Gap, Heading, Lines, lines

Fill = Callable[[Dossier, TransferResult], Iterator[Lines]]


@dataclass(frozen=True)
class Point:
    """A point of an assessment: its heading, and what to say of a transfer on it."""

    title: str
    fill: Fill


def legality(dossier: Dossier, transfer: TransferResult) -> Iterator[Lines]:
    """Yield whether purpose, scope and manner are lawful, legitimate and necessary."""
    yield Lines(("出境目的：", dossier.stated("transfers", "purpose", transfer.id), "。"))
    yield Lines(("合法、正当、必要的理由：", dossier.stated("transfers", "necessity", transfer.id), "。"))
    if may_be_personal(transfer):
        yield Lines(("提供个人信息的事由：", fact(dossier, transfer, "purpose"), "。"))
        yield Lines(("是否确需向境外提供：", fact(dossier, transfer, "necessary"), "。"))
        yield Lines(("是否以个人同意为处理依据：", fact(dossier, transfer, "consent_is_basis"), "。"))
    yield from unnecessary(transfer)
    yield from checked(about(transfer, LEGALITY))


def scale(dossier: Dossier, transfer: TransferResult) -> Iterator[Lines]:
    """Yield how much of what goes, how sensitive it is, and what risks that brings."""
    yield from headcount(dossier, transfer)
    yield Lines(("重要数据情况：", fact(dossier, transfer, "important_data"), "。"))
    yield Lines(("风险分析：", dossier.stated("transfers", "risks", transfer.id), "。"))
    yield from checked(about(transfer, SCALE))


def recipient(dossier: Dossier, transfer: TransferResult) -> Iterator[Lines]:
    """Yield whether what the recipient promises, and can do, keeps the data secure."""
    yield Lines(("境外接收方", *recipient_name(transfer), "的管理和技术措施："))
    yield Lines((dossier.stated("transfers", "recipient_protection", transfer.id), "。"))
    yield Lines(("接收方再提供情况：", dossier.stated("transfers", "onward", transfer.id), "。"))
    yield from checked(about(transfer, RECIPIENT))


def security(dossier: Dossier, transfer: TransferResult) -> Iterator[Lines]:
    """Yield how the data may be lost or misused on the way and after, and how people find redress."""
    yield Lines(("技术措施：", dossier.stated("organisation", "technical_measures"), "。"))
    yield Lines(("个人行使权利的渠道：", dossier.stated("transfers", "rights_channel", transfer.id), "。"))
    yield Lines(("是否发生或者可能发生数据安全事件：", fact(dossier, transfer, "security_incident"), "。"))
    yield from checked(about(transfer, SECURITY))


def documents(dossier: Dossier, transfer: TransferResult) -> Iterator[Lines]:
    """Yield whether the legal document settles the matters it has to."""
    told = [span for _, text in rows(dossier, "transfers", CLAUSES, transfer.id) for span in text]
    missing = [span for span in told if isinstance(span, Gap)]
    yield lines(f"应当约定的{len(told)}项内容中，已写明约定条款的{len(told) - len(missing)}项，详见法律文件约定情况。")
    if missing:
        yield Lines(("尚未写明：", *joined(missing, "、"), "。"))


def environment(dossier: Dossier, transfer: TransferResult) -> Iterator[Lines]:
    """Yield what the law where the recipient is does to the contract."""
    yield Lines((dossier.stated("transfers", "legal_environment", transfer.id), "。"))


def others(dossier: Dossier, transfer: TransferResult) -> Iterator[Lines]:
    """Yield everything else: the route, other duties, contradictions."""
    yield from route_reasons(transfer)
    yield Lines(
        ("数据处理者是否关键信息基础设施运营者：", exporter_fact(dossier, "critical_infrastructure_operator"), "。")
    )
    yield from checked(besides(transfer, LEGALITY | SCALE | RECIPIENT | SECURITY))
    yield from contradictions((transfer,))


def measures(dossier: Dossier, transfer: TransferResult) -> Iterator[Lines]:
    """Yield whether the protection is lawful, works and fits the risk (个保法第五十六条)."""
    yield Lines(("管理措施：", dossier.stated("organisation", "management_measures"), "。"))
    yield Lines(("有效性证明：", dossier.stated("organisation", "measures_evidence"), "。"))
    yield from recipient(dossier, transfer)
    yield from security(dossier, transfer)


def went_through(points: Sequence[Point], dossier: Dossier, transfers: Sequence[TransferResult]) -> Iterator[Block]:
    """Yield the points in order, each for every transfer."""
    for point in points:
        yield Heading(2, point.title)
        for transfer in transfers:
            if len(transfers) > 1:
                yield Heading(3, transfer.name.zh)
            yield from point.fill(dossier, transfer)
