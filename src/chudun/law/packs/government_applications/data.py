"""第四章 网络和数据安全: data and where they are held (arts. 21 to 24)."""

from chudun.law.language.expression import Expression, all_of
from chudun.law.language.rules import Duty, duty
from chudun.law.packs.government_applications.regulation import government_applications
from chudun.law.packs.government_applications.scope import government_form, party_or_state_organ, secured_application
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.government_application import GovernmentApplication


@government_applications.article(21)
def classify_and_grade_application_data(a: GovernmentApplication) -> Duty:
    """按国家和行业要求分类分级管理数据。

    Data are managed by class and grade as the state and the sector demand.
    """
    return duty(
        a.data.classified_and_graded,
        Bilingual("对政务应用的数据实行分类分级管理", "manage the application's data by class and grade"),
    ).when(secured_application(a))


@government_applications.article(21)
def give_key_data_special_protection(a: GovernmentApplication) -> Duty:
    """重要数据、个人信息和商业秘密要重点保护。

    Important data, personal information and trade secrets are given special protection.
    """
    return duty(
        a.data.protected_data_safeguarded,
        Bilingual(
            "重点保护其中的重要数据、个人信息和商业秘密",
            "give important data, personal information and trade secrets special protection",
        ),
    ).when(secured_application(a) & a.data.holds_protected_data)


@government_applications.article(22)
def pass_on_or_publish_only_with_consent(a: GovernmentApplication) -> Duty:
    """收集的未公开资料，未经提供方同意不向第三方提供、不公开。

    Undisclosed material collected is neither passed on nor published without its provider's consent.
    """
    return duty(
        ~a.data.provided_or_published | a.data.provider_consented,
        Bilingual(
            "未经提供方同意，不向第三方提供、不公开所收集的未公开资料",
            "neither pass on nor publish undisclosed material without its provider's consent",
        ),
    ).when(secured_application(a) & a.data.collects_undisclosed_information)


@government_applications.article(22)
def use_for_statutory_duties_only(a: GovernmentApplication) -> Duty:
    """收集的未公开资料只用于履行法定职责。

    Undisclosed material collected is used for statutory duties only.
    """
    return duty(
        ~a.data.used_beyond_statutory_duties,
        Bilingual("所收集的未公开资料只用于履行法定职责", "use undisclosed material for statutory duties only"),
    ).when(secured_application(a) & a.data.collects_undisclosed_information)


@government_applications.article(23)
def host_application_in_china(a: GovernmentApplication) -> Duty:
    """为应用服务的数据中心、云平台等设在境内。

    The data centres, clouds and the like that serve it stand in China.
    """
    return duty(
        a.hosting.in_china,
        Bilingual("只使用设在境内的数据中心、云平台等", "use data centres, clouds and the like that stand in China"),
    ).when(secured_application(a))


def _cloud_for_organ(a: GovernmentApplication) -> Expression:
    """Return whether a Party or state organ buys cloud services for ``a``; institutions are not named (art. 24)."""
    return all_of(party_or_state_organ(a.operator), government_form(a), a.hosting.buys_cloud_services)


@government_applications.article(24)
def buy_assessed_cloud_services(a: GovernmentApplication) -> Duty:
    """党政机关采购云计算服务，选用通过国家安全评估的云平台。

    A Party or state organ that buys cloud services chooses a platform that passed the state's security assessment.
    """
    return duty(
        a.hosting.cloud_assessed_by_the_state,
        Bilingual(
            "选用通过国家云计算服务安全评估的云平台",
            "choose a cloud platform that passed the state's security assessment",
        ),
    ).when(_cloud_for_organ(a))


@government_applications.article(24)
def manage_use_of_cloud_services(a: GovernmentApplication) -> Duty:
    """党政机关加强所采购云服务的使用管理。

    A Party or state organ manages the use of the cloud services it bought.
    """
    return duty(
        a.hosting.cloud_use_managed,
        Bilingual("加强所采购云服务的使用管理", "manage the use of the cloud services bought"),
    ).when(_cloud_for_organ(a))
