"""Which source reads a store, and what is said where none does."""

from pathlib import Path

import pytest

from chudun.probes.data import sources
from chudun.probes.data.sources import Unreadable, open_source


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.csv", "Delimited"),
        ("a.TSV", "Delimited"),
        ("a.parquet", "Parquet"),
        ("a.sqlite", "Sqlite"),
        ("a.db", "Sqlite"),
    ],
)
def test_the_suffix_chooses_the_source(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).touch()
    assert type(open_source("s", str(tmp_path / name))).__name__ == kind


def test_the_scheme_chooses_the_source() -> None:
    assert type(open_source("s", "postgresql://u@h/d")).__name__ == "Postgresql"


@pytest.mark.parametrize("spec", ["a.xyz", "oracle://u:hunter2@h/d", "noend", ""])
def test_an_unknown_kind_of_store_lists_the_known_ones(spec: str) -> None:
    with pytest.raises(Unreadable) as error:
        open_source("hr", spec)
    problem = error.value.problem
    assert problem.where == "hr"
    assert all(known in problem.remedy.zh for known in (".csv", ".parquet", ".sqlite", "postgresql://"))
    assert "hunter2" not in str(problem)


@pytest.mark.parametrize("name", ["none.csv", "none.parquet", "none.db", "nul\0.csv"])
def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unreadable) as error:
        open_source("s", str(tmp_path / name))
    assert "cannot be read" in error.value.problem.what.en
    assert str(tmp_path) not in error.value.problem.where


def test_a_folder_is_read_as_one_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    assert type(open_source("s", str(tmp_path / "folder.csv"))).__name__ == "Folder"


def test_every_module_of_the_folder_is_found_and_no_two_answer_to_the_same() -> None:
    folder = Path(sources.__file__).parent
    public = {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")}
    found = sources.modules_by_kind()
    assert {module.__name__.rpartition(".")[2] for module in found.values()} == public
    assert sum(len(module.ANSWERS_TO) for module in set(found.values())) == len(found)
