"""Words and patterns as finite automata over a normalised cell's bytes (有限自动机): one look at each byte decides."""

from collections import deque
from collections.abc import Iterable
from typing import NamedTuple
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

from chudun.probes.data.kernel.characters import Bytes
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import ABSENT, CHECK, PASSED, Check

DEAD, START = 0, 1


class Automaton(NamedTuple):
    """A deterministic automaton; state 0 accepts nothing, state 1 is where a cell begins.

    Attributes
    ----------
    columns
        For each of the 256 bytes, the column of ``steps`` that it is read by.
    steps
        Next state, shape (states, columns).
    accepting
        Which states accept, 0 or 1.
    """

    columns: Bytes
    steps: NDArray[np.uint16]
    accepting: Bytes


SEPARATORS = frozenset(" \t\r\n-./+()·\u2010\u2011\u2012\u2013\u2014\u2212")
"""Characters that no check ever sees (see ``fold.compact``)."""


def normalised(text: str) -> bytes:
    """Return a text as the kernel would hand it to a check: half width, upper case, no separators, in UTF-8."""
    return "".join(c for c in normalize("NFKC", text).upper() if c not in SEPARATORS).encode()


def exactly(words: Iterable[str]) -> Automaton:
    """Return the automaton of the cells that are one of ``words``."""
    trie, ends, _ = _trie(words)
    return _packed(trie, ends)


def containing(words: Iterable[str]) -> Automaton:
    """Return the automaton of the cells that have one of ``words`` in them (Aho and Corasick 1975)."""
    trie, ends, order = _trie(words)
    fallback = dict.fromkeys(trie, START)
    alphabet = {byte for steps in trie.values() for byte in steps}
    for state in order:
        for byte in alphabet:
            shorter = trie[fallback[state]].get(byte, START) if state != START else START
            if byte in trie[state]:
                fallback[trie[state][byte]] = shorter
            else:
                trie[state][byte] = shorter
        if fallback[state] in ends:
            ends.add(state)
    for state in ends:
        trie[state] = dict.fromkeys(range(256), state)
    return _packed(trie, ends, elsewhere=START)


def _trie(words: Iterable[str]) -> tuple[dict[int, dict[int, int]], set[int], list[int]]:
    """Return each state's steps, the states where words end, and the states with shorter beginnings first."""
    trie: dict[int, dict[int, int]] = {START: {}}
    ends = set()
    for word in words:
        state = START
        for byte in normalised(word):
            state = trie[state].setdefault(byte, len(trie) + 1)
            trie.setdefault(state, {})
        ends.add(state)
    order, waiting = [], deque([START])
    while waiting:
        state = waiting.popleft()
        order.append(state)
        waiting.extend(trie[state].values())
    return trie, ends, order


def _packed(trie: dict[int, dict[int, int]], ends: set[int], elsewhere: int = DEAD) -> Automaton:
    """Lay steps out as an array; bytes that no state tells apart share a column."""
    states = max(trie) + 1
    wide = np.full((states, 256), elsewhere, dtype=np.uint16)
    wide[DEAD] = DEAD
    for state, steps in trie.items():
        wide[state, list(steps)] = list(steps.values())
    narrow, columns = np.unique(wide, axis=1, return_inverse=True)
    accepting = np.zeros(states, dtype=np.uint8)
    accepting[list(ends)] = 1
    return Automaton(columns.reshape(-1).astype(np.uint8), np.ascontiguousarray(narrow), accepting)


def check_of(automaton: Automaton, otherwise: int = ABSENT) -> Check:
    """Return a check whose level is PASSED for what the automaton accepts, else ``otherwise``."""
    columns, steps, accepting = automaton
    if not (steps[START] == DEAD).any():
        return _search(automaton, otherwise)

    @compiled(CHECK)
    def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
        state = np.uint16(START)
        for i in range(length):
            state = steps[state, columns[cell[i]]]
            if state == DEAD:
                return otherwise
        return PASSED if accepting[state] else otherwise

    return check


def _search(automaton: Automaton, otherwise: int) -> Check:
    """Return the check of an automaton that looks for something from any byte on.

    Each step waits for the one before; so bytes that begin nothing, as the one after them shows, are passed over.
    """
    columns, steps, accepting = automaton
    idle = steps[steps[START]] == steps[START][None, :]

    @compiled(CHECK)
    def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
        state = np.uint16(START)
        for i in range(length):
            column = columns[cell[i]]
            if state == START and i + 1 < length and idle[column, columns[cell[i + 1]]]:
                continue
            state = steps[state, column]
        return PASSED if accepting[state] else otherwise

    return check
