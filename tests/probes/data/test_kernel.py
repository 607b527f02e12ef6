"""The kernel against slow, independent readings of the same rules, on any bytes and any way of cutting them up."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import luhn, numdb
from stdnum.cn import ric
from stdnum.exceptions import ValidationError

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.kernel.automaton import check_of, containing
from chudun.probes.data.kernel.column import ColumnPart, ColumnScan
from chudun.probes.data.kernel.detector import PASSED
from chudun.probes.data.kernel.distinct import Sketches, spread_all
from chudun.probes.data.kernel.room import Secret
from chudun.probes.data.kernel.siphash import siphash
from chudun.probes.data.profile import TableProfile, TableRef

unhurried = settings(deadline=None)  # the first call compiles

KEY = bytes(range(16))
SECRET = Secret(*np.frombuffer(KEY, dtype="<u8"))
SEPARATORS = re.compile(
    r"[ \t\r\n\-./+()·\u00a0\u00ad\u1680\u180e\u2000-\u2015\u2022\u2027-\u202f\u205f-\u2064\u2066-\u2069"
    r"\u2212\u2219\u22c5\u3000\u30fb\ufeff\uff65]"
)
WRAPPINGS = dict(
    pair
    for pair in (
        "''",
        '""',
        "``",
        "[]",
        "{}",
        "“”",
        "‘’",
        "「」",
        "『』",
        "【】",
        "〔〕",
        "《》",
        "〈〉",
        "〖〗",
        "［］",
        "｛｝",
        "＂＂",
        "＇＇",
    )
)
UNDERSCORED = re.compile(r"\d+(?:_\d+)+X?")
MOBILE = re.compile(r"(?:86|0086)?(1(?:610|740[0-5]|(?:[38]\d|4[57]|[59][0-35-9]|6[25-7]|7[0-35-8])\d)\d+)")

CARD = re.compile(
    r"(?:6[0289]|9[04589])\d{14,17}"
    r"|(?:4\d{3}|5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720|352[89]|35[3-8]\d)(?:\d{12}|\d{15})"
)


def python_siphash(key: bytes, message: bytes) -> int:
    """SipHash-2-4 from the paper, in plain integers."""
    mask = 2**64 - 1

    def rotate(word: int, by: int) -> int:
        return (word << by | word >> (64 - by)) & mask

    def mix(v: list[int]) -> None:
        for a, b, left, right in ((0, 1, 13, 32), (2, 3, 16, 0), (2, 1, 17, 32), (0, 3, 21, 0)):
            v[a] = (v[a] + v[b]) & mask
            v[b] = rotate(v[b], left) ^ v[a]
            v[a] = rotate(v[a], right) if right else v[a]

    low, high = (int.from_bytes(key[i : i + 8], "little") for i in (0, 8))
    v = [low ^ 0x736F6D6570736575, high ^ 0x646F72616E646F6D, low ^ 0x6C7967656E657261, high ^ 0x7465646279746573]
    padded = message + bytes(7 - len(message) % 8) + bytes([len(message) & 0xFF])
    for i in range(0, len(padded), 8):
        word = int.from_bytes(padded[i : i + 8], "little")
        v[3] ^= word
        mix(v)
        mix(v)
        v[0] ^= word
    v[2] ^= 0xFF
    for _ in range(4):
        mix(v)
    return v[0] ^ v[1] ^ v[2] ^ v[3]


def kernel_siphash(key: bytes, message: bytes) -> int:
    words = np.frombuffer(message + bytes(8 - len(message) % 8), dtype="<u8").copy()
    return int(siphash(words, len(message), *np.frombuffer(key, dtype="<u8")))


@pytest.mark.parametrize(
    ("length", "digest"),
    # the reference implementation's vectors: key 00 01 … 0f, message 00 01 …
    [(0, 0x726FDB47DD0E0E31), (1, 0x74F839C593DC67FD), (8, 0x93F5F5799A932462), (15, 0xA129CA6149BE45E5)],
)
def test_siphash_gives_the_published_vectors(length: int, digest: int) -> None:
    assert kernel_siphash(KEY, bytes(range(length))) == digest
    assert python_siphash(KEY, bytes(range(length))) == digest


@unhurried
@given(st.binary(min_size=16, max_size=16), st.binary(max_size=70))
def test_siphash_equals_a_plain_one(key: bytes, message: bytes) -> None:
    assert kernel_siphash(key, message) == python_siphash(key, message)


def column(values: pa.Array) -> ColumnPart:
    scan = ColumnScan("c", values.type, "", SECRET, 20991231)
    scan.update(values)
    return scan.part


def digests(values: pa.Array) -> dict[int, tuple[int, int]]:
    """Kind and digest of each row that holds an identifier."""
    found = column(values).found_of(frozenset(IdentifierKind))
    return {
        int(row): (int(kind), int(digest))
        for part in found
        for row, kind, digest in zip(part.record, part.kind, part.digest, strict=True)
    }


def fold(text: str) -> str:
    wide = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
    return "".join(c.upper() if c.isascii() else c for c in text.translate(wide))


def unwrapped(text: str) -> str:
    """The cell without blanks, one pair of quotes or brackets around it, or one apostrophe before it."""
    bare = text.strip("".join(map(chr, range(33))))
    if len(bare) > 2 and WRAPPINGS.get(bare[0]) == bare[-1]:
        return bare[1:-1]
    return bare[1:] if len(bare) > 1 and bare[0] in "'‘’" else text


def is_resident(number: str) -> bool:
    # not ric.is_valid: that asks for the county's years, the kernel for province and prefecture
    try:
        born = ric.get_birth_date(number)
    except ValidationError:
        return False
    # residence permits of Hong Kong, Macao and Taiwan residents, and the foreign permanent resident's card of 2023
    elsewhere = number[:4] in ("7100", "8100", "8200", "8300") or number[0] == "9"
    known = elsewhere or any("county" in found for _, found in numdb.get("cn/loc").info(f"{number[:4]}01"))
    return known and born.year >= 1880 and ric.calc_check_digit(number) == number[-1]


def expected(text: str) -> tuple[int, int] | None:
    """Kind and digest that a cell must get, for resident IDs, mobiles and UnionPay cards."""
    text = unwrapped(text)
    folded = fold(text)
    compact = SEPARATORS.sub("", folded)
    fraction = re.fullmatch(r"(\d+)\.(\d+)", text)
    if fraction:
        compact = fraction[1] if fraction[2] == "0" else ""
    underscored = UNDERSCORED.fullmatch(compact)
    compact = compact.replace("_", "") if underscored else compact
    if re.fullmatch(r"\d{15}", compact) and len(set(compact)) > 1:
        body = compact[:6] + "19" + compact[6:]
        whole = body + ric.calc_check_digit(body + "0")
        if is_resident(whole):
            return digest_of(IdentifierKind.RESIDENT_ID, whole)
    if re.fullmatch(r"\d{17}[\dX]", compact) and is_resident(compact):
        return digest_of(IdentifierKind.RESIDENT_ID, compact)
    mobile = MOBILE.fullmatch(compact)
    if mobile and not underscored and len(mobile[1]) == 11:
        tail = mobile[1][3:]
        if len(set(tail)) > 1 and tail != "12345678" and mobile[1] != "13800138000":
            return digest_of(IdentifierKind.MOBILE, mobile[1])
    if CARD.fullmatch(compact) and luhn.is_valid(compact) and len(set(compact[-9:-1])) > 1:
        return digest_of(IdentifierKind.BANK_CARD, compact)
    return None


def digest_of(kind: IdentifierKind, canonical: str) -> tuple[int, int]:
    return int(kind), python_siphash(KEY, bytes([kind]) + canonical.encode())


def resident(born: str, sequence: int) -> str:
    body = f"420102{born}{sequence:03}"
    return body + ric.calc_check_digit(body + "0")


residents = st.builds(
    resident, st.dates(date(1950, 1, 1), date(2019, 12, 31)).map("{:%Y%m%d}".format), st.integers(1, 999)
)
mobiles = st.from_regex(r"\A1[3-9][0-9]{9}\Z")
cards = st.from_regex(r"\A62[0-9]{13,16}\Z").map(lambda body: body + luhn.calc_check_digit(body))
identifiers = st.one_of(residents, residents.map(lambda number: number[:6] + number[8:17]), mobiles, cards)


@pytest.mark.parametrize("lead", [0, 300, 5000])
def test_what_a_cell_is_does_not_depend_on_where_it_stands(lead: int) -> None:
    rng = np.random.default_rng(20261122)
    others = [
        "武汉",
        "shipped",
        None,
        "",
        " 139 1234 5670 ",
        "SO20240101",
        "１３９１２３４５６７０",
        "a@b.example.cn",
        "1391234567",
    ]
    numbers = [f"139{n:08}" for n in rng.integers(10**7, 10**8, 700)]
    cells = ["在途"] * lead + [others[i % len(others)] if i % 7 == 0 else n for i, n in enumerate(numbers)]
    found = digests(pa.array(cells, pa.string()))
    alone = {row: digests(pa.array([cell], pa.string())).get(0) for row, cell in enumerate(cells) if row >= lead}
    assert found == {row: pair for row, pair in alone.items() if pair}
    assert len(found) > 600


@settings(max_examples=200, deadline=None)
@given(st.text("高血压糖尿病HIVSO0癌", max_size=20))
def test_words_are_found_anywhere_in_a_cell(text: str) -> None:
    words = ["高血压", "血压病", "糖尿病", "HIV", "癌", "压糖"]
    cell = np.zeros(256, np.uint8)
    raw = text.encode()
    cell[: len(raw)] = np.frombuffer(raw, np.uint8)
    level = check_of(containing(words))(cell, len(raw), 20261122)
    assert (level == PASSED) == any(word in text for word in words)


def wide(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def spaced(text: str) -> str:
    return f" {text[:3]} {text[3:7]}-{text[7:]}\u3000"


@st.composite
def cut(draw: st.DrawFn, between: str) -> str:
    """An identifier with one of some characters here and there inside."""
    number = draw(identifiers)
    places = draw(st.lists(st.integers(1, len(number) - 1), min_size=1, max_size=4, unique=True))
    marks = draw(st.sampled_from(between))
    return "".join(marks + digit if at in places else digit for at, digit in enumerate(number))


wrapped = st.builds(
    "{1}{0}{2}".format,
    st.one_of(identifiers, st.text("0123456789X -'", max_size=12)),
    st.sampled_from(["'", "‘", '"', "[", " 【", "“", "《", "", "［", "{"]),
    st.sampled_from(["'", "’", '"', "]", "】\t", "”", "》", "", "］", "}"]),
)

written = st.one_of(
    identifiers,
    wrapped,
    cut("\u00ad\u2009\u202f\u2027·\u2219\uff65\u202a\u180e\u1680"),
    cut("_"),
    identifiers.map(wide),
    identifiers.map(spaced),
    identifiers.map(str.lower),
    mobiles.map("+86 {}".format),
    mobiles.map("{}.0".format),
    mobiles.map(lambda number: f"{number[:3]}.{number[3:]}"),
    st.from_regex(r"\A[0-9]{11,19}\Z"),
    st.text(max_size=40),
    st.text("0123456789１２X -.@车_'“”\u00ad\u2007", max_size=24),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(st.none(), written), max_size=20))
def test_kernel_equals_a_plain_reading_of_the_rules(cells: list[str | None]) -> None:
    kinds = {IdentifierKind.RESIDENT_ID, IdentifierKind.MOBILE, IdentifierKind.BANK_CARD}
    found = {row: pair for row, pair in digests(pa.array(cells, pa.string())).items() if pair[0] in kinds}
    wanted = {row: expected(cell) for row, cell in enumerate(cells) if cell is not None}
    assert found == {row: pair for row, pair in wanted.items() if pair}


@unhurried
@given(st.lists(st.one_of(st.none(), st.binary(max_size=300)), max_size=20))
def test_any_bytes_are_read_to_the_end(cells: list[bytes | None]) -> None:
    scan = column(pa.array(cells, pa.binary()))
    filled = [cell for cell in cells if cell is not None]
    assert scan.statistics.rows == len(cells)
    assert scan.statistics.missing == len(cells) - len(filled)
    assert scan.statistics.filled <= len(filled)
    assert scan.statistics.distinct(None) <= len(set(filled))


def profile(batches: Sequence[pa.RecordBatch]) -> TableProfile:
    scan = TableScan(TableRef("s", "t"), batches[0].schema, key=KEY, settings=ScanSettings())
    for batch in batches:
        scan.update(batch)
    return scan.finish()


def same(one: TableProfile, other: TableProfile) -> bool:
    return one.columns == other.columns and all(
        np.array_equal(getattr(one.identifiers, name), getattr(other.identifiers, name))
        for name in ("record", "kind", "digest")
    )


@unhurried
@given(
    st.lists(st.tuples(st.one_of(st.none(), written), st.one_of(st.none(), st.integers(-5, 10**18))), max_size=30),
    st.lists(st.integers(0, 30), max_size=4),
)
def test_how_a_table_is_cut_into_batches_changes_nothing(
    rows: list[tuple[str | None, int | None]], cuts: list[int]
) -> None:
    texts, numbers = [row[0] for row in rows], [row[1] for row in rows]
    batch = pa.record_batch({"text": pa.array(texts, pa.string()), "number": pa.array(numbers, pa.int64())})
    edges = [0, *sorted(min(cut, len(rows)) for cut in cuts), len(rows)]
    slices = [batch.slice(start, stop - start) for start, stop in pairwise(edges)]
    assert same(profile([batch]), profile(slices))


@unhurried
@given(st.lists(st.one_of(st.none(), written), max_size=20))
def test_every_arrow_layout_reads_alike(cells: list[str | None]) -> None:
    plain = pa.array(cells, pa.string())
    wanted = digests(plain)
    assert digests(plain.cast(pa.large_string())) == wanted
    assert digests(plain.cast(pa.string_view())) == wanted
    assert digests(plain.dictionary_encode()) == wanted
    padded = pa.concat_arrays([pa.array(["x", None, "13912345670"]), plain])
    assert digests(padded.slice(3)) == wanted


def test_adjacent_cells_do_not_fuse() -> None:
    assert digests(pa.array(["139123", "45670", "1391234567", "0"])) == {}


@pytest.mark.parametrize("kind", [pa.int64(), pa.uint64(), pa.decimal128(20, 0), pa.float64()])
def test_numbers_are_read_like_their_digits(kind: pa.DataType) -> None:
    numbers = [13912345670, 7, None, 16212345671]
    texts = pa.array(["13912345670", "7", None, "16212345671"])
    assert digests(pa.array(numbers, pa.int64()).cast(kind)) == digests(texts)


@unhurried
@given(residents)
def test_both_generations_of_an_id_and_full_width_give_one_digest(number: str) -> None:
    forms = pa.array([number, number[:6] + number[8:17], wide(number), number.lower(), spaced(number)])
    if number[6:8] == "19":
        assert len(set(digests(forms).values())) == 1


@pytest.mark.parametrize(
    "wrapping", ["'{}", "’{}", '"{}"', "“{}”", "‘{}’", "【{}】", "[{}]", " 《{}》 ", "［{}］", "{{{}}}", "`{}`"]
)
def test_a_wrapped_value_has_the_digest_of_the_bare_one(wrapping: str) -> None:
    values = [
        "11010519491231002X",
        "13912345670",
        "6222021001116245702",
        "鄂A12345",
        "a.b@x-y.example.cn",
        "LSVAM4187C2184847",
    ]
    bare = digests(pa.array(values))
    assert len(bare) == len(values)
    assert digests(pa.array([wrapping.format(value) for value in values])) == bare


@pytest.mark.parametrize(
    "cell", ["''", '""', "【】", "[[13912345670]]", "“13912345670", "13912345670'", "【13912345670)"]
)
def test_one_pair_is_taken_away_and_a_half_of_one_is_not(cell: str) -> None:
    assert digests(pa.array([cell])) == {}
    assert column(pa.array([cell])).statistics.filled == 1


@unhurried
@given(st.one_of(residents, cards), st.data())
def test_underscores_fall_only_where_a_check_digit_proves_the_number(number: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(number) - 2))
    cut_up = f"{number[:at]}_{number[at:]}"
    assert digests(pa.array([cut_up])) == digests(pa.array([number]))
    wrong = number[:-1] + ("0" if number[-1] != "0" else "1")
    assert digests(pa.array([f"{wrong[:at]}_{wrong[at:]}"])) == {}
    assert digests(pa.array([f"A_{number}", f"{number}_", "139_1234_5670", f"{number[:at]}__{number[at:]}"])) == {}


def test_emails_are_one_identifier_whatever_their_case_and_glue() -> None:
    found = digests(
        pa.array(["Zhang.San@Mail.example.CN", " <zhang.san@mail.example.cn>;", wide("zhang.san@mail.example.cn")])
    )
    assert len(found) == 3
    assert set(found.values()) == {digest_of(IdentifierKind.EMAIL, "ZHANG.SAN@MAIL.EXAMPLE.CN")}


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("联系zhang@x-y.cn谢谢", "email", 1),
        ("a@b.com;c@d.org", "email", 2),
        ("电话13912345670，备用 TEL16212345671", "mobile", 2),
        ("13912345670/16212345671", "mobile", 2),
        ("身份证11010519491231002x已核", "resident_id", 1),
        ("电话１３９１２３４５６７０谢谢", "mobile", 1),
        ("no. 913912345670 is longer", "mobile", 0),
        ("3f13912345670a 00ab13912345670ff", "mobile", 0),
        ("lon 30.13912345670 deg", "mobile", 0),
    ],
)
def test_identifiers_inside_texts_are_counted(text: str, name: str, count: int) -> None:
    names = [detector.name for detector in all_detectors()]
    assert column(pa.array([text])).statistics.tally.embedded[names.index(name), PASSED] == count


@pytest.mark.parametrize("distinct", [1, 100, 3000, 50_000])
def test_distinct_is_exact_when_small_and_close_when_large(distinct: int) -> None:
    values = np.random.default_rng(7).integers(0, 2**60, distinct).astype(np.uint64)
    sketches = Sketches.empty(1)
    for part in np.array_split(np.tile(values, 3), 7):
        sketches.count_all(0, spread_all(part, SECRET.low))
    assert sketches.estimate(0) == pytest.approx(distinct, rel=0.08 if distinct > 3000 else 0)


@unhurried
@given(st.integers(0, 9000), st.integers(0, 9000))
def test_sketches_merge_to_the_sketch_of_both(first: int, second: int) -> None:
    values = np.random.default_rng(3).integers(0, 2**60, 12_000).astype(np.uint64)
    one, other, both = (Sketches.empty(1) for _ in range(3))
    for sketch, part in (
        (one, values[:first]),
        (other, values[second:]),
        (both, values[:first]),
        (both, values[second:]),
    ):
        sketch.count_all(0, spread_all(part, SECRET.low))
    one.merge(other)
    truth = len(set(values[:first].tolist()) | set(values[second:].tolist()))
    assert one.estimate(0) == both.estimate(0) == pytest.approx(truth, rel=0.08 if truth > 3000 else 0)
    assert set(one.tables.ravel().tolist()) == set(both.tables.ravel().tolist())


@unhurried
@given(st.lists(written, min_size=1, max_size=30), st.integers(0, 30))
def test_statistics_of_two_parts_add_up(cells: list[str], cut: int) -> None:
    whole = column(pa.array(cells)).statistics
    first, second = (column(pa.array(part, pa.string())).statistics for part in (cells[:cut], cells[cut:]))
    first.merge(second)
    assert (first.rows, first.missing, first.filled) == (whole.rows, whole.missing, whole.filled)
    assert np.array_equal(first.tally.levels, whole.tally.levels)
    assert np.array_equal(first.tally.embedded, whole.tally.embedded)
    assert first.samples == whole.samples
    assert first.distinct(None) == whole.distinct(None)
