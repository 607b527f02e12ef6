"""数据出境安全评估办法 (2022): when an assessment was due until Order 16 came."""

from datetime import date

from chudun.law.language.expression import any_of, reads, 万, 以上
from chudun.law.language.provision import Instrument, Interpretation
from chudun.law.language.rules import Branch, Regulation, item
from chudun.law.mechanism import Mechanism, mechanism
from chudun.law.packs.export_declaration_guide import BEFORE_ANY_MECHANISM
from chudun.law.packs.personal_information_protection_law import pipl, state_organs, treaty
from chudun.vocabulary.attribute import Condition
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.transfer import Transfer

order11 = Regulation(
    Instrument(
        slug="order11",
        title=Bilingual("数据出境安全评估办法", "Measures for Security Assessment of Data Exports"),
        number="国家互联网信息办公室令第11号",
        articles=20,
        in_force=date(2022, 9, 1),
        complete=False,
    )
)

unexamined_data_are_important = order11.interpretation(
    Interpretation(
        name="unexamined-data-are-important",
        statement=Bilingual("尚未识别的数据是重要数据", "data nobody has examined are important data"),
        source=Bilingual(
            "旧办法不以告知或公布为前提，未识别的数据是否重要，只有识别后才知道",
            "the old measures asked for no notification; only an examination can tell",
        ),
        certainty="official text",
        adopted=None,
    )
)


def _important(t: Transfer) -> Condition:
    found = t.important_data.one_of("self_identified", "notified", "published")
    return found | (t.important_data.one_of("unexamined") & reads(unexamined_data_are_important))


@order11.article(2)
def beyond_the_measures(t: Transfer) -> Branch:
    """本办法只管境内运营中收集和产生的重要数据和个人信息的出境。

    The measures reach only personal information and important data from operations in China.
    """
    return mechanism(Mechanism.EXEMPT).when(~t.personal_information & ~_important(t)).unless(*BEFORE_ANY_MECHANISM)


@order11.article(4)
def assessment_2022(t: Transfer) -> Branch:
    """四种情形申报评估：重要数据；关基运营者和处理100万人以上者；上年1月1日起累计10万人或1万人敏感信息；其他规定情形。

    Assessment for important data; for CIIOs and processors of a million people or more; for 100,000 people, or 10,000
    people's sensitive information, since 1 January of last year; and in further cases laid down.
    """
    e = t.exporter
    return (
        mechanism(Mechanism.SECURITY_ASSESSMENT)
        .when(
            item(1, _important(t)),
            item(
                2,
                t.personal_information & any_of(e.critical_infrastructure_operator, 以上(e.people_processed, 100 * 万)),
            ),
            item(
                3,
                t.personal_information
                & any_of(
                    以上(e.people_since_last_january, 10 * 万), 以上(e.people_sensitive_since_last_january, 1 * 万)
                ),
            ),
        )
        .unless(*BEFORE_ANY_MECHANISM, treaty)
    )


@pipl.article(38, 1, since=date(2022, 9, 1), until=date(2023, 6, 1))
def contract_or_certification_by_law(t: Transfer) -> Branch:
    """标准合同办法施行以前，达不到评估条件的个人信息出境，直接依个保法须订立标准合同或者经认证。

    Before the standard-contract measures, what needed no assessment took a contract or certification by the law itself.
    """
    return (
        mechanism(Mechanism.CONTRACT_OR_CERTIFICATION)
        .when(t.personal_information)
        .unless(*BEFORE_ANY_MECHANISM, state_organs, treaty, assessment_2022)
    )
