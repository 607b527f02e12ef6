"""People under fourteen are counted from identity numbers and birth dates, to the day."""

from datetime import date

import numpy as np
import pyarrow as pa
import pytest

from chudun.facts.interval import Interval
from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.profile import TableNotes, TableProfile, TableRef
from chudun.workspace.counting import Population

TODAY = date(2026, 11, 22)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def resident(born: str, serial: int) -> str:
    number = f"420102{born}{serial:03}"
    return number + "10X98765432"[sum(int(n) * w for n, w in zip(number, WEIGHTS, strict=True)) % 11]


def scanned(columns: dict[str, object], today: date = TODAY, notes: TableNotes | None = None) -> TableProfile:
    batch = pa.record_batch({name: pa.array(values) for name, values in columns.items()})
    settings = ScanSettings(names_in_text=False)
    scan = TableScan(TableRef("s", "t"), batch.schema, key=bytes(16), settings=settings, notes=notes, today=today)
    scan.update(batch)
    return scan.finish()


def young(profile: TableProfile) -> list[int]:
    return np.flatnonzero(np.unpackbits(profile.minors, count=profile.rows)).tolist()


BIRTHDAYS = ["20121121", "20121122", "20121123", "20261122", "19900131"]
GROWN = [f"1980{month:02}{day:02}" for month in range(1, 6) for day in range(1, 9)]


@pytest.mark.parametrize("of", ["id", "digits", "iso", "date", "number"])
def test_from_the_fourteenth_birthday_on_nobody_is_under_fourteen(of: str) -> None:
    days = BIRTHDAYS + GROWN
    columns: dict[str, tuple[str, list[object]]] = {
        "id": ("身份证号", [resident(day, i) for i, day in enumerate(days)]),
        "digits": ("出生日期", [*days]),
        "iso": ("birth_date", [f"{day[:4]}-{day[4:6]}-{day[6:]}" for day in days]),
        "date": ("birth_date", [date(int(day[:4]), int(day[4:6]), int(day[6:])) for day in days]),
        "number": ("birth_date", [int(day) for day in days]),
    }
    name, values = columns[of]
    assert young(scanned({name: values})) == [2, 3]


def test_born_on_a_leap_day() -> None:
    values = {"birth_date": ["2012-02-29"] + [f"{day[:4]}-{day[4:6]}-{day[6:]}" for day in GROWN]}
    assert young(scanned(values, date(2026, 2, 28))) == [0]
    assert young(scanned(values, date(2026, 3, 1))) == []


def test_somebody_is_taken_to_be_no_older_than_a_month_or_year_of_birth_says() -> None:
    days = ["2012/11/21", "2012-11-23", "2012/9/3", "2012.9", "2012-11", "2012年12月", "2011", "2012", "2013"]
    assert young(scanned({"出生日期": days + GROWN})) == [1, 4, 5, 7, 8]


def test_dates_that_are_nobodys_birth_make_no_minors() -> None:
    assert scanned({"ordered": ["20250101"] * 50}).minors.size == 0
    assert (
        scanned({"birth_date": ["20250101", *GROWN]}, notes=TableNotes({}, frozenset({"birth_date"}))).minors.size == 0
    )


def test_minors_are_a_count_of_persons() -> None:
    days = ["20150301", "20150301", "20180101", *GROWN]
    numbers = [resident(day, 7) for day in days]
    population = Population([scanned({"身份证号": numbers})])
    assert population.minors(population.everyone()).interval == Interval.exactly(2)
    assert population.minors(population.nobody()).interval == Interval.exactly(0)
