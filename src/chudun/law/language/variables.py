"""The unknowns a rule really depends on: each attribute cut into the values the rule tells apart."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from chudun.facts.case import Value
from chudun.facts.interval import Interval
from chudun.law.language.expression import AtLeast, Expression, Holds, OneOf, Reads
from chudun.law.language.provision import Interpretation
from chudun.vocabulary.attribute import Attribute, Choice, Count, YesNo


@dataclass(frozen=True)
class Variable:
    """An attribute, or an interpretation, as a finite choice among ``size`` values.

    A yes/no attribute has the values no (0) and yes (1); a choice its options in order; a count or day the bands
    between the thresholds ``cuts`` of the rules that use it. Sets of values are bit masks.
    """

    key: str
    attribute: Attribute | None
    interpretation: Interpretation | None = None
    cuts: tuple[int, ...] = ()

    @cached_property
    def size(self) -> int:
        """Number of values."""
        if isinstance(self.attribute, Choice):
            return len(self.attribute.options)
        return 2 if self.attribute is None or isinstance(self.attribute, YesNo) else len(self.cuts) + 1

    @property
    def everything(self) -> int:
        """The mask of all values: nothing is known."""
        return (1 << self.size) - 1

    def band(self, number: int) -> int:
        """Return the band ``number`` falls into."""
        return bisect_right(self.cuts, number)

    def mask(self, value: Value | None) -> int:
        """Return the values possible where ``value`` is what is known; None is nothing known."""
        match value:
            case None:
                return self.everything
            case bool():
                return 1 << value
            case str():
                assert isinstance(self.attribute, Choice)
                return 1 << list(self.attribute.options).index(value)
            case date():
                return 1 << self.band(value.toordinal())
        top = self.size - 1 if value.high is None else self.band(value.high)
        return (1 << (top + 1)) - (1 << self.band(value.low))

    def range(self, index: int) -> Interval:
        """Return the numbers of band ``index`` (days as ordinals)."""
        low = self.cuts[index - 1] if index else 0
        return Interval(low, self.cuts[index] - 1 if index < len(self.cuts) else None)

    def example(self, index: int) -> Value:
        """Return a value a subject could have for value ``index``; for a band its edge."""
        if self.attribute is None or isinstance(self.attribute, YesNo):
            return bool(index)
        if isinstance(self.attribute, Choice):
            return list(self.attribute.options)[index]
        edge = self.range(index)
        number = edge.low if index else max((edge.high or 0), 0)
        return Interval.exactly(number) if isinstance(self.attribute, Count) else date.fromordinal(max(number, 1))


def leaves(root: Expression) -> Iterator[Expression]:
    """Yield the leaves of ``root`` from left to right, repeats included."""
    stack, seen = [root], set[int]()
    while stack:
        node = stack.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if node.operands:
            stack.extend(reversed(node.operands))
        else:
            yield node


def variables(roots: tuple[Expression, ...], orderings: tuple[tuple[str, str], ...] = ()) -> tuple[Variable, ...]:
    """Return what ``roots`` depend on, in order of first mention.

    ``orderings`` are pairs of counts of which the first never exceeds the second; such counts share their cuts,
    so that bands of one can be held against bands of the other.
    """
    found: dict[str, Any] = {}
    cuts: dict[str, set[int]] = {}
    for root in roots:
        for leaf in leaves(root):
            match leaf:
                case Holds() | OneOf():
                    found.setdefault(leaf.key, leaf.path[-1])
                case AtLeast():
                    found.setdefault(leaf.key, leaf.path[-1])
                    cuts.setdefault(leaf.key, set()).add(leaf.bound)
                case Reads(interpretation):
                    found.setdefault(reading_key(interpretation), interpretation)
    _share_cuts(cuts, orderings)
    return tuple(
        Variable(name, None, interpretation=it)
        if isinstance(it, Interpretation)
        else Variable(name, it, cuts=tuple(sorted(cuts.get(name, ()))))
        for name, it in found.items()
    )


def reading_key(interpretation: Interpretation) -> str:
    """Return the name under which a case holds the switch of ``interpretation``."""
    return f"reading:{interpretation.name}"


def _share_cuts(cuts: dict[str, set[int]], orderings: tuple[tuple[str, str], ...]) -> None:
    changed = True
    while changed:
        changed = False
        for less, more in orderings:
            if less in cuts and more in cuts and cuts[less] != cuts[more]:
                cuts[less] = cuts[more] = cuts[less] | cuts[more]
                changed = True
