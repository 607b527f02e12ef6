"""Text from outside made safe to show: nothing in it can hide, turn the line round, or break a file (可见文本)."""

import re
from typing import TypeVar

T = TypeVar("T")

# control characters, marks that reverse reading order, halves of characters, and what XML forbids
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def visible(value: T) -> T:
    """Return ``value`` with each such character in its texts, however deep, replaced by a visible mark."""
    shown: object = value
    if isinstance(value, str):
        shown = _HIDDEN.sub("\ufffd", value)
    elif isinstance(value, tuple | list):
        shown = type(value)(visible(item) for item in value)
    elif isinstance(value, dict):
        shown = {visible(name): visible(item) for name, item in value.items()}
    return shown  # type: ignore[return-value]  # each branch returns the type it was given
