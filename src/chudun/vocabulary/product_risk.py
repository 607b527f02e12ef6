"""A defect or vulnerability found in a network product or service (安全缺陷、漏洞等风险)."""

from chudun.vocabulary.attribute import Count, Day, Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.scope import Scope


class ProductRisk(Kind):
    """A security defect, vulnerability or like risk found in what a processor provides (安全缺陷、漏洞等风险)."""

    label = Bilingual("产品、服务安全风险", "risk in a product or service")

    scope = Reference(
        to=Scope,
        label=Bilingual("适用范围", "scope"),
        question=Bilingual("处理活动在什么范围内？", "Within what scope does the processing fall?"),
    )
    processor = Reference(
        to=Organisation,
        label=Bilingual("网络数据处理者", "network data processor"),
        question=Bilingual("产品、服务由哪个组织提供？", "Which organisation provides the product or service?"),
    )
    found_on = Day(
        label=Bilingual("发现日", "day of discovery"),
        question=Bilingual("哪一天发现的？", "On which day was it found?"),
    )
    remedied_at_once = YesNo(
        label=Bilingual("已立即采取补救措施", "remedies were taken at once"),
        contrary=Bilingual("没有立即采取补救措施", "remedies were not taken at once"),
        question=Bilingual(
            "发现后是否立即采取了补救措施（修复、临时防护、下线）？",
            "Were remedies taken as soon as it was found (a fix, a stopgap, taking it offline)?",
        ),
        evidence=Bilingual("补丁和处置记录", "the patch and the record of what was done"),
    )
    users_told_promptly = YesNo(
        label=Bilingual("已按规定及时告知用户", "users were told promptly as prescribed"),
        contrary=Bilingual("没有按规定及时告知用户", "users were not told promptly as prescribed"),
        question=Bilingual("是否已按照规定及时告知用户？", "Were the users told promptly, as prescribed?"),
        evidence=Bilingual("公告或者通知记录", "the public notice or the record of messages"),
    )
    reported_promptly = YesNo(
        label=Bilingual("已按规定及时向有关主管部门报告", "it was reported to the authority promptly as prescribed"),
        contrary=Bilingual(
            "没有按规定及时向有关主管部门报告", "it was not reported to the authority promptly as prescribed"
        ),
        question=Bilingual(
            "是否已按照规定及时向有关主管部门报告？", "Was it reported to the authority promptly, as prescribed?"
        ),
        evidence=Bilingual("报告文本和报送记录", "the report and the record of its filing"),
    )
    endangers_national_security_or_public_interest = YesNo(
        label=Bilingual("涉及危害国家安全、公共利益", "national security or the public interest is endangered"),
        contrary=Bilingual(
            "不涉及危害国家安全、公共利益", "neither national security nor the public interest is endangered"
        ),
        question=Bilingual(
            "这项风险是否涉及危害国家安全、公共利益？",
            "Does the risk endanger national security or the public interest?",
        ),
    )
    hours_until_reported = Count(
        label=Bilingual("从发现到向主管部门报告的时间", "time from its discovery to the report to the authority"),
        question=Bilingual(
            "从发现到向有关主管部门报告，经过了多少小时（不足一小时的按一小时计；尚未报告的，填到现在为止的小时数）？",
            "How many hours passed from its discovery to the report to the authority (a part of an hour counts as one; if"
            " it is not reported yet, the hours so far)?",
        ),
        unit=Bilingual("小时", "hours"),
        evidence=Bilingual("发现记录和报送记录上的时间", "the times on the records of discovery and filing"),
    )
