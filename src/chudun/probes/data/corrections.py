"""The file that keeps people's corrections of verdicts, to be held in version control (人工核对文件).

A list of entries in YAML, one a column, in the order in which they were given. It holds names of stores, tables and
columns, verdicts and shares of cells: nothing of the data.
"""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from io import StringIO
from pathlib import Path
from typing import Any, get_args

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from chudun.facts.problem import BadInput, Problem
from chudun.facts.reading import suggestion
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.profile import Correction, Review, TableNotes, TableRef
from chudun.vocabulary.bilingual import Bilingual

FILE_NAME = "corrections.yaml"
"""Where a workspace keeps them, beside its own file."""

Column = tuple[str, str, str]
"""Store, table and column."""

_KEYS = ("store", "table", "column", "verdict", "detector", "by", "on", "measured", "shares")
_HEADER = (
    "楚盾人工核对结果：哪一列经谁核对、结论是什么、当时数据怎么说。\n"
    "What people said of columns' verdicts, and what the data said at that time."
)
_REMEDY = Bilingual(
    "照其他条目的样子改正，或删去这一条后重新核对", "write it like the other entries, or delete it and review again"
)
_NO_LIST = Bilingual("应为以 corrections: 开头的一列核对结果", "expected corrections: and a list below it")
_NESTED = re.compile(r"(?:[\[{]\s*){8}")
"""Brackets in brackets, as no list of corrections has, on which a YAML reader spends minutes."""


class Corrections:
    """The corrections in one file.

    Parameters
    ----------
    path
        The file; one that is not there holds none, and is made when the first is kept.

    Raises
    ------
    BadInput
        The file can't be read or is no list of corrections. An entry that means nothing is in ``problems`` instead,
        and stays in the file as it is.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._written = _load(path)
        self._places: dict[Column, int] = {}
        self.given: dict[Column, Correction] = {}
        entries = self._written["corrections"]
        for place in range(len(entries)):
            self._read(entries, place)

    def notes(self, known: Mapping[TableRef, TableNotes], stores: set[str]) -> dict[TableRef, TableNotes]:
        """Return the notes on tables of ``stores``, with the corrections added to those ``known``."""
        found = dict(known)
        for (store, table, column), correction in self.given.items():
            if store in stores:
                ref = TableRef(store, table)
                notes = found.get(ref, TableNotes())
                found[ref] = replace(notes, corrections={**notes.corrections, column: correction})
        return found

    def keep(self, column: Column, correction: Correction) -> None:
        """Write one correction down, in place of an earlier one of the same column.

        Raises
        ------
        BadInput
            The file can't be written.
        """
        entries = self._written["corrections"]
        entry = _as_entry(column, correction)
        if column in self._places:
            entries[self._places[column]] = entry
        else:
            self._places[column] = len(entries)
            entries.append(entry)
        self.given[column] = correction
        _save(self.path, self._written)

    def _read(self, entries: CommentedSeq, place: int) -> None:
        entry = entries[place]
        if not isinstance(entry, CommentedMap):
            self._wrong(entries, place, Bilingual("应为“名称: 值”的一组", "expected 'name: value' entries"), _REMEDY)
            return
        before = len(self.problems)
        for key in entry:
            if key not in _KEYS:
                said = Bilingual("没有这个名称", "no such name")
                self._wrong(entry, key, said, suggestion(str(key), dict.fromkeys(_KEYS)))
        store, table, column, by = (self._text(entry, key) for key in ("store", "table", "column", "by"))
        verdict, detector = self._verdict(entry), self._detector(entry, "detector")
        on, shares, measured = self._day(entry), self._shares(entry), self._detector(entry, "measured")
        if (store, table, column) in self._places:
            said = Bilingual("这一列已有一条核对结果", "this column has a correction already")
            self._wrong(entry, "column", said, Bilingual("删去其中一条", "delete one of them"))
        if (verdict == "reject" and detector) or (verdict == "relabel" and not entry.get("detector")):
            said = Bilingual("reject 不写 detector，relabel 要写", "reject has no detector, relabel has one")
            self._wrong(entry, "detector" if "detector" in entry else "verdict", said, _REMEDY)
        if len(self.problems) == before and verdict and on:
            self._places[store, table, column] = place
            self.given[store, table, column] = Correction(verdict, detector, by, on, measured, shares)

    def _wrong(self, holder: Any, key: object, what: Bilingual, remedy: Bilingual) -> None:
        data = getattr(holder.lc, "data", None) or {}
        line = data[key][0] if key in data else holder.lc.line
        where = f"{self.path.name}:{line + 1}"
        self.problems.append(Problem(f"{where}: {key}" if isinstance(key, str) else where, what, remedy))

    def _text(self, entry: CommentedMap, key: str) -> str:
        value = entry.get(key)
        if isinstance(value, str) and value:
            return value
        said = Bilingual(f"{key} 应为文字", f"{key} must be text")
        self._wrong(entry, key, said, Bilingual("加上引号", "put it in quotes"))
        return ""

    def _verdict(self, entry: CommentedMap) -> Review | None:
        for verdict in get_args(Review):
            if entry.get("verdict") == verdict:
                return verdict  # type: ignore[no-any-return]  # one of the literal's own values
        options = ", ".join(get_args(Review))
        remedy = Bilingual(f"写其中之一：{options}", f"write one of {options}")
        self._wrong(entry, "verdict", Bilingual("没有这种核对结论", "there is no such verdict"), remedy)
        return None

    def _detector(self, entry: CommentedMap, key: str) -> str | None:
        name, known = entry.get(key), {detector.name: None for detector in all_detectors()}
        if name is None or name in known:
            return None if name is None else str(name)
        if key == "measured":
            return str(name)  # a detector that was there when the correction was given
        self._wrong(entry, key, Bilingual("没有这个检测器", "there is no such detector"), suggestion(str(name), known))
        return None

    def _day(self, entry: CommentedMap) -> date | None:
        value = entry.get("on")
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        remedy = Bilingual("写成 2026-03-22", "write 2026-03-22")
        self._wrong(entry, "on", Bilingual("应为日期", "expected a day"), remedy)
        return None

    def _shares(self, entry: CommentedMap) -> dict[str, float]:
        value = entry.get("shares") or {}
        right = isinstance(value, Mapping) and all(
            isinstance(share, int | float) and not isinstance(share, bool) and 0 <= share <= 1
            for share in value.values()
        )
        if right:
            return {str(name): float(share) for name, share in value.items()}
        said = Bilingual("应为各检测器的命中比例，0 到 1", "expected the detectors' shares of cells, 0 to 1")
        self._wrong(entry, "shares", said, _REMEDY)
        return {}


def _load(path: Path) -> CommentedMap:
    try:
        text = path.read_text(encoding="utf-8-sig")
        if _NESTED.search(text):
            raise BadInput([Problem(path.name, _NO_LIST, _REMEDY)])
        written = YAML(typ="rt").load(text)
    except FileNotFoundError:
        written = None
    except (OSError, UnicodeDecodeError) as error:
        what = Bilingual("读不了（须为 UTF-8 文本）", f"can't be read as UTF-8 text ({type(error).__name__})")
        raise BadInput([Problem(str(path), what, _REMEDY)]) from None
    except (YAMLError, RecursionError) as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        where = f"{path.name}:{mark.line + 1}" if mark else path.name
        raise BadInput([Problem(where, Bilingual("不是合法的 YAML", "not valid YAML"), _REMEDY)]) from None
    if written is None:
        written = CommentedMap({"corrections": CommentedSeq()})
        written.yaml_set_start_comment(_HEADER)
    if not isinstance(written, CommentedMap) or not isinstance(written.get("corrections"), CommentedSeq):
        raise BadInput([Problem(path.name, _NO_LIST, _REMEDY)])
    return written


def _as_entry(column: Column, correction: Correction) -> CommentedMap:
    entry = CommentedMap(zip(("store", "table", "column"), column, strict=True))
    entry["verdict"] = correction.verdict
    if correction.detector:
        entry["detector"] = correction.detector
    entry["by"], entry["on"] = correction.by, correction.on
    if correction.measured:
        entry["measured"] = correction.measured
    if correction.shares:
        entry["shares"] = dict(correction.shares)
    return entry


def _save(path: Path, written: CommentedMap) -> None:
    """Write the file whole or not at all."""
    text = StringIO()
    writer = YAML(typ="rt")
    writer.allow_unicode, writer.width = True, 4096
    writer.dump(written, text)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        draft.write_text(text.getvalue(), encoding="utf-8")
        os.replace(draft, path)
    except OSError as error:
        what = Bilingual(f"写不了（{error.strerror}）", f"can't be written ({error.strerror})")
        remedy = Bilingual("请核对文件夹的权限和磁盘空间", "check the folder's permissions and the free space")
        raise BadInput([Problem(str(path), what, remedy)]) from None
    finally:
        draft.unlink(missing_ok=True)
