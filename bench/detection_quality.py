"""What is found of labelled data, and what of it is true: ours, Presidio, DataProfiler and plain regular expressions.

    python bench/detection_quality.py [--peer-cells 20] [--without-peers] [--misses]

All data are synthetic, seeded and made by us (``bench/labelled``); Faker's are the exception, where it is installed.
Each column stands alone in its table. Ours sees all its cells, and its column name, as the peers do; Presidio and
DataProfiler get the first few cells, since they take long. For the peers a column is of the kind that most of its
filled cells show, if at least half do.

What is asked of everyone: the kind itself, not only that something personal is there. So a column of mobile numbers
with names beside them, which ours calls a text that mentions people, counts as missed.
"""

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

import polars as pl
import pyarrow as pa

from chudun.probes.data.columns import ScanSettings, TableScan
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.profile import TableProfile, TableRef
from labelled.adversarial import adversarial, near_misses
from labelled.column import LabelledColumn
from labelled.faker_columns import faker_columns, installed
from labelled.genuine import genuine
from labelled.lookalikes import look_alikes
from labelled.sentences import IN_TEXT, traps, with_identifiers
from peers import dataprofiler, presidio
from peers.expressions import by_polars
from peers.patterns import WANTED
from scoring import Score

Found = Mapping[str, int]
"""Cells found to be of each kind."""
Tool = Callable[[LabelledColumn], tuple[str | None, Found, int]]
"""Says what a column is, the cells found, and how many cells it was given."""

_CODES = {detector.name: int(detector.kind) for detector in all_detectors() if detector.kind}
_CHECKED = {detector.name for detector in all_detectors() if detector.check}
PEERS_KNOW = {*WANTED, "person_name", "address"}
_WIDER = {"business_phone": "landline", "private_ip": "ip_address"}
"""Kinds of ours that are a case of another, which is right too."""
_ALIKE = {"timestamp": None}
"""Ours says of a moment that it is one; that is no kind asked for here."""


def scanned(name: str, cells: Sequence[str | None]) -> TableProfile:
    batch = pa.record_batch({name: pa.array(cells, pa.string())})
    scan = TableScan(TableRef("bench", "t"), batch.schema, key=bytes(16), settings=ScanSettings(names_in_text=False))
    scan.update(batch)
    return scan.finish()


def ours(column: LabelledColumn) -> tuple[str | None, Found, int]:
    profile = scanned(column.name, column.cells)
    verdict, found = profile.columns[0], defaultdict(int, profile.columns[0].candidates)
    for kind, code in _CODES.items():
        inside = int((profile.in_text.kind == code).sum())
        if inside:
            found[kind] += inside
    return _ALIKE.get(verdict.detector or "", verdict.detector), found, len(column.cells)


def majority(found: Found, filled: int) -> str | None:
    kind = max(found, key=lambda kind: found[kind], default=None)
    return kind if kind and found[kind] * 2 >= filled else None


def by_expressions(column: LabelledColumn) -> tuple[str | None, Found, int]:
    frame = pl.LazyFrame({"cells": column.cells}, schema={"cells": pl.String})
    found = {kind: count for kind, count in by_polars(frame, ["cells"])["cells"].items() if count}
    return majority(found, sum(cell is not None for cell in column.cells)), found, len(column.cells)


def by_presidio(most: int) -> Tool:
    engine = presidio.analyser()

    def judged(column: LabelledColumn) -> tuple[str | None, Found, int]:
        cells, found = column.cells[:most], defaultdict[str, int](int)
        best = defaultdict[str, int](int)
        for cell in filter(None, cells):
            scores = presidio.kinds_in(engine, cell, column.name)
            for kind in scores:
                found[kind] += 1
            if scores:
                best[max(scores, key=lambda kind: scores[kind])] += 1
        return majority(best, sum(cell is not None for cell in cells)), found, len(cells)

    return judged


def by_dataprofiler(columns: Sequence[LabelledColumn], most: int) -> Tool:
    said = dataprofiler.profiled({f"c{at}": column.cells[:most] for at, column in enumerate(columns)})
    verdicts = {id(column): said[f"c{at}"] for at, column in enumerate(columns)}
    return lambda column: (verdicts[id(column)], {}, most)


def columns_judged(tool: Tool, columns: Iterable[LabelledColumn]) -> list[tuple[LabelledColumn, str | None]]:
    return [(column, tool(column)[0]) for column in columns]


def by_kind(judged: Sequence[tuple[LabelledColumn, str | None]]) -> dict[str, Score]:
    """Count columns: a wrong kind is missed for what it is and found falsely for what it isn't."""
    scores = defaultdict[str, Score](Score)
    for column, kind in judged:
        if kind and column.is_a and kind in (column.is_a, _WIDER.get(column.is_a)):
            scores[column.is_a].add(right=1)
            continue
        if kind:
            scores[kind].add(wrong=1)
        if column.is_a:
            scores[column.is_a].add(missed=1)
    return scores


def total(scores: Mapping[str, Score], kinds: Iterable[str] | None = None) -> Score:
    whole = Score()
    for kind in scores if kinds is None else kinds:
        if kind in scores:
            whole.add(scores[kind].right, scores[kind].wrong, scores[kind].missed)
    return whole


def cells_by_kind(columns: Iterable[LabelledColumn]) -> dict[str, Score]:
    """Count the cells that ours reports under its verdict: those of a wrong verdict are all false."""
    scores = defaultdict[str, Score](Score)
    for column in columns:
        verdict, found, _ = ours(column)
        hits = found.get(verdict, 0) if verdict else 0
        if verdict == column.is_a and verdict:
            scores[verdict].add(min(hits, column.genuine), max(0, hits - column.genuine), max(0, column.genuine - hits))
            continue
        if verdict:
            scores[verdict].add(wrong=hits)
        if column.is_a:
            scores[column.is_a].add(missed=column.genuine)
    return {kind: score for kind, score in scores.items() if kind in _CHECKED}


def print_columns(title: str, columns: Sequence[LabelledColumn], tools: Mapping[str, Tool], *, misses: bool) -> None:
    told = {name: columns_judged(tool, columns) for name, tool in tools.items()}
    plain = sum(column.is_a is None for column in columns)
    print(f"\n{title}: {len(columns)} columns, {plain} of them nothing")
    print(f"{'columns, exact kind':34}{'precision':>17}{'recall':>17}   of the {len(WANTED)} kinds the patterns know:")
    for name, judged in told.items():
        scores = by_kind(judged)
        whole, common = total(scores), total(scores, WANTED)
        print(f"{name:34}{whole.precision()}{whole.recall()}   {common.precision()}{common.recall()}")
    for naming in ("helpful", "silent", "misleading"):
        for name, judged in told.items():
            part = total(by_kind([one for one in judged if one[0].naming == naming]))
            if part.right + part.missed:
                print(f"  names {naming:12}{name:18}{part.precision()}{part.recall()}")
    for column, kind in told["ours"] if misses else []:
        if kind != column.is_a:
            print(f"  ours misjudged: {column.what!r} named {column.name!r}: is {column.is_a}, said {kind}")


def brief(score: Score) -> str:
    return f"{score.precision().split()[0]}/{score.recall().split()[0]}"


def print_kinds(columns: Sequence[LabelledColumn], tools: Mapping[str, Tool]) -> None:
    mine, cells = by_kind(columns_judged(ours, columns)), cells_by_kind(columns)
    theirs = {name: by_kind(columns_judged(tool, columns)) for name, tool in tools.items() if name != "ours"}
    print(f"\n{'':24}{'columns':^34} {'cells':^34}   peers' columns")
    print(f"{'ours, by detector':24}" + f"{'precision':>17}{'recall':>17} " * 2 + "  precision/recall")
    for kind in sorted(mine, key=lambda kind: (kind not in WANTED, kind)):
        score, cell = mine[kind], cells.get(kind, Score())
        others = "; ".join(f"{name} {brief(scores[kind])}" for name, scores in theirs.items())
        others = others if kind in PEERS_KNOW else ""
        print(f"{kind:24}{score.precision()}{score.recall()} {cell.precision()}{cell.recall()}   {others}")


def print_adversarial(tools: Mapping[str, Tool]) -> None:
    """Print how many genuine values are found in each dress, over all kinds, and near misses taken for genuine."""
    tools = {name: tool for name, tool in tools.items() if name != "DataProfiler"}
    dressed = defaultdict[str, dict[str, Score]](lambda: {name: Score() for name in tools})
    for column in adversarial():
        for name, tool in tools.items():
            if name != "ours" and column.is_a not in WANTED:
                continue
            _, found, given = tool(column)
            right = min(given, found.get(column.is_a or "", 0))
            dressed[column.what][name].add(right=right, missed=given - right)
    print(f"\n{'adversarial: cells found':34}" + "".join(f"{name:>18}" for name in tools))
    for what, scores in dressed.items():
        print(f"{what:34}" + "".join(f" {score.recall()}" for score in scores.values()))
    print(f"\n{'near misses: cells passed':36}" + "".join(f"{name:>18}" for name in tools))
    for column in near_misses():
        kind, line = column.what.split(":")[0], f"{column.what:36}"
        for tool in tools.values():
            _, found, given = tool(column)
            passed = min(given, found.get(kind, 0))
            line += f" {Score(right=passed, missed=given - passed).recall()}"
        print(line)


def print_texts(count: int, *, peers: bool) -> None:
    """Print how many identifiers inside texts are found, and in how many texts without any some are."""
    sentences, empty = with_identifiers(count), traps(count)
    profile = scanned("note", [sentence.text for sentence in sentences + empty])
    engine = presidio.analyser() if peers else None
    few = count // 4
    print(f"\nidentifiers inside {count} texts, and {count} with traps (Presidio: a quarter of each)")
    print(f"{'':24}{'ours':>17}{'Presidio':>17}")
    for kind in IN_TEXT:
        wanted = [at for at, sentence in enumerate(sentences) if kind in sentence.holds]
        rows = set(profile.in_text.record[profile.in_text.kind == _CODES.get(kind, -1)].tolist())
        mine = Score(right=len(rows & set(wanted)), missed=len(set(wanted) - rows))
        line = f"{kind:24}{mine.recall()}"
        if engine:
            theirs = [kind in presidio.kinds_in(engine, sentences[at].text, "") for at in wanted if at < few]
            line += Score(right=sum(theirs), missed=len(theirs) - sum(theirs)).recall()
        print(line)
    false = len({row for row in profile.in_text.record.tolist() if row >= count})
    line = f"{'traps with any found':24}{Score(right=false, missed=count - false).recall()}"
    if engine:
        hit = sum(bool(presidio.kinds_in(engine, sentence.text, "")) for sentence in empty[:few])
        line += Score(right=hit, missed=few - hit).recall()
    print(line)


def main(most: int, *, peers: bool, misses: bool) -> None:
    own = [*genuine(), *look_alikes()]
    kinds = {column.is_a for column in own}
    print(f"labelled columns of our own: {len(own)}, {len(kinds) - 1} kinds; peers see {most} cells of each")
    tools: dict[str, Tool] = {"ours": ours}
    if peers:
        tools |= {"Presidio": by_presidio(most), "plain expressions": by_expressions}
        if not dataprofiler.labels_offered():
            print("DataProfiler labels nothing here: TensorFlow and scikit-learn are not installed (dataprofiler[ml])")
    sets = {"structured": own}
    if installed():
        sets["Faker, zh_CN"] = list(faker_columns())
    else:
        print("Faker is not installed: its columns are left out")
    for title, columns in sets.items():
        used = dict(tools)
        if peers and dataprofiler.labels_offered():
            used["DataProfiler"] = by_dataprofiler(columns, most)
        print_columns(title, columns, used, misses=misses)
        if title == "structured":
            print_kinds(columns, used)
    print_adversarial(tools)
    print_texts(900, peers=peers)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer-cells", type=int, default=20)
    parser.add_argument("--without-peers", action="store_true")
    parser.add_argument("--misses", action="store_true", help="name each column that ours misjudged")
    arguments = parser.parse_args()
    main(arguments.peer_cells, peers=not arguments.without_peers, misses=arguments.misses)
