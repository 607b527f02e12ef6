"""What papers on data state and no rule weighs: important data, sharing, incidents, audits (填报信息)."""

from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.particular import particular


class ImportantDataParticulars(Kind):
    """Processing of important data as the yearly report describes it (重要数据处理填报信息)."""

    label = Bilingual("重要数据处理填报信息", "particulars of the processing of important data")

    purpose = particular(
        "处理目的", "purpose", "为什么处理这些重要数据？", "What are the important data processed for?"
    )
    kinds = particular("数据种类", "kinds", "处理哪些种类的重要数据？", "Which kinds of important data are processed?")
    volume = particular("数据数量", "volume", "重要数据有多少？", "How much important data is there?")
    manner = particular("处理方式", "manner", "以什么方式处理？", "How are they processed?")
    extent = particular("处理范围", "extent", "在什么范围内处理？", "Within what extent are they processed?")
    retention = particular("存储期限", "retention", "存储多久？", "How long are they kept?")
    location = particular("存储地点", "location", "存储在哪里？", "Where are they kept?")
    activity = particular(
        "处理活动开展情况",
        "how the processing went",
        "本年度处理活动怎样开展？",
        "How did the processing go this year?",
    )
    labelling = particular(
        "标签标识措施", "labelling", "怎样给重要数据加标签标识？", "How are important data labelled?"
    )
    effectiveness = particular(
        "措施有效性",
        "effectiveness of the measures",
        "怎样验证制度和措施有效，结果如何？",
        "How was it verified that rules and measures work, and with what result?",
    )
    risks = particular(
        "发现的风险及处置",
        "risks found",
        "本年度发现哪些风险，怎样处置？",
        "Which risks were found, and what was done?",
    )
    incidents = particular(
        "本年度安全事件情况",
        "incidents of the year",
        "本年度是否发生安全事件（没有的写“未发生”）？",
        "Were there incidents this year (write so if none)?",
    )
    sharing = particular(
        "本年度提供、委托处理、共同处理情况",
        "sharing in the year",
        "本年度是否提供、委托处理、共同处理重要数据（没有的写“没有”）？",
        "Were important data provided, entrusted or processed jointly this year (write so if not)?",
    )
    prescribed = particular(
        "主管部门规定的其他内容",
        "other contents prescribed",
        "主管部门还规定报告哪些内容，情况如何？",
        "What else has the authority prescribed to report, and what is there to say?",
    )


class PlatformParticulars(Kind):
    """A platform as the yearly report describes it (网络平台填报信息)."""

    label = Bilingual("网络平台填报信息", "particulars of a platform")

    key_business = particular(
        "关键业务网络数据安全情况",
        "data security in key business",
        "有哪些关键业务，其网络数据安全情况如何？",
        "Which business is key, and how secure are its data?",
    )
    supply_chain = particular(
        "供应链网络数据安全情况",
        "data security in the supply chain",
        "有哪些供应商和第三方组件、服务，其网络数据安全情况如何？",
        "Which suppliers, components and services are there, and how secure are their data?",
    )


class SharingParticulars(Kind):
    """Providing, entrusting or jointly processing data as its assessment describes it (提供、委托、共同处理填报信息)."""

    label = Bilingual("数据提供与委托填报信息", "particulars of sharing")

    recipient = particular("数据接收方", "recipient", "接收方叫什么名称？", "What is the recipient called?")
    recipient_contact = particular(
        "接收方联系方式",
        "recipient's contact",
        "接收方的地址和联系方式？",
        "What is the recipient's address and contact?",
    )
    data = particular(
        "数据种类和数量", "kinds and volume", "涉及哪些数据、有多少？", "Which data does it concern, how many?"
    )
    purpose = particular(
        "处理目的", "purpose", "接收方为什么处理这些数据？", "What does the recipient process them for?"
    )
    manner = particular("处理方式", "manner", "以什么方式提供和处理？", "How are they provided and processed?")
    extent = particular(
        "处理范围", "extent", "接收方在什么范围内处理？", "Within what extent does the recipient process them?"
    )
    period = particular(
        "评估起止时间", "period of the assessment", "评估从哪天到哪天？", "From when to when was it assessed?"
    )
    method = particular(
        "评估组织和方法",
        "organisation and method",
        "由谁评估、用什么方法？",
        "Who carried out the assessment, and by which method?",
    )
    legality = particular(
        "合法、正当、必要情况",
        "lawfulness and necessity",
        "目的、方式、范围为什么合法、正当、必要？",
        "Why are purpose, manner and extent lawful, justified and necessary?",
    )
    risks = particular(
        "安全风险及其影响",
        "risks and their effect",
        "数据遭篡改、破坏、泄露、非法利用的风险有哪些，影响多大？",
        "Which risks of alteration, destruction, leaks and misuse are there, and how grave?",
    )
    integrity = particular(
        "接收方诚信守法情况",
        "recipient's integrity",
        "接收方的诚信记录、处罚记录和守法情况如何？",
        "What is known of the recipient's record of good faith and of compliance?",
    )
    contract = particular(
        "合同约束情况",
        "what the contract binds to",
        "合同哪些条款约束接收方履行安全保护义务，能否有效约束？",
        "Which clauses bind the recipient to protect the data, and do they suffice?",
    )
    measures = particular(
        "技术和管理措施",
        "measures",
        "采取或者拟采取哪些技术和管理措施，能否有效防范风险？",
        "Which measures are or will be taken, and do they suffice?",
    )
    prescribed = particular(
        "主管部门规定的其他评估内容",
        "other points prescribed",
        "主管部门还规定评估哪些内容，结果如何？",
        "What else has the authority prescribed to assess, and with what result?",
    )
    remedy = particular(
        "整改措施", "remedies", "对发现的问题怎样整改、何时完成？", "How and by when will the problems be remedied?"
    )


class IncidentParticulars(Kind):
    """An incident as its report describes it (事件填报信息)."""

    label = Bilingual("事件填报信息", "particulars of an incident")

    found_at = particular("发现时间", "when found", "何时发现（到分钟）？", "When was it found, to the minute?")
    happened_at = particular("发生时间", "when it happened", "何时发生？", "When did it happen?")
    systems = particular(
        "事发地点和系统", "where", "发生在哪里、涉及哪些系统？", "Where did it happen, and to which systems?"
    )
    sort = particular(
        "事件类型", "sort of incident", "属于哪类事件（泄露、篡改、破坏、勒索等）？", "What sort of incident is it?"
    )
    data = particular(
        "涉及的数据", "data concerned", "涉及哪些种类的数据、多少条？", "Which data does it concern, and how many?"
    )
    course = particular("事件经过", "course of events", "事件经过如何？", "What happened?")
    harm = particular(
        "影响和危害",
        "harm",
        "已经造成和可能造成哪些影响、危害？",
        "What harm has been done, and what more may follow?",
    )
    measures = particular(
        "已采取的措施和效果",
        "measures taken",
        "采取了哪些措施，效果如何？",
        "Which measures were taken, to what effect?",
    )
    cause = particular("原因分析", "cause", "初步判断是什么原因？", "What is thought to be the cause?")
    scene = particular(
        "现场和证据保护", "evidence", "日志、样本和现场怎样保全？", "How are logs, samples and the scene preserved?"
    )
    notice = particular(
        "通知利害关系人的时间和方式",
        "how those concerned were told",
        "何时、以什么方式通知利害关系人？",
        "When and how were those concerned told?",
    )
    reported = particular(
        "报告和报案的时间、对象",
        "reports made",
        "何时向哪个机关报告、报案？",
        "When and to which authority was it reported?",
    )
    next_steps = particular(
        "拟进一步采取的措施", "next steps", "下一步采取哪些措施？", "Which measures will be taken next?"
    )
    support = particular(
        "请求支援的事项", "support asked for", "需要哪些支援（没有的写“无”）？", "Which support is asked for, if any?"
    )


class ProcessingParticulars(Kind):
    """Processing of personal information as its rules describe it (个人信息处理活动填报信息)."""

    label = Bilingual("个人信息处理活动填报信息", "particulars of processing personal information")

    contact = particular(
        "公布的联系方式", "contact published", "规则中公布的联系方式是什么？", "Which contact do the rules publish?"
    )
    purpose = particular("处理目的", "purpose", "为什么处理个人信息？", "What is personal information processed for?")
    manner = particular("处理方式", "manner", "以什么方式收集、使用？", "How is it collected and used?")
    sensitive = particular(
        "处理敏感个人信息的必要性和影响",
        "need for sensitive information",
        "为什么必须处理敏感个人信息，对个人权益有什么影响？",
        "Why must sensitive information be processed, and what does it do to individuals?",
    )
    retention = particular(
        "保存期限或者确定方法",
        "retention",
        "保存多久，或者怎样确定期限？",
        "How long is it kept, or how is that settled?",
    )
    after_retention = particular(
        "到期后的处理方式", "what follows retention", "到期后怎样处理？", "What is done with it after that?"
    )
    rights = particular(
        "行使权利的方法和途径",
        "ways to exercise rights",
        "个人怎样行使各项权利？",
        "How do individuals exercise rights?",
    )
    shown_at = particular(
        "处理规则展示位置", "where the rules are shown", "处理规则展示在哪里？", "Where are the rules shown?"
    )


class AuditParticulars(Kind):
    """A compliance audit as its working paper describes it (合规审计填报信息)."""

    label = Bilingual("合规审计填报信息", "particulars of a compliance audit")

    period = particular("审计期间", "period audited", "审计的是哪段时间？", "Which period is audited?")
    extent = particular("审计范围", "extent", "审计哪些业务和系统？", "Which business and systems are audited?")
    institution = particular(
        "审计机构", "institution", "自行审计还是委托哪家专业机构？", "By itself, or by which institution?"
    )
    lead = particular("审计负责人", "lead auditor", "审计负责人是谁？", "Who is in charge of the audit?")
    team = particular("审计组成员", "team", "审计组有哪些成员？", "Who is in the team?")
    method = particular("审计方法", "method", "怎样审计（访谈、查阅、测试、抽样）？", "By which method is it audited?")
    automated_decisions = particular(
        "自动化决策审计发现",
        "finding on automated decisions",
        "自动化决策的透明度、结果公平和拒绝方式查得如何？",
        "What was found of automated decisions?",
    )
    publication = particular(
        "公开个人信息审计发现",
        "finding on publication",
        "公开个人信息是否取得单独同意，查得如何？",
        "What was found of making information public?",
    )
    public_places = particular(
        "公共场所图像采集、身份识别审计发现",
        "finding on public places",
        "公共场所图像采集、身份识别设备查得如何？",
        "What was found of cameras and recognition in public places?",
    )
    published_information = particular(
        "处理已公开个人信息审计发现",
        "finding on published information",
        "处理已公开的个人信息查得如何？",
        "What was found of processing information already public?",
    )
    explanation = particular(
        "解释说明处理规则审计发现",
        "finding on explanations",
        "个人要求解释说明处理规则时，答复情况查得如何？",
        "What was found of answers to individuals who ask for the rules to be explained?",
    )


DATA_PARTICULARS: dict[str, type[Kind]] = {
    "important_data_processing": ImportantDataParticulars,
    "platform": PlatformParticulars,
    "sharing": SharingParticulars,
    "incident": IncidentParticulars,
    "personal_information_processing": ProcessingParticulars,
    "compliance_audit": AuditParticulars,
}
"""Sections named as those of the subjects they describe, whose ids they share."""
