"""Answers of the interview: kept whole, read back as facts, never written into the workspace file."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chudun.facts.fact import Attachment, Standing
from chudun.facts.problem import BadInput
from chudun.facts.reading import read_value
from chudun.vocabulary.attribute import Choice, Count, Day
from chudun.workspace.answers import FILE_NAME as ANSWERS
from chudun.workspace.answers import Answer, attach, keep_answers, read_answers
from chudun.workspace.asking import answered, standing
from chudun.workspace.assessing import assess
from chudun.workspace.file import FILE_NAME, read_workspace

TODAY = date(2026, 11, 22)
WORKSPACE = """\
# 我的注释 / my comment
organisation: {name: A}
subjects:
  product_risk: [{id: hole, name: Flaw, remedied_at_once: false}]
  incident: [{id: leak, name: Leak}]
"""
TOLD = Answer("product_risk", "hole", "users_told_promptly", True, "security office", TODAY)
FORM = Answer("organisation", "", "form", "private_company", "legal office", TODAY)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / FILE_NAME).write_text(WORKSPACE, encoding="utf-8")
    return tmp_path


def read(folder):
    return read_workspace(folder, today=TODAY)


def test_answers_become_facts_with_their_source_and_the_file_stays(folder):
    keep_answers(folder, [TOLD, FORM])
    workspace = read(folder)
    (risk,) = (one for one in workspace.subjects if one.id == "hole")
    (fact,) = (one for one in risk.facts if one.attribute == "users_told_promptly")
    assert fact.value is True
    assert fact.evidence.source.zh == "security office"
    assert [one.value for one in workspace.facts if one.attribute == "exporter.form"] == ["private_company"]
    assert (folder / FILE_NAME).read_text(encoding="utf-8") == WORKSPACE


def test_unknown_is_no_fact(folder):
    keep_answers(folder, [Answer("organisation", "", "form", "unknown", "staff", TODAY)])
    assert not read(folder).facts


def test_an_attachment_that_changed_leaves_the_fact_stale(folder):
    (folder / "proof.txt").write_text("signed", encoding="utf-8")
    shown = Answer("product_risk", "hole", "users_told_promptly", True, "office", TODAY, attach(folder, "proof.txt"))
    keep_answers(folder, [shown])

    def standing_of():
        (result,) = (r for r in assess(read(folder), as_of=TODAY).subjects if r.obligations.subject.id == "hole")
        return result.facts["users_told_promptly"].standing

    assert standing_of() is Standing.KNOWN
    (folder / "proof.txt").write_text("forged", encoding="utf-8")
    assert standing_of() is Standing.STALE
    (folder / "proof.txt").unlink()
    assert standing_of() is Standing.STALE


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("about: product_risk", "list"),
        ("- product_risk", "name: value"),
        ("- {about: product_risk, id: hole, attribute: found_on, value: 1, sauce: a, on: 2026-11-22}", "no such name"),
        ("- {about: product_risk, id: hole, attribute: found_on, source: a, on: 2026-11-22}", "value"),
        ("- {about: product_risk, id: gone, attribute: found_on, value: x, source: a, on: 2026-11-22}", "gone"),
        ("- {about: product_risk, id: hole, attribute: nothing, value: x, source: a, on: 2026-11-22}", "no such name"),
        ("- {about: product_risk, id: hole, attribute: found_on, value: x, source: a, on: 2026-11-22}", "a day"),
        ("- {about: product_risk, id: hole, attribute: found_on, value: x, source: a, on: soon}", "a day"),
        ("[", "YAML"),
    ],
)
def test_what_is_wrong_is_named(folder, written, named):
    (folder / ANSWERS).write_text(written, encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        read(folder)
    (problem,) = caught.value.problems
    assert ANSWERS in problem.where
    assert named in problem.what.en


@given(st.lists(st.tuples(st.text(min_size=1, max_size=20), st.booleans() | st.integers(0, 10**9)), max_size=4))
def test_answers_survive_the_file(tmp_path_factory, said):
    folder = tmp_path_factory.mktemp("answers")
    answers = tuple(
        Answer("organisation", "", "form", value, source, TODAY, Attachment("a.pdf", "0" * 64))
        for source, value in said
        if source.isprintable()
    )
    keep_answers(folder, answers)
    assert read_answers(folder) == answers


def test_answers_to_the_questions_put_settle_what_an_assessment_settles(folder):
    """The interview's own re-judging comes to what reading the answers back comes to."""
    workspace = read(folder)
    now, answers = standing(assess(workspace, as_of=TODAY)), []
    before = now.settled
    while questions := now.questions(()):
        asked = questions[0]
        said = _said(asked.attribute)
        answers.append(Answer(*_where(asked.place), said, "office", TODAY))
        now = answered(now, asked.place, read_value(asked.attribute, said, TODAY), TODAY, workspace.readings)
    keep_answers(folder, answers)
    again = standing(assess(read(folder), as_of=TODAY))
    assert now.settled == now.whole > before
    assert [d.outcome for one in again.judged for d in one.duties] == [
        d.outcome for one in now.judged for d in one.duties
    ]


def _said(attribute):
    if isinstance(attribute, Choice):
        return next(iter(attribute.options))
    return 0 if isinstance(attribute, Count) else TODAY if isinstance(attribute, Day) else False


def _where(place):
    sections = {"Organisation": "organisation", "ProductRisk": "product_risk", "Incident": "incident"}
    return sections[place[0]], place[1], place[2]


def test_a_state_organ_by_form_is_not_presumed_to_be_none(folder):
    keep_answers(folder, [Answer("organisation", "", "form", "state_organ", "office", TODAY)])
    known = assess(read(folder), as_of=TODAY).organisation_facts["exporter.state_organ"]
    assert (known.standing, known.value) == (Standing.KNOWN, True)
