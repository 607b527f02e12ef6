"""The numbers and tables of grading (分级参数): the package's own, or what a workspace put in their place."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from chudun.facts.problem import BadInput
from chudun.law import packs
from chudun.law.grade import Grade
from chudun.law.language.provision import Certainty
from chudun.law.settings_file import Entries, load
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import HARM

FILE_NAME = "grading.toml"
OBJECTS = (
    "national_security",
    "economic_operation",
    "social_order",
    "public_interest",
    "organisations",
    "individuals",
)
"""What harm can be done to (影响对象), as ``Dataset`` names it after ``harm_to_``."""

DEGREES = tuple(degree for degree in HARM if degree != "none")
GRADES = tuple(map(str, Grade))

_LOWEST = (
    "personal_information",
    "employees_personal_information",
    "sensitive_personal_information",
    "conditionally_shared_public_data",
    "closed_public_data",
)
_NUMBERS = {
    "scale": ("people_over", "sensitive_people_over"),
    "automotive": ("people_over",),
    "industrial_level": ("level_2_loss", "level_3_loss"),
}


@dataclass(frozen=True)
class GradingTables:
    """What the packs on grading are built from; ``certainty`` says of each table how far it was checked.

    Attributes
    ----------
    harm
        Object of harm → degree → grade.
    lowest
        The least grade of certain data.
    numbers
        Table → name → number: people (超过), or yuan (以上).
    certainty
        Table → how sure it is.
    """

    harm: Mapping[str, Mapping[str, Grade]]
    lowest: Mapping[str, Grade]
    numbers: Mapping[str, Mapping[str, int]]
    certainty: Mapping[str, Certainty]


def shipped_file(name: str) -> Path:
    """Return where the package keeps its own table ``name``."""
    return Path(packs.__path__[0]) / name


@cache
def standard_tables() -> GradingTables:
    """Return the package's own tables."""
    return _read(load(shipped_file(FILE_NAME)), None)


def read_tables(path: Path) -> GradingTables:
    """Return the package's tables with what the file ``path`` says laid over them.

    Raises
    ------
    BadInput
        The file can't be read, or an entry makes no sense; all such entries are named with their lines.
    """
    return _read(load(path), standard_tables())


def _read(entries: Entries, base: GradingTables | None) -> GradingTables:
    entries.known((), entries.data, ("harm", "lowest", *_NUMBERS))
    tables = GradingTables(
        harm=_harm(entries, base),
        lowest=_lowest(entries, base),
        numbers={name: _numbers(entries, name, base) for name in _NUMBERS},
        certainty={name: _certainty(entries, name, base) for name in ("harm", "lowest", *_NUMBERS)},
    )
    if not entries.problems:
        _rising(entries, tables)
    if entries.problems:
        raise BadInput(entries.problems)
    return tables


def _certainty(entries: Entries, name: str, base: GradingTables | None) -> Certainty:
    table = entries.table(name)
    if base is not None and "certainty" not in table:
        return base.certainty[name]
    return entries.certainty((name, "certainty"), table.get("certainty"))


def _harm(entries: Entries, base: GradingTables | None) -> dict[str, dict[str, Grade]]:
    table = entries.table("harm")
    entries.known(("harm",), table, ("certainty", *OBJECTS))
    found = {}
    for name in OBJECTS:
        row = table.get(name, {})
        if not isinstance(row, dict):
            entries.wrong(("harm", name), Bilingual("应为 {程度 = 级别}", "expected {degree = grade}"))
            row = {}
        entries.known(("harm", name), row, DEGREES)
        given = dict(base.harm[name]) if base else {}
        for degree in DEGREES:
            if degree in row or base is None:
                given[degree] = _grade(entries, ("harm", name, degree), row.get(degree))
        found[name] = given
    return found


def _lowest(entries: Entries, base: GradingTables | None) -> dict[str, Grade]:
    table = entries.table("lowest")
    entries.known(("lowest",), table, ("certainty", *_LOWEST))
    given = dict(base.lowest) if base else {}
    for name in _LOWEST:
        if name in table or base is None:
            given[name] = _grade(entries, ("lowest", name), table.get(name))
    return given


def _numbers(entries: Entries, name: str, base: GradingTables | None) -> dict[str, int]:
    table = entries.table(name)
    entries.known((name,), table, ("certainty", *_NUMBERS[name]))
    given = dict(base.numbers[name]) if base else {}
    for key in _NUMBERS[name]:
        if key in table or base is None:
            given[key] = entries.number((name, key), table.get(key), 1)
    return given


def _grade(entries: Entries, path: tuple[str, ...], value: Any) -> Grade:
    return Grade(entries.option(path, value, GRADES, Grade.GENERAL_1))


def _rising(entries: Entries, tables: GradingTables) -> None:
    """Note where a graver harm or a larger loss would come out lighter: no text says so, and the proofs forbid it."""
    order = list(Grade)
    said = Bilingual("比更轻的一档还低", "lighter than the step before it")
    for name, row in tables.harm.items():
        for lower, higher in pairwise(DEGREES):
            if order.index(row[lower]) > order.index(row[higher]):
                entries.wrong(("harm", name, higher), said)
    losses = tables.numbers["industrial_level"]
    if losses["level_2_loss"] >= losses["level_3_loss"]:
        entries.wrong(
            ("industrial_level", "level_3_loss"), Bilingual("应大于 level_2_loss", "must exceed level_2_loss")
        )
