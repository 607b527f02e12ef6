"""第七章 监督管理、第八章 附则 (arts. 40 to 44)."""

from chudun.law.language.rules import Definition, Duty, Narrative, define, duty, narrative
from chudun.law.language.sanctions import Measure, Penalty, Tier, penalty
from chudun.law.packs.government_applications.regulation import government_applications
from chudun.law.packs.government_applications.scope import critical_alike, critical_mail_alike
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.government_application import GovernmentApplication
from chudun.vocabulary.government_mail_system import GovernmentMailSystem
from chudun.vocabulary.government_operator import GovernmentOperator


@government_applications.article(40, 1)
def division_of_competences() -> Narrative:
    """网信、编制、电信、公安部门各自的职责。

    Which of the cyberspace, staffing, telecommunications and police authorities does what.
    """
    return narrative("只划分主管部门的职责", "only divides the authorities' functions")


@government_applications.article(40, 2)
def name_leader_for_application_security(o: GovernmentOperator) -> Duty:
    """各地区、各部门指定一名负责人分管。

    Regions and departments name one leader to be in charge.
    """
    return duty(
        o.responsible_leader_named,
        Bilingual(
            "指定一名负责人分管互联网政务应用安全工作",
            "name one leader to be in charge of the security of government applications",
        ),
    ).when(o.leads_region_or_sector)


@government_applications.article(40, 2)
def lead_application_security_work(o: GovernmentOperator) -> Duty:
    """各地区、各部门承担安全管理责任，加强组织领导。

    Regions and departments bear the responsibility for security and lead the work.
    """
    return duty(
        o.security_work_led,
        Bilingual(
            "承担本地区、本行业的安全管理责任，加强组织领导",
            "bear the responsibility for the region or sector, and organise and lead the work",
        ),
    ).when(o.leads_region_or_sector)


@government_applications.article(41)
def discipline_for_application_security() -> Penalty:
    """违反或者没有正确履行的，依规依纪追究当事人和有关领导的责任，不设罚款。

    Breach, or failure to do what is due properly, brings discipline on those involved and their leaders; there is no fine.
    """
    by = Bilingual(
        "《党委（党组）网络安全工作责任制实施办法》等文件所定的机关",
        "the bodies named in the Party's measures on responsibility for cybersecurity and the like",
    )
    return penalty((), Tier(ordered=(Measure.DISCIPLINE,)), by=by)


@government_applications.article(42)
def critical_application_alike(a: GovernmentApplication) -> Definition:
    """列入关键信息基础设施的门户网站、应用、账号和邮件系统，参照执行有关内容。

    Portals, apps, accounts and mail systems listed as critical infrastructure follow the contents concerned alike.
    """
    return define(critical_alike(a))


@government_applications.article(42)
def critical_mail_system_alike(m: GovernmentMailSystem) -> Definition:
    """列入关键信息基础设施的电子邮件系统，参照执行有关内容。

    Mail systems listed as critical infrastructure follow the contents concerned alike.
    """
    return define(critical_mail_alike(m))


@government_applications.article(43)
def who_interprets_government_applications() -> Narrative:
    """由四个制定部门解释。

    The four issuing authorities interpret it.
    """
    return narrative("只说明解释权", "only says who interprets")


@government_applications.article(44)
def government_applications_in_force() -> Narrative:
    """2024年7月1日施行。

    In force from 1 July 2024.
    """
    return narrative("施行日期已记为本规定的生效日", "the date is recorded as the first day in force")
