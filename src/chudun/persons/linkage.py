"""Linking all records of a workspace once (记录关联)."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from chudun.facts.identifiers import IdentifierKind
from chudun.persons.capacity import Capacities, capacities
from chudun.persons.certain import certain_groups
from chudun.persons.components import Components, connect
from chudun.persons.incidence import incidence
from chudun.persons.numbering import NOTHING, hash_identifiers
from chudun.persons.owners import give_to_owners
from chudun.persons.reasons import Care, care_taken, linkage_reasons
from chudun.persons.settings import LinkSettings
from chudun.vocabulary.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Linkage:
    """What the identifiers say of every record; ``chudun.persons.count`` reads it.

    Attributes
    ----------
    signature
        For each record number, up to the last that has an identifier, the number of its set of identifiers;
        2³² - 1 for a record without any. Everything else is kept by signature.
    components
        Certain groups (fine: most persons) within connected components (coarse: fewest persons).
    capacities
        Limits on the persons behind records without a certain group.
    reasons
        What was found and how it was treated, with counts; never a value.
    """

    signature: NDArray[np.uint32]
    components: Components
    capacities: Capacities
    reasons: tuple[Bilingual, ...]


def link(
    records: NDArray[np.int64],
    kinds: NDArray[np.uint8],
    digests: NDArray[np.uint64],
    *,
    settings: LinkSettings | None = None,
) -> Linkage:
    """Link records by their identifiers.

    Parameters
    ----------
    records
        Record number of each identifier, over all tables: number the tables' rows one after the other. Numbers
        are dense, from 0; memory grows with the largest.
    kinds, digests
        Kind (``IdentifierKind``) and keyed digest of each identifier.
    settings
        Limits of plausibility; the defaults where None.

    Raises
    ------
    ValueError
        The arrays differ in length, a record number is negative or above 2³² - 2, or a kind is unknown.
    """
    settings = LinkSettings() if settings is None else settings
    check_identifiers(records, kinds, digests)
    if np.any(records[1:] < records[:-1]):
        order = np.argsort(records, kind="stable")
        records, kinds, digests = records[order], kinds[order], digests[order]
    part = link_hashes(records, kinds, hash_identifiers(kinds, digests), settings)
    return Linkage(part.signature, part.components, part.capacities, linkage_reasons(part.care, settings))


class LinkedPart(NamedTuple):
    """A linkage, or a part of one that shares no link with the rest; ``care`` is what its reasons are told from."""

    signature: NDArray[np.uint32]
    components: Components
    capacities: Capacities
    care: Care


def link_hashes(
    records: NDArray[np.int64],
    kinds: NDArray[np.uint8],
    hashes: NDArray[np.uint64],
    settings: LinkSettings,
    refused: NDArray[np.uint64] | None = None,
) -> LinkedPart:
    """Link records, which must not decrease, by the hashes of their identifiers.

    Parameters
    ----------
    refused
        Hashes of identifiers known beforehand to link nothing, as these records alone may not show it.
    """
    limits = settings.limits()
    rows = incidence(records, kinds, hashes)
    del hashes
    known = np.zeros(len(rows.kinds), np.bool_) if refused is None else np.isin(rows.hashes, refused)
    certain = certain_groups(rows, limits, known)
    if settings.lone_person_owns:
        certain = give_to_owners(rows, certain)
    components = connect(rows, certain, limits)
    capacity = capacities(rows, certain, components, limits)
    return LinkedPart(rows.signature, components, capacity, care_taken(rows, certain, known))


def check_identifiers(records: NDArray[np.int64], kinds: NDArray[np.uint8], digests: NDArray[np.uint64]) -> None:
    """Refuse arrays that can't be linked, as ``link`` documents."""
    lengths = {"records": len(records), "kinds": len(kinds), "digests": len(digests)}
    if len(set(lengths.values())) > 1:
        raise ValueError(f"one entry an identifier is needed in each array, but their lengths are {lengths}")
    if len(records) and (records.min() < 0 or records.max() >= int(NOTHING)):
        raise ValueError(
            f"record numbers run from {records.min()} to {records.max()}, expected 0 to {int(NOTHING) - 1}: "
            "number the rows of all tables one after the other"
        )
    seen = np.flatnonzero(np.bincount(kinds, minlength=1)) if len(kinds) else np.empty(0, np.int64)
    unknown = sorted(set(seen.tolist()) - set(IdentifierKind))
    if unknown:
        known = [int(kind) for kind in IdentifierKind]
        raise ValueError(f"unknown kinds of identifier {unknown}, expected codes of IdentifierKind: {known}")
