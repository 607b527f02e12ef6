"""A parser in a process of its own: what it yields comes through, and no accident of it reaches the scan."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from pyarrow import orc

from chudun.probes.data.profile import Comments, Problem, TableRef
from chudun.probes.data.sources import Collection, Unreadable, _children, open_source
from chudun.probes.data.sources._confined import ConfinedFile, Limits

PARSER = """
import ctypes, os, resource, socket, sys, time
import pyarrow as pa
from chudun.facts.problem import Problem
from chudun.probes.data.profile import Comments
from chudun.probes.data.sources import Unreadable
from chudun.vocabulary.bilingual import Bilingual

yielded = []
SAID = Bilingual("说", "said")

def problem(at):
    return Problem(f"a.file: {at}", SAID, SAID)

def list_tables(path, report):
    if path.read_bytes() == b"crash":
        ctypes.string_at(0)
    report(problem(0))
    return ["plain", "nothing"]

def comments(path, table):
    return Comments("of " + table, {"a": "first"})

def rows(values):
    return pa.record_batch({"a": pa.array(values, pa.string())})

def after_rows(table, report):
    if table == "allocates":
        held = [bytearray(b"x" * (1 << 20)) for _ in range(1 << 20)]
    elif table == "allocates natively":
        pa.array(["x"]).take(pa.array([0] * (1 << 31), pa.int8()))
    elif table == "loops":
        while True:
            pass
    elif table == "loops natively":
        sum(range(1 << 62))
    elif table == "sleeps":
        time.sleep(60)
    elif table == "segfaults":
        ctypes.string_at(0)
    elif table == "closes":
        os.closerange(3, 200)
        time.sleep(60)
    elif table == "exits":
        os._exit(0)
    elif table == "garbage":
        for descriptor in range(3, 200):
            try:
                os.write(descriptor, b"garbage " * 1000)
            except OSError:
                pass
    elif table == "raises":
        raise LookupError("13900000008")
    elif table == "invalid text":
        ends = pa.py_buffer(bytes(4) + (1).to_bytes(4, "little"))
        yielded.append(pa.Array.from_buffers(pa.string(), 1, [None, ends, pa.py_buffer(bytes([255]))]))
    elif table == "nests":
        after_rows(table, report)
    elif table == "unreadable":
        raise Unreadable(problem(9))
    elif table == "fills disk":
        with open("big", "wb") as file:
            file.truncate(2 << 30)
    elif table == "connects":
        try:
            socket.create_connection(("127.0.0.1", int(os.environ["CHUDUN_PORT"])), 2)
        except Exception:
            raise Unreadable(problem(7))

def read_table(path, table, report):
    print("13900000008")
    print("13900000008", file=sys.stderr)
    yield rows([])
    if table == "large":
        for _ in range(40):
            yield rows(["x" * 1000] * 10000)
        return
    if table == "one large batch":
        yield rows(["x" * 1000] * 200000)
        return
    if table == "many problems":
        for at in range(1000):
            report(problem(at))
        return
    if table == "core":
        yield rows([str(resource.getrlimit(resource.RLIMIT_CORE)), os.environ.get("AWS_SECRET_ACCESS_KEY", "none")])
        return
    if table == "pid":
        with open(os.path.join(os.getcwd(), "left"), "w") as file:
            file.write("x")
        yield rows([str(os.getpid()), os.getcwd()])
        return
    yield rows(["one", "two"])
    after_rows(table, report)
    yield from (pa.record_batch({"a": array}) for array in yielded)
    yield rows(["three"])
"""

TIGHT = Limits(memory=512 << 20, step_seconds=1, total_seconds=2, seconds_per_megabyte=0)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    name = f"parser_{abs(hash(tmp_path))}"
    (tmp_path / f"{name}.py").write_text(PARSER, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(_children, "_idle", [])  # no child that knows another path
    path = tmp_path / "a.file"
    path.write_bytes(name.encode())
    return path


def read(file: Path, table: str, limits: Limits = TIGHT) -> tuple[list[str], list[Problem]]:
    problems: list[Problem] = []
    cells: list[str] = []
    source = ConfinedFile("s", file, next(file.parent.glob("parser_*.py")).stem, limits)
    try:
        for batch in source.read(TableRef("s", table), problems.append):
            cells += batch.column(0).to_pylist()
    except Unreadable as error:
        problems.append(error.problem)
    return cells, problems


def test_rows_problems_tables_and_comments_come_through(file: Path) -> None:
    source = ConfinedFile("s", file, next(file.parent.glob("parser_*.py")).stem)
    problems: list[Problem] = []
    assert [ref.table for ref in source.tables(problems.append)] == ["plain", "nothing"]
    assert [problem.where for problem in problems] == ["s: 0"]
    assert source.comments(TableRef("s", "plain")) == Comments("of plain", {"a": "first"})
    assert read(file, "plain") == (["one", "two", "three"], [])


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("allocates", "512 MB of memory"),
        ("allocates natively", "512 MB"),
        ("loops", "took too long"),
        ("loops natively", "took too long"),
        ("sleeps", "took too long"),
        ("segfaults", "crashed on this file (SIGSEGV"),
        ("closes", "crashed on this file (no signal"),
        ("exits", "crashed on this file (no signal"),
        ("garbage", "crashed on this file (no signal"),
        ("invalid text", "crashed on this file (no signal"),
        ("fills disk", "failed before the end (OSError)"),
        ("raises", "failed before the end (LookupError)"),
        ("nests", "nests too deeply"),
        ("unreadable", "said"),
    ],
)
def test_an_accident_is_one_problem_the_rows_before_count_and_the_next_file_is_read(
    file: Path, table: str, says: str
) -> None:
    cells, problems = read(file, table)
    assert cells == ["one", "two"]
    assert len(problems) == 1
    assert says in problems[0].what.en
    assert "139" not in str(problems)
    assert read(file, "plain") == (["one", "two", "three"], [])


@pytest.mark.parametrize("name", ["a.json", "a.orc", "a.csv", "a.parquet"])
def test_a_relative_path_is_read_in_whatever_folder_the_scan_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    table = pa.table({"phone": ["13912345670"]})
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.json").write_text('[{"phone": "13912345670"}]')
    (tmp_path / "data" / "a.csv").write_text("phone\n13912345670\n")
    orc.write_table(table, tmp_path / "data" / "a.orc")
    pq.write_table(table, tmp_path / "data" / "a.parquet")
    monkeypatch.chdir(tmp_path)
    source = open_source("s", f"data/{name}")
    assert not isinstance(source, Collection)
    monkeypatch.chdir("/")
    (ref,) = source.tables(print)
    assert [cell for batch in source.read(ref, print) for cell in batch["phone"].to_pylist()] == ["13912345670"]


def test_a_crash_while_listing_names_the_file(file: Path) -> None:
    other = file.with_name("crash.bin")
    other.write_bytes(b"crash")
    with pytest.raises(Unreadable) as error:
        ConfinedFile("s", other, next(file.parent.glob("parser_*.py")).stem).tables(print)
    assert error.value.problem.where == "s: crash.bin"


def test_time_the_scan_spends_on_a_batch_is_not_the_parsers(file: Path) -> None:
    module = next(file.parent.glob("parser_*.py")).stem
    source = ConfinedFile("s", file, module, Limits(step_seconds=3, total_seconds=3, seconds_per_megabyte=0))
    rows = 0
    for at, batch in enumerate(source.read(TableRef("s", "large"), print)):
        rows += batch.num_rows
        if at == 1:
            time.sleep(10)
    assert rows == 400_000


def test_a_large_batch_comes_in_parts(file: Path) -> None:
    module = next(file.parent.glob("parser_*.py")).stem
    batches = list(ConfinedFile("s", file, module).read(TableRef("s", "one large batch"), print))
    assert sum(batch.num_rows for batch in batches) == 200_000
    assert max(batch.nbytes for batch in batches) <= 64 << 20


def test_problems_beyond_a_hundred_are_counted(file: Path) -> None:
    _, problems = read(file, "many problems")
    assert len(problems) == 101
    assert "900 more" in problems[-1].what.en


def test_no_core_dump_and_no_credentials_in_the_child(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    assert read(file, "core")[0] == ["(0, 0)", "none"]


def test_children_are_kept_warm_and_one_left_midway_is_ended(file: Path) -> None:
    first, second = read(file, "pid")[0], read(file, "pid")[0]
    assert first == second
    assert Path(first[1]).stat().st_mode & 0o777 == 0o700
    module = next(file.parent.glob("parser_*.py")).stem
    rows = ConfinedFile("s", file, module, TIGHT).read(TableRef("s", "large"), print)
    next(rows)
    rows.close()  # type: ignore[attr-defined]
    assert not Path(first[1]).exists()
    assert not Path(f"/proc/{first[0]}").exists()


SCAN = """
import sys
from pathlib import Path
from chudun.probes.data.profile import TableRef
from chudun.probes.data.sources._confined import ConfinedFile

file, module = Path(sys.argv[1]), sys.argv[2]
print(next(iter(ConfinedFile("s", file, module).read(TableRef("s", "pid"), print))).num_rows)
source = ConfinedFile("s", file, module)
pid = [cell for batch in source.read(TableRef("s", "pid"), print) for cell in batch.column(0).to_pylist()]
print(*pid, flush=True)
for batch in source.read(TableRef("s", sys.argv[3]), print):
    pass
"""


@pytest.mark.parametrize("table", ["loops natively", "sleeps"])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_the_child_ends_with_the_scan_however_that_ends(file: Path, table: str, how: signal.Signals) -> None:
    module = next(file.parent.glob("parser_*.py")).stem
    process = subprocess.Popen(
        [sys.executable, "-c", SCAN, str(file), module, table],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=os.environ | {"PYTHONPATH": str(file.parent)},
    )
    assert process.stdout is not None
    process.stdout.readline()
    pid, folder = process.stdout.readline().split()
    time.sleep(0.3)
    process.send_signal(how)
    process.wait(5)
    until = time.monotonic() + 5
    while Path(f"/proc/{pid}").exists() and time.monotonic() < until:
        time.sleep(0.05)
    assert not Path(f"/proc/{pid}").exists()
    assert how == signal.SIGKILL or not Path(folder).exists()
