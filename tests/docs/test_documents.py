"""What the documents name exists, and the two READMEs say the same."""

import re
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from chudun.cli.app import COMMANDS as NAMES
from chudun.cli.app import app, load

from .documents import ALL, DOCS, README, README_ZH, ROOT, blocks, commands, headings, links, name_of, prose

FRAGMENT = re.compile(r"[\w-]+\.(added|changed|fixed|law|security)\.md")
MEASURED = re.compile(r"\d\s*(%|×|倍|秒|s\b|M/s|MB/s|GiB|times|seconds|rows/s)")
TEXTS = [*ALL, *sorted(ROOT.glob("changelog.d/*.md"))]


def han(text: str) -> bool:
    return any("一" <= character <= "鿿" for character in text)


def subcommand(line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that choose the command, and the options, of a line ``chudun …``."""
    words = shlex.split(line)[1:]
    depth = 2 if words[:1] in (["law"], ["ledger"]) else 1
    chosen = tuple(word for word in words[:depth] if not word.startswith("-"))
    return chosen, tuple(word for word in words if word.startswith("--"))


COMMANDS = sorted({subcommand(line) for path in ALL for line in commands(path)})


def options(words: Sequence[str]) -> set[str] | None:
    """Return the options of the command that ``words`` choose, or None where there is none."""
    command: Any = typer.main.get_command(app)
    for depth, word in enumerate(words):
        there = getattr(command, "commands", {})
        command = load(word) if depth == 0 and word in there else there.get(word)
    return None if command is None else {"--help"} | {name for option in command.params for name in option.opts}


def test_commands_and_their_options_exist() -> None:
    assert len(COMMANDS) > 12
    for words, named in COMMANDS:
        there = options(words)
        assert there is not None, words
        assert there >= set(named), (words, named)


@pytest.mark.parametrize("words", sorted({words for words, _ in COMMANDS}), ids=" ".join)
def test_every_command_named_has_help_with_an_example(words: tuple[str, ...]) -> None:
    shown = CliRunner().invoke(app, [*words, "--help"])
    assert shown.exit_code == 0
    assert not words or f"chudun {' '.join(words)}" in shown.stdout


@pytest.mark.parametrize("readme", [README, README_ZH], ids=name_of)
def test_the_readme_lists_every_command(readme: Path) -> None:
    top = {name: load(name) for name in NAMES}
    groups = [name for name, command in top.items() if hasattr(command, "commands")]
    there = {(name,) for name in top if name not in groups}
    there |= {(group, name) for group in groups for name in top[group].commands}
    assert there
    listed = re.findall(r"^\| `(chudun [^`]+)` \|", readme.read_text(encoding="utf-8"), re.MULTILINE)
    assert {subcommand(line)[0] for line in listed} == there


@pytest.mark.parametrize("document", ALL, ids=name_of)
def test_relative_links_lead_somewhere(document: Path) -> None:
    broken = [link for link in links(document) if "://" not in link and not (document.parent / link).exists()]
    assert broken == []


@pytest.mark.parametrize("document", ALL, ids=name_of)
def test_files_named_in_code_spans_exist(document: Path) -> None:
    spans = re.findall(r"`((?:bench|src|tests|docs|changelog\.d)/[^`\s]*)`", prose(document))
    places = [span for span in spans if not re.search(r"[A-Z]{3,}", span)]
    assert [place for place in places if not (ROOT / place).exists()] == []


def test_every_bench_is_explained() -> None:
    explained = set(re.findall(r"^## `(bench/\S+)`$", (DOCS / "benches.md").read_text("utf-8"), re.MULTILINE))
    scripts = {path.name for path in (ROOT / "bench").glob("*.py") if "__main__" in path.read_text("utf-8")}
    assert scripts
    assert explained == {f"bench/{name}" for name in scripts}


def test_the_two_readmes_say_the_same() -> None:
    english, chinese = README.read_text("utf-8"), README_ZH.read_text("utf-8")
    assert headings(README) == headings(README_ZH)
    assert commands(README) == commands(README_ZH)
    assert [link.replace(".zh.md", ".md") for link in links(README_ZH)[1:]] == links(README)[1:]
    for shape in (r"`[^`\n]+`", r"^\|.*\| ([0-3, ]+) \|$", r"^[A-Za-z_]+ ?= .*$", r"^\| [^|]+ \| (`\w+`) \|"):
        assert re.findall(shape, english, re.MULTILINE) == re.findall(shape, chinese, re.MULTILINE)
    assert english.count("\n- ") == chinese.count("\n- ")


@pytest.mark.parametrize("chinese", sorted(DOCS.glob("*.zh.md")), ids=name_of)
def test_a_walk_is_the_same_in_both_languages(chinese: Path) -> None:
    english = chinese.with_name(chinese.name.replace(".zh.md", ".md"))
    assert blocks(chinese, "python") == blocks(english, "python")
    assert blocks(chinese, "toml") == blocks(english, "toml")
    assert headings(chinese) == headings(english)
    assert commands(chinese) == commands(english)
    assert links(chinese)[0] == english.name
    assert links(english)[0] == chinese.name


@pytest.mark.parametrize("readme", [README, README_ZH], ids=name_of)
def test_a_readme_quotes_no_measurement(readme: Path) -> None:
    assert MEASURED.findall(prose(readme)) == []


@pytest.mark.parametrize("document", TEXTS, ids=name_of)
def test_no_machine_and_no_registry_is_named(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert re.findall(r"/(?:work|root|home|Users)/|pypi\.|files\.pythonhosted|mirrors?\.|index-url", text) == []


def test_fragments_are_named_and_bilingual() -> None:
    fragments = [path for path in (ROOT / "changelog.d").iterdir() if path.name != "README.md"]
    for fragment in fragments:
        assert FRAGMENT.fullmatch(fragment.name), fragment.name
        chinese, english = fragment.read_text(encoding="utf-8").splitlines()
        assert han(chinese), fragment.name
        assert not han(english), fragment.name
