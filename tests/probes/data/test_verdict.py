"""From counts to conclusions: lift, few rows, patterns, protection, mixed columns, what the table says."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from itertools import accumulate
from random import Random
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.kernel import forms
from chudun.probes.data.kernel.forms import SAMPLED, Forms
from chudun.probes.data.kernel.room import Secret
from chudun.probes.data.profile import ColumnProfile, Comments, TableProfile, TableRef

from . import labelled

RNG = Random(7)
SECRET = Secret(np.uint64(3), np.uint64(5))
MOBILES = [labelled.mobile(RNG) for _ in range(400)]
RESIDENTS = [labelled.resident(RNG) for _ in range(400)]
EMAILS = [labelled.email(RNG) for _ in range(400)]
NAMES = [labelled.person(RNG) for _ in range(400)]


def scanned(columns: Mapping[str, Any], table: str = "t", comments: Comments | None = None) -> TableProfile:
    batch = pa.record_batch({name: pa.array(values) for name, values in columns.items()})
    scan = TableScan(TableRef("s", table), batch.schema, key=bytes(16), settings=ScanSettings(), comments=comments)
    scan.update(batch)
    return scan.finish()


def judged(values: Sequence[Any], name: str = "c", table: str = "t") -> ColumnProfile:
    return scanned({name: values}, table).columns[0]


def reasons(profile: ColumnProfile) -> str:
    return " ".join(sentence.zh for sentence in profile.because)


def test_lift_is_one_where_all_pass_and_near_zero_where_chance_rules() -> None:
    assert judged(RESIDENTS).lift == 1.0
    random = judged([f"4201061990010{RNG.randrange(10**5):05}" for _ in range(2000)])
    assert random.detector is None
    assert random.lift is not None
    assert random.lift < 0.05
    assert judged(NAMES, "姓名").lift is not None
    assert judged(["E12345678", "E22345679"], "护照号").lift is None


def test_confidence_grows_with_the_rows() -> None:
    grown = [judged(RESIDENTS[:rows], "身份证号").confidence for rows in (1, 2, 5, 20, 400)]
    assert grown == sorted(grown)
    assert grown[0] < 0.85 < 0.99 < grown[-1]
    assert "只有 2 个值" in reasons(judged(RESIDENTS[:2]))


@pytest.mark.parametrize(("rows", "detector"), [(1, None), (2, None), (4, "mobile")])
def test_a_few_unnamed_numbers_shaped_like_mobiles_prove_little(rows: int, detector: str | None) -> None:
    assert judged(MOBILES[:rows]).detector == detector


def test_one_value_many_times_is_one_piece_of_evidence() -> None:
    assert judged(MOBILES[:1] * 10).detector is None
    assert judged(RESIDENTS[:1] * 10).confidence < judged(RESIDENTS[:10]).confidence


@pytest.mark.parametrize(("share", "found"), [(0.02, False), (0.2, False), (0.4, True), (0.95, True)])
def test_a_verdict_needs_a_good_part_of_the_cells(share: float, found: bool) -> None:
    count = int(share * 400)
    profile = judged([*RESIDENTS[:count], *["不详"] * (400 - count)])
    assert (profile.detector == "resident_id") is found
    assert profile.candidates["resident_id"] == count


def test_kinds_that_share_a_column_speak_for_one_another() -> None:
    values = [*MOBILES[:130], *EMAILS[:120], *["见备注"] * 150]
    profile = scanned({"contact": values})
    assert profile.columns[0].detector == "mobile"
    assert "混有几种标识符" in reasons(profile.columns[0])
    assert set(profile.identifiers.kind.tolist()) == {IdentifierKind.MOBILE, IdentifierKind.EMAIL}


def test_masked_values_are_personal_and_not_in_clear() -> None:
    profile = scanned({"手机号": [f"{n[:3]}****{n[7:]}" for n in MOBILES]})
    column = profile.columns[0]
    assert (column.detector, column.personal, column.protection, column.hits) == ("mobile", True, "masked", 0)
    assert "部分遮盖" in reasons(column)
    assert profile.identifiers.record.size == 0


@pytest.mark.parametrize(("clear", "protection"), [(0, "masked"), (60, "masked"), (340, "clear")])
def test_the_greater_part_says_how_values_are_held(clear: int, protection: str) -> None:
    profile = judged([*MOBILES[:clear], *[f"{n[:3]}****{n[7:]}" for n in MOBILES[clear:]]], "手机号")
    assert (profile.detector, profile.protection) == ("mobile", protection)
    assert ("未遮盖" in reasons(profile)) is (protection == "masked" and clear > 0)
    assert ("已部分遮盖" in reasons(profile)) is (protection == "clear")


def hexadecimal(length: int) -> list[str]:
    return [hashlib.sha512(n.encode()).hexdigest()[:length] for n in MOBILES]


@pytest.mark.parametrize(
    ("values", "name", "detector", "protection"),
    [
        (hexadecimal(32), "phone", "mobile", "hashed"),
        (hexadecimal(64), "手机号", "mobile", "hashed"),
        (hexadecimal(48), "phone", "mobile", "encrypted"),
        ([base64.b64encode(n.encode() + RNG.randbytes(21)).decode() for n in MOBILES], "phone", "mobile", "encrypted"),
        (hexadecimal(32), "c", None, "none"),
        (hexadecimal(32), "order_no", None, "none"),
        ([f"{i:032x}" for i in range(400)], "phone", None, "none"),
    ],
)
def test_digests_and_ciphertext_under_a_personal_name(
    values: list[str], name: str, detector: str | None, protection: str
) -> None:
    profile = judged(values, name)
    assert (profile.detector, profile.protection) == (detector, protection)


def test_what_is_nothing_personal_says_what_it_looks_like() -> None:
    assert "十六进制串" in reasons(judged(hexadecimal(40)))
    assert "时间戳" in reasons(judged([str(1_700_000_000 + RNG.randrange(10**7)) for _ in range(300)]))
    assert "没有值" in reasons(judged(pa.array([None, None], pa.string())))


@pytest.mark.parametrize(("per_block", "detector"), [(49, "mobile"), (60, None)])
def test_numbers_in_one_block_are_serials(per_block: int, detector: str | None) -> None:
    blocks = [f"13{RNG.randrange(10):01}{i:04}" for i in range(10)]
    values = [f"{block}{n:04}" for block in blocks for n in RNG.sample(range(10_000), per_block)]
    RNG.shuffle(values)
    profile = judged(values)
    assert profile.detector == detector
    assert ("号段" in reasons(profile)) is (detector is None)


@pytest.mark.parametrize(("step", "detector"), [(9, None), (900, None), (200_000, "mobile")])
def test_numbers_that_rise_slowly_are_serials_also_where_some_are_skipped(step: int, detector: str | None) -> None:
    rising = accumulate((RNG.randint(1, step) for _ in range(300)), initial=18_600_000_000)
    assert judged([str(number) for number in rising]).detector == detector


def test_a_named_column_of_numbers_that_rise_is_still_one() -> None:
    rising = accumulate((RNG.randint(1, 900) for _ in range(300)), initial=18_600_000_000)
    profile = judged([str(number) for number in rising], "手机号")
    assert profile.detector == "mobile"
    assert "同一万号段" in reasons(profile)


@pytest.mark.parametrize("rows", [6, 60])
def test_somebody_s_many_rows_in_succession_are_no_serial_numbers(rows: int) -> None:
    profile = judged([number for number in MOBILES[:10] for _ in range(rows)])
    assert profile.detector == "mobile"
    assert "号段" not in reasons(profile)


def test_blocks_of_numbers_can_not_be_read_without_the_key() -> None:
    one, again, other = Forms(), Forms(), Forms()
    one.look(pa.array(MOBILES), SECRET)
    again.look(pa.array(MOBILES), SECRET)
    other.look(pa.array(MOBILES), Secret(np.uint64(3), np.uint64(6)))
    assert one.blocks.tolist() == again.blocks.tolist()
    assert np.mean(one.blocks == other.blocks) < 0.01


def test_a_bland_name_is_read_with_its_table_and_counts_for_less() -> None:
    few = MOBILES[:2]
    assert judged(few, "no").detector is None
    assert judged(few, "no", "t_mobile_list").detector == "mobile"
    assert judged(MOBILES[:3], "no", "t_mobile_list").confidence > judged(MOBILES[:3], "no").confidence
    assert judged(MOBILES[:3], "mobile").confidence > judged(MOBILES[:3], "no", "t_mobile_list").confidence
    assert judged(NAMES[:8], "name", "customers").detector == "person_name"
    assert judged(NAMES[:8], "name", "product").detector is None


def test_names_are_believed_sooner_beside_columns_that_identify_persons() -> None:
    words = [*NAMES[:300], *["蔬菜", "桌子", "电视", "鼠标", "键盘"] * 12]
    assert scanned({"a": words}).columns[0].detector is None
    assert scanned({"a": words, "b": RESIDENTS[:360]}).columns[0].detector == "person_name"


def test_a_constant_under_a_sensitive_name_is_hardly_believed() -> None:
    assert judged(["无"] * 50, "病史").confidence < judged(["无", "高血压"] * 25, "病史").confidence


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("138****8000", forms.MASKED_MOBILE), ("138XXXX8000", forms.MASKED_MOBILE),
        ("138-••••-8000", forms.MASKED_MOBILE), ("１", forms.OTHER),
        ("1101**********002X", forms.MASKED_RESIDENT_ID), ("************5702", forms.MASKED_BANK_CARD),
        ("***@x.com", forms.MASKED_EMAIL), ("张*", forms.MASKED_NAME), ("*三", forms.MASKED_NAME),
        ("鄂A***45", forms.MASKED_PLATE), ("****", forms.MASKED_OTHER), ("3*4", forms.OTHER), ("*.csv", forms.OTHER),
        ("XXXL", forms.OTHER), ("1710469230", forms.MOMENT), ("20240315102030", forms.MOMENT),
        ("20241315102030", forms.DIGITS), ("114.30", forms.DECIMAL), ("0" * 32, forms.DIGITS),
        ("9dd4e461268c8034f5c8564e155c67a6", forms.HEXADECIMAL),
        ("5d42b61e-fe79-44ce-b553-9b490c38075f", forms.UUID), ("北京市海淀区", forms.OTHER),
    ],
)  # fmt: skip
def test_forms_of_single_cells(text: str, form: int) -> None:
    seen = Forms()
    seen.look(pa.array([text]), SECRET)
    assert seen.kinds.tolist() == [form]


CELLS = st.lists(st.one_of(st.none(), st.text(max_size=40), st.sampled_from([*MOBILES[:3], "138****8000", " "])))


@settings(deadline=None, max_examples=100)
@given(CELLS, st.integers(0, 40))
def test_forms_of_two_parts_are_those_of_the_whole(cells: list[str | None], cut: int) -> None:
    whole, first, second = Forms(), Forms(), Forms()
    whole.look(pa.array(cells, pa.string()), SECRET)
    first.look(pa.array(cells[:cut], pa.string()), SECRET)
    second.look(pa.array(cells[cut:], pa.string()), SECRET)
    first.merge(second)
    assert [a.tolist() for a in (whole.kinds, whole.lengths, whole.blocks)] == [
        a.tolist() for a in (first.kinds, first.lengths, first.blocks)
    ]


def test_only_so_many_cells_are_looked_at_however_they_are_split() -> None:
    cells = [f"{i:011}" for i in range(SAMPLED + 500)]
    whole, first, second = Forms(), Forms(), Forms()
    whole.look(pa.array(cells), SECRET)
    first.look(pa.array(cells[:3000]), SECRET)
    second.look(pa.array(cells[3000:]), SECRET)
    first.merge(second)
    assert whole.kinds.size == SAMPLED
    assert whole.blocks.tolist() == first.blocks.tolist()


@settings(deadline=None, max_examples=50)
@given(
    st.lists(st.one_of(st.none(), st.binary(max_size=60)), min_size=1, max_size=30),
    st.sampled_from(["c", "phone", "姓名"]),
)
def test_any_bytes_get_a_verdict(cells: list[bytes | None], name: str) -> None:
    profile = judged(pa.array(cells, pa.binary()), name)
    assert 0 <= profile.confidence <= 1
