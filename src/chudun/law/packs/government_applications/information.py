"""第三章 信息安全 (arts. 13 to 16)."""

from chudun.law.language.expression import all_of
from chudun.law.language.rules import Duty, duty
from chudun.law.language.timing import Recurring, recurring
from chudun.law.packs.government_applications.regulation import government_applications
from chudun.law.packs.government_applications.scope import organ_or_institution, party_or_state_organ
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.government_operator import GovernmentOperator
from chudun.vocabulary.government_publication import GovernmentPublication
from chudun.vocabulary.website import Website


@government_applications.article(13)
def review_system_for_publication(o: GovernmentOperator) -> Duty:
    """发布信息的，健全信息发布审核制度。

    Whoever publishes has a sound system of review.
    """
    return duty(
        o.review_system, Bilingual("健全信息发布审核制度", "have a sound system for reviewing what is published")
    ).when(organ_or_institution(o.organisation) & o.publishes_information)


@government_applications.article(13)
def review_procedure_for_publication(o: GovernmentOperator) -> Duty:
    """明确审核程序。

    The procedure of review is laid down.
    """
    return duty(o.review_procedure, Bilingual("明确信息发布审核程序", "lay down the procedure of review")).when(
        organ_or_institution(o.organisation) & o.publishes_information
    )


@government_applications.article(13)
def name_reviewers_for_publication(o: GovernmentOperator) -> Duty:
    """审核由指定的机构和在编人员负责。

    A unit and staff on the establishment are named to review.
    """
    return duty(
        o.review_body_named & o.review_staff_in_post,
        Bilingual("指定机构和在编人员负责信息审核", "name a unit and staff on the establishment to review"),
    ).when(organ_or_institution(o.organisation) & o.publishes_information)


@government_applications.article(13)
def keep_records_of_review(o: GovernmentOperator) -> Duty:
    """建立审核记录档案。

    Records of review are filed.
    """
    return duty(o.review_records, Bilingual("建立审核记录档案", "file records of review")).when(
        organ_or_institution(o.organisation) & o.publishes_information
    )


@government_applications.article(13)
def ensure_quality_of_publication(p: GovernmentPublication) -> Duty:
    """确保内容权威、真实、准确、及时、严肃。

    What is published is authoritative, true, accurate, timely and serious.
    """
    return duty(
        all_of(p.authoritative, p.truthful, p.accurate, p.timely, p.serious),
        Bilingual(
            "确保发布内容权威、真实、准确、及时、严肃",
            "ensure that what is published is authoritative, true, accurate, timely and serious",
        ),
    ).when(organ_or_institution(p.publisher))


@government_applications.article(13)
def publish_nothing_unlawful(p: GovernmentPublication) -> Duty:
    """不得发布违法信息。

    Nothing unlawful is published.
    """
    return duty(~p.unlawful, Bilingual("不发布违法信息", "publish no unlawful information")).when(
        organ_or_institution(p.publisher)
    )


@government_applications.article(13)
def publish_nothing_harmful(p: GovernmentPublication) -> Duty:
    """不得发布不良信息。

    Nothing harmful is published.
    """
    return duty(~p.harmful, Bilingual("不发布不良信息", "publish no harmful information")).when(
        organ_or_institution(p.publisher)
    )


@government_applications.article(14)
def reprint_only_what_relates_to_functions(p: GovernmentPublication) -> Duty:
    """转载的信息与履行职能的活动相关。

    What is reprinted relates to the work of the publisher's functions.
    """
    return duty(
        p.related_to_functions,
        Bilingual(
            "只转载与本单位履职有关的信息",
            "reprint only what relates to government affairs or other work of the functions",
        ),
    ).when(organ_or_institution(p.publisher) & p.reprinted)


@government_applications.article(14)
def assess_reprints(p: GovernmentPublication) -> Duty:
    """转载前评估内容是否真实、客观。

    The truth and objectivity of what is reprinted are assessed.
    """
    return duty(
        p.assessed_for_truth_and_objectivity,
        Bilingual("转载前评估内容是否真实、客观", "assess the truth and objectivity of what is reprinted"),
    ).when(organ_or_institution(p.publisher) & p.reprinted)


@government_applications.article(14)
def state_source_of_reprints(p: GovernmentPublication) -> Duty:
    """转载页面准确、清楚地标明来源网站、时间和链接。

    The page states source site, time and link exactly and clearly.
    """
    return duty(
        all_of(p.source_site_stated, p.reprint_time_stated, p.source_link_stated),
        Bilingual(
            "在转载页面准确、清楚地标明来源网站、时间和链接",
            "state the source site, the time of reprinting and the link exactly and clearly",
        ),
    ).when(organ_or_institution(p.publisher) & p.reprinted)


@government_applications.article(14)
def respect_intellectual_property_in_reprints(p: GovernmentPublication) -> Duty:
    """转载时充分考虑图片和内容的知识产权保护。

    Intellectual property in images and content is fully considered.
    """
    return duty(
        p.intellectual_property_considered,
        Bilingual(
            "转载时充分考虑图片和内容的知识产权保护",
            "consider the protection of intellectual property in images and content fully",
        ),
    ).when(organ_or_institution(p.publisher) & p.reprinted)


@government_applications.article(15)
def link_only_what_is_related_or_convenient(p: GovernmentPublication) -> Duty:
    """链接非政务应用的，资源须与履职活动相关或者属于便民服务。

    A link to something other than a government application leads to what relates to the functions or serves the public's convenience.
    """
    return duty(
        p.linked_resource_related | p.linked_resource_is_public_convenience,
        Bilingual(
            "确认链接的资源与履行职能的活动相关，或者属于便民服务",
            "confirm that what is linked relates to the functions or is a service for the public's convenience",
        ),
    ).when(organ_or_institution(p.publisher) & p.links_outside)


@government_applications.article(15)
def check_links_regularly(p: GovernmentPublication) -> Duty:
    """定期检查链接是否有效、适用。

    Links are checked regularly for whether they work and still fit.
    """
    return duty(
        p.links_checked_regularly,
        Bilingual("定期检查链接是否有效、适用", "check regularly whether links work and still fit"),
    ).when(organ_or_institution(p.publisher) & p.links_outside)


@government_applications.article(15)
def link_check_recurs(p: GovernmentPublication) -> Recurring:
    """链接检查要定期进行，没有规定周期。

    Links are checked regularly, at no interval laid down.
    """
    return recurring(
        Bilingual("检查链接是否有效、适用", "check whether links work and still fit"),
        p.links_last_checked_on,
        years=0,
    )(organ_or_institution(p.publisher) & p.links_outside)


@government_applications.article(15)
def deal_with_abnormal_links(p: GovernmentPublication) -> Duty:
    """异常链接及时处置。

    Abnormal links are dealt with promptly.
    """
    return duty(p.abnormal_links_handled, Bilingual("及时处置异常链接", "deal with abnormal links promptly")).when(
        organ_or_institution(p.publisher) & p.links_outside & p.abnormal_link_found
    )


@government_applications.article(15)
def warn_when_leaving_portal(w: Website) -> Duty:
    """党政机关的门户网站，用技术手段明示用户即将前往非党政机关的网站。

    A Party or state organ's portal tells users plainly, by technical means, when a link leads to a site that is not such an organ's.
    """
    return duty(
        w.warns_on_leaving,
        Bilingual(
            "用户将离开前往非党政机关的网站时，用技术手段明示",
            "tell users plainly, by technical means, when a link takes them to a site that is not a Party or state organ's",
        ),
    ).when(party_or_state_organ(w.operator) & w.portal & w.links_to_other_sites)


@government_applications.article(16)
def guard_secrets_by_measures(o: GovernmentOperator) -> Duty:
    """采取安全保密防控措施。

    Measures that guard secrets are taken.
    """
    return duty(o.secrecy_measures, Bilingual("采取安全保密防控措施", "take measures that guard secrets")).when(
        organ_or_institution(o.organisation)
    )


@government_applications.article(16)
def publish_no_state_secrets(p: GovernmentPublication) -> Duty:
    """不得发布国家秘密。

    State secrets are not published.
    """
    return duty(~p.holds_state_secrets, Bilingual("不发布国家秘密", "publish no state secrets")).when(
        organ_or_institution(p.publisher)
    )


@government_applications.article(16)
def publish_no_work_secrets(p: GovernmentPublication) -> Duty:
    """不得发布工作秘密。

    Work secrets are not published.
    """
    return duty(~p.holds_work_secrets, Bilingual("不发布工作秘密", "publish no work secrets")).when(
        organ_or_institution(p.publisher)
    )


@government_applications.article(16)
def prevent_leaks_by_aggregation(o: GovernmentOperator) -> Duty:
    """防范数据汇聚、关联引发的泄密。

    Leaks of secrets through data brought together or linked are prevented.
    """
    return duty(
        o.aggregation_leaks_prevented,
        Bilingual(
            "防止政务应用的数据因汇聚、关联而泄密",
            "guard against leaks of secrets from data brought together or linked",
        ),
    ).when(organ_or_institution(o.organisation))


@government_applications.article(16)
def manage_work_secrets_in_applications(o: GovernmentOperator) -> Duty:
    """应用中有工作秘密的，加强保密管理。

    The storing, processing and transmitting of work secrets is under secrecy management.
    """
    return duty(
        o.work_secrets_managed,
        Bilingual(
            "政务应用存有、处理或者传输工作秘密的，加强保密管理",
            "keep the storing, processing and transmitting of work secrets under secrecy management",
        ),
    ).when(organ_or_institution(o.organisation) & o.applications_hold_work_secrets)
