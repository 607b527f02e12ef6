"""Fixing the day judged: which rules are in force, and what depends on the date itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from chudun.law.language.expression import (
    NODE_TYPES,
    AtLeast,
    Constant,
    Expression,
    Or,
    Unless,
    WithinYears,
)
from chudun.law.language.fold import Fold, rebuild
from chudun.law.language.rules import Branch, Conditional, Decided, Decision, Override, Regulation, Rule
from chudun.vocabulary.kind import Kind


@dataclass(frozen=True)
class Bound:
    """A branch as it stands on the day judged."""

    branch: Branch
    expression: Expression


@dataclass
class Statutes:
    """All encoded regulations as they stand on one day.

    Parameters
    ----------
    regulations
        The packs' regulations.
    as_of
        The day judged.
    """

    regulations: Sequence[Regulation]
    as_of: date
    _done: dict[Conditional, Expression] = field(default_factory=dict)
    _about: dict[type[Kind], tuple[Rule, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._binding = Fold(
            "binding",
            dict.fromkeys(NODE_TYPES, rebuild) | {WithinYears: self._within_years, Decided: self._decided},
        )
        self._displaced = {
            target: rule
            for rule in self.rules()
            if isinstance(rule, Override) and rule.provision.instrument.in_force_on(self.as_of)
            for target in rule.targets
        }

    def rules(self) -> Iterable[Rule]:
        """Yield every rule of every regulation, in force or not."""
        for regulation in self.regulations:
            yield from regulation.rules

    def about(self, kind: type[Kind]) -> tuple[Rule, ...]:
        """Return the rules about ``kind``, in force or not."""
        if kind not in self._about:
            self._about[kind] = tuple(rule for rule in self.rules() if rule.kind is kind)
        return self._about[kind]

    def in_force(self, rule: Rule) -> bool:
        """Whether ``rule`` binds on the day judged: its instrument does, and nothing displaces it."""
        current = rule.since <= self.as_of < rule.until and rule.provision.instrument.in_force_on(self.as_of)
        return current and rule not in self._displaced

    def displaced_by(self, rule: Rule) -> Override | None:
        """Return what displaces ``rule`` on the day judged, if anything does."""
        return self._displaced.get(rule) if isinstance(rule, Conditional) else None

    def effective(self, rule: Conditional) -> Expression:
        """Return when ``rule`` applies on the day judged, its exceptions and theirs taken into account."""
        if rule not in self._done:
            exceptions = tuple(self.effective(other) for other in self.exceptions(rule))
            condition = self.bind(rule.condition)
            self._done[rule] = Unless(condition, exceptions) if exceptions else condition
        return self._done[rule]

    def exceptions(self, rule: Conditional) -> list[Conditional]:
        """Return what ``rule`` gives way to on the day judged: what it names, and heavier branches where these win."""
        named = [other for other in dict.fromkeys(rule.exceptions) if self.in_force(other)]
        if not isinstance(rule, Branch) or not rule.decision.highest_wins:
            return named
        rivals = [one for one in self._branches(rule.decision) if rule.decision.heavier(one.outcome, rule.outcome)]
        return [*named, *(one for one in rivals if one not in named)]

    def branches(self, decision: Decision) -> list[Bound]:
        """Return the branches of ``decision`` in force, in the packs' order."""
        return [Bound(rule, self.effective(rule)) for rule in self._branches(decision)]

    def _branches(self, decision: Decision) -> list[Branch]:
        return [
            rule
            for rule in self.rules()
            if isinstance(rule, Branch) and rule.decision is decision and self.in_force(rule)
        ]

    def bind(self, root: Expression) -> Expression:
        """Return ``root`` with everything that depends on the day judged spelt out."""
        bound: Expression = self._binding(root)
        return bound

    def _within_years(self, node: WithinYears) -> Expression:
        return AtLeast(node.path, earliest_still_within(self.as_of, node.years).toordinal())

    def _decided(self, node: Decided) -> Expression:
        leading = [b.expression for b in self.branches(node.decision) if b.branch.outcome in node.outcomes]
        return Or(tuple(leading)) if leading else Constant(False)


def years_after(day: date, years: int) -> date:
    """Return the corresponding day ``years`` later, or the month's last where there is none (民法典第二百零二条)."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def earliest_still_within(as_of: date, years: int) -> date:
    """Return the first day from which a period of ``years`` still reaches ``as_of``."""
    try:
        return as_of.replace(year=as_of.year - years)
    except ValueError:  # 29 February: 28 February falls a day short, so 1 March is the first that reaches it
        return date(as_of.year - years, 3, 1)
