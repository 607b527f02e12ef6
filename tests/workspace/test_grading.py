"""Grading a workspace: real files scanned, statements in chudun.yaml, tables of one's own, and the command."""

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from ruamel.yaml import YAML
from typer.testing import CliRunner

from chudun.cli.app import app
from chudun.facts.case import Case
from chudun.facts.problem import BadInput
from chudun.law.classes import DataClass, read_classes, standard_classes
from chudun.law.grade import sensitivity
from chudun.law.grading import Grader
from chudun.law.grading_tables import read_tables
from chudun.probes.data.detectors import all_detectors
from chudun.vocabulary.dataset import Dataset
from chudun.workspace.file import read_workspace
from chudun.workspace.grading import grade, without_password
from chudun.workspace.schema import workspace_schema
from chudun.workspace.template import EXAMPLE, render

DAY = date(2026, 11, 22)
STAFF = "姓名,手机号,备注\n" + "".join(f"{n}伟,139{i:04}5678,ok\n" for i, n in enumerate("王李张刘陈杨赵黄周吴" * 6))
CARDS = "owner,银行卡号\n" + "".join(
    f"{n}伟,{c}\n" for n, c in zip("王李张刘陈杨", ["6222021001116245702", "6228480402564890018"] * 3, strict=True)
)
RECIPES = "工艺参数,温度设定\n" + "".join(f"A{i},{100 + i}\n" for i in range(30))
BASE = "organisation:\n  name: 某厂\nstores:\n  - {name: files, location: staff.csv}\n"


def workspace(folder: Path, stated: str = "", **files: str):
    for name, text in ({"staff": STAFF} | files).items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    more = "".join(f"  - {{name: {name}, location: {name}.csv}}\n" for name in files)
    (folder / "chudun.yaml").write_text(BASE + more + stated, encoding="utf-8")
    return read_workspace(folder, today=DAY)


def rows(folder: Path, stated: str = "", **files: str):
    inventory = grade(workspace(folder, stated, **files), as_of=DAY)
    assert not inventory.problems
    return {(row.store, row.column): row for row in inventory.rows}


def test_a_staff_list_is_graded_by_table_and_column(tmp_path):
    found = rows(tmp_path, "datasets:\n  files: {owner: 人力资源部, harm_to_organisations: none}\n")
    mobile, table, remark = found["files", "手机号"], found["files", None], found["files", "备注"]
    assert [step.zh for step in mobile.class_path] == ["个人信息", "个人基本资料", "联系方式"]
    assert (mobile.detector, mobile.personal, mobile.sensitive) == ("mobile", True, False)
    assert mobile.grade.outcomes == ("general_2",)
    assert table.grade.settled
    assert table.grade.label.zh == "一般数据2级"
    assert remark.grade.outcomes == ("general_1",)
    assert {row.owner for row in found.values()} == {"人力资源部"}
    assert table.rows == 60
    assert table.people is not None
    assert table.people.low >= 1
    assert any("凭记忆" in said.zh for said in mobile.because)
    assert mobile.certainty is not None


def test_nobody_answered_leaves_the_grade_open_with_what_settles_it(tmp_path):
    table = rows(tmp_path)["files", None]
    assert table.grade.outcomes == ("general_2", "general_3", "general_4")
    assert not table.grade.settled
    assert any("组织权益" in said.zh for said in table.unknowns)
    assert table.flip == ()


def test_sensitive_columns_raise_their_table(tmp_path):
    found = rows(tmp_path, cards=CARDS)
    assert found["cards", "银行卡号"].sensitive
    assert found["cards", "银行卡号"].grade.outcomes == ("general_4",)
    assert found["cards", None].grade.outcomes == ("general_4",)


CHILDREN = "姓名,出生日期\n" + "".join(
    f"{n}伟,{DAY.year - 30}-0{1 + i % 9}-11\n" for i, n in enumerate("王李张刘陈杨赵黄周" * 3)
)


def test_a_child_under_14_makes_personal_information_sensitive(tmp_path):
    adults = rows(tmp_path, "datasets:\n  staff2: {harm_to_organisations: none}\n", staff2=CHILDREN)
    assert adults["staff2", None].grade.outcomes == ("general_2",)
    child = CHILDREN + f"孙伟,{date.today().year - 5}-02-03\n"
    with_child = rows(tmp_path, "datasets:\n  staff2: {harm_to_organisations: none}\n", staff2=child)
    assert with_child["staff2", None].grade.outcomes == ("general_4",)
    assert with_child["staff2", None].sensitive
    assert any("十四周岁" in said.zh for said in with_child["staff2", None].because)


NUMBERS = "姓名,身份证号\n" + "".join(f"{n}伟,11010519491231002X\n" for n in "王李张刘陈杨")
NUMBERS += "赵伟,440524188001010014\n"


@pytest.mark.parametrize(("reading", "expected"), [("gbt45574_2025", "general_2"), ("gbt35273_2020", "general_4")])
def test_the_setting_says_whether_a_document_number_is_sensitive(tmp_path, reading, expected):
    stated = f"settings: {{sensitive_reading: {reading}, readings: {{older-sensitive-list-applies: false}}}}\n"
    found = rows(tmp_path, stated, numbers=NUMBERS)["numbers", "身份证号"]
    assert found.detector == "resident_id"
    assert found.grade.outcomes == (expected,)
    assert found.sensitive == (expected == "general_4")


def test_the_highest_column_wins(tmp_path):
    stated = (
        'datasets:\n  "*": {harm_to_organisations: none}\n  files/staff/备注: {harm_to_economic_operation: serious}\n'
    )
    found = rows(tmp_path, stated)
    assert found["files", "备注"].grade.outcomes == ("important",)
    assert found["files", "手机号"].grade.outcomes == ("general_2",)
    table = found["files", None]
    assert table.grade.outcomes == ("important",)
    assert "备注" in table.because[0].zh


def test_an_open_column_keeps_its_table_open_from_its_own_grade_up(tmp_path):
    stated = "datasets:\n  files: {harm_to_organisations: none}\n  files/staff/备注: {harm_to_organisations: unknown}\n"
    table = rows(tmp_path, stated)["files", None]
    assert table.grade.outcomes == ("general_2", "general_3", "general_4")


def test_the_more_particular_statement_wins(tmp_path):
    stated = (
        "datasets:\n"
        '  "*": {harm_to_organisations: particularly_serious}\n'
        "  files: {harm_to_organisations: serious}\n"
        "  files/staff/备注: {harm_to_organisations: none}\n"
    )
    found = rows(tmp_path, stated)
    assert found["files", "备注"].grade.outcomes == ("general_1",)
    assert found["files", None].grade.outcomes == ("general_3",)


def test_notified_data_are_important_and_industrial_data_have_a_level(tmp_path):
    stated = (
        "datasets:\n"
        "  files: {standing: notified}\n"
        "  recipes: {industry: industrial, harm_to_organisations: serious, harm_to_economic_operation: none,"
        " accident: none, direct_loss: 0}\n"
    )
    found = rows(tmp_path, stated, recipes=RECIPES)
    assert found["files", None].grade.outcomes == ("important",)
    (level,) = found["recipes", None].sector
    assert level.outcomes == ("level_2",)
    assert found["recipes", None].grade.outcomes == ("general_3",)
    assert found["files", None].sector == ()


def test_a_statement_the_scan_contradicts_is_said(tmp_path):
    table = rows(tmp_path, "datasets:\n  files/staff: {personal_information: false}\n")["files", None]
    assert any("矛盾" in said.zh and "个人信息" in said.zh for said in table.unknowns)


def test_a_key_that_names_nothing_is_a_problem(tmp_path):
    inventory = grade(workspace(tmp_path, "datasets:\n  files/stuff: {industry: other}\n"), as_of=DAY)
    assert [problem.where for problem in inventory.problems] == ["datasets: files/stuff"]


def test_wrong_statements_are_named_by_line(tmp_path):
    with pytest.raises(BadInput) as caught:
        workspace(tmp_path, "datasets:\n  files:\n    harm_to_organisation: none\n    industry: cars\n")
    assert [p.where for p in caught.value.problems] == [
        "chudun.yaml:7: harm_to_organisation",
        "chudun.yaml:8: industry",
    ]
    assert "harm_to_organisations" in caught.value.problems[0].remedy.en


def test_an_edited_table_changes_the_grade(tmp_path):
    answered = "datasets:\n  files: {harm_to_organisations: none}\n"
    assert rows(tmp_path, answered)["files", "手机号"].grade.outcomes == ("general_2",)
    (tmp_path / "grading.toml").write_text('[lowest]\npersonal_information = "general_3"\n', encoding="utf-8")
    assert rows(tmp_path, answered)["files", "手机号"].grade.outcomes == ("general_2", "general_3")
    answered = "datasets:\n  files: {harm_to_organisations: none, employees_only: false}\n"
    assert rows(tmp_path, answered)["files", "手机号"].grade.outcomes == ("general_3",)


def test_an_edited_class_changes_path_and_questions(tmp_path):
    (tmp_path / "classes.toml").write_text(
        '[classes.calls]\npath = [["客户", "customers"]]\nexamine = ["harm_to_individuals"]\n'
        '[detectors]\nmobile = "calls"\n',
        encoding="utf-8",
    )
    mobile = rows(tmp_path, "datasets:\n  files: {harm_to_organisations: none}\n")["files", "手机号"]
    assert [step.en for step in mobile.class_path] == ["customers"]
    assert mobile.grade.outcomes == ("general_2", "general_3", "general_4")


@pytest.mark.parametrize(
    ("written", "where"),
    [
        ("[harm]\nindividuals = { serious = 3 }\n", "grading.toml:2: harm.individuals.serious"),
        ("[harm.individuals]\nserious = 'general_1'\n", "grading.toml:2: harm.individuals.serious"),
        ("[lowest]\n\npersonal = 'general_2'\n", "grading.toml:3: lowest.personal"),
        ("[scale]\npeople_over = 0\n", "grading.toml:2: scale.people_over"),
        ("[scale]\ncertainty = 'sure'\n", "grading.toml:2: scale.certainty"),
        ("[industrial_level]\nlevel_2_loss = 200000000\n", "grading.toml:1: industrial_level.level_3_loss"),
        ("lowest = 3\n", "grading.toml:1: lowest"),
        ("[lowest\n", "grading.toml:1"),
        ("[more]\n", "grading.toml:1: more"),
    ],
)
def test_a_wrong_table_names_line_and_key(tmp_path, written, where):
    (tmp_path / "grading.toml").write_text(written, encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        read_tables(tmp_path / "grading.toml")
    assert where in [problem.where for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("written", "where"),
    [
        ("[detectors]\nmobile = 'phones'\n", "classes.toml:2: detectors.mobile"),
        ("[classes.a]\npath = ['x']\n", "classes.toml:2: classes.a.path"),
        ("[classes.a]\npath = [['甲', 'a']]\nholds = ['salt']\n", "classes.toml:3: classes.a.holds.salt"),
        ("[classes.a]\npath = [['甲', 'a']]\nexamine = ['people']\n", "classes.toml:3: classes.a.examine.people"),
    ],
)
def test_a_wrong_class_names_line_and_key(tmp_path, written, where):
    (tmp_path / "classes.toml").write_text(written, encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        read_classes(tmp_path / "classes.toml")
    assert [problem.where for problem in caught.value.problems] == [where]


def test_every_detector_has_a_class():
    found = standard_classes()
    assert [d.name for d in all_detectors() if d.name not in found.detectors] == []
    assert set(found.detectors) <= {d.name for d in all_detectors()}


def test_a_detector_of_ones_own_falls_into_its_category():
    category = standard_classes().classes["technical"].path[-1]
    personal = standard_classes().of("loyalty_card", category, personal=True)
    assert [step.zh for step in personal.path] == ["个人信息", category.zh]
    business = standard_classes().of("batch_number", category, personal=False)
    assert business == DataClass(business.path, examine=frozenset({"harm_to_organisations"}))
    assert business.path[0].zh == "业务数据"


@pytest.mark.parametrize(("reading", "older"), [("gbt45574_2025", False), ("gbt35273_2020", True)])
def test_law_and_detectors_agree_on_what_is_sensitive(reading, older):
    grader, found = Grader(DAY, {"older-sensitive-list-applies": older}), standard_classes()
    differing = []
    for detector in all_detectors():
        kind = found.of(detector.name, detector.category, personal=detector.personal)
        facts = {"personal_information": detector.personal} | dict.fromkeys(kind.holds, True)
        answer = grader.judge(sensitivity, Case(_with_presumptions(facts))).outcome
        if (answer == "sensitive") != (reading in detector.sensitive):
            differing.append(detector.name)
    assert differing == []


def _with_presumptions(facts):
    presumed = {name: a.presumed for name, a in Dataset.attributes.items() if a.presumed is not None}
    return presumed | facts


def run(*arguments: str):
    return CliRunner().invoke(app, ["grade", *arguments])


def test_the_command_prints_a_table_and_says_what_is_open(tmp_path):
    workspace(tmp_path)
    done = run(str(tmp_path), "--lang", "zh")
    assert done.exit_code == 2
    assert "一般数据2级" in done.output
    assert "待查" in done.output
    assert "凭记忆，未与标准核对" in done.output
    assert "13900005678" not in done.output


def test_the_command_exits_0_where_all_is_graded_and_3_where_a_key_is_wrong(tmp_path):
    workspace(tmp_path, "datasets:\n  files: {harm_to_organisations: none}\n")
    assert run(str(tmp_path)).exit_code == 0
    workspace(tmp_path, "datasets:\n  nowhere: {harm_to_organisations: none}\n")
    assert run(str(tmp_path)).exit_code == 3


def test_json_holds_grade_reasons_and_people(tmp_path):
    workspace(tmp_path)
    done = run(str(tmp_path), "--format", "json", "--lang", "en")
    table, *columns = json.loads(done.stdout)["rows"]
    assert table["column"] is None
    assert table["grade"]["outcomes"] == ["general_2", "general_3", "general_4"]
    assert [column["column"] for column in columns] == ["姓名", "手机号", "备注"]
    assert columns[1]["class_path"] == ["personal information", "basic particulars", "contact details"]
    assert "from memory" in columns[1]["because"][0]
    assert "13900005678" not in done.stdout


def test_tables_are_copied_on_request_and_never_overwritten(tmp_path):
    workspace(tmp_path)
    assert run(str(tmp_path), "--write-tables").exit_code == 0
    copy = tmp_path / "grading.toml"
    assert read_tables(copy) == read_tables(copy)
    copy.write_text('[lowest]\npersonal_information = "general_3"\n', encoding="utf-8")
    assert run(str(tmp_path), "--write-tables").exit_code == 0
    assert "general_3" in copy.read_text(encoding="utf-8")
    assert (tmp_path / "classes.toml").exists()


def test_what_init_writes_of_datasets_can_be_uncommented_and_the_schema_describes_it(tmp_path):
    lines = render(EXAMPLE, explain=True).splitlines()
    start = lines.index("#  hr/hr:")
    end = next(i for i in range(start, len(lines)) if not lines[i].startswith("#"))
    shown = [line[1:] for line in lines[start:end]]
    assert any("harm_to_individuals: none" in line for line in shown)
    answered = [line.replace("    # harm_to_individuals: none", "    harm_to_individuals: serious") for line in shown]
    text = "\n".join([*lines[:start], *answered, *lines[end:]])
    (tmp_path / "chudun.yaml").write_text(text, encoding="utf-8")
    (entry,) = read_workspace(tmp_path, today=DAY).datasets
    assert (entry.key, [fact.value for fact in entry.facts]) == ("hr/hr", ["serious"])
    described = jsonschema.Draft202012Validator(workspace_schema("zh"))
    described.validate(YAML(typ="safe").load(text))
    with pytest.raises(jsonschema.ValidationError):
        described.validate({"organisation": {}, "datasets": {"a": {"industry": "cars"}}})


@pytest.mark.parametrize(
    ("location", "shown"),
    [
        ("postgresql://reader:s3cret@db:5432/crm?schema=public", "postgresql://reader@db:5432/crm"),
        ("mysql://:s3cret@db/crm", "mysql://@db/crm"),
        ("s3://bucket/prefix?endpoint=http://k:s3cret@host", "s3://bucket/prefix"),
        ("mysql://u:s3cret@[nowhere/crm", "mysql"),
        ("data/staff.csv", "data/staff.csv"),
    ],
)
def test_a_location_is_told_without_its_password(location, shown):
    assert without_password(location) == shown
