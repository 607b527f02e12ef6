"""第四章 信息和账号处置, on forums, groups and accounts (arts. 19 to 22)."""

from chudun.law.language.expression import Expression, all_of, any_of, named, reads, 以上
from chudun.law.language.rules import Duty, duty
from chudun.law.packs.cyber_violence.general_duties import breaks_the_bans
from chudun.law.packs.cyber_violence.regulation import (
    cyber_violence,
    marketing_measures_reach_agencies,
    repeatedly_means_three_times,
)
from chudun.law.packs.cyber_violence.scope import (
    cyber_violence_information,
    governed,
    governed_unless_exposure,
    marked,
)
from chudun.vocabulary.account_handling import AccountHandling
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.information_service import InformationService
from chudun.vocabulary.online_conduct import OnlineConduct
from chudun.vocabulary.online_group import OnlineGroup
from chudun.vocabulary.public_account import PublicAccount


def _hosts_groups(s: InformationService) -> Expression:
    return governed(s) & (s.offers_forums | s.offers_groups)


@cyber_violence.article(19, 1)
def management_of_forums_and_groups(s: InformationService) -> Duty:
    """提供论坛社区、群组服务的，应当加强管理。

    Services with forums, communities or groups manage them with care.
    """
    to_do = Bilingual(
        "提供网络论坛社区、网络群组服务的，加强管理",
        "where the service offers forums, communities or groups, manage them with care",
    )
    return duty(s.manages_forums, to_do).when(_hosts_groups(s))


@cyber_violence.article(19, 1)
def ban_on_cyber_violence_in_groups(s: InformationService) -> Duty:
    """提供论坛社区、群组服务的，应当禁止用户在其中各环节制作、传播网络暴力信息。

    Services with forums or groups bar users from producing or spreading cyber violence anywhere in them.
    """
    to_do = Bilingual(
        "提供网络论坛社区、网络群组服务的，禁止用户在版块、词条、超话、群组等处制作、传播网络暴力信息",
        "where the service offers forums or groups, bar users from producing or spreading cyber violence in them",
    )
    return duty(s.bans_spreading, to_do).when(_hosts_groups(s))


@cyber_violence.article(19, 1)
def ban_on_violent_groups(s: InformationService) -> Duty:
    """提供论坛社区、群组服务的，应当禁止创建以网络暴力信息为内容的社区和群组账号。

    Services with forums or groups bar the creation of forum or group accounts that hold cyber violence.
    """
    to_do = Bilingual(
        "提供网络论坛社区、网络群组服务的，禁止创建含有网络暴力信息的社区、群组账号",
        "where the service offers forums or groups, bar the creation of such accounts that hold cyber violence",
    )
    return duty(s.bans_violent_groups, to_do).when(_hosts_groups(s))


@cyber_violence.article(19, 2)
def management_by_group_founders(g: OnlineGroup) -> Duty:
    """论坛社区、群组的建立者和管理者应当尽到管理责任。

    Founders and managers of forums and groups live up to their responsibility.
    """
    to_do = Bilingual(
        "（建立者、管理者）履行对论坛社区、群组的管理责任",
        "as founder or manager, live up to the responsibility to manage the forum or group",
    )
    return duty(g.manages_group, to_do).when(governed(g))


@cyber_violence.article(19, 2)
def measures_by_group_founders(g: OnlineGroup) -> Duty:
    """建立者和管理者发现用户制作、传播网络暴力信息的，应当禁言、移出或者采取类似措施。

    Founders and managers who find a user producing or spreading cyber violence mute or remove the user, or the like.
    """
    to_do = Bilingual(
        "（建立者、管理者）发现用户制作、传播网络暴力信息的，采取管理措施，如禁言、移出群组",
        "as founder or manager, take measures such as muting or removal against users found spreading cyber violence",
    )
    found = all_of(governed(g), cyber_violence_information(g.information), g.violation_found)
    return duty(g.measures_taken, to_do).when(found)


@cyber_violence.article(20)
def review_by_public_accounts(a: PublicAccount) -> Duty:
    """公众账号生产运营者的内容审核应当覆盖发布、推广、互动、评论全过程。

    Operators of public accounts review content throughout, from publishing and promotion to interaction and comments.
    """
    to_do = Bilingual(
        "（公众账号生产运营者）建立健全全过程的信息内容安全审核机制",
        "as operator of a public account, keep a review of content safety throughout",
    )
    return duty(a.content_review, to_do).when(governed(a))


@cyber_violence.article(20)
def measures_by_public_accounts(a: PublicAccount) -> Duty:
    """公众账号的评论等环节出现网络暴力信息的，运营者应当及时举报、处置。

    Operators who find cyber violence among their account's comments or the like report or dispose of it promptly.
    """
    to_do = Bilingual(
        "（公众账号生产运营者）发现跟帖评论等环节有网络暴力信息的，及时采取举报、处置等措施",
        "as operator, report or dispose of cyber violence found among the account's comments or the like promptly",
    )
    found = all_of(governed(a), cyber_violence_information(a.information), a.violation_found)
    return duty(a.measures_taken, to_do).when(found)


def _by_user(h: AccountHandling) -> Expression:
    return governed_unless_exposure(h, h.conduct.information) & h.conduct.role.one_of("user")


def _by_marketer(h: AccountHandling) -> Expression:
    agency = h.conduct.role.one_of("multi_channel_network") & reads(marketing_measures_reach_agencies)
    reached = governed_unless_exposure(h, h.conduct.information)
    return reached & any_of(h.conduct.role.one_of("user"), agency)


def _offending_user(h: AccountHandling) -> Expression:
    broken = named(
        breaks_the_bans(h.conduct),
        Bilingual("该用户违反第十条", "the user breaks art. 10"),
        Bilingual("该用户没有违反第十条", "the user does not break art. 10"),
    )
    return _by_user(h) & broken


def _published_repeatedly(c: OnlineConduct) -> Expression:
    times, three = c.times_published, reads(repeatedly_means_three_times)
    return 以上(times, 3) | (以上(times, 2) & ~three)


@cyber_violence.article(21, 1)
def measures_against_offending_users(h: AccountHandling) -> Duty:
    """用户违反第十条的，应当依法依规予以警示、删除信息、限制功能、关闭账号等处置。

    Users who break art. 10 are warned, limited, have information deleted or their account closed, or the like.
    """
    to_do = Bilingual(
        "对违反第十条的用户采取处置措施，如警示、删除信息、限制功能、关闭账号",
        "take measures against users who break art. 10, such as a warning, deletion, limited functions or closure",
    )
    return duty(h.measures_taken, to_do).when(_offending_user(h))


@cyber_violence.article(21, 1)
def records_on_offending_users(h: AccountHandling) -> Duty:
    """处置违反第十条的用户，应当保存记录。

    Records of the handling of users who break art. 10 are kept.
    """
    to_do = Bilingual("就违反第十条的用户保存处置记录", "keep records of the handling of users who break art. 10")
    return duty(h.records_kept, to_do).when(_offending_user(h))


@cyber_violence.article(21, 1)
def blacklisting_of_instigators(h: AccountHandling) -> Duty:
    """用户组织、煽动或者多次发布网络暴力信息的，还应当列入黑名单、禁止重新注册等。

    Users who organise, incite or repeatedly publish cyber violence are also blacklisted, barred from registering, or the like.
    """
    to_do = Bilingual(
        "对组织、煽动或者多次发布网络暴力信息的用户，还采取列入黑名单、禁止重新注册等措施",
        "against users who organise, incite or repeatedly publish cyber violence, also take measures such as"
        " blacklisting or barring new registration",
    )
    c = h.conduct
    grave = any_of(c.organised, c.incited, _published_repeatedly(c))
    return duty(h.blacklisted, to_do).when(_by_user(h) & marked(c.information) & grave)


@cyber_violence.article(21, 2)
def measures_against_marketing_users(h: AccountHandling) -> Duty:
    """用户借网络暴力事件营销炒作的，还应当清理其订阅关注、暂停其营利等。

    Users who exploit a cyber-violence event for marketing also lose followers, the right to earn, or the like.
    """
    to_do = Bilingual(
        "对借网络暴力事件营销炒作的用户，还采取清理订阅关注、暂停营利权限等措施",
        "against users who exploit a cyber-violence event for marketing, also take measures such as clearing followers"
        " or suspending the right to earn",
    )
    return duty(h.earnings_suspended, to_do).when(_by_marketer(h) & h.conduct.exploits_event)


def _instigating_agency(h: AccountHandling) -> Expression:
    c = h.conduct
    agency = c.role.one_of("multi_channel_network")
    return all_of(governed(h), agency, cyber_violence_information(c.information), c.organised | c.incited)


@cyber_violence.article(22)
def measures_against_multi_channel_networks(h: AccountHandling) -> Duty:
    """多渠道分发机构组织、煽动网络暴力的，应当依法依约对该机构予以警示、暂停营利、限制服务、清退等处置。

    Multi-channel networks that organise or incite cyber violence are warned, suspended, limited, removed, or the like.
    """
    to_do = Bilingual(
        "对组织、煽动网络暴力信息的多渠道分发服务机构本身采取警示、暂停营利、限制服务、清退等措施",
        "take measures against a multi-channel network that organises or incites cyber violence, such as a warning,"
        " suspended earnings, limited service or removal",
    )
    return duty(h.agency_measures_taken, to_do).when(_instigating_agency(h))


@cyber_violence.article(22)
def measures_against_managed_accounts(h: AccountHandling) -> Duty:
    """多渠道分发机构组织、煽动网络暴力的，对其管理的账号也应当同样处置。

    The accounts that such a network manages are treated in the same way.
    """
    to_do = Bilingual(
        "对上述机构管理的账号也采取警示、暂停营利、限制服务、清退等措施",
        "take such measures against the accounts that network manages, too",
    )
    return duty(h.managed_accounts_measures_taken, to_do).when(_instigating_agency(h))
