"""What names found in a sample of texts say of a column (含人名的文本)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from chudun.probes.data.detectors import free_text
from chudun.probes.data.profile import ColumnProfile, Problem, TableProfile
from chudun.probes.data.texts.entities import not_installed
from chudun.probes.data.texts.sample import PIECE_BYTES, Mentions, TextSample
from chudun.vocabulary.bilingual import Bilingual

CONFIDENCE = 0.55
"""Of a verdict that rests on names alone: a model found them, and no check confirms it."""

_TEXT_TYPES = ("string", "large_string")
_FEWEST = 3
_SHARE = 0.1
_VARIED = 0.2


def with_names(columns: Iterable[ColumnProfile], samples: Mapping[str, TextSample]) -> tuple[ColumnProfile, ...]:
    """Return the profiles with what their texts mention; names make text personal that nothing else does.

    Only columns that are free text, or nothing as yet, are read, and none that a person has judged.
    """
    return tuple(
        _judged(column, samples[column.column].read())
        if column.column in samples and column.detector in (None, free_text.detector.name) and column.review is None
        else column
        for column in columns
    )


def unsearched(tables: Sequence[TableProfile]) -> tuple[Problem, ...]:
    """Say once that no names were looked for, if there are texts in which they might be."""
    texts = [
        table.ref
        for table in tables
        for column in table.columns
        if column.detector in (None, free_text.detector.name) and column.arrow_type in _TEXT_TYPES
    ]
    return (not_installed(f"{texts[0].store}: {texts[0].table}{' …' if len(texts) > 1 else ''}"),) if texts else ()


def _judged(column: ColumnProfile, read: Mapping[int, Mentions]) -> ColumnProfile:
    named = [mentions for mentions in read.values() if mentions.names]
    if not named and not any(mentions.places or mentions.organisations for mentions in read.values()):
        return column
    because = (*column.because, _counts(len(read), named, read))
    if column.detector or not _personal(len(read), named):
        return replace(column, because=because)
    detector = free_text.detector
    return replace(
        column,
        detector=detector.name,
        measured=detector.name,
        hits=len(named),
        confidence=CONFIDENCE,
        personal=True,
        category=detector.category,
        protection="clear",
        because=(because[-1], _MODEL),
    )


def _personal(pieces: int, named: list[Mentions]) -> bool:
    """Whether the names are those of persons: often enough, and not a brand's or an author's again and again."""
    if len(named) < _FEWEST or len(named) < _SHARE * pieces:
        return False
    distinct = len(frozenset[bytes]().union(*(mentions.names for mentions in named)))
    return distinct >= max(_FEWEST, _VARIED * len(named))


def _counts(pieces: int, named: list[Mentions], read: Mapping[int, Mentions]) -> Bilingual:
    places = sum(bool(mentions.places) for mentions in read.values())
    organisations = sum(bool(mentions.organisations) for mentions in read.values())
    return Bilingual(
        "抽样 {n} 段文本（每段至多约 {size} 字，按内容均匀抽取），{names} 段（{rate:.1%}）有人名，"
        "{places} 段有地名，{organisations} 段有机构名。",
        "Of a sample of {n} pieces of text (up to some {size} characters each, spread evenly) {names} ({rate:.1%}) "
        "mention a personal name, {places} a place, {organisations} an organisation.",
    ).format(
        n=pieces,
        size=PIECE_BYTES // 3,
        names=len(named),
        rate=len(named) / pieces,
        places=places,
        organisations=organisations,
    )


_MODEL = Bilingual(
    "人名由语言模型认出，没有校验，置信度有限；人名本身没有保存。",
    "The names were found by a language model and no check confirms them, so confidence is limited; none was kept.",
)
