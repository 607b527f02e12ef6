"""Position in one cell (经纬度): two numbers with a comma, POINT of OGC well-known text, degrees with minutes."""

from chudun.probes.data.kernel.characters import Bytes, all_digits, find
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    BOTH_READINGS,
    CHECK,
    DIGITS,
    HAN,
    LETTERS,
    OTHER,
    PASSED,
    Detector,
    Shape,
)
from chudun.vocabulary.bilingual import Bilingual

_COMMA, _SEMICOLON = b",;"
_P, _O, _I, _N, _T = b"POINT"
_DEGREE = 0xC2, 0xB0
_FEW = 4
"""Digits of a number of degrees to a kilometre or so."""


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """Points and minus signs are gone by now, so that only the digits are left to look at."""
    if cell[0] == _P:
        word = cell[1] == _O and cell[2] == _I and cell[3] == _N and cell[4] == _T
        return PASSED if word and length >= 5 + 2 * _FEW and all_digits(cell, 5, length) else ABSENT
    between = min(find(cell, _COMMA, 0, length), find(cell, _SEMICOLON, 0, length))
    if between < length:
        precise = between >= _FEW and length - between - 1 >= _FEW
        return PASSED if precise and all_digits(cell, 0, between) and all_digits(cell, between + 1, length) else ABSENT
    at, signs = find(cell, _DEGREE[0], 0, length), 0
    while at < length:
        signs += cell[at + 1] == _DEGREE[1] and at > 0 and 48 <= cell[at - 1] <= 57
        at = find(cell, _DEGREE[0], at + 1, length)
    return PASSED if signs == 2 else ABSENT


detector = Detector(
    name="coordinates",
    label=Bilingual("精准定位（坐标）", "precise position (coordinates)"),
    category=Bilingual("其他敏感个人信息·精准定位", "other: precise position"),
    standard="GB/T 45574-2025",
    words=(
        "坐标", "经纬度", "定位", "位置", "coordinates", "coordinate", "coord", "coords", "location", "position",
        "gps", "lnglat", "latlng", "lonlat", "latlon", "geo_point", "geom", "geometry", "wkt", "jwd",
    ),
    personal=True,
    of_things=True,
    sensitive=BOTH_READINGS,
    shape=Shape(lengths=range(9, 61), alphabet=DIGITS | LETTERS | HAN | OTHER, starts="0123456789PNESW东西南北"),
    check=check,
    needs_words=True,
    examples=(
        "114.3055,30.5928", "(-122.4194, 37.7749)", "POINT(114.3055 30.5928)", "114°18′19″E 30°35′34″N",
        "30.5928；114.3055",
    ),
    counter_examples=("114,30", "1,234,567", "POINT(A B)", "37.5°C", "114.3055", "北京市,海淀区"),
)  # fmt: skip
