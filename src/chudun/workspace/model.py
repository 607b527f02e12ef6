"""A workspace as read: the organisation, its stores and its transfers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from chudun.facts.fact import Fact
from chudun.probes.data.profile import TableNotes
from chudun.probes.data.sensitivity import Reading
from chudun.reports.assessment import DataPart
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


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
class DatasetEntry:
    """What the file states of data called ``key``: a store, a table in it, or a column (see ``Workspace.datasets``)."""

    key: str
    owner: str
    facts: tuple[Fact, ...]
    unknown: frozenset[str]


@dataclass(frozen=True)
class SubjectEntry:
    """Something else the law speaks of, as the file describes it: an application, a platform, an incident …

    Attributes
    ----------
    kind
        What it is.
    id, name
        As the file calls it.
    facts, unknown
        What is stated of it and of what belongs to it, by dotted name, and what is declared unknown.
    data
        The data it concerns, and those that what belongs to it concerns, by the prefix of the facts' names.
    """

    kind: type[Kind]
    id: str
    name: Bilingual
    facts: tuple[Fact, ...]
    unknown: frozenset[str]
    data: Mapping[str, tuple[DataPart, ...]] = field(default_factory=dict)


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
    datasets
        What is stated of data: ``store``, ``store/table`` or ``store/table/column``, and ``*`` for all of them.
    subjects
        What else the organisation runs or does and the law speaks of.
    circumstances
        What is stated of its breaches, as an authority would weigh them.
    particulars
        Texts for papers, by section and id (see ``vocabulary.particulars``), then by name.
    """

    folder: Path
    name: Bilingual
    facts: tuple[Fact, ...]
    unknown: frozenset[str]
    stores: tuple[Store, ...]
    transfers: tuple[TransferEntry, ...]
    readings: Mapping[str, bool | None]
    sensitive_reading: Reading
    datasets: tuple[DatasetEntry, ...] = ()
    subjects: tuple[SubjectEntry, ...] = ()
    circumstances: tuple[Fact, ...] = ()
    particulars: Mapping[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)

    def location(self, store: Store) -> str:
        """Return where ``store`` is: a URL, or a path from here."""
        return store.location if "://" in store.location else str(self.folder / store.location)

    @property
    def state(self) -> Path:
        """Folder for the key, what was scanned and the ledger."""
        return self.folder / ".chudun"
