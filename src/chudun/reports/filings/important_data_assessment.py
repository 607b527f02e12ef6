"""The yearly risk assessment report on important data (重要数据年度风险评估报告), in the order of art. 33."""

from collections.abc import Iterator

from chudun.law.judging import outcome_name
from chudun.law.language.rules import Verdict
from chudun.law.packs.network_data.important_data import vet_officer_and_key_staff
from chudun.law.packs.network_data.important_data_risks import (
    explain_key_business_and_supply_chain,
    file_yearly_risk_report,
    state_contents_of_risk_report,
)
from chudun.reports.assessment import TransferResult
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.exported_data import fact, recipient_name
from chudun.reports.filings.exporter import assets, rows, signed, unread, zh
from chudun.reports.filings.filing import Filing, Filled
from chudun.reports.filings.findings import Finding, Told, joined, problems, tally, told, unstated, verdicts
from chudun.reports.filings.paper import (
    Block,
    Form,
    Gap,
    Heading,
    Listing,
    Paper,
    Signature,
    Text,
    day_in_words,
    days_in_words,
    lines,
)
from chudun.reports.outcomes import ROUTES
from chudun.reports.sentences import people
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.important_data_processing import ImportantDataProcessing
from chudun.vocabulary.incident import Incident
from chudun.vocabulary.platform import Platform
from chudun.vocabulary.processing import DataProcessing
from chudun.vocabulary.sharing import Sharing

DUTY = file_yearly_risk_report.name
WHO = ("credit_code", "address", "legal_representative", "business", "contact", "authority")
OFFICER = ("named", "expertise", "experience", "in_management", "may_report_directly")
VETTING = ("vetted", "key_staff_vetted")
BODY = (
    "management_body", "management_rules", "operating_procedures", "incident_plan", "regular_monitoring",
    "regular_assessment", "regular_drills", "regular_training", "risks_handled_promptly", "complaints_handled",
)  # fmt: skip
PROCESSING = ("purpose", "kinds", "volume", "manner", "extent", "retention", "location", "activity")
MEASURES = (
    "graded_protection", "mandatory_requirements_met", "security_management_system", "encryption", "backup",
    "access_control", "security_authentication", "necessary_measures", "handles_incidents",
)  # fmt: skip
HANDLED = ("plan_activated_at_once", "spread_prevented", "hazards_removed", "reported_as_prescribed")
POINTS = ("done_beforehand", *(f"covers_{one}" for one in ("legality", "risks", "recipient", "contract", "measures")))


def fill(dossier: Dossier) -> tuple[Filled, ...]:
    """Return the report of the organisation's year where art. 33 binds any of its processing, or may."""
    bound = tuple(one for one in told(dossier, ImportantDataProcessing) if one.may_bind(DUTY))
    if not bound:
        return ()
    authority = dossier.stated("organisation", "authority")
    paper = Paper(
        f"{dossier.assessment.as_of.year}年度重要数据风险评估报告",
        authority if isinstance(authority, str) else "省级以上有关主管部门",
        tuple(_blocks(dossier, bound)),
    )
    return (Filled(f"{FILING.slug}-{dossier.assessment.as_of.year}", paper),)


def _blocks(dossier: Dossier, bound: tuple[Told, ...]) -> Iterator[Block]:
    yield Heading(1, "网络数据处理者、管理机构和负责人")
    yield from _who(dossier, bound)
    yield Heading(1, "处理重要数据的情况")
    yield from _processing(dossier, bound)
    yield Heading(1, "安全管理制度、技术措施及其有效性")
    yield from _measures(dossier, bound)
    yield Heading(1, "发现的风险、发生的事件及处置情况")
    yield from _risks(dossier, bound)
    yield Heading(1, "提供、委托处理、共同处理重要数据的风险评估情况")
    yield from _sharing(dossier, bound)
    yield Heading(1, "网络数据出境情况")
    yield _exports(dossier)
    yield Heading(1, "主管部门规定的其他内容")
    for one in bound:
        more = one.result.facts["report.more_prescribed"].value
        about = f"{one.name}：" if len(bound) > 1 else ""
        told_more = ("：", one.particular("prescribed")) if more else ()
        yield lines(about, one.fact("report.more_prescribed"), *told_more, "。")
    platforms = tuple(
        one for one in told(dossier, Platform) if one.may_bind(explain_key_business_and_supply_chain.name)
    )
    if platforms:
        yield Heading(1, "关键业务和供应链网络数据安全情况")
        for one in platforms:
            yield Form(f"大型网络平台：{one.name}", rows(dossier, "platform", ("key_business", "supply_chain"), one.id))
    yield Heading(1, "评估结论")
    yield from _conclusion(dossier, bound, platforms)
    yield Signature(signed(dossier))


def _who(dossier: Dossier, bound: tuple[Told, ...]) -> Iterator[Block]:
    named = (("单位名称", (dossier.assessment.organisation.zh,)),)
    yield Form("网络数据处理者基本信息", (*named, *rows(dossier, "organisation", WHO)))
    yield Form("管理机构和负责人", rows(dossier, "organisation", ("security_body", "security_officer")))
    for one in bound:
        asked = (*OFFICER, *VETTING) if one.may_bind(vet_officer_and_key_staff.name) else OFFICER
        officer = joined(one.fact(f"officer.{name}") for name in asked)
        body: Text = (one.fact("management_body"),)
        yield Form(f"机构和负责人履职条件：{one.name}", (("管理机构", body), ("负责人", officer)))


def _processing(dossier: Dossier, bound: tuple[Told, ...]) -> Iterator[Block]:
    for one in bound:
        yield Heading(2, one.name)
        stated = rows(dossier, "important_data_processing", PROCESSING, one.id)
        yield Form("处理活动情况（不含数据内容本身）", (("认定情况", (one.value("standing"),)), *stated))
    scanned = assets(dossier.assessment)
    if scanned is None:
        yield lines("本次没有扫描数据源，数据的种类和数量以填报为准。")
        return
    yield Heading(2, "数据资产扫描情况")
    yield lines("下表是对数据源逐表扫描的实测结果，只列数量，不含数据内容；其中哪些属于重要数据，以认定情况为准。")
    yield scanned
    if unread(dossier.assessment):
        yield lines("未能读取的部分：", "；".join(unread(dossier.assessment)), "。")


def _measures(dossier: Dossier, bound: tuple[Told, ...]) -> Iterator[Block]:
    for one in bound:
        yield Heading(2, one.name)
        shown = [(one.fact(name), ImportantDataProcessing.attributes[name]) for name in BODY]
        given = [(said, (attribute.evidence.zh if attribute.evidence else "",)) for said, attribute in shown]
        yield Listing("管理制度及实施情况", ("情况", "佐证材料"), tuple(((a,), b) for a, b in given), (62, 38))
        stated = rows(dossier, "important_data_processing", ("labelling", "effectiveness"), one.id)
        yield Form("标签标识和有效性验证", stated)
    activities = told(dossier, DataProcessing)
    yield Heading(2, "技术措施和其他必要措施")
    for activity in activities:
        yield Form(activity.name, tuple((_label(name), (activity.fact(name),)) for name in MEASURES))
    if not activities:
        yield Form("技术措施", tuple((_label(name), (unstated(DataProcessing, name),)) for name in MEASURES))


def _label(name: str) -> str:
    return DataProcessing.attributes[name].label.zh.removeprefix("已").removeprefix("落实").removeprefix("采取")


def _risks(dossier: Dossier, bound: tuple[Told, ...]) -> Iterator[Block]:
    for one in bound:
        yield lines(f"{one.name}：", one.particular("risks"), "。")
    yield Heading(2, "对照法定要求发现的问题")
    yield from problems(_findings(dossier, bound))
    yield Heading(2, "网络数据安全事件")
    incidents = told(dossier, Incident)
    for incident in incidents:
        handled = joined(incident.fact(name) for name in HANDLED)
        yield Form(
            f"事件：{incident.name}",
            (
                ("发现时间", (incident.particular("found_at"),)),
                ("影响和危害", (incident.particular("harm"),)),
                ("处置情况", handled),
            ),
        )
    if not incidents:
        yield from (lines(f"{one.name}：", one.particular("incidents"), "。") for one in bound)


def _sharing(dossier: Dossier, bound: tuple[Told, ...]) -> Iterator[Block]:
    shared = tuple(one for one in told(dossier, Sharing) if one.result.facts["important_data"].value is not False)
    for one in shared:
        recipient: Text = (one.particular("recipient"),)
        assessed = joined(one.fact(f"assessment.{name}") for name in POINTS)
        relation: Text = joined((one.value("relation"), one.fact("important_data")))
        yield Form(one.name, (("数据接收方", recipient), ("关系和数据", relation), ("事前风险评估", assessed)))
    if not shared:
        yield from (lines(f"{one.name}：", one.particular("sharing"), "。") for one in bound)


def _exports(dossier: Dossier) -> Block:
    transfers = dossier.assessment.transfers
    if not transfers:
        return lines(Gap("本年度是否向境外提供网络数据，情况如何", "transfers"), "。")
    told_rows = tuple(_export(dossier, one) for one in transfers)
    header = ("出境活动", "境外接收方", "重要数据", "一般个人信息", "敏感个人信息", "应走的路线")
    return Listing("网络数据出境情况", header, told_rows, (20, 22, 16, 13, 13, 16))


def _export(dossier: Dossier, one: TransferResult) -> tuple[Text, ...]:
    return (
        (one.name.zh,),
        recipient_name(one),
        (fact(dossier, one, "important_data"),),
        (people(one.people_general.interval, zh),),
        (people(one.people_sensitive.interval, zh),),
        (ROUTES[outcome_name(one.route.outcome)].short.zh,),
    )


def _findings(dossier: Dossier, bound: tuple[Told, ...]) -> tuple[Finding, ...]:
    every = (*bound, *told(dossier, DataProcessing))
    return tuple(finding for one in every for finding in one.findings())


def _conclusion(dossier: Dossier, bound: tuple[Told, ...], platforms: tuple[Told, ...]) -> Iterator[Block]:
    supplement = (one for p in platforms for one in p.findings(explain_key_business_and_supply_chain.name))
    found = (*_findings(dossier, bound), *supplement)
    yield lines(f"截至{day_in_words(dossier.assessment.as_of)}，{tally(found)}。")
    if any(one.outcome == Verdict.BREACHED for one in found):
        yield lines("存在未做到的要求，处理活动的风险尚未得到有效控制，须按第四部分所列问题整改。")
    elif any(one.outcome != Verdict.MET for one in found):
        yield lines("尚有要求不能定论，本报告不就处理活动的总体风险作结论。")
    else:
        yield lines("所对照的要求均已做到，没有据此发现须整改的问题。")
    for one in bound:
        for due in one.result.obligations.due:
            if due.earliest and due.latest:
                day = days_in_words(due.earliest, due.latest)
                yield lines(f"{one.name}：{due.rule.what.zh}，期限{day}（{due.rule.provision.cite.zh}）。")
    yield verdicts("逐项对照结果", found, name_subjects=True)


FILING = Filing(
    slug="important-data-assessment",
    title=Bilingual("重要数据年度风险评估报告", "yearly risk assessment report on important data"),
    basis=(
        file_yearly_risk_report.provision,
        state_contents_of_risk_report.provision,
        explain_key_business_and_supply_chain.provision,
    ),
    fill=fill,
    when=Bilingual(
        "处理重要数据的，每年度一份；在 chudun.yaml 的 subjects.important_data_processing 下登记处理活动",
        "One a year for whoever processes important data; list the processing in chudun.yaml under"
        " subjects.important_data_processing",
    ),
)
