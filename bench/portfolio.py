"""A portfolio: every duty of every pack for 10,000 organisations, and all that binds one organisation with reasons.

    python bench/portfolio.py [--organisations 10000] [--openfisca PYTHON]

The organisations are simulated: each has one subject of every kind the packs lay duties on, with facts drawn at random
that don't contradict each other (rows that do are judged one by one, as a case alone is), one in five of them unknown
and one count in four known only within bounds. Rows drawn by chance are judged again alone,
and must agree. The goal is 10 s on two cores, with everything compiled and built on the way.

OpenFisca-Core knows no unknowns, so it is compared on facts known completely. Every duty is written out as an OpenFisca
formula, each shared condition once, and its answers must be ours wherever the facts don't exclude each other. It is
AGPL-3.0, so it is no dependency: it runs in a process of its own, with the Python named by --openfisca, made so:

    python -m venv openfisca && openfisca/bin/pip install openfisca-core
"""

import argparse
import json
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

import numpy as np
import polars as pl

from chudun.facts.case import Case, Value
from chudun.facts.frame import Cases
from chudun.facts.interval import Interval
from chudun.law.consistency import consistency
from chudun.law.judging import duties, interpretations
from chudun.law.language.compile import contradictions
from chudun.law.language.expression import (
    And,
    AtLeast,
    Cited,
    Constant,
    Holds,
    Named,
    Not,
    OneOf,
    Or,
    Reads,
    Unless,
)
from chudun.law.language.fold import Fold
from chudun.law.language.variables import reading_key
from chudun.law.library import kinds_with_duties
from chudun.law.obligations import Subject, obligations
from chudun.law.portfolio import duty_tables, judge_duties
from chudun.vocabulary.attribute import Attribute, Choice, Count, Text, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind, key, paths

AS_OF = date(2026, 11, 22)
GOAL_SECONDS, GOAL_MILLISECONDS = 10, 100
REPEATS = 5
DIFFERENT = 200
CHECKED = 20
PEER = Path(__file__).parent / "peers" / "openfisca_duties.py"


def attributes(kind: type[Kind]) -> dict[str, Attribute]:
    """Return what is drawn of ``kind``."""
    return {key(path): path[-1] for path in paths(kind) if not isinstance(path[-1], Text)}


def drawn(attribute: Attribute, rows: int, rng: np.random.Generator) -> pl.Series:
    """Return ``rows`` values of ``attribute``; counts lie on or beside a power of ten, or anywhere."""
    if isinstance(attribute, YesNo):
        return pl.Series(rng.random(rows) < 0.5)
    if isinstance(attribute, Choice):
        return pl.Series(np.array(list(attribute.options))[rng.integers(0, len(attribute.options), rows)])
    if isinstance(attribute, Count):
        near = 10 ** rng.integers(0, 9, rows) + rng.integers(-1, 2, rows)
        return pl.Series(np.where(rng.random(rows) < 0.3, near, (10 ** rng.uniform(0, 8, rows)).astype(np.int64)))
    days = np.datetime64("2020-01-01") + rng.integers(0, 2500, rows).astype("timedelta64[D]")
    return pl.Series(days.astype("datetime64[D]"))


def portfolio(kind: type[Kind], rows: int, rng: np.random.Generator) -> pl.DataFrame:
    """Return ``rows`` subjects of ``kind`` of which everything is known, and nothing contradicts anything else.

    Values drawn by chance mostly do: what contradicts is drawn again until it doesn't, for ``DIFFERENT`` subjects, each
    of which then stands for several.
    """
    known = attributes(kind)
    frame = pl.DataFrame({name: drawn(attribute, DIFFERENT, rng) for name, attribute in known.items()})
    sound = []
    for number, row in enumerate(frame.iter_rows(named=True)):
        values = dict(cases(frame).case(number).values)
        while broken := contradictions(values, consistency(kind)):
            for name in broken[0].facts:
                row[name] = drawn(known[name], 1, rng)[0]
                values[name] = Interval.exactly(row[name]) if isinstance(known[name], Count) else row[name]
        sound.append(row)
    return pl.DataFrame(sound, schema=frame.schema).sample(rows, with_replacement=True, seed=int(rng.integers(1 << 30)))


def with_unknowns(frame: pl.DataFrame, kind: type[Kind], rng: np.random.Generator) -> pl.DataFrame:
    """Return ``frame`` with one fact in five forgotten, and one count in four left within bounds."""
    columns: list[pl.Series] = []
    for name, attribute in attributes(kind).items():
        kept = pl.Series(rng.random(frame.height) < 0.8)
        values = pl.select(pl.when(kept).then(frame[name]).alias(name)).to_series()
        if isinstance(attribute, Count):
            wider = pl.Series(np.where(rng.random(frame.height) < 0.25, 10, 1))
            columns += [values.alias(f"{name}.low"), (values * wider).alias(f"{name}.high")]
        else:
            columns.append(values)
    return pl.DataFrame(columns)


def cases(frame: pl.DataFrame) -> Cases:
    """Return ``frame`` as cases nothing is presumed of."""
    return Cases(frame, {}, pl.repeat(False, frame.height, eager=True), ())


def case(kind: type[Kind], row: dict[str, Any]) -> Case:
    """Return a row as one case."""
    values: dict[str, Value] = {}
    for name, attribute in attributes(kind).items():
        if not isinstance(attribute, Count):
            found = row[name]
        elif row.get(f"{name}.low") is None:
            found = None
        else:
            found = Interval(row[f"{name}.low"], row[f"{name}.high"])
        if found is not None:
            values[name] = found
    return Case(values)


def checked(frames: dict[type[Kind], pl.DataFrame], verdicts: dict[type[Kind], pl.DataFrame]) -> int:
    """Compare rows drawn by chance with the same cases judged alone, and return how many verdicts were compared."""
    compared, rng = 0, np.random.default_rng(5)
    for kind, frame in frames.items():
        for row in map(int, rng.integers(0, frame.height, CHECKED)):
            alone = tuple(one.outcome for one in duties(kind, case(kind, frame.row(row, named=True)), AS_OF))
            assert verdicts[kind].row(row) == alone, (kind, row)
            compared += len(alone)
    return compared


def ours(frames: dict[type[Kind], pl.DataFrame], **settings: Any) -> dict[type[Kind], pl.DataFrame]:
    """Return every verdict of every kind."""
    return {kind: judge_duties(kind, cases(frame), AS_OF, **settings) for kind, frame in frames.items()}


def times(work: Callable[[], Any]) -> tuple[float, float]:
    """Return the medians of the wall and CPU time ``work`` takes."""
    measured = []
    for _ in range(REPEATS):
        wall, cpu = perf_counter(), process_time()
        work()
        measured.append((perf_counter() - wall, process_time() - cpu))
    return median(wall for wall, _ in measured), median(cpu for _, cpu in measured)


def one_organisation(frames: dict[type[Kind], pl.DataFrame], number: int) -> list[float]:
    """Return the seconds everything about each of ``number`` organisations takes, reasons worked out."""
    name, taken = Bilingual("模拟", "simulated"), []
    for row in range(number + 1):
        subjects = [Subject(kind, "1", name, case(kind, frame.row(row, named=True))) for kind, frame in frames.items()]
        start = perf_counter()
        for subject in subjects:
            for judged in obligations(subject, AS_OF).duties:
                if judged.judgement is not None:
                    _ = [ground.reasoning for ground in judged.judgement.leading]
        taken.append(perf_counter() - start)
    return taken[1:]


def formulas(kind: type[Kind], columns: tuple[str, ...], switches: dict[str, bool]) -> Iterator[tuple[str, list[str]]]:
    """Yield each duty's name with its formula: lines of numpy operations on facts, the last of them its verdict."""
    known = attributes(kind)
    positions = {name: list(a.options) for name, a in known.items() if isinstance(a, Choice)}
    for asked in duty_tables(kind, AS_OF, frozenset(_switched(switches).items()), columns):
        if asked.table is None:
            continue
        lines: dict[str, str] = {}

        def step(text: str, lines: dict[str, str] = lines) -> str:
            return lines.setdefault(text, f"t{len(lines)}")

        def joined(sign: str, step: Callable[[str], str] = step) -> Callable[..., str]:
            return lambda _, *parts: step(f" {sign} ".join(parts))

        def one_of(leaf: OneOf, step: Callable[[str], str] = step) -> str:
            wanted = [positions[leaf.key].index(option) for option in sorted(leaf.options)]
            return step(" | ".join(f"(fact({leaf.key!r}) == {position})" for position in wanted))

        to_numpy = Fold(
            "openfisca",
            {
                Constant: lambda leaf: f"np.bool_({leaf.value})",
                Holds: lambda leaf, step=step: step(f"fact({leaf.key!r})"),
                Reads: lambda leaf: f"np.bool_({switches[leaf.interpretation.name]})",
                OneOf: one_of,
                AtLeast: lambda leaf, step=step: step(f"fact({leaf.key!r}) >= {leaf.bound}"),
                And: joined("&"),
                Or: joined("|"),
                Not: lambda _, part, step=step: step(f"~{part}"),
                Cited: lambda _, part: part,
                Named: lambda _, part: part,
                Unless: lambda _, part, *others, step=step: step(f"{part} & ~({' | '.join(others)})"),
            },
        )
        arms = [to_numpy(arm.expression) for arm in asked.table.question.arms]
        steps = [f"{name} = {text}" for text, name in lines.items()]
        yield asked.duty.name, [*steps, f"verdict = np.where({arms[0]}, 0, np.where({arms[1]}, 1, 2))"]


def _switched(switches: dict[str, bool]) -> dict[str, Value]:
    return {reading_key(reading): switches[name] for name, reading in interpretations().items()}


def against_openfisca(python: str, frames: dict[type[Kind], pl.DataFrame]) -> None:
    """Print how fast OpenFisca answers the same, after comparing the answers."""
    switches = {name: bool(reading.adopted) for name, reading in interpretations().items()}
    verdicts = ours(frames, readings=switches)
    wall, cpu = times(lambda: ours(frames, readings=switches))
    known = frozenset(_switched(switches).items())
    ready = [
        (asked.table, asked.table.encode(frame))
        for kind, frame in frames.items()
        for asked in duty_tables(kind, AS_OF, known, cases(frame).columns)
        if asked.table is not None
    ]
    walk, walk_cpu = times(lambda: [table.outcomes(codes) for table, codes in ready])
    with tempfile.TemporaryDirectory() as folder:
        asked = {}
        for number, (kind, frame) in enumerate(frames.items()):
            described = attributes(kind)
            numbers = {name: _numbers(described[name], frame[name]) for name in frame.columns}
            np.savez(Path(folder) / f"{number}.npz", **numbers)
            asked[str(number)] = dict(formulas(kind, tuple(frame.columns), switches))
        (Path(folder) / "duties.json").write_text(json.dumps(asked))
        told = subprocess.run([python, str(PEER), folder, str(REPEATS)], check=True, capture_output=True, text=True)
        their = json.loads(told.stdout)
        same = possible = 0
        for number, kind in enumerate(frames):
            answers = np.load(Path(folder) / f"{number}.answers.npz")
            for name in answers.files:
                mine = verdicts[kind][name].to_numpy()
                judged = ~np.isin(mine, ["contradictory", "undetermined"])
                theirs = np.array(["not_applicable", "met", "breached"])[answers[name]]
                assert np.array_equal(mine[judged], theirs[judged]), (kind, name)
                same, possible = same + int(judged.sum()), possible + len(mine)
    print(
        f"OpenFisca agrees on all {same:,} verdicts ({same / possible:.1%}; in the rest the facts exclude each other)"
    )
    print(f"  OpenFisca {their['wall']:.2f} s, {their['cpu']:.2f} s of CPU, its inputs already set")
    print(
        f"  ours      {walk:.2f} s, {walk_cpu:.2f} s of CPU, codes ready: {their['cpu'] / walk_cpu:.2f} times as fast"
    )
    print(f"  ours      {wall:.2f} s, {cpu:.2f} s of CPU, frames to names: {their['cpu'] / cpu:.2f} times as fast")


def _numbers(attribute: Attribute, values: pl.Series) -> np.ndarray:
    if isinstance(attribute, Choice):
        return values.cast(pl.Enum(list(attribute.options))).to_physical().cast(pl.Int64).to_numpy()
    if values.dtype == pl.Date:
        return (values.dt.epoch("d") + date(1970, 1, 1).toordinal()).cast(pl.Int64).to_numpy()
    return values.to_numpy()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--organisations", type=int, default=10_000)
    arguments.add_argument("--openfisca", metavar="PYTHON", help="a Python that has openfisca-core")
    chosen = arguments.parse_args()
    rng = np.random.default_rng(16)
    whole = {kind: portfolio(kind, chosen.organisations, rng) for kind in kinds_with_duties()}
    frames = {kind: with_unknowns(frame, kind, rng) for kind, frame in whole.items()}

    wall, cpu = perf_counter(), process_time()
    verdicts = ours(frames)
    wall, cpu = perf_counter() - wall, process_time() - cpu
    number = sum(frame.width for frame in verdicts.values())
    print(f"{chosen.organisations:,} simulated organisations, {len(frames)} kinds of subject, {number} duties")
    print(f"first run, all built: {wall:.2f} s, {cpu:.2f} s of CPU (goal {GOAL_SECONDS}): {GOAL_SECONDS / wall:.1f}x")
    again, cpu = times(lambda: ours(frames))
    print(f"again, median of {REPEATS}: {again:.2f} s, {cpu:.2f} s of CPU: {GOAL_SECONDS / again:.1f}x the goal")
    print(f"{checked(frames, verdicts):,} verdicts of rows drawn by chance are those of the case judged alone")

    alone = median(one_organisation(frames, 40)) * 1000
    print(
        f"one organisation with its reasons, median: {alone:.0f} ms (goal {GOAL_MILLISECONDS}):"
        f" {GOAL_MILLISECONDS / alone:.1f}x"
    )
    if chosen.openfisca is None:
        print("OpenFisca left out: name a Python that has it with --openfisca (see --help)")
    else:
        against_openfisca(chosen.openfisca, whole)


if __name__ == "__main__":
    main()
