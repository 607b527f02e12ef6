"""JSON values laid out as rows of tables (嵌套数据展平).

Members of objects become columns (``address.city``), and so do the first members of arrays of plain values
(``phones[0]``), since the identifiers of one record belong together. An array of objects is a table of its own
(``orders[]``), a row an element. So is an object whose keys are values, such as one keyed by telephone number
(``users{}``): a key that may identify somebody is a cell, never the name of a column.
"""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from chudun.probes.data.sources._column_names import looks_like_value

REST = "…"
"""Column for what has no place: members beyond `MOST_COLUMNS`, joined as text."""

MOST_COLUMNS = 4096
"""Columns of a table."""

MOST_TABLES = 256
"""Tables of a file; what would be in others stays as JSON in a cell."""

_PLACES = 8
_DEEPEST = 32

Row = dict[str, str | None]


class Layout:
    """Which tables and columns there are: learnt row by row, then kept to."""

    def __init__(self) -> None:
        self.tables: dict[str, dict[str, None]] = {"": {}}
        self.surplus: set[str] = set()

    def learn(self, path: str, value: Any) -> None:
        """Take in the columns of one record."""
        for table, row in rows_of(path, value):
            known = self.tables.get(table)
            if known is None:
                if len(self.tables) >= MOST_TABLES:
                    self.surplus.add(REST)
                    continue
                known = self.tables[table] = {}
            if known.keys() >= row.keys():
                continue
            for name in row:
                if len(known) < MOST_COLUMNS:
                    known[name] = None
                elif name not in known:
                    self.surplus.add(table)

    def columns(self, table: str) -> list[str]:
        """Return the columns of a table."""
        return [*self.tables[table], *([REST] if table in self.surplus else [])]

    def cells(self, table: str, row: Row) -> list[str | None]:
        """Return a row in the order of the columns."""
        known = self.tables[table]
        cells = [row.get(name) for name in known]
        if table in self.surplus:
            rest = [f"{name}: {cell}" for name, cell in row.items() if name not in known and cell]
            cells.append("\n".join(rest))
        return cells


def rows_of(path: str, value: Any) -> Iterator[tuple[str, Row]]:
    """Yield a record's own row, then those of the tables inside it, each with its table's path.

    Raises
    ------
    RecursionError
        Where a part below the depth that has columns nests too deeply to be written as JSON.
    """
    row: Row = {}
    inner: list[tuple[str, Any]] = []
    if isinstance(value, dict) and not _is_mapping(tuple(value)):
        _members(value, "", path, row, inner, 0)
    elif isinstance(value, dict | list):
        _place(value, "", path, row, inner, 0)
    else:
        row["value"] = _text(value)
    if row:
        yield path, row
    for table, record in inner:
        yield from rows_of(table, record)


def _members(value: dict[str, Any], prefix: str, path: str, row: Row, inner: list[tuple[str, Any]], depth: int) -> None:
    for key, member in value.items():
        name = prefix + key
        if isinstance(member, str):
            row[name] = member
        elif isinstance(member, dict | list):
            _place(member, name, path, row, inner, depth + 1)
        else:
            row[name] = _text(member)


def _place(member: Any, name: str, path: str, row: Row, inner: list[tuple[str, Any]], depth: int) -> None:
    """Find the place of an object or array: columns of the row, or a table of its own."""
    table = f"{path}.{name}" if path and name else path or name
    if depth > _DEEPEST or table.count("]") + table.count("}") > _DEEPEST:
        row[name] = json.dumps(member, ensure_ascii=False)
    elif isinstance(member, dict):
        if _is_mapping(tuple(member)):
            inner += [(f"{table}{{}}", _entry(key, entry)) for key, entry in member.items()]
        else:
            _members(member, f"{name}.", path, row, inner, depth)
    elif any(isinstance(element, dict | list) for element in member):
        inner += [(f"{table}[]", element) for element in member]
    else:
        row |= {f"{name}[{at}]": _text(element) for at, element in enumerate(member[:_PLACES])}
        if len(member) > _PLACES:
            row[f"{name}[{_PLACES}…]"] = "\n".join(_text(element) or "" for element in member[_PLACES:])


def _entry(key: str, entry: Any) -> dict[str, Any]:
    return {"key": key, **entry} if isinstance(entry, dict) and "key" not in entry else {"key": key, "value": entry}


@lru_cache(maxsize=1 << 12)
def _is_mapping(keys: tuple[str, ...]) -> bool:
    return any(looks_like_value(key) for key in keys)


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return "true" if value else "false"
