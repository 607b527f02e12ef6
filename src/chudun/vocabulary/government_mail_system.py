"""A mail system of government, with its work mailboxes (机关事业单位互联网电子邮件系统)."""

from chudun.vocabulary.attribute import Choice, Day, Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation


class GovernmentMailSystem(Kind):
    """An internet mail system of an organ or public institution, with its work mailboxes (互联网电子邮件系统、工作邮箱)."""

    label = Bilingual("政务电子邮件系统", "government mail system")

    operator = Reference(
        to=Organisation,
        label=Bilingual("使用或者开办单位", "operator"),
        question=Bilingual("由哪个单位开办或者使用？", "Which body operates or uses it?"),
    )
    listed_as_critical_infrastructure = YesNo(
        label=Bilingual("列入关键信息基础设施", "it is listed as critical information infrastructure"),
        contrary=Bilingual("没有列入关键信息基础设施", "it is not listed as critical information infrastructure"),
        question=Bilingual("它是否被列入关键信息基础设施？", "Is it listed as critical information infrastructure?"),
        evidence=Bilingual("保护工作部门的认定通知", "the competent department's notice"),
        presumed=False,
    )
    built_by_operator = YesNo(
        label=Bilingual("由本单位自建", "its operator built it for itself"),
        contrary=Bilingual(
            "不是本单位自建（使用统一建设或者他人的系统）",
            "its operator did not build it but uses a shared or another's system",
        ),
        question=Bilingual(
            "是否由本单位自建（不是使用统一建设、共享的系统）？",
            "Did its operator build it for itself, rather than use a shared system?",
        ),
    )
    domain_suffix = Choice(
        label=Bilingual("邮件系统域名的后缀", "suffix of its domain"),
        question=Bilingual(
            "邮件系统的域名以什么为后缀（有多个的，选最不合要求的一个）？",
            "Which suffix has its domain (with several, choose the one furthest from what the operator must have)?",
        ),
        options={
            "gov_cn": Bilingual("“.gov.cn”后缀", ".gov.cn"),
            "zhengwu": Bilingual("“.政务”后缀", "the Chinese suffix for government (zhengwu)"),
            "cn": Bilingual("“.cn”后缀（.gov.cn 除外）", ".cn other than .gov.cn"),
            "gongyi": Bilingual("“.公益”后缀", "the Chinese suffix for public interest (gongyi)"),
            "other": Bilingual("其他后缀", "another suffix"),
        },
        evidence=Bilingual("域名注册证书", "domain certificate"),
    )
    state_secrets_stored = YesNo(
        label=Bilingual(
            "工作人员违规用工作邮箱存储国家秘密",
            "staff use work mailboxes to store state secrets in breach of the rules",
        ),
        contrary=Bilingual(
            "工作人员没有违规用工作邮箱存储国家秘密",
            "staff do not use work mailboxes to store state secrets in breach of the rules",
        ),
        question=Bilingual(
            "是否有工作人员违规使用工作邮箱存储国家秘密？",
            "Do staff use work mailboxes to store state secrets in breach of the rules?",
        ),
        evidence=Bilingual("保密检查记录", "records of secrecy checks"),
    )
    state_secrets_processed = YesNo(
        label=Bilingual(
            "工作人员违规用工作邮箱处理国家秘密",
            "staff use work mailboxes to process state secrets in breach of the rules",
        ),
        contrary=Bilingual(
            "工作人员没有违规用工作邮箱处理国家秘密",
            "staff do not use work mailboxes to process state secrets in breach of the rules",
        ),
        question=Bilingual(
            "是否有工作人员违规使用工作邮箱处理国家秘密？",
            "Do staff use work mailboxes to process state secrets in breach of the rules?",
        ),
        evidence=Bilingual("保密检查记录", "records of secrecy checks"),
    )
    state_secrets_transmitted = YesNo(
        label=Bilingual(
            "工作人员违规用工作邮箱传输国家秘密",
            "staff use work mailboxes to transmit state secrets in breach of the rules",
        ),
        contrary=Bilingual(
            "工作人员没有违规用工作邮箱传输国家秘密",
            "staff do not use work mailboxes to transmit state secrets in breach of the rules",
        ),
        question=Bilingual(
            "是否有工作人员违规使用工作邮箱传输国家秘密？",
            "Do staff use work mailboxes to transmit state secrets in breach of the rules?",
        ),
        evidence=Bilingual("保密检查记录", "records of secrecy checks"),
    )
    state_secrets_forwarded = YesNo(
        label=Bilingual(
            "工作人员违规用工作邮箱转发国家秘密",
            "staff use work mailboxes to forward state secrets in breach of the rules",
        ),
        contrary=Bilingual(
            "工作人员没有违规用工作邮箱转发国家秘密",
            "staff do not use work mailboxes to forward state secrets in breach of the rules",
        ),
        question=Bilingual(
            "是否有工作人员违规使用工作邮箱转发国家秘密？",
            "Do staff use work mailboxes to forward state secrets in breach of the rules?",
        ),
        evidence=Bilingual("保密检查记录", "records of secrecy checks"),
    )
    account_process = YesNo(
        label=Bilingual(
            "账号从申请、发放到变更、注销都有流程",
            "there is a process for applying for, issuing, changing and closing accounts",
        ),
        contrary=Bilingual(
            "账号从申请、发放到变更、注销没有完整的流程",
            "there is no process for applying for, issuing, changing and closing accounts",
        ),
        question=Bilingual(
            "工作邮箱账号从申请、发放到变更、注销，是否都有流程（四个环节都有才答是）？",
            "Is there a process for applying for, issuing, changing and closing accounts (all four)?",
        ),
        evidence=Bilingual("账号管理制度", "rules on accounts"),
    )
    accounts_approved_and_registered = YesNo(
        label=Bilingual("严格账号审批登记", "accounts are strictly approved and registered"),
        contrary=Bilingual("账号审批登记不严格", "accounts are not strictly approved and registered"),
        question=Bilingual("账号是否都经审批并登记？", "Is every account approved and registered?"),
        evidence=Bilingual("审批登记台账", "register of approvals"),
    )
    accounts_cleaned_up_regularly = YesNo(
        label=Bilingual("定期开展账号清理", "accounts are cleaned up regularly"),
        contrary=Bilingual("没有定期开展账号清理", "accounts are not cleaned up regularly"),
        question=Bilingual(
            "是否按固定周期清理账号（停用、离岗人员账号）？",
            "Are accounts cleaned up at fixed intervals, those unused or of people who left?",
        ),
        evidence=Bilingual("账号清理记录", "records of clean-ups"),
    )
    accounts_last_cleaned_up_on = Day(
        label=Bilingual("最近一次账号清理日期", "day of the last clean-up of accounts"),
        question=Bilingual("最近一次清理账号在哪一天？", "On which day were accounts last cleaned up?"),
        evidence=Bilingual("账号清理记录", "records of clean-ups"),
    )
    automatic_forwarding = YesNo(
        label=Bilingual("开启了邮件自动转发功能", "automatic forwarding is on"),
        contrary=Bilingual("关闭了邮件自动转发功能", "automatic forwarding is off"),
        question=Bilingual("邮件自动转发功能是否开启？", "Is automatic forwarding on?"),
        evidence=Bilingual("邮件系统配置", "configuration of the mail system"),
    )
    automatic_attachment_download = YesNo(
        label=Bilingual("开启了自动下载附件功能", "automatic download of attachments is on"),
        contrary=Bilingual("关闭了自动下载附件功能", "automatic download of attachments is off"),
        question=Bilingual("自动下载附件功能是否开启？", "Is automatic download of attachments on?"),
        evidence=Bilingual("邮件系统配置", "configuration of the mail system"),
    )
    blocks_malicious_mail = YesNo(
        label=Bilingual("具备恶意邮件检测拦截功能", "it can detect and block malicious mail"),
        contrary=Bilingual("不具备恶意邮件检测拦截功能", "it cannot detect and block malicious mail"),
        question=Bilingual("是否具备恶意邮件检测拦截功能？", "Can it detect and block malicious mail?"),
        evidence=Bilingual("邮件安全网关配置", "configuration of the mail gateway"),
    )
    covers_internal_mail = YesNo(
        label=Bilingual(
            "检测拦截也覆盖本单位内部发送的邮件", "detection and blocking also cover mail sent within the body"
        ),
        contrary=Bilingual(
            "检测拦截不覆盖本单位内部发送的邮件", "detection and blocking do not cover mail sent within the body"
        ),
        question=Bilingual(
            "恶意邮件检测拦截是否也覆盖本单位内部发送的邮件？",
            "Do detection and blocking also cover mail sent within the body itself?",
        ),
        evidence=Bilingual("邮件安全网关配置", "configuration of the mail gateway"),
    )
    detects_malicious_accounts = YesNo(
        label=Bilingual("检测拦截恶意邮箱账号", "malicious mail accounts are detected and blocked"),
        contrary=Bilingual("不检测拦截恶意邮箱账号", "malicious mail accounts are not detected and blocked"),
        question=Bilingual("是否检测和拦截恶意邮箱账号？", "Are malicious mail accounts detected and blocked?"),
        evidence=Bilingual("邮件安全网关配置", "configuration of the mail gateway"),
    )
    detects_malicious_server_addresses = YesNo(
        label=Bilingual("检测拦截恶意邮件服务器IP", "the addresses of malicious mail servers are detected and blocked"),
        contrary=Bilingual(
            "不检测拦截恶意邮件服务器IP", "the addresses of malicious mail servers are not detected and blocked"
        ),
        question=Bilingual(
            "是否检测和拦截恶意邮件服务器IP？", "Are the addresses of malicious mail servers detected and blocked?"
        ),
        evidence=Bilingual("邮件安全网关配置", "configuration of the mail gateway"),
    )
    detects_malicious_subjects = YesNo(
        label=Bilingual("检测拦截恶意邮件主题", "the subjects of malicious mail are detected and blocked"),
        contrary=Bilingual("不检测拦截恶意邮件主题", "the subjects of malicious mail are not detected and blocked"),
        question=Bilingual("是否检测和拦截恶意邮件主题？", "Are the subjects of malicious mail detected and blocked?"),
        evidence=Bilingual("邮件安全网关配置", "configuration of the mail gateway"),
    )
    detects_malicious_bodies = YesNo(
        label=Bilingual("检测拦截恶意邮件正文", "the bodies of malicious mail are detected and blocked"),
        contrary=Bilingual("不检测拦截恶意邮件正文", "the bodies of malicious mail are not detected and blocked"),
        question=Bilingual("是否检测和拦截恶意邮件正文？", "Are the bodies of malicious mail detected and blocked?"),
        evidence=Bilingual("邮件安全网关配置", "configuration of the mail gateway"),
    )
    detects_malicious_links = YesNo(
        label=Bilingual("检测拦截恶意邮件链接", "the links in malicious mail are detected and blocked"),
        contrary=Bilingual("不检测拦截恶意邮件链接", "the links in malicious mail are not detected and blocked"),
        question=Bilingual("是否检测和拦截恶意邮件链接？", "Are the links in malicious mail detected and blocked?"),
        evidence=Bilingual("邮件安全网关配置", "configuration of the mail gateway"),
    )
    detects_malicious_attachments = YesNo(
        label=Bilingual("检测拦截恶意邮件附件", "the attachments of malicious mail are detected and blocked"),
        contrary=Bilingual("不检测拦截恶意邮件附件", "the attachments of malicious mail are not detected and blocked"),
        question=Bilingual(
            "是否检测和拦截恶意邮件附件？", "Are the attachments of malicious mail detected and blocked?"
        ),
        evidence=Bilingual("邮件安全网关配置", "configuration of the mail gateway"),
    )
    shares_phishing_intelligence = YesNo(
        label=Bilingual("支持钓鱼邮件威胁情报共享", "it supports sharing threat intelligence on phishing mail"),
        contrary=Bilingual(
            "不支持钓鱼邮件威胁情报共享", "it does not support sharing threat intelligence on phishing mail"
        ),
        question=Bilingual(
            "是否支持钓鱼邮件威胁情报共享？", "Does it support sharing threat intelligence on phishing mail?"
        ),
    )
    phishing_found = YesNo(
        label=Bilingual("发现过钓鱼邮件", "phishing mail was found"),
        contrary=Bilingual("没有发现过钓鱼邮件", "no phishing mail was found"),
        question=Bilingual("是否发现过钓鱼邮件？", "Was phishing mail found?"),
    )
    phishing_reported_to_department = YesNo(
        label=Bilingual("钓鱼邮件信息已报送主管部门", "phishing mail was reported to the competent department"),
        contrary=Bilingual(
            "钓鱼邮件信息没有报送主管部门", "phishing mail was not reported to the competent department"
        ),
        question=Bilingual(
            "发现的钓鱼邮件信息是否都报送主管部门？",
            "Was all phishing mail found reported to the competent department?",
        ),
        evidence=Bilingual("报送记录", "records of reports"),
    )
    phishing_reported_to_cyberspace_authority = YesNo(
        label=Bilingual(
            "钓鱼邮件信息已报送属地网信部门", "phishing mail was reported to the local cyberspace authority"
        ),
        contrary=Bilingual(
            "钓鱼邮件信息没有报送属地网信部门", "phishing mail was not reported to the local cyberspace authority"
        ),
        question=Bilingual(
            "发现的钓鱼邮件信息是否都报送属地网信部门？",
            "Was all phishing mail found reported to the local cyberspace authority?",
        ),
        evidence=Bilingual("报送记录", "records of reports"),
    )
    intelligence_received = YesNo(
        label=Bilingual(
            "有关部门下发过钓鱼邮件威胁情报", "authorities have issued threat intelligence on phishing mail"
        ),
        contrary=Bilingual(
            "有关部门没有下发过钓鱼邮件威胁情报", "authorities have issued no threat intelligence on phishing mail"
        ),
        question=Bilingual(
            "有关部门是否向本单位下发过钓鱼邮件威胁情报？",
            "Have authorities issued threat intelligence on phishing mail to it?",
        ),
    )
    intelligence_put_to_use = YesNo(
        label=Bilingual(
            "按照威胁情报配置了防护策略、预置拦截",
            "policies are set to block phishing mail ahead, as the intelligence says",
        ),
        contrary=Bilingual(
            "没有按照威胁情报配置防护策略、预置拦截",
            "policies are not set to block phishing mail ahead, as the intelligence says",
        ),
        question=Bilingual(
            "是否按照下发的威胁情报配置相应防护策略，预置拦截钓鱼邮件？",
            "Are policies set, as the intelligence says, to block phishing mail ahead?",
        ),
        evidence=Bilingual("防护策略配置", "policy configuration"),
    )
