"""第六章 网络平台服务提供者义务: platforms of any size, and makers of devices (arts. 40 to 43)."""

from chudun.law.language.expression import Expression, all_of
from chudun.law.language.rules import Duty, Narrative, duty, narrative
from chudun.law.packs.network_data.regulation import network_data
from chudun.law.packs.network_data.scope import within
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.platform import Platform
from chudun.vocabulary.smart_device import SmartDevice

_LAY_DOWN = Bilingual(
    "通过规则或者合同等明确第三方产品和服务提供者的网络数据安全保护义务",
    "lay down, in rules, contracts or the like, the data security duties of third-party providers",
)
_URGE = Bilingual(
    "督促第三方产品和服务提供者加强网络数据安全管理",
    "urge third-party providers to strengthen their data security management",
)
_THIRD_PARTIES = Bilingual("第三方产品和服务提供者", "third-party providers of products and services")


@network_data.article(40, 1)
def lay_down_duties_of_connected_third_parties(p: Platform) -> Duty:
    """平台服务提供者通过平台规则或者合同等，明确接入平台的第三方的网络数据安全保护义务。

    The platform lays down, in its rules, contracts or the like, the data security duties of the third parties connected
    to it.
    """
    return duty(p.third_party_duties_laid_down, _LAY_DOWN, owed_to=_THIRD_PARTIES).when(
        within(p.scope) & p.third_parties_connected
    )


@network_data.article(40, 1)
def urge_connected_third_parties(p: Platform) -> Duty:
    """平台服务提供者督促接入平台的第三方加强网络数据安全管理。

    The platform urges the third parties connected to it to strengthen their data security management.
    """
    return duty(p.third_parties_urged, _URGE, owed_to=_THIRD_PARTIES).when(within(p.scope) & p.third_parties_connected)


@network_data.article(40, 2)
def lay_down_duties_of_preinstalled_third_parties(d: SmartDevice) -> Duty:
    """预装应用程序的智能终端等设备生产者，同样明确第三方的网络数据安全保护义务。

    The producer of a device with preinstalled applications likewise lays down the third parties' data security duties.
    """
    return duty(d.third_party_duties_laid_down, _LAY_DOWN, owed_to=_THIRD_PARTIES).when(
        within(d.scope) & d.third_party_apps_preinstalled
    )


@network_data.article(40, 2)
def urge_preinstalled_third_parties(d: SmartDevice) -> Duty:
    """预装应用程序的智能终端等设备生产者，同样督促第三方加强网络数据安全管理。

    The producer of a device with preinstalled applications likewise urges the third parties on.
    """
    return duty(d.third_parties_urged, _URGE, owed_to=_THIRD_PARTIES).when(
        within(d.scope) & d.third_party_apps_preinstalled
    )


@network_data.article(40, 3)
def liability_for_third_parties() -> Narrative:
    """第三方违法违约损害用户的，平台、第三方和设备生产者依法承担相应责任。

    Where a third party's unlawful processing harms users, platform, third party and producer answer for it by law.
    """
    return narrative("民事责任，由其他法律确定", "a matter of civil liability, which other laws settle")


@network_data.article(40, 4)
def insurance_encouraged() -> Narrative:
    """国家鼓励开发和投保网络数据损害赔偿责任险。

    The state encourages insurance against liability for harm done with network data.
    """
    return narrative("鼓励性规定，不设定义务", "encourages, and lays no duty on anybody")


def _distributes(p: Platform) -> Expression:
    return within(p.scope) & p.distributes_apps


@network_data.article(41)
def make_app_verification_rules(p: Platform) -> Duty:
    """提供应用程序分发服务的平台，建立应用程序核验规则。

    A platform that distributes applications makes rules for verifying them.
    """
    return duty(
        p.app_verification_rules, Bilingual("建立应用程序核验规则", "make rules for verifying applications")
    ).when(_distributes(p))


@network_data.article(41)
def verify_apps(p: Platform) -> Duty:
    """提供应用程序分发服务的平台，开展网络数据安全相关核验。

    A platform that distributes applications verifies them as to data security.
    """
    return duty(
        p.apps_verified,
        Bilingual("对应用程序开展网络数据安全相关核验", "verify applications as to network data security"),
    ).when(_distributes(p))


@network_data.article(41)
def deal_with_nonconforming_apps(p: Platform) -> Duty:
    """发现应用程序不符合法律、行政法规或者国家标准强制性要求的，采取警示、不予分发、暂停或者终止分发等措施。

    Applications found to violate laws, administrative regulations or mandatory standards are met with a warning, refusal,
    suspension or an end of distribution.
    """
    return duty(
        p.nonconforming_apps_dealt_with,
        Bilingual(
            "对不符合要求的应用程序采取警示、不予分发、暂停分发或者终止分发等措施",
            "warn of, refuse, suspend or stop distributing applications that do not conform",
        ),
    ).when(_distributes(p) & p.nonconforming_apps_found)


def _pushes(p: Platform) -> Expression:
    return within(p.scope) & p.push.by_automated_decision


@network_data.article(42)
def offer_switch_off_option(p: Platform) -> Duty:
    """以自动化决策推送信息的，设置易于理解、便于访问和操作的个性化推荐关闭选项。

    Where information is pushed by automated decision, an option to turn personalisation off is easy to understand, to
    reach and to operate.
    """
    push = p.push
    return duty(
        all_of(push.switch_off_option, push.switch_off_easy_to_understand, push.switch_off_easy_to_use),
        Bilingual(
            "设置易于理解、便于访问和操作的个性化推荐关闭选项",
            "offer an option to turn personalisation off that is easy to understand, to reach and to operate",
        ),
        owed_to=Bilingual("用户", "the users"),
    ).when(_pushes(p))


@network_data.article(42)
def let_users_refuse_pushes(p: Platform) -> Duty:
    """以自动化决策推送信息的，使用户能够拒绝接收。

    Where information is pushed by automated decision, users can refuse it.
    """
    return duty(
        p.push.can_be_refused,
        Bilingual("为用户提供拒绝接收推送信息的功能", "let users refuse pushed information"),
        owed_to=Bilingual("用户", "the users"),
    ).when(_pushes(p))


@network_data.article(42)
def let_users_delete_tags(p: Platform) -> Duty:
    """以自动化决策推送信息的，使用户能够删除针对其个人特征的标签。

    Where information is pushed by automated decision, users can delete the tags drawn from their traits.
    """
    return duty(
        p.push.tags_can_be_deleted,
        Bilingual(
            "为用户提供删除针对其个人特征的用户标签的功能", "let users delete the tags drawn from their personal traits"
        ),
        owed_to=Bilingual("用户", "the users"),
    ).when(_pushes(p))


@network_data.article(43)
def public_identity_service() -> Narrative:
    """国家推进网络身份认证公共服务，鼓励平台支持，用户自愿使用。

    The state builds a public service for network identity, encourages platforms to support it, and leaves it to users.
    """
    return narrative("政策和鼓励性规定，不设定义务", "states a policy and encourages, and lays no duty on anybody")
