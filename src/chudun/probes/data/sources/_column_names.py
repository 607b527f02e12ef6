"""What may be the name of a column, and a name of its own for each (列名)."""

import re
from collections.abc import Sequence

# What no column is called: an e-mail address, a long run of digits, a vehicle's number, a plain number or date.
_VALUE = re.compile(
    r"@|[\d０-９]{7}|^\s*[A-HJ-NPR-Z\d]{17}\s*$|^\s*[\u4e00-\u9fff][A-Z][A-Z\d]{5,6}\s*$"
    r"|^\s*[+-]?\d[\d,.:/ -]*\s*$"
)
_PERIOD = re.compile(r"\s*(19|20)\d\d([-/.]?(0[1-9]|1[0-2]))?\s*")


def looks_like_value(cell: str) -> bool:
    """Tell a value from the name of a column; a year or month may be either, and counts as a name."""
    return bool(_VALUE.search(cell)) and not _PERIOD.fullmatch(cell)


def unique(cells: Sequence[str]) -> tuple[str, ...]:
    """Name every column, and none like another: ``column_3`` for no name, ``name_2`` for a second ``name``."""
    names: dict[str, None] = {}
    for number, cell in enumerate(cells, 1):
        base = cell.strip() or f"column_{number}"
        name, again = base, 2
        while name in names:
            name, again = f"{base}_{again}", again + 1
        names[name] = None
    return tuple(names)
