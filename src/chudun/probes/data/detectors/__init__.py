"""One file a detector; whatever lies in this folder is found by listing it, there is no register."""

import importlib
import pkgutil
from collections.abc import Sequence
from functools import cache

from chudun.probes.data.kernel.detector import Detector

_own: list[Detector] = []
_own_version: list[str] = [""]


@cache
def all_detectors() -> tuple[Detector, ...]:
    """Return the detectors of this folder and the user's own, in the order in which a value is tried for them.

    Strict ones come first, and among those the ones that identify persons.
    """
    return tuple(sorted((*built_in(), *_own), key=_strictness))


@cache
def built_in() -> tuple[Detector, ...]:
    """Return the detectors of this folder."""
    modules = (importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return tuple(module.detector for module in modules)


def adopt(own: Sequence[Detector], version: str) -> None:
    """Use a user's own detectors beside the built-in ones in this process from now on, in place of earlier ones.

    Parameters
    ----------
    version
        What a finished table is kept under, beside the probe's own code: see ``own_version``.
    """
    _own[:], _own_version[0] = own, version
    all_detectors.cache_clear()


def own_version() -> str:
    """Return the version of the detectors adopted, "" where there are none."""
    return _own_version[0]


def _strictness(detector: Detector) -> tuple[bool, bool, bool, float, str]:
    return detector.check is None, detector.needs_words, detector.kind is None, detector.chance, detector.name
