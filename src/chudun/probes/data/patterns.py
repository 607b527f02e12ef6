r"""A safe part of regular expressions as automata over normalised cells (正则表达式的安全子集).

Admitted are characters, sets such as ``[A-Z0-9]``, ``\d`` and ``\w``, groups, ``|``, ``?``, ``*``, ``+`` and ``{m,n}``;
a cell must match as a whole. Left out are ``.``, ``[^…]``, look-around and back-references, none of which a number
needs. What the kernel drops or unifies (separators, case, full width) is dropped and unified in the pattern too.
greenery reads the expression; size and time are bounded here, since an automaton may be exponentially large.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from greenery import parse
from greenery.charclass import Charclass
from greenery.parse import NoMatch
from greenery.rxelems import Mult, Pattern

from chudun.probes.data.kernel.automaton import DEAD, SEPARATORS, START, Automaton
from chudun.probes.data.kernel.detector import DIGITS, HAN, LETTERS, LONGEST, OTHER, Shape
from chudun.vocabulary.bilingual import Bilingual

_LONGEST_PATTERN = 200
_DEEPEST = 20
_MOST_PLACES = 2_000
_MOST_STATES = 1_000
_FULL_WIDTH = range(0xFF01, 0xFF5F)
_MOST_CODE_POINT = 0x10FFFF


class PatternError(ValueError):
    """A pattern that can't be used; ``what`` and ``remedy`` say why and what to write instead."""

    def __init__(self, what: Bilingual, remedy: Bilingual) -> None:
        super().__init__(what.en)
        self.what, self.remedy = what, remedy


_SYNTAX = (
    Bilingual("不是能用的正则表达式", "not a regular expression that can be used"),
    Bilingual(
        r"可用：字符、[A-Z0-9]、\d、\w、( )、|、?、*、+、{m,n}；不要用反向引用和环视",
        r"use characters, [A-Z0-9], \d, \w, ( ), |, ?, *, + and {m,n}; no back-references, no look-around",
    ),
)
_NEGATED = (
    Bilingual("用了 . 或 [^…]，太宽泛", "it uses . or [^…], which is too wide"),
    Bilingual("写明允许哪些字符，如 [A-Z0-9]", "say which characters are allowed, such as [A-Z0-9]"),
)
_AT = (
    Bilingual("不能含 @：电子邮箱已有内置检测器", "@ can't be part of it: e-mail addresses have a detector already"),
    Bilingual("去掉 @ 一段", "leave that part out"),
)
_TOO_LARGE = (
    Bilingual("展开后太大", "too large when spelt out"),
    Bilingual("减小重复次数，或拆成几个检测器", "lower the repetitions, or make several detectors of it"),
)
_EMPTY = (
    Bilingual("没有单元格能符合，或空单元格也符合", "no cell can match, or an empty one does"),
    Bilingual(
        f"写出至少一个字符，规整后不超过 {LONGEST} 个字节（汉字占 3 个）",
        f"ask for one character at least, and for at most {LONGEST} bytes without separators (a Chinese one takes 3)",
    ),
)


@dataclass(frozen=True, slots=True)
class Matcher:
    """What a pattern comes to.

    Attributes
    ----------
    automaton
        Accepts the normalised cells that match.
    shape
        Their lengths, characters and first bytes.
    chance
        Share of random cells of the same make (a letter for a letter, a digit for a digit) that match, at most 1.
    """

    automaton: Automaton
    shape: Shape
    chance: float


def read_pattern(text: str) -> Matcher:
    """Return what ``text`` matches.

    Raises
    ------
    PatternError
        It is no expression of the admitted kind, or one that is too large.
    """
    if len(text) > _LONGEST_PATTERN or text.count("(") > _DEEPEST:
        raise PatternError(*_TOO_LARGE)
    bare = re.sub(r"(?<!\\)\(\?:", "(", text.removeprefix("^"))
    if bare.endswith("$") and not bare.endswith("\\$"):
        bare = bare[:-1]
    try:
        pattern = parse(bare)
    except (NoMatch, ValueError, IndexError, RecursionError):
        raise PatternError(*_SYNTAX) from None
    places = _Places()
    automaton = _deterministic(places, places.add_pattern(pattern, places.new()))
    return _measured(automaton)


@dataclass
class _Places:
    """A nondeterministic automaton: from each place, bytes from low to high lead on, and ``free`` moves cost none."""

    steps: list[list[tuple[int, int, int]]] = field(default_factory=list)
    free: list[list[int]] = field(default_factory=list)

    def new(self) -> int:
        if len(self.steps) == _MOST_PLACES:
            raise PatternError(*_TOO_LARGE)
        self.steps.append([])
        self.free.append([])
        return len(self.steps) - 1

    def add_pattern(self, pattern: Pattern, start: int) -> int:
        """Add alternatives from ``start`` on and return where they end; so do the others below."""
        end = self.new()
        for alternative in pattern.concs:
            place = start
            for part in alternative.mults:
                place = self.add_repeated(part, place)
            self.free[place].append(end)
        return end

    def add_repeated(self, part: Mult, start: int) -> int:
        least, most = part.multiplier.min.v, part.multiplier.max.v
        if least > _MOST_PLACES or (most is not None and most > _MOST_PLACES):
            raise PatternError(*_TOO_LARGE)
        place = start
        for _ in range(least):
            place = self.add_once(part, place)
        end = self.new()
        self.free[place].append(end)
        if most is None:
            self.free[self.add_once(part, end)].append(end)
            return end
        for _ in range(most - least):
            place = self.add_once(part, place)
            self.free[place].append(end)
        return end

    def add_once(self, part: Mult, start: int) -> int:
        once = part.multiplicand
        begin = self.new()  # a loop inside must not lead back into what stands before
        self.free[start].append(begin)
        return self.add_pattern(once, begin) if isinstance(once, Pattern) else self.add_set(once, begin)

    def add_set(self, characters: Charclass, start: int) -> int:
        if characters.negated:
            raise PatternError(*_NEGATED)
        end = self.new()
        for low, high in characters.ord_ranges:
            for byte_ranges in _normalised_ranges(low, high):
                place = start
                for first, last in byte_ranges[:-1]:
                    following = self.new()
                    self.steps[place].append((first, last, following))
                    place = following
                if byte_ranges:
                    self.steps[place].append((*byte_ranges[-1], end))
                else:
                    self.free[start].append(end)
        return end

    def closure(self, places: set[int]) -> frozenset[int]:
        """Return what can be reached from ``places`` without reading."""
        reached, waiting = set(places), list(places)
        while waiting:
            for place in self.free[waiting.pop()]:
                if place not in reached:
                    reached.add(place)
                    waiting.append(place)
        return frozenset(reached)


Range = tuple[int, int]


def _normalised_ranges(low: int, high: int) -> Iterator[tuple[Range, ...]]:
    """Yield the bytes, place by place, of the characters from ``low`` to ``high``; none at all for separators."""
    singles = [*range(low, min(high, 127) + 1), *(c for c in _FULL_WIDTH if low <= c <= high)]
    for character in singles:
        plain = chr(character - 0xFEE0 if character in _FULL_WIDTH else character).upper()
        if plain == "@":
            raise PatternError(*_AT)
        yield () if plain in SEPARATORS else ((ord(plain), ord(plain)),)
    separators = sorted(ord(c) for c in SEPARATORS if ord(c) > 127)
    start = max(low, 128)
    for cut in [*(c for c in separators if start <= c <= high), None]:
        if cut is not None:
            yield ()
        stop = high if cut is None else cut - 1
        for first, last in ((128, 0x7FF), (0x800, 0xFF00), (0xFF5F, 0xFFFF), (0x10000, _MOST_CODE_POINT)):
            if max(start, first) <= min(stop, last):
                yield from _split(_utf8(max(start, first)), _utf8(min(stop, last)))
        start = stop + 2


def _utf8(code_point: int) -> bytes:
    return chr(code_point).encode("utf-8", "surrogatepass")


def _split(low: bytes, high: bytes) -> Iterator[tuple[Range, ...]]:
    """Yield the ranges of bytes in each place that together are all between two characters of as many bytes."""
    if len(low) == 1:
        yield ((low[0], high[0]),)
    elif low[0] == high[0]:
        for rest in _split(low[1:], high[1:]):
            yield (low[0], low[0]), *rest
    else:
        least, greatest = b"\x80" * (len(low) - 1), b"\xbf" * (len(low) - 1)
        yield from _split(low, low[:1] + greatest)
        if low[0] + 1 < high[0]:
            yield (low[0] + 1, high[0] - 1), *[(0x80, 0xBF)] * len(least)
        yield from _split(high[:1] + least, high)


def _deterministic(places: _Places, end: int) -> Automaton:
    """Return the automaton whose states are the sets of places that one and the same text can lead to."""
    begin = places.closure({0})
    states, waiting = {frozenset[int](): DEAD, begin: START}, [begin]
    rows = [np.zeros(256, np.uint16), np.zeros(256, np.uint16)]
    while waiting:
        state = waiting.pop()
        steps = [step for place in state for step in places.steps[place]]
        cuts = sorted({0, 256, *(low for low, _, _ in steps), *(high + 1 for _, high, _ in steps)})
        for low, high in pairwise(cuts):
            following = places.closure({target for first, last, target in steps if first <= low <= last})
            if following not in states:
                if len(states) == _MOST_STATES:
                    raise PatternError(*_TOO_LARGE)
                states[following] = len(states)
                rows.append(np.zeros(256, np.uint16))
                waiting.append(following)
            rows[states[state]][low:high] = states[following]
    steps_by_column, columns = np.unique(np.array(rows), axis=1, return_inverse=True)
    accepting = np.array([end in state for state in states], dtype=np.uint8)
    return Automaton(columns.reshape(-1).astype(np.uint8), np.ascontiguousarray(steps_by_column), accepting)


def _measured(automaton: Automaton) -> Matcher:
    """Walk the automaton length by length."""
    wide = automaton.steps[:, automaton.columns].astype(np.int64)
    states = len(wide)
    likely = np.zeros((states, states))
    for byte in range(256):
        np.add.at(likely, (np.arange(states), wide[:, byte]), _LIKELY[byte])
    likely[:, DEAD] = 0
    leads_on = _reaches_acceptance(likely > 0, automaton.accepting)
    shares, alphabet = np.zeros(LONGEST + 1), 0
    now = np.zeros(states)
    now[START] = 1.0
    for length in range(LONGEST + 1):
        shares[length] = now @ automaton.accepting
        live = (now > 0) & leads_on
        used = (leads_on[wide] & (wide != DEAD) & live[:, None]).any(axis=0)
        alphabet |= sum(int(one) for one in np.unique(_CLASSES[used])) if length < LONGEST and used.any() else 0
        now = now @ likely
    lengths = tuple(int(length) for length in np.flatnonzero(shares))
    if not lengths or lengths[0] == 0:
        raise PatternError(*_EMPTY)
    first = np.flatnonzero(leads_on[wide[START]] & (wide[START] != DEAD))
    starts = "" if first.max() > 127 else "".join(map(chr, first))
    return Matcher(automaton, Shape(lengths, int(alphabet), starts), float(min(1.0, shares.max())))


def _reaches_acceptance(
    steps: np.ndarray[tuple[int, int], np.dtype[np.bool_]], accepting: np.ndarray[tuple[int], np.dtype[np.uint8]]
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    reaching = accepting.astype(np.bool_)
    while True:
        more = reaching | (steps @ reaching)
        if (more == reaching).all():
            return reaching
        reaching = more


def _by_byte(digit: float, letter: float, other: float, lead: float, following: float) -> list[float]:
    values = [other] * 128 + [following] * 128
    values[48:58] = [digit] * 10
    values[65:91] = [letter] * 26
    values[0xC2:] = [lead] * (256 - 0xC2)
    return values


# a Chinese character begins with one of six bytes
_LIKELY = _by_byte(1 / 10, 1 / 26, 1 / 8, 1 / 6, 1 / 64)
_CLASSES = np.array(_by_byte(DIGITS, LETTERS, OTHER, HAN, HAN), dtype=np.int64)
