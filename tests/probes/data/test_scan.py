"""The scan: what it finds, what it keeps, and how it goes on after an interruption."""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data import checkpoints as module
from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.profile import TableNotes, TableProfile, TableRef
from chudun.probes.data.scan import Progress, ScanResult, scan
from chudun.probes.data.sources import Unreadable, open_source

KEY = bytes(range(32))
PHONES = [f"139{at:08d}" for at in range(10007, 10007 + 7919 * 400, 7919)]

Scan = Callable[..., tuple[ScanResult, list[str]]]


@pytest.fixture
def stores(tmp_path: Path) -> Path:
    folder = tmp_path / "stores"
    folder.mkdir()
    text = "\n".join(["姓名,手机", *(f"张三,{phone}" for phone in PHONES)])
    (folder / "hr.csv").write_text(text, "utf-8")
    pq.write_table(pa.table({"tel": PHONES[:200], "n": range(200)}), folder / "dealer.parquet")
    with sqlite3.connect(folder / "shop.db") as connection:
        connection.execute("CREATE TABLE customers (id, phone)")
        connection.executemany("INSERT INTO customers VALUES (?, ?)", enumerate(PHONES))
        connection.execute("CREATE TABLE orders (customer_id, note)")
        connection.executemany("INSERT INTO orders VALUES (?, 'x')", ((at,) for at in range(400)))
    connection.close()
    return folder


@pytest.fixture
def run(stores: Path, tmp_path: Path) -> Scan:
    """Return a function that scans the stores and tells which tables were read and not taken over."""

    def run(**changes: object) -> tuple[ScanResult, list[str]]:
        sources = [open_source(path.stem, str(path)) for path in sorted(stores.iterdir())]
        read: dict[str, None] = {}
        finished = 0

        def progress(at: Progress) -> None:
            nonlocal finished
            if at.done == finished:
                read.setdefault(at.ref.table)
            finished = at.done

        arguments = {"key": KEY, "settings": ScanSettings(), "state": tmp_path / "state", "progress": progress}
        return scan(sources, **(arguments | changes)), sorted(read)  # type: ignore[arg-type]

    return run


ALL = ["customers", "dealer", "hr", "orders"]


def same(one: TableProfile, other: TableProfile) -> bool:
    arrays = zip(asdict(one.identifiers).values(), asdict(other.identifiers).values(), strict=True)
    return all(np.array_equal(a, b) and a.dtype == b.dtype for a, b in arrays) and all(
        getattr(one, name) == getattr(other, name) for name in ("ref", "rows", "columns", "complete", "problems")
    )


def test_all_stores_are_scanned_and_the_same_person_has_one_digest(run: Scan) -> None:
    result, read = run()
    assert read == ALL
    assert result.problems == ()
    phones = [
        set(table.identifiers.digest[table.identifiers.kind == IdentifierKind.MOBILE].tolist())
        for table in result.tables
    ]
    assert [len(found) for found in phones] == [200, 400, 400, 0]
    assert phones[0] < phones[1] == phones[2]


def test_unchanged_tables_are_taken_over_exactly(run: Scan) -> None:
    first, _ = run()
    second, read = run()
    assert read == []
    assert all(same(one, other) for one, other in zip(first.tables, second.tables, strict=True))


def test_progress_ends_with_everything_done(run: Scan) -> None:
    seen: list[Progress] = []
    run(progress=seen.append)
    assert (seen[-1].done, seen[-1].tables) == (4, 4)
    assert [at.done for at in seen] == sorted(at.done for at in seen)


def test_a_changed_file_is_read_again_and_no_other(run: Scan, stores: Path) -> None:
    run()
    with (stores / "hr.csv").open("a", encoding="utf-8") as file:
        file.write("\n李四,13900000008")
    result, read = run()
    assert read == ["hr"]
    assert result.tables[1].rows == 401


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"key": bytes(32)}, ALL),
        ({"settings": ScanSettings("gbt35273_2020")}, ALL),
        ({"notes": {TableRef("shop", "customers"): TableNotes({"id": "customer"})}}, ["customers"]),
    ],
)
def test_what_the_result_depends_on_makes_tables_be_read_again(
    run: Scan, changes: dict[str, object], expected: list[str]
) -> None:
    run()
    assert run(**changes)[1] == expected


def test_new_detectors_make_tables_be_read_again(run: Scan, monkeypatch: pytest.MonkeyPatch) -> None:
    run()
    monkeypatch.setattr(module, "_code_version", lambda: "another")
    assert run()[1] == ALL


def test_person_keys_link_tables_and_wrong_ones_are_reported(run: Scan) -> None:
    keys = {
        TableRef("shop", "customers"): TableNotes({"id": "customer"}),
        TableRef("shop", "orders"): TableNotes({"customer_id": "customer", "customer": "customer"}),
        TableRef("shop", "none"): TableNotes({"id": "customer"}),
    }
    result, _ = run(notes=keys)
    subjects = [
        set(table.identifiers.digest[table.identifiers.kind == IdentifierKind.SUBJECT_KEY].tolist())
        for table in result.tables[2:]
    ]
    assert len(subjects[0]) == 400
    assert subjects[0] == subjects[1]
    assert [problem.where for problem in result.tables[3].problems] == ["shop: orders: customer"]
    assert [problem.where for problem in result.problems] == ["shop: none"]


DAMAGED = "what was kept of an earlier scan is damaged"


def test_damaged_state_is_reported_and_the_table_read_again(run: Scan, tmp_path: Path) -> None:
    first, _ = run()
    for path in (tmp_path / "state").glob("*.table"):
        content = bytearray(path.read_bytes())
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
    second, read = run()
    assert read == ALL
    assert [problem.what.en.partition(";")[0] for problem in second.problems] == [DAMAGED] * 4
    assert all(same(one, other) for one, other in zip(first.tables, second.tables, strict=True))
    assert run()[1] == []


def test_nothing_in_clear_and_nothing_for_others_under_the_state_folder(run: Scan, tmp_path: Path) -> None:
    run()
    state = tmp_path / "state"
    assert state.stat().st_mode & 0o777 == 0o700
    for path in state.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600
        content = path.read_bytes()
        assert not any(phone.encode() in content for phone in PHONES)
    assert len(list(state.glob("*.table"))) == 4


def test_one_bad_store_does_not_cost_the_others(run: Scan, stores: Path) -> None:
    (stores / "dealer.parquet").write_bytes((stores / "dealer.parquet").read_bytes()[:-100])
    (stores / "shop.db").write_bytes(b"no database" * 100)
    result, read = run()
    assert read == ["hr"]
    assert [table.complete for table in result.tables] == [False, True]
    assert "not a whole Parquet file" in result.tables[0].problems[0].what.en
    assert "not a SQLite database" in result.problems[0].what.en


def test_an_incomplete_table_is_read_again(run: Scan, stores: Path) -> None:
    (stores / "dealer.parquet").write_bytes(b"PAR1")
    run()
    result, _ = run()
    assert result.tables[0].problems


def test_a_state_folder_that_cannot_be_is_an_error(run: Scan, tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    with pytest.raises(Unreadable) as error:
        run()
    assert "state cannot be kept" in error.value.problem.what.en


INTERRUPTED = """
import sys, time
from pathlib import Path
from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.scan import scan
from chudun.probes.data.sources import open_source

sources = [open_source(Path(path).stem, path) for path in sys.argv[2:]]

def progress(at):
    if at.done == 2:
        print("two done", flush=True)
        time.sleep(30)

scan(sources, key=bytes(range(32)), settings=ScanSettings(), state=Path(sys.argv[1]), progress=progress)
"""


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_an_interrupted_scan_goes_on_where_it_was(run: Scan, stores: Path, tmp_path: Path, how: signal.Signals) -> None:
    paths = [str(path) for path in sorted(stores.iterdir())]
    process = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, str(tmp_path / "state"), *paths],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "two done\n"
    process.send_signal(how)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == -how
    assert ("KeyboardInterrupt" in errors) == (how == signal.SIGINT)
    result, read = run()
    # One table may have been finished beside the one whose end was told.
    assert 1 <= len(read) <= 2
    assert [table.rows for table in result.tables] == [200, 400, 400, 400]
