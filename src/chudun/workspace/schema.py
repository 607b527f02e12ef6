"""JSON Schema of the workspace file."""

from typing import Any, get_args

from chudun.law.judging import interpretations
from chudun.probes.data.sensitivity import Reading
from chudun.vocabulary.attribute import Reference
from chudun.vocabulary.bilingual import Language
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.particulars import PARTICULARS
from chudun.vocabulary.schema import json_schema
from chudun.vocabulary.transfer import Transfer
from chudun.vocabulary.violation import Violation
from chudun.workspace.file import subject_kinds

_TEXTS = {"type": "array", "items": {"type": "string"}}
_NAME = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "properties": {"zh": {"type": "string"}, "en": {"type": "string"}},
            "additionalProperties": False,
        },
    ]
}


def workspace_schema(language: Language) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a workspace file, labels in ``language``."""
    part = _object({"store": {"type": "string"}, "table": {"type": "string"}, "columns": _TEXTS}, "store", "table")
    keys = {"type": "object", "additionalProperties": {"type": "string"}}
    notes = _object({"person_keys": keys, "another_person": _TEXTS})
    tables = {"type": "object", "additionalProperties": notes}
    store = _object({"name": {"type": "string"}, "location": {"type": "string"}, "tables": tables}, "name", "location")
    transfer = _stated(json_schema(Transfer, language))
    transfer["properties"].pop("exporter")
    own = {"id": {"type": "string"}, "name": _NAME, "data": {"type": "array", "items": part}}
    transfer["properties"] = own | {n: p for n, p in transfer["properties"].items() if n != "name"}
    organisation = _stated(json_schema(Organisation, language))
    organisation["properties"]["name"] = _NAME
    dataset = _stated(json_schema(Dataset, language))
    switches = {
        name: {"type": ["boolean", "null"], "title": r.statement.to(language)} for name, r in interpretations().items()
    }
    settings = _object({"sensitive_reading": {"enum": list(get_args(Reading))}, "readings": _object(switches)})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **_object(
            {
                "organisation": organisation,
                "settings": settings,
                "stores": {"type": ["array", "null"], "items": store},
                "datasets": {"type": ["object", "null"], "additionalProperties": dataset},
                "transfers": {"type": ["array", "null"], "items": transfer | {"required": ["id", "name"]}},
                "subjects": _section({name: _entries(kind, language) for name, kind in subject_kinds().items()}),
                "circumstances": _stated(json_schema(Violation, language)) | {"type": ["object", "null"]},
                "particulars": _section({name: _texts_of(name, kind) for name, kind in PARTICULARS.items()}),
            },
            "organisation",
        ),
    }


def _section(properties: dict[str, Any]) -> dict[str, Any]:
    return _object(properties) | {"type": ["object", "null"]}


def _entries(kind: type[Kind], language: Language) -> dict[str, Any]:
    """Return what a kind of subject may be: one entry, or several told apart by their ids."""
    entry = _subject(kind, language)
    entry["properties"] = {"id": {"type": "string"}, **entry["properties"], "name": _NAME}
    return {
        "title": kind.label.to(language),
        "anyOf": [entry, {"type": "array", "items": entry | {"required": ["id"]}}],
    }


def _subject(kind: type[Kind], language: Language) -> dict[str, Any]:
    """Return the schema of ``kind`` with its parts; the organisation has a section of its own."""
    schema = _stated(json_schema(kind, language))
    for name, attribute in kind.attributes.items():
        if isinstance(attribute, Reference):
            del schema["properties"][name]
            if attribute.to is not Organisation:
                schema["properties"][name] = _subject(attribute.to, language)
    return schema


def _texts_of(name: str, kind: type[Kind]) -> dict[str, Any]:
    texts = _object({attribute: {"type": "string"} for attribute in kind.attributes})
    return texts if name == "organisation" else {"type": "object", "additionalProperties": texts}


def _object(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    made: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    return made | ({"required": list(required)} if required else {})


def _stated(schema: dict[str, Any]) -> dict[str, Any]:
    """Return ``schema`` with each attribute also allowed as a list of statements with their sources."""
    schema = {name: value for name, value in schema.items() if name != "$schema"}
    evidence = _object({"file": {"type": "string"}, "sha256": {"type": "string"}}, "file", "sha256")
    statement = {name: {"type": "string"} for name in ("source", "on", "until")} | {"evidence": evidence}
    schema["properties"] = {
        name: described
        if described.get("type") == "string" or "anyOf" not in described
        else described
        | {
            "anyOf": [
                *described["anyOf"],
                {"type": "array", "items": _object({"value": {"anyOf": described["anyOf"]}, **statement}, "value")},
            ]
        }
        for name, described in schema["properties"].items()
    }
    return schema
