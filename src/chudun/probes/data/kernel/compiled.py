"""Compile the kernel's functions with numba, and keep what was compiled between runs."""

import hashlib
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import numba
from numba import types

Function = TypeVar("Function", bound=Callable[..., Any])

# numba's type hints know neither its configuration nor its options in full
njit: Any = numba.njit
config: Any = numba.config

_SOURCES = ("kernel", "detectors")


def compiled(
    signature: object = None, *, inline: bool = False, allocates: bool = False
) -> Callable[[Function], Function]:
    """Return a decorator that compiles a function to machine code that runs without the GIL.

    The machine code is kept on disk where a folder can be written, else compiled anew in each process.

    Parameters
    ----------
    signature
        numba's signature, which compiles at once; without it, the first call compiles.
    inline
        Merge the code into its callers, which saves the call; Python itself can't call it.
    allocates
        The function makes arrays. The others do without counting references, which halves their time.
    """
    arguments = () if signature is None else (signature,)
    options: dict[str, Any] = {"nogil": True, "forceinline": inline, "error_model": "numpy", "_nrt": allocates}
    options |= {"no_cpython_wrapper": inline, "no_cfunc_wrapper": True}

    def decorate(function: Function) -> Function:
        folder = _folder()
        before, config.CACHE_DIR = config.CACHE_DIR, folder
        try:
            dispatcher: Function = njit(*arguments, cache=bool(folder), **options)(function)
        finally:
            config.CACHE_DIR = before
        return dispatcher

    return decorate


def tuple_of(member: types.Type, count: int) -> types.Type:
    """Return numba's type of a tuple with ``count`` members of one type."""
    return types.UniTuple(member, count)  # type: ignore[no-untyped-call]


@cache
def _folder() -> str:
    """Return the folder for the machine code of this very source text, or "" where none can be written.

    numba sees a change only in the file of the compiled function, not in those it calls; a folder named
    after all of them can't serve stale code.
    """
    here = Path(__file__).parent
    files = sorted(file for part in _SOURCES for file in (here.parent / part).glob("*.py"))
    stamp = hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()[:16]
    fallback = Path(os.environ.get("XDG_CACHE_HOME") or Path("~/.cache").expanduser()) / "chudun"
    for parent in (here / "__pycache__", fallback):
        folder = parent / f"compiled-{stamp}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except (OSError, RuntimeError):
            continue
        if os.access(folder, os.W_OK):
            return str(folder)
    return ""
