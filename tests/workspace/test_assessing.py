"""The whole line over the sample: what is measured is held against what the generator knows to be true."""

import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from chudun.facts.fact import Standing
from chudun.law.language.evaluate import UNDETERMINED
from chudun.law.language.rules import Verdict
from chudun.reports.assessment import Assessment
from chudun.workspace.assessing import assess
from chudun.workspace.file import FILE_NAME, read_workspace

TODAY = date(2026, 11, 22)
ROUTES = {
    "staff-to-parent": "exempt",
    "customers-to-cloud": "contract_or_certification",
    "telemetry-to-supplier": "contract_or_certification",
    "dealers-remote-access": "contract_or_certification",
    "parts-to-engineering": "exempt",
    "orders-to-warehouse": "not_outbound",
    "charging-to-energy-partner": UNDETERMINED,
    "foreign-court-request": "forbidden",
}
PLACEHOLDERS = (None, "", "13800138000", "000000000000000000")
DETECTED_AS = {"uscc": "credit_code", "name": "person_name", "text_with_email": "free_text"}


def run(folder: Path, **changes) -> Assessment:
    return assess(read_workspace(folder, today=TODAY), as_of=changes.pop("as_of", TODAY))


@pytest.fixture(scope="session")
def assessment(sample) -> Assessment:
    return run(sample.folder)


@pytest.fixture
def copy(sample, tmp_path) -> Path:
    """The sample in a folder of its own, to be damaged."""
    folder = tmp_path / "copy"
    shutil.copytree(sample.folder, folder, ignore=shutil.ignore_patterns("truth", ".chudun"))
    return folder


def change(folder: Path, edit) -> None:
    yaml = YAML()
    written = yaml.load((folder / FILE_NAME).read_text(encoding="utf-8"))
    edit(written)
    with (folder / FILE_NAME).open("w", encoding="utf-8") as file:
        yaml.dump(written, file)


def test_every_transfer_takes_the_route_it_was_built_for(assessment):
    assert {t.id: t.route.outcome for t in assessment.transfers} == ROUTES


def test_people_lie_within_the_counts(sample, assessment):
    for transfer in assessment.transfers:
        truth = sample.truth.transfers[transfer.id]
        assert truth.sensitive in transfer.people_sensitive.interval, transfer.id
        assert truth.general in transfer.people_general.interval, transfer.id
        if not transfer.people_sensitive.interval.exact:
            assert transfer.people_sensitive.reasons
    counts = {count.attribute: count.count.interval for count in assessment.counts}
    assert sample.truth.exported.general in counts["exporter.people_general"]
    assert sample.truth.exported.sensitive in counts["exporter.people_sensitive"]
    assert sample.truth.overall.persons in counts["exporter.people_processed"]


def test_counts_are_close_to_the_truth(sample, assessment):
    for transfer in assessment.transfers:
        truth = sample.truth.transfers[transfer.id]
        width = (transfer.people_sensitive.interval.high or 0) - transfer.people_sensitive.interval.low
        assert width <= max(20, truth.sensitive * 0.25), transfer.id


def test_columns_are_what_the_generator_says(sample, assessment):
    for table in assessment.tables:
        truth = sample.truth.tables[f"{table.ref.store}.{table.ref.table}"].columns
        for column in table.columns:
            kind = truth[column.column].kind
            if kind in ("none", "organisation_name", "business_phone"):
                assert not column.personal, column.column
            elif kind == "internal_id":
                # a number that a firm gives its staff is theirs; one for a customer's file says so by its person key
                assert column.detector in (None, "employee_number"), column.column
            else:
                assert column.detector == DETECTED_AS.get(kind, kind), column.column


def test_the_order_numbers_that_look_like_ids_are_nobody(assessment):
    (orders,) = (t for t in assessment.tables if t.ref.table == "orders")
    (numbers,) = (c for c in orders.columns if c.column == "order_no")
    assert not numbers.personal
    assert numbers.candidates.get("resident_id", 0) > 0


def test_duties_remain_where_the_mechanism_is_waived(assessment):
    staff = next(t for t in assessment.transfers if t.id == "staff-to-parent")
    verdicts = {duty.duty.name: duty.outcome for duty in staff.duties}
    assert verdicts["notice"] == verdicts["impact_assessment"] == Verdict.MET
    assert verdicts["mechanism_completed"] == Verdict.NOT_APPLICABLE
    cited = {p.code for duty in staff.duties if duty.duty.name == "notice" for p in duty.provisions}
    assert cited == {"pipl:39", "order16:10"}


def test_no_identifier_is_in_the_result(sample, assessment):
    with sqlite3.connect(sample.folder / "sales.sqlite") as database:
        rows = database.execute("select id_no, mobile, email from customers limit 200").fetchall()
    said = repr([(t.columns, t.problems) for t in assessment.tables])
    assert not [value for row in rows for value in row if value not in PLACEHOLDERS and value in said]


def test_the_second_run_reads_nothing_again(sample, assessment):
    seen = []
    again = assess(read_workspace(sample.folder, today=TODAY), as_of=TODAY, progress=seen.append)
    assert {t.id: t.route.outcome for t in again.transfers} == ROUTES
    assert [c.count for c in again.counts] == [c.count for c in assessment.counts]
    assert len(seen) == len(assessment.tables)


def test_two_sources_that_disagree_are_both_shown_and_the_rest_is_judged(copy):
    def disagree(written):
        written["organisation"]["critical_infrastructure_operator"] = [
            {"value": True, "source": "designation letter", "on": date(2026, 1, 5)},
            {"value": False, "source": "security officer", "on": date(2026, 3, 1)},
        ]

    change(copy, disagree)
    result = run(copy)
    fact = result.organisation_facts["exporter.critical_infrastructure_operator"]
    assert fact.standing is Standing.CONTRADICTORY
    assert {f.evidence.source.en for f in fact.facts} == {"designation letter", "security officer"}
    routes = {t.id: t.route for t in result.transfers}
    assert routes["customers-to-cloud"].outcome == UNDETERMINED
    assert set(routes["customers-to-cloud"].possible) == {"contract_or_certification", "security_assessment"}
    assert routes["staff-to-parent"].outcome == "exempt"


def test_a_stale_fact_settles_nothing_but_is_shown(copy):
    def age(written):
        written["organisation"]["critical_infrastructure_operator"] = [
            {"value": False, "source": "letter", "on": date(2024, 1, 1), "until": date(2025, 1, 1)}
        ]

    change(copy, age)
    fact = run(copy).organisation_facts["exporter.critical_infrastructure_operator"]
    assert (fact.standing, fact.value) == (Standing.STALE, None)


def test_a_probe_that_finds_personal_information_contradicts_a_denial(copy):
    def deny(written):
        written["transfers"][1]["personal_information"] = False

    change(copy, deny)
    (cloud,) = (t for t in run(copy).transfers if t.id == "customers-to-cloud")
    assert cloud.facts["personal_information"].standing is Standing.CONTRADICTORY
    assert len(cloud.facts["personal_information"].facts) == 2


def test_a_truncated_file_is_reported_and_counts_become_lower_bounds(copy):
    path = copy / "telemetry.parquet"
    path.write_bytes(path.read_bytes()[:-500])
    result = run(copy)
    assert any("telemetry" in problem.where for problem in result.problems)
    tracks = next(t for t in result.transfers if t.id == "telemetry-to-supplier")
    assert tracks.people_sensitive.interval.high is None
    assert {t.id: t.route.outcome for t in result.transfers if t.id in ("staff-to-parent", "orders-to-warehouse")} == {
        "staff-to-parent": "exempt",
        "orders-to-warehouse": "not_outbound",
    }


def test_older_law_answers_for_an_older_day(sample):
    result = run(sample.folder, as_of=date(2023, 6, 1))
    routes = {t.id: t.route for t in result.transfers}
    assert routes["orders-to-warehouse"].outcome == "not_outbound"
    cited = {g.arm.rule.provision.instrument.slug for g in routes["staff-to-parent"].grounds}
    assert "order16" not in cited
    assert "order11" in cited


def test_the_older_reading_makes_id_numbers_sensitive(copy):
    def older(written):
        written["settings"]["sensitive_reading"] = "gbt35273_2020"

    change(copy, older)
    cloud = next(t for t in run(copy).transfers if t.id == "customers-to-cloud")
    assert cloud.people_sensitive.interval.low > 1000


def test_a_store_nobody_can_open_costs_only_itself(copy):
    (copy / "hr.csv").unlink()
    result = run(copy)
    assert any(problem.where.startswith("hr") for problem in result.problems)
    assert (
        next(t for t in result.transfers if t.id == "customers-to-cloud").route.outcome == ROUTES["customers-to-cloud"]
    )


def test_a_workspace_with_nothing_in_it_gives_an_empty_assessment(tmp_path):
    (tmp_path / FILE_NAME).write_text("organisation: {name: A}\n", encoding="utf-8")
    result = run(tmp_path)
    assert result.transfers == ()
    assert result.tables == ()
