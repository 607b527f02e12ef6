"""第六章 监测预警和应急处置 (arts. 36 to 39)."""

from chudun.law.language.expression import all_of
from chudun.law.language.rules import Duty, Narrative, duty, narrative
from chudun.law.packs.government_applications.regulation import government_applications
from chudun.law.packs.government_applications.scope import organ_or_institution
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.government_application_incident import GovernmentApplicationIncident
from chudun.vocabulary.government_operator import GovernmentOperator


@government_applications.article(36, 1)
def central_monitoring() -> Narrative:
    """网信部门会同有关部门对地市级以上党政机关的应用开展监测。

    The central cyberspace authority and others monitor applications of organs from the prefecture up.
    """
    return narrative("只约束中央有关部门自身的工作", "concerns only the work of central authorities themselves")


@government_applications.article(36, 2)
def monitor_region_or_sector(o: GovernmentOperator) -> Duty:
    """各地区、各部门日常监测本地区、本行业的政务应用。

    Regions and departments monitor applications in their region or sector day by day.
    """
    return duty(
        o.region_or_sector_monitored,
        Bilingual(
            "日常监测本地区、本行业的政务应用", "monitor government applications in the region or sector day by day"
        ),
    ).when(o.leads_region_or_sector)


@government_applications.article(36, 2)
def inspect_region_or_sector(o: GovernmentOperator) -> Duty:
    """各地区、各部门检查本地区、本行业政务应用的安全。

    Regions and departments inspect the security of applications in their region or sector.
    """
    return duty(
        o.region_or_sector_inspected,
        Bilingual(
            "对本地区、本行业的政务应用开展安全检查",
            "inspect the security of government applications in the region or sector",
        ),
    ).when(o.leads_region_or_sector)


@government_applications.article(36, 3)
def build_monitoring_capability(o: GovernmentOperator) -> Duty:
    """机关事业单位建立完善应用的安全监测能力。

    An organ or institution builds up the ability to monitor its applications.
    """
    return duty(
        o.monitoring_capability,
        Bilingual("建立并完善政务应用的安全监测能力", "build up the ability to monitor the applications' security"),
    ).when(organ_or_institution(o.organisation))


@government_applications.article(36, 3)
def monitor_applications_in_real_time(o: GovernmentOperator) -> Duty:
    """实时监测运行状态和网络安全事件。

    State and incidents are monitored in real time.
    """
    return duty(
        o.monitored_in_real_time,
        Bilingual("实时监测运行状态和安全事件", "monitor the applications' state and security incidents in real time"),
    ).when(organ_or_institution(o.organisation))


@government_applications.article(37)
def report_application_incident(i: GovernmentApplicationIncident) -> Duty:
    """发生网络安全事件的，按规定报告。

    An incident that has happened is reported as prescribed.
    """
    return duty(
        i.reported,
        Bilingual("发生事件的，按规定报告", "report the incident to the departments concerned as prescribed"),
        owed_to=Bilingual("相关部门", "the departments concerned"),
    ).when(organ_or_institution(i.operator) & i.stage.one_of("happened"))


@government_applications.article(38, 1)
def central_coordination_of_grave_incidents() -> Narrative:
    """重大事件由中央网信部门统筹处置。

    The central cyberspace authority coordinates the handling of grave incidents.
    """
    return narrative(
        "只约束中央网信部门自身的工作", "concerns only the work of the central cyberspace authority itself"
    )


@government_applications.article(38, 2)
def start_application_emergency_plan(i: GovernmentApplicationIncident) -> Duty:
    """发生或者可能发生网络安全事件的，立即启动应急预案。

    When an incident has happened or may happen, the emergency plan is started at once.
    """
    return duty(
        i.emergency_plan_started, Bilingual("立即启动应急预案", "start the body's emergency plan at once")
    ).when(organ_or_institution(i.operator))


@government_applications.article(38, 2)
def contain_application_incident(i: GovernmentApplicationIncident) -> Duty:
    """及时处置事件，消除隐患，防止扩大。

    The incident is dealt with promptly, hazards removed, and harm kept from spreading.
    """
    return duty(
        all_of(i.handled, i.hazards_removed, i.spread_prevented),
        Bilingual(
            "及时处置事件，消除隐患，防止危害扩大",
            "deal with the incident promptly, remove hazards and keep harm from spreading",
        ),
    ).when(organ_or_institution(i.operator))


@government_applications.article(39)
def fighting_counterfeit_applications() -> Narrative:
    """编制、网信、电信、公安部门监测、处置和打击假冒仿冒应用。

    Staffing, cyberspace, telecommunications and police authorities find, stop and prosecute counterfeit applications.
    """
    return narrative("只约束有关主管部门自身的工作", "concerns only the work of the authorities themselves")
