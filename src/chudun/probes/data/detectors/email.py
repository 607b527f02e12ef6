"""E-mail address (电子邮箱), RFC 5321 as it is used; it may stand hard against Chinese characters."""

import numpy as np
from numba import types

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel import masking
from chudun.probes.data.kernel.characters import CELL, Bytes
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
from chudun.vocabulary.bilingual import Bilingual

# local parts that stand for nobody, each after a zero byte
_NOBODY = np.frombuffer(b"\0TEST\0NONE\0NULL\0NA\0NOREPLY\0NO-REPLY\0NO_REPLY\0XXX\0", dtype=np.uint8).copy()

_LONGEST_NOBODY = 8


@compiled(types.boolean(CELL, types.int64))
def _is_nobody(cell: Bytes, length: int) -> bool:
    if length > _LONGEST_NOBODY:
        return False
    for start in range(1, _NOBODY.size - length):
        if _NOBODY[start - 1] != 0 or _NOBODY[start + length] != 0:
            continue
        same = 0
        while same < length and _NOBODY[start + same] == cell[same]:
            same += 1
        if same == length:
            return True
    return False


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """Local part and domain without empty labels, and a top-level domain of letters."""
    at = 0
    while at < length and cell[at] != 64:
        at += 1
    if at == 0 or at > 64 or at + 4 > length:
        return ABSENT
    dot = -1
    for i in range(length):
        if cell[i] == 46 and (i in (0, at - 1, at + 1, length - 1) or cell[i + 1] == 46):
            return SHAPED
        if i > at and cell[i] == 64:
            return ABSENT
        if i > at and cell[i] == 46:
            dot = i
    if dot < 0 or length - dot < 3:
        return SHAPED
    for i in range(dot + 1, length):
        if cell[i] < 65 or cell[i] > 90:
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
