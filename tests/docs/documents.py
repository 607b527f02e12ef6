"""The documents as data: their code blocks, links, headings and commands."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
README, README_ZH = ROOT / "README.md", ROOT / "README.zh.md"
ALL = sorted(
    path for folder in (ROOT, DOCS, ROOT / "changelog.d") for path in folder.glob("*.md") if path.name != "CHANGELOG.md"
)

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PLACE = re.compile(r"# ([\w/]+\.(?:py|toml))\n")
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def name_of(path: Path) -> str:
    """Return a document's name for test reports."""
    return path.relative_to(ROOT).as_posix()


def blocks(path: Path, language: str) -> list[str]:
    """Return the code blocks of ``path`` in ``language``, in order."""
    return [code for tag, code in _BLOCK.findall(path.read_text(encoding="utf-8")) if tag == language]


def place(block: str) -> str | None:
    """Return the file that a block says it is (its first line a comment with the path), or None."""
    found = _PLACE.match(block)
    return found[1] if found else None


def prose(path: Path) -> str:
    """Return ``path`` without its code blocks."""
    return _BLOCK.sub("", path.read_text(encoding="utf-8"))


def links(path: Path) -> list[str]:
    """Return the targets of the links in ``path``."""
    return _LINK.findall(prose(path))


def headings(path: Path) -> list[int]:
    """Return the levels of the headings of ``path``, in order."""
    return [len(marks) for marks in re.findall(r"^(#+) ", prose(path), re.MULTILINE)]


def commands(path: Path) -> list[str]:
    """Return every ``chudun …`` command line of ``path``, from code spans and shell blocks, comments cut off."""
    spans = re.findall(r"`(chudun [^`\n]+)`", prose(path))
    lines = [line for block in blocks(path, "sh") for line in block.splitlines()]
    piped = [part.strip() for line in lines for part in line.split(" | ")]
    return [re.split(r"\s+#|\s+>", command)[0] for command in (*spans, *piped) if command.startswith("chudun ")]
