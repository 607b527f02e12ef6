"""What a confined parser and the scan say to each other: frames over a pipe.

A frame is one byte that says what it is, eight bytes of length (little-endian), and the content: JSON, or for rows
an Arrow IPC stream of one batch.
"""

import json
import struct
from dataclasses import asdict
from typing import Any

from chudun.facts.problem import Problem
from chudun.vocabulary.bilingual import Bilingual

TABLES, COMMENTS, ROWS, PROBLEM, UNREADABLE, DONE, NO_MEMORY, FAILED = (bytes([code]) for code in b"TCRPUDMF")
"""What a frame is."""

ANSWERS = frozenset((TABLES, COMMENTS, ROWS))
LAST = frozenset((UNREADABLE, DONE, NO_MEMORY, FAILED))
"""Frames after which the call is over."""

LARGEST_FRAME = 512 << 20
"""Bytes; more is no frame of ours, but what a parser led astray wrote."""

_HEAD = struct.Struct("<cQ")
HEAD_BYTES = _HEAD.size


def frame(kind: bytes, content: bytes) -> bytes:
    """Return a frame's bytes."""
    return _HEAD.pack(kind, len(content)) + content


def head(received: bytes) -> tuple[bytes, int]:
    """Return what a frame is and its length, from its first `HEAD_BYTES`."""
    kind, length = _HEAD.unpack(received)
    return kind, length


def problem_bytes(problem: Problem) -> bytes:
    """Return a problem as JSON."""
    return json.dumps(asdict(problem)).encode()


def problem_from(content: bytes | dict[str, Any]) -> Problem:
    """Return the problem that `problem_bytes` was given, from its JSON or what that says."""
    said = json.loads(content) if isinstance(content, bytes) else content
    return Problem(str(said["where"]), Bilingual(**said["what"]), Bilingual(**said["remedy"]))
