"""Entries on disk: whole or not at all, told from damaged ones, tied to their key."""

import json
import stat
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from chudun.workspace.ledger import store
from chudun.workspace.ledger.entry import Damaged, from_bytes, to_bytes
from chudun.workspace.ledger.store import LedgerFolder

from .ledger_worlds import entry, people

DAY = date(2026, 3, 5)


@pytest.fixture
def folder(tmp_path: Path) -> LedgerFolder:
    return LedgerFolder(tmp_path / "ledger", "key one")


def files(folder: LedgerFolder) -> list[Path]:
    return sorted(folder.folder.glob("*.entry"))


def test_what_is_written_is_read(folder: LedgerFolder) -> None:
    written = entry(DAY, people(0, 5), sensitive=[1, 3])
    assert folder.add(written)
    (read,) = folder.read().entries
    assert read.blocks[0].left().sum() == 5
    assert np.array_equal(read.blocks[0].identifiers.digest, written.blocks[0].identifiers.digest)
    assert (read.id, read.left_on, read.treatment, read.name) == (written.id, DAY, written.treatment, written.name)


def test_only_the_owner_may_read(folder: LedgerFolder) -> None:
    folder.add(entry(DAY, people(0, 5)))
    assert stat.S_IMODE(folder.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.folder.iterdir()} == {0o600}


def test_adding_the_same_twice_changes_nothing(folder: LedgerFolder) -> None:
    assert folder.add(entry(DAY, people(0, 5)))
    before = {path.name: path.read_bytes() for path in folder.folder.iterdir()}
    assert not folder.add(entry(DAY, people(0, 5)))
    assert {path.name: path.read_bytes() for path in folder.folder.iterdir()} == before


def test_no_ledger_is_an_empty_one(folder: LedgerFolder) -> None:
    assert folder.read() == store.Ledger()
    assert not folder.folder.exists()


@pytest.mark.parametrize("place", [0, 40, 400, -1])
def test_a_damaged_file_is_told_and_the_others_count(folder: LedgerFolder, place: int) -> None:
    folder.add(entry(DAY, people(0, 5)))
    folder.add(entry(date(2026, 3, 6), people(0, 9)))
    content = bytearray(files(folder)[0].read_bytes())
    content[place] ^= 1
    files(folder)[0].write_bytes(content)
    read = folder.read()
    assert [one.left_on.day for one in read.entries] == [6]
    assert not read.complete
    assert "damaged" in read.problems[0].what.en


@pytest.mark.parametrize("content", [b"", b"x" * 20, b"x" * 4000])
def test_what_is_no_entry_is_damaged(content: bytes) -> None:
    with pytest.raises(Damaged):
        from_bytes(content)


def test_a_file_cut_short_is_damaged() -> None:
    content = to_bytes(entry(DAY, people(0, 5)), "key one")
    for length in (len(content) - 1, len(content) // 2, 33):
        with pytest.raises(Damaged):
            from_bytes(content[:length])


def test_a_booked_entry_that_is_gone_is_missed(folder: LedgerFolder) -> None:
    folder.add(entry(DAY, people(0, 5)))
    files(folder)[0].unlink()
    assert "gone" in folder.read().problems[0].what.en
    assert folder.add(entry(DAY, people(0, 5)))
    assert folder.read().complete


def test_booking_again_mends_a_damaged_file(folder: LedgerFolder) -> None:
    folder.add(entry(DAY, people(0, 5)))
    files(folder)[0].write_bytes(b"damaged")
    assert folder.add(entry(DAY, people(0, 5)))
    assert folder.read().complete


def test_another_key_is_told(folder: LedgerFolder) -> None:
    folder.add(entry(DAY, people(0, 5)))
    read = LedgerFolder(folder.folder, "key two").read()
    assert not read.entries
    assert "another workspace key" in read.problems[0].what.en


def test_a_crash_before_the_end_leaves_the_ledger_as_it_was(
    folder: LedgerFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.add(entry(DAY, people(0, 5)))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store.os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        folder.add(entry(date(2026, 3, 6), people(0, 9)))
    monkeypatch.undo()
    assert [one.left_on for one in folder.read().entries] == [DAY]
    assert folder.read().complete
    assert not [path for path in folder.folder.iterdir() if path.name.startswith(".")]


def test_a_journal_line_cut_short_loses_no_other(folder: LedgerFolder) -> None:
    folder.add(entry(DAY, people(0, 5)))
    journal = folder.folder / "journal.jsonl"
    journal.write_bytes(journal.read_bytes() + b'{"at": "2026')
    folder.add(entry(date(2026, 3, 6), people(0, 9)))
    assert folder.read().complete
    assert json.loads(journal.read_text().splitlines()[-1])["done"] == "add"


def test_no_value_is_in_a_file_in_clear() -> None:
    content = to_bytes(entry(DAY, people(0, 5)), "key one")
    header = json.loads(content[32:].partition(b"\n")[0])
    assert set(header) == {
        "format", "key", "id", "transfer", "name", "recipient", "country", "exporter", "left_on", "treatment",
        "forgotten", "blocks",
    }  # fmt: skip
