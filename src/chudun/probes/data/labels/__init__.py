"""Writing verdicts back to where the data are (回写标签): one module a kind of store that can hold them.

A module offers ``ANSWERS_TO``, as a source does, and ``write(spec, labels, report)``, which returns how many
columns it labelled. It opens the store anew, for writing; reading never does. What people wrote in a comment
stays: only our own part, in 〔楚盾 …〕, is put in, replaced or taken out.
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol

from chudun.probes.data.member_reading import TABLE_IN_FILE
from chudun.probes.data.profile import Problem, TableRef
from chudun.probes.data.sources import Report
from chudun.vocabulary.bilingual import Bilingual

Labels = Mapping[TableRef, Mapping[str, str]]
"""For each table what each column's label says; "" takes a label out."""


class _Module(Protocol):
    ANSWERS_TO: tuple[str, ...]

    def write(self, spec: str, labels: Labels, report: Report) -> int: ...


def write_labels(spec: str, labels: Labels, report: Report) -> int:
    """Write labels into a store and return how many columns were changed; whatever fails is reported.

    Parameters
    ----------
    spec
        The store's path or URL, as it was scanned; of a folder, the files that can hold labels are labelled.
    labels
        Labels by table, as the scan named it, and column.
    """
    if "://" not in spec and Path(spec).is_dir():
        return _write_to_files(Path(spec), labels, report)
    scheme, separator, _ = spec.partition("://")
    module = _modules().get((scheme + separator if separator else Path(spec).suffix).lower())
    if module is None:
        for ref in dict.fromkeys(TableRef(ref.store, "") for ref in labels):
            report(Problem(ref.store, _HOLDS_NONE, _KINDS))
        return 0
    return module.write(spec, labels, report)


def _write_to_files(folder: Path, labels: Labels, report: Report) -> int:
    written = 0
    files: dict[str, dict[TableRef, Mapping[str, str]]] = {}
    for ref, columns in labels.items():
        file, _, table = ref.table.partition(TABLE_IN_FILE)
        files.setdefault(file, {})[TableRef(f"{ref.store}: {file}", table or Path(file).stem)] = columns
    able = {name: inside for name, inside in files.items() if Path(name).suffix.lower() in _modules()}
    for name, inside in able.items():
        written += write_labels(str(folder / name), inside, report)
    if len(able) < len(files):
        report(Problem(folder.name, _FILES_HOLD_NONE.format(n=len(files) - len(able)), _KINDS))
    return written


@cache
def _modules() -> Mapping[str, _Module]:
    found: dict[str, _Module] = {}
    for entry in iter_modules(__path__):
        module = import_module(f"{__name__}.{entry.name}")
        found |= dict.fromkeys(getattr(module, "ANSWERS_TO", ()), module)
    return found


_HOLDS_NONE = Bilingual("这种数据源不能存标签", "this kind of store cannot hold labels")
_FILES_HOLD_NONE = Bilingual("{n} 个文件的格式不能存标签", "{n} files are of kinds that cannot hold labels")
_KINDS = Bilingual(
    "能写标签的有 PostgreSQL、MySQL、DuckDB 和 Parquet；其余请用清单",
    "labels go into PostgreSQL, MySQL, DuckDB and Parquet; for the others use the inventory",
)
