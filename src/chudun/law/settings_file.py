"""Reading a TOML file of the law's tables: every error at once, each with its line, key and what to do."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from chudun.facts.problem import BadInput, Problem
from chudun.facts.reading import suggestion
from chudun.law.language.provision import Certainty
from chudun.vocabulary.bilingual import Bilingual

_LARGEST = 1 << 20
"""Bytes of such a file; more is no table anybody wrote."""

_ASK = Bilingual("参见 chudun grade DIR --write-tables 写出的样例", "see what chudun grade DIR --write-tables writes")


def load(path: Path) -> "Entries":
    """Return what the file ``path`` holds.

    Raises
    ------
    BadInput
        It can't be read, is too large, or is no TOML.
    """
    try:
        if path.stat().st_size > _LARGEST:
            what = Bilingual("文件太大", "the file is too large")
            raise BadInput([Problem(path.name, what, _ASK)])
        text = path.read_text(encoding="utf-8-sig")
        return Entries(path.name, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        where = f"{path.name}:{line[1]}" if line else path.name
        raise BadInput([Problem(where, Bilingual("不是合法的 TOML", "not valid TOML"), _ASK)]) from None
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        what = Bilingual("读不了（须为 UTF-8 文本）", f"can't be read as UTF-8 text ({type(error).__name__})")
        raise BadInput([Problem(path.name, what, _ASK)]) from None


@dataclass
class Entries:
    """A file's tables, read with checks; what is wrong is noted in ``problems`` instead of stopping."""

    file: str
    text: str
    data: Mapping[str, Any]
    problems: list[Problem] = field(default_factory=list)

    def table(self, name: str) -> dict[str, Any]:
        """Return the table ``name``, or an empty one."""
        value = self.data.get(name, {})
        if isinstance(value, dict):
            return value
        self.wrong((name,), Bilingual("应为一张表", "expected a table"))
        return {}

    def known(self, path: tuple[str, ...], names: Iterable[str], allowed: Iterable[str]) -> None:
        """Note each of ``names``, keys of the table ``path``, that is not ``allowed``."""
        allowed = list(allowed)
        for name in names:
            if name not in allowed:
                what = Bilingual("没有这个名称", "no such name")
                self.wrong((*path, name), what, suggestion(name, dict.fromkeys(allowed)))

    def option(self, path: tuple[str, ...], value: Any, options: Iterable[str], default: str) -> str:
        """Return ``value``, the entry at ``path``, if it is one of ``options``."""
        options = list(options)
        if isinstance(value, str) and value in options:
            return value
        said = ", ".join(options)
        self.wrong(path, Bilingual(f"应为其中之一：{said}", f"expected one of {said}"))
        return default

    def number(self, path: tuple[str, ...], value: Any, default: int) -> int:
        """Return ``value``, the entry at ``path``, if it is a whole number of 1 or more."""
        if isinstance(value, int) and not isinstance(value, bool) and value >= 1:
            return value
        self.wrong(path, Bilingual("应为正整数", "expected a whole number of 1 or more"))
        return default

    def certainty(self, path: tuple[str, ...], value: Any) -> Certainty:
        """Return ``value``, the entry at ``path``, if it is a degree of certainty."""
        found: Certainty = self.option(path, value, get_args(Certainty), "memory")  # type: ignore[assignment]
        return found

    def wrong(self, path: tuple[str, ...], what: Bilingual, remedy: Bilingual = _ASK) -> None:
        """Note that the entry at ``path`` makes no sense."""
        line = self._line(path)
        where = f"{self.file}:{line}" if line else self.file
        self.problems.append(Problem(f"{where}: {'.'.join(path)}", what, remedy))

    def _line(self, path: tuple[str, ...]) -> int | None:
        """Return the line on which the entry, or failing that the nearest part above it, is written."""
        section: tuple[str, ...] = ()
        best: tuple[int, int] | None = None
        for number, written in enumerate(self.text.splitlines(), 1):
            bare = written.strip()
            if bare.startswith("["):
                section = _names(bare.strip("[] "))
                place = section
            else:
                place = (*section, *_names(bare.partition("=")[0]))
            shared = len(place) if place and path[: len(place)] == place else 0
            if shared and (best is None or shared > best[0]):
                best = (shared, number)
        return best[1] if best else None


def _names(written: str) -> tuple[str, ...]:
    return tuple(part.strip().strip("\"'") for part in written.split(".")) if written.strip() else ()
