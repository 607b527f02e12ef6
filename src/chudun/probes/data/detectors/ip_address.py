"""IP address on the public internet (公网 IP 地址), RFC 791 and RFC 4291.

A version such as 1.2.3.4 has the same form, so a name must say what the column holds.
"""

from numba import types

from chudun.probes.data.kernel.characters import CELL, Bytes, code, find
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import ABSENT, CHECK, DIGITS, LETTERS, OTHER, PASSED, SHAPED, Detector, Shape
from chudun.probes.data.kernel.hexadecimal import hex_digit
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_DOT, _COLON = b".:"
NEITHER, PRIVATE, PUBLIC = range(3)
FORMS = Shape(lengths=range(3, 40), alphabet=DIGITS | LETTERS | OTHER, starts="0123456789ABCDEF:")


@compiled(types.int64(CELL, types.int64))
def _scope_4(cell: Bytes, length: int) -> int:
    """Return the scope of four numbers between dots."""
    value, part, parts, digits = 0, 0, 0, 0
    for i in range(length + 1):
        if i == length or cell[i] == _DOT:
            if digits == 0 or part > 255:
                return NEITHER
            value, part, parts, digits = value << 8 | part, 0, parts + 1, 0
        elif 48 <= cell[i] <= 57 and digits < 3:
            part, digits = part * 10 + code(cell[i]) - 48, digits + 1
        else:
            return NEITHER
    if parts != 4 or value >> 24 == 0 or value >> 24 >= 224:
        return NEITHER
    own = value >> 24 in (10, 127) or value >> 20 == 0xAC1 or value >> 16 in (0xC0A8, 0xA9FE) or value >> 22 == 0x191
    return PRIVATE if own else PUBLIC


@compiled(types.int64(CELL, types.int64))
def _scope_6(cell: Bytes, length: int) -> int:
    """Return the scope of up to eight groups of hexadecimal digits, at one place two colons for the groups left out."""
    groups, digits, gaps, value, first, i = 0, 0, 0, 0, -1, 0
    while i < length:
        if cell[i] == _COLON:
            double = i + 1 < length and cell[i + 1] == _COLON
            if not double and (digits == 0 or i + 1 == length):
                return NEITHER
            gaps, digits, value = gaps + double, 0, 0
            first = 0 if first < 0 else first
            i += 1 + double
            continue
        digit = hex_digit(cell, i)
        if digit < 0 or digits == 4:
            return NEITHER
        groups += digits == 0
        digits, value = digits + 1, value * 16 + digit
        first = value if groups == 1 and (i == digits - 1) else first
        i += 1
    if gaps > 1 or groups > 8 - gaps or (gaps == 0 and groups != 8) or groups == 0:
        return NEITHER
    return PUBLIC if first >> 13 == 1 else PRIVATE


@compiled(types.int64(CELL, types.int64))
def scope(cell: Bytes, length: int) -> int:
    """Return whether an address is of the public internet, of somebody's own network, or no address of one host."""
    dot = find(cell, _DOT, 0, length) < length
    if dot:
        return _scope_4(cell, length) if length <= 15 else NEITHER
    return _scope_6(cell, length) if find(cell, _COLON, 0, length) < length else NEITHER


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """An address of the public internet."""
    found = scope(cell, length)
    return PASSED if found == PUBLIC else SHAPED if found == PRIVATE else ABSENT


detector = Detector(
    name="ip_address",
    label=Bilingual("IP 地址", "IP address"),
    category=Bilingual("个人上网记录", "online activity"),
    standard="RFC 791, RFC 4291",
    words=(
        "网络地址", "ip", "ipv4", "ipv6", "ip_address", "ip_addr", "ipaddr", "client_ip", "login_ip", "source_ip",
        "remote_addr", "remote_ip", "host_ip",
    ),
    personal=True,
    shape=FORMS,
    check=check,
    needs_words=True,
    mask=keep(4),
    examples=("58.49.12.201", "218.106.0.7", "２２３．5．5．5", "2408:8207:1850::1a", "240e:3b4:0:1:2:3:4:5"),
    counter_examples=(
        "192.168.1.10", "256.1.1.1", "1.2.3", "224.0.0.1", "0.0.0.0", "fe80::1", "12:34:56", "2408:8207", "1::2::3",
        "10.15.7", "114.30",
    ),
)  # fmt: skip
