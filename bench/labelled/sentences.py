"""Texts with identifiers, names, places and organisations inside, and texts with traps (自由文本).

What a text holds is known as it is written: identifiers by kind, and personal names.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from labelled.lookalikes import order_number
from labelled.numbers import NUMBERS, digits
from labelled.words import person_name

SEED = 34

IN_TEXT = ("resident_id", "mobile", "bank_card", "email", "licence_plate", "vin", "passport", "landline", "credit_code")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text, the identifiers in it by kind, and the personal names."""

    text: str
    holds: Mapping[str, int] = field(default_factory=dict)
    names: tuple[str, ...] = ()


_FRAMES: Mapping[str, tuple[str, ...]] = {
    "resident_id": (
        "{n}持身份证{v}前来办理过户。",
        "经核对，{v}与系统登记一致，予以通过。",
        "证件号码：{v}，请复印两份存档。",
    ),
    "mobile": (
        "请联系{n}，手机{v}，下午两点后方便。",
        "来电{v}反映空调不制冷",
        "收货人{n}{v}放门口即可",
        "电话:{v}(微信同号)",
    ),
    "bank_card": ("退款请打到{n}的卡{v}，开户行为建设银行。", "卡号为{v}的客户申请挂失。"),
    "email": ("方案已发至{v}，请{n}查收。", "如有疑问写信给{v}。", "邮箱{v}无法登录"),
    "licence_plate": ("{v}停在消防通道，请{n}尽快挪车。", "事故车辆为{v}，现场无人受伤。"),
    "vin": ("车架号{v}的车辆更换了前保险杠。", "{n}送修，VIN:{v}，行驶两万公里。"),
    "passport": ("护照{v}将于下月到期，请{n}办理换发。",),
    "landline": ("门店电话{v}一直占线。", "请{n}回电{v}转分机。"),
    "credit_code": ("开票单位税号{v}，抬头按合同填写。",),
}
_NAMED = (
    "{n}反映发动机有异响，已约周五进站。",
    "客户{n}要求退货，{m}已受理。",
    "由{n}、{m}两人组成检查组。",
    "收件人写的是{n}，实际由同事代签。",
    "经办人{n}已签字。",
    "{n}驾车与前车追尾。",
    "患者{n}主诉头晕三天，由{m}医生接诊。",
    "请把合同寄给{n}女士。",
    "投诉人{n}称客服态度差。",
    "据{n}介绍，项目下月验收。",
    "{n}和{m}昨天去了武汉市洪山区。",
    "感谢{n}老师的指导！",
    "{n}已从江城汽车零部件厂离职。",
)
_TRAPS = (
    "王府井门店周末盘点，请提前备货。",
    "长江大桥限行，物流延误一天。",
    "李宁跑鞋四十二码两双。",
    "黄山毛峰二两装十盒。",
    "马鞍山钢铁供货延期。",
    "高压电缆接头需要重新压接。",
    "白沙洲仓库温度偏高。",
    "周大福门店搬迁公告。",
    "金属探伤合格，可以入库。",
    "何时到货请告知。",
    "安全帽三十顶已入库。",
    "张江园区网络割接完成。",
    "方便时请更新固件。",
    "石膏板吊顶开裂需返工。",
    "温度传感器读数跳变。",
    "成都至西安线路晚点。",
    "陈皮普洱缺货。",
    "海尔冰箱不制冷，更换压缩机。",
    "江南水泥厂停窑检修。",
    "包装破损，申请补发。",
    "平板电脑屏幕碎裂。",
    "孔板流量计零点漂移。",
    "程控电源报过流。",
    "老干妈二十四瓶一箱。",
    "鲁班奖申报材料已提交。",
    "华东区销量环比上升。",
    "龙门铣床主轴异响。",
    "宁波港集装箱滞留。",
)
_NUMBERED_TRAPS = (
    "订单{order}已发货，请耐心等待。",
    "批次{thirteen}抽检合格。",
    "流水号{sixteen}对账不符。",
    "工单{eighteen}转二线处理。",
    "日志时间戳{ms}报错一次。",
    "设备序列号SN{eleven}返厂。",
    "耗时13912.345678毫秒。",
    "坐标点1.39123456780处有毛刺。",
    "校验码a13912345678f不符。",
    "物料{letter}库存不足。",
    "版本10.2.13.7发布。",
    "快递SF{thirteen}已签收。",
)


def with_identifiers(count: int) -> list[Sentence]:
    """Return that many texts, each with one identifier and perhaps a name."""
    rng, made = random.Random(SEED), []
    for at in range(count):
        kind = IN_TEXT[at % len(IN_TEXT)]
        frame, name = rng.choice(_FRAMES[kind]), person_name(rng)
        text = frame.format(v=NUMBERS[kind](rng), n=name)
        made.append(Sentence(text, {kind: 1}, (name,) if "{n}" in frame else ()))
    return made


def with_names(count: int) -> list[Sentence]:
    """Return that many texts that mention people and no identifiers."""
    rng, made = random.Random(SEED + 1), []
    for _ in range(count):
        frame, one, two = rng.choice(_NAMED), person_name(rng), person_name(rng)
        made.append(Sentence(frame.format(n=one, m=two), {}, (one, two) if "{m}" in frame else (one,)))
    return made


def traps(count: int) -> list[Sentence]:
    """Return that many texts with words and numbers that only look like people's."""
    rng = random.Random(SEED + 2)
    return [Sentence(_trap(rng) if rng.random() < 0.5 else rng.choice(_TRAPS)) for _ in range(count)]


def _trap(rng: random.Random) -> str:
    numbers = {"thirteen": 13, "sixteen": 16, "eighteen": 18, "eleven": 11}
    values = {name: digits(rng, size) for name, size in numbers.items()}
    values |= {"order": order_number(rng), "ms": f"17{digits(rng, 11)}", "letter": "E" + digits(rng, 8)}
    return rng.choice(_NUMBERED_TRAPS).format(**values)
