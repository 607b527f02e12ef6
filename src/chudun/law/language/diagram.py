"""Decision diagrams: a rule reduced to what really matters, on which unknowns are exact.

A reduced, ordered, multi-valued decision diagram holds each distinct sub-question once. Walking it with *sets* of
possible values visits every completion of the unknown facts at the cost of the diagram, not of their number, so
three-valued truth is supervaluation and not an approximation of it.
"""

from collections.abc import Callable, Sequence

from chudun.law.language.variables import Variable

IMPOSSIBLE = 0
"""The terminal of combinations no subject can show; as a set of outcomes it is empty."""


class Diagram:
    """A forest of diagrams over one order of variables; nodes are integers.

    Terminals carry a bit mask of outcomes (for a plain condition: 1 false, 2 true). Everything is hash-consed, so
    equal sub-diagrams are the same node.
    """

    FALSE_BIT, TRUE_BIT = 1, 2

    def __init__(self, order: Sequence[Variable]) -> None:
        self.order = tuple(order)
        self.level_of = {variable.key: level for level, variable in enumerate(self.order)}
        self.levels: list[int] = []
        self.children: list[tuple[int, ...]] = []
        self.values: list[int] = []
        self._nodes: dict[tuple[int, tuple[int, ...]], int] = {}
        self._memo: dict[tuple[object, int, int], int] = {}
        self.false = self.terminal(self.FALSE_BIT)
        self.true = self.terminal(self.TRUE_BIT)

    def terminal(self, value: int) -> int:
        """Return the terminal that carries ``value``."""
        return self._intern(len(self.order), (~value,), value)

    def node(self, level: int, children: Sequence[int]) -> int:
        """Return the node that asks variable ``level`` and goes on to ``children``, one a value."""
        first = children[0]
        if all(child == first for child in children):
            return first
        return self._intern(level, tuple(children), 0)

    def _intern(self, level: int, children: tuple[int, ...], value: int) -> int:
        found = self._nodes.get((level, children))
        if found is None:
            found = self._nodes[level, children] = len(self.levels)
            self.levels.append(level)
            self.children.append(children)
            self.values.append(value)
        return found

    def is_terminal(self, node: int) -> bool:
        """Whether ``node`` is decided."""
        return self.levels[node] == len(self.order)

    def test(self, key: str, values: int) -> int:
        """Return the condition that the variable ``key`` has one of ``values`` (a bit mask)."""
        level = self.level_of[key]
        size = self.order[level].size
        return self.node(level, [self.true if values >> index & 1 else self.false for index in range(size)])

    def apply(self, operation: Callable[[int, int], int], left: int, right: int) -> int:
        """Return the diagram whose terminals are ``operation`` of the two diagrams' terminal values."""
        if self.is_terminal(left) and self.is_terminal(right):
            return self.terminal(operation(self.values[left], self.values[right]))
        memo = (operation, left, right)
        found = self._memo.get(memo)
        if found is None:
            level = min(self.levels[left], self.levels[right])
            pairs = zip(self._at(left, level), self._at(right, level), strict=True)
            found = self.node(level, [self.apply(operation, a, b) for a, b in pairs])
            self._memo[memo] = found
        return found

    def _at(self, node: int, level: int) -> tuple[int, ...]:
        if self.levels[node] == level:
            return self.children[node]
        return (node,) * self.order[level].size

    def conjunction(self, left: int, right: int) -> int:
        """Return the diagram of both conditions."""
        return self.apply(_and, left, right)

    def disjunction(self, left: int, right: int) -> int:
        """Return the diagram of either condition."""
        return self.apply(_or, left, right)

    def negation(self, node: int) -> int:
        """Return the diagram of the contrary condition."""
        return self.apply(_swap, node, node)

    def choose(self, condition: int, outcome: int, otherwise: int) -> int:
        """Add ``outcome`` (a bit) to the outcomes of ``otherwise`` wherever ``condition`` holds."""
        return self.apply(_union, self.apply(_take(outcome), condition, condition), otherwise)

    def forbid(self, impossible: int, node: int) -> int:
        """Return ``node`` with the combinations in ``impossible`` marked as such."""
        return self.apply(_rule_out, impossible, node)

    def outcomes(self, node: int, possible: Sequence[int]) -> int:
        """Return the mask of outcomes reachable where each variable may have the values in ``possible``."""
        return self._outcomes(node, possible, {})

    def _outcomes(self, node: int, possible: Sequence[int], memo: dict[int, int]) -> int:
        if self.is_terminal(node):
            return self.values[node]
        found = memo.get(node)
        if found is None:
            found, allowed = 0, possible[self.levels[node]]
            for index, child in enumerate(self.children[node]):
                if allowed >> index & 1:
                    found |= self._outcomes(child, possible, memo)
            memo[node] = found
        return found

    def fix(self, node: int, possible: Sequence[int]) -> int:
        """Return ``node`` with each variable that has a single possible value fixed; nothing else changes."""
        memo: dict[int, int] = {}

        def fixed(node: int) -> int:
            if self.is_terminal(node):
                return node
            if node not in memo:
                level = self.levels[node]
                mask = possible[level]
                single = mask and not mask & (mask - 1)
                children = self.children[node]
                memo[node] = (
                    fixed(children[mask.bit_length() - 1]) if single else self.node(level, [*map(fixed, children)])
                )
            return memo[node]

        return fixed(node)

    def restrict(self, node: int, possible: Sequence[int]) -> int:
        """Return ``node`` with each variable held to its possible values.

        Impossible combinations are passed over, so a variable that only tells possible from impossible disappears.
        """
        return self._restrict(node, possible, {})

    def _restrict(self, node: int, possible: Sequence[int], memo: dict[int, int]) -> int:
        if self.is_terminal(node):
            return node
        if node not in memo:
            level, nowhere = self.levels[node], self.terminal(IMPOSSIBLE)
            children = [
                self._restrict(child, possible, memo) if possible[level] >> index & 1 else nowhere
                for index, child in enumerate(self.children[node])
            ]
            somewhere = {child for child in children if child != nowhere}
            memo[node] = somewhere.pop() if len(somewhere) == 1 else self.node(level, children)
        return memo[node]

    def support(self, node: int) -> list[int]:
        """Return the levels of the variables ``node`` depends on, in order."""
        seen, stack, levels = set[int](), [node], set[int]()
        while stack:
            current = stack.pop()
            if current not in seen and not self.is_terminal(current):
                seen.add(current)
                levels.add(self.levels[current])
                stack.extend(self.children[current])
        return sorted(levels)


def _and(left: int, right: int) -> int:
    return 2 if left == right == 2 else 1


def _or(left: int, right: int) -> int:
    return 1 if left == right == 1 else 2


def _swap(left: int, _: int) -> int:
    return 3 - left


def _union(left: int, right: int) -> int:
    return left | right


def _rule_out(impossible: int, value: int) -> int:
    return IMPOSSIBLE if impossible == 2 else value


_TAKERS: dict[int, Callable[[int, int], int]] = {}


def _take(outcome: int) -> Callable[[int, int], int]:
    # one function an outcome, so that the memo of ``apply`` can tell them apart
    if outcome not in _TAKERS:
        _TAKERS[outcome] = lambda condition, _: outcome if condition == 2 else 0
    return _TAKERS[outcome]
