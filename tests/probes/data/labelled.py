"""Labelled columns and how their synthetic values are made."""

import random
from collections.abc import Callable
from dataclasses import dataclass

import pyarrow as pa

from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.profile import ColumnProfile, Comments, TableRef

ROWS = 600


@dataclass(frozen=True)
class Column:
    """One labelled column; ``is_a`` is the detector it must be given, None for what must not be personal."""

    what: str
    name: str
    values: list[object]
    is_a: str | None = None
    protection: str | None = None
    comment: str = ""
    table: str = "t"


def judged(column: Column) -> ColumnProfile:
    """Return the verdict on a column that stands alone in its table."""
    batch = pa.record_batch({column.name: pa.array(column.values)})
    comments = Comments("", {column.name: column.comment} if column.comment else {})
    scan = TableScan(
        TableRef("s", column.table), batch.schema, key=bytes(16), settings=ScanSettings(), comments=comments
    )
    scan.update(batch)
    return scan.finish().columns[0]


def digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def luhn(body: str) -> str:
    total = sum(int(d) if i % 2 else sum(divmod(2 * int(d), 10)) for i, d in enumerate(reversed(body)))
    return body + str(-total % 10)


def resident(rng: random.Random) -> str:
    region = rng.choice(["110105", "420106", "310115", "440305", "510107", "330106", "610113", "210102"])
    body = f"{region}{rng.randint(1950, 2010)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}{digits(rng, 3)}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(d) * w for d, w in zip(body, weights, strict=True)) % 11]


def mobile(rng: random.Random) -> str:
    return rng.choice(["139", "138", "186", "177", "159", "187", "150", "199", "173", "135"]) + digits(rng, 8)


def card(rng: random.Random) -> str:
    return luhn(rng.choice(["622202", "622848", "621700", "622588"]) + digits(rng, 12))


def vin(rng: random.Random) -> str:
    values = {
        **{str(i): i for i in range(10)},
        **dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (*range(1, 9), *range(1, 6), 7, 9, *range(2, 10)), strict=True)),
    }
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    body = "LSV" + "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ0123456789") for _ in range(5)) + "0"
    body += "".join(rng.choice("ABCDEFGHJKLMNPRSTVWXY0123456789") for _ in range(4)) + digits(rng, 4)
    rest = sum(values[c] * w for c, w in zip(body, weights, strict=True)) % 11
    return body[:8] + ("X" if rest == 10 else str(rest)) + body[9:]


def email(rng: random.Random) -> str:
    return f"{rng.choice('abcdefgh')}{digits(rng, 5)}@{rng.choice(['mail', 'post', 'corp'])}.example.cn"


def plate(rng: random.Random) -> str:
    return (
        rng.choice("鄂京沪粤苏浙")
        + rng.choice("ABCDE")
        + "".join(rng.choice("ABCDEFGHJKLMNPQ0123456789") for _ in range(5))
    )


def person(rng: random.Random) -> str:
    return rng.choice("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高") + "".join(
        rng.choice("伟芳娜秀英敏静丽强磊洋艳勇军杰娟涛明超霞平刚桂") for _ in range(rng.randint(1, 2))
    )


def passport(rng: random.Random) -> str:
    return "E" + digits(rng, 8)


def street(rng: random.Random) -> str:
    district, street = rng.choice(["洪山", "江汉", "武昌"]), rng.choice(["珞喻", "解放", "中山"])
    return f"湖北省武汉市{district}区{street}路{rng.randint(1, 999)}号"


def moment(rng: random.Random) -> str:
    day = f"2026{rng.randint(1, 9):02}{rng.randint(1, 28):02}"
    return day + f"{rng.randint(0, 23):02}{rng.randint(0, 59):02}{rng.randint(0, 59):02}"


def wide(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def many(make: Callable[[random.Random], object], rng: random.Random, rows: int = ROWS) -> list[object]:
    return [make(rng) for _ in range(rows)]


def walk(rng: random.Random, start: int, step: int) -> list[object]:
    values, at = [], start
    for _ in range(ROWS):
        at += rng.randint(1, step)
        values.append(str(at))
    return values


def dirty(values: list[object], share: float, rng: random.Random) -> list[object]:
    rubbish: list[object] = ["不详", "无", "N/A", "-1", "待补充", "123"]
    return [rng.choice(rubbish) if rng.random() < share else value for value in values]
