"""One file a detector; whatever lies in this folder is found by listing it, there is no register."""

import importlib
import pkgutil
from functools import cache

from chudun.probes.data.kernel.detector import Detector


@cache
def all_detectors() -> tuple[Detector, ...]:
    """Return the detectors of this folder, those least likely to be right by accident first."""
    modules = (importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    return tuple(sorted((module.detector for module in modules), key=_strictness))


def _strictness(detector: Detector) -> tuple[bool, bool, float, str]:
    return detector.check is None, detector.needs_words, detector.chance, detector.name
