"""The packs: every regulation encoded, found by listing ``packs/``."""

from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from chudun.law import packs
from chudun.law.language.binding import Statutes
from chudun.law.language.rules import Duty, Regulation
from chudun.law.language.timing import Deadline, Recurring
from chudun.vocabulary.kind import Kind


@cache
def regulations() -> tuple[Regulation, ...]:
    """Return every regulation the packs encode, by date of entry into force."""
    found = {
        regulation.instrument.slug: regulation
        for module in iter_modules(packs.__path__, packs.__name__ + ".")
        for regulation in vars(import_module(module.name)).values()
        if isinstance(regulation, Regulation)
    }
    return tuple(sorted(found.values(), key=lambda r: (r.instrument.in_force, r.instrument.slug)))


@cache
def statutes(as_of: date) -> Statutes:
    """Return all encoded regulations as they stand on ``as_of``."""
    return Statutes(regulations(), as_of)


@cache
def kinds_with_duties() -> tuple[type[Kind], ...]:
    """Return every kind of subject on which some pack lays duties or days, in the packs' order."""
    rules = (rule for regulation in regulations() for rule in regulation.rules)
    return tuple(dict.fromkeys(rule.kind for rule in rules if isinstance(rule, Duty | Deadline | Recurring)))
