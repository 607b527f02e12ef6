"""数据出境安全评估申报指南: what counts as an export of data."""

from datetime import date

from chudun.law.language.provision import Instrument
from chudun.law.language.rules import Branch, Conditional, Regulation
from chudun.law.mechanism import Mechanism, leaves_china, mechanism
from chudun.law.packs.data_security_law import core_data, foreign_authority_data, state_secrets
from chudun.law.packs.personal_information_protection_law import (
    foreign_authority,
    prohibited_recipient,
    restricted_recipient,
)
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.transfer import Transfer

guide = Regulation(
    Instrument(
        slug="export_guide",
        title=Bilingual("数据出境安全评估申报指南", "Guide to Declaring Data Export Security Assessments"),
        number="国家网信办",
        articles=5,
        in_force=date(2022, 9, 1),
        unit=Bilingual("部分", "part"),
        complete=False,
    )
)


@guide.article(1)
def not_an_export(t: Transfer) -> Branch:
    """数据没有传输、存储到境外，境外也不能查询、调取、下载、导出的，不是数据出境；身处境内的人在境内访问也不是。

    Data that neither go abroad nor can be queried or downloaded from abroad are not exported; reading inside China is no
    export either, whoever reads.
    """
    return (
        mechanism(Mechanism.NOT_OUTBOUND)
        .when(~leaves_china(t))
        .unless(foreign_authority_data, foreign_authority, prohibited_recipient)
    )


BEFORE_ANY_MECHANISM: tuple[Conditional, ...] = (
    not_an_export,
    foreign_authority_data,
    foreign_authority,
    prohibited_recipient,
    restricted_recipient,
    core_data,
    state_secrets,
)
"""What goes before every mechanism, whatever a mechanism's own conditions."""
