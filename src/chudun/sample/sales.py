"""The sales database (销售库): customers and their orders."""

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from chudun.sample import identifiers
from chudun.sample.digits import Numbers
from chudun.sample.population import Fleet, Population
from chudun.sample.shared_values import HOTLINE, PLACEHOLDER_ID, PLACEHOLDER_MOBILE
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

FIRST_ORDER = np.datetime64("2025-01-01T00:00:00")
LAST_ORDER = np.datetime64("2026-10-31T23:59:59")


def customers(rng: np.random.Generator, population: Population) -> Table:
    """Every customer once, and three in a hundred registered a second time with other details."""
    everyone = np.arange(population.customers)
    again = rng.choice(population.customers, population.customers * 3 // 100, replace=False)
    persons = np.concatenate([everyone, again])
    second = np.arange(len(persons)) >= len(everyone)
    resident, resident_traps = _resident_ids(rng, population, persons)
    mobile, mobile_traps = _mobiles(rng, population, persons, second)
    no_email = rng.random(len(persons)) < 0.3
    columns = (
        Column("customer_id", "internal_id", customer_ids(len(persons)), persons),
        Column("name", "name", of(population.names, persons), persons),
        resident,
        mobile,
        Column("email", "email", blanked(of(population.emails, persons), no_email), unheld(persons, no_email)),
        Column("address", "address", of(population.addresses, persons), persons),
    )
    traps = {"registered_twice": int(second.sum()), "missing_email": int(no_email.sum())}
    return Table("sales", "customers", columns, traps | resident_traps | mobile_traps)


def customer_ids(rows: int) -> pa.Array:
    """The customer numbers, in the order of the rows."""
    return pa.array([f"C{number:08d}" for number in range(1, rows + 1)])


def _resident_ids(rng: np.random.Generator, population: Population, persons: Numbers) -> tuple[Column, dict[str, int]]:
    old = of(population.old_resident_ids, persons)
    cases = mixture(rng, len(persons), 0.12, 0.1, 0.004)
    cases[(cases == 1) & ~old.is_valid().to_numpy(zero_copy_only=False)] = 0
    missing = pa.scalar(None, pa.string())
    values = selected(cases, of(population.resident_ids, persons), old, missing, PLACEHOLDER_ID)
    column = Column("id_no", "resident_id", values, held(cases, persons, persons, NOBODY, NOBODY))
    return column, {
        "fifteen_digit_id": count(cases, 1),
        "missing_id": count(cases, 2),
        "placeholder_id": count(cases, 3),
    }


def _mobiles(
    rng: np.random.Generator, population: Population, persons: Numbers, second: NDArray[np.bool_]
) -> tuple[Column, dict[str, int]]:
    partners = population.partner(persons)
    cases = mixture(rng, len(persons), 0.02, 0.03, 0.01)
    cases[(cases == 1) & (partners == persons)] = 0
    # registered again: half of the time under another number of the same person
    cases[second & (rng.random(len(persons)) < 0.5)] = 4
    values = selected(
        cases,
        of(population.mobiles, persons),
        of(population.mobiles, partners),
        pa.scalar(None, pa.string()),
        PLACEHOLDER_MOBILE,
        of(population.second_mobiles, persons),
    )
    holders = held(cases, persons, persons, NOBODY, NOBODY, persons)
    return Column("mobile", "mobile", values, holders), {
        "partners_mobile": count(cases, 1),
        "missing_mobile": count(cases, 2),
        "placeholder_mobile": count(cases, 3),
        "second_mobile": count(cases, 4),
    }


def orders(rng: np.random.Generator, population: Population, fleet: Fleet) -> Table:
    """One order a vehicle sold, under the owner's first registration."""
    rows = len(fleet.owners)
    created = FIRST_ORDER + rng.integers(0, (LAST_ORDER - FIRST_ORDER).astype(int), rows)
    shops = identifiers.HUBEI[rng.integers(0, len(identifiers.HUBEI), rows)]
    numbers = identifiers.order_numbers(created, shops)
    no_vin = rng.random(rows) < 0.01
    contact, traps = _contact_phones(rng, population, fleet.owners)
    written = pa.array(np.char.replace(np.datetime_as_string(created, unit="s"), "T", " "))
    columns = (
        Column("order_no", "none", numbers),
        Column("customer_id", "internal_id", of(customer_ids(population.customers), fleet.owners), fleet.owners),
        Column("vin", "vin", blanked(fleet.vins, no_vin), unheld(fleet.owners, no_vin)),
        Column("amount", "none", pa.array(rng.integers(998, 3_998, rows) * 100.0)),
        Column("created_at", "none", written),
        contact,
    )
    traps["order_no_like_resident_id"] = int(identifiers.passes_resident_check(numbers).sum())
    return Table("sales", "orders", columns, traps | {"missing_vin": int(no_vin.sum())})


def _contact_phones(rng: np.random.Generator, population: Population, owners: Numbers) -> tuple[Column, dict[str, int]]:
    partners = population.partner(owners)
    cases = mixture(rng, len(owners), 0.06, 0.02, 0.01, 0.005)
    cases[(cases == 1) & (partners == owners)] = 0
    values = selected(
        cases,
        of(population.mobiles, owners),
        of(population.mobiles, partners),
        pa.scalar(None, pa.string()),
        PLACEHOLDER_MOBILE,
        HOTLINE,
    )
    holders = held(cases, owners, owners, NOBODY, NOBODY, NOBODY)
    return Column("contact_phone", "mobile", values, holders), {
        "partners_mobile": count(cases, 1),
        "missing_mobile": count(cases, 2),
        "placeholder_mobile": count(cases, 3),
        "shared_mobile": count(cases, 4),
    }
