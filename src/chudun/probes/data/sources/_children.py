"""The processes in which confined parsers run, kept warm between calls."""

import atexit
import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from chudun.probes.data.scratch import scratch_folder
from chudun.probes.data.sources import _wire as wire

_CALLS_PER_CHILD = 200
_LISTEN_MILLISECONDS = 200
_READ_BYTES = 1 << 20
_KINDS = wire.ANSWERS | wire.LAST | {wire.PROBLEM}
_KEPT_VARIABLES = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "SYSTEMROOT", "LD_LIBRARY_PATH", "VIRTUAL_ENV")


class Broken(Exception):
    """A child came to its end, or was ended, before it had answered.

    Attributes
    ----------
    slow
        It took more time than it was given.
    signal
        The signal that ended it, by name; empty where none did.
    """

    def __init__(self, *, slow: bool = False, signal: str = "") -> None:
        super().__init__()
        self.slow, self.signal = slow, signal


@dataclass(slots=True)
class Child:
    """One process, its pipes and its folder for temporary files."""

    memory: int
    calls: int = 0
    _process: subprocess.Popen[bytes] = field(init=False)
    _lifeline: int = field(init=False)
    _received: bytearray = field(default_factory=bytearray)
    _folder: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)

    def __post_init__(self) -> None:
        folder = self._folder.enter_context(scratch_folder())
        kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
        environment = kept | {
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            "TMPDIR": str(folder),
            "ARROW_DEFAULT_MEMORY_POOL": "system",
            "MALLOC_ARENA_MAX": "2",
        }
        read_end, self._lifeline = os.pipe()
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "chudun.probes.data.sources._child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                pass_fds=(read_end,) if os.name == "posix" else (),
                env=environment,
                cwd=folder,
                start_new_session=True,  # Ctrl-C is the scan's to handle
            )
        finally:
            os.close(read_end)
        self._say({"lifeline": read_end, "memory": self.memory})

    def _say(self, what: Mapping[str, object]) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):  # the answer that does not come tells
            self._process.stdin.write(json.dumps(what).encode() + b"\n")
            self._process.stdin.flush()

    def call(
        self, what: Mapping[str, object], *, step_seconds: float, total_seconds: float
    ) -> Iterator[tuple[bytes, bytes]]:
        """Yield the frames that answer ``what``, the last one included.

        Only the time spent waiting for the child counts, both for a step and in all.

        Raises
        ------
        Broken
            It crashed, took too long, or answered with something that is no frame.
        """
        self.calls += 1
        self._say(what)
        left = total_seconds
        while True:
            began = time.monotonic()
            kind, length = wire.head(self._take(wire.HEAD_BYTES, began + min(step_seconds, left)))
            if length > wire.LARGEST_FRAME or kind not in _KINDS:
                raise Broken
            content = self._take(length, began + min(step_seconds, left))
            left -= time.monotonic() - began
            yield kind, content
            if kind in wire.LAST:
                return

    def _take(self, size: int, deadline: float) -> bytes:
        assert self._process.stdout is not None
        pipe = self._process.stdout.fileno()
        while len(self._received) < size:
            if time.monotonic() > deadline:
                raise Broken(slow=True)
            # Short waits, so that a thread that is to stop does so soon.
            if not _readable(pipe):
                continue
            received = os.read(pipe, _READ_BYTES)
            if not received:
                raise self._ended()
            self._received += received
        taken = bytes(memoryview(self._received)[:size])
        del self._received[:size]
        return taken

    def _ended(self) -> Broken:
        try:
            code = self._process.wait(1)
        except subprocess.TimeoutExpired:
            return Broken()  # it closed its pipe and lives on
        name = signal.Signals(-code).name if code < 0 else ""
        return Broken(slow=name == "SIGXCPU", signal=name)

    def end(self) -> None:
        """Kill the process and remove its folder."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            with contextlib.suppress(BrokenPipeError):
                pipe.close()
        os.close(self._lifeline)
        self._folder.close()


def _readable(pipe: int) -> bool:
    if not hasattr(select, "poll"):  # Windows, where reading has to wait
        return True
    waiting = select.poll()
    waiting.register(pipe, select.POLLIN)
    return bool(waiting.poll(_LISTEN_MILLISECONDS))


_idle: list[Child] = []
_lock = threading.Lock()


@contextmanager
def lent_child(memory: int) -> Iterator[Child]:
    """Lend a child, warm where there is one; one that was left in the middle of a call is ended."""
    with _lock:
        fitting = next((child for child in _idle if child.memory == memory), None)
        if fitting:
            _idle.remove(fitting)
    child = fitting or Child(memory)
    try:
        yield child
    except BaseException:
        child.end()
        raise
    with _lock:
        keep = child.calls < _CALLS_PER_CHILD and len(_idle) < (os.cpu_count() or 1)
        if keep:
            _idle.append(child)
    if not keep:
        child.end()


@atexit.register
def _end_all() -> None:
    while _idle:
        _idle.pop().end()


if hasattr(os, "register_at_fork"):
    # Two processes must not talk to one child.
    os.register_at_fork(after_in_child=_idle.clear)
