"""Control point of a plant (工业控制点位): PLC address, instrument tag, Modbus register, OPC UA node."""

from chudun.probes.data.kernel.characters import Bytes, all_digits, find
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CHECK,
    DIGITS,
    LETTERS,
    OTHER,
    PASSED,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_N, _S, _D, _B, _PERCENT, _EQUALS, _SEMICOLON = b"NSDB%=;"
_TAG_LETTERS, _TAG_DIGITS = 5, 6
_MODBUS = 5, 6


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """``ns=2;s=…``, ``%MW100``, ``DB1.DBX0.0``, a Modbus register from 00001, or letters and a number (TIC101A)."""
    if cell[0] == _N and cell[1] == _S and cell[2] == _EQUALS:
        semicolon = find(cell, _SEMICOLON, 0, length)
        return PASSED if semicolon + 3 < length and cell[semicolon + 2] == _EQUALS else ABSENT
    if length in _MODBUS and all_digits(cell, 0, length):
        return PASSED if cell[0] in (48, 49, 51, 52) else ABSENT
    start = 1 if cell[0] == _PERCENT else 0
    if cell[start] == _D and cell[start + 1] == _B and 48 <= cell[start + 2] <= 57:
        return PASSED if find(cell, _D, start + 2, length) < length and length <= 20 else ABSENT
    letters, i = 0, start
    while i < length and 65 <= cell[i] <= 90:
        letters, i = letters + 1, i + 1
    end = length - 1 if length > i and 65 <= cell[length - 1] <= 90 else length
    digits = end - i
    return (
        PASSED if 1 <= letters <= _TAG_LETTERS and 1 <= digits <= _TAG_DIGITS and all_digits(cell, i, end) else ABSENT
    )


detector = Detector(
    name="control_point",
    label=Bilingual("工业控制点位", "industrial control point"),
    category=Bilingual("工业·生产数据", "industrial: production"),
    standard="工业数据分类分级指南（试行）",
    words=(
        "点位", "位号", "测点", "寄存器", "控制点", "节点标识", "plc", "plc_tag", "plc_address", "tag_name", "tag",
        "tagname", "modbus", "modbus_address", "register", "register_address", "opc", "opc_item", "opcua", "node_id",
        "dcs", "scada",
    ),
    personal=False,
    shape=Shape(lengths=range(3, 65), alphabet=DIGITS | LETTERS | OTHER, starts="%0134ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    check=check,
    needs_words=True,
    mask=keep(2),
    examples=("ns=2;s=Line1.Motor.Speed", "%MW100", "DB10.DBX0.1", "40001", "TIC-101A", "FT-2001"),
    counter_examples=("hello", "20240315", "ns=2", "A1B2C3", "99999"),
)  # fmt: skip
