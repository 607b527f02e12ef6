"""The scan of a set of stores: table after table, each kept when finished (数据扫描).

A finished table is kept under the state folder in one file, with digests and masked samples and nothing in
clear. The next scan takes it from there if table, detectors, settings and key are what they were. A table
in a server has no cheap identity of content, so it is taken over only from a scan that was interrupted
less than a day ago; a table interrupted in its middle is read from its beginning.
"""

import json
import os
import secrets
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.key import digest_key, key_id
from chudun.probes.data.profile import ColumnProfile, Identifiers, Problem, TableProfile, TableRef
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.vocabulary.bilingual import Bilingual

_INTERRUPTED_SCAN_SECONDS = 24 * 3600
_DIGEST_BYTES = 32


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
    person_keys: Mapping[TableRef, Mapping[str, str]] | None = None,
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
    person_keys
        For a table, the columns that hold the system's own keys of persons, and each key's namespace.

    Raises
    ------
    Unreadable
        If the state folder cannot be used.
    KeyboardInterrupt
        On Ctrl-C; the tables finished by then are kept.
    """
    problems: list[Problem] = []
    person_keys = person_keys or {}
    listed = [(source, ref) for source in sources for ref in _tables(source, problems.append)]
    problems += [_unknown_table(ref) for ref in person_keys if all(ref != known for _, known in listed)]
    kept = _Checkpoints(state, _run_token(state), (key_id(key), asdict(settings), _code_version()))
    profiles: list[TableProfile] = []
    for source, ref in listed:
        keys = person_keys.get(ref, {})
        identity = kept.identity(ref, source.fingerprint(ref), keys)
        profile = kept.load(ref, identity, problems.append)
        if profile is None:

            def advance(rows: int, ref: TableRef = ref) -> None:
                progress(Progress(ref, rows, len(profiles), len(listed)))

            profile = _scan_table(source, ref, key, settings, keys, advance)
            if profile.complete:
                kept.save(profile, identity, problems.append)
        profiles.append(profile)
        progress(Progress(ref, profile.rows, len(profiles), len(listed)))
    _run_file(state).unlink(missing_ok=True)
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
    person_keys: Mapping[str, str],
    advance: Callable[[int], None],
) -> TableProfile:
    problems: list[Problem] = []
    table: TableScan | None = None
    rows, complete = 0, True
    try:
        comments = source.comments(ref)
        for batch in source.read(ref, problems.append):
            if table is None:
                missing = person_keys.keys() - set(batch.schema.names)
                problems += [_unknown_column(ref, name) for name in sorted(missing)]
                table = TableScan(
                    ref,
                    batch.schema,
                    key=digest_key(key),
                    settings=settings,
                    comments=comments,
                    person_keys={name: person_keys[name] for name in person_keys if name not in missing},
                )
            table.update(batch)
            rows += batch.num_rows
            advance(rows)
    except Unreadable as error:
        problems.append(error.problem)
        complete = False
    if table is None:
        nothing = Identifiers(np.empty(0, np.int64), np.empty(0, np.uint8), np.empty(0, np.uint64))
        return TableProfile(ref, 0, (), nothing, complete, tuple(problems))
    return table.finish(problems, complete)


@cache
def _code_version() -> str:
    """Return a digest of the probe's own code, so that no finished table outlives the detectors that saw it."""
    digest = blake2b(digest_size=16)
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _run_file(state: Path) -> Path:
    return state / "interrupted"


def _run_token(state: Path) -> str:
    """Return the token of the scan that was interrupted a short while ago, or begin a new one.

    It stands in for the fingerprint of a table in a server.
    """
    path = _run_file(state)
    try:
        state.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists() and time.time() - path.stat().st_mtime < _INTERRUPTED_SCAN_SECONDS:
            return path.read_text("utf-8", "replace")
        token = secrets.token_hex(8)
        _write(path, token.encode())
    except OSError as error:
        raise Unreadable(_unusable_state(state, error)) from None
    return token


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, readable by its owner alone."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _Checkpoints:
    """Finished tables under one folder, a file each: a digest of the rest, then an ``.npz`` archive."""

    state: Path
    run: str
    context: tuple[object, ...]

    def identity(self, ref: TableRef, fingerprint: str | None, person_keys: Mapping[str, str]) -> str:
        """Return what is the same for two scans exactly if the first one's profile serves the second."""
        parts = (asdict(ref), fingerprint or ["run", self.run], sorted(person_keys.items()), self.context)
        return blake2b(json.dumps(parts).encode(), digest_size=16).hexdigest()

    def save(self, profile: TableProfile, identity: str, report: Report) -> None:
        """Keep a finished table; a full disk is reported and does not end the scan."""
        archive = BytesIO()
        found = profile.identifiers
        text = np.frombuffer(json.dumps({"identity": identity, **_as_json(profile)}).encode(), np.uint8)
        np.savez(archive, profile=text, record=found.record, kind=found.kind, digest=found.digest)
        content = archive.getvalue()
        try:
            _write(self._path(profile.ref), _digest(content) + content)
        except OSError as error:
            report(_unusable_state(self.state, error))

    def load(self, ref: TableRef, identity: str, report: Report) -> TableProfile | None:
        """Return the profile kept under ``identity``; None where there is none, or a damaged one."""
        try:
            kept = self._path(ref).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            report(_unusable_state(self.state, error))
            return None
        content = kept[_DIGEST_BYTES:]
        if kept[:_DIGEST_BYTES] != _digest(content):
            report(_damaged(ref))
            return None
        with np.load(BytesIO(content), allow_pickle=False) as archive:
            stored = json.loads(archive["profile"].tobytes())
            if stored.pop("identity") != identity:
                return None
            return _from_json(stored, Identifiers(archive["record"], archive["kind"], archive["digest"]))

    def _path(self, ref: TableRef) -> Path:
        name = blake2b(json.dumps(asdict(ref)).encode(), digest_size=16).hexdigest()
        return self.state / f"{name}.table"


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_DIGEST_BYTES).digest()


def _as_json(profile: TableProfile) -> dict[str, Any]:
    return {
        "ref": asdict(profile.ref),
        "rows": profile.rows,
        "columns": [asdict(replace(column, candidates=dict(column.candidates))) for column in profile.columns],
        "complete": profile.complete,
        "problems": [asdict(problem) for problem in profile.problems],
    }


def _from_json(stored: dict[str, Any], identifiers: Identifiers) -> TableProfile:
    return TableProfile(
        TableRef(**stored["ref"]),
        stored["rows"],
        tuple(_column_from_json(column) for column in stored["columns"]),
        identifiers,
        stored["complete"],
        tuple(
            Problem(problem["where"], Bilingual(**problem["what"]), Bilingual(**problem["remedy"]))
            for problem in stored["problems"]
        ),
    )


def _column_from_json(stored: dict[str, Any]) -> ColumnProfile:
    category = stored["category"]
    return ColumnProfile(
        **stored
        | {
            "category": Bilingual(**category) if category else None,
            "because": tuple(Bilingual(**reason) for reason in stored["because"]),
            "samples": tuple(stored["samples"]),
        }
    )


def _unknown_table(ref: TableRef) -> Problem:
    return Problem(
        f"{ref.store}: {ref.table}",
        Bilingual("指定了个人编号列，但没有这张表", "keys of persons are given for this table, which is not there"),
        Bilingual("请核对工作区文件里的表名", "check the table's name in the workspace file"),
    )


def _unknown_column(ref: TableRef, name: str) -> Problem:
    return Problem(
        f"{ref.store}: {ref.table}: {name}",
        Bilingual("指定为个人编号的列不存在", "there is no such column, which was given as a key of persons"),
        Bilingual("请核对工作区文件里的列名", "check the column's name in the workspace file"),
    )


def _unusable_state(state: Path, error: OSError) -> Problem:
    return Problem(
        state.name,
        Bilingual("扫描进度存不下或读不出（{reason}）", "the scan's state cannot be kept or read ({reason})").format(
            reason=error.strerror
        ),
        Bilingual("请核对该文件夹的权限和磁盘空间", "check the folder's permissions and the disk's free space"),
    )


def _damaged(ref: TableRef) -> Problem:
    return Problem(
        f"{ref.store}: {ref.table}",
        Bilingual(
            "上次保存的扫描结果已损坏，已重新读表",
            "what was kept of an earlier scan is damaged; the table was read again",
        ),
        Bilingual("不需处理", "nothing needs to be done"),
    )
