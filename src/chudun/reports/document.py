"""A report between content and format: titled sections of a few kinds of block, in one language.

The sections are built once; HTML and Word only decide how a block looks, so that both tell the same.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from chudun.reports.assessment import ExporterCount
from chudun.reports.visible import visible
from chudun.vocabulary.bilingual import Bilingual, Language

Say = Callable[[Bilingual], str]
"""Turns a bilingual text into the report's language."""


class Shown:
    """Base of everything a report shows: its texts hold no hidden character, wherever they come from."""

    def __post_init__(self) -> None:
        for name, value in vars(self).items():
            object.__setattr__(self, name, visible(value))


@dataclass(frozen=True)
class Badge(Shown):
    """A conclusion at a glance; ``name`` is the outcome's own, by which formats colour it."""

    name: str
    symbol: str
    text: str


Cell = str | Badge | tuple[str, ...]
"""What stands in a table's cell; a tuple is several lines."""


@dataclass(frozen=True)
class Paragraph(Shown):
    """Running text, perhaps opened by a badge; ``note`` where it only comments on what stands beside it."""

    kind: ClassVar[str] = "paragraph"
    text: str
    badge: Badge | None = None
    note: bool = False


@dataclass(frozen=True)
class Bullets(Shown):
    """A list, with the words that lead into it."""

    kind: ClassVar[str] = "bullets"
    items: tuple[str, ...]
    intro: str = ""


@dataclass(frozen=True)
class Table(Shown):
    """A table with a caption and a header row; ``widths`` are the columns' shares of the page in per cent.

    ``anchors`` name, for each row, the section that says more, or are left empty.
    """

    kind: ClassVar[str] = "table"
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...]
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True)
class Details(Shown):
    """Blocks a reader opens on demand; on paper they are always open."""

    kind: ClassVar[str] = "details"
    summary: str
    blocks: "tuple[Block, ...]"


@dataclass(frozen=True)
class Flow(Shown):
    """One transfer in the picture of flows: what goes, to whom, on which route."""

    sources: tuple[str, ...]
    recipient: str
    place: str
    in_china: bool
    name: str
    route: Badge


@dataclass(frozen=True)
class FlowPicture(Shown):
    """Where the data flow: stores, the organisation, recipients (数据流向图)."""

    kind: ClassVar[str] = "flow_picture"
    caption: str
    organisation: str
    flows: tuple[Flow, ...]


@dataclass(frozen=True)
class ScalePicture(Shown):
    """Counts of people against the thresholds, on a logarithmic scale (人数与阈值图)."""

    kind: ClassVar[str] = "scale_picture"
    caption: str
    counts: tuple[ExporterCount, ...]


@dataclass(frozen=True)
class Mark(Shown):
    """A day on a timeline, or bounds for it; ``look`` is the name by which formats colour it."""

    text: str
    earliest: date
    latest: date
    look: str


@dataclass(frozen=True)
class TimelinePicture(Shown):
    """What is dated, on a line of time (时间线)."""

    kind: ClassVar[str] = "timeline_picture"
    caption: str
    as_of: date
    marks: tuple[Mark, ...]


Picture = FlowPicture | ScalePicture | TimelinePicture
Block = Paragraph | Bullets | Table | Details | Picture


@dataclass(frozen=True)
class Section(Shown):
    """A titled part; ``anchor`` is its name inside the document."""

    title: str
    anchor: str
    blocks: tuple[Block, ...] = ()
    parts: "tuple[Section, ...]" = ()


@dataclass(frozen=True)
class Document(Shown):
    """A whole report.

    Attributes
    ----------
    language
        Its language.
    title, subtitle
        What it is, and of whom and when.
    sections
        In reading order.
    footer
        One line for the foot of every page.
    """

    language: Language
    title: str
    subtitle: str
    sections: tuple[Section, ...] = field(default=())
    footer: str = ""
