"""The risk assessment before important data are provided, entrusted or shared (事前风险评估报告), art. 31."""

from collections.abc import Iterator, Sequence

from chudun.law.judging import outcome_name
from chudun.law.language.evaluate import UNDETERMINED
from chudun.law.language.rules import Verdict
from chudun.law.packs.network_data.important_data_risks import (
    assess_risk_before_sharing,
    cover_six_points_before_sharing,
)
from chudun.law.packs.network_data.sharing import agree_with_recipient, joint_processors_agree, supervise_recipient
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.exporter import rows, signed
from chudun.reports.filings.filing import Filing, Filled, file_stem
from chudun.reports.filings.findings import Finding, Told, problems, tally, told, verdicts
from chudun.reports.filings.paper import Block, Form, Heading, Paper, Signature, Text, day_in_words, lines
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.sharing import Sharing

BEFORE = (assess_risk_before_sharing.name, cover_six_points_before_sharing.name)
ABOUT = ("recipient", "recipient_contact", "data", "purpose", "manner", "extent", "period", "method")
POINTS = (
    ("目的、方式、范围的合法性、正当性、必要性", "covers_legality", "legality", ()),
    ("数据安全风险及其对各方权益的影响", "covers_risks", "risks", ()),
    ("数据接收方的诚信、守法情况", "covers_recipient", "integrity", (supervise_recipient,)),
    ("合同对接收方的约束力", "covers_contract", "contract", (agree_with_recipient, joint_processors_agree)),
    ("技术和管理措施的有效性", "covers_measures", "measures", ()),
)
"""Art. 31(2), items 1 to 5: heading, whether covered, what was found, and duties that bear on it."""


def fill(dossier: Dossier) -> tuple[Filled, ...]:
    """Return a report for each sharing of important data that must be assessed beforehand, or may have to be."""
    return tuple(
        Filled(file_stem(FILING.slug, one.id), _paper(dossier, one))
        for one in told(dossier, Sharing)
        if one.may_bind(BEFORE[0])
    )


def _paper(dossier: Dossier, one: Told) -> Paper:
    return Paper("提供、委托处理、共同处理重要数据风险评估报告", "", tuple(_blocks(dossier, one)))


def _blocks(dossier: Dossier, one: Told) -> Iterator[Block]:
    yield Heading(1, "评估工作概况")
    known = (
        ("评估单位", (dossier.assessment.organisation.zh,)),
        ("评估事项", (one.name,)),
        *((Sharing.attributes[name].label.zh, (one.value(name),)) for name in ("relation", "side", "important_data")),
        ("法定职责或者义务", (one.fact("statutory_duty"),)),
    )
    yield Form("评估对象", (*known, *rows(dossier, "sharing", ABOUT, one.id)))
    yield Heading(1, "重点评估内容")
    for heading, covered, particular, duties in POINTS:
        yield Heading(2, heading)
        yield lines(one.fact(f"assessment.{covered}"), "。")
        yield lines("评估情况：", one.particular(particular), "。")
        yield from (_weighed(finding) for finding in one.findings(*(d.name for d in duties)) if duties)
    yield Heading(2, "主管部门规定的其他内容")
    yield lines(*_prescribed(one), "。")
    found = one.findings()
    yield Heading(1, "发现的问题和整改措施")
    yield from problems(found)
    if any(finding.outcome == Verdict.BREACHED for finding in found):
        yield lines("整改措施和完成时限：", one.particular("remedy"), "。")
    yield Heading(1, "评估结论")
    yield lines(f"截至{day_in_words(dossier.assessment.as_of)}，{tally(found)}。")
    yield lines(*_concluded(one.findings(*BEFORE)))
    yield verdicts("逐项对照结果", found)
    yield Signature(signed(dossier))


def _weighed(finding: Finding) -> Block:
    if finding.outcome == Verdict.NOT_APPLICABLE or outcome_name(finding.outcome) != finding.outcome:
        return lines(f"“{finding.judged.duty.to_do.zh}”的要求不适用于本事项（{finding.basis}）。")
    return lines(f"“{finding.judged.duty.to_do.zh}”：{finding.verdict}（{finding.basis}）。", *finding.reasons, "。")


def _prescribed(one: Told) -> Text:
    more = one.result.facts["assessment.more_prescribed"].value
    said = one.fact("assessment.more_prescribed")
    if more is not True:
        return (said,)
    return (said, "；", one.fact("assessment.covers_what_is_prescribed"), "：", one.particular("prescribed"))


def _concluded(before: Sequence[Finding]) -> Text:
    came_out = {finding.outcome for finding in before}
    if Verdict.BREACHED in came_out:
        return (
            "事前风险评估没有完成或者内容不全，不符合《网络数据安全管理条例》第三十一条；"
            "补齐评估之前，不应当实施本次提供、委托或者共同处理。",
        )
    if came_out <= {Verdict.MET}:
        return ("事前风险评估已经完成，规定的内容均已评估。评估所得风险能否接受，由本单位按上述各项评估情况决定。",)
    doubt = "事实不明" if UNDETERMINED in came_out else "事实矛盾"
    return (f"因{doubt}，尚不能认定事前风险评估符合《网络数据安全管理条例》第三十一条，本报告暂不作结论。",)


FILING = Filing(
    slug="sharing-assessment",
    title=Bilingual(
        "提供、委托处理、共同处理重要数据风险评估报告",
        "risk assessment before important data are provided, entrusted or processed jointly",
    ),
    basis=(assess_risk_before_sharing.provision, cover_six_points_before_sharing.provision),
    fill=fill,
    when=Bilingual(
        "提供、委托处理、共同处理重要数据前，每次一份；履行法定职责或者义务的除外",
        "One before each time important data are provided, entrusted or processed jointly, statutory duties excepted",
    ),
)
