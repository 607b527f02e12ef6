"""Linking records to persons: ours against SciPy and DuckDB, on the same identifiers.

    python bench/persons_vs_duckdb.py [--millions 10] [--duckdb-millions 2] [--memory-gib 2]

Each competitor runs in a process of its own, which makes the identifiers, links them and prints how long linking
took and how much memory the process came to (the identifiers themselves included). SciPy and DuckDB find plain
connected components, the coarse half of our work: no papers kept apart, no implausible degree, no bounds.
"spilt" is ours through files on disk within the budget given; below it, it stays in memory. Its time includes making
the identifiers, which are never all in memory. DuckDB spreads labels along edges until nothing changes, and so is
given fewer identifiers by default.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from chudun.persons.linkage import Linkage

CHUNK = 1_000_000
RESIDENT_ID, MOBILE, EMAIL, VIN = 1, 16, 17, 19


def identifier_chunks(millions: float) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Records of three identifiers each; a person has about two records, one in six a resident ID.

    One mobile in fifty is a relative's, and some thousands of records show one of a few switchboards.
    """
    rng = np.random.default_rng(20240322)
    records = int(millions * 1e6 / 3)
    for start in range(0, records, CHUNK):
        many = min(CHUNK, records - start)
        person = rng.integers(0, records // 2, many)
        kinds = np.empty((many, 3), np.uint8)
        values = np.empty((many, 3), np.uint64)
        relative = rng.random(many) < 0.02
        kinds[:, 0], values[:, 0] = MOBILE, person ^ relative
        values[rng.random(many) < 0.001, 0] = np.uint64(1 << 40)
        paper = rng.random(many) < 1 / 6
        kinds[:, 1], values[:, 1] = np.where(paper, RESIDENT_ID, EMAIL), person
        kinds[:, 2], values[:, 2] = VIN, person
        digests = values.ravel() * np.uint64(0x9E3779B97F4A7C15) ^ np.uint64(0xD1B54A32D192ED03)
        yield np.repeat(np.arange(start, start + many), 3), kinds.ravel(), digests


def identifiers(millions: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The same in one piece."""
    records, kinds, digests = zip(*identifier_chunks(millions), strict=True)
    return np.concatenate(records), np.concatenate(kinds), np.concatenate(digests)


def chudun(records: np.ndarray, kinds: np.ndarray, digests: np.ndarray) -> str:
    from chudun.persons.linkage import link

    return counted_all(link(records, kinds, digests))


def counted_all(linkage: "Linkage") -> str:
    from chudun.persons.counting import count

    started = time.perf_counter()
    counted = count(linkage, np.ones(len(linkage.signature), np.bool_))
    return f"{counted.interval} persons, one count {time.perf_counter() - started:.2f} s"


def spilt(millions: float, memory_gib: float) -> str:
    """Link on disk; chunks are made as they are taken, so that their making is timed too."""
    from chudun.persons.chunks import Chunk, link_chunks

    chunks = (Chunk(*columns) for columns in identifier_chunks(millions))
    return counted_all(link_chunks(chunks, memory=int(memory_gib * 2**30)))


def scipy(records: np.ndarray, kinds: np.ndarray, digests: np.ndarray) -> str:
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    values, identifier = np.unique(digests + kinds, return_inverse=True)
    rows = int(records[-1]) + 1
    size = rows + len(values)
    edges = coo_array((np.ones(len(records), np.bool_), (records, identifier + rows)), shape=(size, size))
    return f"{connected_components(edges, directed=False)[0]:,} components"


def duckdb(records: np.ndarray, kinds: np.ndarray, digests: np.ndarray) -> str:
    import duckdb as engine
    import pyarrow as pa

    edges = pa.table({"record": records, "identifier": digests + kinds})
    connection = engine.connect()
    connection.register("given", edges)
    connection.execute("create table edges as select distinct record, identifier from given")
    connection.execute("create table labels as select distinct record, record as label from edges")
    changed = 1
    while changed:
        connection.execute(
            """
            create or replace table next as
            with least as (
                select identifier, min(label) as label from edges join labels using (record) group by identifier
            )
            select record, min(least.label) as label from edges join least using (identifier) group by record
            """
        )
        (changed,) = connection.execute(
            "select count(*) from next join labels using (record) where next.label <> labels.label"
        ).fetchone()
        connection.execute("drop table labels; alter table next rename to labels")
    return f"{connection.execute('select count(distinct label) from labels').fetchone()[0]:,} components"


COMPETITORS = {"chudun": chudun, "scipy": scipy, "duckdb": duckdb}


def run_one(name: str, millions: float, memory_gib: float) -> None:
    if name in ("chudun", "spilt"):
        chudun(*identifiers(0.001))
    if name == "spilt":
        spilt(0.001, 0)
    columns = identifiers(millions) if name in COMPETITORS else ()
    started = time.perf_counter()
    found = COMPETITORS[name](*columns) if columns else spilt(millions, memory_gib)
    seconds = time.perf_counter() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(json.dumps({"seconds": seconds, "gib": peak, "found": found}))


def measure(name: str, millions: float, memory_gib: float = 0) -> float:
    """Run one competitor in its own process, print its line and return identifiers a second."""
    command = [sys.executable, __file__, "--only", name, "--millions", str(millions), "--memory-gib", str(memory_gib)]
    answer = subprocess.run(command, capture_output=True, text=True)
    if answer.returncode:
        print(f"{name:8} {millions:6g} M   failed (exit {answer.returncode}): {answer.stderr.strip()[-200:]}")
        return 0.0
    result = json.loads(answer.stdout)
    speed = millions / result["seconds"]
    print(
        f"{name:8} {millions:6g} M {result['seconds']:8.1f} s {speed:7.2f} M/s {result['gib']:6.2f} GiB   "
        f"{result['found']}",
        flush=True,
    )
    return speed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--millions", type=float, default=10, help="identifiers, in millions")
    parser.add_argument("--duckdb-millions", type=float, default=2, help="identifiers for DuckDB; 0 leaves it out")
    parser.add_argument("--memory-gib", type=float, default=2, help="budget of the run on disk; 0 leaves it out")
    parser.add_argument("--only", choices=[*COMPETITORS, "spilt"], help="run one in this process and print JSON")
    arguments = parser.parse_args()
    if arguments.only:
        run_one(arguments.only, arguments.millions, arguments.memory_gib)
        return
    ours = measure("chudun", arguments.millions)
    if arguments.memory_gib:
        measure("spilt", arguments.millions, arguments.memory_gib)
    peers = {"scipy": arguments.millions, "duckdb": arguments.duckdb_millions}
    for name, millions in peers.items():
        speed = measure(name, millions) if millions else 0.0
        if speed:
            print(f"chudun / {name}: {ours / speed:.1f} × identifiers a second")


if __name__ == "__main__":
    main()
