"""The inventory as OpenLineage dataset events, one a table (OpenLineage 2-0-2, static metadata).

Lines of JSON that any OpenLineage receiver takes at ``POST /api/v1/lineage``: facets for schema, tags, ownership,
documentation and row count. Grades and classes travel as tags, on the dataset or on one of its fields.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from importlib.metadata import version
from itertools import groupby
from pathlib import Path
from typing import Any

from chudun.reports.document import Say
from chudun.reports.inventory.columns import class_path, kind_of
from chudun.reports.inventory.model import Inventory, InventoryRow
from chudun.reports.visible import visible
from chudun.vocabulary.bilingual import Language

Data = dict[str, Any]

_SPEC = "https://openlineage.io/spec"
_EVENT = f"{_SPEC}/2-0-2/OpenLineage.json#/$defs/DatasetEvent"
_FACETS = {
    "schema": "1-2-0/SchemaDatasetFacet",
    "tags": "1-0-0/TagsDatasetFacet",
    "ownership": "1-0-1/OwnershipDatasetFacet",
    "documentation": "1-1-0/DocumentationDatasetFacet",
    "dataQualityMetrics": "1-0-1/DataQualityMetricsDatasetFacet",
}


def write_openlineage(inventory: Inventory, path: Path, language: Language, made_at: datetime) -> None:
    """Write one event a line to ``path``; ``made_at`` has a time zone.

    Raises
    ------
    OSError
        ``path`` can't be written.
    """
    events = dataset_events(inventory, lambda text: text.to(language), made_at)
    path.write_text("".join(json.dumps(event, ensure_ascii=False) + "\n" for event in events), encoding="utf-8")


def dataset_events(inventory: Inventory, say: Say, made_at: datetime) -> Iterator[Data]:
    """Yield one event for each table."""
    producer = f"urn:chudun:{version('chudun')}"
    for (store, name), group in groupby(inventory.rows, lambda row: (row.store, row.table)):
        rows = list(group)
        table = next(row for row in rows if row.column is None)
        columns = [row for row in rows if row.column is not None]
        facets = _facets(table, columns, say)
        for key, body in facets.items():
            kind = _FACETS[key]
            body |= {"_producer": producer, "_schemaURL": f"{_SPEC}/facets/{kind}.json#/$defs/{kind.partition('/')[2]}"}
        yield visible(
            {
                "eventTime": made_at.isoformat(),
                "producer": producer,
                "schemaURL": _EVENT,
                "dataset": {"namespace": store, "name": name, "facets": facets},
            }
        )


def _facets(table: InventoryRow, columns: list[InventoryRow], say: Say) -> dict[str, Data]:
    facets: dict[str, Data] = {
        "schema": {"fields": [_field(place, row, say) for place, row in enumerate(columns, 1)]},
        "tags": {"tags": [tag for row in (table, *columns) for tag in _tags(row, say)]},
        "documentation": {"description": "\n".join(map(say, (*table.because, *table.unknowns)))},
        "dataQualityMetrics": {"rowCount": table.rows, "columnMetrics": {}},
    }
    if table.owner:
        facets["ownership"] = {"owners": [{"name": table.owner, "type": "OWNER"}]}
    return facets


def _field(place: int, row: InventoryRow, say: Say) -> Data:
    description = say(row.category) if row.category else class_path(row, say)
    return {"name": row.column, "ordinal_position": place, "description": description}


def _tags(row: InventoryRow, say: Say) -> Iterator[Data]:
    said = {
        "grade": "|".join(row.grade.outcomes) or "contradictory",
        "class": class_path(row, say),
        "personal_information": kind_of(row),
        "protection": row.protection or "none",
    }
    said |= {grade.scheme: "|".join(grade.outcomes) or "contradictory" for grade in row.sector}
    if row.detector:
        said["detector"] = row.detector
    for key, value in said.items():
        tag = {"key": f"chudun.{key}", "value": value, "source": "CHUDUN"}
        yield tag if row.column is None else {**tag, "field": row.column}
