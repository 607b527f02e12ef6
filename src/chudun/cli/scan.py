"""``chudun scan``: what is in a store."""

import tempfile
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from chudun.cli.output import (
    EXIT_BAD_INPUT,
    EXIT_MET,
    Format,
    FormatOption,
    Lang,
    LangOption,
    out,
    print_json,
    say_problems,
    scanning,
)
from chudun.facts.problem import Problem
from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.key import load_key
from chudun.probes.data.profile import TableProfile
from chudun.probes.data.scan import scan as scan_sources
from chudun.probes.data.sources import Unreadable, open_source
from chudun.reports.as_json import table_as_data
from chudun.vocabulary.bilingual import Bilingual, Language
from chudun.workspace.counting import Population

EXAMPLES = (
    "例 / examples:\n\n  chudun scan data/hr.csv sales.sqlite\n\n"
    "  chudun scan 'postgresql://reader@localhost/crm?schema=public' --format json"
)


class Standard(StrEnum):
    """Which standard says what is sensitive personal information."""

    GBT45574_2025 = "gbt45574_2025"
    GBT35273_2020 = "gbt35273_2020"


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(epilog=EXAMPLES)(scan)


def scan(
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE…", help="文件或数据库地址 / files or database URLs")],
    state: Annotated[
        Path | None,
        typer.Option("--state", metavar="DIR", help="断点目录，中断后同样的命令可续扫 / folder to continue from"),
    ] = None,
    sensitive_reading: Annotated[
        Standard, typer.Option("--sensitive-reading", help="敏感个人信息的口径 / what counts as sensitive")
    ] = Standard.GBT45574_2025,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,
) -> None:
    """看清数据源里有什么：各列是什么、是否个人信息、多少人 / What is in a store: columns, classes, people."""
    problems: list[Problem] = []
    opened = []
    for spec in sources:
        try:
            opened.append(open_source(_name(spec), spec))
        except Unreadable as error:
            problems.append(error.problem)
    with tempfile.TemporaryDirectory() as scratch, scanning() as progress:
        folder = state or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        result = scan_sources(
            opened,
            key=load_key(folder / "key"),
            settings=ScanSettings(sensitive_reading=sensitive_reading.value),
            state=folder / "scan",
            progress=progress,
        )
    problems += [*result.problems, *(problem for table in result.tables for problem in table.problems)]
    population = Population(result.tables)
    people = population.all(population.everyone())
    say_problems(problems)
    if format is Format.JSON:
        high = people.interval.high
        tables = [table_as_data(table, lambda text: text.to(lang.value)) for table in result.tables]
        print_json({"tables": tables, "people": [people.interval.low, high]})
    else:
        for table in result.tables:
            _show(table, lang.value)
        out.print(f"{Bilingual('合计自然人', 'people in all').to(lang.value)}: {people.interval}", markup=False)
        for reason in people.reasons:
            out.print(f"  {reason.to(lang.value)}", markup=False)
    raise typer.Exit(EXIT_BAD_INPUT if problems else EXIT_MET)


def _name(spec: str) -> str:
    return spec.rpartition("/")[2].partition("?")[0] if "://" in spec else Path(spec).name


def _show(profile: TableProfile, language: Language) -> None:
    table = Table(title=f"{profile.ref.store} / {profile.ref.table}  {profile.rows:,}", title_justify="left")
    heads = (
        ("列", "column"),
        ("判定", "verdict"),
        ("命中", "hits"),
        ("把握", "confidence"),
        ("类别", "class"),
        ("掩码样本", "masked samples"),
    )
    for zh, en in heads:
        table.add_column(zh if language == "zh" else en, overflow="fold")
    yes = Bilingual("敏感", "sensitive"), Bilingual("个人信息", "personal")
    for column in profile.columns:
        kind = yes[0] if column.sensitive else yes[1] if column.personal else Bilingual("", "")
        table.add_row(
            column.column,
            column.detector or "—",
            f"{column.hits:,}/{column.rows:,}",
            f"{column.confidence:.0%}" if column.detector else "",
            kind.to(language),
            " ".join(column.samples[:2]),
        )
    out.print(table)
