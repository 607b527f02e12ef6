"""The staff table (人力资源), with Chinese headers, as a personnel system exports it."""

import numpy as np
import pyarrow as pa

from chudun.sample.digits import Numbers
from chudun.sample.population import Population
from chudun.sample.tables import Column, Table, blanked, count, drawn, mixture, of, selected, unheld

DEPARTMENTS = "总装车间 电池工艺部 研发中心 智能驾驶部 质量部 采购部 财务部 人力资源部 销售公司 售后服务部 信息部"


def staff(rng: np.random.Generator, population: Population) -> Table:
    """One row an employee; three in ten are customers too, and each names an emergency contact."""
    positions = len(population.new_staff)
    as_customers = rng.choice(population.customers, positions * 3 // 10, replace=False)
    persons = rng.permutation(np.concatenate([population.new_staff[len(as_customers) :], as_customers]))
    customers = rng.integers(0, population.customers, positions)
    # somebody else: one's own number drawn as contact gives way to a relative
    contacts = np.where((rng.random(positions) < 0.5) & (customers != persons), customers, population.relatives)
    return Table("hr", "hr", *_columns(rng, population, persons, contacts))


def _columns(
    rng: np.random.Generator, population: Population, persons: Numbers, contacts: Numbers
) -> tuple[tuple[Column, ...], dict[str, int]]:
    rows = len(persons)
    old = of(population.old_resident_ids, persons)
    old_form = mixture(rng, rows, 0.1) * old.is_valid().to_numpy(zero_copy_only=False)
    no_email = rng.random(rows) < 0.03
    departments = drawn(rng, DEPARTMENTS.split(), rows)
    resident = selected(old_form, of(population.resident_ids, persons), old)
    emails = blanked(of(population.emails, persons), no_email)
    numbers = pa.array([f"JC{number:06d}" for number in range(1, rows + 1)])
    columns = (
        Column("工号", "internal_id", numbers, persons),
        Column("姓名", "name", of(population.names, persons), persons),
        Column("身份证号", "resident_id", resident, persons),
        Column("手机号", "mobile", of(population.mobiles, persons), persons),
        Column("邮箱", "email", emails, unheld(persons, no_email)),
        Column("工资卡号", "bank_card", of(population.bank_cards, persons), persons),
        Column("部门", "none", departments),
        Column("家庭住址", "address", of(population.addresses, persons), persons),
        Column("紧急联系人", "name", of(population.names, contacts), contacts, of_another=True),
        Column("紧急联系人电话", "mobile", of(population.mobiles, contacts), contacts, of_another=True),
    )
    return columns, {"fifteen_digit_id": count(old_form, 1), "missing_email": int(no_email.sum())}
