"""JSON Schema of facts, made from the vocabulary alone."""

from typing import Any

from chudun.vocabulary.attribute import Attribute, Choice, Count, Day, Reference, Text, YesNo
from chudun.vocabulary.bilingual import Language
from chudun.vocabulary.kind import Kind

COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}
BOUNDS: dict[str, Any] = {
    "type": "array",
    "prefixItems": [COUNT, {"type": ["integer", "null"], "minimum": 0}],
    "minItems": 2,
    "maxItems": 2,
}
DAY: dict[str, Any] = {"type": "string", "format": "date"}
UNKNOWN: dict[str, Any] = {"enum": ["unknown", None]}


def json_schema(kind: type[Kind], language: Language = "zh") -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a facts file about ``kind``, labels in ``language``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": kind.label.to(language),
        **_object(kind, language),
    }


def described(attribute: Attribute, language: Language) -> dict[str, Any]:
    """Return what a JSON Schema says about one attribute in words: its label, its question and its presumption."""
    told: dict[str, Any] = {"title": attribute.label.to(language), "description": attribute.question.to(language)}
    return told if attribute.presumed is None else told | {"default": attribute.presumed}


def _object(kind: type[Kind], language: Language) -> dict[str, Any]:
    properties = {name: _property(attribute, language) for name, attribute in kind.attributes.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _property(attribute: Attribute, language: Language) -> dict[str, Any]:
    told = described(attribute, language)
    match attribute:
        case YesNo():
            return told | {"anyOf": [{"type": "boolean"}, UNKNOWN]}
        case Count():
            return told | {"anyOf": [COUNT, BOUNDS, UNKNOWN]}
        case Day():
            return told | {"anyOf": [DAY, UNKNOWN]}
        case Choice():
            options = [{"const": name, "title": text.to(language)} for name, text in attribute.options.items()]
            return told | {"anyOf": [*options, UNKNOWN]}
        case Reference():
            return told | _object(attribute.to, language)
        case Text():
            return told | {"type": "string"}
    raise TypeError(f"no schema for {attribute!r}")
