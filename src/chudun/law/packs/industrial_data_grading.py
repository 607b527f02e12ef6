"""工业数据: the guide's three levels (2020), and the measures' general, important and core data (2023).

Both are encoded from memory and say so.
"""

from datetime import date

from chudun.law.grade import Grade, IndustrialLevel, data_grade, industrial_level
from chudun.law.grading_tables import GradingTables, standard_tables
from chudun.law.language.expression import Constant, any_of, 以上
from chudun.law.language.provision import Instrument
from chudun.law.language.rules import Branch, Regulation, item
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import Dataset

measures = Regulation(
    Instrument(
        slug="industrial_data_measures",
        title=Bilingual(
            "工业和信息化领域数据安全管理办法（试行）",
            "Measures for Data Security in Industry and Information Technology (Trial)",
        ),
        number="工信部网安〔2022〕166号",
        articles=42,
        in_force=date(2023, 1, 1),
        complete=False,
    )
)

GUIDE = Instrument(
    slug="industrial_data_guide",
    title=Bilingual("工业数据分类分级指南（试行）", "Guide to Classifying and Grading Industrial Data (Trial)"),
    number="工信厅信发〔2020〕6号",
    articles=16,
    in_force=date(2020, 2, 27),
    complete=False,
)

GRAVE = ("serious", "particularly_serious")


@measures.article(10, certainty="memory")
def important(d: Dataset) -> Branch:
    """威胁国家安全、严重影响行业或经济利益、造成重大事故或者级联效应明显的，是重要数据。

    What threatens national security, gravely affects the sector, causes a major accident or spreads is important data.
    """
    ours = d.industry.one_of("industrial", "telecom")
    return data_grade(Grade.IMPORTANT).when(
        item(1, ours & d.harm_to_national_security.one_of("general", *GRAVE)),
        item(2, ours & d.harm_to_economic_operation.one_of(*GRAVE)),
        item(3, ours & d.accident.one_of("major", "particularly_major")),
        item(4, ours & d.cascade),
    )


@measures.article(11, certainty="memory")
def core(d: Dataset) -> Branch:
    """严重威胁国家安全，或者对行业命脉、生产运营造成重大损害的，是核心数据。

    What gravely threatens national security, or does major damage to the sector's backbone or operation, is core data.
    """
    ours = d.industry.one_of("industrial", "telecom")
    return data_grade(Grade.CORE).when(
        item(1, ours & d.harm_to_national_security.one_of(*GRAVE)),
        item(2, ours & d.harm_to_economic_operation.one_of("particularly_serious")),
    )


def encode(tables: GradingTables) -> Regulation:
    """Return the guide's rules with the losses of ``tables``."""
    guide = Regulation(GUIDE)
    losses, sure = tables.numbers["industrial_level"], tables.certainty["industrial_level"]

    @guide.article(2, certainty=sure)
    def not_industrial(_: Dataset) -> Branch:
        """指南只适用于工业领域产品和服务全生命周期中的数据，其余不是工业数据。

        The guide is for data from the life of industrial products and services; all other data are not industrial.
        """
        return industrial_level(IndustrialLevel.NOT_INDUSTRIAL).when(Constant(True))

    @guide.article(8, certainty=sure)
    def level_3(d: Dataset) -> Branch:
        """易引发特别重大事故、直接经济损失特别巨大，或者严重影响国民经济、行业、公众利益、社会秩序乃至国家安全的，为三级。

        Level 3: likely to cause a particularly major accident or an extremely large loss, or to gravely affect the
        economy, the sector, the public, social order or national security.
        """
        public = (d.harm_to_economic_operation, d.harm_to_social_order, d.harm_to_public_interest)
        ours = d.industry.one_of("industrial")
        loss = 以上(d.direct_loss, losses["level_3_loss"])
        return industrial_level(IndustrialLevel.LEVEL_3).when(
            item(1, ours & (d.accident.one_of("particularly_major") | loss)),
            item(
                2,
                ours
                & any_of(
                    *(harm.one_of(*GRAVE) for harm in public),
                    d.harm_to_national_security.one_of("general", *GRAVE),
                ),
            ),
        )

    @guide.article(9, certainty=sure)
    def level_2(d: Dataset) -> Branch:
        """易引发较大或重大事故、损失较大、级联效应明显或者严重影响企业的，为二级。

        Level 2: likely to cause a large or major accident or loss, to spread, or to harm the company seriously.
        """
        ours = d.industry.one_of("industrial")
        harmed = d.harm_to_organisations.one_of(*GRAVE)
        loss = 以上(d.direct_loss, losses["level_2_loss"])
        return industrial_level(IndustrialLevel.LEVEL_2).when(
            item(1, ours & any_of(d.accident.one_of("major"), loss, harmed)),
            item(2, ours & d.cascade),
        )

    @guide.article(10, certainty=sure)
    def level_1(d: Dataset) -> Branch:
        """影响和损失都较小的工业数据为一级。

        Level 1: industrial data whose effects and losses are small.
        """
        return industrial_level(IndustrialLevel.LEVEL_1).when(d.industry.one_of("industrial"))

    return guide


industrial_data_guide = encode(standard_tables())
