"""One transfer at a time: the outcome alone, the judgement with its reasoning, and the trace as data.

    python bench/one_case.py [--cases 200000]

Every case of the stream is drawn anew. Two things are remembered between cases, and the first pass shows what that
costs: the outcome alone builds a state of the rule when a case first reaches it; a judgement keeps its reasoning for
each combination of values that the rule tells apart. Times are CPU time, medians of five passes over the stream.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date
from statistics import median
from time import process_time
from typing import Any

from random_transfers import ATTRIBUTES, transfers

from chudun.facts.case import Case
from chudun.facts.interval import Interval
from chudun.law.judging import question, with_readings
from chudun.law.language.evaluate import FastJudge, Judge
from chudun.law.language.trace import judgement_as_data
from chudun.law.mechanism import mechanism
from chudun.vocabulary.attribute import Count

AS_OF = date(2026, 11, 22)
PASSES = 5


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


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--cases", type=int, default=200_000)
    count = arguments.parse_args().cases
    asked = question(mechanism, AS_OF)
    asked.root  # noqa: B018  # compiling is not what is measured
    readings = with_readings(Case({}), {}).values
    rows = transfers(count).to_dicts()
    counts = [name for name, attribute in ATTRIBUTES.items() if isinstance(attribute, Count)]
    cases = [Case({**readings, **row, **{name: Interval.exactly(row[name]) for name in counts}}) for row in rows]
    judge, fast = Judge(asked), FastJudge(asked, readings)

    distinct = len({tuple(asked.masks(case.values)) for case in cases})
    print(f"{count:,} cases of {len(asked.variables)} facts; {distinct:,} combinations the rule tells apart")
    print(", ".join(f"{name} {share / count:.0%}" for name, share in Counter(map(fast, rows)).most_common()))
    assert all(fast(row) == judge.judge(case).outcome for row, case in zip(rows[:5000], cases[:5000], strict=True))
    report("outcome alone", 1_000_000, FastJudge(asked, readings), rows)
    report("judgement with its reasoning", 50_000, Judge(asked).judge, cases)
    report("judgement without what it remembers", None, lambda case: Judge(asked).judge(case), cases[: count // 50])
    report("judgement and its trace as hashed data", None, lambda it: judgement_as_data(judge.judge(it)), cases[: count // 50])


if __name__ == "__main__":
    main()
