"""国家网络安全事件报告管理办法: levels of incidents by people and loss, hours to report, the summary report.

Taken from notes of the published text, which keep no article numbers: the parts bear the names of their matters. What
the notes leave open is asked (other criteria of levels) or left undetermined (institutions under central organs). The
notes speak of people whose information was leaked; ``people_affected`` counts those hit in other ways as well.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from chudun.law.language.expression import Constant, Expression, all_of, any_of, expression, reads, 万, 以上, 以下
from chudun.law.language.provision import Instrument, Interpretation
from chudun.law.language.rules import Branch, Decision, Definition, Duty, Regulation, define, duty
from chudun.law.language.timing import Deadline, deadline
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.incident import Incident

LEVELS, HOURS, SUMMARY = range(1, 4)
亿 = 万 * 万
CRITICAL_OPERATOR_HOURS, CENTRAL_ORGAN_HOURS, OTHER_OPERATOR_HOURS = 1, 2, 4
SUMMARY_DAYS = 30

incident_reporting_measures = Regulation(
    Instrument(
        slug="incident_reporting_measures",
        title=Bilingual("国家网络安全事件报告管理办法", "Measures on Reporting National Cybersecurity Incidents"),
        number="国家互联网信息办公室公布",
        articles=3,
        in_force=date(2025, 11, 1),
        complete=False,
        parts=(
            Bilingual("关于事件分级的规定", "what it says of levels of incidents"),
            Bilingual("关于报告时限的规定", "what it says of the hours for reporting"),
            Bilingual("关于总结报告的规定", "what it says of the summary report"),
        ),
    )
)

central_institutions_as_organs = incident_reporting_measures.interpretation(
    Interpretation(
        name="central-institutions-report-as-organs",
        statement=Bilingual(
            "中央和国家机关的直属事业单位，与中央和国家机关适用同一报告时限",
            "public institutions directly under central organs report within the same hours as these organs",
        ),
        source=Bilingual(
            "手头的摘录只写中央机关，没有写到直属单位；未与公布的文本核对",
            "the notes at hand speak of central organs alone, not of bodies under them; not checked against the text",
        ),
        certainty="memory",
        adopted=None,
    )
)


class IncidentLevel(StrEnum):
    """Levels of incidents (事件级别), lightest first."""

    BELOW_LARGER = "below_larger"
    LARGER = "larger"
    MAJOR = "major"
    PARTICULARLY_MAJOR = "particularly_major"


incident_level = Decision(
    name="incident_level",
    label=Bilingual("网络安全事件级别", "level of the incident"),
    of=Incident,
    outcomes=IncidentLevel,
    labels={
        IncidentLevel.BELOW_LARGER: Bilingual("未达到较大事件", "below a larger incident"),
        IncidentLevel.LARGER: Bilingual("较大事件", "larger incident"),
        IncidentLevel.MAJOR: Bilingual("重大事件", "major incident"),
        IncidentLevel.PARTICULARLY_MAJOR: Bilingual("特别重大事件", "particularly major incident"),
    },
    since=date(2025, 11, 1),
    highest_wins=True,
)


@dataclass(frozen=True)
class Threshold:
    """From how many people, or how many yuan of direct loss, on an incident reaches ``level``; both inclusive (以上)."""

    level: IncidentLevel
    people: int
    loss: int


THRESHOLDS = (
    Threshold(IncidentLevel.LARGER, 100 * 万, 500 * 万),
    Threshold(IncidentLevel.MAJOR, 1000 * 万, 2000 * 万),
    Threshold(IncidentLevel.PARTICULARLY_MAJOR, 亿, 亿),
)


def _reaches(i: Incident, place: int) -> Expression:
    own = THRESHOLDS[place]
    other = i.level_by_other_criteria.one_of(*(str(it.level) for it in THRESHOLDS[place:]))
    return any_of(以上(i.people_affected, own.people), 以上(i.direct_loss, own.loss), other)


@incident_reporting_measures.article(LEVELS)
def below_larger(_: Incident) -> Branch:
    """没有达到较大标准的，不属于较大以上事件。

    What reaches no higher level is below a larger incident.
    """
    return incident_level(IncidentLevel.BELOW_LARGER).when(Constant(True))


@incident_reporting_measures.article(LEVELS)
def larger(i: Incident) -> Branch:
    """泄露个人信息100万人以上，或者直接经济损失500万元以上的，是较大事件。

    An incident that hits 1 million people, or costs 5 million yuan, or more, is a larger one.
    """
    return incident_level(IncidentLevel.LARGER).when(_reaches(i, 0))


@incident_reporting_measures.article(LEVELS)
def major(i: Incident) -> Branch:
    """泄露个人信息1000万人以上，或者直接经济损失2000万元以上的，是重大事件。

    An incident that hits 10 million people, or costs 20 million yuan, or more, is a major one.
    """
    return incident_level(IncidentLevel.MAJOR).when(_reaches(i, 1))


@incident_reporting_measures.article(LEVELS)
def particularly_major(i: Incident) -> Branch:
    """泄露个人信息1亿人以上，或者直接经济损失1亿元以上的，是特别重大事件。

    An incident that hits 100 million people, or costs 100 million yuan, or more, is a particularly major one.
    """
    return incident_level(IncidentLevel.PARTICULARLY_MAJOR).when(_reaches(i, 2))


def _larger_or_above(i: Incident) -> Expression:
    """Return whether the incident is a larger one or above (较大以上) in China."""
    above = incident_level.results_in(IncidentLevel.LARGER, IncidentLevel.MAJOR, IncidentLevel.PARTICULARLY_MAJOR)
    return all_of(i.scope.place.one_of("in_china"), above)


def _central(i: Incident) -> Expression:
    organ = expression(i.processor.form.one_of("party_organ", "state_organ"))
    under = i.processor.form.one_of("public_institution") & reads(central_institutions_as_organs)
    return all_of(i.processor.level.one_of("central"), organ | under)


@incident_reporting_measures.article(HOURS)
def critical_operator(i: Incident) -> Definition:
    """关键信息基础设施运营者的时限先于其他两类。

    A critical information infrastructure operator has its own hours, whatever else it is.
    """
    return define(i.processor.critical_infrastructure_operator)


@incident_reporting_measures.article(HOURS)
def central_organ(i: Incident) -> Definition:
    """中央和国家机关另有时限。

    Central organs have hours of their own.
    """
    return define(_central(i))


@incident_reporting_measures.article(HOURS)
def report_incident_of_critical_operator(i: Incident) -> Duty:
    """关键信息基础设施运营者发生较大以上事件，一小时内报告。

    A critical information infrastructure operator reports a larger incident or above within one hour.
    """
    to_do = Bilingual("较大以上事件一小时内报告", "report a larger incident or above within one hour")
    bound = _larger_or_above(i) & i.processor.critical_infrastructure_operator
    return duty(以下(i.hours_until_reported, CRITICAL_OPERATOR_HOURS), to_do).when(bound)


@incident_reporting_measures.article(HOURS)
def report_incident_of_central_organ(i: Incident) -> Duty:
    """中央和国家机关发生较大以上事件，两小时内报告。

    A central organ reports a larger incident or above within two hours.
    """
    to_do = Bilingual("较大以上事件两小时内报告", "report a larger incident or above within two hours")
    return (
        duty(以下(i.hours_until_reported, CENTRAL_ORGAN_HOURS), to_do)
        .when(_larger_or_above(i) & _central(i))
        .unless(critical_operator)
    )


@incident_reporting_measures.article(HOURS)
def report_incident_of_other_operator(i: Incident) -> Duty:
    """其他网络运营者发生较大以上事件，四小时内报告。

    Any other network operator reports a larger incident or above within four hours.
    """
    to_do = Bilingual("较大以上事件四小时内报告", "report a larger incident or above within four hours")
    must = duty(以下(i.hours_until_reported, OTHER_OPERATOR_HOURS), to_do)
    return must.when(_larger_or_above(i)).unless(critical_operator, central_organ)


_REPORT = Bilingual("报告较大以上网络安全事件", "report the incident, a larger one or above")


@incident_reporting_measures.article(HOURS)
def critical_operator_report_due(i: Incident) -> Deadline:
    """关键信息基础设施运营者的一小时；摘录没有写明起算点，按发现时计。

    A critical information infrastructure operator's hour; the notes name no start, so it is counted from the discovery.
    """
    bound = _larger_or_above(i) & i.processor.critical_infrastructure_operator
    return deadline(_REPORT, i.found_on, hours=CRITICAL_OPERATOR_HOURS)(bound)


@incident_reporting_measures.article(HOURS)
def central_organ_report_due(i: Incident) -> Deadline:
    """中央和国家机关的两小时；摘录没有写明起算点，按发现时计。

    A central organ's two hours; the notes name no start, so they are counted from the discovery.
    """
    return deadline(_REPORT, i.found_on, hours=CENTRAL_ORGAN_HOURS)(_larger_or_above(i) & _central(i)).unless(
        critical_operator
    )


@incident_reporting_measures.article(HOURS)
def other_operator_report_due(i: Incident) -> Deadline:
    """其他网络运营者的四小时；摘录没有写明起算点，按发现时计。

    Any other network operator's four hours; the notes name no start, so they are counted from the discovery.
    """
    return deadline(_REPORT, i.found_on, hours=OTHER_OPERATOR_HOURS)(_larger_or_above(i)).unless(
        critical_operator, central_organ
    )


@incident_reporting_measures.article(SUMMARY)
def file_incident_summary(i: Incident) -> Duty:
    """较大以上事件处置结束后三十日内，报送总结报告。

    Within 30 days of the end of handling a larger incident or above, a summary report is filed.
    """
    to_do = Bilingual(
        "处置结束后30日内报送总结报告", "file the summary report within 30 days of the end of the handling"
    )
    return duty(以下(i.days_until_summary, SUMMARY_DAYS), to_do).when(all_of(_larger_or_above(i), i.handling_ended))


@incident_reporting_measures.article(SUMMARY)
def incident_summary_due(i: Incident) -> Deadline:
    """总结报告的期限为处置结束后三十日。

    The summary report is due 30 days after the end of the handling.
    """
    what = Bilingual("报送事件总结报告", "file the summary report on the incident")
    # thirty days to the day, which a month need not be
    return deadline(what, i.handling_ended_on, hours=SUMMARY_DAYS * 24)(all_of(_larger_or_above(i), i.handling_ended))
