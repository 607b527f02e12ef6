"""The labels of ``chudun scan``: shown, or written into the stores."""

from collections.abc import Iterable, Mapping

from chudun.cli.output import err, language
from chudun.facts.problem import Problem
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.label_text import label_of
from chudun.probes.data.labels import write_labels
from chudun.probes.data.profile import TableProfile, TableRef
from chudun.vocabulary.bilingual import Bilingual


def label_stores(
    specs: Mapping[str, str], tables: Iterable[TableProfile], *, write: bool, problems: list[Problem]
) -> None:
    """Write what was found into the stores it was found in, or only show what would be written.

    Parameters
    ----------
    specs
        Each store's path or URL, by its name.
    tables
        What was found; a table not read to its end keeps the labels it has.
    problems
        Takes what could not be written.
    """
    names = {detector.name: detector.label for detector in all_detectors()}
    stores: dict[str, dict[TableRef, dict[str, str]]] = {}
    for table in tables:
        if table.complete:
            found = {column.column: label_of(column, names) for column in table.columns}
            stores.setdefault(table.ref.store, {})[table.ref] = found
    for store, labels in stores.items():
        if write:
            written = write_labels(specs[store], labels, problems.append)
            _say(
                Bilingual(
                    "{store}：写入或更新 {n} 列的标签", "{store}: labels of {n} columns written or updated"
                ).format(store=store, n=written)
            )
            continue
        for ref, columns in labels.items():
            for column, label in columns.items():
                if label:
                    _say(Bilingual.same(f"{ref.store}: {ref.table}: {column} → {label}"))


def _say(text: Bilingual) -> None:
    # apart from the results, which may be JSON
    err.print(text.to(language()), markup=False)
