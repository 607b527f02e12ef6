"""JSON and JSON Lines: nested, broken, deep, wide, in every encoding; nothing is lost silently."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.probes.data.sources import json_documents
from chudun.probes.data.sources._json_rows import MOST_COLUMNS, REST

from .parsing import Parsed, parsed


def read(folder: Path, content: str | bytes, name: str = "d.json") -> Parsed:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return parsed(json_documents, path)


@pytest.mark.parametrize(
    ("text", "tables"),
    [
        ('[{"id": 420106199001011234, "x": 1.50}]', {"d": [{"id": "420106199001011234", "x": "1.50"}]}),
        ('{"a": {"b": {"c": "x"}}}', {"d": [{"a.b.c": "x"}]}),
        ('{"t": true, "n": null, "e": {}, "f": []}', {"d": [{"t": "true", "n": None}]}),
        ('{"p": ["1", "2"]}', {"d": [{"p[0]": "1", "p[1]": "2"}]}),
        ('{"n": 1, "o": [{"x": 1}, {"x": 2}]}', {"d": [{"n": "1"}], "o[]": [{"x": "1"}, {"x": "2"}]}),
        ('{"o": [{"q": [{"z": 1}]}]}', {"o[].q[]": [{"z": "1"}]}),
        ('{"a": 1}\n{"a": 2}', {"d": [{"a": "1"}, {"a": "2"}]}),
        ('"just a text"', {"d": [{"value": "just a text"}]}),
        ("[[1, 2], [3, 4]]", {"d": [{"[0]": "1", "[1]": "2"}, {"[0]": "3", "[1]": "4"}]}),
        ("[]", {"d": []}),
        ("", {"d": []}),
        ('{"x": NaN, "y": Infinity}', {"d": [{"x": None, "y": None}]}),
    ],
)  # fmt: skip
def test_values_become_rows(tmp_path: Path, text: str, tables: dict[str, Any]) -> None:
    found = read(tmp_path, text)
    assert {name: rows for name, rows in found.tables.items() if rows} == {
        n: rows for n, rows in tables.items() if rows
    }
    assert not found.problems
    assert not found.missing


def test_a_key_that_may_identify_somebody_is_a_cell_and_no_column(tmp_path: Path) -> None:
    found = read(tmp_path, '{"users": {"13900001234": {"n": "x"}, "13900001235": {"n": "y"}}}')
    assert found.tables["users{}"] == [{"key": "13900001234", "n": "x"}, {"key": "13900001235", "n": "y"}]
    assert read(tmp_path, '{"13900001234": 1}').tables == {"{}": [{"key": "13900001234", "value": "1"}]}
    assert "139" not in "".join(found.tables)


def test_longer_arrays_keep_all_their_values(tmp_path: Path) -> None:
    (row,) = read(tmp_path, json.dumps({"p": [str(n) for n in range(12)]})).tables["d"]
    assert list(row) == [*(f"p[{n}]" for n in range(8)), "p[8…]"]
    assert row["p[8…]"] == "8\n9\n10\n11"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "gb18030"])
def test_encodings_are_told(tmp_path: Path, encoding: str) -> None:
    found = read(tmp_path, '[{"姓名": "林测样", "部门": "质检"}]'.encode(encoding))
    assert found.tables["d"] == [{"姓名": "林测样", "部门": "质检"}]


def test_a_broken_line_costs_itself_alone(tmp_path: Path) -> None:
    found = read(tmp_path, '{"a": 1}\n{"a": 2,\n\n{"a": "x}\n"x"\n{"a": 5}\n{"a":', "d.jsonl")
    assert [row["a"] for row in found.tables["d"]] == ["1", None, "5"]
    (problem,) = found.missing
    assert "3 values are no JSON" in problem.what.en
    assert "lines 2, 4, 7" in problem.what.en


def test_a_broken_element_costs_itself_alone(tmp_path: Path) -> None:
    found = read(tmp_path, '[{"a": 1},\n{"a": 2,},\n{"a": tru},\n{"a": 4}, nonsense, {"a": 5}]')
    assert [row["a"] for row in found.tables["d"]] == ["1", "4", "5"]
    assert "3 values are no JSON and were left out (lines 2, 3, 4)" in found.said


def test_a_truncated_document_keeps_what_was_whole(tmp_path: Path) -> None:
    found = read(tmp_path, '[{"a": 1}, {"a": 2}, {"a": "13900001234')
    assert len(found.tables["d"]) == 2
    assert "1390000" not in found.said
    assert "no JSON" in found.said


def test_ten_thousand_levels_are_one_line(tmp_path: Path) -> None:
    deep = "[" * 10_000 + "]" * 10_000
    found = read(tmp_path, f'[{{"a": 1}}, {deep}, {{"a": 2}}]')
    assert [row["a"] for row in found.tables["d"]] == ["1", "2"]
    assert "1 values nest too deeply" in found.said
    assert len(found.missing) == 1
    objects = '{"k":' * 500 + "1" + "}" * 500
    (row,) = read(tmp_path, objects).tables["d"]
    assert "1" in next(iter(row.values()))


def test_a_key_twice_keeps_both_values_and_is_said(tmp_path: Path) -> None:
    found = read(tmp_path, '{"a": 1, "a": 2}')
    assert found.tables["d"] == [{"a": "1", "a_2": "2"}]
    assert "1 objects have a key twice" in found.said


def test_exploding_keys_are_capped_and_searched_together(tmp_path: Path) -> None:
    found = read(tmp_path, "\n".join(f'{{"k{n}": "v{n}"}}' for n in range(MOST_COLUMNS + 5)), "d.jsonl")
    rows = found.tables["d"]
    assert len(rows[0]) == MOST_COLUMNS + 1
    assert rows[MOST_COLUMNS][REST] == f"k{MOST_COLUMNS}: v{MOST_COLUMNS}"
    assert "different keys" in found.said


def test_a_large_document_is_read_element_by_element(tmp_path: Path) -> None:
    rows = [{"id": n, "pad": "x" * 1000} for n in range(12_000)]
    found = read(tmp_path, json.dumps({"total": 5, "data": rows, "meta": {"z": 1}}))
    assert len(found.tables["data[]"]) == len(rows)
    assert found.tables["data[]"][-1]["id"] == "11999"
    assert found.tables["d"] == [{"total": "5", "meta.z": "1"}]
    assert not found.missing


def test_a_line_of_fifty_megabytes_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, '{"a": "' + "x" * 50_000_000 + '"}\n{"a": "y"}', "d.jsonl")
    assert [len(row["a"]) for row in found.tables["d"]] == [50_000_000, 1]


def test_half_a_surrogate_is_no_crash(tmp_path: Path) -> None:
    assert read(tmp_path, r'["\ud800x"]').tables["d"] == [{"value": "?x"}]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None, max_examples=150)
@given(values=st.lists(JSON, max_size=5), indent=st.sampled_from([None, 1]))
def test_every_text_of_a_document_is_found_in_a_cell_or_column(
    tmp_path_factory: pytest.TempPathFactory, values: list[Any], indent: int | None
) -> None:
    found = read(tmp_path_factory.mktemp("j"), json.dumps(values, indent=indent))
    assert not found.missing
    cells = "\0".join(str(x) for rows in found.tables.values() for row in rows for pair in row.items() for x in pair)

    def leaves(value: Any) -> list[Any]:
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
        return [value] if inner is None else [leaf for each in inner for leaf in leaves(each)]

    for leaf in leaves(values):
        if (isinstance(leaf, str) and leaf.isprintable()) or type(leaf) is int:
            assert str(leaf) in cells


@settings(deadline=None, max_examples=200)
@given(content=st.binary(max_size=80) | st.text('{}[]",:\\ \n0ae', max_size=60).map(str.encode), by_line=st.booleans())
def test_no_text_is_a_crash(tmp_path_factory: pytest.TempPathFactory, content: bytes, by_line: bool) -> None:
    read(tmp_path_factory.mktemp("j"), content, "d.jsonl" if by_line else "d.json")
