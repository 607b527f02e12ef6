"""``chudun scan`` on a folder: what is remembered where, and what Ctrl-C leaves."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

CSV = ("姓名,手机\n" + "".join(f"张三,139{at * 7919:08d}\n" for at in range(1, 60))).encode()
CHUDUN = [sys.executable, "-c", "from chudun.cli import main; main()", "scan"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    for at in range(5):
        (folder / f"{at}.csv").write_bytes(CSV)
    return folder


def scanned(*arguments: str) -> dict[str, object]:
    done = subprocess.run([*CHUDUN, *arguments, "--format", "json"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout)
    return found


def kept(cache: Path) -> set[tuple[str, int]]:
    return {(path.name, path.stat().st_mtime_ns) for path in cache.rglob("*.table")}


def test_the_second_run_reads_nothing_and_fresh_reads_everything(folder: Path, own_cache: Path) -> None:
    first = scanned(str(folder))
    files = kept(own_cache)
    assert len(files) == 5
    assert scanned(str(folder)) == first
    assert kept(own_cache) == files
    (state,) = (own_cache / "chudun" / "scan").iterdir()
    assert state.stat().st_mode & 0o777 == 0o700
    key = (state / "key").read_bytes()
    assert scanned(str(folder), "--fresh") == first
    assert not kept(own_cache) & files
    assert (state / "key").read_bytes() == key


def test_many_tables_begin_with_a_summary_and_each_has_its_people(folder: Path, tmp_path: Path) -> None:
    for at in range(12):
        (folder / f"plain{at:02d}.csv").write_text("货号,数量\n" + "".join(f"A{n},{n}\n" for n in range(9)), "utf-8")
    (folder / "grave.csv").write_text(
        "手机,病史\n" + "".join(f"138{at * 7919:08d},高血压\n" for at in range(1, 40)), "utf-8"
    )
    options = ("--state", str(tmp_path / "state"))
    people = {table["table"]: table["people"] for table in scanned(str(folder), *options)["tables"]}  # type: ignore[index,attr-defined]
    assert people["grave.csv"] == [39, 39]
    assert people["0.csv"] == [59, 59]
    assert people["plain00.csv"] is None
    done = subprocess.run([*CHUDUN, str(folder), *options, "--lang", "en"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].startswith("people in all: ")
    (totals,) = (line for line in lines if line.startswith("18 tables"))
    assert "6 tables hold personal information" in totals
    gravest = next(at for at, line in enumerate(lines) if "gravest" in line)
    told = next(line for line in lines[gravest:] if ".csv" in line)
    assert "share / grave.csv" in told
    assert "39" in told
    assert done.stdout.index("gravest") < done.stdout.index("masked samples")


def test_other_stores_are_remembered_apart_and_old_ones_forgotten(folder: Path, own_cache: Path) -> None:
    scanned(str(folder / "0.csv"))
    scanned(str(folder / "1.csv"))
    root = own_cache / "chudun" / "scan"
    first, second = sorted(root.iterdir(), key=lambda path: path.stat().st_mtime_ns)
    os.utime(first, (1, 1))
    scanned(str(folder / "1.csv"))
    assert list(root.iterdir()) == [second]


def test_ctrl_c_ends_within_a_second_with_130_and_nothing_in_clear_left(folder: Path, tmp_path: Path) -> None:
    with (folder / "large.csv").open("wb") as file:
        file.write("姓名,手机\n".encode())
        for _ in range(4000):
            file.write(CSV[14:] * 20)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    process = subprocess.Popen(
        [*CHUDUN, str(folder), "--state", str(tmp_path / "state")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"TMPDIR": str(scratch)},
    )
    until = time.monotonic() + 120
    while len(list(tmp_path.glob("state/scan/*.table"))) < 5 and time.monotonic() < until:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors) == (130, b"", b"")
    assert len(list(tmp_path.glob("state/scan/*.table"))) == 5
    assert list(scratch.iterdir()) == []
