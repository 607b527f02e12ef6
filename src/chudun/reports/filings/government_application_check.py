"""互联网政务应用年度安全检测评估与自查表: applications, their yearly assessment, and articles 4 to 38 one by one."""

from collections.abc import Iterator, Sequence

from chudun.law.language.provision import numeral
from chudun.law.language.rules import Duty, Narrative, Verdict
from chudun.law.packs.government_applications.regulation import government_applications
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.filing import Filing, Filled
from chudun.reports.filings.findings import BINDING, Finding, Told, place, tally, told
from chudun.reports.filings.paper import (
    Block,
    Form,
    Gap,
    Heading,
    Lines,
    Listing,
    Paper,
    Signature,
    Text,
    day_in_words,
    lines,
)
from chudun.reports.filings.self_check import checked, days, of_law, shortcomings
from chudun.vocabulary.application_outsourcing import ApplicationOutsourcing
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.government_application import GovernmentApplication
from chudun.vocabulary.government_application_incident import GovernmentApplicationIncident
from chudun.vocabulary.government_mail_system import GovernmentMailSystem
from chudun.vocabulary.government_operator import GovernmentOperator
from chudun.vocabulary.government_publication import GovernmentPublication
from chudun.vocabulary.kind import Kind, section
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.website import Website

ARTICLES = range(4, 39)
KINDS: tuple[type[Kind], ...] = (
    GovernmentOperator,
    GovernmentApplication,
    Website,
    GovernmentPublication,
    ApplicationOutsourcing,
    GovernmentMailSystem,
    GovernmentApplicationIncident,
)
BODIES = ("party_organ", "state_organ", "public_institution")
_LAW = government_applications.instrument
_ORGANISATION = (("单位类型", "form"), ("行政层级", "level"))
_APPLICATION = (
    ("应用形式", "form"),
    ("上线运行日期", "protection.launched_on"),
    ("符合的等级保护要求（级）", "protection.level_met"),
    ("最近一次检测评估日期", "protection.last_assessed_on"),
    ("检测评估的实施者", "protection.assessed_by"),
    ("上线后有无升级、新增功能或者引入新技术", "protection.changed"),
)


def fill(dossier: Dossier) -> tuple[Filled, ...]:
    """Return the self-check of an organ or public institution, or of whoever runs what the provisions reach."""
    subjects = tuple(one for kind in KINDS for one in told(dossier, kind))
    found = of_law(subjects, _LAW, ARTICLES)
    form = dossier.assessment.organisation_facts.get("exporter.form")
    reached = any(one.outcome in BINDING for one in found if one.kind is not Website)
    if not reached and not (form and form.value in BODIES):
        return ()
    blocks = (
        *_about(dossier),
        *_applications(dossier),
        Heading(1, "逐条自查情况"),
        _articles(subjects),
        *_details(subjects),
        Heading(1, "期限安排"),
        _days(subjects),
        *_conclusion(dossier, found),
        Signature((dossier.assessment.organisation.zh,)),
    )
    return (Filled(FILING.slug, Paper(FILING.title.zh, "", blocks)),)


def _about(dossier: Dossier) -> Iterator[Block]:
    assessment = dossier.assessment
    facts = {name.removeprefix("exporter."): known for name, known in assessment.organisation_facts.items()}
    yield Heading(1, "单位基本情况")
    rows: list[tuple[str, Text]] = [("单位名称", (assessment.organisation.zh,))]
    rows += [(label, (dossier.fact(facts, name, Organisation, "organisation"),)) for label, name in _ORGANISATION]
    for label, name in (
        ("统一社会信用代码", "credit_code"),
        ("办公地址", "office"),
        ("分管互联网政务应用安全工作的负责人", "application_security_leader"),
        ("联系人及电话", "contact"),
    ):
        rows.append((label, (dossier.stated("organisation", name),)))
    rows.append(("自查年度", (f"{assessment.as_of.year}年（截至{day_in_words(assessment.as_of)}）",)))
    yield Form("", tuple(rows))


def _applications(dossier: Dossier) -> Iterator[Block]:
    yield Heading(1, "互联网政务应用及年度安全检测评估情况")
    applications = told(dossier, GovernmentApplication)
    if not applications:
        yield lines(_unlisted(GovernmentApplication), "。")
    for one in applications:
        yield Heading(2, one.name)
        yield Form("", tuple(_application(dossier, one)))


def _application(dossier: Dossier, one: Told) -> Iterator[tuple[str, Text]]:
    yield "域名、下载渠道或者账号", (one.particular("place"),)
    yield "责任部门和责任人", (one.particular("responsible"),)
    for label, name in _APPLICATION:
        where = place(one.kind, one.id, name).removesuffix(f".{name}")
        yield label, (dossier.fact(one.result.facts, name, one.kind, where),)
    for label, name in (
        ("检测评估机构（人员）", "assessor"),
        ("检测评估的范围和方法", "scope"),
        ("发现的问题", "found"),
        ("整改情况", "rectified"),
    ):
        yield label, (one.particular(name),)


def _articles(subjects: Sequence[Told]) -> Listing:
    rows = tuple(_article(number, subjects) for number in ARTICLES)
    return Listing("各条自查结果", ("条款", "判断", "说明"), rows, (14, 36, 50))


def _article(number: int, subjects: Sequence[Told]) -> tuple[Text, Text, Text]:
    rules = [rule for rule in government_applications.rules if rule.provision.article == number]
    kinds = dict.fromkeys(rule.kind for rule in rules if isinstance(rule, Duty))
    if not kinds:
        why = "；".join(rule.why.zh.rstrip("。") for rule in rules if isinstance(rule, Narrative))
        return (f"第{numeral(number)}条",), ("不需自查",), (f"{why}。",)
    found = of_law(subjects, _LAW, (number,))
    unlisted = [_unlisted(kind) for kind in kinds if not any(one.kind is kind for one in subjects)]
    bound = any(one.outcome in BINDING for one in found)
    remark: Text = ("逐项情况见下列各表。" if bound else "依现有事实，不适用于已列明的对象。",)
    return (f"第{numeral(number)}条",), (_counts(found),), tuple(unlisted) or remark


def _counts(found: Sequence[Finding]) -> str:
    said = list(dict.fromkeys(one.verdict for one in found))
    return "、".join(f"{verdict}{sum(one.verdict == verdict for one in found)}项" for verdict in said) or "待查明"


def _unlisted(kind: type[Kind]) -> Gap:
    return Gap(f"{kind.label.zh}的情况（没有的填“无”）", f"subjects.{section(kind)}")


def _details(subjects: Sequence[Told]) -> Iterator[Block]:
    for one in subjects:
        found = of_law((one,), _LAW, ARTICLES)
        bound = [finding for finding in found if finding.outcome in BINDING]
        apart = len(found) - len(bound)
        yield Heading(2, one.name)
        if bound:
            yield checked("", bound)
        if apart:
            left = "、".join(
                dict.fromkeys(f"第{numeral(f.judged.duty.provision.article)}条" for f in found if f not in bound)
            )
            yield lines(f"另有{apart}项要求依现有事实不适用（{left}）。")


def _days(subjects: Sequence[Told]) -> Block:
    listing = days("", subjects)
    return listing if listing.rows else Lines(("依现有事实，没有可以列出的期限。",))


def _conclusion(dossier: Dossier, found: Sequence[Finding]) -> Iterator[Block]:
    bound = [one for one in found if one.outcome in BINDING]
    yield Heading(1, "自查结论和存在问题")
    if not bound:
        yield lines("依现有事实，没有一项要求可以作出判断，须先补充待填事项。")
        return
    yield lines(f"对照《{_LAW.title.zh}》第四条至第三十八条，{tally(bound)}。")
    yield from shortcomings(bound)
    if any(one.outcome == Verdict.BREACHED for one in bound):
        yield lines("整改措施、责任人和完成时限：", dossier.stated("organisation", "application_rectification"), "。")


FILING = Filing(
    slug="government-application-check",
    title=Bilingual("互联网政务应用年度安全检测评估与自查表", "yearly self-check of government applications"),
    basis=(government_applications.provision(18),),
    fill=fill,
    when=Bilingual(
        "机关事业单位开办互联网政务应用的，每年至少一次。",
        "At least once a year, by organs and public institutions that run government applications.",
    ),
)
