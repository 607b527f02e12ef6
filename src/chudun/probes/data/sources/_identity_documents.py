"""Pictures of identity documents, told by the words printed on them (证件照片)."""

import re

COLUMN = "证件影像"
"""Name of the column that says which document a page shows; the detector for such pictures knows the word."""

_LONGEST = 400
_CARD_FRONT = ("姓名", "性别", "民族", "出生", "住址", "公民身份号码")
_CARD_BACK = ("居民身份证", "签发机关", "有效期限")
_PASSPORT = re.compile(r"P<[A-Z]{3}[A-Z<]{10}")
_MOST_WORDS = 4
_BLANKS = re.compile(r"\s+")


def identity_document(text: str) -> str | None:
    """Return which identity document a page shows, or None.

    A card or passport holds little but its own words; a form that asks for the same things holds more.
    """
    words = _BLANKS.sub("", text)
    if len(words) > _LONGEST:
        return None
    front = sum(word in words for word in _CARD_FRONT) >= _MOST_WORDS and "身份号码" in words
    if front or all(word in words for word in _CARD_BACK):
        return "居民身份证"
    return "护照" if _PASSPORT.search(words) else None
