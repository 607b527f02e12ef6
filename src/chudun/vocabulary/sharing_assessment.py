"""The risk assessment made before important data are shared (提供、委托处理、共同处理前的风险评估)."""

from chudun.vocabulary.attribute import YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


class SharingAssessment(Kind):
    """What was assessed before important data were provided, entrusted or processed jointly (提供等之前的风险评估)."""

    label = Bilingual("提供、委托处理、共同处理前的风险评估", "risk assessment before sharing")

    done_beforehand = YesNo(
        label=Bilingual("事前进行了风险评估", "a risk assessment was made beforehand"),
        contrary=Bilingual("事前没有进行风险评估", "no risk assessment was made beforehand"),
        question=Bilingual(
            "在提供、委托处理、共同处理之前，是否进行了风险评估？",
            "Was a risk assessment made before the data were provided, entrusted or processed jointly?",
        ),
        evidence=Bilingual("评估报告及其完成日期", "the report and its date"),
    )
    covers_legality = YesNo(
        label=Bilingual(
            "评估了各方处理目的、方式、范围等是否合法、正当、必要",
            "it covers whether purpose, manner and scope on both sides are lawful, proper and necessary",
        ),
        contrary=Bilingual(
            "没有评估各方处理目的、方式、范围等是否合法、正当、必要",
            "it does not cover whether purpose, manner and scope on both sides are lawful, proper and necessary",
        ),
        question=Bilingual(
            "是否评估了提供、委托处理、共同处理以及接收方处理的目的、方式、范围等合法、正当、必要？",
            "Does it cover whether purpose, manner and scope of the sharing and of the recipient's processing are lawful, proper and necessary?",
        ),
        evidence=Bilingual("评估报告", "the report"),
    )
    covers_risks = YesNo(
        label=Bilingual(
            "评估了数据遭篡改、破坏、泄露等的风险及其影响",
            "it covers the risks of tampering, damage, leaks and the like, and whom they would harm",
        ),
        contrary=Bilingual(
            "没有评估数据遭篡改、破坏、泄露等的风险及其影响",
            "it does not cover the risks of tampering, damage, leaks and the like, and whom they would harm",
        ),
        question=Bilingual(
            "是否评估了数据遭到篡改、破坏、泄露或者非法获取、利用的风险，以及对国家安全、公共利益或者个人、组织权益的风险？",
            "Does it cover the risks of tampering, damage, leaks, unlawful access or use, and those to national security, the public interest, individuals or organisations?",
        ),
        evidence=Bilingual("评估报告", "the report"),
    )
    covers_recipient = YesNo(
        label=Bilingual(
            "评估了接收方的诚信、守法等情况", "it covers the recipient's integrity and record of compliance"
        ),
        contrary=Bilingual(
            "没有评估接收方的诚信、守法等情况", "it does not cover the recipient's integrity and record of compliance"
        ),
        question=Bilingual(
            "是否评估了网络数据接收方的诚信、守法等情况？",
            "Does it cover the recipient's integrity and record of compliance?",
        ),
        evidence=Bilingual("评估报告", "the report"),
    )
    covers_contract = YesNo(
        label=Bilingual(
            "评估了合同中的安全要求能否有效约束接收方",
            "it covers whether the contract's security terms bind the recipient effectively",
        ),
        contrary=Bilingual(
            "没有评估合同中的安全要求能否有效约束接收方",
            "it does not cover whether the contract's security terms bind the recipient effectively",
        ),
        question=Bilingual(
            "是否评估了已订立或者拟订立的合同中的安全要求能否有效约束接收方履行安全保护义务？",
            "Does it cover whether the security terms of the contract, concluded or planned, bind the recipient effectively?",
        ),
        evidence=Bilingual("评估报告", "the report"),
    )
    covers_measures = YesNo(
        label=Bilingual(
            "评估了技术和管理措施能否有效防范风险",
            "it covers whether technical and management measures prevent the risks",
        ),
        contrary=Bilingual(
            "没有评估技术和管理措施能否有效防范风险",
            "it does not cover whether technical and management measures prevent the risks",
        ),
        question=Bilingual(
            "是否评估了采取或者拟采取的技术和管理措施等能否有效防范上述风险？",
            "Does it cover whether the technical and management measures, taken or planned, prevent those risks?",
        ),
        evidence=Bilingual("评估报告", "the report"),
    )
    more_prescribed = YesNo(
        label=Bilingual("有关主管部门规定了其他评估内容", "the competent authority prescribes further points"),
        contrary=Bilingual("有关主管部门没有规定其他评估内容", "the competent authority prescribes no further points"),
        question=Bilingual(
            "有关主管部门是否规定了其他评估内容？", "Does the competent authority prescribe further points to assess?"
        ),
        evidence=Bilingual("主管部门的规定", "what the authority prescribes"),
        presumed=False,
    )
    covers_what_is_prescribed = YesNo(
        label=Bilingual("评估了有关主管部门规定的其他内容", "it covers the further points prescribed"),
        contrary=Bilingual("没有评估有关主管部门规定的其他内容", "it does not cover the further points prescribed"),
        question=Bilingual(
            "是否评估了有关主管部门规定的其他评估内容？",
            "Does it cover the further points that the authority prescribes?",
        ),
        evidence=Bilingual("评估报告", "the report"),
    )
