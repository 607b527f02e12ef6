"""第四章 网络和数据安全: delivery, connections and sign-in (arts. 28 to 30)."""

from chudun.law.language.expression import Expression, all_of, reads
from chudun.law.language.rules import Duty, Narrative, duty, narrative
from chudun.law.packs.government_applications.regulation import (
    government_applications,
    stronger_sign_in_for_every_mail_system,
)
from chudun.law.packs.government_applications.scope import secured_application
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.government_application import GovernmentApplication


@government_applications.article(28)
def require_domestic_cdn_nodes(a: GovernmentApplication) -> Duty:
    """使用内容分发网络的，要求服务商把境内用户的解析指向境内节点。

    Where a content delivery network is used, its provider is required to resolve names for users in China to nodes in China.
    """
    return duty(
        a.hosting.domestic_nodes_required_of_cdn,
        Bilingual(
            "要求内容分发网络的服务商把境内用户的域名解析到境内节点",
            "require the provider to resolve names for users in China to its nodes in China",
        ),
    ).when(secured_application(a) & a.hosting.uses_cdn)


@government_applications.article(28)
def resolve_to_no_cdn_nodes_abroad(a: GovernmentApplication) -> Duty:
    """境内用户的解析不得指向境外节点。

    For users in China, names do not resolve to nodes abroad.
    """
    return duty(
        ~a.hosting.cdn_resolves_abroad,
        Bilingual("不将境内用户的域名解析指向境外节点", "do not let names resolve to nodes abroad for users in China"),
    ).when(secured_application(a) & a.hosting.uses_cdn)


@government_applications.article(29)
def use_secure_connections(a: GovernmentApplication) -> Duty:
    """使用安全连接方式访问。

    It is reached over secure connections.
    """
    return duty(
        a.access.secure_connection, Bilingual("使用安全连接方式访问", "have it reached over secure connections")
    ).when(secured_application(a))


@government_applications.article(29)
def use_government_certification_authority(a: GovernmentApplication) -> Duty:
    """用到电子认证的，由依法设立的电子政务认证机构承担。

    Electronic certification comes from a lawfully established e-government certification authority.
    """
    return duty(
        a.access.certified_by_government_authority,
        Bilingual(
            "电子认证服务由依法设立的电子政务认证机构提供",
            "use certification by a lawfully established e-government certification authority",
        ),
    ).when(secured_application(a) & a.access.uses_certification_service)


@government_applications.article(30, 1)
def verify_identity_of_registered_users(a: GovernmentApplication) -> Duty:
    """用户注册要核实真实身份。

    Registered users' real identity is verified.
    """
    return duty(
        a.access.real_identity_verified, Bilingual("核实注册用户的真实身份", "verify registered users' real identity")
    ).when(secured_application(a) & a.access.registered_users)


@government_applications.article(30, 1)
def network_identity_service_encouraged() -> Narrative:
    """国家鼓励用户使用国家网络身份认证服务注册。

    The state encourages sign-up through its public network identity service.
    """
    return narrative("只是鼓励，不采用不违反", "is only encouraged; not to offer it breaches nothing")


def _stronger_sign_in_due(a: GovernmentApplication) -> Expression:
    """Return whether art. 30(2) demands stronger sign-in: safety or the public interest is at stake, or it is mail."""
    every_mail_system = a.form.one_of("mail_system") & reads(stronger_sign_in_for_every_mail_system)
    return all_of(secured_application(a), a.access.concerns_safety_or_public_interest | every_mail_system)


@government_applications.article(30, 2)
def use_multi_factor_authentication(a: GovernmentApplication) -> Duty:
    """关系人身财产安全或者公共利益的，采取多因素鉴别。

    What concerns safety of person or property, or the public interest, uses multi-factor authentication.
    """
    return duty(a.access.multi_factor, Bilingual("采取多因素鉴别", "use multi-factor authentication")).when(
        _stronger_sign_in_due(a)
    )


@government_applications.article(30, 2)
def sign_out_idle_sessions(a: GovernmentApplication) -> Duty:
    """采取超时退出，防范账号被盗用。

    Idle sessions are signed out against theft of accounts.
    """
    return duty(a.access.times_out, Bilingual("采取超时退出", "sign out idle sessions")).when(_stronger_sign_in_due(a))


@government_applications.article(30, 2)
def limit_failed_sign_ins(a: GovernmentApplication) -> Duty:
    """限制登录失败次数，防范账号被盗用。

    Failed sign-ins are limited against theft of accounts.
    """
    return duty(a.access.failed_logins_limited, Bilingual("限制登录失败次数", "limit failed sign-ins")).when(
        _stronger_sign_in_due(a)
    )


@government_applications.article(30, 2)
def bind_accounts_to_terminals(a: GovernmentApplication) -> Duty:
    """账号与终端绑定，防范账号被盗用。

    Accounts are bound to terminals against theft of accounts.
    """
    return duty(a.access.accounts_bound_to_terminals, Bilingual("将账号与终端绑定", "bind accounts to terminals")).when(
        _stronger_sign_in_due(a)
    )


@government_applications.article(30, 2)
def certificates_for_sign_in_encouraged() -> Narrative:
    """鼓励采用电子证书等方式认证身份。

    Electronic certificates and the like are encouraged for sign-in.
    """
    return narrative("只是鼓励，不采用不违反", "is only encouraged; not to use them breaches nothing")
