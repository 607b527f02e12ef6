"""Columns of identifiers as they are met: named or not, dirty, dressed up, few, blanked out; all synthetic."""

import base64
import hashlib
import random
from collections.abc import Callable, Iterator

from .labelled import (
    ROWS,
    Column,
    card,
    digits,
    dirty,
    email,
    many,
    mobile,
    passport,
    person,
    plate,
    resident,
    street,
    vin,
    wide,
)  # fmt: skip

SEED = 20261123

_KINDS: dict[str, tuple[Callable[[random.Random], str], str, str]] = {
    "resident_id": (resident, "身份证号", "id_card_no"),
    "mobile": (mobile, "手机号", "custPhone"),
    "bank_card": (card, "银行卡号", "bank_card"),
    "email": (email, "邮箱", "email_address"),
    "vin": (vin, "车架号", "vin"),
    "licence_plate": (plate, "车牌号", "plate_no"),
}


def genuine() -> Iterator[Column]:
    """Yield columns of identifiers, each with what it must be found to be."""
    rng = random.Random(SEED)
    for part in (_every_dress, _written_otherwise, _by_name, _written_in_part, _not_in_clear):
        yield from part(rng)


def _every_dress(rng: random.Random) -> Iterator[Column]:
    """Yield each kind in every dress."""
    for kind, (make, zh, en) in _KINDS.items():
        yield Column(f"{kind}, unnamed", "c7", many(make, rng), kind)
        yield Column(f"{kind}, named", en, many(make, rng), kind)
        yield Column(f"{kind}, named in Chinese", zh, many(make, rng), kind)
        yield Column(f"{kind}, misnamed", "remark", many(make, rng), kind)
        yield Column(f"{kind}, by comment", "f12", many(make, rng), kind, comment=f"客户{zh}，必填")
        yield Column(f"{kind}, full width", "c", [wide(str(v)) for v in many(make, rng)], kind)
        yield Column(f"{kind}, lower case", en, [str(v).lower() for v in many(make, rng)], kind)
        yield Column(f"{kind}, with blanks", "c", [f" {v}\t" for v in many(make, rng)], kind)
        for share in (0.01, 0.05, 0.2):
            yield Column(f"{kind}, {share:.0%} dirty", "c", dirty(many(make, rng), share, rng), kind)
        yield Column(f"{kind}, mostly missing", "c", [v if rng.random() < 0.1 else None for v in many(make, rng)], kind)
        yield Column(f"{kind}, five rows", zh, many(make, rng, 5), kind)
        yield Column(f"{kind}, one row, named", zh, many(make, rng, 1), kind)


def _written_otherwise(rng: random.Random) -> Iterator[Column]:
    """Yield numbers with separators, as numbers, and mixed."""
    yield Column("mobile, 3-4-4", "c", [f"{v[:3]} {v[3:7]} {v[7:]}" for v in map(str, many(mobile, rng))], "mobile")
    yield Column("mobile, +86", "c", [f"+86-{v}" for v in many(mobile, rng)], "mobile")
    yield Column("mobile, as numbers", "c", [int(str(v)) for v in many(mobile, rng)], "mobile")
    yield Column("mobile, as floats", "c", [float(str(v)) for v in many(mobile, rng)], "mobile")
    yield Column("mobile, by the table's name", "no", many(mobile, rng), "mobile", table="t_mobile_list")
    yield Column(
        "bank card in fours",
        "c",
        [" ".join(str(v)[i : i + 4] for i in range(0, 19, 4)) for v in many(card, rng)],
        "bank_card",
    )
    yield Column(
        "contact: mobiles and e-mails",
        "contact",
        many(lambda r: mobile(r) if r.random() < 0.6 else email(r), rng),
        "mobile",
    )
    yield Column(
        "documents of several kinds",
        "证件号码",
        many(lambda r: resident(r) if r.random() < 0.7 else passport(r), rng),
        "resident_id",
    )
    yield Column("three kinds", "c", many(lambda r: r.choice((mobile, email, card, card))(r), rng), "bank_card")


def _by_name(rng: random.Random) -> Iterator[Column]:
    """Yield what needs a name or much evidence."""
    yield Column("passports, named", "护照号", many(passport, rng), "passport")
    yield Column("passports, in English", "passport_no", many(passport, rng), "passport")
    yield Column("names, named", "姓名", many(person, rng), "person_name")
    yield Column("names, unnamed", "c", many(person, rng), "person_name")
    yield Column("names of customers", "name", many(person, rng), "person_name", table="customers")
    yield Column("addresses", "收货地址", many(street, rng), "address")
    yield Column("addresses, unnamed", "c", many(street, rng), "address")
    yield Column(
        "birth dates",
        "出生日期",
        many(lambda r: f"{r.randint(1950, 2010)}-{r.randint(1, 12):02}-{r.randint(1, 28):02}", rng),
        "birth_date",
    )


def _written_in_part(rng: random.Random) -> Iterator[Column]:
    """Yield what is there in part or with more around it: prefixes, extensions, titles, days without zeros."""
    yield Column("mobiles, dialled with 0", "tel", [f"0{v}" for v in many(mobile, rng)], "mobile")
    yield Column("mobiles, dialled with 0, unnamed", "c", [f"0{v}" for v in many(mobile, rng)], "mobile")
    lines = [f"027-8{digits(rng, 3)} {digits(rng, 4)}" for _ in range(ROWS)]
    for what, tail in (("in words", "转802"), ("in digits", "-802"), ("abbreviated", " ext. 12")):
        yield Column(f"landlines with an extension {what}", "座机", [line + tail for line in lines], "landline")
    yield Column("landlines at home", "住宅电话", list(lines), "landline")
    yield Column("landlines, unnamed", "c", list(lines), "landline")
    days = [(rng.randint(1950, 2010), rng.randint(1, 12), rng.randint(1, 28)) for _ in range(ROWS)]
    for mark in "/-.":
        yield Column(f"birth dates with {mark}", "出生日期", [mark.join(map(str, day)) for day in days], "birth_date")
    yield Column("months of birth", "出生年月", [f"{year}-{month}" for year, month, _ in days], "birth_date")
    yield Column("years of birth", "birth_year", [str(year) for year, _, _ in days], "birth_date")
    yield Column("names with titles", "联系人", [f"{v}女士" for v in many(person, rng)], "person_name")
    yield Column("names by their sound", "姓名", many(_by_sound, rng), "person_name")
    pairs = [f"{one}、{other}" for one, other in zip(many(person, rng), many(person, rng), strict=True)]
    yield Column("two names in a cell", "经办人", list(pairs), "person_name")
    streets = [f"{rng.choice('珞解中')}{rng.choice('喻放山')}路{rng.randint(1, 99)}号3栋501" for _ in range(ROWS)]
    yield Column("addresses without a city", "家庭住址", list(streets), "address")
    certificates = [f"J420106-{rng.randint(2008, 2025)}-{digits(rng, 6)}" for _ in range(ROWS)]
    yield Column("marriage certificates, unnamed", "c", list(certificates), "marriage_certificate")


def _by_sound(rng: random.Random) -> str:
    given, family = ("阿布都热合曼", "古丽娜尔", "买买提", "努尔兰"), ("艾力", "依明", "吐尔逊", "阿不拉", "史密斯")
    return f"{rng.choice(given)}·{rng.choice(family)}"


def _not_in_clear(rng: random.Random) -> Iterator[Column]:
    """Yield values blanked out, hashed, encrypted."""
    yield Column(
        "masked mobiles", "c", [f"{str(v)[:3]}****{str(v)[7:]}" for v in many(mobile, rng)], "mobile", "masked"
    )
    yield Column(
        "masked mobiles, named",
        "手机号",
        [f"{str(v)[:3]}****{str(v)[7:]}" for v in many(mobile, rng)],
        "mobile",
        "masked",
    )
    yield Column(
        "masked ids",
        "c",
        [f"{str(v)[:4]}**********{str(v)[14:]}" for v in many(resident, rng)],
        "resident_id",
        "masked",
    )
    yield Column(
        "masked cards", "卡号", [f"{str(v)[:6]}******{str(v)[12:]}" for v in many(card, rng)], "bank_card", "masked"
    )
    yield Column(
        "masked e-mails", "c", [f"{str(v)[0]}***@{str(v).split('@')[1]}" for v in many(email, rng)], "email", "masked"
    )
    yield Column(
        "masked names",
        "姓名",
        [str(v)[0] + "*" * (len(str(v)) - 1) for v in many(person, rng)],
        "person_name",
        "masked",
    )
    yield Column(
        "masked names, unnamed",
        "c",
        [str(v)[0] + "*" * (len(str(v)) - 1) for v in many(person, rng)],
        "person_name",
        "masked",
    )
    yield Column("last four digits alone", "phone", [f"****{digits(rng, 4)}" for _ in range(ROWS)], "mobile", "masked")
    yield Column(
        "hashed mobiles",
        "phone",
        [hashlib.md5(str(v).encode()).hexdigest() for v in many(mobile, rng)],
        "mobile",
        "hashed",
    )
    yield Column(
        "hashed ids",
        "身份证号",
        [hashlib.sha256(str(v).encode()).hexdigest() for v in many(resident, rng)],
        "resident_id",
        "hashed",
    )
    yield Column(
        "encrypted cards",
        "bank_card_enc",
        many(lambda r: base64.b64encode(r.randbytes(32)).decode(), rng),
        "bank_card",
        "encrypted",
    )
