"""Export routes for a table of transfers: ours against OpenFisca-Core and zen-engine, on the same rule and rows.

    python bench/rules_vs_engines.py [--rows 200000] [--zen-rows 2000] [--codes 20000000]

The peers get the rule as the packs state it, translated by two more back ends of the same fold: for OpenFisca a formula
of numpy operations in which each shared condition is computed once, for zen one decision of which each row is an
evaluation. Both work on complete facts only, so every open interpretation is settled first, for all three. The random
rows on which all three must agree come before the times. Ours also takes rows with unknowns and is exact on them;
the last line counts how many it decides all the same.

OpenFisca-Core is AGPL-3.0: it is imported here and nowhere else, and no part of the product depends on it.
Times are CPU time over all cores, medians of five; wall time is beside it.
"""

import argparse
import json
from collections.abc import Callable
from datetime import date
from functools import reduce
from statistics import median
from time import perf_counter, process_time
from typing import Any

import numpy as np
import polars as pl
import zen
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import YEAR
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from chudun.law.judging import interpretations, question
from chudun.law.language.compile import Question
from chudun.law.language.expression import And, AtLeast, Cited, Constant, Holds, Not, OneOf, Or, Reads, Unless
from chudun.law.language.fold import Fold
from chudun.law.language.table import Table
from chudun.law.language.variables import reading_key
from chudun.law.mechanism import mechanism
from chudun.vocabulary.attribute import Choice, YesNo
from random_transfers import ATTRIBUTES, transfers

AS_OF = date(2026, 11, 22)
PERIOD = str(AS_OF.year)
REPEATS = 5


def settled_readings() -> dict[str, bool]:
    """Return every interpretation as adopted or not; open ones as not."""
    return {reading_key(reading): bool(reading.adopted) for reading in interpretations().values()}


def times(work: Callable[[], Any]) -> tuple[float, float]:
    """Return the medians of the CPU and wall time ``work`` takes, after one run to warm up."""
    work()
    measured = []
    for _ in range(REPEATS):
        wall, cpu = perf_counter(), process_time()
        work()
        measured.append((process_time() - cpu, perf_counter() - wall))
    return median(cpu for cpu, _ in measured), median(wall for _, wall in measured)


def plain(name: str) -> str:
    """Return the name of an attribute as the peers can write it."""
    return name.replace(".", "_")


def as_openfisca(asked: Question, frame: pl.DataFrame) -> tuple[Callable[[], None], Callable[[], np.ndarray]]:
    """Return what gives OpenFisca the rows of ``frame``, and what calculates their routes, as positions of outcomes."""
    entity = build_entity(key="transfer", plural="transfers", label="transfer", is_person=True)
    system = TaxBenefitSystem([entity])
    names = [v.key for v in asked.variables if v.key in frame.columns]
    enums = {
        name: Enum(plain(name), {option: option for option in ATTRIBUTES[name].options})
        for name in names
        if isinstance(ATTRIBUTES[name], Choice)
    }

    def variable(name: str) -> type[Variable]:
        told: dict[str, Any] = {"entity": entity, "definition_period": YEAR, "label": name}
        if name in enums:
            told |= {"value_type": Enum, "possible_values": enums[name], "default_value": next(iter(enums[name]))}
        else:
            told["value_type"] = bool if isinstance(ATTRIBUTES[name], YesNo) else int
        return type(plain(name), (Variable,), told)

    def formula(transfer: Any, period: Any) -> np.ndarray:
        facts = {name: transfer(plain(name), period) for name in names}
        to_numpy = _numpy_fold(facts, settled_readings(), enums)
        conditions = [to_numpy(arm.expression) for arm in asked.arms]
        return np.select(conditions, [asked.outcomes.index(arm.outcome) for arm in asked.arms], -1)

    for name in names:
        system.add_variable(variable(name))
    route = {"entity": entity, "definition_period": YEAR, "label": "route", "value_type": int, "formula": formula}
    system.add_variable(type("route", (Variable,), route))
    simulation = SimulationBuilder().build_default_simulation(system, count=frame.height)

    def tell() -> None:
        for name in names:
            values = frame[name].to_numpy()
            simulation.delete_arrays(plain(name))
            simulation.set_input(plain(name), PERIOD, values.astype(str) if name in enums else values)

    def calculate() -> np.ndarray:
        simulation.delete_arrays("route")
        found: np.ndarray = simulation.calculate("route", PERIOD)
        return found

    tell()
    return tell, calculate


def _numpy_fold(facts: dict[str, np.ndarray], readings: dict[str, bool], enums: dict[str, Any]) -> Fold:
    def one_of(leaf: OneOf) -> Any:
        wanted = [position for position, item in enumerate(enums[leaf.key]) if item.name in leaf.options]
        return reduce(np.logical_or, (facts[leaf.key].view(np.ndarray) == position for position in wanted))

    return Fold(
        "openfisca",
        {
            Constant: lambda leaf: np.bool_(leaf.value),
            Holds: lambda leaf: facts[leaf.key],
            Reads: lambda leaf: np.bool_(readings[reading_key(leaf.interpretation)]),
            OneOf: one_of,
            AtLeast: lambda leaf: facts[leaf.key] >= leaf.bound,
            And: lambda _, *parts: reduce(np.logical_and, parts),
            Or: lambda _, *parts: reduce(np.logical_or, parts),
            Not: lambda _, part: ~part,
            Cited: lambda _, part: part,
            Unless: lambda _, part, *exceptions: part & ~reduce(np.logical_or, exceptions),
        },
    )


def as_zen(asked: Question) -> Callable[[dict[str, Any]], str]:
    """Return what evaluates the route of one row in zen: an expression for each shared condition, then the route."""
    shared: dict[str, str] = {}

    def named(text: str) -> str:
        if len(text) < 60:
            return text
        return f"$.{shared.setdefault(text, f'c{len(shared)}')}"

    def joined(operator: str) -> Callable[..., str]:
        return lambda _, *parts: named(f"({f' {operator} '.join(parts)})")

    readings = settled_readings()
    to_zen = Fold(
        "zen",
        {
            Constant: lambda leaf: str(leaf.value).lower(),
            Holds: lambda leaf: plain(leaf.key),
            Reads: lambda leaf: str(readings[reading_key(leaf.interpretation)]).lower(),
            OneOf: lambda leaf: f"({plain(leaf.key)} in {json.dumps(sorted(leaf.options))})",
            AtLeast: lambda leaf: f"({plain(leaf.key)} >= {leaf.bound})",
            And: joined("and"),
            Or: joined("or"),
            Not: lambda _, part: named(f"(not {part})"),
            Cited: lambda _, part: part,
            Unless: lambda _, part, *others: named(f"({part} and not ({' or '.join(others)}))"),
        },
    )
    route = "'gap'"
    for arm in reversed(asked.arms):
        route = f"({to_zen(arm.expression)}) ? '{arm.outcome}' : ({route})"
    steps = [{"id": name, "key": name, "value": text} for text, name in shared.items()]
    content = {"expressions": [*steps, {"id": "route", "key": "route", "value": route}]}
    nodes = [
        {"id": "in", "name": "in", "type": "inputNode"},
        {"id": "rule", "name": "rule", "type": "expressionNode", "content": content},
        {"id": "out", "name": "out", "type": "outputNode"},
    ]
    edges = [
        {"id": "a", "sourceId": "in", "targetId": "rule", "type": "edge"},
        {"id": "b", "sourceId": "rule", "targetId": "out", "type": "edge"},
    ]
    decision = zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))

    def evaluate(row: dict[str, Any]) -> str:
        found: str = decision.evaluate(row)["result"]["route"]
        return found

    return evaluate


def with_unknowns(frame: pl.DataFrame) -> pl.DataFrame:
    """Return ``frame`` with one fact in ten forgotten."""
    rng = np.random.default_rng(7)
    return frame.select(
        pl.when(pl.Series(rng.random(frame.height) < 0.9)).then(pl.col(name)).alias(name) for name in frame.columns
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--rows", type=int, default=200_000, help="for OpenFisca and for ours beside it")
    arguments.add_argument("--zen-rows", type=int, default=2_000)
    arguments.add_argument("--frame", type=int, default=2_000_000, help="for ours from a Polars frame")
    arguments.add_argument("--codes", type=int, default=20_000_000, help="for ours from codes")
    chosen = arguments.parse_args()

    asked = question(mechanism, AS_OF)
    frame = transfers(chosen.rows)
    names = [v.key for v in asked.variables if v.key in frame.columns]
    start = perf_counter()
    table = Table(asked, settled_readings(), names)
    print(f"{len(names)} facts, {len(asked.arms)} provisions; truth tables built in {perf_counter() - start:.2f} s")

    (tell, openfisca), zen_route = as_openfisca(asked, frame), as_zen(asked)
    ours = table.judge(frame)
    rows = frame.select(pl.col(names).name.map(plain)).head(chosen.zen_rows).to_dicts()
    assert np.array_equal(np.array(asked.outcomes)[openfisca()], ours.to_numpy())
    assert [zen_route(row) for row in rows] == ours.head(len(rows)).to_list()
    print(f"all agree: OpenFisca on {frame.height:,} random rows, zen on {len(rows):,}\n")

    codes = table.encode(frame)
    large = np.ascontiguousarray(np.tile(codes, -(-chosen.codes // frame.height))[:, : chosen.codes])
    big = transfers(chosen.frame, seed=17)
    rates = {
        "OpenFisca calculate": (frame.height, times(openfisca)),
        "OpenFisca, inputs from the frame and all": (frame.height, times(lambda: (tell(), openfisca()))),
        "zen evaluate, row by row": (len(rows), times(lambda: [zen_route(row) for row in rows])),
        f"ours, codes, {frame.height:,} rows": (frame.height, times(lambda: table.outcomes(codes))),
        f"ours, codes, {large.shape[1]:,} rows": (large.shape[1], times(lambda: table.outcomes(large))),
        f"ours, encoding and all, {big.height:,} rows": (big.height, times(lambda: table.judge(big))),
    }
    base = rates["OpenFisca calculate"][0] / rates["OpenFisca calculate"][1][0]
    for what, (count, (cpu, wall)) in rates.items():
        rate = count / cpu
        print(f"{what:<42}{rate:>14,.0f} rows/s of CPU {count / wall:>14,.0f} rows/s {rate / base:>9.2f}x OpenFisca")

    gaps = with_unknowns(frame)
    decided = (table.judge(gaps) != "undetermined").sum()
    open_ = gaps.select(pl.any_horizontal(pl.col(names).is_null())).to_series().sum()
    print(
        f"\nwith unknowns in {open_:,} of {gaps.height:,} rows, ours alone decides {decided / gaps.height:.0%}, exactly"
    )


if __name__ == "__main__":
    main()
