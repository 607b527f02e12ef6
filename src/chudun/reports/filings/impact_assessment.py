"""个人信息保护影响评估报告 (PIPIA): for every export of personal information, whatever its route."""

from collections.abc import Iterator

from chudun.law.mechanism import Mechanism
from chudun.law.packs import personal_information_protection_law as law
from chudun.law.packs.standard_contract_measures import order13
from chudun.reports.assessment import TransferResult
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.export_conclusions import MECHANISM, about, concluded, days, problems, taking, unfinished
from chudun.reports.filings.export_points import (
    Point,
    environment,
    legality,
    measures,
    others,
    recipient,
    scale,
    security,
    went_through,
)
from chudun.reports.filings.exported_data import data_items, headcount, recipient_form, travel
from chudun.reports.filings.exporter import (
    MEASURES,
    OFFICERS,
    bounds_explained,
    cumulative,
    exporter_form,
    method,
    rows,
    signed,
    unread,
)
from chudun.reports.filings.filing import Filing, Filled, file_stem
from chudun.reports.filings.paper import Block, Form, Heading, Lines, Paper, Signature, day_in_words, lines
from chudun.vocabulary.bilingual import Bilingual

SLUG = "impact-assessment"
TITLE = Bilingual("个人信息保护影响评估报告", "personal information protection impact assessment")

CONTRACT_POINTS = (
    Point("双方处理个人信息的目的、范围、方式是否合法、正当、必要", legality),
    Point("出境个人信息的规模、范围、种类、敏感程度及其对个人权益的风险", scale),
    Point("境外接收方的义务和保障能力", recipient),
    Point("出境后的安全风险与个人维权渠道", security),
    Point("境外接收方所在国家或者地区的政策和法规对履行合同的影响", environment),
    Point("其他可能影响个人信息出境安全的事项", others),
)
"""The six points of 个人信息出境标准合同办法 art. 5, in its order."""

POINTS = (
    Point("处理目的、处理方式等是否合法、正当、必要", legality),
    Point("对个人权益的影响及安全风险", scale),
    Point("所采取的保护措施是否合法、有效并与风险程度相适应", measures),
    Point("其他事项", others),
)
"""The three contents of 个人信息保护法 art. 56, and what else has a bearing."""

SERVES = MECHANISM | {law.impact_assessment}


def fill(dossier: Dossier) -> tuple[Filled, ...]:
    """Return a report for each transfer that owes, or may owe, an impact assessment."""
    return tuple(
        Filled(file_stem(SLUG, transfer.id), Paper(TITLE.zh, "", tuple(_blocks(dossier, transfer))))
        for transfer in dossier.assessment.transfers
        if about(transfer, (law.impact_assessment,))
    )


def _blocks(dossier: Dossier, transfer: TransferResult) -> Iterator[Block]:
    by_contract = transfer in taking(dossier.assessment, Mechanism.CONTRACT_OR_CERTIFICATION)
    found = (*_overall(dossier, transfer), *_assessed(dossier, transfer, by_contract))
    yield from found
    yield Heading(1, "影响评估结论")
    yield from concluded((transfer,), dossier.assessment.as_of, "备案" if by_contract else "出境", SERVES)
    yield from unfinished(found)
    yield from filter(None, (problems((transfer,)), days((transfer,))))
    yield lines("本报告和处理情况记录自完成之日起至少保存三年。")
    yield Signature(signed(dossier))


def _assessed(dossier: Dossier, transfer: TransferResult, by_contract: bool) -> Iterator[Block]:
    yield Heading(1, "影响评估情况")
    provision = order13.provision(5) if by_contract else law.pipl.provision(56)
    yield lines(f"对照{provision.cite.zh}规定的评估事项，逐项评估如下。")
    yield from went_through(CONTRACT_POINTS if by_contract else POINTS, dossier, (transfer,))


def _overall(dossier: Dossier, transfer: TransferResult) -> Iterator[Block]:
    assessment = dossier.assessment
    yield Heading(1, "整体情况")
    yield Heading(2, "个人信息处理者情况")
    yield exporter_form(dossier, "个人信息处理者基本情况")
    yield Form("安全保障能力", rows(dossier, "organisation", (*OFFICERS, *MEASURES)))
    yield Heading(2, "拟出境个人信息情况")
    yield travel(dossier, transfer)
    yield data_items(dossier, transfer)
    yield from headcount(dossier, transfer)
    yield from filter(None, (cumulative(assessment),))
    yield from bounds_explained(assessment)
    yield Heading(2, "境外接收方情况")
    yield recipient_form(dossier, transfer)
    yield Heading(2, "评估工作情况和其他需要说明的情况")
    yield Lines(("起止时间：", dossier.stated("transfers", "impact_assessment_period", transfer.id), "。"))
    yield Lines(("组织情况：", dossier.stated("transfers", "impact_assessment_team", transfer.id), "。"))
    yield lines(f"判断以{day_in_words(assessment.as_of)}施行的法律和当日掌握的事实为准。评估方法：{method(assessment)}")
    for said in unread(assessment):
        yield lines(f"未能读取的数据，有关人数只是下限：{said}。")


FILING = Filing(
    slug=SLUG,
    title=TITLE,
    basis=(law.pipl.provision(55), law.pipl.provision(56), order13.provision(5)),
    fill=fill,
    when=Bilingual(
        "向境外提供个人信息前编制，每个场景一份，免予出境机制的也要编制",
        "made before personal information goes abroad, one for each transfer, exempt ones included",
    ),
)
