"""A whole scan of a CSV and of a Parquet file against decoding the same file alone.

    python bench/scan_vs_decode.py [--rows 400000] [--runs 5]

Two tables, each written as CSV and as Parquet. ``identifiers`` is the hardest case: five columns, of which four hold
nothing but identifiers, each checked and hashed under a key, and one texts that mention some. ``customers`` is nearer
to what is met: an order number, a name, a mobile number, a document number, a city, a state, an amount, a day and a
text. Decoding alone reads every batch and lets it go; the scan reads the same batches, runs every detector, hashes,
counts distinct values and gives the verdicts. Names in free text are not looked for. Both happen in this process, one
after the other, run after run; the figures are medians.

The ratio by processor time says how much work the scan adds to decoding and does not depend on how many cores there
are. The ratio by the clock is what a user waits: decoding and scanning overlap on several cores, but decoding alone
uses several too. MB are those of the file as it lies on disk, so that a compressed file shows fewer.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.profile import TableRef
from chudun.sample import identifiers

BATCH = 65_536
Read = Callable[[], Iterable[pa.RecordBatch]]


class Spent(NamedTuple):
    """Seconds: of processor time over all threads, and on the clock."""

    processor: float
    clock: float


def identifiers_alone(rows: int) -> pa.Table:
    rng = np.random.default_rng(20240322)
    mobiles = identifiers.mobiles(rng, rows)
    mentions = [
        f"客户 {i} 请周五前联系 {m}" if i % 4 == 0 else "已电话确认，等待备件到货后再约时间"
        for i, m in enumerate(mobiles.to_pylist())
    ]
    return pa.table(
        {
            "resident_id": identifiers.resident_ids(rng, rows),
            "mobile": mobiles,
            "email": pa.array([f"user{i * 7919 % 10**7}@mail{i % 97}.example.cn" for i in range(rows)]),
            "bank_card": identifiers.bank_cards(rng, rows),
            "note": pa.array(mentions),
        }
    )


def customers(rows: int) -> pa.Table:
    rng = np.random.default_rng(20261122)
    family, given = (rng.choice(list(characters), rows) for characters in ("王李张刘陈杨黄赵吴周", "伟芳娜秀敏静丽强"))
    days = [date(2020, 1, 1) + timedelta(days=int(day)) for day in rng.integers(0, 2000, rows)]
    return pa.table(
        {
            "order_no": pa.array([f"SO{20260000000 + 37 * i}" for i in range(rows)]),
            "customer_name": pa.array([f"{a}{b}" for a, b in zip(family, given, strict=True)]),
            "mobile": identifiers.mobiles(rng, rows),
            "id_card": identifiers.resident_ids(rng, rows),
            "city": pa.array(rng.choice(["武汉", "北京", "上海", "深圳", "广州", "成都"], rows)),
            "state": pa.array(rng.choice(["paid", "open", "shipped", "returned"], rows)),
            "amount": pa.array(np.round(rng.random(rows) * 10_000, 2)),
            "ordered": pa.array(days),
            "note": identifiers_alone(rows)["note"],
        }
    )


def scan(read: Read, schema: pa.Schema) -> None:
    settings = ScanSettings(names_in_text=False)
    table = TableScan(TableRef("bench", "cells"), schema, key=bytes(range(16)), settings=settings)
    for batch in read():
        table.update(batch)
    table.finish()


def timed(work: Callable[[], object]) -> Spent:
    processor, clock = time.process_time(), time.perf_counter()
    work()
    return Spent(time.process_time() - processor, time.perf_counter() - clock)


def middle(runs: list[Spent]) -> Spent:
    return Spent(median(run.processor for run in runs), median(run.clock for run in runs))


def compare(name: str, data: pa.Table, folder: Path, repeats: int) -> None:
    csv, parquet = folder / f"{name}.csv", folder / f"{name}.parquet"
    pyarrow.csv.write_csv(data, csv)
    pyarrow.parquet.write_table(data, parquet)
    types = pyarrow.csv.ConvertOptions(column_types=data.schema)
    reads: list[tuple[str, Path, Read]] = [
        ("CSV", csv, lambda: pyarrow.csv.open_csv(csv, convert_options=types)),
        ("Parquet", parquet, lambda: pyarrow.parquet.ParquetFile(parquet).iter_batches(BATCH)),
    ]
    for kind, path, read in reads:
        size = path.stat().st_size / 1e6
        alone, whole = list[Spent](), list[Spent]()
        for _ in range(repeats):
            alone.append(timed(lambda read=read: [batch.num_rows for batch in read()]))
            whole.append(timed(lambda read=read: scan(read, data.schema)))
        one, both = middle(alone), middle(whole)
        print(
            f"{name} as {kind}, {size:.0f} MB: decoding alone {size / one.clock:.0f} MB/s, with the scan "
            f"{size / both.clock:.0f} MB/s: {one.clock / both.clock:.0%} by the clock, "
            f"{one.processor / both.processor:.0%} by processor time ({one.processor:.2f} of {both.processor:.2f} s)"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=400_000)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        for table_name, made in (("identifiers", identifiers_alone), ("customers", customers)):
            table = made(arguments.rows)
            scan(table.slice(0, 100).to_batches, table.schema)
            compare(table_name, table, Path(place), arguments.runs)
