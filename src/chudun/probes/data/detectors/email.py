"""E-mail address (电子邮箱), RFC 5321 as it is used; it may stand hard against Chinese characters."""

import numpy as np
from numba import types

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel import masking
from chudun.probes.data.kernel.characters import CELL, Bytes, all_letters, find
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    AT,
    CHECK,
    LONGEST,
    PASSED,
    PLACEHOLDER,
    SHAPED,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.words import leading, load_word
from chudun.vocabulary.bilingual import Bilingual

_AT, _DOT = b"@."

# local parts that stand for nobody, as words filled up with zero bytes
_NOBODY = np.array([b"TEST", b"NONE", b"NULL", b"NA", b"NOREPLY", b"NO-REPLY", b"NO_REPLY", b"XXX"], dtype="S8").view(
    "<u8"
)


@compiled(types.boolean(CELL, types.int64), inline=True)
def _is_nobody(cell: Bytes, length: int) -> bool:
    if length > 8:
        return False
    local_part = load_word(cell, 0) if length == 8 else leading(load_word(cell, 0), length)
    for i in range(_NOBODY.size):  # noqa: SIM110 (numba compiles no generators)
        if local_part == _NOBODY[i]:
            return True
    return False


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """Local part and domain without empty labels, and a top-level domain of letters."""
    at = find(cell, _AT, 0, length)
    if at == 0 or at > 64 or at + 4 > length or find(cell, _AT, at + 1, length) < length:
        return ABSENT
    last, dot = -1, find(cell, _DOT, 0, length)
    while dot < length:
        if dot in (last + 1, at - 1, at + 1):
            return SHAPED
        last, dot = dot, find(cell, _DOT, dot + 1, length)
    top_level = length - last - 1
    if last < at or not 2 <= top_level <= 63 or not all_letters(cell, last + 1, length):
        return SHAPED
    return PLACEHOLDER if _is_nobody(cell, at) else PASSED


detector = Detector(
    name="email",
    label=Bilingual("电子邮箱", "e-mail address"),
    category=Bilingual("个人基本资料·联系方式", "contact details"),
    standard="RFC 5321",
    words=("邮箱", "电子邮件", "邮件地址", "email", "e_mail", "mail", "dzyx", "yx"),
    personal=True,
    kind=IdentifierKind.EMAIL,
    shape=Shape(lengths=range(6, LONGEST + 1), alphabet=AT),
    check=check,
    chance=0.001,
    in_text=True,
    mask=masking.email,
    examples=(
        "zhang.san@mail.example.cn",
        "Z+tag@example.com",
        "ｚｈａｎｇ＠ｅｘａｍｐｌｅ．ｃｎ",
        " <li@example.cn>; ",
    ),
    counter_examples=(
        "zhang@localhost",
        "@example.cn",
        "a..b@example.cn",
        "zhang@.cn",
        "test@example.cn",
        "weibo @某人",
    ),
)
