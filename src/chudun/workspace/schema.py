"""JSON Schema of the workspace file."""

from typing import Any, get_args

from chudun.law.judging import interpretations
from chudun.probes.data.sensitivity import Reading
from chudun.vocabulary.attribute import Attribute, Choice, Count, Day, Reference, Text, YesNo
from chudun.vocabulary.bilingual import Language
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.particulars import PARTICULARS
from chudun.vocabulary.schema import BOUNDS, COUNT, DAY, UNKNOWN, described
from chudun.vocabulary.transfer import Transfer
from chudun.vocabulary.violation import Violation
from chudun.workspace.listing import Listed, subject_kinds

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_SHARED = {YesNo: "yes_no", Count: "count", Day: "day"}
"""What may be said of attributes of each type, where that doesn't depend on the attribute: names under ``$defs``."""


def workspace_schema(language: Language) -> Schema:
    """Return the JSON Schema (draft 2020-12) of a workspace file, labels in ``language``.

    Each kind is described once, under ``$defs``.
    """
    shared = _shared()
    subjects = _subjects(language, shared)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_object(
            {
                "organisation": _described(Organisation, language, {"name": _ref("name")}),
                "settings": _settings(language),
                "stores": {"type": ["array", "null"], "items": _store()},
                "datasets": {"type": ["object", "null"], "additionalProperties": _described(Dataset, language)},
                "transfers": {"type": ["array", "null"], "items": _transfer(language)},
                "subjects": subjects,
                "circumstances": _described(Violation, language) | {"type": ["object", "null"]},
                "particulars": _section({name: _texts_of(name, kind) for name, kind in PARTICULARS.items()}),
            },
            "organisation",
        ),
        "$defs": shared,
    }


def _shared() -> dict[str, Schema]:
    """Return what kinds share: what may be said of attributes, names, evidence, the data something concerns."""
    part = _object({"store": _TEXT, "table": _TEXT, "columns": _TEXTS}, "store", "table")
    return {
        "statement": _object(
            {
                "value": {},
                "source": _TEXT,
                "on": _TEXT,
                "until": _TEXT,
                "evidence": _object({"file": _TEXT, "sha256": _TEXT}, "file", "sha256"),
            },
            "value",
            "source",
        ),
        "name": {"anyOf": [_TEXT, _object({"zh": _TEXT, "en": _TEXT})]},
        "data": {"type": "array", "items": part},
        "yes_no": _said({"type": "boolean"}, UNKNOWN),
        "count": _said(COUNT, BOUNDS, UNKNOWN),
        "day": _said(DAY, UNKNOWN),
    }


def _subjects(language: Language, found: dict[str, Schema]) -> Schema:
    """Return the schema of the section ``subjects``; the kinds in it are added to ``found``, by name."""

    def add(listed: Listed, **besides: Schema) -> Schema:
        parts = {name: add(part) for name, part in listed.parts.items()}
        data = {"data": _ref("data")} if listed.names_data else {}
        made = _described(listed.kind, language, besides | data | parts)
        name = listed.kind.__name__
        # a kind may be described in several ways: by itself, as a part, as another party's
        while found.setdefault(name, made) != made:
            name += "Elsewhere"
        return _ref(name)

    return _section(
        {
            name: _entries(kind, add(Listed(kind), id=_TEXT, name=_ref("name")), language)
            for name, kind in subject_kinds().items()
        }
    )


def _described(kind: type[Kind], language: Language, besides: dict[str, Schema] | None = None) -> Schema:
    """Return the schema of what is stated of ``kind``, with ``besides`` in place of attributes of these names."""
    own = {n: a for n, a in kind.attributes.items() if not isinstance(a, Reference)}
    return {
        "title": kind.label.to(language),
        **_object({n: _attribute(a, language) for n, a in own.items()} | (besides or {})),
    }


def _attribute(attribute: Attribute, language: Language) -> Schema:
    """Return the schema of one attribute: a value, or a list of statements with their sources."""
    told = described(attribute, language)
    if isinstance(attribute, Text):
        return told | _TEXT
    if isinstance(attribute, Choice):
        options = [{"const": name, "title": text.to(language)} for name, text in attribute.options.items()]
        return told | {"anyOf": [*options, UNKNOWN, _statements({"enum": [*attribute.options, *UNKNOWN["enum"]]})]}
    return told | _ref(_SHARED[type(attribute)])


def _said(*values: Schema) -> Schema:
    return {"anyOf": [*values, _statements({"anyOf": list(values)})]}


def _statements(value: Schema) -> Schema:
    return {"type": "array", "items": _ref("statement") | {"properties": {"value": value}}}


def _transfer(language: Language) -> Schema:
    own = {"id": _TEXT, "name": _ref("name"), "data": _ref("data")}
    return _described(Transfer, language, own) | {"required": ["id", "name"]}


def _entries(kind: type[Kind], entry: Schema, language: Language) -> Schema:
    """Return what a kind of subject may be: one entry, or several told apart by their ids."""
    return {
        "title": kind.label.to(language),
        "anyOf": [entry, {"type": "array", "items": entry | {"required": ["id"]}}],
    }


def _settings(language: Language) -> Schema:
    switches = {
        name: {"type": ["boolean", "null"], "title": r.statement.to(language)} for name, r in interpretations().items()
    }
    return _object({"sensitive_reading": {"enum": list(get_args(Reading))}, "readings": _object(switches)})


def _store() -> Schema:
    keys = {"type": "object", "additionalProperties": _TEXT}
    notes = _object({"person_keys": keys, "another_person": _TEXTS})
    tables = {"type": "object", "additionalProperties": notes}
    return _object({"name": _TEXT, "location": _TEXT, "tables": tables}, "name", "location")


def _section(properties: dict[str, Schema]) -> Schema:
    return _object(properties) | {"type": ["object", "null"]}


def _texts_of(name: str, kind: type[Kind]) -> Schema:
    texts = _object(dict.fromkeys(kind.attributes, _TEXT))
    return texts if name == "organisation" else {"type": "object", "additionalProperties": texts}


def _object(properties: dict[str, Schema], *required: str) -> Schema:
    made: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return made | ({"required": list(required)} if required else {})


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}
