"""The same arguments give the same data; bad ones are refused; the default size crosses the thresholds."""

import hashlib
import time
from pathlib import Path

import pytest

from chudun.sample import build, workspace_data
from chudun.vocabulary.attribute import Choice
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.transfer import Transfer


def digests(directory: Path) -> dict[str, str]:
    return {
        str(path.relative_to(directory)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(directory.rglob("*"))
        if path.is_file()
    }


def test_the_same_seed_gives_the_same_files_and_another_gives_others(tmp_path):
    first, second, third = tmp_path / "first", tmp_path / "second", tmp_path / "third"
    assert build(first, people=400, seed=7) == build(second, people=400, seed=7)
    build(third, people=400, seed=8)
    assert digests(first) == digests(second)
    same = {name for name, digest in digests(first).items() if digests(third)[name] == digest}
    assert same == {"README.md"}


def test_building_again_replaces_what_was_there(tmp_path):
    build(tmp_path, people=400, seed=7)
    before = digests(tmp_path)
    build(tmp_path, people=300, seed=7)
    build(tmp_path, people=400, seed=7)
    assert digests(tmp_path) == before


@pytest.mark.parametrize("people", [-1, 0, 199, 2_000_001])
def test_a_size_out_of_range_is_refused_with_the_range(tmp_path, people):
    with pytest.raises(ValueError, match=r"200 to 2000000") as refusal:
        build(tmp_path / "none", people=people)
    assert f"people={people}" in str(refusal.value)
    assert not (tmp_path / "none").exists()


def test_the_staff_file_is_gb18030_with_crlf(sample):
    data = (sample.directory / "hr.csv").read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n") == sample.truth.tables["hr.hr"].rows + 1
    with pytest.raises(UnicodeDecodeError):
        data.decode("utf-8")
    assert (sample.directory / "suppliers.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_positions_lie_around_wuhan(sample):
    tracks = sample.values["telemetry.telemetry"]
    assert all(113 < longitude < 116 for longitude in tracks["lon"])
    assert all(29.5 < latitude < 31.5 for latitude in tracks["lat"])


def test_the_stores_of_the_workspace_are_the_files_written(sample):
    stores = workspace_data()["stores"]
    assert all((sample.directory / store["location"]).is_file() for store in stores)
    assert {store["name"] for store in stores} == {name.split(".")[0] for name in sample.values}
    for store in stores:
        for table, notes in store.get("tables", {}).items():
            columns = sample.values[f"{store['name']}.{table}"]
            assert {*notes.get("person_keys", ()), *notes.get("another_person", ())} <= set(columns)


@pytest.mark.parametrize(
    ("kind", "answers"),
    [(Organisation, workspace_data()["organisation"])]
    + [(Transfer, transfer) for transfer in workspace_data()["transfers"]],
)
def test_the_answers_are_in_the_vocabularys_words(kind, answers):
    for name, value in answers.items():
        if name not in ("id", "data"):
            attribute = kind.attributes[name]
            if isinstance(attribute, Choice) and value is not None:
                assert value in attribute.options


def test_the_default_size_crosses_the_thresholds(tmp_path, capsys):
    start = time.perf_counter()
    truth = build(tmp_path)
    with capsys.disabled():
        print(f"\nsample of {truth.people:,} customers built in {time.perf_counter() - start:.1f} s")
    transfers = truth.transfers
    assert 100_000 <= transfers["customers-to-cloud"].general < 1_000_000
    assert transfers["customers-to-cloud"].sensitive == 0
    assert transfers["telemetry-to-supplier"].sensitive >= 10_000
    assert transfers["dealers-remote-access"].general < 100_000
    assert 0 < transfers["dealers-remote-access"].sensitive < 100
    assert transfers["staff-to-parent"].sensitive >= 10_000
    assert transfers["parts-to-engineering"].persons == transfers["charging-to-energy-partner"].persons == 0
    assert truth.tables["dealers.dealers"].traps["shared_switchboard"] > 100
