"""第六章 网络平台服务提供者义务: large platforms (arts. 44 to 46)."""

from chudun.law.language.expression import Expression, all_of
from chudun.law.language.rules import Duty, duty, item
from chudun.law.language.timing import Recurring, recurring
from chudun.law.packs.network_data.regulation import network_data
from chudun.law.packs.network_data.scope import within
from chudun.law.packs.network_data.terms import large_platform
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.platform import Platform

_PUBLIC = Bilingual("社会公众", "the public")


def _large(p: Platform) -> Expression:
    return within(p.scope) & large_platform(p)


@network_data.article(44)
def publish_social_responsibility_report(p: Platform) -> Duty:
    """大型网络平台每年度发布个人信息保护社会责任报告。

    A large platform publishes a social-responsibility report on personal information protection each calendar year.
    """
    return duty(
        p.social_report.published_every_year,
        Bilingual(
            "每年度发布个人信息保护社会责任报告",
            "publish a social-responsibility report on personal information protection each calendar year",
        ),
        owed_to=_PUBLIC,
    ).when(_large(p))


@network_data.article(44)
def yearly_social_responsibility_report(p: Platform) -> Recurring:
    """社会责任报告每年度一份，于年底前发布。

    The report recurs each calendar year and is due by its end.
    """
    what = Bilingual("发布年度个人信息保护社会责任报告", "publish the year's social-responsibility report")
    return recurring(what, p.social_report.last_published_on, years=1, calendar_year=True)(_large(p))


@network_data.article(44)
def state_contents_of_social_responsibility_report(p: Platform) -> Duty:
    """社会责任报告至少包括保护措施和成效、个人申请受理情况、以外部成员为主的监督机构履职情况。

    The report covers at least the measures and their results, how requests were dealt with, and the work of the oversight
    body made up mainly of outsiders.
    """
    report = p.social_report
    return duty(
        all_of(report.covers_measures_and_results, report.covers_requests, report.covers_oversight_body),
        Bilingual("在社会责任报告中写全规定的三项内容", "cover all three contents prescribed in the report"),
        owed_to=_PUBLIC,
    ).when(_large(p))


@network_data.article(45)
def follow_export_requirements(p: Platform) -> Duty:
    """大型网络平台跨境提供网络数据，遵守国家数据跨境安全管理要求。

    A large platform that provides data across the border follows the state's requirements for it.
    """
    return duty(
        p.export_rules_followed,
        Bilingual("遵守国家数据跨境安全管理要求", "follow the state's requirements for cross-border data"),
    ).when(_large(p) & p.provides_data_abroad)


@network_data.article(45)
def strengthen_export_measures(p: Platform) -> Duty:
    """大型网络平台跨境提供网络数据，健全技术和管理措施，防范跨境安全风险。

    A large platform that provides data across the border has complete technical and management measures against the risks.
    """
    return duty(
        p.export_measures_strengthened,
        Bilingual(
            "健全相关技术和管理措施，防范网络数据跨境安全风险",
            "complete the technical and management measures against cross-border data risks",
        ),
    ).when(_large(p) & p.provides_data_abroad)


@network_data.article(46)
def process_user_data_without_deception(p: Platform) -> Duty:
    """大型网络平台不得以误导、欺诈、胁迫等方式处理用户在平台上产生的网络数据。

    A large platform must not process the data users produce on it by misleading, fraud, coercion or the like.
    """
    return duty(
        ~p.processes_by_deception_or_coercion,
        Bilingual(
            "不以误导、欺诈、胁迫等方式处理用户在平台上产生的网络数据",
            "do not process users' data by misleading, fraud or coercion",
        ),
    ).when(item(1, _large(p)))


@network_data.article(46)
def leave_users_their_data(p: Platform) -> Duty:
    """大型网络平台没有正当理由，不得限制用户访问、使用其在平台上产生的网络数据。

    Without a proper reason, a large platform must not restrict users in accessing or using the data they produce on it.
    """
    return duty(
        ~(p.restricts_users_own_data & ~p.restriction_justified),
        Bilingual(
            "没有正当理由不限制用户访问、使用其在平台上产生的网络数据",
            "do not restrict users in accessing or using their data without a proper reason",
        ),
    ).when(item(2, _large(p)))


@network_data.article(46)
def treat_users_alike(p: Platform) -> Duty:
    """大型网络平台不得对用户实施不合理的差别待遇，损害其合法权益。

    A large platform must not treat users unreasonably differently to the harm of their lawful rights.
    """
    return duty(
        ~(p.unreasonable_differential_treatment & p.differential_treatment_harms_users),
        Bilingual(
            "不对用户实施损害其合法权益的不合理差别待遇",
            "do not treat users unreasonably differently to the harm of their rights",
        ),
    ).when(item(3, _large(p)))


@network_data.article(46)
def refrain_from_other_forbidden_conduct(p: Platform) -> Duty:
    """大型网络平台不得利用网络数据、算法和平台规则等从事法律、行政法规禁止的其他活动。

    A large platform must not use network data, algorithms or platform rules for other conduct that laws or administrative
    regulations forbid.
    """
    return duty(
        ~p.other_forbidden_conduct,
        Bilingual(
            "不利用网络数据、算法以及平台规则等从事法律、行政法规禁止的其他活动",
            "do not use network data, algorithms or platform rules for other conduct the law forbids",
        ),
    ).when(item(4, _large(p)))
