"""Identifiers inside texts: found and hashed also where they are cut up, and never put together from what is apart."""

import re
from datetime import date

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.profile import TableProfile, TableRef
from chudun.sample import identifiers as synthetic

KEY = bytes(range(16))
ID, MOBILE, CARD = "11010519491231002X", "13912345670", "6222021001116245702"
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
RNG = np.random.default_rng(11)
MOBILES = synthetic.mobiles(RNG, 200).to_pylist()
CARDS = synthetic.bank_cards(RNG, 200).to_pylist()
PLAIN = {ID: IdentifierKind.RESIDENT_ID, MOBILE: IdentifierKind.MOBILE, CARD: IdentifierKind.BANK_CARD}


def scanned(values: list[str] | pa.Array, name: str = "text") -> TableProfile:
    batch = pa.record_batch({name: pa.array(values) if isinstance(values, list) else values})
    scan = TableScan(
        TableRef("s", "t"), batch.schema, key=KEY, settings=ScanSettings(names_in_text=False), today=date(2026, 11, 22)
    )
    scan.update(batch)
    return scan.finish()


def mentions(text: str) -> list[int]:
    """Kinds of what one text mentions, in its order."""
    return scanned([text]).in_text.kind.tolist()


@pytest.mark.parametrize(
    "text",
    [
        "请打139 1234 5670联系",
        "请打139-1234-5670联系",
        "请打139－1234－5670联系",
        "请打139·1234·5670联系",
        "请打139.1234.5670联系",
        "请打１３９　１２３４　５６７０联系",
        "请打139\u200b1234\u200b5670联系",
        "请打1391234\n5670联系",
        "请打1391234\r\n5670联系",
        "请打+86 139-1234-5670联系",
        "请打86 139 1234 5670联系",
        "订于2024-03-15 139 1234 5670",
        "Tel.139 1234 5670 or later",
    ],
)
def test_a_mobile_number_is_found_however_people_cut_it(text: str) -> None:
    found = scanned([text, f"请打{MOBILE}联系"]).in_text
    assert found.kind.tolist() == [IdentifierKind.MOBILE] * 2
    assert len(set(found.digest.tolist())) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("身份证110105 19491231 002X已核", IdentifierKind.RESIDENT_ID),
        ("身份证110105-19491231-002x已核", IdentifierKind.RESIDENT_ID),
        ("身份证11010519\n491231002X已核", IdentifierKind.RESIDENT_ID),
        ("退款到6222 0210 0111 6245 702谢谢", IdentifierKind.BANK_CARD),
        ("退款到6222021001\n116245702谢谢", IdentifierKind.BANK_CARD),
        ("尾号前 6222-0210-0111-6245-702 共 3 张", IdentifierKind.BANK_CARD),
    ],
)
def test_a_number_with_a_check_digit_is_found_in_any_groups(text: str, kind: IdentifierKind) -> None:
    assert mentions(text) == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "坐标 139.12345670 度",
        "主机 139.120.130.14 已下线",
        "版本 1.39.1234.5670 发布",
        "日期 1391-23-4 5670",
        "139\t1234\t5670",
        "139,1234,5670",
        "139  1234  5670",
        "数量 13 单价 912 金额 345670",
        "号段 13912 345 670",
        "uuid 1391234a-1234-5670-9abc-139123456700",
        "A1-139-1234-5670-B2",
        "退款到6222 0210 0111 6245 703谢谢",
        "身份证110105 19491231 0021已核",
        "138 0013 8000",
    ],
)
def test_what_only_looks_cut_up_is_not_put_together(text: str) -> None:
    assert mentions(text) == []


VIN, PLATE = "LSVAM4187C2184847", "鄂A12345"
CODES = {
    VIN: IdentifierKind.VIN,
    PLATE: IdentifierKind.LICENCE_PLATE,
    "鄂AD12345": IdentifierKind.LICENCE_PLATE,
    "沪A1234挂": IdentifierKind.LICENCE_PLATE,
    "490154203237518": IdentifierKind.IMEI,
}
COLUMNS = {IdentifierKind.VIN: "vin", IdentifierKind.IMEI: "imei", IdentifierKind.LICENCE_PLATE: "plate"}
NAMED = {
    "护照{}": ("E12345678", IdentifierKind.PASSPORT),
    "护照号码为：{}": ("EA1234567", IdentifierKind.PASSPORT),
    "passport no. {}": ("G12345678", IdentifierKind.PASSPORT),
    "港澳通行证 {}": ("C12345678", IdentifierKind.TRAVEL_PERMIT),
    "回乡证号：{}": ("H1234567801", IdentifierKind.TRAVEL_PERMIT),
    "台胞证T字头，{}": ("T12345678", IdentifierKind.TRAVEL_PERMIT),
}


@pytest.mark.parametrize(
    "frame", ["事故车{}已拖走", "见 {}。", "【{}】前保险杠", "a={},b=2", "第一行\n{}\n第三行", "x" * 200 + " {}"]
)
@pytest.mark.parametrize("value", CODES)
def test_codes_and_plates_are_found_and_hashed_like_cells(value: str, frame: str) -> None:
    texts = [frame.format(form) for form in (value, value.lower(), value.translate(WIDE))]
    found = scanned([*texts, "请核对备注后再办理"]).in_text
    cells = scanned([value] * 3, COLUMNS[CODES[value]])
    assert found.kind.tolist() == cells.identifiers.kind.tolist() == [CODES[value]] * 3
    assert set(found.digest.tolist()) == set(cells.identifiers.digest.tolist())


@pytest.mark.parametrize("frame", NAMED)
def test_documents_without_a_check_digit_are_found_only_where_a_word_says_so(frame: str) -> None:
    value, kind = NAMED[frame]
    assert mentions(frame.format(value) + "到期") == [kind]
    for unnamed in ("订单{}到期", "料号 {} 缺货", "护照过期的乘客，见订单 {}", "{}", "护照AB-{}", "通行证Z{}"):
        assert mentions(unnamed.format(value)) == []


@pytest.mark.parametrize(
    "text",
    [
        "最新A12345型到货",
        "设备云A12345上线",
        "鄂A123456789号批次",
        "AB-鄂A12345-01",
        "户型A12345",
        "鄂AABCDE停放",
        "鄂A00000作废",
        "鄂I12345不存在",
        "车架号LSVAM4187C2184848有误",
        "批号X1LSVAM4187C2184847Y",
        "LSVAM4187C2184847-03号箱",
        "串号490154203237517有误",
        "税号91110108551385082Q开票",
        "护照E12345678@x",
    ],
)
def test_what_only_looks_like_a_code_or_plate_is_none(text: str) -> None:
    assert mentions(text) == []


def test_plates_of_provinces_whose_character_ends_words_need_a_word_before() -> None:
    for text in ("车牌号新A12345", "号牌为云A12345", "车辆：青A12345", "新A12345停在门口"):
        assert mentions(text) == [IdentifierKind.LICENCE_PLATE]


def test_a_credit_code_makes_no_text_personal_and_joins_no_groups() -> None:
    profile = scanned(["税号91110108551385082Q开票", "抬头同前"])
    assert profile.columns[0].detector is None
    beside = scanned([f"税号91110108551385082Q，电话{MOBILE}"] * 3).columns[0]
    assert beside.detector == "free_text"
    assert any("unified social credit code" in reason.en for reason in beside.because)


def test_order_codes_in_a_text_column_are_no_passports_though_one_is_mentioned() -> None:
    profile = scanned(["护照E12345678已收", *[f"E{87654321 + at * 917}" for at in range(20)], "请核对"])
    assert profile.in_text.kind.tolist() == [IdentifierKind.PASSPORT]
    assert IdentifierKind.PASSPORT not in profile.identifiers.kind.tolist()


_SERIAL = "[0-9A-HJ-NP-Z]"
PLATES = re.compile(
    r"([京津沪渝冀豫辽湘皖鲁苏浙赣鄂桂甘晋蒙陕闽粤藏川琼])([A-HJ-Z])[ .-]?"
    rf"({_SERIAL}{{5,6}}(?![0-9A-Z])|{_SERIAL}{{4}}[挂学警港澳领])"
)


def plates_of(text: str) -> list[str]:
    """Plates by a plain expression; provinces whose character ends words are left out."""
    found = []
    for match in PLATES.finditer(text):
        first, letter, serial = match.groups()
        digits = sum(c.isdigit() for c in serial)
        small = re.fullmatch(r"[A-HJK].\d{4}|\d{5}[A-HJK]", serial)
        tied = re.match(r"[-_@][0-9A-Z]", text[match.end() :])
        if digits >= 3 and (len(serial) == 5 or small) and serial != "00000" and not tied:
            found.append(first + letter + serial)
    return found


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.one_of(
            st.sampled_from(["鄂A", "粤B", "12345", "D12345", "1234挂", "·", "-", " ", "。", "X", "车", "京", "99"]),
            st.text("鄂粤AB01IO挂 ", max_size=3),
        ),
        max_size=9,
    )
)
def test_plates_are_found_as_a_plain_expression_finds_them(parts: list[str]) -> None:
    text = "文字 " + "".join(parts) + " 完。"
    found = [kind for kind in mentions(text) if kind == IdentifierKind.LICENCE_PLATE]
    assert len(found) == len(set(plates_of(text.replace("·", " "))))


def test_numbers_beside_each_other_stay_two() -> None:
    other = MOBILES[0]
    for between in (" ", "/", "\n", "、", " - "):
        assert mentions(f"请打{MOBILE}{between}{other}") == [IdentifierKind.MOBILE] * 2
    assert mentions("请打139 1234 5670 162 1234 5671") == [IdentifierKind.MOBILE] * 2
    assert mentions(f"请打{MOBILE}-8001转") == [IdentifierKind.MOBILE]


@settings(deadline=None, max_examples=50)
@given(st.sampled_from([*PLAIN]), st.data())
def test_halves_in_two_cells_are_never_one_number(number: str, data: st.DataObject) -> None:
    # the first fifteen digits of the card happen to be an identity number of the older form
    cut = data.draw(st.integers(1, len(number) - 1).filter(lambda place: place != 15))
    profile = scanned([f"号码 {number[:cut]}", f"{number[cut:]} 完", number[:cut] + "，", number[cut:] + "。"])
    assert profile.in_text.kind.size == 0
    assert profile.identifiers.kind.size == 0


@settings(deadline=None, max_examples=50)
@given(st.sampled_from([*PLAIN]), st.sampled_from([" ", "-", "\n", "·", "　"]), st.data())
def test_one_cut_anywhere_in_a_number_that_proves_itself(number: str, separator: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(number) - 1))
    text = f"号码：{number[:cut]}{separator}{number[cut:]}。"
    proven = number != MOBILE or separator == "\n" or cut in (3, 7)
    # an X that stands alone is no group of digits
    if proven and number[cut:] != "X":
        assert mentions(text) == [PLAIN[number]]


def test_what_texts_mention_is_told_by_row_and_hashed_like_cells() -> None:
    notes = [f"请打{number}联系" if row % 3 == 0 else "备件已到" for row, number in enumerate(MOBILES)]
    profile, cells = scanned(notes), scanned(MOBILES)
    assert profile.in_text.record.tolist() == list(range(0, 200, 3))
    assert profile.in_text.digest.tolist() == cells.identifiers.digest[::3].tolist()
    assert profile.identifiers.record.size == 0
    assert cells.in_text.record.size == 0


def test_order_numbers_in_a_log_that_pass_by_chance_are_nobodys_cards() -> None:
    log = [f"order {62 * 10**17 + int(n)} shipped" for n in RNG.integers(0, 10**17, 500)]
    assert scanned(log).in_text.record.size == 0


def test_texts_that_repeat_are_read_alike_with_and_without_a_dictionary() -> None:
    notes = [None, "", *(f"卡{card}，电话{mobile}" for card, mobile in zip(CARDS[:5], MOBILES, strict=False)), "无"] * 9
    plain, encoded = scanned(pa.array(notes)), scanned(pa.array(notes).dictionary_encode())
    assert plain.in_text.record.tolist() == encoded.in_text.record.tolist()
    assert plain.in_text.digest.tolist() == encoded.in_text.digest.tolist()
    assert plain.columns[0].hits == encoded.columns[0].hits == 90
    assert plain.columns[0].nulls == encoded.columns[0].nulls


def test_a_cell_of_fifty_megabytes_leaves_no_room_behind() -> None:
    from chudun.probes.data.kernel import column

    text = "无" * 16_000_000 + f" 请打{MOBILE}联系"
    assert scanned([text]).in_text.kind.tolist() == [IdentifierKind.MOBILE]
    assert column._room(1, 1).raw.size < 2 * column._KEPT_ROOM
