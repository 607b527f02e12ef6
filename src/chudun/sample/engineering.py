"""What the maker holds that is about no person: suppliers, parts, charging sites."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from chudun.sample import identifiers
from chudun.sample.tables import Column, Table, drawn

TRADES = "电池材料 精密冲压 线束 热管理 电驱 玻璃 座椅 轮胎 制动 芯片封装"
FIRST_CHARACTERS = "华中楚汉江湖金新安凌东宏"
SECOND_CHARACTERS = "科达力源捷盛通泰拓锐原辰"


def suppliers(rng: np.random.Generator, customers: int) -> Table:
    """Companies with their unified social credit codes and a business line that names nobody."""
    rows = max(40, customers // 400)
    name = pc.binary_join_element_wise(
        "武汉",
        drawn(rng, FIRST_CHARACTERS, rows),
        drawn(rng, SECOND_CHARACTERS, rows),
        drawn(rng, TRADES.split(), rows),
        "有限公司",
        "",
    )
    line = pc.binary_join_element_wise(
        "027-8", pc.cast(pa.array(rng.integers(1_000_000, 9_999_999, rows)), "string"), ""
    )
    columns = (
        Column("供应商名称", "organisation_name", name),
        Column("统一社会信用代码", "uscc", identifiers.credit_codes(rng, rows)),
        Column("业务电话", "business_phone", line),
    )
    return Table("suppliers", "suppliers", columns)


def parts(rng: np.random.Generator, customers: int) -> Table:
    """Parts of the vehicles: mass in kg, tightening torque in N·m."""
    rows = max(200, customers // 20)
    number = pc.binary_join_element_wise("JC-", pc.cast(pa.array(rng.permutation(rows) + 100_000), "string"), "")
    columns = (
        Column("part_no", "none", number),
        Column("revision", "none", drawn(rng, "ABCDEF", rows)),
        Column("mass_kg", "none", pa.array(np.round(rng.gamma(2, 1.5, rows), 3))),
        Column("torque_nm", "none", pa.array(rng.integers(5, 220, rows).astype(np.int32))),
    )
    return Table("engineering", "engineering", columns)


def charging(rng: np.random.Generator, customers: int) -> Table:
    """Energy (kWh) and sessions a charging site and day: about no person, perhaps important data."""
    rows = max(300, customers // 10)
    days = np.datetime64("2026-01-01") + rng.integers(0, 304, rows)
    site = pc.binary_join_element_wise("WHC", pc.cast(pa.array(rng.integers(100, 400, rows)), "string"), "")
    sessions = rng.integers(3, 240, rows)
    columns = (
        Column("site", "none", site),
        Column("day", "none", pa.array(days)),
        Column("sessions", "none", pa.array(sessions)),
        Column("energy_kwh", "none", pa.array(np.round(sessions * rng.normal(31, 3, rows), 1))),
    )
    return Table("charging", "charging", columns)
