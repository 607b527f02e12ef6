"""Deletion of one person's digests on request (应个人请求删除，个人信息保护法第四十七条).

What the person gives is hashed as a scan would hash it. No digest of it remains in the ledger. Records go whole if they
are for certain that person's, or show nothing but what was given; a record of somebody else who shares the phone stays,
without the phone. What scans keep of finished tables is dropped whole, and they are read anew. Counts are lower from
then on, and the journal says so without saying whose records they were.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from chudun.facts.identifiers import IdentifierKind
from chudun.facts.problem import BadInput, Problem
from chudun.persons.linkage import Linkage
from chudun.persons.numbering import NOTHING, hash_identifiers
from chudun.probes.data.checkpoints import forget as drop_finished_tables
from chudun.probes.data.kernel.column import ColumnScan
from chudun.probes.data.kernel.room import Secret
from chudun.probes.data.kernel.subject import subject_digests
from chudun.probes.data.key import digest_key, load_key
from chudun.probes.data.profile import Identifiers
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.counting import Population
from chudun.workspace.ledger.entry import Block, Entry, packed
from chudun.workspace.ledger.totals import folder_of
from chudun.workspace.model import Workspace

Hashes = NDArray[np.uint64]


@dataclass(frozen=True)
class Forgotten:
    """What was deleted from the ledger: records, digests, in how many entries; and what was in doubt."""

    records: int
    identifiers: int
    entries: int
    problems: tuple[Problem, ...]


def forget(workspace: Workspace, given: Sequence[str]) -> Forgotten:
    """Delete everything of the person whose identifiers are ``given``, one each.

    An identifier is a document number, phone, e-mail, card, plate or VIN, or ``SERIES:KEY`` for the system's own key
    of a person in one of the workspace's series.

    Raises
    ------
    BadInput
        One of ``given`` is no identifier that a scan knows, told by its place; nothing is deleted.
    """
    wanted = [_hashes(workspace, text, place) for place, text in enumerate(given, 1)]
    folder = folder_of(workspace)
    ledger = folder.read()
    population = Population((), [block for entry in ledger.entries for block in entry.blocks])
    whole, doubts = _records(population, wanted)
    every = np.concatenate([*wanted, np.empty(0, np.uint64)])
    rewritten: list[Entry] = []
    identifiers = records = place = 0
    for entry in ledger.entries:
        blocks = []
        for block in entry.blocks:
            left, rows, digests = _without(block, whole[population.booked_at[place]], every)
            blocks.append(left)
            records, identifiers, place = records + rows, identifiers + digests, place + 1
        gone = sum(int(a.left().sum() - b.left().sum()) for a, b in zip(entry.blocks, blocks, strict=True))
        if any(a is not b for a, b in zip(entry.blocks, blocks, strict=True)):
            rewritten.append(replace(entry, blocks=tuple(blocks), forgotten=entry.forgotten + gone))
    folder.replace(rewritten)
    drop_finished_tables(workspace.state / "scan")
    folder.note_deletion(records, identifiers)
    return Forgotten(records, identifiers, len(rewritten), (*ledger.problems, *doubts))


def _hashes(workspace: Workspace, text: str, place: int) -> Hashes:
    """Return the hashes under which a scan keeps ``text``."""
    secret = Secret(*np.frombuffer(digest_key(load_key(workspace.state / "key")), dtype="<u8"))
    known = {
        name for store in workspace.stores for notes in store.tables.values() for name in notes.person_keys.values()
    }
    series, separator, key = text.partition(":")
    if separator and series in known:
        _, digests = subject_digests(pa.array([key]), series, secret)
        kinds = np.full(len(digests), IdentifierKind.SUBJECT_KEY, np.uint8)
    else:
        scan = ColumnScan("given", pa.string(), "", secret, int(date.today().strftime("%Y%m%d")))
        scan.update(pa.array([text]))
        found = scan.part.found_of(frozenset(IdentifierKind))
        none = Identifiers.none()
        kinds = np.concatenate([none.kind, *(one.kind for one in found)])
        digests = np.concatenate([none.digest, *(one.digest for one in found)])
    if not len(digests):
        raise BadInput([_unrecognised(place, known)])
    hashes: Hashes = hash_identifiers(kinds, digests)
    return hashes


def _records(population: Population, wanted: Sequence[Hashes]) -> tuple[NDArray[np.bool_], list[Problem]]:
    """Return which records of the population go whole, and which identifiers turned out to be several persons'."""
    linkage, rows = population.linkage, len(population.nobody().personal)
    groups = _group_by_record(linkage, rows)
    shown, given = np.zeros(rows, np.int64), np.zeros(rows, np.int64)
    every = np.concatenate([*wanted, np.empty(0, np.uint64)])
    hits = [np.zeros(rows, np.bool_) for _ in wanted]
    for records, hashes in _numbered(population):
        np.add.at(shown, records, 1)
        np.add.at(given, records[np.isin(hashes, every)], 1)
        for hit, one in zip(hits, wanted, strict=True):
            hit[records[np.isin(hashes, one)]] = True
    problems, certain = [], np.zeros(rows, np.bool_)
    for place, hit in enumerate(hits, 1):
        persons = np.unique(groups[hit & (groups != NOTHING)])
        if len(persons) > 1:
            problems.append(_shared(place))
        elif len(persons):
            certain |= groups == persons[0]
    return certain | ((given > 0) & (given == shown)), problems


def _group_by_record(linkage: Linkage, rows: int) -> NDArray[np.uint32]:
    """Return each record's certain group; NOTHING where it has none, or names several persons."""
    groups = np.full(rows, NOTHING, np.uint32)
    linked = np.flatnonzero(linkage.signature != NOTHING)
    groups[linked] = linkage.components.group[linkage.signature[linked]]
    return groups


def _numbered(population: Population) -> Iterator[tuple[NDArray[np.int64], Hashes]]:
    """Yield records and hashes of each block's identifiers; blocks of the same content once."""
    seen: set[int] = set()
    for block, rows in zip(population.booked, population.booked_at, strict=True):
        if rows.start not in seen or not block.rows:
            seen.add(rows.start)
            yield block.identifiers.record + rows.start, _hashed(block)


def _hashed(block: Block) -> Hashes:
    hashes: Hashes = hash_identifiers(block.identifiers.kind, block.identifiers.digest)
    return hashes


def _without(block: Block, whole: NDArray[np.bool_], given: Hashes) -> tuple[Block, int, int]:
    """Return what remains of ``block``, and how many records and digests went."""
    found = block.identifiers
    kept = ~np.isin(_hashed(block), given) & ~whole[found.record]
    gone = whole & block.left()
    if kept.all() and not gone.any():
        return block, 0, 0
    from_bits = [np.unpackbits(bits, count=block.rows).astype(np.bool_) for bits in (block.personal, block.sensitive)]
    personal, sensitive = (packed(bits & ~whole) for bits in from_bits)
    identifiers = Identifiers(found.record[kept], found.kind[kept], found.digest[kept])
    left = replace(block, identifiers=identifiers, personal=personal, sensitive=sensitive)
    return left, int(gone.sum()), int((~kept).sum())


def _unrecognised(place: int, series: set[str]) -> Problem:
    names = ", ".join(sorted(series)) or "—"
    return Problem(
        f"{place}",
        Bilingual(
            "第 {n} 行不是可识别的标识符，没有删除任何内容", "line {n} is no identifier; nothing was deleted"
        ).format(n=place),
        Bilingual(
            "一行一个：证件号、手机号、邮箱、银行卡号、号牌、车辆识别代号，或“系列:编号”（系列：{names}）",
            "one a line: a document number, phone, e-mail, card, plate or VIN, or SERIES:KEY (series: {names})",
        ).format(names=names),
    )


def _shared(place: int) -> Problem:
    return Problem(
        f"{place}",
        Bilingual(
            "第 {n} 行的标识符与多个人同时出现：只删除了它本身，没有删除这些人的记录",
            "the identifier in line {n} stands with several persons: it was deleted, their records were not",
        ).format(n=place),
        Bilingual(
            "再给出本人的证件号，即可删除其全部记录", "give the person's document number too to delete all records"
        ),
    )
