"""第五章 电子邮件安全 (arts. 31 to 35)."""

from chudun.law.language.expression import all_of
from chudun.law.language.rules import Duty, Narrative, duty, narrative
from chudun.law.language.timing import Recurring, recurring
from chudun.law.packs.government_applications.regulation import government_applications
from chudun.law.packs.government_applications.scope import (
    organ_or_institution,
    party_or_state_organ,
    public_institution,
    secured_mail,
)
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.government_mail_system import GovernmentMailSystem


@government_applications.article(31)
def shared_mail_systems_encouraged() -> Narrative:
    """鼓励各地区、各部门统一建设、共享使用专用邮件系统。

    Regions and departments are encouraged to build mail systems together and share them.
    """
    return narrative("只是鼓励，不采用不违反", "is only encouraged; not to do so breaches nothing")


@government_applications.article(31)
def organ_mail_suffix(m: GovernmentMailSystem) -> Duty:
    """党政机关自建的邮件系统，域名后缀只能是“.gov.cn”“.政务”之一。

    A mail system that a Party or state organ built for itself has a domain under .gov.cn or the Chinese suffix for government.
    """
    return duty(
        m.domain_suffix.one_of("gov_cn", "zhengwu"),
        Bilingual(
            "党政机关自建邮件系统的域名只用“.gov.cn”“.政务”两种后缀",
            "give the organ's own mail system a domain under .gov.cn or the Chinese suffix for government",
        ),
    ).when(party_or_state_organ(m.operator) & m.built_by_operator)


@government_applications.article(31)
def institution_mail_suffix(m: GovernmentMailSystem) -> Duty:
    """事业单位自建的邮件系统，域名后缀只能是“.cn”“.公益”之一。

    A mail system that a public institution built for itself has a domain under .cn or the Chinese suffix for public interest.
    """
    return duty(
        m.domain_suffix.one_of("cn", "gongyi"),
        Bilingual(
            "事业单位自建邮件系统的域名只用“.cn”“.公益”两种后缀",
            "give the institution's own mail system a domain under .cn or the Chinese suffix for public interest",
        ),
    ).when(public_institution(m.operator) & m.built_by_operator)


@government_applications.article(31)
def store_no_state_secrets_by_mail(m: GovernmentMailSystem) -> Duty:
    """工作人员不得违规用工作邮箱存储国家秘密。

    Staff do not use work mailboxes to store state secrets in breach of the rules.
    """
    return duty(
        ~m.state_secrets_stored,
        Bilingual(
            "工作人员不违规使用工作邮箱存储国家秘密",
            "as staff, do not store state secrets by work mail in breach of the rules",
        ),
    ).when(organ_or_institution(m.operator))


@government_applications.article(31)
def process_no_state_secrets_by_mail(m: GovernmentMailSystem) -> Duty:
    """工作人员不得违规用工作邮箱处理国家秘密。

    Staff do not use work mailboxes to process state secrets in breach of the rules.
    """
    return duty(
        ~m.state_secrets_processed,
        Bilingual(
            "工作人员不违规使用工作邮箱处理国家秘密",
            "as staff, do not process state secrets by work mail in breach of the rules",
        ),
    ).when(organ_or_institution(m.operator))


@government_applications.article(31)
def transmit_no_state_secrets_by_mail(m: GovernmentMailSystem) -> Duty:
    """工作人员不得违规用工作邮箱传输国家秘密。

    Staff do not use work mailboxes to transmit state secrets in breach of the rules.
    """
    return duty(
        ~m.state_secrets_transmitted,
        Bilingual(
            "工作人员不违规使用工作邮箱传输国家秘密",
            "as staff, do not transmit state secrets by work mail in breach of the rules",
        ),
    ).when(organ_or_institution(m.operator))


@government_applications.article(31)
def forward_no_state_secrets_by_mail(m: GovernmentMailSystem) -> Duty:
    """工作人员不得违规用工作邮箱转发国家秘密。

    Staff do not use work mailboxes to forward state secrets in breach of the rules.
    """
    return duty(
        ~m.state_secrets_forwarded,
        Bilingual(
            "工作人员不违规使用工作邮箱转发国家秘密",
            "as staff, do not forward state secrets by work mail in breach of the rules",
        ),
    ).when(organ_or_institution(m.operator))


@government_applications.article(32)
def process_for_mail_accounts(m: GovernmentMailSystem) -> Duty:
    """工作邮箱建立账号申请、发放、变更、注销等流程。

    There is a process for applying for, issuing, changing and closing work mail accounts.
    """
    return duty(
        m.account_process,
        Bilingual(
            "建立账号申请、发放、变更、注销的流程",
            "set up a process for applying for, issuing, changing and closing accounts",
        ),
    ).when(secured_mail(m))


@government_applications.article(32)
def approve_and_register_mail_accounts(m: GovernmentMailSystem) -> Duty:
    """严格账号审批登记。

    Accounts are strictly approved and registered.
    """
    return duty(
        m.accounts_approved_and_registered, Bilingual("严格账号审批登记", "approve and register accounts strictly")
    ).when(secured_mail(m))


@government_applications.article(32)
def clean_up_mail_accounts_regularly(m: GovernmentMailSystem) -> Duty:
    """定期清理账号。

    Accounts are cleaned up regularly.
    """
    return duty(m.accounts_cleaned_up_regularly, Bilingual("定期开展账号清理", "clean up accounts regularly")).when(
        secured_mail(m)
    )


@government_applications.article(32)
def mail_account_clean_up_recurs(m: GovernmentMailSystem) -> Recurring:
    """账号清理要定期进行，没有规定周期。

    Accounts are cleaned up regularly, at no interval laid down.
    """
    return recurring(
        Bilingual("清理工作邮箱账号", "clean up work mail accounts"), m.accounts_last_cleaned_up_on, years=0
    )(secured_mail(m))


@government_applications.article(33)
def turn_off_automatic_forwarding(m: GovernmentMailSystem) -> Duty:
    """关闭邮件自动转发。

    Automatic forwarding is off.
    """
    return duty(~m.automatic_forwarding, Bilingual("关闭邮件自动转发功能", "turn automatic forwarding off")).when(
        secured_mail(m)
    )


@government_applications.article(33)
def turn_off_automatic_attachment_download(m: GovernmentMailSystem) -> Duty:
    """关闭自动下载附件。

    Automatic download of attachments is off.
    """
    return duty(
        ~m.automatic_attachment_download,
        Bilingual("关闭自动下载附件功能", "turn automatic download of attachments off"),
    ).when(secured_mail(m))


@government_applications.article(34)
def detect_and_block_malicious_mail(m: GovernmentMailSystem) -> Duty:
    """具备恶意邮件检测拦截功能，内部邮件也在其内。

    Malicious mail, that from within included, can be detected and blocked.
    """
    return duty(
        m.blocks_malicious_mail & m.covers_internal_mail,
        Bilingual(
            "具备检测、拦截恶意邮件的功能，单位内部发送的也在其内",
            "be able to detect and block malicious mail, that sent from within included",
        ),
    ).when(secured_mail(m))


@government_applications.article(34)
def cover_every_part_of_malicious_mail(m: GovernmentMailSystem) -> Duty:
    """对恶意账号、服务器IP以及主题、正文、链接、附件都检测拦截。

    Malicious accounts, server addresses, subjects, bodies, links and attachments are all detected and blocked.
    """
    return duty(
        all_of(
            m.detects_malicious_accounts,
            m.detects_malicious_server_addresses,
            m.detects_malicious_subjects,
            m.detects_malicious_bodies,
            m.detects_malicious_links,
            m.detects_malicious_attachments,
        ),
        Bilingual(
            "检测、拦截恶意的账号、服务器IP、主题、正文、链接和附件",
            "detect and block malicious accounts, server addresses, subjects, bodies, links and attachments",
        ),
    ).when(secured_mail(m))


@government_applications.article(34)
def support_phishing_intelligence_sharing(m: GovernmentMailSystem) -> Duty:
    """支持钓鱼邮件威胁情报共享。

    Sharing of threat intelligence on phishing is supported.
    """
    return duty(
        m.shares_phishing_intelligence,
        Bilingual("支持钓鱼邮件威胁情报共享", "support sharing threat intelligence on phishing mail"),
    ).when(secured_mail(m))


@government_applications.article(34)
def report_phishing_mail(m: GovernmentMailSystem) -> Duty:
    """发现的钓鱼邮件报送主管部门和属地网信部门。

    Phishing mail found is reported to the competent department and the local cyberspace authority.
    """
    return duty(
        m.phishing_reported_to_department & m.phishing_reported_to_cyberspace_authority,
        Bilingual(
            "发现钓鱼邮件的，报送主管部门和属地网信部门",
            "report phishing mail found to the competent department and the local cyberspace authority",
        ),
        owed_to=Bilingual("主管部门和属地网信部门", "the competent department and the local cyberspace authority"),
    ).when(secured_mail(m) & m.phishing_found)


@government_applications.article(34)
def block_phishing_by_intelligence(m: GovernmentMailSystem) -> Duty:
    """按下发的威胁情报配置策略，预置拦截。

    Policies are set, as the intelligence issued says, to block phishing ahead.
    """
    return duty(
        m.intelligence_put_to_use,
        Bilingual(
            "按下发的威胁情报配置策略，预先拦截钓鱼邮件",
            "set policies as the intelligence issued says, to block phishing mail ahead",
        ),
    ).when(secured_mail(m) & m.intelligence_received)


@government_applications.article(35)
def encrypted_mail_storage_encouraged() -> Narrative:
    """鼓励用商用密码技术保护邮件数据的存储。

    Commercial cryptography is encouraged for stored mail.
    """
    return narrative("只是鼓励，不采用不违反", "is only encouraged; not to use it breaches nothing")
