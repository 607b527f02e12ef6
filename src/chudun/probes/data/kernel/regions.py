"""Province and prefecture codes of GB/T 2260 (行政区划代码), today's and historical ones.

Covers the first four digits only: provinces, and in each the prefecture codes that have been in use since
1980 (01-20 and 51-53 cities, 21-50 prefectures, leagues and autonomous prefectures, 90 counties directly under the
province). County codes are not checked: thousands have come and gone, and an ID keeps the one it was issued with.
"""

import numpy as np
from numba import types

from chudun.probes.data.kernel.characters import CELL, Bytes, four_digits
from chudun.probes.data.kernel.compiled import compiled

_PREFECTURES = {
    11: "1-2", 12: "1-2", 13: "1-11 21-30 90", 14: "1-11 21-27 90", 15: "1-9 21-29",
    21: "1-14 21-22 90", 22: "1-8 21-26 90", 23: "1-12 21-27 90",
    31: "1-2", 32: "1-13 20-29 90", 33: "1-11 21-28 90", 34: "1-18 21-29", 35: "1-9 21-27 90",
    36: "1-11 21-27", 37: "1-17 20-29 90",
    41: "1-18 21-30 90", 42: "1-13 20-29 90", 43: "1-13 21-33 90", 44: "1-29 51-53 90", 45: "1-14 21-28",
    46: "1-4 90",
    50: "1-3", 51: "1-39 90", 52: "1-6 21-28", 53: "1-9 21-35", 54: "1-6 21-27",
    61: "1-10 21-27", 62: "1-12 21-30", 63: "1-2 21-28", 64: "1-5 21-22", 65: "1-5 21-32 40-43 90",
    71: "", 81: "", 82: "",
}  # fmt: skip


def _known() -> Bytes:
    known = np.zeros(10_000, dtype=np.uint8)
    for province, prefectures in _PREFECTURES.items():
        known[province * 100] = 1
        for span in prefectures.split():
            first, _, last = span.partition("-")
            known[province * 100 + int(first) : province * 100 + int(last or first) + 1] = 1
    return known


_KNOWN = _known()


@compiled(types.boolean(CELL, types.int64), inline=True)
def region_known(cell: Bytes, start: int) -> bool:
    """Whether the four digits at ``start`` are, or once were, a province and prefecture code."""
    return bool(_KNOWN[four_digits(cell, start)])
