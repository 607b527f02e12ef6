"""A paper before it is a Word file: numbered headings, text and tables, with every gap marked (文书结构).

Papers go to Chinese authorities, so they are written in Chinese.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from chudun.reports.document import Shown


@dataclass(frozen=True)
class Gap(Shown):
    """Something the paper needs and nobody has told.

    Attributes
    ----------
    what
        What is needed, as it is asked for in the list of gaps.
    where
        Where to write it down.
    short
        What stands where it is missing, if that is not ``what`` itself.
    """

    what: str
    where: str = ""
    short: str = ""

    @property
    def name(self) -> str:
        """What stands in its place."""
        return self.short or self.what

    @property
    def mark(self) -> str:
        """Its place in the text."""
        return f"【待填：{self.name}】"

    @property
    def entry(self) -> str:
        """What the list of gaps says of it."""
        return f"{self.short}：{self.what}" if self.short else self.what


Span = str | Gap
Text = tuple[Span, ...]
"""Running text with gaps in it."""


@dataclass(frozen=True)
class Heading(Shown):
    """A heading; level 1 is 一、, 2 is （一）, 3 is 1; ``new_page`` where a sheet of its own begins."""

    level: int
    text: str
    new_page: bool = False


@dataclass(frozen=True)
class Lines(Shown):
    """A paragraph of running text."""

    text: Text


@dataclass(frozen=True)
class Form(Shown):
    """A form: names on the left, what is to be filled in on the right (填报表)."""

    caption: str
    rows: tuple[tuple[str, Text], ...]


@dataclass(frozen=True)
class Listing(Shown):
    """A table with a header row; ``widths`` are the columns' shares in per cent (清单).

    ``wide`` where it takes pages laid across (横排).
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    widths: tuple[int, ...]
    wide: bool = False


@dataclass(frozen=True)
class Signature(Shown):
    """Who signs, and the line for the day (落款)."""

    who: Text


Block = Heading | Lines | Form | Listing | Signature


@dataclass(frozen=True)
class Paper(Shown):
    """A whole paper.

    Attributes
    ----------
    title
        As such papers are called.
    addressee
        To whom it goes, or empty.
    blocks
        In order.
    """

    title: str
    addressee: str
    blocks: tuple[Block, ...] = field(default=())

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Every gap, once, in reading order."""
        return tuple(dict.fromkeys(span for text in self._texts() for span in text if isinstance(span, Gap)))

    def _texts(self) -> Iterator[Text]:
        for block in self.blocks:
            match block:
                case Lines():
                    yield block.text
                case Form():
                    yield from (told for _, told in block.rows)
                case Listing():
                    yield from (cell for row in block.rows for cell in row)
                case Signature():
                    yield block.who


def day_in_words(day: date) -> str:
    """Return ``day`` as papers write it: 2026年11月22日."""
    return f"{day.year}年{day.month}月{day.day}日"


def days_in_words(earliest: date, latest: date) -> str:
    """Return a day, or the two days between which it lies."""
    first, last = day_in_words(earliest), day_in_words(latest)
    return first if first == last else f"{first}至{last}之间"


def lines(*spans: Span) -> Lines:
    """Return a paragraph of ``spans``."""
    return Lines(spans)
