"""The ledger's commands, run as a user runs them."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from .ledger_company import company, mobile, resident_id, write_customers

# each command is a process of its own
pytestmark = pytest.mark.slow

TODAY = date.today()
NEW_YEAR = date(TODAY.year, 1, 1)


def run(*arguments: str | Path, given: str = "", lang: str = "en") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from chudun.cli import main; main()", "ledger", *map(str, arguments)]
    environment = {**os.environ, "CHUDUN_LANG": lang, "COLUMNS": "200"}
    return subprocess.run(command, capture_output=True, text=True, input=given, env=environment)


def shown(folder: Path, *arguments: str) -> dict:
    answer = run("show", folder, "--format", "json", *arguments)
    assert answer.returncode in (0, 3), answer.stderr
    return json.loads(answer.stdout)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return company(tmp_path_factory.mktemp("commands") / "company", range(40))


def test_book_show_project_and_forget(folder: Path) -> None:
    booked = run("add", folder, "--on", str(NEW_YEAR))
    assert booked.returncode == 0, booked.stderr
    assert f"booked: 客户资料上传境外云 ({NEW_YEAR}, 40 records, counted)" in booked.stdout
    assert "repairs-inside" in booked.stderr
    assert "already booked" in run("add", folder, "--on", str(NEW_YEAR)).stdout
    (year,) = shown(folder)["years"]
    assert year["counted"]["general"]["people"] == [40, 40]
    assert [limit["number"] for limit in year["thresholds"]["general"]] == [100_000, 1_000_000]
    told = run("show", folder, lang="zh").stdout
    assert "一般个人信息，计入累计: 40" in told
    assert "100,000  未达到" in told
    assert "too little history" in run("project", folder, "--as-of", str(NEW_YEAR)).stdout
    gone = run("forget", folder, given=f"{resident_id(5)}\n{mobile(5)}\n")
    assert gone.returncode == 0, gone.stderr
    assert "deleted 1 records and 3 digests from 1 entries" in gone.stdout
    assert shown(folder)["years"][0]["counted"]["general"]["people"] == [39, 39]
    said = booked.stdout + booked.stderr + gone.stdout + gone.stderr + told
    assert not [value for n in range(40) for value in (resident_id(n), mobile(n)) if value in said]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("add", "--on", "soon"), "is no day"),
        (("add", "--on", str(TODAY + timedelta(2))), "yet to come"),
        (("add", "--transfer", "customers-abord"), "did you mean customers-abroad?"),
        (("forget",), "no identifier was given"),
    ],
)
def test_bad_input_is_one_line(folder: Path, arguments: Sequence[str], said: str) -> None:
    command, *rest = arguments
    answer = run(command, folder, *rest)
    assert answer.returncode == 3
    assert said in answer.stderr
    assert len(answer.stderr.strip().splitlines()) == 1


def test_what_is_given_to_forget_is_never_repeated(folder: Path) -> None:
    answer = run("forget", folder, given="13912349999a秘密\n")
    assert answer.returncode == 3
    assert "line 1 is no identifier" in answer.stderr
    assert "秘密" not in answer.stdout + answer.stderr


def test_a_ledger_of_nothing_says_so(tmp_path: Path) -> None:
    empty = company(tmp_path / "empty", range(3))
    assert "holds no entry" in run("show", empty).stdout
    assert run("project", empty).returncode == 0


def test_a_damaged_entry_is_told_and_the_year_shown(tmp_path: Path) -> None:
    hurt = company(tmp_path / "hurt", range(3))
    run("add", hurt, "--on", str(NEW_YEAR))
    write_customers(hurt, range(5, 9))
    run("add", hurt, "--on", str(TODAY))
    path = min((hurt / ".chudun" / "ledger").glob("*.entry"))
    path.write_bytes(b"not an entry")
    answer = run("show", hurt, "--format", "json")
    assert answer.returncode == 3
    assert "is damaged and not counted" in answer.stderr
    assert json.loads(answer.stdout)["complete"] is False
