"""The dialogue of ``chudun scan --review``: a person looks at verdicts one by one (人工核对)."""

import getpass
import sys
from collections.abc import Iterable, Sequence
from datetime import date

from chudun.cli.output import err
from chudun.probes.data.corrections import Corrections
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.kernel.detector import Detector
from chudun.probes.data.profile import ColumnProfile, Correction, Review, TableProfile
from chudun.probes.data.review import correction_of, is_uncertain
from chudun.vocabulary.bilingual import Bilingual, Language

_SHOWN = 15

_CHOICE = Bilingual(
    "[a] 确认  [r] 否定（不是个人信息也不是所判的内容）  [l] 改判  [s] 跳过  [q] 保存并退出 > ",
    "[a]ccept  [r]eject (it is nothing of the kind)  re[l]abel  [s]kip  [q]uit and keep > ",
)
_SEARCH = Bilingual(
    "改判为什么？输入名称或其中几个字，空行返回 > ", "what is it? type a name or part of one, nothing to go back > "
)
_WHICH = Bilingual("输入编号选定，或换个词再找 > ", "type its number, or search again > ")
_NOT_FOUND = Bilingual("没有找到", "nothing found")
_NONE_LEFT = Bilingual("没有需要核对的列。", "No column needs a look.")
_KEPT = Bilingual("已写下 {n} 条核对结果：{path}", "{n} corrections kept in {path}")
_NOTHING = Bilingual("没有判定", "no verdict")


class _Quit(Exception):
    """The person wants to stop, or there is no more input."""


def review(tables: Sequence[TableProfile], corrections: Corrections, *, everything: bool, language: Language) -> int:
    """Ask about columns on standard error, read answers from standard input, and keep each as it is given.

    Parameters
    ----------
    everything
        Ask about every column with a value, not only those whose verdict is uncertain.

    Returns
    -------
    How many corrections were kept.

    Raises
    ------
    BadInput
        The file can't be written.
    """
    asked = [
        (table, column)
        for table in tables
        for column in table.columns
        if (everything and column.rows > column.nulls) or is_uncertain(column)
    ]
    kept = 0
    try:
        for number, (table, column) in enumerate(asked, 1):
            _show(f"[{number}/{len(asked)}] {table.ref.store} / {table.ref.table} / {column.column}", column, language)
            correction = _asked(column, language)
            if correction:
                corrections.keep((table.ref.store, table.ref.table, column.column), correction)
                kept += 1
    except (_Quit, KeyboardInterrupt):
        err.print()
    said = _KEPT.format(n=kept, path=corrections.path) if asked else _NONE_LEFT
    err.print(said.to(language), markup=False)
    return kept


def _show(title: str, column: ColumnProfile, language: Language) -> None:
    label = next((one.label for one in all_detectors() if one.name == column.detector), _NOTHING)
    err.print()
    err.print(title, style="bold", markup=False)
    err.print(f"  {label.to(language)}  {column.confidence:.0%}  {column.hits:,}/{column.rows:,}", markup=False)
    for reason in column.because:
        err.print(f"  · {reason.to(language)}", markup=False)
    if column.samples:
        err.print(f"  {' '.join(column.samples)}", markup=False)


def _asked(column: ColumnProfile, language: Language) -> Correction | None:
    """Return the person's word on a column, or None where it is skipped."""
    while True:
        answer = _answer(_CHOICE, language).lower()
        if answer == "s":
            return None
        if answer == "q":
            raise _Quit
        if answer == "a":
            return _word(column, column.detector)
        if answer == "r":
            return _word(column, None, "reject")
        if answer == "l":
            detector = _searched(language)
            if detector:
                return _word(column, detector.name)


def _word(column: ColumnProfile, detector: str | None, verdict: Review | None = None) -> Correction:
    if verdict is None:
        verdict = "accept" if detector == column.measured else "relabel" if detector else "reject"
    return correction_of(column, verdict, detector, _reviewer(), date.today())


def _searched(language: Language) -> Detector | None:
    found: list[Detector] = []
    while True:
        answer = _answer(_WHICH if found else _SEARCH, language)
        if not answer:
            return None
        if found and answer.isdecimal() and 1 <= int(answer) <= len(found):
            return found[int(answer) - 1]
        found = _matching(answer.lower(), all_detectors())[:_SHOWN]
        for number, detector in enumerate(found, 1):
            err.print(f"  {number:2}  {detector.name}  {detector.label.to(language)}", markup=False)
        if not found:
            err.print(f"  {_NOT_FOUND.to(language)}", markup=False)


def _matching(typed: str, detectors: Iterable[Detector]) -> list[Detector]:
    """Return the detectors whose name, label or words contain what was typed; those of that very name first."""
    found = [
        detector
        for detector in detectors
        if any(typed in text.lower() for text in (detector.name, detector.label.zh, detector.label.en, *detector.words))
    ]
    return sorted(found, key=lambda detector: (typed not in detector.name, detector.name != typed, detector.name))


def _answer(question: Bilingual, language: Language) -> str:
    err.print(question.to(language), end="", markup=False)
    line = sys.stdin.readline()
    if not line:
        raise _Quit
    return line.strip()


def _reviewer() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"
