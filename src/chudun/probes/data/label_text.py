"""What a label says, and its place in a comment beside what people wrote there (字段标签)."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Protocol

from chudun.probes.data.profile import Comments
from chudun.vocabulary.bilingual import Bilingual

_OURS = re.compile(r" ?〔楚盾 \d{4}-\d\d-\d\d：([^〕]*)〕")


class Verdict(Protocol):
    """What a label tells of a column."""

    @property
    def detector(self) -> str | None:
        """Name of the detector that recognised it."""

    @property
    def personal(self) -> bool:
        """Whether it is personal information."""

    @property
    def sensitive(self) -> bool:
        """Whether it is sensitive personal information."""

    @property
    def category(self) -> Bilingual | None:
        """What was found."""


def label_of(column: Verdict, names: Mapping[str, Bilingual], grade: Bilingual | None = None) -> str:
    """Return the verdict on a column in a few Chinese words, "" where there is none.

    Parameters
    ----------
    names
        The detectors' labels, by name.
    grade
        Its grade (级别), where the data have been graded for certain.
    """
    said = [grade.zh] if grade else []
    if column.detector is not None:
        personal = "敏感个人信息" if column.sensitive else "个人信息" if column.personal else ""
        kind = personal or (column.category.zh if column.category else "")
        said = [names.get(column.detector, Bilingual.same(column.detector)).zh, kind, *said]
    return "·".join(part for part in said if part).translate(str.maketrans("〔〕", "[]"))


def merged(comment: str, label: str, on: date | None = None) -> str:
    """Return ``comment`` with our part of it replaced by ``label``, or taken out where that is "".

    A label that says the same already is left alone, with the day on which it was first written.
    """
    ours = _OURS.search(comment)
    if ours and ours[1] == label and len(_OURS.findall(comment)) == 1:
        return comment
    theirs = _OURS.sub("", comment)
    if not label:
        return theirs
    written = f"〔楚盾 {on or date.today():%Y-%m-%d}：{label}〕"
    return f"{theirs} {written}" if theirs else written


def unlabelled(comments: Comments) -> Comments:
    """Return comments without our part: a label must not become evidence for itself."""
    said = {name: _OURS.sub("", comment) for name, comment in comments.columns.items()}
    return replace(comments, table=_OURS.sub("", comments.table), columns=said)
