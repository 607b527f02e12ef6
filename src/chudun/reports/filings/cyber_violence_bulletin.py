"""网络暴力信息治理公告 (art. 11): what one service found and did in a period, and how it governs, for the public."""

from collections.abc import Iterator

from chudun.law.language.evaluate import CONTRADICTORY, UNDETERMINED
from chudun.law.language.rules import Verdict
from chudun.law.packs.cyber_violence.general_duties import regular_governance_bulletin
from chudun.law.packs.cyber_violence.regulation import cyber_violence
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.filing import Filing, Filled, file_stem
from chudun.reports.filings.findings import Finding, Told, joined, told
from chudun.reports.filings.paper import Block, Form, Gap, Heading, Lines, Paper, Signature, Span, lines
from chudun.reports.filings.self_check import Part, of_law
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.information_service import InformationService

MECHANISMS = (
    Part("治理机制", (7, 8, 9, 11)),
    Part("监测预警和账号信用管理", (12, 13, 14)),
    Part("重点环节内容管理", (16, 17, 18, 19)),
    Part("用户防护和取证", (23, 25)),
    Part("投诉举报和未成年人保护", (26, 27)),
)
_FIGURES = (
    ("发现的网络暴力信息", "found"),
    ("处置的网络暴力信息", "handled"),
    ("处置的账号", "accounts"),
    ("提示、保护的用户", "warnings"),
    ("受理的投诉、举报", "complaints"),
    ("办结并反馈的投诉、举报", "answered"),
    ("其中涉未成年人的投诉、举报", "minors"),
)


def fill(dossier: Dossier) -> tuple[Filled, ...]:
    """Return the bulletin of each service that has to publish one, or may have to."""
    return tuple(
        Filled(file_stem(FILING.slug, one.id), _paper(dossier, one))
        for one in told(dossier, InformationService)
        if one.may_bind(regular_governance_bulletin.name)
    )


def _paper(dossier: Dossier, service: Told) -> Paper:
    blocks = (
        lines(
            f"根据《{cyber_violence.instrument.title.zh}》第十一条，现将{service.name}",
            service.particular("period"),
            "网络暴力信息治理情况公告如下。",
        ),
        Heading(1, "发现和处置情况"),
        Form("治理数据", tuple((label, (service.particular(name),)) for label, name in _FIGURES)),
        Heading(1, "治理措施"),
        *(block for part in MECHANISMS for block in _measures(service, part)),
        Heading(1, "投诉、举报渠道"),
        lines("用户可以通过下列渠道投诉、举报网络暴力信息：", service.particular("entrance"), "。"),
        Heading(1, "存在的不足和下一步工作"),
        *_shortcomings(service),
        Signature((dossier.assessment.organisation.zh,)),
    )
    return Paper(f"{service.name}网络暴力信息治理公告", "", blocks)


def _findings(service: Told, part: Part) -> tuple[Finding, ...]:
    return of_law((service,), cyber_violence.instrument, part.articles)


def _measures(service: Told, part: Part) -> Iterator[Block]:
    """Yield what is done, and gaps for what nobody told; what is not done stands among the shortcomings."""
    said: list[Span] = []
    for one in _findings(service, part):
        if one.outcome in (Verdict.MET, UNDETERMINED, CONTRADICTORY):
            said += [span for span in one.reasons if span not in (*said, "；") and not _reading(span)]
    if said:
        yield Heading(2, part.title)
        yield Lines((*joined(said), "。"))


def _reading(span: Span) -> bool:
    """Return whether ``span`` asks how the law is read: that is no matter of a public bulletin."""
    return isinstance(span, Gap) and span.where.startswith("settings.")


def _shortcomings(service: Told) -> Iterator[Block]:
    breached = [one for part in MECHANISMS for one in _findings(service, part) if one.outcome == Verdict.BREACHED]
    if breached:
        said = joined(span for one in breached for span in one.reasons)
        yield Lines(("目前还有下列不足：", *said, "。"))
    yield lines("下一步工作：", service.particular("next_steps"), "。")


FILING = Filing(
    slug="cyber-violence-bulletin",
    title=Bilingual("网络暴力信息治理公告", "bulletin on the governance of cyber-violence information"),
    basis=(cyber_violence.provision(11),),
    fill=fill,
    when=Bilingual(
        "提供网络信息服务的，定期发布；先在 chudun.yaml 的 subjects 下列明 information_service。",
        "Regularly, by providers of network information services; list information_service under subjects.",
    ),
)
