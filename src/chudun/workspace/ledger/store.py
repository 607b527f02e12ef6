"""The ledger's folder: entries that are written whole, and a journal of what was done (台账存储)."""

import json
import os
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from chudun.facts.problem import Problem
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.ledger.entry import Damaged, Entry, from_bytes, to_bytes

_JOURNAL = "journal.jsonl"


@dataclass(frozen=True)
class Ledger:
    """What could be read of a ledger.

    ``entries`` are in the order of their days; ``problems`` tells of what could not be read, and then
    ``complete`` is False and every count a lower bound.
    """

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every entry ever booked was read."""
        return not self.problems

    def until(self, day: date) -> "Ledger":
        """Return the ledger as it stood at the end of ``day``."""
        return Ledger(tuple(entry for entry in self.entries if entry.left_on <= day), self.problems)

    def since(self, day: date) -> tuple[Entry, ...]:
        """Return what left on ``day`` or later."""
        return tuple(entry for entry in self.entries if entry.left_on >= day)


class LedgerFolder:
    """Where a ledger is kept.

    Parameters
    ----------
    folder
        Made with mode 0700 at the first entry.
    key_id
        Name of the workspace's key (``chudun.probes.data.key``), without which digests can't be compared.
    """

    def __init__(self, folder: Path, key_id: str) -> None:
        self.folder, self.key_id = folder, key_id

    def read(self) -> Ledger:
        """Return every entry that can be read, and a problem for each that can't."""
        problems: list[Problem] = []
        entries: dict[str, Entry] = {}
        for path in sorted(self.folder.glob("*.entry")):
            entry = self._entry(path, problems)
            if entry is not None:
                entries[path.name] = entry
        present = {path.name for path in self.folder.glob("*.entry")}
        problems += [_missing(name) for name in self._booked() if name not in present]
        return Ledger(tuple(sorted(entries.values(), key=lambda entry: (entry.left_on, entry.id))), tuple(problems))

    def add(self, entry: Entry) -> bool:
        """Write a new entry; return False, changing nothing, where it is booked already and can be read.

        Raises
        ------
        OSError
            The disk is full or can't be written to; the ledger is then as it was before.
        """
        path = self.folder / entry.file_name
        if path.exists() and self._entry(path, []) is not None:
            return False
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(path, to_bytes(entry, self.key_id))
        self._note("add", entry=entry.file_name)
        return True

    def replace(self, entries: Sequence[Entry]) -> None:
        """Write entries anew from which records were deleted."""
        for entry in entries:
            _write(self.folder / entry.file_name, to_bytes(entry, self.key_id))

    def note_deletion(self, records: int, identifiers: int) -> None:
        """Note in the journal that one person's ``records`` and ``identifiers`` were deleted; nothing tells whose."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._note("forget", records=records, identifiers=identifiers)

    def _entry(self, path: Path, problems: list[Problem]) -> Entry | None:
        try:
            entry, key = from_bytes(path.read_bytes())
        except (Damaged, OSError):
            problems.append(_damaged(path))
            return None
        if key != self.key_id:
            problems.append(_other_key(path))
            return None
        return entry

    def _booked(self) -> list[str]:
        """Return the names of all entries ever booked; a last line cut short by a crash is no entry yet."""
        try:
            lines = (self.folder / _JOURNAL).read_text("utf-8", "replace").splitlines()
        except FileNotFoundError:
            return []
        found = []
        for line in lines:
            try:
                note = json.loads(line)
            except ValueError:
                continue
            if isinstance(note, dict) and isinstance(note.get("entry"), str):
                found.append(note["entry"])
        return list(dict.fromkeys(found))

    def _note(self, done: str, **details: str | int) -> None:
        note = {"at": datetime.now().astimezone().isoformat(timespec="seconds"), "done": done, **details}
        path = self.folder / _JOURNAL
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            # a line cut short by a crash must not swallow this one
            file.write(("\n" if _cut_short(path) else "").encode() + json.dumps(note).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())


def _cut_short(path: Path) -> bool:
    """Whether the last line has no end."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - 1))
        return size > 0 and file.read(1) != b"\n"


def _write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, readable by its owner alone, and on the disk before this returns."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _damaged(path: Path) -> Problem:
    return Problem(
        path.name,
        Bilingual(
            "这条台账已损坏，没有计入；人数只有下限",
            "this entry of the ledger is damaged and not counted: counts are lower bounds",
        ),
        Bilingual("请从备份恢复该文件", "restore the file from a backup"),
    )


def _missing(name: str) -> Problem:
    return Problem(
        name,
        Bilingual(
            "登记过的这条台账文件不见了，没有计入；人数只有下限",
            "the file of this booked entry is gone and not counted: counts are lower bounds",
        ),
        Bilingual("请从备份恢复该文件", "restore the file from a backup"),
    )


def _other_key(path: Path) -> Problem:
    return Problem(
        path.name,
        Bilingual(
            "这条台账是用另一把工作区密钥写的，其中的人无法与现在的对应，没有计入；人数只有下限",
            "this entry was written with another workspace key; its persons can't be told from today's and aren't"
            " counted: counts are lower bounds",
        ),
        Bilingual("请从备份恢复原来的 .chudun/key", "restore the former .chudun/key from a backup"),
    )
