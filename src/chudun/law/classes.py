"""Classes of data (数据分类): which class a detector's finding belongs to, and what must be asked about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from chudun.facts.problem import BadInput
from chudun.law.grading_tables import shipped_file
from chudun.law.language.provision import Certainty
from chudun.law.settings_file import Entries, load
from chudun.vocabulary.attribute import YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import Dataset

FILE_NAME = "classes.toml"
UNCLASSIFIED = "unclassified"
_KEYS = ("path", "holds", "examine")


@dataclass(frozen=True)
class DataClass:
    """A class of data.

    Attributes
    ----------
    path
        Its name and those of the classes around it, the widest first.
    holds
        Yes/no attributes of a dataset that follow from finding it.
    examine
        Attributes of a dataset of this class that are not presumed: somebody has to answer.
    """

    path: tuple[Bilingual, ...]
    holds: frozenset[str] = frozenset()
    examine: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Classes:
    """All classes by name, the class of each detector by its name, and how far they were checked."""

    classes: Mapping[str, DataClass]
    detectors: Mapping[str, str]
    certainty: Certainty

    def of(self, detector: str | None, category: Bilingual | None, *, personal: bool) -> DataClass:
        """Return the class of what ``detector`` found; one not listed makes a class of its ``category``."""
        if detector is None:
            return self.classes[UNCLASSIFIED]
        if detector in self.detectors:
            return self.classes[self.detectors[detector]]
        inner = (category,) if category else ()
        if personal:
            return DataClass((Bilingual("个人信息", "personal information"), *inner))
        return DataClass((Bilingual("业务数据", "business data"), *inner), examine=self.classes[UNCLASSIFIED].examine)


@cache
def standard_classes() -> Classes:
    """Return the package's own classes."""
    return _read(load(shipped_file(FILE_NAME)), None)


def read_classes(path: Path) -> Classes:
    """Return the package's classes with what the file ``path`` says laid over them.

    Raises
    ------
    BadInput
        The file can't be read, or an entry makes no sense; all such entries are named with their lines.
    """
    return _read(load(path), standard_classes())


def _read(entries: Entries, base: Classes | None) -> Classes:
    entries.known((), entries.data, ("certainty", "classes", "detectors"))
    classes = dict(base.classes) if base else {}
    for name, row in entries.table("classes").items():
        classes[name] = _class(entries, name, row)
    detectors = dict(base.detectors) if base else {}
    for name, value in entries.table("detectors").items():
        detectors[name] = entries.option(("detectors", name), value, classes, UNCLASSIFIED)
    certainty = base.certainty if base else "memory"
    if "certainty" in entries.data:
        certainty = entries.certainty(("certainty",), entries.data["certainty"])
    if entries.problems:
        raise BadInput(entries.problems)
    return Classes(classes, detectors, certainty)


def _class(entries: Entries, name: str, row: Any) -> DataClass:
    place = ("classes", name)
    if not isinstance(row, dict):
        entries.wrong(place, Bilingual("应为一张表", "expected a table"))
        return DataClass(())
    entries.known(place, row, _KEYS)
    yes_no = [one for one, attribute in Dataset.attributes.items() if isinstance(attribute, YesNo)]
    presumed = [one for one, attribute in Dataset.attributes.items() if attribute.presumed is not None]
    return DataClass(
        path=_path(entries, (*place, "path"), row.get("path")),
        holds=_names(entries, (*place, "holds"), row.get("holds", []), yes_no),
        examine=_names(entries, (*place, "examine"), row.get("examine", []), presumed),
    )


def _path(entries: Entries, place: tuple[str, ...], value: Any) -> tuple[Bilingual, ...]:
    steps = value if isinstance(value, list) else []
    pairs = [
        step for step in steps if isinstance(step, list) and len(step) == 2 and all(isinstance(t, str) for t in step)
    ]
    if not steps or len(pairs) != len(steps):
        entries.wrong(place, Bilingual('应为 [["中文", "English"], …]', 'expected [["中文", "English"], …]'))
    return tuple(Bilingual(zh, en) for zh, en in pairs)


def _names(entries: Entries, place: tuple[str, ...], value: Any, allowed: list[str]) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        entries.wrong(place, Bilingual("应为名称的列表", "expected a list of names"))
        return frozenset()
    entries.known(place, value, allowed)
    return frozenset(value)
