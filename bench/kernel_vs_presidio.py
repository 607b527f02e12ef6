"""Recognising identifiers in cells: ours against Presidio with pattern recognisers only, on the same cells.

    python bench/kernel_vs_presidio.py [--cells 400000] [--presidio-cells 2000]

Four identifiers: resident ID, mobile, e-mail, bank card, each in a column of its own; the ratio is over these. A
column of text that mentions some is shown beside them. Presidio runs without a language model: its AnalyzerEngine over
one pattern recogniser for each identifier, with check digits for IDs and cards; and, second, those recognisers called
one by one without the engine, which nobody does but is the least it can take. Ours also normalises, runs every other
detector, hashes what it finds under a key, counts distinct values and gives a verdict; its time includes all of that.
Rates per core are by processor time, those on all threads by the clock. Compiled code is warmed up first. Presidio
gets the first cells of each column, since it takes long.
"""

import argparse
import os
import time
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

import numpy as np
import pyarrow as pa
from presidio_analyzer import AnalyzerEngine, Pattern, PatternRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine

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


class NoLanguage(NlpEngine):
    """No tokens, no entities, no model: pattern recognisers need none."""

    def load(self) -> None:
        pass

    def is_loaded(self) -> bool:
        return True

    def process_text(self, text: str, language: str) -> NlpArtifacts:  # noqa: ARG002
        return NlpArtifacts([], [], [], [], self, language)

    def process_batch(self, texts: Iterable[str], language: str, **_: object) -> Iterator[tuple[str, NlpArtifacts]]:
        return ((text, self.process_text(text, language)) for text in texts)

    def is_stopword(self, word: str, language: str) -> bool:  # noqa: ARG002
        return False

    def is_punct(self, word: str, language: str) -> bool:  # noqa: ARG002
        return False

    def get_supported_entities(self) -> list[str]:
        return []

    def get_supported_languages(self) -> list[str]:
        return ["en"]


BORN = r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:[012]\d|3[01])"
PATTERNS = {
    "resident_id": (ResidentId, rf"(?<!\d)[1-9]\d{{5}}{BORN}\d{{3}}[\dXx]"),
    "mobile": (PatternRecognizer, r"(?<!\d)1(?:[38]\d|4[57]|[59][0-35-9]|6[25-7]|7[0-35-8])\d{8}(?!\d)"),
    "email": (PatternRecognizer, r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"),
    "bank_card": (BankCard, r"(?<!\d)62\d{14,17}(?!\d)"),
}
RECOGNISERS = {
    name: kind(supported_entity=name, patterns=[Pattern(name, regex, 0.5)]) for name, (kind, regex) in PATTERNS.items()
}


def engine() -> AnalyzerEngine:
    registry = RecognizerRegistry(recognizers=list(RECOGNISERS.values()), supported_languages=["en"])
    return AnalyzerEngine(registry=registry, nlp_engine=NoLanguage(), supported_languages=["en"])


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


class Spent(NamedTuple):
    """Seconds: of processor time over all threads, and on the clock."""

    processor: float
    clock: float


def timed(work: Callable[[], object], repeats: int = 5) -> Spent:
    """Return the least of several runs, each of the two on its own: others may be using the machine."""
    runs = []
    for _ in range(repeats):
        processor, clock = time.process_time(), time.perf_counter()
        work()
        runs.append(Spent(time.process_time() - processor, time.perf_counter() - clock))
    return Spent(min(run.processor for run in runs), min(run.clock for run in runs))


def per_identifier(data: pa.Table, presidio_cells: int) -> dict[str, float]:
    """Print the rate of each column in MB of text a second of processor time; return those over the four together."""
    analyzer = engine()
    ways: dict[str, Callable[[str], bool]] = {
        "AnalyzerEngine": lambda cell: bool(analyzer.analyze(cell, "en", entities=list(PATTERNS))),
        "bare pattern recognisers": lambda cell: sum(bool(r.analyze(cell, [n])) for n, r in RECOGNISERS.items()) > 0,
    }
    seconds = dict.fromkeys(["ours", *ways], 0.0)
    total, fewer = 0, 0
    print("MB/s per core    ours   Presidio   its bare recognisers   found in its cells (ours, Presidio)")
    for name in data.column_names:
        column, few = data.select([name]), data.select([name]).slice(0, presidio_cells)
        batches, texts = column.to_batches(max_chunksize=BATCH), few.column(0).to_pylist()
        mine = timed(lambda batches=batches, schema=column.schema: scanned(batches, schema)).processor
        theirs = {
            way: timed(lambda finds=finds, texts=texts: [*map(finds, texts)], 1).processor
            for way, finds in ways.items()
        }
        found = sum(map(ways["AnalyzerEngine"], texts))
        bytes_mine, bytes_theirs = size(column.column(0)), size(few.column(0))
        rates = [bytes_theirs / spent / 1e6 for spent in theirs.values()]
        hits = scanned(few.to_batches(), few.schema).columns[0].hits
        print(f"{name:15} {bytes_mine / mine / 1e6:5.0f} {rates[0]:10.3f} {rates[1]:22.3f}   {hits:,}, {found:,}")
        if name in PATTERNS:
            seconds["ours"] += mine
            seconds = {way: spent + theirs.get(way, 0.0) for way, spent in seconds.items()}
            total, fewer = total + bytes_mine, fewer + bytes_theirs
    return {way: (total if way == "ours" else fewer) / spent / 1e6 for way, spent in seconds.items()}


def compare(cells: int, presidio_cells: int) -> None:
    data = table(cells)
    scanned(data.slice(0, 100).to_batches(), data.schema)
    rates = per_identifier(data, presidio_cells)
    ours = rates.pop("ours")
    four = data.select(list(PATTERNS))
    batches = four.to_batches(max_chunksize=BATCH)
    together = timed(lambda: scanned(batches, four.schema))
    text = sum(size(column) for column in four.columns) / 1e6
    threads = os.cpu_count()
    print(
        f"the four in one table: {text / together.processor:.0f} MB/s per core, {text / together.clock:.0f} MB/s on "
        f"{threads} threads by the clock"
    )
    for way, rate in rates.items():
        print(
            f"against Presidio's {way} ({rate:.3f} MB/s per core): {ours / rate:,.0f} times per core "
            f"({ours:.0f} MB/s), {text / together.clock / rate:,.0f} times on {threads} threads"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cells", type=int, default=400_000)
    parser.add_argument("--presidio-cells", type=int, default=2_000)
    arguments = parser.parse_args()
    compare(arguments.cells, arguments.presidio_cells)
