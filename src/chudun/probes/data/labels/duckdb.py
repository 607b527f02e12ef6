"""Labels in DuckDB's column comments (``COMMENT ON COLUMN``), of views too."""

from collections.abc import Mapping
from typing import Any

import duckdb

from chudun.probes.data.label_text import merged
from chudun.probes.data.labels import Labels
from chudun.probes.data.labels.refusals import CHECK, FAILED, PATHS, not_labelled
from chudun.probes.data.profile import TableRef
from chudun.probes.data.sources import Report
from chudun.probes.data.sources.duckdb import CONFINED, failed, names_of, quoted

ANSWERS_TO = (".duckdb", ".ddb")

_COLUMNS = """
    SELECT column_name, coalesce(comment, '') FROM duckdb_columns()
     WHERE schema_name = $1 AND table_name = $2 AND database_name = current_database()
"""


def write(spec: str, labels: Labels, report: Report) -> int:
    """Write labels into the comments of one database file, all of a table's columns or none."""
    written = 0
    try:
        with duckdb.connect(spec, config={**CONFINED, "access_mode": "READ_WRITE"}) as connection:
            for ref, columns in labels.items():
                written += _write_table(connection, ref, columns, report)
    except duckdb.Error as error:
        report(failed(next((ref.store for ref in labels), spec), error))
    return written


def _write_table(connection: Any, ref: TableRef, labels: Mapping[str, str], report: Report) -> int:
    names = names_of(ref.table)
    comments = dict(connection.execute(_COLUMNS, names).fetchall())
    absent = [column for column, label in labels.items() if label and column not in comments]
    if absent:
        report(not_labelled(ref, PATHS, absent))
    wanted = {column: merged(comment, labels.get(column, "")) for column, comment in comments.items()}
    changed = {column: text for column, text in wanted.items() if column in labels and text != comments[column]}
    connection.begin()
    try:
        for column, text in changed.items():
            place = ".".join(map(quoted, (*names, column)))
            literal = "'" + text.replace("'", "''") + "'" if text else "NULL"
            connection.execute(f"COMMENT ON COLUMN {place} IS {literal}")
        connection.commit()
    except duckdb.Error as error:
        connection.rollback()
        report(not_labelled(ref, (FAILED.format(code=type(error).__name__), CHECK), list(changed)))
        return 0
    return len(changed)
