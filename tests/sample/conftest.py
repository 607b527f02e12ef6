"""A small sample, and its files read back by readers that share nothing with the generator."""

import csv
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import pytest

from chudun.sample import GroundTruth, build

Columns = dict[str, list]


@dataclass(frozen=True)
class Sample:
    directory: Path
    truth: GroundTruth
    values: dict[str, Columns]
    holders: dict[str, Columns]


def read_csv(path: Path, encoding: str) -> Columns:
    with path.open(encoding=encoding, newline="") as file:
        header, *rows = csv.reader(file)
    return {name: [row[place] or None for row in rows] for place, name in enumerate(header)}


def read_sqlite(path: Path, table: str) -> Columns:
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    try:
        cursor = connection.execute(f"SELECT * FROM {table} ORDER BY rowid")
        names = [column[0] for column in cursor.description]
        rows = cursor.fetchall()
    finally:
        connection.close()
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


def read_values(directory: Path) -> dict[str, Columns]:
    parquet = {"dealers": "dealers", "telemetry": "telemetry", "engineering": "engineering", "charging": "charging"}
    return {
        "hr.hr": read_csv(directory / "hr.csv", "gb18030"),
        "suppliers.suppliers": read_csv(directory / "suppliers.csv", "utf-8-sig"),
        "sales.customers": read_sqlite(directory / "sales.sqlite", "customers"),
        "sales.orders": read_sqlite(directory / "sales.sqlite", "orders"),
    } | {
        f"{store}.{table}": pl.read_parquet(directory / f"{store}.parquet").to_dict(as_series=False)
        for store, table in parquet.items()
    }


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    directory = tmp_path_factory.mktemp("sample")
    truth = build(directory, people=3_000)
    holders = {
        path.name.removesuffix(".parquet"): pl.read_parquet(path).to_dict(as_series=False)
        for path in (directory / "truth").glob("*.parquet")
    }
    return Sample(directory, truth, read_values(directory), holders)
