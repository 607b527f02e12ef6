"""个人信息出境标准合同备案材料: materials, undertaking, authorisation, and what is checked before filing."""

from collections.abc import Iterator

from chudun.law.mechanism import Mechanism
from chudun.law.packs.cross_border import contract_or_certification
from chudun.law.packs.standard_contract_measures import filing_due, order13
from chudun.reports.assessment import TransferResult
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.export_conclusions import concluded, days, problems, route_reasons, taking
from chudun.reports.filings.exported_data import fact, headcount, recipient_name
from chudun.reports.filings.exporter import cumulative, signed
from chudun.reports.filings.filing import Filing, Filled, file_stem
from chudun.reports.filings.handling import authorisation, materials
from chudun.reports.filings.paper import Block, Heading, Lines, Listing, Paper, Signature, Text, days_in_words, lines
from chudun.vocabulary.bilingual import Bilingual

SLUG = "standard-contract-filing"
TITLE = Bilingual("个人信息出境标准合同备案材料", "filing set of the standard contract")
MATERIALS = (
    ("统一社会信用代码证件", "影印件，加盖公章"),
    ("法定代表人身份证件", "影印件，加盖公章"),
    ("经办人身份证件", "影印件，加盖公章"),
    ("经办人授权委托书", "见本文件第三部分，签字盖章"),
    ("承诺书", "见本文件第二部分，签字盖章"),
    ("个人信息出境标准合同", "签署本；正文不得改动，补充约定只写入附录二"),
    ("个人信息保护影响评估报告", "另见 impact-assessment"),
)


def fill(dossier: Dossier) -> tuple[Filled, ...]:
    """Return a set for each transfer that goes, or may go, by contract or certification."""
    return tuple(
        Filled(file_stem(SLUG, transfer.id), Paper(TITLE.zh, "省级互联网信息办公室", tuple(_blocks(dossier, transfer))))
        for transfer in taking(dossier.assessment, Mechanism.CONTRACT_OR_CERTIFICATION)
    )


def _blocks(dossier: Dossier, transfer: TransferResult) -> Iterator[Block]:
    yield from materials(MATERIALS)
    yield from _undertaking(dossier, transfer)
    yield from authorisation(dossier, "个人信息出境标准合同备案")
    yield from _checks(dossier, transfer)
    yield from _after(transfer)


def _undertaking(dossier: Dossier, transfer: TransferResult) -> Iterator[Block]:
    yield Heading(1, "承诺书", new_page=True)
    yield Lines(
        (
            f"{dossier.assessment.organisation.zh}就“{transfer.name.zh}”（境外接收方：",
            *recipient_name(transfer),
            "）承诺：",
        )
    )
    yield lines("1. 备案材料真实、完整、准确、有效，与实际出境活动一致。")
    yield lines("2. 没有采取数量拆分等方式，把应当申报安全评估的个人信息以订立标准合同的方式出境。")
    yield lines("3. 个人信息保护影响评估在备案之日前三个月内完成，完成后至备案之日没有重大变化。")
    yield lines("4. 出境活动按所订合同进行；发生须补充订立或者重新订立合同的情形时，重新评估并办理备案。")
    yield lines("5. 承诺不实或者违反承诺的，依法承担责任。")
    yield Lines(("法定代表人（签字）：", dossier.stated("organisation", "legal_representative")))
    yield Signature(signed(dossier))


def _checks(dossier: Dossier, transfer: TransferResult) -> Iterator[Block]:
    yield Heading(1, "备案条件和期限核对", new_page=True)
    yield Heading(2, "是否适用标准合同")
    yield from route_reasons(transfer)
    yield from filter(None, (cumulative(dossier.assessment),))
    yield from headcount(dossier, transfer)
    yield Heading(2, "逐项核对")
    yield Listing(
        "备案核对表",
        ("序号", "核对事项", "结果"),
        tuple(((str(number),), (what,), found) for number, (what, found) in enumerate(_rows(dossier, transfer), 1)),
        (8, 46, 46),
    )
    yield Heading(2, "核对结论")
    yield from concluded((transfer,), dossier.assessment.as_of, "备案")
    yield from filter(None, (problems((transfer,)), days((transfer,))))


def _rows(dossier: Dossier, transfer: TransferResult) -> Iterator[tuple[str, Text]]:
    yield "已办理的出境机制", (fact(dossier, transfer, "mechanism_in_place"),)
    yield "标准合同生效日期", (fact(dossier, transfer, "contract_effective_on"),)
    yield "备案期限：合同生效之日起10个工作日内", (_filing_day(dossier, transfer),)
    yield (
        "影响评估的起止时间（须在备案之日前3个月内完成）",
        (dossier.stated("transfers", "impact_assessment_period", transfer.id),),
    )
    yield "是否已事前进行个人信息保护影响评估并记录", (fact(dossier, transfer, "impact_assessment"),)
    yield "是否已告知个人", (fact(dossier, transfer, "notice_given"),)
    yield "以个人同意为依据的，是否已取得单独同意", (fact(dossier, transfer, "separate_consent"),)
    yield "接收方是否列入限制或者禁止提供个人信息清单", (fact(dossier, transfer, "recipient_listing"),)


def _filing_day(dossier: Dossier, transfer: TransferResult) -> str:
    for day in transfer.due:
        if day.provision == filing_due.provision:
            last = days_in_words(day.earliest, day.latest)
            return f"{last}（已经届满，没有备案的应当立即补办）" if day.latest < dossier.assessment.as_of else last
    return "合同生效日期填报后推算"


def _after(transfer: TransferResult) -> Iterator[Block]:
    yield Heading(1, "备案以后")
    yield lines("省级网信部门自收到材料之日起15个工作日内完成查验；要求补充材料的，应当在10个工作日内补充。")
    yield lines(
        "在合同有效期内，出境的目的、范围、种类、敏感程度、方式、保存地点或者接收方的用途、方式改变，境外保存期限延长，"
        "接收方所在地的个人信息保护政策和法规变化影响个人权益，或者有其他可能影响个人权益的情形的，应当重新进行影响评估，"
        "补充订立或者重新订立合同，并办理备案手续。"
    )
    yield lines(f"“{transfer.name.zh}”的累计人数达到申报安全评估的标准时，应当转为申报安全评估，已经出境的一并申报。")


FILING = Filing(
    slug=SLUG,
    title=TITLE,
    basis=(order13.provision(7), contract_or_certification.provision),
    fill=fill,
    when=Bilingual(
        "有个人信息出境可以（或者可能可以）订立标准合同时编制，每个场景一套",
        "made where an export goes, or may go, by the standard contract; one set for each",
    ),
)
