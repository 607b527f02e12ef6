"""第一章 总则 (arts. 1 to 7)."""

from chudun.law.language.rules import Definition, Narrative, define, narrative
from chudun.law.packs.network_data.regulation import network_data
from chudun.vocabulary.scope import Scope


@network_data.article(1)
def aim() -> Narrative:
    """说明制定本条例的目的和上位法依据。

    States the aim of the Regulations and the laws they rest on.
    """
    return narrative("只说明目的和依据，不直接设定义务", "names aim and basis, and binds no one by itself")


@network_data.article(2, 1)
def processing_in_china(s: Scope) -> Definition:
    """在境内处理网络数据，以及对此的监督管理，适用本条例。

    The Regulations apply to the processing of network data in China and to its supervision.
    """
    return define(s.place.one_of("in_china"))


@network_data.article(2, 2)
def processing_abroad_on_people_in_china(s: Scope) -> Definition:
    """在境外处理境内自然人个人信息，属于个保法第三条第二款情形的，也适用本条例。

    They apply as well to processing abroad of personal information of people in China in the cases of PIPL art. 3(2).
    """
    return define(s.place.one_of("abroad_on_people_in_china"))


@network_data.article(2, 3)
def harm_from_abroad() -> Narrative:
    """在境外处理网络数据损害我国国家安全、公共利益或者公民、组织权益的，依法追究责任。

    Processing abroad that harms China's security, the public interest or anybody's rights is answered for by law.
    """
    return narrative(
        "责任由其他法律规定，本款不另设义务", "other laws lay down the liability; the paragraph adds no duty"
    )


@network_data.article(3)
def guiding_principles() -> Narrative:
    """说明网络数据安全管理工作的领导和总体原则。

    States under whose leadership and on what principles data security is managed.
    """
    return narrative("约束国家机关的工作，不约束数据处理者", "guides the state's own work, and binds no processor")


@network_data.article(4)
def encouragement() -> Narrative:
    """国家鼓励网络数据的创新应用，支持相关技术、产品、服务和人才培养。

    The state encourages new uses of network data and supports technology, products, services and training for them.
    """
    return narrative("属于国家的鼓励和支持，不设定义务", "is encouragement by the state, and lays down no duty")


@network_data.article(5)
def classified_protection() -> Narrative:
    """国家按照数据的重要程度和受损后的危害程度，实行分类分级保护。

    The state protects network data by class and grade, after their importance and the harm their loss would do.
    """
    return narrative(
        "确立国家制度；数据的级别由“数据级别”一问依各规定判断",
        "sets up a system of the state; the grade of data is judged as a question of its own under the rules for it",
    )


@network_data.article(6)
def international_cooperation() -> Narrative:
    """国家参与网络数据安全国际规则和标准的制定，促进交流合作。

    The state takes part in making international rules and standards and promotes cooperation.
    """
    return narrative("约束国家，不约束数据处理者", "concerns the state, and binds no processor")


@network_data.article(7)
def industry_associations() -> Narrative:
    """国家支持行业组织制定行为规范、加强自律、指导会员。

    The state supports industry associations in drawing up codes of conduct and guiding their members.
    """
    return narrative(
        "支持行业组织自律，不约束数据处理者", "supports self-regulation by associations, and binds no processor"
    )
