"""``chudun judge``: every duty on one thing with its reasons, or on each row of a table."""

import json

import polars as pl
import pytest
from typer.testing import CliRunner

from chudun.cli.app import app

from .test_cli import chudun

DAY = ("--as-of", "2026-11-22")


def judge(*arguments: str, stdin: str | None = None):
    return CliRunner().invoke(app, ["judge", *arguments, *DAY], input=stdin)


def test_a_single_case_as_data_has_every_duty_with_its_reasons():
    done = judge("website", "-", "--format", "json", stdin="{}")
    assert done.exit_code == 2
    found = json.loads(done.stdout)
    assert {duty["outcome"] for duty in found} >= {"undetermined"}
    assert all(duty["because"] and duty["provisions"] for duty in found if duty["outcome"] == "undetermined")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_single_case_in_words(lang):
    done = judge("website", "-", "--lang", lang, stdin="{}")
    assert ("第四条" if lang == "zh" else "art. 4") in done.stdout
    assert not (lang == "en" and any("一" <= character <= "鿿" for character in done.stdout))


def test_a_table_says_of_each_row_what_the_case_alone_is_told(tmp_path):
    rows = [{"movement": "sent_abroad", "personal_information": True}, {"movement": "none", "important_data": "none"}]
    rows = [{**row, "purpose": "other"} for row in rows]
    rows[1]["movement"] = "processed_from_abroad"
    source, target = tmp_path / "cases.csv", tmp_path / "out.parquet"
    pl.DataFrame(rows, infer_schema_length=None).write_csv(source)
    done = judge("transfer", str(source), "-o", str(target), "--format", "json")
    assert done.exit_code in (1, 2), done.output
    judged = pl.read_parquet(target)
    alone = json.loads(judge("transfer", "-", "--format", "json", stdin=json.dumps(rows)).stdout)
    for row, duties in zip(judged.iter_rows(named=True), alone, strict=True):
        assert {duty["name"]: row[duty["name"]] for duty in duties} == {
            duty["name"]: duty["outcome"] for duty in duties
        }


@pytest.mark.parametrize("arguments", [("websit", "-"), ("website", "none.csv"), ("website", "none.json")])
def test_bad_input_says_what_to_do(arguments):
    done = chudun("judge", *arguments, stdin="{}")
    assert done.returncode == 3
    assert "→" in done.stderr
    assert "Traceback" not in done.stderr
