"""What individuals ask for in exercise of their rights, and how it is met (个人行使权利的请求)."""

from chudun.vocabulary.attribute import YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


class IndividualRequests(Kind):
    """Individuals' requests about their own information, and how the processor deals with them (个人行使权利的请求)."""

    label = Bilingual("个人行使权利的请求", "individuals' requests")

    received = YesNo(
        label=Bilingual(
            "有个人请求行使权利、注销账号或者撤回同意",
            "individuals have asked to exercise a right, to close an account or to withdraw consent",
        ),
        contrary=Bilingual(
            "没有个人请求行使权利、注销账号或者撤回同意",
            "no individual has asked to exercise a right, to close an account or to withdraw consent",
        ),
        question=Bilingual(
            "是否有个人请求查阅、复制、更正、补充、删除、限制处理其个人信息，或者注销账号、撤回同意？",
            "Has any individual asked to inspect, copy, correct, supplement, delete or restrict their information, to close an account or to withdraw consent?",
        ),
        evidence=Bilingual("请求受理台账", "the register of requests"),
    )
    accepted_promptly = YesNo(
        label=Bilingual("及时受理个人的请求", "requests are taken up promptly"),
        contrary=Bilingual("没有及时受理个人的请求", "requests are not taken up promptly"),
        question=Bilingual(
            "收到的请求是否都及时受理（与公布的答复时限对照）？",
            "Are all requests taken up promptly (held against the time announced for an answer)?",
        ),
        evidence=Bilingual("请求受理台账中的收到和受理时间", "times of receipt and acceptance in the register"),
    )
    convenient_ways = YesNo(
        label=Bilingual("提供便捷的行使权利的方法和途径", "there are convenient ways to exercise rights"),
        contrary=Bilingual("没有提供便捷的行使权利的方法和途径", "there are no convenient ways to exercise rights"),
        question=Bilingual(
            "是否提供了便捷的、支持个人行使上述权利的方法和途径（如在线入口、人工渠道）？",
            "Are there convenient ways by which individuals can exercise these rights (an online entrance, a person to talk to)?",
        ),
        evidence=Bilingual("权利行使入口的截图", "screenshots of the entrance"),
    )
    unreasonable_conditions = YesNo(
        label=Bilingual("设置不合理条件限制个人的合理请求", "unreasonable conditions restrict reasonable requests"),
        contrary=Bilingual(
            "没有设置不合理条件限制个人的合理请求", "no unreasonable conditions restrict reasonable requests"
        ),
        question=Bilingual(
            "是否设置了不合理条件限制个人的合理请求（如要求额外提交无关材料、线下办理、放弃其他权益）？",
            "Do unreasonable conditions restrict reasonable requests (needless papers, appearing in person, giving up other benefits)?",
        ),
        evidence=Bilingual("办理条件和流程说明", "the conditions and steps as published"),
    )
    transfer_requested = YesNo(
        label=Bilingual(
            "有个人请求把个人信息转移给其指定的其他网络数据处理者",
            "an individual asks to have information transferred to another processor of their choice",
        ),
        contrary=Bilingual("没有个人请求转移个人信息", "no individual asks to have information transferred"),
        question=Bilingual(
            "是否有个人请求把其个人信息转移给本人指定的其他网络数据处理者？",
            "Has an individual asked to have their information transferred to another processor of their choice?",
        ),
        evidence=Bilingual("转移请求记录", "records of requests to transfer"),
    )
    requester_verifiable = YesNo(
        label=Bilingual("能够验证请求人的真实身份", "the requester's true identity can be verified"),
        contrary=Bilingual("无法验证请求人的真实身份", "the requester's true identity cannot be verified"),
        question=Bilingual(
            "能否验证转移请求人的真实身份？", "Can the true identity of whoever asks for the transfer be verified?"
        ),
        evidence=Bilingual("身份核验记录", "records of the verification"),
    )
    own_consented_or_contractual = YesNo(
        label=Bilingual(
            "请求转移的是本人同意提供的或者基于合同收集的个人信息",
            "what is asked for is information provided with their own consent or collected under a contract",
        ),
        contrary=Bilingual(
            "请求转移的不是本人同意提供的，也不是基于合同收集的个人信息",
            "what is asked for was neither provided with their own consent nor collected under a contract",
        ),
        question=Bilingual(
            "请求转移的，是否属于本人同意提供的，或者基于合同收集的个人信息？",
            "Is what is to be transferred information provided with the requester's own consent, or collected under a contract?",
        ),
        evidence=Bilingual("同意或者合同的记录", "the record of consent or the contract"),
    )
    transfer_feasible = YesNo(
        label=Bilingual("转移在技术上可行", "the transfer is technically feasible"),
        contrary=Bilingual("转移在技术上不可行", "the transfer is not technically feasible"),
        question=Bilingual("转移这些个人信息在技术上是否可行？", "Is the transfer technically feasible?"),
        evidence=Bilingual("技术可行性说明", "a technical statement"),
    )
    transfer_harms_others = YesNo(
        label=Bilingual("转移会损害他人合法权益", "the transfer harms others' lawful interests"),
        contrary=Bilingual("转移不损害他人合法权益", "the transfer does not harm others' lawful interests"),
        question=Bilingual(
            "转移这些个人信息是否会损害他人的合法权益？", "Does the transfer harm the lawful interests of others?"
        ),
    )
    way_for_transfer = YesNo(
        label=Bilingual(
            "为指定的处理者访问、获取有关个人信息提供了途径",
            "the chosen processor is given a way to access and obtain the information",
        ),
        contrary=Bilingual(
            "没有为指定的处理者访问、获取有关个人信息提供途径",
            "the chosen processor is given no way to access and obtain the information",
        ),
        question=Bilingual(
            "是否为个人指定的其他网络数据处理者访问、获取有关个人信息提供了途径？",
            "Is the processor chosen by the individual given a way to access and obtain the information?",
        ),
        evidence=Bilingual("转移接口或者导出功能的说明", "the description of the interface or export"),
    )
    transfers_clearly_excessive = YesNo(
        label=Bilingual(
            "请求转移的次数等明显超出合理范围",
            "the number of transfers asked for, or the like, is clearly beyond reason",
        ),
        contrary=Bilingual(
            "请求转移的次数等没有明显超出合理范围",
            "the number of transfers asked for, or the like, is not clearly beyond reason",
        ),
        question=Bilingual(
            "请求转移个人信息的次数等是否明显超出合理范围？",
            "Is the number of transfers asked for, or something of the kind, clearly beyond what is reasonable?",
        ),
        evidence=Bilingual("转移请求记录", "records of requests to transfer"),
    )
