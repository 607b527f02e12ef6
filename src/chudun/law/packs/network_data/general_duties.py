"""第二章 一般规定, first part (arts. 8 to 11): illegal activities, security, defects and incidents."""

from chudun.law.language.expression import all_of, reads, 以下
from chudun.law.language.rules import Definition, Duty, define, duty
from chudun.law.language.timing import Deadline, deadline
from chudun.law.packs.network_data.regulation import every_named_measure_is_due, network_data
from chudun.law.packs.network_data.scope import governed, within
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.incident import Incident
from chudun.vocabulary.processing import DataProcessing
from chudun.vocabulary.product_risk import ProductRisk
from chudun.vocabulary.technical_support import TechnicalSupport

AUTHORITIES = Bilingual("有关主管部门", "the competent authorities")


@network_data.article(8, 1)
def no_illegal_activities_with_data(p: DataProcessing) -> Duty:
    """任何个人、组织不得利用网络数据从事非法活动。

    No one may use network data for illegal activities.
    """
    to_do = Bilingual("不利用网络数据从事非法活动", "do not use network data for illegal activities")
    return duty(~p.used_for_illegal_activities, to_do).when(within(p.scope))


@network_data.article(8, 1)
def no_illegal_obtaining(p: DataProcessing) -> Duty:
    """任何个人、组织不得窃取网络数据，也不得以其他非法方式获取。

    No one may steal network data or obtain them in another illegal way.
    """
    to_do = Bilingual(
        "不窃取、不以其他非法方式获取网络数据", "do not steal network data or obtain them in another illegal way"
    )
    return duty(~p.illegally_obtained, to_do).when(within(p.scope))


@network_data.article(8, 1)
def no_illegal_sale(p: DataProcessing) -> Duty:
    """任何个人、组织不得非法出售网络数据。

    No one may sell network data illegally.
    """
    to_do = Bilingual("不非法出售网络数据", "do not sell network data illegally")
    return duty(~p.illegally_sold, to_do).when(within(p.scope))


@network_data.article(8, 1)
def no_illegal_provision(p: DataProcessing) -> Duty:
    """任何个人、组织不得非法向他人提供网络数据。

    No one may give network data to others illegally.
    """
    to_do = Bilingual("不非法向他人提供网络数据", "do not give network data to others illegally")
    return duty(~p.illegally_provided, to_do).when(within(p.scope))


@network_data.article(8, 1)
def no_other_illegal_processing(p: DataProcessing) -> Duty:
    """所列之外的其他非法处理活动，同样不得从事。

    Nor may anyone process network data illegally in a way that is not listed.
    """
    to_do = Bilingual(
        "不从事其他非法的网络数据处理活动", "do not process network data illegally in any other way either"
    )
    return duty(~p.otherwise_illegal, to_do).when(within(p.scope))


@network_data.article(8, 2)
def no_tools_for_illegal_processing(s: TechnicalSupport) -> Duty:
    """任何个人、组织不得提供专门用于这类非法活动的程序、工具。

    No one may provide programs or tools made for such illegal activities.
    """
    to_do = Bilingual(
        "不提供专门用于非法网络数据活动的程序、工具",
        "do not provide programs or tools made for illegal activities with network data",
    )
    return duty(~s.tool_for_illegal_processing, to_do).when(within(s.scope))


@network_data.article(8, 2)
def no_technical_support_for_illegal_processing(s: TechnicalSupport) -> Duty:
    """明知他人从事这类非法活动的，不得提供互联网接入、服务器托管、网络存储、通讯传输等技术支持。

    Knowing of another's illegal activities, no one may support them with access, hosting, storage, transmission or the
    like.
    """
    to_do = Bilingual(
        "明知他人从事非法网络数据活动的，不提供技术支持",
        "give no technical support to those known to act illegally with network data",
    )
    return duty(~s.technical_support, to_do).when(s.knows_of_illegal_processing & within(s.scope))


@network_data.article(8, 2)
def no_other_help_for_illegal_processing(s: TechnicalSupport) -> Duty:
    """明知他人从事这类非法活动的，不得提供广告推广、支付结算等帮助。

    Knowing of another's illegal activities, no one may help with advertising, payment settlement or the like.
    """
    to_do = Bilingual(
        "明知他人从事非法网络数据活动的，不提供广告推广、支付结算等帮助",
        "give those known to act illegally with network data no other help, such as advertising or payment",
    )
    return duty(~s.other_help, to_do).when(s.knows_of_illegal_processing & within(s.scope))


@network_data.article(9)
def protect_on_graded_basis(p: DataProcessing) -> Duty:
    """依照法律、行政法规和强制性国家标准，在等级保护的基础上加强网络数据安全防护。

    Processors strengthen protection on the basis of graded protection, as laws and mandatory national standards demand.
    """
    to_do = Bilingual(
        "落实网络安全等级保护，并按法律、行政法规和强制性国家标准加强防护",
        "carry out graded protection, and protect the data as the laws and mandatory national standards demand",
    )
    return duty(all_of(p.graded_protection, p.mandatory_requirements_met), to_do).when(governed(p.scope))


@network_data.article(9)
def set_up_security_management(p: DataProcessing) -> Duty:
    """建立健全网络数据安全管理制度。

    Processors set up sound rules for managing data security.
    """
    to_do = Bilingual("建立健全网络数据安全管理制度", "set up sound rules for managing data security")
    return duty(p.security_management_system, to_do).when(governed(p.scope))


@network_data.article(9)
def take_security_measures(p: DataProcessing) -> Duty:
    """采取加密、备份、访问控制、安全认证等技术措施和其他必要措施，防止数据被篡改、破坏、泄露或者非法获取、利用。

    Encryption, backup, access control, authentication and whatever else is needed keep the data from alteration,
    destruction, leaks and illegal use.
    """
    to_do = Bilingual(
        "采取加密、备份、访问控制、安全认证等技术措施和其他必要措施，足以保护数据",
        "take technical measures such as encryption, backup, access control and authentication, and any others needed,"
        " so that the data are protected",
    )
    named = all_of(p.encryption, p.backup, p.access_control, p.security_authentication)
    must = p.necessary_measures & (named | ~reads(every_named_measure_is_due))
    return duty(must, to_do).when(governed(p.scope))


@network_data.article(9)
def deal_with_incidents(p: DataProcessing) -> Duty:
    """处置网络数据安全事件。

    Processors deal with incidents of data security.
    """
    to_do = Bilingual("处置网络数据安全事件", "deal with incidents of data security")
    return duty(p.handles_incidents, to_do).when(governed(p.scope))


@network_data.article(9)
def guard_against_crimes(p: DataProcessing) -> Duty:
    """防范针对网络数据和利用网络数据实施的违法犯罪活动，并对数据安全承担主体责任。

    Processors guard against offences aimed at network data or committed with them, and answer for the data's security.
    """
    to_do = Bilingual(
        "防范针对和利用网络数据实施的违法犯罪活动",
        "guard against offences aimed at network data or committed with them",
    )
    return duty(p.prevents_crime, to_do).when(governed(p.scope))


@network_data.article(10)
def products_meet_mandatory_standards(p: DataProcessing) -> Duty:
    """所提供的网络产品、服务应当符合相关国家标准的强制性要求。

    The network products and services a processor provides meet the mandatory requirements of national standards.
    """
    to_do = Bilingual(
        "使所提供的网络产品、服务符合强制性国家标准",
        "see that the network products and services provided meet mandatory national standards",
    )
    return duty(p.products_meet_standards, to_do).when(p.offers_products & governed(p.scope))


@network_data.article(10)
def remedy_product_risk(r: ProductRisk) -> Duty:
    """发现产品、服务有安全缺陷、漏洞等风险的，立即采取补救措施。

    Once a defect or vulnerability is found in a product or service, remedies are taken at once.
    """
    to_do = Bilingual("发现风险后立即采取补救措施", "take remedies as soon as the risk is found")
    return duty(r.remedied_at_once, to_do).when(governed(r.scope))


@network_data.article(10)
def tell_users_of_product_risk(r: ProductRisk) -> Duty:
    """按照规定及时把风险告知用户。

    Users are told of the risk promptly, as prescribed.
    """
    to_do = Bilingual("按照规定及时告知用户", "tell the users promptly, as prescribed")
    return duty(r.users_told_promptly, to_do, owed_to=Bilingual("用户", "the users")).when(governed(r.scope))


@network_data.article(10)
def report_product_risk(r: ProductRisk) -> Duty:
    """按照规定及时把风险报告有关主管部门。

    The risk is reported to the competent authorities promptly, as prescribed.
    """
    to_do = Bilingual("按照规定及时向有关主管部门报告", "report to the competent authorities promptly, as prescribed")
    return duty(r.reported_promptly, to_do, owed_to=AUTHORITIES).when(governed(r.scope))


@network_data.article(10)
def report_grave_product_risk_within_a_day(r: ProductRisk) -> Duty:
    """风险涉及危害国家安全、公共利益的，还应当在24小时内报告有关主管部门。

    A risk that endangers national security or the public interest is reported within 24 hours besides.
    """
    to_do = Bilingual(
        "涉及危害国家安全、公共利益的，24小时内向有关主管部门报告",
        "where national security or the public interest is endangered, report to the authorities within 24 hours",
    )
    grave = r.endangers_national_security_or_public_interest & governed(r.scope)
    return duty(以下(r.hours_until_reported, 24), to_do, owed_to=AUTHORITIES).when(grave)


@network_data.article(10)
def grave_product_risk_due(r: ProductRisk) -> Deadline:
    """涉及危害国家安全、公共利益的风险，报告的24小时自发现时起算。

    The 24 hours for reporting such a risk run from its discovery.
    """
    what = Bilingual(
        "向有关主管部门报告涉及危害国家安全、公共利益的风险",
        "report the risk that endangers national security or the public interest",
    )
    grave = r.endangers_national_security_or_public_interest & governed(r.scope)
    return deadline(what, r.found_on, hours=24)(grave)


@network_data.article(11, 1)
def keep_incident_plan(p: DataProcessing) -> Duty:
    """建立健全网络数据安全事件应急预案。

    Processors keep a sound plan for incidents of data security.
    """
    to_do = Bilingual("建立健全网络数据安全事件应急预案", "keep a sound plan for incidents of data security")
    return duty(p.incident_plan, to_do).when(governed(p.scope))


@network_data.article(11, 1)
def activate_incident_plan(i: Incident) -> Duty:
    """发生网络数据安全事件时，立即启动应急预案。

    When an incident happens, the plan is activated at once.
    """
    to_do = Bilingual("立即启动应急预案", "activate the incident plan at once")
    return duty(i.plan_activated_at_once, to_do).when(governed(i.scope))


@network_data.article(11, 1)
def contain_incident(i: Incident) -> Duty:
    """采取措施防止危害扩大。

    Measures are taken to keep the harm from growing.
    """
    to_do = Bilingual("采取措施防止危害扩大", "take measures to keep the harm from growing")
    return duty(i.spread_prevented, to_do).when(governed(i.scope))


@network_data.article(11, 1)
def remove_incident_hazard(i: Incident) -> Duty:
    """消除造成事件的安全隐患。

    The security hazard behind the incident is removed.
    """
    to_do = Bilingual("消除安全隐患", "remove the security hazard behind the incident")
    return duty(i.hazards_removed, to_do).when(governed(i.scope))


@network_data.article(11, 1)
def report_incident(i: Incident) -> Duty:
    """按照规定把事件报告有关主管部门。

    The incident is reported to the competent authorities as prescribed.
    """
    to_do = Bilingual("按照规定向有关主管部门报告事件", "report the incident to the authorities as prescribed")
    return duty(i.reported_as_prescribed, to_do, owed_to=AUTHORITIES).when(governed(i.scope))


@network_data.article(11, 2)
def incident_notice_waived(i: Incident) -> Definition:
    """法律、行政法规规定可以不通知的，从其规定；只及于通知，不及于报案和配合。

    Where a law or administrative regulation waives the notice, it is followed; this reaches the notice alone.
    """
    return define(i.notice_waived_by_law)


@network_data.article(11, 2)
def notify_those_concerned(i: Incident) -> Duty:
    """对个人、组织权益造成危害的，及时把事件和风险、危害后果、补救措施通知利害关系人。

    Where anyone's rights were harmed, those concerned are promptly told of the incident and the risk, the harm, and the
    remedies.
    """
    to_do = Bilingual(
        "及时把安全事件和风险情况、危害后果、已采取的补救措施通知利害关系人",
        "promptly tell those concerned of the incident and the risk, the harm done, and the remedies taken",
    )
    told = all_of(i.affected_notified_promptly, i.notice_says_what_happened, i.notice_says_harm, i.notice_says_remedies)
    must = duty(told, to_do, owed_to=Bilingual("利害关系人", "those concerned"))
    return must.when(i.harms_persons & governed(i.scope)).unless(incident_notice_waived)


@network_data.article(11, 2)
def report_crime_clues(i: Incident) -> Duty:
    """处置事件中发现涉嫌违法犯罪线索的，按规定向公安机关、国家安全机关报案。

    Clues of a suspected offence that come up are reported to the police or state security as prescribed.
    """
    to_do = Bilingual(
        "按照规定向公安机关、国家安全机关报案",
        "report the clues to the police or the state security organs as prescribed",
    )
    organs = Bilingual("公安机关、国家安全机关", "the police and the state security organs")
    return duty(i.crime_clues_reported, to_do, owed_to=organs).when(i.crime_clues_found & governed(i.scope))


@network_data.article(11, 2)
def cooperate_with_investigation(i: Incident) -> Duty:
    """发现涉嫌违法犯罪线索的，还应当配合侦查、调查和处置。

    Where such clues come up, the processor cooperates with the investigation and what follows.
    """
    to_do = Bilingual(
        "配合公安机关、国家安全机关开展侦查、调查和处置",
        "cooperate with the police and state security as they investigate and act",
    )
    return duty(i.cooperates_with_investigation, to_do).when(i.crime_clues_found & governed(i.scope))
