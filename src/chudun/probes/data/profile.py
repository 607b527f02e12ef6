"""What one scan of a store yields: column verdicts, and identifiers for counting persons."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from chudun.facts.problem import Problem
from chudun.vocabulary.bilingual import Bilingual

__all__ = [
    "ColumnProfile",
    "Comments",
    "Identifiers",
    "Problem",
    "TableNotes",
    "TableProfile",
    "TableRef",
    "TextIdentifiers",
    "Whom",
]


@dataclass(frozen=True, slots=True)
class TableRef:
    """A table, sheet or file inside a store; ``store`` is the workspace's name for it."""

    store: str
    table: str


@dataclass(frozen=True, slots=True)
class Comments:
    """What a store's catalogue says in words of a table and, by name, of its columns (表注释, 字段注释)."""

    table: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)


Protection = Literal["none", "clear", "masked", "hashed", "encrypted"]
"""How personal values are held: as they are, partly blanked out (脱敏), or, by their form, as digests (哈希) or
ciphertext (加密); ``none`` where there is nothing personal to hold."""

Review = Literal["accept", "reject", "relabel"]
"""What a person said of a column's verdict (人工核对)."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's word on one column, with what the data said when it was given.

    Attributes
    ----------
    verdict
        Whether the verdict was accepted, rejected or replaced.
    detector
        What the column is by this word; None where the verdict was rejected.
    by, on
        Who said so, and when.
    measured
        The verdict of the data alone at that time, or None.
    shares
        Share of filled cells that passed each detector at that time, 0 to 1.
    """

    verdict: Review
    detector: str | None
    by: str
    on: date
    measured: str | None
    shares: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableNotes:
    """What only the organisation can say of a table.

    Attributes
    ----------
    person_keys
        Columns with the system's own number of a person, and the series each number belongs to: equal numbers in
        one series are one person.
    another_person
        Columns about somebody the row only mentions (an emergency contact); they say nothing of who the row is about.
    corrections
        What a person said of columns' verdicts, by column.
    """

    person_keys: Mapping[str, str] = field(default_factory=dict)
    another_person: frozenset[str] = frozenset()
    corrections: Mapping[str, Correction] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ColumnProfile:
    """The verdict on one column, with its evidence; holds no value in clear.

    Attributes
    ----------
    column, arrow_type
        Name and Arrow type as read.
    rows, nulls
        Cells seen and cells missing or blank.
    distinct
        Distinct values among cells that matched ``detector`` (or among all cells where none did);
        an estimate above a few thousand.
    detector
        Name of the winning detector (``resident_id``, ``mobile`` …) or None.
    hits
        Cells that passed the winning detector, checksum included.
    candidates
        Cells passed by each detector that passed any.
    confidence
        0 to 1: how sure the verdict is.
    personal, sensitive
        Personal information; sensitive personal information (GB/T 45574-2025, or the older reading
        where the scan was told to use it).
    category
        The standard's category of sensitive personal information, or the class of data; None where nothing
        was found.
    because
        The evidence, a sentence each.
    samples
        A few masked values, at most five.
    lift
        How far the share of well-formed values that pass the check exceeds chance: 0 for what chance gives, 1 where
        all pass. Of the verdict, or where there is none, of the detector that came nearest; None without a check.
    protection
        How the values are held.
    measured
        The verdict of the data alone; differs from ``detector`` only where a person corrected it.
    review, contradicted
        What a person said of the verdict, if anything, and whether the data now speak against it.
    """

    column: str
    arrow_type: str
    rows: int
    nulls: int
    distinct: int
    detector: str | None
    hits: int
    candidates: Mapping[str, int]
    confidence: float
    personal: bool
    sensitive: bool
    category: Bilingual | None
    because: tuple[Bilingual, ...]
    samples: tuple[str, ...]
    lift: float | None = None
    protection: Protection = "none"
    measured: str | None = None
    review: Review | None = None
    contradicted: bool = False


@dataclass(frozen=True, slots=True)
class Identifiers:
    """Keyed digests of the identifiers found in one table, one entry per cell that holds one.

    Attributes
    ----------
    record
        Row number within the table, int64, not decreasing.
    kind
        Code of the identifier's kind (see ``chudun.facts.identifiers``), uint8.
    digest
        Keyed 64-bit hash of the normalised identifier, uint64; useless without the workspace's key.
    """

    record: NDArray[np.int64]
    kind: NDArray[np.uint8]
    digest: NDArray[np.uint64]

    @classmethod
    def none(cls) -> "Identifiers":
        """Return no identifiers."""
        return cls(np.empty(0, np.int64), np.empty(0, np.uint8), np.empty(0, np.uint64))


@dataclass(frozen=True, slots=True)
class TextIdentifiers(Identifiers):
    """Identifiers that a table's texts mention, one entry each (文本所及).

    Several in one text need not be one person's, nor that of the person whom the row is about; so each is a record of
    its own where persons are counted, numbered as it stands here. One that a cell mentions twice is one entry.

    Attributes
    ----------
    column
        Place of the text's column among the table's, uint16.
    sensitive
        Whether the identifier itself is sensitive personal information, bool.
    """

    column: NDArray[np.uint16]
    sensitive: NDArray[np.bool_]

    @classmethod
    def none(cls) -> "TextIdentifiers":
        """Return no identifiers."""
        found = Identifiers.none()
        return cls(found.record, found.kind, found.digest, np.empty(0, np.uint16), np.empty(0, np.bool_))


class Whom(Enum):
    """Whom some records of a table concern (记录所涉之人)."""

    ROW = "row"
    """Whom each row is about."""
    OTHER = "other"
    """The other person each row speaks of, in columns that the organisation named."""
    TEXT = "text"
    """Those whom texts mention: a record for each identifier found."""


@dataclass(frozen=True, slots=True)
class TableProfile:
    """Everything one scan learnt of one table.

    ``complete`` is false where reading stopped early; ``problems`` then says why, and the counts are
    lower bounds. ``mentioned`` are the identifiers of the other person each row speaks of, in the columns
    ``mentions``. ``presence`` tells, for those and for sensitive columns, which rows have a value: a bit a row,
    packed as ``numpy.packbits`` does. ``minors`` tells likewise which rows hold a birth date less than fourteen years
    before the day of the scan (不满十四周岁), in an identity number or a column of birth dates; empty where no column
    holds any. ``in_text`` are identifiers inside texts: whom a text mentions need not be whom its row is about.
    A cell of a text column that is nothing but an identifier is among ``identifiers``.
    """

    ref: TableRef
    rows: int
    columns: tuple[ColumnProfile, ...]
    identifiers: Identifiers
    complete: bool = True
    problems: tuple[Problem, ...] = field(default=())
    presence: Mapping[str, NDArray[np.uint8]] = field(default_factory=dict)
    mentioned: Identifiers = field(default_factory=Identifiers.none)
    mentions: frozenset[str] = frozenset()
    in_text: TextIdentifiers = field(default_factory=TextIdentifiers.none)
    minors: NDArray[np.uint8] = field(default_factory=lambda: np.empty(0, np.uint8))

    def records(self) -> dict[Whom, int]:
        """Return how many records there are of each sort, leaving out sorts of which the table has none."""
        texts = {Whom.TEXT: len(self.in_text.record)} if len(self.in_text.record) else {}
        return {Whom.ROW: self.rows} | ({Whom.OTHER: self.rows} if self.mentions else {}) | texts

    def found(self, whom: Whom) -> Identifiers:
        """Return the identifiers of records of one sort, by number of record."""
        if whom is Whom.TEXT:
            texts = self.in_text
            return Identifiers(np.arange(len(texts.record)), texts.kind, texts.digest)
        return self.mentioned if whom is Whom.OTHER else self.identifiers
