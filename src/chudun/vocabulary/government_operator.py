"""A body that runs government applications, with its practices across them (机关事业单位)."""

from chudun.vocabulary.attribute import Count, Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation


class GovernmentOperator(Kind):
    """An organ or public institution as the operator of its applications, or for a region or sector (机关事业单位；各地区、各部门)."""

    label = Bilingual("机关事业单位", "government operator")

    organisation = Reference(
        to=Organisation,
        label=Bilingual("单位", "body"),
        question=Bilingual("是哪个单位？", "Which body is it?"),
    )
    portals = Count(
        label=Bilingual("开设的门户网站数", "portal websites opened"),
        question=Bilingual("本单位开设了几个门户网站？", "How many portal websites has it opened?"),
        unit=Bilingual("个", "sites"),
        evidence=Bilingual("网站清单", "list of sites"),
    )
    leads_region_or_sector = YesNo(
        label=Bilingual(
            "负责本地区或者本部门、本行业的互联网政务应用安全工作",
            "it answers for the security of government applications in a region, department or sector",
        ),
        contrary=Bilingual(
            "不负责本地区或者本部门、本行业的互联网政务应用安全工作",
            "it does not answer for the security of government applications in a region, department or sector",
        ),
        question=Bilingual(
            "本单位是否代表一个地区或者部门，负责本地区、本部门、本行业机关事业单位的互联网政务应用工作？",
            "Does it act for a region or department and answer for government applications there or in its sector?",
        ),
        evidence=Bilingual("职责文件", "document of its functions"),
        presumed=False,
    )
    websites_planned_as_a_whole = YesNo(
        label=Bilingual(
            "统一规划了本地区、本部门的党政机关网站",
            "the sites of Party and state organs in its region or department are planned as a whole",
        ),
        contrary=Bilingual(
            "没有统一规划本地区、本部门的党政机关网站",
            "the sites of Party and state organs in its region or department are not planned as a whole",
        ),
        question=Bilingual(
            "是否统一规划本地区、本部门的党政机关网站？",
            "Are the sites of Party and state organs in its region or department planned as a whole?",
        ),
        evidence=Bilingual("整体规划文件", "the plan"),
    )
    websites_consolidated = YesNo(
        label=Bilingual(
            "推进本地区、本部门党政机关网站集约化建设", "the consolidation of those sites is being advanced"
        ),
        contrary=Bilingual(
            "没有推进本地区、本部门党政机关网站集约化建设", "the consolidation of those sites is not being advanced"
        ),
        question=Bilingual(
            "是否推进本地区、本部门党政机关网站的集约化建设（统一平台、合并站点）？",
            "Is the consolidation of those sites being advanced, by shared platforms and merged sites?",
        ),
        evidence=Bilingual("集约化平台和合并记录", "shared platform, records of mergers"),
    )
    publishes_information = YesNo(
        label=Bilingual("通过互联网政务应用发布信息", "it publishes information through government applications"),
        contrary=Bilingual(
            "没有通过互联网政务应用发布信息", "it publishes no information through government applications"
        ),
        question=Bilingual(
            "是否通过互联网政务应用发布信息？", "Does it publish information through government applications?"
        ),
    )
    review_system = YesNo(
        label=Bilingual("健全了信息发布审核制度", "it has a sound system for reviewing what is published"),
        contrary=Bilingual("没有健全的信息发布审核制度", "it has no sound system for reviewing what is published"),
        question=Bilingual("是否有健全的信息发布审核制度？", "Has it a sound system for reviewing what is published?"),
        evidence=Bilingual("信息发布审核制度文件", "the rules on review"),
    )
    review_procedure = YesNo(
        label=Bilingual("明确了信息发布审核程序", "the procedure of review is laid down"),
        contrary=Bilingual("没有明确信息发布审核程序", "the procedure of review is not laid down"),
        question=Bilingual("是否明确了信息发布的审核程序？", "Is the procedure of review laid down?"),
        evidence=Bilingual("审核流程", "the review flow"),
    )
    review_body_named = YesNo(
        label=Bilingual("指定了负责审核的机构", "a unit is named to review"),
        contrary=Bilingual("没有指定负责审核的机构", "no unit is named to review"),
        question=Bilingual("是否指定了负责审核工作的机构？", "Is a unit named to review?"),
        evidence=Bilingual("职责文件", "document of functions"),
    )
    review_staff_in_post = YesNo(
        label=Bilingual("指定了负责审核的在编人员", "staff on the establishment are named to review"),
        contrary=Bilingual("没有指定负责审核的在编人员", "no staff on the establishment are named to review"),
        question=Bilingual("是否指定了在编人员负责审核工作？", "Are staff on the establishment named to review?"),
        evidence=Bilingual("人员任命文件", "appointments"),
    )
    review_records = YesNo(
        label=Bilingual("建立了审核记录档案", "records of review are filed"),
        contrary=Bilingual("没有建立审核记录档案", "records of review are not filed"),
        question=Bilingual("是否建立审核记录档案？", "Are records of review filed?"),
        evidence=Bilingual("审核记录", "records of review"),
    )
    secrecy_measures = YesNo(
        label=Bilingual("采取了安全保密防控措施", "it has measures that guard secrets"),
        contrary=Bilingual("没有采取安全保密防控措施", "it has no measures that guard secrets"),
        question=Bilingual(
            "是否采取安全保密防控措施（如保密审查、敏感内容过滤）？",
            "Has it measures that guard secrets, such as secrecy checks and filters?",
        ),
        evidence=Bilingual("保密审查记录、过滤配置", "records of secrecy checks, filters"),
    )
    aggregation_leaks_prevented = YesNo(
        label=Bilingual(
            "防范数据汇聚、关联引发的泄密风险",
            "it guards against leaks of secrets from data brought together or linked",
        ),
        contrary=Bilingual(
            "没有防范数据汇聚、关联引发的泄密风险",
            "it does not guard against leaks of secrets from data brought together or linked",
        ),
        question=Bilingual(
            "对政务应用的数据因汇聚、关联而泄密的风险，是否有防范措施？",
            "Does it guard against leaks of secrets that come from application data brought together or linked?",
        ),
        evidence=Bilingual("汇聚数据的保密评估", "secrecy assessment of aggregated data"),
    )
    applications_hold_work_secrets = YesNo(
        label=Bilingual(
            "互联网政务应用存储、处理或者传输工作秘密", "its applications store, process or transmit work secrets"
        ),
        contrary=Bilingual(
            "互联网政务应用不存储、处理、传输工作秘密", "its applications store, process or transmit no work secrets"
        ),
        question=Bilingual(
            "本单位的互联网政务应用是否存储、处理或者传输工作秘密？",
            "Do its applications store, process or transmit work secrets?",
        ),
    )
    work_secrets_managed = YesNo(
        label=Bilingual(
            "加强了对存储、处理、传输工作秘密的保密管理",
            "the storing, processing and transmitting of work secrets is under secrecy management",
        ),
        contrary=Bilingual(
            "没有加强对存储、处理、传输工作秘密的保密管理",
            "the storing, processing or transmitting of work secrets is not under secrecy management",
        ),
        question=Bilingual(
            "对存储、处理、传输工作秘密是否加强了保密管理？",
            "Is the storing, processing and transmitting of work secrets under secrecy management?",
        ),
        evidence=Bilingual("保密管理制度、检查记录", "secrecy rules, records of checks"),
    )
    strict_authorised_access = YesNo(
        label=Bilingual("建立了严格的授权访问机制", "it has a strict mechanism of authorised access"),
        contrary=Bilingual("没有建立严格的授权访问机制", "it has no strict mechanism of authorised access"),
        question=Bilingual("是否建立严格的授权访问机制？", "Has it a strict mechanism of authorised access?"),
        evidence=Bilingual("授权审批制度和记录", "rules and records of authorisation"),
    )
    system_administrator_is_own_staff = YesNo(
        label=Bilingual(
            "操作系统最高管理员权限由本单位在编人员专人负责",
            "a named member of its own established staff holds the top rights over operating systems",
        ),
        contrary=Bilingual(
            "操作系统最高管理员权限不由本单位在编人员专人负责",
            "no named member of its own established staff holds the top rights over operating systems",
        ),
        question=Bilingual(
            "操作系统的最高管理员权限是否由本单位在编人员专人负责？",
            "Does a named member of its own established staff hold the top rights over operating systems?",
        ),
        evidence=Bilingual("管理员账号清单、任命文件", "list of administrator accounts, appointments"),
    )
    database_administrator_is_own_staff = YesNo(
        label=Bilingual(
            "数据库最高管理员权限由本单位在编人员专人负责",
            "a named member of its own established staff holds the top rights over databases",
        ),
        contrary=Bilingual(
            "数据库最高管理员权限不由本单位在编人员专人负责",
            "no named member of its own established staff holds the top rights over databases",
        ),
        question=Bilingual(
            "数据库的最高管理员权限是否由本单位在编人员专人负责？",
            "Does a named member of its own established staff hold the top rights over databases?",
        ),
        evidence=Bilingual("管理员账号清单、任命文件", "list of administrator accounts, appointments"),
    )
    machine_room_administrator_is_own_staff = YesNo(
        label=Bilingual(
            "机房最高管理员权限由本单位在编人员专人负责",
            "a named member of its own established staff holds the top rights over machine rooms",
        ),
        contrary=Bilingual(
            "机房最高管理员权限不由本单位在编人员专人负责",
            "no named member of its own established staff holds the top rights over machine rooms",
        ),
        question=Bilingual(
            "机房的最高管理员权限是否由本单位在编人员专人负责？",
            "Does a named member of its own established staff hold the top rights over machine rooms?",
        ),
        evidence=Bilingual("门禁权限清单、任命文件", "list of entry rights, appointments"),
    )
    top_rights_left_to_contractors = YesNo(
        label=Bilingual(
            "擅自把最高管理员权限委托外包单位人员管理使用",
            "top administrator rights were left to a contractor's people without leave",
        ),
        contrary=Bilingual(
            "没有擅自把最高管理员权限委托外包单位人员管理使用",
            "no top administrator rights were left to a contractor's people without leave",
        ),
        question=Bilingual(
            "系统、数据库、机房等处的最高管理员权限，是否擅自交给外包单位的人管理或者使用？",
            "Were top administrator rights left to a contractor's people, to manage or use, without leave?",
        ),
        evidence=Bilingual("管理员账号使用记录", "records of the use of administrator accounts"),
    )
    development_security_managed = YesNo(
        label=Bilingual("加强了互联网政务应用开发安全管理", "it manages the security of developing its applications"),
        contrary=Bilingual(
            "没有加强互联网政务应用开发安全管理", "it does not manage the security of developing its applications"
        ),
        question=Bilingual(
            "是否加强了互联网政务应用的开发安全管理（安全需求、代码审计、测试）？",
            "Does it manage the security of development: requirements, code audits, tests?",
        ),
        evidence=Bilingual("开发安全管理制度", "rules on secure development"),
    )
    continuity_plan = YesNo(
        label=Bilingual("建立了业务连续性计划", "it has a business continuity plan"),
        contrary=Bilingual("没有建立业务连续性计划", "it has no business continuity plan"),
        question=Bilingual(
            "是否建立业务连续性计划，防范供应商服务变更等给升级改造、运维保障带来的风险？",
            "Has it a business continuity plan against the risks that a change of supplier's service brings to upgrades and operation?",
        ),
        evidence=Bilingual("业务连续性计划", "the plan"),
    )
    region_or_sector_monitored = YesNo(
        label=Bilingual(
            "日常监测本地区、本行业的政务应用",
            "government applications in its region or sector are monitored day by day",
        ),
        contrary=Bilingual(
            "没有日常监测本地区、本行业的政务应用",
            "government applications in its region or sector are not monitored day by day",
        ),
        question=Bilingual(
            "是否日常监测本地区、本行业各机关事业单位的政务应用？",
            "Are government applications in its region or sector monitored day by day?",
        ),
        evidence=Bilingual("监测记录", "monitoring records"),
    )
    region_or_sector_inspected = YesNo(
        label=Bilingual(
            "对本地区、本行业的政务应用做安全检查",
            "government applications in its region or sector are inspected for security",
        ),
        contrary=Bilingual(
            "没有对本地区、本行业的政务应用做安全检查",
            "government applications in its region or sector are not inspected for security",
        ),
        question=Bilingual(
            "是否检查本地区、本行业各机关事业单位政务应用的安全？",
            "Are government applications in its region or sector inspected for security?",
        ),
        evidence=Bilingual("检查通报", "inspection notices"),
    )
    monitoring_capability = YesNo(
        label=Bilingual(
            "建立完善了互联网政务应用安全监测能力", "it has built up the ability to monitor its applications' security"
        ),
        contrary=Bilingual(
            "没有建立完善互联网政务应用安全监测能力",
            "it has not built up the ability to monitor its applications' security",
        ),
        question=Bilingual(
            "是否建立完善了互联网政务应用安全监测能力（平台、人员、预警）？",
            "Has it built up the ability to monitor its applications' security: platform, people, alerts?",
        ),
        evidence=Bilingual("监测平台和值守安排", "monitoring platform, duty roster"),
    )
    monitored_in_real_time = YesNo(
        label=Bilingual(
            "实时监测政务应用的运行状态和安全事件",
            "its applications' state and security incidents are monitored in real time",
        ),
        contrary=Bilingual(
            "没有实时监测政务应用的运行状态和安全事件",
            "its applications' state or security incidents are not monitored in real time",
        ),
        question=Bilingual(
            "是否实时监测互联网政务应用的运行状态和网络安全事件情况？",
            "Are its applications' state and security incidents monitored in real time?",
        ),
        evidence=Bilingual("监测告警记录", "monitoring alerts"),
    )
    responsible_leader_named = YesNo(
        label=Bilingual(
            "指定了一名负责人分管互联网政务应用安全工作",
            "one leader is named to be in charge of the security of government applications",
        ),
        contrary=Bilingual(
            "没有指定负责人分管互联网政务应用安全工作",
            "no leader is named to be in charge of the security of government applications",
        ),
        question=Bilingual(
            "是否指定一名负责人分管互联网政务应用安全工作？",
            "Is one leader named to be in charge of the security of government applications?",
        ),
        evidence=Bilingual("分工文件", "division of duties"),
    )
    security_work_led = YesNo(
        label=Bilingual(
            "组织领导了本地区、本行业的政务应用安全工作",
            "the work on the security of government applications is organised and led",
        ),
        contrary=Bilingual(
            "没有组织领导本地区、本行业的政务应用安全工作",
            "the work on the security of government applications is not organised and led",
        ),
        question=Bilingual(
            "是否承担本地区、本行业互联网政务应用安全管理责任，加强组织领导（研究部署、督促落实）？",
            "Does it bear the responsibility for its region or sector and lead the work: deliberate, deploy, follow up?",
        ),
        evidence=Bilingual("会议纪要、部署文件", "minutes, instructions"),
    )
