"""The code in the documents is run as a reader would run it: files saved, the rest one script, in a fresh process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .documents import ALL, blocks, name_of, place

# the Chinese walks hold the same code, which test_documents.py sees to
WITH_CODE = [p for p in ALL if blocks(p, "python") and (p.name == "README.zh.md" or not p.name.endswith(".zh.md"))]


def script(document: Path, folder: Path) -> Path:
    """Save the document's code under ``folder`` and return the script to run."""
    parts = []
    for block in (*blocks(document, "toml"), *blocks(document, "python")):
        file = place(block)
        if file is None:
            parts.append(block)
        else:
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(block, encoding="utf-8")
    path = folder / "example.py"
    path.write_text("\n".join(parts), encoding="utf-8")
    return path


@pytest.mark.parametrize("document", WITH_CODE, ids=name_of)
def test_the_code_runs_and_what_it_asserts_holds(document: Path, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, script(document, tmp_path)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip()


@pytest.mark.parametrize("document", [path for path in WITH_CODE if path.name.startswith("add-a")], ids=name_of)
def test_an_example_asserts_what_its_text_claims(document: Path) -> None:
    code = blocks(document, "python")
    assert sum(place(block) is not None for block in code) == 1
    assert all(place(block) is not None or "assert " in block for block in code)


def test_the_three_walks_are_there() -> None:
    walks = {path.name for path in WITH_CODE}
    assert {"add-a-regulation.md", "add-a-detector.md", "add-a-source.md", "README.md", "README.zh.md"} <= walks
