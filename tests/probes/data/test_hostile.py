"""Hostile input: each ends as a line, the rest is read, memory stays bounded and nothing hangs.

The scan runs in a process of its own, whose peak memory, with that of the parsers it starts, is measured.
"""

import json
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

CSV = ("姓名,手机\n" + "".join(f"张三,139{at * 7919:08d}\n" for at in range(1, 60))).encode()
MEGABYTE = 1 << 20

SCAN = """
import json, resource, sys
from pathlib import Path
from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.scan import scan
from chudun.probes.data.sources import open_source

def run(folder, state):
    return scan([open_source("s", folder)], key=bytes(32), settings=ScanSettings(), state=Path(state))

run(sys.argv[1] + "/plain", sys.argv[2] + "/plain")
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
result = run(sys.argv[1] + "/share", sys.argv[2] + "/share")
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
problems = [*result.problems, *(problem for table in result.tables for problem in table.problems)]
print(json.dumps({
    "tables": {table.ref.table: table.rows for table in result.tables},
    "problems": [f"{problem.where}: {problem.what.en}" for problem in problems],
    "megabytes": (after - before) / 1024,
}))
"""


def scanned(tmp_path: Path) -> dict[str, object]:
    """Scan ``share`` after a plain folder, which gives the memory that any scan takes."""
    plain = tmp_path / "plain"
    plain.mkdir(exist_ok=True)
    (plain / "a.csv").write_bytes(CSV)
    (tmp_path / "share" / "zz.csv").write_bytes(CSV)
    done = subprocess.run(
        [sys.executable, "-c", SCAN, str(tmp_path), str(tmp_path / "state")],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, object] = json.loads(done.stdout)
    assert found["tables"]["zz.csv"] == 59  # type: ignore[index]
    return found


def ratio_bomb(folder: Path) -> None:
    with zipfile.ZipFile(folder / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as file, file.open("a.csv", "w") as member:
        for _ in range(400):
            member.write(bytes(MEGABYTE))


def nested_bomb(folder: Path) -> None:
    inner = folder / "in.tmp"
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as file, file.open("a.csv", "w") as member:
        for _ in range(40):
            member.write(b"1" * MEGABYTE)
    with zipfile.ZipFile(folder / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as file:
        for at in range(30):
            file.write(inner, f"{at}.zip")
    inner.unlink()


def tar_header_bomb(folder: Path) -> None:
    """A tar whose extended header claims, and packed holds, gigabytes that the library would take into memory."""
    import gzip
    import tarfile

    entry = tarfile.TarInfo("pax")
    entry.type, entry.size = tarfile.XHDTYPE, 3 << 30
    with gzip.open(folder / "bomb.tar.gz", "wb", compresslevel=1) as file:
        file.write(entry.tobuf(tarfile.GNU_FORMAT))
        for _ in range(2600):
            file.write(bytes(MEGABYTE))


def wide_header(folder: Path) -> None:
    (folder / "wide.csv").write_bytes(b",".join(b"c%d" % at for at in range(1_000_000)) + b"\n" + b"1," * 999_999)


def never_closed(folder: Path) -> None:
    with (folder / "open.csv").open("wb") as file:
        file.write(b'a,b\n1,2\n"never closed,\n')
        for _ in range(200):
            file.write((b"x" * 99 + b"\n") * (MEGABYTE // 100))


def huge_cells(folder: Path) -> None:
    with (folder / "cells.csv").open("wb") as file:
        file.write(b"a,b\n")
        for _ in range(3):
            file.write(b"1," + b"y" * (50 * MEGABYTE) + b"\n")


def one_line(folder: Path) -> None:
    with (folder / "line.csv").open("wb") as file:
        for _ in range(300):
            file.write(b"z" * MEGABYTE)


def foreign_bytes(folder: Path) -> None:
    (folder / "bytes.csv").write_bytes(CSV + b"\xff\xfe\xfa,139\n" + CSV)


def zeros(folder: Path) -> None:
    with (folder / "zeros.csv").open("wb") as file:
        file.truncate(1 << 30)


CASES = [
    (ratio_bomb, "bomb.zip: unfolds to more than 250 times its size", 300),
    (nested_bomb, "as bombs do", 600),
    pytest.param(tar_header_bomb, "MB of memory", 300, marks=pytest.mark.slow),
    (wide_header, "wide.csv: the file holds no table", 600),
    (never_closed, "open.csv: 1 quotes are not closed", 900),
    (huge_cells, "", 1200),
    (one_line, "line.csv: ", 900),
    (foreign_bytes, "bytes.csv: mixed encoding", 300),
    (zeros, "zeros.csv: the file begins with nothing but zeros", 300),
]


@pytest.mark.parametrize(("make", "says", "megabytes"), CASES)
def test_it_ends_as_a_line_with_the_rest_done_and_memory_bounded(
    tmp_path: Path, make: Callable[[Path], None], says: str, megabytes: int
) -> None:
    (tmp_path / "share").mkdir()
    make(tmp_path / "share")
    found = scanned(tmp_path)
    assert any(says in text for text in found["problems"]) or not says, found  # type: ignore[attr-defined]
    assert found["megabytes"] < megabytes, found  # type: ignore[operator]


def test_a_file_that_grows_as_fast_as_it_is_read_has_an_end(tmp_path: Path) -> None:
    (tmp_path / "share").mkdir()
    path = tmp_path / "share" / "grows.csv"
    path.write_bytes(CSV * 1000)
    ended = threading.Event()

    def grow() -> None:
        with path.open("ab") as file:
            while not ended.wait(0.001):
                file.write(CSV)
                file.flush()

    growing = threading.Thread(target=grow)
    growing.start()
    try:
        found = scanned(tmp_path)
    finally:
        ended.set()
        growing.join()
    assert any("changed while it was read" in text for text in found["problems"])  # type: ignore[attr-defined]


def test_a_pipe_named_as_a_file_is_refused(tmp_path: Path) -> None:
    from chudun.probes.data.sources import Unreadable, open_source

    os.mkfifo(tmp_path / "a.csv")
    with pytest.raises(Unreadable) as error:
        open_source("s", str(tmp_path / "a.csv"))
    assert "no regular file" in error.value.problem.what.en
