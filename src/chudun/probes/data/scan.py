"""The scan of a set of stores: table after table, each kept when finished (数据扫描)."""

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import asdict, dataclass
from pathlib import Path

from chudun.probes.data.checkpoints import Checkpoints
from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.key import digest_key, key_id
from chudun.probes.data.profile import Identifiers, Problem, TableNotes, TableProfile, TableRef
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.vocabulary.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a scan has come: ``rows`` of ``ref`` read, ``done`` of ``tables`` tables finished."""

    ref: TableRef
    rows: int
    done: int
    tables: int


@dataclass(frozen=True, slots=True)
class ScanResult:
    """The profiles of all tables listed, and the problems that belong to no one of them."""

    tables: tuple[TableProfile, ...]
    problems: tuple[Problem, ...]


def scan(
    sources: Sequence[Source],
    *,
    key: bytes,
    settings: ScanSettings,
    state: Path,
    progress: Callable[[Progress], None] = lambda _: None,
    notes: Mapping[TableRef, TableNotes] | None = None,
) -> ScanResult:
    """Scan every table of every source, going on from ``state`` where it holds finished ones.

    Parameters
    ----------
    key
        The workspace's key, 32 bytes.
    state
        Folder for finished tables; made with mode 0700 if it is not there.
    progress
        Called after each batch.
    notes
        What the organisation says of its tables.

    Raises
    ------
    Unreadable
        If the state folder cannot be used.
    KeyboardInterrupt
        On Ctrl-C; the tables finished by then are kept.
    """
    problems: list[Problem] = []
    notes = notes or {}
    listed = [(source, ref) for source in sources for ref in _tables(source, problems.append)]
    problems += [_unknown_table(ref) for ref in notes if all(ref != known for _, known in listed)]
    kept = Checkpoints(state, (key_id(key), asdict(settings)))
    profiles: list[TableProfile] = []
    for source, ref in listed:
        noted = notes.get(ref, TableNotes())
        identity = kept.identity(ref, source.fingerprint(ref), noted)
        profile = kept.load(ref, identity, problems.append)
        if profile is None:

            def advance(rows: int, ref: TableRef = ref) -> None:
                progress(Progress(ref, rows, len(profiles), len(listed)))

            profile = _scan_table(source, ref, key, settings, noted, advance)
            if profile.complete:
                kept.save(profile, identity, problems.append)
        profiles.append(profile)
        progress(Progress(ref, profile.rows, len(profiles), len(listed)))
    kept.close()
    return ScanResult(tuple(profiles), tuple(problems))


def _tables(source: Source, report: Report) -> list[TableRef]:
    try:
        return source.tables(report)
    except Unreadable as error:
        report(error.problem)
        return []


def _scan_table(
    source: Source,
    ref: TableRef,
    key: bytes,
    settings: ScanSettings,
    notes: TableNotes,
    advance: Callable[[int], None],
) -> TableProfile:
    problems: list[Problem] = []
    table: TableScan | None = None
    rows, complete = 0, True
    try:
        comments = source.comments(ref)
        for batch in source.read(ref, problems.append):
            if table is None:
                missing = (notes.person_keys.keys() | notes.another_person) - set(batch.schema.names)
                problems += [_unknown_column(ref, name) for name in sorted(missing)]
                table = TableScan(
                    ref,
                    batch.schema,
                    key=digest_key(key),
                    settings=settings,
                    comments=comments,
                    notes=_without(notes, missing),
                )
            table.update(batch)
            rows += batch.num_rows
            advance(rows)
    except Unreadable as error:
        problems.append(error.problem)
        complete = False
    if table is None:
        return TableProfile(ref, 0, (), Identifiers.none(), complete, tuple(problems))
    return table.finish(problems, complete)


def _without(notes: TableNotes, missing: AbstractSet[str]) -> TableNotes:
    keys = {name: series for name, series in notes.person_keys.items() if name not in missing}
    return TableNotes(keys, notes.another_person - missing)


def _unknown_table(ref: TableRef) -> Problem:
    return Problem(
        f"{ref.store}: {ref.table}",
        Bilingual("工作区文件提到这张表，但没有这张表", "the workspace file speaks of this table, which is not there"),
        Bilingual("请核对工作区文件里的表名", "check the table's name in the workspace file"),
    )


def _unknown_column(ref: TableRef, name: str) -> Problem:
    return Problem(
        f"{ref.store}: {ref.table}: {name}",
        Bilingual("工作区文件提到这一列，但没有这一列", "the workspace file speaks of this column, which is not there"),
        Bilingual("请核对工作区文件里的列名", "check the column's name in the workspace file"),
    )
