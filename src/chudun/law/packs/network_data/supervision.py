"""第七章 监督管理 (arts. 47 to 54)."""

from chudun.law.language.rules import Duty, Narrative, Permission, duty, narrative, permission
from chudun.law.packs.network_data.regulation import network_data
from chudun.law.packs.network_data.scope import governed
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.processing import DataProcessing


@network_data.article(47)
def who_supervises() -> Narrative:
    """国家网信部门统筹协调，公安、国家安全机关和国家数据管理部门各负其责，各地区、各部门对其数据和数据安全负责。

    The national cyberspace authority coordinates; police, state security and the national data authority each have their
    part; every region and department answers for its own data and their security.
    """
    return narrative("划分国家机关的职责，不约束数据处理者", "divides tasks among state organs, and binds no processor")


@network_data.article(48)
def departments_supervise_their_fields() -> Narrative:
    """各主管部门监督管理本行业、本领域，制定应急预案，组织风险评估，检查并督促整改。

    Departments supervise their own fields: they plan for incidents, assess risks, inspect, and press for remedies.
    """
    return narrative("约束主管部门，不约束数据处理者", "binds the departments, and no processor")


@network_data.article(49)
def sharing_of_risk_information() -> Narrative:
    """国家网信部门统筹汇总、研判、共享、发布风险信息，加强监测预警和应急处置。

    The national cyberspace authority has information on risks gathered, weighed, shared and published, and sees to
    warnings and responses.
    """
    return narrative("约束国家网信部门和有关主管部门", "binds the authorities, and no processor")


@network_data.article(50, 1)
def authorities_may_inspect(p: DataProcessing) -> Permission:
    """主管部门可以要求说明、查阅复制、检查措施和设备物品，并采取法律、行政法规规定的其他必要措施。

    Authorities may demand explanations, read and copy records, examine measures and equipment, and do what else laws and
    administrative regulations provide.
    """
    may = Bilingual(
        "主管部门可以要求说明情况，查阅、复制文件和记录，检查安全措施和设备、物品",
        "authorities may demand explanations, read and copy documents and records, and examine measures and equipment",
    )
    return permission(may, governed(p.scope))


@network_data.article(50, 2)
def cooperate_with_inspection(p: DataProcessing) -> Duty:
    """对主管部门依法开展的监督检查予以配合。

    Processors cooperate with inspections that authorities carry out by law.
    """
    to_do = Bilingual("配合主管部门依法开展的监督检查", "cooperate with the inspections authorities carry out by law")
    return duty(p.cooperates_with_inspection, to_do).when(p.inspected & governed(p.scope))


@network_data.article(51, 1)
def inspections_are_fair_and_free() -> Narrative:
    """监督检查应当客观公正，不得收取费用。

    Inspections are objective and fair, and cost the inspected nothing.
    """
    return narrative("约束检查机关，不约束被检查者", "binds the inspecting authority, not the inspected")


@network_data.article(51, 2)
def inspections_keep_to_data_security() -> Narrative:
    """检查中不得收集与数据安全无关的业务信息，获取的信息只用于维护数据安全。

    Inspectors gather no business information unrelated to data security, and use what they get for that security alone.
    """
    return narrative("约束检查机关，不约束被检查者", "binds the inspecting authority, not the inspected")


@network_data.article(51, 3)
def authorities_may_demand_remedies(p: DataProcessing) -> Permission:
    """发现处理活动存在较大安全风险的，主管部门可以按权限和程序要求暂停服务、修改平台规则、完善技术措施等。

    Finding a considerable security risk, authorities may, within their powers, demand that services be suspended,
    platform rules changed or technical measures improved.
    """
    may = Bilingual(
        "主管部门可以要求暂停相关服务、修改平台规则、完善技术措施，以消除隐患",
        "authorities may demand that services be suspended, platform rules changed or technical measures improved",
    )
    return permission(may, p.considerable_risk_found & governed(p.scope))


@network_data.article(52)
def no_needless_inspections() -> Narrative:
    """主管部门之间加强协同，避免重复检查；各类评估、审计、测评相互衔接，重合的结果可以互相采信。

    Authorities work together and avoid repeated inspections; audits, assessments and tests fit together, and results on
    the same matter may be relied on.
    """
    return narrative(
        "约束主管部门；互相采信由主管部门决定", "binds the authorities, who decide which results they rely on"
    )


@network_data.article(53)
def officials_keep_secrets() -> Narrative:
    """主管部门及其工作人员对履职中知悉的隐私、个人信息、商业秘密等依法保密。

    Authorities and their staff keep private what they learn in their work: privacy, personal information, trade secrets.
    """
    return narrative("约束主管部门及其工作人员", "binds the authorities and their staff")


@network_data.article(54)
def measures_against_harm_from_abroad() -> Narrative:
    """境外组织、个人的处理活动危害我国安全、公共利益或者公民个人信息权益的，网信部门会同有关部门可以采取必要措施。

    Where processing by organisations or people abroad endangers China's security, the public interest or citizens'
    rights in their information, the authorities may take the measures needed.
    """
    return narrative(
        "授权国家机关对境外主体采取措施，不设定处理者的义务",
        "empowers authorities against those abroad, and lays no duty on processors",
    )
