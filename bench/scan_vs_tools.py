"""How fast a file is scanned from end to end: ours, Presidio, DataProfiler, and plain expressions by Polars and DuckDB.

    python bench/scan_vs_tools.py [--rows 200000] [--presidio-rows 300] [--dataprofiler-rows 2000] [--runs 5]

One CSV file of thirteen columns: names, numbers of persons, things and orders, addresses, amounts, days, and texts of
which a third mention somebody. Everyone starts from the file, and reads all of it; Presidio and DataProfiler start from
its first rows alone, since they take long. What each does:

ours              the scan that ``chudun scan`` runs: reads, runs all detectors, hashes, counts, gives verdicts. Names
                  in free text are left out, as Presidio looks for none here either.
Presidio          Python's csv module; the analyser with its own recognisers and those for Chinese identifiers, asked
                  for sixteen kinds, on each cell, with the column's name for context
DataProfiler      pandas; a profile of each column, with labels where TensorFlow is installed
Polars, DuckDB    fourteen regular expressions on each column, counted: no checksums, no verdicts, no hashes

Processor time counts all threads and child processes. Figures are medians over runs, one run for the slow ones.
"""

import argparse
import csv
import os
import random
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from statistics import median
from typing import NamedTuple

import pandas as pd
import polars as pl

from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.scan import scan
from chudun.probes.data.sources import delimited
from labelled.lookalikes import order_number
from labelled.numbers import NUMBERS
from labelled.sentences import traps, with_identifiers, with_names
from labelled.words import WORDS, one_of
from peers import dataprofiler, presidio
from peers.expressions import by_duckdb, by_polars

COLUMNS = {
    "order_no": order_number,
    "customer_name": WORDS["person_name"],
    "mobile": NUMBERS["mobile"],
    "id_card": NUMBERS["resident_id"],
    "email": NUMBERS["email"],
    "card_no": NUMBERS["bank_card"],
    "plate_no": NUMBERS["licence_plate"],
    "address": WORDS["address"],
    "ip": NUMBERS["ip_address"],
    "state": one_of("paid open shipped returned"),
    "amount": lambda rng: f"{rng.uniform(1, 9999):.2f}",
    "ordered": NUMBERS["birth_date"],
}
_VARIETY = 20_000


class Spent(NamedTuple):
    """Seconds: of processor time over all threads and child processes, and on the clock."""

    processor: float
    clock: float


def write(path: Path, rows: int) -> None:
    """Write the file; each column's values repeat after some thousands, at other places than its neighbours'."""
    rng = random.Random(37)
    texts = [one.text for one in (*with_identifiers(2000), *with_names(2000), *traps(2000))]
    values = {name: [make(rng) for _ in range(_VARIETY + at)] for at, (name, make) in enumerate(COLUMNS.items())}
    values["note"] = texts
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(values)
        writer.writerows([column[row % len(column)] for column in values.values()] for row in range(rows))


def head(path: Path, rows: int) -> Path:
    """Write the first rows to a file of their own."""
    shorter = path.with_name(f"first-{rows}.csv")
    with path.open(encoding="utf-8") as whole:
        shorter.write_text("".join(islice(whole, rows + 1)), "utf-8")
    return shorter


def timed(work: Callable[[], object]) -> Spent:
    before, clock = os.times(), time.perf_counter()
    work()
    after = os.times()
    return Spent(sum(after[:4]) - sum(before[:4]), time.perf_counter() - clock)


def scanned(path: Path) -> None:
    with tempfile.TemporaryDirectory() as state:
        source = delimited.open_store("bench", str(path))
        result = scan([source], key=bytes(32), settings=ScanSettings(names_in_text=False), state=Path(state))
        if not any(column.personal for column in result.tables[0].columns):
            raise SystemExit("the scan found nothing")


def analysed(path: Path) -> Callable[[], None]:
    engine = presidio.analyser()

    def work() -> None:
        with path.open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                for name, cell in row.items():
                    presidio.kinds_in(engine, cell, name)

    return work


def profiled(path: Path) -> None:
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    dataprofiler.profiled({name: frame[name].tolist() for name in frame})


def compare(folder: Path, rows: int, few: int, some: int, runs: int) -> None:
    path = folder / "customers.csv"
    write(path, rows)
    names = [*COLUMNS, "note"]
    scanned(head(path, 100))
    fewer, part = head(path, few), head(path, some)
    labels = "labels" if dataprofiler.labels_offered() else "profile alone"
    ways: dict[str, tuple[Path, int, Callable[[], object]]] = {
        "ours": (path, runs, lambda: scanned(path)),
        "Polars": (path, runs, lambda: by_polars(pl.scan_csv(path, infer_schema=False), names)),
        "DuckDB": (path, runs, lambda: by_duckdb(f"read_csv('{path}', all_varchar = true)", names)),
        f"DataProfiler, {labels}": (part, 1, lambda: profiled(part)),
        "Presidio": (fewer, 1, analysed(fewer)),
    }
    print(f"{path.stat().st_size / 1e6:.0f} MB of CSV, {rows:,} rows of {len(names)} columns, {os.cpu_count()} cores")
    print(f"{'':28}{'MB given':>10}{'MB/s, processor':>18}{'MB/s, clock':>14}{'ours is so many times as fast':>32}")
    rates = {}
    for name, (given, repeats, work) in ways.items():
        spent = [timed(work) for _ in range(repeats)]
        size = given.stat().st_size / 1e6
        rates[name] = (size / median(one.processor for one in spent), size / median(one.clock for one in spent))
        by_processor, by_clock = (mine / theirs for mine, theirs in zip(rates["ours"], rates[name], strict=True))
        told = f"{by_processor:,.2f} by processor, {by_clock:,.2f} by the clock"
        print(f"{name:28}{size:10.2f}{rates[name][0]:18.4f}{rates[name][1]:14.4f}   {told}", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--presidio-rows", type=int, default=300)
    parser.add_argument("--dataprofiler-rows", type=int, default=2_000)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        compare(Path(place), given.rows, given.presidio_rows, given.dataprofiler_rows, given.runs)
