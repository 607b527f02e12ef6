"""An audit of how personal information is processed (个人信息保护合规审计)."""

from chudun.vocabulary.attribute import Count, Day, Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation


class ComplianceAudit(Kind):
    """An audit of whether personal information is processed as laws and administrative regulations demand (个人信息保护合规审计)."""

    label = Bilingual("个人信息保护合规审计", "compliance audit")

    processor = Reference(
        label=Bilingual("被审计的个人信息处理者", "audited processor"),
        question=Bilingual("审计谁？", "Who is audited?"),
        to=Organisation,
    )
    serious_risk_found = YesNo(
        label=Bilingual(
            "处理活动存在严重影响个人权益或者严重缺乏安全措施等较大风险",
            "the processing carries a grave risk: it gravely affects individuals' rights or gravely lacks security measures",
        ),
        contrary=Bilingual("没有发现处理活动存在较大风险", "no grave risk was found in the processing"),
        question=Bilingual(
            "保护部门是否发现处理活动存在严重影响个人权益或者严重缺乏安全措施等较大风险？",
            "Did the authority find a grave risk in the processing, such as a grave effect on individuals' rights or a grave lack of security measures?",
        ),
    )
    may_infringe_many = YesNo(
        label=Bilingual("处理活动可能侵害众多个人的权益", "the processing may infringe the rights of many people"),
        contrary=Bilingual(
            "处理活动不会侵害众多个人的权益", "the processing cannot infringe the rights of many people"
        ),
        question=Bilingual(
            "处理活动是否可能侵害众多个人的权益？", "May the processing infringe the rights of many people?"
        ),
    )
    people_hit_by_incident = Count(
        label=Bilingual(
            "安全事件中个人信息被泄露、篡改、丢失、毁损的人数",
            "people whose information an incident leaked, altered, lost or damaged",
        ),
        question=Bilingual(
            "发生个人信息安全事件，致多少人的个人信息泄露、篡改、丢失、毁损？（没有事件的填0）",
            "How many people's information did a security incident leak, alter, lose or damage (0 where there was none)?",
        ),
        unit=Bilingual("人", "people"),
        evidence=Bilingual("事件报告", "the incident report"),
    )
    people_sensitive_hit_by_incident = Count(
        label=Bilingual(
            "安全事件中敏感个人信息被泄露、篡改、丢失、毁损的人数",
            "people whose sensitive information an incident leaked, altered, lost or damaged",
        ),
        question=Bilingual(
            "发生个人信息安全事件，致多少人的敏感个人信息泄露、篡改、丢失、毁损？（没有事件的填0）",
            "How many people's sensitive information did a security incident leak, alter, lose or damage (0 where there was none)?",
        ),
        unit=Bilingual("人", "people"),
        evidence=Bilingual("事件报告", "the incident report"),
    )
    already_required_for_it = YesNo(
        label=Bilingual(
            "已就同一事件或者风险要求委托专业机构审计",
            "an audit by a professional institution was already required for the same incident or risk",
        ),
        contrary=Bilingual(
            "没有就同一事件或者风险要求过委托专业机构审计",
            "no audit by a professional institution was required before for the same incident or risk",
        ),
        question=Bilingual(
            "保护部门是否已就同一个人信息安全事件或者风险要求委托专业机构审计过？",
            "Has the authority already required an audit by a professional institution for the same incident or risk?",
        ),
        presumed=False,
    )
    required_by_authority = YesNo(
        label=Bilingual(
            "审计是按照保护部门的要求委托专业机构开展的",
            "the audit was required by the authority and entrusted to a professional institution",
        ),
        contrary=Bilingual("审计不是保护部门要求的", "the audit was not required by the authority"),
        question=Bilingual(
            "这次审计是否按照履行个人信息保护职责的部门的要求、委托专业机构开展？",
            "Was this audit entrusted to a professional institution because the authority required it?",
        ),
        evidence=Bilingual("保护部门的要求", "the authority's demand"),
    )
    rectification_completed = YesNo(
        label=Bilingual("已按照要求完成整改", "the rectification demanded has been completed"),
        contrary=Bilingual("没有完成整改", "the rectification demanded has not been completed"),
        question=Bilingual(
            "审计后，是否已按照保护部门的要求完成整改？",
            "After the audit, has the rectification the authority demanded been completed?",
        ),
        evidence=Bilingual("整改记录", "records of the rectification"),
    )
    rectification_completed_on = Day(
        label=Bilingual("整改完成日", "day the rectification was completed"),
        question=Bilingual("整改是哪一天完成的？", "On which day was the rectification completed?"),
        evidence=Bilingual("整改记录", "records of the rectification"),
    )
    working_days_to_rectification_report = Count(
        label=Bilingual("整改完成到报送整改情况报告的工作日数", "working days from rectification to the report on it"),
        question=Bilingual(
            "整改完成到报送整改情况报告，经过了多少个工作日？（尚未报送的，填至今经过的工作日数）",
            "How many working days passed from completing the rectification to filing the report on it (until today, if not yet filed)?",
        ),
        unit=Bilingual("个工作日", "working days"),
        evidence=Bilingual("整改完成和报送的日期记录", "the dates of completion and filing"),
    )
    audits_in_a_row_by_institution = Count(
        label=Bilingual(
            "同一专业机构（含关联机构）连续审计的次数",
            "audits in a row by the same institution, its affiliates included",
        ),
        question=Bilingual(
            "算上这次，同一专业机构及其关联机构已连续对该处理者审计多少次？",
            "This one included, how many audits in a row has the same institution, or its affiliates, made of this processor?",
        ),
        unit=Bilingual("次", "audits"),
        evidence=Bilingual("历次审计报告", "the reports so far"),
    )
    audits_in_a_row_by_lead = Count(
        label=Bilingual("同一审计负责人连续审计的次数", "audits in a row under the same person in charge"),
        question=Bilingual(
            "算上这次，同一合规审计负责人已连续对该处理者审计多少次？",
            "This one included, how many audits in a row of this processor has the same person been in charge of?",
        ),
        unit=Bilingual("次", "audits"),
        evidence=Bilingual("历次审计报告", "the reports so far"),
    )
    cost_borne_by_processor = YesNo(
        label=Bilingual("审计费用由个人信息处理者承担", "the audited processor bears the cost of the audit"),
        contrary=Bilingual(
            "审计费用不由个人信息处理者承担", "the audited processor does not bear the cost of the audit"
        ),
        question=Bilingual(
            "审计费用是否由被审计的处理者承担？", "Does the audited processor bear the cost of the audit?"
        ),
        evidence=Bilingual("审计合同和付款凭证", "the contract and proof of payment"),
    )
    completed_in_time = YesNo(
        label=Bilingual("在保护部门限定的时间内完成审计", "the audit was completed within the time the authority set"),
        contrary=Bilingual(
            "没有在保护部门限定的时间内完成审计", "the audit was not completed within the time the authority set"
        ),
        question=Bilingual(
            "审计是否在保护部门限定的时间内完成（尚在限定时间内的，答是）？",
            "Was the audit completed within the time the authority set? (Yes while that time has not run out.)",
        ),
        evidence=Bilingual("保护部门的要求和审计报告的日期", "the authority's demand and the date of the report"),
    )
    report_filed = YesNo(
        label=Bilingual("审计报告已报送保护部门", "the audit report was filed with the authority"),
        contrary=Bilingual("审计报告没有报送保护部门", "the audit report was not filed with the authority"),
        question=Bilingual(
            "专业机构出具的审计报告是否已报送保护部门？",
            "Was the report the professional institution made filed with the authority?",
        ),
        evidence=Bilingual("报送回执", "the receipt of the filing"),
    )
    signed_by_head_of_institution = YesNo(
        label=Bilingual("审计报告经专业机构主要负责人签字", "the report is signed by the head of the institution"),
        contrary=Bilingual(
            "审计报告没有经专业机构主要负责人签字", "the report is not signed by the head of the institution"
        ),
        question=Bilingual(
            "审计报告是否由专业机构主要负责人签字？",
            "Is the report signed by the head of the professional institution?",
        ),
        evidence=Bilingual("审计报告签字页", "the report's signature page"),
    )
    signed_by_lead = YesNo(
        label=Bilingual("审计报告经合规审计负责人签字", "the report is signed by the person in charge of the audit"),
        contrary=Bilingual(
            "审计报告没有经合规审计负责人签字", "the report is not signed by the person in charge of the audit"
        ),
        question=Bilingual(
            "审计报告是否由合规审计负责人签字？", "Is the report signed by the person in charge of the audit?"
        ),
        evidence=Bilingual("审计报告签字页", "the report's signature page"),
    )
    sealed_by_institution = YesNo(
        label=Bilingual("审计报告加盖专业机构公章", "the report bears the institution's seal"),
        contrary=Bilingual("审计报告没有加盖专业机构公章", "the report does not bear the institution's seal"),
        question=Bilingual(
            "审计报告是否加盖专业机构公章？", "Does the report bear the professional institution's seal?"
        ),
        evidence=Bilingual("审计报告签字页", "the report's signature page"),
    )
    entrusted_onward = YesNo(
        label=Bilingual(
            "专业机构把审计转委托给其他机构", "the professional institution entrusted the audit onward to another"
        ),
        contrary=Bilingual(
            "专业机构没有把审计转委托给其他机构",
            "the professional institution did not entrust the audit onward to another",
        ),
        question=Bilingual(
            "受托的专业机构是否把审计转委托给其他机构（自行审计的答否）？",
            "Did the professional institution entrust the audit onward to another? (No where the processor audits itself.)",
        ),
        evidence=Bilingual("审计合同、审计人员名单", "the contract and the list of auditors"),
    )
