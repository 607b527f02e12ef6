"""第五章 保护机制, on complaints and on minors (arts. 26 and 27)."""

from chudun.law.language.expression import Expression, all_of, named, reads
from chudun.law.language.rules import Duty, duty
from chudun.law.packs.cyber_violence.prevention import AUTHORITIES, risk_reached
from chudun.law.packs.cyber_violence.regulation import cyber_violence, weak_proof_defers_the_answer
from chudun.law.packs.cyber_violence.scope import cyber_violence_information, governed, governed_unless_exposure
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.complaint import Complaint
from chudun.vocabulary.cyber_violence_risk import CyberViolenceRisk
from chudun.vocabulary.information_service import InformationService

COMPLAINANT = Bilingual("投诉人、举报人", "the complainant")


@cyber_violence.article(26, 1)
def improved_complaint_procedure(s: InformationService) -> Duty:
    """提供者接受社会监督，应当不断优化投诉、举报的程序。

    Providers accept public supervision and improve their complaint procedure.
    """
    to_do = Bilingual("优化投诉、举报程序", "improve the complaint procedure")
    return duty(s.improves_complaint_procedure, to_do).when(governed(s))


@cyber_violence.article(26, 1)
def cyber_violence_complaint_entrance(s: InformationService) -> Duty:
    """显著位置应当有专门用于投诉、举报网络暴力信息的快捷入口。

    A special quick entrance for complaints about cyber violence stands in a conspicuous place.
    """
    to_do = Bilingual(
        "在服务的显著位置设置网络暴力信息专用的快捷投诉、举报入口",
        "offer a special quick entrance for complaints about cyber violence in a conspicuous place",
    )
    return duty(s.complaint_entrance, to_do).when(governed(s))


@cyber_violence.article(26, 1)
def published_complaint_process(s: InformationService) -> Duty:
    """投诉、举报如何处理，应当公布。

    How complaints are handled is published.
    """
    to_do = Bilingual("公布投诉、举报的处理流程", "publish how complaints are handled")
    return duty(s.publishes_complaint_process, to_do).when(governed(s))


def _due(c: Complaint) -> Expression:
    deferred = named(
        all_of(c.proof_insufficient, reads(weak_proof_defers_the_answer)),
        Bilingual("证明材料不足，可以待补充后再处理", "the proof is too weak and the answer may wait for more"),
        Bilingual("不属于可以待补充材料后再处理的情形", "it is no case in which the answer may wait for more proof"),
    )
    return governed(c) & ~deferred


def _judged(c: Complaint) -> Expression:
    return governed(c) & ~c.proof_insufficient


@cyber_violence.article(26, 1)
def acceptance_of_complaint(c: Complaint) -> Duty:
    """投诉、举报应当及时受理。

    Complaints are accepted promptly.
    """
    to_do = Bilingual("及时受理投诉、举报", "accept the complaint promptly")
    return duty(c.accepted_promptly, to_do).when(governed(c))


@cyber_violence.article(26, 1)
def answer_to_complaint(c: Complaint) -> Duty:
    """投诉、举报应当及时处理并反馈结果；难以判断的，先按第二款补充材料。

    Complaints are handled promptly and answered; where they can't be judged, proof is added first (para. 2).
    """
    to_do = Bilingual("及时处理投诉、举报，并反馈处理结果", "handle the complaint promptly and tell the result")
    must = all_of(c.handled_promptly, c.result_told)
    return duty(must, to_do, owed_to=COMPLAINANT).when(_due(c))


@cyber_violence.article(26, 2)
def assessment_of_complaint(c: Complaint) -> Duty:
    """投诉、举报应当连同证明材料及时研判。

    Complaints are assessed promptly, together with the proof.
    """
    to_do = Bilingual(
        "结合投诉、举报内容和证明材料及时研判", "assess the complaint promptly, with its content and proof"
    )
    return duty(c.assessed_promptly, to_do).when(governed(c))


@cyber_violence.article(26, 2)
def handling_of_founded_complaint(c: Complaint) -> Duty:
    """属于网络暴力信息的，应当依法处理并反馈结果。

    Where it is cyber-violence information, the complaint is handled as the law demands and the result told.
    """
    to_do = Bilingual(
        "投诉、举报的信息属于网络暴力信息的，依法处理并反馈结果",
        "where the information is cyber violence, handle the complaint as such and tell the result",
    )
    founded = _judged(c) & cyber_violence_information(c.information)
    return duty(all_of(c.handled_as_cyber_violence, c.result_told), to_do, owed_to=COMPLAINANT).when(founded)


@cyber_violence.article(26, 2)
def request_for_further_proof(c: Complaint) -> Duty:
    """材料不足、判断不准的，应当及时请用户补充。

    Where the proof does not suffice to judge, the user is promptly told to add to it.
    """
    to_do = Bilingual(
        "证明材料不足、无法准确判断的，及时请用户补充",
        "where the proof does not suffice to judge, tell the user promptly to add to it",
    )
    return duty(c.further_proof_requested, to_do, owed_to=COMPLAINANT).when(governed(c) & c.proof_insufficient)


@cyber_violence.article(26, 2)
def handling_of_other_complaint(c: Complaint) -> Duty:
    """不属于网络暴力信息的（包括依法检举揭发、舆论监督的信息），应当作为其他类型的投诉、举报处理并反馈结果。

    Where it is not (lawful exposure and supervision included), the complaint is handled as one of another kind and the
    result told.
    """
    to_do = Bilingual(
        "投诉、举报的信息不属于网络暴力信息的（包括依法检举揭发、舆论监督），按其他类型投诉、举报处理并反馈结果",
        "where the information is not cyber violence (lawful exposure and supervision included), handle the complaint as"
        " one of another kind and tell the result",
    )
    unfounded = _judged(c) & ~cyber_violence_information(c.information)
    return duty(all_of(c.handled_as_other_complaint, c.result_told), to_do, owed_to=COMPLAINANT).when(unfounded)


@cyber_violence.article(27, 1)
def priority_for_complaints_on_minors(c: Complaint) -> Duty:
    """涉未成年人的网络暴力信息投诉、举报，应当优先处理。

    Complaints about cyber violence that concern minors come first.
    """
    to_do = Bilingual(
        "优先处理涉及未成年人的网络暴力信息投诉、举报",
        "give priority to complaints about cyber violence that concern minors",
    )
    reached = governed_unless_exposure(c, c.information)
    return duty(c.given_priority, to_do).when(reached & c.concerns_minors)


@cyber_violence.article(27, 1)
def measures_for_minors_at_risk(r: CyberViolenceRisk) -> Duty:
    """风险侵害未成年用户的，应当依法及时采取措施。

    Where the risk harms minors, the provider promptly takes the measures the law demands.
    """
    to_do = Bilingual(
        "风险侵害未成年人的，按照法律法规和规定及时采取措施",
        "where the risk harms minors, promptly take the measures the law demands",
    )
    return duty(r.measures_for_minors_taken, to_do).when(risk_reached(r) & r.victim_minor)


@cyber_violence.article(27, 1)
def relief_for_minors_at_risk(r: CyberViolenceRisk) -> Duty:
    """风险侵害未成年用户的，应当提供保护救助。

    Where the risk harms minors, the provider gives protection and relief.
    """
    to_do = Bilingual(
        "风险侵害未成年人的，提供保护救助服务", "where the risk harms minors, give protection and relief services"
    )
    return duty(r.rescue_service_given, to_do).when(risk_reached(r) & r.victim_minor)


@cyber_violence.article(27, 1)
def report_of_risk_to_minors(r: CyberViolenceRisk) -> Duty:
    """风险侵害未成年用户的，应当报告有关部门。

    Where the risk harms minors, the provider reports to the authorities.
    """
    to_do = Bilingual(
        "风险侵害未成年人的，向有关部门报告", "where the risk harms minors, report to the authorities concerned"
    )
    return duty(r.reported_to_authorities, to_do, owed_to=AUTHORITIES).when(risk_reached(r) & r.victim_minor)


@cyber_violence.article(27, 2)
def deletion_channel_for_minors(s: InformationService) -> Duty:
    """应当有便于未成年人及其监护人通知删除网络暴力信息的功能、渠道。

    Minors and their guardians have an easy function or channel by which to demand deletion of cyber violence.
    """
    to_do = Bilingual(
        "设置便利未成年人及其监护人通知删除网络暴力信息的功能、渠道",
        "offer a function or channel by which minors and their guardians can easily demand deletion of cyber violence",
    )
    return duty(s.minors_deletion_channel, to_do).when(governed(s))


@cyber_violence.article(27, 2)
def removal_on_minors_notice(c: Complaint) -> Duty:
    """接到未成年人或其监护人的通知后，应当及时删除、屏蔽、断开链接等，防止扩散。

    On a notice by a minor or guardian, the provider promptly deletes, blocks or unlinks the information to stop it.
    """
    to_do = Bilingual(
        "接到未成年人或其监护人删除网络暴力信息的通知后，及时采取必要措施，如删除、屏蔽、断开链接",
        "on a minor's or guardian's notice to delete cyber violence, promptly take what measures are needed, such as"
        " deleting, blocking or unlinking",
    )
    noticed = all_of(governed(c), c.minors_deletion_notice, cyber_violence_information(c.information))
    return duty(c.information_removed, to_do).when(noticed)
