"""Waiting for what a server does in its own time."""

import time
from collections.abc import Callable


def wait_until(happened: Callable[[], bool], seconds: float = 60) -> None:
    """Return when ``happened``; fail if it has not after some seconds."""
    until = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < until
        time.sleep(0.05)
