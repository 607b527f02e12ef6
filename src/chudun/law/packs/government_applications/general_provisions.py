"""第一章 总则 (arts. 1 to 3)."""

from chudun.law.language.rules import Definition, Duty, Narrative, define, duty, narrative
from chudun.law.packs.government_applications.regulation import government_applications
from chudun.law.packs.government_applications.scope import government_application, organ_or_institution
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.government_application import GovernmentApplication
from chudun.vocabulary.organisation import Organisation


@government_applications.article(1)
def why_government_applications_are_secured() -> Narrative:
    """说明制定的目的和所依据的法律、文件。

    States the aim, and the laws and documents it rests on.
    """
    return narrative("只说明目的和依据，不直接设定义务", "names aim and basis, and binds no one by itself")


@government_applications.article(2, 1)
def organs_and_institutions(body: Organisation) -> Definition:
    """建设、运行互联网政务应用的各级党政机关和事业单位受本规定约束。

    Party and state organs and public institutions of every level are bound when they build or run government applications.
    """
    return define(organ_or_institution(body))


@government_applications.article(2, 2)
def what_a_government_application_is(a: GovernmentApplication) -> Definition:
    """门户网站，提供公共服务的应用程序（含小程序）、公众账号等，以及邮件系统，是互联网政务应用。

    Portals, apps, mini programs, public accounts and the like that serve the public, and internet mail systems, are government applications.
    """
    return define(government_application(a))


@government_applications.article(3)
def keep_to_law_and_mandatory_standards(a: GovernmentApplication) -> Duty:
    """建设、运行合乎法律、行政法规和强制性国家标准。

    It is built and run as laws, administrative regulations and mandatory national standards demand.
    """
    return duty(
        a.protection.mandatory_requirements_met,
        Bilingual(
            "建设、运行合乎法律、行政法规和强制性国家标准",
            "build and run it as laws, administrative regulations and mandatory national standards demand",
        ),
    ).when(government_application(a))


@government_applications.article(3)
def plan_build_and_use_security_together(a: GovernmentApplication) -> Duty:
    """安全措施与应用同步规划、同步建设、同步使用。

    Security is planned, built and put to use together with the application.
    """
    return duty(
        a.protection.planned_built_used_together,
        Bilingual(
            "安全措施与应用同步规划、同步建设、同步使用", "plan, build and use security together with the application"
        ),
    ).when(government_application(a))


@government_applications.article(3)
def guard_against_tampering_attack_and_theft(a: GovernmentApplication) -> Duty:
    """以技术和其他必要措施防范篡改、攻击致瘫和数据窃取。

    Technical and other necessary measures guard it against tampering, paralysis and data theft.
    """
    return duty(
        a.protection.protective_measures,
        Bilingual(
            "采取技术和其他必要措施，防范篡改、攻击致瘫和数据窃取",
            "take technical and other necessary measures against tampering, paralysing attacks and data theft",
        ),
    ).when(government_application(a))
