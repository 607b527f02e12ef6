"""The papers there are: found by listing this folder, each module's ``FILING``."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import import_module
from pkgutil import iter_modules

from chudun.law.language.provision import Provision
from chudun.reports import filings
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.paper import Paper
from chudun.vocabulary.bilingual import Bilingual


@dataclass(frozen=True)
class Filled:
    """A paper filled for one occasion; ``name`` is its file's stem."""

    name: str
    paper: Paper


@dataclass(frozen=True)
class Filing:
    """A kind of paper.

    Attributes
    ----------
    slug, title
        Short ASCII name for the command line; what it is called.
    basis
        The provisions that demand it, or the outline it follows where no encoded law does.
    fill
        Fills it from a dossier: one for each occasion (a transfer, an incident …), none where there is none.
    when
        When it is made, for whoever finds none.
    """

    slug: str
    title: Bilingual
    basis: Sequence[Provision | Bilingual]
    fill: Callable[[Dossier], tuple[Filled, ...]]
    when: Bilingual


_LONGEST_STEM = 60


def file_stem(slug: str, identifier: str) -> str:
    """Return the file name, without its ending, of a paper about ``identifier``, whatever characters that holds."""
    safe = "".join(one if one.isalnum() or one in "-_" else f"%{ord(one):x}" for one in identifier)
    if len(safe) > _LONGEST_STEM:
        safe = f"{safe[:_LONGEST_STEM]}-{sha256(identifier.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
    return f"{slug}-{safe}"


@cache
def known_filings() -> dict[str, Filing]:
    """Return every filing by its slug."""
    modules = (import_module(f"{filings.__name__}.{module.name}") for module in iter_modules(filings.__path__))
    found = [vars(module)["FILING"] for module in modules if "FILING" in vars(module)]
    return {filing.slug: filing for filing in sorted(found, key=lambda filing: filing.slug)}
