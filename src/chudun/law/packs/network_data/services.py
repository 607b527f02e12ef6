"""第二章 一般规定, third part (arts. 16 to 20): services for the state, automated tools, generative AI, complaints."""

from chudun.law.language.expression import Expression, all_of, any_of, named, reads
from chudun.law.language.rules import Duty, duty
from chudun.law.packs.network_data.regulation import entrusted_providers_are_bound, network_data
from chudun.law.packs.network_data.scope import governed, within
from chudun.vocabulary.automated_access import AutomatedAccess
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.entrusted_service import EntrustedService
from chudun.vocabulary.processing import DataProcessing


def _serves_state_or_public(s: EntrustedService) -> Expression:
    served = any_of(s.for_state_organ, s.for_critical_infrastructure_operator, s.for_public_infrastructure)
    bound = any_of(governed(s.scope), all_of(within(s.scope), reads(entrusted_providers_are_bound)))
    return named(
        all_of(served, bound),
        Bilingual("属于第十六条所说的服务提供者", "the provider of a service that art. 16 speaks of is bound"),
        Bilingual("不属于第十六条所说的服务提供者", "no provider of a service that art. 16 speaks of is bound"),
    )


@network_data.article(16, 1)
def service_provider_performs_duties(s: EntrustedService) -> Duty:
    """为国家机关、关键信息基础设施运营者服务，或者参与其他公共系统的，依照法律、法规和合同履行安全保护义务。

    Whoever serves state organs or critical infrastructure, or works on other public systems, performs the security
    duties of law and contract.
    """
    to_do = Bilingual(
        "依照法律、法规的规定和合同约定履行网络数据安全保护义务",
        "perform the duties of data security that law and contract lay down",
    )
    return duty(s.security_duties_performed, to_do).when(_serves_state_or_public(s))


@network_data.article(16, 1)
def service_secure_and_stable(s: EntrustedService) -> Duty:
    """提供安全、稳定、持续的服务。

    The service is secure, stable and continuous.
    """
    to_do = Bilingual("提供安全、稳定、持续的服务", "provide a secure, stable and continuous service")
    return duty(all_of(s.service_secure, s.service_stable, s.service_continuous), to_do).when(
        _serves_state_or_public(s)
    )


@network_data.article(16, 2)
def no_access_without_consent(s: EntrustedService) -> Duty:
    """未经委托方同意，不得访问网络数据。

    Without the principal's consent, its network data are not accessed.
    """
    to_do = Bilingual("未经委托方同意，不访问网络数据", "do not access network data without the principal's consent")
    return duty(~s.accesses_without_consent, to_do).when(_serves_state_or_public(s))


@network_data.article(16, 2)
def no_obtaining_without_consent(s: EntrustedService) -> Duty:
    """未经委托方同意，不得获取网络数据。

    Without the principal's consent, its network data are not obtained.
    """
    to_do = Bilingual("未经委托方同意，不获取网络数据", "do not obtain network data without the principal's consent")
    return duty(~s.obtains_without_consent, to_do).when(_serves_state_or_public(s))


@network_data.article(16, 2)
def no_retention_without_consent(s: EntrustedService) -> Duty:
    """未经委托方同意，不得留存网络数据。

    Without the principal's consent, its network data are not retained.
    """
    to_do = Bilingual("未经委托方同意，不留存网络数据", "do not retain network data without the principal's consent")
    return duty(~s.retains_without_consent, to_do).when(_serves_state_or_public(s))


@network_data.article(16, 2)
def no_use_without_consent(s: EntrustedService) -> Duty:
    """未经委托方同意，不得使用网络数据。

    Without the principal's consent, its network data are not used.
    """
    to_do = Bilingual("未经委托方同意，不使用网络数据", "do not use network data without the principal's consent")
    return duty(~s.uses_without_consent, to_do).when(_serves_state_or_public(s))


@network_data.article(16, 2)
def no_leak_without_consent(s: EntrustedService) -> Duty:
    """未经委托方同意，不得泄露网络数据。

    Without the principal's consent, its network data are not leaked.
    """
    to_do = Bilingual("未经委托方同意，不泄露网络数据", "do not leak network data without the principal's consent")
    return duty(~s.leaks_without_consent, to_do).when(_serves_state_or_public(s))


@network_data.article(16, 2)
def no_provision_without_consent(s: EntrustedService) -> Duty:
    """未经委托方同意，不得向他人提供网络数据。

    Without the principal's consent, its network data are not given to others.
    """
    to_do = Bilingual(
        "未经委托方同意，不向他人提供网络数据", "do not give network data to others without the principal's consent"
    )
    return duty(~s.provides_without_consent, to_do).when(_serves_state_or_public(s))


@network_data.article(16, 2)
def no_linking_without_consent(s: EntrustedService) -> Duty:
    """未经委托方同意，不得对网络数据进行关联分析。

    Without the principal's consent, its network data are not linked with others and analysed.
    """
    to_do = Bilingual(
        "未经委托方同意，不对网络数据进行关联分析",
        "do not link and analyse network data without the principal's consent",
    )
    return duty(~s.links_without_consent, to_do).when(_serves_state_or_public(s))


@network_data.article(17)
def systems_serving_state_organs(s: EntrustedService) -> Duty:
    """为国家机关服务的信息系统，参照电子政务系统的管理要求加强数据安全管理。

    Information systems that serve state organs manage data security after the requirements for e-government systems.
    """
    to_do = Bilingual(
        "参照电子政务系统的管理要求，加强该信息系统的网络数据安全管理",
        "manage the system's data security after the requirements for e-government systems",
    )
    return duty(s.managed_as_e_government, to_do).when(s.for_state_organ & s.information_system & within(s.scope))


@network_data.article(18)
def assess_automated_access(a: AutomatedAccess) -> Duty:
    """使用自动化工具访问、收集网络数据的，评估对网络服务带来的影响。

    Whoever reads or collects network data by automated tools assesses their effect on the network service.
    """
    to_do = Bilingual("评估自动化工具对网络服务带来的影响", "assess the tool's effect on the network service")
    return duty(a.impact_on_services_assessed, to_do).when(governed(a.scope))


@network_data.article(18)
def no_intrusion_by_automated_access(a: AutomatedAccess) -> Duty:
    """使用自动化工具，不得非法侵入他人网络。

    Automated tools do not intrude illegally into others' networks.
    """
    to_do = Bilingual("不非法侵入他人网络", "do not intrude illegally into others' networks")
    return duty(~a.intrudes, to_do).when(governed(a.scope))


@network_data.article(18)
def no_disruption_by_automated_access(a: AutomatedAccess) -> Duty:
    """使用自动化工具，不得干扰网络服务正常运行。

    Automated tools do not disturb the normal running of network services.
    """
    to_do = Bilingual("不干扰网络服务正常运行", "do not disturb the normal running of network services")
    return duty(~a.disrupts_service, to_do).when(governed(a.scope))


@network_data.article(19)
def manage_training_data(p: DataProcessing) -> Duty:
    """提供生成式人工智能服务的，加强对训练数据和训练数据处理活动的安全管理。

    Providers of generative AI services manage the security of training data and of their processing.
    """
    to_do = Bilingual(
        "加强对训练数据和训练数据处理活动的安全管理", "manage the security of training data and of their processing"
    )
    return duty(p.training_data_managed, to_do).when(p.generative_ai_service & governed(p.scope))


@network_data.article(19)
def handle_generative_ai_risks(p: DataProcessing) -> Duty:
    """提供生成式人工智能服务的，采取有效措施防范和处置网络数据安全风险。

    Providers of generative AI services take effective measures against risks to data security.
    """
    to_do = Bilingual(
        "采取有效措施防范和处置网络数据安全风险", "take effective measures to prevent and handle data security risks"
    )
    return duty(p.training_risks_handled, to_do).when(p.generative_ai_service & governed(p.scope))


def _serves_public(p: DataProcessing) -> Expression:
    return all_of(p.serves_the_public, governed(p.scope))


@network_data.article(20)
def accept_public_supervision(p: DataProcessing) -> Duty:
    """面向社会提供产品、服务的，接受社会监督。

    Whoever offers products or services to the public accepts supervision by society.
    """
    to_do = Bilingual("接受社会监督", "accept supervision by society")
    return duty(p.accepts_public_supervision, to_do).when(_serves_public(p))


@network_data.article(20)
def open_complaint_channels(p: DataProcessing) -> Duty:
    """建立便捷的网络数据安全投诉、举报渠道。

    There are easy ways to complain of and report data security.
    """
    to_do = Bilingual(
        "建立便捷的网络数据安全投诉、举报渠道", "set up easy ways to complain of and report data security"
    )
    return duty(p.complaint_channels, to_do).when(_serves_public(p))


@network_data.article(20)
def publish_complaint_channels(p: DataProcessing) -> Duty:
    """公布投诉、举报方式等信息。

    How to complain and report is published.
    """
    to_do = Bilingual("公布投诉、举报方式等信息", "publish how to complain and report")
    return duty(p.complaint_channels_published, to_do).when(_serves_public(p))


@network_data.article(20)
def handle_complaints_promptly(p: DataProcessing) -> Duty:
    """及时受理并处理网络数据安全投诉、举报。

    Complaints and reports about data security are taken up and settled promptly.
    """
    to_do = Bilingual(
        "及时受理并处理网络数据安全投诉、举报", "take up and settle complaints and reports about data security promptly"
    )
    return duty(p.complaints_handled_promptly, to_do).when(_serves_public(p))
