"""Plain text and logs: a row a line (纯文本与日志).

What is written is searched as it stands: a log of ``key=value`` pairs stays lines. Lines that an e-mail or a book has
wrapped are not joined again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from chudun.probes.data.profile import Comments, TableRef
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.probes.data.sources._encoding import Damage, mixed_encoding, too_long, utf8_blocks
from chudun.probes.data.sources._files import existing_file, fingerprint_of, opened_as_it_is, unreadable_file

ANSWERS_TO = (".log", ".md", ".text")

_SCHEMA = pa.schema([("text", pa.string())])


def open_store(store: str, spec: str) -> Source:
    """Open one text as a store."""
    return Lines(store, existing_file(store, spec))


@dataclass(frozen=True, slots=True)
class Lines:
    """One text, whose lines are its rows; blank ones are passed over."""

    store: str
    path: Path

    def tables(self, report: Report) -> list[TableRef]:  # noqa: ARG002
        """Return the file as its only table."""
        return [TableRef(self.store, self.path.stem)]

    def comments(self, ref: TableRef) -> Comments:  # noqa: ARG002
        """Return nothing: a text has no place for comments."""
        return Comments()

    def fingerprint(self, ref: TableRef) -> str | None:  # noqa: ARG002
        """Return a digest of the file's size, time, head and tail."""
        return fingerprint_of(self.path)

    def read(self, ref: TableRef, report: Report) -> Iterator[pa.RecordBatch]:
        """Yield the lines, whatever their encoding."""
        where = f"{ref.store}: {ref.table}"
        damage = Damage()
        yield pa.RecordBatch.from_pylist([], _SCHEMA)
        try:
            with opened_as_it_is(self.path) as file:
                for block in utf8_blocks(file, damage):
                    yield _lines(block)
        except OSError as error:
            raise unreadable_file(self.store, self.path, error) from None
        if mixed := mixed_encoding(where, damage):
            report(mixed)
        if damage.too_long:
            raise Unreadable(too_long(where, damage.too_long))


def _lines(block: bytes) -> pa.RecordBatch:
    texts = pc.split_pattern(pa.array([block.decode().replace("\r", "\n")], pa.large_string()), "\n").flatten()
    texts = pc.utf8_trim_whitespace(texts)
    filled = texts.filter(pc.not_equal(texts, ""))
    return pa.RecordBatch.from_arrays([filled.cast(pa.string())], schema=_SCHEMA)
