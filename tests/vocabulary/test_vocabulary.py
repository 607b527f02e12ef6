"""The vocabulary is complete in both languages, and its schema says what reading accepts."""

import json
from datetime import date

import jsonschema
import pytest

from chudun.facts.problem import BadInput
from chudun.facts.reading import read_case
from chudun.vocabulary.attribute import Choice, Count, YesNo
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.kind import key, paths
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.schema import json_schema
from chudun.vocabulary.transfer import Transfer

TODAY = date(2026, 11, 22)
EVERY = [path[-1] for kind in (Organisation, Transfer, Dataset) for path in paths(kind)]


@pytest.mark.parametrize("attribute", EVERY, ids=lambda a: a.name)
def test_every_attribute_speaks_both_languages(attribute):
    texts = [attribute.label, attribute.question]
    texts += [attribute.contrary] if isinstance(attribute, YesNo) else []
    texts += list(attribute.options.values()) if isinstance(attribute, Choice) else []
    texts += [attribute.unit] if isinstance(attribute, Count) else []
    for text in texts:
        assert any("一" <= character <= "鿿" for character in text.zh), text
        assert not any("一" <= character <= "鿿" for character in text.en), text
    assert "？" in attribute.question.zh
    assert "?" in attribute.question.en


def test_presumptions_are_values_their_attributes_can_have():
    for attribute in EVERY:
        if isinstance(attribute, Choice) and attribute.presumed is not None:
            assert attribute.presumed in attribute.options
        elif attribute.presumed is not None:
            assert isinstance(attribute, YesNo)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_schema_is_valid(language):
    jsonschema.Draft202012Validator.check_schema(json_schema(Transfer, language))


@pytest.mark.parametrize(
    "facts",
    [
        {"movement": "sent_abroad", "exporter": {"people_general": 5}},
        {"movement": "unknown", "personal_information": None},
        {"exporter": {"people_general": [0, 10]}, "assessment_issued_on": "2025-01-01"},
        {"exporter": {"people_general": [7, None]}, "core_data": True},
    ],
)
def test_schema_and_reading_accept_the_same(facts):
    jsonschema.validate(facts, json_schema(Transfer))
    read_case(Transfer, json.loads(json.dumps(facts)), today=TODAY)


@pytest.mark.parametrize(
    "facts",
    [
        {"movement": "teleported"},
        {"personal_information": "perhaps"},
        {"exporter": {"people_general": -1}},
        {"exporter": {"people_general": 1.5}},
        {"no_such_thing": True},
        {"exporter": {"no_such_thing": True}},
    ],
)
def test_schema_and_reading_refuse_the_same(facts):
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(facts, json_schema(Transfer))
    with pytest.raises(BadInput):
        read_case(Transfer, facts, today=TODAY)


def test_keys_are_dotted_paths():
    assert "exporter.people_general" in {key(path) for path in paths(Transfer)}
