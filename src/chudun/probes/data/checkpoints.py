"""Finished tables kept on disk, so that a scan goes on where it was interrupted (断点续扫).

A finished table is kept in one file, with digests and masked samples and nothing in clear. The next scan takes it from
there if table, detectors, settings and key are what they were. A table in a server has no cheap identity of content, so
it is taken over only from a scan that was interrupted less than a day ago; a table interrupted in its middle is read
from its beginning.
"""

import json
import os
import secrets
import time
from dataclasses import asdict, replace
from functools import cache
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from chudun.probes.data.profile import ColumnProfile, Identifiers, Problem, TableNotes, TableProfile, TableRef
from chudun.probes.data.sources import Report, Unreadable
from chudun.vocabulary.bilingual import Bilingual

_INTERRUPTED_SCAN_SECONDS = 24 * 3600
_DIGEST_BYTES = 32
_PRESENCE = "presence:"


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


class Checkpoints:
    """Finished tables under one folder, a file each: a digest of the rest, then an ``.npz`` archive.

    Parameters
    ----------
    state
        The folder; made with mode 0700 if it is not there.
    context
        What must be the same for a kept table to serve again: the key's identity, the settings.

    Raises
    ------
    Unreadable
        The folder cannot be used.
    """

    def __init__(self, state: Path, context: tuple[object, ...]) -> None:
        self.state, self.context = state, context
        self._run = _run_token(state)

    def close(self) -> None:
        """Note that the scan came to its end, so that tables in servers are read anew next time."""
        _run_file(self.state).unlink(missing_ok=True)

    def identity(self, ref: TableRef, fingerprint: str | None, notes: TableNotes) -> str:
        """Return what is the same for two scans exactly if the first one's profile serves the second."""
        noted = (sorted(notes.person_keys.items()), sorted(notes.another_person))
        parts = (asdict(ref), fingerprint or ["run", self._run], noted, self.context, _code_version())
        return blake2b(json.dumps(parts).encode(), digest_size=16).hexdigest()

    def save(self, profile: TableProfile, identity: str, report: Report) -> None:
        """Keep a finished table; a full disk is reported and does not end the scan."""
        archive = BytesIO()
        text = np.frombuffer(json.dumps({"identity": identity, **_as_json(profile)}).encode(), np.uint8)
        arrays: dict[str, NDArray[Any]] = {f"{_PRESENCE}{name}": bits for name, bits in profile.presence.items()}
        for name, found in (("own", profile.identifiers), ("mentioned", profile.mentioned)):
            arrays |= {f"{name}.record": found.record, f"{name}.kind": found.kind, f"{name}.digest": found.digest}
        np.savez(archive, profile=text, **arrays)  # type: ignore[arg-type]
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
            own, mentioned = (
                Identifiers(*(archive[f"{name}.{part}"] for part in ("record", "kind", "digest")))
                for name in ("own", "mentioned")
            )
            presence = {n.removeprefix(_PRESENCE): archive[n] for n in archive.files if n.startswith(_PRESENCE)}
            return replace(_from_json(stored, own), presence=presence, mentioned=mentioned)

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
        "mentions": sorted(profile.mentions),
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
        mentions=frozenset(stored["mentions"]),
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
