"""JSON Schema of facts, made from the vocabulary alone."""

from typing import Any

from chudun.vocabulary.attribute import Attribute, Choice, Count, Day, Reference, Text, YesNo
from chudun.vocabulary.bilingual import Language
from chudun.vocabulary.kind import Kind

_COUNT: dict[str, Any] = {"type": "integer", "minimum": 0}
_BOUNDS: dict[str, Any] = {
    "type": "array",
    "prefixItems": [_COUNT, {"type": ["integer", "null"], "minimum": 0}],
    "minItems": 2,
    "maxItems": 2,
}


def json_schema(kind: type[Kind], language: Language = "zh") -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a facts file about ``kind``, labels in ``language``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": kind.label.to(language),
        **_object(kind, language),
    }


def _object(kind: type[Kind], language: Language) -> dict[str, Any]:
    properties = {name: _property(attribute, language) for name, attribute in kind.attributes.items()}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _property(attribute: Attribute, language: Language) -> dict[str, Any]:
    described: dict[str, Any] = {
        "title": attribute.label.to(language),
        "description": attribute.question.to(language),
    }
    if attribute.presumed is not None:
        described["default"] = attribute.presumed
    unknown = {"enum": ["unknown", None]}
    match attribute:
        case YesNo():
            return described | {"anyOf": [{"type": "boolean"}, unknown]}
        case Count():
            return described | {"anyOf": [_COUNT, _BOUNDS, unknown]}
        case Day():
            return described | {"anyOf": [{"type": "string", "format": "date"}, unknown]}
        case Choice():
            options = [{"const": name, "title": text.to(language)} for name, text in attribute.options.items()]
            return described | {"anyOf": [*options, unknown]}
        case Reference():
            return described | _object(attribute.to, language)
        case Text():
            return described | {"type": "string"}
    raise TypeError(f"no schema for {attribute!r}")
