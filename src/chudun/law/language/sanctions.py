"""What a breach can cost: penalties by tier (罚则), and what makes them lighter or heavier (从轻、从重)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from chudun.law.language.expression import Expression
from chudun.law.language.provision import Provision
from chudun.law.language.rules import Conditional, Duty, Rule, Term
from chudun.vocabulary.bilingual import Bilingual


class Measure(StrEnum):
    """What an authority may or must order besides a fine (行政处罚与其他措施)."""

    ORDER_CORRECTION = "order_correction"
    WARNING = "warning"
    PUBLIC_CRITICISM = "public_criticism"
    CONFISCATE_GAINS = "confiscate_gains"
    SUSPEND_BUSINESS = "suspend_business"
    CLOSE_FOR_RECTIFICATION = "close_for_rectification"
    REVOKE_PERMIT = "revoke_permit"
    REVOKE_LICENCE = "revoke_licence"
    DISCIPLINE = "discipline"


@dataclass(frozen=True)
class Fine:
    """A fine's range in whole yuan, both bounds included (以上、以下); ``least`` is 0 where only a ceiling is set.

    ``discretionary`` where the text leaves it to the authority (可以处、可以并处).
    """

    least: int
    most: int
    discretionary: bool = False


@dataclass(frozen=True, kw_only=True)
class Tier:
    """One step of a penalty (处罚档次): when it is reached, and what it brings.

    Attributes
    ----------
    terms
        When it is reached, as alternatives, over ``Violation``; empty where a breach alone is enough. A later tier
        takes the place of those before it.
    ordered, possible
        Measures that follow, and those left to the authority (可以).
    organisation, responsible
        Fines for the organisation, and for those directly in charge or otherwise directly responsible.
    individuals
        Whether the first of these fines falls on an individual who broke the rule as it does on an organisation.
    elsewhere
        Whether other laws say what follows (依照…的规定), perhaps a fine.
    provision
        Where it is laid down, if not where the penalty stands.
    """

    terms: tuple[Term, ...] = ()
    ordered: tuple[Measure, ...] = ()
    possible: tuple[Measure, ...] = ()
    organisation: Fine | None = None
    responsible: Fine | None = None
    individuals: bool = False
    elsewhere: bool = False
    provision: Provision | None = None


@dataclass(frozen=True, eq=False, kw_only=True)
class Penalty(Rule):
    """What a breach of some provisions brings (法律责任).

    Attributes
    ----------
    reaches
        The provisions whose breach it answers, to the paragraph; empty where it answers every breach of its own
        regulation that no other penalty of it answers (违反本条例其他有关规定).
    tiers
        From the lightest to the gravest.
    by
        Who imposes it.
    """

    reaches: tuple[Provision, ...]
    tiers: tuple[Tier, ...]
    by: Bilingual

    @property
    def expressions(self) -> tuple[Expression, ...]:
        """When each tier is reached, where that takes more than a breach."""
        return tuple(self.cited(tier.terms) for tier in self.tiers if tier.terms)

    def answers(self, duty: Duty) -> bool:
        """Whether a breach of ``duty`` is named: by its article, or by its very paragraph."""
        place = duty.provision
        return any(
            place.instrument == named.instrument
            and place.article == named.article
            and named.paragraph in (None, place.paragraph)
            for named in self.reaches
        )


def penalty(reaches: Iterable[Provision], *tiers: Tier, by: Bilingual) -> Penalty:
    """Answer breaches of ``reaches`` with ``tiers``."""
    return Penalty(reaches=tuple(reaches), tiers=tiers, by=by)


class Weight(StrEnum):
    """Which way a circumstance moves a penalty."""

    LIGHTER = "lighter"
    HEAVIER = "heavier"


@dataclass(frozen=True, eq=False, kw_only=True)
class Weighing(Conditional):
    """A circumstance that makes a penalty lighter (从轻、减轻或者不予处罚) or heavier (从重); over ``Violation``."""

    weight: Weight


def weighing(weight: Weight, *terms: Term) -> Weighing:
    """Move a penalty in any of ``terms``."""
    return Weighing(terms=terms, weight=weight)
