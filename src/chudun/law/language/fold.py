"""The one traversal behind every back end."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from chudun.law.language.expression import And, Cited, Expression, Named, Not, Or, Unless


class UnhandledNode(LookupError):
    """A back end has no handler for a kind of node."""


@dataclass(frozen=True)
class Fold:
    """One traversal for every back end: children first, each shared node once.

    Parameters
    ----------
    name
        The back end's name, for errors.
    handlers
        For each node type a function of the node and its children's results.

    Raises
    ------
    UnhandledNode
        When called on an expression with a node type that has no handler.
    """

    name: str
    handlers: Mapping[type[Expression], Callable[..., Any]] = field(repr=False)

    def __call__(self, root: Expression) -> Any:
        """Return the handler's result for ``root``."""
        done: dict[int, Any] = {}
        stack = [root]
        while stack:
            node = stack[-1]
            waiting = [child for child in node.operands if id(child) not in done]
            if waiting:
                stack.extend(reversed(waiting))
                continue
            stack.pop()
            if id(node) not in done:
                handler = self.handlers.get(type(node))
                if handler is None:
                    raise UnhandledNode(f"the back end {self.name!r} has no handler for {type(node).__name__}")
                done[id(node)] = handler(node, *(done[id(child)] for child in node.operands))
        return done[id(root)]


def rebuild(node: Expression, *parts: Expression) -> Expression:
    """Return ``node`` with its operands replaced by ``parts``: the handler of a fold that rewrites."""
    match node:
        case And() | Or():
            return type(node)(parts)
        case Not():
            return Not(parts[0])
        case Cited(_, provision):
            return Cited(parts[0], provision)
        case Named(_, label, contrary):
            return Named(parts[0], label, contrary)
        case Unless():
            return Unless(parts[0], parts[1:])
    return node
