"""What tests of file formats share: reading a file whole, and damaging one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa
from hypothesis import strategies as st

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Unreadable, open_source

FILES = Path(__file__).parent / "files"

Report = Callable[[Problem], None]


class Parser(Protocol):
    def list_tables(self, path: Path, report: Report) -> list[str]: ...

    def read_table(self, path: Path, table: str, report: Report) -> Iterator[pa.RecordBatch]: ...


@dataclass
class Parsed:
    """The rows of a file's tables, and what was said of it; ``missing`` is what was raised."""

    tables: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    missing: list[Problem] = field(default_factory=list)

    @property
    def said(self) -> str:
        return "\n".join(f"{p.where}: {p.what.en} → {p.remedy.en}" for p in [*self.problems, *self.missing])


def parsed(parser: Parser, path: Path) -> Parsed:
    """Read all tables in this process."""
    found = Parsed()
    try:
        for table in parser.list_tables(path, found.problems.append):
            rows = found.tables.setdefault(table, [])
            schema = None
            try:
                for batch in parser.read_table(path, table, found.problems.append):
                    batch.validate(full=True)
                    assert schema is None or schema == batch.schema
                    schema = batch.schema
                    rows += batch.to_pylist()
            except Unreadable as error:
                found.missing.append(error.problem)
            assert schema is not None or found.missing, "at least one batch"
    except Unreadable as error:
        found.missing.append(error.problem)
    return found


def confined(path: Path) -> Parsed:
    """Read all tables as a scan does."""
    found = Parsed()
    try:
        source = open_source("s", str(path))
        for ref in source.tables(found.problems.append):
            rows = found.tables.setdefault(ref.table, [])
            try:
                for batch in source.read(ref, found.problems.append):
                    rows += batch.to_pylist()
            except Unreadable as error:
                found.missing.append(error.problem)
    except Unreadable as error:
        found.missing.append(error.problem)
    return found


@st.composite
def damages(draw: st.DrawFn) -> Callable[[bytes], bytes]:
    """Draw a way to damage a file: bytes changed, put in, taken out, and an end cut off."""
    places = draw(
        st.lists(st.tuples(st.floats(0, 1), st.integers(0, 2), st.binary(min_size=1, max_size=6)), max_size=8)
    )
    kept = draw(st.one_of(st.just(1.0), st.floats(0, 1)))

    def damage(content: bytes) -> bytes:
        changed = bytearray(content[: int(kept * len(content))])
        for place, how, put in places:
            at = int(place * len(changed))
            changed[at : at + (len(put) if how else 0)] = b"" if how == 2 else put
        return bytes(changed)

    return damage
