"""Labels in PostgreSQL's column comments (``COMMENT ON COLUMN``), of views too."""

from collections.abc import Mapping
from contextlib import closing

import adbc_driver_postgresql.dbapi as adbc

from chudun.probes.data.label_text import merged
from chudun.probes.data.labels import Labels
from chudun.probes.data.labels.refusals import BUSY, CHECK, FAILED, NO_RIGHTS, PATHS, not_labelled
from chudun.probes.data.profile import TableRef
from chudun.probes.data.sources import Report
from chudun.probes.data.sources.postgresql import PostgresqlServer, open_store

ANSWERS_TO = ("postgresql://", "postgres://")

_COMMENTS = """
    SELECT attname AS name, coalesce(col_description(attrelid, attnum), '') AS comment
      FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped
"""
# The server quotes: a statement that sets a comment takes no parameters.
_STATEMENT = """
    SELECT format('COMMENT ON COLUMN %I.%I.%I IS %L', n.nspname, c.relname, $2::text, nullif($3::text, ''))
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = $1::regclass
"""
_SETTINGS = (
    "SELECT set_config('search_path', 'pg_catalog', false), set_config('lock_timeout', '10s', false), "
    "set_config('statement_timeout', '1min', false)"
)


def write(spec: str, labels: Labels, report: Report) -> int:
    """Write labels into the comments of one database, or of all of a server's; a table that fails costs itself."""
    written = 0
    for ref, columns in labels.items():
        source = open_store(ref.store, spec)
        inner, name = source.inside(ref) if isinstance(source, PostgresqlServer) else (source, ref.table)
        try:
            with closing(adbc.connect(inner.address, autocommit=True)) as connection, connection.cursor() as cursor:
                cursor.execute(_SETTINGS)
                written += _write_table(cursor, ref, name, columns, report)
        except adbc.Error as error:
            reason = _BY_SQLSTATE.get(error.sqlstate or "", (FAILED.format(code=error.sqlstate or "—"), CHECK))
            report(not_labelled(ref, reason))
    return written


def _write_table(cursor: adbc.Cursor, ref: TableRef, name: str, labels: Mapping[str, str], report: Report) -> int:
    cursor.execute(_COMMENTS, (name,))
    comments = dict(cursor.fetchall())
    absent = [column for column, label in labels.items() if label and column not in comments]
    if absent:
        report(not_labelled(ref, PATHS, absent))
    written = 0
    for column, comment in comments.items():
        wanted = merged(comment, labels.get(column, "")) if column in labels else comment
        if wanted != comment:
            cursor.execute(_STATEMENT, (name, column, wanted))
            (statement,) = cursor.fetchone()
            cursor.execute(statement)
            written += 1
    return written


_BY_SQLSTATE = {"42501": NO_RIGHTS, "55P03": BUSY, "57014": BUSY}
