"""Columns whose cells are JSON objects, unfolded to a column for each path (``profile.phone``).

A database keeps JSON in types of that name and as often in plain text, so the cells decide: a column is
unfolded if whatever it holds in the first rows are objects. Paths not seen in those rows, and cells that
turn out to be something else, stay in the column itself: nothing is lost. Lists are kept as text.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

_LOOKED_AT = 1000
_MOST_PATHS = 200
_DEEPEST = 4


def unfolded(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Unfold the columns of JSON objects; ``batches`` begin with an empty one, as those yielded do."""
    empty = next(batches)
    first = next(batches, empty)
    paths = {name: found for name in empty.schema.names if (found := _paths(first, name))}
    if paths:
        empty, first = _unfold(empty, paths), _unfold(first, paths)
    yield empty
    if first.num_rows:
        yield first
    for batch in batches:
        yield _unfold(batch, paths) if paths else batch


def _paths(batch: pa.RecordBatch, name: str) -> list[str]:
    """Return the paths in the objects of a column, none if it holds anything else."""
    column = batch.column(name)
    if not pa.types.is_string(column.type):
        return []
    cells = column.drop_null().slice(0, _LOOKED_AT)
    if not len(cells) or not pc.all(pc.match_substring_regex(cells, r"^\s*\{")).as_py():
        return []
    seen: Counter[str] = Counter()
    for cell in cells.to_pylist():
        found = _object(cell)
        if found is None:
            return []
        seen.update(found.keys())
    taken = {*batch.schema.names}
    return sorted(path for path, _ in seen.most_common(_MOST_PATHS) if f"{name}.{path}" not in taken)


def _object(cell: str) -> dict[str, str | None] | None:
    """Return an object's values as text by path, or None if the cell is no object."""
    try:
        # numbers stay text: as floats, long identifiers would lose their last digits
        value = json.loads(cell, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return None
    return dict(_leaves(value, "", 1)) if isinstance(value, dict) else None


def _leaves(value: Mapping[str, Any], prefix: str, depth: int) -> Iterator[tuple[str, str | None]]:
    for key, inner in value.items():
        path = prefix + key
        if isinstance(inner, dict) and depth < _DEEPEST:
            yield from _leaves(inner, f"{path}.", depth + 1)
        elif inner is None or isinstance(inner, str):
            yield path, inner
        else:
            yield path, json.dumps(inner, ensure_ascii=False)


def _unfold(batch: pa.RecordBatch, paths: Mapping[str, list[str]]) -> pa.RecordBatch:
    arrays: list[pa.Array] = []
    names: list[str] = []
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        if name not in paths:
            arrays.append(column)
            names.append(name)
            continue
        values: dict[str, list[str | None]] = {path: [] for path in paths[name]}
        rest: list[str | None] = []
        for cell in column.to_pylist():
            found = None if cell is None else _object(cell)
            for path, into in values.items():
                into.append(found.pop(path, None) if found else None)
            # of an object, what no column took; of anything else, all of it
            rest.append(cell if found is None else json.dumps(found, ensure_ascii=False) if found else None)
        arrays += [pa.array(rest, pa.string()), *(pa.array(into, pa.string()) for into in values.values())]
        names += [name, *(f"{name}.{path}" for path in values)]
    return pa.RecordBatch.from_arrays(arrays, names=names)
