"""Postal address (地址): several words of place, from province down to house number."""

import numpy as np

from chudun.probes.data.kernel.characters import Bytes, code, han
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    CHECK,
    DIGITS,
    HAN,
    LETTERS,
    LONGEST,
    PASSED,
    PLAUSIBLE,
    SHAPED,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

# rank of a place word: an address names several, coarse and fine
_RANKS = ("省州盟", "市县区旗", "镇乡街道路巷弄村庄", "号栋幢楼座单元室组户")


def _ranks() -> Bytes:
    ranks = np.zeros(0x10000, dtype=np.uint8)
    for rank, words in enumerate(_RANKS):
        ranks[[ord(word) for word in words]] = 1 << rank
    return ranks


_RANK = _ranks()
_SHORTEST = 18
"""Bytes of the shortest address that can be known without a word for it: six characters."""
_COARSE, _STREET, _HOUSE = 0b0011, 0b0100, 0b1000


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """A street or village, and above it a district or below it a house."""
    found, i = 0, 0
    while i < length:
        character = han(cell, i)
        found |= code(_RANK[character])
        i += 3 if character else 1
    if not found & _STREET:
        return SHAPED
    if length < _SHORTEST:
        return PLAUSIBLE
    return PASSED if found & _COARSE and (found & _HOUSE or length >= 24) else PLAUSIBLE


detector = Detector(
    name="address",
    label=Bilingual("地址", "postal address"),
    category=Bilingual("个人基本资料", "basic personal data"),
    standard="GB/T 23705",
    words=("地址", "住址", "住所", "address", "addr", "street", "residence", "dz", "jtdz", "lxdz"),
    personal=True,
    shape=Shape(lengths=range(9, LONGEST + 1), alphabet=HAN | DIGITS | LETTERS),
    check=check,
    chance=0.2,
    needs_words=True,
    # one that begins with its street, for a town that goes without saying
    check_optional=True,
    mask=keep(3),
    examples=("湖北省武汉市洪山区珞喻路1037号", "武汉市江汉区解放大道688号武汉广场20楼", "浦东新区张江镇科苑路88号"),
    counter_examples=("已发货，请注意查收", "武汉市", "高速公路通行费发票"),
)
