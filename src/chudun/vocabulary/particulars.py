"""What papers state and no rule weighs: names, addresses, descriptions (填报信息)."""

from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.data_particulars import DATA_PARTICULARS
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.particular import particular
from chudun.vocabulary.public_particulars import PUBLIC_PARTICULARS


class OrganisationParticulars(Kind):
    """The organisation as papers describe it (单位基本情况)."""

    label = Bilingual("单位填报信息", "particulars of the organisation")

    credit_code = particular(
        "统一社会信用代码", "uniform social credit code", "统一社会信用代码是什么？", "What is its credit code?"
    )
    address = particular("注册地址", "registered address", "注册地址在哪里？", "Where is its registered address?")
    office = particular("办公地址", "office address", "办公地址在哪里？", "Where is its office?")
    legal_representative = particular(
        "法定代表人", "legal representative", "法定代表人是谁？", "Who is its legal representative?"
    )
    security_officer = particular(
        "数据安全负责人", "data security officer", "数据安全负责人是谁、任何职？", "Who is its data security officer?"
    )
    security_body = particular(
        "数据安全管理机构",
        "data security body",
        "数据安全管理机构是哪个部门？",
        "Which department is its security body?",
    )
    contact = particular("联系人及电话", "contact", "联系人及电话是什么？", "Who is the contact, and at which number?")
    business = particular("主要业务", "main business", "主要业务是什么？", "What is its main business?")
    ownership = particular(
        "股权结构和实际控制人", "ownership", "股权结构和实际控制人是什么情况？", "Who owns and controls it?"
    )
    structure = particular("组织架构", "structure", "组织架构是什么样的？", "How is it organised?")
    authority = particular(
        "行业主管部门", "sector authority", "行业主管部门是哪个？", "Which authority oversees its sector?"
    )
    website = particular("网站", "website", "网站地址是什么？", "What is its website?")
    application_security_leader = particular(
        "分管互联网政务应用安全工作的负责人",
        "leader for the security of government applications",
        "分管互联网政务应用安全工作的负责人是谁、任何职？",
        "Who leads the work on the security of government applications, and in which post?",
    )
    application_rectification = particular(
        "政务应用安全问题的整改措施、责任人和完成时限",
        "what is put right about government applications",
        "对互联网政务应用存在的问题采取什么整改措施，由谁负责、何时完成？",
        "What is put right about government applications, by whom, and by when?",
    )
    handler = particular(
        "经办人",
        "person handling the matter",
        "经办人是谁、任何职、电话多少？",
        "Who handles the matter, at which number?",
    )
    investment = particular(
        "境内外投资情况", "investments", "在境内外有哪些投资？", "What does it own at home and abroad?"
    )
    management_measures = particular(
        "数据安全管理制度和措施",
        "security rules and management",
        "有哪些数据安全管理制度和措施？",
        "What rules and management measures keep its data secure?",
    )
    technical_measures = particular(
        "数据安全技术措施",
        "technical security measures",
        "采取了哪些数据安全技术措施？",
        "What technical measures keep its data secure?",
    )
    measures_evidence = particular(
        "安全措施有效性的证明",
        "evidence that the measures work",
        "有哪些测评、认证、审计或者演练结果能证明安全措施有效？",
        "Which tests, certificates, audits or drills show that the measures work?",
    )
    compliance_record = particular(
        "遵守数据安全法律法规的情况",
        "record of compliance",
        "近两年是否因数据安全受到处罚或者被要求整改，整改得怎样？",
        "Was it penalised or told to put things right over data in the last two years, and what came of it?",
    )
    self_assessment_period = particular(
        "自评估起止时间",
        "period of the self-assessment",
        "自评估从何时到何时？",
        "From when to when was it carried out?",
    )
    self_assessment_team = particular(
        "自评估组织情况",
        "who carried out the self-assessment",
        "自评估由哪个部门牵头、哪些部门和机构参加？",
        "Which department led the self-assessment, and who took part?",
    )


class TransferParticulars(Kind):
    """A transfer as papers describe it (出境场景说明)."""

    label = Bilingual("出境场景填报信息", "particulars of a transfer")

    purpose = particular("出境目的", "purpose", "为什么要向境外提供？", "Why do the data go abroad?")
    business = particular(
        "涉及的业务", "business", "涉及哪些业务和系统？", "Which business and systems does it concern?"
    )
    manner = particular(
        "出境方式和链路", "manner", "以什么方式、经什么链路出境？", "How and over which lines do they go?"
    )
    frequency = particular("频次", "frequency", "多久一次？", "How often?")
    storage_abroad = particular(
        "境外存储地点和期限", "storage abroad", "在境外何处存储、存多久？", "Where and how long are they kept abroad?"
    )
    recipient_address = particular(
        "接收方地址和联系方式", "recipient's address", "接收方的地址和联系方式？", "What is the recipient's address?"
    )
    recipient_use = particular(
        "接收方的用途和方式", "recipient's use", "接收方拿这些数据做什么？", "What does the recipient do with them?"
    )
    recipient_protection = particular(
        "接收方的保护能力", "recipient's protection", "接收方有哪些保护措施？", "How does the recipient protect them?"
    )
    onward = particular("再提供情况", "onward transfer", "接收方是否再提供给他人？", "Does the recipient pass them on?")
    legal_environment = particular(
        "接收方所在地的法律环境",
        "legal environment",
        "接收方所在地对数据保护的法律政策如何？",
        "What are the laws on data protection where the recipient is?",
    )
    estimate = particular(
        "未来三年预估人数",
        "estimate for three years",
        "预计未来三年各有多少人的数据出境？",
        "How many people are expected in each of three years?",
    )
    necessity = particular(
        "合法正当必要性说明",
        "why it is lawful, legitimate and necessary",
        "为什么这些数据出境是合法、正当、必要的，不提供或者少提供为何不行？",
        "Why is it lawful, legitimate and necessary that these data go, and why would fewer not do?",
    )
    storage_at_home = particular(
        "境内存储地点和系统",
        "storage in China",
        "数据在境内存于哪些系统、哪个数据中心？",
        "In which systems and data centres in China are they kept?",
    )
    recipient_process = particular(
        "接收方处理数据的全流程",
        "the recipient's processing from start to end",
        "接收方从接收到删除怎样处理数据？",
        "How does the recipient process the data, from receipt to deletion?",
    )
    rights_channel = particular(
        "个人行使权利的渠道",
        "how individuals exercise their rights",
        "个人通过什么渠道查询、更正、删除和投诉？",
        "By which channel do individuals ask, correct, delete and complain?",
    )
    risks = particular(
        "出境风险分析",
        "analysis of risks",
        "出境会给国家安全、公共利益、个人和组织的权益带来哪些风险？",
        "What risks does the export bring to national security, public interests, people and organisations?",
    )
    impact_assessment_period = particular(
        "影响评估起止时间",
        "period of the impact assessment",
        "个人信息保护影响评估从何时到何时？",
        "From when to when was the impact assessment carried out?",
    )
    impact_assessment_team = particular(
        "影响评估组织情况",
        "who carried out the impact assessment",
        "影响评估由哪个部门牵头、哪些部门参加？",
        "Which department led the impact assessment, and who took part?",
    )
    clause_purpose = particular(
        "约定出境目的、方式、范围和接收方用途的条款",
        "clause on purpose and use",
        "哪一条约定出境的目的、方式、数据范围和接收方的用途？",
        "Which clause settles purpose, manner, scope and the recipient's use?",
    )
    clause_storage = particular(
        "约定境外保存地点、期限和到期处理的条款",
        "clause on storage",
        "哪一条约定境外保存的地点、期限和期满后的处理？",
        "Which clause settles where and how long the data are kept, and what happens then?",
    )
    clause_onward = particular(
        "约束接收方再转移的条款",
        "clause on onward transfer",
        "哪一条约束接收方把数据再转给他人？",
        "Which clause binds the recipient in passing them on?",
    )
    clause_changes = particular(
        "约定接收方或者当地环境变化时安全措施的条款",
        "clause on changes",
        "接收方控制权、当地法律环境变化时怎么办，写在哪一条？",
        "Which clause says what is done when the recipient's control or the law there changes?",
    )
    clause_liability = particular(
        "约定违约补救、责任和争议解决的条款",
        "clause on liability",
        "哪一条约定违约的补救、责任和争议解决？",
        "Which clause settles remedies, liability and disputes?",
    )
    clause_emergency = particular(
        "约定应急处置和个人维权途径的条款",
        "clause on incidents and redress",
        "哪一条约定发生安全风险时的应急处置和个人维权的途径？",
        "Which clause settles what is done in an incident and how individuals find redress?",
    )


class FieldParticulars(Kind):
    """A column as papers describe it (数据项说明); its id is store/table/column."""

    label = Bilingual("数据项填报信息", "particulars of a data item")

    description = particular("内容描述", "content", "这个数据项是什么内容？", "What does it hold?")
    necessity = particular("出境必要性", "necessity", "这个数据项为什么必须出境？", "Why must it go abroad?")


PARTICULARS: dict[str, type[Kind]] = {
    "organisation": OrganisationParticulars,
    "transfers": TransferParticulars,
    "fields": FieldParticulars,
    **DATA_PARTICULARS,
    **PUBLIC_PARTICULARS,
}
"""Sections of a workspace's particulars: the organisation's own, and others by the id of what they describe."""
