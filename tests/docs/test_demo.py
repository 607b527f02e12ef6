"""The demo does what both READMEs say it does."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .documents import README, README_ZH, name_of


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Run the demo at its own size and return what it prints."""
    folder = tmp_path_factory.mktemp("demo")
    command = Path(sys.executable).with_name("chudun")
    ran = subprocess.run(
        [command, "demo", "--dir", folder, "--format", "json", "--as-of", "2026-11-22"],
        capture_output=True,
        encoding="utf-8",
    )
    assert ran.returncode == 0, ran.stderr
    written = {path.name for path in (folder / "report").iterdir()}
    inventory = {"inventory.xlsx", "inventory.json"}
    assert written == {"report.html", "report.docx", "report.json", "calendar.ics"} | inventory
    printed: dict[str, Any] = json.loads(ran.stdout)
    return printed


@pytest.fixture(scope="module")
def outcomes(shown: dict[str, Any]) -> dict[str, str]:
    """Return each transfer's outcome, in the report's order."""
    return {transfer["name"]: transfer["outcome"] for transfer in shown["transfers"]}


@pytest.fixture(scope="module")
def fines(shown: dict[str, Any]) -> dict[str, int]:
    """Return, in the report's order, the most that one breach costs each thing of which a breach is fined."""
    breaches = shown["exposure"]["breaches"]
    return {one["about"]: one["organisation"]["at_most"] for one in breaches if one["organisation"]["at_most"]}


@pytest.mark.parametrize("readme", [README, README_ZH], ids=name_of)
def test_the_outcomes_are_those_of_the_readme(readme: Path, outcomes: dict[str, str]) -> None:
    said = re.findall(r"^\| ([^|]+) \| `(\w+)` \|", readme.read_text(encoding="utf-8"), re.MULTILINE)
    assert [outcome for _, outcome in said] == list(outcomes.values())


def test_the_chinese_readme_calls_the_transfers_as_the_report_does(outcomes: dict[str, str]) -> None:
    said = re.findall(r"^\| ([^|]+) \| `\w+` \|", README_ZH.read_text(encoding="utf-8"), re.MULTILINE)
    assert said == list(outcomes)


def test_the_fines_are_those_of_the_readme(fines: dict[str, int]) -> None:
    said = re.findall(r"\| up to ([\d,]+) \|$", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert [int(amount.replace(",", "")) for amount in said] == list(fines.values())


def test_the_chinese_readme_names_what_is_fined_and_how_much(fines: dict[str, int]) -> None:
    said = re.findall(r"^\| ([^|]+) \| [^|]+ \| (\d+)万元以下 \|$", README_ZH.read_text(encoding="utf-8"), re.MULTILINE)
    assert {about: 10_000 * int(amount) for about, amount in said} == fines


@pytest.mark.parametrize("readme", [README, README_ZH], ids=name_of)
def test_the_readme_counts_what_was_judged(readme: Path, shown: dict[str, Any]) -> None:
    (said,) = re.findall(r"(\d+) (?:subjects under|个对象。)", readme.read_text(encoding="utf-8"))
    assert int(said) == len(shown["subjects"])


def test_some_days_lie_ahead(shown: dict[str, Any]) -> None:
    assert len([day for day in shown["calendar"] if day["earliest"] and not day["passed"]]) >= 3
