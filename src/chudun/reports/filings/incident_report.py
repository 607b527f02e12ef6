"""The report on an incident of network data security (网络数据安全事件报告), art. 11, with levels and hours of 2025."""

from collections.abc import Iterator

from chudun.facts.fact import Standing
from chudun.law.judging import decide
from chudun.law.language.word import amount
from chudun.law.packs.incident_reporting_measures import (
    CENTRAL_ORGAN_HOURS,
    CRITICAL_OPERATOR_HOURS,
    OTHER_OPERATOR_HOURS,
    SUMMARY_DAYS,
    THRESHOLDS,
    IncidentLevel,
    incident_level,
    incident_reporting_measures,
)
from chudun.law.packs.network_data.general_duties import notify_those_concerned, report_crime_clues, report_incident
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.exporter import rows, signed
from chudun.reports.filings.filing import Filing, Filled, file_stem
from chudun.reports.filings.findings import Told, joined, problems, tally, told, verdicts
from chudun.reports.filings.paper import Block, Form, Heading, Listing, Paper, Signature, Text, day_in_words, lines
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.incident import Incident

REPORTING_MEASURES = Bilingual(
    f"《{incident_reporting_measures.instrument.title.zh}》", incident_reporting_measures.instrument.title.en
)
IN_FORCE = incident_reporting_measures.instrument.in_force
NAMES = {it.level: Incident.level_by_other_criteria.options[it.level].zh for it in THRESHOLDS}
HOURS = (
    ("关键信息基础设施运营者", CRITICAL_OPERATOR_HOURS),
    ("中央和国家机关", CENTRAL_ORGAN_HOURS),
    ("其他网络运营者", OTHER_OPERATOR_HOURS),
)
"""Within how many hours incidents from the lowest level on are reported (时限)."""

WHO = ("credit_code", "address", "contact", "security_officer", "authority")
WHAT = ("found_at", "happened_at", "systems", "sort", "data", "course")
DONE = ("plan_activated_at_once", "spread_prevented", "hazards_removed")
NOTICE = (
    "affected_notified_promptly",
    "notice_says_what_happened",
    "notice_says_harm",
    "notice_says_remedies",
)


def fill(dossier: Dossier) -> tuple[Filled, ...]:
    """Return a report on each incident."""
    return tuple(Filled(file_stem(FILING.slug, one.id), _paper(dossier, one)) for one in told(dossier, Incident))


def _paper(dossier: Dossier, one: Told) -> Paper:
    authority = dossier.stated("organisation", "authority")
    addressee = authority if isinstance(authority, str) else "有关主管部门"
    return Paper("网络数据安全事件报告", addressee, tuple(_blocks(dossier, one)))


def _blocks(dossier: Dossier, one: Told) -> Iterator[Block]:
    yield Heading(1, "事发单位")
    name = (("单位名称", (dossier.assessment.organisation.zh,)),)
    yield Form("事发单位基本情况", (*name, *rows(dossier, "organisation", WHO)))
    yield Heading(1, "事件基本情况")
    counts = tuple((Incident.attributes[n].label.zh, (one.fact(n),)) for n in ("people_affected", "direct_loss"))
    yield Form(f"事件：{one.name}", (*rows(dossier, "incident", WHAT, one.id), *counts))
    yield Heading(1, "事件级别和报告时限")
    yield from _level(dossier, one)
    yield Heading(1, "影响、危害和通知情况")
    yield lines("影响和危害：", one.particular("harm"), "。")
    yield lines(one.fact("harms_persons"), "。")
    if one.may_bind(notify_those_concerned.name):
        yield lines("通知利害关系人的时间和方式：", one.particular("notice"), "。")
        yield lines(*joined(one.fact(name) for name in NOTICE), "。")
    yield Heading(1, "已采取的处置措施")
    yield lines(*joined(one.fact(name) for name in DONE), "。")
    yield lines("措施和效果：", one.particular("measures"), "。")
    yield Heading(1, "原因分析和证据保护")
    yield lines("原因：", one.particular("cause"), "。")
    yield lines("现场和证据：", one.particular("scene"), "。")
    yield Heading(1, "报告、报案情况")
    yield lines(one.fact("reported_as_prescribed"), "；", one.fact("crime_clues_found"), "。")
    if one.may_bind(report_crime_clues.name):
        crime = (one.fact(name) for name in ("crime_clues_reported", "cooperates_with_investigation"))
        yield lines(*joined(crime), "。")
    yield lines("时间和对象：", one.particular("reported"), "。")
    yield Heading(1, "下一步措施和请求支援事项")
    yield lines("下一步措施：", one.particular("next_steps"), "。")
    yield lines("请求支援：", one.particular("support"), "。")
    yield Heading(1, "对照法定要求的情况")
    yield lines(f"截至{day_in_words(dossier.assessment.as_of)}，{tally(one.findings())}。")
    yield from problems(one.findings())
    yield verdicts("逐项对照结果", one.findings())
    yield Signature(signed(dossier))


def _level(dossier: Dossier, one: Told) -> Iterator[Block]:
    if dossier.assessment.as_of < IN_FORCE:
        yield lines(f"{REPORTING_MEASURES.zh}到{day_in_words(IN_FORCE)}才施行，在此之前按主管部门的规定报告。")
        return
    rows_of_levels = tuple(
        ((NAMES[it.level],), (f"{_amount(it.people)}人以上",), (f"{_amount(it.loss)}元以上",)) for it in THRESHOLDS
    )
    yield Listing("事件级别（以上均含本数）", ("级别", "个人信息泄露", "直接经济损失"), rows_of_levels, (30, 35, 35))
    yield lines(*_reached(dossier, one), "。")
    hours = tuple(((whom,), (f"{number}小时内",)) for whom, number in HOURS)
    yield Listing("较大以上事件的报告时限", ("报告单位", "时限"), hours, (60, 40))
    yield lines(*_hours(one), "。")
    yield lines(
        f"级别和时限据{REPORTING_MEASURES.zh}（{day_in_words(IN_FORCE)}起施行）。分级的其他因素、时限的起算和报告对象，"
        f"以该办法原文为准；处置结束后{SUMMARY_DAYS}日内另报总结报告。"
    )


def _amount(number: int) -> str:
    return f"{number // 100_000_000}亿" if number % 100_000_000 == 0 else amount(number).zh


def _reached(dossier: Dossier, one: Told) -> Text:
    possible = decide(incident_level, one.result.obligations.subject.case, dossier.assessment.as_of).possible
    named = [incident_level.labels[IncidentLevel(name)].zh for name in possible]
    presumed = one.result.facts["level_by_other_criteria"].standing is Standing.PRESUMED
    by = "按人数和损失两项标准" if presumed else "按人数、损失和其他分级标准"
    if len(named) == 1:
        return (f"{by}，本次事件{'' if possible[0] == IncidentLevel.BELOW_LARGER else '属于'}{named[0]}",)
    open_ = f"{by}，本次事件级别尚不能确定，可能是：{'、'.join(named)}"
    unknown = [one.fact(name) for name in _GRADING if one.result.facts[name].value is None]
    return (f"{open_}；须查明：", *joined(unknown, "、")) if unknown else (f"{open_}，须进一步核实人数和损失",)


_GRADING = ("people_affected", "direct_loss", "level_by_other_criteria")


def _hours(one: Told) -> Text:
    facts = {name: one.result.facts[f"processor.{name}"].value for name in _CAPACITY}
    central = _central(facts["form"], facts["level"])
    if facts["critical_infrastructure_operator"] is True:
        which = HOURS[0]
    elif facts["critical_infrastructure_operator"] is None:
        return ("本单位适用哪一时限尚不能确定：", one.fact("processor.critical_infrastructure_operator"))
    elif facts["form"] == "public_institution" and facts["level"] == "central":
        return ("本单位属于中央和国家机关的直属事业单位，适用两小时还是四小时，以该办法原文为准",)
    elif central is None:
        missing = (one.fact(f"processor.{name}") for name in ("form", "level") if facts[name] is None)
        return ("本单位适用哪一时限尚不能确定：", *joined(missing))
    else:
        which = HOURS[1] if central else HOURS[2]
    return (f"本单位属于{which[0]}，较大以上事件应当在{which[1]}小时内报告",)


_CAPACITY = ("critical_infrastructure_operator", "form", "level")


def _central(form: object, level: object) -> bool | None:
    """Return whether an organisation of this form and level is an organ of the centre; None where that is open."""
    if form == "public_institution" and level in (None, "central"):
        return None
    if (form is not None and form not in ("party_organ", "state_organ")) or (level is not None and level != "central"):
        return False
    return True if form is not None and level is not None else None


FILING = Filing(
    slug="incident-report",
    title=Bilingual("网络数据安全事件报告", "report on an incident of network data security"),
    basis=(report_incident.provision, notify_those_concerned.provision, REPORTING_MEASURES),
    fill=fill,
    when=Bilingual(
        "发生网络数据安全事件的，每起一份；在 chudun.yaml 的 subjects.incident 下登记事件",
        "One for each incident; list incidents in chudun.yaml under subjects.incident",
    ),
)
