"""A stream of JSON values out of text of any length (RFC 8259, RFC 7464, JSON Lines).

One value is decoded at a time, so memory is bounded by the largest record. An array that is the document, or
lies in a document too large for one record, is taken element by element. What is no JSON is skipped: in JSON
Lines to the line's end, elsewhere to the bracket that closes it, and counted with its line.
"""

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BufferedReader
from typing import Any

from chudun.probes.data.sources._column_names import unique
from chudun.probes.data.sources._encoding import encoding_of

LONGEST_RECORD = 64 << 20
"""Characters after which a record without an end is given up."""

_CHUNK = 1 << 20
_SPLIT_FROM = 8 << 20
_NEAR_THE_END = 16
_LINES_SHOWN = 10
# a text ends at its quote, or where that is missing, at the line's end
_BRACKET_OR_TEXT = re.compile(r'"(?:[^"\\\n]|\\.)*(?:"|\n|$)|[\[\]{}]')
_BETWEEN = re.compile("[\\s,\x1e\ufeff]*")
_PLAIN_END = re.compile(r"[,\n\]}]")


@dataclass(slots=True)
class Lines:
    """How many of something there were, and the lines, from 1, of the first of them."""

    count: int = 0
    first: list[int] = field(default_factory=list)

    def add(self, line: int) -> None:
        """Count one more."""
        self.count += 1
        if len(self.first) < _LINES_SHOWN:
            self.first.append(line)

    def __str__(self) -> str:
        return ", ".join(map(str, self.first)) + (" …" if self.count > len(self.first) else "")


@dataclass(slots=True)
class Faults:
    """What was wrong in a text.

    Attributes
    ----------
    broken, deep
        Values that are no JSON; values nested too deep to be decoded.
    repeated
        Objects with a key twice.
    replaced
        Bytes read as replacement characters.
    stopped
        The line from which nothing could be read; None where the end was reached.
    """

    broken: Lines = field(default_factory=Lines)
    deep: Lines = field(default_factory=Lines)
    repeated: Lines = field(default_factory=Lines)
    replaced: int = 0
    stopped: int | None = None


class JsonValues:
    """The values of one text.

    Parameters
    ----------
    file
        The text, in UTF-8, UTF-16, UTF-32 or GB18030.
    by_line
        Whether every line is a value of its own.
    """

    def __init__(self, file: BufferedReader, *, by_line: bool) -> None:
        self.faults = Faults()
        self._chunks = _decoded(file, self.faults)
        self._by_line = by_line
        self._text, self._at, self._line, self._ended = "", 0, 1, False
        self._repeats = False
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object,
            # as floats, long identifiers would lose their last digits
            parse_int=str,
            parse_float=str,
            parse_constant=lambda _: None,
            strict=False,
        )

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Yield each record and the path of the array it was taken from, empty for the document itself."""
        while self._next() and self.faults.stopped is None:
            yield from self._value("", split=not self._by_line)

    def _value(self, path: str, *, split: bool) -> Iterator[tuple[str, Any]]:
        """Yield the value at the cursor, in parts where it is an array and ``split``, or too large for one."""
        if split and self._next() == "[":
            yield from self._elements(path)
            return
        while True:
            self._repeats = False
            try:
                value, end = self._decoder.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                unfinished = error.msg.startswith("Unterminated") or error.pos >= len(self._text) - _NEAR_THE_END
                if unfinished and not self._ended and len(self._text) - self._at < LONGEST_RECORD:
                    opener = self._text[self._at]
                    if not self._by_line and opener in "[{" and len(self._text) - self._at > _SPLIT_FROM:
                        yield from self._elements(path) if opener == "[" else self._members(path)
                        return
                    self._grow()
                    continue
                self._skip(self.faults.broken)
                return
            except RecursionError:
                self._skip(self.faults.deep)
                return
            if end == len(self._text) and not self._ended:
                self._grow()  # a number may go on
                continue
            if self._repeats:
                self._count(self.faults.repeated)
            self._at = end
            yield path, value
            return

    def _elements(self, path: str) -> Iterator[tuple[str, Any]]:
        self._at += 1
        while (character := self._next()) not in ("", "]", "}") and self.faults.stopped is None:
            yield from self._value(path, split=False)
        self._close(character)

    def _members(self, path: str) -> Iterator[tuple[str, Any]]:
        """Yield the arrays of a large object by element, and its other members as one record."""
        self._at += 1
        rest: dict[str, Any] = {}
        while (character := self._next()) == '"' and self.faults.stopped is None:
            keys = list(self._value("", split=False))
            if self._next() != ":" or not keys:
                self.faults.stopped = self._line_here()
                break
            self._at += 1
            name = keys[0][1]
            inner = f"{path}.{name}" if path else name
            is_array = self._next() == "["
            for taken_from, value in self._value(f"{inner}[]" if is_array else inner, split=True):
                if taken_from == inner:
                    rest[name] = value
                else:
                    yield taken_from, value
        self._close(character)
        yield path, rest

    def _close(self, character: str) -> None:
        if character in ("]", "}"):
            self._at += 1
        elif self.faults.stopped is None:
            self.faults.stopped = self._line_here()

    def _next(self) -> str:
        """Move to the next character that says something, and return it; an empty text at the end."""
        while True:
            between = _BETWEEN.match(self._text, self._at)
            self._at = between.end() if between else self._at
            if self._at < len(self._text) or self._ended:
                return self._text[self._at : self._at + 1]
            self._grow()

    def _grow(self) -> None:
        """Drop what was read and double what is held."""
        self._line += self._text.count("\n", 0, self._at)
        held = [self._text[self._at :]]
        wanted, size = max(_CHUNK, len(held[0])), 0
        while size < wanted and not self._ended:
            chunk = next(self._chunks, None)
            self._ended = chunk is None
            held.append(chunk or "")
            size += len(held[-1])
        self._text, self._at = "".join(held), 0

    def _skip(self, fault: Lines) -> None:
        """Count the value at the cursor as a fault and move behind it; stop where it has no end."""
        self._count(fault)
        longest = LONGEST_RECORD if self._by_line else _SPLIT_FROM
        while True:
            end = self._end_of_value()
            if end is not None:
                self._at = end
                return
            if self._ended or len(self._text) - self._at >= longest:
                self.faults.stopped = self._line_here()
                return
            self._grow()

    def _end_of_value(self) -> int | None:
        if self._by_line or self._text[self._at] not in "[{":
            end = self._text.find("\n", self._at) if self._by_line else _position(_PLAIN_END, self._text, self._at + 1)
            return end if end >= 0 else len(self._text) if self._ended else None
        depth = 0
        for token in _BRACKET_OR_TEXT.finditer(self._text, self._at):
            depth += (token[0] in "[{") - (token[0] in "]}")
            if not depth:
                return token.end()
        return None

    def _count(self, fault: Lines) -> None:
        # finding the line costs a pass over what is held
        fault.add(self._line_here() if len(fault.first) < _LINES_SHOWN else 0)

    def _line_here(self) -> int:
        return self._line + self._text.count("\n", 0, self._at)

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """Return the object, keeping every value of a key that occurs twice."""
        made = dict(pairs)
        if len(made) == len(pairs):
            return made
        self._repeats = True
        return dict(zip(unique([key for key, _ in pairs]), (value for _, value in pairs), strict=True))


def _position(pattern: re.Pattern[str], text: str, start: int) -> int:
    found = pattern.search(text, start)
    return found.start() if found else -1


def _decoded(file: BufferedReader, faults: Faults) -> Iterator[str]:
    """Yield the text; the first bytes that are not ASCII decide between UTF-8 and GB18030."""
    name = json.detect_encoding(file.peek(4)[:4])
    decoder: codecs.IncrementalDecoder | None = (
        None if name == "utf-8" else codecs.getincrementaldecoder(name)("replace")
    )
    while chunk := file.read(_CHUNK):
        if decoder is None and not chunk.isascii():
            decoder = codecs.getincrementaldecoder(_encoding(chunk))("replace")
        text = chunk.decode() if decoder is None else decoder.decode(chunk)
        faults.replaced += text.count("\ufffd")
        yield text
    if decoder and (text := decoder.decode(b"", final=True)):
        faults.replaced += text.count("\ufffd")
        yield text


def _encoding(chunk: bytes) -> str:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(chunk)  # may end within a character
    except UnicodeDecodeError:
        return encoding_of(chunk.splitlines())
    return "utf-8"
