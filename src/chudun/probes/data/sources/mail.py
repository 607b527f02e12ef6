"""Mails: single ones (eml) and mailboxes (mbox), a row a message (RFC 5322, RFC 2045 to 2047, RFC 4155).

Of a message with text and HTML both are read as text. Attachments are tables of their own, named by message and number
(``3.1.xlsx!Sheet1``); a message attached to another belongs to its text.
"""

from collections.abc import Iterator
from datetime import UTC
from email import message_from_bytes
from email.errors import HeaderParseError, MessageError
from email.header import Header, decode_header
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import lru_cache, partial
from html.parser import HTMLParser
from pathlib import Path

import pyarrow as pa

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.probes.data.sources._confined import ConfinedFile
from chudun.probes.data.sources._files import existing_file, shown, unreadable_file
from chudun.probes.data.sources._inner_files import InnerFile, numbered, read_inside, tables_inside
from chudun.probes.data.sources._rows import text_batches
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = (".eml", ".mbox")

_COLUMNS = ("date", "from", "to", "cc", "bcc", "subject", "body", "attachments")
_LONGEST_MESSAGE = 64 << 20
_BROKEN = (MessageError, HeaderParseError, LookupError, ValueError, TypeError, AttributeError, AssertionError)


def open_store(store: str, spec: str) -> Source:
    """Open one mail or mailbox as a store, parsed in a process of its own."""
    return ConfinedFile(store, existing_file(store, spec), __name__)


def list_tables(path: Path, report: Report) -> list[str]:
    """List the table of the messages and those in their attachments."""
    return [path.stem, *tables_inside(_attachments(path), shown(path.name), report)]


def read_table(path: Path, table: str, report: Report) -> Iterator[pa.RecordBatch]:
    """Yield the messages, or the rows of a table in an attachment."""
    if table != path.stem:
        yield from read_inside(_attachments(path), table, report)
        return
    broken: list[int] = []
    yield from text_batches(_COLUMNS, _rows(path, broken))
    if broken:
        numbers = ", ".join(map(str, broken[:10]))
        what = _UNREAD.format(n=len(broken), numbers=numbers, limit=_LONGEST_MESSAGE >> 20)
        raise Unreadable(Problem(f"{shown(path.name)}: {table}", what, _EXPORT_AGAIN))


def _rows(path: Path, broken: list[int]) -> Iterator[tuple[str, ...]]:
    for number, message in _messages(path):
        try:
            if message is None:
                raise ValueError
            headers = [_header(message, name) for name in ("from", "to", "cc", "bcc", "subject")]
            names = "\n".join(_file_name(part) for part in message.walk() if _is_attached(part))
            row = (_date(message), *headers, _body(message), names)
        except (*_BROKEN, RecursionError):
            broken.append(number)
        else:
            yield row


def _attachments(path: Path) -> Iterator[InnerFile]:
    for number, message in _messages(path):
        attached = [part for part in message.walk() if _is_attached(part)] if message else []
        for count, part in enumerate(attached, 1):
            yield InnerFile(numbered(f"{number}.{count}", _file_name(part)), partial(_content, part))


def _messages(path: Path) -> Iterator[tuple[int, Message | None]]:
    """Yield the messages, numbered from 1; None for one that is too long or that nothing can parse."""
    try:
        with path.open("rb") as file:
            for number, (start, end) in enumerate(_places(path, path.stat().st_mtime_ns), 1):
                file.seek(start)
                message = None
                if end - start <= _LONGEST_MESSAGE:
                    try:
                        message = message_from_bytes(file.read(end - start))
                    except (*_BROKEN, RecursionError):
                        message = None
                yield number, message
    except OSError as error:
        raise unreadable_file(path.name, path, error) from None


@lru_cache(maxsize=2)
def _places(path: Path, changed: int) -> tuple[tuple[int, int], ...]:  # noqa: ARG001
    """Return where the messages begin and end: a mailbox is told from a mail by its first line."""
    starts, at, blank = [], 0, True
    with path.open("rb") as file:
        is_mailbox = file.read(5) == b"From "
        file.seek(0)
        # a line without end is taken in pieces; only its first can begin a message
        while is_mailbox and (line := file.readline(1 << 16)):
            if blank and line.startswith(b"From "):
                starts.append((at, at + len(line)))
            blank = line in (b"\n", b"\r\n")
            at += len(line)
        size = file.seek(0, 2)
    if not is_mailbox:
        return ((0, size),) if size else ()
    ends = [start for start, _ in starts[1:]] + [size]
    return tuple((content, end) for (_, content), end in zip(starts, ends, strict=True))


def _is_attached(part: Message) -> bool:
    if part.is_multipart():
        return False
    return part.get_content_disposition() == "attachment" or part.get_content_maintype() != "text"


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _file_name(part: Message) -> str:
    return _decoded(part.get_filename() or "")


def _header(message: Message, name: str) -> str:
    return "\n".join(_decoded(value) for key, value in message.raw_items() if key.lower() == name)


def _decoded(value: str | Header) -> str:
    """Return a header's text; bytes that should have been encoded and were not are UTF-8 or GB18030."""
    text = _text(str(value).encode("utf-8", "surrogateescape"), None) if isinstance(value, str) else str(value)
    try:
        parts = decode_header(text)
    except HeaderParseError:
        return text
    return "".join(_text(part, charset) if isinstance(part, bytes) else part for part, charset in parts)


def _text(content: bytes, charset: str | None) -> str:
    for encoding in (charset, "utf-8", "gb18030"):
        try:
            if encoding:
                # GB2312 is what mail programs write for all of its successors
                return content.decode("gb18030" if encoding.lower() in ("gb2312", "gbk") else encoding)
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return content.decode("utf-8", "replace")


def _date(message: Message) -> str:
    try:
        found = parsedate_to_datetime(str(message.get("date", "")))
        return found.astimezone(UTC).isoformat()
    except (*_BROKEN, OverflowError):
        return ""


def _body(message: Message) -> str:
    texts = []
    for part in message.walk():
        if not part.is_multipart() and not _is_attached(part):
            text = _text(_content(part), part.get_content_charset())
            texts.append(_without_tags(text) if part.get_content_subtype() == "html" else text)
        elif part.get_content_type() == "message/rfc822":
            inner = [each for each in part.get_payload() if isinstance(each, Message)]
            texts += [_header(each, name) for each in inner for name in ("from", "to", "subject")]
    return "\n".join(filter(None, (text.strip() for text in texts)))


class _Visible(HTMLParser):
    """Gathers the text of a web page that is meant to be seen."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._hidden += tag in ("script", "style")
        if tag in ("p", "br", "div", "tr", "li", "td", "th"):
            self.texts.append("\n" if tag not in ("td", "th") else "\t")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("script", "style") and self._hidden > 0

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.texts.append(data)


def _without_tags(page: str) -> str:
    visible = _Visible()
    visible.feed(page)
    visible.close()
    lines = (" ".join(line.split()) for line in "".join(visible.texts).splitlines())
    return "\n".join(filter(None, lines))


_UNREAD = Bilingual(
    "{n} 封邮件损坏或超过 {limit} MB，没有读（序号 {numbers}）",
    "{n} messages are damaged or larger than {limit} MB and were not read (numbers {numbers})",
)
_EXPORT_AGAIN = Bilingual("请从邮件程序重新导出", "export them from the mail program again")
