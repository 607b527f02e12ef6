"""Booking, assessing and forgetting over a real folder."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from chudun.facts.interval import Interval
from chudun.facts.problem import BadInput
from chudun.workspace.assessing import assess
from chudun.workspace.file import read_workspace
from chudun.workspace.ledger.adding import Added, add_exports
from chudun.workspace.ledger.forgetting import forget
from chudun.workspace.ledger.totals import folder_of, read_ledger, year_totals
from chudun.workspace.model import Workspace

from .ledger_company import company, mobile, resident_id, write_customers

TODAY = date(2026, 11, 22)
MARCH, JUNE = date(2026, 3, 5), date(2026, 6, 5)


def workspace(folder: Path) -> Workspace:
    return read_workspace(folder, today=TODAY)


def add(folder: Path, on: date = MARCH, transfer: str | None = None) -> Added:
    return add_exports(workspace(folder), transfer, on, today=TODAY)


def counted(folder: Path, as_of: date = TODAY) -> dict[str, Interval]:
    found = assess(workspace(folder), as_of=as_of)
    return {count.attribute.removeprefix("exporter."): count.count.interval for count in found.counts}


def booked(folder: Path, year: int = 2026) -> Interval:
    (found,) = (one for one in year_totals(read_ledger(workspace(folder)), TODAY) if one.year == year)
    return found.counted.general.interval


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return company(tmp_path / "company", range(50))


def test_what_left_earlier_counts_though_the_table_no_longer_holds_it(folder: Path) -> None:
    assert counted(folder)["people_general"] == Interval.exactly(50)
    added = add(folder)
    assert [one.transfer for one in added.new] == ["customers-abroad"]
    assert [one.where for one in added.left_out] == ["repairs-inside"]
    assert not added.problems
    assert counted(folder)["people_general"] == Interval.exactly(50)
    write_customers(folder, range(30, 90))
    assert counted(folder)["people_general"] == Interval.exactly(90)
    assert counted(folder)["people_processed"] == Interval.exactly(60)
    add(folder, JUNE)
    assert booked(folder) == Interval.exactly(90)


def test_the_report_says_what_was_counted(folder: Path) -> None:
    before = assess(workspace(folder), as_of=TODAY).method
    add(folder)
    after = assess(workspace(folder), as_of=TODAY).method
    assert any("There is no ledger" in one.en for one in before)
    assert any("exports that the ledger holds" in one.en for one in after)


def test_entries_after_the_day_judged_and_before_its_year_are_left_out(folder: Path) -> None:
    add(folder, date(2025, 12, 31))
    write_customers(folder, range(50, 60))
    assert counted(folder)["people_general"] == Interval.exactly(10)
    add(folder, JUNE)
    write_customers(folder, range(60, 70))
    assert counted(folder, date(2026, 6, 4))["people_general"] == Interval.exactly(10)
    assert counted(folder, JUNE)["people_general"] == Interval.exactly(20)
    since = counted(folder, JUNE)
    assert since["people_since_last_january"] == Interval(70, None)


def test_the_older_measures_count_is_measured_where_the_ledger_covers_it(folder: Path) -> None:
    add(folder, date(2025, 1, 1))
    write_customers(folder, range(40, 60))
    found = assess(workspace(folder), as_of=TODAY)
    fact = found.organisation_facts["exporter.people_since_last_january"]
    assert fact.value == Interval.exactly(60)


def test_booking_twice_and_in_another_order_is_the_same(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(folder, other)
    add(folder, MARCH)
    add(folder, JUNE)
    add(other, JUNE)
    assert not add(other, JUNE).new
    assert len(add(other, JUNE).known) == 1
    add(other, MARCH)
    assert booked(folder) == booked(other) == Interval.exactly(50)


def test_a_day_ahead_and_an_unknown_transfer_are_refused(folder: Path) -> None:
    with pytest.raises(BadInput, match="yet to come"):
        add(folder, date(2026, 11, 23))
    with pytest.raises(BadInput, match="no such transfer"):
        add(folder, MARCH, "customer-abroad")
    assert not (folder / ".chudun" / "ledger").exists()


def test_a_transfer_that_does_not_leave_is_not_booked_even_if_named(folder: Path) -> None:
    added = add(folder, MARCH, "repairs-inside")
    assert not added.new
    assert "judged no export" in added.problems[0].what.en


def test_a_table_that_is_not_there_is_told_and_nothing_is_booked(folder: Path) -> None:
    (folder / "customers.csv").unlink()
    added = add(folder)
    assert not added.new
    assert any("customers-abroad: crm: customers" in one.where for one in added.problems)


def test_a_lost_key_is_told_in_the_assessment(folder: Path) -> None:
    add(folder)
    (folder / ".chudun" / "key").unlink()
    found = assess(workspace(folder), as_of=TODAY)
    assert any("another workspace key" in problem.what.en for problem in found.problems)


def test_a_damaged_entry_leaves_the_assessment_a_lower_bound(folder: Path) -> None:
    add(folder)
    (path,) = (folder / ".chudun" / "ledger").glob("*.entry")
    path.write_bytes(path.read_bytes()[:-1])
    assert counted(folder)["people_general"].high is None


def test_a_person_is_forgotten_whole(folder: Path) -> None:
    add(folder)
    write_customers(folder, range(40, 60))
    add(folder, JUNE)
    gone = forget(workspace(folder), [resident_id(45)])
    assert (gone.records, gone.identifiers, gone.entries) == (2, 6, 2)
    assert not gone.problems
    assert booked(folder) == Interval.exactly(59)
    again = forget(workspace(folder), [resident_id(45), mobile(45), "crm:C45"])
    assert (again.records, again.identifiers) == (0, 0)
    assert not list((folder / ".chudun" / "scan").glob("*.table"))
    journal = (folder / ".chudun" / "ledger" / "journal.jsonl").read_text()
    assert '"done": "forget", "records": 2, "identifiers": 6' in journal
    assert not [told for told in (resident_id(45), mobile(45), "C45") if told in journal]


@pytest.mark.parametrize("given", [mobile(7), "crm:C7", resident_id(7)])
def test_whatever_identifier_is_given_the_person_is_the_same(folder: Path, given: str) -> None:
    add(folder)
    gone = forget(workspace(folder), [given])
    assert (gone.records, gone.identifiers) == (1, 3)


def test_a_phone_of_several_persons_is_deleted_and_their_records_stay(folder: Path) -> None:
    lines = (folder / "customers.csv").read_text(encoding="utf-8").replace(mobile(8), mobile(9))
    (folder / "customers.csv").write_text(lines, encoding="utf-8")
    add(folder)
    gone = forget(workspace(folder), [mobile(9)])
    assert (gone.records, gone.identifiers) == (0, 2)
    assert "several persons" in gone.problems[0].what.en
    assert booked(folder) == Interval.exactly(50)
    assert forget(workspace(folder), [mobile(9), resident_id(9)]).records == 1
    assert booked(folder) == Interval.exactly(49)


def test_what_is_no_identifier_deletes_nothing_and_is_not_repeated(folder: Path) -> None:
    add(folder)
    with pytest.raises(BadInput) as caught:
        forget(workspace(folder), [resident_id(3), "张伟不是号码"])
    assert "张伟" not in repr(caught.value.problems)
    assert booked(folder) == Interval.exactly(50)


def test_booking_the_same_export_after_a_deletion_does_not_bring_the_person_back(folder: Path) -> None:
    add(folder)
    forget(workspace(folder), [resident_id(3)])
    assert not add(folder).new
    assert booked(folder) == Interval.exactly(49)


def test_no_identifier_is_in_any_file_of_the_state(folder: Path) -> None:
    add(folder)
    told = [value.encode() for n in range(50) for value in (resident_id(n), mobile(n))]
    kept = b"".join(path.read_bytes() for path in folder_of(workspace(folder)).folder.rglob("*") if path.is_file())
    assert not [value for value in told if value in kept]
