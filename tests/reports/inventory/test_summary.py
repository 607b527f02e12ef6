"""What many tables come to: which are the gravest, and how many hold what."""

from dataclasses import replace

from chudun.facts.interval import Interval
from chudun.reports.inventory.model import Grade
from chudun.reports.inventory.summary import TableLine, gravest, totals
from chudun.vocabulary.bilingual import Bilingual

PLAIN = TableLine("crm", "goods", 10, 4, 0, 0)


def graded(*outcomes: str) -> Grade:
    labels = tuple(Bilingual.same(name) for name in outcomes)
    return Grade("data_grade", Bilingual.same("grade"), outcomes, labels)


def test_the_gravest_come_first_and_only_those_that_hold_something() -> None:
    personal = replace(PLAIN, table="orders", personal=5, rows=10**6)
    sensitive = replace(PLAIN, table="patients", personal=1, sensitive=1)
    assert gravest([PLAIN, personal, sensitive]) == [sensitive, personal]
    many = [replace(PLAIN, table=f"t{at}", personal=1, rows=at) for at in range(30)]
    assert [line.rows for line in gravest(many)] == list(range(29, 19, -1))


def test_a_certain_grade_goes_before_columns_and_before_a_possible_one() -> None:
    important = replace(PLAIN, table="maps", grade=graded("important"))
    perhaps = replace(PLAIN, table="plans", grade=graded("general_1", "important"))
    sensitive = replace(PLAIN, table="patients", personal=2, sensitive=2, grade=graded("general_3"))
    general = replace(PLAIN, grade=graded("general_1"))
    assert gravest([general, sensitive, perhaps, important]) == [important, sensitive, perhaps]


def test_totals_count_tables_columns_and_grades() -> None:
    lines = [replace(PLAIN, personal=2, sensitive=1, people=Interval(3, 5)), PLAIN]
    (found,) = totals(lines)
    assert found.en == (
        "2 tables, 8 columns; 1 tables hold personal information, in 2 columns, of which 1 are sensitive"
    )
    grades = [graded("important"), graded("general_4", "important", "core"), graded("core"), graded("general_1")]
    _, told = totals([replace(PLAIN, grade=grade) for grade in grades])
    assert told.en == "important data: 1 tables (1 more undetermined); core data: 1 tables (1 more undetermined)"
    assert told.zh == "重要数据 1 张表（另有 1 张未定），核心数据 1 张表（另有 1 张未定）"
