"""People's corrections: kept in a file, stronger than the data, and never hiding what the data say since."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.facts.identifiers import IdentifierKind
from chudun.facts.problem import BadInput
from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.corrections import Corrections
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.profile import Correction, TableNotes, TableProfile, TableRef
from chudun.probes.data.review import correction_of, is_uncertain, shares_of
from chudun.probes.data.scan import scan
from chudun.probes.data.sources import open_source

from . import labelled

RNG = Random(3)
MOBILES = [labelled.mobile(RNG) for _ in range(400)]
RESIDENTS = [labelled.resident(RNG) for _ in range(400)]
DAY = date(2026, 3, 22)
REF = TableRef("s", "t")


def scanned(columns: dict[str, list[str]], corrections: dict[str, Correction] | None = None) -> TableProfile:
    batch = pa.record_batch({name: pa.array(values) for name, values in columns.items()})
    notes = TableNotes(corrections=corrections or {})
    table = TableScan(REF, batch.schema, key=bytes(16), settings=ScanSettings(), notes=notes)
    table.update(batch)
    return table.finish()


def given_on(values: list[str], verdict: str, detector: str | None) -> Correction:
    """Return a person's word on a column as it was then."""
    return correction_of(scanned({"c": values}).columns[0], verdict, detector, "li", DAY)  # type: ignore[arg-type]


def mixed(mobiles: int, rest: int) -> list[str]:
    return [*MOBILES[:mobiles], *[f"无{i}" for i in range(rest)]]


def test_a_rejected_column_is_nothing_and_links_nobody() -> None:
    word = given_on(MOBILES, "reject", None)
    profile = scanned({"c": MOBILES}, {"c": word})
    column = profile.columns[0]
    assert (column.detector, column.personal, column.protection) == (None, False, "none")
    assert (column.measured, column.review, column.contradicted) == ("mobile", "reject", False)
    assert profile.identifiers.record.size == 0
    assert profile.problems == ()
    assert "li 于 2026-03-22" in column.because[0].zh


def test_a_relabelled_column_contributes_its_identifiers() -> None:
    few = mixed(100, 300)
    assert scanned({"c": few}).columns[0].detector is None
    profile = scanned({"c": few}, {"c": given_on(few, "relabel", "mobile")})
    column = profile.columns[0]
    assert (column.detector, column.personal, column.hits, column.confidence) == ("mobile", True, 100, 1.0)
    assert profile.identifiers.record.size == 100
    assert set(profile.identifiers.kind.tolist()) == {IdentifierKind.MOBILE}


def test_a_label_of_which_the_values_show_no_sign_is_taken_over() -> None:
    none = mixed(0, 100)
    column = scanned({"c": none}, {"c": given_on(none, "relabel", "mobile")}).columns[0]
    assert (column.detector, column.personal, column.hits, column.lift) == ("mobile", True, 0, None)
    assert (column.measured, column.protection, column.confidence) == (None, "clear", 1.0)


def test_a_sensitive_label_is_sensitive_and_says_which_rows() -> None:
    values = ["甲", "乙", None, "丙"]
    word = Correction("relabel", "biometric", "li", DAY, None)
    profile = scanned({"c": values}, {"c": word})  # type: ignore[dict-item]
    assert profile.columns[0].sensitive
    assert "c" in profile.presence


@pytest.mark.parametrize(
    ("then", "verdict", "detector", "now", "contradicted"),
    [
        (mixed(8, 392), "reject", None, mixed(10, 390), False),
        (mixed(8, 392), "reject", None, mixed(392, 8), True),
        (MOBILES, "reject", None, MOBILES, False),
        (MOBILES, "reject", None, mixed(200, 200), False),
        (MOBILES, "accept", "mobile", mixed(390, 10), False),
        (MOBILES, "accept", "mobile", mixed(0, 400), True),
        (MOBILES, "accept", "mobile", RESIDENTS, True),
        (mixed(100, 300), "relabel", "mobile", mixed(100, 300), False),
        (mixed(100, 300), "relabel", "mobile", MOBILES, False),
        (mixed(100, 300), "relabel", "mobile", mixed(2, 398), True),
        (mixed(0, 400), "relabel", "health", mixed(0, 400), False),
        (mixed(0, 400), "relabel", "health", MOBILES, True),
    ],
)
def test_what_the_data_say_since_is_told_beside_the_word(
    then: list[str], verdict: str, detector: str | None, now: list[str], contradicted: bool
) -> None:
    word = given_on(then, verdict, detector)
    profile = scanned({"c": now}, {"c": word})
    assert profile.columns[0].detector == detector
    assert profile.columns[0].contradicted is contradicted
    assert len(profile.problems) == contradicted
    if contradicted:
        assert profile.problems[0].where == "s: t: c"
        assert "矛盾" in profile.problems[0].what.zh
        assert "contradict" in profile.problems[0].what.en
        assert is_uncertain(profile.columns[0])


def test_what_is_sure_needs_no_look_and_what_is_not_does() -> None:
    assert not is_uncertain(scanned({"c": MOBILES}).columns[0])
    assert is_uncertain(scanned({"c": mixed(100, 300)}).columns[0])
    assert is_uncertain(scanned({"病史": mixed(0, 30)}).columns[0])
    assert not is_uncertain(scanned({"c": mixed(0, 30)}).columns[0])
    assert not is_uncertain(
        scanned({"c": mixed(100, 300)}, {"c": given_on(mixed(100, 300), "reject", None)}).columns[0]
    )


def test_corrections_are_kept_and_read_again(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yaml"
    words = {
        ("hr.csv", "hr", "c1"): given_on(MOBILES, "accept", "mobile"),
        ("hr.csv", "hr", "2024"): given_on(MOBILES, "reject", None),
        ("hr.csv", "on: ", "列 #1"): given_on(mixed(9, 300), "relabel", "person_name"),
    }
    kept = Corrections(path)
    for column, word in words.items():
        kept.keep(column, word)
    again = Corrections(path)
    assert again.given == words
    assert again.problems == []
    text = path.read_text("utf-8")
    assert not [number for number in MOBILES if number in text]
    path.write_text(text.replace("- store", "# 周会上定的\n- store", 1), "utf-8")
    changed = Corrections(path)
    changed.keep(("hr.csv", "hr", "c1"), words["hr.csv", "hr", "2024"])
    assert "# 周会上定的" in path.read_text("utf-8")
    assert len(Corrections(path).given) == 3
    assert [entry.name for entry in tmp_path.iterdir()] == ["corrections.yaml"]


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=30)


@settings(deadline=None, max_examples=100)
@given(NAMES, NAMES, NAMES, NAMES, st.floats(0, 1))
def test_any_names_survive_the_file(
    tmp_path_factory: pytest.TempPathFactory, store: str, table: str, column: str, by: str, share: float
) -> None:
    path = tmp_path_factory.mktemp("c") / "corrections.yaml"
    word = Correction("accept", "mobile", by, DAY, "mobile", {"mobile": share})
    Corrections(path).keep((store, table, column), word)
    assert Corrections(path).given == {(store, table, column): word}


GOOD = "- {store: s, table: t, column: c, verdict: accept, detector: mobile, by: li, on: 2026-03-22}"


@pytest.mark.parametrize(
    ("entry", "where", "what"),
    [
        ("- {<d>, verdict: accpet, <when>}", ":3: verdict", "核对结论"),
        ("- {<d>, verdict: relabel, detector: mobil, <when>}", ":3: detector", "没有这个检测器"),
        ("- {<d>, verdict: relabel, <when>}", ":3: verdict", "relabel"),
        ("- {<d>, verdict: reject, detector: mobile, <when>}", ":3: detector", "reject"),
        ("- {<d>, verdict: reject, by: li, on: yesterday}", ":3: on", "日期"),
        ("- {store: s, table: t, column: 7, verdict: reject, <when>}", ":3: column", "文字"),
        ("- {table: t, column: d, verdict: reject, <when>}", ":3: store", "文字"),
        ("- {<d>, verdict: reject, <when>, who: x}", ":3: who", "没有这个名称"),
        ("- {<d>, verdict: reject, <when>, shares: {a: 2}}", ":3: shares", "0 到 1"),
        ("- {store: s, table: t, column: c, verdict: reject, <when>}", ":3: column", "已有"),
        ("- 什么", ":3", "名称: 值"),
    ],
)  # fmt: skip
def test_an_entry_that_means_nothing_is_named_and_the_rest_used(
    tmp_path: Path, entry: str, where: str, what: str
) -> None:
    path = tmp_path / "corrections.yaml"
    entry = entry.replace("<d>", "store: s, table: t, column: d").replace("<when>", "by: li, on: 2026-03-22")
    path.write_text(f"corrections:\n{GOOD}\n{entry}\n", "utf-8")
    read = Corrections(path)
    assert list(read.given) == [("s", "t", "c")]
    assert [problem.where.endswith(where) for problem in read.problems] == [True]
    assert what in read.problems[0].what.zh
    read.keep(("s", "t", "new"), replace(read.given["s", "t", "c"], by="wu"))
    assert "什么" not in entry or "什么" in path.read_text("utf-8")
    assert ("s", "t", "new") in Corrections(path).given


@pytest.mark.parametrize("text", ["corrections: [", "- 1", "corrections: 3", "a: &x [*x]", "\x00", "[" * 3000])
def test_a_file_that_is_none_is_refused_and_left_alone(tmp_path: Path, text: str) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadInput):
        Corrections(path)
    assert path.read_text("utf-8") == text


def test_a_correction_makes_a_kept_table_be_read_again_and_an_unknown_column_is_named(tmp_path: Path) -> None:
    (tmp_path / "hr.csv").write_text("\n".join(["c", *MOBILES]), "utf-8")

    def found(corrections: dict[str, Correction]) -> tuple[TableProfile, list[str]]:
        source = open_source("hr", str(tmp_path / "hr.csv"))
        notes = {TableRef("hr", "hr"): TableNotes(corrections=corrections)}
        done = scan([source], key=bytes(32), settings=ScanSettings(), state=tmp_path / "state", notes=notes)
        problems = [*done.problems, *done.tables[0].problems]
        return done.tables[0], [problem.where for problem in problems]

    assert found({})[0].identifiers.record.size == 400
    word = given_on(MOBILES, "reject", None)
    assert found({"c": word})[0].identifiers.record.size == 0
    assert found({"c": word})[0].columns[0].review == "reject"
    assert found({"gone": word})[1] == ["hr: hr: gone"]
    assert found({})[0].columns[0].detector == "mobile"


def test_shares_are_of_filled_cells() -> None:
    assert shares_of(scanned({"c": [*MOBILES[:50], *[""] * 50]}).columns[0])["mobile"] == 1.0
    assert {detector.name for detector in all_detectors()} >= set(shares_of(scanned({"c": MOBILES}).columns[0]))
