"""What went wrong with an input, said so that the reader can act on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from chudun.vocabulary.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or makes no sense, reported beside what could be used.

    Attributes
    ----------
    where
        Store, table, file, line or column; never a value from the data.
    what
        What went wrong.
    remedy
        What the user can do next.
    """

    where: str
    what: Bilingual
    remedy: Bilingual


class BadInput(Exception):
    """The input can't be used at all; ``problems`` says why, every reason at once."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(f"{p.where}: {p.what.en}" for p in problems))
        self.problems = tuple(problems)
