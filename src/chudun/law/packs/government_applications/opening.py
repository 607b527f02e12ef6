"""第二章 开办和建设: opening, domains, names and marks (arts. 4 to 9)."""

from chudun.law.language.expression import Expression, all_of, any_of, 以下
from chudun.law.language.rules import Definition, Duty, Narrative, define, duty, narrative
from chudun.law.packs.government_applications.regulation import government_applications
from chudun.law.packs.government_applications.scope import (
    government_application,
    organ_or_institution,
    party_or_state_organ,
    public_institution,
)
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.government_application import GovernmentApplication
from chudun.vocabulary.government_operator import GovernmentOperator
from chudun.vocabulary.website import Website


@government_applications.article(4)
def have_website_opening_approved(w: Website) -> Duty:
    """机关事业单位开办网站，按程序完成开办审核。

    An organ or institution opens a website only after the examination prescribed.
    """
    return duty(
        w.opening_approved,
        Bilingual("按程序完成网站开办审核", "have the website's opening examined and approved as prescribed"),
    ).when(organ_or_institution(w.operator))


@government_applications.article(4)
def file_government_website(w: Website) -> Duty:
    """机关事业单位开办网站，按程序完成备案。

    An organ or institution files its website as prescribed.
    """
    return duty(w.filed, Bilingual("按程序完成网站备案", "file the website as prescribed")).when(
        organ_or_institution(w.operator)
    )


@government_applications.article(4)
def open_one_portal_at_most(o: GovernmentOperator) -> Duty:
    """一个党政机关的门户网站不超过一个。

    A Party or state organ has one portal website at most.
    """
    return duty(以下(o.portals, 1), Bilingual("门户网站最多开设一个", "open one portal website at most")).when(
        party_or_state_organ(o.organisation)
    )


@government_applications.article(4)
def sharing_among_opening_authorities() -> Narrative:
    """主管部门共享数据、优化流程，缩短开办周期。

    The competent authorities share data and streamline the opening of websites.
    """
    return narrative(
        "只约束编制、电信、公安主管部门自身的工作",
        "concerns only the work of the staffing, telecommunications and police authorities themselves",
    )


@government_applications.article(4)
def budget_for_website(w: Website) -> Duty:
    """机关事业单位开办网站，把运维和安全保障经费列入预算。

    An organ or institution that opens a website puts the cost of running and securing it in its budget.
    """
    return duty(
        w.budgeted,
        Bilingual(
            "把网站的运维费用和安全费用列入预算", "put the cost of running and securing the website in the budget"
        ),
    ).when(organ_or_institution(w.operator))


@government_applications.article(5)
def reason_for_more_domains(w: Website) -> Definition:
    """“原则上”只注册一个：有正当理由的可以例外。

    One is the principle: with good reason there may be more.
    """
    return define(w.more_domains_justified)


@government_applications.article(5)
def one_chinese_domain(w: Website) -> Duty:
    """党政机关的网站，中文域名原则上至多一个。

    In principle a Party or state organ's website has one Chinese domain name only.
    """
    return duty(
        以下(w.chinese_domains, 1) | reason_for_more_domains.condition,
        Bilingual("中文域名原则上至多一个", "register one Chinese domain name only, in principle"),
    ).when(party_or_state_organ(w.operator))


@government_applications.article(5)
def one_english_domain(w: Website) -> Duty:
    """党政机关的网站，英文域名原则上至多一个。

    In principle a Party or state organ's website has one English domain name only.
    """
    return duty(
        以下(w.english_domains, 1) | reason_for_more_domains.condition,
        Bilingual("英文域名原则上至多一个", "register one English domain name only, in principle"),
    ).when(party_or_state_organ(w.operator))


def _domains_end_in(w: Website, *suffixes: str) -> Expression:
    """Return whether every domain name the site has ends in one of ``suffixes`` (域名后缀)."""
    chinese = w.chinese_domain_suffix.one_of(*suffixes, "none")
    english = w.english_domain_suffix.one_of(*suffixes, "none")
    return all_of(chinese, english)


@government_applications.article(5)
def organ_website_suffix(w: Website) -> Duty:
    """党政机关网站的域名，后缀只能是“.gov.cn”“.政务”之一。

    A Party or state organ's domain names end in .gov.cn or the Chinese suffix for government.
    """
    return duty(
        _domains_end_in(w, "gov_cn", "zhengwu"),
        Bilingual(
            "党政机关网站的域名只用“.gov.cn”“.政务”两种后缀",
            "give the organ's website a domain under .gov.cn or the Chinese suffix for government",
        ),
    ).when(party_or_state_organ(w.operator))


@government_applications.article(5)
def keep_off_government_suffixes(w: Website) -> Duty:
    """“.gov.cn”“.政务”留给党政机关，其他网站不得注册和使用。

    Websites that are not a Party or state organ's neither register nor use domains under .gov.cn or the Chinese suffix for government.
    """
    return duty(
        ~any_of(
            w.chinese_domain_suffix.one_of("gov_cn", "zhengwu"), w.english_domain_suffix.one_of("gov_cn", "zhengwu")
        ),
        Bilingual(
            "不是党政机关的，网站不注册也不使用“.gov.cn”“.政务”两种后缀",
            "neither register nor use a domain under .gov.cn or the Chinese suffix for government",
        ),
    ).when(~party_or_state_organ(w.operator))


@government_applications.article(5)
def institution_website_suffix(w: Website) -> Duty:
    """事业单位网站的域名，后缀只能是“.cn”“.公益”之一。

    A public institution's domain names end in .cn or the Chinese suffix for public interest.
    """
    return duty(
        _domains_end_in(w, "cn", "gongyi"),
        Bilingual(
            "事业单位网站的域名只用“.cn”“.公益”两种后缀",
            "give the public institution's website a domain under .cn or the Chinese suffix for public interest",
        ),
    ).when(public_institution(w.operator))


@government_applications.article(5)
def keep_domain_to_itself(w: Website) -> Duty:
    """机关事业单位不擅自把已注册的网站域名转给他人使用。

    An organ or institution hands no registered domain to others without leave.
    """
    return duty(
        ~w.domain_transferred_without_leave,
        Bilingual(
            "不擅自转让已注册的网站域名", "do not hand a registered domain to another body or person without leave"
        ),
    ).when(organ_or_institution(w.operator))


@government_applications.article(6)
def distribute_apps_through_allowed_channels(a: GovernmentApplication) -> Duty:
    """移动应用程序（含小程序）只通过已备案的分发平台或者机关事业单位网站分发。

    Apps, mini programs included, are distributed on filed app platforms or on sites of organs or institutions.
    """
    return duty(
        (~a.on_app_platforms | a.platforms_filed) & ~a.on_other_channels,
        Bilingual(
            "只通过已备案的分发平台或者机关事业单位网站分发应用",
            "distribute the app only on filed app platforms or on sites of organs or institutions",
        ),
    ).when(organ_or_institution(a.operator) & a.form.one_of("mobile_app", "mini_program"))


@government_applications.article(7)
def staffing_authorities_issue_certificates() -> Narrative:
    """编制部门给机关事业单位发放电子或者纸质证书。

    The staffing authorities issue organs and institutions certificates of their own, electronic or paper.
    """
    return narrative(
        "只约束机构编制管理部门自身的工作", "concerns only the work of the staffing authorities themselves"
    )


@government_applications.article(7)
def certificate_to_app_platform(a: GovernmentApplication) -> Duty:
    """经分发平台分发应用的，向平台运营者提供证书供核验身份。

    Where apps go through an app platform, its operator is given the certificate for the identity check.
    """
    return duty(
        a.identity_certificate_provided,
        Bilingual(
            "向分发平台的运营者出示编制部门的证书（电子、纸质均可），供其核验身份",
            "give the app platform's operator the certificate, electronic or paper, for the identity check",
        ),
        owed_to=Bilingual("应用程序分发平台运营者", "the app platform's operator"),
    ).when(organ_or_institution(a.operator) & a.form.one_of("mobile_app", "mini_program") & a.on_app_platforms)


@government_applications.article(7)
def certificate_to_account_platform(a: GovernmentApplication) -> Duty:
    """开办公众账号的，向平台运营者提供证书供核验身份。

    Where a public account is opened, the platform's operator is given the certificate for the identity check.
    """
    return duty(
        a.identity_certificate_provided,
        Bilingual(
            "向账号平台的运营者出示编制部门的证书（电子、纸质均可），供其核验身份",
            "give the account platform's operator the certificate, electronic or paper, for the identity check",
        ),
        owed_to=Bilingual("公众账号平台运营者", "the account platform's operator"),
    ).when(organ_or_institution(a.operator) & a.form.one_of("public_account"))


@government_applications.article(8)
def reason_for_another_name(a: GovernmentApplication) -> Definition:
    """“原则上”用区域名加职责名：有正当理由的可以例外。

    Region and function are the principle for other names: with good reason there may be another.
    """
    return define(a.other_name_justified)


@government_applications.article(8)
def name_by_entity_or_by_region_and_function(a: GovernmentApplication) -> Duty:
    """名称优先用机构名称或者规范简称，另起名称的，原则上由区域名加职责名组成。

    It bears by preference the entity's name or standard abbreviation; another name is in principle region and function.
    """
    return duty(
        a.name_style.one_of("entity_name", "standard_abbreviation", "region_and_function")
        | reason_for_another_name.condition,
        Bilingual(
            "用机构名称或者规范简称；另起名称的，原则上由区域名加职责名组成",
            "use the entity's name or standard abbreviation; for another name, in principle, region and function",
        ),
    ).when(government_application(a))


@government_applications.article(8)
def show_entity_name(a: GovernmentApplication) -> Duty:
    """另起名称的，在显著位置标明机构名称。

    Where it bears another name, the entity's name is shown prominently.
    """
    return duty(
        a.entity_name_shown,
        Bilingual(
            "另起名称的，在显著位置标明机构名称", "show the entity's name prominently where another name is used"
        ),
    ).when(government_application(a) & a.name_style.one_of("region_and_function", "other"))


@government_applications.article(8)
def naming_rules() -> Narrative:
    """具体命名规范由中央编制部门制定。

    The central staffing authority lays down the naming rules.
    """
    return narrative("只授权中央机构编制管理部门", "only empowers the central staffing authority")


@government_applications.article(9, 1)
def keep_off_government_mark(w: Website) -> Duty:
    """机关事业单位以外的单位和个人不使用专属网上标识。

    Nobody but organs and public institutions uses the online mark reserved to them.
    """
    return duty(
        ~w.bears_government_mark,
        Bilingual(
            "非机关事业单位不使用机关事业单位专属网上标识",
            "do not use the online mark reserved to organs and public institutions",
        ),
    ).when(~organ_or_institution(w.operator))


@government_applications.article(9, 1)
def authority_sets_mark() -> Narrative:
    """网上标识由编制部门设置。

    The central staffing authority sets the online mark.
    """
    return narrative(
        "只约束中央机构编制管理部门自身的工作", "concerns only the work of the central staffing authority itself"
    )


@government_applications.article(9, 2)
def mark_website(w: Website) -> Duty:
    """机关事业单位网站首页底部正中放置网上标识。

    A website of an organ or institution bears the online mark in the middle of the foot of its front page.
    """
    return duty(
        w.mark_at_foot_of_front_page,
        Bilingual("首页底部正中放置网上标识", "put the online mark in the middle of the foot of the front page"),
    ).when(organ_or_institution(w.operator))


@government_applications.article(9, 2)
def platforms_show_mark() -> Narrative:
    """网信部门会同编制部门协调平台在下载页面、账号显著位置加注标识。

    The cyberspace and staffing authorities coordinate platforms to show the mark beside downloads and accounts.
    """
    return narrative(
        "由主管部门协调，没有直接给平台设定义务",
        "left to the authorities to coordinate, and lays no duty on platforms directly",
    )
