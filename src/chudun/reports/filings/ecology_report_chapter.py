"""网络信息内容生态治理工作年度报告，网络暴力信息治理章节 (art. 11): a year's governance, article by article."""

from collections import Counter
from collections.abc import Iterator, Sequence

from chudun.law.packs.cyber_violence.general_duties import chapter_in_yearly_report
from chudun.law.packs.cyber_violence.regulation import cyber_violence
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.filing import Filing, Filled, file_stem
from chudun.reports.filings.findings import BINDING, Finding, Told, tally, told
from chudun.reports.filings.paper import Block, Form, Heading, Listing, Paper, day_in_words, lines
from chudun.reports.filings.self_check import Part, by_part, days, of_law, shortcomings
from chudun.vocabulary.account_handling import AccountHandling
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.complaint import Complaint
from chudun.vocabulary.cyber_violence_risk import CyberViolenceRisk
from chudun.vocabulary.found_information import FoundInformation
from chudun.vocabulary.information_service import InformationService
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.news_report import NewsReport

CASES: tuple[type[Kind], ...] = (CyberViolenceRisk, FoundInformation, NewsReport, AccountHandling, Complaint)
PARTS = (
    Part("治理机制和平台规则", range(7, 12)),
    Part("预防预警", range(12, 15)),
    Part("信息和账号处置", range(15, 23)),
    Part("保护机制", range(23, 26)),
    Part("投诉举报和未成年人保护", range(26, 28)),
    Part("配合监督检查", range(28, 29)),
)
_LAW = cyber_violence.instrument
_ARTICLES = range(7, 29)
_FIGURES = (
    ("发现的网络暴力信息", "found"),
    ("处置的网络暴力信息", "handled"),
    ("处置的账号", "accounts"),
    ("向有关部门报告和报案", "reports"),
    ("提示、保护的用户", "warnings"),
    ("受理、办结的投诉举报", "complaints"),
    ("涉未成年人的投诉举报", "minors"),
    ("发布治理公告", "bulletins"),
    ("接受监督检查", "inspections"),
)


def fill(dossier: Dossier) -> tuple[Filled, ...]:
    """Return the chapter of the year judged, where any service has to be told of in it, or may have to."""
    services = told(dossier, InformationService)
    if not any(one.may_bind(chapter_in_yearly_report.name) for one in services):
        return ()
    year = str(dossier.assessment.as_of.year)
    cases = tuple(one for kind in CASES for one in told(dossier, kind))
    blocks = (
        *_overview(dossier, year, services),
        Heading(1, "全年治理数据"),
        Form("", tuple((label, (dossier.stated("ecology_report", name, year),)) for label, name in _FIGURES)),
        *_cases(cases),
        Heading(1, "治理措施落实情况"),
        *by_part((*services, *cases), _LAW, PARTS, "依现有事实，没有适用于已列明的服务和事项的要求。"),
        *_conclusion(dossier, year, services, cases),
    )
    paper = Paper("网络暴力信息治理情况", "", blocks)
    return (Filled(file_stem(FILING.slug, year), paper),)


def _overview(dossier: Dossier, year: str, services: Sequence[Told]) -> Iterator[Block]:
    yield lines(
        f"本章是{dossier.assessment.organisation.zh}{year}年度网络信息内容生态治理工作报告的一部分，"
        f"根据《{_LAW.title.zh}》第十一条编写，所述情况截至{day_in_words(dossier.assessment.as_of)}。"
    )
    yield Heading(1, "基本情况")
    rows = (
        ("本年度提供的网络信息服务", ("、".join(one.name for one in services),)),
        ("内容生态治理负责人和责任部门", (dossier.stated("ecology_report", "responsible", year),)),
        ("审核、处置人员配备", (dossier.stated("ecology_report", "staff", year),)),
    )
    yield Form("", rows)


def _cases(cases: Sequence[Told]) -> Iterator[Block]:
    """Yield how the cases on record were handled, a kind a row; the year's full figures are stated elsewhere."""
    if not cases:
        return
    number = Counter(one.kind for one in cases)
    rows = tuple(
        (
            (kind.label.zh,),
            (f"{number[kind]}件",),
            (tally(one for case in cases if case.kind is kind for one in _bound((case,))) + "。",),
        )
        for kind in CASES
        if number[kind]
    )
    yield Listing("逐件留有记录的事项（不是全年总数）", ("事项", "件数", "核对结果"), rows, (26, 14, 60))


def _bound(subjects: Sequence[Told]) -> list[Finding]:
    return [one for one in of_law(subjects, _LAW, _ARTICLES) if one.outcome in BINDING]


def _conclusion(dossier: Dossier, year: str, services: Sequence[Told], cases: Sequence[Told]) -> Iterator[Block]:
    found = _bound((*services, *cases))
    yield Heading(1, "存在问题和下一年度安排")
    yield lines(f"{tally(found)}。")
    yield from shortcomings(found)
    yield lines("下一年度工作安排：", dossier.stated("ecology_report", "next_steps", year), "。")
    dated = days("治理工作期限", services)
    if dated.rows:
        yield dated


FILING = Filing(
    slug="ecology-report-chapter",
    title=Bilingual(
        "网络信息内容生态治理工作年度报告（网络暴力信息治理章节）",
        "yearly report on the online content ecosystem (chapter on cyber violence)",
    ),
    basis=(cyber_violence.provision(11),),
    fill=fill,
    when=Bilingual(
        "提供网络信息服务的，每年一次；先在 chudun.yaml 的 subjects 下列明 information_service。",
        "Once a year, by providers of network information services; list information_service under subjects.",
    ),
)
