"""What papers are filled from: the assessment, and the particulars the workspace states (填报依据)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from chudun.facts.fact import Resolved, Standing
from chudun.law.language.word import value_in_words
from chudun.reports.assessment import Assessment
from chudun.reports.filings.paper import Gap, Span, day_in_words
from chudun.vocabulary.attribute import Attribute, YesNo
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.particulars import PARTICULARS

Particulars = Mapping[tuple[str, str], Mapping[str, str]]
"""Stated texts by section and id (empty for the organisation's own), then by attribute name."""
PRESUMED = "（按通常情形推定，须核实）"
"""Follows what nobody asserted, so that nobody signs it unawares."""


@dataclass(frozen=True)
class Dossier:
    """Everything a paper may say; what is not known becomes a gap, never a guess.

    Attributes
    ----------
    assessment
        What was found and judged.
    particulars
        Names, addresses and descriptions the workspace states.
    """

    assessment: Assessment
    particulars: Particulars

    def stated(self, section: str, name: str, identifier: str = "") -> Span:
        """Return a particular, or the gap that says where to write it down."""
        kind = PARTICULARS[section]
        text = self.particulars.get((section, identifier), {}).get(name, "")
        place = ".".join(("particulars", section, *([identifier] if identifier else []), name))
        return text or Gap(kind.attributes[name].label.zh, place)

    def fact(self, facts: Mapping[str, Resolved], name: str, kind: type[Kind], where: str) -> Span:
        """Return what is known of an attribute in words, or the gap that says where to state it."""
        attribute = _attribute(kind, name)
        known = facts.get(name)
        if known is None or known.value is None:
            return asked(attribute, f"{where}.{name}")
        value = known.value
        said = day_in_words(value) if isinstance(value, date) else value_in_words(attribute, value).zh
        return said + PRESUMED if known.standing is Standing.PRESUMED else said


def asked(attribute: Attribute, where: str, doubt: str = "") -> Gap:
    """Return the gap of an attribute nobody has stated; ``doubt`` says what is wrong with what was stated."""
    short = f"{attribute.label.zh}（是或否）" if isinstance(attribute, YesNo) else attribute.label.zh
    return Gap(attribute.question.zh.rstrip("？") + doubt, where, short + doubt)


def _attribute(kind: type[Kind], name: str) -> Attribute:
    first, _, rest = name.partition(".")
    found = kind.attributes[first]
    return _attribute(found.to, rest) if rest else found  # type: ignore[attr-defined]  # only references have more
