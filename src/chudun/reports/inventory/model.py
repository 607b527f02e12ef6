"""What an inventory tells (数据分类分级清单), before any format or language."""

from dataclasses import dataclass
from datetime import date

from chudun.facts.interval import Interval
from chudun.facts.problem import Problem
from chudun.probes.data.profile import Protection
from chudun.vocabulary.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade under one scheme (级别), or the grades that remain where facts are missing.

    Attributes
    ----------
    scheme
        ASCII name of the question answered: ``data_grade`` (GB/T 43697-2024) or ``industrial_level``.
    title
        The scheme in words.
    outcomes
        Names of the grades that remain, lightest first: one where settled, several where undetermined, none where
        the facts contradict each other.
    labels
        The same in words.
    """

    scheme: str
    title: Bilingual
    outcomes: tuple[str, ...]
    labels: tuple[Bilingual, ...]

    @property
    def settled(self) -> bool:
        """Whether exactly one grade remains."""
        return len(self.outcomes) == 1

    @property
    def label(self) -> Bilingual:
        """The grade as one text: itself, the choice that remains, or that the facts contradict each other."""
        if self.settled:
            return self.labels[0]
        if not self.labels:
            return Bilingual("事实相互矛盾", "facts contradict each other")
        first, last = self.labels[0], self.labels[-1]
        if len(self.labels) > 2:  # the whole list stands in the reasons
            return Bilingual(f"未定：{first.zh}至{last.zh}", f"undetermined: {first.en} to {last.en}")
        return Bilingual(f"未定：{first.zh}或{last.zh}", f"undetermined: {first.en} or {last.en}")


@dataclass(frozen=True, slots=True)
class InventoryRow:
    """One table (``column`` is None) or one of its columns, classified and graded.

    Attributes
    ----------
    store, table, column
        As the workspace, the store and the table name them.
    class_path
        The class from the widest to the narrowest (分类路径).
    detector
        Name of the detector that recognised the column; None for tables and where nothing was recognised.
    personal, sensitive
        Whether personal information, and sensitive personal information, was found.
    category
        What was found, in words; None where nothing was.
    grade
        The grade under the national standard, together with what other instruments say of important and core data.
    sector
        Grades under schemes of its industry, if any applies.
    because
        What the grades rest on, a sentence each; rules known from memory alone say so.
    unknowns
        What would settle an undetermined grade, and where each answer leads; facts that contradict each other.
    flip
        What would change a settled grade: “if … then …”.
    owner
        Who answers for the data, where the workspace says so.
    location
        Where the store is; never with a password.
    rows
        Rows read; cells of the column.
    people
        Distinct persons whose information it holds; None where it holds none.
    complete
        Whether all of it was read; otherwise rows and people are lower bounds.
    protection
        The form in which personal information lies there; None where the scan doesn't tell.
    certainty
        A note where the grade rests on rules not checked against their text.
    """

    store: str
    table: str
    column: str | None
    class_path: tuple[Bilingual, ...]
    detector: str | None
    personal: bool
    sensitive: bool
    category: Bilingual | None
    grade: Grade
    sector: tuple[Grade, ...]
    because: tuple[Bilingual, ...]
    unknowns: tuple[Bilingual, ...]
    flip: tuple[Bilingual, ...]
    owner: str | None
    location: str
    rows: int
    people: Interval | None
    complete: bool = True
    protection: Protection | None = None
    certainty: Bilingual | None = None


@dataclass(frozen=True, slots=True)
class Inventory:
    """All tables and columns of one organisation.

    Attributes
    ----------
    organisation
        Its name.
    as_of
        The day whose rules were applied.
    rows
        Each table followed by its columns, in the stores' order.
    problems
        What could not be read, and statements that concern nothing found.
    """

    organisation: Bilingual
    as_of: date
    rows: tuple[InventoryRow, ...]
    problems: tuple[Problem, ...]
