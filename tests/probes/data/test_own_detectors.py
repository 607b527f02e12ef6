"""Detectors that a user describes in TOML: they work like built-in ones, and every mistake is named."""

import random
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from chudun.cli.app import app
from chudun.facts.problem import Problem
from chudun.probes.data.checkpoints import Checkpoints
from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.detectors import adopt, all_detectors, built_in
from chudun.probes.data.kernel.automaton import Automaton, containing, exactly, normalised
from chudun.probes.data.kernel.detector import LONGEST
from chudun.probes.data.own_detectors import OwnDetectors, adopt_from, read_own_detectors
from chudun.probes.data.patterns import PatternError, read_pattern
from chudun.probes.data.profile import ColumnProfile, TableNotes, TableRef
from chudun.workspace.file import read_workspace
from chudun.workspace.scanning import scan_stores

GOOD = r"""
name = "membership_number"
label = { zh = "江城书友会员号", en = "bookshop membership number" }
class = { zh = "会员信息", en = "membership information" }
pattern = 'JC\d{9}'
checksum = { weights = [3, 1, 3, 1, 3, 1, 3, 1, 1], modulus = 10 }
words = ["会员号", "Member_No"]
personal = true
examples = ["JC123456782", "ＪＣ８７６５４３２１４"]
counter_examples = ["JC123456785"]
"""


@pytest.fixture(autouse=True)
def _nothing_stays_adopted() -> Iterator[None]:
    yield
    adopt([], "")


def written(folder: Path, *contents: str) -> Path:
    folder.mkdir(exist_ok=True)
    for i, content in enumerate(contents):
        (folder / f"d{i}.toml").write_text(content, encoding="utf-8")
    return folder


def read(folder: Path) -> tuple[OwnDetectors, list[Problem]]:
    problems: list[Problem] = []
    return read_own_detectors(folder, problems.append), problems


def changed(key: str, value: str) -> str:
    """Return the good file with one key's value changed; an empty value takes the key away."""
    lines = [line for line in GOOD.strip().splitlines() if not line.startswith(f"{key} =")]
    return "\n".join([*lines, f"{key} = {value}"] if value else lines)


def judged(columns: dict[str, list[str]]) -> dict[str, ColumnProfile]:
    batch = pa.record_batch({name: pa.array(values) for name, values in columns.items()})
    scan = TableScan(TableRef("s", "t"), batch.schema, key=bytes(16), settings=ScanSettings())
    scan.update(batch)
    return {column.column: column for column in scan.finish().columns}


def number(rng: random.Random) -> str:
    body = f"{rng.randrange(10**8):08}"
    return f"JC{body}{-sum(int(d) * (3, 1)[i % 2] for i, d in enumerate(body)) % 10}"


def test_an_adopted_detector_judges_like_a_built_in_one(tmp_path: Path) -> None:
    problems: list[Problem] = []
    adopt_from(written(tmp_path / "d", GOOD), problems.append)
    rng = random.Random(3)
    columns = judged(
        {
            "c": [number(rng) for _ in range(100)],
            "会员号": [number(rng).lower() for _ in range(100)],
            "order_no": [f"JC{rng.randrange(10**9):09}" for _ in range(100)],
        }
    )
    assert problems == []
    assert (columns["c"].detector, columns["c"].hits, columns["c"].personal) == ("membership_number", 100, True)
    assert columns["会员号"].detector == "membership_number"
    assert columns["order_no"].detector is None
    assert all("*" in sample for sample in columns["c"].samples)
    adopt([], "")
    assert judged({"c": [number(rng) for _ in range(100)]})["c"].detector is None
    assert len(all_detectors()) == len(built_in())


def test_without_a_pattern_words_decide(tmp_path: Path) -> None:
    content = """
name = "alloy"
label = { zh = "合金牌号", en = "alloy grade" }
class = { zh = "工艺", en = "process" }
words = ["合金牌号", "alloy_grade"]
personal = false
"""
    adopt_from(written(tmp_path / "d", content), lambda problem: pytest.fail(str(problem)))
    columns = judged({"alloy_grade": ["a", "b"] * 20, "c": ["a", "b"] * 20})
    assert (columns["alloy_grade"].detector, columns["alloy_grade"].personal) == ("alloy", False)
    assert columns["c"].detector is None


def test_a_general_pattern_needs_its_words(tmp_path: Path) -> None:
    general = changed("pattern", r"'\d{7}'").replace("checksum", "# checksum")
    general = re.sub(r"^(counter_)?examples.*$", "", general, flags=re.MULTILINE) + '\nexamples = ["1234567"]'
    adopt_from(written(tmp_path / "d", general), lambda problem: pytest.fail(str(problem)))
    values = [str(n) for n in random.Random(1).sample(range(10**6, 10**7), 50)]
    columns = judged({"会员号": values, "c": values})
    assert columns["会员号"].detector == "membership_number"
    assert columns["c"].detector is None


MISTAKES = [
    (changed("name", ""), "name"),
    (changed("name", '"Membership"'), "name"),
    (changed("name", '"mobile"'), "name"),
    (changed("label", '"会员号"'), "label"),
    (changed("label", '{ zh = "会员号" }'), "label"),
    (changed("class", ""), "class"),
    (changed("pattern", "'JC.*'"), "pattern"),
    (changed("pattern", "'JC[^A]'"), "pattern"),
    (changed("pattern", "'(JC'"), "pattern"),
    (changed("pattern", r"'(JC)\1'"), "pattern"),
    (changed("pattern", "'(?=J)C'"), "pattern"),
    (changed("pattern", "'(A{100}){100}'"), "pattern"),
    (changed("pattern", "'(a|b)*a(a|b){14}'"), "pattern"),
    (changed("pattern", "'A{200}'"), "pattern"),
    (changed("pattern", "'A*'"), "pattern"),
    (changed("pattern", "'a@b'"), "pattern"),
    (changed("pattern", f"'{'A' * 300}'"), "pattern"),
    (changed("pattern", f"'{'(' * 50}A{')' * 50}'"), "pattern"),
    (changed("pattern", "7"), "pattern"),
    (changed("checksum", '"crc32"'), "checksum"),
    (changed("checksum", "{ weights = [1], modulus = 10 }"), "checksum"),
    (changed("checksum", "{ weights = [1, 2], modulus = 0 }"), "checksum"),
    (changed("words", '"会员号"'), "words"),
    (changed("personal", ""), "personal"),
    (changed("personal", '"yes"'), "personal"),
    (changed("personal", "false") + "\nsensitive = true", "sensitive"),
    (changed("examples", ""), "examples"),
    (changed("examples", '["JC123456782", "JC123456785"]'), "examples[2]"),
    (changed("counter_examples", '["JC123456782"]'), "counter_examples[1]"),
    (GOOD + "\nmask = 3", "mask"),
]


@pytest.mark.parametrize(("content", "key"), MISTAKES, ids=[f"{key}-{i}" for i, (_, key) in enumerate(MISTAKES)])
def test_a_mistake_is_named_by_file_and_key_and_loses_nothing_else(tmp_path: Path, content: str, key: str) -> None:
    folder = written(tmp_path / "d", content, GOOD.replace("membership_number", "other_number"))
    own, problems = read(folder)
    assert [detector.name for detector in own.detectors] == ["other_number"]
    assert any(problem.where.startswith(f"d0.toml: {key}") for problem in problems), problems
    assert all(problem.what.zh and problem.what.en and problem.remedy.zh and problem.remedy.en for problem in problems)
    assert "123456782" not in str(problems)


@pytest.mark.parametrize(
    ("content", "where"),
    [
        (b'name = "x"\npattern = "\\d"\n', "d.toml:2"),
        (b"\xff\xfe\x00", "d.toml"),
        (b"x = " + b"[" * 5000, "d.toml"),
        (b"#" * 70_000, "d.toml"),
    ],
)
def test_a_file_that_is_no_toml_is_named_with_its_line(tmp_path: Path, content: bytes, where: str) -> None:
    (tmp_path / "d.toml").write_bytes(content)
    own, problems = read(tmp_path)
    assert own == OwnDetectors()
    assert [problem.where for problem in problems] == [where]


def test_a_folder_that_is_not_there_or_a_directory_in_it_ends_nothing(tmp_path: Path) -> None:
    assert read(tmp_path / "none") == (OwnDetectors(), [])
    (tmp_path / "x.toml").mkdir()
    own, problems = read(tmp_path)
    assert own == OwnDetectors()
    assert len(problems) == 1


def test_two_files_may_not_share_a_name(tmp_path: Path) -> None:
    own, problems = read(written(tmp_path / "d", GOOD, GOOD))
    assert len(own.detectors) == 1
    assert [problem.where for problem in problems] == ["d1.toml: name"]


def test_a_changed_file_makes_finished_tables_be_read_anew(tmp_path: Path) -> None:
    def identity(content: str) -> str:
        adopt_from(written(tmp_path / "d", content), lambda problem: pytest.fail(str(problem)))
        return Checkpoints(tmp_path / "state", ()).identity(TableRef("s", "t"), "f", TableNotes())

    first = identity(GOOD)
    assert identity(GOOD) == first
    assert identity(GOOD.replace("Member_No", "card")) != first


def test_the_scan_command_takes_a_folder_of_detectors(tmp_path: Path) -> None:
    rng = random.Random(4)
    (tmp_path / "m.csv").write_text("c\n" + "\n".join(number(rng) for _ in range(50)), encoding="utf-8")
    folder = written(tmp_path / "d", GOOD, changed("pattern", "'.'"))
    command = ["scan", str(tmp_path / "m.csv"), "--detectors", str(folder), "--state", str(tmp_path / "state")]
    ran = CliRunner().invoke(app, command)
    assert "江城书友会员号" in ran.stdout.replace("\n", "")
    assert "d1.toml: pattern" in ran.stderr
    assert ran.exit_code != 0
    assert CliRunner().invoke(app, [*command[:3], str(tmp_path / "none")]).exit_code == 2


def test_a_workspace_finds_its_detectors_by_itself(tmp_path: Path) -> None:
    rng = random.Random(5)
    (tmp_path / "m.csv").write_text("c\n" + "\n".join(number(rng) for _ in range(50)), encoding="utf-8")
    (tmp_path / "chudun.yaml").write_text(
        "organisation:\n  name: 江城书友\nstores:\n  - name: shop\n    location: m.csv\n", encoding="utf-8"
    )
    written(tmp_path / "detectors", GOOD)
    workspace = read_workspace(tmp_path, today=date(2026, 11, 22))
    tables, problems = scan_stores(workspace, lambda _: None)
    assert problems == []
    assert tables[0].columns[0].detector == "membership_number"


def accepts(automaton: Automaton, content: bytes) -> bool:
    state = 1
    for byte in content:
        state = int(automaton.steps[state, automaton.columns[byte]])
    return bool(automaton.accepting[state])


PATTERNS = [
    r"JC\d{3}",
    "(?:AB|C)+1?",
    "[A-D]{2,4}9*",
    "汉[一-龥]{1,2}",
    r"\w{2}:\d",
    "(A|AB)(C|BCD)(D*)",
    "X(Y?Z){2}",
    "é+[α-ω]",
]


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(PATTERNS), st.data())
def test_automata_agree_with_python(pattern: str, data: st.DataObject) -> None:
    alphabet = st.characters(codec="utf-8", exclude_characters="@") | st.sampled_from("ABCDXYZ0189汉族α:")
    text = data.draw(st.from_regex(pattern, fullmatch=True) | st.text(alphabet, max_size=8))
    plain = normalised(text).decode()
    if plain != text or len(plain.encode()) > LONGEST:
        return
    matcher = read_pattern(pattern)
    assert accepts(matcher.automaton, plain.encode()) == bool(re.fullmatch(pattern, plain, re.ASCII))
    if accepts(matcher.automaton, plain.encode()):
        assert len(plain.encode()) in matcher.shape.lengths
        assert not matcher.shape.starts or plain[0] in matcher.shape.starts


@settings(deadline=None, max_examples=300)
@given(st.text("ab()[]{}|*+?\\d-^.,1é汉", max_size=25))
def test_whatever_is_written_as_a_pattern_ends_in_a_matcher_or_an_error(text: str) -> None:
    with suppress(PatternError):
        matcher = read_pattern(text)
        assert 0 < matcher.chance <= 1
        assert matcher.automaton.steps.shape[0] <= 1_000


@settings(deadline=None, max_examples=200)
@given(st.lists(st.text("ab汉", min_size=1, max_size=4), min_size=1, max_size=6), st.text("abc汉", max_size=10))
def test_word_automata_find_what_python_finds(words: list[str], text: str) -> None:
    words, content = [word.upper() for word in words], text.upper().encode()
    assert accepts(exactly(words), content) == (content.decode() in words)
    assert accepts(containing(words), content) == any(word in content.decode() for word in words)
