"""A lake scanned on Spark gives what the same lake scanned here gives, to the byte; a cluster of two workers."""

import base64
import json
import os
import pickle
import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.fs as pafs
import pyarrow.orc as paorc
import pyarrow.parquet as pq
import pyspark
import pytest
from click.testing import Result as Ran
from hypothesis import given, settings
from hypothesis import strategies as st
from pyspark import cloudpickle
from typer.testing import CliRunner

from chudun.cli.app import app
from chudun.facts.problem import BadInput
from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.detectors import adopt
from chudun.probes.data.own_detectors import adopt_from
from chudun.probes.data.profile import Problem, TableNotes, TableRef, Whom
from chudun.probes.data.scan import ScanResult, scan
from chudun.probes.data.sources import Unreadable, open_source
from chudun.probes.data.sources.object_store import Bucket
from chudun.probes.data.sources.parquet import Parquet
from chudun.probes.data.spark import scan as lake_scan
from chudun.probes.data.spark.executor import PieceReader
from chudun.probes.data.spark.piece import CHUNK_BITS, FOUND, Piece
from chudun.probes.data.spark.scan import scan_lake
from chudun.probes.data.spark.session import spark_session
from chudun.probes.data.texts.verdict import unsearched
from chudun.sample import identifiers as synthetic
from chudun.workspace import lake_counting
from chudun.workspace.counting import Population
from chudun.workspace.lake_counting import LakePopulation

KEY = bytes(range(32))
SETTINGS = ScanSettings(names_in_text=False)
PEOPLE = 300
RNG = np.random.default_rng(11)
RESIDENTS = synthetic.resident_ids(RNG, PEOPLE).to_pylist()
MOBILES = synthetic.mobiles(RNG, PEOPLE).to_pylist()
CARDS = synthetic.bank_cards(RNG, PEOPLE).to_pylist()
SWITCHBOARD = MOBILES[0]
NOTES = {
    TableRef("lake", "a.parquet"): TableNotes({"customer": "crm"}, frozenset({"contact", "gone"})),
    TableRef("lake", "d.csv"): TableNotes({"customer": "crm"}, frozenset({"contact"})),
    TableRef("lake", "none"): TableNotes(),
}
_BRIEF = "-XX:TieredStopAtLevel=1"
OWN = """
name = "badge"
label = { zh = "工牌", en = "badge" }
class = { zh = "员工信息", en = "staff" }
pattern = "CD[0-9]{6}"
words = ["badge"]
personal = true
examples = ["CD-123456"]
counter_examples = ["CD-12"]
"""


def table(rows: int, people: int = PEOPLE) -> pa.Table:
    """Rows of people who come again, many at one switchboard's number."""
    who = RNG.integers(0, people, rows).tolist()
    return pa.table(
        {
            "customer": [None if i % 5 else i for i in who],
            "id_card": [RESIDENTS[i] if i % 3 == 0 else None for i in who],
            "mobile": [SWITCHBOARD if at % 6 == 2 else MOBILES[i] for at, i in enumerate(who)],
            "contact": [MOBILES[(i * 7) % PEOPLE] for i in who],
            "card": [CARDS[i] for i in who],
            "badge": [f"CD-{i:06}" for i in who],
            "note": [f"电话 {MOBILES[i]}，请回电" for i in who],
        }
    )


def damaged(whole: bytes, path: Path, group: int) -> None:
    """The same file with one column of one row group overwritten."""
    column = pq.ParquetFile(pa.BufferReader(whole)).metadata.row_group(group).column(1)
    start = column.dictionary_page_offset or column.data_page_offset
    path.write_bytes(whole[:start] + b"\xff" * 64 + whole[start + 64 :])


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Parquet with several row groups, whole and damaged, ORC, CSV; what can't be read; people in several files."""
    folder = tmp_path_factory.mktemp("lakes") / "lake"
    (folder / "below").mkdir(parents=True)
    first = table(900).append_column("tags", pa.array([[1]] * 900))
    first = first.set_column(5, "badge", first["badge"].cast(pa.binary()))
    pq.write_table(first, folder / "a.parquet", row_group_size=200)
    pq.write_table(table(40), folder / "below" / "small.parquet")
    damaged((folder / "a.parquet").read_bytes(), folder / "groups.parquet", 2)
    (folder / "half.parquet").write_bytes((folder / "a.parquet").read_bytes()[:9000])
    paorc.write_table(table(300), folder / "below" / "c.orc")
    pacsv.write_csv(table(400), folder / "d.csv")
    foreign = pa.table({"mobile": MOBILES[:90], "name": pa.array(["张三".encode("gbk")] * 90)})
    pq.write_table(foreign, folder / "gbk.parquet", row_group_size=30)
    (folder / "empty.csv").write_bytes(b"")
    (folder / "what.bin").write_bytes(bytes(9))
    return folder


@pytest.fixture
def in_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lake_scan, "PIECE_BYTES", 20_000)


@pytest.fixture
def own_detectors(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "badge.toml").write_text(OWN, "utf-8")
    problems: list[Problem] = []
    adopt_from(tmp_path, problems.append)
    assert [problem.what.en for problem in problems] == []
    yield tmp_path
    adopt((), "")


def here(lake: Path, state: Path) -> ScanResult:
    return scan([open_source("lake", str(lake))], key=KEY, settings=SETTINGS, state=state, notes=NOTES)


def same(one: ScanResult, other: ScanResult) -> None:
    """Everything but the identifiers, which Spark keeps."""
    assert one.problems == other.problems
    assert [table.ref for table in one.tables] == [table.ref for table in other.tables]
    for mine, theirs in zip(one.tables, other.tables, strict=True):
        assert (mine.rows, mine.complete, mine.problems, mine.mentions) == (
            theirs.rows, theirs.complete, theirs.problems, theirs.mentions,
        )  # fmt: skip
        assert mine.columns == theirs.columns
        assert mine.minors.tolist() == theirs.minors.tolist()
        bits = [{name: bits.tolist() for name, bits in t.presence.items()} for t in (mine, theirs)]
        assert bits[0] == bits[1]


# Without Spark: what the executors and the driver each do.


@pytest.mark.usefixtures("in_pieces")
def test_pieces_read_apart_and_merged_are_the_file_read_whole(lake: Path, tmp_path: Path) -> None:
    whole = here(lake, tmp_path)
    tasks = lake_scan.planned([open_source("lake", str(lake))], lambda _: None)
    reader = PieceReader(KEY, SETTINGS, NOTES, date.today(), {})
    merging, outcomes, numbers = lake_scan._Merging(), [], iter(range(10_000))
    found: dict[int, np.ndarray] = {}
    for task in tasks:
        assert isinstance(task, lake_scan.FileTask)
        pieces = lake_scan._pieces(task, set())
        results = []
        for number, piece in zip(numbers, pieces, strict=False):
            sent = pa.record_batch({"number": [number], "piece": [pickle.dumps(piece)]})
            for batch in reader.rows(iter([sent])):
                (row,) = batch.to_pylist()
                if row["found"]:
                    found[row["chunk"]] = np.frombuffer(row["content"], FOUND)
                else:
                    assert row["chunk"] == number << CHUNK_BITS
                    results.append(pickle.loads(row["content"]))
        outcomes.append(merging.outcome(lake_scan._File(task.store, task.member, task.member.stamp(), pieces), results))
        assert (len(pieces) > 2) == (task.member.name in ("a.parquet", "groups.parquet"))
    merged = lake_scan.together(tasks, outcomes, [], NOTES)
    same(replace(merged, problems=merged.problems + unsearched(merged.tables)), whole)
    held: dict[tuple[TableRef, Whom], list[tuple[int, int, int]]] = {}
    for chunk, place in merging.places.items():
        chosen, records = found[chunk], found[chunk]["record"]
        if place.identifying is not None:
            chosen = chosen[place.identifying[chosen["column"], chosen["kind"]]]
        if place.whom is Whom.TEXT:
            records = np.arange(len(chosen))
            assert place.records == (0, len(chosen))
        else:
            assert (records.min(), records.max() + 1) == place.records
            records = chosen["record"]
        entries = zip((records + place.first).tolist(), chosen["kind"], chosen["digest"], strict=True)
        held.setdefault((place.table, place.whom), []).extend(entries)
    for profile in whole.tables:
        for whom in Whom:
            one = profile.found(whom)
            expected = sorted(zip(one.record.tolist(), one.kind, one.digest, strict=True))
            assert sorted(held.get((profile.ref, whom), [])) == expected, profile.ref
    assert sum(len(profile.in_text.record) for profile in whole.tables) > 2000
    assert not any(profile.in_text.digest.any() for profile in merged.tables)


@settings(deadline=None, max_examples=100)
@given(st.lists(st.integers(0, 2 * lake_scan.PIECE_BYTES), min_size=1, max_size=9))
def test_row_groups_are_put_together_in_order_up_to_the_size_of_a_piece(sizes: list[int]) -> None:
    ranges = lake_scan._ranges(sizes)
    assert [part for some in ranges for part in some] == list(range(len(sizes)))
    assert all(len(some) == 1 or sum(sizes[i] for i in some) <= lake_scan.PIECE_BYTES for some in ranges)


@settings(deadline=None, max_examples=20)
@given(st.lists(st.integers(0, 5), max_size=3))
def test_row_groups_read_apart_tell_what_the_file_tells(lake: Path, cuts: list[int]) -> None:
    source = Parquet("s", lake / "groups.parquet")
    (ref,) = source.tables(lambda _: None)
    edges = [0, *sorted(min(cut, len(source.part_sizes(ref))) for cut in cuts), len(source.part_sizes(ref))]
    rows, told, damages = 0, list[Problem](), []
    for start, stop in pairwise(edges):
        reading = source.read_parts(ref, range(start, stop), lambda _: None)
        while True:
            try:
                rows += next(reading).num_rows
            except StopIteration as end:
                damages.append(end.value)
                break
    with pytest.raises(Unreadable) as apart:
        source.tell(ref, damages, told.append)
    reading = source.read(ref, told.append)
    rows -= sum(next(reading).num_rows for _ in range(5))  # an empty batch, and four of the five row groups
    with pytest.raises(Unreadable) as whole:
        next(reading)
    assert rows == 0
    assert apart.value.problem == whole.value.problem


def test_an_object_of_a_bucket_travels_to_an_executor(lake: Path) -> None:
    files = pafs.LocalFileSystem()
    member = Bucket("lake", "s3://lake")._member(files, files.get_file_info(str(lake / "d.csv")), "d.csv")
    sent = pa.record_batch({"number": [3], "piece": [cloudpickle.dumps(Piece("lake", member))]})
    *_, last = PieceReader(KEY, SETTINGS, NOTES, date.today(), {}).rows(iter([sent]))
    (profile,) = pickle.loads(last.column("content")[0].as_py()).outcome.tables
    assert (profile.ref, profile.rows, profile.complete) == (TableRef("lake", "d.csv"), 400, True)


def ran(*arguments: str) -> Ran:
    return CliRunner().invoke(app, ["scan", *arguments], catch_exceptions=True)


def test_no_pyspark_no_java_and_options_that_do_not_fit_are_told(
    lake: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refused(*arguments: str) -> str:
        error = ran(str(lake / "d.csv"), "--state", str(tmp_path / "state"), *arguments).exception
        assert isinstance(error, BadInput)
        return " ".join(f"{p.where} {p.what.en} {p.remedy.en}" for p in error.problems)

    assert "--engine spark" in refused("--master", "local")
    assert "leave out --max-load" in refused("--engine", "spark", "--max-load", "0.5")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    assert "install Java" in refused("--engine", "spark")
    monkeypatch.setattr("chudun.probes.data.spark.session.find_spec", lambda _: None)
    assert "pip install 'chudun[spark]'" in refused("--engine", "spark")


# On a cluster of two workers with an executor each.


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of one session's logs; the session is there for all tests."""
    folder = tmp_path_factory.mktemp("spark")
    (folder / "events").mkdir()
    home = Path(pyspark.__file__).parent
    for part in ("bin", "jars", "python"):  # a home of its own: workers write into it
        (folder / part).symlink_to(home / part)
    options = {
        "spark.ui.enabled": "false",
        "spark.local.dir": str(folder / "local"),
        "spark.eventLog.enabled": "true",
        "spark.eventLog.dir": (folder / "events").as_uri(),
    }
    # machines that live for a minute gain nothing from the second compiler
    options |= dict.fromkeys(("spark.driver.extraJavaOptions", "spark.executor.extraJavaOptions"), _BRIEF)
    submitted = " ".join(f"--conf {name}={value}" for name, value in options.items())
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SPARK_HOME", str(folder))
        environment.setenv("PYSPARK_SUBMIT_ARGS", f"{submitted} pyspark-shell")
        environment.setenv("PYSPARK_PYTHON", sys.executable)
        environment.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        with spark_session("local-cluster[2,1,1024]"):
            yield folder


@pytest.mark.slow
@pytest.mark.usefixtures("cluster", "in_pieces")
@pytest.mark.skipif(not shutil.which("java"), reason="Spark needs Java")
class TestOnSpark:
    """One session for all."""

    def test_the_command_prints_the_same_bytes(self, lake: Path, tmp_path: Path, own_detectors: Path) -> None:
        common = [str(lake), "--format", "json", "--state", str(tmp_path / "state"), "--detectors", str(own_detectors)]
        local, spark = ran(*common), ran(*common, "--engine", "spark")
        told, told_by_spark = json.loads(local.stdout), json.loads(spark.stdout)
        assert any(table["people"] for table in told["tables"])
        for table in told["tables"]:
            table["people"] = None  # only this machine counts each table's
        assert json.dumps(told_by_spark) == json.dumps(told)
        assert spark.stderr_bytes == local.stderr_bytes
        assert spark.exit_code == local.exit_code == 3
        verdicts = {c["detector"] for t in told["tables"] for c in t["columns"]}
        assert {"resident_id", "mobile", "bank_card", "badge"} <= verdicts
        assert [t["complete"] for t in told["tables"]].count(False) == 3

    def test_people_are_counted_the_same_whatever_is_asked(
        self, lake: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        sound = tmp_path / "lake"
        shutil.copytree(lake, sound, ignore=shutil.ignore_patterns("half*", "groups*", "what*"))
        local = here(sound, tmp_path / "state")
        monkeypatch.setattr(lake_counting, "SHARD_IDENTIFIERS", 200)
        with (
            spark_session(None) as spark,
            scan_lake(spark, [open_source("lake", str(sound))], key=KEY, settings=SETTINGS, notes=NOTES) as found,
        ):
            same(found.result, local)
            mine, theirs = Population(local.tables), LakePopulation(found.result.tables, spark=spark, lake=found)
            asked = mine.everyone()
            for question in ("all", "sensitive", "minors"):
                answer = getattr(mine, question)(asked)
                assert getattr(theirs, question)(asked) == answer
                assert answer.interval.high is not None
            assert theirs._sharded[0].max() > 3
            assert len(theirs._sharded[1]) == 1  # the switchboard
            monkeypatch.setattr(lake_counting, "MOST_LINKED", 2)
            bounded = LakePopulation(found.result.tables, spark=spark, lake=found).all(asked)
            assert bounded.interval.low <= mine.all(asked).interval.low
            assert bounded.interval.high is None
            assert "lower bound" in bounded.reasons[-1].en

    def test_a_database_is_left_to_the_other_engine(self) -> None:
        source = open_source("crm", "postgresql://nobody@127.0.0.1:1/none")
        with (
            spark_session(None) as spark,
            scan_lake(spark, [source], key=KEY, settings=SETTINGS, notes={}) as found,
        ):
            assert found.result.tables == ()
            (problem,) = found.result.problems
            assert (problem.where, problem.remedy.en) == ("crm", "scan it with --engine local")

    def test_nothing_is_in_clear_in_logs_events_and_configuration(self, cluster: Path, lake: Path) -> None:
        with (
            spark_session(None) as spark,
            scan_lake(spark, [open_source("lake", str(lake))], key=KEY, settings=SETTINGS, notes=NOTES) as found,
        ):
            population = LakePopulation(found.result.tables, spark=spark, lake=found)
            population.all(population.everyone())
            told = repr(spark.sparkContext.getConf().getAll()).encode()
            told += found.identifiers._jdf.queryExecution().toString().encode()
        files = [p for p in (*cluster.glob("events/**/*"), *cluster.glob("work/**/*")) if p.is_file()]
        assert len(files) > 4
        told += b"".join(path.read_bytes() for path in files)
        secrets = [KEY, KEY.hex().encode(), base64.b64encode(KEY), repr(KEY).encode()]
        assert [s for s in (*secrets, *(v.encode() for v in (*MOBILES, *RESIDENTS, *CARDS))) if s in told] == []
        assert os.fsencode("PieceReader") not in told
