"""The lists of detectors to try: complete, in order, and not limited to the bits of a word."""

from dataclasses import replace

import numpy as np

from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.kernel.detector import DIGITS, HAN, LETTERS
from chudun.probes.data.kernel.dispatch import dispatch

MANY = [
    replace(detector, name=f"{detector.name}{i}") for i in range(6) for detector in all_detectors() if detector.check
]


def test_every_detector_that_admits_a_value_is_tried_and_no_other() -> None:
    tables = dispatch(MANY)
    assert len(MANY) > 126
    rng = np.random.default_rng(5)
    for length, first in zip(rng.integers(1, 40, 300).tolist(), rng.integers(33, 256, 300).tolist(), strict=True):
        for classes in (DIGITS, LETTERS, DIGITS | LETTERS, HAN):
            place = tables.by_length[length] + tables.by_classes[classes] + tables.by_first[first]
            chosen = tables.lists[place]
            tried = tables.members[tables.starts[chosen] : tables.starts[chosen + 1]].tolist()
            assert tried == [
                i
                for i, shape in enumerate(detector.shape for detector in MANY)
                if shape
                and length in shape.lengths
                and not classes & ~shape.alphabet
                and (not shape.starts or first in {start.encode()[0] for start in shape.starts})
            ]
