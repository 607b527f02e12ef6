"""Recognising identifiers in cells: ours against Presidio's pattern recognisers, on the same cells.

    python bench/kernel_vs_presidio.py [--cells 400000] [--presidio-cells 4000] [--decode]

Four identifiers: resident ID, mobile, e-mail, bank card, each in a column of its own, and one column of text that
mentions some. Presidio runs without a language model: its recognisers are called straight on each cell, with a
pattern each, and check digits for IDs and cards, which is the least it can do. Ours also normalises, runs
every other detector, hashes what it finds under a key and counts distinct values; its time includes all of that, and
compiled code is warmed up first. Presidio gets the first cells of each column, since it takes long.

``--decode`` measures a whole scan of a CSV and of a Parquet file against decoding the file alone.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
from presidio_analyzer import Pattern, PatternRecognizer

from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.profile import TableProfile, TableRef
from chudun.sample import identifiers

BATCH = 65_536
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


class ResidentId(PatternRecognizer):
    def validate_result(self, pattern_text: str) -> bool:
        total = sum(int(digit) * weight for digit, weight in zip(pattern_text, WEIGHTS, strict=False))
        return "10X98765432"[total % 11] == pattern_text[17].upper()


class BankCard(PatternRecognizer):
    def validate_result(self, pattern_text: str) -> bool:
        digits = [int(digit) for digit in reversed(pattern_text)]
        doubled = [digit * 2 - 9 * (digit > 4) for digit in digits[1::2]]
        return (sum(digits[::2]) + sum(doubled)) % 10 == 0


def recognisers() -> dict[str, PatternRecognizer]:
    patterns = {
        "resident_id": (
            ResidentId,
            r"(?<!\d)[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[012]\d|3[01])\d{3}[\dXx]",
        ),
        "mobile": (PatternRecognizer, r"(?<!\d)1(?:[38]\d|4[57]|[59][0-35-9]|6[25-7]|7[0-35-8])\d{8}(?!\d)"),
        "email": (PatternRecognizer, r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"),
        "bank_card": (BankCard, r"(?<!\d)62\d{14,17}(?!\d)"),
    }
    return {
        name: kind(supported_entity=name, patterns=[Pattern(name, regex, 0.5)])
        for name, (kind, regex) in patterns.items()
    }


def table(cells: int) -> pa.Table:
    rng = np.random.default_rng(20240322)
    mobiles = identifiers.mobiles(rng, cells)
    mentions = [
        f"客户 {i} 请周五前联系 {m}" if i % 4 == 0 else "已电话确认，等待备件到货后再约时间"
        for i, m in enumerate(mobiles.to_pylist())
    ]
    return pa.table(
        {
            "resident_id": identifiers.resident_ids(rng, cells),
            "mobile": mobiles,
            "email": pa.array([f"user{i * 7919 % 10**7}@mail{i % 97}.example.cn" for i in range(cells)]),
            "bank_card": identifiers.bank_cards(rng, cells),
            "note": pa.array(mentions),
        }
    )


def size(column: pa.ChunkedArray) -> int:
    return sum(len(cell.encode()) for cell in column.to_pylist())


def scanned(batches: Iterable[pa.RecordBatch], schema: pa.Schema) -> TableProfile:
    scan = TableScan(TableRef("bench", "cells"), schema, key=bytes(range(16)), settings=ScanSettings())
    for batch in batches:
        scan.update(batch)
    return scan.finish()


def timed(work: Callable[[], object], repeats: int = 3) -> float:
    best = float("inf")
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def presidio(cells: list[str], engines: dict[str, PatternRecognizer]) -> dict[str, int]:
    hits = dict.fromkeys(engines, 0)
    for cell in cells:
        for name, engine in engines.items():
            hits[name] += bool(engine.analyze(cell, [name]))
    return hits


def compare(cells: int, presidio_cells: int) -> None:
    data, engines = table(cells), recognisers()
    scanned(data.slice(0, 100).to_batches(), data.schema)
    ours_bytes = theirs_bytes = 0
    ours_seconds = theirs_seconds = 0.0
    print(
        f"{'column':12} {'ours MB/s':>10} {'Presidio MB/s':>14} {'ratio':>8}   hits on the first {presidio_cells:,} cells"
    )
    for name in data.column_names:
        column = data.select([name])
        batches = column.to_batches(max_chunksize=BATCH)
        mine = timed(lambda batches=batches, schema=column.schema: scanned(batches, schema))
        few = column.slice(0, presidio_cells)
        start = time.perf_counter()
        found = presidio(few.column(0).to_pylist(), engines)
        theirs = time.perf_counter() - start
        judged = scanned(few.to_batches(), few.schema).columns[0]
        my_rate, their_rate = size(column.column(0)) / mine / 1e6, size(few.column(0)) / theirs / 1e6
        counts = f"{judged.detector} {judged.hits:,} / {max(found.values()):,}"
        print(f"{name:12} {my_rate:10.0f} {their_rate:14.3f} {my_rate / their_rate:8,.0f}   {counts}")
        ours_bytes, ours_seconds = ours_bytes + size(column.column(0)), ours_seconds + mine
        theirs_bytes, theirs_seconds = theirs_bytes + size(few.column(0)), theirs_seconds + theirs
    ours, theirs = ours_bytes / ours_seconds / 1e6, theirs_bytes / theirs_seconds / 1e6
    print(f"one column at a time, one core: {ours:.0f} MB/s against {theirs:.3f} MB/s: {ours / theirs:,.0f} times")
    batches = data.to_batches(max_chunksize=BATCH)
    seconds = timed(lambda: scanned(batches, data.schema))
    whole = ours_bytes / seconds / 1e6
    print(f"whole table, columns on all cores: {whole:.0f} MB/s: {whole / theirs:,.0f} times")


def decode(cells: int) -> None:
    data = table(cells)
    with tempfile.TemporaryDirectory() as folder:
        csv, parquet = Path(folder) / "cells.csv", Path(folder) / "cells.parquet"
        pyarrow.csv.write_csv(data, csv)
        pyarrow.parquet.write_table(data, parquet)
        types = pyarrow.csv.ConvertOptions(column_types=data.schema)

        def read_csv() -> Iterable[pa.RecordBatch]:
            return pyarrow.csv.open_csv(csv, convert_options=types)

        def read_parquet() -> Iterable[pa.RecordBatch]:
            return pyarrow.parquet.ParquetFile(parquet).iter_batches(BATCH)

        for name, path, read in (("CSV", csv, read_csv), ("Parquet", parquet, read_parquet)):
            alone = timed(lambda read=read: [batch.num_rows for batch in read()])
            whole = timed(lambda read=read: scanned(read(), data.schema))
            rate, share = path.stat().st_size / whole / 1e6, alone / whole
            print(
                f"{name}: decoding {alone:.2f} s, decoding and scanning {whole:.2f} s ({rate:.0f} MB/s of file): "
                f"{share:.0%} of decode speed"
            )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cells", type=int, default=400_000)
    parser.add_argument("--presidio-cells", type=int, default=4_000)
    parser.add_argument("--decode", action="store_true", help="only measure whole scans against decoding")
    arguments = parser.parse_args()
    if not arguments.decode:
        compare(arguments.cells, arguments.presidio_cells)
    decode(arguments.cells)
