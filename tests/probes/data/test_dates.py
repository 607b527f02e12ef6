"""Days and months written without leading zeros are given them, and nothing else is touched."""

from datetime import date

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chudun.probes.data.kernel.dates import with_zeros

DAYS = st.dates(date(1880, 1, 1))
MARKS = st.sampled_from("/-.")


@given(st.lists(DAYS), MARKS, st.sampled_from(["", " ", " 0:00:00", "T00:00"]))
def test_a_day_without_zeros_becomes_the_one_with(days: list[date], mark: str, tail: str) -> None:
    written = [f"{day.year}{mark}{day.month}{mark}{day.day}{tail}" for day in days]
    full = [f"{day.year}{mark}{day.month:02}{mark}{day.day:02}{tail}" for day in days]
    assert with_zeros(pa.array(written, pa.string())).to_pylist() == full
    assert with_zeros(pa.array(full, pa.string())).to_pylist() == full


@given(st.lists(DAYS), MARKS)
def test_a_month_without_a_zero_becomes_the_one_with(days: list[date], mark: str) -> None:
    written = [f"{day.year}{mark}{day.month}" for day in days]
    assert with_zeros(pa.array(written, pa.string())).to_pylist() == [f"{day.year}{mark}{day.month:02}" for day in days]


@pytest.mark.parametrize(
    "text", ["19900131", "1990年1月31日", "1990-01-3１", "1.2.3.4", "192.168.1.1", "", "1990", "见备注"]
)
def test_what_is_no_such_day_stays(text: str) -> None:
    assert with_zeros(pa.array([text, None])).to_pylist() == [text, None]


def test_a_dictionary_keeps_its_rows() -> None:
    array = pa.array(["1990/1/1", "1990/01/01", None, "1990/1/1"]).dictionary_encode()
    assert with_zeros(array).to_pylist() == ["1990/01/01", "1990/01/01", None, "1990/01/01"]
    numbers = pa.array([19900101])
    assert with_zeros(numbers) is numbers
