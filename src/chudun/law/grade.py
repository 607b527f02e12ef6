"""The questions several instruments answer together of a dataset: its grade, its sensitivity, its industrial level."""

from datetime import date
from enum import StrEnum

from chudun.law.language.rules import Decision
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import Dataset


class Grade(StrEnum):
    """Grades of data (数据级别), lightest first: general data in four degrees, important data, core data."""

    GENERAL_1 = "general_1"
    GENERAL_2 = "general_2"
    GENERAL_3 = "general_3"
    GENERAL_4 = "general_4"
    IMPORTANT = "important"
    CORE = "core"


class Sensitivity(StrEnum):
    """What personal information data hold (个人信息、敏感个人信息), lightest first."""

    NONE = "none"
    PERSONAL = "personal"
    SENSITIVE = "sensitive"


class IndustrialLevel(StrEnum):
    """Levels of industrial data (工业数据三级), lightest first."""

    NOT_INDUSTRIAL = "not_industrial"
    LEVEL_1 = "level_1"
    LEVEL_2 = "level_2"
    LEVEL_3 = "level_3"


data_grade = Decision(
    name="data_grade",
    label=Bilingual("数据级别", "grade of the data"),
    of=Dataset,
    outcomes=Grade,
    labels={
        Grade.GENERAL_1: Bilingual("一般数据1级", "general data, grade 1"),
        Grade.GENERAL_2: Bilingual("一般数据2级", "general data, grade 2"),
        Grade.GENERAL_3: Bilingual("一般数据3级", "general data, grade 3"),
        Grade.GENERAL_4: Bilingual("一般数据4级", "general data, grade 4"),
        Grade.IMPORTANT: Bilingual("重要数据", "important data"),
        Grade.CORE: Bilingual("核心数据", "core data"),
    },
    since=date(2024, 10, 1),
    highest_wins=True,
)

sensitivity = Decision(
    name="sensitivity",
    label=Bilingual("个人信息的敏感程度", "sensitivity of personal information"),
    of=Dataset,
    outcomes=Sensitivity,
    labels={
        Sensitivity.NONE: Bilingual("不含个人信息", "no personal information"),
        Sensitivity.PERSONAL: Bilingual("一般个人信息", "personal information, not sensitive"),
        Sensitivity.SENSITIVE: Bilingual("敏感个人信息", "sensitive personal information"),
    },
    since=date(2021, 11, 1),
    highest_wins=True,
)

industrial_level = Decision(
    name="industrial_level",
    label=Bilingual("工业数据级别", "level of industrial data"),
    of=Dataset,
    outcomes=IndustrialLevel,
    labels={
        IndustrialLevel.NOT_INDUSTRIAL: Bilingual("不是工业数据", "not industrial data"),
        IndustrialLevel.LEVEL_1: Bilingual("工业数据一级", "industrial data, level 1"),
        IndustrialLevel.LEVEL_2: Bilingual("工业数据二级", "industrial data, level 2"),
        IndustrialLevel.LEVEL_3: Bilingual("工业数据三级", "industrial data, level 3"),
    },
    since=date(2020, 2, 27),
    highest_wins=True,
)
