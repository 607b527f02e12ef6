"""What no organisation, and none of its transfers, datasets and audits, can show."""

from chudun.law.consistency.statements import Consistency, never, never_exceeds, never_later, undated, undated_without
from chudun.law.language.expression import any_of, 不满, 以上
from chudun.vocabulary.compliance_audit import ComplianceAudit
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.transfer import Transfer
from chudun.vocabulary.violation import Violation


def organisation(o: Organisation) -> Consistency:
    """Return what holds of every organisation, whatever stands before it."""
    return Consistency(
        impossible=(
            never(
                "民营企业、外商投资企业和个人不会同时是国家机关或受权管理公共事务的组织",
                "private and foreign-invested companies and natural persons are no state organs or bodies entrusted"
                " with public affairs",
                o.state_organ & o.form.one_of("private_company", "foreign_invested_company", "natural_person"),
            ),
            never(
                "企业、社会组织和个人不会是本级党政机关的部门",
                "companies, social organisations and natural persons can't be departments of Party or state organs",
                o.department
                & o.form.one_of(
                    "state_owned_company",
                    "private_company",
                    "foreign_invested_company",
                    "social_organisation",
                    "natural_person",
                ),
            ),
            never(
                "没有行政层级的组织，不会是本级党政机关的部门",
                "an organisation on no level of administration can't be a department of its level's organs",
                o.department & o.level.one_of("none"),
            ),
        ),
    )


def transfer(t: Transfer) -> Consistency:
    """Return what holds of every transfer."""
    e = t.exporter
    return Consistency(
        impossible=(
            never(
                "境外直接处理境内自然人个人信息的，数据中不会没有个人信息",
                "data on people processed directly from abroad can't hold no personal information",
                t.movement.one_of("processed_from_abroad") & ~t.personal_information,
            ),
            never(
                "个人信息在境外收集和产生的，数据中不会没有个人信息",
                "data whose personal information was collected abroad can't hold no personal information",
                t.collected_abroad & ~t.personal_information,
            ),
        ),
        orderings=(
            never_exceeds(e.people_general, e.people_general_with_exempt),
            never_exceeds(e.people_sensitive, e.people_sensitive_with_exempt),
            never_exceeds(e.people_general_with_exempt, e.people_since_last_january),
            never_exceeds(e.people_sensitive_with_exempt, e.people_sensitive_since_last_january),
            never_exceeds(e.people_sensitive_since_last_january, e.people_since_last_january),
        ),
        sequences=never_later(e.founded_on, t.started_on, t.contract_effective_on, t.assessment_issued_on),
        undated=(
            undated(t.contract_effective_on, t.mechanism_in_place, "nothing"),
            undated(t.assessment_issued_on, t.mechanism_in_place, "nothing"),
        ),
    )


def dataset(d: Dataset) -> Consistency:
    """Return what holds of every dataset."""
    held = (
        d.biometric_information,
        d.religious_belief,
        d.specific_identity,
        d.health_information,
        d.financial_account,
        d.movements,
        d.other_sensitive_information,
        d.sensitive_in_older_standard,
        d.sensitive_as_a_whole,
        d.minors,
    )
    return Consistency(
        impossible=(
            never(
                "含敏感个人信息或者未成年人信息的数据，不会不含个人信息",
                "data with sensitive information or minors can't hold no personal information",
                any_of(*held) & ~d.personal_information,
            ),
            never(
                "涉及自然人的数据，不会不含个人信息",
                "data on people can't hold no personal information",
                以上(d.people, 1) & ~d.personal_information,
            ),
        ),
        orderings=(never_exceeds(d.people_sensitive, d.people),),
    )


def compliance_audit(a: ComplianceAudit) -> Consistency:
    """Return what holds of every compliance audit."""
    return Consistency(
        impossible=(
            never(
                "连续审计的次数算上本次，不会是零次",
                "audits in a row, this one included, can't be none",
                不满(a.audits_in_a_row_by_institution, 1),
            ),
            never(
                "同一负责人连续审计的次数算上本次，不会是零次",
                "audits in a row under the same person, this one included, can't be none",
                不满(a.audits_in_a_row_by_lead, 1),
            ),
        ),
        orderings=(never_exceeds(a.people_sensitive_hit_by_incident, a.people_hit_by_incident),),
        sequences=never_later(a.processor.founded_on, a.rectification_completed_on),
        undated=(undated_without(a.rectification_completed_on, a.rectification_completed),),
    )


def violation(v: Violation) -> Consistency:
    """Return what holds of every breach; what endangers need not have done harm, so the two are left alone."""
    return Consistency(
        impossible=(
            never(
                "拒不改正的，不会同时及时改正",
                "a breach can't be corrected promptly where correction was refused",
                v.correction_refused & v.corrected_promptly,
            ),
            never(
                "情节严重的违法行为，不会是轻微的",
                "a breach in serious circumstances can't be minor",
                v.serious & v.minor,
            ),
            never(
                "有严重后果的，不会没有造成危害后果",
                "a breach with grave consequences can't have done no harm",
                v.harmless & any_of(v.grave_consequences, v.grave_outcome),
            ),
            never(
                "有严重后果的，危害后果不会轻微",
                "the harm of a breach with grave consequences can't be slight",
                v.harm_slight & any_of(v.grave_consequences, v.grave_outcome),
            ),
        ),
    )
