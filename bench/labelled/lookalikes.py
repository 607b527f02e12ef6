"""Columns in which nothing is an identifier, though cells of theirs, or their names, look like it."""

import base64
import hashlib
import random
import uuid
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta

from labelled.column import ROWS, LabelledColumn, Make, column
from labelled.numbers import MOBILE_SEGMENTS, REGIONS, day, digits
from labelled.words import one_of

SEED = 32


def _moment(rng: random.Random) -> datetime:
    return datetime(2023, 1, 1) + timedelta(seconds=rng.randrange(3 * 365 * 86_400), microseconds=rng.randrange(10**6))


def order_number(rng: random.Random) -> str:
    """Return eighteen digits: region, day and serial, no check digit."""
    year, month, date = day(rng, 2019, 2026)
    return f"{rng.choice(REGIONS)}{year}{month:02}{date:02}{digits(rng, 4)}"


def _counting(start: int, step: int) -> Callable[[random.Random], tuple[str, ...]]:
    def made(rng: random.Random) -> tuple[str, ...]:
        at, cells = start, []
        for _ in range(ROWS):
            at += rng.randint(1, step)
            cells.append(str(at))
        return tuple(cells)

    return made


_UNNAMED: Mapping[str, Make] = {
    **{
        f"random digits, {n}": lambda rng, n=n: digits(rng, n)
        for n in (5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20)
    },
    "region, date and serial, 18 digits": order_number,
    "seconds": lambda rng: f"{_moment(rng).timestamp():.0f}",
    "milliseconds": lambda rng: f"{_moment(rng).timestamp() * 1000:.0f}",
    "microseconds": lambda rng: f"{_moment(rng).timestamp() * 10**6:.0f}",
    "nanoseconds": lambda rng: f"{_moment(rng).timestamp() * 10**9:.0f}",
    "yyyymmddhhmmss": lambda rng: f"{_moment(rng):%Y%m%d%H%M%S}",
    "yyyymmddhhmmss and four digits": lambda rng: f"{_moment(rng):%Y%m%d%H%M%S}" + digits(rng, 4),
    "ISO moments": lambda rng: _moment(rng).isoformat(timespec="seconds"),
    "days": lambda rng: f"{_moment(rng):%Y-%m-%d}",
    "MD5": lambda rng: hashlib.md5(rng.randbytes(8), usedforsecurity=False).hexdigest(),
    "SHA-1": lambda rng: hashlib.sha1(rng.randbytes(8), usedforsecurity=False).hexdigest(),
    "SHA-256": lambda rng: hashlib.sha256(rng.randbytes(8)).hexdigest(),
    "base64": lambda rng: base64.b64encode(rng.randbytes(18)).decode(),
    "UUIDs": lambda rng: str(uuid.UUID(int=rng.getrandbits(128), version=4)),
    "12 hexadecimal digits": lambda rng: rng.randbytes(6).hex(),
    "floats": lambda rng: f"{rng.uniform(-200, 200):.8f}",
    "floats like mobiles": lambda rng: f"{rng.choice(MOBILE_SEGMENTS)}.{digits(rng, 8)}",
    "two floats": lambda rng: f"{rng.uniform(0, 900):.3f},{rng.uniform(0, 900):.3f}",
    "amounts": lambda rng: f"{rng.uniform(1, 99_999):.2f}",
    "percentages": lambda rng: f"{rng.uniform(0, 100):.1f}%",
    "versions in four": lambda rng: ".".join(str(rng.randrange(40)) for _ in range(4)),
    "versions in three": lambda rng: ".".join(str(rng.randrange(40)) for _ in range(3)),
    "letters and eight digits": lambda rng: rng.choice("ABDFNPQRX") + digits(rng, 8),
    "E and eight digits, a material": lambda rng: "E" + digits(rng, 8),
    "17 letters and digits": lambda rng: "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ0123456789") for _ in range(17)),
    "bar codes, EAN-13": lambda rng: _ean(rng, "69"),
    "books, ISBN-13": lambda rng: _ean(rng, "9787"),
    "package numbers": lambda rng: rng.choice(("SF", "YT", "JD")) + digits(rng, 13),
    "domains": lambda rng: f"www.site{digits(rng, 4)}.example.cn",
    "handles": lambda rng: f"@user{digits(rng, 5)}",
    "paths": lambda rng: f"/data/{digits(rng, 4)}/{rng.randbytes(3).hex()}.parquet",
    "cities": one_of("武汉 北京 上海 成都 温州 常州 金华 马鞍山 黄石 石家庄 张家口"),
    "fruit and vegetables": one_of("白菜 黄瓜 金桔 高粱 黄桃 石榴 白萝卜 马铃薯 香菜"),
    "states of orders": one_of("已发货 待付款 已完成 已取消 退款中"),
    "departments": one_of("财务部 人事部 研发部 生产部 质量部 采购部"),
    "companies": one_of("武汉光谷机电有限公司 江城汽车零部件厂 长江食品股份公司 汉阳印刷厂"),
    "colours": one_of("白色 黑色 金色 石墨灰 孔雀蓝 樱桃红 高级灰"),
    "weekdays": one_of("周一 周二 周三 周四 周五"),
    "grades": one_of("A B O AB"),
    "yes and no": one_of("Y N"),
    "ones and twos": one_of("1 2"),
    "songs": one_of("江南 东风破 青花瓷 夜曲 稻香 告白气球 安静 晴天 简单爱"),
    "brands": one_of("李宁 周大福 王老吉 老干妈 陶华碧 张小泉 马应龙 方太 海尔 白象"),
    "sizes": lambda rng: f"{rng.randint(10, 99)}*{rng.randint(10, 99)}*{rng.randint(10, 99)}mm",
    "HS codes": lambda rng: f"8708{digits(rng, 4)}{rng.choice(('', '00', '90'))}",
    "motor models": lambda rng: f"Y{rng.randint(80, 315)}{rng.choice('SML')}-{rng.choice('2468')}",
    "bearings": lambda rng: f"{rng.randint(6000, 6320)}-{rng.choice(('2RS', 'ZZ', 'C3'))}",
    "chemical formulas": one_of("H2SO4 NaCl CaCO3 C2H5OH KMnO4 NH4NO3"),
}


def _ean(rng: random.Random, prefix: str) -> str:
    body = prefix + digits(rng, 12 - len(prefix))
    total = sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(body))
    return body + str(-total % 10)


_MISNAMED: tuple[tuple[str, str, Make], ...] = (
    ("region, date and serial", "order_no", order_number),
    ("region, date and serial", "身份证类型编码", order_number),
    ("whether", "身份证是否上传", one_of("是 否")),
    ("models", "手机型号", one_of("P60 Mate60 X100 Find7 Reno11")),
    ("models", "phone_model", one_of("P60 Mate60 X100 Find7 Reno11")),
    ("places of numbers", "手机归属地", one_of("湖北武汉 广东深圳 北京 上海")),
    ("counts", "电话次数", lambda rng: str(rng.randint(0, 99))),
    ("counts", "email_count", lambda rng: str(rng.randint(0, 99))),
    ("product names", "product_name", one_of("白菜 黄瓜 金桔 高粱 方桌 石材 毛巾")),
    ("file names", "file_name", lambda rng: f"报表{digits(rng, 6)}.pdf"),
    ("names of stations", "站点名称", one_of("王家墩站 李家村站 张江站 黄村站 马连洼站")),
    ("names of servers", "host_name", lambda rng: f"srv-{digits(rng, 3)}"),
    ("names of towns", "城市名称", one_of("武汉 北京 金华 常州 温州 黄山")),
    ("types", "证件类型", one_of("身份证 护照 军官证 港澳通行证")),
    ("registers", "寄存器地址值", lambda rng: f"0x{rng.randbytes(2).hex()}"),
    ("links", "图片地址", lambda rng: f"https://img.example.cn/{digits(rng, 8)}.png"),
    ("fault codes", "故障诊断码", lambda rng: f"P0{digits(rng, 3)}"),
    ("days of orders", "下单日期", lambda rng: f"{_moment(rng):%Y-%m-%d}"),
    ("makers' days", "生产日期", lambda rng: f"{_moment(rng):%Y%m%d}"),
    ("nationals", "民族品牌", one_of("李宁 安踏 回力 飞跃")),
    ("sex of connectors", "connector_gender", one_of("male female")),
    ("latencies", "lat_ms", lambda rng: f"{rng.uniform(1, 90):.3f}"),
    ("cards of boards", "网卡型号", one_of("I350 X710 E810 RTL8125")),
    ("gift cards", "礼品卡面额", one_of("100 200 500 1000")),
    ("names of courses", "课程名称", one_of("高等数学 大学英语 马克思主义原理 金融学 白话文选")),
    ("names of games", "game_name", one_of("王者荣耀 原神 和平精英 梦幻西游")),
    ("balances of stock", "库存余额", lambda rng: f"{rng.randint(0, 9999)}"),
    ("weights", "车重", lambda rng: f"{rng.randint(900, 3000)}"),
    ("passwords' rules", "password_policy", one_of("strong medium weak")),
    ("mail servers", "mail_server", lambda rng: f"mx{rng.randint(1, 9)}.example.cn"),
    ("name spaces", "namespace", one_of("default kube-system prod test")),
    ("health of hosts", "health_status", one_of("UP DOWN UNKNOWN")),
    ("checks of goods", "体检车辆数", lambda rng: f"{rng.randint(0, 99)}"),
    ("birth of records", "created_day", lambda rng: f"{_moment(rng):%Y-%m-%d}"),
    ("ports", "端口号", lambda rng: str(rng.randint(1024, 65535))),
    ("tax rates", "税率", one_of("0.13 0.09 0.06 0.03")),
    ("milestones", "里程碑", one_of("立项 评审 试产 量产")),
    ("weights of bodies", "车体重量", lambda rng: f"{rng.randint(900, 3000)}"),
    ("counters filled up with zeros", "counter", lambda rng: f"{rng.randint(0, 10**6):014}"),
    ("countries", "val2", one_of("马达加斯加 尼加拉瓜 巴西 阿尔巴尼亚 乌兹别克斯坦 法国")),
)


def look_alikes() -> Iterator[LabelledColumn]:
    """Yield what looks like identifiers under names that say nothing, then what names mislead about."""
    rng = random.Random(SEED)
    for what, make in _UNNAMED.items():
        yield column(what, rng.choice(("c2", "val", "字段5")), make, None, "silent", rng)
    for what, name, make in _MISNAMED:
        yield column(what, name, make, None, "misleading", rng)
    serials = {
        "serials like mobiles": (13_900_000_000, 9),
        "wider serials like mobiles": (18_600_000_000, 900),
        "serials like cards": (6_222_020_000_000_000, 50),
        "snowflakes": (1_790_000_000_000_000_000, 10**12),
    }
    for what, (start, step) in serials.items():
        yield LabelledColumn(what, "no", _counting(start, step)(rng), None, 0, "silent")
    placeholders = {"one test mobile": ("mobile", "13800138000"), "zeros": ("id_card", "0" * 18)}
    for what, (name, value) in placeholders.items():
        yield LabelledColumn(what, name, (value,) * ROWS, None, 0, "misleading")
