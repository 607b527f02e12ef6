"""The dealer export (经销商导出): customers again, as dealers wrote them down, and prospects."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from chudun.sample.digits import Numbers
from chudun.sample.population import Fleet, Population
from chudun.sample.shared_values import HOTLINE, PLACEHOLDER_ID, PLACEHOLDER_MOBILE, SWITCHBOARD
from chudun.sample.tables import (
    NOBODY,
    Column,
    Table,
    blanked,
    count,
    held,
    mixture,
    of,
    selected,
    unheld,
)

MISSING = pa.scalar(None, pa.string())


def dealer_export(rng: np.random.Generator, population: Population, fleet: Fleet) -> Table:
    """A row for 28 in 100 vehicles sold and for every prospect, who has no vehicle yet."""
    sold = rng.choice(len(fleet.owners), len(fleet.owners) * 28 // 100, replace=False)
    rows = len(sold) + len(population.prospects)
    order = rng.permutation(rows)
    persons = np.concatenate([fleet.owners[sold], population.prospects])[order]
    vehicles = np.concatenate([sold, np.zeros(len(population.prospects), dtype=np.int64)])[order]
    no_vehicle = (np.arange(rows) >= len(sold))[order]
    dealers = pc.binary_join_element_wise("WH-D", pc.cast(pa.array(rng.integers(100, 160, rows)), "string"), "")
    written, traps = _phones(rng, population, persons)
    columns = (
        Column("经销商代码", "none", dealers),
        Column("客户姓名", "name", of(population.names, persons), persons),
        _few_resident_ids(rng, population, persons, traps),
        written,
        _of_vehicle("车牌号", "licence_plate", of(fleet.plates, vehicles), persons, no_vehicle),
        _of_vehicle("车架号", "vin", of(fleet.vins, vehicles), persons, no_vehicle),
        _refund_accounts(rng, population, persons, traps),
        _remarks(rng, population, persons, traps),
    )
    return Table("dealers", "dealers", columns, traps | {"no_vehicle": int(no_vehicle.sum())})


def _of_vehicle(name: str, kind: str, values: pa.Array, persons: Numbers, missing: NDArray[np.bool_]) -> Column:
    return Column(name, kind, blanked(values, missing), unheld(persons, missing))


def _few_resident_ids(
    rng: np.random.Generator, population: Population, persons: Numbers, traps: dict[str, int]
) -> Column:
    cases = mixture(rng, len(persons), 0.06, 0.01)
    values = selected(cases, MISSING, of(population.resident_ids, persons), PLACEHOLDER_ID)
    traps["missing_id"], traps["placeholder_id"] = count(cases, 0), count(cases, 2)
    return Column("身份证号", "resident_id", values, held(cases, NOBODY, persons, NOBODY))


# the ways a telephone is written, by share; the rest stand plain
PHONE_FORMS = {
    "hyphenated_mobile": 0.22,
    "spaced_mobile": 0.1,
    "country_code_mobile": 0.1,
    "full_width_mobile": 0.1,
    "placeholder_mobile": 0.01,
    "shared_mobile": 0.005,
    "shared_switchboard": 0.005,
    "missing_mobile": 0.03,
    "partners_mobile": 0.02,
}


def _phones(rng: np.random.Generator, population: Population, persons: Numbers) -> tuple[Column, dict[str, int]]:
    plain = of(population.mobiles, persons)
    partners = population.partner(persons)
    cases = mixture(rng, len(persons), *PHONE_FORMS.values())
    cases[(cases == 9) & ((partners == persons) | (persons >= population.customers))] = 0
    values = selected(
        cases,
        plain,
        _grouped(plain, "-"),
        _grouped(plain, " "),
        pc.binary_join_element_wise("+86 ", plain, ""),
        _full_width(plain),
        PLACEHOLDER_MOBILE,
        HOTLINE,
        SWITCHBOARD,
        MISSING,
        of(population.mobiles, partners),
    )
    holders = held(cases, *[persons] * 5, *[NOBODY] * 4, persons)
    return Column("联系电话", "mobile", values, holders), {
        name: count(cases, case) for case, name in enumerate(PHONE_FORMS, start=1)
    }


def _grouped(mobiles: pa.StringArray, separator: str) -> pa.StringArray:
    """138-1234-5678."""
    parts = [pc.utf8_slice_codeunits(mobiles, start, stop) for start, stop in ((0, 3), (3, 7), (7, 11))]
    return pc.binary_join_element_wise(*parts, separator)


def _full_width(mobiles: pa.StringArray) -> pa.StringArray:
    """１３８１２３４５６７８."""
    for digit in range(10):
        mobiles = pc.replace_substring(mobiles, str(digit), chr(ord("０") + digit))
    return mobiles


def _refund_accounts(
    rng: np.random.Generator, population: Population, persons: Numbers, traps: dict[str, int]
) -> Column:
    """A column nearly empty: a few customers' bank cards, which alone make the export sensitive."""
    chosen = rng.choice(len(persons), max(3, len(persons) // 2500), replace=False)
    missing = np.ones(len(persons), dtype=bool)
    missing[chosen] = False
    traps["refund_account"] = len(chosen)
    values = blanked(of(population.bank_cards, persons), missing)
    return Column("退款账户", "bank_card", values, unheld(persons, missing))


def _remarks(rng: np.random.Generator, population: Population, persons: Numbers, traps: dict[str, int]) -> Column:
    """Free text, in places with an e-mail address set hard against Chinese characters."""
    cases = mixture(rng, len(persons), 0.2, 0.05)
    inside = pc.binary_join_element_wise("资料请发至", of(population.emails, persons), "谢谢", "")
    values = selected(cases, MISSING, pa.scalar("已试驾，周末回访"), inside)
    traps["email_within_text"] = count(cases, 2)
    return Column("备注", "text_with_email", values, held(cases, NOBODY, NOBODY, persons))
