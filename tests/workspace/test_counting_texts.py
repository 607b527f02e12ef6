"""People whom texts mention are counted: each identifier once, whatever text, table or transfer it stands in."""

import shutil
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.facts.interval import Interval
from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.profile import Correction, TableNotes, TableProfile, TableRef, Whom
from chudun.probes.data.scan import scan
from chudun.probes.data.sources import open_source
from chudun.reports.assessment import DataPart
from chudun.sample import identifiers as synthetic
from chudun.workspace.assessing import assess
from chudun.workspace.counting import Population
from chudun.workspace.file import read_workspace
from chudun.workspace.ledger.adding import add_exports
from chudun.workspace.ledger.totals import read_ledger, year_totals

from ..probes.data.test_source_pdf import document
from .ledger_company import company

TODAY = date(2026, 11, 22)
KEY = bytes(range(16))
RNG = np.random.default_rng(20261122)
IDS = synthetic.resident_ids(RNG, 80).to_pylist()
MOBILES = synthetic.mobiles(RNG, 80).to_pylist()
CARDS = synthetic.bank_cards(RNG, 80).to_pylist()
SETTINGS = ScanSettings(names_in_text=False)


def table(name: str, columns: dict[str, Sequence[str | None]], notes: TableNotes | None = None) -> TableProfile:
    batch = pa.record_batch({name: pa.array(values, pa.string()) for name, values in columns.items()})
    one = TableScan(TableRef("s", name), batch.schema, key=KEY, settings=SETTINGS, today=TODAY, notes=notes)
    one.update(batch)
    return one.finish()


def people(*tables: TableProfile) -> Interval:
    population = Population(tables)
    return population.all(population.everyone()).interval


def pages(numbers: Sequence[str], count: int) -> list[str]:
    return ["名单\n" + "\n".join(f"证件 {number} 已核" for number in part) for part in np.array_split(numbers, count)]


def test_sixty_people_listed_in_a_pdf_are_sixty(tmp_path: Path) -> None:
    folder = tmp_path / "docs"
    folder.mkdir()

    def counted(tables: int) -> Interval:
        found = scan([open_source("docs", str(folder))], key=bytes(32), settings=SETTINGS, state=tmp_path / "state")
        assert len(found.tables) == tables
        return people(*found.tables)

    listed = document(folder, pages(IDS[:60], 2))
    assert counted(1) == Interval.exactly(60)
    assert counted(1) == Interval.exactly(60)  # taken from what was kept
    shutil.copy(listed, folder / "copy.pdf")
    assert counted(2) == Interval.exactly(60)


def test_people_known_elsewhere_count_once() -> None:
    staff = table("staff", {"身份证号": IDS[:50], "手机号": MOBILES[:50]})
    list_of_some = table("list", {"text": pages(IDS[40:60], 3)})
    calls = table("calls", {"text": [f"回电 {number} 请安排" for number in MOBILES[:30]]})
    assert people(staff, list_of_some) == Interval.exactly(60)
    assert people(staff, calls) == Interval.exactly(50)
    assert people(staff, list_of_some, calls) == Interval.exactly(60)


def test_identifiers_in_one_text_may_be_one_persons_or_several() -> None:
    texts = [
        f"张三电话 {a}，备用 {b}，证件 {number}" for a, b, number in zip(MOBILES, MOBILES[40:], IDS[:30], strict=False)
    ]
    profile = table("t", {"备注": texts})
    population = Population([profile])
    counted = population.all(population.everyone())
    assert counted.interval.low == 30
    assert counted.interval.high == 90
    assert any("records of their own" in reason.en for reason in counted.reasons)


def test_a_second_phone_in_a_remark_is_nobody_more_for_certain() -> None:
    profile = table("t", {"手机号": MOBILES[:40], "备注": [f"另有号码 {number} 可用" for number in MOBILES[40:]]})
    assert people(profile) == Interval(40, 80)
    alone = table("t", {"备注": [f"号码 {number} 可用" for number in MOBILES[40:]]})
    assert people(alone) == Interval.exactly(40)


def test_a_number_said_twice_in_one_text_is_one_mention() -> None:
    profile = table("t", {"备注": [f"号码 {n}，重复一遍 {n[:3]} {n[3:7]} {n[7:]}" for n in MOBILES]})
    assert profile.in_text.record.tolist() == list(range(80))
    assert people(profile) == Interval.exactly(80)


def test_a_text_that_is_nothing_but_an_identifier_counts_like_one_that_mentions_it() -> None:
    texts = [f"请核对 {number} 一项" if at % 3 else number for at, number in enumerate(IDS[:60])]
    profile = table("t", {"留言": [text for text in texts for text in (text, "收到，谢谢")]})
    assert profile.columns[0].detector == "free_text"
    counted = people(profile)
    assert counted.low == 60
    # texts without an identifier may be of anybody
    assert counted.high == 120


def test_only_what_is_taken_counts_and_only_cards_are_sensitive() -> None:
    texts = [f"卡号 {card} 电话 {mobile} 请退款" for card, mobile in zip(CARDS[:20], MOBILES[:20], strict=True)]
    profile = table("t", {"身份证号": IDS[:20], "备注": texts, "附言": [f"联系 {m} 即可" for m in MOBILES[20:40]]})
    population = Population([profile])

    def counts(*columns: str) -> tuple[Interval, Interval]:
        scope = population.scope([DataPart("s", "t", columns)])
        return population.all(scope).interval, population.sensitive(scope).interval

    assert counts("身份证号") == (Interval.exactly(20), Interval.exactly(0))
    assert counts("备注")[0].high == 40
    assert counts("备注")[1] == Interval.exactly(20)
    assert counts("附言") == (Interval.exactly(20), Interval.exactly(0))
    assert counts()[0].high == 20 + 40 + 20
    assert counts()[1] == Interval.exactly(20)


def test_a_rejected_text_mentions_nobody() -> None:
    word = Correction("reject", None, "somebody", TODAY, "free_text")
    profile = table("t", {"备注": pages(IDS[:20], 4)}, TableNotes(corrections={"备注": word}))
    assert not profile.columns[0].personal
    assert people(profile) == Interval.exactly(0)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.lists(st.tuples(st.sampled_from("imc"), st.integers(0, 9)), max_size=3), min_size=1, max_size=12))
def test_the_truth_lies_within_and_more_texts_lower_neither_bound(world: list[list[tuple[str, int]]]) -> None:
    # person n has the n-th document, and phones 2n and 2n + 1
    def said(what: str, at: int) -> str:
        return {"i": IDS[at], "m": MOBILES[at], "c": CARDS[at]}[what]

    rows = ["；".join(f"号 {said(*one)}" for one in row) or "无" for row in world]
    profile = table("t", {"备注": [*rows, *[f"号 {IDS[at]} 核" for at in range(70, 80)]]})
    truth = 10 + len({at if what == "i" else at // 2 for row in world for what, at in row})
    population = Population([profile])
    whole = population.everyone()
    everyone = population.all(whole).interval
    assert everyone.high is not None
    if not any(what == "c" for row in world for what, _ in row):
        assert everyone.low <= truth <= everyone.high
    half = population.nobody()
    half.personal[: len(half.personal) // 2] = whole.personal[: len(half.personal) // 2]
    part = population.all(half).interval
    assert part.low <= everyone.low
    assert part.high is not None
    assert part.high <= everyone.high


def test_what_texts_mention_is_booked_and_known_again(tmp_path: Path) -> None:
    folder = company(tmp_path / "company", range(20))
    source = folder / "customers.csv"
    read = pacsv.read_csv(source)
    notes = pa.array([f"家属证件 {number} 已核" for number in IDS[:20]])
    pacsv.write_csv(read.append_column("备注", notes), source)
    workspace = read_workspace(folder, today=TODAY)

    def general() -> Interval:
        counts = {one.attribute: one.count.interval for one in assess(workspace, as_of=TODAY).counts}
        return counts["exporter.people_general"]

    assert general() == Interval.exactly(40)
    (entry,) = add_exports(workspace, None, date(2026, 3, 5), today=TODAY).new
    assert [(block.whom, block.rows) for block in entry.blocks] == [(Whom.ROW, 20), (Whom.TEXT, 20)]
    assert general() == Interval.exactly(40)
    assert not add_exports(workspace, None, date(2026, 3, 5), today=TODAY).new
    pacsv.write_csv(read.slice(0, 5), source)
    assert general() == Interval.exactly(40)
    (year,) = year_totals(read_ledger(workspace), TODAY)
    assert year.counted.general.interval == Interval.exactly(40)


@pytest.mark.parametrize("column", ["备注", "手机号"])
def test_a_part_of_the_columns_that_left_is_known_again(tmp_path: Path, column: str) -> None:
    folder = company(tmp_path / "company", range(20))
    remarks = {"备注": [f"备用 {m} 可打" for m in MOBILES[20:40]], "附言": [f"打 {m} 也行" for m in MOBILES[40:60]]}
    pq.write_table(pa.table({"手机号": MOBILES[:20], **remarks}), folder / "customers.parquet")
    text = (folder / "chudun.yaml").read_text("utf-8").replace("customers.csv", "customers.parquet")
    text = text.replace("    tables:\n      customers:\n        person_keys: {customer_no: crm}\n", "")
    text = text.replace("table: customers}", f"table: customers, columns: [{column}]}}", 1)
    (folder / "chudun.yaml").write_text(text, "utf-8")
    workspace = read_workspace(folder, today=TODAY)

    def general() -> Interval:
        counts = {one.attribute: one.count.interval for one in assess(workspace, as_of=TODAY).counts}
        return counts["exporter.people_general"]

    before = general()
    assert before == Interval.exactly(20)
    assert len(add_exports(workspace, None, date(2026, 3, 5), today=TODAY).new) == 1
    assert general() == before
