"""``chudun export``, ``chudun diff`` and ``chudun law diff A B`` as a user meets them."""

import json
from datetime import date
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from chudun.cli import diff, export, law
from chudun.facts.problem import BadInput
from chudun.reports.as_json import write_json
from chudun.workspace.assessing import assess
from chudun.workspace.file import read_workspace

app = typer.Typer()
for module in (export, diff, law):
    module.register(app)

WRITTEN = """\
organisation:
  name: 某某有限公司
  critical_infrastructure_operator: false
transfers:
  - id: payroll
    name: 工资
    movement: sent_abroad
    personal_information: true
subjects:
  incident:
    - id: leak
      name: 泄露
"""


def run(*arguments: str) -> str:
    done = CliRunner().invoke(app, [*arguments])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == 0, done.output
    return done.stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "chudun.yaml").write_text(WRITTEN, encoding="utf-8")
    return tmp_path


def test_export_writes_every_document(folder: Path) -> None:
    written = json.loads(run("export", str(folder), "--format", "json"))
    assert {Path(one).name for one in written} == {
        "oscal-catalog.json",
        "oscal-profile.json",
        "oscal-results.json",
        "chudun.sarif",
        "statement-of-applicability.xlsx",
        "statement-of-applicability.json",
    }
    assert all(Path(one).stat().st_size > 100 for one in written)


def test_export_writes_only_what_is_asked_for_and_points_at_lines(folder: Path) -> None:
    (written,) = json.loads(run("export", str(folder), "sarif", "--format", "json"))
    results = json.loads(Path(written).read_text("utf-8"))["runs"][0]["results"]
    assert results
    assert {one["locations"][0]["logicalLocations"][0]["fullyQualifiedName"] for one in results} == {
        "transfer:payroll",
        "incident:leak",
    }
    places = [one["locations"][0]["physicalLocation"] for one in results]
    assert {place["artifactLocation"]["uri"] for place in places} == {"chudun.yaml"}
    assert all(3 <= place["region"]["startLine"] <= 12 for place in places)


def test_export_that_cannot_be_written_says_so(folder: Path) -> None:
    (folder / "report").write_text("in the way", encoding="utf-8")
    with pytest.raises(BadInput):
        run("export", str(folder), "sarif")


def test_diff_tells_what_changed_each_verdict(folder: Path) -> None:
    file = folder / "chudun.yaml"
    reports = []
    for name, written in (
        ("old", file.read_text("utf-8")),
        ("new", file.read_text("utf-8").replace("sent_abroad", "stays_in_china")),
    ):
        file.write_text(written, encoding="utf-8")
        made = assess(read_workspace(folder, today=date(2026, 11, 22)), as_of=date(2026, 11, 22))
        reports.append(folder / f"{name}.json")
        write_json(made, reports[-1], "zh")
    data = json.loads(run("diff", *map(str, reports), "--format", "json"))
    assert data["changed"]
    assert {cause for one in data["changed"] for cause in one["causes"]} == {"facts"}
    said = run("diff", *map(str, reports), "--lang", "en")
    assert "how the data move: sent or stored abroad → never leaves China" in said
    assert f"{len(data['changed'])} verdicts changed" in said
    assert "0 verdicts changed" in run("diff", str(reports[0]), str(reports[0]), "--lang", "en")


def test_law_diff_between_two_instruments() -> None:
    data = json.loads(run("law", "diff", "order11", "order16", "--format", "json"))
    assert data["decisions"] == ["mechanism"]
    assert {"provision", "cite", "name", "kind", "gist"} == data["added"][0].keys()
    assert "→" in run("law", "diff", "order11", "order16")


@pytest.mark.parametrize(
    "versions", [["order16"], ["order16", "nonsense"], ["order16", "order16@soon"], ["a", "b", "c"]]
)
def test_law_diff_refuses_what_it_does_not_know(versions: list[str]) -> None:
    with pytest.raises(BadInput):
        run("law", "diff", *versions)


def test_law_coverage_ends_with_the_total() -> None:
    rows = json.loads(run("law", "coverage", "--format", "json"))
    assert len(rows) == 156
    assert all(row["counts"] for row in rows)
    duties = sum(row["counts"].get("duty", 0) for row in rows)
    last = run("law", "coverage", "--lang", "en").strip().splitlines()[-1]
    assert last.startswith("regulations encoded whole: 156/156 articles")
    assert f"duty {duties}" in last
