"""Columns that only look like identifiers are never taken for any; genuine ones are found in every dress."""

import pytest

from .genuine import genuine
from .labelled import Column, judged
from .lookalikes import look_alikes

LOOK_ALIKES = list(look_alikes())
GENUINE = list(genuine())
UNSURE = 0.85


def name(column: Column) -> str:
    return f"{column.what} [{column.name}]"


@pytest.mark.parametrize("column", LOOK_ALIKES, ids=name)
def test_what_only_looks_like_an_identifier_is_not_personal(column: Column) -> None:
    profile = judged(column)
    assert not profile.personal
    assert profile.protection == "none"


@pytest.mark.parametrize("column", GENUINE, ids=name)
def test_identifiers_are_found_in_every_dress(column: Column) -> None:
    profile = judged(column)
    assert profile.detector == column.is_a
    assert profile.personal
    assert profile.protection == (column.protection or "clear")


def test_there_are_enough_columns_to_say_something() -> None:
    assert len(LOOK_ALIKES) >= 60
    assert len(GENUINE) >= 60


@pytest.mark.parametrize("column", [c for c in GENUINE if len(c.values) <= 5], ids=name)
def test_few_rows_give_modest_confidence(column: Column) -> None:
    assert judged(column).confidence < (UNSURE if len(column.values) == 1 else 0.99)
