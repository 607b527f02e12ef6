"""Plain regular expressions over columns, by Polars and by DuckDB: every pattern on every column of text."""

from collections.abc import Iterable, Mapping

import duckdb
import polars as pl
import pyarrow as pa

from peers.patterns import ALONE, WANTED

PATTERNS: Mapping[str, str] = {name: ALONE.format(wanted.pattern) for name, wanted in WANTED.items()}


def by_polars(table: pl.LazyFrame, columns: Iterable[str]) -> dict[str, dict[str, int]]:
    """Return the cells of each column in which each pattern matches."""
    columns = list(columns)
    matches = [
        pl.col(column).str.contains(pattern).sum().alias(f"{at} {kind}")
        for at, column in enumerate(columns)
        for kind, pattern in PATTERNS.items()
    ]
    row = table.select(matches).collect().row(0, named=True)
    return {column: {kind: row[f"{at} {kind}"] or 0 for kind in PATTERNS} for at, column in enumerate(columns)}


def by_duckdb(source: str | pa.Table, columns: Iterable[str]) -> dict[str, dict[str, int]]:
    """Return the same for a table, or a scan of a file in DuckDB's words (``read_csv('…')``)."""
    columns = list(columns)
    matches = [
        f"count(*) filter (regexp_matches(\"{column}\", '{pattern}'))"
        for column in columns
        for pattern in PATTERNS.values()
    ]
    with duckdb.connect() as connection:
        if isinstance(source, pa.Table):
            connection.register("given", source)
            source = "given"
        counts = connection.sql(f"select {', '.join(matches)} from {source}").fetchall()[0]
    size = len(PATTERNS)
    return {
        column: dict(zip(PATTERNS, counts[at * size : (at + 1) * size], strict=True))
        for at, column in enumerate(columns)
    }
