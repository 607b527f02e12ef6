"""A folder is scanned whole: every kind of file found by what it is, everything passed by told."""

import gzip
import os
import shutil
import socket
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.profile import TableNotes, TableRef
from chudun.probes.data.scan import ScanResult, scan
from chudun.probes.data.sources import NotRead, Unreadable, open_source
from chudun.probes.data.sources._files import shown
from chudun.probes.data.sources._kinds import kind_of

CSV = ("姓名,手机\n" + "".join(f"张三,139{at * 7919:08d}\n" for at in range(1, 60))).encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    (folder / "sub" / "deep").mkdir(parents=True)
    return folder


def scanned(folder: Path, state: Path | None = None, **changes: object) -> ScanResult:
    arguments: dict[str, object] = {"key": bytes(range(32)), "settings": ScanSettings()} | changes
    return scan([open_source("s", str(folder))], state=state or folder.parent / "state", **arguments)  # type: ignore[arg-type]


def tables(result: ScanResult) -> dict[str, int]:
    return {table.ref.table: table.rows for table in result.tables}


def said(result: ScanResult) -> list[str]:
    own = [problem for table in result.tables for problem in table.problems]
    return [f"{problem.where}: {problem.what.en}" for problem in (*result.problems, *own)]


def test_every_file_below_is_read_and_named_by_its_path(folder: Path) -> None:
    (folder / "hr.csv").write_bytes(CSV)
    (folder / "sub" / "deep" / "手机.CSV").write_bytes(CSV)
    pq.write_table(pa.table({"tel": ["13900000008"] * 7}), folder / "sub" / "p.parquet")
    (folder / "sub" / "a.csv.gz").write_bytes(gzip.compress(CSV))
    with sqlite3.connect(folder / "sub" / "shop.db") as connection:
        connection.execute("CREATE TABLE t (phone)")
        connection.execute("CREATE TABLE u (phone)")
    connection.close()
    result = scanned(folder)
    assert tables(result) == {
        "hr.csv": 59,
        "sub/a.csv.gz": 59,
        "sub/p.parquet": 7,
        "sub/shop.db!t": 0,
        "sub/shop.db!u": 0,
        "sub/deep/手机.CSV": 59,
    }
    assert result.tables[0].columns[1].detector == "mobile"
    assert said(result) == []


def test_a_folder_without_files_is_said(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    result = scanned(tmp_path)
    assert result.tables == ()
    assert said(result) == ["s: the folder holds no file to read"]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.csv", b"a,b\n1,2\n", ".csv"),
        ("noend", b"a,b\n1,2\n", ".txt"),
        ("picture.jpg", b"a,b\n1,2\n", ".txt"),
        ("old.bak", "姓名\n张三\n".encode("gb18030"), ".txt"),
        ("utf16.dat", "a,b\n".encode("utf-16"), ".txt"),
        ("a.csv", b"PAR1....PAR1", ".parquet"),
        ("a.dat", b"SQLite format 3\0....", ".sqlite"),
        ("a.db", b"SQLite format 3\0....", ".db"),
        ("a.txt", b"%PDF-1.7\n\0", ".pdf"),
        ("a.csv", gzip.compress(b"x", mtime=0), ".gz"),
        ("a.csv", b"PK\x03\x04\0\0\0\0", ".zip"),
        ("a.xlsx", b"PK\x03\x04" + b"xl/workbook.xml", ".xlsx"),
        ("a.docx", b"PK\x03\x04" + b"xl/workbook.xml", ".xlsx"),
        ("a.pptx", b"PK\x03\x04" + b"ppt/presentation.xml", ".pptx"),
        ("a.bin", bytes(range(256)), ".bin"),
        ("a", b"\0\1\2", "?"),
    ],
)
def test_the_first_bytes_tell_the_kind_where_the_suffix_does_not(
    tmp_path: Path, name: str, content: bytes, kind: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert kind_of("s", tmp_path / name, name) == kind


def test_an_empty_file_and_one_of_zeros_are_told(folder: Path) -> None:
    (folder / "empty.csv").touch()
    with pytest.raises(NotRead):
        kind_of("s", folder / "empty.csv", "empty.csv")
    (folder / "zeros.csv").write_bytes(bytes(1 << 20))
    assert sorted(text.partition(":")[2] for text in said(scanned(folder))) == [
        " 1 files are of kinds that are not read, or empty: 0 B ×1",
        " zeros.csv: the file begins with nothing but zeros: damaged, or space set aside",
    ]


def test_unknown_kinds_are_one_line_with_counts(folder: Path) -> None:
    for at in range(3):
        (folder / f"{at}.bin").write_bytes(bytes(range(256)))
    (folder / "sub" / "x.exe").write_bytes(b"MZ\0\1")
    (folder / "hr.csv").write_bytes(CSV)
    for _ in range(2):  # and again from what is known of an unchanged tree
        result = scanned(folder)
        assert tables(result) == {"hr.csv": 59}
        assert said(result) == ["s: 4 files are of kinds that are not read, or empty: .bin ×3, .exe ×1"]


def test_links_special_and_hidden_files_are_passed_by_in_a_line_each(folder: Path, tmp_path: Path) -> None:
    (folder / "hr.csv").write_bytes(CSV)
    (tmp_path / "outside.csv").write_bytes(CSV)
    os.symlink("..", folder / "sub" / "up")
    os.symlink("../hr.csv", folder / "sub" / "again.csv")
    os.symlink(tmp_path / "outside.csv", folder / "sub" / "outside.csv")
    os.symlink("self", folder / "sub" / "self")
    os.symlink("nowhere", folder / "sub" / "dangling")
    os.mkfifo(folder / "sub" / "pipe.csv")
    with socket.socket(socket.AF_UNIX) as listening:
        os.chdir(folder)  # a socket's path must be short
        listening.bind("socket")
        (folder / ".git").mkdir()
        (folder / ".git" / "c.csv").write_bytes(CSV)
        result = scanned(folder)
    assert tables(result) == {"hr.csv": 59}
    assert sorted(said(result)) == [
        "s: 1 hidden files or folders not read (.git)",
        "s: 1 links that lead out of the folder not followed (sub/outside.csv)",
        "s: 2 links run in a circle or lead nowhere (sub/dangling, sub/self)",
        "s: 2 links to places within the folder not followed: the files are read where they lie "
        "(sub/again.csv, sub/up)",
        "s: 2 pipes, sockets or devices not read (socket, sub/pipe.csv)",
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a\nb.csv", "a\\nb.csv"),
        ("a\x1b[31m.csv", "a\\x1b[31m.csv"),
        ("a\u202egpj.csv", "a\\u202egpj.csv"),
        (os.fsdecode(b"\xff\xfe.csv"), "\\xff\\xfe.csv"),
        ("客户 表.csv", "客户 表.csv"),
    ],
)
def test_names_are_shown_escaped(folder: Path, name: str, expected: str) -> None:
    (folder / name).write_bytes(CSV)
    assert shown(name) == expected
    assert tables(scanned(folder)) == {expected: 59}


def test_a_damaged_file_makes_counts_lower_bounds_and_costs_no_other(folder: Path) -> None:
    (folder / "a.parquet").write_bytes(b"PAR1 no more")
    (folder / "b.db").write_bytes(b"SQLite format 3\0" + bytes(range(256)) * 9)
    (folder / "c.csv").write_bytes(CSV)
    result = scanned(folder)
    assert [table.complete for table in result.tables] == [False, False, True]
    assert [text.partition(",")[0] for text in said(result)] == [
        "s: a.parquet: not a whole Parquet file: the footer is missing or damaged",
        "s: b.db: not a SQLite database",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_told(folder: Path) -> None:
    (folder / "hr.csv").write_bytes(CSV)
    (folder / "hr.csv").chmod(0)
    (folder / "sub").chmod(0)
    try:
        assert len(said(scanned(folder))) == 2
    finally:
        (folder / "sub").chmod(0o700)


def test_a_folder_that_vanishes_is_a_problem(folder: Path) -> None:
    source = open_source("s", str(folder))
    shutil.rmtree(folder)
    with pytest.raises(Unreadable):
        list(source.members(print))  # type: ignore[union-attr]


def test_a_folder_a_thousand_deep_is_walked(tmp_path: Path) -> None:
    at = tmp_path / "share"
    at.mkdir()
    root, previous = at, os.getcwd()
    try:
        os.chdir(at)
        for _ in range(1200):
            os.mkdir("d")
            os.chdir("d")
    finally:
        os.chdir(previous)
    (root / "hr.csv").write_bytes(CSV)
    try:
        assert tables(scanned(root)) == {"hr.csv": 59}
    finally:
        subprocess.run(["rm", "-rf", str(root)], check=True)  # Python's own way goes down by recursion


def test_what_the_workspace_says_of_a_table_holds_in_a_folder(folder: Path) -> None:
    (folder / "sub" / "hr.csv").write_bytes(b"id,n\n" + b"".join(b"%d,1\n" % at for at in range(50)))
    notes = {TableRef("s", "sub/hr.csv"): TableNotes({"id": "staff"}), TableRef("s", "none"): TableNotes({"id": "x"})}
    result = scanned(folder, notes=notes)
    assert len(result.tables[0].identifiers.digest) == 50
    assert [problem.where for problem in result.problems] == ["s: none"]


@pytest.fixture(autouse=True)
def back() -> Iterator[None]:
    before = os.getcwd()
    yield
    os.chdir(before)
