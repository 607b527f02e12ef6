"""Numbers and addresses of persons, things and organisations, each as its standard has it."""

import random
from collections.abc import Mapping

from labelled.column import Make

REGIONS = (
    "110101",
    "120103",
    "130104",
    "210102",
    "310104",
    "320102",
    "330102",
    "340103",
    "350203",
    "370202",
    "410102",
    "420106",
    "430102",
    "440305",
    "450102",
    "500103",
    "510104",
    "520102",
    "530102",
    "610103",
    "620102",
    "650102",
)
MOBILE_SEGMENTS = [
    "130",
    "131",
    "132",
    "133",
    "134",
    "135",
    "136",
    "137",
    "138",
    "139",
    "145",
    "147",
    "150",
    "151",
    "152",
    "153",
    "155",
    "156",
    "157",
    "158",
    "159",
    "165",
    "166",
    "167",
    "170",
    "171",
    "172",
    "173",
    "175",
    "176",
    "177",
    "178",
    "180",
    "181",
    "182",
    "183",
    "184",
    "185",
    "186",
    "187",
    "188",
    "189",
    "190",
    "191",
    "192",
    "193",
    "195",
    "196",
    "197",
    "198",
    "199",
]
_VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
_VIN_VALUES = dict(
    zip("ABCDEFGHJKLMNPRSTUVWXYZ", (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9), strict=True)
)
_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def digits(rng: random.Random, count: int) -> str:
    """Return that many random digits."""
    return "".join(rng.choice("0123456789") for _ in range(count))


def day(rng: random.Random, first: int, last: int) -> tuple[int, int, int]:
    """Return a year, month and day that exist."""
    return rng.randint(first, last), rng.randint(1, 12), rng.randint(1, 28)


def resident_check(body: str) -> str:
    """Return the check character of seventeen digits (ISO 7064 MOD 11-2), reckoned recursively."""
    rest = 0
    for digit in body:
        rest = (rest + int(digit)) * 2 % 11
    return "0123456789X"[(12 - rest) % 11]


def luhn(body: str) -> str:
    """Return digits with their Luhn check digit after them."""
    total = sum(int(d) if i % 2 else sum(divmod(2 * int(d), 10)) for i, d in enumerate(reversed(body)))
    return body + str(-total % 10)


def resident_id(rng: random.Random) -> str:
    year, month, date = day(rng, 1945, 2015)
    body = f"{rng.choice(REGIONS)}{year}{month:02}{date:02}{digits(rng, 3)}"
    return body + resident_check(body)


def old_resident_id(rng: random.Random) -> str:
    year, month, date = day(rng, 30, 85)
    return f"{rng.choice(REGIONS)}{year}{month:02}{date:02}{digits(rng, 3)}"


def mobile(rng: random.Random) -> str:
    return rng.choice(MOBILE_SEGMENTS) + digits(rng, 8)


def landline(rng: random.Random) -> str:
    area, size = rng.choice((("010", 8), ("021", 8), ("027", 8), ("0755", 8), ("0571", 8), ("0718", 7), ("0371", 8)))
    return f"{area}-{rng.randint(2, 8)}{digits(rng, size - 1)}"


def bank_card(rng: random.Random) -> str:
    prefix, size = rng.choice(
        (("621226", 19), ("622848", 19), ("621700", 19), ("622588", 16), ("625965", 16), ("436742", 16))
    )
    return luhn(prefix + digits(rng, size - len(prefix) - 1))


def passport(rng: random.Random) -> str:
    return rng.choice(("E" + digits(rng, 8), "E" + rng.choice("ABCDEFGH") + digits(rng, 7), "G" + digits(rng, 8)))


def travel_permit(rng: random.Random) -> str:
    return rng.choice(("C" + digits(rng, 8), "H" + digits(rng, 8), "M" + digits(rng, 10), "CB" + digits(rng, 7)))


def military_id(rng: random.Random) -> str:
    return f"{rng.choice('军海空南北')}字第{digits(rng, rng.choice((7, 8)))}号"


def marriage_certificate(rng: random.Random) -> str:
    return f"{rng.choice('JL')}{rng.choice(REGIONS)}-{rng.randint(2008, 2025)}-{digits(rng, 6)}"


def credit_code(rng: random.Random) -> str:
    nine = "".join(rng.choice(_CREDIT_ALPHABET) for _ in range(2)) + digits(rng, 6)
    body = f"91{rng.choice(REGIONS)}{organisation_code(rng, nine).replace('-', '')}"
    total = sum(_CREDIT_ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return body + _CREDIT_ALPHABET[-total % 31]


def organisation_code(rng: random.Random, eight: str | None = None) -> str:
    eight = eight or digits(rng, 8)
    values = [int(c) if c.isdigit() else ord(c) - 55 for c in eight]
    rest = -sum(v * w for v, w in zip(values, (3, 7, 9, 10, 5, 8, 4, 2), strict=True)) % 11
    return f"{eight}-{'X' if rest == 10 else rest}"


def vin(rng: random.Random) -> str:
    body = rng.choice(("LSV", "LFV", "LGB", "LVS", "LHG")) + "".join(rng.choice(_VIN_LETTERS) for _ in range(5)) + "0"
    body += rng.choice("KLMNPRST") + rng.choice("ABCDEFGH") + digits(rng, 6)
    values = [int(c) if c.isdigit() else _VIN_VALUES[c] for c in body]
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    rest = sum(v * w for v, w in zip(values, weights, strict=True)) % 11
    return body[:8] + ("X" if rest == 10 else str(rest)) + body[9:]


def licence_plate(rng: random.Random) -> str:
    place = rng.choice("京沪粤鄂苏浙川鲁豫陕") + rng.choice("ABCDEFGH")
    if rng.random() < 0.3:
        return place + rng.choice("DF") + digits(rng, 5)
    five = list(digits(rng, 5))
    for at in rng.sample(range(5), rng.randint(0, 2)):
        five[at] = rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ")
    return place + "".join(five)


def imei(rng: random.Random) -> str:
    return luhn(rng.choice(("35", "86", "01")) + digits(rng, 12))


def imsi(rng: random.Random) -> str:
    return rng.choice(("46000", "46001", "46011", "46002")) + digits(rng, 10)


def iccid(rng: random.Random) -> str:
    return luhn("8986" + rng.choice(("00", "01", "03", "04")) + digits(rng, 13))


def iot_number(rng: random.Random) -> str:
    return rng.choice(("10648", "1440", "1410", "10647")).ljust(5, "0") + digits(rng, 8)


def mac(rng: random.Random) -> str:
    maker = rng.choice(("3C:5A:B4", "00:1B:44", "AC:DE:48", "F0:18:98", "B8:27:EB"))
    return f"{maker}:" + ":".join(f"{rng.randrange(256):02X}" for _ in range(3))


def public_ip(rng: random.Random) -> str:
    first = rng.choice((36, 58, 101, 112, 183, 202, 218, 221))
    return ".".join(str(n) for n in (first, *(rng.randrange(1, 255) for _ in range(3))))


def private_ip(rng: random.Random) -> str:
    return rng.choice((f"192.168.{rng.randrange(256)}.", f"10.{rng.randrange(256)}.{rng.randrange(256)}.")) + str(
        rng.randrange(1, 255)
    )


def ipv6(rng: random.Random) -> str:
    return "240e:" + ":".join(f"{rng.randrange(1, 65536):x}" for _ in range(7))


def email(rng: random.Random) -> str:
    user = (
        rng.choice(("li", "wang.", "zhang_", "chen-", "liu+"))
        + rng.choice(("wei", "na", "min", "jing"))
        + digits(rng, rng.randint(1, 4))
    )
    host, domain = (
        rng.choice(("mail", "post", "corp", "a-b")),
        rng.choice(("example.cn", "example.com", "example.com.cn")),
    )
    return f"{user}@{host}.{domain}"


def qq(rng: random.Random) -> str:
    return str(rng.randint(10**5, 4 * 10**9))


def wechat(rng: random.Random) -> str:
    return "wxid_" + "".join(rng.choice("abcdefghijklmnopqrstuvwxyz0123456789") for _ in range(14))


def uuid_device(rng: random.Random) -> str:
    raw = rng.randbytes(16).hex().upper()
    return f"{raw[:8]}-{raw[8:12]}-4{raw[13:16]}-A{raw[17:20]}-{raw[20:]}"


def postal_code(rng: random.Random) -> str:
    return rng.choice(("10", "20", "30", "43", "51", "61", "71")) + digits(rng, 4)


def social_security_card(rng: random.Random) -> str:
    return rng.choice("ABCDEF") + digits(rng, 8)


def driver_licence_file(rng: random.Random) -> str:
    return rng.choice(("420100", "310100", "440300", "110100")) + digits(rng, 6)


def birth_date(rng: random.Random) -> str:
    year, month, date = day(rng, 1945, 2015)
    return f"{year}-{month:02}-{date:02}"


def coordinates(rng: random.Random) -> str:
    return f"{rng.uniform(100, 122):.6f},{rng.uniform(22, 41):.6f}"


def control_point(rng: random.Random) -> str:
    return rng.choice(
        (
            f"DB{rng.randint(1, 99)}.DBX{rng.randint(0, 99)}.{rng.randint(0, 7)}",
            f"%MW{rng.randint(1, 999)}",
            f"{rng.choice(('TIC', 'FT', 'PT', 'LIC'))}-{digits(rng, 4)}",
        )
    )


NUMBERS: Mapping[str, Make] = {
    "resident_id": resident_id,
    "mobile": mobile,
    "landline": landline,
    "business_phone": landline,
    "bank_card": bank_card,
    "passport": passport,
    "travel_permit": travel_permit,
    "military_id": military_id,
    "marriage_certificate": marriage_certificate,
    "credit_code": credit_code,
    "organisation_code": organisation_code,
    "vin": vin,
    "licence_plate": licence_plate,
    "imei": imei,
    "imsi": imsi,
    "iccid": iccid,
    "iot_number": iot_number,
    "mac_address": mac,
    "ip_address": public_ip,
    "private_ip": private_ip,
    "email": email,
    "qq": qq,
    "wechat": wechat,
    "device_id": uuid_device,
    "postal_code": postal_code,
    "social_security_card": social_security_card,
    "driver_licence_file": driver_licence_file,
    "birth_date": birth_date,
    "coordinates": coordinates,
    "control_point": control_point,
}
"""By detector, what makes a genuine value of it."""
