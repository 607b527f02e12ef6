"""Values written to escape a search, and near misses that must escape it (对抗样本).

Every column holds one kind in one dress. Recall is over genuine values so dressed; a near miss is a value with one
digit of its check or one field wrong, which is no identifier and must not be counted as one.
"""

import random
from collections.abc import Callable, Iterator, Mapping

from labelled.column import LabelledColumn, Make, column
from labelled.genuine import HELPFUL
from labelled.numbers import NUMBERS, REGIONS, digits, resident_check

SEED = 33

_Dress = Callable[[str, random.Random], str]

KINDS = (
    "resident_id",
    "mobile",
    "bank_card",
    "email",
    "vin",
    "licence_plate",
    "passport",
    "credit_code",
    "imei",
    "iccid",
    "mac_address",
    "ip_address",
    "landline",
    "birth_date",
)

_NUMERIC = frozenset({"resident_id", "mobile", "bank_card", "imei", "iccid"})
_LETTERED = frozenset({"resident_id", "vin", "licence_plate", "passport", "credit_code", "mac_address", "email"})
# Cyrillic, Greek and Roman characters that look like Latin ones
_ALIKE = str.maketrans("ABCEHKMOPTXYaceopxy", "АВСЕНКМОРТХУасеорху")
_GREEK = str.maketrans("ABEHIKMNOPTXYZ", "ΑΒΕΗΙΚΜΝΟΡΤΧΥΖ")


def _grouped(separator: str) -> _Dress:
    def dressed(value: str, rng: random.Random) -> str:  # noqa: ARG001
        sizes = (3, 4, 4) if len(value) == 11 else (6, 8, 4) if len(value) == 18 else (4,) * 5
        parts, at = [], 0
        for size in sizes:
            parts.append(value[at : at + size])
            at += size
        return separator.join(part for part in parts if part)

    return dressed


def _broken(value: str, rng: random.Random) -> str:
    at = rng.randint(3, len(value) - 3)
    return f"{value[:at]}\n{value[at:]}"


def _wide(value: str, rng: random.Random) -> str:  # noqa: ARG001
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in value)


def _half_wide(value: str, rng: random.Random) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalnum() and rng.random() < 0.4 else c for c in value)


def _between(mark: str) -> _Dress:
    return lambda value, rng: mark.join(value)  # noqa: ARG005


def _once(mark: str) -> _Dress:
    def dressed(value: str, rng: random.Random) -> str:
        at = rng.randint(2, len(value) - 2)
        return value[:at] + mark + value[at:]

    return dressed


_ANY: Mapping[str, _Dress] = {
    "plain": lambda value, rng: value,  # noqa: ARG005
    "lower case": lambda value, rng: value.lower(),  # noqa: ARG005
    "full width": _wide,
    "partly full width": _half_wide,
    "zero-width space within": _once("\u200b"),
    "zero-width joiner within": _once("\u200d"),
    "word joiner within": _once("\u2060"),
    "soft hyphen within": _once("\u00ad"),
    "no-break spaces around": lambda value, rng: f"\u00a0{value}\u00a0",  # noqa: ARG005
    "quotes around": lambda value, rng: f"“{value}”",  # noqa: ARG005
    "apostrophe before": lambda value, rng: f"'{value}",  # noqa: ARG005
    "brackets around": lambda value, rng: f"【{value}】",  # noqa: ARG005
    "its name before": lambda value, rng: f"号码：{value}",  # noqa: ARG005
    "a full stop after": lambda value, rng: f"{value}。",  # noqa: ARG005
}
_FOR_NUMBERS: Mapping[str, _Dress] = {
    "spaces": _grouped(" "),
    "hyphens": _grouped("-"),
    "dots": _grouped("."),
    "middle dots": _grouped("·"),
    "underscores": _grouped("_"),
    "slashes": _grouped("/"),
    "thin spaces": _grouped("\u2009"),
    "tabs": _grouped("\t"),
    "ideographic commas": _grouped("、"),
    "en dashes": _grouped("–"),
    "a line break": _broken,
    "a space everywhere": _between(" "),
    "zero width everywhere": _between("\u200b"),
    "Chinese digits": lambda value, rng: value.translate(str.maketrans("0123456789", "〇一二三四五六七八九")),  # noqa: ARG005
    "circled zero": lambda value, rng: value.replace("0", "O"),  # noqa: ARG005
    "mathematical digits": lambda value, rng: "".join(chr(0x1D7CE + int(c)) if c.isdigit() else c for c in value),  # noqa: ARG005
    "Arabic-Indic digits": lambda value, rng: value.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")),  # noqa: ARG005
}
_FOR_LETTERS: Mapping[str, _Dress] = {
    "Cyrillic letters": lambda value, rng: value.translate(_ALIKE),  # noqa: ARG005
    "Greek letters": lambda value, rng: value.translate(_GREEK),  # noqa: ARG005
}

_PLATE_ONLY: Mapping[str, _Dress] = {
    "a space after the city": lambda value, rng: f"{value[:2]} {value[2:]}",  # noqa: ARG005
    "a bullet after the city": lambda value, rng: f"{value[:2]}•{value[2:]}",  # noqa: ARG005
    "a hyphenation point": lambda value, rng: f"{value[:2]}‧{value[2:]}",  # noqa: ARG005
}
_EMAIL_ONLY: Mapping[str, _Dress] = {
    "(at)": lambda value, rng: value.replace("@", "(at)"),  # noqa: ARG005
    "# for @": lambda value, rng: value.replace("@", "#"),  # noqa: ARG005
    "spaces around @": lambda value, rng: value.replace("@", " @ "),  # noqa: ARG005
    "mailto": lambda value, rng: f"mailto:{value}",  # noqa: ARG005
    "ideographic full stops": lambda value, rng: value.replace(".", "。"),  # noqa: ARG005
}


def adversarial() -> Iterator[LabelledColumn]:
    """Yield genuine values in every dress that suits them; each column has a plain name."""
    rng = random.Random(SEED)
    for kind in KINDS:
        dresses = dict(_ANY)
        dresses |= _FOR_NUMBERS if kind in _NUMERIC else {}
        dresses |= _FOR_LETTERS if kind in _LETTERED else {}
        dresses |= _PLATE_ONLY if kind == "licence_plate" else _EMAIL_ONLY if kind == "email" else {}
        for what, dress in dresses.items():
            yield column(
                what,
                HELPFUL[kind][0],
                lambda r, kind=kind, dress=dress: dress(NUMBERS[kind](r), r),
                kind,
                "helpful",
                rng,
            )


def near_misses() -> Iterator[LabelledColumn]:
    """Yield what is wrong in one place: `what` begins with the kind it nearly is."""
    rng = random.Random(SEED + 1)
    for kind in ("resident_id", "bank_card", "credit_code", "imei", "iccid"):
        for what, spoilt in (("wrong check", _wrong_check), ("two neighbours swapped", _swapped)):
            make = NUMBERS[kind]
            yield column(
                f"{kind}: {what}", "c1", lambda r, make=make, spoilt=spoilt: spoilt(make(r)), None, "silent", rng
            )
    for what, make in _WRONG.items():
        yield column(what, "c1", make, None, "silent", rng)


def _wrong_check(value: str) -> str:
    return _one_more(value, -1)


def _one_more(value: str, at: int) -> str:
    """Change one place to the next digit or letter."""
    at %= len(value)
    old = value[at]
    new = "0" if old == "9" else "5" if not old.isdigit() else str(int(old) + 1)
    return value[:at] + new + value[at + 1 :]


def _swapped(value: str) -> str:
    """Swap the last two unlike neighbours: the commonest slip of the pen; most checks notice it."""
    for at in range(len(value) - 2, 0, -1):
        if value[at] != value[at + 1] and value[at].isdigit() and value[at + 1].isdigit():
            return value[:at] + value[at + 1] + value[at] + value[at + 2 :]
    return value


def _with_day(value: str, month_and_day: str) -> str:
    body = value[:10] + month_and_day + value[14:17]
    return body + resident_check(body)


_WRONG: Mapping[str, Make] = {
    "vin: wrong check": lambda rng: _one_more(NUMBERS["vin"](rng), 8),
    "vin: with I, O and Q": lambda rng: "LIO" + NUMBERS["vin"](rng)[3:],
    "resident_id: no such day": lambda rng: _with_day(NUMBERS["resident_id"](rng), "0231"),
    "resident_id: no such region": lambda rng: "99" + NUMBERS["resident_id"](rng)[2:],
    "mobile: unassigned segment": lambda rng: rng.choice(("120", "129", "140", "142", "160")) + digits(rng, 8),
    "mobile: a digit short": lambda rng: NUMBERS["mobile"](rng)[:-1],
    "mobile: a digit more": lambda rng: NUMBERS["mobile"](rng) + digits(rng, 1),
    "licence_plate: with I and O": lambda rng: NUMBERS["licence_plate"](rng)[:2] + "IO" + digits(rng, 3),
    "licence_plate: no province": lambda rng: "汉" + NUMBERS["licence_plate"](rng)[1:],
    "email: no top-level domain": lambda rng: NUMBERS["email"](rng).split(".")[0] + "@localhost",
    "ip_address: above 255": lambda rng: f"{rng.randint(256, 999)}." + NUMBERS["ip_address"](rng).split(".", 1)[1],
    "landline: unassigned area": lambda rng: (
        f"0{rng.choice(('11', '15', '19', '26'))}-{rng.randint(2, 8)}{digits(rng, 7)}"
    ),
    "mobile: hexadecimal around": lambda rng: f"a{NUMBERS['mobile'](rng)}f{digits(rng, 2)}",
    "resident_id: the last 18 of 20": lambda rng: digits(rng, 2) + NUMBERS["resident_id"](rng)[:17] + digits(rng, 1),
    "resident_id: region of a province": lambda rng: (
        f"{rng.choice(REGIONS)[:2]}9999" + NUMBERS["resident_id"](rng)[6:17] + digits(rng, 1)
    ),
}
