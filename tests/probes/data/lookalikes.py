"""Columns that only look like identifiers: none is personal; all synthetic."""

import base64
import hashlib
import random
import uuid
from collections.abc import Iterator

from .labelled import ROWS, Column, digits, many, mobile, moment, walk

SEED = 20261122


def look_alikes() -> Iterator[Column]:
    """Yield columns that are nothing personal, though a cell of theirs may pass for something."""
    rng = random.Random(SEED)
    for part in (
        _numbers,
        _codes_and_measures,
        _serials_and_placeholders,
        _words,
        _things,
        _like_what_is_written_in_part,
        _odds_and_ends,
    ):
        yield from part(rng)


def _numbers(rng: random.Random) -> Iterator[Column]:
    """Yield numbers: random, with dates in them, moments."""
    for length in range(6, 21):
        yield Column(f"random digits, {length}", "c", many(lambda r, n=length: digits(r, n), rng))
    yield Column(
        "18 digits with a region and date",
        "c",
        many(lambda r: f"4201061990{r.randint(1, 12):02}{r.randint(1, 28):02}" + digits(r, 4), rng),
    )
    yield Column(
        "the same, named order_no",
        "order_no",
        many(lambda r: f"4201061990{r.randint(1, 12):02}{r.randint(1, 28):02}" + digits(r, 4), rng),
    )
    yield Column(
        "the same, named 身份证类型",
        "身份证类型",
        many(lambda r: f"4201061990{r.randint(1, 12):02}{r.randint(1, 28):02}" + digits(r, 4), rng),
    )
    yield Column("epoch seconds", "c", many(lambda r: str(1_700_000_000 + r.randint(0, 30_000_000)), rng))
    yield Column("epoch seconds as numbers", "ts", many(lambda r: 1_700_000_000 + r.randint(0, 30_000_000), rng))
    yield Column("epoch milliseconds", "c", many(lambda r: str(1_700_000_000_000 + r.randint(0, 3 * 10**10)), rng))
    yield Column(
        "epoch milliseconds as numbers", "updated", many(lambda r: 1_700_000_000_000 + r.randint(0, 3 * 10**10), rng)
    )
    yield Column("epoch microseconds", "c", many(lambda r: str(1_700_000_000_000_000 + r.randint(0, 3 * 10**13)), rng))
    yield Column("yyyymmddhhmmss", "c", many(moment, rng))
    yield Column("order numbers that begin with the time", "order_sn", many(lambda r: moment(r) + digits(r, 4), rng))
    yield Column("order numbers of 17 digits, unnamed", "c", many(lambda r: moment(r) + digits(r, 3), rng))
    yield Column(
        "yyyymmdd", "c", many(lambda r: f"20{r.randint(10, 26)}{r.randint(1, 12):02}{r.randint(1, 28):02}", rng)
    )
    yield Column("snowflake ids", "id", walk(rng, 1_790_000_000_000_000_000, 10**12))


def _codes_and_measures(rng: random.Random) -> Iterator[Column]:
    """Yield digests, identifiers of things, and fractions."""
    yield Column("md5", "c", many(lambda r: hashlib.md5(digits(r, 9).encode()).hexdigest(), rng))
    yield Column("sha-1, upper case", "c", many(lambda r: hashlib.sha1(digits(r, 9).encode()).hexdigest().upper(), rng))
    yield Column("sha-256", "checksum", many(lambda r: hashlib.sha256(digits(r, 9).encode()).hexdigest(), rng))
    yield Column("base64", "blob", many(lambda r: base64.b64encode(r.randbytes(24)).decode(), rng))
    yield Column("git commits", "commit", many(lambda r: r.randbytes(20).hex(), rng))
    yield Column("short hexadecimal", "c", many(lambda r: r.randbytes(8).hex(), rng))
    yield Column("UUIDs", "c", many(lambda r: str(uuid.UUID(bytes=r.randbytes(16), version=4)), rng))
    yield Column("UUIDs without hyphens", "trace", many(lambda r: uuid.UUID(bytes=r.randbytes(16), version=4).hex, rng))
    yield Column("prices", "price", many(lambda r: round(r.uniform(90, 140), 2), rng))
    yield Column("prices like longitudes", "c", many(lambda r: round(114.3 + r.random() / 10, 6), rng))
    yield Column("temperatures", "wd", many(lambda r: round(r.uniform(18, 42), 3), rng))
    yield Column("progress", "jd", many(lambda r: round(r.uniform(0, 100), 4), rng))
    yield Column("latencies", "lat", many(lambda r: round(r.uniform(1, 170), 4), rng))


def _serials_and_placeholders(rng: random.Random) -> Iterator[Column]:
    """Yield numbers that count upwards, and values that stand for nobody."""
    yield Column("serial numbers like mobiles", "c", walk(rng, 13_900_000_000, 9))
    yield Column("serial numbers like mobiles, wider steps", "c", walk(rng, 13_900_000_000, 60))
    shuffled = walk(rng, 18_612_000_000, 40)
    rng.shuffle(shuffled)
    yield Column("serial numbers like mobiles, shuffled", "c", shuffled)
    yield Column("device serials like mobiles", "batch_no", [f"1380013{i:04}" for i in range(ROWS)])
    yield Column("one block of numbers as integers", "device", [13_512_340_000 + 7 * i for i in range(ROWS)])
    yield Column("13800138000 everywhere", "mobile", ["13800138000"] * ROWS)
    yield Column("test ids, repeated", "c", ["11010519491231002X"] * ROWS)
    yield Column("test names, repeated", "c", ["张三", "李四", "王五"] * (ROWS // 3))
    yield Column("zeros", "id_card", ["0" * 18] * ROWS)
    yield Column("one switchboard", "c", [mobile(rng)] * ROWS)


def _words(rng: random.Random) -> Iterator[Column]:
    """Yield words that look like names, and names that mislead."""
    yield Column(
        "versions", "version", many(lambda r: f"{r.randint(1, 20)}.{r.randint(0, 30)}.{r.randint(0, 99)}", rng)
    )
    yield Column("file names", "file_name", many(lambda r: f"report_{digits(r, 6)}.pdf", rng))
    yield Column(
        "product names",
        "product_name",
        many(
            lambda r: r.choice(["白菜", "黄瓜", "金桔", "高粱", "马桶", "方桌", "石材", "毛巾", "温度计", "水杯"]), rng
        ),
    )
    yield Column(
        "product names, unnamed",
        "c",
        many(
            lambda r: r.choice(["白菜", "黄瓜", "金桔", "高粱", "马桶", "方桌", "石材", "毛巾", "温度计", "水杯"]), rng
        ),
    )
    yield Column(
        "cities",
        "c",
        many(
            lambda r: r.choice(
                ["武汉", "北京", "上海", "金华", "高邮", "常州", "温州", "成都", "西安", "马鞍山", "黄石"]
            ),
            rng,
        ),
    )
    yield Column(
        "departments",
        "部门",
        many(lambda r: r.choice(["财务部", "人事部", "研发部", "生产部", "质量部", "采购部"]), rng),
    )
    yield Column("states", "状态", many(lambda r: r.choice(["已发货", "待付款", "已完成", "已取消"]), rng))
    yield Column("phone models", "phone_model", many(lambda r: r.choice(["P60", "Mate 60", "iPhone 15", "X100"]), rng))
    yield Column("phone models in Chinese", "手机型号", many(lambda r: f"型号{digits(r, 3)}", rng))
    yield Column("whether an id was uploaded", "身份证是否上传", many(lambda r: r.choice(["是", "否"]), rng))
    yield Column("number of calls", "电话次数", many(lambda r: r.randint(0, 90), rng))


def _things(rng: random.Random) -> Iterator[Column]:
    """Yield what numbers, names and addresses of things look like."""
    yield Column(
        "IP addresses",
        "ip_address",
        many(lambda r: f"10.{r.randint(0, 255)}.{r.randint(0, 255)}.{r.randint(1, 254)}", rng),
    )
    yield Column("register addresses", "寄存器地址", many(lambda r: f"4{digits(r, 4)}", rng))
    yield Column("fault diagnoses", "故障诊断", many(lambda r: f"P0{digits(r, 3)}", rng))
    yield Column("material numbers like passports", "material", many(lambda r: "E" + digits(r, 8), rng))
    yield Column("material numbers like permits", "part_no", many(lambda r: "H" + digits(r, 8), rng))
    yield Column(
        "17 letters and digits",
        "c",
        many(lambda r: "".join(r.choice("ABCDEFGHJKLMNPRSTUVWXYZ0123456789") for _ in range(13)) + digits(r, 4), rng),
    )
    yield Column(
        "tax numbers of organisations, wrong check",
        "c",
        many(lambda r: "91420100MA" + "".join(r.choice("0123456789ABCDEFGH") for _ in range(8)), rng),
    )
    yield Column("bar codes", "barcode", many(lambda r: "69" + digits(r, 11), rng))


def _like_what_is_written_in_part(rng: random.Random) -> Iterator[Column]:
    """Yield what looks like identifiers with a prefix or an extension, and what else is male and female."""
    yield Column("sexes of plugs", "connector_gender", many(lambda r: r.choice(["male", "female"]), rng))
    for length in (12, 14, 16):
        zeros = [f"{rng.randrange(10**6):0{length}}" for _ in range(ROWS)]
        yield Column(f"counters filled up with zeros to {length}", "c", list(zeros))
    yield Column("street names", "道路名称", many(lambda r: f"{r.choice('珞解中')}{r.choice('喻放山')}路", rng))
    yield Column("countries", "c", many(lambda r: r.choice(["马达加斯加", "尼加拉瓜", "巴西", "阿尔巴尼亚"]), rng))
    yield Column("job titles", "c", many(lambda r: r.choice(["高级经理", "项目经理", "车间主任"]), rng))
    yield Column("lists of goods", "c", many(lambda r: "、".join(r.sample(["冰箱", "电视", "鼠标", "键盘"], 2)), rng))
    yield Column("days without zeros", "下单日期", many(lambda r: f"2024/{r.randint(1, 12)}/{r.randint(1, 28)}", rng))


def _odds_and_ends(rng: random.Random) -> Iterator[Column]:
    """Yield the rest."""
    yield Column("waybills", "运单号", many(lambda r: "SF" + digits(r, 13), rng))
    yield Column("waybills of 16 digits", "快递单号", many(lambda r: "6222" + digits(r, 12), rng))
    yield Column("amounts in cents", "amount", many(lambda r: r.randint(100, 10**9), rng))
    yield Column("social media handles", "handle", many(lambda r: f"@user{digits(r, 4)}", rng))
    yield Column("expressions with stars", "formula", many(lambda r: f"{r.randint(1, 9)}*{r.randint(1, 9)}", rng))
    yield Column(
        "sizes with stars", "规格", many(lambda r: f"{r.randint(10, 99)}*{r.randint(10, 99)}*{r.randint(10, 99)}", rng)
    )
    yield Column("all null", "mobile", [None] * 50)
    yield Column("booleans", "c", many(lambda r: r.random() < 0.5, rng))
    yield Column("constant", "c", ["A"] * ROWS)
    yield Column("response lengths", "响应发送量", many(lambda r: r.randint(0, 9999), rng))
