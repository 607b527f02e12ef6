"""What the data a subject names tell of it: real files are scanned, and the facts of the subject looked at."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chudun.facts.case import Case
from chudun.facts.fact import Resolved, Standing
from chudun.facts.interval import Interval
from chudun.law.obligations import Subject
from chudun.vocabulary.attribute import DATA, Reference
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.kind import paths
from chudun.vocabulary.transfer import Transfer
from chudun.workspace.assessing import assess
from chudun.workspace.file import read_workspace
from chudun.workspace.listing import Listed, subject_kinds, told_here
from chudun.workspace.measuring import MEASURES

DAY = date(2026, 11, 22)
FAMILY = "王李张刘陈杨" * 3
KNOWN, CONTRADICTORY = Standing.KNOWN, Standing.CONTRADICTORY
ABSENT = "absent"
"""A store whose file does not exist."""


def table(column: str, value: str) -> str:
    return f"姓名,{column}\n" + "".join(f"{name}伟,{value.format(i)}\n" for i, name in enumerate(FAMILY))


PHONES = "手机号,员工编号\n" + "".join(f"1390001{i:04d},E{i:04d}\n" for i in range(40))
ORDERS = "订单金额,数量\n" + "".join(f"{i * 7}.50,{i}\n" for i in range(30))
TRACKS = "手机号,经度,纬度,时间\n" + "".join(
    f"1390000{i:04d},{114.3 + i / 1000:.6f},{30.5 + i / 999:.6f},2026-03-01 10:{i:02d}:00\n" for i in range(18)
)
CARDS = ("6222021001116245702", "6228480402564890018")
SENSITIVE = {
    "biometric_information": table("指纹", "FP{:04d}AA"),
    "religious_belief": table("宗教信仰", "佛教"),
    "specific_identity": table("残疾证", "有"),
    "health_information": table("病史", "高血压"),
    "financial_account": "姓名,银行卡号\n" + "".join(f"{n}伟,{CARDS[i % 2]}\n" for i, n in enumerate(FAMILY)),
    "movements": TRACKS,
    "other_sensitive_information": table("犯罪记录", "无"),
}
DOCUMENTS = "姓名,身份证号\n" + "".join(f"{n}伟,11010519491231002X\n" for n in "王李张刘陈杨")
YOUNG, GROWN = table("出生日期", f"{date.today().year - 5}-02-03"), table("出生日期", "1990-02-03")


def judged(folder: Path, entry: str, files: dict[str, str], more: str = "") -> dict[str, Resolved]:
    """Return the facts of the one subject that ``entry`` states, over ``files``; another store can't be opened."""
    for name, text in files.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    stores = "".join(f"  - {{name: {name}, location: {name}.csv}}\n" for name in (*files, ABSENT))
    text = f"organisation: {{name: 某厂, form: private_company}}\nstores:\n{stores}{more}subjects:\n{entry}"
    (folder / "chudun.yaml").write_text(text, encoding="utf-8")
    (one,) = assess(read_workspace(folder, today=DAY), as_of=DAY).subjects
    return dict(one.facts)


def entry(kind: str, *tables: str, columns: str = "", stated: str = "") -> str:
    """Return an entry that names ``tables``, each in the store of its name."""
    limited = f", columns: [{columns}]" if columns else ""
    parts = "".join(f"      - {{store: {name}, table: {name}{limited}}}\n" for name in tables)
    return f"  {kind}:\n    id: one\n    data:\n{parts}" + (f"    {stated}\n" if stated else "")


def test_what_the_vocabulary_says_can_be_measured_is_measured_and_nothing_else():
    declared = {
        path[-1]
        for kind in (*subject_kinds().values(), Transfer)
        for path in paths(kind)
        if path[-1].measured_by == DATA and told_here(path)
    }
    assert declared == set(MEASURES)
    assert not declared & set(Dataset.attributes.values())


@pytest.mark.parametrize("name", SENSITIVE)
def test_each_kind_of_sensitive_information_is_found(tmp_path, name):
    facts = judged(tmp_path, entry("personal_information_processing", "a"), {"a": SENSITIVE[name]})
    found = {kind for kind in SENSITIVE if facts[kind].value is True}
    assert found == {name}
    (fact,) = facts[name].facts
    assert fact.evidence.measured
    assert "a/a" in fact.evidence.method.zh
    assert "a/a" in fact.evidence.method.en
    assert fact.evidence.on == DAY


@pytest.mark.parametrize(
    ("tables", "columns", "value"),
    [
        (("people",), "手机号", False),
        (("people",), "", False),
        (("people", ABSENT), "", None),
        (("people",), "手机号, 没有的列", None),
        (("people", "orders"), "", None),
        (("notes",), "", None),
    ],
    ids=["recognised", "whole table", "a store unread", "a column missing", "a column unrecognised", "texts"],
)
def test_no_sensitive_information_is_told_only_of_columns_read_and_recognised(tmp_path, tables, columns, value):
    notes = "备注\n" + "".join(f"请联系1390001{i:04d}取件\n" for i in range(40))
    files = {"people": PHONES, "orders": ORDERS, "notes": notes}
    facts = judged(tmp_path, entry("personal_information_processing", *tables, columns=columns), files)
    told = {tuple(fact.value for fact in facts[kind].facts) for kind in SENSITIVE}
    assert told == {() if value is None else (value,)}


def test_documents_are_sensitive_under_the_older_list_alone(tmp_path):
    other = "other_sensitive_information"
    named = entry("personal_information_processing", "a")
    assert judged(tmp_path, named, {"a": DOCUMENTS})[other].value is False
    older = "settings: {sensitive_reading: gbt35273_2020}\n"
    assert judged(tmp_path, named, {"a": DOCUMENTS}, older)[other].value is True


@pytest.mark.parametrize(
    ("tables", "value"),
    [
        (("young",), True),
        (("young", ABSENT), True),
        (("grown",), None),
        (("orders",), False),
        (("orders", ABSENT), None),
    ],
)
def test_people_under_14_are_found_and_their_absence_only_where_there_is_nobody(tmp_path, tables, value):
    files = {"young": YOUNG, "grown": GROWN, "orders": ORDERS}
    facts = judged(tmp_path, entry("personal_information_processing", *tables), files)
    assert facts["people_under_14"].value is value


def test_a_column_about_somebody_else_is_no_childs(tmp_path):
    both = "姓名,出生日期,家长手机\n" + "".join(
        f"{n}伟,{date.today().year - 5}-02-03,1390001{i:04d}\n" for i, n in enumerate(FAMILY)
    )
    (tmp_path / "a.csv").write_text(both, encoding="utf-8")
    for columns, value in (("家长手机", None), ("姓名", True)):
        store = "{name: a, location: a.csv, tables: {a: {another_person: [家长手机]}}}"
        text = (
            f"organisation: {{name: 某厂}}\nstores:\n  - {store}\n"
            f"subjects:\n{entry('personal_information_processing', 'a', columns=columns)}"
        )
        (tmp_path / "chudun.yaml").write_text(text, encoding="utf-8")
        (one,) = assess(read_workspace(tmp_path, today=DAY), as_of=DAY).subjects
        assert one.facts["people_under_14"].value is value


@pytest.mark.parametrize(
    ("tables", "value"),
    [
        (("people",), True),
        (("people", ABSENT), True),
        (("orders",), False),
        (("orders", ABSENT), None),
        ((ABSENT,), None),
    ],
)
def test_sharing_holds_personal_information(tmp_path, tables, value):
    facts = judged(tmp_path, entry("sharing", *tables), {"people": PHONES, "orders": ORDERS})
    assert facts["personal_information"].value is value


def test_a_subject_without_data_stays_as_stated(tmp_path):
    facts = judged(tmp_path, "  sharing: {id: one, important_data: false}\n", {"people": PHONES})
    assert facts["personal_information"].standing is Standing.UNKNOWN
    assert facts["important_data"].value is False


def test_what_is_stated_against_the_data_is_a_contradiction_with_both_sources(tmp_path):
    facts = judged(tmp_path, entry("sharing", "people", stated="personal_information: false"), {"people": PHONES})
    known = facts["personal_information"]
    assert (known.standing, known.value) == (CONTRADICTORY, None)
    assert [fact.evidence.measured for fact in known.facts] == [False, True]


@pytest.mark.parametrize(
    ("tables", "stated", "standing", "value"),
    [
        (("people",), "", KNOWN, Interval(0, 40)),
        (("people", "orders"), "", KNOWN, Interval(0, 40)),
        (("people", ABSENT), "", Standing.UNKNOWN, None),
        (("orders",), "", KNOWN, Interval(0, 0)),
        (("people",), "people_affected: 12", KNOWN, Interval(12, 12)),
        (("people",), "people_affected: 40", KNOWN, Interval(40, 40)),
        (("people",), "people_affected: 41", CONTRADICTORY, None),
    ],
)
def test_an_incident_hit_at_most_those_in_the_data_it_hit(tmp_path, tables, stated, standing, value):
    facts = judged(tmp_path, entry("incident", *tables, stated=stated), {"people": PHONES, "orders": ORDERS})
    assert (facts["people_affected"].standing, facts["people_affected"].value) == (standing, value)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=st.integers(0, 30), second=st.integers(0, 30), shared=st.integers(0, 30))
def test_the_bound_holds_everybody_and_nobody_more_often_than_there_are_rows(tmp_path, first, second, shared):
    def phones(numbers: range) -> str:
        return "手机号\n" + "".join(f"139{7919 * i + 10007:08d}\n" for i in numbers)

    left, right = range(first + shared), range(first, first + shared + second)
    facts = judged(tmp_path, entry("incident", "left", "right"), {"left": phones(left), "right": phones(right)})
    bound = facts["people_affected"].value
    assert bound.low == 0
    assert first + shared + second <= bound.high <= len(left) + len(right)


def test_faces_are_bounded_where_there_is_biometric_information(tmp_path):
    files = {"faces": SENSITIVE["biometric_information"], "people": PHONES}
    entries = {
        ("faces",): Interval(0, len(FAMILY)),
        ("faces", "people"): Interval(0, len(FAMILY) + 40),
        ("people",): None,
        ("faces", ABSENT): None,
    }
    for tables, bound in entries.items():
        facts = judged(tmp_path, entry("personal_information_processing", *tables), files)
        assert facts["faces_stored"].value == bound, tables


STANDINGS = [
    ("datasets: {a: {standing: notified}}\n", "notified", True),
    ("datasets: {a/a: {standing: published}}\n", "published", True),
    ("datasets: {a/a/数量: {standing: catalogued}}\n", "catalogued", True),
    ("datasets: {a: {standing: notified}, a/a: {standing: none}}\n", None, None),
    ("datasets: {a: {standing: none}, a/a/数量: {standing: notified}}\n", "notified", True),
    ("datasets: {a/a/数量: {standing: notified}, a/a/订单金额: {standing: catalogued}}\n", "notified", True),
    ("datasets: {a: {standing: none}}\n", None, None),
    ("datasets: {a: {standing: core}}\n", None, None),
    ("datasets: {a: {standing: none, harm_to_economic_operation: serious}}\n", "self_identified", None),
    ("datasets: {a: {harm_to_economic_operation: serious}}\n", None, None),
    ("datasets: {b: {standing: notified}}\n", None, None),
    ("", None, None),
]


@pytest.mark.parametrize(("stated", "standing", "important"), STANDINGS)
def test_important_data_is_what_an_authority_said_or_ones_own_finding_with_none(tmp_path, stated, standing, important):
    files = {"a": ORDERS, "b": ORDERS}
    for kind, name, value in (
        ("important_data_processing", "standing", standing),
        ("platform", "important_data_standing", standing),
        ("sharing", "important_data", important),
    ):
        assert judged(tmp_path, entry(kind, "a"), files, stated)[name].value == value, kind


def test_what_an_authority_said_is_no_measurement_and_holds_for_a_table_nobody_could_read(tmp_path):
    letter = "[{value: notified, source: 告知书, on: 2026-03-01}]"
    stated = f"datasets: {{{ABSENT}: {{standing: {letter}}}}}\n"
    facts = judged(tmp_path, entry("sharing", ABSENT), {}, stated)
    (fact,) = facts["important_data"].facts
    assert (fact.value, fact.evidence.source.zh, fact.evidence.on) == (True, "告知书", date(2026, 3, 1))
    assert not fact.evidence.measured
    assert ABSENT in fact.evidence.method.zh


def test_a_letter_out_of_date_and_letters_that_disagree_settle_nothing(tmp_path):
    old = "[{value: notified, source: 告知书, on: 2024-03-01, until: 2025-03-01}]"
    facts = judged(tmp_path, entry("sharing", "a"), {"a": ORDERS}, f"datasets: {{a: {{standing: {old}}}}}\n")
    assert facts["important_data"].standing is Standing.STALE
    withdrawn = f"{old[:-1]}, {{value: none, source: 复函, on: 2026-01-01}}]"
    facts = judged(tmp_path, entry("sharing", "a"), {"a": ORDERS}, f"datasets: {{a: {{standing: {withdrawn}}}}}\n")
    assert facts["important_data"].standing is Standing.UNKNOWN
    two = "[{value: notified, source: 告知书, on: 2026-01-01}, {value: none, source: 复函, on: 2026-01-01}]"
    facts = judged(tmp_path, entry("sharing", "a"), {"a": ORDERS}, f"datasets: {{a: {{standing: {two}}}}}\n")
    assert facts["important_data"].standing is Standing.UNKNOWN


def test_a_finding_of_ones_own_does_not_contradict_the_catalogue_that_is_stated(tmp_path):
    stated = "datasets: {a: {harm_to_economic_operation: serious}}\n"
    named = entry("important_data_processing", "a", stated="standing: catalogued")
    assert judged(tmp_path, named, {"a": ORDERS}, stated)["standing"].value == "catalogued"


@pytest.mark.parametrize("kind", ["data_processing", "incident", "platform"])
def test_core_data_are_told_of_the_scope(tmp_path, kind):
    core = judged(tmp_path, entry(kind, "a"), {"a": ORDERS}, "datasets: {a: {standing: core}}\n")["scope.core_data"]
    assert (core.standing, core.value) == (KNOWN, True)
    notified = judged(tmp_path, entry(kind, "a"), {"a": ORDERS}, "datasets: {a: {standing: notified}}\n")
    assert notified["scope.core_data"].standing is Standing.PRESUMED


@pytest.mark.parametrize(
    ("files", "stated", "value"),
    [
        ({"a": PHONES}, "", True),
        ({"a": ORDERS}, "", None),
        ({"a": ORDERS}, "datasets: {a: {standing: notified}}\n", True),
    ],
)
def test_an_applications_protected_data_are_found_but_never_ruled_out(tmp_path, files, stated, value):
    named = "  government_application:\n    id: one\n    data:\n      data: [{store: a, table: a}]\n"
    assert judged(tmp_path, named, files, stated)["data.holds_protected_data"].value is value


def test_data_are_named_where_something_can_be_told_from_them_and_once():
    def naming(listed: Listed, prefix: str) -> list[str]:
        inner = [one for name, part in listed.parts.items() for one in naming(part, f"{prefix}.{name}")]
        return [prefix, *inner] if listed.names_data else inner

    found = {name: naming(Listed(kind), name) for name, kind in subject_kinds().items()}
    assert found["sharing"] == ["sharing"]
    assert found["government_application"] == ["government_application.data"]
    assert found["website"] == found["online_conduct"] == []
    assert all(len(places) <= 1 for places in found.values())


STATED_OF_OTHERS = [
    ("application_outsourcing", "contractor: {form: social_organisation}", "contractor.form", "social_organisation"),
    ("application_outsourcing", "supervised_daily: true", "contractor.form", None),
    ("application_outsourcing", "supervised_daily: true", "client.form", "private_company"),
    ("account_handling", "conduct: {role: user}", "conduct.actor.form", None),
    ("account_handling", "conduct: {actor: {form: natural_person}}", "conduct.actor.form", "natural_person"),
    ("account_handling", "conduct: {role: user}", "provider.form", "private_company"),
    ("online_conduct", "role: user", "actor.form", "private_company"),
]


@pytest.mark.parametrize(("kind", "stated", "name", "value"), STATED_OF_OTHERS)
def test_another_party_is_known_by_what_is_stated_of_it_alone(tmp_path, kind, stated, name, value):
    facts = judged(tmp_path, f"  {kind}:\n    id: one\n    {stated}\n", {})
    assert facts[name].value == value


def test_only_the_contractor_and_the_user_whose_account_is_handled_are_other_parties():
    others = {
        f"{kind.__name__}.{step.name}"
        for kind in subject_kinds().values()
        for path in paths(kind)
        for step in path
        if isinstance(step, Reference) and step.another_party
    }
    assert others == {"ApplicationOutsourcing.contractor", "AccountHandling.conduct"}


def test_what_is_known_of_another_party_is_the_subjects_own():
    kind = subject_kinds()["application_outsourcing"]
    outsourcing = Subject(kind, "one", kind.label, Case({}))
    assert outsourcing.about_organisation("client.form")
    assert not outsourcing.about_organisation("contractor.form")
    handling = Subject(subject_kinds()["account_handling"], "one", kind.label, Case({}))
    assert not handling.about_organisation("conduct.actor.form")
