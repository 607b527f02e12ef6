"""Make values showable: a short prefix, a shorter suffix, stars between (脱敏)."""

import unicodedata
from collections.abc import Callable

_STARS = 12


def keep(prefix: int, suffix: int = 0) -> Callable[[str], str]:
    """Return a mask that leaves ``prefix`` first and ``suffix`` last characters, less in short values.

    At least half of a value is hidden, and no more than 12 stars stand for it.
    """

    def mask(value: str) -> str:
        text = "".join(unicodedata.normalize("NFKC", value).split())
        shown = min(prefix, len(text) // 2)
        tail = min(suffix, max(0, len(text) // 2 - shown))
        stars = min(_STARS, max(1, len(text) - shown - tail))
        return text[:shown] + "*" * stars + (text[-tail:] if tail else "")

    return mask


def email(value: str) -> str:
    """Leave the first character and the top-level domain of an e-mail address."""
    text = unicodedata.normalize("NFKC", value).strip()
    return f"{text[:1]}***@***.{text.rpartition('.')[2]}"
