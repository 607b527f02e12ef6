"""数据出境安全评估申报书: the undertaking, the declaration form in the system's order, the materials."""

from collections.abc import Iterator, Sequence

from chudun.law.mechanism import Mechanism
from chudun.law.packs.export_assessment_measures import order11
from chudun.reports.assessment import TransferResult
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.export_conclusions import days, problems, route_reasons, taking
from chudun.reports.filings.exported_data import clauses, data_items, headcount, recipient_form, travel
from chudun.reports.filings.exporter import OFFICERS, cumulative, exporter_form, rows, signed
from chudun.reports.filings.filing import Filing, Filled
from chudun.reports.filings.handling import authorisation, materials
from chudun.reports.filings.paper import Block, Form, Heading, Lines, Paper, Signature, lines
from chudun.vocabulary.bilingual import Bilingual

SLUG = "export-declaration"
TITLE = Bilingual("数据出境安全评估申报书", "declaration for a data export security assessment")
MATERIALS = (
    ("统一社会信用代码证件", "影印件，加盖公章"),
    ("法定代表人身份证件", "影印件，加盖公章"),
    ("经办人身份证件", "影印件，加盖公章"),
    ("经办人授权委托书", "本申报书第四部分，签字盖章后扫描"),
    ("数据出境安全评估申报书", "本文件，含承诺书和申报表"),
    ("与境外接收方拟订立的法律文件", "中文本；原文为外文的附中文译本"),
    ("数据出境风险自评估报告", "另见 export-self-assessment"),
    ("其他相关证明材料", "自评估报告中引用的制度、测评和认证结果等"),
)


def fill(dossier: Dossier) -> tuple[Filled, ...]:
    """Return the declaration, where any transfer takes or may take a security assessment."""
    transfers = taking(dossier.assessment, Mechanism.SECURITY_ASSESSMENT)
    if not transfers:
        return ()
    blocks = (
        *_undertaking(dossier),
        *_form(dossier, transfers),
        *materials(MATERIALS, new_page=True),
        *authorisation(dossier, "数据出境安全评估申报"),
        *_before(transfers),
    )
    return (Filled(SLUG, Paper(TITLE.zh, "国家互联网信息办公室", blocks)),)


def _undertaking(dossier: Dossier) -> Iterator[Block]:
    yield Heading(1, "承诺书")
    yield lines(f"{dossier.assessment.organisation.zh}就本次申报承诺：")
    yield lines("1. 所提交的材料真实、完整、准确、有效，与实际出境活动一致。")
    yield lines("2. 数据的收集和使用符合法律、行政法规的规定，没有以拆分数量等方式规避申报。")
    yield lines("3. 风险自评估在申报之日前三个月内完成，完成后至申报之日没有重大变化。")
    yield lines("4. 配合安全评估，按要求补充、更正材料；评估通过后按评估明确的目的、方式、范围和规模出境。")
    yield lines("5. 承诺不实或者违反承诺的，依法承担责任。")
    yield Lines(("法定代表人（签字）：", dossier.stated("organisation", "legal_representative")))
    yield Signature(signed(dossier))


def _form(dossier: Dossier, transfers: Sequence[TransferResult]) -> Iterator[Block]:
    yield Heading(1, "数据出境安全评估申报表", new_page=True)
    yield Heading(2, "数据处理者情况")
    yield exporter_form(dossier, "数据处理者情况")
    yield Heading(2, "法定代表人信息")
    yield Form("法定代表人", rows(dossier, "organisation", ("legal_representative",)))
    yield Heading(2, "数据安全负责人和管理机构信息")
    yield Form("数据安全负责人和管理机构", rows(dossier, "organisation", OFFICERS))
    yield Heading(2, "经办人信息")
    yield Form("经办人", rows(dossier, "organisation", ("handler", "contact")))
    yield Heading(2, "遵守法律法规情况")
    yield Form("遵守法律法规情况", rows(dossier, "organisation", ("compliance_record",)))
    yield Heading(2, "数据出境场景")
    yield from filter(None, (cumulative(dossier.assessment),))
    for transfer in transfers:
        yield from _scenario(dossier, transfer)


def _scenario(dossier: Dossier, transfer: TransferResult) -> Iterator[Block]:
    yield Heading(3, transfer.name.zh)
    yield from route_reasons(transfer)
    yield travel(dossier, transfer)
    yield data_items(dossier, transfer)
    yield from headcount(dossier, transfer)
    yield recipient_form(dossier, transfer)
    yield clauses(dossier, transfer)


def _before(transfers: Sequence[TransferResult]) -> Iterator[Block]:
    yield Heading(1, "申报前核对（内部使用，报送前删去）", new_page=True)
    told: list[Block] = [one for one in (problems(transfers), days(transfers)) if one]
    yield from told or [lines("适用的义务均已落实，没有须在申报前整改或者查明的事项。")]


FILING = Filing(
    slug=SLUG,
    title=TITLE,
    basis=(order11.provision(6),),
    fill=fill,
    when=Bilingual(
        "有数据出境须申报（或者可能须申报）安全评估时编制",
        "made where an export takes, or may take, a security assessment",
    ),
)
