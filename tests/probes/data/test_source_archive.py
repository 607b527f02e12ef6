"""Archives: every member read by its kind, inside limits, and nothing left on disk."""

import bz2
import gzip
import io
import lzma
import os
import tarfile
import tempfile
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.scan import ScanResult, scan
from chudun.probes.data.sources import archive, open_source

CSV = ("姓名,手机\n" + "".join(f"张三,139{at * 7919:08d}\n" for at in range(1, 60))).encode()


def scanned(path: Path) -> ScanResult:
    state = Path(tempfile.mkdtemp(dir=path.parent))
    return scan([open_source("s", str(path))], key=bytes(range(32)), settings=ScanSettings(), state=state)


def tables(result: ScanResult) -> dict[str, int]:
    return {table.ref.table: table.rows for table in result.tables}


def said(result: ScanResult) -> list[str]:
    own = [problem for table in result.tables for problem in table.problems]
    return [f"{problem.where}: {problem.what.en}" for problem in (*result.problems, *own)]


def zipped(*members: tuple[str, bytes]) -> bytes:
    content = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as file:
        warnings.simplefilter("ignore")  # a name twice is meant
        for name, data in members:
            file.writestr(name, data)
    return content.getvalue()


def tarred(*members: tuple[str, bytes]) -> bytes:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w") as file:
        for name, data in members:
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            file.addfile(entry, io.BytesIO(data))
        link = tarfile.TarInfo("link.csv")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        file.addfile(link)
    return content.getvalue()


TWO = ("a.csv", CSV), ("sub/b.csv", CSV)


@pytest.fixture(autouse=True)
def nothing_left() -> object:
    """Check that no member is left in the temporary folder."""
    yield
    own = Path(tempfile.gettempdir()).glob(f"chudun-{os.getpid()}-*/*/*")
    assert [path for path in own if path.name.startswith(("part", "member"))] == []


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.zip", zipped(*TWO), {"a.csv": 59, "sub/b.csv": 59}),
        ("a.tar", tarred(*TWO), {"a.csv": 59, "sub/b.csv": 59}),
        ("a.tar.gz", gzip.compress(tarred(*TWO)), {"a.csv": 59, "sub/b.csv": 59}),
        ("a.tar.xz", lzma.compress(tarred(*TWO)), {"a.csv": 59, "sub/b.csv": 59}),
        ("a.tbz2", bz2.compress(tarred(*TWO)), {"a.csv": 59, "sub/b.csv": 59}),
        ("t.csv.gz", gzip.compress(CSV), {"member": 59}),
        ("two.zip", zipped(("a.csv", CSV), ("a.csv", CSV[:-19])), {"a.csv": 59, "a.csv#2": 58}),
        ("up.zip", zipped(("../../etc/a.csv", CSV), ("/abs.csv", CSV)), {"../../etc/a.csv": 59, "/abs.csv": 59}),
        ("odd.zip", zipped(("a\n\x1b.csv", CSV), ("客户.csv", CSV)), {"a\\n\\x1b.csv": 59, "客户.csv": 59}),
        ("in.zip", zipped(("b.tar", tarred(*TWO))), {"b.tar!a.csv": 59, "b.tar!sub/b.csv": 59}),
        ("gz.zip", zipped(("b.csv.gz", gzip.compress(CSV))), {"b.csv.gz": 59}),
        ("none.zip", zipped(), {}),
    ],
)
def test_members_are_tables(tmp_path: Path, name: str, content: bytes, expected: dict[str, int]) -> None:
    (tmp_path / name).write_bytes(content)
    assert tables(scanned(tmp_path / name)) == expected


def test_names_of_chinese_windows_are_read(tmp_path: Path) -> None:
    content = zipped(("XXXX.csv", CSV)).replace(b"XXXX", "客户".encode("gbk"))
    (tmp_path / "a.zip").write_bytes(content)
    assert tables(scanned(tmp_path / "a.zip")) == {"客户.csv": 59}


def test_links_in_a_tar_are_counted_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.tar").write_bytes(tarred(*TWO))
    assert said(scanned(tmp_path / "a.tar")) == ["s: 1 links were not followed"]


def locked() -> bytes:
    content = bytearray(zipped(*TWO))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + offset] |= 1  # the first member's flag
    return bytes(content)


def damaged_member() -> bytes:
    content = bytearray(zipped(*TWO))
    content[60] ^= 0xFF
    return bytes(content)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.zip", locked(), "1 members have a password and were not read"),
        ("a.zip", damaged_member(), "this member of the archive is damaged: not read"),
        ("a.zip", zipped(*TWO)[:-30], "the archive is damaged or cut short"),
        ("a.tar.gz", gzip.compress(tarred(*TWO))[:300], "the archive is damaged or cut short"),
        ("a.csv.gz", gzip.compress(os.urandom(9000))[:-40], "the archive is damaged or cut short"),
        ("a.tar", tarred(*TWO)[:900], "the archive"),
    ],
)
def test_what_cannot_be_unpacked_is_told(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    (folder / name).write_bytes(content)
    (folder / "z.csv").write_bytes(CSV)
    result = scanned(folder)
    assert any(says in text for text in said(result)), said(result)
    assert tables(result)["z.csv"] == 59


def test_archives_nest_three_deep_and_no_deeper(tmp_path: Path) -> None:
    content = zipped(("a.csv", CSV))
    for depth in (1, 2, 3, 4):
        (tmp_path / "a.zip").write_bytes(content)
        result = scanned(tmp_path / "a.zip")
        assert result.tables[0].rows == (59 if depth <= 3 else 0)
        content = zipped(("in.zip", content))
    assert "nested more than 3 deep" in said(result)[0]


@pytest.mark.parametrize(
    ("limit", "value", "says"),
    [
        ("LARGEST_CONTENT", 3000, "unfolds to more than"),
        ("MOST_MEMBERS", 1, "has more than 1 members"),
        ("_FREE", -2000000, "as bombs do"),
    ],
)
@pytest.mark.parametrize("pack", [lambda inner: inner, lambda inner: zipped(("in.zip", inner))])
def test_limits_hold_for_an_archive_with_those_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int, says: str, pack: Callable[[bytes], bytes]
) -> None:
    monkeypatch.setattr(archive, limit, value)
    monkeypatch.setattr(archive._Allowance.__init__, "__defaults__", (archive.MOST_MEMBERS,))
    members = [(f"{at}.csv", CSV) for at in range(9)]
    (tmp_path / "a.zip").write_bytes(pack(zipped(*members)))
    result = scanned(tmp_path / "a.zip")
    assert any(says in text for text in said(result)), said(result)
    assert len(result.tables) < 9
