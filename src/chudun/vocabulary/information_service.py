"""A network information service and how its provider governs cyber violence on it (网络信息服务)."""

from chudun.vocabulary.attribute import Day, Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.online_information import OUTSIDE_CHINA
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.practice import act, practice

_RULES = Bilingual("制度文件及其执行记录", "the written rules and records of their use")
_PAGE = Bilingual("服务页面截图", "screenshots of the service's pages")
_BACKGROUND = Bilingual("后台系统、操作日志", "the back-end system and its logs")
_RECORDS = Bilingual("审核、处置记录", "records of review and handling")
_LETTER = Bilingual("公函、通知及回复", "official letters or notices, and the answers")


def _offers(zh: str, en: str, *, presumed: bool | None = None) -> YesNo:
    return YesNo(
        label=Bilingual(f"提供{zh}", f"the service offers {en}"),
        contrary=Bilingual(f"不提供{zh}", f"the service does not offer {en}"),
        question=Bilingual(f"本服务是否提供{zh}？", f"Does the service offer {en}?"),
        presumed=presumed,
    )


class InformationService(Kind):
    """A network information service (网络信息服务) of a provider (网络信息服务提供者)."""

    label = Bilingual("网络信息服务", "network information service")

    provider = Reference(
        label=Bilingual("网络信息服务提供者", "provider of the network information service"),
        question=Bilingual("由谁提供本服务？", "Who provides the service?"),
        to=Organisation,
    )
    outside_china = OUTSIDE_CHINA
    offers_publishing = _offers("信息发布服务（用户可以发帖、发文）", "publishing by users (posts, articles)")
    offers_messaging = _offers("即时通讯服务", "instant messaging")
    offers_similar_services = _offers(
        "与信息发布、即时通讯同类、依法须实名的其他服务",
        "other services like publishing and messaging for which the law demands real identities",
        presumed=False,
    )
    offers_comments = _offers(
        "跟帖评论服务（评论、回复、留言、弹幕、点赞）", "comments, replies, bullet comments or likes"
    )
    offers_live_streaming = _offers("网络直播服务", "live streaming")
    offers_short_video = _offers("短视频服务", "short video")
    offers_audiovisual = _offers("网络视听节目服务", "online audiovisual programmes")
    offers_performances = _offers("网络表演等服务", "online performances or the like")
    offers_forums = _offers("网络论坛社区服务", "online forums or communities")
    offers_groups = _offers("网络群组服务", "online groups")
    offers_private_messages = _offers("私信服务", "private messages")
    news_service = _offers("互联网新闻信息服务", "internet news information services")
    comments_on_news = _offers("对互联网新闻信息的跟帖评论服务", "comments on internet news")

    governance_mechanism = practice(
        "建立并不断完善治理网络暴力信息的机制",
        "keeps",
        "keep",
        "a mechanism for governing cyber-violence information",
        evidence=_RULES,
    )
    registration_rules = practice(
        "健全用户注册制度", "keeps", "keep", "sound rules on the registration of users", evidence=_RULES
    )
    account_rules = practice(
        "健全账号管理制度", "keeps", "keep", "sound rules on the management of accounts", evidence=_RULES
    )
    personal_information_rules = practice(
        "健全个人信息保护制度", "keeps", "keep", "sound rules on personal information protection", evidence=_RULES
    )
    publication_review_rules = practice(
        "健全信息发布审核制度", "keeps", "keep", "sound rules on the review of what is published", evidence=_RULES
    )
    monitoring_rules = practice(
        "健全监测预警制度", "keeps", "keep", "sound rules on monitoring and early warning", evidence=_RULES
    )
    handling_rules = practice(
        "健全识别处置制度", "keeps", "keep", "sound rules on recognising and handling information", evidence=_RULES
    )
    verifies_identity = practice(
        "依法核验用户的真实身份",
        "verifies",
        "verify",
        "users' real identities as the law demands",
        evidence=_BACKGROUND,
    )
    refuses_without_identity = practice(
        "对不提供真实身份信息的用户不予提供相关服务",
        "refuses",
        "refuse",
        "the service concerned to users who give no real identity",
        evidence=_BACKGROUND,
    )
    manages_account_information = practice(
        "加强用户账号信息管理",
        "manages",
        "manage",
        "account information with care",
        counts=Bilingual("如核验、巡查账号名称、头像、简介", "such as by checking names, pictures and profiles"),
        evidence=_RECORDS,
    )
    helps_victims_authenticate = practice(
        "为遭受网络暴力信息侵害的主体提供账号信息认证协助",
        "helps",
        "help",
        "those harmed by cyber violence to have their account information authenticated",
        evidence=_RECORDS,
    )
    stops_impersonation = practice(
        "防止并制止他人冒充、模仿受害主体，或者恶意与其关联而注册账号、发布信息",
        "prevents and stops",
        "prevent and stop",
        "accounts or posts that pose as, imitate or maliciously link themselves to those harmed",
        evidence=_RECORDS,
    )
    publishes_rules = practice(
        "制定并公开管理规则", "sets and publishes", "set and publish", "its rules of management", evidence=_PAGE
    )
    publishes_convention = practice(
        "制定并公开平台公约", "sets and publishes", "set and publish", "a platform convention", evidence=_PAGE
    )
    signs_user_agreement = practice(
        "与用户签订服务协议",
        "concludes",
        "conclude",
        "a service agreement with users",
        evidence=Bilingual("服务协议文本", "the text of the agreement"),
    )
    states_rights_and_duties = practice(
        "明确网络暴力信息治理的相关权利义务（在规则、公约、协议中）",
        "sets out",
        "set out",
        "the rights and duties around cyber-violence governance in its rules, convention and agreement",
        evidence=Bilingual("规则、公约、协议文本", "the texts of rules, convention and agreement"),
    )
    performs_governance = practice(
        "依照法律和自己的规则、协议履行治理责任",
        "performs",
        "perform",
        "its governance responsibility by law and by its own rules and agreements",
        evidence=_RECORDS,
    )
    publishes_bulletins = practice(
        "定期公布网络暴力信息的治理情况（公告）",
        "publishes",
        "publish",
        "bulletins on cyber-violence governance regularly",
        counts=Bilingual("有固定周期并按期发布", "at a set interval that is kept"),
        evidence=_PAGE,
    )
    last_bulletin_on = Day(
        label=Bilingual("最近一次发布治理公告的日期", "day of the last governance bulletin"),
        question=Bilingual(
            "最近一次网络暴力信息治理公告是哪一天发布的？",
            "On which day was the last bulletin on cyber-violence governance published?",
        ),
        evidence=_PAGE,
    )
    in_yearly_report = practice(
        "在内容生态治理年度报告中写明网络暴力信息的治理情况",
        "includes",
        "include",
        "its cyber-violence governance in the yearly report on the governance of the online content ecosystem",
        evidence=Bilingual("年度报告", "the yearly report"),
    )
    classification_rules = practice(
        "制定细化的网络暴力信息分类标准",
        "keeps",
        "keep",
        "detailed rules that classify cyber-violence information",
        evidence=_RULES,
    )
    feature_library = practice(
        "建立网络暴力信息的特征库",
        "keeps",
        "keep",
        "a library of features of cyber-violence information",
        evidence=_BACKGROUND,
    )
    case_library = practice(
        "建立网络暴力典型案例的样本库",
        "keeps",
        "keep",
        "a library of typical cases of cyber violence",
        evidence=_BACKGROUND,
    )
    automated_monitoring = practice(
        "以技术手段（人工智能、大数据等）识别和监测网络暴力信息",
        "uses",
        "use",
        "artificial intelligence, big data or other technology to recognise and monitor cyber violence",
        evidence=_BACKGROUND,
    )
    human_review = practice(
        "以人工审核配合识别监测", "uses", "use", "human review in recognising and monitoring", evidence=_RECORDS
    )
    warning_model = practice(
        "建立网络暴力信息的预警模型",
        "keeps",
        "keep",
        "a model that warns of cyber violence early",
        evidence=_BACKGROUND,
    )
    model_weighs_factors = practice(
        "在预警模型中综合考虑各项因素（事件类型、对象、人数、内容、频次、场景、投诉举报等）",
        "weighs",
        "weigh",
        "kind of event, target, number of participants, content, frequency, setting and complaints in its warnings",
        evidence=_BACKGROUND,
    )
    detects_risks = practice(
        "及时发现风险并发出预警",
        "gives",
        "give",
        "timely warning of the risks of cyber violence it detects",
        evidence=_BACKGROUND,
    )
    credit_system = practice(
        "建立用户账号的信用管理体系", "keeps", "keep", "a credit system for users' accounts", evidence=_RULES
    )
    records_violations = practice(
        "把涉及网络暴力信息的违规记入用户的信用记录",
        "enters",
        "enter",
        "violations around cyber violence in users' credit records",
        evidence=_BACKGROUND,
    )
    lowers_credit = practice(
        "依法依约调低违规账号的信用等级，或者把它列入黑名单",
        "applies",
        "apply",
        "lower credit or a blacklist to violators, by law and agreement",
        evidence=_BACKGROUND,
    )
    restricts_by_credit = practice(
        "根据信用等级和黑名单限制账号的功能，或者停止服务",
        "limits",
        "limit",
        "accounts' functions, or the service altogether, by credit and blacklist",
        evidence=_BACKGROUND,
    )
    publicity = practice(
        "加强以治理网络暴力为主题的公益宣传",
        "runs",
        "run",
        "public-interest publicity on governing cyber violence",
        evidence=Bilingual("宣传内容及其发布记录", "the publicity and the record of its publication"),
    )
    reviews_news_comments = practice(
        "对新闻信息的跟帖评论实行先审后发",
        "reviews",
        "review",
        "comments on news before they are published",
        evidence=_BACKGROUND,
    )
    manages_programmes = practice(
        "加强对视听节目、网络表演等内容的管理",
        "manages",
        "manage",
        "the content of audiovisual programmes, performances and the like with care",
        evidence=_RECORDS,
    )
    reviews_video = practice(
        "加强对直播、短视频等内容的审核",
        "reviews",
        "review",
        "the content of live streams, short videos and the like with care",
        evidence=_RECORDS,
    )
    manages_comments = practice(
        "加强对跟帖评论内容的管理", "manages", "manage", "the content of comments with care", evidence=_RECORDS
    )
    manages_forums = practice(
        "加强网络论坛社区、网络群组的管理",
        "manages",
        "manage",
        "forums, communities and groups with care",
        evidence=_RECORDS,
    )
    bans_spreading = practice(
        "禁止用户在论坛、群组的各环节（版块、词条、超话等）制作或者传播网络暴力信息",
        "bars",
        "bar",
        "users from producing or spreading cyber violence in sections, topics, groups and the like",
        evidence=_RULES,
    )
    bans_violent_groups = practice(
        "禁止创建含有网络暴力信息的论坛社区账号、群组账号（如以匿名投稿、隔空喊话的方式）",
        "bars",
        "bar",
        "forum, community and group accounts with cyber violence, created by anonymous submissions, shouting across"
        " accounts or the like",
        evidence=_RULES,
    )
    protection_functions = practice(
        "建立保护用户免受网络暴力的防护功能",
        "keeps",
        "keep",
        "functions that protect users from cyber violence",
        evidence=_PAGE,
    )
    option_block_users = practice(
        "提供屏蔽陌生用户或者特定用户的选项",
        "offers",
        "offer",
        "the option to block strangers or certain users",
        evidence=_PAGE,
    )
    option_visibility = practice(
        "提供设定自己所发信息可见范围的选项",
        "offers",
        "offer",
        "the option to set who sees what one publishes",
        evidence=_PAGE,
    )
    option_no_reposts = practice(
        "提供不许他人转载或者评论自己所发信息的选项",
        "offers",
        "offer",
        "the option to bar reposts of, or comments on, what one publishes",
        evidence=_PAGE,
    )
    private_message_rules = practice(
        "完善私信规则", "keeps", "keep", "sound rules on private messages", evidence=_RULES
    )
    option_private_messages = practice(
        "提供只收好友私信、拒收全部私信等选项",
        "offers",
        "offer",
        "the option to take private messages from friends only, or none, or the like",
        evidence=_PAGE,
    )
    evidence_function = practice(
        "提供便于用户快速取得网络暴力证据的功能",
        "offers",
        "offer",
        "users a quick way to take evidence of cyber violence",
        evidence=_PAGE,
    )
    helps_users_defend_rights = practice(
        "便利用户依法维护自己的权利",
        "makes",
        "make",
        "it easy for users to defend their rights",
        evidence=_RECORDS,
    )
    evidence_requested = YesNo(
        label=Bilingual("有关部门依法调取证据", "an authority has lawfully requested evidence"),
        contrary=Bilingual("没有部门调取证据", "no authority has requested evidence"),
        question=Bilingual(
            "公安、网信等有关部门是否依法向提供者调取网络暴力信息的证据？",
            "Has the police, the cyberspace administration or another authority lawfully requested evidence of cyber"
            " violence from the provider?",
        ),
        presumed=False,
        evidence=_LETTER,
    )
    supported_evidence_request = act(
        "就调取证据及时给予必要的技术支持、协助",
        "gave",
        "give",
        "the authority technical support and help promptly",
        evidence=_LETTER,
    )
    improves_complaint_procedure = practice(
        "优化投诉、举报程序", "keeps", "keep", "its complaint procedure simple and improved", evidence=_RECORDS
    )
    complaint_entrance = practice(
        "在显著位置设置网络暴力信息专用的快捷投诉、举报入口",
        "offers",
        "offer",
        "a special quick entrance for complaints about cyber violence in a conspicuous place",
        evidence=_PAGE,
    )
    publishes_complaint_process = practice(
        "公布投诉、举报的处理流程", "publishes", "publish", "how complaints are handled", evidence=_PAGE
    )
    minors_deletion_channel = practice(
        "设置未成年人及其监护人便于通知删除网络暴力信息的功能、渠道",
        "offers",
        "offer",
        "a function or channel by which minors and their guardians can easily demand deletion",
        evidence=_PAGE,
    )
    inspected = YesNo(
        label=Bilingual("有关部门依法实施监督检查", "an authority lawfully inspects the provider"),
        contrary=Bilingual("没有部门实施监督检查", "no authority inspects the provider"),
        question=Bilingual(
            "网信部门或者有关部门是否依法对提供者的网络暴力信息治理实施监督检查？",
            "Does the cyberspace administration or another authority lawfully inspect the provider's governance?",
        ),
        presumed=False,
        evidence=_LETTER,
    )
    cooperates_with_inspection = act(
        "对监督检查予以配合", "cooperated", "cooperate", "in the inspection", evidence=_LETTER
    )
