"""The connection that a database's source keeps from one table to the next (连接复用).

To connect costs more than a small table does: a catalogue of types is read, keys are exchanged. Only the connection is
kept, never a transaction: a snapshot held over a whole scan would keep the server from clearing away dead rows, and
its locks would hold up those who alter tables, for as long as a rested scan takes.
"""

import weakref
from collections.abc import Callable
from typing import Generic, TypeVar

IDLE_SECONDS = 60
"""After how long the server itself may close a connection that is kept and not used."""

Address = TypeVar("Address")
Session = TypeVar("Session")


class KeptConnection(Generic[Address, Session]):
    """At most one idle connection; closed when its owner is gone, and at the latest when the process ends."""

    def __init__(self, close: Callable[[Session], None]) -> None:
        self._close = close
        self._idle: list[tuple[Address, Session]] = []
        weakref.finalize(self, _close_all, self._idle, close)

    def take(self, address: Address) -> Session | None:
        """Return the idle connection to ``address``, if there is one, no longer kept; close one to elsewhere."""
        try:
            kept_for, session = self._idle.pop()
        except IndexError:
            return None
        if kept_for == address:
            return session
        self._close(session)
        return None

    def keep(self, address: Address, session: Session) -> None:
        """Keep a connection on which nothing is under way; what was kept before is closed."""
        self._idle.append((address, session))
        while len(self._idle) > 1:
            self._close(self._idle.pop(0)[1])


def _close_all(idle: list[tuple[Address, Session]], close: Callable[[Session], None]) -> None:
    while idle:
        close(idle.pop()[1])
