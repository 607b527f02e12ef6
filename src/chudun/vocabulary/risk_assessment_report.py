"""How a processor of important data assesses and reports the risks of its processing each year (年度风险评估报告)."""

from chudun.vocabulary.attribute import Choice, Count, Day, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


class RiskAssessmentReport(Kind):
    """The risk assessment of the processing of network data, and the report on it (网络数据风险评估报告)."""

    label = Bilingual("网络数据风险评估报告", "risk assessment report")

    assessed_every_year = YesNo(
        label=Bilingual("每个年度都开展了风险评估", "a risk assessment was held in every calendar year"),
        contrary=Bilingual("有年度没有开展风险评估", "some calendar year passed without a risk assessment"),
        question=Bilingual(
            "自处理重要数据以来，每个已经结束的自然年度是否都开展过风险评估（当年尚未结束的，不计当年）？",
            "Since it began to process important data, was a risk assessment held in every calendar year that has ended (the current year not counted)?",
        ),
        evidence=Bilingual("历年风险评估报告", "the reports of each year"),
    )
    last_assessed_on = Day(
        label=Bilingual("最近一次风险评估完成日", "day the last risk assessment was completed"),
        question=Bilingual("最近一次风险评估是哪一天完成的？", "On which day was the last risk assessment completed?"),
        evidence=Bilingual("最近一次风险评估报告", "the last report"),
    )
    filed_with = Choice(
        label=Bilingual("风险评估报告报送对象", "with whom the report was filed"),
        question=Bilingual("最近一个年度的风险评估报告报送给了谁？", "With whom was the last yearly report filed?"),
        options={
            "nobody": Bilingual("没有报送", "nobody"),
            "lower_authority": Bilingual("省级以下主管部门", "a competent authority below the province"),
            "provincial_authority": Bilingual(
                "省级以上有关主管部门", "the competent authority of the province or above"
            ),
            "other": Bilingual(
                "其他机关（如只报网信部门或者公安机关）",
                "another body (the cyberspace authority or the police only, say)",
            ),
        },
        evidence=Bilingual("报送回执", "the receipt"),
    )
    states_who = YesNo(
        label=Bilingual(
            "载明处理者、管理机构的信息和负责人姓名、联系方式",
            "it states who the processor, its management body and its officer are",
        ),
        contrary=Bilingual(
            "没有完整载明处理者、管理机构的信息和负责人姓名、联系方式",
            "it does not fully state who the processor, its management body and its officer are",
        ),
        question=Bilingual(
            "报告是否载明处理者基本信息、网络数据安全管理机构信息、网络数据安全负责人姓名和联系方式等？",
            "Does the report state the processor's particulars, its management body, and the officer's name and contact?",
        ),
        evidence=Bilingual("报告第一部分", "the report, contents of item 1"),
    )
    states_processing = YesNo(
        label=Bilingual(
            "载明处理重要数据的目的、种类、数量、方式、范围、存储期限和地点及处理活动情况",
            "it states purpose, kinds, amount, manner, scope, retention and place of storage of the important data, and what is done with them",
        ),
        contrary=Bilingual(
            "没有完整载明处理重要数据的目的、种类、数量等和处理活动情况",
            "it does not fully state purpose, kinds, amount and so on of the important data, and what is done with them",
        ),
        question=Bilingual(
            "报告是否载明处理重要数据的目的、种类、数量、方式、范围、存储期限、存储地点等，以及处理活动的情况（不必写数据内容本身）？",
            "Does the report state purpose, kinds, amount, manner, scope, retention and place of storage of the important data, and what is done with them (the data themselves left out)?",
        ),
        evidence=Bilingual("报告相应部分", "the report, contents of item 2"),
    )
    states_measures = YesNo(
        label=Bilingual(
            "载明管理制度及实施情况、技术措施和其他必要措施及其有效性",
            "it states the rules and how they are applied, and the measures and how well they work",
        ),
        contrary=Bilingual(
            "没有完整载明管理制度、技术措施及其有效性",
            "it does not fully state the rules, the measures and how well they work",
        ),
        question=Bilingual(
            "报告是否载明安全管理制度及实施情况，加密、备份、标签标识、访问控制、安全认证等技术措施和其他必要措施及其有效性？",
            "Does the report state the management rules and how they are applied, the technical measures (encryption, backup, labels, access control, authentication) and others, and how well they work?",
        ),
        evidence=Bilingual("报告相应部分", "the report, contents of item 3"),
    )
    states_risks_and_incidents = YesNo(
        label=Bilingual(
            "载明发现的风险、发生的事件及处置情况", "it states risks found, incidents, and how they were dealt with"
        ),
        contrary=Bilingual(
            "没有完整载明发现的风险、发生的事件及处置情况",
            "it does not fully state risks found, incidents, and how they were dealt with",
        ),
        question=Bilingual(
            "报告是否载明发现的网络数据安全风险、发生的网络数据安全事件及处置情况（没有的写明没有）？",
            "Does the report state the risks found, the incidents that happened and how they were dealt with (or that there were none)?",
        ),
        evidence=Bilingual("报告相应部分", "the report, contents of item 4"),
    )
    states_sharing_assessments = YesNo(
        label=Bilingual(
            "载明提供、委托处理、共同处理重要数据的风险评估情况",
            "it states the risk assessments of what was provided, entrusted or processed jointly",
        ),
        contrary=Bilingual(
            "没有载明提供、委托处理、共同处理重要数据的风险评估情况",
            "it does not state the risk assessments of what was provided, entrusted or processed jointly",
        ),
        question=Bilingual(
            "报告是否载明提供、委托处理、共同处理重要数据的风险评估情况（没有的写明没有）？",
            "Does the report state the risk assessments made for important data provided, entrusted or processed jointly (or that there were none)?",
        ),
        evidence=Bilingual("报告相应部分", "the report, contents of item 5"),
    )
    states_exports = YesNo(
        label=Bilingual("载明网络数据出境情况", "it states what data went abroad"),
        contrary=Bilingual("没有载明网络数据出境情况", "it does not state what data went abroad"),
        question=Bilingual(
            "报告是否载明网络数据出境情况（没有的写明没有）？",
            "Does the report state what network data went abroad (or that none did)?",
        ),
        evidence=Bilingual("报告相应部分", "the report, contents of item 6"),
    )
    more_prescribed = YesNo(
        label=Bilingual("有关主管部门规定了其他报告内容", "the competent authority prescribes further contents"),
        contrary=Bilingual(
            "有关主管部门没有规定其他报告内容", "the competent authority prescribes no further contents"
        ),
        question=Bilingual(
            "有关主管部门是否规定了其他报告内容？",
            "Does the competent authority prescribe further contents for the report?",
        ),
        evidence=Bilingual("主管部门的规定", "what the authority prescribes"),
        presumed=False,
    )
    states_what_is_prescribed = YesNo(
        label=Bilingual("载明有关主管部门规定的其他报告内容", "it states the further contents prescribed"),
        contrary=Bilingual(
            "没有载明有关主管部门规定的其他报告内容", "it does not state the further contents prescribed"
        ),
        question=Bilingual(
            "报告是否载明有关主管部门规定的其他报告内容？",
            "Does the report state the further contents that the authority prescribes?",
        ),
        evidence=Bilingual("报告相应部分", "the report, contents of item 7"),
    )
    major_change = YesNo(
        label=Bilingual("数据处理活动发生重大变化", "the processing has changed in a major way"),
        contrary=Bilingual("数据处理活动没有发生重大变化", "the processing has not changed in a major way"),
        question=Bilingual(
            "上次风险评估以后，重要数据处理活动是否发生可能影响安全的重大变化？",
            "Since the last risk assessment, has the processing changed in a major way that may affect security?",
        ),
        evidence=Bilingual("变更记录", "records of the change"),
        presumed=False,
    )
    assessed_after_change = YesNo(
        label=Bilingual("重大变化后重新开展了风险评估", "a risk assessment was held after the change"),
        contrary=Bilingual("重大变化后没有重新开展风险评估", "no risk assessment was held after the change"),
        question=Bilingual("发生重大变化后，是否重新开展了风险评估？", "Was a risk assessment held after the change?"),
        evidence=Bilingual("变化后的风险评估报告", "the report made after the change"),
    )
    working_days_to_filing = Count(
        label=Bilingual("评估完成到报送报告的工作日数", "working days from completion to filing"),
        question=Bilingual(
            "从最近一次风险评估完成到报送报告，经过了多少个工作日？（尚未报送的，填至今经过的工作日数）",
            "How many working days passed from completion of the last assessment to filing of its report (until today, if not yet filed)?",
        ),
        unit=Bilingual("个工作日", "working days"),
        evidence=Bilingual("评估完成和报送的日期记录", "the dates of completion and filing"),
    )
    kept_months = Count(
        label=Bilingual("风险评估报告的保存期限", "how long risk assessment reports are kept"),
        question=Bilingual("风险评估报告保存多少个月？", "For how many months are risk assessment reports kept?"),
        unit=Bilingual("个月", "months"),
        evidence=Bilingual("档案保存制度", "the rule for keeping records"),
    )
