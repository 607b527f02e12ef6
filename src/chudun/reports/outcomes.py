"""How outcomes are shown at a glance: a word, a symbol, a colour and a line pattern each (结论的标示)."""

from dataclasses import dataclass
from datetime import date

from chudun.law.judging import NOT_IN_FORCE, outcome_labels, outcome_name
from chudun.law.language.evaluate import CONTRADICTORY, UNDETERMINED
from chudun.law.language.rules import Verdict
from chudun.law.mechanism import Mechanism, mechanism
from chudun.reports.days import Entry
from chudun.reports.document import Badge, Say
from chudun.vocabulary.bilingual import Bilingual


@dataclass(frozen=True)
class Look:
    """The short word for an outcome and what marks it, so that colour is never the only mark.

    Attributes
    ----------
    short
        A word or two.
    symbol
        One character.
    ink, paper
        Dark and light colour, as six hexadecimal digits.
    dash
        Lengths of strokes and gaps of its line, "" for a solid one.
    """

    short: Bilingual
    symbol: str
    ink: str
    paper: str
    dash: str = ""


ROUTES: dict[str, Look] = {
    Mechanism.FORBIDDEN: Look(Bilingual("不得提供", "must not happen"), "✕", "9B1C1C", "FBE3E3", "3 4"),
    Mechanism.SECURITY_ASSESSMENT: Look(Bilingual("安全评估", "security assessment"), "▲", "92500A", "FCEBD2", "14 4"),
    Mechanism.CONTRACT_OR_CERTIFICATION: Look(
        Bilingual("标准合同或认证", "contract or certification"), "■", "1D4E89", "DFEBF8", "8 3 2 3"
    ),
    UNDETERMINED: Look(Bilingual("尚不能确定", "undetermined"), "?", "5B3A8E", "ECE5F7", "2 3"),
    CONTRADICTORY: Look(Bilingual("事实矛盾", "facts contradict"), "≠", "5B3A8E", "ECE5F7", "2 3"),
    Mechanism.EXEMPT: Look(Bilingual("免予机制", "exempt"), "✓", "1E6B3A", "DFF2E5"),
    Mechanism.NOT_OUTBOUND: Look(Bilingual("不属于出境", "no export"), "○", "4A5560", "E9ECEF", "1 4"),
    NOT_IN_FORCE: Look(Bilingual("当日尚无规定", "no rule in force"), "–", "4A5560", "E9ECEF", "1 4"),
}
"""The routes, those that need action first."""

VERDICTS: dict[str, Look] = {
    Verdict.BREACHED: Look(Bilingual("违反", "breached"), "✕", "9B1C1C", "FBE3E3"),
    CONTRADICTORY: ROUTES[CONTRADICTORY],
    UNDETERMINED: ROUTES[UNDETERMINED],
    Verdict.MET: Look(Bilingual("满足", "met"), "✓", "1E6B3A", "DFF2E5"),
    Verdict.NOT_APPLICABLE: Look(Bilingual("不适用", "not applicable"), "○", "4A5560", "E9ECEF"),
    NOT_IN_FORCE: Look(Bilingual("当日未施行", "not in force"), "–", "4A5560", "E9ECEF"),
}
"""What can be said of a duty, what needs action first."""


DAYS: dict[str, Look] = {
    "past": Look(Bilingual("已过", "passed"), "!", "9B1C1C", "FBE3E3"),
    "ahead": Look(Bilingual("未到", "to come"), "○", "1D4E89", "DFEBF8"),
    "regular": Look(Bilingual("定期", "regular"), "↻", "4A5560", "E9ECEF"),
}
"""What can be said of a day in the calendar."""


def look(name: str) -> Look:
    """Return how the outcome ``name`` of a route, a duty or a day is shown."""
    return ROUTES.get(name) or VERDICTS.get(name) or DAYS[name]


def day_badge(entry: Entry, as_of: date, say: Say) -> Badge:
    """Return the badge of a day in the calendar."""
    name = "regular" if entry.latest is None else "past" if entry.latest < as_of else "ahead"
    return Badge(name, DAYS[name].symbol, say(DAYS[name].short))


def route_badge(outcome: str, say: Say) -> Badge:
    """Return the badge of a route's outcome as judged."""
    name = outcome_name(outcome)
    return Badge(name, ROUTES[name].symbol, say(ROUTES[name].short))


def verdict_badge(outcome: str, say: Say) -> Badge:
    """Return the badge of what was found of a duty."""
    return Badge(outcome, VERDICTS[outcome].symbol, say(VERDICTS[outcome].short))


def route_labels() -> dict[str, Bilingual]:
    """Return every outcome of the export mechanism in full words."""
    return outcome_labels(mechanism)
