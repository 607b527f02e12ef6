"""The second scan: nothing unchanged is read again, whatever is done to a file's name, times or place in the queue."""

import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from chudun.probes.data import member_index
from chudun.probes.data.checkpoints import forget
from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.scan import ScanResult, scan
from chudun.probes.data.sources import _files, delimited, modules_by_kind, open_source
from chudun.probes.data.sources import folder as folder_source
from chudun.probes.data.workers import in_parallel

CSV = ("姓名,手机\n" + "".join(f"张三,139{at * 7919:08d}\n" for at in range(1, 60))).encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "share"
    folder.mkdir()
    for at in range(20):
        (folder / f"{at:02d}.csv").write_bytes(CSV + b"x,%d\n" % at)
    past = time.time() - 100
    for path in folder.iterdir():
        os.utime(path, (past, past))
    return folder


Run = Callable[..., tuple[ScanResult, list[str], list[str]]]


@pytest.fixture
def run(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that scans, and tells which files were parsed and which hashed."""
    parsed: list[str] = []
    hashed: list[str] = []
    read = delimited.Delimited.read

    def noting(self: delimited.Delimited, *arguments: object) -> Iterator[object]:
        parsed.append(self.path.name)
        return read(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(delimited.Delimited, "read", noting)
    monkeypatch.setattr(_files, "_COARSEST_CLOCK_SECONDS", 0.0)
    modules_by_kind()  # each imports the function under test by name, so that all must be loaded before it is replaced
    opened = _files.opened_as_it_is

    def hashing(path: Path) -> object:
        hashed.append(path.name)
        return opened(path)

    monkeypatch.setattr(_files, "opened_as_it_is", hashing)

    def run(**changes: object) -> tuple[ScanResult, list[str], list[str]]:
        parsed.clear()
        hashed.clear()
        arguments = {"key": bytes(range(32)), "settings": ScanSettings(), "state": tmp_path / "state"} | changes
        result = scan([open_source("s", str(folder))], **arguments)  # type: ignore[arg-type]
        return result, sorted(set(parsed)), sorted(hashed)

    return run


ALL = [f"{at:02d}.csv" for at in range(20)]


def test_an_unchanged_tree_is_neither_parsed_nor_hashed(run: Run) -> None:
    first, parsed, hashed = run()
    assert (parsed, hashed) == (ALL, ALL)
    second, parsed, hashed = run()
    assert (parsed, hashed) == ([], [])
    assert [table.ref for table in second.tables] == [table.ref for table in first.tables]
    assert [table.columns for table in second.tables] == [table.columns for table in first.tables]


def test_a_touched_file_is_hashed_and_not_parsed(run: Run, folder: Path) -> None:
    run()
    os.utime(folder / "03.csv", (1, 1))
    assert run()[1:] == ([], ["03.csv"])
    assert run()[1:] == ([], [])


def test_a_file_replaced_by_its_equal_is_not_parsed(run: Run, folder: Path) -> None:
    run()
    content = (folder / "03.csv").read_bytes()
    (folder / "03.csv").unlink()
    (folder / "03.csv").write_bytes(content)
    assert run()[1] == []


def test_a_change_that_keeps_size_and_time_is_seen(run: Run, folder: Path) -> None:
    run()
    path = folder / "03.csv"
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"139", b"138"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert run()[1] == ["03.csv"]


def test_what_was_written_a_moment_ago_is_hashed_again(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_files, "_COARSEST_CLOCK_SECONDS", 3600.0)
    run()
    for _ in range(2):
        _, parsed, hashed = run()
        assert (parsed, hashed) == ([], ALL)
    monkeypatch.setattr(_files, "_COARSEST_CLOCK_SECONDS", 0.0)
    run()
    assert run()[2] == []


def test_a_change_within_one_tick_of_the_file_systems_clock_is_seen(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_files, "_COARSEST_CLOCK_SECONDS", 3600.0)
    monkeypatch.setattr(folder_source, "stamp_of", lambda path: f"{path.stat().st_size}, {time.time() // 3600}")
    run()
    path = folder / "03.csv"
    path.write_bytes(path.read_bytes().replace(b"139", b"138"))
    assert run()[1] == ["03.csv"]


def test_new_and_removed_files_are_seen(run: Run, folder: Path) -> None:
    run()
    (folder / "03.csv").unlink()
    (folder / "99.csv").write_bytes(CSV)
    result, parsed, _ = run()
    assert parsed == ["99.csv"]
    assert [table.ref.table for table in result.tables] == [*ALL[:3], *ALL[4:], "99.csv"]


@pytest.mark.parametrize("changes", [{"key": bytes(32)}, {"settings": ScanSettings("gbt35273_2020")}])
def test_another_key_or_setting_reads_everything(run: Run, changes: dict[str, object]) -> None:
    run()
    assert run(**changes)[1] == ALL


def test_forgetting_reads_everything_and_leaves_other_files(run: Run, tmp_path: Path) -> None:
    run()
    (tmp_path / "state" / "mine.txt").write_text("x")
    forget(tmp_path / "state")
    assert [path.name for path in (tmp_path / "state").iterdir()] == ["mine.txt"]
    assert run()[1] == ALL


def test_a_lost_table_or_a_damaged_row_of_the_index_is_read_again(run: Run, tmp_path: Path) -> None:
    run()
    next((tmp_path / "state").glob("*.table")).unlink()
    assert len(run()[1]) == 1
    with sqlite3.connect(tmp_path / "state" / "members.db") as database:
        database.execute("UPDATE member SET known = substr(known, 1, length(known) - 1) || 'x'")
    database.close()
    _, parsed, hashed = run()
    assert parsed == []  # the tables are there still, and the contents equal
    assert hashed == ALL


def test_a_damaged_index_is_told_and_built_anew(run: Run, tmp_path: Path) -> None:
    first, *_ = run()
    path = tmp_path / "state" / "members.db"
    path.write_bytes(b"no database at all" * 100)
    second, parsed, _ = run()
    assert parsed == []
    assert ["index of files" in problem.what.en for problem in second.problems] == [True]
    assert [table.columns for table in second.tables] == [table.columns for table in first.tables]
    assert run()[2] == []


def test_an_index_locked_by_another_scan_costs_speed_and_nothing_else(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    monkeypatch.setattr(member_index, "_WAIT_SECONDS", 0.1)
    database = sqlite3.connect(tmp_path / "state" / "members.db", isolation_level=None)
    database.execute("BEGIN EXCLUSIVE")
    result, *_ = run()
    database.execute("ROLLBACK")
    database.close()
    assert len(result.tables) == 20
    assert run()[1] == []


def test_a_file_that_grows_while_it_is_read_is_told_and_read_again(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    grown = folder / "03.csv"
    growing = delimited.Delimited.read

    def read(self: delimited.Delimited, *arguments: object) -> Iterator[object]:
        for batch in growing(self, *arguments):  # type: ignore[arg-type]
            if self.path == grown:
                with grown.open("ab") as file:
                    file.write(b"y,13900000008\n")
            yield batch

    monkeypatch.setattr(delimited.Delimited, "read", read)
    result, *_ = run()
    table = result.tables[3]
    assert not table.complete
    assert "changed while it was read" in table.problems[0].what.en
    monkeypatch.setattr(delimited.Delimited, "read", growing)
    again, *_ = run()
    assert again.tables[3].complete


def test_results_come_in_the_tasks_order_whoever_ends_first() -> None:
    def task(at: int) -> Callable[[], int]:
        def run() -> int:
            time.sleep(0.01 * (5 - at))
            return at

        return run

    assert in_parallel([task(at) for at in range(5)], 3) == list(range(5))
    assert in_parallel([], 3) == []


def test_one_tasks_failure_interrupts_the_others_and_is_raised() -> None:
    ended: list[str] = []

    def sleeping() -> None:
        try:
            for _ in range(1000):
                time.sleep(0.01)
        except KeyboardInterrupt:
            ended.append("interrupted")
            raise

    def failing() -> None:
        time.sleep(0.1)
        raise LookupError

    before = threading.active_count()
    with pytest.raises(LookupError):
        in_parallel([sleeping, failing, sleeping], 3)
    assert ended == ["interrupted"] * 2
    assert threading.active_count() == before
