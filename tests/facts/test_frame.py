"""Tables of cases read like single ones, cell by cell."""

from datetime import date

import polars as pl
import pytest

from chudun.facts.frame import read_frame
from chudun.facts.problem import BadInput
from chudun.facts.reading import read_case
from chudun.vocabulary.transfer import Transfer

TODAY = date(2026, 11, 22)


def test_cells_are_typed_and_blanks_presumed():
    written = pl.DataFrame(
        {
            "id": ["a", "b", "c"],
            "movement": ["sent_abroad", "", "unknown"],
            "personal_information": ["是", "false", ""],
            "core_data": ["", "unknown", "true"],
            "exporter.people_general": ["5", "", "12"],
            "assessment_issued_on": ["2025-01-01", "", ""],
        }
    )
    cases = read_frame(Transfer, written, today=TODAY)
    assert not cases.problems
    assert cases.frame["movement"].to_list() == ["sent_abroad", None, None]
    assert cases.frame["personal_information"].to_list() == [True, False, None]
    assert cases.frame["core_data"].to_list() == [False, None, True]
    assert cases.frame["exporter.people_general"].to_list() == [5, None, 12]
    assert cases.frame["assessment_issued_on"].to_list() == [date(2025, 1, 1), None, None]
    assert cases.presumed["foreign_authority_request"] is False
    assert "core_data" not in cases.presumed


def test_what_an_option_settles_is_not_presumed_and_an_answer_goes_first():
    written = pl.DataFrame(
        {
            "negative_list": ["outside", "no_list", "outside", "outside", ""],
            "exporter.in_free_trade_zone": ["", "", "false", "unknown", ""],
            "exporter.form": ["state_organ", "private_company", "", "state_organ", "unknown"],
        }
    )
    cases = read_frame(Transfer, written, today=TODAY)
    assert cases.frame["exporter.in_free_trade_zone"].to_list() == [True, False, False, None, False]
    assert cases.frame["exporter.state_organ"].to_list() == [True, False, False, True, False]
    for row in range(written.height):
        alone = read_case(
            Transfer, {name: cell for name, cell in written.row(row, named=True).items() if cell}, today=TODAY
        )
        for name in cases.frame.columns:
            assert alone.values.get(name) == cases.frame[name][row]


def test_bad_cells_are_named_and_the_rest_kept():
    written = pl.DataFrame(
        {
            "movement": ["sent_abroad", "flown", "stays_in_china"],
            "exporter.people_general": ["-3", "7", "8"],
            "assessment_issued_on": ["2025-01-01", "2025-01-01", "2030-01-01"],
        }
    )
    cases = read_frame(Transfer, written, today=TODAY)
    assert cases.invalid.to_list() == [True, True, True]
    assert {problem.where for problem in cases.problems} == set(written.columns)
    assert all("1" in problem.what.en for problem in cases.problems)


def test_a_strange_column_is_refused_with_a_near_match():
    with pytest.raises(BadInput) as caught:
        read_frame(Transfer, pl.DataFrame({"movment": ["sent_abroad"]}), today=TODAY)
    assert "movement" in caught.value.problems[0].remedy.en


def test_counts_within_bounds_have_two_columns():
    written = pl.DataFrame({"exporter.people_general.low": [1, 2], "exporter.people_general.high": [None, 5]})
    cases = read_frame(Transfer, written, today=TODAY)
    assert cases.columns == ("exporter.people_general",)
    assert not cases.problems


@pytest.mark.parametrize(("end", "bounds"), [("low", (7, None)), ("high", (0, 7))])
def test_a_count_with_one_bound_is_open_at_the_other_end(end, bounds):
    cases = read_frame(Transfer, pl.DataFrame({f"exporter.people_general.{end}": [7]}), today=TODAY)
    held = cases.case(0).values["exporter.people_general"]
    assert (held.low, held.high) == bounds
    assert {"exporter.people_general.low", "exporter.people_general.high"} == set(cases.frame.columns)
