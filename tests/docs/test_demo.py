"""The demo does what both READMEs say it does."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from .documents import README, README_ZH, name_of


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Run the demo at its own size and return each transfer's outcome, in the report's order."""
    folder = tmp_path_factory.mktemp("demo")
    ran = subprocess.run(
        [
            Path(sys.executable).with_name("chudun"),
            "demo",
            "--dir",
            folder,
            "--format",
            "json",
            "--as-of",
            "2026-11-22",
        ],
        capture_output=True,
        encoding="utf-8",
    )
    assert ran.returncode == 0, ran.stderr
    written = {path.name for path in (folder / "report").iterdir()}
    inventory = {"inventory.xlsx", "inventory.json"}
    assert written == {"report.html", "report.docx", "report.json", "calendar.ics"} | inventory
    return {transfer["name"]: transfer["outcome"] for transfer in json.loads(ran.stdout)["transfers"]}


@pytest.mark.parametrize("readme", [README, README_ZH], ids=name_of)
def test_the_outcomes_are_those_of_the_readme(readme: Path, outcomes: dict[str, str]) -> None:
    said = re.findall(r"^\| ([^|]+) \| `(\w+)` \|", readme.read_text(encoding="utf-8"), re.MULTILINE)
    assert [outcome for _, outcome in said] == list(outcomes.values())


def test_the_chinese_readme_calls_the_transfers_as_the_report_does(outcomes: dict[str, str]) -> None:
    said = re.findall(r"^\| ([^|]+) \| `\w+` \|", README_ZH.read_text(encoding="utf-8"), re.MULTILINE)
    assert said == list(outcomes)
