"""``chudun scan --review`` as a person uses it: questions on standard error, answers from standard input."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PHONES = [f"139{at:08d}" for at in range(10007, 10007 + 7919 * 300, 7919)]


def chudun(folder: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from chudun.cli import main; main()", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=240,
        env={**os.environ, "COLUMNS": "200"},
        check=False,
        cwd=folder,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    history = ["无", "高血压"]
    rows = [f"{phone},{history[i % 2]},{phone if i % 5 == 0 else f'x{i}'}" for i, phone in enumerate(PHONES)]
    (tmp_path / "crm.csv").write_text("\n".join(["c1,病史,c3", *rows]), "utf-8")
    return tmp_path


def columns(done: subprocess.CompletedProcess[str]) -> dict[str, dict[str, object]]:
    return {column["column"]: column for column in json.loads(done.stdout)["tables"][0]["columns"]}


def test_uncertain_columns_are_asked_about_and_the_answer_wins_next_time(folder: Path) -> None:
    asked = chudun(folder, "scan", "crm.csv", "--review", "--format", "json", stdin="s\nl\n手机\n1\n")
    assert asked.returncode == 0, asked.stderr
    assert "[1/2] crm.csv / crm / 病史" in asked.stderr
    assert "[2/2] crm.csv / crm / c3" in asked.stderr
    assert columns(asked)["c3"]["detector"] == "mobile"
    assert not [phone for phone in PHONES if phone in asked.stderr + (folder / "corrections.yaml").read_text("utf-8")]
    later = chudun(folder, "scan", "crm.csv", "--format", "json")
    assert columns(later)["c3"]["review"] == "relabel"
    assert columns(later)["c3"]["measured"] is None


def test_a_search_goes_on_until_something_is_chosen_and_quitting_keeps_what_was_said(folder: Path) -> None:
    answers = "r\nl\nzzz\n居民\n99\n\nx\nq\n"
    asked = chudun(folder, "scan", "crm.csv", "--review-all", "--corrections", "kept.yaml", stdin=answers)
    assert asked.returncode == 0, asked.stderr
    assert "没有找到" in asked.stderr
    assert "resident_id" in asked.stderr
    assert "1 条" in asked.stderr
    text = (folder / "kept.yaml").read_text("utf-8")
    assert text.count("verdict:") == 1
    assert "column: c1" in text
    assert not (folder / "corrections.yaml").exists()


def test_no_answers_at_all_change_nothing(folder: Path) -> None:
    asked = chudun(folder, "scan", "crm.csv", "--review")
    assert asked.returncode == 0, asked.stderr
    assert not (folder / "corrections.yaml").exists()


def test_a_contradiction_is_told_with_both_sides_and_the_word_stands(folder: Path) -> None:
    chudun(folder, "scan", "crm.csv", "--review-all", stdin="a\n")
    (folder / "crm.csv").write_text("\n".join(["c1,病史,c3", *[f"x{i},无,y" for i in range(300)]]), "utf-8")
    done = chudun(folder, "scan", "crm.csv", "--format", "json", "--lang", "en")
    assert done.returncode == 3
    assert "100.0% of the values were a mobile number; now 0.0% are" in done.stderr
    column = columns(done)["c1"]
    assert (column["detector"], column["contradicted"], column["measured"]) == ("mobile", True, None)


def test_a_broken_file_is_named_with_its_line(folder: Path) -> None:
    (folder / "corrections.yaml").write_text("corrections:\n- {store: crm.csv, verdict: no}\n", "utf-8")
    done = chudun(folder, "scan", "crm.csv")
    assert done.returncode == 3
    assert "corrections.yaml:2: verdict" in done.stderr
    assert "手机号" in done.stdout
    (folder / "corrections.yaml").write_text("corrections: [\n", "utf-8")
    refused = chudun(folder, "scan", "crm.csv")
    assert refused.returncode == 3
    assert "corrections.yaml" in refused.stderr
    assert "Traceback" not in refused.stderr
