"""What a detector is: one kind of value, how to recognise it, and what the law makes of it."""

from collections.abc import Callable
from dataclasses import dataclass

from numba import types

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.characters import CELL, Bytes
from chudun.probes.data.kernel.ranges import NumberStatistics
from chudun.probes.data.sensitivity import Reading
from chudun.vocabulary.bilingual import Bilingual

BOTH_READINGS: frozenset[Reading] = frozenset({"gbt45574_2025", "gbt35273_2020"})

# How far a value went through a detector's check. Plausible means every field is well formed and only the
# check digit, or whatever else chance could satisfy, is left to prove.
ABSENT, SHAPED, PLAUSIBLE, PLACEHOLDER, PASSED = range(5)
LEVELS = 5

# What a normalised cell is made of; a detector names all it admits.
DIGITS, LETTERS, HAN, AT, OTHER = 1, 2, 4, 8, 16

LONGEST = 128
"""Bytes of a normalised cell; longer cells hold prose, and are searched instead."""

CHECK = types.int64(CELL, types.int64, types.int64)
"""Signature of a check: normalised cell, its length, today as YYYYMMDD; returns a level."""

CANONICAL = types.int64(CELL, types.int64, CELL)
"""Signature of a rewriting: normalised cell, its length, where to write; returns the length written."""

_CHANCE_AFTER_WORDS = 0.05

Check = Callable[[Bytes, int, int], int]
Canonical = Callable[[Bytes, int, Bytes], int]


@dataclass(frozen=True, slots=True)
class Shape:
    """The cheap look before a check runs, at a cell stripped of separators, full width and lower case.

    Attributes
    ----------
    lengths
        Lengths in bytes that the check admits; a Chinese character takes three.
    alphabet
        Sum of the character classes admitted (DIGITS, LETTERS …).
    starts
        Admitted first characters, or "" for any.
    """

    lengths: tuple[int, ...] | range
    alphabet: int
    starts: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detector:
    """One kind of value that a column can hold.

    Attributes
    ----------
    name
        Its name in profiles.
    label
        Its name in reports.
    standard
        The standard that defines its form, or "" where there is none.
    words
        Words of column names and comments that suggest it, lower case.
    category
        Category of sensitive personal information, or class of data.
    personal
        Whether it is personal information (个人信息).
    sensitive
        The readings under which it is sensitive personal information.
    kind
        The identifier of a person that it is, or None.
    shape, check
        The look and the compiled check, or None for what only a column's name gives away.
    chance
        Share of plausible values that pass the check by accident; 1.0 where passing proves nothing.
    needs_words
        Whether values alone are weak proof, however many pass.
    only_named
        Whether its values are another detector's as well, so that only the column's name tells them apart.
    of_things
        Whether things have such values too (places have coordinates, code tables list diagnoses): then only a table
        that shows a person makes them personal information.
    check_optional
        Whether genuine values without a right check digit, or not written out in full, are about.
    coded
        Whether its values come from a short list, for which an organisation may have codes of its own: then the
        column's name suffices, and few distinct values speak against nothing.
    fits
        Whether a column of numbers has the range; its name must say so too.
    canonical
        Compiled rewriting to the form that is hashed, where one identifier has several forms.
    canonical_length
        Bytes of that form; no other form is as long.
    born_at
        Where a date of birth, eight digits, stands in the canonical form (or in the cell, where it has one form).
    in_text
        Whether to look for it inside longer text.
    context
        Compiled check of what stands before a value inside a text, 18 bytes at most in upper case and half width, and
        of the value's own first three bytes; None where the value alone suffices.
    mask
        Makes a sample that can be shown.
    examples, counter_examples
        Synthetic values that pass, and that don't.
    """

    name: str
    label: Bilingual
    category: Bilingual
    standard: str = ""
    words: tuple[str, ...]
    personal: bool
    sensitive: frozenset[Reading] = frozenset()
    kind: IdentifierKind | None = None
    shape: Shape | None = None
    check: Check | None = None
    chance: float = 1.0
    needs_words: bool = False
    only_named: bool = False
    of_things: bool = False
    check_optional: bool = False
    coded: bool = False
    fits: Callable[[NumberStatistics], bool] | None = None
    canonical: Canonical | None = None
    canonical_length: int = 0
    born_at: int | None = None
    in_text: bool = False
    context: Check | None = None
    mask: Callable[[str], str] = lambda _: "***"
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()

    @property
    def chance_in_text(self) -> float:
        """``chance`` of a value inside a text: words before it, where they must be, prove more than its form."""
        return min(self.chance, _CHANCE_AFTER_WORDS) if self.context else self.chance

    def __hash__(self) -> int:
        return hash(self.name)
