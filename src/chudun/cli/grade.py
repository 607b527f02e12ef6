"""``chudun grade``: the data of a workspace, classified and graded."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from chudun.cli import labelling
from chudun.cli.output import (
    EXIT_BAD_INPUT,
    EXIT_MET,
    EXIT_UNDETERMINED,
    AsOfOption,
    Format,
    FormatOption,
    Lang,
    LangOption,
    out,
    parse_day,
    print_json,
    say,
    say_problems,
)
from chudun.cli.scan_progress import scanning
from chudun.cli.summary import SHOWN_WHOLE, show_summary
from chudun.reports.inventory.as_json import inventory_as_data, write_json
from chudun.reports.inventory.excel import write_excel
from chudun.reports.inventory.model import Inventory, InventoryRow
from chudun.reports.inventory.openlineage import write_openlineage
from chudun.reports.inventory.openmetadata import write_openmetadata
from chudun.reports.inventory.summary import lines_of
from chudun.vocabulary.bilingual import Bilingual, Language
from chudun.workspace.file import read_workspace
from chudun.workspace.grading import grade as grade_workspace
from chudun.workspace.grading import write_tables as copy_tables
from chudun.workspace.model import Workspace

EXAMPLES = (
    "例 / examples:\n\n  chudun grade my-company\n\n  chudun grade my-company --export openlineage\n\n"
    "  chudun grade my-company --write-tables"
)

HEADS = (
    Bilingual("列", "column"),
    Bilingual("分类路径", "class"),
    Bilingual("级别", "grade"),
    Bilingual("自然人", "people"),
    Bilingual("责任人", "owner"),
)


class Export(StrEnum):
    """Programs that take the inventory over."""

    OPENLINEAGE = "openlineage"
    OPENMETADATA = "openmetadata"


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(epilog=EXAMPLES)(grade)


def grade(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="工作区目录 / the workspace's folder")],
    as_of: AsOfOption = None,
    write_tables: Annotated[
        bool,
        typer.Option(
            "--write-tables",
            help="把分级、分类参数复制到工作区供修改，不作判断 / copy the tables here to be edited, and judge nothing",
        ),
    ] = False,
    write_labels: Annotated[
        bool,
        typer.Option("--write-labels", help="把内容和级别写回列注释或 Parquet 元数据 / write labels into the stores"),
    ] = False,
    export: Annotated[
        list[Export] | None,
        typer.Option("--export", help="另写成元数据平台可导入的文件，可多次 / also write it for a metadata platform"),
    ] = None,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,
) -> None:
    """数据分类分级：每张表、每一列的类别、级别、理由和待查 / Class and grade of every table and column, and why."""
    day = parse_day(as_of)
    workspace = read_workspace(directory, today=date.today())
    if write_tables:
        raise typer.Exit(_write(workspace.folder, copy_tables(workspace)))
    inventory, written = write_inventory(workspace, day, lang.value, export or ())
    problems = list(inventory.problems)
    if write_labels:
        specs = {store.name: workspace.location(store) for store in workspace.stores}
        labelling.write(labelling.labels_of_inventory(inventory.rows), specs, problems)
    say_problems(problems)
    if format is Format.JSON:
        print_json(inventory_as_data(inventory, lang.value))
    else:
        _show(inventory, lang.value)
        for path in written:
            say(Bilingual(f"清单：{path}", f"inventory: {path}"))
    raise typer.Exit(EXIT_BAD_INPUT if problems else exit_code(inventory))


def write_inventory(
    workspace: Workspace, as_of: date, language: Language, exports: Sequence[Export] = ()
) -> tuple[Inventory, list[Path]]:
    """Grade ``workspace`` and write the inventory into its report folder; return it and the files written."""
    with scanning() as progress:
        inventory = grade_workspace(workspace, as_of=as_of, progress=progress)
    reports = workspace.folder / "report"
    reports.mkdir(exist_ok=True)
    written = [reports / "inventory.xlsx", reports / "inventory.json"]
    write_excel(inventory, written[0], language)
    write_json(inventory, written[1], language)
    for platform in exports:
        written.append(reports / f"{platform}.jsonl")
        if platform is Export.OPENLINEAGE:
            write_openlineage(inventory, written[-1], language, datetime.now(UTC))
        else:
            write_openmetadata(inventory, written[-1], language)
    return inventory, written


def exit_code(inventory: Inventory) -> int:
    """Return 2 where a grade is open, 0 otherwise."""
    return EXIT_MET if all(row.grade.settled for row in inventory.rows) else EXIT_UNDETERMINED


def _write(folder: Path, made: list[Path]) -> int:
    for path in made:
        say(Bilingual(f"已写入 {path}", f"written: {path}"))
    if not made:
        say(
            Bilingual(
                f"{folder} 中已有分级、分类参数，没有改动", f"{folder} has its tables already; nothing was changed"
            )
        )
    return EXIT_MET


def _show(inventory: Inventory, language: Language) -> None:
    lines = lines_of(inventory.rows)
    if len(lines) > SHOWN_WHOLE:
        show_summary(lines, language)
    for (store, table), rows in groupby(inventory.rows, key=lambda row: (row.store, row.table)):
        whole, *columns = rows
        out.print(Text(f"\n{store} / {table}  {whole.rows:,}  {whole.grade.label.to(language)}", style="bold"))
        for said in _about(whole):
            out.print(f"  {said.to(language)}", markup=False)
        out.print(_columns(columns, language))
    for note in dict.fromkeys(row.certainty for row in inventory.rows if row.certainty):
        say(
            Bilingual(
                f"* 依据的规则{note.zh}；每一项的理由见清单文件",
                f"* rests on rules {note.en}; why: see the inventory's files",
            )
        )
    settled = [row for row in inventory.rows if row.grade.settled]
    say(
        Bilingual(
            f"共 {len(inventory.rows)} 项，已定级 {len(settled)} 项",
            f"{len(inventory.rows)} tables and columns, {len(settled)} of them graded for certain",
        )
    )


def _about(whole: InventoryRow) -> list[Bilingual]:
    """Return what is told of a table: its owner, other schemes, what it rests on, what would settle or change it."""
    lines = [Bilingual(f"责任人：{whole.owner}", f"owner: {whole.owner}")] if whole.owner else []
    lines += [Bilingual(f"{g.title.zh}：{g.label.zh}", f"{g.title.en}: {g.label.en}") for g in whole.sector]
    if whole.grade.settled:  # what each grade that remains would rest on fills pages: the workbook has it
        lines += [Bilingual(f"理由：{said.zh}", f"because: {said.en}") for said in whole.because]
    lines += [Bilingual(f"待查：{said.zh}", f"to find out: {said.en}") for said in whole.unknowns]
    return lines + [Bilingual(f"变化：{said.zh}", f"change: {said.en}") for said in whole.flip]


def _columns(rows: list[InventoryRow], language: Language) -> Table:
    table = Table()
    for head in HEADS:
        table.add_column(head.to(language), overflow="fold")
    for row in rows:
        table.add_row(
            Text(row.column or ""),
            " / ".join(step.to(language) for step in row.class_path),
            row.grade.label.to(language) + (" *" if row.certainty else ""),
            str(row.people) if row.people is not None else "",
            Text(row.owner or ""),
        )
    return table
