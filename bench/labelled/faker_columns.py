"""Columns by Faker's zh_CN provider (MIT licence): a generator that is not ours. None where it isn't installed."""

import random
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import Any

from labelled.column import ROWS, LabelledColumn

SEED = 35

_MAKERS: tuple[tuple[str, str | None, Callable[[Any], object]], ...] = (
    ("resident_id", "resident_id", lambda f: f.ssn()),
    ("mobile", "mobile", lambda f: f.phone_number()),
    ("person_name", "person_name", lambda f: f.name()),
    ("latin_name", "latin_name", lambda f: f.romanized_name()),
    ("address", "address", lambda f: f.address()),
    ("street alone", "address", lambda f: f.street_address()),
    ("email", "email", lambda f: f.email()),
    ("company e-mail", "email", lambda f: f.company_email()),
    ("credit card, Visa", "bank_card", lambda f: f.credit_card_number("visa")),
    ("credit card, Mastercard", "bank_card", lambda f: f.credit_card_number("mastercard")),
    ("licence_plate", "licence_plate", lambda f: f.license_plate()),
    ("vin", "vin", lambda f: f.vin()),
    ("ip_address", "ip_address", lambda f: f.ipv4_public()),
    ("private_ip", "private_ip", lambda f: f.ipv4_private()),
    ("birth_date", "birth_date", lambda f: f.date_of_birth().isoformat()),
    ("postal_code", "postal_code", lambda f: f.postcode()),
    ("passport, of the United States", None, lambda f: f.bothify("#########")),
    ("company", None, lambda f: f.company()),
    ("job", None, lambda f: f.job()),
    ("city", None, lambda f: f.city()),
    ("province", None, lambda f: f.province()),
    ("words", None, lambda f: f.word()),
    ("sentences", None, lambda f: f.sentence()),
    ("EAN-13", None, lambda f: f.ean13()),
    ("ISBN-13", None, lambda f: f.isbn13(separator="")),
    ("UUID", None, lambda f: f.uuid4()),
    ("MD5", None, lambda f: f.md5()),
    ("SHA-256", None, lambda f: f.sha256()),
    ("times", None, lambda f: f.date_time_this_decade().isoformat()),
    ("seconds", None, lambda f: f.unix_time()),
    ("colours", None, lambda f: f.color_name()),
    ("file names", None, lambda f: f.file_name()),
    ("user agents", None, lambda f: f.user_agent()),
    ("domains", None, lambda f: f.domain_name()),
    ("prices", None, lambda f: f.pricetag()),
    ("18 digits", None, lambda f: f.numerify("##################")),
    ("16 digits", None, lambda f: f.numerify("################")),
    ("11 digits from 1", None, lambda f: f.numerify("1##########")),
)
_NAMES = {
    "resident_id": "身份证号",
    "mobile": "手机号",
    "person_name": "姓名",
    "latin_name": "英文名",
    "address": "地址",
    "email": "邮箱",
    "bank_card": "银行卡号",
    "licence_plate": "车牌号",
    "vin": "车架号",
    "ip_address": "登录ip",
    "private_ip": "内网ip",
    "birth_date": "出生日期",
    "postal_code": "邮编",
}
_NEED_NAMES = frozenset({"latin_name", "birth_date", "postal_code", "private_ip"})


def installed() -> bool:
    """Whether Faker is there."""
    return find_spec("faker") is not None


def faker_columns() -> Iterator[LabelledColumn]:
    """Yield each of Faker's values, under a plain name where it has one, and under none."""
    from faker import Faker

    Faker.seed(SEED)
    fake, rng = Faker("zh_CN"), random.Random(SEED)
    for what, kind, make in _MAKERS:
        cells = tuple(str(make(fake)) for _ in range(ROWS))
        if kind:
            yield LabelledColumn(what, _NAMES[kind], cells, kind, ROWS, "helpful")
        if kind is None or kind not in _NEED_NAMES:
            yield LabelledColumn(what, rng.choice(("c2", "x", "列9")), cells, kind, ROWS if kind else 0, "silent")
