"""The pace: shares and rows a second, on a clock that stands still unless somebody sleeps."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pytest

from chudun.facts.problem import BadInput
from chudun.probes.data import pace as module
from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.pace import SLOWEST_ROWS, Pace
from chudun.probes.data.scan import scan
from chudun.probes.data.sources import open_source


class Clock:
    """Time that passes only by sleeping or working."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept = 0.0

    def monotonic(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        assert 0 < seconds <= 0.2, "a longer nap would not hear Ctrl-C"
        self.now += seconds
        self.slept += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(module, "time", clock)
    return clock


def fetching(clock: Clock, seconds: float, rows: int, batches: int) -> Iterator[pa.RecordBatch]:
    for _ in range(batches):
        clock.now += seconds
        yield pa.RecordBatch.from_pydict({"a": list(range(rows))})


@pytest.mark.parametrize(
    ("load", "rate", "judging", "slept"),
    [
        (1.0, None, 0, 0),
        (0.5, None, 0, 10),
        (0.25, None, 0, 30),
        (0.5, None, 0.4, 6),  # what judging took counts as rest
        (0.5, None, 2, 0),
        (1.0, 100, 0, 0),
        (1.0, 100 - 1e-9 + 1e-9, 1, 0),
        (1.0, 125, 0, 0),
        (0.5, 100, 0, 10),
    ],
)
def test_rests_are_as_long_as_the_share_or_the_rows_demand(
    clock: Clock, load: float, rate: float | None, judging: float, slept: float
) -> None:
    for _ in Pace(load, rate).paced(fetching(clock, 1, 100, 10)):
        clock.now += judging
    assert clock.slept == pytest.approx(slept)


def test_rows_a_second_hold_over_all_readers_together(clock: Clock) -> None:
    pace = Pace(1.0, 100)
    first, second = (pace.paced(fetching(clock, 0.1, 100, 5)) for _ in range(2))
    began = clock.now
    for _ in itertools.zip_longest(first, second):
        pass
    assert clock.now - began >= (10 - 1) * 100 / 100


@pytest.mark.parametrize("load", [0, -0.1, 1.01, float("nan"), float("inf")])
def test_a_share_must_be_above_nought_and_no_more_than_one(load: float) -> None:
    with pytest.raises(BadInput) as error:
        Pace(load)
    assert error.value.problems[0].where.startswith("--max-load")


@pytest.mark.parametrize(("rate", "fine"), [(SLOWEST_ROWS, True), (SLOWEST_ROWS - 1, False), (float("nan"), False)])
def test_rows_a_second_have_a_lowest(rate: float, fine: bool) -> None:
    if fine:
        assert Pace(1.0, rate).rows_per_second == rate
        return
    with pytest.raises(BadInput) as error:
        Pace(1.0, rate)
    assert str(SLOWEST_ROWS) in error.value.problems[0].remedy.en


def test_a_scan_keeps_to_the_pace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_text("手机\n" + "13912345670\n" * 1000, encoding="utf-8")
    began, until = module.time.monotonic(), list[float]()
    monkeypatch.setattr(module, "_rest_until", until.append)
    source = open_source("a", str(tmp_path / "a.csv"))
    result = scan([source], key=bytes(32), settings=ScanSettings(), state=tmp_path / "s", pace=Pace(1.0, 100))
    assert result.tables[0].rows == 1000
    assert max(until) - began >= 1000 / 100
