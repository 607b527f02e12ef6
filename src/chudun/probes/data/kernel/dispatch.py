"""Tables by which the kernel knows, from a cell's length, classes and first byte, which checks to run."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from chudun.probes.data.kernel.calls import Addresses, addresses
from chudun.probes.data.kernel.characters import Bytes
from chudun.probes.data.kernel.detector import CANONICAL, CHECK, LONGEST, Detector, Shape

Sets = NDArray[np.int64]
"""Sets of detectors, one bit each."""


class Dispatch(NamedTuple):
    """Which detectors a cell can still belong to; the three sets are intersected.

    Attributes
    ----------
    by_length, by_classes, by_first
        Set of detectors for each length, sum of character classes, first byte.
    in_text
        Set of detectors to look for inside text.
    conclusive
        Set of detectors after which a value that passed needs no further trial.
    kinds
        Code of each detector's identifier kind, 0 for none.
    checks, canonicals
        Addresses of the compiled checks and rewritings; 0 where there is none.
    canonical_lengths
        Length of each detector's canonical form; a cell of that length needs no rewriting.
    """

    by_length: Sets
    by_classes: Sets
    by_first: Sets
    in_text: int
    conclusive: int
    kinds: Bytes
    checks: Addresses
    canonicals: Addresses
    canonical_lengths: Sets


def dispatch(detectors: Sequence[Detector]) -> Dispatch:
    """Build the tables for detectors, in their order."""
    shapes = [detector.shape or Shape((), 0) for detector in detectors]
    starts = [{start.encode()[0] for start in shape.starts} or set(range(256)) for shape in shapes]
    return Dispatch(
        by_length=_sets(LONGEST + 1, lambda i, n: n in shapes[i].lengths, len(shapes)),
        by_classes=_sets(32, lambda i, classes: not classes & ~shapes[i].alphabet, len(shapes)),
        by_first=_sets(256, lambda i, byte: byte in starts[i], len(shapes)),
        in_text=sum(detector.in_text << i for i, detector in enumerate(detectors)),
        conclusive=sum((not detector.needs_words) << i for i, detector in enumerate(detectors)),
        kinds=np.array([detector.kind or 0 for detector in detectors], dtype=np.uint8),
        checks=addresses([detector.check for detector in detectors], CHECK),
        canonicals=addresses([detector.canonical for detector in detectors], CANONICAL),
        canonical_lengths=np.array([detector.canonical_length for detector in detectors], dtype=np.int64),
    )


def _sets(size: int, admits: Callable[[int, int], bool], detectors: int) -> Sets:
    rows = [sum(admits(i, row) << i for i in range(detectors)) for row in range(size)]
    return np.array(rows, dtype=np.int64)
