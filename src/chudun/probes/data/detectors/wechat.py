"""WeChat id (微信号): a letter, then five to nineteen letters, digits, underscores and hyphens; needs a name."""

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.characters import Bytes, repeats
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CHECK,
    DIGITS,
    LETTERS,
    OTHER,
    PASSED,
    PLACEHOLDER,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_UNDERSCORE = ord("_")
_PHONE_NUMBER = 11


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """The characters of an id; one with a phone number in it is left to be searched."""
    run = 0
    for i in range(length):
        digit = 48 <= cell[i] <= 57
        if not digit and not 65 <= cell[i] <= 90 and cell[i] != _UNDERSCORE:
            return ABSENT
        run = run + 1 if digit else 0
        if run >= _PHONE_NUMBER:
            return ABSENT
    return PLACEHOLDER if repeats(cell, 1, length) else PASSED


detector = Detector(
    name="wechat",
    label=Bilingual("微信号", "WeChat id"),
    category=Bilingual("网络身份标识信息", "online identity"),
    words=(
        "微信号", "微信账号", "微信", "wechat", "wechat_id", "weixin", "wx_id", "wxid", "wxh", "wxhm", "openid",
        "unionid",
    ),
    personal=True,
    kind=IdentifierKind.WECHAT,
    shape=Shape(lengths=range(6, 29), alphabet=DIGITS | LETTERS | OTHER, starts="ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    check=check,
    needs_words=True,
    mask=keep(2, 1),
    examples=("wxid_a1b2c3d4e5f622", "zhang_san88", "Lily-2008", "oGZUI0egBJY1zhBYw2KhdUfwVJJE"),
    counter_examples=("1abcdef", "abcde", "zhang13912345670", "ab cd;ef", "_zhangsan", "aaaaaa"),
)  # fmt: skip
