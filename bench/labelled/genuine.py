"""Columns of genuine values: every kind under names that help, mislead or say nothing, and in other dresses.

The names are such as databases have, written down without looking at the words that the detectors know.
"""

import random
from collections.abc import Iterator, Mapping

from labelled.column import ROWS, LabelledColumn, Make, column
from labelled.named import NAMED
from labelled.numbers import NUMBERS, ipv6, old_resident_id
from labelled.words import WORDS

SEED = 31

VALUES: Mapping[str, Make] = {**NUMBERS, **WORDS}

HELPFUL: Mapping[str, tuple[str, ...]] = {
    "resident_id": ("客户身份证号码", "id_card_num", "sfzhm", "被保险人证件号", "ID_CARD"),
    "mobile": ("联系手机", "phoneNumber", "lxr_sjh", "收货人电话", "MOBILE_NO"),
    "landline": ("家庭固话", "座机号码", "home_phone"),
    "business_phone": ("客服电话", "office_tel", "门店电话"),
    "bank_card": ("收款卡号", "bankCardNo", "yhkh", "工资卡号"),
    "passport": ("护照号码", "passportNo", "passport_number"),
    "travel_permit": ("港澳通行证号", "travel_permit_no", "台胞证号"),
    "military_id": ("军官证号", "officer_cert_no"),
    "marriage_certificate": ("结婚证字号", "marriage_cert_no"),
    "credit_code": ("统一社会信用代码", "tax_no", "uscc", "企业信用代码"),
    "organisation_code": ("组织机构代码", "org_code"),
    "vin": ("车架号", "VIN_CODE", "vehicle_vin", "车辆识别代号"),
    "licence_plate": ("车牌号码", "plateNumber", "car_no", "车辆牌照"),
    "imei": ("设备IMEI", "device_imei", "手机串号"),
    "imsi": ("IMSI", "sim_imsi"),
    "iccid": ("SIM卡ICCID", "iccid_no"),
    "iot_number": ("物联网卡号", "iot_msisdn"),
    "mac_address": ("MAC地址", "wifi_mac", "macAddr"),
    "ip_address": ("登录IP", "client_ip", "last_login_ip"),
    "private_ip": ("内网IP", "server_ip"),
    "email": ("电子邮箱", "userEmail", "邮件", "contact_mail"),
    "qq": ("QQ号码", "qq_num"),
    "wechat": ("微信号", "wechatId"),
    "device_id": ("设备标识符", "idfa", "deviceId"),
    "postal_code": ("邮政编码", "zip_code", "postcode"),
    "social_security_card": ("社保卡号", "ss_card_no"),
    "driver_licence_file": ("驾驶证档案编号", "dabh"),
    "birth_date": ("出生年月日", "birthDate", "dob", "客户生日"),
    "coordinates": ("停车位置坐标", "gps_location", "经纬度"),
    "control_point": ("测点位号", "plc_address", "tag_no"),
    "person_name": ("客户姓名", "realName", "cust_name", "xm", "联系人"),
    "latin_name": ("英文姓名", "passenger_name", "姓名拼音"),
    "address": ("家庭住址", "home_address", "收货地址", "jtzz"),
    "diagnosis": ("出院诊断", "diagnosis_name", "疾病名称"),
    "medication": ("用药名称", "drug_taken", "处方药品"),
    "icd10": ("诊断编码", "icd_code"),
    "sex": ("性别", "gender", "xb"),
    "ethnicity": ("民族", "ethnic_group", "mz"),
    "religion": ("宗教信仰", "religion"),
    "marital_status": ("婚姻状况", "marital_status", "hyzk"),
    "education_level": ("最高学历", "edu_level", "文化程度"),
    "blood_type": ("血型", "bloodType"),
    "political_affiliation": ("政治面貌", "political_status", "zzmm"),
}

EVIDENT = (
    "resident_id",
    "mobile",
    "bank_card",
    "passport",
    "military_id",
    "marriage_certificate",
    "credit_code",
    "vin",
    "licence_plate",
    "imei",
    "iccid",
    "mac_address",
    "ip_address",
    "email",
    "wechat",
    "coordinates",
    "person_name",
    "address",
    "diagnosis",
    "medication",
    "sex",
    "ethnicity",
    "marital_status",
    "education_level",
    "political_affiliation",
)
"""Kinds that somebody who knows them would recognise by their values alone."""

_SILENT = ("c7", "field_12", "值")
_MISLEADING = ("remark", "order_no", "批次号", "status")


def genuine() -> Iterator[LabelledColumn]:
    """Yield every kind under every sort of name, then some dresses."""
    rng = random.Random(SEED)
    for kind, names in HELPFUL.items():
        for name in names:
            yield column(f"{kind}, named", name, VALUES[kind], kind, "helpful", rng)
    for kind in EVIDENT:
        yield column(f"{kind}, unnamed", rng.choice(_SILENT), VALUES[kind], kind, "silent", rng)
        yield column(f"{kind}, misnamed", rng.choice(_MISLEADING), VALUES[kind], kind, "misleading", rng)
        yield _dirty(kind, rng)
    for kind, (names, make) in NAMED.items():
        for name in names:
            yield column(f"{kind}, known by its name", name, make, kind, "helpful", rng)
    yield from _dresses(rng)


def _dirty(kind: str, rng: random.Random) -> LabelledColumn:
    """Return values of which a tenth are missing, and a twelfth say so in words."""
    cells: list[str | None] = [VALUES[kind](rng) for _ in range(ROWS)]
    for at in range(0, ROWS, 10):
        cells[at] = None
    for at in range(5, ROWS, 12):
        cells[at] = rng.choice(("不详", "无", "/", "待补", "N/A"))
    good = sum(cell is not None and cell not in ("不详", "无", "/", "待补", "N/A") for cell in cells)
    return LabelledColumn(f"{kind}, dirty and unnamed", "f3", tuple(cells), kind, good, "silent")


def _dresses(rng: random.Random) -> Iterator[LabelledColumn]:
    """Yield older, other and mixed forms."""
    yield column("resident_id, 15 digits, named", "身份证号", old_resident_id, "resident_id", "helpful", rng)
    yield column("ip_address, IPv6, named", "client_ip", ipv6, "ip_address", "helpful", rng)
    yield column("mobile, +86", "tel", lambda r: f"+86 {NUMBERS['mobile'](r)}", "mobile", "helpful", rng)
    yield column("mobile, with (86)", "c", lambda r: f"(86){NUMBERS['mobile'](r)}", "mobile", "silent", rng)
    yield column("mobile, prefixed 0", "tel", lambda r: f"0{NUMBERS['mobile'](r)}", "mobile", "helpful", rng)
    yield column(
        "mobile, two in a cell",
        "联系电话",
        lambda r: f"{NUMBERS['mobile'](r)}/{NUMBERS['mobile'](r)}",
        "mobile",
        "helpful",
        rng,
    )
    yield column(
        "mobile, with its owner",
        "联系人",
        lambda r: f"{WORDS['person_name'](r)} {NUMBERS['mobile'](r)}",
        "mobile",
        "helpful",
        rng,
    )
    yield column(
        "email, in angle brackets",
        "c",
        lambda r: f"{WORDS['person_name'](r)} <{NUMBERS['email'](r)}>",
        "email",
        "silent",
        rng,
    )
    yield column(
        "mac_address, bare",
        "wifi_mac",
        lambda r: NUMBERS["mac_address"](r).replace(":", "").lower(),
        "mac_address",
        "helpful",
        rng,
    )
    yield column("licence_plate, with a dot", "c", _dotted, "licence_plate", "silent", rng)
    yield column(
        "birth_date, with a clock time",
        "出生日期",
        lambda r: f"{NUMBERS['birth_date'](r)} 00:00:00",
        "birth_date",
        "helpful",
        rng,
    )
    yield column("birth_date, without zeros", "出生日期", _short_day, "birth_date", "helpful", rng)
    yield column(
        "birth_date, year and month", "出生年月", lambda r: NUMBERS["birth_date"](r)[:7], "birth_date", "helpful", rng
    )
    yield column("sex, coded", "性别", lambda r: r.choice("12"), "sex", "helpful", rng)
    yield column("person_name, traditional", "姓名", _traditional, "person_name", "helpful", rng)
    yield column("person_name, of minorities", "姓名", _long_name, "person_name", "helpful", rng)
    yield column(
        "person_name, with a title",
        "联系人",
        lambda r: WORDS["person_name"](r) + r.choice(("先生", "女士")),
        "person_name",
        "helpful",
        rng,
    )
    yield column(
        "address, of a village",
        "住址",
        lambda r: f"河南省信阳市罗山县{r.choice('东西南北')}庙乡{r.choice('李王张')}湾村{r.randint(1, 20)}组",
        "address",
        "helpful",
        rng,
    )

    yield column(
        "landline, with an extension",
        "座机",
        lambda r: NUMBERS["landline"](r) + r.choice(("转802", "-12", "分机6")),
        "landline",
        "helpful",
        rng,
    )
    yield column(
        "birth_date, with points", "csrq", lambda r: _short_day(r).replace("/", "."), "birth_date", "helpful", rng
    )
    yield column(
        "person_name, two in a cell",
        "经办人",
        lambda r: f"{WORDS['person_name'](r)}、{WORDS['person_name'](r)}",
        "person_name",
        "helpful",
        rng,
    )
    yield column(
        "address, without a city",
        "家庭住址",
        lambda r: (
            f"{r.choice('珞解中')}{r.choice('喻放山')}路{r.randint(1, 99)}号{r.randint(1, 9)}栋{r.randint(101, 909)}"
        ),
        "address",
        "helpful",
        rng,
    )


def _dotted(rng: random.Random) -> str:
    plate = NUMBERS["licence_plate"](rng)
    return f"{plate[:2]}·{plate[2:]}"


def _short_day(rng: random.Random) -> str:
    year, month, date = NUMBERS["birth_date"](rng).split("-")
    return f"{year}/{int(month)}/{int(date)}"


def _traditional(rng: random.Random) -> str:
    return rng.choice("陳張劉楊黃趙吳鄭謝馬") + "".join(rng.choice("偉麗強軍傑濤華國寶鳳") for _ in range(2))


def _long_name(rng: random.Random) -> str:
    return "·".join(
        "".join(rng.choice("阿布力提买古丽娜尔江艾合木热依汗") for _ in range(rng.randint(2, 4))) for _ in range(2)
    )
