"""The workspace file: what init writes can be read, and what is wrong is named by line."""

import json
import re
from contextlib import suppress
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from chudun.facts.problem import BadInput
from chudun.reports.assessment import DataPart
from chudun.sample import workspace_data
from chudun.workspace.file import FILE_NAME, read_workspace
from chudun.workspace.schema import workspace_schema
from chudun.workspace.template import EXAMPLE, render

TODAY = date(2026, 11, 22)


def read(folder: Path, text: str):
    (folder / FILE_NAME).write_text(text, encoding="utf-8")
    return read_workspace(folder, today=TODAY)


def problems(folder: Path, text: str):
    with pytest.raises(BadInput) as caught:
        read(folder, text)
    return caught.value.problems


def test_what_init_writes_can_be_read(tmp_path):
    workspace = read(tmp_path, render(EXAMPLE, explain=True))
    assert workspace.name.zh == "某某有限公司"
    assert not workspace.stores
    assert not workspace.transfers


def test_every_line_init_comments_out_can_be_uncommented(tmp_path):
    lines = render(EXAMPLE, explain=True).splitlines()
    example = next(i for i, line in enumerate(lines) if line.startswith("#  - id:"))
    stores = next(i for i, line in enumerate(lines) if line.startswith("#  - name: hr"))
    uncommented = [
        line[1:] if line.startswith("#") and (stores <= i < stores + 7 or i >= example) else line
        for i, line in enumerate(lines)
    ]
    workspace = read(tmp_path, "\n".join(uncommented))
    assert workspace.stores[0].tables["hr"].person_keys == {"staff_no": "employee"}
    assert workspace.transfers[0].data[0].columns == ("name", "staff_no")


def test_the_sample_survives_the_file(tmp_path):
    workspace = read(tmp_path, render(workspace_data(), explain=False))
    assert [t.id for t in workspace.transfers] == [t["id"] for t in workspace_data()["transfers"]]
    court = next(t for t in workspace.transfers if t.id == "foreign-court-request")
    assert {f.attribute: f.value for f in court.facts}["authority_approval"] is False
    charging = next(t for t in workspace.transfers if t.id == "charging-to-energy-partner")
    assert "important_data" in charging.unknown


@pytest.mark.parametrize("text", [render(EXAMPLE, explain=True), render(workspace_data(), explain=False)])
def test_schema_describes_the_file(text):
    written = YAML(typ="safe").load(text)
    for language in ("zh", "en"):
        jsonschema.Draft202012Validator(workspace_schema(language)).validate(_plain(written))


def test_the_schema_is_one_and_describes_every_kind_once():
    schema = workspace_schema("zh")
    jsonschema.Draft202012Validator.check_schema(schema)
    written = json.dumps(schema, ensure_ascii=False)
    assert len(written.encode()) < 300_000
    assert set(re.findall(r"#/\$defs/(\w+)", written)) == set(schema["$defs"])
    assert written.count('"数据提供与委托"') <= 2


DATA = "[{store: hr, table: hr, columns: [name]}]"
ENTRIES = [
    (f"sharing: {{id: a, data: {DATA}}}", True),
    (f"sharing: [{{id: a, data: {DATA}, important_data: true}}, {{id: b}}]", True),
    (f"sharing: [{{data: {DATA}}}]", False),
    ("sharing: {data: [{store: hr}]}", False),
    (f"sharing: {{scope: {{data: {DATA}}}}}", False),
    (f"website: {{data: {DATA}}}", False),
    (f"government_application: {{data: {{data: {DATA}, access_log_months: 6}}}}", True),
    (f"government_application: {{data: {DATA}}}", False),
    ("application_outsourcing: {contractor: {form: private_company}}", True),
    ("application_outsourcing: {client: {form: state_organ}}", False),
    ("account_handling: {conduct: {actor: {form: natural_person}, role: user}}", True),
    ("online_conduct: {actor: {form: natural_person}}", False),
    ("sharing: {important_data: maybe}", False),
    ("sharing: {important_data: [{value: true, source: letter, on: 2026-01-01}]}", True),
    ("sharing: {important_data: [{value: 5, source: letter}]}", False),
    ("sharing: {side: gives, records_kept_months: [12, null]}", True),
    ("sharing: {side: [{value: gives, source: contract}, {value: receives, source: memo}]}", True),
    ("sharing: {side: [{value: gives}]}", False),
    ("sharing: {side: [{value: sideways, source: contract}]}", False),
    ("sharing: {side: [{source: contract}]}", False),
    ("sharing: {side: [{value: gives, source: contract, sauce: memo}]}", False),
]


@pytest.mark.parametrize(("entry", "right"), ENTRIES)
def test_schema_and_reader_agree_on_entries(tmp_path, entry, right):
    text = f"organisation: {{name: A}}\nstores: [{{name: hr, location: hr.csv}}]\nsubjects:\n  {entry}\n"
    described = jsonschema.Draft202012Validator(workspace_schema("en"))
    assert described.is_valid(_plain(YAML(typ="safe").load(text))) is right
    if right:
        read(tmp_path, text)
    else:
        assert problems(tmp_path, text)


def test_data_of_a_subject_are_read_as_those_of_a_transfer(tmp_path):
    text = (
        f"organisation: {{name: A}}\nstores: [{{name: hr, location: hr.csv}}]\nsubjects:\n  sharing: {{data: {DATA}}}\n"
    )
    (sharing,) = read(tmp_path, text).subjects
    assert sharing.data == {"": (DataPart("hr", "hr", ("name",)),)}
    (problem,) = problems(tmp_path, text.replace("store: hr", "store: hrr"))
    assert "hr" in problem.remedy.en


def test_init_says_which_kinds_may_name_data():
    lines = render(EXAMPLE, explain=True).splitlines()
    marked = {line.split()[1].rstrip(":"): line.rpartition(" ")[2] for line in lines if line.endswith("data]")}
    assert marked["sharing"] == "[data]"
    assert marked["government_application"] == "[data.data]"
    assert "website" not in marked


def _plain(value):
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value


def test_a_wrong_key_names_line_and_near_match(tmp_path):
    (problem,) = problems(tmp_path, "organisation:\n  name: A\n  critical_infrastucture_operator: false\n")
    assert problem.where.startswith(f"{FILE_NAME}:3")
    assert "critical_infrastructure_operator" in problem.remedy.en


def test_a_wrong_value_names_line_and_what_was_expected(tmp_path):
    text = "organisation: {name: A}\ntransfers:\n  - id: x\n    name: X\n    movement: flown\n    core_data: maybe\n"
    found = problems(tmp_path, text)
    assert [p.where.partition(": ")[0] for p in found] == [f"{FILE_NAME}:5", f"{FILE_NAME}:6"]
    assert "sent_abroad" in found[0].what.en


def test_future_days_and_negative_counts_are_refused(tmp_path):
    text = "organisation: {name: A, people_general: -4}\n"
    text += "transfers:\n  - id: x\n    name: X\n    assessment_issued_on: 2031-01-01\n"
    assert len(problems(tmp_path, text)) == 2


def test_two_sources_are_both_kept(tmp_path):
    text = (
        "organisation:\n  name: A\n  critical_infrastructure_operator:\n"
        "    - {value: true, source: letter, on: 2026-01-01}\n    - {value: false, source: CISO, on: 2026-02-01}\n"
    )
    facts = read(tmp_path, text).facts
    assert [(f.value, f.evidence.source.en) for f in facts] == [(True, "letter"), (False, "CISO")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a\n",
        "organisation: [",
        "organisation: 5\n",
        "stores: {a: b}\n",
        "a: 1\na: 2\n",
        "\t\n",
        "transfers:\n - 5\n",
    ],
)
def test_files_that_mean_nothing_are_explained(tmp_path, text):
    for problem in problems(tmp_path, text):
        assert problem.where
        assert problem.remedy.zh


def test_a_missing_file_says_how_to_make_one(tmp_path):
    with pytest.raises(BadInput) as caught:
        read_workspace(tmp_path, today=TODAY)
    assert "chudun init" in caught.value.problems[0].remedy.en


def test_an_unknown_store_gets_a_near_match(tmp_path):
    text = (
        "organisation: {name: A}\nstores:\n  - {name: sales, location: a.csv}\n"
        "transfers:\n  - id: x\n    name: X\n    data:\n      - {store: sale, table: t}\n"
    )
    (problem,) = problems(tmp_path, text)
    assert "sales" in problem.remedy.en


@given(st.text(max_size=200))
def test_no_text_brings_a_traceback(tmp_path_factory, text):
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / FILE_NAME).write_bytes(text.encode("utf-8", "surrogatepass"))
    with suppress(BadInput):
        read_workspace(folder, today=TODAY)
