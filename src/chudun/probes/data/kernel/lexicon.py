"""Which of many detectors a column's name speaks for, found in one look at the name (列名所指).

A name is short and there are hundreds of words: the words are found by what the name begins its parts with, and only
those few are held against the rules of ``names``.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chudun.probes.data.kernel import nouns
from chudun.probes.data.kernel.detector import Detector
from chudun.probes.data.kernel.names import as_read, is_han, phrases, singular, speaks, with_table


@dataclass(frozen=True, slots=True)
class Said:
    """A word that speaks for a detector; ``by_table`` if only the table's name says so, which counts for less."""

    word: str
    by_table: bool = False


class Lexicon:
    """The words of all detectors.

    Parameters
    ----------
    words
        Those of each detector.
    """

    def __init__(self, words: Sequence[Sequence[str]]) -> None:
        self._speak_for: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._begin: dict[str, list[str]] = defaultdict(list)
        for detector, own in enumerate(words):
            for place, word in enumerate(own):
                self._speak_for[word].append((detector, place))
        for word in self._speak_for:
            self._begin[next(iter(as_read(word)), "") if word.isascii() else word[0]].append(word)

    def heard(self, text: str, table: str = "") -> Mapping[int, Said]:
        """Return, by detector, the longest of its words that a column's name or comment is about.

        Where there is none, it is the longest that the table's name is about together with the column's.

        Parameters
        ----------
        text, table
            Name and comment, a line each.
        """
        name = text.partition("\n")[0]
        whole = with_table(name, table) if table else None
        lent = _spoken(self, whole) if whole else frozenset()
        heard = {detector: Said(word, by_table=True) for detector, word in self._longest(lent).items()}
        for detector, word in self._longest(_spoken(self, text)).items():
            if word == "name" and whole and word not in lent and "\n" not in text.strip():
                heard.pop(detector, None)
            else:
                heard[detector] = Said(word)
        return heard

    def _longest(self, spoken: frozenset[str]) -> dict[int, str]:
        """Return the longest word spoken of each detector, of equal ones the first in its list."""
        best: dict[int, tuple[int, int, str]] = {}
        for word in spoken:
            for detector, place in self._speak_for[word]:
                rank = (-len(word), place, word)
                best[detector] = min(best.get(detector, rank), rank)
        return {detector: word for detector, (_, _, word) in best.items()}

    def candidates(self, phrase: tuple[str, ...]) -> Iterator[str]:
        """Yield the words that a phrase might be about, and some more."""
        yield from self._begin.get("", ())
        for run in phrase:
            short = (run.removeprefix(prefix) for prefix in nouns.PINYIN_PREFIXES)
            for start in set(run) if is_han(run) else {run, singular(run), *short}:
                yield from self._begin.get(start, ())


@lru_cache(maxsize=8192)
def _spoken(lexicon: Lexicon, text: str) -> frozenset[str]:
    return frozenset(word for phrase in phrases(text) for word in lexicon.candidates(phrase) if speaks(word, phrase))


@lru_cache(maxsize=4)
def lexicon(detectors: tuple[Detector, ...]) -> Lexicon:
    """Return the words of detectors, in their order."""
    return Lexicon([detector.words for detector in detectors])
