"""数据出境风险自评估报告: one report for all the scenarios one declaration would carry."""

from collections.abc import Iterator, Sequence

from chudun.law.mechanism import Mechanism
from chudun.law.packs.export_assessment_measures import order11
from chudun.reports.assessment import TransferResult
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.export_conclusions import (
    concluded,
    contradictions,
    days,
    problems,
    taking,
    unfinished,
)
from chudun.reports.filings.export_points import (
    Point,
    documents,
    legality,
    others,
    recipient,
    scale,
    security,
    went_through,
)
from chudun.reports.filings.exported_data import clauses, data_items, headcount, recipient_form, scenarios, travel
from chudun.reports.filings.exporter import (
    MEASURES,
    OFFICERS,
    assets,
    bounds_explained,
    cumulative,
    exporter_form,
    method,
    rows,
    signed,
    unread,
)
from chudun.reports.filings.filing import Filing, Filled
from chudun.reports.filings.findings import of_transfer, verdicts
from chudun.reports.filings.paper import Block, Form, Heading, Lines, Paper, Signature, day_in_words, lines
from chudun.vocabulary.bilingual import Bilingual

SLUG = "export-self-assessment"
TITLE = Bilingual("数据出境风险自评估报告", "data export risk self-assessment")

POINTS = (
    Point("出境和接收方处理的目的、范围、方式是否合法、正当、必要", legality),
    Point("出境数据的规模、范围、种类、敏感程度及其风险", scale),
    Point("境外接收方的责任义务和保障能力", recipient),
    Point("出境中和出境后的安全风险与个人维权渠道", security),
    Point("法律文件是否充分约定数据安全保护责任义务", documents),
    Point("其他可能影响数据出境安全的事项", others),
)
"""The six points of 数据出境安全评估办法 art. 5, in its order."""


def fill(dossier: Dossier) -> tuple[Filled, ...]:
    """Return the report, where any transfer takes or may take a security assessment."""
    transfers = taking(dossier.assessment, Mechanism.SECURITY_ASSESSMENT)
    if not transfers:
        return ()
    found = (
        *_work(dossier),
        *_overall(dossier, transfers),
        Heading(1, "出境活动的风险自评估情况"),
        *went_through(POINTS, dossier, transfers),
    )
    blocks = (*found, *_conclusion(dossier, transfers, found), Signature(signed(dossier)))
    return (Filled(SLUG, Paper(TITLE.zh, "", blocks)),)


def _work(dossier: Dossier) -> Iterator[Block]:
    assessment = dossier.assessment
    yield Heading(1, "自评估工作情况")
    yield Lines(("起止时间：", dossier.stated("organisation", "self_assessment_period"), "。"))
    yield Lines(("组织情况：", dossier.stated("organisation", "self_assessment_team"), "。"))
    yield lines(f"判断以{day_in_words(assessment.as_of)}施行的法律和当日掌握的事实为准。")
    yield lines(f"实施过程和方法：{method(assessment)}")
    yield lines("自评估应当在申报之日前三个月内完成；完成后到申报时情况有重大变化的，应当重新评估。")


def _overall(dossier: Dossier, transfers: Sequence[TransferResult]) -> Iterator[Block]:
    assessment = dossier.assessment
    yield Heading(1, "出境活动整体情况")
    yield Heading(2, "数据处理者情况")
    yield exporter_form(dossier, "数据处理者基本情况")
    yield from filter(None, (assets(assessment), cumulative(assessment)))
    yield from bounds_explained(assessment)
    yield Heading(2, "拟出境数据情况")
    yield scenarios(transfers)
    for transfer in transfers:
        yield Heading(3, transfer.name.zh)
        yield travel(dossier, transfer)
        yield data_items(dossier, transfer)
        yield from headcount(dossier, transfer)
    yield Heading(2, "数据处理者的安全保障能力")
    yield Form("安全保障能力", rows(dossier, "organisation", (*OFFICERS, *MEASURES)))
    for transfer in transfers:
        yield verdicts(f"逐条核对：{transfer.name.zh}", of_transfer(transfer))
    yield Heading(2, "境外接收方情况")
    for transfer in transfers:
        yield recipient_form(dossier, transfer)
    yield Heading(2, "法律文件约定情况")
    for transfer in transfers:
        yield clauses(dossier, transfer)
    yield Heading(2, "其他需要说明的情况")
    yield from _other(dossier, transfers)


def _other(dossier: Dossier, transfers: Sequence[TransferResult]) -> Iterator[Block]:
    told = [
        *contradictions(transfers),
        *(lines(f"未能读取的数据，有关人数只是下限：{one}。") for one in unread(dossier.assessment)),
    ]
    yield from told or [lines("没有相互矛盾的事实，也没有未能读取的数据。")]


def _conclusion(dossier: Dossier, transfers: Sequence[TransferResult], found: Sequence[Block]) -> Iterator[Block]:
    yield Heading(1, "自评估结论")
    yield from concluded(transfers, dossier.assessment.as_of, "申报")
    yield from unfinished(found)
    yield from filter(None, (problems(transfers), days(transfers)))


FILING = Filing(
    slug=SLUG,
    title=TITLE,
    basis=(order11.provision(5),),
    fill=fill,
    when=Bilingual(
        "有数据出境须申报（或者可能须申报）安全评估时编制",
        "made where an export takes, or may take, a security assessment",
    ),
)
