"""A network platform and what its provider does (网络平台)."""

from chudun.vocabulary.attribute import Choice, Count, Reference, Text, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.personalised_push import PersonalisedPush
from chudun.vocabulary.scope import Scope
from chudun.vocabulary.social_responsibility_report import SocialResponsibilityReport


class Platform(Kind):
    """A network platform run by a platform service provider (网络平台、网络平台服务提供者)."""

    label = Bilingual("网络平台", "network platform")

    name = Text(
        label=Bilingual("名称", "name"),
        question=Bilingual("平台叫什么？", "What is the platform called?"),
    )
    provider = Reference(
        label=Bilingual("网络平台服务提供者", "platform service provider"),
        question=Bilingual("谁提供平台服务？", "Who provides the platform?"),
        to=Organisation,
    )
    scope = Reference(
        label=Bilingual("适用范围", "scope"),
        question=Bilingual(
            "平台的网络数据处理活动在哪里、为什么开展？", "Where and what for does the platform process network data?"
        ),
        to=Scope,
    )
    social_report = Reference(
        label=Bilingual("个人信息保护社会责任报告", "social-responsibility report"),
        question=Bilingual("怎样发布个人信息保护社会责任报告？", "How is the social-responsibility report published?"),
        to=SocialResponsibilityReport,
    )
    push = Reference(
        label=Bilingual("信息推送", "pushed information"),
        question=Bilingual("平台怎样向个人推送信息？", "How is information pushed to individuals?"),
        to=PersonalisedPush,
    )
    registered_users = Count(
        label=Bilingual("注册用户数", "registered users"),
        question=Bilingual("平台有多少注册用户？", "How many registered users does the platform have?"),
        unit=Bilingual("人", "users"),
        evidence=Bilingual("用户统计", "user statistics"),
    )
    monthly_active_users = Count(
        label=Bilingual("月活跃用户数", "monthly active users"),
        question=Bilingual("平台有多少月活跃用户？", "How many monthly active users does the platform have?"),
        unit=Bilingual("人", "users"),
        evidence=Bilingual("用户统计", "user statistics"),
    )
    complex_business = YesNo(
        label=Bilingual("业务类型复杂", "the kinds of business are complex"),
        contrary=Bilingual("业务类型不复杂", "the kinds of business are not complex"),
        question=Bilingual(
            "平台的业务类型是否复杂（如同时有社交、交易、支付、内容等多类业务）？",
            "Are the platform's kinds of business complex (social, trade, payment and content together, say)?",
        ),
        evidence=Bilingual("业务清单", "the list of businesses"),
    )
    important_effect = YesNo(
        label=Bilingual(
            "网络数据处理活动对国家安全、经济运行、国计民生等具有重要影响",
            "its data processing has an important effect on national security, the economy or people's livelihood",
        ),
        contrary=Bilingual(
            "网络数据处理活动对国家安全、经济运行、国计民生等没有重要影响",
            "its data processing has no important effect on national security, the economy or people's livelihood",
        ),
        question=Bilingual(
            "平台的网络数据处理活动是否对国家安全、经济运行、国计民生等具有重要影响？",
            "Does the platform's data processing have an important effect on national security, the economy, people's livelihood or the like?",
        ),
        evidence=Bilingual("影响分析", "an analysis of its effect"),
    )
    important_service_with_huge_user_base = YesNo(
        label=Bilingual(
            "属于提供重要互联网平台服务、用户数量巨大、业务类型复杂的个人信息处理者（个保法第五十八条）",
            "the provider is one of important internet platform services with a huge number of users and complex business (PIPL art. 58)",
        ),
        contrary=Bilingual(
            "不属于提供重要互联网平台服务、用户数量巨大、业务类型复杂的个人信息处理者（个保法第五十八条）",
            "the provider is not one of important internet platform services with a huge number of users and complex business (PIPL art. 58)",
        ),
        question=Bilingual(
            "平台服务提供者是否属于个保法第五十八条所称提供重要互联网平台服务、用户数量巨大、业务类型复杂的个人信息处理者？",
            "Is the provider a personal information processor of the kind PIPL art. 58 names: important internet platform services, a huge number of users, complex business?",
        ),
    )
    oversight_body = YesNo(
        label=Bilingual(
            "成立了主要由外部成员组成的独立机构，监督合规审计情况",
            "an independent body made up mainly of outsiders oversees compliance audits",
        ),
        contrary=Bilingual(
            "没有成立主要由外部成员组成的独立机构监督合规审计情况",
            "no independent body made up mainly of outsiders oversees compliance audits",
        ),
        question=Bilingual(
            "是否成立了主要由外部成员组成的独立机构，对个人信息保护合规审计情况进行监督？",
            "Has an independent body made up mainly of outsiders been set up to oversee compliance audits?",
        ),
        evidence=Bilingual("机构成员名单和工作记录", "the list of members and records of its work"),
    )
    third_parties_connected = YesNo(
        label=Bilingual(
            "有第三方产品和服务提供者接入平台", "third-party products and services are connected to the platform"
        ),
        contrary=Bilingual(
            "没有第三方产品和服务提供者接入平台", "no third-party products or services are connected to the platform"
        ),
        question=Bilingual(
            "是否有第三方产品和服务提供者接入平台？", "Are third-party products and services connected to the platform?"
        ),
        evidence=Bilingual("接入方清单", "the list of connected parties"),
    )
    third_party_duties_laid_down = YesNo(
        label=Bilingual(
            "平台规则或者合同等明确了第三方的网络数据安全保护义务",
            "platform rules, contracts or the like lay down the third parties' data security duties",
        ),
        contrary=Bilingual(
            "平台规则或者合同等没有明确第三方的网络数据安全保护义务",
            "platform rules, contracts or the like do not lay down the third parties' data security duties",
        ),
        question=Bilingual(
            "是否通过平台规则或者合同等明确了第三方产品和服务提供者的网络数据安全保护义务？",
            "Do platform rules, contracts or the like lay down the third parties' data security duties?",
        ),
        evidence=Bilingual("平台规则、接入合同", "platform rules, contracts"),
    )
    third_parties_urged = YesNo(
        label=Bilingual(
            "督促第三方加强网络数据安全管理", "third parties are urged to strengthen their data security management"
        ),
        contrary=Bilingual(
            "没有督促第三方加强网络数据安全管理",
            "third parties are not urged to strengthen their data security management",
        ),
        question=Bilingual(
            "是否督促第三方产品和服务提供者加强网络数据安全管理（检查、提醒、要求整改）？",
            "Are third parties urged to strengthen their data security management (checks, reminders, demands to rectify)?",
        ),
        evidence=Bilingual("检查和督促记录", "records of checks and reminders"),
    )
    distributes_apps = YesNo(
        label=Bilingual("提供应用程序分发服务", "the platform distributes applications"),
        contrary=Bilingual("不提供应用程序分发服务", "the platform distributes no applications"),
        question=Bilingual(
            "平台是否提供应用程序分发服务（如应用商店、小程序平台）？",
            "Does the platform distribute applications (an app store, a mini-program platform)?",
        ),
    )
    app_verification_rules = YesNo(
        label=Bilingual("建立了应用程序核验规则", "rules for verifying applications are in place"),
        contrary=Bilingual("没有建立应用程序核验规则", "there are no rules for verifying applications"),
        question=Bilingual("是否建立了应用程序核验规则？", "Are there rules for verifying applications?"),
        evidence=Bilingual("核验规则", "the rules"),
    )
    apps_verified = YesNo(
        label=Bilingual("对应用程序开展网络数据安全相关核验", "applications are verified as to data security"),
        contrary=Bilingual(
            "没有对应用程序开展网络数据安全相关核验", "applications are not verified as to data security"
        ),
        question=Bilingual(
            "是否对应用程序开展了网络数据安全相关核验？", "Are applications verified as to network data security?"
        ),
        evidence=Bilingual("核验记录", "records of verification"),
    )
    nonconforming_apps_found = YesNo(
        label=Bilingual(
            "发现待分发或者已分发的应用程序不符合法律、行政法规或者国家标准的强制性要求",
            "applications, distributed or about to be, were found to violate laws, administrative regulations or mandatory national standards",
        ),
        contrary=Bilingual(
            "没有发现应用程序不符合法律、行政法规或者国家标准的强制性要求",
            "no application was found to violate laws, administrative regulations or mandatory national standards",
        ),
        question=Bilingual(
            "是否发现待分发或者已分发的应用程序不符合法律、行政法规的规定或者国家标准的强制性要求？",
            "Were applications, distributed or about to be, found to violate laws, administrative regulations or mandatory requirements of national standards?",
        ),
        evidence=Bilingual("核验记录", "records of verification"),
    )
    nonconforming_apps_dealt_with = YesNo(
        label=Bilingual(
            "对不符合要求的应用程序采取了警示、不予分发、暂停分发或者终止分发等措施",
            "they were dealt with by warnings, refusal, suspension or an end of distribution",
        ),
        contrary=Bilingual(
            "没有对不符合要求的应用程序采取警示、不予分发、暂停分发或者终止分发等措施",
            "they were not dealt with by warnings, refusal, suspension or an end of distribution",
        ),
        question=Bilingual(
            "对不符合要求的应用程序，是否采取了警示、不予分发、暂停分发或者终止分发等措施？",
            "Were the applications in question dealt with by a warning, refusal, suspension or an end of distribution?",
        ),
        evidence=Bilingual("处置记录", "records of what was done"),
    )
    provides_data_abroad = YesNo(
        label=Bilingual("跨境提供网络数据", "network data are provided across the border"),
        contrary=Bilingual("不跨境提供网络数据", "no network data are provided across the border"),
        question=Bilingual(
            "平台服务提供者是否跨境提供网络数据？", "Does the provider provide network data across the border?"
        ),
    )
    export_rules_followed = YesNo(
        label=Bilingual("遵守国家数据跨境安全管理要求", "the state's requirements for cross-border data are followed"),
        contrary=Bilingual(
            "没有遵守国家数据跨境安全管理要求", "the state's requirements for cross-border data are not followed"
        ),
        question=Bilingual(
            "跨境提供网络数据，是否遵守国家数据跨境安全管理要求（每项出境都办理了应当办理的机制）？",
            "Are the state's requirements for cross-border data followed (each export under the mechanism it takes)?",
        ),
        evidence=Bilingual("各项出境的路线判断和办理结果", "the route of each export and what came of it"),
    )
    export_measures_strengthened = YesNo(
        label=Bilingual(
            "健全了防范数据跨境安全风险的技术和管理措施",
            "technical and management measures against cross-border risks are in place and complete",
        ),
        contrary=Bilingual(
            "没有健全防范数据跨境安全风险的技术和管理措施",
            "technical and management measures against cross-border risks are not in place or not complete",
        ),
        question=Bilingual(
            "是否健全了相关技术和管理措施，防范网络数据跨境安全风险？",
            "Are technical and management measures against cross-border data risks in place and complete?",
        ),
        evidence=Bilingual("措施清单", "the list of measures"),
    )
    processes_by_deception_or_coercion = YesNo(
        label=Bilingual(
            "利用网络数据、算法、平台规则等，通过误导、欺诈、胁迫等方式处理用户在平台上产生的网络数据",
            "data that users produce on the platform are processed by misleading, fraud, coercion or the like",
        ),
        contrary=Bilingual(
            "没有通过误导、欺诈、胁迫等方式处理用户在平台上产生的网络数据",
            "data that users produce on the platform are not processed by misleading, fraud, coercion or the like",
        ),
        question=Bilingual(
            "是否利用网络数据、算法以及平台规则等，通过误导、欺诈、胁迫等方式处理用户在平台上产生的网络数据？",
            "Are network data, algorithms, platform rules or the like used to process, by misleading, fraud or coercion, the data users produce on the platform?",
        ),
    )
    restricts_users_own_data = YesNo(
        label=Bilingual(
            "利用网络数据、算法、平台规则等，限制用户访问、使用其在平台上产生的网络数据",
            "users are restricted in accessing or using the data they produce on the platform",
        ),
        contrary=Bilingual(
            "没有限制用户访问、使用其在平台上产生的网络数据",
            "users are not restricted in accessing or using the data they produce on the platform",
        ),
        question=Bilingual(
            "是否利用网络数据、算法以及平台规则等，限制用户访问、使用其在平台上产生的网络数据？",
            "Are network data, algorithms, platform rules or the like used to restrict users in accessing or using the data they produce on the platform?",
        ),
    )
    restriction_justified = YesNo(
        label=Bilingual("限制有正当理由", "the restriction is justified"),
        contrary=Bilingual("限制没有正当理由", "the restriction is not justified"),
        question=Bilingual(
            "限制用户访问、使用其在平台上产生的网络数据，是否有正当理由？",
            "Is there a proper reason for restricting users in accessing or using their data?",
        ),
        evidence=Bilingual("限制理由说明", "a statement of the reasons"),
    )
    unreasonable_differential_treatment = YesNo(
        label=Bilingual(
            "利用网络数据、算法、平台规则等，对用户实施不合理的差别待遇", "users are treated unreasonably differently"
        ),
        contrary=Bilingual("没有对用户实施不合理的差别待遇", "users are not treated unreasonably differently"),
        question=Bilingual(
            "是否利用网络数据、算法以及平台规则等，对用户实施不合理的差别待遇（如同样条件不同价格）？",
            "Are network data, algorithms, platform rules or the like used to treat users unreasonably differently (different prices for the same, say)?",
        ),
    )
    differential_treatment_harms_users = YesNo(
        label=Bilingual("差别待遇损害用户合法权益", "the different treatment harms users' lawful rights"),
        contrary=Bilingual(
            "差别待遇没有损害用户合法权益", "the different treatment does not harm users' lawful rights"
        ),
        question=Bilingual(
            "不合理的差别待遇是否损害了用户的合法权益？",
            "Does the unreasonable different treatment harm users' lawful rights?",
        ),
    )
    other_forbidden_conduct = YesNo(
        label=Bilingual(
            "利用网络数据、算法、平台规则等从事法律、行政法规禁止的其他活动",
            "network data, algorithms or platform rules are used for other conduct that laws or administrative regulations forbid",
        ),
        contrary=Bilingual(
            "没有利用网络数据、算法、平台规则等从事法律、行政法规禁止的其他活动",
            "network data, algorithms and platform rules are not used for other conduct that laws or administrative regulations forbid",
        ),
        question=Bilingual(
            "是否利用网络数据、算法以及平台规则等从事法律、行政法规禁止的其他活动？",
            "Are network data, algorithms, platform rules or the like used for other conduct that laws or administrative regulations forbid?",
        ),
        presumed=False,
    )
    important_data_standing = Choice(
        label=Bilingual("平台服务提供者处理的重要数据的认定情况", "standing of the provider's data as important data"),
        question=Bilingual(
            "平台服务提供者处理的数据是否被列入重要数据目录、被告知或者公开发布为重要数据？自行识别的结果如何？",
            "Have data the provider processes been listed, notified or published as important, and what did it find itself?",
        ),
        options={
            "none": Bilingual(
                "经识别没有重要数据，也未被列入目录、告知或者公布",
                "examined: none important, and none listed, notified or published",
            ),
            "self_identified": Bilingual(
                "自行识别有重要数据，尚未被列入目录、告知或者公布", "important by its own finding only"
            ),
            "catalogued": Bilingual("列入重要数据目录", "in an official catalogue of important data"),
            "notified": Bilingual(
                "已被有关地区、部门告知为重要数据", "notified as important by a region or department"
            ),
            "published": Bilingual("已被公开发布为重要数据", "published as important data"),
        },
        evidence=Bilingual("识别结果、告知文书或者公开发布的目录", "findings, notices or the published catalogue"),
        measured_by="data",
    )
    risk_report_explains_key_business = YesNo(
        label=Bilingual(
            "年度风险评估报告充分说明了关键业务的网络数据安全情况",
            "the yearly risk report fully explains data security in key business",
        ),
        contrary=Bilingual(
            "年度风险评估报告没有充分说明关键业务的网络数据安全情况",
            "the yearly risk report does not fully explain data security in key business",
        ),
        question=Bilingual(
            "报送的年度风险评估报告是否充分说明了关键业务的网络数据安全情况？",
            "Does the yearly risk assessment report fully explain data security in key business?",
        ),
        evidence=Bilingual("报告相应部分", "that part of the report"),
    )
    risk_report_explains_supply_chain = YesNo(
        label=Bilingual(
            "年度风险评估报告充分说明了供应链的网络数据安全情况",
            "the yearly risk report fully explains data security in the supply chain",
        ),
        contrary=Bilingual(
            "年度风险评估报告没有充分说明供应链的网络数据安全情况",
            "the yearly risk report does not fully explain data security in the supply chain",
        ),
        question=Bilingual(
            "报送的年度风险评估报告是否充分说明了供应链的网络数据安全情况？",
            "Does the yearly risk assessment report fully explain data security in the supply chain?",
        ),
        evidence=Bilingual("报告相应部分", "that part of the report"),
    )
