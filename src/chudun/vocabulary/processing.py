"""The processing of network data by one processor, and how it is secured (网络数据处理活动)."""

from chudun.vocabulary.attribute import Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.scope import Scope

_TECHNICAL_RECORDS = Bilingual(
    "系统配置、检测报告或者等级测评报告", "system settings, a test report or a report of graded-protection testing"
)


def _illegal(zh: str, en: str, contrary: str, question: Bilingual) -> YesNo:
    """Return an act that nobody may commit; it is presumed not to happen until somebody says so (非法行为)."""
    return YesNo(
        label=Bilingual(zh, en),
        contrary=Bilingual(f"没有{zh}", contrary),
        question=question,
        presumed=False,
    )


def _measure(zh: str, en: str, question: Bilingual) -> YesNo:
    """Return whether one technical measure of protection is in place (技术措施)."""
    return YesNo(
        label=Bilingual(f"已采取{zh}措施", f"{en} is in place"),
        contrary=Bilingual(f"未采取{zh}措施", f"{en} is not in place"),
        question=question,
        evidence=_TECHNICAL_RECORDS,
    )


class DataProcessing(Kind):
    """What a network data processor does with network data, and the care it takes (网络数据处理活动)."""

    label = Bilingual("网络数据处理活动", "processing of network data")

    scope = Reference(
        to=Scope,
        label=Bilingual("适用范围", "scope"),
        question=Bilingual("处理活动在什么范围内？", "Within what scope does the processing fall?"),
    )
    processor = Reference(
        to=Organisation,
        label=Bilingual("网络数据处理者", "network data processor"),
        question=Bilingual("处理活动由哪个组织开展？", "Which organisation carries out the processing?"),
    )

    used_for_illegal_activities = _illegal(
        "利用网络数据从事非法活动",
        "network data are used for illegal activities",
        "no network data are used for illegal activities",
        Bilingual("是否利用网络数据从事非法活动？", "Are network data used for illegal activities?"),
    )
    illegally_obtained = _illegal(
        "窃取或者以其他非法方式获取网络数据",
        "network data are stolen or otherwise obtained illegally",
        "no network data are stolen or otherwise obtained illegally",
        Bilingual(
            "是否窃取网络数据，或者以其他非法方式获取？", "Are network data stolen, or obtained in another illegal way?"
        ),
    )
    illegally_sold = _illegal(
        "非法出售网络数据",
        "network data are sold illegally",
        "no network data are sold illegally",
        Bilingual("是否非法出售网络数据？", "Are network data sold illegally?"),
    )
    illegally_provided = _illegal(
        "非法向他人提供网络数据",
        "network data are given to others illegally",
        "no network data are given to others illegally",
        Bilingual("是否非法向他人提供网络数据？", "Are network data given to others illegally?"),
    )
    otherwise_illegal = _illegal(
        "从事其他非法的网络数据处理活动",
        "network data are processed illegally in another way",
        "no network data are processed illegally in another way",
        Bilingual(
            "是否从事窃取、非法获取、非法出售、非法提供之外的其他非法处理活动？",
            "Are network data processed illegally in a way other than theft, illegal obtaining, sale or provision?",
        ),
    )

    mandatory_requirements_met = YesNo(
        label=Bilingual(
            "安全防护符合法律、行政法规和强制性国家标准", "protection meets the laws and mandatory national standards"
        ),
        contrary=Bilingual(
            "安全防护不符合法律、行政法规或者强制性国家标准",
            "protection falls short of the laws or mandatory national standards",
        ),
        question=Bilingual(
            "网络数据安全防护是否符合法律、行政法规的规定和国家标准的强制性要求？",
            "Does the protection of network data meet the laws, administrative regulations and mandatory requirements of"
            " national standards?",
        ),
        evidence=Bilingual("对照强制性标准的检查记录", "a record of checks against the mandatory standards"),
    )
    graded_protection = YesNo(
        label=Bilingual("已落实网络安全等级保护", "graded protection of cybersecurity is carried out"),
        contrary=Bilingual("未落实网络安全等级保护", "graded protection of cybersecurity is not carried out"),
        question=Bilingual(
            "处理数据的网络和系统是否落实了网络安全等级保护（定级、备案、测评、整改）？",
            "Is graded protection carried out for the networks and systems (grading, filing, testing, remedy)?",
        ),
        evidence=Bilingual("定级备案证明、等级测评报告", "certificate of filing, report of graded-protection testing"),
    )
    security_management_system = YesNo(
        label=Bilingual("已建立健全网络数据安全管理制度", "rules for managing data security are in place"),
        contrary=Bilingual(
            "未建立健全网络数据安全管理制度", "no sufficient rules for managing data security are in place"
        ),
        question=Bilingual(
            "是否建立健全了网络数据安全管理制度（成文、发布、执行）？",
            "Are there rules for managing data security, written, issued and followed?",
        ),
        evidence=Bilingual("制度文件和发布通知", "the rules and the notice that issued them"),
    )
    encryption = _measure("加密", "encryption", Bilingual("是否采取加密措施？", "Is encryption in place?"))
    backup = _measure("备份", "backup", Bilingual("是否采取备份措施？", "Is backup in place?"))
    access_control = _measure(
        "访问控制", "access control", Bilingual("是否采取访问控制措施？", "Is access control in place?")
    )
    security_authentication = _measure(
        "安全认证", "authentication", Bilingual("是否采取安全认证措施？", "Is authentication in place?")
    )
    necessary_measures = YesNo(
        label=Bilingual(
            "技术措施和其他必要措施足以防止数据被篡改、破坏、泄露或者非法获取、利用",
            "the measures taken are enough against alteration, destruction, leaks and illegal use",
        ),
        contrary=Bilingual(
            "技术措施和其他必要措施不足以防止数据被篡改、破坏、泄露或者非法获取、利用",
            "the measures taken are not enough against alteration, destruction, leaks and illegal use",
        ),
        question=Bilingual(
            "所采取的技术措施和其他必要措施，总体上是否足以防止数据遭到篡改、破坏、泄露或者非法获取、非法利用？",
            "All in all, are the measures enough to keep the data from alteration, destruction, leaks and illegal use?",
        ),
        evidence=Bilingual("风险评估报告、渗透测试或者测评报告", "risk assessment, penetration test or test report"),
    )
    handles_incidents = YesNo(
        label=Bilingual("能够处置网络数据安全事件", "incidents of data security are dealt with"),
        contrary=Bilingual("不处置网络数据安全事件", "incidents of data security are not dealt with"),
        question=Bilingual(
            "是否有人员、流程处置网络数据安全事件，发生的事件是否都已处置？",
            "Are there people and procedures for incidents, and was every incident dealt with?",
        ),
        evidence=Bilingual("值守安排、事件处置记录", "duty rosters and records of incidents handled"),
    )
    prevents_crime = YesNo(
        label=Bilingual(
            "防范针对和利用网络数据的违法犯罪活动", "crimes against and by means of the data are guarded against"
        ),
        contrary=Bilingual(
            "没有防范针对和利用网络数据的违法犯罪活动",
            "crimes against and by means of the data are not guarded against",
        ),
        question=Bilingual(
            "是否采取措施防范针对网络数据、利用网络数据实施的违法犯罪活动（如监测异常访问、审计日志、员工管理）？",
            "Are crimes against and by means of the data guarded against (watching for odd access, audit logs, staff)?",
        ),
        evidence=Bilingual("监测和审计记录", "records of monitoring and audits"),
    )

    offers_products = YesNo(
        label=Bilingual("提供网络产品、服务", "it provides network products or services"),
        contrary=Bilingual("不提供网络产品、服务", "it provides no network products or services"),
        question=Bilingual(
            "处理者是否向他人提供网络产品、服务（硬件、软件、系统、在线服务）？",
            "Does the processor provide others with network products or services (hardware, software, systems, online)?",
        ),
    )
    products_meet_standards = YesNo(
        label=Bilingual(
            "提供的网络产品、服务符合强制性国家标准", "the products and services meet mandatory national standards"
        ),
        contrary=Bilingual(
            "提供的网络产品、服务不符合强制性国家标准",
            "the products and services do not meet mandatory national standards",
        ),
        question=Bilingual(
            "提供的网络产品、服务是否符合相关国家标准的强制性要求？",
            "Do the network products and services meet the mandatory requirements of the national standards for them?",
        ),
        evidence=Bilingual("检测报告、认证证书", "test reports, certificates"),
    )
    incident_plan = YesNo(
        label=Bilingual("已建立健全网络数据安全事件应急预案", "there is a sound plan for incidents of data security"),
        contrary=Bilingual(
            "未建立健全网络数据安全事件应急预案", "there is no sound plan for incidents of data security"
        ),
        question=Bilingual(
            "是否建立健全了网络数据安全事件应急预案？", "Is there a sound plan for incidents of data security?"
        ),
        evidence=Bilingual("应急预案和演练记录", "the plan and records of exercises"),
    )
    may_affect_national_security = YesNo(
        label=Bilingual("影响或者可能影响国家安全", "the processing affects or may affect national security"),
        contrary=Bilingual(
            "不影响、也不可能影响国家安全", "the processing neither affects nor may affect national security"
        ),
        question=Bilingual(
            "这项处理活动是否影响或者可能影响国家安全？",
            "Does the processing affect national security, or might it do so?",
        ),
        presumed=False,
    )
    national_security_reviewed = YesNo(
        label=Bilingual("已按规定进行国家安全审查", "the national security review has been undergone"),
        contrary=Bilingual("未按规定进行国家安全审查", "the national security review has not been undergone"),
        question=Bilingual(
            "是否已按照国家有关规定进行国家安全审查？",
            "Has the processing undergone the national security review that the state's rules prescribe?",
        ),
        evidence=Bilingual("审查结论或者受理通知", "the review's result or the notice of acceptance"),
    )

    generative_ai_service = YesNo(
        label=Bilingual("提供生成式人工智能服务", "it provides a generative artificial intelligence service"),
        contrary=Bilingual("不提供生成式人工智能服务", "it provides no generative artificial intelligence service"),
        question=Bilingual("处理者是否提供生成式人工智能服务？", "Does the processor provide a generative AI service?"),
        presumed=False,
    )
    training_data_managed = YesNo(
        label=Bilingual(
            "训练数据和训练数据处理活动受到安全管理", "the security of training data and their processing is managed"
        ),
        contrary=Bilingual(
            "训练数据或者训练数据处理活动没有受到安全管理",
            "the security of training data or of their processing is not managed",
        ),
        question=Bilingual(
            "是否对训练数据和训练数据处理活动（来源、标注、存储、清洗）加强安全管理？",
            "Is the security of training data and of their processing managed (sources, labelling, storage, cleaning)?",
        ),
        evidence=Bilingual(
            "训练数据管理制度、来源和标注记录", "rules for training data, records of sources and labelling"
        ),
    )
    training_risks_handled = YesNo(
        label=Bilingual(
            "采取有效措施防范和处置训练数据安全风险", "effective measures guard against risks of training data"
        ),
        contrary=Bilingual(
            "没有采取有效措施防范和处置训练数据安全风险", "no effective measures guard against risks of training data"
        ),
        question=Bilingual(
            "是否采取有效措施，防范和处置生成式人工智能服务的网络数据安全风险？",
            "Are effective measures taken to prevent and handle the generative AI service's data security risks?",
        ),
        evidence=Bilingual("风险评估和处置记录", "records of risks assessed and handled"),
    )

    serves_the_public = YesNo(
        label=Bilingual("面向社会提供产品、服务", "it offers products or services to the public"),
        contrary=Bilingual("不面向社会提供产品、服务", "it offers no products or services to the public"),
        question=Bilingual(
            "处理者是否面向社会公众提供产品、服务？", "Does the processor offer products or services to the public?"
        ),
    )
    accepts_public_supervision = YesNo(
        label=Bilingual("接受社会监督", "it accepts supervision by society"),
        contrary=Bilingual("不接受社会监督", "it does not accept supervision by society"),
        question=Bilingual(
            "处理者是否接受社会监督（回应公众、用户和媒体提出的数据安全问题）？",
            "Does the processor accept supervision by society (answer what the public, users and media raise)?",
        ),
        evidence=Bilingual("对外答复和公开说明的记录", "records of answers and public statements"),
    )
    complaint_channels = YesNo(
        label=Bilingual(
            "已建立便捷的网络数据安全投诉、举报渠道", "there are easy ways to complain of and report data security"
        ),
        contrary=Bilingual(
            "未建立便捷的网络数据安全投诉、举报渠道", "there are no easy ways to complain of and report data security"
        ),
        question=Bilingual(
            "是否建立了便捷的网络数据安全投诉、举报渠道？",
            "Are there easy ways for complaints and reports about data security?",
        ),
        evidence=Bilingual("投诉、举报入口", "the entrance for complaints and reports"),
    )
    complaint_channels_published = YesNo(
        label=Bilingual("已公布投诉、举报方式等信息", "how to complain and report is published"),
        contrary=Bilingual("未公布投诉、举报方式等信息", "how to complain and report is not published"),
        question=Bilingual("是否公布了投诉、举报方式等信息？", "Is it published how to complain and report?"),
        evidence=Bilingual("公布投诉、举报方式的页面", "the page that publishes them"),
    )
    complaints_handled_promptly = YesNo(
        label=Bilingual("及时受理并处理投诉、举报", "complaints and reports are taken up and settled promptly"),
        contrary=Bilingual(
            "没有及时受理并处理投诉、举报", "complaints and reports are not taken up and settled promptly"
        ),
        question=Bilingual(
            "是否及时受理并处理网络数据安全投诉、举报？",
            "Are complaints and reports about data security taken up and settled promptly?",
        ),
        evidence=Bilingual("投诉、举报台账及处理时间", "the log of complaints with the time each took"),
    )

    inspected = YesNo(
        label=Bilingual("主管部门依法开展监督检查", "an authority inspects its data security by law"),
        contrary=Bilingual("主管部门没有开展监督检查", "no authority inspects its data security"),
        question=Bilingual(
            "是否有主管部门正在或者已经依法开展网络数据安全监督检查？",
            "Is an authority inspecting data security by law, or has one done so?",
        ),
        presumed=False,
    )
    cooperates_with_inspection = YesNo(
        label=Bilingual("配合监督检查", "it cooperates with the inspection"),
        contrary=Bilingual("不配合监督检查", "it does not cooperate with the inspection"),
        question=Bilingual(
            "是否配合了监督检查（作出说明，提供文件、记录、设备）？",
            "Has it cooperated with the inspection (explained, shown documents, records and equipment)?",
        ),
        evidence=Bilingual("检查通知和配合记录", "the notice of inspection and the record of what was shown"),
    )
    considerable_risk_found = YesNo(
        label=Bilingual(
            "主管部门发现处理活动存在较大安全风险", "an authority found a considerable security risk in the processing"
        ),
        contrary=Bilingual(
            "主管部门没有发现较大安全风险", "no authority found a considerable security risk in the processing"
        ),
        question=Bilingual(
            "主管部门是否发现这项处理活动存在较大安全风险？",
            "Has an authority found a considerable security risk in the processing?",
        ),
        presumed=False,
    )
