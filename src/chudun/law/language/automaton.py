"""A decision diagram made deterministic over what is known: one state for each set of nodes still possible."""

from collections.abc import Sequence

from chudun.law.language.diagram import Diagram
from chudun.law.language.variables import Variable
from chudun.vocabulary.attribute import Count, Day


class State:
    """All nodes still possible after some answers.

    Attributes
    ----------
    variable
        What the next step depends on, or None where everything is decided; ``key`` and ``cuts`` are its own.
    outcomes
        The mask of outcomes, once decided.
    by_mask, by_value
        States met so far, by the mask or the value observed.
    """

    __slots__ = ("by_mask", "by_value", "cuts", "key", "level", "nodes", "outcomes", "variable")

    def __init__(self, level: int, nodes: frozenset[int], variable: Variable | None, outcomes: int) -> None:
        self.level = level
        self.nodes = nodes
        self.variable = variable
        self.key = variable.key if variable else ""
        self.cuts = variable.cuts if variable and isinstance(variable.attribute, Count | Day) else None
        self.outcomes = outcomes
        self.by_mask: dict[int, State] = {}
        self.by_value: dict[object, State] = {}


class Automaton:
    """Walks a diagram with sets of possible values at the cost of one path.

    States are built when first met, so a question with many unknowns costs only what its cases visit.
    """

    def __init__(self, diagram: Diagram, root: int) -> None:
        self._diagram = diagram
        self._states: dict[frozenset[int], State] = {}
        self.start = self._state(frozenset({root}))

    def outcomes(self, masks: Sequence[int]) -> int:
        """Return the mask of outcomes reachable where each variable may have the values in ``masks``."""
        state = self.start
        while state.variable is not None:
            mask = masks[state.level]
            state = state.by_mask.get(mask) or self.step(state, mask)
        return state.outcomes

    def step(self, state: State, mask: int) -> State:
        """Return the state after observing ``mask`` of the variable ``state`` waits for."""
        diagram = self._diagram
        nodes = set[int]()
        for node in state.nodes:
            if diagram.levels[node] > state.level:
                nodes.add(node)
            else:
                nodes.update(child for i, child in enumerate(diagram.children[node]) if mask >> i & 1)
        following = state.by_mask[mask] = self._state(frozenset(nodes))
        return following

    def _state(self, nodes: frozenset[int]) -> State:
        found = self._states.get(nodes)
        if found is None:
            diagram = self._diagram
            level = min((diagram.levels[node] for node in nodes), default=len(diagram.order))
            decided = level == len(diagram.order)
            outcomes = 0
            for node in nodes if decided else ():
                outcomes |= diagram.values[node]
            found = State(level, nodes, None if decided else diagram.order[level], outcomes)
            self._states[nodes] = found
        return found
