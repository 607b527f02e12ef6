"""Check digits by name (校验算法), for detectors that a user describes: Luhn, MOD 11-2, MOD 97-10, weighted sums."""

from enum import IntEnum
from typing import NamedTuple

import numpy as np
from numba import types
from numpy.typing import NDArray

from chudun.probes.data.kernel.automaton import DEAD, START, Automaton
from chudun.probes.data.kernel.characters import CELL, Bytes, code
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import ABSENT, CHECK, PASSED, PLAUSIBLE, Check

_WEIGHTS = types.Array(types.int64, 1, "C", readonly=True)
_X = ord("X")


class Rule(IntEnum):
    """How a check digit is reckoned.

    ``LUHN`` is ISO/IEC 7812-1; ``MOD_11_2`` and ``MOD_97`` are ISO 7064 (X for ten; letters as 10 to 35);
    ``WEIGHTED`` asks that the digits times their weights, the check digit's included, add up to a multiple.
    """

    LUHN = 0
    MOD_11_2 = 1
    MOD_97 = 2
    WEIGHTED = 3


class Checksum(NamedTuple):
    """A rule; ``weights`` are for ``WEIGHTED`` alone, ``modulus`` is one more than the largest remainder."""

    rule: Rule
    modulus: int
    weights: tuple[int, ...] = ()


@compiled(types.int64(CELL, types.int64, types.int64))
def _digit(cell: Bytes, i: int, length: int) -> int:
    """Return the value of the digit in a place, ten for X in the last one, -1 for anything else."""
    if 48 <= cell[i] <= 57:
        return code(cell[i]) - 48
    return 10 if i == length - 1 and cell[i] == _X else -1


@compiled(types.boolean(types.int64, types.int64, _WEIGHTS, CELL, types.int64))
def holds(rule: int, modulus: int, weights: NDArray[np.int64], cell: Bytes, length: int) -> bool:
    """Whether the digits of a cell, whatever letters stand between them, carry a right check digit."""
    total, place = 0, 0
    if rule == 0:
        for i in range(length - 1, -1, -1):
            if 48 <= cell[i] <= 57:
                doubled = (code(cell[i]) - 48) * (1 + place % 2)
                total, place = total + doubled - 9 * (doubled > 9), place + 1
        return place > 1 and total % 10 == 0
    for i in range(length):
        digit = _digit(cell, i, length)
        if rule == 2:
            letter = 65 <= cell[i] <= 90
            value = code(cell[i]) - 55 if letter else digit
            if value >= 0:
                total, place = (total * (100 if letter else 10) + value) % 97, place + 1
        elif digit >= 0:
            if rule == 1:
                total = total * 2 + digit
            elif place < weights.size:
                total += digit * weights[place]
            place += 1
    if rule == 1:
        return place > 1 and total % 11 == 1
    return place > 1 and (total % 97 == 1 if rule == 2 else place == weights.size and total % modulus == 0)


def checked(automaton: Automaton, checksum: Checksum) -> Check:
    """Return a check of the form that an automaton accepts, plausible until its check digit is right too."""
    columns, steps, accepting = automaton
    rule, modulus, weights = int(checksum.rule), checksum.modulus, np.array(checksum.weights, dtype=np.int64)

    @compiled(CHECK)
    def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
        state = np.uint16(START)
        for i in range(length):
            state = steps[state, columns[cell[i]]]
            if state == DEAD:
                return ABSENT
        if not accepting[state]:
            return ABSENT
        return PASSED if holds(rule, modulus, weights, cell, length) else PLAUSIBLE

    return check
