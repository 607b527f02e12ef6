"""Services to state organs and critical infrastructure, and work on public systems (受托服务)."""

from chudun.vocabulary.attribute import Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.scope import Scope

_LOGS = Bilingual(
    "访问日志、接口调用记录和委托方的书面同意", "access logs, records of calls, the principal's written consent"
)


def _without_consent(zh: str, en: str, question: Bilingual) -> YesNo:
    """Return an act on the principal's data done without the principal's consent (未经委托方同意)."""
    return YesNo(
        label=Bilingual(f"未经委托方同意{zh}", f"{en} without the principal's consent"),
        contrary=Bilingual(f"没有未经委托方同意{zh}", f"no {en} without the principal's consent"),
        question=question,
        evidence=_LOGS,
    )


class EntrustedService(Kind):
    """What a processor does for state organs, critical infrastructure or public systems (受托服务)."""

    label = Bilingual("受托服务", "entrusted service")

    scope = Reference(
        to=Scope,
        label=Bilingual("适用范围", "scope"),
        question=Bilingual("处理活动在什么范围内？", "Within what scope does the processing fall?"),
    )
    provider = Reference(
        to=Organisation,
        label=Bilingual("服务提供者", "provider of the service"),
        question=Bilingual("服务由哪个组织提供？", "Which organisation provides the service?"),
    )
    for_state_organ = YesNo(
        label=Bilingual("为国家机关提供服务", "it serves a state organ"),
        contrary=Bilingual("不为国家机关提供服务", "it serves no state organ"),
        question=Bilingual("服务对象中是否有国家机关？", "Is a state organ among those served?"),
    )
    for_critical_infrastructure_operator = YesNo(
        label=Bilingual("为关键信息基础设施运营者提供服务", "it serves a critical information infrastructure operator"),
        contrary=Bilingual(
            "不为关键信息基础设施运营者提供服务", "it serves no critical information infrastructure operator"
        ),
        question=Bilingual(
            "服务对象中是否有关键信息基础设施运营者？",
            "Is a critical information infrastructure operator among those served?",
        ),
    )
    for_public_infrastructure = YesNo(
        label=Bilingual(
            "参与其他公共基础设施、公共服务系统的建设、运行、维护",
            "it builds, runs or maintains other public infrastructure or public-service systems",
        ),
        contrary=Bilingual(
            "不参与其他公共基础设施、公共服务系统的建设、运行、维护",
            "it does not build, run or maintain other public infrastructure or public-service systems",
        ),
        question=Bilingual(
            "是否参与其他公共基础设施、公共服务系统的建设、运行或者维护？",
            "Does it take part in building, running or maintaining other public infrastructure or public-service systems?",
        ),
    )
    security_duties_performed = YesNo(
        label=Bilingual(
            "依照法律、法规和合同履行安全保护义务", "the security duties under law and contract are performed"
        ),
        contrary=Bilingual(
            "没有依照法律、法规和合同履行安全保护义务", "the security duties under law and contract are not performed"
        ),
        question=Bilingual(
            "是否依照法律、法规的规定和合同约定履行了网络数据安全保护义务？",
            "Are the duties of data security performed that law and contract lay down?",
        ),
        evidence=Bilingual("服务合同和安全检查记录", "the contract and records of security checks"),
    )
    service_secure = YesNo(
        label=Bilingual("服务安全", "the service is secure"),
        contrary=Bilingual("服务不安全", "the service is not secure"),
        question=Bilingual("所提供的服务是否安全？", "Is the service secure?"),
        evidence=Bilingual("安全检测报告", "reports of security tests"),
    )
    service_stable = YesNo(
        label=Bilingual("服务稳定", "the service is stable"),
        contrary=Bilingual("服务不稳定", "the service is not stable"),
        question=Bilingual("所提供的服务是否稳定？", "Is the service stable?"),
        evidence=Bilingual("运行记录", "records of operation"),
    )
    service_continuous = YesNo(
        label=Bilingual("服务持续", "the service is continuous"),
        contrary=Bilingual("服务中断、不持续", "the service is not continuous"),
        question=Bilingual(
            "所提供的服务是否持续、没有无故中断？", "Is the service continuous, without needless breaks?"
        ),
        evidence=Bilingual("运行记录", "records of operation"),
    )

    accesses_without_consent = _without_consent(
        "访问网络数据",
        "network data are accessed",
        Bilingual("是否未经委托方同意访问网络数据？", "Are network data accessed without the principal's consent?"),
    )
    obtains_without_consent = _without_consent(
        "获取网络数据",
        "network data are obtained",
        Bilingual("是否未经委托方同意获取网络数据？", "Are network data obtained without the principal's consent?"),
    )
    retains_without_consent = _without_consent(
        "留存网络数据",
        "network data are retained",
        Bilingual("是否未经委托方同意留存网络数据？", "Are network data retained without the principal's consent?"),
    )
    uses_without_consent = _without_consent(
        "使用网络数据",
        "network data are used",
        Bilingual("是否未经委托方同意使用网络数据？", "Are network data used without the principal's consent?"),
    )
    leaks_without_consent = _without_consent(
        "泄露网络数据",
        "network data are leaked",
        Bilingual("是否未经委托方同意泄露网络数据？", "Are network data leaked without the principal's consent?"),
    )
    provides_without_consent = _without_consent(
        "向他人提供网络数据",
        "network data are given to others",
        Bilingual(
            "是否未经委托方同意向他人提供网络数据？",
            "Are network data given to others without the principal's consent?",
        ),
    )
    links_without_consent = _without_consent(
        "对网络数据进行关联分析",
        "network data are linked and analysed",
        Bilingual(
            "是否未经委托方同意对网络数据进行关联分析？",
            "Are network data linked with others and analysed without the principal's consent?",
        ),
    )

    information_system = YesNo(
        label=Bilingual("服务是一个信息系统", "the service is an information system"),
        contrary=Bilingual("服务不是信息系统", "the service is not an information system"),
        question=Bilingual(
            "所提供的服务是否一个信息系统（或者由信息系统提供）？",
            "Is the service an information system, or delivered by one?",
        ),
    )
    managed_as_e_government = YesNo(
        label=Bilingual(
            "参照电子政务系统的管理要求加强数据安全管理", "its data security is managed as an e-government system's is"
        ),
        contrary=Bilingual(
            "没有参照电子政务系统的管理要求加强数据安全管理",
            "its data security is not managed as an e-government system's is",
        ),
        question=Bilingual(
            "该信息系统是否参照电子政务系统的管理要求加强网络数据安全管理？",
            "Is the system's data security managed after the requirements for e-government systems?",
        ),
        evidence=Bilingual("系统安全管理制度和检查记录", "the system's security rules and records of checks"),
    )
