"""What the judged duties say of an export, point by point, and the conclusion they allow (逐项核对与结论)."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from chudun.law.judging import NOT_IN_FORCE, DutyJudgement
from chudun.law.language.evaluate import CONTRADICTORY, UNDETERMINED
from chudun.law.language.rules import Duty, Verdict
from chudun.law.language.word import conclusion, reasons, resting_on
from chudun.law.mechanism import Mechanism
from chudun.law.packs import cross_border, personal_information_protection_law
from chudun.reports.assessment import Assessment, TransferResult
from chudun.reports.filings.exporter import zh
from chudun.reports.filings.findings import gap, joined
from chudun.reports.filings.paper import Block, Gap, Lines, Listing, Paper, Span, Text, lines
from chudun.reports.outcomes import route_labels
from chudun.reports.sentences import opening, period, why
from chudun.vocabulary.transfer import Transfer

FOUND = {
    Verdict.MET: "已落实",
    Verdict.BREACHED: "未落实",
    UNDETERMINED: "是否落实尚不能确定",
    CONTRADICTORY: "填报的事实相互矛盾，是否落实不能确定",
}
OPEN = (UNDETERMINED, CONTRADICTORY)
SILENT = (Verdict.NOT_APPLICABLE, NOT_IN_FORCE)

LEGALITY = frozenset(
    {
        personal_information_protection_law.notice,
        personal_information_protection_law.separate_consent,
        personal_information_protection_law.impact_assessment,
    }
)
SCALE = frozenset({cross_border.identify_important_data})
RECIPIENT = frozenset({personal_information_protection_law.recipient_standard})
SECURITY = frozenset({cross_border.security_measures, cross_border.incident_response, cross_border.rectification})
MECHANISM = frozenset({cross_border.mechanism_completed, personal_information_protection_law.mechanism_completed})
"""What a filing is for: that it is still to be done doesn't hold the filing back."""


def taking(assessment: Assessment, route: Mechanism) -> tuple[TransferResult, ...]:
    """Return the transfers whose route is, or may still be, ``route``."""
    return tuple(transfer for transfer in assessment.transfers if route in transfer.route.possible)


def binding(transfer: TransferResult) -> tuple[DutyJudgement, ...]:
    """Return the duties that ask something of the transfer, or may."""
    return tuple(judged for judged in transfer.duties if judged.outcome not in SILENT)


def about(transfer: TransferResult, duties: Collection[Duty]) -> tuple[DutyJudgement, ...]:
    """Return those of ``duties`` that bind the transfer."""
    return tuple(judged for judged in binding(transfer) if judged.duty in duties)


def besides(transfer: TransferResult, duties: Collection[Duty]) -> tuple[DutyJudgement, ...]:
    """Return the binding duties that are none of ``duties``."""
    return tuple(judged for judged in binding(transfer) if judged.duty not in duties)


def route_reasons(transfer: TransferResult) -> Iterator[Lines]:
    """Yield which route the transfer takes, on which provisions and facts."""
    yield lines(f"应当办理的出境机制：{conclusion(transfer.route, route_labels()).zh}。")
    found = list(
        dict.fromkeys(opening(one.zh) for g in transfer.route.leading for one in reasons(g, transfer.route.case))
    )
    if found:
        yield lines(f"所据事实：{'；'.join(found)}。")
    if len(transfer.route.possible) > 1:
        missing = [gap(Transfer, transfer.id, transfer.facts, one.variable) for one in transfer.route.unsettled]
        yield Lines(("尚须查明：", *joined(missing, "、"), "。"))


def checked(transfer: TransferResult, duties: Sequence[DutyJudgement]) -> Iterator[Lines]:
    """Yield what was found of each duty, and the tally."""
    if not duties:
        return
    for judged in duties:
        yield Lines((f"{opening(judged.duty.to_do.zh)}（{_cited(judged)}）：", *_finding(transfer, judged), "。"))
    yield lines(_tally(duties))


def _finding(transfer: TransferResult, judged: DutyJudgement) -> Text:
    said = FOUND[judged.outcome]
    if judged.outcome in OPEN:
        return (f"{said}，须查明", *joined(_unknown(transfer, judged), "、"))
    because = "；".join(why(judged, zh))
    return (f"{said}，{because}" if because else said,)


def _unknown(transfer: TransferResult, judged: DutyJudgement) -> list[Span]:
    if judged.outcome == CONTRADICTORY or judged.judgement is None:
        return [Gap(f"核实相互矛盾的事实（{judged.duty.to_do.zh}）", f"transfers.{transfer.id}")]
    return [gap(Transfer, transfer.id, transfer.facts, one.variable) for one in judged.judgement.unsettled]


def compliance(transfer: TransferResult) -> Listing:
    """Return every binding duty, article by article, with what was found of it."""
    cells = tuple(
        ((str(number),), (opening(one.duty.to_do.zh),), (_cited(one),), _finding(transfer, one))
        for number, one in enumerate(binding(transfer), 1)
    )
    header = ("序号", "义务", "依据", "落实情况")
    return Listing(f"逐条核对：{transfer.name.zh}", header, cells, (7, 29, 30, 34))


def _cited(judged: DutyJudgement) -> str:
    return "、".join(dict.fromkeys(provision.cite.zh for provision in judged.provisions))


def _tally(duties: Sequence[DutyJudgement]) -> str:
    outcomes = [one.outcome for one in duties]
    met, breached = outcomes.count(Verdict.MET), outcomes.count(Verdict.BREACHED)
    return f"小结：核对{len(duties)}项，落实{met}项，未落实{breached}项，尚不能确定{len(duties) - met - breached}项。"


def problems(transfers: Sequence[TransferResult]) -> Listing | None:
    """Return what is not met or not known, on what provision, and what would change it; None if nothing is."""
    told = [
        (transfer, judged) for transfer in transfers for judged in binding(transfer) if judged.outcome != Verdict.MET
    ]
    if not told:
        return None
    cells = tuple(((str(number),), *_problem(*one)) for number, one in enumerate(told, 1))
    header = ("序号", "出境场景", "问题", "依据", "整改或者查明事项")
    return Listing("存在的问题和整改要求", header, cells, (7, 17, 26, 24, 26))


def _problem(transfer: TransferResult, judged: DutyJudgement) -> tuple[Text, ...]:
    to_do = judged.duty.to_do.zh
    if judged.outcome == Verdict.BREACHED:
        said = f"未落实：{'；'.join(why(judged, zh))}"
        remedy: Text = (f"{opening(to_do)}{_whom(judged)}",)
    else:
        said = f"是否落实不能确定：{to_do}"
        remedy = ("查明", *joined(_unknown(transfer, judged), "、"))
    return (transfer.name.zh,), (said,), (_cited(judged),), remedy


def _whom(judged: DutyJudgement) -> str:
    return f"（对象：{judged.duty.owed_to.zh}）" if judged.duty.owed_to else ""


def concluded(
    transfers: Sequence[TransferResult], as_of: date, purpose: str, serves: Collection[Duty] = MECHANISM
) -> Iterator[Lines]:
    """Yield the conclusion that the verdicts allow on whether ``purpose`` (申报, 备案 …) can go ahead.

    ``serves`` are the duties that the paper itself helps to meet.
    """
    weighed = [(transfer, judged) for transfer in transfers for judged in besides(transfer, serves)]
    breached = [(t, one) for t, one in weighed if one.outcome == Verdict.BREACHED]
    unsettled = [(t, one) for t, one in weighed if one.outcome in OPEN]
    held_back = [told for transfer in transfers for told in _held_back(transfer, as_of)]
    if breached:
        said = "；".join(f"{transfer.name.zh}：{judged.duty.to_do.zh}" for transfer, judged in breached)
        held_back.append(
            lines(f"经评估，有{len(breached)}项法定义务未落实（{said}）。整改完成以前，不具备{purpose}条件。")
        )
    if unsettled:
        held_back.append(lines(f"有{len(unsettled)}项义务是否落实不能确定，查明以前不能作出通过评估的结论。"))
    all_met = f"经逐项核对，除本次办理的事项外，适用的{len(weighed)}项法定义务均已落实。"
    yield from held_back or [lines(all_met)]


def _held_back(transfer: TransferResult, as_of: date) -> Iterator[Lines]:
    yield from _already_running(transfer, as_of)
    yield from unnecessary(transfer)
    if len(transfer.route.possible) != 1:
        yield lines(f"“{transfer.name.zh}”应当办理哪种出境机制尚不能确定，查明以前不能作出通过评估的结论。")
    elif Mechanism.FORBIDDEN in transfer.route.possible:
        yield lines(f"“{transfer.name.zh}”按现有事实不得提供（{_basis(transfer)}），不具备出境条件。")


def _basis(transfer: TransferResult) -> str:
    return "、".join(dict.fromkeys(provision.cite.zh for provision in resting_on(transfer.route)))


def unnecessary(transfer: TransferResult) -> Iterator[Lines]:
    """Yield what follows where the organisation itself says that the export is not needed."""
    known = transfer.facts.get("necessary")
    if known and known.value is False:
        yield lines(f"“{transfer.name.zh}”填报为并非确需向境外提供，必要性不成立，应当停止提供或者核减到确需的范围。")


def _already_running(transfer: TransferResult, as_of: date) -> Iterator[Lines]:
    started = transfer.facts.get("started_on")
    due = [one for one in about(transfer, MECHANISM) if one.outcome == Verdict.BREACHED]
    if due and started and isinstance(started.value, date) and started.value <= as_of:
        yield lines(
            f"“{transfer.name.zh}”自{started.value.isoformat()}起已在提供，而所需的出境机制尚未办妥（{_cited(due[0])}），"
            "应当立即纠正，办妥以前不得继续提供。"
        )


def unfinished(blocks: Sequence[Block]) -> Iterator[Lines]:
    """Yield what holds the conclusion back where ``blocks`` still have gaps."""
    gaps = len(Paper("", "", tuple(blocks)).gaps)
    if gaps:
        yield lines(f"上文尚有{gaps}项内容待填。填齐并核实以前，以上结论不是最终结论。")


def days(transfers: Sequence[TransferResult]) -> Listing | None:
    """Return the days that follow from the facts; None where there is none."""
    told = tuple(
        (
            (transfer.name.zh,),
            ("；".join(text.zh for text in (day.what, day.note) if text),),
            (period(day.earliest, day.latest, zh),),
            (day.provision.cite.zh,),
        )
        for transfer in transfers
        for day in sorted(transfer.due, key=lambda one: one.earliest)
    )
    if not told:
        return None
    return Listing("有关期限", ("出境场景", "事项", "日期", "依据"), told, (22, 30, 20, 28))


def contradictions(transfers: Sequence[TransferResult]) -> Iterator[Lines]:
    """Yield facts that exclude each other."""
    for transfer in transfers:
        for one in transfer.contradictions:
            yield lines(f"“{transfer.name.zh}”填报的事实相互矛盾，须核实：{one.says.zh}。")
