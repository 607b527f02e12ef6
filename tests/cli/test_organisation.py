"""The commands over a whole organisation: the interview, and what an assessment ends with."""

import json
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from .test_cli import chudun

WORKSPACE = """\
organisation: {name: A}
subjects:
  product_risk:
    - {id: hole, name: Flaw, remedied_at_once: REMEDIED, found_on: 2026-10-02}
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "chudun.yaml").write_text(WORKSPACE.replace("REMEDIED", "unknown"), encoding="utf-8")
    return tmp_path


def test_the_interview_asks_keeps_and_goes_on(folder):
    first = json.loads(chudun("ask", str(folder), "--format", "json", "--lang", "en").stdout)
    assert first["settled"] < first["of"]
    assert first["next"][0]["about"] == "product_risk"
    (folder / "proof.txt").write_text("ticket", encoding="utf-8")
    # a role, nonsense, an answer, a file that isn't there, one that is; then the input ends as on Ctrl-C
    stopped = chudun("ask", str(folder), "--lang", "en", stdin="security office\nperhaps\nno\nnowhere\nproof.txt\n")
    assert "expected true or false" in stopped.stdout
    assert "can't be read" in stopped.stdout
    assert "bears on" in stopped.stdout
    assert "Traceback" not in stopped.stderr
    (kept,) = YAML(typ="safe").load((folder / "answers.yaml").read_text(encoding="utf-8"))
    assert kept["value"] is False
    assert kept["source"] == "security office"
    assert len(kept["evidence"]["sha256"]) == 64
    second = json.loads(chudun("ask", str(folder), "--format", "json").stdout)
    assert second["settled"] > first["settled"]
    assert first["next"][0]["attribute"] not in {one["attribute"] for one in second["next"]}


def test_what_nobody_knows_is_asked_once_and_again_only_on_demand(folder):
    done = chudun("ask", str(folder), "--source", "staff", "--lang", "en", stdin="\n" * 60)
    assert done.returncode == 0
    assert "--again" in done.stdout
    assert json.loads(chudun("ask", str(folder), "--format", "json").stdout)["left"] == 0
    assert json.loads(chudun("ask", str(folder), "--format", "json", "--again").stdout)["left"] > 0


def test_a_workspace_keeps_its_answers_itself(folder):
    done = chudun("ask", str(folder), "--save", "x.json", "--lang", "en")
    assert done.returncode == 3
    assert "answers.yaml" in done.stderr


def test_papers_are_written_and_told_as_data_alone(folder):
    with (folder / "chudun.yaml").open("a", encoding="utf-8") as file:
        file.write("  campus_security: {name: College}\n")
    done = chudun("papers", str(folder), "east-lake-self-check", "incident-report", "--format", "json", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    (paper,) = json.loads(done.stdout)
    assert paper["paper"] == "east-lake-self-check"
    assert paper["gaps"]
    assert Path(paper["file"]).read_bytes().startswith(b"PK")
    said = chudun("papers", str(folder), "incident-report", "--lang", "en").stdout
    assert "not needed" in said


@pytest.mark.parametrize(("remedied", "code"), [("false", 1), ("unknown", 2)])
def test_assess_ends_by_the_duties_of_everything_and_writes_the_calendar(folder, remedied, code):
    (folder / "chudun.yaml").write_text(WORKSPACE.replace("REMEDIED", remedied), encoding="utf-8")
    done = chudun("assess", str(folder), "--lang", "en")
    assert done.returncode == code, done.stdout + done.stderr
    assert "calendar.ics" in done.stdout
    assert "Network Data" in " ".join(done.stdout.split())
    assert (folder / "report" / "calendar.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
