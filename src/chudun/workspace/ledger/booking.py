"""What an export takes along, made into an entry of the ledger (登记出境)."""

import secrets
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from chudun.probes.data.member_reading import TABLE_IN_FILE
from chudun.probes.data.profile import Identifiers, TableRef
from chudun.probes.data.sources import Collection, Unreadable, open_source
from chudun.workspace.counting import Population, Scope
from chudun.workspace.ledger.entry import Block, Entry, Treatment, content_id, entry_id, packed
from chudun.workspace.model import TransferEntry, Workspace


def fingerprints(workspace: Workspace, wanted: Iterable[TableRef]) -> dict[TableRef, str]:
    """Return what changes whenever the content of a table does; what has none, such as a server's, is left out."""
    by_store: dict[str, list[TableRef]] = {}
    for ref in wanted:
        by_store.setdefault(ref.store, []).append(ref)
    found: dict[TableRef, str | None] = {}
    for store in workspace.stores:
        if store.name not in by_store:
            continue
        try:
            source = open_source(store.name, workspace.location(store))
            if isinstance(source, Collection):
                found |= _stamps(source, by_store[store.name])
            else:
                found |= {ref: source.fingerprint(ref) for ref in by_store[store.name]}
        except Unreadable:
            continue  # the scan has told of it
    return {ref: fingerprint for ref, fingerprint in found.items() if fingerprint is not None}


def _stamps(source: Collection, wanted: Iterable[TableRef]) -> dict[TableRef, str | None]:
    stamps = {member.name: member.stamp() for member in source.members(lambda _: None)}
    return {ref: stamps.get(ref.table.partition(TABLE_IN_FILE)[0]) for ref in wanted}


def book(
    workspace: Workspace,
    transfer: TransferEntry,
    population: Population,
    known: Mapping[TableRef, str],
    treatment: Treatment,
    left_on: date,
) -> Entry:
    """Return the entry of all that ``transfer`` takes of the tables as they are now; it may have no blocks.

    Parameters
    ----------
    known
        Fingerprints of the tables' contents.
    treatment
        As judged on ``left_on``.
    """
    blocks = tuple(_blocks(population, population.scope(transfer.data), known))
    return Entry(
        id=entry_id(transfer.id, left_on, blocks),
        transfer=transfer.id,
        name=transfer.name,
        recipient=transfer.recipient,
        country=transfer.country,
        exporter=workspace.name,
        left_on=left_on,
        treatment=treatment,
        blocks=blocks,
    )


def _blocks(population: Population, scope: Scope, known: Mapping[TableRef, str]) -> Iterator[Block]:
    unknown = secrets.token_hex(8)
    for table in population.tables:
        for whom, records in table.records().items():
            rows, found = population.blocks[table.ref, whom], table.found(whom)
            if not (scope.personal[rows].any() or scope.sensitive[rows].any()):
                continue
            left = (scope.personal[rows] | scope.sensitive[rows])[found.record]
            identifiers = Identifiers(found.record[left], found.kind[left], found.digest[left])
            fingerprint = known.get(table.ref, unknown)
            yield Block(
                ref=table.ref,
                whom=whom,
                content=content_id(table.ref, whom, fingerprint, records, identifiers),
                rows=records,
                identifiers=identifiers,
                personal=packed(scope.personal[rows]),
                sensitive=packed(scope.sensitive[rows]),
                complete=table.complete,
            )
