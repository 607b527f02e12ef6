"""Column verdicts: what a column is, what only looks like it, and that nothing is ever shown in clear."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.profile import ColumnProfile, Comments, TableNotes, TableProfile, TableRef
from chudun.sample import identifiers as synthetic

KEY = bytes(range(16))
ROWS = 2000
RNG = np.random.default_rng(20261122)
RESIDENTS = synthetic.resident_ids(RNG, ROWS).to_pylist()
MOBILES = synthetic.mobiles(RNG, ROWS).to_pylist()
CARDS = synthetic.bank_cards(RNG, ROWS).to_pylist()
VINS = synthetic.vins(RNG, ROWS).to_pylist()
NAMES = [f"{family}{given}" for family in "王李张刘陈杨黄赵吴周" for given in "伟芳娜秀英敏静丽强磊洋艳勇军杰娟涛明超"]


def scanned(
    columns: Mapping[str, Any],
    settings: ScanSettings | None = None,
    comments: Mapping[str, str] | None = None,
    person_keys: Mapping[str, str] | None = None,
    another_person: frozenset[str] = frozenset(),
) -> TableProfile:
    batch = pa.record_batch({name: pa.array(values) for name, values in columns.items()})
    scan = TableScan(
        TableRef("s", "t"),
        batch.schema,
        key=KEY,
        settings=settings or ScanSettings(),
        comments=Comments("", comments or {}),
        notes=TableNotes(person_keys or {}, another_person),
    )
    scan.update(batch)
    return scan.finish()


def judged(values: Any, name: str = "c", comment: str = "") -> ColumnProfile:
    return scanned({name: values}, comments={name: comment}).columns[0]


def reasons(profile: ColumnProfile) -> str:
    return " ".join(sentence.zh for sentence in profile.because)


@pytest.mark.parametrize(
    ("values", "detector"),
    [
        (RESIDENTS, "resident_id"),
        (MOBILES, "mobile"),
        (CARDS, "bank_card"),
        (VINS, "vin"),
        (synthetic.credit_codes(RNG, 500).to_pylist(), "credit_code"),
        (synthetic.new_energy_plates(RNG, 500).to_pylist(), "licence_plate"),
        ([f"user{i}@mail{i % 7}.example.cn" for i in range(500)], "email"),
        ([int(number) for number in MOBILES], "mobile"),
        ([int(number) for number in CARDS], "bank_card"),
    ],
)
def test_values_alone_tell_what_a_column_holds(values: list[Any], detector: str) -> None:
    profile = judged(values)
    assert profile.detector == detector
    assert profile.hits == len(values)
    assert profile.confidence > 0.9


def random_18_digits(first: str) -> list[str]:
    return [f"{first}{number:0{18 - len(first)}}" for number in RNG.integers(0, 10 ** (18 - len(first)), ROWS)]


@pytest.mark.parametrize("first", ["", "42010219900101", "420102199001"])
@pytest.mark.parametrize("name", ["order_no", "c", "订单号"])
def test_order_numbers_that_look_like_ids_are_not_ids(first: str, name: str) -> None:
    profile = judged(random_18_digits(first), name)
    assert profile.detector is None
    assert not profile.personal


def test_the_evidence_says_that_order_numbers_pass_by_chance() -> None:
    profile = judged(random_18_digits("42010219900101"))
    assert 0.05 < profile.candidates["resident_id"] / ROWS < 0.14
    assert "通过率与随机数相当" in reasons(profile)


def test_even_a_name_does_not_make_ids_of_numbers_that_pass_by_chance() -> None:
    assert judged(random_18_digits("42010219900101"), "id_card").detector is None


def test_numbers_that_begin_with_the_time_are_not_personal() -> None:
    start = datetime(2026, 1, 1)
    values = [f"{start + timedelta(minutes=i):%Y%m%d%H%M%S}{i % 10_000:04}" for i in range(ROWS)]
    profile = judged(values, "order_no")
    assert profile.detector == "timestamp"
    assert not profile.personal


def test_serial_numbers_shaped_like_mobiles_are_not_mobiles() -> None:
    profile = judged([str(13900000000 + 17 + i) for i in range(ROWS)], "batch")
    assert profile.detector is None
    assert "像流水号" in reasons(profile)


@pytest.mark.parametrize(
    "value", ["13800138000", "13888888888", "13912345678", "000000000000000000", "111111111111111"]
)
def test_placeholders_are_neither_persons_nor_hits(value: str) -> None:
    profile = scanned({"mobile": [value] * 500})
    assert profile.columns[0].hits == 0
    assert profile.identifiers.record.size == 0


def test_placeholders_among_numbers_are_left_out_and_reported() -> None:
    profile = scanned({"mobile": MOBILES + ["13800138000"] * 700})
    assert profile.columns[0].detector == "mobile"
    assert profile.columns[0].hits == ROWS == profile.identifiers.record.size
    assert "700 个单元格是占位值" in reasons(profile.columns[0])


def test_one_value_everywhere_stands_for_nobody() -> None:
    profile = judged([MOBILES[0]] * ROWS)
    assert profile.detector is None
    assert "只有 1 个不同的值" in reasons(profile)


def test_a_column_of_mixed_documents_yields_each_kind() -> None:
    values = RESIDENTS[:700] + [f"E{n:08}" for n in range(10_000_007, 10_200_007, 1000)] + ["C12345678", "不详", ""]
    profile = scanned({"证件号码": values})
    kinds = set(profile.identifiers.kind.tolist())
    assert profile.columns[0].detector == "resident_id"
    assert kinds == {IdentifierKind.RESIDENT_ID, IdentifierKind.PASSPORT, IdentifierKind.TRAVEL_PERMIT}


def test_a_number_that_fits_two_documents_is_one_identifier_in_columns_of_either() -> None:
    values = [f"H{n:08}" for n in range(10_000_007, 12_000_007, 10_000)]
    passports, permits = (scanned({name: values}) for name in ("护照号", "回乡证号"))
    assert (passports.columns[0].detector, permits.columns[0].detector) == ("passport", "travel_permit")
    assert set(passports.identifiers.digest) == set(permits.identifiers.digest)
    assert permits.identifiers.record.size == len(values)


def test_passports_need_a_name_or_comment() -> None:
    values = [f"E{n:08}" for n in range(10_000_007, 12_000_007, 10_000)]
    assert judged(values, "material").detector is None
    assert judged(values, "护照号").detector == "passport"
    assert judged(values, "hz", comment="旅客护照号").detector == "passport"


def test_personal_names_by_value_and_by_name() -> None:
    assert judged(NAMES, "姓名").confidence > judged(NAMES, "c").confidence >= 0.5
    assert judged(NAMES, "姓名").samples[0] == "王*"
    assert judged(["武汉", "北京", "上海", "深圳", "广州", "成都"] * 50, "城市").detector is None
    assert judged(["Zhang San", "Li Xiaoming", "Anna Schmidt"] * 20, "full_name").detector == "latin_name"
    assert judged(["paid", "open", "shipped"] * 20, "status").detector is None


def test_addresses_by_value() -> None:
    addresses = [f"湖北省武汉市洪山区珞喻路{i}号" for i in range(300)]
    assert judged(addresses, "收货地址").detector == "address"
    assert judged(addresses, "收货地址").samples[0].startswith("湖北省*")


def test_text_with_identifiers_in_it_is_found_and_links_nobody() -> None:
    notes = ["客户要求周五送货"] * 500 + [f"请打{number}联系" for number in MOBILES[:100]]
    profile = scanned({"备注": notes})
    assert profile.columns[0].detector == "free_text"
    assert profile.columns[0].hits == 100
    assert profile.columns[0].personal
    assert profile.identifiers.record.size == 0


def test_text_with_a_bank_card_in_it_is_sensitive() -> None:
    notes = [f"退款到{card}，谢谢" for card in CARDS[:50]]
    assert judged(notes, "备注").sensitive


def test_the_id_number_alone_is_sensitive_only_in_the_older_reading() -> None:
    columns = {"身份证号": RESIDENTS, "身份证照片": ["a.jpg"] * ROWS, "银行卡号": CARDS}
    newer = scanned(columns).columns
    older = scanned(columns, ScanSettings(sensitive_reading="gbt35273_2020")).columns
    assert [column.sensitive for column in newer] == [False, True, True]
    assert [column.sensitive for column in older] == [True, True, True]
    assert "GB/T 45574-2025" in reasons(newer[0])


def test_a_name_alone_gives_low_confidence() -> None:
    profile = judged(["k3j4", "9sd8"], "face_image")
    assert (profile.detector, profile.sensitive) == ("biometric", True)
    assert profile.confidence < 0.5
    assert judged(["k3j4", "9sd8"], "interface_image").detector is None


def test_evidence_against_a_column_names_nothing_that_proves_nothing() -> None:
    assert reasons(judged(list(range(10_000_000, 10_000_500)), "customer_id")) == "没有检出个人信息的特征。"
    assert reasons(judged([datetime(2026, 1, 1)] * 50, "created_at")) == "没有检出个人信息的特征。"


def test_a_name_that_the_values_belie_is_reported() -> None:
    profile = judged([f"{i:064x}" for i in range(300)], "mobile")
    assert profile.detector is None
    assert "已加密" in reasons(profile)


def test_european_vins_without_check_digit_are_believed_less() -> None:
    foreign = [vin[:8] + "Z" + vin[9:] for vin in VINS]
    profile = judged(foreign, "vin")
    assert profile.detector == "vin"
    assert 0.5 <= profile.confidence < 0.7
    assert judged(foreign, "c").detector is None


def test_birth_dates_of_any_type() -> None:
    days = [date(1960, 1, 1) + timedelta(days=9 * i) for i in range(500)]
    assert judged(days, "birth_date").detector == "birth_date"
    assert judged([str(day) for day in days], "出生日期").detector == "birth_date"
    assert judged(days, "order_date").detector is None


TELEMETRY = {
    "vin": VINS,
    "longitude": (114.2 + RNG.random(ROWS) / 5).tolist(),
    "latitude": (30.5 + RNG.random(ROWS) / 5).tolist(),
    "collected_at": [datetime(2026, 1, 1) + timedelta(seconds=i) for i in range(ROWS)],
}


def test_positions_with_times_and_a_subject_are_a_track() -> None:
    columns = {column.column: column for column in scanned(TELEMETRY).columns}
    assert columns["longitude"].detector == "position"
    assert columns["latitude"].sensitive
    assert columns["latitude"].category.zh == "行踪轨迹"
    still = {name: values for name, values in TELEMETRY.items() if name != "collected_at"}
    assert scanned(still).columns[1].category.zh == "其他敏感个人信息·精准定位"


@pytest.mark.parametrize("scale", [1, 10**6])
def test_coordinates_in_degrees_or_millionths(scale: int) -> None:
    values = {name: [round(v * scale, 6) for v in TELEMETRY[name]] for name in ("longitude", "latitude")}
    if scale > 1:
        values = {name: [int(v) for v in column] for name, column in values.items()}
    assert [column.sensitive for column in scanned(values).columns] == [True, True]


def test_coarse_or_lone_coordinates_are_not_precise() -> None:
    coarse = {name: [round(v, 1) for v in TELEMETRY[name]] for name in ("longitude", "latitude")}
    assert [column.sensitive for column in scanned(coarse).columns] == [False, False]
    assert not scanned({"latitude": TELEMETRY["latitude"]}).columns[0].sensitive
    assert scanned({"lat": [1e6 * i for i in range(500)]}).columns[0].detector is None


def test_person_keys_link_tables_of_one_namespace_only() -> None:
    customers = scanned({"id": [1001, 1002, None]}, person_keys={"id": "customer"}).identifiers
    orders = scanned({"customer_id": ["1002", " 1001", ""]}, person_keys={"customer_id": "customer"}).identifiers
    dealers = scanned({"id": [1001, 1002, None]}, person_keys={"id": "dealer"}).identifiers
    assert customers.kind.tolist() == [IdentifierKind.SUBJECT_KEY] * 2
    assert set(customers.digest) == set(orders.digest)
    assert not set(customers.digest) & set(dealers.digest)


def test_columns_about_another_person_link_nobody() -> None:
    columns = {"mobile": MOBILES, "emergency_mobile": MOBILES[::-1]}
    assert scanned(columns).identifiers.record.size == 2 * ROWS
    profile = scanned(columns, another_person=frozenset({"emergency_mobile"}))
    assert profile.identifiers.record.size == ROWS
    assert profile.columns[1].personal


def test_identifiers_come_in_the_order_of_their_rows() -> None:
    profile = scanned({"mobile": MOBILES, "id": RESIDENTS, "vin": [None, *VINS[1:]]})
    assert profile.identifiers.record.size == 3 * ROWS - 1
    assert np.all(np.diff(profile.identifiers.record) >= 0)


def test_another_key_gives_other_digests() -> None:
    batch = pa.record_batch({"mobile": MOBILES})
    other = TableScan(TableRef("s", "t"), batch.schema, key=bytes(16), settings=ScanSettings())
    other.update(batch)
    assert not set(other.finish().identifiers.digest) & set(scanned({"mobile": MOBILES}).identifiers.digest)


def test_nothing_is_shown_in_clear() -> None:
    values = {
        "id": RESIDENTS[:300],
        "mobile": MOBILES[:300],
        "card": CARDS[:300],
        "vin": VINS[:300],
        "name": (NAMES * 2)[:300],
        "note": [f"请打{number}联系" for number in MOBILES[:300]],
        "code": random_18_digits("")[:300],
    }
    shown = repr(scanned(values)) + str(scanned(values))
    everything = {value for column in values.values() for value in column}
    assert [value for value in everything | set(MOBILES[:300]) if value in shown] == []


def test_samples_are_few_and_masked() -> None:
    profile = judged(RESIDENTS, "id_card")
    assert len(profile.samples) == 5
    assert all(sample.count("*") >= 12 for sample in profile.samples)


def test_an_empty_table_and_an_empty_column() -> None:
    profile = scanned({"mobile": pa.array([], pa.string()), "n": pa.array([], pa.null())})
    assert [column.detector for column in profile.columns] == [None, None]
    column = judged(["", "  ", None, "-", "　"], "mobile")
    assert (column.rows, column.nulls, column.detector) == (5, 5, None)


def test_types_that_are_not_read_are_said_not_to_be() -> None:
    profile = judged([{"a": 1}, {"a": 2}])
    assert "没有检查" in reasons(profile)


def test_a_type_that_is_not_read_is_said_not_to_be_in_an_empty_table_too() -> None:
    columns = {"list": pa.array([], pa.list_(pa.string())), "text": pa.array([], pa.string())}
    profile = scanned(columns)
    assert ["没有检查" in reasons(column) for column in profile.columns] == [True, False]


@pytest.mark.parametrize("rows", [7, 700, 1900])
def test_batches_small_and_large_give_one_profile(rows: int) -> None:
    batch = pa.record_batch(
        {"id_no": RESIDENTS, "phone": MOBILES, "card": CARDS, "remark": ["客户来电，已回复"] * ROWS}
    )
    pieces = [batch.slice(first, rows) for first in range(0, ROWS, rows)]
    # handed to other threads, or scanned at once where that is cheaper
    assert (pieces[0].nbytes > 1 << 16) == (rows > 1000)
    whole, cut = (TableScan(TableRef("s", "t"), batch.schema, key=KEY, settings=ScanSettings()) for _ in range(2))
    whole.update(batch)
    for piece in (batch.slice(0, 0), *pieces):
        cut.update(piece)
        cut.part()
    expected, found = whole.finish(), cut.finish()
    assert found.columns == expected.columns
    assert found.identifiers.digest.tolist() == expected.identifiers.digest.tolist()


def test_distinct_counts_what_the_detector_matched() -> None:
    assert judged(MOBILES[:100] * 5 + ["n/a"] * 20, "mobile").distinct == 100
    assert judged([1, 2, 3, 3, None]).distinct == 3
    assert judged(["a", "b", "a"]).distinct == 2


def test_a_wrong_key_or_person_key_is_refused_by_name() -> None:
    schema = pa.schema({"id": pa.int64()})
    with pytest.raises(ValueError, match="16 bytes, not 5"):
        TableScan(TableRef("s", "t"), schema, key=b"short", settings=ScanSettings())
    with pytest.raises(ValueError, match="“uid” is no column"):
        TableScan(TableRef("s", "t"), schema, key=KEY, settings=ScanSettings(), notes=TableNotes({"uid": "customer"}))


def test_a_batch_of_another_table_is_refused() -> None:
    scan = TableScan(TableRef("s", "t"), pa.schema({"a": pa.string()}), key=KEY, settings=ScanSettings())
    with pytest.raises(ValueError, match="2 columns"):
        scan.update(pa.record_batch({"a": ["x"], "b": ["y"]}))


def test_every_arrow_type_is_scanned_without_an_error() -> None:
    moment = datetime(2026, 1, 1, 12, 30, 15, 7)
    columns = {
        "birth": pa.array([moment, None], pa.timestamp("us")),
        "生日": pa.array([moment.time(), None]),
        "出生": pa.array([moment, None], pa.timestamp("ns", "Asia/Shanghai")),
        "long": pa.array([timedelta(days=1), None]),
        "lat": pa.array([float("nan"), float("inf")]),
        "lon": pa.array(["x", None]),
        "half": pa.array([np.float16(1.5), None]),
        "big": pa.array([2**64 - 1, None], pa.uint64()),
        "money": pa.array([1, None], pa.decimal128(20, 2)),
        "yes": [True, None],
        "list": pa.array([["13912345670"], None]),
        "blob": pa.array([b"\xff\xfe13912345670", None]),
        "fixed": pa.array([b"13912345670", None], pa.binary(11)),
        "runs": pa.RunEndEncodedArray.from_arrays(pa.array([2], pa.int32()), pa.array(["x"])),
    }
    keys = dict.fromkeys(("birth", "lat", "lon", "big", "money", "blob", "fixed", "half"), "series")
    profile = scanned(columns, person_keys=keys)
    assert [column.rows for column in profile.columns] == [2] * len(columns)
