"""Names in free text: what the model finds, how the sample is drawn, and what a column's verdict makes of it."""

import pickle
import random
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.profile import ColumnProfile, TableRef
from chudun.probes.data.texts import entities
from chudun.probes.data.texts.entities import entities_in
from chudun.probes.data.texts.sample import MOST_PIECES, PIECE_BYTES, TextSample

from .sentences import NAMED, NAMELESS

KEY = bytes(range(16))


def profile(texts: list[str], name: str = "备注", names_in_text: bool = True) -> ColumnProfile:
    batch = pa.record_batch({name: texts})
    chosen = ScanSettings(names_in_text=names_in_text)
    scan = TableScan(TableRef("s", "t"), batch.schema, key=KEY, settings=chosen)
    scan.update(batch)
    return scan.finish().columns[0]


def test_precision_and_recall_on_sentences_of_our_own() -> None:
    found = {text: len(entities_in(text).names) for text in [*NAMED, *NAMELESS]}
    right = sum(min(found[text], there) for text, there in NAMED.items())
    wrong = sum(max(0, found[text] - there) for text, there in NAMED.items()) + sum(found[text] for text in NAMELESS)
    assert right / (right + wrong) >= 0.85
    assert right / sum(NAMED.values()) >= 0.85


def test_places_and_organisations_are_counted() -> None:
    found = entities_in("华为技术有限公司在武汉市设立了研究所。")
    assert not found.names
    assert found.places >= 1
    assert found.organisations >= 1


def test_a_column_of_texts_with_names_is_personal_with_modest_confidence_and_keeps_no_name() -> None:
    column = profile([f"{text}编号{at}" for at in range(4) for text in NAMED])
    assert column.detector == "free_text"
    assert column.personal
    assert not column.sensitive
    assert 0.5 <= column.confidence < 0.7
    said = repr(column)
    assert "a personal name" in said
    assert not any(name in said for name in ("王建国", "林晓梅", "欧阳"))


def test_texts_without_names_are_not_personal_whatever_places_they_mention() -> None:
    column = profile([text * 2 for text in NAMELESS])
    assert column.detector is None
    assert "places" not in column.because or not column.personal
    assert any("a place" in because.en for because in column.because)


def test_one_name_again_and_again_is_a_brand() -> None:
    column = profile([f"李宁运动鞋第{at}款，黑色，四十二码包邮" for at in range(60)])
    assert not column.personal


@pytest.mark.parametrize(("mentions", "is_personal"), [(1, False), (2, False), (12, True)])
def test_few_names_in_many_texts_are_told_but_prove_nothing(mentions: int, is_personal: bool) -> None:
    people = [
        "王建国",
        "林晓梅",
        "周丽华",
        "赵敏",
        "黄海涛",
        "冯玉洁",
        "钱美玲",
        "马秀兰",
        "刘志远",
        "范文斌",
        "罗永刚",
        "郑凯",
    ]
    texts = [f"发动机第{at}次出现异响，更换皮带后恢复正常。" for at in range(72 - mentions)]
    texts += [f"经理{name}已于昨天到现场检查设备，并签字确认。" for name in people[:mentions]]
    column = profile(texts)
    assert column.personal is is_personal
    assert any("mention a personal name" in because.en for because in column.because)


def test_nothing_is_looked_for_without_the_extra() -> None:
    assert profile(list(NAMED), names_in_text=False).detector is None
    assert "pip install 'chudun[text]'" in entities.not_installed("s").remedy.en


def test_a_review_is_not_overruled_and_names_of_columns_that_are_something_are_not_sought() -> None:
    addresses = [f"湖北省武汉市洪山区珞喻路{at}号{at % 9 + 1}栋" for at in range(1, 80)]
    column = profile(addresses, "家庭住址")
    assert column.detector == "address"
    assert not any("a personal name" in because.en for because in column.because)


TEXTS = st.lists(
    st.one_of(st.none(), st.just(""), st.text("客户来电反映设备故障王李", max_size=300), st.text(max_size=30)),
    max_size=40,
)


def marks(sample: TextSample) -> dict[int, str]:
    return dict(sorted(sample._pieces.items()))


@settings(deadline=None, max_examples=60)
@given(cells=TEXTS, cut=st.integers(0, 40), order=st.randoms())
def test_the_sample_does_not_depend_on_batches_order_or_merging(
    cells: list[str | None], cut: int, order: random.Random
) -> None:
    whole, first, second, mixed = (TextSample(KEY) for _ in range(4))
    whole.update(pa.array(cells, pa.string()))
    first.update(pa.array(cells[:cut], pa.large_string()))
    second.update(pa.array(cells[cut:], pa.string()))
    first.merge(second)
    shuffled = order.sample(cells, len(cells))
    for at in range(0, len(cells), 7):
        mixed.update(pa.array(shuffled, pa.string()).slice(at, 7))
    assert marks(whole) == marks(first) == marks(mixed)


def test_the_sample_is_bounded_and_spread_evenly_over_the_table() -> None:
    sample = TextSample(KEY)
    cells = [f"第{at}号工单：客户来电反映设备故障，请处理。" for at in range(30_000)]
    for at in range(0, len(cells), 5000):
        sample.update(pa.array(cells[at : at + 5000]))
    taken = [int(text.partition("号")[0][1:]) for text in marks(sample).values()]
    assert len(taken) == MOST_PIECES
    assert 30 < sum(at < 10_000 for at in taken) < 70


def test_long_cells_are_sampled_in_pieces() -> None:
    sample = TextSample(KEY)
    sample.update(pa.array(["客户来电反映设备故障。" * 400 + str(at) for at in range(3)]))
    assert len(marks(sample)) > 3
    assert max(len(text.encode()) for text in marks(sample).values()) < 2 * PIECE_BYTES


def test_what_leaves_the_process_holds_neither_text_nor_key_and_says_the_same() -> None:
    cells = pa.array([f"{text}编号{at}" for at in range(2) for text in NAMED])
    here, there = TextSample(KEY), TextSample(KEY)
    here.update(cells)
    there.update(cells)
    sent = pickle.dumps(there)
    assert "王建国".encode() not in sent
    assert KEY not in sent
    assert pickle.loads(sent).read() == here.read()


@pytest.mark.parametrize("column", [pa.array([1, 2]), pa.array([b"x" * 50]), pa.array([["x" * 50]]), pa.nulls(3)])
def test_columns_of_other_types_are_passed_over(column: Any) -> None:
    sample = TextSample(KEY)
    sample.update(column)
    assert not marks(sample)


def test_repeated_texts_in_a_dictionary_are_sampled_too() -> None:
    plain, coded = TextSample(KEY), TextSample(KEY)
    cells = pa.array(["客户王建国来电反映设备故障"] * 5 + ["更换皮带后发动机恢复正常"])
    plain.update(cells)
    coded.update(cells.dictionary_encode())
    assert marks(plain) == marks(coded)
