"""``chudun demo``: build the sample organisation, assess it, say where the report is."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from chudun.cli.assess import run
from chudun.cli.grade import write_inventory
from chudun.cli.output import AsOfOption, Format, FormatOption, Lang, LangOption, parse_day, say
from chudun.sample import build, workspace_data
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.file import FILE_NAME, read_workspace
from chudun.workspace.template import render

EXAMPLES = "例 / examples:\n\n  chudun demo\n\n  chudun demo --people 20000 --dir /tmp/demo --lang en"
DEFAULT_PEOPLE = 240_000


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(epilog=EXAMPLES)(demo)


def demo(
    directory: Annotated[Path, typer.Option("--dir", metavar="DIR", help="放在哪里 / where to put it")] = Path("demo"),
    people: Annotated[
        int, typer.Option("--people", min=200, max=2_000_000, help="客户人数 / number of customers")
    ] = DEFAULT_PEOPLE,
    as_of: AsOfOption = None,
    open_report: Annotated[bool, typer.Option("--open", help="打开报告 / open the report")] = False,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,
) -> None:
    """造一个虚构的车企，走完全程，给出报告 / Build a fictitious car maker, assess it, report."""
    day: date = parse_day(as_of)
    if format is Format.TEXT:
        say(
            Bilingual(
                f"正在 {directory} 生成样例（全部为虚构数据）……",
                f"building the sample in {directory} (all synthetic) …",
            )
        )
    build(directory, people=people)
    # what the sample says of its last weeks can be of no later day than the reading of it
    told_on = min(day, date.today())
    (directory / FILE_NAME).write_text(render(workspace_data(told_on), explain=False), encoding="utf-8")
    code = run(directory, day, format, lang.value, open_report)
    _, (workbook, *_) = write_inventory(read_workspace(directory, today=date.today()), day, lang.value)
    if format is Format.TEXT:
        say(Bilingual(f"数据分类分级清单：{workbook}", f"inventory of data, classified and graded: {workbook}"))
        say(
            Bilingual(
                f"样例有意留有问题，故“assess”以 {code} 结束；demo 本身成功。",
                f"the sample has problems on purpose: 'assess' would end with {code}; the demo itself succeeded.",
            )
        )
