"""The inventory as data (清单的 JSON 形式), for programs and for comparing two runs."""

import json
from pathlib import Path
from typing import Any

from chudun.facts.interval import Interval
from chudun.reports.inventory.model import Grade, Inventory, InventoryRow
from chudun.reports.visible import visible
from chudun.vocabulary.bilingual import Bilingual, Language


def write_json(inventory: Inventory, path: Path, language: Language) -> None:
    """Write the inventory to ``path`` as JSON, UTF-8, keys always in the same order.

    Raises
    ------
    OSError
        ``path`` can't be written.
    """
    data = inventory_as_data(inventory, language)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def inventory_as_data(inventory: Inventory, language: Language) -> dict[str, Any]:
    """Return ``inventory`` as JSON writes it, texts in ``language``; open counts as [at least, at most]."""
    return visible(
        {
            "organisation": inventory.organisation.to(language),
            "as_of": inventory.as_of.isoformat(),
            "rows": [_row(row, language) for row in inventory.rows],
            "problems": [
                {"where": p.where, "what": p.what.to(language), "remedy": p.remedy.to(language)}
                for p in inventory.problems
            ],
        }
    )


def _row(row: InventoryRow, language: Language) -> dict[str, Any]:
    def texts(said: tuple[Bilingual, ...]) -> list[str]:
        return [one.to(language) for one in said]

    return {
        "store": row.store,
        "table": row.table,
        "column": row.column,
        "class_path": texts(row.class_path),
        "detector": row.detector,
        "personal": row.personal,
        "sensitive": row.sensitive,
        "category": row.category.to(language) if row.category else None,
        "grade": _grade(row.grade, language),
        "sector": [_grade(grade, language) for grade in row.sector],
        "because": texts(row.because),
        "unknowns": texts(row.unknowns),
        "flip": texts(row.flip),
        "owner": row.owner,
        "location": row.location,
        "rows": row.rows,
        "people": _people(row.people),
        "complete": row.complete,
        "protection": row.protection,
        "certainty": row.certainty.to(language) if row.certainty else None,
    }


def _grade(grade: Grade, language: Language) -> dict[str, Any]:
    return {
        "scheme": grade.scheme,
        "title": grade.title.to(language),
        "settled": grade.settled,
        "outcomes": list(grade.outcomes),
        "label": grade.label.to(language),
    }


def _people(people: Interval | None) -> int | list[int | None] | None:
    if people is None:
        return None
    return people.low if people.exact else [people.low, people.high]
