"""The conclusion that an export's findings allow, with its route, problems and days (评估结论)."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from chudun.law.language.evaluate import CONTRADICTORY, UNDETERMINED
from chudun.law.language.provision import cited
from chudun.law.language.rules import Duty, Verdict
from chudun.law.language.word import conclusion, reasons, resting_on
from chudun.law.mechanism import Mechanism
from chudun.law.packs import cross_border, personal_information_protection_law
from chudun.reports.assessment import Assessment, TransferResult
from chudun.reports.filings.findings import Finding, gap, joined, of_transfer, tally
from chudun.reports.filings.paper import Block, Lines, Listing, Paper, Text, day_in_words, days_in_words, lines
from chudun.reports.outcomes import route_labels
from chudun.reports.sentences import opening
from chudun.vocabulary.transfer import Transfer

FOUND = {
    Verdict.MET: "已落实",
    Verdict.BREACHED: "未落实",
    UNDETERMINED: "是否落实尚不能确定",
    CONTRADICTORY: "填报的事实相互矛盾，是否落实不能确定",
}

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


def about(transfer: TransferResult, duties: Collection[Duty]) -> tuple[Finding, ...]:
    """Return what was found of those of ``duties`` that bind the transfer, or may."""
    return tuple(one for one in of_transfer(transfer) if one.judged.duty in duties)


def besides(transfer: TransferResult, duties: Collection[Duty]) -> tuple[Finding, ...]:
    """Return what was found of the binding duties that are none of ``duties``."""
    return tuple(one for one in of_transfer(transfer) if one.judged.duty not in duties)


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
        yield Lines(("尚须查明：", *joined(missing), "。"))


def checked(findings: Sequence[Finding]) -> Iterator[Lines]:
    """Yield what was found of each duty, and the tally."""
    for one in findings:
        yield Lines((f"{opening(one.judged.duty.to_do.zh)}（{one.basis}）：", *_said(one), "。"))
    if findings:
        yield lines(f"小结：{tally(findings)}。")


def _said(one: Finding) -> Text:
    said = FOUND[one.outcome]
    if one.open:
        return (f"{said}，须查明", *one.reasons)
    return (f"{said}，", *one.reasons) if any(one.reasons) else (said,)


def problems(transfers: Sequence[TransferResult]) -> Listing | None:
    """Return what is not met or not known, on what provision, and what would change it; None if nothing is."""
    found = [one for transfer in transfers for one in of_transfer(transfer) if one.outcome != Verdict.MET]
    if not found:
        return None
    cells = tuple(((str(number),), *_problem(one)) for number, one in enumerate(found, 1))
    header = ("序号", "出境场景", "问题", "依据", "整改或者查明事项")
    return Listing("存在的问题和整改要求", header, cells, (7, 17, 26, 24, 26))


def _problem(one: Finding) -> tuple[Text, ...]:
    duty = one.judged.duty
    if one.open:
        return (one.about,), (f"是否落实不能确定：{duty.to_do.zh}",), (one.basis,), ("查明", *one.reasons)
    whom = f"（对象：{duty.owed_to.zh}）" if duty.owed_to else ""
    return (one.about,), ("未落实：", *one.reasons), (one.basis,), (f"{opening(duty.to_do.zh)}{whom}",)


def concluded(
    transfers: Sequence[TransferResult], as_of: date, purpose: str, serves: Collection[Duty] = MECHANISM
) -> Iterator[Lines]:
    """Yield the conclusion that the verdicts allow on whether ``purpose`` (申报, 备案 …) can go ahead.

    ``serves`` are the duties that the paper itself helps to meet.
    """
    weighed = [one for transfer in transfers for one in besides(transfer, serves)]
    breached = [one for one in weighed if one.outcome == Verdict.BREACHED]
    unsettled = [one for one in weighed if one.open]
    held_back = [told for transfer in transfers for told in _held_back(transfer, as_of)]
    if breached:
        said = "；".join(f"{one.about}：{one.judged.duty.to_do.zh}" for one in breached)
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
        yield lines(
            f"“{transfer.name.zh}”按现有事实不得提供（{cited(resting_on(transfer.route)).zh}），不具备出境条件。"
        )


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
            f"“{transfer.name.zh}”自{day_in_words(started.value)}起已在提供，而所需的出境机制尚未办妥（{due[0].basis}），"
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
            (days_in_words(day.earliest, day.latest),),
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
