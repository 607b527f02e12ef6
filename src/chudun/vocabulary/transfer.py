"""A flow of data from the organisation to a recipient (数据提供、数据出境)."""

from chudun.vocabulary.attribute import Choice, Day, Reference, Text, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Implication, Kind
from chudun.vocabulary.organisation import Organisation


class Transfer(Kind):
    """One business scenario in which data go to one recipient (数据出境场景)."""

    label = Bilingual("数据提供", "transfer")
    # a list is the list of a zone: whose data stand on or outside it is one of the zone's processors
    implications = (Implication("negative_list", frozenset({"inside", "outside"}), "exporter.in_free_trade_zone"),)

    name = Text(
        label=Bilingual("名称", "name"),
        question=Bilingual("这项数据提供叫什么？", "What is this transfer called?"),
    )
    recipient = Text(
        label=Bilingual("接收方", "recipient"),
        question=Bilingual("数据提供给谁？", "Who receives the data?"),
    )
    country = Text(
        label=Bilingual("接收方所在地", "recipient's country or region"),
        question=Bilingual("接收方在哪个国家或地区？", "In which country or region is the recipient?"),
    )
    exporter = Reference(
        label=Bilingual("数据处理者", "data processor"),
        question=Bilingual("由谁提供？", "Who provides the data?"),
        to=Organisation,
    )
    movement = Choice(
        label=Bilingual("数据流动方式", "how the data move"),
        question=Bilingual(
            "数据怎样到达接收方？（境外含港澳台地区）",
            "How do the data reach the recipient? (Hong Kong, Macao and Taiwan count as abroad.)",
        ),
        options={
            "sent_abroad": Bilingual("传输、存储至境外", "sent or stored abroad"),
            "accessed_from_abroad": Bilingual(
                "存于境内，境外可查询、调取、下载或导出",
                "kept in China, open to query or download from abroad",
            ),
            "processed_from_abroad": Bilingual(
                "境外直接处理境内自然人个人信息（个保法第三条第二款）",
                "people in China whose information is processed directly from abroad (PIPL art. 3(2))",
            ),
            "accessed_within_china": Bilingual(
                "由身处境内的人员（含外籍）在境内访问", "read inside China, be the reader a foreigner"
            ),
            "stays_in_china": Bilingual("全程在境内", "never leaves China"),
        },
    )
    personal_information = YesNo(
        label=Bilingual("含个人信息", "the data hold personal information"),
        contrary=Bilingual("不含个人信息", "the data hold no personal information"),
        question=Bilingual("数据中是否有个人信息？", "Do the data hold personal information?"),
        measured_by="data",
    )
    important_data = Choice(
        label=Bilingual("重要数据情况", "standing as important data"),
        question=Bilingual(
            "数据是否被告知或公开发布为重要数据？本组织识别的结果如何？",
            "Have the data been notified or published as important data, and what did the organisation find?",
        ),
        options={
            "none": Bilingual("经识别不是重要数据，也未被告知或公布", "examined: none, and nobody said otherwise"),
            "unexamined": Bilingual("尚未识别，也未被告知或公布", "not examined, and neither notified nor published"),
            "self_identified": Bilingual("自行识别为重要数据，但未被告知或公布", "the organisation's own finding only"),
            "notified": Bilingual("已被有关部门、地区告知", "notified by a department or region"),
            "published": Bilingual("属于公开发布的重要数据", "published as important data"),
        },
        presumed="none",
    )
    core_data = YesNo(
        label=Bilingual("含核心数据", "the data hold core data"),
        contrary=Bilingual("不含核心数据", "the data hold no core data"),
        question=Bilingual("数据中是否有国家核心数据？", "Do the data hold the state's core data?"),
        presumed=False,
    )
    state_secrets = YesNo(
        label=Bilingual("涉及国家秘密或工作秘密", "the data touch state or work secrets"),
        contrary=Bilingual("不涉及国家秘密、工作秘密", "the data touch no state or work secrets"),
        question=Bilingual("数据是否涉及国家秘密或工作秘密？", "Do the data touch state or work secrets?"),
        presumed=False,
    )
    collected_abroad = YesNo(
        label=Bilingual("个人信息在境外收集和产生", "the personal information was collected abroad"),
        contrary=Bilingual("个人信息并非都在境外收集和产生", "the personal information was not all collected abroad"),
        question=Bilingual(
            "其中的个人信息是否都在境外收集和产生、传入境内处理后再提供到境外？",
            "Was all its personal information collected abroad, processed in China and sent out again?",
        ),
        presumed=False,
    )
    domestic_data_added = YesNo(
        label=Bilingual("境内处理时引入了境内个人信息或重要数据", "domestic personal or important data were mixed in"),
        contrary=Bilingual(
            "境内处理时没有引入境内个人信息或重要数据", "no domestic personal or important data were mixed in"
        ),
        question=Bilingual(
            "在境内处理时，是否引入了境内的个人信息或者重要数据？",
            "While processed in China, was domestic personal information or important data mixed in?",
        ),
    )
    purpose = Choice(
        label=Bilingual("提供的事由", "what the transfer is for"),
        question=Bilingual("向境外提供个人信息是为了什么？", "What must the personal information go abroad for?"),
        options={
            "individual_contract": Bilingual(
                "订立、履行个人作为一方当事人的合同",
                "to conclude or perform a contract the individual is party to",
            ),
            "human_resources": Bilingual("跨境人力资源管理", "cross-border management of employees"),
            "emergency": Bilingual(
                "紧急情况下保护自然人的生命健康和财产安全",
                "to protect a natural person's life, health and property in an emergency",
            ),
            "statutory_duty": Bilingual("履行法定职责或者法定义务", "to perform a statutory duty or obligation"),
            "other": Bilingual("其他", "anything else"),
        },
    )
    necessary = YesNo(
        label=Bilingual("确需向境外提供", "provision abroad is truly needed"),
        contrary=Bilingual("并非确需向境外提供", "provision abroad is not truly needed"),
        question=Bilingual(
            "为这一事由，是否确有必要把这些个人信息提供到境外？",
            "Does that purpose truly need this personal information to go abroad?",
        ),
    )
    labour_rules = YesNo(
        label=Bilingual("有依法制定的劳动规章制度", "there are lawfully made labour rules"),
        contrary=Bilingual("没有依法制定的劳动规章制度", "there are no lawfully made labour rules"),
        question=Bilingual(
            "跨境人力资源管理是否按照依法制定的劳动规章制度实施？",
            "Does the cross-border management of employees follow lawfully made labour rules?",
        ),
    )
    collective_contract = YesNo(
        label=Bilingual("有依法签订的集体合同", "there is a lawfully signed collective contract"),
        contrary=Bilingual("没有依法签订的集体合同", "there is no lawfully signed collective contract"),
        question=Bilingual(
            "跨境人力资源管理是否按照依法签订的集体合同实施？",
            "Does the cross-border management of employees follow a lawfully signed collective contract?",
        ),
    )
    employees_only = YesNo(
        label=Bilingual("只涉及员工个人信息", "it concerns employees' information only"),
        contrary=Bilingual("不限于员工个人信息", "it concerns more than employees' information"),
        question=Bilingual(
            "是否只提供员工的个人信息（不含应聘者、家属等）？",
            "Is it employees' information only (no applicants, no relatives)?",
        ),
        presumed=True,
    )
    negative_list = Choice(
        label=Bilingual("与自贸区负面清单的关系", "position towards the zone's negative list"),
        question=Bilingual(
            "数据处在所在自贸试验区负面清单的什么位置？",
            "Where do the data stand towards the zone's negative list?",
        ),
        options={
            "no_list": Bilingual("该区没有生效的负面清单", "the zone has no list in force"),
            "inside": Bilingual("列入负面清单", "on the list"),
            "outside": Bilingual(
                "负面清单以外（且清单适用于本组织）", "outside the list, which applies to the organisation"
            ),
        },
    )
    treaty_conditions_met = YesNo(
        label=Bilingual("符合条约、协定规定的条件", "it meets the conditions of a treaty"),
        contrary=Bilingual("没有可依据的条约、协定条件", "it rests on no treaty's conditions"),
        question=Bilingual(
            "我国缔结或参加的条约、协定是否就此规定了条件，且条件已具备？",
            "Does a treaty China is party to set conditions for this, and are they met?",
        ),
        presumed=False,
    )
    foreign_authority_request = YesNo(
        label=Bilingual("应外国司法或执法机构的要求提供", "it is provided at the request of a foreign court or police"),
        contrary=Bilingual(
            "不是应外国司法或执法机构的要求提供", "it is not provided at the request of a foreign court or police"
        ),
        question=Bilingual(
            "是否应外国司法或者执法机构的要求，提供存储于境内的数据？",
            "Is it data stored in China that a foreign judicial or law-enforcement body asked for?",
        ),
        presumed=False,
    )
    authority_approval = YesNo(
        label=Bilingual("已获主管机关批准", "it has been approved by the competent authority"),
        contrary=Bilingual("未获主管机关批准", "it has not been approved by the competent authority"),
        question=Bilingual(
            "向外国司法或者执法机构提供，是否已获我国主管机关批准？",
            "Has China's competent authority approved providing it to the foreign body?",
        ),
    )
    recipient_listing = Choice(
        label=Bilingual("接收方在限制、禁止清单上的状态", "recipient's standing on the restricted list"),
        question=Bilingual(
            "接收方是否被国家网信部门列入限制或者禁止个人信息提供清单？",
            "Is the recipient on the list of those to whom personal information may not, or not freely, be given?",
        ),
        options={
            "none": Bilingual("未列入", "not listed"),
            "restricted": Bilingual("限制提供", "restricted"),
            "prohibited": Bilingual("禁止提供", "prohibited"),
        },
        presumed="none",
    )
    consent_is_basis = YesNo(
        label=Bilingual("以个人同意为处理依据", "it rests on the individuals' consent"),
        contrary=Bilingual("不以个人同意为处理依据", "it does not rest on the individuals' consent"),
        question=Bilingual(
            "向境外提供是否以个人同意为合法性基础（而非个保法第十三条第一款第二项至第七项）？",
            "Does the provision rest on the individual's consent (not on PIPL art. 13(1)(2)–(7))?",
        ),
    )
    separate_consent = YesNo(
        label=Bilingual("已取得个人单独同意", "separate consent has been obtained"),
        contrary=Bilingual("未取得个人单独同意", "separate consent has not been obtained"),
        question=Bilingual("是否已取得个人的单独同意？", "Has the individuals' separate consent been obtained?"),
    )
    notice_given = YesNo(
        label=Bilingual("已履行告知", "the individuals have been told"),
        contrary=Bilingual("未履行告知", "the individuals have not been told"),
        question=Bilingual(
            "是否已告知境外接收方名称、联系方式、处理目的与方式、个人信息种类及行使权利的途径？",
            "Have the individuals been told who the recipient is and how to reach it, the purpose, the manner, the"
            " kinds of information, and how to exercise their rights?",
        ),
    )
    notice_waived = YesNo(
        label=Bilingual("法律、行政法规规定无需告知", "a law waives the notice"),
        contrary=Bilingual("没有无需告知的规定", "no law waives the notice"),
        question=Bilingual(
            "法律、行政法规是否规定这里应当保密或者不需要告知？",
            "Does a law or administrative regulation demand secrecy here or waive the notice?",
        ),
        presumed=False,
    )
    emergency_over = YesNo(
        label=Bilingual("紧急情况已消除", "the emergency is over"),
        contrary=Bilingual("紧急情况尚未消除", "the emergency is not over"),
        question=Bilingual(
            "使及时告知无法做到的紧急情况是否已经消除？", "Is the emergency over that kept notice from being given?"
        ),
    )
    impact_assessment = YesNo(
        label=Bilingual("已进行个人信息保护影响评估", "the impact assessment has been carried out"),
        contrary=Bilingual("未进行个人信息保护影响评估", "the impact assessment has not been carried out"),
        question=Bilingual(
            "是否事前进行了个人信息保护影响评估并作记录？",
            "Was a personal information protection impact assessment carried out and recorded beforehand?",
        ),
    )
    security_measures = YesNo(
        label=Bilingual("已采取安全保护措施", "security measures are in place"),
        contrary=Bilingual("未采取安全保护措施", "security measures are not in place"),
        question=Bilingual(
            "是否采取技术措施和其他必要措施保障出境安全？",
            "Are technical and other necessary measures in place to secure the export?",
        ),
    )
    security_incident = YesNo(
        label=Bilingual("发生或者可能发生数据安全事件", "a data security incident happened or threatens"),
        contrary=Bilingual("没有发生、也不太可能发生数据安全事件", "no data security incident happened or threatens"),
        question=Bilingual(
            "这项出境是否发生或者可能发生数据安全事件？",
            "Has a data security incident happened, or does one threaten?",
        ),
        presumed=False,
    )
    incident_remedied = YesNo(
        label=Bilingual("已采取补救措施", "remedies have been taken"),
        contrary=Bilingual("未采取补救措施", "remedies have not been taken"),
        question=Bilingual("是否已采取补救措施？", "Have remedies been taken?"),
    )
    incident_reported = YesNo(
        label=Bilingual("已及时报告", "it was reported in time"),
        contrary=Bilingual("未及时报告", "it was not reported in time"),
        question=Bilingual(
            "是否已及时向省级以上网信部门和其他有关主管部门报告？",
            "Was it reported in time to the cyberspace authority of the province or above and other departments?",
        ),
    )
    recipient_standard = YesNo(
        label=Bilingual("已采取措施使境外接收方达到个保法的保护标准", "measures hold the recipient to PIPL's standard"),
        contrary=Bilingual(
            "未采取措施使境外接收方达到个保法的保护标准", "no measures hold the recipient to PIPL's standard"
        ),
        question=Bilingual(
            "是否已采取必要措施，使境外接收方的处理活动达到个人信息保护法规定的标准？",
            "Have measures been taken to hold the recipient abroad to the standard of the PIPL?",
        ),
    )
    rectification_ordered = YesNo(
        label=Bilingual("被网信部门要求整改", "the cyberspace authority demanded rectification"),
        contrary=Bilingual("未被网信部门要求整改", "the cyberspace authority demanded no rectification"),
        question=Bilingual(
            "网信部门是否就这项出境活动要求整改？",
            "Has the cyberspace authority demanded that something be put right in this export?",
        ),
        presumed=False,
    )
    rectified = YesNo(
        label=Bilingual("已按要求整改、消除隐患", "it has been put right"),
        contrary=Bilingual("未按要求整改、消除隐患", "it has not been put right"),
        question=Bilingual("是否已按要求整改并消除隐患？", "Has it been put right, and the danger removed?"),
    )
    important_data_notified_on = Day(
        label=Bilingual("被告知或公布为重要数据之日", "day of notification as important data"),
        question=Bilingual(
            "数据是哪一天被告知或公布为重要数据的？",
            "On which day were the data notified or published as important data?",
        ),
    )
    mechanism_in_place = Choice(
        label=Bilingual("已完成的出境机制", "mechanism already completed"),
        question=Bilingual("已经完成了哪一种出境机制？", "Which export mechanism has been completed?"),
        options={
            "nothing": Bilingual("尚未办理", "none yet"),
            "standard_contract": Bilingual("已订立标准合同", "standard contract signed"),
            "certification": Bilingual("已通过个人信息保护认证", "certification passed"),
            "security_assessment": Bilingual("已通过数据出境安全评估", "security assessment passed"),
        },
    )
    contract_effective_on = Day(
        label=Bilingual("标准合同生效日", "day the standard contract took effect"),
        question=Bilingual("个人信息出境标准合同哪一天生效？", "On which day did the standard contract take effect?"),
        evidence=Bilingual("签署的标准合同", "the signed contract"),
    )
    assessment_issued_on = Day(
        label=Bilingual("评估结果出具日", "day the assessment's result was issued"),
        question=Bilingual("数据出境安全评估结果是哪一天出具的？", "On which day was the assessment's result issued?"),
    )
    assessment_extended = YesNo(
        label=Bilingual("评估结果有效期已获批准延长", "the assessment's validity was extended by the authority"),
        contrary=Bilingual("评估结果有效期没有延长", "the assessment's validity was not extended"),
        question=Bilingual(
            "国家网信部门是否已批准延长这次评估结果的有效期（申请尚未批准的答否）？",
            "Has the national cyberspace authority approved an extension of this assessment's validity (no while an application is pending)?",
        ),
        evidence=Bilingual("延长有效期的批准文件", "the decision approving the extension"),
        presumed=False,
    )
    within_assessed_scope = YesNo(
        label=Bilingual("未超出评估明确的范围", "the export stays within what was assessed"),
        contrary=Bilingual("超出评估明确的范围", "the export goes beyond what was assessed"),
        question=Bilingual(
            "出境的目的、方式、范围、种类和规模是否都在评估时明确的范围之内？",
            "Do purpose, manner, scope, kinds and scale all stay within what the assessment settled?",
        ),
    )
    reassessment_needed = YesNo(
        label=Bilingual("发生须重新申报评估的情形", "circumstances call for a new assessment"),
        contrary=Bilingual("未发生须重新申报评估的情形", "no circumstances call for a new assessment"),
        question=Bilingual(
            "是否发生了需要重新申报数据出境安全评估的情形？",
            "Have circumstances arisen that call for the security assessment to be declared anew?",
        ),
        presumed=False,
    )
    started_on = Day(
        label=Bilingual("开始日期", "start"),
        question=Bilingual("从哪一天开始提供？", "Since when are the data provided?"),
        may_lie_ahead=True,
    )
