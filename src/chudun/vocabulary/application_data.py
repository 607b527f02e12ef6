"""The logs and data of a government application (互联网政务应用的日志与数据)."""

from chudun.vocabulary.attribute import Count, Day, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


class ApplicationData(Kind):
    """Logs kept and data held by a government application (日志与数据)."""

    label = Bilingual("日志与数据", "logs and data")

    device_log_months = Count(
        label=Bilingual(
            "防火墙、主机等设备运行日志的留存月数",
            "months for which logs of firewalls, hosts and other devices are kept",
        ),
        question=Bilingual(
            "防火墙、主机等设备的运行日志留存多少个月（按设定的留存期限，填满月数）？",
            "For how many full months are the running logs of firewalls, hosts and other devices set to be kept?",
        ),
        unit=Bilingual("个月", "months"),
        evidence=Bilingual("日志服务器的留存配置", "retention settings of the log server"),
    )
    access_log_months = Count(
        label=Bilingual("应用系统访问日志的留存月数", "months for which the application's access logs are kept"),
        question=Bilingual(
            "应用系统的访问日志留存多少个月（按设定的留存期限，填满月数）？",
            "For how many full months are the application's access logs set to be kept?",
        ),
        unit=Bilingual("个月", "months"),
        evidence=Bilingual("日志服务器的留存配置", "retention settings of the log server"),
    )
    database_log_months = Count(
        label=Bilingual("数据库操作日志的留存月数", "months for which the database's operation logs are kept"),
        question=Bilingual(
            "数据库的操作日志留存多少个月（按设定的留存期限，填满月数）？",
            "For how many full months are the database's operation logs set to be kept?",
        ),
        unit=Bilingual("个月", "months"),
        evidence=Bilingual("日志服务器的留存配置", "retention settings of the log server"),
    )
    logs_backed_up_regularly = YesNo(
        label=Bilingual("定期对日志进行备份", "logs are backed up regularly"),
        contrary=Bilingual("没有定期对日志进行备份", "logs are not backed up regularly"),
        question=Bilingual("是否按固定周期备份日志？", "Are logs backed up at fixed intervals?"),
        evidence=Bilingual("备份策略和备份记录", "backup policy and records"),
    )
    logs_last_backed_up_on = Day(
        label=Bilingual("最近一次日志备份日期", "day of the last backup of the logs"),
        question=Bilingual("最近一次备份日志在哪一天？", "On which day were the logs last backed up?"),
        evidence=Bilingual("备份记录", "backup records"),
    )
    logs_intact_and_available = YesNo(
        label=Bilingual("日志的完整性、可用性有保障", "the logs' integrity and availability are ensured"),
        contrary=Bilingual("日志的完整性、可用性没有保障", "the logs' integrity or availability is not ensured"),
        question=Bilingual(
            "日志的完整性、可用性是否有保障（防删改、可检索、可恢复）？",
            "Are the logs' integrity and availability ensured: safe from change, searchable, recoverable?",
        ),
        evidence=Bilingual("日志防篡改配置、恢复测试记录", "tamper protection of logs, restore tests"),
    )
    classified_and_graded = YesNo(
        label=Bilingual("对数据进行分类分级管理", "its data are managed by class and grade"),
        contrary=Bilingual("没有对数据进行分类分级管理", "its data are not managed by class and grade"),
        question=Bilingual(
            "是否按国家和行业要求对数据进行分类分级管理？",
            "Are its data managed by class and grade, as the state and the sector demand?",
        ),
        evidence=Bilingual("分类分级清单和管理制度", "inventory of classes and grades, rules"),
    )
    holds_protected_data = YesNo(
        label=Bilingual(
            "有重要数据、个人信息或者商业秘密", "it holds important data, personal information or trade secrets"
        ),
        contrary=Bilingual(
            "没有重要数据、个人信息和商业秘密", "it holds no important data, personal information or trade secrets"
        ),
        question=Bilingual(
            "数据中是否有重要数据、个人信息或者商业秘密（有其一即答是）？",
            "Does it hold important data, personal information or trade secrets (any of them)?",
        ),
        measured_by="data",
    )
    protected_data_safeguarded = YesNo(
        label=Bilingual(
            "对重要数据、个人信息、商业秘密作了重点保护",
            "important data, personal information and trade secrets are given special protection",
        ),
        contrary=Bilingual(
            "对重要数据、个人信息、商业秘密没有重点保护",
            "important data, personal information or trade secrets are not given special protection",
        ),
        question=Bilingual(
            "对其中的重要数据、个人信息、商业秘密，是否采取了重点保护措施（如加密、去标识、严格授权）？",
            "Are the important data, personal information and trade secrets given special protection, such as encryption, de-identification, strict authorisation?",
        ),
        evidence=Bilingual("保护措施清单", "list of protective measures"),
    )
    collects_undisclosed_information = YesNo(
        label=Bilingual(
            "通过它收集个人信息、商业秘密或者其他未公开资料",
            "personal information, trade secrets or other undisclosed material is collected through it",
        ),
        contrary=Bilingual(
            "没有通过它收集个人信息、商业秘密和其他未公开资料",
            "no personal information, trade secrets or other undisclosed material is collected through it",
        ),
        question=Bilingual(
            "是否通过它收集个人信息、商业秘密或者其他未公开资料？",
            "Are personal information, trade secrets or other undisclosed material collected through it?",
        ),
    )
    provided_or_published = YesNo(
        label=Bilingual(
            "收集的未公开资料向第三方提供或者公开过", "what was collected has been given to third parties or published"
        ),
        contrary=Bilingual(
            "收集的未公开资料没有向第三方提供，也没有公开",
            "what was collected has been neither given to third parties nor published",
        ),
        question=Bilingual(
            "收集的个人信息、商业秘密或者其他未公开资料，是否向第三方提供或者公开过？",
            "Has what was collected been given to third parties or published?",
        ),
        evidence=Bilingual("数据共享、接口和发布记录", "records of sharing, interfaces and publication"),
    )
    provider_consented = YesNo(
        label=Bilingual(
            "提供或者公开都经信息提供方同意",
            "those who provided the information consented to passing it on or publishing it",
        ),
        contrary=Bilingual(
            "提供或者公开没有经信息提供方同意",
            "those who provided the information did not consent to passing it on or publishing it",
        ),
        question=Bilingual(
            "向第三方提供或者公开，是否都经信息提供方同意？",
            "Did those who provided the information consent every time it was passed on or published?",
        ),
        evidence=Bilingual("同意记录", "records of consent"),
    )
    used_beyond_statutory_duties = YesNo(
        label=Bilingual(
            "收集的未公开资料用于履行法定职责以外的目的",
            "what was collected is used for purposes other than statutory duties",
        ),
        contrary=Bilingual(
            "收集的未公开资料没有用于履行法定职责以外的目的", "what was collected is used for statutory duties only"
        ),
        question=Bilingual(
            "收集的个人信息、商业秘密或者其他未公开资料，是否用于履行法定职责以外的目的？",
            "Is what was collected used for any purpose other than carrying out statutory duties?",
        ),
    )
