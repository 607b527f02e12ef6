"""The truth is recounted from the files as written, with sets and loops instead of arrays."""

import json
import re
from collections import Counter, defaultdict
from dataclasses import asdict

import pytest
from stdnum.cn import ric

from chudun.sample import workspace_data

PLACEHOLDERS = {"13800138000", "0" * 18}
SHARED = {"18900000027", "027-82000000"}
KINDS_OF_ONE = ("resident_id", "email", "bank_card", "vin", "licence_plate")


def recount(sample, parts) -> dict[str, int]:
    """Walk every cell of the named columns and collect persons."""
    persons, identifiable, sensitive, with_ids = set(), set(), set(), set()
    for key, name in parts:
        kind = sample.truth.tables[key].columns[name].kind
        if name not in sample.holders.get(key, {}):
            continue
        for value, holder in zip(sample.values[key][name], sample.holders[key][name], strict=True):
            if value is None or value in PLACEHOLDERS | SHARED or holder is None:
                continue
            persons.add(holder)
            if kind in (*KINDS_OF_ONE, "mobile", "internal_id"):
                identifiable.add(holder)
            if kind in ("bank_card", "position"):
                sensitive.add(holder)
            if kind in ("bank_card", "position", "resident_id"):
                with_ids.add(holder)
    return {
        "persons": len(persons),
        "identifiable": len(identifiable),
        "sensitive": len(sensitive),
        "general": len(persons - sensitive),
        "sensitive_with_ids": len(with_ids),
    }


def every_column(sample, prefix: str = ""):
    return [(key, name) for key, columns in sample.values.items() if key.startswith(prefix) for name in columns]


def test_the_file_of_the_truth_says_what_was_returned(sample):
    written = json.loads((sample.directory / "truth.json").read_text("utf-8"))
    assert written == sample.truth.to_dict()


def test_overall_stores_and_tables_recount(sample):
    assert recount(sample, every_column(sample)) == asdict(sample.truth.overall)
    for store, persons in sample.truth.stores.items():
        assert recount(sample, every_column(sample, f"{store}.")) == asdict(persons)
    for key, table in sample.truth.tables.items():
        assert recount(sample, every_column(sample, key)) == asdict(table.persons)
        assert {len(values) for values in sample.values[key].values()} == {table.rows}
        assert list(sample.values[key]) == list(table.columns)


def sent(transfer):
    return [(f"{part['store']}.{part['table']}", name) for part in transfer["data"] for name in part["columns"]]


def test_transfers_recount(sample):
    for transfer in workspace_data()["transfers"]:
        assert recount(sample, sent(transfer)) == asdict(sample.truth.transfers[transfer["id"]])


def test_what_left_is_the_union_of_three_transfers(sample):
    left = {"customers-to-cloud", "telemetry-to-supplier", "dealers-remote-access"}
    parts = [part for transfer in workspace_data()["transfers"] if transfer["id"] in left for part in sent(transfer)]
    assert recount(sample, parts) == asdict(sample.truth.exported)


def test_a_value_has_a_holder_unless_missing_placeholder_or_shared(sample):
    for key, columns in sample.holders.items():
        for name, holders in columns.items():
            kind = sample.truth.tables[key].columns[name].kind
            for value, holder in zip(sample.values[key][name], holders, strict=True):
                if value is None or value in PLACEHOLDERS | SHARED:
                    assert holder is None
                # company test vehicles and plain remarks are the only other values about nobody
                elif holder is None:
                    assert key == "telemetry.telemetry" or kind == "text_with_email"


def test_identifiers_of_one_person_are_of_one_person_in_every_store(sample):
    holders_of = defaultdict(set)
    for key, columns in sample.holders.items():
        for name, holders in columns.items():
            kind = sample.truth.tables[key].columns[name].kind
            if kind in KINDS_OF_ONE:
                for value, holder in zip(sample.values[key][name], holders, strict=True):
                    if holder is not None:
                        holders_of[kind, value].add(holder)
    assert {kind for kind, _ in holders_of} == set(KINDS_OF_ONE)
    assert all(len(holders) == 1 for holders in holders_of.values())


def test_people_are_in_several_stores_under_different_identifiers(sample):
    stores_of = defaultdict(set)
    for key, columns in sample.holders.items():
        for holders in columns.values():
            for holder in holders:
                stores_of[holder].add(key.split(".")[0])
    assert Counter(len(stores) for stores in stores_of.values()).keys() >= {1, 2, 3}


def test_fifteen_digit_ids_are_the_old_form_of_the_holders_own(sample):
    ids = defaultdict(set)
    for key, name in (("hr.hr", "身份证号"), ("sales.customers", "id_no"), ("dealers.dealers", "身份证号")):
        for value, holder in zip(sample.values[key][name], sample.holders[key][name], strict=True):
            if holder is not None:
                ids[holder].add(value)
    both = [forms for forms in ids.values() if len(forms) == 2]
    assert both
    for forms in both:
        short, full = sorted(forms, key=len)
        assert (len(short), len(full)) == (15, 18)
        assert short == full[:6] + full[8:17]


def matching(values, pattern: str) -> int:
    return sum(1 for value in values if value is not None and re.fullmatch(pattern, value))


@pytest.mark.parametrize(
    ("trap", "column", "pattern"),
    [
        ("hyphenated_mobile", "联系电话", r"1\d\d-\d{4}-\d{4}"),
        ("spaced_mobile", "联系电话", r"1\d\d \d{4} \d{4}"),
        ("country_code_mobile", "联系电话", r"\+86 1\d{10}"),
        ("full_width_mobile", "联系电话", r"[０-９]{11}"),
        ("placeholder_mobile", "联系电话", "13800138000"),
        ("shared_mobile", "联系电话", "18900000027"),
        ("shared_switchboard", "联系电话", "027-82000000"),
        ("placeholder_id", "身份证号", "0{18}"),
        ("refund_account", "退款账户", r"62\d{17}"),
        ("email_within_text", "备注", r"资料请发至\S+@\S+谢谢"),
    ],
)
def test_traps_among_the_dealers_are_as_many_as_told(sample, trap, column, pattern):
    told = sample.truth.tables["dealers.dealers"].traps[trap]
    assert told == matching(sample.values["dealers.dealers"][column], pattern) > 0


def test_traps_among_customers_and_orders_are_as_many_as_told(sample):
    customers, orders = sample.values["sales.customers"], sample.values["sales.orders"]
    traps = sample.truth.tables["sales.customers"].traps
    assert traps["fifteen_digit_id"] == matching(customers["id_no"], r"\d{15}") > 0
    assert traps["missing_id"] == customers["id_no"].count(None) > 0
    assert traps["missing_mobile"] == customers["mobile"].count(None) > 0
    assert traps["missing_email"] == customers["email"].count(None) > 0
    assert traps["registered_twice"] == len(customers["name"]) - sample.truth.people
    mobiles = Counter(customers["mobile"])
    assert (
        sum(1 for number, rows in mobiles.items() if number not in PLACEHOLDERS and rows > 1)
        > traps["partners_mobile"] / 2
    )
    assert sample.truth.tables["sales.orders"].traps["missing_vin"] == orders["vin"].count(None) > 0


def test_one_order_number_in_eleven_passes_as_a_resident_id(sample):
    numbers = sample.values["sales.orders"]["order_no"]
    assert len(set(numbers)) == len(numbers)
    passing = sum(number[-1] == ric.calc_check_digit(number) for number in numbers)
    assert passing == sample.truth.tables["sales.orders"].traps["order_no_like_resident_id"]
    assert 1 / 14 < passing / len(numbers) < 1 / 9


def test_no_identifier_stands_in_the_written_truth(sample):
    text = (sample.directory / "truth.json").read_text("utf-8")
    assert not re.search(r"\d{11}|@|鄂", text)
