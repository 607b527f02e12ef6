"""Detectors that a user describes in small TOML files (自定义检测器); docs/add-a-detector.md shows one.

They are as good as built-in ones once ``detectors.adopt`` has them.
"""

import re
import tomllib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any

import numpy as np

from chudun.facts.problem import Problem
from chudun.facts.reading import suggestion
from chudun.probes.data.detectors import adopt, built_in
from chudun.probes.data.kernel.automaton import check_of, normalised
from chudun.probes.data.kernel.checksums import Checksum, Rule, checked
from chudun.probes.data.kernel.detector import BOTH_READINGS, LONGEST, PASSED, Detector
from chudun.probes.data.kernel.masking import keep
from chudun.probes.data.kernel.words import BLOCK
from chudun.probes.data.patterns import Matcher, PatternError, read_pattern
from chudun.vocabulary.bilingual import Bilingual

FOLDER = "detectors"
"""Name of the folder beside a workspace file."""

_KEYS = (
    "name", "label", "class", "pattern", "words", "checksum", "personal", "sensitive", "standard", "examples",
    "counter_examples",
)  # fmt: skip
_CHECKSUMS = {
    "luhn": Checksum(Rule.LUHN, 10),
    "mod11-2": Checksum(Rule.MOD_11_2, 11),
    "mod97": Checksum(Rule.MOD_97, 97),
    "none": None,
}
_LARGEST_FILE = 64 * 1024
_MOST_FILES = 60
_PROVES_NOTHING = 0.01
_SHOWN = keep(2, 1)
_SEE = Bilingual("照 docs/add-a-detector.zh.md 里的例子写", "follow the example in docs/add-a-detector.md")

Report = Callable[[Problem], None]


@dataclass(frozen=True, slots=True)
class OwnDetectors:
    """What a folder holds; ``version`` changes with the files' content and is "" where there is none."""

    detectors: tuple[Detector, ...] = ()
    version: str = ""


def read_own_detectors(folder: Path, report: Report) -> OwnDetectors:
    """Return the detectors in the ``.toml`` files of ``folder``; a file with an error is reported and left out.

    Parameters
    ----------
    folder
        Need not be there: then there are none.
    report
        Told of each error, by file and key.
    """
    found: dict[str, Detector] = {}
    digest = blake2b(digest_size=16)
    try:
        files = sorted(folder.glob("*.toml")) if folder.is_dir() else []
    except OSError as error:
        report(Problem(folder.name, _unreadable(error), _RIGHTS))
        files = []
    for path in files[_MOST_FILES:]:
        report(Problem(path.name, _TOO_MANY, Bilingual("把用不到的移走", "move away those you don't need")))
    for path in files[:_MOST_FILES]:
        content = _content(path, report)
        entry = _File(path.name, report, found)
        detector = entry.detector(content) if content is not None else None
        if detector and content is not None:
            found[detector.name] = detector
            digest.update(len(content).to_bytes(8, "little") + content)
    return OwnDetectors(tuple(found.values()), digest.hexdigest() if found else "")


def adopt_from(folder: Path, report: Report) -> None:
    """Make the detectors described in ``folder`` part of every scan of this process, in place of any others.

    Parameters
    ----------
    folder, report
        As for ``read_own_detectors``.
    """
    own = read_own_detectors(folder, report)
    adopt(own.detectors, own.version)


_TOO_MANY = Bilingual(f"自定义检测器多于 {_MOST_FILES} 个", f"more than {_MOST_FILES} detectors of your own")
_RIGHTS = Bilingual("核对权限", "check the permissions")


def _unreadable(error: OSError) -> Bilingual:
    return Bilingual("读不了（{reason}）", "can't be read ({reason})").format(reason=error.strerror or "I/O")


def _content(path: Path, report: Report) -> bytes | None:
    try:
        if path.stat().st_size > _LARGEST_FILE or not path.is_file():
            what = Bilingual("不是普通的小文件（上限 64 KiB）", "no ordinary file of at most 64 KiB")
            report(Problem(path.name, what, _SEE))
            return None
        return path.read_bytes()
    except OSError as error:
        report(Problem(path.name, _unreadable(error), _RIGHTS))
        return None


@dataclass
class _File:
    """One file: notes what is wrong with it instead of stopping there."""

    name: str
    report: Report
    others: Collection[str]
    wrong: bool = field(default=False, init=False)

    def detector(self, content: bytes) -> Detector | None:
        """Return the detector that the file describes, or None after saying why not."""
        written = self._table(content)
        if written is None:
            return None
        for key in sorted(written.keys() - set(_KEYS)):
            self._say(key, Bilingual("没有这个键", "no such key"), suggestion(key, dict.fromkeys(_KEYS)))
        words = tuple(word.lower() if word.isascii() else word for word in self._texts(written, "words"))
        matcher, checksum = self._matcher(written), self._checksum(written)
        examples, counter_examples = self._texts(written, "examples"), self._texts(written, "counter_examples")
        sensitive = self._flag(written, "sensitive", default=False)
        personal = self._flag(written, "personal", default=None)
        if sensitive and not personal:
            self._say("sensitive", _NOT_PERSONAL, Bilingual("把 personal 写成 true", "set personal to true"))
        self._enough(written, words, matcher, checksum)
        detector = Detector(
            name=self._own_name(written),
            label=self._bilingual(written, "label"),
            category=self._bilingual(written, "class"),
            standard=self._text(written, "standard", needed=False),
            words=words,
            personal=personal,
            sensitive=BOTH_READINGS if sensitive else frozenset(),
            examples=examples,
            counter_examples=counter_examples,
            **(self._recognising(matcher, checksum) if matcher and not self.wrong else {}),
        )
        if matcher and not self.wrong:
            self._try_out(detector)
        return None if self.wrong else detector

    def _say(self, key: str, what: Bilingual, remedy: Bilingual = _SEE) -> None:
        self.wrong = True
        self.report(Problem(f"{self.name}: {key}" if key else self.name, what, remedy))

    def _table(self, content: bytes) -> dict[str, Any] | None:
        try:
            return tomllib.loads(content.decode("utf-8-sig"))
        except UnicodeDecodeError:
            self._say("", Bilingual("不是 UTF-8 文本", "not UTF-8 text"), Bilingual("存为 UTF-8", "save it as UTF-8"))
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            place = re.search(r"line (\d+), column (\d+)", str(error))
            line = f"{self.name}:{place[1]}" if place else self.name
            self.wrong = True
            what = Bilingual("不是合法的 TOML", "not valid TOML")
            remedy = Bilingual(
                r"正则表达式写在单引号里，如 pattern = 'JC\d{8}'",
                r"put the pattern in single quotes: pattern = 'JC\d{8}'",
            )
            self.report(Problem(line, what, remedy))
        return None

    def _text(self, written: Mapping[str, Any], key: str, *, needed: bool = True) -> str:
        value = written.get(key)
        if isinstance(value, str) and (value.strip() or not needed):
            return value.strip()
        if value is not None or needed:
            self._say(key, _MISSING if value is None else Bilingual("应为非空的文字", "expected a text"))
        return ""

    def _texts(self, written: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = written.get(key, [])
        if isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value):
            return tuple(value)
        self._say(key, Bilingual("应为文字的列表", 'expected a list of texts: ["…", "…"]'))
        return ()

    def _flag(self, written: Mapping[str, Any], key: str, *, default: bool | None) -> bool:
        value = written.get(key, default)
        if not isinstance(value, bool):
            self._say(key, _MISSING if value is None else Bilingual("应为 true 或 false", "expected true or false"))
        return value is True

    def _bilingual(self, written: Mapping[str, Any], key: str) -> Bilingual:
        value = written.get(key)
        if isinstance(value, dict):
            for other in sorted(value.keys() - {"zh", "en"}):
                self._say(f"{key}.{other}", Bilingual("没有这个键", "no such key"), _BOTH_LANGUAGES)
            zh, en = value.get("zh"), value.get("en")
            if isinstance(zh, str) and isinstance(en, str) and zh.strip() and en.strip():
                return Bilingual(zh.strip(), en.strip())
        self._say(
            key, _MISSING if value is None else Bilingual("应有中英文", "expected two languages"), _BOTH_LANGUAGES
        )
        return Bilingual("", "")

    def _own_name(self, written: Mapping[str, Any]) -> str:
        name = self._text(written, "name")
        if name and not re.fullmatch(r"[a-z][a-z0-9_]{0,39}", name):
            remedy = Bilingual(
                "小写字母开头，只用小写字母、数字和下划线", "small letters, digits and underscores, a letter first"
            )
            self._say("name", Bilingual("不能作名称", "can't be a name"), remedy)
        elif name in self.others or name in {detector.name for detector in built_in()}:
            self._say("name", Bilingual(f"已有检测器 {name}", f"there is a detector {name} already"), _RENAME)
        return name

    def _matcher(self, written: Mapping[str, Any]) -> Matcher | None:
        if "pattern" not in written:
            return None
        try:
            return read_pattern(self._text(written, "pattern"))
        except PatternError as error:
            self._say("pattern", error.what, error.remedy)
            return None

    def _checksum(self, written: Mapping[str, Any]) -> Checksum | None:
        value = written.get("checksum", "none")
        if isinstance(value, str) and value in _CHECKSUMS:
            return _CHECKSUMS[value]
        if isinstance(value, dict) and value.keys() == {"weights", "modulus"}:
            weights, modulus = value["weights"], value["modulus"]
            whole = isinstance(weights, list) and all(type(weight) is int and abs(weight) < 1000 for weight in weights)
            if whole and 2 <= len(weights) <= LONGEST and type(modulus) is int and 2 <= modulus <= 1000:
                return Checksum(Rule.WEIGHTED, modulus, tuple(weights))
        names = ", ".join(_CHECKSUMS)
        remedy = Bilingual(
            f"可用：{names}，或 {{ weights = [3, 1, …], modulus = 10 }}（每位数字一个权，含校验位）",
            f"use {names}, or {{ weights = [3, 1, …], modulus = 10 }} a weight a digit, the check digit's too",
        )
        self._say("checksum", Bilingual("没有这种校验", "no such checksum"), remedy)
        return None

    def _enough(
        self, written: Mapping[str, Any], words: Collection[str], matcher: Matcher | None, checksum: Checksum | None
    ) -> None:
        """Ask that the file says enough to recognise anything by."""
        if "pattern" not in written and not words:
            self._say("words", Bilingual("pattern 和 words 都没有", "neither pattern nor words"))
        if checksum and "pattern" not in written:
            self._say("checksum", Bilingual("没有 pattern 就无从校验", "there is no pattern to check"))
        if matcher and not checksum and matcher.chance > _PROVES_NOTHING and not words:
            what = Bilingual("形式太普通，须有列名来佐证", "so common a form that a column's name must support it")
            self._say("words", what, Bilingual("写上列名里会有的词", "give words that column names have"))
        if "pattern" in written and not written.get("examples"):
            remedy = Bilingual("写一两个虚构的例子", "give one or two invented values")
            self._say("examples", Bilingual("没有例子", "there is no example"), remedy)

    def _recognising(self, matcher: Matcher, checksum: Checksum | None) -> dict[str, Any]:
        """Return the fields of a detector that looks at values."""
        weak = checksum is None and matcher.chance > _PROVES_NOTHING
        chance = 1 / checksum.modulus if checksum else 1.0 if weak else matcher.chance
        check = checked(matcher.automaton, checksum) if checksum else check_of(matcher.automaton)
        return {"shape": matcher.shape, "check": check, "chance": chance, "needs_words": weak, "mask": _SHOWN}

    def _try_out(self, detector: Detector) -> None:
        for key, values, wanted in (
            ("examples", detector.examples, True),
            ("counter_examples", detector.counter_examples, False),
        ):
            for number, value in enumerate(values, 1):
                if _passes(detector, value) == wanted:
                    continue
                shown = f"{key}[{number}] {_SHOWN(value)}"
                what = (
                    Bilingual("这个例子不符合 pattern 或 checksum", "this example fails the pattern or the checksum")
                    if wanted
                    else Bilingual("这个反例通过了", "this counter-example passes")
                )
                self._say(
                    shown,
                    what,
                    Bilingual("改例子，或改 pattern、checksum", "correct it, or the pattern, or the checksum"),
                )


_MISSING = Bilingual("缺少这个键", "this key is missing")
_RENAME = Bilingual("换一个名称", "choose another name")
_NOT_PERSONAL = Bilingual("敏感个人信息首先是个人信息", "sensitive personal information is personal information first")
_BOTH_LANGUAGES = Bilingual('写成 { zh = "…", en = "…" }', 'write { zh = "…", en = "…" }')


def _passes(detector: Detector, value: str) -> bool:
    cell = normalised(value)
    if detector.shape is None or detector.check is None or len(cell) not in detector.shape.lengths:
        return False
    room = np.zeros(LONGEST + BLOCK, dtype=np.uint8)
    room[: len(cell)] = np.frombuffer(cell, dtype=np.uint8)
    return detector.check(room, len(cell), 0) == PASSED
