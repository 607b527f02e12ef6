"""What breaches can cost: for each the tiers still open, the fines' ranges, and what moves them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chudun.facts.case import Case
from chudun.law.judging import DutyJudgement
from chudun.law.language.binding import Statutes
from chudun.law.language.compile import truth
from chudun.law.language.expression import Constant, Expression
from chudun.law.language.provision import Provision
from chudun.law.language.rules import Duty, Verdict
from chudun.law.language.sanctions import Fine, Measure, Penalty, Tier, Weighing, Weight


@dataclass(frozen=True)
class FineRange:
    """From what to what a fine can be, in whole yuan; ``least`` is 0 where nobody has to be fined.

    ``elsewhere`` where other laws may set a fine whose amount the encoded law does not know.
    """

    least: int
    most: int
    elsewhere: bool = False

    @property
    def is_nothing(self) -> bool:
        """Whether no fine can follow."""
        return self.most == 0 and not self.elsewhere


@dataclass(frozen=True)
class Exposed:
    """What one breach can cost.

    Attributes
    ----------
    breach
        The duty breached.
    penalty
        The rule that answers it; None where the encoded law names no consequence, and others may.
    tiers
        The tiers still possible, lightest first, as far as the circumstances are known.
    organisation, responsible
        Ranges over those tiers, for the organisation and for each person responsible.
    weighed
        Circumstances that make it lighter or heavier, with whether they are given (None: not known).
    """

    breach: DutyJudgement
    penalty: Penalty | None
    tiers: tuple[Tier, ...]
    organisation: FineRange
    responsible: FineRange
    weighed: tuple[tuple[Weighing, bool | None], ...]

    @property
    def discretionary(self) -> bool:
        """Whether any fine is left to the authority: by 可以, or by which tier it finds."""
        fines = [fine for tier in self.tiers for fine in (tier.organisation, tier.responsible) if fine]
        return bool(fines) and (any(fine.discretionary for fine in fines) or len(self.tiers) > 1)

    @property
    def answered_by(self) -> tuple[Provision, ...]:
        """The provisions that say what follows: those of the tiers still possible, and the penalty's own."""
        if self.penalty is None:
            return ()
        own = self.penalty.provision
        return tuple(dict.fromkeys(tier.provision or own for tier in self.tiers)) or (own,)

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Every measure the tiers name besides fines, in the order of ``Measure``."""
        named = {measure for tier in self.tiers for measure in (*tier.ordered, *tier.possible)}
        return tuple(measure for measure in Measure if measure in named)


@dataclass(frozen=True)
class Exposure:
    """What all breaches together can cost."""

    breaches: tuple[Exposed, ...]

    @property
    def organisation(self) -> FineRange:
        """The organisation's fines together.

        One act is never fined twice (行政处罚法第二十九条), and which breaches are one act is for the authority: the
        lower bound is therefore the largest single one, the upper bound is the sum.
        """
        ranges = [breach.organisation for breach in self.breaches]
        least, most = max((r.least for r in ranges), default=0), sum(r.most for r in ranges)
        return FineRange(least, most, any(r.elsewhere for r in ranges))


def exposure(law: Statutes, judged: Iterable[DutyJudgement], circumstances: Case) -> Exposure:
    """Return what the breaches among ``judged`` can cost as ``law`` stands.

    ``circumstances`` are facts about ``Violation``, with the readings used, that hold of every breach.
    """
    breaches = (one for one in judged if one.outcome == Verdict.BREACHED)
    return Exposure(tuple(_exposed(law, breach, circumstances) for breach in breaches))


def penalty_for(law: Statutes, duty: Duty) -> Penalty | None:
    """Return the penalty in force that answers a breach of ``duty``: one that names it, or its law's residual one."""
    penalties = [
        rule
        for rule in law.rules()
        if isinstance(rule, Penalty) and law.in_force(rule) and rule.provision.instrument == duty.provision.instrument
    ]
    named = [rule for rule in penalties if rule.answers(duty)]
    residual = [rule for rule in penalties if not rule.reaches]
    return next(iter((*named, *residual)), None)


def _exposed(law: Statutes, breach: DutyJudgement, case: Case) -> Exposed:
    penalty = penalty_for(law, breach.duty)
    tiers = _possible(law, penalty, case) if penalty else ()
    weighed = tuple(
        (rule, _holds(law, rule, case))
        for rule in law.rules()
        if isinstance(rule, Weighing)
        and law.in_force(rule)
        and rule.provision.instrument == breach.duty.provision.instrument
    )
    reduced = any(rule.weight is Weight.LIGHTER and held is not False for rule, held in weighed)
    return Exposed(
        breach,
        penalty,
        tuple(tier for tier in tiers if tier is not None),
        _range(tiers, [tier.organisation if tier else None for tier in tiers], reduced=reduced) if penalty else _OTHER,
        _range(tiers, [tier.responsible if tier else None for tier in tiers], reduced=reduced) if penalty else _OTHER,
        weighed,
    )


_OTHER = FineRange(0, 0, elsewhere=True)


def _range(tiers: Sequence[Tier | None], fines: Sequence[Fine | None], *, reduced: bool) -> FineRange:
    """Return the range over ``fines``, one a tier; what may be reduced has no floor (减轻、不予处罚)."""
    lows = [0 if reduced or fine is None or fine.discretionary else fine.least for fine in fines]
    most = max((fine.most for fine in fines if fine), default=0)
    return FineRange(min(lows, default=0), most, any(tier is not None and tier.elsewhere for tier in tiers))


def _possible(law: Statutes, penalty: Penalty, case: Case) -> list[Tier | None]:
    """Return the tiers that may be the one reached, None standing for none of them: each unless a graver one is."""
    found: list[Tier | None] = []
    graver: Expression = Constant(False)
    for tier in reversed(penalty.tiers):
        reached = law.bind(penalty.cited(tier.terms)) if tier.terms else Constant(True)
        if truth(reached & ~graver, case.values) is not False:
            found.insert(0, tier)
        graver = graver | reached
    return found if truth(graver, case.values) else [None, *found]


def _holds(law: Statutes, rule: Weighing, case: Case) -> bool | None:
    return truth(law.effective(rule), case.values)
