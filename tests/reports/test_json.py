"""The report as data: complete, stable, and hashed over what was found and concluded only."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from chudun.reports.as_json import assessment_as_data, trace_hash, write_json

from .assessments import SHOWN, assessment, hostile, nothing


@pytest.fixture(scope="module")
def sample():
    return assessment()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_written_and_read_again_it_is_the_same(sample, language, tmp_path):
    write_json(sample, tmp_path / "report.json", language)
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8")) == assessment_as_data(sample, language)


def test_every_run_over_equal_facts_gives_the_same_text(sample):
    first, second = (json.dumps(assessment_as_data(made, "zh")) for made in (sample, assessment()))
    assert first == second


def test_the_hash_leaves_out_when_and_by_what_it_was_made(sample):
    later = replace(sample, made_at=datetime(2030, 1, 1, tzinfo=UTC), version="9.9")
    assert trace_hash(later) == trace_hash(sample)
    assert assessment_as_data(later, "zh") != assessment_as_data(sample, "zh")


def test_the_hash_is_the_same_in_both_languages(sample):
    zh, en = (assessment_as_data(sample, language) for language in ("zh", "en"))
    assert zh["trace_hash"] == en["trace_hash"]
    assert zh["transfers"][0]["name"] != en["transfers"][0]["name"]


def test_the_hash_changes_with_what_was_found(sample):
    fewer = replace(sample, transfers=sample.transfers[1:])
    fewer_problems = replace(sample, problems=())
    first = replace(sample.transfers[0], people_general=sample.transfers[0].people_sensitive)
    recounted = replace(sample, transfers=(first, *sample.transfers[1:]))
    assert len({trace_hash(made) for made in (sample, fewer, fewer_problems, recounted)}) == 4


def test_every_transfer_carries_its_judgement_with_a_hash(sample):
    for told, transfer in zip(assessment_as_data(sample, "en")["transfers"], sample.transfers, strict=True):
        assert told["outcome"] == transfer.route.outcome
        assert len(told["route"]["hash"]) == 64
        assert len(told["duties"]) == len(transfer.duties)
        assert len(told["flips"]) == len(transfer.flips)


def test_both_languages_have_the_same_keys(sample):
    def keys(data):
        if isinstance(data, dict):
            return {name: keys(value) for name, value in data.items()}
        return [keys(value) for value in data] if isinstance(data, list) else None

    assert keys(assessment_as_data(sample, "zh")) == keys(assessment_as_data(sample, "en"))


def test_hostile_names_can_be_written(tmp_path):
    write_json(hostile(), tmp_path / "report.json", "en")
    told = json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert told["tables"][0]["store"] == SHOWN


def test_nothing_is_still_data():
    told = assessment_as_data(nothing(), "en")
    assert told["transfers"] == []
    assert told["problems"] == []
