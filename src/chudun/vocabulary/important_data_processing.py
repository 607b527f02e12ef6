"""The processing of important data, or of many people's information, by a processor (重要数据处理)."""

from chudun.vocabulary.attribute import Choice, Reference, Text, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.data_security_officer import DataSecurityOfficer
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.risk_assessment_report import RiskAssessmentReport
from chudun.vocabulary.scope import Scope


class ImportantDataProcessing(Kind):
    """One activity with data that are or may be important, or that of whoever processes 10 million people's information (重要数据处理)."""

    label = Bilingual("重要数据处理", "processing of important data")

    name = Text(
        label=Bilingual("名称", "name"),
        question=Bilingual("这项处理活动叫什么？", "What is this processing called?"),
    )
    processor = Reference(
        label=Bilingual("网络数据处理者", "processor"),
        question=Bilingual("由谁决定处理目的和处理方式？", "Who decides the purpose and the manner of processing?"),
        to=Organisation,
    )
    scope = Reference(
        label=Bilingual("适用范围", "scope"),
        question=Bilingual("这项处理活动在哪里、为什么开展？", "Where and what for does the processing take place?"),
        to=Scope,
    )
    officer = Reference(
        label=Bilingual("网络数据安全负责人", "network data security officer"),
        question=Bilingual("谁对网络数据安全负责？", "Who answers for network data security?"),
        to=DataSecurityOfficer,
    )
    report = Reference(
        label=Bilingual("网络数据风险评估报告", "risk assessment report"),
        question=Bilingual("怎样评估并报告风险？", "How are risks assessed and reported?"),
        to=RiskAssessmentReport,
    )
    standing = Choice(
        label=Bilingual("重要数据认定情况", "standing as important data"),
        question=Bilingual(
            "所处理的数据是否被列入重要数据目录、被告知或者公开发布为重要数据？本组织识别的结果如何？",
            "Have the data been listed, notified or published as important, and what did the organisation itself find?",
        ),
        options={
            "none": Bilingual(
                "经识别不是重要数据，也未被列入目录、告知或者公布",
                "examined: not important, and neither listed, notified nor published",
            ),
            "self_identified": Bilingual(
                "本组织自行识别为重要数据，尚未被列入目录、告知或者公布",
                "important by the organisation's own finding only",
            ),
            "catalogued": Bilingual("列入重要数据目录", "in an official catalogue of important data"),
            "notified": Bilingual(
                "已被有关地区、部门告知为重要数据", "notified as important by a region or department"
            ),
            "published": Bilingual("已被公开发布为重要数据", "published as important data"),
        },
        evidence=Bilingual(
            "识别结果、申报材料、告知文书或者公开发布的目录",
            "findings, declarations, notices or the published catalogue",
        ),
        measured_by="data",
    )
    protection_fulfilled = YesNo(
        label=Bilingual("履行了网络数据安全保护责任", "the responsibility to protect the data is fulfilled"),
        contrary=Bilingual("没有履行网络数据安全保护责任", "the responsibility to protect the data is not fulfilled"),
        question=Bilingual(
            "对这些数据，是否按照规定履行了网络数据安全保护责任（制度、技术措施、事件处置）？",
            "Is the responsibility for protecting these data fulfilled (rules, technical measures, handling of incidents)?",
        ),
        evidence=Bilingual("安全保护措施清单和检查记录", "the list of measures and records of checks"),
    )
    management_body = YesNo(
        label=Bilingual(
            "已明确网络数据安全管理机构", "a body for network data security management has been designated"
        ),
        contrary=Bilingual(
            "没有明确网络数据安全管理机构", "no body for network data security management has been designated"
        ),
        question=Bilingual(
            "是否明确了网络数据安全管理机构？", "Has a body for network data security management been designated?"
        ),
        evidence=Bilingual("机构设立文件", "the document that sets it up"),
    )
    management_rules = YesNo(
        label=Bilingual(
            "管理机构制定实施了网络数据安全管理制度", "the body has made and applies security management rules"
        ),
        contrary=Bilingual(
            "管理机构没有制定实施网络数据安全管理制度",
            "the body has not made, or does not apply, security management rules",
        ),
        question=Bilingual(
            "网络数据安全管理机构是否制定并实施了网络数据安全管理制度？",
            "Has the body made security management rules, and are they applied?",
        ),
        evidence=Bilingual("管理制度及执行记录", "the rules and records of their application"),
    )
    operating_procedures = YesNo(
        label=Bilingual("管理机构制定实施了操作规程", "the body has made and applies operating procedures"),
        contrary=Bilingual(
            "管理机构没有制定实施操作规程", "the body has not made, or does not apply, operating procedures"
        ),
        question=Bilingual(
            "网络数据安全管理机构是否制定并实施了操作规程？",
            "Has the body made operating procedures, and are they applied?",
        ),
        evidence=Bilingual("操作规程及执行记录", "the procedures and records of their application"),
    )
    incident_plan = YesNo(
        label=Bilingual(
            "管理机构制定实施了网络数据安全事件应急预案", "the body has made and applies an incident response plan"
        ),
        contrary=Bilingual(
            "管理机构没有制定实施网络数据安全事件应急预案",
            "the body has not made, or does not apply, an incident response plan",
        ),
        question=Bilingual(
            "网络数据安全管理机构是否制定并实施了网络数据安全事件应急预案？",
            "Has the body made an incident response plan, and is it applied?",
        ),
        evidence=Bilingual("应急预案及演练、启动记录", "the plan and records of drills and use"),
    )
    regular_monitoring = YesNo(
        label=Bilingual("管理机构定期组织开展风险监测", "the body organises risk monitoring regularly"),
        contrary=Bilingual("管理机构没有定期组织开展风险监测", "the body does not organise risk monitoring regularly"),
        question=Bilingual(
            "管理机构是否定期组织开展网络数据安全风险监测（有既定周期并照办）？",
            "Does the body organise security risk monitoring regularly (at a set interval that is kept)?",
        ),
        evidence=Bilingual("监测计划和记录", "the plan and records"),
    )
    regular_assessment = YesNo(
        label=Bilingual("管理机构定期组织开展风险评估", "the body organises risk assessments regularly"),
        contrary=Bilingual("管理机构没有定期组织开展风险评估", "the body does not organise risk assessments regularly"),
        question=Bilingual(
            "管理机构是否定期组织开展网络数据安全风险评估（有既定周期并照办）？",
            "Does the body organise security risk assessments regularly (at a set interval that is kept)?",
        ),
        evidence=Bilingual("评估计划和报告", "the plan and reports"),
    )
    regular_drills = YesNo(
        label=Bilingual("管理机构定期组织开展应急演练", "the body organises emergency drills regularly"),
        contrary=Bilingual("管理机构没有定期组织开展应急演练", "the body does not organise emergency drills regularly"),
        question=Bilingual(
            "管理机构是否定期组织开展应急演练（有既定周期并照办）？",
            "Does the body organise emergency drills regularly (at a set interval that is kept)?",
        ),
        evidence=Bilingual("演练方案和总结", "drill plans and reviews"),
    )
    regular_training = YesNo(
        label=Bilingual("管理机构定期组织开展宣传教育培训", "the body organises education and training regularly"),
        contrary=Bilingual(
            "管理机构没有定期组织开展宣传教育培训", "the body does not organise education and training regularly"
        ),
        question=Bilingual(
            "管理机构是否定期组织开展宣传教育培训（有既定周期并照办）？",
            "Does the body organise education and training regularly (at a set interval that is kept)?",
        ),
        evidence=Bilingual("培训记录", "training records"),
    )
    risks_handled_promptly = YesNo(
        label=Bilingual("管理机构及时处置网络数据安全风险和事件", "the body deals with risks and incidents promptly"),
        contrary=Bilingual(
            "管理机构没有及时处置网络数据安全风险和事件", "the body does not deal with risks and incidents promptly"
        ),
        question=Bilingual(
            "对发现的网络数据安全风险和事件，管理机构是否及时处置？",
            "Does the body deal promptly with risks and incidents that are found?",
        ),
        evidence=Bilingual("风险和事件处置台账", "the register of risks and incidents"),
    )
    complaints_handled = YesNo(
        label=Bilingual(
            "管理机构受理并处理网络数据安全投诉、举报",
            "the body takes up and handles complaints and reports on data security",
        ),
        contrary=Bilingual(
            "管理机构没有受理、处理网络数据安全投诉、举报",
            "the body does not take up or handle complaints and reports on data security",
        ),
        question=Bilingual(
            "管理机构是否受理并处理网络数据安全投诉、举报？",
            "Does the body take up complaints and reports on data security and deal with them?",
        ),
        evidence=Bilingual("投诉举报台账", "the register of complaints"),
    )
    special_kind_or_scale = YesNo(
        label=Bilingual(
            "属于有关主管部门规定的特定种类、规模的重要数据",
            "the important data are of a kind and scale specified by the competent authority",
        ),
        contrary=Bilingual(
            "不属于有关主管部门规定的特定种类、规模的重要数据",
            "the important data are of no kind and scale specified by the competent authority",
        ),
        question=Bilingual(
            "所掌握的是否属于有关主管部门规定的特定种类、规模的重要数据？",
            "Are the important data held of a kind and scale that the competent authority has specified?",
        ),
        evidence=Bilingual("主管部门的规定", "what the authority has specified"),
        presumed=False,
    )
    restructuring = YesNo(
        label=Bilingual(
            "发生合并、分立、解散、破产等", "there is a merger, division, dissolution, bankruptcy or the like"
        ),
        contrary=Bilingual(
            "没有发生合并、分立、解散、破产等", "there is no merger, division, dissolution, bankruptcy or the like"
        ),
        question=Bilingual(
            "本组织是否正在合并、分立、解散、破产等？",
            "Is the organisation undergoing a merger, division, dissolution, bankruptcy or the like?",
        ),
        evidence=Bilingual("有关决议或者裁定", "the resolution or ruling"),
        presumed=False,
    )
    restructuring_may_affect_security = YesNo(
        label=Bilingual("合并、分立等可能影响数据安全", "the restructuring may affect the data's security"),
        contrary=Bilingual("合并、分立等不会影响数据安全", "the restructuring cannot affect the data's security"),
        question=Bilingual(
            "合并、分立、解散、破产等是否可能影响这些数据的安全？",
            "May the merger, division, dissolution or bankruptcy affect the security of these data?",
        ),
        evidence=Bilingual("影响分析", "an analysis of the effect"),
    )
    secured_in_restructuring = YesNo(
        label=Bilingual("已采取措施保障网络数据安全", "measures have been taken to keep the data secure throughout"),
        contrary=Bilingual(
            "没有采取措施保障网络数据安全", "no measures have been taken to keep the data secure throughout"
        ),
        question=Bilingual(
            "因合并、分立等，是否采取了措施保障网络数据安全？",
            "Have measures been taken to keep the data secure through the restructuring?",
        ),
        evidence=Bilingual("处置方案和实施记录", "the disposal plan and records of its execution"),
    )
    competent_authority_unclear = YesNo(
        label=Bilingual("主管部门不明确", "it is unclear which authority is competent"),
        contrary=Bilingual("主管部门明确", "it is clear which authority is competent"),
        question=Bilingual(
            "本组织的主管部门是否不明确？", "Is it unclear which authority is competent for the organisation?"
        ),
        presumed=False,
    )
    disposal_reported_to = Choice(
        label=Bilingual("重要数据处置方案报告对象", "to whom the disposal plan was reported"),
        question=Bilingual("重要数据处置方案报告给了谁？", "To whom has the disposal plan been reported?"),
        options={
            "nobody": Bilingual("没有报告", "nobody"),
            "lower_authority": Bilingual("省级以下主管部门", "a competent authority below the province"),
            "competent_authority": Bilingual(
                "省级以上有关主管部门", "the competent authority of the province or above"
            ),
            "coordination_mechanism": Bilingual(
                "省级以上数据安全工作协调机制", "the data security coordination mechanism of the province or above"
            ),
        },
        evidence=Bilingual("报告文本和回执", "the report and its receipt"),
    )
    disposal_report_complete = YesNo(
        label=Bilingual(
            "报告载明处置方案、接收方的名称或者姓名和联系方式",
            "the report states the disposal plan and the recipient's name and contact",
        ),
        contrary=Bilingual(
            "报告没有完整载明处置方案、接收方的名称或者姓名和联系方式",
            "the report does not fully state the disposal plan and the recipient's name and contact",
        ),
        question=Bilingual(
            "报告是否载明重要数据处置方案、接收方的名称或者姓名和联系方式等？",
            "Does the report state the disposal plan and the recipient's name and contact?",
        ),
        evidence=Bilingual("报告文本", "the text of the report"),
    )
    rectification_ordered = YesNo(
        label=Bilingual(
            "主管部门因可能危害国家安全，责令整改或者停止处理重要数据",
            "the authority, fearing for national security, ordered rectification or an end to the processing",
        ),
        contrary=Bilingual(
            "主管部门没有责令整改或者停止处理重要数据",
            "the authority ordered neither rectification nor an end to the processing",
        ),
        question=Bilingual(
            "省级以上有关主管部门是否因重要数据处理活动可能危害国家安全，责令整改或者停止处理重要数据等？",
            "Has the authority of the province or above, because the processing may endanger national security, ordered rectification, an end to it or the like?",
        ),
        evidence=Bilingual("责令整改通知书", "the order"),
        presumed=False,
    )
    order_followed_at_once = YesNo(
        label=Bilingual("已按照要求立即采取措施", "measures were taken at once as demanded"),
        contrary=Bilingual("没有按照要求立即采取措施", "measures were not taken at once as demanded"),
        question=Bilingual(
            "收到要求后，是否立即按照要求采取了措施？", "Once ordered, were measures taken at once as demanded?"
        ),
        evidence=Bilingual("整改记录", "records of what was done"),
    )
