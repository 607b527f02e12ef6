"""个人信息保护合规审计管理办法: what sets art. 27 of the Network Data Regulations in detail (arts. 4, 5, 8 to 12, 14, 15, 19)."""

from datetime import date

from chudun.law.language.expression import (
    Constant,
    Expression,
    all_of,
    any_of,
    expression,
    named,
    reads,
    within_years,
    万,
    不满,
    以上,
    以下,
    超过,
)
from chudun.law.language.provision import Instrument, Interpretation
from chudun.law.language.rules import Definition, Duty, Permission, Regulation, define, duty, item, permission
from chudun.law.language.timing import Deadline, Recurring, deadline, recurring
from chudun.law.packs.network_data.terms import large_platform
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.compliance_audit import ComplianceAudit
from chudun.vocabulary.personal_information_processing import PersonalInformationProcessing
from chudun.vocabulary.platform import Platform

audit_measures = Regulation(
    Instrument(
        slug="audit_measures",
        title=Bilingual(
            "个人信息保护合规审计管理办法", "Measures on Compliance Audits of Personal Information Protection"
        ),
        number="国家互联网信息办公室令第18号",
        articles=20,
        in_force=date(2025, 5, 1),
        complete=False,
    )
)

first_audit_within_two_years = audit_measures.interpretation(
    Interpretation(
        name="first-audit-within-two-years",
        statement=Bilingual(
            "首次审计只须在自办法施行、自处理人数超过1000万起的两年内完成",
            "the first audit is due within two years of the Measures' entry into force, and of passing 10 million people",
        ),
        source=Bilingual(
            "第四条只规定至少每两年一次，没有说首次审计从何时起算；施行以前的时间不应计入，两年未满则无从逾期",
            "art. 4 only says at least every two years, not from when the first audit is counted; time before the Measures"
            " should not count, and nobody can be late before two years have run",
        ),
        certainty="official text",
        adopted=True,
    )
)

third_audit_in_a_row = audit_measures.interpretation(
    Interpretation(
        name="third-audit-in-a-row",
        statement=Bilingual(
            "同一专业机构、同一审计负责人可以连续审计三次，第四次才不允许",
            "the same institution or person may audit three times in a row, and only a fourth is barred",
        ),
        source=Bilingual(
            "第十五条禁止“连续三次以上”；以上含本数则第三次即不允许，实务中有人读作不超过三次",
            "art. 15 bars three or more in a row; 以上 includes the number, so the third is barred, while some in practice"
            " read it as no more than three",
        ),
        certainty="official text",
        adopted=None,
    )
)

large_as_in_the_regulations = audit_measures.interpretation(
    Interpretation(
        name="large-as-in-the-regulations",
        statement=Bilingual(
            "《网络数据安全管理条例》所称大型网络平台，也是第十二条所说的平台",
            "a large network platform in the sense of the Network Data Regulations is one that art. 12 speaks of",
        ),
        source=Bilingual(
            "第十二条沿用个保法第五十八条的表述，没有数字；条例第六十二条有数字，两者是否一致没有规定",
            "art. 12 follows PIPL art. 58, which names no number; art. 62 of the Regulations names numbers, and nothing says"
            " whether the two agree",
        ),
        certainty="official text",
        adopted=None,
    )
)


@audit_measures.article(19)
def state_organ_processes(p: PersonalInformationProcessing) -> Definition:
    """国家机关和受权管理公共事务的组织处理个人信息，不适用本办法。

    The Measures do not apply to state organs and bodies entrusted with public affairs as processors.
    """
    return define(p.processor.state_organ)


@audit_measures.article(19)
def state_organ_audited(a: ComplianceAudit) -> Definition:
    """对国家机关和受权管理公共事务的组织的审计，不适用本办法。

    The Measures do not apply to audits of state organs and bodies entrusted with public affairs.
    """
    return define(a.processor.state_organ)


@audit_measures.article(19)
def state_organ_runs_platform(p: Platform) -> Definition:
    """国家机关和受权管理公共事务的组织的平台，不适用本办法。

    The Measures do not apply to platforms of state organs and bodies entrusted with public affairs.
    """
    return define(p.provider.state_organ)


def _audited_within_two_years(p: PersonalInformationProcessing) -> Expression:
    return named(
        p.ever_audited & within_years(p.last_audited_on, 2),
        Bilingual("最近两年内做过审计", "there was an audit within the last two years"),
        Bilingual("最近两年内没有做过审计", "there was no audit within the last two years"),
    )


@audit_measures.article(4, until=date(2027, 5, 1))
def measures_still_young(p: PersonalInformationProcessing) -> Definition:
    """办法施行未满两年，施行以来的首次审计期限未到，此前审计过也一样（采用该解释时）。

    Before the Measures are two years old nobody is late with the first audit under them, be there an older one or none,
    on that reading.
    """
    return define(~_audited_within_two_years(p) & reads(first_audit_within_two_years))


@audit_measures.article(4)
def newly_above_ten_million(p: PersonalInformationProcessing) -> Definition:
    """处理人数超过1000万未满两年，其后的首次审计期限未到，此前审计过也一样（采用该解释时）。

    Within two years of passing 10 million people nobody is late with the first audit after that, be there an older one or
    none, on that reading.
    """
    young = within_years(p.above_ten_million_since, 2)
    return define(all_of(~_audited_within_two_years(p), young, reads(first_audit_within_two_years)))


@audit_measures.article(4)
def audit_every_two_years(p: PersonalInformationProcessing) -> Duty:
    """处理超过1000万人个人信息的，至少每两年审计一次；恰好1000万的不在其列。

    Whoever processes information of more than 10 million people audits at least every two years; exactly 10 million does
    not bring this in.
    """
    must = duty(
        _audited_within_two_years(p),
        Bilingual(
            "每两年至少开展一次个人信息保护合规审计",
            "audit the processing of personal information at least once every two years",
        ),
    )
    return must.when(超过(p.processor.people_processed, 1000 * 万)).unless(
        state_organ_processes, measures_still_young, newly_above_ten_million
    )


@audit_measures.article(4)
def two_yearly_audits(p: PersonalInformationProcessing) -> Recurring:
    """超过1000万人的，合规审计至少每两年一次。

    With more than 10 million people, compliance audits recur every two years at least.
    """
    what = Bilingual("开展个人信息保护合规审计", "audit the processing of personal information")
    every = recurring(what, p.last_audited_on, years=2)
    return every(超过(p.processor.people_processed, 1000 * 万)).unless(state_organ_processes)


@audit_measures.article(5)
def already_required(a: ComplianceAudit) -> Definition:
    """同一事件或者风险，不得重复要求委托专业机构审计。

    For one incident or risk, an audit by a professional institution is not required twice.
    """
    return define(a.already_required_for_it)


@audit_measures.article(5)
def authority_may_require_audit(a: ComplianceAudit) -> Permission:
    """有较大风险、可能侵害众多个人权益，或者事件波及100万人以上、敏感信息10万人以上的，保护部门可以要求委托专业机构审计。

    The authority may require an audit by a professional institution where there is a grave risk, where many may be
    harmed, or where an incident hit 1 million people, or 100,000 with sensitive information.
    """
    hit = any_of(以上(a.people_hit_by_incident, 100 * 万), 以上(a.people_sensitive_hit_by_incident, 10 * 万))
    may = permission(
        Bilingual(
            "保护部门要求处理者委托专业机构进行合规审计",
            "the authority requires the processor to entrust an audit to a professional institution",
        ),
        item(1, a.serious_risk_found),
        item(2, a.may_infringe_many),
        item(3, hit),
    )
    return may.unless(already_required, state_organ_audited)


@audit_measures.article(8)
def bear_cost_of_required_audit(a: ComplianceAudit) -> Duty:
    """按照保护部门要求委托专业机构审计的，费用由处理者自行承担。

    The cost of an audit the authority required is the processor's own.
    """
    must = duty(
        a.cost_borne_by_processor,
        Bilingual("承担保护部门要求的审计的费用", "bear the cost of the audit the authority required"),
    )
    return must.when(expression(a.required_by_authority)).unless(state_organ_audited)


@audit_measures.article(9)
def complete_required_audit_in_time(a: ComplianceAudit) -> Duty:
    """按照保护部门要求审计的，在限定的时间内完成。

    An audit the authority required is completed within the time it set.
    """
    must = duty(
        a.completed_in_time,
        Bilingual("在保护部门限定的时间内完成审计", "complete the audit within the time the authority set"),
    )
    return must.when(expression(a.required_by_authority)).unless(state_organ_audited)


@audit_measures.article(10)
def file_required_audit_report(a: ComplianceAudit) -> Duty:
    """按照保护部门要求审计的，把专业机构出具的审计报告报送保护部门。

    The report on an audit the authority required is filed with the authority.
    """
    must = duty(
        a.report_filed,
        Bilingual("把审计报告报送保护部门", "file the audit report with the authority"),
        owed_to=Bilingual("履行个人信息保护职责的部门", "the authority in charge of personal information protection"),
    )
    return must.when(expression(a.required_by_authority)).unless(state_organ_audited)


@audit_measures.article(10)
def have_audit_report_signed_and_sealed(a: ComplianceAudit) -> Duty:
    """报送的审计报告须有专业机构主要负责人、合规审计负责人签字，并加盖专业机构公章。

    The report filed bears the signatures of the institution's head and of the person in charge, and its seal.
    """
    must = duty(
        all_of(a.signed_by_head_of_institution, a.signed_by_lead, a.sealed_by_institution),
        Bilingual(
            "审计报告由专业机构主要负责人、合规审计负责人签字并加盖公章",
            "have the report signed by the institution's head and the person in charge, and sealed",
        ),
    )
    return must.when(expression(a.required_by_authority)).unless(state_organ_audited)


@audit_measures.article(11)
def report_rectification_after_audit(a: ComplianceAudit) -> Duty:
    """按照保护部门要求审计并整改的，整改完成后十五个工作日内报送整改情况报告。

    After an audit the authority required, the report on rectification is filed within 15 working days of completing it.
    """
    must = duty(
        以下(a.working_days_to_rectification_report, 15),
        Bilingual(
            "整改完成后15个工作日内向保护部门报送整改情况报告",
            "report on the rectification to the authority within 15 working days of completing it",
        ),
        owed_to=Bilingual("履行个人信息保护职责的部门", "the authority in charge of personal information protection"),
    )
    return must.when(a.required_by_authority & a.rectification_completed).unless(state_organ_audited)


@audit_measures.article(11)
def rectification_report_due(a: ComplianceAudit) -> Deadline:
    """整改情况报告的期限为整改完成后十五个工作日。

    The report on rectification is due 15 working days after completing it.
    """
    what = Bilingual("报送整改情况报告", "file the report on the rectification")
    due = deadline(what, a.rectification_completed_on, working_days=15)
    return due(a.required_by_authority & a.rectification_completed).unless(state_organ_audited)


@audit_measures.article(12)
def put_officer_in_charge_of_audits(p: PersonalInformationProcessing) -> Duty:
    """处理100万人以上个人信息的，指定个人信息保护负责人负责合规审计工作。

    Whoever processes information of 1 million people or more puts a personal information protection officer in charge of
    compliance audits.
    """
    must = duty(
        p.audit_officer_named,
        Bilingual(
            "指定个人信息保护负责人负责合规审计工作",
            "put a personal information protection officer in charge of compliance audits",
        ),
    )
    return must.when(以上(p.processor.people_processed, 100 * 万)).unless(state_organ_processes)


@audit_measures.article(12)
def set_up_body_overseeing_audits(p: Platform) -> Duty:
    """提供重要互联网平台服务、用户数量巨大、业务类型复杂的，成立主要由外部成员组成的独立机构监督合规审计。

    A provider of important platform services with a huge number of users and complex business sets up an independent body,
    made up mainly of outsiders, that oversees compliance audits.
    """
    by_number = large_platform(p) & reads(large_as_in_the_regulations)
    must = duty(
        p.oversight_body,
        Bilingual(
            "成立主要由外部成员组成的独立机构，监督个人信息保护合规审计情况",
            "set up an independent body, made up mainly of outsiders, to oversee compliance audits",
        ),
    )
    return must.when(any_of(p.important_service_with_huge_user_base, by_number)).unless(state_organ_runs_platform)


@audit_measures.article(14)
def entrust_audit_to_nobody_else(a: ComplianceAudit) -> Duty:
    """专业机构不得把审计转委托给其他机构；受约束的是专业机构，处理者在合同中据此约定。

    A professional institution must not entrust the audit onward; it binds the institution, and the processor's contract
    follows it.
    """
    must = duty(
        ~a.entrusted_onward,
        Bilingual("专业机构不转委托其他机构审计", "have the institution entrust the audit to nobody else"),
    )
    return must.when(Constant(True)).unless(state_organ_audited)


@audit_measures.article(15)
def change_audit_institution(a: ComplianceAudit) -> Duty:
    """同一专业机构及其关联机构不得对同一对象连续三次以上审计；受约束的是专业机构，处理者据此换选机构。

    The same institution with its affiliates must not audit the same processor three or more times in a row; it binds the
    institution, and the processor chooses another in time.
    """
    barred = expression(不满(a.audits_in_a_row_by_institution, 3))
    lenient = reads(third_audit_in_a_row) & 以下(a.audits_in_a_row_by_institution, 3)
    return (
        duty(
            barred | lenient,
            Bilingual(
                "不由同一专业机构及其关联机构连续审计三次以上",
                "have no institution, affiliates included, audit three or more times in a row",
            ),
        )
        .when(Constant(True))
        .unless(state_organ_audited)
    )


@audit_measures.article(15)
def change_person_in_charge_of_audit(a: ComplianceAudit) -> Duty:
    """同一合规审计负责人不得对同一对象连续三次以上审计。

    The same person must not be in charge of audits of the same processor three or more times in a row.
    """
    barred = expression(不满(a.audits_in_a_row_by_lead, 3))
    lenient = reads(third_audit_in_a_row) & 以下(a.audits_in_a_row_by_lead, 3)
    return (
        duty(
            barred | lenient,
            Bilingual(
                "不由同一审计负责人连续审计三次以上",
                "have nobody be in charge of audits three or more times in a row",
            ),
        )
        .when(Constant(True))
        .unless(state_organ_audited)
    )
