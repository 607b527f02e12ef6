"""Labels on the columns of stores: what they say, shown or written into the stores (标签)."""

from collections.abc import Iterable, Mapping

from chudun.cli.output import err, language
from chudun.facts.problem import Problem
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.label_text import label_of
from chudun.probes.data.labels import write_labels
from chudun.probes.data.profile import TableProfile, TableRef
from chudun.reports.inventory.model import InventoryRow
from chudun.vocabulary.bilingual import Bilingual

Labels = dict[str, dict[TableRef, dict[str, str]]]
"""By store and table, what each column's label says."""


def labels_of_tables(tables: Iterable[TableProfile]) -> Labels:
    """Return what was found as labels; a table not read to its end keeps the labels it has."""
    names, stores = _names(), Labels()
    for table in tables:
        if table.complete:
            found = {column.column: label_of(column, names) for column in table.columns}
            stores.setdefault(table.ref.store, {})[table.ref] = found
    return stores


def labels_of_inventory(rows: Iterable[InventoryRow]) -> Labels:
    """Return verdicts and settled grades as labels; what was not read to its end keeps the labels it has."""
    names, stores = _names(), Labels()
    for row in rows:
        if row.complete and row.column is not None:
            table = stores.setdefault(row.store, {}).setdefault(TableRef(row.store, row.table), {})
            table[row.column] = label_of(row, names, row.grade.label if row.grade.settled else None)
    return stores


def write(labels: Labels, specs: Mapping[str, str], problems: list[Problem]) -> None:
    """Write labels into the stores and say how many; ``specs`` are paths and URLs by store.

    What could not be written is added to ``problems``.
    """
    for store, tables in labels.items():
        written = write_labels(specs[store], tables, problems.append)
        said = Bilingual("{store}：写入或更新 {n} 列的标签", "{store}: labels of {n} columns written or updated")
        _say(said.format(store=store, n=written))


def show(labels: Labels) -> None:
    """Say what would be written."""
    for tables in labels.values():
        for ref, columns in tables.items():
            for column, label in columns.items():
                if label:
                    _say(Bilingual.same(f"{ref.store}: {ref.table}: {column} → {label}"))


def _names() -> Mapping[str, Bilingual]:
    return {detector.name: detector.label for detector in all_detectors()}


def _say(text: Bilingual) -> None:
    # apart from the results, which may be JSON
    err.print(text.to(language()), markup=False)
