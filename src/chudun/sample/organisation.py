"""Builds the sample organisation: its stores in one folder, and the truth about them beside."""

import json
from pathlib import Path

import numpy as np

from chudun.sample.dealers import dealer_export
from chudun.sample.engineering import charging, parts, suppliers
from chudun.sample.files import (
    SYNTHETIC_NOTE,
    write_csv,
    write_holders,
    write_parquet,
    write_sales,
)
from chudun.sample.hr import staff
from chudun.sample.population import deliver, populate
from chudun.sample.sales import customers, orders
from chudun.sample.tables import Table
from chudun.sample.telemetry import telemetry
from chudun.sample.truth import GroundTruth, establish
from chudun.sample.workspace import workspace_data

FEWEST, MOST = 200, 2_000_000


def build(directory: Path, *, people: int = 240_000, seed: int = 20240322) -> GroundTruth:
    """Write the sample organisation into ``directory`` and return the truth about it.

    ``people`` is the number of customers; staff, prospects and vehicles go with it. At the default the
    customers' export lies between 100,000 and 1,000,000 persons, the tracks are of more than 10,000,
    and the dealers' export is of under 100,000 with a few of them sensitive. The same arguments give
    the same data. Beside the stores lie ``truth.json`` and, in ``truth/``, the person behind each value.

    Raises
    ------
    ValueError
        When ``people`` is outside 200 … 2,000,000.
    OSError
        When ``directory`` cannot be made or written.
    """
    if not FEWEST <= people <= MOST:
        raise ValueError(
            f"样例人数 people={people} 不在 {FEWEST} 至 {MOST} 之间，请改用其间的数。 "
            f"people={people} is outside {FEWEST} to {MOST}; give a number between them."
        )
    tables = _tables(people, seed)
    truth = establish(tables, workspace_data()["transfers"], people, seed)
    (directory / "truth").mkdir(parents=True, exist_ok=True)
    _write(tables, directory)
    text = json.dumps(truth.to_dict(), ensure_ascii=False, indent=2)
    (directory / "truth.json").write_text(text + "\n", encoding="utf-8")
    (directory / "README.md").write_text(SYNTHETIC_NOTE, encoding="utf-8")
    return truth


def _tables(people: int, seed: int) -> list[Table]:
    # a stream of its own for each, so that a change to one table leaves the others as they were
    streams = np.random.default_rng(seed).spawn(10)
    population = populate(streams[0], people)
    fleet = deliver(streams[1], population)
    return [
        staff(streams[2], population),
        customers(streams[3], population),
        orders(streams[4], population, fleet),
        dealer_export(streams[5], population, fleet),
        telemetry(streams[6], fleet),
        suppliers(streams[7], people),
        parts(streams[8], people),
        charging(streams[9], people),
    ]


def _write(tables: list[Table], directory: Path) -> None:
    for table in tables:
        write_holders(table, directory / "truth" / f"{table.store}.{table.name}.parquet")
    write_sales([table for table in tables if table.store == "sales"], directory / "sales.sqlite")
    for table in tables:
        match table.store:
            case "hr":
                write_csv(table, directory / "hr.csv", "gb18030")
            case "suppliers":
                write_csv(table, directory / "suppliers.csv", "utf-8-sig")
            case "dealers" | "telemetry" | "engineering" | "charging":
                write_parquet(table, directory / f"{table.store}.parquet")
