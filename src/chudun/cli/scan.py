"""``chudun scan``: what is in a store."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer

from chudun.cli import labelling
from chudun.cli.output import (
    EXIT_BAD_INPUT,
    EXIT_MET,
    Format,
    FormatOption,
    Lang,
    LangOption,
    print_json,
    say,
    say_problems,
)
from chudun.cli.reviewing import review as look_at
from chudun.cli.scan_engine import Engine, Job, measuring
from chudun.cli.scan_people import people_by_table
from chudun.cli.scan_state import state_folder
from chudun.cli.scan_tables import show_tables
from chudun.cli.summary import SHOWN_WHOLE, show_summary
from chudun.facts.interval import Interval
from chudun.facts.problem import Problem
from chudun.probes.data.checkpoints import forget
from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.corrections import FILE_NAME as CORRECTIONS
from chudun.probes.data.corrections import Corrections
from chudun.probes.data.key import load_key
from chudun.probes.data.own_detectors import adopt_from
from chudun.probes.data.pace import Pace
from chudun.probes.data.profile import TableProfile, TableRef
from chudun.probes.data.sensitivity import Reading
from chudun.probes.data.sources import Unreadable, open_source
from chudun.reports.as_json import table_as_data
from chudun.reports.assessment import PeopleCount
from chudun.reports.inventory.summary import line_of
from chudun.vocabulary.bilingual import Bilingual, Language
from chudun.workspace.counting import ASSUMED_APART

EXAMPLES = (
    "例 / examples:\n\n  chudun scan data/hr.csv sales.sqlite\n\n  chudun scan /srv/share\n\n"
    "  chudun scan 's3://bucket/prefix?endpoint=http://minio:9000'\n\n"
    "  chudun scan 'postgresql://reader@localhost/crm?schema=public' --format json\n\n"
    "  chudun scan /mnt/lake --engine spark --master spark://host:7077"
)


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(epilog=EXAMPLES)(scan)


def scan(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE…", help="文件、文件夹、数据库或存储桶地址 / files, folders, URLs of databases or buckets"
        ),
    ],
    state: Annotated[
        Path | None,
        typer.Option(
            "--state",
            metavar="DIR",
            help="记住已读内容，下次只读有变动的；缺省在 ~/.cache/chudun/scan（$XDG_CACHE_HOME），90 天不用则删 / "
            "folder that remembers what was read, so that only changes are read again; default in the user's cache",
        ),
    ] = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="忘掉上次读过的，全部重读 / forget what was read before, read everything")
    ] = False,
    sensitive_reading: Annotated[
        Reading, typer.Option("--sensitive-reading", help="敏感个人信息的口径 / what counts as sensitive")
    ] = "gbt45574_2025",
    corrections: Annotated[
        Path,
        typer.Option(metavar="FILE", help="人工核对结果的文件，有就采用 / people's corrections, used if it is there"),
    ] = Path(CORRECTIONS),
    detectors: Annotated[
        Path | None,
        typer.Option(
            "--detectors",
            metavar="DIR",
            exists=True,
            file_okay=False,
            help="自定义检测器（.toml）所在的文件夹 / folder with detectors of your own (.toml)",
        ),
    ] = None,
    review: Annotated[
        bool, typer.Option("--review", help="逐列核对没有把握的判定 / look at uncertain verdicts one by one")
    ] = False,
    review_all: Annotated[
        bool, typer.Option("--review-all", help="逐列核对全部判定 / look at all verdicts one by one")
    ] = False,
    max_load: Annotated[
        float | None,
        typer.Option(
            "--max-load",
            metavar="SHARE",
            help="取数时间的占比，0 到 1，每批之后歇；缺省：数据库 0.5，文件 1 / share of time spent fetching, 0 to 1",
        ),
    ] = None,
    rows_per_second: Annotated[
        float | None,
        typer.Option("--rows-per-second", metavar="N", help="平均每秒最多读多少行 / read at most N rows a second"),
    ] = None,
    write_labels: Annotated[
        bool,
        typer.Option("--write-labels", help="把判定写回列注释或 Parquet 元数据 / write verdicts into column comments"),
    ] = False,
    show_labels: Annotated[
        bool, typer.Option("--show-labels", help="只显示将写入的标签，不写 / show the labels without writing them")
    ] = False,
    engine: Annotated[
        Engine,
        typer.Option(
            "--engine",
            help="在哪里扫描：本机，或 Spark（各节点须装有同一版本的 chudun，以同一路径能读到文件；不记住已读内容）/ "
            "where to scan: here, or on Spark, whose executors need the same chudun and the same paths",
        ),
    ] = Engine.LOCAL,
    master: Annotated[
        str | None,
        typer.Option(
            "--master", metavar="URL", help="Spark 主节点，缺省按 Spark 的配置 / Spark's master; default: Spark's own"
        ),
    ] = None,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,
) -> None:
    """看清数据源里有什么：各列是什么、是否个人信息、多少人 / What is in a store: columns, classes, people."""
    pace = _pace(max_load, rows_per_second)
    corrected = Corrections(corrections)
    problems: list[Problem] = list(corrected.problems)
    if detectors:
        adopt_from(detectors, problems.append)
    opened = []
    for spec in sources:
        try:
            opened.append(open_source(_name(spec), spec if engine is Engine.LOCAL else _everywhere(spec)))
        except Unreadable as error:
            problems.append(error.problem)
    folder = state or state_folder(sources)
    folder.mkdir(parents=True, exist_ok=True)
    if fresh:
        forget(folder / "scan")

    settings = ScanSettings(sensitive_reading=sensitive_reading)
    job = Job(opened, load_key(folder / "key"), settings, folder / "scan", pace, detectors)
    with measuring(engine, master, job) as measure:
        stores = {source.store for source in opened}
        result, population = measure(corrected.notes({}, stores))
        looking = review or review_all
        if looking and look_at(result.tables, corrected, everything=review_all, language=lang.value):
            result, population = measure(corrected.notes({}, stores))
        everyone = population.everyone()
        # what was not opened, or is of no kind that is read, may hold anybody
        all_read = everyone.complete and len(opened) == len(sources) and not result.problems
        people = population.all(replace(everyone, complete=all_read))
        # each count is a job of many seconds for a cluster
        by_table = people_by_table(population, result.tables) if engine is Engine.LOCAL else {}
    problems += [*result.problems, *(problem for table in result.tables for problem in table.problems)]
    if show_labels:
        labelling.show(labelling.labels_of_tables(result.tables))
    elif write_labels:
        labelling.write(labelling.labels_of_tables(result.tables), {_name(spec): spec for spec in sources}, problems)
    say_problems(problems)
    if format is Format.JSON:
        tables = [
            table_as_data(table, lambda text: text.to(lang.value)) | {"people": _bounds(by_table.get(table.ref))}
            for table in result.tables
        ]
        print_json({"tables": tables, "people": _bounds(people.interval)})
    else:
        _show(result.tables, people, by_table, lang.value)
    raise typer.Exit(EXIT_BAD_INPUT if problems else EXIT_MET)


def _show(
    tables: Sequence[TableProfile], people: PeopleCount, by_table: Mapping[TableRef, Interval], language: Language
) -> None:
    many = len(tables) > SHOWN_WHOLE
    if many:
        _say_people(people)
        show_summary([line_of(table, by_table.get(table.ref)) for table in tables], language)
    show_tables(tables, language)
    if not many:
        _say_people(people)


def _say_people(people: PeopleCount) -> None:
    say(Bilingual(f"合计自然人：{people.interval}", f"people in all: {people.interval}"))
    for reason in (*people.reasons, ASSUMED_APART):
        say(Bilingual(f"  {reason.zh}", f"  {reason.en}"))


def _bounds(people: Interval | None) -> list[int | None] | None:
    return None if people is None else [people.low, people.high]


def _pace(max_load: float | None, rows_per_second: float | None) -> Pace | None:
    if max_load is None and rows_per_second is None:
        return None
    return Pace(1.0 if max_load is None else max_load, rows_per_second)


def _everywhere(spec: str) -> str:
    """Return a path as machines with other working folders need it."""
    return spec if "://" in spec else str(Path(spec).absolute())


def _name(spec: str) -> str:
    """Return a short name for a store, in which no password can be."""
    if "://" not in spec:
        return Path(spec).name
    try:
        url = urlsplit(spec)
        last = url.path.rstrip("/").rpartition("/")[2]
        return url.scheme if "@" in last else last or url.hostname or url.scheme
    except ValueError:
        return spec.partition("://")[0]
