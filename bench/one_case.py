"""One transfer at a time: the outcome alone, the judgement with its reasoning, and the trace as data.

    python bench/one_case.py [--cases 200000] [--reasoned 5000]

Every case of the stream is drawn anew, and hardly any two look alike to the rule. What is remembered between cases
shows in the difference between the first pass over the stream and the median of three more: the outcome alone builds a
state of the rule when a case first reaches it, and a judgement may keep reasoning it has met. Times are CPU time.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from statistics import median
from time import process_time
from typing import Any

from chudun.facts.case import Case
from chudun.facts.interval import Interval
from chudun.law.judging import question, with_readings
from chudun.law.language.evaluate import FastJudge, Judge, Judgement, Step
from chudun.law.language.trace import judgement_as_data
from chudun.law.mechanism import mechanism
from chudun.vocabulary.attribute import Count
from random_transfers import ATTRIBUTES, transfers

AS_OF = date(2026, 11, 22)
PASSES = 3


def seconds(function: Callable[[Any], Any], stream: Iterable[Any]) -> float:
    """Return the CPU time ``function`` takes over ``stream``."""
    start = process_time()
    for case in stream:
        function(case)
    return process_time() - start


def report(what: str, goal: int | None, function: Callable[[Any], Any], stream: list[Any]) -> None:
    """Print the rate of the first pass and the median of the following ones."""
    first = seconds(function, stream)
    later = median(seconds(function, stream) for _ in range(PASSES))
    against = "" if goal is None else f"   goal {goal:>9,}: {len(stream) / later / goal:.2f}x"
    print(f"{what:<44}{len(stream) / first:>12,.0f}/s first{len(stream) / later:>12,.0f}/s after{against}")


def _reasoned(judgement: Judgement) -> list[Step]:
    return [ground.reasoning for ground in judgement.leading]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--cases", type=int, default=200_000, help="for the outcome alone")
    arguments.add_argument("--reasoned", type=int, default=5_000, help="for judgements")
    chosen = arguments.parse_args()
    asked = question(mechanism, AS_OF)
    asked.root  # noqa: B018  # compiling is not what is measured
    readings = with_readings(Case({}), {}).values
    rows = transfers(chosen.cases).to_dicts()
    counts = [name for name, attribute in ATTRIBUTES.items() if isinstance(attribute, Count)]
    cases = [
        Case({**readings, **row, **{name: Interval.exactly(row[name]) for name in counts}})
        for row in rows[: chosen.reasoned]
    ]
    fast = FastJudge(asked, readings)
    distinct = len({tuple(asked.masks(case.values)) for case in cases})
    print(
        f"{len(asked.variables)} facts; {distinct:,} of {len(cases):,} judged cases differ in a way the rule can tell"
    )
    print(", ".join(f"{name} {share / len(rows):.0%}" for name, share in Counter(map(fast, rows)).most_common()))
    judge = Judge(asked)
    assert all(fast(row) == judge.judge(case).outcome for row, case in zip(rows, cases, strict=False))
    report("outcome alone", 1_000_000, FastJudge(asked, readings), rows)
    fresh = Judge(asked)
    report("judgement with its reasoning", 50_000, lambda case: _reasoned(fresh.judge(case)), cases)
    report("judgement and its trace as hashed data", None, lambda case: judgement_as_data(judge.judge(case)), cases)


if __name__ == "__main__":
    main()
