"""第四章 网络和数据安全: protection, assessment, access and logs (arts. 17 to 20)."""

from datetime import date

from chudun.law.language.expression import Expression, all_of, any_of, named, reads, within_years, 以上
from chudun.law.language.rules import Definition, Duty, define, duty
from chudun.law.language.timing import Recurring, recurring
from chudun.law.packs.government_applications.regulation import (
    government_applications,
    higher_local_organs_include_departments,
    level_three_reaches_every_mail_system,
    level_three_reaches_other_forms,
    yearly_means_within_twelve_months,
)
from chudun.law.packs.government_applications.scope import (
    government_application,
    organ_or_institution,
    party_or_state_organ,
    secured_application,
)
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.government_application import GovernmentApplication


@government_applications.article(17, 1)
def grade_and_file_application(a: GovernmentApplication) -> Duty:
    """按标准规范定级、备案。

    The protection level is determined and filed as the standards say.
    """
    return duty(
        a.protection.graded_and_filed,
        Bilingual("按标准规范定级、备案", "determine and file the protection level as the standards say"),
    ).when(secured_application(a))


@government_applications.article(17, 1)
def test_protection_level(a: GovernmentApplication) -> Duty:
    """按标准规范开展等级测评。

    The protection level is tested as the standards say.
    """
    return duty(
        a.protection.level_tested, Bilingual("按标准规范开展等级测评", "test the protection level as the standards say")
    ).when(secured_application(a))


@government_applications.article(17, 1)
def meet_cryptography_requirements(a: GovernmentApplication) -> Duty:
    """落实国家密码应用管理要求。

    The state's requirements for the use of cryptography are met.
    """
    return duty(
        a.protection.cryptography_requirements_met,
        Bilingual("落实国家密码应用管理要求", "meet the state's requirements for the use of cryptography"),
    ).when(secured_application(a))


@government_applications.article(17, 1)
def harden_application(a: GovernmentApplication) -> Duty:
    """落实安全建设整改加固措施。

    Rectification and hardening are carried out.
    """
    return duty(
        a.protection.hardened, Bilingual("落实安全建设整改加固措施", "carry out rectification and hardening")
    ).when(secured_application(a))


def _third_level_due(a: GovernmentApplication) -> tuple[Expression, ...]:
    """Return the cases of art. 17(2): portals of higher organs, and what carries important business."""
    operator, important = a.operator, a.protection.carries_important_business
    local = all_of(
        operator.level.one_of("province", "prefecture"),
        any_of(reads(higher_local_organs_include_departments), ~operator.department),
    )
    high = any_of(operator.level.one_of("central"), local)
    body = organ_or_institution(operator)
    return (
        all_of(party_or_state_organ(operator), high, a.form.one_of("website"), a.portal),
        all_of(body, a.form.one_of("website"), important),
        all_of(body, a.form.one_of("mail_system"), any_of(important, reads(level_three_reaches_every_mail_system))),
        all_of(
            government_application(a),
            a.form.one_of("mobile_app", "mini_program", "public_account", "other"),
            important,
            reads(level_three_reaches_other_forms),
        ),
    )


@government_applications.article(17, 2)
def meet_third_level_requirements(a: GovernmentApplication) -> Duty:
    """中央和国家机关、地市级以上党政机关的门户网站，和承载重要业务的网站、邮件系统等，要达到等保三级。

    Portals of central organs and of Party and state organs from the prefecture up, and sites, mail systems and the like that carry important business, meet level three.
    """
    return duty(
        以上(a.protection.level_met, 3),
        Bilingual("达到等级保护第三级的安全要求", "meet the protection requirements of level three"),
    ).when(*_third_level_due(a))


def _assessed_in_time(a: GovernmentApplication) -> Expression:
    """Return whether the last assessment is no more than a year ago, or, counted by calendar years, was last year's."""
    # what lies more than two years back was in no last calendar year, whoever says so
    recent = a.protection.assessed_in_last_calendar_year & within_years(a.protection.last_assessed_on, 2)
    last_year = ~reads(yearly_means_within_twelve_months) & recent
    return named(
        all_of(a.protection.ever_assessed, any_of(within_years(a.protection.last_assessed_on, 1), last_year)),
        Bilingual("已按期做过安全检测评估", "the security assessment was made in time"),
        Bilingual("没有按期做过安全检测评估", "no security assessment was made in time"),
    )


@government_applications.article(18)
def first_year_of_operation(a: GovernmentApplication) -> Definition:
    """上线未满一年的，首次评估尚未到期。

    In the first year after it went live the first assessment is not yet due.
    """
    return define(~a.protection.ever_assessed & within_years(a.protection.launched_on, 1))


@government_applications.article(18, until=date(2025, 7, 1))
def first_year_of_these_rules(a: GovernmentApplication) -> Definition:
    """本规定施行未满一年的，按十二个月计算尚未到期。

    Counted by twelve months, none is due yet in the first year of these rules.
    """
    return define(~_assessed_in_time(a) & reads(yearly_means_within_twelve_months))


@government_applications.article(18, until=date(2025, 1, 1))
def first_calendar_year_of_these_rules(a: GovernmentApplication) -> Definition:
    """本规定施行当年尚未结束的，不论怎样计算都未到期。

    Before the calendar year of these rules ends, none is due on any reckoning.
    """
    return define(~_assessed_in_time(a))


@government_applications.article(18)
def assess_application_yearly(a: GovernmentApplication) -> Duty:
    """每年至少开展一次安全检测评估；上线未满一年的，尚未到期。

    Security is assessed at least once a year; in the first year after it went live none is overdue yet.
    """
    return (
        duty(
            _assessed_in_time(a),
            Bilingual(
                "每年至少开展一次网络和数据安全检测评估", "assess network and data security at least once a year"
            ),
        )
        .when(secured_application(a))
        .unless(
            first_year_of_operation,
            first_year_of_these_rules,
            first_calendar_year_of_these_rules,
        )
    )


@government_applications.article(18)
def application_assessment_recurs(a: GovernmentApplication) -> Recurring:
    """安全检测评估每年至少一次。

    The security assessment recurs at least once a year.
    """
    return recurring(
        Bilingual("对互联网政务应用进行安全检测评估", "assess the security of the application"),
        a.protection.last_assessed_on,
        years=1,
    )(secured_application(a))


@government_applications.article(18)
def assess_by_itself_or_qualified_party(a: GovernmentApplication) -> Duty:
    """评估由本单位自行实施，或者委托有相应资质的第三方。

    The assessment is made by the operator or by a third party with the qualification.
    """
    return duty(
        a.protection.assessed_by.one_of("itself", "qualified_third_party"),
        Bilingual(
            "由本单位评估，或者委托有资质的网络安全服务机构评估",
            "assess it by itself or by a third-party security service with the qualification",
        ),
    ).when(secured_application(a) & a.protection.ever_assessed)


@government_applications.article(18)
def assess_changes_before_release(a: GovernmentApplication) -> Duty:
    """升级、新增功能、引入新技术新应用的，上线前评估。

    Upgrades, new functions and new technology are assessed before they go live.
    """
    return duty(
        a.protection.change_assessed_before_release,
        Bilingual(
            "系统升级、新增功能、引入新技术新应用，上线前先作安全检测评估",
            "assess upgrades, new functions and new technology before they go live",
        ),
    ).when(secured_application(a) & a.protection.changed)


@government_applications.article(19)
def set_access_control_policy(a: GovernmentApplication) -> Duty:
    """设置访问控制策略。

    An access-control policy is set.
    """
    return duty(a.access.control_policy, Bilingual("设置访问控制策略", "set an access-control policy")).when(
        secured_application(a)
    )


def _for_staff(a: GovernmentApplication) -> Expression:
    """Return whether staff reach ``a``: functions for them, or a mail system (面向工作人员使用的功能、邮箱系统)."""
    return any_of(a.access.staff_functions, a.form.one_of("mail_system"))


@government_applications.article(19)
def restrict_staff_access(a: GovernmentApplication) -> Duty:
    """工作人员使用的功能和邮箱系统，限制接入的IP地址段或者设备。

    For staff functions and mail systems, the address ranges or devices that connect are restricted.
    """
    return duty(
        a.access.restricted_by_address_or_device,
        Bilingual(
            "工作人员使用的功能和邮箱系统，只允许限定的IP地址段或者设备接入",
            "restrict the address ranges or devices that may connect to staff functions and mail systems",
        ),
    ).when(secured_application(a) & _for_staff(a))


@government_applications.article(19)
def whitelist_access_from_abroad(a: GovernmentApplication) -> Duty:
    """确有必要从境外访问的，用白名单限定时段、设备或者账号。

    Access from abroad that is truly needed is opened by whitelist for given times, devices or accounts.
    """
    return duty(
        a.access.foreign_access_by_whitelist,
        Bilingual(
            "境外访问用白名单控制，限定时段、设备或者账号",
            "open access from abroad by whitelist, for given times and given devices or accounts",
        ),
    ).when(secured_application(a) & _for_staff(a) & a.access.reached_from_abroad)


@government_applications.article(20)
def keep_device_logs_one_year(a: GovernmentApplication) -> Duty:
    """设备（防火墙、主机等）的运行日志，至少保留一年。

    Running logs of firewalls, hosts and other devices are kept for a year at least.
    """
    return duty(
        以上(a.data.device_log_months, 12),
        Bilingual("设备运行日志至少保留一年", "keep the running logs of devices for a year at least"),
    ).when(secured_application(a))


@government_applications.article(20)
def keep_access_logs_one_year(a: GovernmentApplication) -> Duty:
    """应用的访问日志，至少保留一年。

    The application's access logs are kept for a year at least.
    """
    return duty(
        以上(a.data.access_log_months, 12),
        Bilingual("应用访问日志至少保留一年", "keep the application's access logs for a year at least"),
    ).when(secured_application(a))


@government_applications.article(20)
def keep_database_logs_one_year(a: GovernmentApplication) -> Duty:
    """数据库的操作日志，至少保留一年。

    The database's operation logs are kept for a year at least.
    """
    return duty(
        以上(a.data.database_log_months, 12),
        Bilingual("数据库操作日志至少保留一年", "keep the database's operation logs for a year at least"),
    ).when(secured_application(a))


@government_applications.article(20)
def back_up_logs_regularly(a: GovernmentApplication) -> Duty:
    """定期备份日志。

    Logs are backed up regularly.
    """
    return duty(a.data.logs_backed_up_regularly, Bilingual("定期对日志进行备份", "back up logs regularly")).when(
        secured_application(a)
    )


@government_applications.article(20)
def log_backup_recurs(a: GovernmentApplication) -> Recurring:
    """日志备份要定期进行，没有规定周期。

    Logs are backed up regularly, at no interval laid down.
    """
    return recurring(Bilingual("备份日志", "back up the logs"), a.data.logs_last_backed_up_on, years=0)(
        secured_application(a)
    )


@government_applications.article(20)
def ensure_logs_intact_and_available(a: GovernmentApplication) -> Duty:
    """确保日志完整、可用。

    The logs' integrity and availability are ensured.
    """
    return duty(
        a.data.logs_intact_and_available,
        Bilingual("确保日志的完整性、可用性", "ensure the logs' integrity and availability"),
    ).when(secured_application(a))
