"""第四章 网络和数据安全: contractors, continuity and development (arts. 25 to 27)."""

from chudun.law.language.expression import all_of
from chudun.law.language.rules import Duty, duty
from chudun.law.packs.government_applications.regulation import government_applications
from chudun.law.packs.government_applications.scope import organ_or_institution, secured_application
from chudun.vocabulary.application_outsourcing import ApplicationOutsourcing
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.government_application import GovernmentApplication
from chudun.vocabulary.government_operator import GovernmentOperator


@government_applications.article(25, 1)
def fix_contractors_responsibilities(s: ApplicationOutsourcing) -> Duty:
    """委托外包开发、运维的，以合同等明确外包单位的安全责任。

    Where work is contracted out, the contractor's security responsibility is fixed by contract or the like.
    """
    return duty(
        s.responsibilities_fixed,
        Bilingual(
            "以合同等手段明确外包单位的网络和数据安全责任",
            "fix the contractor's responsibility for network and data security by contract or the like",
        ),
    ).when(organ_or_institution(s.client))


@government_applications.article(25, 1)
def supervise_and_appraise_contractor(s: ApplicationOutsourcing) -> Duty:
    """加强对外包单位的日常监督管理和考核问责。

    The contractor is supervised day by day, appraised and held to account.
    """
    return duty(
        s.supervised_daily & s.held_to_account,
        Bilingual(
            "加强对外包单位的日常监督管理和考核问责",
            "supervise the contractor day by day, appraise it and hold it to account",
        ),
    ).when(organ_or_institution(s.client))


@government_applications.article(25, 1)
def urge_contractor_to_keep_to_terms(s: ApplicationOutsourcing) -> Duty:
    """督促外包单位按约定使用、存储、处理数据。

    The contractor is urged to use, store and process data strictly as agreed.
    """
    return duty(
        s.urged_to_keep_to_terms,
        Bilingual(
            "督促外包单位按约定使用、存储、处理数据",
            "urge the contractor to use, store and process data strictly as agreed",
        ),
    ).when(organ_or_institution(s.client))


@government_applications.article(25, 1)
def assign_no_task_without_consent(s: ApplicationOutsourcing) -> Duty:
    """外包单位未经委托方同意不得转包合同任务。

    Without the client's consent the contractor does not assign the contract's task.
    """
    return duty(
        ~s.assigned_without_consent,
        Bilingual(
            "（作为外包单位）未经委托单位同意，不转包合同任务",
            "as the contractor, do not assign the contract's task without the client's consent",
        ),
    ).when(organ_or_institution(s.client))


@government_applications.article(25, 1)
def subcontract_no_task_without_consent(s: ApplicationOutsourcing) -> Duty:
    """外包单位未经委托方同意不得分包合同任务。

    Without the client's consent the contractor does not subcontract the contract's task.
    """
    return duty(
        ~s.subcontracted_without_consent,
        Bilingual(
            "（作为外包单位）未经委托单位同意，不分包合同任务",
            "as the contractor, do not subcontract the contract's task without the client's consent",
        ),
    ).when(organ_or_institution(s.client))


@government_applications.article(25, 1)
def access_no_data_without_consent(s: ApplicationOutsourcing) -> Duty:
    """外包单位未经委托方同意不得访问数据。

    Without the client's consent the contractor does not access data.
    """
    return duty(
        ~s.data_accessed_without_consent,
        Bilingual(
            "（作为外包单位）未经委托单位同意，不访问数据",
            "as the contractor, do not access data without the client's consent",
        ),
    ).when(organ_or_institution(s.client))


@government_applications.article(25, 1)
def modify_no_data_without_consent(s: ApplicationOutsourcing) -> Duty:
    """外包单位未经委托方同意不得修改数据。

    Without the client's consent the contractor does not modify data.
    """
    return duty(
        ~s.data_modified_without_consent,
        Bilingual(
            "（作为外包单位）未经委托单位同意，不修改数据",
            "as the contractor, do not modify data without the client's consent",
        ),
    ).when(organ_or_institution(s.client))


@government_applications.article(25, 1)
def disclose_no_data_without_consent(s: ApplicationOutsourcing) -> Duty:
    """外包单位未经委托方同意不得披露数据。

    Without the client's consent the contractor does not disclose data.
    """
    return duty(
        ~s.data_disclosed_without_consent,
        Bilingual(
            "（作为外包单位）未经委托单位同意，不披露数据",
            "as the contractor, do not disclose data without the client's consent",
        ),
    ).when(organ_or_institution(s.client))


@government_applications.article(25, 1)
def exploit_no_data_without_consent(s: ApplicationOutsourcing) -> Duty:
    """外包单位未经委托方同意不得利用数据。

    Without the client's consent the contractor does not use data.
    """
    return duty(
        ~s.data_exploited_without_consent,
        Bilingual(
            "（作为外包单位）未经委托单位同意，不利用数据",
            "as the contractor, do not use data without the client's consent",
        ),
    ).when(organ_or_institution(s.client))


@government_applications.article(25, 1)
def transfer_no_data_without_consent(s: ApplicationOutsourcing) -> Duty:
    """外包单位未经委托方同意不得转让数据。

    Without the client's consent the contractor does not transfer data.
    """
    return duty(
        ~s.data_transferred_without_consent,
        Bilingual(
            "（作为外包单位）未经委托单位同意，不转让数据",
            "as the contractor, do not transfer data without the client's consent",
        ),
    ).when(organ_or_institution(s.client))


@government_applications.article(25, 1)
def destroy_no_data_without_consent(s: ApplicationOutsourcing) -> Duty:
    """外包单位未经委托方同意不得销毁数据。

    Without the client's consent the contractor does not destroy data.
    """
    return duty(
        ~s.data_destroyed_without_consent,
        Bilingual(
            "（作为外包单位）未经委托单位同意，不销毁数据",
            "as the contractor, do not destroy data without the client's consent",
        ),
    ).when(organ_or_institution(s.client))


@government_applications.article(25, 2)
def strict_mechanism_of_authorised_access(o: GovernmentOperator) -> Duty:
    """建立严格的授权访问机制。

    There is a strict mechanism of authorised access.
    """
    return duty(
        o.strict_authorised_access,
        Bilingual("建立严格的授权访问机制", "set up a strict mechanism of authorised access"),
    ).when(organ_or_institution(o.organisation))


@government_applications.article(25, 2)
def own_staff_hold_top_rights(o: GovernmentOperator) -> Duty:
    """操作系统、数据库、机房等的最高管理员权限，由本单位在编人员专人掌管。

    Named members of the body's own established staff hold the top rights over operating systems, databases and machine rooms.
    """
    return duty(
        all_of(
            o.system_administrator_is_own_staff,
            o.database_administrator_is_own_staff,
            o.machine_room_administrator_is_own_staff,
        ),
        Bilingual(
            "操作系统、数据库、机房等的最高管理员权限，由本单位在编人员专人掌管",
            "have named members of its own established staff hold the top rights over systems, databases and machine rooms",
        ),
    ).when(organ_or_institution(o.organisation))


@government_applications.article(25, 2)
def leave_no_top_rights_to_contractors(o: GovernmentOperator) -> Duty:
    """不得擅自把最高管理员权限交外包单位人员管理使用。

    Top rights are not left to a contractor's people without leave.
    """
    return duty(
        ~o.top_rights_left_to_contractors,
        Bilingual(
            "不擅自把最高管理员权限交给外包单位人员", "do not leave top rights to a contractor's people without leave"
        ),
    ).when(organ_or_institution(o.organisation))


@government_applications.article(25, 2)
def authorise_contractors_least_privilege(s: ApplicationOutsourcing) -> Duty:
    """对外包人员精细化授权，以最小必要为限。

    The contractor's people are authorised finely, with no more than they need.
    """
    return duty(
        s.least_privilege,
        Bilingual(
            "对外包人员精细化授权，以最小必要为限",
            "authorise the contractor's people finely, with no more than they need",
        ),
    ).when(organ_or_institution(s.client))


@government_applications.article(25, 2)
def withdraw_expired_contractor_rights(s: ApplicationOutsourcing) -> Duty:
    """授权期满后及时收回权限。

    Rights are withdrawn promptly once they expire.
    """
    return duty(
        s.expired_rights_withdrawn,
        Bilingual("授权期满后及时收回外包单位人员的权限", "withdraw the contractor's rights promptly once they expire"),
    ).when(organ_or_institution(s.client) & s.authorisation_expired)


@government_applications.article(26)
def back_up_for_disaster_recovery(a: GovernmentApplication) -> Duty:
    """自建或者利用专业灾备设施，给重要数据和系统做容灾备份。

    Important data and systems are backed up for disaster recovery, in own or specialised facilities.
    """
    return duty(
        a.protection.disaster_backup,
        Bilingual("给重要数据和系统做容灾备份", "back up important data and systems for disaster recovery"),
    ).when(secured_application(a))


@government_applications.article(27)
def manage_security_of_development(o: GovernmentOperator) -> Duty:
    """加强政务应用的开发安全管理。

    The security of developing applications is managed.
    """
    return duty(
        o.development_security_managed,
        Bilingual("加强政务应用的开发安全管理", "manage the security of developing applications"),
    ).when(organ_or_institution(o.organisation))


@government_applications.article(27)
def test_external_code(a: GovernmentApplication) -> Duty:
    """外部代码经安全检测后方可使用。

    External code is tested for security before use.
    """
    return duty(
        a.protection.external_code_tested,
        Bilingual("外部代码经安全检测后方可使用", "test external code for security before it is used"),
    ).when(secured_application(a) & a.protection.uses_external_code)


@government_applications.article(27)
def plan_for_business_continuity(o: GovernmentOperator) -> Duty:
    """建立业务连续性计划，防范供应商服务变更等风险。

    There is a business continuity plan against changes of suppliers' services and the like.
    """
    return duty(
        o.continuity_plan,
        Bilingual(
            "建立业务连续性计划，防范供应商服务变更等风险",
            "have a business continuity plan against changes of suppliers' services and the like",
        ),
    ).when(organ_or_institution(o.organisation))
