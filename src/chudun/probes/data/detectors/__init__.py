"""One file a detector; whatever lies in this folder is found by listing it, there is no register."""

import importlib
import pkgutil
from functools import cache

from chudun.probes.data.kernel.detector import Detector


@cache
def all_detectors() -> tuple[Detector, ...]:
    """Return the detectors of this folder, in the order in which a value is tried for them.

    Strict ones come first, and among those the ones that identify persons.
    """
    modules = (importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return tuple(sorted((module.detector for module in modules), key=_strictness))


def _strictness(detector: Detector) -> tuple[bool, bool, bool, float, str]:
    return detector.check is None, detector.needs_words, detector.kind is None, detector.chance, detector.name
