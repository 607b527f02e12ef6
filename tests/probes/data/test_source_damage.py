"""Damaged files of every format that is parsed in a process of its own: problems come out, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.orc as paorc
import pytest
from hypothesis import HealthCheck, given, settings

from .parsing import FILES, confined, damages

MAIL = b"""From: a@example.cn
Subject: =?utf-8?B?5p2O?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="q"

--q
Content-Type: text/plain

13900001234
--q
Content-Type: application/json; name="a.json"

[{"a": 1}]
--q--
"""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("whole")
    book = openpyxl.Workbook()
    book.active.append(["手机"])
    book.active.append(["13900001234"])
    book.save(folder / "b.xlsx")
    paorc.write_table(pa.table({"a": ["x"] * 50}), folder / "t.orc")
    return {
        ".xlsx": (folder / "b.xlsx").read_bytes(),
        ".xls": (FILES / "old.xls").read_bytes(),
        ".orc": (folder / "t.orc").read_bytes(),
        ".pdf": (FILES / "locked.pdf").read_bytes(),
        ".eml": MAIL,
        ".mbox": b"From a\n" + MAIL + b"\nFrom b\n" + MAIL,
        ".json": b'{"a": [{"b": "x"}], "c": {"13900001234": 1}}',
    }


@pytest.mark.parametrize("suffix", [".xlsx", ".xls", ".orc", ".pdf", ".eml", ".mbox", ".json"])
@settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damage=damages())
def test_a_damaged_file_raises_nothing_unforeseen(
    tmp_path: Path, whole: dict[str, bytes], suffix: str, damage: Callable[[bytes], bytes]
) -> None:
    path = tmp_path / f"d{suffix}"
    path.write_bytes(damage(whole[suffix]))
    found = confined(path)
    assert "the parser failed" not in found.said
    assert "too long" not in found.said
    assert "1390000" not in found.said
