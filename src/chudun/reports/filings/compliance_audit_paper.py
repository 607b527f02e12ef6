"""Working paper of a compliance audit of personal information (合规审计工作底稿), by the audit guide's items.

The guide is the annex to the audit measures of 2025; its text was at hand up to item 20.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from chudun.law.language.expression import Holds
from chudun.law.language.rules import Duty, Verdict
from chudun.law.language.variables import leaves
from chudun.law.library import regulations
from chudun.law.packs.compliance_audit_measures import audit_every_two_years, audit_measures
from chudun.law.packs.network_data.individual_rights import audit_compliance_regularly
from chudun.law.packs.network_data.regulation import network_data
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.exporter import rows, signed
from chudun.reports.filings.filing import Filing, Filled, file_stem
from chudun.reports.filings.findings import BINDING, Finding, Told, of_transfer, problems, tally, told, verdicts
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
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.compliance_audit import ComplianceAudit
from chudun.vocabulary.important_data_processing import ImportantDataProcessing
from chudun.vocabulary.kind import Kind, section
from chudun.vocabulary.personal_information_processing import PersonalInformationProcessing
from chudun.vocabulary.platform import Platform
from chudun.vocabulary.processing import DataProcessing
from chudun.vocabulary.sharing import Sharing
from chudun.vocabulary.transfer import Transfer

GUIDE = Bilingual("《个人信息保护合规审计管理办法》附件（审计指引）", "annex to the audit measures (audit guide)")
ABOUT = ("period", "extent", "institution", "lead", "team", "method")
AUDITS = (audit_compliance_regularly.name, audit_every_two_years.name, "put_officer_in_charge_of_audits")


@dataclass(frozen=True)
class Item:
    """An item of the guide (审计事项).

    Attributes
    ----------
    number, title
        As the guide counts it, and what it is about.
    duties
        Names of encoded duties that answer it, wholly or in part.
    relation
        The relation of sharing to which it is confined, or none.
    finding
        The particular that states what the auditor found where no duty answers it.
    """

    number: str
    title: str
    duties: tuple[str, ...] = ()
    relation: str = ""
    finding: str = ""


ITEMS = (
    Item(
        "二",
        "处理的合法性基础",
        (
            "obtain_consent_without_deception", "obtain_separate_consent_for_sensitive_information",
            "obtain_written_consent", "renew_consent_after_change", "stay_within_consent",
            "not_ask_again_frequently", "collect_only_what_is_necessary", "collect_within_scope",
        ),
    ),
    Item("三", "个人信息处理规则", ("write_processing_rules_clearly", "state_contents_of_processing_rules")),
    Item("四", "告知", ("display_processing_rules", "list_information_collected", "notice")),
    Item("五", "共同处理", ("joint_processors_agree",)),
    Item("六", "委托处理", ("agree_with_recipient", "supervise_recipient", "keep_sharing_records"), "entrust"),
    Item("七", "合并、分立等转移个人信息", ("successor_goes_on_protecting", "secure_data_in_restructuring")),
    Item(
        "八",
        "向其他处理者提供",
        ("list_information_provided", "agree_with_recipient", "supervise_recipient", "keep_sharing_records"),
        "provide",
    ),
    Item(
        "九",
        "自动化决策",
        ("offer_switch_off_option", "let_users_refuse_pushes", "let_users_delete_tags"),
        finding="automated_decisions",
    ),
    Item("十", "公开个人信息", finding="publication"),
    Item("十一", "公共场所图像采集和身份识别", finding="public_places"),
    Item("十二", "处理已公开的个人信息", finding="published_information"),
    Item("十三", "敏感个人信息", ("obtain_separate_consent_for_sensitive_information", "obtain_written_consent")),
    Item("十四", "不满十四周岁未成年人个人信息", ("obtain_guardian_consent", "make_special_rules_for_children")),
    Item(
        "十五",
        "向境外提供",
        (
            "mechanism_completed", "separate_consent", "impact_assessment", "recipient_standard",
            "foreign_request_approval",
        ),
    ),
    Item("十六", "删除", ("delete_or_anonymise", "stop_other_processing")),
    Item(
        "十七",
        "个人行使权利的保障",
        (
            "take_up_requests_promptly", "offer_convenient_ways_to_exercise_rights", "set_no_unreasonable_conditions",
            "open_way_for_transfer",
        ),
    ),
    Item("十八", "对处理规则的解释说明", finding="explanation"),
    Item("十九", "内部管理制度和操作规程", ("set_up_security_management", "keep_incident_plan", AUDITS[0], AUDITS[2])),
    Item("二十", "安全技术措施", ("protect_on_graded_basis", "take_security_measures")),
)  # fmt: skip
NOT_AT_HAND = "教育培训、负责人履职、影响评估、应急预案和处置、大型平台的独立监督机构和社会责任报告等"


def fill(dossier: Dossier) -> tuple[Filled, ...]:
    """Return a paper for each audit listed, or one for the organisation where it only lists its processing."""
    audits = told(dossier, ComplianceAudit)
    if audits:
        return tuple(Filled(file_stem(FILING.slug, one.id), _paper(dossier, one)) for one in audits)
    if told(dossier, PersonalInformationProcessing):
        return (Filled(FILING.slug, _paper(dossier, None)),)
    return ()


def _paper(dossier: Dossier, audit: Told | None) -> Paper:
    return Paper("个人信息保护合规审计工作底稿", "", tuple(_blocks(dossier, audit)))


def _blocks(dossier: Dossier, audit: Told | None) -> Iterator[Block]:
    identifier = audit.id if audit else section(ComplianceAudit)
    every = _findings(dossier)
    yield Heading(1, "审计基本情况")
    name = (("被审计单位", (dossier.assessment.organisation.zh,)),)
    yield Form("审计概况", (*name, *rows(dossier, "compliance_audit", ABOUT, identifier)))
    yield from _how_often(dossier)
    yield Heading(1, "审计事项记录")
    yield lines(
        f"事项和序号依{GUIDE.zh}；表中《条例》指《{network_data.instrument.title.zh}》。"
        "判断据已陈述的事实作出，须以证据核实；没有对应判断的事项，由审计人员填写审计发现。"
    )
    table = tuple(row for item in ITEMS for row in _rows(dossier, item, every, identifier))
    header = ("序号", "审计事项", "对应义务", "判断", "应查证据", "审计发现", "备注")
    yield Listing("审计事项记录表", header, table, (5, 11, 23, 8, 15, 26, 12), wide=True)
    yield lines(f"第二十一项以后（{NOT_AT_HAND}）未取得原文，本底稿没有列入；取得原文后须补列并逐项审计。")
    if audit and audit.findings():
        yield Heading(1, "对审计工作本身的要求")
        yield verdicts("审计要求对照结果", audit.findings())
    yield Heading(1, "审计小结")
    answered = tuple(one for one in every if any(one.judged.duty.name in item.duties for item in ITEMS))
    binding = tuple(one for one in answered if one.outcome in BINDING)
    yield lines(f"截至{day_in_words(dossier.assessment.as_of)}，{tally(binding)}。")
    yield from problems(binding)
    yield lines("编制人：　　　　　　　　　　复核人：")
    yield Signature(signed(dossier))


def _findings(dossier: Dossier) -> tuple[Finding, ...]:
    kinds = (PersonalInformationProcessing, Sharing, ImportantDataProcessing, Platform, DataProcessing)
    named = {name for item in ITEMS for name in item.duties}
    subjects = (one for kind in kinds for one in told(dossier, kind))
    of_subjects = (finding for one in subjects for finding in one.findings(*named))
    return (*of_subjects, *(finding for one in dossier.assessment.transfers for finding in of_transfer(one)))


def _how_often(dossier: Dossier) -> Iterator[Block]:
    for one in told(dossier, PersonalInformationProcessing):
        yield lines(f"{one.name}：处理人数", one.fact("processor.people_processed"), "。")
        found = tuple(finding for finding in one.findings(*AUDITS) if finding.outcome in BINDING)
        if found:
            yield verdicts(f"审计频次和负责人：{one.name}", found)
        for due in one.result.obligations.due:
            if due.rule.provision.instrument is audit_measures.instrument and due.earliest and due.latest:
                day = days_in_words(due.earliest, due.latest)
                yield lines(f"{due.rule.what.zh}：{day}（{due.rule.provision.cite.zh}）。")


def _rows(dossier: Dossier, item: Item, every: tuple[Finding, ...], identifier: str) -> Iterator[tuple[Text, ...]]:
    """Yield a row for each duty that answers ``item``, then one for what only the auditor can find."""
    found = [one for one in every if one.judged.duty.name in item.duties and _concerns(dossier, one, item)]
    binding = sorted((one for one in found if one.outcome in BINDING), key=lambda one: BINDING.index(one.outcome))
    head: tuple[Text, ...] = ((item.number,), (item.title,))
    for one in binding:
        judged = f"{one.judged.duty.to_do.zh}（{_short(one)}）"
        shown = "；".join(dict.fromkeys(_evidence(one))) or "由审计人员列明"
        yield (*head, (judged,), (one.verdict,), (shown,), _found(one), (one.about,))
    if item.finding:
        stated = dossier.stated("compliance_audit", item.finding, identifier)
        yield (*head, ("由审计人员对照审计指引查核",), ("—",), ("由审计人员列明",), (stated,), ("没有编入全部义务",))
    elif found and not binding:
        yield (*head, ("登记的事项不适用对应的义务",), ("不适用",), ("—",), ("不适用",), ("核对不适用的理由",))
    elif not found:
        gap = Gap(f"审计发现：{item.title}", _where_listed(item))
        yield (*head, ("没有登记有关事项",), ("—",), ("由审计人员列明",), (gap,), ("须现场核查",))


def _short(one: Finding) -> str:
    provision = one.judged.duty.provision
    return provision.cite.zh.replace(network_data.instrument.title.zh, "条例").replace("中华人民共和国", "")


def _found(one: Finding) -> Text:
    return ("没有发现违反：", *one.reasons) if one.outcome == Verdict.MET else one.reasons


def _concerns(dossier: Dossier, one: Finding, item: Item) -> bool:
    """Whether a finding concerns the item: duties on sharing do so by their relation."""
    if not item.relation or one.kind is not Sharing:
        return True
    found = next(t for t in told(dossier, Sharing) if t.id == one.id)
    return found.result.facts["relation"].value in (item.relation, None)


@cache
def _kinds() -> dict[str, type[Kind]]:
    return {rule.name: rule.kind for law in regulations() for rule in law.rules if isinstance(rule, Duty)}


def _where_listed(item: Item) -> str:
    """Return where the workspace file lists what the item is about."""
    kind = _kinds()[item.duties[0]]
    return "transfers" if kind is Transfer else f"subjects.{section(kind)}"


def _evidence(one: Finding) -> Iterator[str]:
    """Yield what would show that a duty is met."""
    for leaf in leaves(one.judged.duty.must):
        if isinstance(leaf, Holds) and leaf.path[-1].evidence is not None:
            yield leaf.path[-1].evidence.zh


FILING = Filing(
    slug="compliance-audit",
    title=Bilingual("个人信息保护合规审计工作底稿", "working paper of a personal information compliance audit"),
    basis=(audit_compliance_regularly.provision, audit_every_two_years.provision, GUIDE),
    fill=fill,
    when=Bilingual(
        "开展个人信息保护合规审计时；在 chudun.yaml 的 subjects 下登记 personal_information_processing 或者"
        " compliance_audit",
        "For an audit; list personal_information_processing or compliance_audit in chudun.yaml under subjects",
    ),
)
