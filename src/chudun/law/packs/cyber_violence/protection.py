"""第五章 保护机制, on protection and evidence (arts. 23 to 25)."""

from chudun.law.language.expression import Cited, Expression, all_of, any_of, expression
from chudun.law.language.rules import Duty, Narrative, duty, narrative
from chudun.law.packs.cyber_violence.handling import found_cyber_violence
from chudun.law.packs.cyber_violence.prevention import risk_reached
from chudun.law.packs.cyber_violence.regulation import cyber_violence
from chudun.law.packs.cyber_violence.scope import governed
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.cyber_violence_risk import CyberViolenceRisk
from chudun.vocabulary.found_information import FoundInformation
from chudun.vocabulary.information_service import InformationService

USERS = Bilingual("用户", "users")
USER_AT_RISK = Bilingual("面临风险的用户", "the user at risk")


@cyber_violence.article(23, 1)
def protection_against_cyber_violence(s: InformationService) -> Duty:
    """提供者应当有保护用户免受网络暴力的功能。

    Providers keep functions that protect users from cyber violence.
    """
    to_do = Bilingual("建立健全网络暴力信息防护功能", "keep functions that protect users from cyber violence")
    return duty(s.protection_functions, to_do).when(governed(s))


@cyber_violence.article(23, 1)
def option_to_block_users(s: InformationService) -> Duty:
    """用户应当能够方便地屏蔽陌生人或者特定的人。

    Users can easily block strangers or certain users.
    """
    to_do = Bilingual("提供屏蔽陌生用户或者特定用户的选项", "offer the option to block strangers or certain users")
    return duty(s.option_block_users, to_do, owed_to=USERS).when(governed(s))


@cyber_violence.article(23, 1)
def option_to_set_visibility(s: InformationService) -> Duty:
    """用户应当能够方便地设定谁能看到自己发布的信息。

    Users can easily set who sees what they publish.
    """
    to_do = Bilingual("提供设定本人发布信息可见范围的选项", "offer the option to set who sees what one publishes")
    return duty(s.option_visibility, to_do, owed_to=USERS).when(governed(s))


@cyber_violence.article(23, 1)
def option_to_bar_reposts(s: InformationService) -> Duty:
    """用户应当能够方便地不让他人转载、评论自己发布的信息。

    Users can easily bar reposts of, or comments on, what they publish.
    """
    to_do = Bilingual(
        "提供不许他人转载或者评论本人发布信息的选项",
        "offer the option to bar reposts of, or comments on, what one publishes",
    )
    return duty(s.option_no_reposts, to_do, owed_to=USERS).when(governed(s))


@cyber_violence.article(23, 2)
def rules_on_private_messages(s: InformationService) -> Duty:
    """提供私信的，应当完善私信规则。

    Services with private messages keep sound rules on them.
    """
    to_do = Bilingual(
        "提供私信服务的，完善私信规则", "where the service offers private messages, keep sound rules on them"
    )
    return duty(s.private_message_rules, to_do).when(governed(s) & s.offers_private_messages)


@cyber_violence.article(23, 2)
def options_for_private_messages(s: InformationService) -> Duty:
    """提供私信的，用户应当能够只收好友私信，或者拒收全部私信。

    Users can choose to take private messages from friends only, or none.
    """
    to_do = Bilingual(
        "提供私信服务的，提供只收好友私信、拒收全部私信等选项",
        "where the service offers private messages, offer the option to take them from friends only, or none",
    )
    return duty(s.option_private_messages, to_do, owed_to=USERS).when(governed(s) & s.offers_private_messages)


@cyber_violence.article(23, 2)
def smart_filters_encouraged() -> Narrative:
    """鼓励提供智能过滤私信、自设屏蔽词等功能。

    Smart filters for private messages and words of one's own to block are encouraged.
    """
    return narrative("只是鼓励，不设义务", "encourages, and obliges no one")


@cyber_violence.article(24, 1)
def alert_to_user_at_risk(r: CyberViolenceRisk) -> Duty:
    """有用户面临风险的，应当及时、显著地提示该用户。

    A user who faces the risk is alerted promptly and conspicuously.
    """
    to_do = Bilingual(
        "发现用户面临风险的，及时以显著方式提示用户",
        "where a user faces the risk, alert the user promptly and conspicuously",
    )
    return duty(r.user_alerted, to_do, owed_to=USER_AT_RISK).when(risk_reached(r) & r.user_faces_risk)


@cyber_violence.article(24, 1)
def advice_to_user_at_risk(r: CyberViolenceRisk) -> Duty:
    """有用户面临风险的，应当告知其有哪些防护措施可用。

    A user who faces the risk is told what protection there is.
    """
    to_do = Bilingual(
        "发现用户面临风险的，告知用户可以采取的防护措施",
        "where a user faces the risk, tell the user what protection there is",
    )
    return duty(r.user_told_of_protection, to_do, owed_to=USER_AT_RISK).when(risk_reached(r) & r.user_faces_risk)


def _grave(r: CyberViolenceRisk) -> Expression:
    """Return whether the risk is one of the three cases of art. 24 para. 2, each citing its item."""
    cases = (
        any_of(r.victim_minor, r.victim_elderly, r.victim_disabled, r.victim_similarly_vulnerable),
        expression(r.violates_privacy),
        expression(r.may_cause_grave_harm),
    )
    place = cyber_violence.provision(24, 2)
    return risk_reached(r) & any_of(*(Cited(case, place.item_of(number)) for number, case in enumerate(cases, 1)))


@cyber_violence.article(24, 2)
def guidance_and_relief_in_grave_risk(r: CyberViolenceRisk) -> Duty:
    """风险侵害未成年人、老年人、残疾人等，侵犯隐私，或者可能造成严重后果的，还应当提供防护指导和保护救助。

    Where the risk harms minors, the elderly or the disabled, violates privacy or might do grave harm, the provider also
    gives guidance, protection and relief.
    """
    to_do = Bilingual(
        "风险属于第二十四条第二款三种情形之一的，为用户提供防护指导和保护救助服务（两者都要）",
        "in one of the three cases of art. 24(2), give the user both guidance on protection and relief services",
    )
    given = all_of(r.protection_guidance_given, r.rescue_service_given)
    return duty(given, to_do, owed_to=USER_AT_RISK).when(_grave(r))


@cyber_violence.article(24, 2)
def start_of_protection_in_grave_risk(r: CyberViolenceRisk) -> Duty:
    """在这些情形下，还应当协助用户启动防护措施。

    In these cases the provider also helps the user to start protective measures.
    """
    to_do = Bilingual(
        "风险属于第二十四条第二款三种情形之一的，协助用户启动防护措施",
        "in one of the three cases of art. 24(2), help the user to start protective measures",
    )
    return duty(r.protection_started, to_do, owed_to=USER_AT_RISK).when(_grave(r))


@cyber_violence.article(24, 2)
def report_of_grave_risk(r: CyberViolenceRisk) -> Duty:
    """在这些情形下，还应当报告网信、公安等部门。

    In these cases the provider also reports to the cyberspace administration, the police and so on.
    """
    to_do = Bilingual(
        "风险属于第二十四条第二款三种情形之一的，向网信、公安等有关部门报告",
        "in one of the three cases of art. 24(2), report to the cyberspace administration, the police and so on",
    )
    owed_to = Bilingual("网信、公安等有关部门", "the cyberspace administration, the police and other authorities")
    return duty(r.reported_to_authorities, to_do, owed_to=owed_to).when(_grave(r))


@cyber_violence.article(25, 1)
def preservation_of_cyber_violence_data(f: FoundInformation) -> Duty:
    """提供者对发现、处置的网络暴力信息，应当及时保存内容和浏览、评论、转发数等数据。

    On finding or handling cyber violence, the provider promptly saves the content and figures such as views and reposts.
    """
    to_do = Bilingual(
        "及时保存所发现网络暴力信息的内容和浏览、评论、转发数量等数据",
        "promptly save the content of the cyber violence found and the figures of views, comments and reposts",
    )
    return duty(f.content_and_figures_saved, to_do).when(found_cyber_violence(f))


@cyber_violence.article(25, 1)
def quick_evidence_function(s: InformationService) -> Duty:
    """提供者应当让用户能够快速取证。

    Providers offer users a quick way to take evidence.
    """
    to_do = Bilingual(
        "向用户提供网络暴力信息的快捷取证功能", "offer users a quick way to take evidence of cyber violence"
    )
    return duty(s.evidence_function, to_do, owed_to=USERS).when(governed(s))


@cyber_violence.article(25, 1)
def help_with_defence_of_rights(s: InformationService) -> Duty:
    """提供者应当依法便利用户维权。

    Providers make it easy for users to defend their rights.
    """
    to_do = Bilingual("依法依规便利用户维权", "make it easy for users to defend their rights")
    return duty(s.helps_users_defend_rights, to_do, owed_to=USERS).when(governed(s))


@cyber_violence.article(25, 2)
def support_for_taking_of_evidence(s: InformationService) -> Duty:
    """公安、网信等部门依法调取证据的，应当及时给予必要的技术支持和协助。

    Where an authority lawfully requests evidence, the provider promptly gives the support it needs.
    """
    to_do = Bilingual(
        "有关部门依法调取证据时，及时提供必要的技术支持和协助",
        "when an authority lawfully requests evidence, promptly give the technical support and help needed",
    )
    owed_to = Bilingual("公安、网信等有关部门", "the police, the cyberspace administration and other authorities")
    return duty(s.supported_evidence_request, to_do, owed_to=owed_to).when(governed(s) & s.evidence_requested)
