"""What only looks like personal identifiers must not be taken for them where no name says so."""

import hashlib
import random
import uuid
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.kernel.detector import Detector
from chudun.probes.data.profile import ColumnProfile, Comments, TableRef

ROWS = 400
WRITABLE = [d for d in all_detectors() if d.check and d.chance < 1 and d.name not in ("timestamp", "email")]


def profiles(columns: Mapping[str, list[str]], comments: Mapping[str, str] | None = None) -> dict[str, ColumnProfile]:
    batch = pa.record_batch({name: pa.array(values, pa.string()) for name, values in columns.items()})
    said = Comments(columns=comments or {})
    scan = TableScan(TableRef("s", "t"), batch.schema, key=bytes(16), settings=ScanSettings(), comments=said)
    scan.update(batch)
    return {column.column: column for column in scan.finish().columns}


def digits(rng: random.Random, length: int) -> str:
    return f"{rng.randrange(10 ** (length - 1), 10**length)}"


def moment(rng: random.Random) -> datetime:
    return datetime(2021, 1, 1) + timedelta(seconds=rng.randrange(4 * 365 * 86_400), milliseconds=rng.randrange(1000))


LOOKALIKES: Mapping[str, Callable[[random.Random], str]] = {
    **{f"{length} random digits": lambda rng, n=length: digits(rng, n) for length in range(4, 21)},  # type: ignore[misc]
    "seconds": lambda rng: f"{moment(rng).timestamp():.0f}",
    "milliseconds": lambda rng: f"{moment(rng).timestamp() * 1000:.0f}",
    "yyyymmddHHMMSS": lambda rng: f"{moment(rng):%Y%m%d%H%M%S}",
    "yyyymmdd": lambda rng: f"{moment(rng):%Y%m%d}",
    "ISO moment": lambda rng: moment(rng).isoformat(sep=" ", timespec="seconds"),
    "md5": lambda rng: hashlib.md5(rng.randbytes(8), usedforsecurity=False).hexdigest(),
    "sha256": lambda rng: hashlib.sha256(rng.randbytes(8)).hexdigest(),
    "12 hexadecimal digits": lambda rng: rng.randbytes(6).hex(),
    "16 hexadecimal digits": lambda rng: rng.randbytes(8).hex(),
    "uuid": lambda rng: str(uuid.UUID(int=rng.getrandbits(128), version=4)),
    "float": lambda rng: f"{rng.uniform(-200, 200):.6f}",
    "price": lambda rng: f"{rng.uniform(1, 5000):.2f}",
    "order number": lambda rng: f"SO{moment(rng):%Y%m%d}{rng.randrange(10**6):06}",
    "order number with letters": lambda rng: f"{rng.choice('ABCDEFGH')}{digits(rng, 8)}",
    "port": lambda rng: str(rng.randrange(1024, 65536)),
    "three-part version": lambda rng: ".".join(str(rng.randrange(30)) for _ in range(3)),
    "four-part version": lambda rng: ".".join(str(rng.randrange(30)) for _ in range(4)),
    "two numbers": lambda rng: f"{rng.uniform(0, 500):.2f},{rng.uniform(0, 500):.2f}",
    "shelf": lambda rng: f"{rng.choice('ABCDEFGH')}{rng.randrange(10, 99)}",
    "part number": lambda rng: f"{rng.choice(['TX', 'QR', 'BK'])}-{digits(rng, 4)}-{rng.choice('ABC')}",
    "counter in hexadecimal": lambda rng: f"{rng.randrange(10**6):012X}",
    "yes and no": lambda rng: rng.choice("YN"),
    "one letter": lambda rng: rng.choice("MF"),
    "blood group or grade": lambda rng: rng.choice(["A", "B", "O", "AB"]),
}


def test_lookalikes_without_a_name_are_nobodys() -> None:
    rng = random.Random(20)
    columns = {f"c{i}": [make(rng) for _ in range(ROWS)] for i, make in enumerate(LOOKALIKES.values())}
    judged = profiles(columns)
    wrong = {
        name: (judged[f"c{i}"].detector, judged[f"c{i}"].confidence)
        for i, name in enumerate(LOOKALIKES)
        if judged[f"c{i}"].personal
    }
    assert wrong == {}


VARIANTS: Mapping[str, Callable[[str], str]] = {
    "full width": lambda text: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text),
    "lower case": str.lower,
    "spaces around": lambda text: f" {text}\t",
    "space inside": lambda text: f"{text[:3]} {text[3:]}",
    "hyphen inside": lambda text: f"{text[:4]}-{text[4:]}",
    "zero width": lambda text: f"{text[:2]}\u200b{text[2:]}",
}


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_way_of_writing_an_example_is_recognised(variant: str) -> None:
    for detector in WRITABLE:
        columns = {str(i): [VARIANTS[variant](example)] for i, example in enumerate(detector.examples)}
        judged = profiles(columns, dict.fromkeys(columns, (*detector.words, "")[0]))
        missed = [name for name, column in judged.items() if detector.name not in column.candidates]
        assert missed == [], detector.name


CHECK_DIGITS: list[tuple[Detector, str]] = [
    (detector, example)
    for detector in all_detectors()
    if detector.name in ("imei", "iccid", "bank_card", "organisation_code", "credit_code", "vin", "resident_id")
    for example in detector.examples
    if example.isascii() and len(example.replace(" ", "").replace("-", "")) != 15 + 85 * (detector.name == "imei")
]


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(CHECK_DIGITS), st.data())
def test_one_wrong_digit_is_noticed(case: tuple[Detector, str], data: st.DataObject) -> None:
    detector, example = case
    places = [i for i, character in enumerate(example) if character.isdigit()]
    place = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != example[place]]))
    wrong = example[:place] + other + example[place + 1 :]
    assert detector.name not in profiles({"c": [wrong]}, {"c": detector.words[0]})["c"].candidates


NAMED = [
    ("登录IP", ["58.49.12.201", "218.106.0.7", "112.65.35.62"], "ip_address", True),
    ("ip", ["192.168.1.10", "10.0.0.8", "172.16.5.4"], "private_ip", False),
    ("mac", ["DA:A1:19:00:11:22", "02-00-5E-10-00-0A", "66:11:22:33:44:55"], "randomised_mac", True),
    ("设备IMEI", ["490154203237518", "352099001761481", "861234567890127"], "imei", True),
    ("性别", ["1", "2", "1", "2"], "sex", True),
    ("性别", ["A01", "A02", "A01"], "sex", True),
    ("婚姻状况", ["已婚", "未婚", "离异"], "marital_status", True),
    ("民族", ["汉族", "土家族", "苗族"], "ethnicity", True),
    ("zzmm", ["群众", "中共党员", "共青团员"], "political_affiliation", True),
    ("邮编", ["430074", "100084", "200120"], "postal_code", True),
    ("诊断", ["2型糖尿病", "急性胃炎", "肺炎"], "diagnosis", True),
    ("座机", ["027-87654321", "0755-23456789", "010-62345678"], "landline", True),
    ("微信号", ["zhang_san88", "wxid_a1b2c3d4e5", "lily-2008"], "wechat", True),
    ("QQ", ["2852199351", "1234567", "10001"], "qq", True),
    ("位号", ["TIC-101", "FT-2001", "PV-33"], "control_point", False),
    ("充电功率", ["7.2", "60", "120"], "charging_operation", False),
    ("工艺参数", ["180", "200", "175"], "process_recipe", False),
    ("不良率", ["0.2%", "0.1%", "0.4%"], "quality_inspection", False),
    ("供应商名称", ["甲", "乙", "丙"], "supply_chain", False),
    ("基本工资", ["8000", "9500", "7600"], "income", True),
    ("birthday", ["1990年1月31日", "1985年12月1日", "2001年10月09日"], "birth_date", True),
]


@pytest.mark.parametrize(("name", "values", "detector", "personal"), NAMED)
def test_a_name_with_fitting_values_decides(name: str, values: list[str], detector: str, personal: bool) -> None:
    column = profiles({name: values * 20})[name]
    assert (column.detector, column.personal) == (detector, personal)


def test_several_forms_of_a_device_number_are_one_identifier() -> None:
    batch = pa.record_batch({"imei": ["352099001761481", "35-209900-176148-1", "3520990017614823"]})
    scan = TableScan(TableRef("s", "t"), batch.schema, key=bytes(16), settings=ScanSettings())
    scan.update(batch)
    identifiers = scan.finish().identifiers
    assert len(set(identifiers.digest.tolist())) == 1
    assert identifiers.record.tolist()[:2] == [0, 1]
