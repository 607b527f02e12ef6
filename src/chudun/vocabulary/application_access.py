"""Who reaches a government application, and how users sign in (互联网政务应用的访问与账号)."""

from chudun.vocabulary.attribute import YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


class ApplicationAccess(Kind):
    """Access to a government application and its accounts (访问控制与用户身份认证)."""

    label = Bilingual("访问与账号", "access and accounts")

    control_policy = YesNo(
        label=Bilingual("设置了访问控制策略", "an access-control policy is set"),
        contrary=Bilingual("没有设置访问控制策略", "no access-control policy is set"),
        question=Bilingual("是否设置了访问控制策略？", "Is an access-control policy set?"),
        evidence=Bilingual("访问控制策略和配置", "access-control policy and configuration"),
    )
    staff_functions = YesNo(
        label=Bilingual(
            "有面向机关事业单位工作人员使用的功能", "it has functions for the staff of organs or public institutions"
        ),
        contrary=Bilingual(
            "没有面向机关事业单位工作人员使用的功能",
            "it has no functions for the staff of organs or public institutions",
        ),
        question=Bilingual(
            "是否有面向机关事业单位工作人员使用的功能（如管理后台、办公功能）？",
            "Has it functions for the staff of organs or public institutions, such as an administration console or office functions?",
        ),
    )
    restricted_by_address_or_device = YesNo(
        label=Bilingual(
            "对工作人员功能或者邮箱的接入IP地址段或设备作了限制",
            "address ranges or devices that may reach staff functions or mailboxes are restricted",
        ),
        contrary=Bilingual(
            "对工作人员功能或者邮箱的接入没有限制IP地址段或设备",
            "neither address ranges nor devices that reach staff functions or mailboxes are restricted",
        ),
        question=Bilingual(
            "对面向工作人员的功能（或者电子邮箱系统），是否限制了接入的IP地址段或者设备？",
            "For staff functions (or the mail system), are the address ranges or devices that may connect restricted?",
        ),
        evidence=Bilingual("防火墙或准入配置", "firewall or admission configuration"),
    )
    reached_from_abroad = YesNo(
        label=Bilingual(
            "工作人员功能或者邮箱开通了境外访问", "staff functions or mailboxes can be reached from abroad"
        ),
        contrary=Bilingual(
            "工作人员功能或者邮箱没有开通境外访问", "staff functions or mailboxes cannot be reached from abroad"
        ),
        question=Bilingual(
            "面向工作人员的功能（或者电子邮箱系统）是否开通了境外访问？",
            "Can staff functions (or the mail system) be reached from abroad?",
        ),
        evidence=Bilingual("访问策略、境外登录日志", "access policy, logs of foreign sign-ins"),
    )
    foreign_access_by_whitelist = YesNo(
        label=Bilingual(
            "境外访问只按白名单对特定时段、特定设备或账号开通",
            "access from abroad is opened by whitelist only, for given times, devices or accounts",
        ),
        contrary=Bilingual(
            "境外访问没有按白名单限定时段、设备或账号",
            "access from abroad is not limited by whitelist to given times, devices or accounts",
        ),
        question=Bilingual(
            "境外访问是否只按白名单方式、对特定时段和特定设备或账号开通？",
            "Is access from abroad opened only by whitelist, for given times and given devices or accounts?",
        ),
        evidence=Bilingual("白名单及审批记录", "the whitelist and its approvals"),
    )
    secure_connection = YesNo(
        label=Bilingual("使用安全连接方式访问", "it is reached over secure connections"),
        contrary=Bilingual("没有使用安全连接方式访问", "it is not reached over secure connections"),
        question=Bilingual(
            "是否使用安全连接方式（如 HTTPS、国密 SSL）访问？",
            "Is it reached over secure connections, such as HTTPS or SSL with national ciphers?",
        ),
        evidence=Bilingual("证书和协议扫描结果", "scan of certificates and protocols"),
    )
    uses_certification_service = YesNo(
        label=Bilingual("用到电子认证服务", "it uses electronic certification services"),
        contrary=Bilingual("没有用到电子认证服务", "it uses no electronic certification services"),
        question=Bilingual(
            "安全连接等是否用到电子认证服务（如服务器证书、签名验签）？",
            "Does it use electronic certification services, such as server certificates or signature checks?",
        ),
    )
    certified_by_government_authority = YesNo(
        label=Bilingual(
            "电子认证出自依法设立的电子政务认证机构",
            "its certification services come from a lawfully established e-government certification authority",
        ),
        contrary=Bilingual(
            "电子认证不是出自依法设立的电子政务认证机构",
            "its certification services do not come from a lawfully established e-government certification authority",
        ),
        question=Bilingual(
            "电子认证是否都出自依法设立的电子政务认证机构？",
            "Do all certification services come from lawfully established e-government certification authorities?",
        ),
        evidence=Bilingual("证书颁发机构、服务合同", "the issuing authority, service contract"),
    )
    registered_users = YesNo(
        label=Bilingual("有注册用户", "it has registered users"),
        contrary=Bilingual("没有注册用户", "it has no registered users"),
        question=Bilingual("是否有注册用户（用户可以注册账号）？", "Has it registered users, who can open accounts?"),
    )
    real_identity_verified = YesNo(
        label=Bilingual("对注册用户作了真实身份信息认证", "registered users' real identity is verified"),
        contrary=Bilingual("没有对注册用户作真实身份信息认证", "registered users' real identity is not verified"),
        question=Bilingual("是否对注册用户进行真实身份信息认证？", "Is registered users' real identity verified?"),
        evidence=Bilingual("注册流程、实名核验接口记录", "sign-up flow, records of identity checks"),
    )
    concerns_safety_or_public_interest = YesNo(
        label=Bilingual(
            "与人身财产安全、社会公共利益等相关",
            "it concerns the safety of person or property, the public interest or the like",
        ),
        contrary=Bilingual(
            "与人身财产安全、社会公共利益等无关",
            "it does not concern the safety of person or property, the public interest or the like",
        ),
        question=Bilingual(
            "它是否与人身财产安全、社会公共利益等相关？",
            "Does it concern the safety of person or property, the public interest or the like?",
        ),
    )
    multi_factor = YesNo(
        label=Bilingual("采取了多因素鉴别", "it uses multi-factor authentication"),
        contrary=Bilingual("没有采取多因素鉴别", "it does not use multi-factor authentication"),
        question=Bilingual("登录是否采取多因素鉴别？", "Does signing in take multi-factor authentication?"),
        evidence=Bilingual("登录配置", "sign-in configuration"),
    )
    times_out = YesNo(
        label=Bilingual("采取了超时退出", "idle sessions are signed out"),
        contrary=Bilingual("没有采取超时退出", "idle sessions are not signed out"),
        question=Bilingual("是否采取超时退出？", "Are idle sessions signed out?"),
        evidence=Bilingual("登录配置", "sign-in configuration"),
    )
    failed_logins_limited = YesNo(
        label=Bilingual("限制了登录失败次数", "failed sign-ins are limited"),
        contrary=Bilingual("没有限制登录失败次数", "failed sign-ins are not limited"),
        question=Bilingual("是否限制登录失败次数？", "Are failed sign-ins limited?"),
        evidence=Bilingual("登录配置", "sign-in configuration"),
    )
    accounts_bound_to_terminals = YesNo(
        label=Bilingual("账号与终端绑定", "accounts are bound to terminals"),
        contrary=Bilingual("账号没有与终端绑定", "accounts are not bound to terminals"),
        question=Bilingual("账号是否与终端绑定？", "Are accounts bound to terminals?"),
        evidence=Bilingual("登录配置", "sign-in configuration"),
    )
