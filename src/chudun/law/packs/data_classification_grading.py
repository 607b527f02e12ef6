"""GB/T 43697-2024 数据分类分级规则: grades by what could be harmed and how badly, the highest winning.

The tables come from ``grading.toml``, or from a workspace's own, and say how far they were checked.
"""

from datetime import date

from chudun.law.grade import Grade, Sensitivity, data_grade, sensitivity
from chudun.law.grading_tables import DEGREES, OBJECTS, GradingTables, standard_tables
from chudun.law.language.expression import Constant, Expression, any_of, reads, 超过
from chudun.law.language.provision import Instrument, Interpretation
from chudun.law.language.rules import Branch, Narrative, Regulation, narrative
from chudun.vocabulary.attribute import Selection
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import Dataset

CLASSES, GRADES, ANNEX_G, ANNEX_H, ANNEX_I, ANNEX_J = range(1, 7)

INSTRUMENT = Instrument(
    slug="gbt43697",
    title=Bilingual("数据安全技术 数据分类分级规则", "Rules for Data Classification and Grading"),
    number="GB/T 43697-2024",
    articles=6,
    in_force=date(2024, 10, 1),
    complete=False,
    parts=(
        Bilingual("数据分类规则", "rules for classes"),
        Bilingual("数据分级规则", "rules for grades"),
        Bilingual("附录G（重要数据识别指南）", "Annex G (identifying important data)"),
        Bilingual("附录H（一般数据分级参考）", "Annex H (grades of general data)"),
        Bilingual("附录I（衍生数据）", "Annex I (derived data)"),
        Bilingual("附录J（动态更新情形）", "Annex J (when to grade anew)"),
    ),
)

limited_public_harm_is_grade_4 = Interpretation(
    name="limited-public-harm-is-grade-4",
    statement=Bilingual(
        "对经济运行、社会秩序、公共利益有一般危害的一般数据，定为4级",
        "general data that may do limited harm to the economy, social order or the public interest take grade 4",
    ),
    source=Bilingual(
        "四级的界定只记得针对组织和个人；对其余对象有一般危害的定几级，须核对附录H",
        "the four grades are remembered for organisations and individuals only; Annex H is to be checked for the rest",
    ),
    certainty="memory",
    adopted=None,
)

local_scale_lines_apply = Interpretation(
    name="local-scale-lines-apply",
    statement=Bilingual(
        "个人信息超过部分地方清单所列规模的，按重要数据对待",
        "personal information beyond the scale some local lists name is treated as important data",
    ),
    source=Bilingual(
        "北京、上海等地清单设有规模线；清单之外是否适用，国家标准没有写明",
        "lists of Beijing, Shanghai and others draw such lines; whether they hold elsewhere no national text says",
    ),
    certainty="third-party summary",
    adopted=None,
)

aggregation_raises = Interpretation(
    name="aggregation-raises-to-important",
    statement=Bilingual("汇聚后的数据升为重要数据", "data brought together from several sources become important data"),
    source=Bilingual(
        "附录I允许汇聚、融合后的数据高于原级别，是否升级须按汇聚后的危害判断",
        "Annex I lets data brought together exceed their grades; whether they do depends on the harm they then may do",
    ),
    certainty="memory",
    adopted=None,
)


def encode(tables: GradingTables) -> Regulation:
    """Return the standard's rules with the numbers and grades of ``tables``."""
    standard = Regulation(INSTRUMENT)
    for reading in (limited_public_harm_is_grade_4, local_scale_lines_apply, aggregation_raises):
        standard.interpretation(reading)
    _classes(standard)
    for grade in reversed(Grade):
        _by_harm(standard, tables, grade)
    _open_questions(standard, tables)
    for name in tables.lowest:
        _at_least(standard, tables, name)
    _anew(standard)
    return standard


def _classes(standard: Regulation) -> None:
    @standard.article(CLASSES)
    def classes() -> Narrative:
        """先按行业领域、再按业务属性分类；涉及个人信息的单独识别和分类。

        Data are classed by industry and then by business; personal information is found and classed by itself.
        """
        return narrative("分类路径在 classes.toml 中列出", "the classes stand in classes.toml")


def _harm(d: Dataset, name: str) -> Selection:
    harm: Selection = getattr(d, f"harm_to_{name}")
    return harm


def _by_harm(standard: Regulation, tables: GradingTables, grade: Grade) -> None:
    """Write the branch to ``grade`` that the table of objects and degrees of harm gives."""
    cells = {name: [degree for degree in DEGREES if tables.harm[name][degree] == grade] for name in OBJECTS}
    if grade is not Grade.GENERAL_1 and not any(cells.values()):
        return

    def by_harm(d: Dataset) -> Branch:
        if grade is Grade.GENERAL_1:
            return data_grade(grade).when(Constant(True))
        return data_grade(grade).when(any_of(*(_harm(d, name).one_of(*cells[name]) for name in OBJECTS if cells[name])))

    label = data_grade.labels[grade]
    by_harm.__name__ = f"harm_of_{grade}"
    by_harm.__doc__ = (
        "没有理由定为更高级别的，是一般数据1级。\n\nWhat nothing raises to a higher grade is general data, grade 1."
        if grade is Grade.GENERAL_1
        else f"按影响对象和影响程度定为{label.zh}。\n\nWhat could be harmed, and how badly, makes it {label.en}."
    )
    standard.article(GRADES, certainty=tables.certainty["harm"])(by_harm)


def _open_questions(standard: Regulation, tables: GradingTables) -> None:
    lines, sure = tables.numbers["scale"], tables.certainty["scale"]

    @standard.article(GRADES, certainty="memory")
    def limited_public_harm(d: Dataset) -> Branch:
        """对经济运行、社会秩序、公共利益有一般危害的，属一般数据；定几级未明。

        Limited harm to the economy, social order or the public interest leaves data general; at which grade is open.
        """
        others = ("economic_operation", "social_order", "public_interest")
        limited = any_of(*(_harm(d, name).one_of("general") for name in others))
        return data_grade(Grade.GENERAL_4).when(limited & reads(limited_public_harm_is_grade_4))

    @standard.article(ANNEX_G, certainty=sure)
    def large_scale(d: Dataset) -> Branch:
        """个人信息达到较大规模的，可能是重要数据；规模线由各地区、各部门确定。

        Personal information on a large scale may be important data; regions and departments draw the line.
        """
        beyond: Expression = 超过(d.people, lines["people_over"]) | 超过(
            d.people_sensitive, lines["sensitive_people_over"]
        )
        return data_grade(Grade.IMPORTANT).when(beyond & reads(local_scale_lines_apply))

    @standard.article(ANNEX_I, certainty="memory")
    def brought_together(d: Dataset) -> Branch:
        """汇聚、融合而成的数据，级别可能高于原数据。

        Data brought together from several sources may take a higher grade than each had.
        """
        return data_grade(Grade.IMPORTANT).when(d.aggregated & reads(aggregation_raises))


def _at_least(standard: Regulation, tables: GradingTables, name: str) -> None:
    """Write the branch to the least grade that Annex H gives data called ``name``."""
    grade = tables.lowest[name]
    alike = tables.lowest["personal_information"] == tables.lowest["employees_personal_information"]
    if grade is Grade.GENERAL_1 or (alike and name == "employees_personal_information"):
        return

    def at_least(d: Dataset) -> Branch:
        described = {
            "personal_information": d.personal_information if alike else d.personal_information & ~d.employees_only,
            "employees_personal_information": d.personal_information & d.employees_only,
            "sensitive_personal_information": sensitivity.results_in(Sensitivity.SENSITIVE),
            "conditionally_shared_public_data": d.public_data.one_of("conditional"),
            "closed_public_data": d.public_data.one_of("closed"),
        }
        return data_grade(grade).when(described[name])

    called = {
        "personal_information": Bilingual("个人信息", "Personal information"),
        "employees_personal_information": Bilingual("本组织员工的个人信息", "The own staff's personal information"),
        "sensitive_personal_information": Bilingual("敏感个人信息", "Sensitive personal information"),
        "conditionally_shared_public_data": Bilingual(
            "有条件开放、共享的公共数据", "Public data shared under conditions"
        ),
        "closed_public_data": Bilingual("禁止开放、共享的公共数据", "Public data not to be shared"),
    }[name]
    label = data_grade.labels[grade]
    at_least.__name__ = f"least_{name}"
    at_least.__doc__ = f"{called.zh}至少为{label.zh}。\n\n{called.en} is at least {label.en}."
    standard.article(ANNEX_H, certainty=tables.certainty["lowest"])(at_least)


def _anew(standard: Regulation) -> None:
    @standard.article(ANNEX_J)
    def grade_anew() -> Narrative:
        """数据的规模、用途、汇聚情况等变化后，须重新定级。

        Data are graded anew where their scale, use or combination has changed.
        """
        return narrative("每次运行都重新定级", "every run grades anew")


data_classification_grading = encode(standard_tables())
