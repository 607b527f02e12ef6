"""第二章 开办和建设: consolidation, open access and the end of applications (arts. 10 to 12)."""

from chudun.law.language.expression import Expression, all_of
from chudun.law.language.rules import Definition, Duty, Permission, define, duty, permission
from chudun.law.packs.government_applications.regulation import government_applications
from chudun.law.packs.government_applications.scope import (
    government_application,
    organ_or_institution,
    party_or_state_organ,
)
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.government_application import GovernmentApplication
from chudun.vocabulary.government_operator import GovernmentOperator
from chudun.vocabulary.website import Website


@government_applications.article(10, 1)
def plan_websites_as_a_whole(o: GovernmentOperator) -> Duty:
    """各地区、各部门统一规划所辖的党政机关网站。

    Regions and departments plan the sites of their Party and state organs as a whole.
    """
    return duty(
        o.websites_planned_as_a_whole,
        Bilingual(
            "统一规划本地区、本部门的党政机关网站",
            "plan the sites of the region's or department's Party and state organs as a whole",
        ),
    ).when(o.leads_region_or_sector)


@government_applications.article(10, 1)
def consolidate_websites(o: GovernmentOperator) -> Duty:
    """各地区、各部门推进所辖党政机关网站的集约化。

    Regions and departments advance the consolidation of these sites.
    """
    return duty(
        o.websites_consolidated, Bilingual("推进所辖党政机关网站的集约化", "advance the consolidation of these sites")
    ).when(o.leads_region_or_sector)


@government_applications.article(10, 2)
def reason_for_separate_site(w: Website) -> Definition:
    """“原则上”不单独建站：有正当理由的可以例外。

    No site of their own is the principle: with good reason there may be one.
    """
    return define(w.separate_site_justified)


def _below_county_government(w: Website) -> Expression:
    """Return whether a department of a county's organs, or an organ of a township, runs the site (县级部门、乡镇)."""
    county_department = w.operator.level.one_of("county") & w.operator.department
    return all_of(party_or_state_organ(w.operator), county_department | w.operator.level.one_of("township"))


@government_applications.article(10, 2)
def build_no_separate_website(w: Website) -> Duty:
    """县级机关的部门和乡镇机关，原则上不自建网站。

    In principle departments of a county's Party and state organs, and organs of townships, build no site of their own.
    """
    return duty(
        ~w.built_separately | reason_for_separate_site.condition,
        Bilingual("县级机关的部门和乡镇机关，原则上不自建网站", "build no separate website, in principle"),
    ).when(_below_county_government(w))


@government_applications.article(10, 2)
def use_higher_platform(w: Website) -> Permission:
    """这些机关可以借用上级机关的网站平台。

    They may have pages and columns on a higher organ's platform and publish there.
    """
    return permission(
        Bilingual(
            "在上级机关的网站平台上设网页、设栏目、发信息",
            "have pages and columns on a higher organ's website platform and publish there",
        ),
        _below_county_government(w),
    )


@government_applications.article(11, 1)
def support_open_standards(a: GovernmentApplication) -> Duty:
    """互联网政务应用支持开放标准。

    A government application supports open standards.
    """
    return duty(a.open_standards, Bilingual("支持开放标准", "support open standards")).when(government_application(a))


@government_applications.article(11, 1)
def consider_client_compatibility(a: GovernmentApplication) -> Duty:
    """充分考虑对用户端的兼容性。

    Compatibility with users' devices and software is fully considered.
    """
    return duty(
        a.client_compatibility,
        Bilingual("充分考虑对用户端的兼容性", "consider compatibility with users' devices and software fully"),
    ).when(government_application(a))


@government_applications.article(11, 1)
def demand_no_specific_client(a: GovernmentApplication) -> Duty:
    """不得把某种浏览器、办公软件等用户端软硬件作为访问条件。

    Users must not be required to have a given browser, office software or other client.
    """
    return duty(
        ~a.requires_specific_client,
        Bilingual(
            "不把某种浏览器、办公软件等用户端软硬件作为访问条件",
            "do not require a given browser, office software or other client",
        ),
    ).when(government_application(a))


def _public_service(a: GovernmentApplication) -> Expression:
    """Return whether an organ or institution serves the public over the internet through ``a`` (提供公共服务)."""
    return all_of(organ_or_institution(a.operator), a.provides_public_services)


@government_applications.article(11, 2)
def tie_services_to_no_single_platform(a: GovernmentApplication) -> Duty:
    """公共服务不绑定单一互联网平台。

    Public services are not tied to a single internet platform.
    """
    return duty(
        ~a.bound_to_single_platform,
        Bilingual("不把公共服务绑定单一互联网平台", "do not tie public services to a single internet platform"),
    ).when(_public_service(a))


@government_applications.article(11, 2)
def make_no_platform_a_precondition(a: GovernmentApplication) -> Duty:
    """不得以安装、注册某个互联网平台为享受服务的条件。

    Getting a service must not depend on installing or registering with a given internet platform.
    """
    return duty(
        ~a.platform_use_required,
        Bilingual(
            "不以安装、注册某个互联网平台为享受服务的条件",
            "do not make installing or registering with a given platform a precondition of service",
        ),
    ).when(_public_service(a))


@government_applications.article(12)
def update_registration_on_change_of_operator(a: GovernmentApplication) -> Duty:
    """开办主体需要变更的，及时变更域名或者注册备案信息。

    Where the operator has to change, the domain or the registration and filing is updated in time.
    """
    return duty(
        a.registration_updated,
        Bilingual(
            "开办主体变更时及时变更域名或者注册备案信息",
            "update the domain, or the registration and filing, in time when the operator changes",
        ),
    ).when(government_application(a) & a.operator_changed)


@government_applications.article(12)
def close_application_out_of_use(a: GovernmentApplication) -> Duty:
    """不再使用的，及时关闭服务。

    What is out of use is closed in time.
    """
    return duty(
        a.service_closed, Bilingual("不再使用的，及时关闭服务", "close the service in time once it is out of use")
    ).when(government_application(a) & a.out_of_use)


@government_applications.article(12)
def archive_and_delete_data_out_of_use(a: GovernmentApplication) -> Duty:
    """不再使用的，完成数据归档和删除。

    Of what is out of use, the data are archived and deleted.
    """
    return duty(
        a.data_archived_and_deleted,
        Bilingual("不再使用的，完成数据归档和删除", "archive and delete the data once it is out of use"),
    ).when(government_application(a) & a.out_of_use)


@government_applications.article(12)
def cancel_registration_out_of_use(a: GovernmentApplication) -> Duty:
    """不再使用的，域名和注册备案都要注销。

    Of what is out of use, the domain and the registration and filing are cancelled.
    """
    return duty(
        a.registration_cancelled,
        Bilingual(
            "不再使用的，域名和注册备案都注销",
            "cancel the domain and the registration and filing once it is out of use",
        ),
    ).when(government_application(a) & a.out_of_use)
