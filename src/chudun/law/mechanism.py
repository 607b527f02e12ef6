"""The question several regulations answer together: which export mechanism a transfer must take (出境机制)."""

from datetime import date
from enum import StrEnum

from chudun.law.language.expression import Expression, named, within_years
from chudun.law.language.rules import Decision, Duty, duty
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.transfer import Transfer


class Mechanism(StrEnum):
    """Where a transfer stands, lightest burden first."""

    NOT_OUTBOUND = "not_outbound"
    EXEMPT = "exempt"
    CONTRACT_OR_CERTIFICATION = "contract_or_certification"
    SECURITY_ASSESSMENT = "security_assessment"
    FORBIDDEN = "forbidden"
    UNDETERMINED = "undetermined"


mechanism = Decision(
    name="mechanism",
    label=Bilingual("出境机制", "export mechanism"),
    of=Transfer,
    outcomes=Mechanism,
    labels={
        Mechanism.NOT_OUTBOUND: Bilingual("不属于数据出境", "not an export of data"),
        Mechanism.EXEMPT: Bilingual("免予办理出境机制", "exempt from the export mechanisms"),
        Mechanism.CONTRACT_OR_CERTIFICATION: Bilingual(
            "订立个人信息出境标准合同或者通过个人信息保护认证", "standard contract or certification"
        ),
        Mechanism.SECURITY_ASSESSMENT: Bilingual("申报数据出境安全评估", "security assessment"),
        Mechanism.FORBIDDEN: Bilingual("不得提供", "must not happen"),
        Mechanism.UNDETERMINED: Bilingual("尚不能确定", "undetermined"),
    },
    since=date(2022, 9, 1),
)


def leaves_china(t: Transfer) -> Expression:
    """Return whether the transfer is an export of data (数据出境), as the declaration guide describes it.

    Sending or storing abroad is one; so is access from abroad to what is kept in China, and processing people in China
    directly from abroad. Reading inside China is none, whoever reads.
    """
    return named(
        t.movement.one_of("sent_abroad", "accessed_from_abroad", "processed_from_abroad"),
        Bilingual("属于数据出境", "the data leave China"),
        Bilingual("不属于数据出境", "the data do not leave China"),
    )


def completed_mechanism(t: Transfer, *, valid_years: int, extension_years: int = 0) -> Duty:
    """Return the duty to have in place the mechanism the transfer needs.

    An assessment counts for ``valid_years`` from the day of its result, for ``extension_years`` more once an extension
    is approved, and serves where a contract or certification would; these do not serve where an assessment is due.
    """
    assessed = t.mechanism_in_place.one_of("security_assessment") & ~t.reassessment_needed
    valid = within_years(t.assessment_issued_on, valid_years)
    if extension_years:
        valid |= t.assessment_extended & within_years(t.assessment_issued_on, valid_years + extension_years)
    contracted = t.mechanism_in_place.one_of("standard_contract", "certification")
    due = mechanism.results_in(Mechanism.SECURITY_ASSESSMENT)
    return duty(
        (assessed & valid) | (contracted & ~due),
        Bilingual("办妥这项出境所需的机制", "complete the mechanism this export needs"),
        owed_to=Bilingual("省级网信部门、国家网信部门", "the provincial and the national cyberspace authority"),
    ).when(mechanism.results_in(Mechanism.SECURITY_ASSESSMENT, Mechanism.CONTRACT_OR_CERTIFICATION))
