"""GB/T 45574-2025 敏感个人信息处理安全要求, its eight kinds; and GB/T 35273-2020, whose list differs in one point."""

from datetime import date

from chudun.law.grade import Sensitivity, sensitivity
from chudun.law.language.expression import any_of, reads
from chudun.law.language.provision import Instrument, Interpretation
from chudun.law.language.rules import Branch, Regulation
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import Dataset

gbt45574 = Regulation(
    Instrument(
        slug="gbt45574",
        title=Bilingual(
            "数据安全技术 敏感个人信息处理安全要求",
            "Security Requirements for Processing Sensitive Personal Information",
        ),
        number="GB/T 45574-2025",
        articles=1,
        in_force=date(2025, 11, 1),
        complete=False,
        parts=(Bilingual("敏感个人信息的识别和类别", "what is sensitive, and its kinds"),),
    )
)

gbt35273 = Regulation(
    Instrument(
        slug="gbt35273",
        title=Bilingual("信息安全技术 个人信息安全规范", "Personal Information Security Specification"),
        number="GB/T 35273-2020",
        articles=1,
        in_force=date(2020, 10, 1),
        complete=False,
        parts=(Bilingual("附录B（个人敏感信息判定）", "Annex B (what is sensitive)"),),
    )
)

older_list_applies = gbt35273.interpretation(
    Interpretation(
        name="older-sensitive-list-applies",
        statement=Bilingual(
            "较早标准所列的证件号码、婚姻、通信记录等也是敏感个人信息",
            "document numbers, marriage, records of calls and the like, which the older standard lists, are sensitive",
        ),
        source=Bilingual(
            "GB/T 35273-2020 附录B列为敏感；GB/T 45574-2025 不再把单独的证件号码列为典型的敏感个人信息（编制组解读）。清单分级时随设置 sensitive_reading",
            "Annex B of GB/T 35273-2020 lists them; GB/T 45574-2025 no longer names document numbers alone (its authors' account)."
            " Grading follows the setting sensitive_reading",
        ),
        certainty="third-party summary",
        adopted=False,
    )
)


@gbt45574.article(1, certainty="third-party summary")
def eight_kinds(d: Dataset) -> Branch:
    """敏感个人信息分八类；各项汇聚后整体达到定义的，整体也是敏感个人信息。

    Sensitive personal information comes in eight kinds; items that together meet the definition are sensitive together.
    """
    return sensitivity(Sensitivity.SENSITIVE).when(
        any_of(
            d.biometric_information,
            d.religious_belief,
            d.specific_identity,
            d.health_information,
            d.financial_account,
            d.movements,
            d.minors,
            d.other_sensitive_information,
            d.sensitive_as_a_whole,
        )
    )


@gbt35273.article(1, certainty="third-party summary")
def older_list(d: Dataset) -> Branch:
    """较早的标准把精准定位、征信、犯罪记录等列为敏感，还列有证件号码、婚姻、通信记录等。

    The older standard lists precise positions, credit and criminal records, and also document numbers, marriage, records
    of calls and the like.
    """
    dropped_since = d.sensitive_in_older_standard & reads(older_list_applies)
    return sensitivity(Sensitivity.SENSITIVE).when(d.other_sensitive_information | dropped_since)
