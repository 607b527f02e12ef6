"""第二章 一般规定 (arts. 6 to 11)."""

from chudun.law.language.expression import Cited, Expression, all_of, any_of, expression
from chudun.law.language.rules import Duty, Narrative, duty, narrative
from chudun.law.language.timing import Recurring, recurring
from chudun.law.packs.cyber_violence.regulation import cyber_violence
from chudun.law.packs.cyber_violence.scope import (
    cyber_violence_information,
    governed,
    governed_unless_exposure,
    marked,
)
from chudun.vocabulary.attribute import Condition
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.information_service import InformationService
from chudun.vocabulary.online_conduct import OnlineConduct


@cyber_violence.article(6)
def healthy_online_culture() -> Narrative:
    """提供者和用户应当守法、尊重公德，共同营造健康向上的网络文化。

    Providers and users keep the law and public morals and foster a healthy culture online.
    """
    return narrative(
        "总的价值要求，能够单独履行或者违反的内容见以后各条",
        "a general orientation; what can be met or breached by itself stands in the articles that follow",
    )


@cyber_violence.article(7)
def cyber_violence_governance_mechanism(s: InformationService) -> Duty:
    """提供者对内容管理负主体责任，应当有不断完善的网络暴力信息治理机制。

    Providers answer for the management of content and keep a mechanism for governing cyber-violence information.
    """
    to_do = Bilingual(
        "建立并完善网络暴力信息治理机制", "set up and improve a mechanism for governing cyber-violence information"
    )
    return duty(s.governance_mechanism, to_do).when(governed(s))


@cyber_violence.article(7)
def user_registration_rules(s: InformationService) -> Duty:
    """提供者应当有健全的用户注册制度。

    Providers keep sound rules on the registration of users.
    """
    to_do = Bilingual("健全用户注册制度", "keep sound rules on the registration of users")
    return duty(s.registration_rules, to_do).when(governed(s))


@cyber_violence.article(7)
def account_management_rules(s: InformationService) -> Duty:
    """提供者应当有健全的账号管理制度。

    Providers keep sound rules on the management of accounts.
    """
    to_do = Bilingual("健全账号管理制度", "keep sound rules on the management of accounts")
    return duty(s.account_rules, to_do).when(governed(s))


@cyber_violence.article(7)
def information_service_privacy_rules(s: InformationService) -> Duty:
    """提供者应当有健全的个人信息保护制度。

    Providers keep sound rules on personal information protection.
    """
    to_do = Bilingual("健全个人信息保护制度", "keep sound rules on personal information protection")
    return duty(s.personal_information_rules, to_do).when(governed(s))


@cyber_violence.article(7)
def publication_review_rules(s: InformationService) -> Duty:
    """提供者应当有健全的信息发布审核制度。

    Providers keep sound rules on the review of what is published.
    """
    to_do = Bilingual("健全信息发布审核制度", "keep sound rules on the review of what is published")
    return duty(s.publication_review_rules, to_do).when(governed(s))


@cyber_violence.article(7)
def content_monitoring_rules(s: InformationService) -> Duty:
    """提供者应当有健全的监测预警制度。

    Providers keep sound rules on monitoring and early warning.
    """
    to_do = Bilingual("健全监测预警制度", "keep sound rules on monitoring and early warning")
    return duty(s.monitoring_rules, to_do).when(governed(s))


@cyber_violence.article(7)
def content_handling_rules(s: InformationService) -> Duty:
    """提供者应当有健全的识别处置制度。

    Providers keep sound rules on recognising and handling information.
    """
    to_do = Bilingual("健全识别处置制度", "keep sound rules on recognising and handling information")
    return duty(s.handling_rules, to_do).when(governed(s))


def _takes_real_identities(s: InformationService) -> Expression:
    """Return whether the service lets users publish or message, or is of a like kind (信息发布、即时通讯等服务)."""
    publishing = (
        s.offers_publishing,
        s.offers_comments,
        s.offers_live_streaming,
        s.offers_short_video,
        s.offers_forums,
        s.offers_groups,
    )
    return any_of(*publishing, s.offers_messaging, s.offers_similar_services)


@cyber_violence.article(8, 1)
def real_identity_verification(s: InformationService) -> Duty:
    """用户可以发布信息、即时通讯的服务，应当依法认证用户的真实身份。

    Services for publishing, messaging and the like verify their users' real identities as the law demands.
    """
    to_do = Bilingual(
        "提供信息发布、即时通讯等服务的，依法认证用户真实身份",
        "where the service is for publishing, messaging or the like, verify users' real identities",
    )
    return duty(s.verifies_identity, to_do).when(governed(s) & _takes_real_identities(s))


@cyber_violence.article(8, 1)
def no_service_without_real_identity(s: InformationService) -> Duty:
    """用户不提供真实身份信息的，不得向其提供信息发布、即时通讯等服务。

    Users who give no real identity must not be offered publishing, messaging and the like.
    """
    to_do = Bilingual(
        "提供信息发布、即时通讯等服务的，不向不提供真实身份信息的用户提供该服务",
        "where the service is for publishing, messaging or the like, refuse it to users who give no real identity",
    )
    return duty(s.refuses_without_identity, to_do).when(governed(s) & _takes_real_identities(s))


@cyber_violence.article(8, 2)
def account_information_management(s: InformationService) -> Duty:
    """提供者应当加强对账号信息的管理。

    Providers manage account information with care.
    """
    to_do = Bilingual("加强用户账号信息管理", "manage account information with care")
    return duty(s.manages_account_information, to_do).when(governed(s))


@cyber_violence.article(8, 2)
def account_authentication_for_victims(s: InformationService) -> Duty:
    """受到网络暴力侵害的主体需要认证账号信息的，提供者应当协助。

    Providers help those harmed by cyber violence to have their account information authenticated.
    """
    to_do = Bilingual(
        "为受侵害的主体提供账号信息认证协助", "help those harmed to have their account information authenticated"
    )
    return duty(
        s.helps_victims_authenticate, to_do, owed_to=Bilingual("受侵害的主体", "those harmed by cyber violence")
    ).when(governed(s))


@cyber_violence.article(8, 2)
def impersonation_of_victims(s: InformationService) -> Duty:
    """提供者应当防止、制止有人冒充或者恶意关联受害主体注册账号、发布信息。

    Providers prevent and stop accounts and posts that pose as those harmed or maliciously link themselves to them.
    """
    to_do = Bilingual(
        "防止、制止冒充或者恶意关联受害主体的账号和信息", "prevent and stop impersonation of those harmed"
    )
    return duty(s.stops_impersonation, to_do).when(governed(s))


@cyber_violence.article(9)
def published_platform_rules(s: InformationService) -> Duty:
    """提供者应当订立并公开管理规则和平台公约。

    Providers set and publish rules of management and a platform convention.
    """
    to_do = Bilingual(
        "制定并公开管理规则和平台公约（两者都要）",
        "set and publish both the rules of management and the platform convention",
    )
    return duty(all_of(s.publishes_rules, s.publishes_convention), to_do).when(governed(s))


@cyber_violence.article(9)
def user_agreement_on_cyber_violence(s: InformationService) -> Duty:
    """提供者应当与用户签订服务协议，并写明治理网络暴力信息的权利义务。

    Providers conclude an agreement with users that sets out the rights and duties around cyber violence.
    """
    to_do = Bilingual(
        "与用户签订服务协议，并明确网络暴力信息治理的权利义务",
        "conclude a service agreement with users, and set out the rights and duties around cyber violence",
    )
    return duty(all_of(s.signs_user_agreement, s.states_rights_and_duties), to_do).when(governed(s))


@cyber_violence.article(9)
def performance_of_governance(s: InformationService) -> Duty:
    """提供者应当按照法律和自己的约定履行治理责任。

    Providers live up to their responsibility by law and by their own rules and agreements.
    """
    to_do = Bilingual(
        "依照法律和自己的规则、协议履行治理责任", "perform governance as the law and one's own rules and agreements say"
    )
    return duty(s.performs_governance, to_do).when(governed(s))


def _illegal(c: OnlineConduct) -> Expression:
    i = c.information
    return governed(c) & cyber_violence_information(i) & i.nature.one_of("illegal")


def _harmful(c: OnlineConduct) -> Expression:
    i = c.information
    return governed(c) & cyber_violence_information(i) & i.nature.one_of("harmful")


def _resisting(c: OnlineConduct) -> Condition:
    # whoever makes or spreads it has not resisted, whatever else they did
    return c.resists_harmful_information & ~c.produced_or_spread


def breaks_the_bans(c: OnlineConduct) -> Expression:
    """Return whether the conduct breaks article 10 (违反第十条), wherever its author is; lawful exposure is left aside."""
    i, place = c.information, cyber_violence.provision
    illegal = i.nature.one_of("illegal") & c.produced_or_spread
    harmful = i.nature.one_of("harmful") & ~_resisting(c)
    organised = all_of(c.organised, c.bulk_or_controlled_accounts)
    on_information = any_of(Cited(expression(illegal | harmful), place(10, 1)), Cited(organised, place(10, 2)))
    marketing = Cited(expression(c.exploits_event), place(10, 2))
    support = Cited(all_of(c.knows_of_offence, c.supports_offence), place(10, 3))
    return any_of(marked(i) & on_information, marketing, support)


@cyber_violence.article(10, 1)
def no_illegal_cyber_violence(c: OnlineConduct) -> Duty:
    """任何组织和个人都不得制作、传播涉网络暴力的违法信息。

    No one may produce, copy, publish or spread illegal information of cyber violence.
    """
    to_do = Bilingual(
        "对涉网络暴力的违法信息，不制作、不复制、不发布、不传播",
        "do not produce, copy, publish or spread illegal cyber-violence information",
    )
    return duty(~c.produced_or_spread, to_do).when(_illegal(c))


@cyber_violence.article(10, 1)
def resistance_to_harmful_cyber_violence(c: OnlineConduct) -> Duty:
    """任何组织和个人都应当防范、抵制涉网络暴力的不良信息，自己制作、传播的即是没有抵制。

    Everyone guards against and resists harmful information of cyber violence; whoever makes or spreads it has not.
    """
    to_do = Bilingual(
        "对涉网络暴力的不良信息，防范和抵制其制作、传播，自己也不制作、复制、发布、传播",
        "guard against and resist the producing and spreading of harmful cyber-violence information, and do neither",
    )
    return duty(_resisting(c), to_do).when(_harmful(c))


@cyber_violence.article(10, 2)
def no_marketing_of_cyber_violence(c: OnlineConduct) -> Duty:
    """任何组织和个人都不得借网络暴力事件营销炒作。

    No one may exploit a cyber-violence event for marketing.
    """
    to_do = Bilingual(
        "不利用网络暴力事件蹭热度、引流或者以其他方式营销炒作",
        "do not exploit a cyber-violence event to ride its heat, draw traffic or market in another way",
    )
    return duty(~c.exploits_event, to_do).when(governed_unless_exposure(c, c.information))


@cyber_violence.article(10, 2)
def no_organised_cyber_violence(c: OnlineConduct) -> Duty:
    """任何组织和个人都不得以批量注册、操纵账号等形式组织制作、传播网络暴力信息。

    No one may organise cyber violence by accounts registered in bulk, controlled accounts or the like.
    """
    to_do = Bilingual(
        "不用批量注册、操纵的账号（或者类似形式）组织制作、传播网络暴力信息",
        "do not organise the making or spreading of cyber-violence information by bulk or controlled accounts",
    )
    organised = all_of(c.organised, c.bulk_or_controlled_accounts)
    return duty(~organised, to_do).when(governed(c) & cyber_violence_information(c.information))


@cyber_violence.article(10, 3)
def no_support_for_cyber_violence_offences(c: OnlineConduct) -> Duty:
    """明知他人借网络暴力信息违法犯罪的，任何组织和个人都不得支持、协助。

    No one who knows of another's offences around cyber violence may support or help that other.
    """
    to_do = Bilingual(
        "明知他人从事这类违法犯罪的，不给予任何支持和协助（数据、技术、流量、资金等）",
        "knowing of such offences, give no support or help by data, technology, traffic, funds or the like",
    )
    reached = governed_unless_exposure(c, c.information)
    return duty(~c.supports_offence, to_do).when(reached & c.knows_of_offence)


@cyber_violence.article(11)
def regular_governance_bulletin(s: InformationService) -> Duty:
    """提供者应当定期公布网络暴力信息治理情况。

    Providers publish bulletins on the governance of cyber violence regularly.
    """
    to_do = Bilingual("定期发布网络暴力信息治理公告", "publish bulletins on cyber-violence governance regularly")
    return duty(s.publishes_bulletins, to_do, owed_to=Bilingual("社会公众", "the public")).when(governed(s))


@cyber_violence.article(11)
def next_governance_bulletin(s: InformationService) -> Recurring:
    """治理公告周而复始，间隔由提供者自定。

    Bulletins recur; how often is left to the provider.
    """
    what = Bilingual("发布网络暴力信息治理公告", "publish a bulletin on cyber-violence governance")
    return recurring(what, s.last_bulletin_on, years=0)(governed(s))


@cyber_violence.article(11)
def chapter_in_yearly_report(s: InformationService) -> Duty:
    """内容生态治理的年度报告应当写明网络暴力信息治理情况。

    The yearly report on the content ecosystem covers the governance of cyber violence.
    """
    to_do = Bilingual(
        "在网络信息内容生态治理年度报告中写入网络暴力信息治理情况",
        "cover cyber-violence governance in the yearly report on the governance of the online content ecosystem",
    )
    return duty(s.in_yearly_report, to_do).when(governed(s))
