"""How many people each table of a scan concerns."""

from collections.abc import Sequence

from chudun.facts.interval import Interval
from chudun.probes.data.profile import TableProfile, TableRef
from chudun.reports.assessment import DataPart
from chudun.reports.inventory.summary import gravest, line_of
from chudun.workspace.counting import Population

_MOST_STEPS = 1_000_000_000
"""Tables times records up to which all tables are counted: a count goes through all records, at up to eight nanoseconds
each."""


def people_by_table(population: Population, tables: Sequence[TableProfile]) -> dict[TableRef, Interval]:
    """Return the people of each table with personal information; where there is too much, of the gravest alone."""
    lines = {table.ref: line_of(table) for table in tables}
    telling = [table.ref for table in tables if lines[table.ref].personal]
    if len(telling) * sum(table.rows for table in tables) > _MOST_STEPS:
        first = gravest(lines.values())
        telling = [ref for ref in telling if lines[ref] in first]
    return {ref: population.all(population.scope([DataPart(ref.store, ref.table, ())])).interval for ref in telling}
