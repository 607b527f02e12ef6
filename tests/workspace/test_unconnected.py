"""Two lists of the same people that have no identifier in common."""

import json
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from chudun.cli.app import app
from chudun.facts.interval import Interval
from chudun.reports.assessment import PeopleCount
from chudun.sample import identifiers
from chudun.workspace.assessing import assess
from chudun.workspace.file import FILE_NAME, read_workspace

TODAY = date(2026, 11, 22)
PEOPLE = 200
THE_SAME = "200 persons may be the same as others"

_FILE = """
organisation:
  name: 江城示例公司
stores:
  - name: lists
    location: lists
transfers:
  - id: abroad
    name: 员工资料上传境外云
    recipient: Example Cloud
    country: DE
    movement: sent_abroad
    purpose: other
    data: [{store: lists, table: staff.csv}, {store: lists, table: payroll.csv}]
"""


def lines(header: str, columns: Sequence[Sequence[str]]) -> Iterator[str]:
    yield header + "\n"
    for row in zip(*columns, strict=True):
        yield ",".join(row) + "\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rng, lists = np.random.default_rng(45574), tmp_path / "lists"
    lists.mkdir()
    names = [a + b + c for a in "赵钱孙李周吴郑王" for b in "子欣怡浩国" for c in "伟芳娜敏静"]
    for file, header, found in (
        ("staff.csv", "姓名,身份证号", identifiers.resident_ids(rng, PEOPLE)),
        ("payroll.csv", "姓名,银行卡号", identifiers.bank_cards(rng, PEOPLE)),
    ):
        (lists / file).write_text("".join(lines(header, [names, found.to_pylist()])), encoding="utf-8")
    (tmp_path / FILE_NAME).write_text(_FILE, encoding="utf-8")
    return tmp_path


def test_a_transfer_of_both_lists_may_concern_the_same_people(folder: Path) -> None:
    """The lower bound was 400, which no 200 people can be."""
    found = assess(read_workspace(folder, today=TODAY), as_of=TODAY)
    counts: dict[str, PeopleCount] = {one.attribute: one.count for one in found.counts}
    processed = counts["exporter.people_processed"]
    assert processed.interval == Interval(PEOPLE, 2 * PEOPLE)
    assert any(reason.en.startswith(THE_SAME) for reason in processed.reasons)
    assert any("numbers in two systems" in method.en for method in found.method)


def test_a_scan_of_both_lists_says_why_its_bounds_are_apart(folder: Path) -> None:
    command = ["scan", str(folder / "lists"), "--state", str(folder / "state"), "--lang", "en"]
    told = json.loads(CliRunner().invoke(app, [*command, "--format", "json"]).stdout)
    assert told["people"] == [PEOPLE, 2 * PEOPLE]
    printed = " ".join(CliRunner().invoke(app, command).stdout.split())
    assert THE_SAME in printed
    assert "at least 200 by resident identity number, at least 200 by bank card number" in printed
