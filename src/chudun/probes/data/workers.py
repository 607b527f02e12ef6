"""Independent tasks on several threads, which all stop when one is interrupted (并行执行)."""

import ctypes
import threading
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

_Result = TypeVar("_Result")

_LISTEN_SECONDS = 0.05
_STOP_SECONDS = 0.8


def in_parallel(tasks: Sequence[Callable[[], _Result]], threads: int) -> list[_Result]:
    """Run ``tasks`` on so many threads and return their results in the tasks' order.

    Whatever a task raises, and Ctrl-C, makes every other one be interrupted by `KeyboardInterrupt`, so that each
    closes what it holds; it is then raised here. A task that does not listen within a second is left behind.
    """
    waiting = iter(enumerate(tasks))
    lock = threading.Lock()
    results: dict[int, _Result] = {}
    failures: list[BaseException] = []
    stopping = threading.Event()

    def work() -> None:
        while not stopping.is_set():
            with lock:
                at, task = next(waiting, (-1, None))
            if task is None:
                return
            try:
                results[at] = task()
            except BaseException as error:
                failures.append(error)
                stopping.set()

    workers = [threading.Thread(target=work, daemon=True) for _ in range(min(threads, len(tasks)))]
    try:
        for worker in workers:
            worker.start()
        for worker in workers:
            # Short waits: Ctrl-C may be delivered to another thread, and does not end this one's wait.
            while worker.is_alive() and not stopping.is_set():
                worker.join(_LISTEN_SECONDS)
        if failures:
            raise failures[0]
    except BaseException:
        stopping.set()
        _interrupt(workers)
        raise
    return [results[at] for at in range(len(tasks))]


def _interrupt(workers: Sequence[threading.Thread]) -> None:
    """Raise `KeyboardInterrupt` in each thread, as Ctrl-C does in the main one, and wait a moment for their ends."""
    for worker in workers:
        if worker.ident is not None and worker.is_alive():
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(worker.ident), ctypes.py_object(KeyboardInterrupt)
            )
    until = time.monotonic() + _STOP_SECONDS
    for worker in workers:
        if worker.ident is not None:
            worker.join(max(0.0, until - time.monotonic()))
