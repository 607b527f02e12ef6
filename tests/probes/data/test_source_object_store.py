"""Buckets, through real HTTP and pyarrow's S3 client against a local server."""

import logging
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow.fs as pafs
import pytest
from moto.server import ThreadedMotoServer

from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.scan import ScanResult, scan
from chudun.probes.data.sources import Unreadable, object_store, open_source

CSV = ("姓名,手机\n" + "".join(f"张三,139{at * 7919:08d}\n" for at in range(1, 60))).encode()


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    running = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    yield f"127.0.0.1:{running.get_host_and_port()[1]}"
    running.stop()


@pytest.fixture
def files(server: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[pafs.FileSystem]:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "hunter2")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    files = pafs.S3FileSystem(
        endpoint_override=server,
        scheme="http",
        region="us-east-1",
        allow_bucket_creation=True,
        allow_bucket_deletion=True,
    )
    files.create_dir("lake")
    yield files
    files.delete_dir("lake")


def put(files: pafs.FileSystem, name: str, content: bytes = CSV) -> None:
    with files.open_output_stream(f"lake/{name}") as stream:
        stream.write(content)


def scanned(server: str, state: Path, path: str = "lake") -> ScanResult:
    source = open_source("s", f"s3://{path}?endpoint=http://{server}&region=us-east-1")
    return scan([source], key=bytes(range(32)), settings=ScanSettings(), state=state)


def tables(result: ScanResult) -> dict[str, int]:
    return {table.ref.table: table.rows for table in result.tables}


def said(result: ScanResult) -> list[str]:
    own = [problem for table in result.tables for problem in table.problems]
    return [f"{problem.where}: {problem.what.en}" for problem in (*result.problems, *own)]


def test_a_bucket_is_scanned_as_a_folder(files: pafs.FileSystem, server: str, tmp_path: Path) -> None:
    put(files, "hr.csv")
    put(files, "year=2024/手机.csv")
    put(files, "x/.hidden.csv")
    put(files, "x/y.bin", bytes(range(256)))
    result = scanned(server, tmp_path)
    assert tables(result) == {"hr.csv": 59, "year=2024/手机.csv": 59}
    assert said(result) == [
        "s: 1 hidden objects not read (x/.hidden.csv)",
        "s: 1 files are of kinds that are not read, or empty: .bin ×1",
    ]
    assert tables(scanned(server, tmp_path, "lake/year=2024")) == {"手机.csv": 59}
    assert tables(scanned(server, tmp_path, "lake/hr.csv")) == {"hr.csv": 59}


def test_an_unchanged_object_is_not_fetched_again(
    files: pafs.FileSystem, server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched: list[str] = []
    copy = object_store._copy

    def noting(files: pafs.FileSystem, source: str, path: Path, limit: int) -> None:
        fetched.append(source)
        copy(files, source, path, limit)

    monkeypatch.setattr(object_store, "_copy", noting)
    put(files, "a.csv")
    put(files, "b.csv")
    first = scanned(server, tmp_path)
    assert sorted(fetched) == ["lake/a.csv", "lake/b.csv"]
    assert tables(scanned(server, tmp_path)) == tables(first)
    assert len(fetched) == 2  # by ETag, as the times are too fresh to be trusted
    monkeypatch.setattr(object_store, "_SETTLED_SECONDS", -1)
    scanned(server, tmp_path)
    monkeypatch.setattr(object_store, "_digest", lambda *_: pytest.fail("known by size and time alone"))
    assert tables(scanned(server, tmp_path)) == tables(first)
    assert len(fetched) == 2
    monkeypatch.undo()
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "key")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "hunter2")
    put(files, "b.csv", CSV + "李四,13900000008\n".encode())
    assert tables(scanned(server, tmp_path)) == {"a.csv": 59, "b.csv": 60}


def test_an_object_that_vanishes_costs_only_itself(files: pafs.FileSystem, server: str) -> None:
    put(files, "a.csv")
    put(files, "b.csv")
    source = open_source("s", f"s3://lake?endpoint=http://{server}")
    members = list(source.members(print))  # type: ignore[union-attr]
    files.delete_file("lake/a.csv")
    with pytest.raises(Unreadable) as error, members[0].opened("s: a.csv", print):
        pass
    assert "vanished" in error.value.problem.what.en
    with members[1].opened("s: b.csv", print) as opened:
        assert sum(batch.num_rows for batch in opened.read(opened.tables(print)[0], print)) == 59  # type: ignore[union-attr]


def test_an_object_too_large_is_not_fetched(
    files: pafs.FileSystem, server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(files, "a.csv")
    monkeypatch.setattr(object_store, "LARGEST_OBJECT", 100)
    result = scanned(server, tmp_path)
    assert [table.complete for table in result.tables] == [False]
    assert "than is fetched" in said(result)[0]


@pytest.mark.parametrize(
    ("spec", "says"),
    [
        ("s3://nobucket?endpoint=http://{server}", "no such bucket"),
        ("s3://lake/nothing?endpoint=http://{server}", "no such bucket"),
        ("s3://lake?endpoint=http://127.0.0.1:{closed}", "was not reached"),
        ("s3://key:hunter2@lake/a", "credentials must not be in the URL"),
        ("s3://lake?secret=hunter2", "not a bucket's URL"),
        ("s3://?region=x", "not a bucket's URL"),
        ("oss://lake/a", "fsspec"),
    ],
)
def test_what_goes_wrong_is_told_soon_and_without_secrets(
    files: pafs.FileSystem, server: str, spec: str, says: str
) -> None:
    assert files
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = spec.format(server=server, closed=unused.getsockname()[1])
    began = time.monotonic()
    with pytest.raises(Unreadable) as error:
        list(open_source("s", address).members(print))  # type: ignore[union-attr]
    assert says in error.value.problem.what.en
    assert "hunter2" not in str(error.value.problem)
    assert time.monotonic() - began < 60
