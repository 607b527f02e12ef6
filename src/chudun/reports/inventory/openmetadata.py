"""The inventory as requests to OpenMetadata's API, one a line: classifications, tags, then tables with their labels.

Each line is ``{"endpoint": …, "body": …}``, to be sent with PUT in the order of the lines; the bodies are
CreateClassificationRequest, CreateTagRequest and CreateTableRequest. A store is taken as service and database, what
stands before the first dot of a table's name as its schema. Labels arrive as suggestions for the owner to confirm.
"""

import json
import re
from collections.abc import Iterator
from hashlib import blake2b
from itertools import groupby
from pathlib import Path
from typing import Any

from chudun.reports.document import Say
from chudun.reports.inventory.columns import KIND, class_path, kind_of
from chudun.reports.inventory.model import Inventory, InventoryRow
from chudun.reports.visible import visible
from chudun.vocabulary.bilingual import Bilingual, Language

Data = dict[str, Any]

_GRADE, _KIND, _CONTENT = "ChudunGrade", "ChudunPersonalInformation", "ChudunContent"
_CLASSIFICATIONS = {
    _GRADE: Bilingual("数据级别（楚盾判定）", "grades of data, as judged by Chudun"),
    _KIND: Bilingual("是否个人信息（楚盾判定）", "personal information, as found by Chudun"),
    _CONTENT: Bilingual("数据内容（楚盾判定）", "content of data, as found by Chudun"),
}
_UNSAFE = re.compile(r'[".:<>/\\\s]+')
_LONGEST_NAME = 256


def write_openmetadata(inventory: Inventory, path: Path, language: Language) -> None:
    """Write the requests to ``path``.

    Raises
    ------
    OSError
        ``path`` can't be written.
    """
    lines = requests(inventory, lambda text: text.to(language))
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def requests(inventory: Inventory, say: Say) -> Iterator[Data]:
    """Yield the requests in the order in which they must be sent."""
    for name, description in _CLASSIFICATIONS.items():
        yield _put("classifications", {"name": name, "description": say(description), "mutuallyExclusive": True})
    known: dict[tuple[str, str], str] = {}
    for row in inventory.rows:
        known |= {(parent, name): text for parent, name, text in _labels(row, say)}
    for (parent, name), text in known.items():
        yield _put("tags", {"classification": parent, "name": name, "displayName": text, "description": text})
    for (store, name), group in groupby(inventory.rows, lambda row: (row.store, row.table)):
        yield _put("tables", _table(store, name, list(group), say))


def _put(kind: str, body: Data) -> Data:
    return visible({"endpoint": f"/api/v1/{kind}", "body": body})


def _table(store: str, name: str, rows: list[InventoryRow], say: Say) -> Data:
    table = next(row for row in rows if row.column is None)
    schema, dot, inner = name.partition(".")
    # a file's suffix is no schema's separator
    schema, inner = (schema, inner) if dot and "/" not in name and "." not in inner and "!" not in name else ("", name)
    parts = (store, store, schema or "default")
    return {
        "name": _name(inner),
        "displayName": inner,
        "databaseSchema": ".".join(_name(part) for part in parts),
        "description": "\n\n".join(map(say, (*table.because, *table.unknowns))),
        "tags": [_label(parent, label) for parent, label, _ in _labels(table, say)],
        "columns": [
            {
                "name": _name(row.column or ""),
                "displayName": row.column,
                "dataType": "UNKNOWN",
                "description": class_path(row, say),
                "tags": [_label(parent, label) for parent, label, _ in _labels(row, say)],
            }
            for row in rows
            if row.column is not None
        ],
    }


def _labels(row: InventoryRow, say: Say) -> Iterator[tuple[str, str, str]]:
    """Yield classification, name and text of each label of a row."""
    yield _GRADE, "_or_".join(row.grade.outcomes) or "contradictory", say(row.grade.label)
    yield _KIND, kind_of(row), say(KIND[kind_of(row)])
    if row.detector:
        yield _CONTENT, row.detector, say(row.category) if row.category else row.detector


def _label(parent: str, name: str) -> Data:
    return {"tagFQN": f"{parent}.{name}", "source": "Classification", "labelType": "Automated", "state": "Suggested"}


def _name(text: str) -> str:
    """Return a name without the characters that names there must not have; two different texts stay different."""
    safe = _UNSAFE.sub("_", text)[: _LONGEST_NAME - 9]
    return safe if safe == text else f"{safe}_{blake2b(text.encode(), digest_size=4).hexdigest()}"
