"""The ground truth: what each column is and how many persons each store and transfer really holds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from chudun.sample.digits import Numbers
from chudun.sample.tables import IDENTIFYING_KINDS, NOBODY, SENSITIVE_KINDS, Column, Table


@dataclass(frozen=True)
class Persons:
    """Distinct natural persons whose personal information is in a set of columns.

    ``identifiable``: those with at least one identifier of their own there that is not a placeholder or
    shared by many. ``sensitive``: those with sensitive personal information there (敏感个人信息,
    GB/T 45574-2025: bank accounts, positions); ``general``: the others.
    ``sensitive_with_ids``: the same by GB/T 35273-2020, which lists resident IDs as sensitive too.
    """

    persons: int
    identifiable: int
    sensitive: int
    general: int
    sensitive_with_ids: int


@dataclass(frozen=True)
class ColumnTruth:
    """What a column is, and of how many persons; ``of_another``: of somebody whom the row mentions."""

    kind: str
    persons: int
    of_another: bool


@dataclass(frozen=True)
class TableTruth:
    """A table's rows, persons, columns by name, and rows with each sort of trap."""

    rows: int
    persons: Persons
    columns: dict[str, ColumnTruth]
    traps: dict[str, int]


@dataclass(frozen=True)
class GroundTruth:
    """The truth of one sample organisation. ``tables`` are keyed ``store.table``, transfers by id.

    ``exported`` is the union over the transfers that have left China and claim no exemption: what the
    exporter counts since 1 January (自当年1月1日起累计), each person once.
    """

    people: int
    seed: int
    overall: Persons
    exported: Persons
    stores: dict[str, Persons]
    tables: dict[str, TableTruth]
    transfers: dict[str, Persons]

    def to_dict(self) -> dict[str, Any]:
        """Return the same as plain dictionaries, as ``truth.json`` has it. No identifier is in it."""
        return asdict(self)


def establish(tables: Iterable[Table], transfers: Sequence[Mapping[str, Any]], people: int, seed: int) -> GroundTruth:
    """Count ``tables``, and what each of ``transfers`` (as in the workspace) takes from them."""
    by_key = {f"{table.store}.{table.name}": table for table in tables}

    def sent(transfer: Mapping[str, Any]) -> list[Column]:
        return [
            by_key[f"{part['store']}.{part['table']}"].column(name)
            for part in transfer["data"]
            for name in part["columns"]
        ]

    stores = {table.store: [t for t in by_key.values() if t.store == table.store] for table in by_key.values()}
    return GroundTruth(
        people=people,
        seed=seed,
        overall=_persons(column for table in by_key.values() for column in table.columns),
        stores={
            store: _persons(column for table in held for column in table.columns) for store, held in stores.items()
        },
        tables={key: _table(table) for key, table in by_key.items()},
        exported=_persons(column for transfer in transfers if _counts(transfer) for column in sent(transfer)),
        transfers={transfer["id"]: _persons(sent(transfer)) for transfer in transfers},
    )


def _counts(transfer: Mapping[str, Any]) -> bool:
    has_left = transfer["movement"] != "stays_in_china" and transfer["started_on"] is not None
    return has_left and transfer["purpose"] != "human_resources"


def _table(table: Table) -> TableTruth:
    return TableTruth(
        rows=len(table.columns[0].values),
        persons=_persons(table.columns),
        columns={
            column.name: ColumnTruth(column.kind, len(_known(column)), column.of_another) for column in table.columns
        },
        traps=dict(table.traps),
    )


def _persons(columns: Iterable[Column]) -> Persons:
    known = [(column.kind, _known(column)) for column in columns]
    everyone = _union(holders for _, holders in known)
    sensitive = _union(holders for kind, holders in known if kind in SENSITIVE_KINDS)
    with_ids = _union(holders for kind, holders in known if kind in SENSITIVE_KINDS | {"resident_id"})
    identifiable = _union(holders for kind, holders in known if kind in IDENTIFYING_KINDS)
    return Persons(
        persons=len(everyone),
        identifiable=len(identifiable),
        sensitive=len(sensitive),
        general=len(everyone) - len(sensitive),
        sensitive_with_ids=len(with_ids),
    )


def _known(column: Column) -> Numbers:
    """The distinct holders of a column's values."""
    nobody = np.empty(0, dtype=np.int64)
    return _union([nobody if column.holders is None else column.holders[column.holders != NOBODY]])


def _union(holders: Iterable[Numbers]) -> Numbers:
    together = np.concatenate([np.empty(0, dtype=np.int64), *holders])
    # hidden numbers are small and dense, so counting them beats sorting or hashing
    return np.flatnonzero(np.bincount(together))
