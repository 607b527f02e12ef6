"""One subject as the law sees it: what is known of it and what was presumed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from chudun.facts.interval import Interval

Value = bool | Interval | date | str


@dataclass(frozen=True)
class Case:
    """Known attributes of a subject by dotted name; what is not in ``values`` is unknown.

    Attributes
    ----------
    values
        True/false, an interval for counts, a day, or an option's key.
    presumed
        Names in ``values`` nobody asserted: the vocabulary's presumption was applied.
    """

    values: Mapping[str, Value]
    presumed: frozenset[str] = field(default=frozenset())
