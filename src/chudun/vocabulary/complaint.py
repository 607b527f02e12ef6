"""A complaint or report about cyber violence, and what the provider did with it (投诉、举报)."""

from chudun.vocabulary.attribute import Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.online_information import OUTSIDE_CHINA, OnlineInformation
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.practice import act

_TICKET = Bilingual("投诉举报工单", "the complaint's ticket")


class Complaint(Kind):
    """A complaint or report to a provider about information said to be cyber violence (投诉、举报)."""

    label = Bilingual("投诉、举报", "complaint or report")

    provider = Reference(
        label=Bilingual("网络信息服务提供者", "provider of the network information service"),
        question=Bilingual("投诉、举报向谁提出？", "To which provider was the complaint made?"),
        to=Organisation,
    )
    outside_china = OUTSIDE_CHINA
    information = Reference(
        label=Bilingual("被投诉、举报的信息", "the information complained of"),
        question=Bilingual("投诉、举报的是什么信息？", "What information does the complaint concern?"),
        to=OnlineInformation,
    )
    proof_insufficient = YesNo(
        label=Bilingual(
            "证明材料不够，无法准确判断", "the proof is insufficient, so that it can't be judged accurately"
        ),
        contrary=Bilingual("证明材料足以作出判断", "the proof suffices to judge"),
        question=Bilingual(
            "投诉、举报的证明材料是否不够，以致无法准确判断是否属于网络暴力信息？",
            "Is the proof insufficient, so that it can't be judged accurately whether it is cyber violence?",
        ),
        evidence=_TICKET,
    )
    concerns_minors = YesNo(
        label=Bilingual("涉及未成年人", "the complaint concerns minors"),
        contrary=Bilingual("不涉及未成年人", "the complaint does not concern minors"),
        question=Bilingual("投诉、举报的信息是否涉及未成年人？", "Does the information complained of concern minors?"),
    )
    minors_deletion_notice = YesNo(
        label=Bilingual(
            "是未成年人或者其监护人要求删除网络暴力信息的通知",
            "it is a minor's or guardian's notice to delete cyber-violence information",
        ),
        contrary=Bilingual(
            "不是未成年人或者其监护人要求删除的通知", "it is no notice to delete by a minor or guardian"
        ),
        question=Bilingual(
            "是否为未成年人或者其监护人行使通知删除权利而发来的通知？",
            "Is it a notice by which a minor or a minor's guardian demands deletion?",
        ),
        presumed=False,
    )
    accepted_promptly = act("及时受理", "accepted", "accept", "the complaint promptly", evidence=_TICKET)
    assessed_promptly = act(
        "结合投诉、举报内容和证明材料及时研判",
        "assessed",
        "assess",
        "the complaint promptly, with its content and proof",
        evidence=_TICKET,
    )
    handled_promptly = act("及时处理", "handled", "handle", "the complaint promptly", evidence=_TICKET)
    result_told = act("向投诉、举报人反馈处理结果", "told", "tell", "the complainant the result", evidence=_TICKET)
    further_proof_requested = act(
        "及时告知用户补充证明材料",
        "told",
        "tell",
        "the user promptly to add proof",
        evidence=_TICKET,
    )
    handled_as_cyber_violence = act(
        "作为网络暴力信息依法处理",
        "handled",
        "handle",
        "the complaint as one of cyber violence, as the law demands",
        evidence=_TICKET,
    )
    handled_as_other_complaint = act(
        "作为其他类型的投诉、举报，按相应的受理要求处理",
        "handled",
        "handle",
        "the complaint by the rules for complaints of other kinds",
        evidence=_TICKET,
    )
    given_priority = act("优先处理", "gave", "give", "the complaint priority", evidence=_TICKET)
    information_removed = act(
        "在接到通知后及时采取必要措施（如删除、屏蔽、断开链接）防止扩散",
        "took",
        "take",
        "prompt measures on the notice, such as deleting, blocking or unlinking, to stop the information spreading",
        evidence=_TICKET,
    )
