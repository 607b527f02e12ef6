"""An incident of network data security, and what was done about it (网络数据安全事件)."""

from chudun.vocabulary.attribute import Choice, Count, Day, Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import PEOPLE, Organisation
from chudun.vocabulary.scope import Scope

_HANDLING = Bilingual("事件处置记录", "the record of how the incident was handled")
_NOTICE = Bilingual("通知的文本和发送记录", "the text of the notice and the record of its sending")


class Incident(Kind):
    """An incident of network data security that has happened (网络数据安全事件)."""

    label = Bilingual("网络数据安全事件", "incident of data security")

    scope = Reference(
        to=Scope,
        label=Bilingual("适用范围", "scope"),
        question=Bilingual("处理活动在什么范围内？", "Within what scope does the processing fall?"),
    )
    processor = Reference(
        to=Organisation,
        label=Bilingual("网络数据处理者", "network data processor"),
        question=Bilingual("事件发生在哪个组织？", "In which organisation did it happen?"),
    )
    plan_activated_at_once = YesNo(
        label=Bilingual("事件发生后立即启动应急预案", "the incident plan was activated at once"),
        contrary=Bilingual("事件发生后没有立即启动应急预案", "the incident plan was not activated at once"),
        question=Bilingual(
            "事件发生后，是否立即启动了应急预案？", "Was the incident plan activated as soon as the incident happened?"
        ),
        evidence=_HANDLING,
    )
    spread_prevented = YesNo(
        label=Bilingual("已采取措施防止危害扩大", "measures were taken to keep the harm from growing"),
        contrary=Bilingual("没有采取措施防止危害扩大", "no measures were taken to keep the harm from growing"),
        question=Bilingual(
            "是否采取了措施防止危害扩大（如隔离系统、停用账号）？",
            "Were measures taken to keep the harm from growing (isolating systems, disabling accounts)?",
        ),
        evidence=_HANDLING,
    )
    hazards_removed = YesNo(
        label=Bilingual("已消除安全隐患", "the security hazard was removed"),
        contrary=Bilingual("没有消除安全隐患", "the security hazard was not removed"),
        question=Bilingual("造成事件的安全隐患是否已经消除？", "Was the security hazard behind the incident removed?"),
        evidence=Bilingual("整改和复测记录", "records of the remedy and its test"),
    )
    reported_as_prescribed = YesNo(
        label=Bilingual("已按规定向有关主管部门报告", "it was reported to the authority as prescribed"),
        contrary=Bilingual("没有按规定向有关主管部门报告", "it was not reported to the authority as prescribed"),
        question=Bilingual(
            "是否已按照规定（时限、内容、对象）向有关主管部门报告？",
            "Was it reported to the authority as prescribed (time, content, addressee)?",
        ),
        evidence=Bilingual("报告文本和报送记录", "the report and the record of its filing"),
    )
    harms_persons = YesNo(
        label=Bilingual(
            "对个人、组织合法权益造成危害", "it harmed the rights or interests of persons or organisations"
        ),
        contrary=Bilingual(
            "没有对个人、组织合法权益造成危害", "it did not harm the rights or interests of persons or organisations"
        ),
        question=Bilingual(
            "事件是否对个人、组织的合法权益造成了危害？",
            "Did the incident harm the lawful rights or interests of any person or organisation?",
        ),
    )
    people_affected = Count(
        label=Bilingual("个人信息被泄露等的人数", "people whose information was hit"),
        question=Bilingual(
            "事件中有多少人的个人信息被泄露、篡改、丢失或者毁损（按自然人去重）？",
            "How many people's information was leaked, altered, lost or destroyed in the incident?",
        ),
        unit=PEOPLE,
        evidence=_HANDLING,
        measured_by="data",
    )
    direct_loss = Count(
        label=Bilingual("直接经济损失", "direct economic loss"),
        question=Bilingual(
            "事件造成的直接经济损失是多少元？", "How much direct economic loss, in yuan, did the incident cause?"
        ),
        unit=Bilingual("元", "yuan"),
        evidence=Bilingual("损失核算材料", "the reckoning of the loss"),
    )
    notice_waived_by_law = YesNo(
        label=Bilingual("法律、行政法规规定可以不通知", "a law or administrative regulation waives the notice"),
        contrary=Bilingual("没有法律、行政法规规定可以不通知", "no law or administrative regulation waives the notice"),
        question=Bilingual(
            "法律、行政法规是否规定这里可以不通知利害关系人？",
            "Does a law or administrative regulation allow those concerned not to be told?",
        ),
        presumed=False,
    )
    affected_notified_promptly = YesNo(
        label=Bilingual("已及时通知利害关系人", "those concerned were told promptly"),
        contrary=Bilingual("没有及时通知利害关系人", "those concerned were not told promptly"),
        question=Bilingual(
            "是否以电话、短信、即时通信工具、电子邮件或者公告等方式及时通知了利害关系人？",
            "Were those concerned told promptly, by telephone, text message, messenger, e-mail, public notice or the like?",
        ),
        evidence=_NOTICE,
    )
    notice_says_what_happened = YesNo(
        label=Bilingual("通知写明安全事件和风险情况", "the notice tells of the incident and the risk"),
        contrary=Bilingual("通知没有写明安全事件和风险情况", "the notice does not tell of the incident and the risk"),
        question=Bilingual(
            "通知是否写明了安全事件和风险情况？", "Does the notice tell of the incident and of the risk?"
        ),
        evidence=_NOTICE,
    )
    notice_says_harm = YesNo(
        label=Bilingual("通知写明危害后果", "the notice tells of the harm"),
        contrary=Bilingual("通知没有写明危害后果", "the notice does not tell of the harm"),
        question=Bilingual("通知是否写明了危害后果？", "Does the notice tell of the harm done?"),
        evidence=_NOTICE,
    )
    notice_says_remedies = YesNo(
        label=Bilingual("通知写明已经采取的补救措施", "the notice tells of the remedies taken"),
        contrary=Bilingual("通知没有写明已经采取的补救措施", "the notice does not tell of the remedies taken"),
        question=Bilingual("通知是否写明了已经采取的补救措施？", "Does the notice tell of the remedies already taken?"),
        evidence=_NOTICE,
    )
    crime_clues_found = YesNo(
        label=Bilingual("处置中发现涉嫌违法犯罪线索", "clues of a suspected offence came up in handling it"),
        contrary=Bilingual("处置中没有发现涉嫌违法犯罪线索", "no clues of a suspected offence came up in handling it"),
        question=Bilingual(
            "处置事件的过程中是否发现了涉嫌违法犯罪的线索？",
            "Did handling the incident bring up clues of a suspected offence?",
        ),
        presumed=False,
    )
    crime_clues_reported = YesNo(
        label=Bilingual(
            "已按规定向公安机关、国家安全机关报案",
            "the clues were reported to the police or state security as prescribed",
        ),
        contrary=Bilingual(
            "没有按规定向公安机关、国家安全机关报案",
            "the clues were not reported to the police or state security as prescribed",
        ),
        question=Bilingual(
            "是否已按照规定向公安机关、国家安全机关报案？",
            "Were the clues reported to the police or the state security organs as prescribed?",
        ),
        evidence=Bilingual("报案回执", "the receipt of the report"),
    )
    cooperates_with_investigation = YesNo(
        label=Bilingual("配合侦查、调查和处置工作", "it cooperates with the investigation"),
        contrary=Bilingual("没有配合侦查、调查和处置工作", "it does not cooperate with the investigation"),
        question=Bilingual(
            "是否配合公安机关、国家安全机关开展侦查、调查和处置工作？",
            "Does the processor cooperate as the police or state security investigate and act?",
        ),
    )
    level_by_other_criteria = Choice(
        label=Bilingual("按其他分级标准达到的级别", "level reached by other criteria"),
        question=Bilingual(
            "除个人信息人数和直接经济损失外，按国家规定的其他分级标准（如系统中断、重要数据泄露），事件达到哪一级？",
            "Beside the people and the direct loss, which level does the incident reach by the state's other criteria,"
            " such as systems out of service or important data leaked?",
        ),
        options={
            "none": Bilingual("没有达到较大", "below larger"),
            "larger": Bilingual("较大", "larger"),
            "major": Bilingual("重大", "major"),
            "particularly_major": Bilingual("特别重大", "particularly major"),
        },
        presumed="none",
        evidence=Bilingual("事件定级材料", "the record of how the incident was graded"),
    )
    found_on = Day(
        label=Bilingual("事件发现日", "day the incident was found"),
        question=Bilingual("事件是哪一天发现的？", "On which day was the incident found?"),
        evidence=_HANDLING,
    )
    hours_until_reported = Count(
        label=Bilingual("从发现事件到报告的时间", "time from finding the incident to reporting it"),
        question=Bilingual(
            "从发现事件到按规定报告，经过了多少小时（不足一小时的按一小时计；尚未报告的，填到现在为止的小时数）？",
            "How many hours passed from finding the incident to reporting it as prescribed (a part of an hour counts as"
            " one; if it is not reported yet, the hours so far)?",
        ),
        unit=Bilingual("小时", "hours"),
        evidence=Bilingual("发现记录和报送记录上的时间", "the times on the records of discovery and filing"),
    )
    handling_ended = YesNo(
        label=Bilingual("事件处置已经结束", "the handling of the incident has ended"),
        contrary=Bilingual("事件处置尚未结束", "the handling of the incident has not ended"),
        question=Bilingual("事件处置是否已经结束？", "Has the handling of the incident ended?"),
        evidence=_HANDLING,
    )
    handling_ended_on = Day(
        label=Bilingual("事件处置结束日", "day the handling of the incident ended"),
        question=Bilingual("事件处置是哪一天结束的？", "On which day did the handling of the incident end?"),
        evidence=_HANDLING,
    )
    days_until_summary = Count(
        label=Bilingual("从处置结束到报送总结报告的天数", "days from the end of the handling to the summary report"),
        question=Bilingual(
            "处置结束后，过了多少天报送总结报告（尚未报送的，填到今天为止的天数）？",
            "How many days after the end of the handling was the summary report filed (if it is not filed yet, the days"
            " so far)?",
        ),
        unit=Bilingual("天", "days"),
        evidence=Bilingual("总结报告和报送记录", "the summary report and the record of its filing"),
    )
