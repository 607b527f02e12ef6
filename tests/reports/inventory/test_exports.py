"""The exports against what the receiving programs define: OpenLineage by its own client, OpenMetadata by its rules."""

import json
from datetime import UTC, datetime
from pathlib import Path

from openlineage.client import facet_v2
from openlineage.client.event_v2 import DatasetEvent, StaticDataset

from chudun.reports.inventory.as_json import write_json
from chudun.reports.inventory.openlineage import dataset_events, write_openlineage
from chudun.reports.inventory.openmetadata import requests, write_openmetadata
from chudun.vocabulary.bilingual import Bilingual

from .inventories import FULL, inventory, row

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def english(text: Bilingual) -> str:
    return text.en


def test_openlineage_events_are_what_its_client_would_send() -> None:
    made = {
        "schema": lambda body: facet_v2.schema_dataset.SchemaDatasetFacet(
            [facet_v2.schema_dataset.SchemaDatasetFacetFields(**field) for field in body["fields"]]
        ),
        "tags": lambda body: facet_v2.tags_dataset.TagsDatasetFacet(
            [facet_v2.tags_dataset.TagsDatasetFacetFields(**tag) for tag in body["tags"]]
        ),
        "ownership": lambda body: facet_v2.ownership_dataset.OwnershipDatasetFacet(
            [facet_v2.ownership_dataset.Owner(**owner) for owner in body["owners"]]
        ),
        "documentation": lambda body: facet_v2.documentation_dataset.DocumentationDatasetFacet(body["description"]),
        "dataQualityMetrics": lambda body: facet_v2.data_quality_metrics_dataset.DataQualityMetricsDatasetFacet(
            body["columnMetrics"], body["rowCount"]
        ),
    }
    events = list(dataset_events(FULL, english, NOW))
    assert [event["dataset"]["name"] for event in events] == ["public.customer", "b.csv"]
    for event in events:
        dataset = event["dataset"]
        for name, body in dataset["facets"].items():
            bare = {key: value for key, value in body.items() if not key.startswith("_")}
            facet = made[name](bare)
            assert facet._schemaURL == body["_schemaURL"]
        theirs = DatasetEvent(
            eventTime=event["eventTime"],
            producer=event["producer"],
            dataset=StaticDataset(namespace=dataset["namespace"], name=dataset["name"]),
        )
        assert theirs.schemaURL == event["schemaURL"]


def test_openlineage_tags_say_grade_class_and_content_of_each_field() -> None:
    customer = next(iter(dataset_events(FULL, english, NOW)))
    tags = customer["dataset"]["facets"]["tags"]["tags"]
    of_table = {tag["key"]: tag["value"] for tag in tags if "field" not in tag}
    of_photo = {tag["key"]: tag["value"] for tag in tags if tag.get("field") == "id_photo"}
    assert of_table["chudun.industrial_level"] == "two"
    assert of_photo["chudun.grade"] == "general_2|important"
    assert of_photo["chudun.personal_information"] == "sensitive"


def test_openmetadata_requests_define_what_they_use() -> None:
    lines = list(requests(FULL, english))
    kinds = [line["endpoint"].rpartition("/")[2] for line in lines]
    assert kinds == sorted(kinds, key=["classifications", "tags", "tables"].index)
    defined = {
        f"{line['body']['classification']}.{line['body']['name']}"
        for line in lines
        if line["endpoint"].endswith("tags")
    }
    tables = [line["body"] for line in lines if line["endpoint"].endswith("tables")]
    used = {tag["tagFQN"] for table in tables for part in (table, *table["columns"]) for tag in part["tags"]}
    assert used == defined
    assert "ChudunGrade.contradictory" in used


def test_openmetadata_names_fit_and_stay_apart() -> None:
    long = "列" * 300
    stated = inventory(row(table="a/b.c.csv"), row("x.y", table="a/b.c.csv"), row("x_y", table="a/b.c.csv"),
                       row(long, table="a/b.c.csv"))  # fmt: skip
    table = [line["body"] for line in requests(stated, english)][-1]
    assert table["databaseSchema"] == "crm.crm.default"
    names = [table["name"], *(column["name"] for column in table["columns"])]
    assert all(len(name) <= 256 and not set(name) & set('".:<>/\\ ') for name in names)
    assert len(set(names)) == 4
    assert [column["displayName"] for column in table["columns"]] == ["x.y", "x_y", long]
    in_schema = [line["body"] for line in requests(FULL, english)][-2]
    assert (in_schema["databaseSchema"], in_schema["name"]) == ("crm.crm.public", "customer")


def test_files_hold_a_line_each_and_json_the_whole(tmp_path: Path) -> None:
    write_openlineage(FULL, tmp_path / "lineage.jsonl", "zh", NOW)
    write_openmetadata(FULL, tmp_path / "metadata.jsonl", "zh")
    write_json(FULL, tmp_path / "inventory.json", "zh")
    for name in ("lineage.jsonl", "metadata.jsonl"):
        assert all(json.loads(line) for line in (tmp_path / name).read_text("utf-8").splitlines())
    whole = json.loads((tmp_path / "inventory.json").read_text("utf-8"))
    assert len(whole["rows"]) == len(FULL.rows)
    assert whole["rows"][0]["grade"]["label"] == "一般数据2级"
    assert whole["rows"][4]["people"] == [7, None]
