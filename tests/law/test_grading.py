"""Grades, sensitivity and levels: cases a lawyer can check, both sides of every line, and what stays open."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.facts.reading import read_case
from chudun.law.grade import Grade, data_grade, industrial_level, sensitivity
from chudun.law.grading import Grader
from chudun.law.grading_tables import DEGREES, GRADES, OBJECTS, read_tables
from chudun.law.language.binding import Statutes
from chudun.law.library import regulations
from chudun.law.packs import automotive_data, data_classification_grading, industrial_data_grading
from chudun.law.proofs import prove_decision
from chudun.vocabulary.dataset import HARM, Dataset

DAY = date(2026, 11, 22)
GRADER = Grader(DAY, {})
PLAIN = {"personal_information": False, "industry": "other", "employees_only": False}


def case(**facts):
    few = {"people": 500} if facts.get("personal_information") is True else {}
    return read_case(Dataset, PLAIN | few | facts, today=DAY)


def grade(readings=None, **facts):
    return (Grader(DAY, readings) if readings else GRADER).judge(data_grade, case(**facts)).possible


G1, G2, G3, G4, IMPORTANT, CORE = map(str, Grade)

MATRIX = {
    "national_security": (IMPORTANT, CORE, CORE),
    "economic_operation": (None, IMPORTANT, CORE),
    "social_order": (None, IMPORTANT, CORE),
    "public_interest": (None, IMPORTANT, CORE),
    "organisations": (G2, G3, G4),
    "individuals": (G2, G3, G4),
}
"""Object of harm → grade at limited, serious, particularly serious harm, copied from the facts; None is open."""


@pytest.mark.parametrize("harmed", OBJECTS)
@pytest.mark.parametrize("degree", range(3))
def test_object_and_degree_of_harm_give_the_grade(harmed, degree):
    expected = MATRIX[harmed][degree]
    found = grade(**{f"harm_to_{harmed}": DEGREES[degree]})
    assert found == ((expected,) if expected else (G2, G4))


def test_the_grade_of_limited_public_harm_is_a_reading():
    harm = {"harm_to_social_order": "general"}
    assert grade({"limited-public-harm-is-grade-4": True}, **harm) == (G4,)
    assert grade({"limited-public-harm-is-grade-4": False}, **harm) == (G2,)


def test_without_any_harm_data_are_general_1():
    assert grade() == (G1,)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"harm_to_individuals": "serious", "harm_to_organisations": "general"}, G3),
        ({"harm_to_individuals": "particularly_serious", "harm_to_economic_operation": "serious"}, IMPORTANT),
        ({"harm_to_economic_operation": "serious", "harm_to_national_security": "serious"}, CORE),
        ({"standing": "notified", "harm_to_organisations": "particularly_serious"}, IMPORTANT),
        ({"standing": "core", "harm_to_economic_operation": "serious"}, CORE),
        ({"personal_information": True, "health_information": True, "harm_to_national_security": "general"}, IMPORTANT),
    ],
)
def test_the_highest_wins(facts, expected):
    assert grade(**facts) == (expected,)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"personal_information": True}, G2),
        ({"personal_information": True, "employees_only": True}, G2),
        ({"personal_information": True, "employees_only": "unknown"}, G2),
        ({"personal_information": True, "financial_account": True}, G4),
        ({"personal_information": True, "minors": True}, G4),
        ({"personal_information": True, "sensitive_in_older_standard": True}, G2),
        ({"public_data": "unconditional"}, G1),
        ({"public_data": "conditional"}, G2),
        ({"public_data": "closed"}, G4),
    ],
)
def test_the_least_grades(facts, expected):
    assert grade(**facts) == (expected,)


@pytest.mark.parametrize("standing", ["catalogued", "notified", "published"])
def test_what_an_authority_listed_is_important(standing):
    assert grade(standing=standing) == (IMPORTANT,)


def test_ten_million_people_do_not_make_data_important_and_beyond_it_is_open():
    people = {"personal_information": True, "people_sensitive": 0}
    assert grade(people=10_000_000, **people) == (G2,)
    assert grade(people=10_000_001, **people) == (G2, IMPORTANT)
    assert grade({"local-scale-lines-apply": False}, people=10_000_001, **people) == (G2,)
    assert grade({"local-scale-lines-apply": True}, people=10_000_001, **people) == (IMPORTANT,)


def test_sensitive_information_has_its_own_line():
    people = {"personal_information": True, "health_information": True, "people": 2_000_000}
    assert grade(people_sensitive=1_000_000, **people) == (G4,)
    assert grade(people_sensitive=1_000_001, **people) == (G4, IMPORTANT)
    assert grade(people_sensitive=[900_000, 1_100_000], **people) == (G4, IMPORTANT)


def test_whether_aggregation_raises_is_open():
    assert grade(aggregated=True) == (G1, IMPORTANT)
    assert grade(aggregated=True, standing="notified") == (IMPORTANT,)


CARS = {"industry": "automotive", "personal_information": True, "people_sensitive": 0}


@pytest.mark.parametrize("kind", ["sensitive_area", "vehicle_flow", "charging_network", "outside_images"])
def test_kinds_of_automotive_data_are_important_in_that_field_alone(kind):
    assert grade(**CARS, people=10, **{kind: True}) == (IMPORTANT,)
    assert grade(**{kind: True}) == (G1,)
    assert grade(industry="unknown", **{kind: True}) == (G1, IMPORTANT)


def test_more_than_100_000_people_in_the_automotive_field_are_unsettled():
    assert grade(**CARS, people=100_000) == (G2,)
    assert grade(**CARS, people=100_001) == (G2, IMPORTANT)
    assert grade({"automotive-many-people-important": True}, **CARS, people=100_001) == (IMPORTANT,)
    assert grade({"automotive-many-people-important": False}, **CARS, people=100_001) == (G2,)
    (unknown,) = GRADER.told(data_grade, case(**CARS, people=100_001)).unknowns
    assert "automotive-many-people-important" in unknown.zh
    assert "第三条第五项" in unknown.zh
    assert "告知、公布" in unknown.zh


def test_the_meaning_of_important_data_needs_scope_and_danger():
    reading = {"limited-harm-is-danger": True, "limited-public-harm-is-grade-4": False}
    assert grade(reading, harm_to_social_order="general", specific_scope=True) == (IMPORTANT,)
    assert grade(reading, harm_to_social_order="general") == (G2,)
    reading["limited-harm-is-danger"] = False
    assert grade(reading, harm_to_social_order="general", specific_scope=True) == (G2,)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, "level_1"),
        ({"direct_loss": 9_999_999}, "level_1"),
        ({"direct_loss": 10_000_000}, "level_2"),
        ({"direct_loss": 99_999_999}, "level_2"),
        ({"direct_loss": 100_000_000}, "level_3"),
        ({"accident": "major"}, "level_2"),
        ({"accident": "particularly_major"}, "level_3"),
        ({"cascade": True}, "level_2"),
        ({"harm_to_organisations": "general"}, "level_1"),
        ({"harm_to_organisations": "serious"}, "level_2"),
        ({"harm_to_public_interest": "general"}, "level_1"),
        ({"harm_to_public_interest": "serious"}, "level_3"),
        ({"harm_to_national_security": "general"}, "level_3"),
    ],
)
def test_levels_of_industrial_data(facts, expected):
    loss = {"direct_loss": 0} | facts
    assert GRADER.judge(industrial_level, case(industry="industrial", **loss)).outcome == expected
    assert GRADER.judge(industrial_level, case(industry="automotive", **loss)).outcome == "not_industrial"


@pytest.mark.parametrize("industry", ["industrial", "telecom"])
def test_a_major_accident_or_spreading_effects_make_industrial_data_important(industry):
    assert grade(industry=industry, accident="major") == (IMPORTANT,)
    assert grade(industry=industry, cascade=True) == (IMPORTANT,)
    assert grade(industry="other", accident="major") == (G1,)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, "none"),
        ({"personal_information": True}, "personal"),
        ({"personal_information": True, "sensitive_in_older_standard": True}, "personal"),
        ({"personal_information": True, "sensitive_as_a_whole": True}, "sensitive"),
        *(
            ({"personal_information": True, kind: True}, "sensitive")
            for kind in (
                "biometric_information", "religious_belief", "specific_identity", "health_information",
                "financial_account", "movements", "minors", "other_sensitive_information",
            )
        ),
    ],
)  # fmt: skip
def test_what_is_sensitive(facts, expected):
    assert GRADER.judge(sensitivity, case(**facts)).outcome == expected


def test_the_older_list_is_a_switch():
    older = Grader(DAY, {"older-sensitive-list-applies": True})
    facts = case(personal_information=True, sensitive_in_older_standard=True)
    assert older.judge(sensitivity, facts).outcome == "sensitive"
    assert older.judge(data_grade, facts).outcome == G4


def test_before_the_new_standard_the_law_itself_says_what_is_sensitive():
    earlier = Grader(date(2025, 10, 31), {})
    facts = case(personal_information=True, health_information=True)
    assert earlier.judge(sensitivity, facts).outcome == "sensitive"
    assert earlier.judge(data_grade, facts).outcome == G4


def test_an_unknown_harm_leaves_the_grade_open_and_says_what_settles_it():
    open_case = case(personal_information=True, harm_to_organisations="unknown")
    told = GRADER.told(data_grade, open_case)
    assert told.outcomes == (G2, G3, G4)
    (unknown,) = told.unknowns
    assert "组织权益" in unknown.zh
    assert "特别严重危害 → 一般数据4级" in unknown.zh
    assert "limited harm → general data, grade 2" in unknown.en
    assert not told.flip


def test_an_unknown_that_cannot_matter_leaves_nothing_open():
    facts = {"personal_information": True, "health_information": True, "harm_to_organisations": "unknown"}
    assert grade(**facts) == (G4,)


def test_every_reason_taken_from_memory_says_so():
    for facts in ({"harm_to_individuals": "serious"}, {"personal_information": True}, {"accident": "major"}):
        told = GRADER.told(data_grade, case(**facts, **({"industry": "industrial"} if "accident" in facts else {})))
        assert all("凭记忆，未与标准核对" in said.zh for said in told.because)
        assert all("from memory, not checked against the standard" in said.en for said in told.because)
        assert told.certainty is not None
    official = GRADER.told(data_grade, case(standing="notified"))
    assert official.certainty is None
    assert not any("记忆" in said.zh for said in official.because)


def test_a_settled_grade_says_what_would_change_it_and_what_was_presumed():
    told = GRADER.told(data_grade, case(personal_information=True))
    important = next(said for said in told.flip if said.zh.endswith("重要数据"))
    assert "对国家安全的危害为“一般危害”" in important.zh
    assert "harm to national security were 'limited harm'" in important.en
    assert told.presumed is not None
    assert "对国家安全的危害：没有危害" in told.presumed.zh


def test_facts_that_exclude_each_other_give_no_grade():
    assert grade(personal_information=False, health_information=True) == ()


def test_a_workspaces_own_table_changes_grade_and_certainty(tmp_path):
    own = tmp_path / "grading.toml"
    own.write_text('[lowest]\ncertainty = "official text"\npersonal_information = "general_3"\n', encoding="utf-8")
    grader = Grader(DAY, {}, read_tables(own))
    told = grader.told(data_grade, case(personal_information=True))
    assert told.outcomes == (G3,)
    assert told.certainty is None
    staff = grader.told(data_grade, case(personal_information=True, employees_only=True))
    assert staff.outcomes == (G2,)
    assert grader.judge(data_grade, case(personal_information=True, employees_only="unknown")).possible == (G2, G3)


@settings(max_examples=40, deadline=None)
@given(st.fixed_dictionaries({f"harm_to_{name}": st.sampled_from([*HARM, "unknown"]) for name in OBJECTS}))
def test_grades_agree_with_the_plain_maximum(harms):
    """The highest of what each object's harm alone gives, whatever is unknown: a second way to the same answer."""
    sets = []
    for name in OBJECTS:
        degrees = list(HARM) if harms[f"harm_to_{name}"] == "unknown" else [harms[f"harm_to_{name}"]]
        alone = {d: G1 if d == "none" else (MATRIX[name][DEGREES.index(d)] or G2) for d in degrees}
        sets.append({GRADES.index(found) for found in alone.values()})
    least = max(map(min, sets))
    expected = tuple(GRADES[rank] for rank in sorted(set().union(*sets)) if rank >= least)
    assert grade({"limited-public-harm-is-grade-4": False}, **harms) == expected


EDITED = """
[harm]
organisations = { general = "general_1", serious = "general_4" }
[lowest]
personal_information = "general_3"
employees_personal_information = "general_1"
"""


@pytest.mark.parametrize("written", ["", EDITED])
@pytest.mark.parametrize("decision", [data_grade, sensitivity, industrial_level], ids=lambda d: d.name)
def test_the_rules_are_proved_also_for_edited_tables(tmp_path, written, decision):
    (tmp_path / "grading.toml").write_text(written, encoding="utf-8")
    tables = read_tables(tmp_path / "grading.toml")
    found = {r.instrument.slug: r for r in regulations()}
    for pack in (automotive_data, data_classification_grading, industrial_data_grading):
        own = pack.encode(tables)
        found[own.instrument.slug] = own
    for proof in prove_decision(Statutes(list(found.values()), DAY), decision):
        assert proof.holds, proof.claim.en
