"""How many persons and records one identifier may plausibly serve (合理性界限)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from chudun.facts.identifiers import IdentifierKind

PROPER_KINDS = tuple(kind for kind in IdentifierKind if kind.proper)
KINDS = (*PROPER_KINDS, *(kind for kind in IdentifierKind if not kind.proper))
"""All kinds, proper ones first: what a set of kinds has its bits from."""

DEVICE_KINDS = frozenset(
    {IdentifierKind.IMEI, IdentifierKind.IMSI, IdentifierKind.ICCID, IdentifierKind.MAC, IdentifierKind.DEVICE}
)
VEHICLE_KINDS = frozenset({IdentifierKind.VIN, IdentifierKind.LICENCE_PLATE}) | DEVICE_KINDS
"""Kinds that name a thing: a vehicle or device that nothing connects to a person may be nobody's."""

CODES = 256
NO_LIMIT = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True)
class Plausibility:
    """Limits on one value of one kind of identifier.

    Parameters
    ----------
    persons
        Most natural persons one value can serve. 1 makes the kind trusted: its value is one person's until two
        proper identifiers of one kind are seen with it.
    groups
        Most groups of records, not known to be one person's, that one value may stand in.
    bare
        Most records that may show this value and nothing else; above it the value is a placeholder. None where
        repetition is natural: a vehicle that reports its position, a key in an event log.

    Raises
    ------
    ValueError
        A limit is less than 1.
    """

    persons: int
    groups: int
    bare: int | None = None

    def __post_init__(self) -> None:
        for name in ("persons", "groups", "bare"):
            limit = getattr(self, name)
            if limit is not None and limit < 1:
                raise ValueError(f"{name} must be at least 1, not {limit}: it limits how many one value can serve")


_PAPER = Plausibility(persons=1, groups=50)
_CONTACT = Plausibility(persons=5, groups=20, bare=200)
_VEHICLE = Plausibility(persons=5, groups=20)
# a household's tablet, a phone handed on, a card moved between phones; it may report as often as it likes
_DEVICE = Plausibility(persons=5, groups=20)

DEFAULT_PLAUSIBILITY: Mapping[IdentifierKind, Plausibility] = {
    **dict.fromkeys(PROPER_KINDS, _PAPER),
    IdentifierKind.MOBILE: _CONTACT,
    IdentifierKind.EMAIL: _CONTACT,
    IdentifierKind.BANK_CARD: _CONTACT,
    IdentifierKind.VIN: _VEHICLE,
    IdentifierKind.LICENCE_PLATE: _VEHICLE,
    **dict.fromkeys(DEVICE_KINDS, _DEVICE),
    IdentifierKind.WECHAT: _CONTACT,
    IdentifierKind.QQ: _CONTACT,
    IdentifierKind.SUBJECT_KEY: _PAPER,
}


@dataclass(frozen=True, slots=True)
class LinkSettings:
    """What a workspace may change about linking.

    Parameters
    ----------
    plausibility
        Limits by kind; a kind left out keeps its default.
    lone_person_owns
        Whether a phone, e-mail, card or vehicle that is seen with just one certain person (a paper or a key) is
        taken as nobody else's, so that records that show it and no paper or key are that person's. It narrows
        the interval, and misses relatives who appear nowhere under a paper or key of their own.
    """

    plausibility: Mapping[IdentifierKind, Plausibility] = field(default_factory=dict)
    lone_person_owns: bool = False

    def of(self, kind: IdentifierKind) -> Plausibility:
        """Return the limits of ``kind``."""
        return self.plausibility.get(kind, DEFAULT_PLAUSIBILITY[kind])

    def limits(self) -> "Limits":
        """Return the same as arrays indexed by the code of a kind."""
        limits = Limits(
            persons=np.zeros(CODES, np.int64),
            groups=np.zeros(CODES, np.int64),
            bare=np.zeros(CODES, np.int64),
            paper=np.zeros(CODES, np.uint8),
            certain=np.zeros(CODES, np.bool_),
            vehicle=np.zeros(CODES, np.bool_),
            bit=np.zeros(CODES, np.uint32),
        )
        for kind in IdentifierKind:
            plausible = self.of(kind)
            limits.persons[kind] = plausible.persons
            limits.groups[kind] = plausible.groups
            limits.bare[kind] = NO_LIMIT if plausible.bare is None else plausible.bare
            limits.certain[kind] = kind.proper or plausible.persons == 1
            limits.vehicle[kind] = kind in VEHICLE_KINDS
        for place, kind in enumerate(KINDS):
            limits.bit[kind] = 1 << place
            limits.paper[kind] = limits.bit[kind] if kind.proper else 0
        return limits


class Limits(NamedTuple):
    """``LinkSettings`` by the code of a kind: arrays of 256 for the compiled loops.

    ``bit`` has one bit a kind, in the order of ``KINDS``; ``paper`` the same for proper kinds and 0 for the others.
    ``certain`` marks proper and trusted kinds, ``vehicle`` those that name a thing.
    """

    persons: NDArray[np.int64]
    groups: NDArray[np.int64]
    bare: NDArray[np.int64]
    paper: NDArray[np.uint8]
    certain: NDArray[np.bool_]
    vehicle: NDArray[np.bool_]
    bit: NDArray[np.uint32]
