"""个人信息出境标准合同办法 (2023): who could export by contract until Order 16 came."""

from datetime import date

from chudun.law.language.expression import 万, 不满
from chudun.law.language.provision import Instrument
from chudun.law.language.rules import Branch, Regulation
from chudun.law.language.timing import Deadline, deadline
from chudun.law.mechanism import Mechanism, mechanism
from chudun.law.packs.export_assessment_measures import assessment_2022
from chudun.law.packs.export_declaration_guide import BEFORE_ANY_MECHANISM
from chudun.law.packs.personal_information_protection_law import state_organs, treaty
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.transfer import Transfer

order13 = Regulation(
    Instrument(
        slug="order13",
        title=Bilingual(
            "个人信息出境标准合同办法", "Measures on the Standard Contract for Personal Information Exports"
        ),
        number="国家互联网信息办公室令第13号",
        articles=13,
        in_force=date(2023, 6, 1),
        complete=False,
    )
)


@order13.article(4)
def contract_2023(t: Transfer) -> Branch:
    """非关基、处理不满100万人、上年1月1日起累计不满10万人且敏感信息不满1万人的，可以订立标准合同。

    Open to exporters that are no CIIO, process fewer than a million people, and since 1 January of last year exported
    fewer than 100,000 people's information and fewer than 10,000 people's sensitive information.
    """
    e = t.exporter
    return (
        mechanism(Mechanism.CONTRACT_OR_CERTIFICATION)
        .when(
            t.personal_information
            & ~e.critical_infrastructure_operator
            & 不满(e.people_processed, 100 * 万)
            & 不满(e.people_since_last_january, 10 * 万)
            & 不满(e.people_sensitive_since_last_january, 1 * 万)
        )
        .unless(*BEFORE_ANY_MECHANISM, state_organs, treaty, assessment_2022)
    )


@order13.article(7)
def filing_due(t: Transfer) -> Deadline:
    """标准合同生效之日起十个工作日内，向所在地省级网信部门备案，并提交合同和影响评估报告。

    Within ten working days of taking effect, the contract is filed with the provincial cyberspace authority, together
    with the impact assessment report.
    """
    return deadline(
        Bilingual("向省级网信部门备案标准合同", "file the standard contract with the provincial cyberspace authority"),
        t.contract_effective_on,
        working_days=10,
    )(t.mechanism_in_place.one_of("standard_contract"))
