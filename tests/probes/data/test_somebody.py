"""What a table as a whole says of its columns: whether it shows anybody, and what it lends to them."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

import pyarrow as pa
import pytest

from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.profile import ColumnProfile, Comments, TableNotes, TableRef

from . import labelled

RNG = Random(11)
ROWS = 120
CODES = [f"{RNG.choice('AEIJK')}{i % 90 + 10}.{i % 9}" for i in range(ROWS)]
ILLNESSES = [f"{RNG.choice(('急性', '慢性'))}{RNG.choice(('胃炎', '肺炎', '肝炎'))}" for _ in range(ROWS)]
PLACE = {
    "lng": [round(RNG.uniform(100, 120), 6) for _ in range(ROWS)],
    "lat": [round(RNG.uniform(22, 40), 6) for _ in range(ROWS)],
}
ILL = {"icd_code": CODES, "icd_name": ILLNESSES}
MOBILES = [labelled.mobile(RNG) for _ in range(ROWS)]
NUMBERED = list(range(ROWS))


def scanned(
    columns: Mapping[str, Sequence[Any]],
    table: str = "t",
    comments: Comments | None = None,
    notes: TableNotes | None = None,
) -> dict[str, ColumnProfile]:
    batch = pa.record_batch({name: pa.array(values) for name, values in columns.items()})
    settings = ScanSettings(names_in_text=False)
    ref = TableRef("s", table)
    scan = TableScan(ref, batch.schema, key=bytes(16), settings=settings, comments=comments, notes=notes)
    scan.update(batch)
    return {column.column: column for column in scan.finish().columns}


@pytest.mark.parametrize(
    ("columns", "table"),
    [
        ({"code": NUMBERED, "region": [f"江{i}区" for i in NUMBERED], **PLACE}, "dim_region"),
        ({"shop": NUMBERED, "address": [labelled.street(RNG) for _ in NUMBERED], **PLACE}, "stores"),
        (ILL, "icd10"),
        ({**ILL, "拼音码": ["".join(RNG.choices("abcdeg", k=6)) for _ in NUMBERED]}, "code_table"),
        ({"drug_name": [f"{RNG.choice('阿奥布')}洛{i}胶囊" for i in NUMBERED], "price": [1.5] * ROWS}, "drugs"),
        ({"user_count": NUMBERED, **PLACE}, "dim_region"),
    ],
)
def test_lists_of_places_and_diagnoses_are_nobody_s(columns: Mapping[str, Sequence[Any]], table: str) -> None:
    profiles = scanned(columns, table)
    assert not any(profile.sensitive for profile in profiles.values())
    assert not any(profile.personal for name, profile in profiles.items() if name != "address")
    taken_back = [p for p in profiles.values() if any("没有指向个人的列" in said.zh for said in p.because)]
    assert taken_back
    assert all(p.detector is None and p.category is None and p.protection == "none" for p in taken_back)


@pytest.mark.parametrize(
    ("columns", "table", "comments", "notes"),
    [
        ({"id": NUMBERED, "phone": MOBILES, **ILL}, "t", None, None),
        ({"patient_no": NUMBERED, **ILL}, "t", None, None),
        ({"visit": NUMBERED, **ILL}, "t_patient_visit", None, None),
        ({"id": NUMBERED, **ILL}, "t", Comments("患者诊断记录"), None),
        ({"k": NUMBERED, **ILL}, "t", Comments("", {"k": "就诊流水"}), None),
        ({"k": NUMBERED, **ILL}, "t", None, TableNotes({"k": "persons"})),
        ({"driver_id": NUMBERED, **PLACE}, "t", None, None),
        ({"vin": [labelled.vin(RNG) for _ in NUMBERED], **PLACE}, "t", None, None),
        ({"收货坐标": [f"{x},{x / 4}" for x in PLACE["lng"]], "n": NUMBERED}, "t", None, None),
        (PLACE, "t", None, None),
        ({"icd_code": CODES}, "t", None, None),
    ],
)  # fmt: skip
def test_a_table_that_shows_a_person_or_says_nothing_keeps_them(
    columns: Mapping[str, Sequence[Any]], table: str, comments: Comments | None, notes: TableNotes | None
) -> None:
    assert any(profile.sensitive for profile in scanned(columns, table, comments, notes).values())


@pytest.mark.parametrize(
    ("column", "table", "comment", "detector"),
    [
        ("id", "visits", "就诊记录表", None),
        ("编号", "就诊记录表", "", None),
        ("id", "patient", "", "medical_record_number"),
        ("upper_limit", "工艺参数表", "", "process_recipe"),
        ("焊接温度", "t_process_recipe", "", "process_recipe"),
        ("qty", "mes.t_bom_items", "", "bill_of_materials"),
        ("param_value", "x", "设备参数", "equipment_parameter"),
        ("qty", "orders", "", None),
        ("created_by", "工艺参数表", "", None),
        ("temperature", "patients", "", None),
    ],
)
def test_a_table_lends_its_class_to_what_belongs_to_it(
    column: str, table: str, comment: str, detector: str | None
) -> None:
    profile = scanned({column: NUMBERED}, table, Comments(comment))[column]
    assert profile.detector == detector
    assert profile.confidence < 0.5


@pytest.mark.parametrize("name", ["公司电话", "office_tel", "客服电话"])
def test_a_landline_is_an_organisation_s_only_by_its_name(name: str) -> None:
    lines = [f"027-8{labelled.digits(RNG, 7)}" for _ in range(ROWS)]
    assert scanned({name: lines})[name].detector == "business_phone"
    assert scanned({"家庭固话": lines})["家庭固话"].detector == "landline"
    assert scanned({"c": lines})["c"].detector in (None, "landline")


def test_the_longest_word_of_several_that_a_name_says_decides() -> None:
    assert scanned({"inpatient_no": NUMBERED})["inpatient_no"].detector == "medical_record_number"
