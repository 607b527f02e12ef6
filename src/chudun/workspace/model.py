"""A workspace as read: the organisation, its stores and its transfers."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from chudun.facts.fact import Fact
from chudun.probes.data.kernel.detector import Reading
from chudun.probes.data.profile import TableNotes
from chudun.reports.assessment import DataPart
from chudun.vocabulary.bilingual import Bilingual


@dataclass(frozen=True)
class Store:
    """A place where data are held: a file's path or a server's address, and notes on its tables."""

    name: str
    location: str
    tables: Mapping[str, TableNotes]


@dataclass(frozen=True)
class TransferEntry:
    """A transfer as the file describes it; ``unknown`` are the attributes it declares unknown."""

    id: str
    name: Bilingual
    recipient: str
    country: str
    data: tuple[DataPart, ...]
    facts: tuple[Fact, ...]
    unknown: frozenset[str]


@dataclass(frozen=True)
class Workspace:
    """One organisation's folder.

    Attributes
    ----------
    folder
        Where the file lies; locations of files are relative to it.
    name
        The organisation's name.
    facts, unknown
        What is stated of the organisation, and what is declared unknown; names begin with ``exporter.``.
    readings
        Switches of interpretations; None leaves a question open.
    sensitive_reading
        Which standard says what is sensitive.
    """

    folder: Path
    name: Bilingual
    facts: tuple[Fact, ...]
    unknown: frozenset[str]
    stores: tuple[Store, ...]
    transfers: tuple[TransferEntry, ...]
    readings: Mapping[str, bool | None]
    sensitive_reading: Reading
