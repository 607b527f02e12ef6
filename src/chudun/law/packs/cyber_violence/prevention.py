"""第三章 预防预警 (arts. 12 to 14)."""

from chudun.law.language.expression import Expression, all_of
from chudun.law.language.rules import Duty, duty
from chudun.law.packs.cyber_violence.regulation import cyber_violence
from chudun.law.packs.cyber_violence.scope import governed, governed_unless_exposure
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.cyber_violence_risk import CyberViolenceRisk
from chudun.vocabulary.information_service import InformationService

AUTHORITIES = Bilingual("有关部门", "the authorities concerned")


def risk_reached(r: CyberViolenceRisk) -> Expression:
    """Return whether the Provisions reach a risk that a provider has found (arts. 2 and 33)."""
    return governed_unless_exposure(r, r)


@cyber_violence.article(12)
def cyber_violence_classification(s: InformationService) -> Duty:
    """提供者应当在主管部门指导下，制定细化的网络暴力信息分类标准。

    Guided by the authorities, providers set detailed rules that classify cyber-violence information.
    """
    to_do = Bilingual(
        "细化网络暴力信息的分类标准和规则", "set detailed standards and rules that classify cyber-violence information"
    )
    return duty(s.classification_rules, to_do).when(governed(s))


@cyber_violence.article(12)
def cyber_violence_feature_library(s: InformationService) -> Duty:
    """提供者应当有网络暴力信息的特征库。

    Providers keep a library of features of cyber-violence information.
    """
    to_do = Bilingual("建立健全网络暴力信息特征库", "keep a library of features of cyber-violence information")
    return duty(s.feature_library, to_do).when(governed(s))


@cyber_violence.article(12)
def cyber_violence_case_library(s: InformationService) -> Duty:
    """提供者应当有网络暴力典型案例的样本库。

    Providers keep a library of typical cases of cyber violence.
    """
    to_do = Bilingual("建立健全典型案例样本库", "keep a library of typical cases")
    return duty(s.case_library, to_do).when(governed(s))


@cyber_violence.article(12)
def combined_recognition_of_cyber_violence(s: InformationService) -> Duty:
    """识别监测网络暴力信息，应当技术与人工并用。

    Providers recognise and monitor cyber violence by technology together with human review.
    """
    to_do = Bilingual(
        "以技术手段和人工审核相结合的方式识别监测网络暴力信息（两者都要）",
        "recognise and monitor cyber violence by technology and human review together (both are needed)",
    )
    return duty(all_of(s.automated_monitoring, s.human_review), to_do).when(governed(s))


@cyber_violence.article(13, 1)
def cyber_violence_warning_model(s: InformationService) -> Duty:
    """提供者应当有网络暴力信息的预警模型，并综合考虑事件、对象、人数、内容、频次、场景和举报等因素。

    Providers keep an early-warning model that weighs event, target, numbers, content, frequency, setting and complaints.
    """
    to_do = Bilingual(
        "建立健全网络暴力信息预警模型，并综合考虑所列各项因素",
        "keep an early-warning model of cyber violence that weighs the factors listed",
    )
    return duty(all_of(s.warning_model, s.model_weighs_factors), to_do).when(governed(s))


@cyber_violence.article(13, 1)
def timely_warning_of_cyber_violence(s: InformationService) -> Duty:
    """提供者应当及时发现网络暴力信息风险并预警。

    Providers detect risks of cyber violence in time and warn of them.
    """
    to_do = Bilingual("及时发现、预警网络暴力信息风险", "detect risks of cyber violence in time and warn of them")
    return duty(s.detects_risks, to_do).when(governed(s))


@cyber_violence.article(13, 2)
def answer_to_public_concern(r: CyberViolenceRisk) -> Duty:
    """提供者发现风险后，应当及时回应社会的关切。

    Once a risk is found, the provider answers public concern promptly.
    """
    to_do = Bilingual("发现风险后及时回应社会关切", "on finding the risk, answer public concern promptly")
    return duty(r.public_concern_answered, to_do).when(risk_reached(r))


@cyber_violence.article(13, 2)
def guidance_to_civil_expression(r: CyberViolenceRisk) -> Duty:
    """提供者发现风险后，应当引导用户文明、理性地交流。

    Once a risk is found, the provider guides users towards civil and reasonable expression.
    """
    to_do = Bilingual(
        "发现风险后引导用户文明互动、理性表达",
        "on finding the risk, guide users towards civil and reasonable expression",
    )
    return duty(r.users_guided, to_do).when(risk_reached(r))


@cyber_violence.article(13, 2)
def measures_against_abnormal_accounts(r: CyberViolenceRisk) -> Duty:
    """风险中有异常账号的，应当及时对其采取核验、提示、警示、限流等措施。

    Where abnormal accounts are involved, the provider checks, warns or limits them promptly.
    """
    to_do = Bilingual(
        "对异常账号及时采取动态核验身份、弹窗提示、警示、限流等措施",
        "take prompt measures against abnormal accounts, such as identity checks, pop-ups, warnings or limited reach",
    )
    return duty(r.abnormal_accounts_handled, to_do).when(risk_reached(r) & r.abnormal_accounts)


@cyber_violence.article(13, 2)
def report_of_surging_risk(r: CyberViolenceRisk) -> Duty:
    """相关信息的浏览、搜索、评论、举报显著增多的，还应当及时报告有关部门。

    Where views, searches, comments or reports surge, the provider also reports promptly to the authorities.
    """
    to_do = Bilingual(
        "浏览、搜索、评论、举报量显著增长或者有类似情形的，及时向有关部门报告",
        "where views, searches, comments or reports surge, or the like, report promptly to the authorities",
    )
    return duty(r.reported_to_authorities, to_do, owed_to=AUTHORITIES).when(risk_reached(r) & r.volumes_surged)


@cyber_violence.article(14)
def account_credit_system(s: InformationService) -> Duty:
    """提供者应当对用户账号实行信用管理。

    Providers keep a credit system for users' accounts.
    """
    to_do = Bilingual("建立健全用户账号信用管理体系", "keep a credit system for users' accounts")
    return duty(s.credit_system, to_do).when(governed(s))


@cyber_violence.article(14)
def credit_record_of_violations(s: InformationService) -> Duty:
    """用户涉网络暴力信息的违规，应当记入其信用记录。

    Violations around cyber violence are entered in the user's credit record.
    """
    to_do = Bilingual(
        "把涉网络暴力信息的违法违规记入用户信用记录", "enter violations around cyber violence in users' credit records"
    )
    return duty(s.records_violations, to_do).when(governed(s))


@cyber_violence.article(14)
def lower_credit_for_violations(s: InformationService) -> Duty:
    """对违规账号，应当依法依约降低信用等级或者列入黑名单。

    Violators' accounts lose credit or are blacklisted, by law and agreement.
    """
    to_do = Bilingual(
        "依法依约降低违规账号的信用等级，或者列入黑名单", "lower the credit of violators, or blacklist them"
    )
    return duty(s.lowers_credit, to_do).when(governed(s))


@cyber_violence.article(14)
def limits_by_credit(s: InformationService) -> Duty:
    """信用等级低或者在黑名单上的，应当据以限制账号功能或者停止服务。

    Credit and blacklist decide on limits to an account's functions or the end of its service.
    """
    to_do = Bilingual(
        "根据信用等级、黑名单限制账号功能或者停止服务",
        "limit accounts' functions or end the service by credit and blacklist",
    )
    return duty(s.restricts_by_credit, to_do).when(governed(s))
