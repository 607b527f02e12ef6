"""Numbers as statutes write them: 第一百二十三条, and now and then 第123条."""

_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}

NUMERAL = "[零〇一二两三四五六七八九十百千0-9０-９]"
"""One character of such a number, for use in patterns."""


def numeral_value(written: str) -> int | None:
    """Return the value of ``written`` (1 to 9,999), or None where it is no number."""
    characters = "".join(written.split())
    if not characters or len(characters) > 9:
        return None
    if characters.isdecimal():
        value = int(characters)
        return value if 0 < value < 10_000 else None
    total, digit = 0, 0
    for character in characters:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        elif character in _DIGITS:
            digit = _DIGITS[character]
        else:
            return None
    return total + digit or None
