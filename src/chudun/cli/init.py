"""``chudun init``: a commented workspace file to fill in."""

from pathlib import Path
from typing import Annotated

import typer

from chudun.cli.output import Format, FormatOption, Lang, LangOption, print_json, say
from chudun.facts.problem import BadInput, Problem
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.file import FILE_NAME
from chudun.workspace.template import EXAMPLE, render

EXAMPLES = "例 / example:\n\n  chudun init my-company"


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(epilog=EXAMPLES)(init)


def init(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="工作区目录 / the workspace's folder")],
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,  # noqa: ARG001
) -> None:
    """新建带注释的工作区文件 / Write a commented workspace file to fill in."""
    path = directory / FILE_NAME
    if path.exists():
        what = Bilingual("已有工作区文件，没有改动", "there is a workspace file already; nothing was changed")
        raise BadInput(
            [Problem(str(path), what, Bilingual("换一个目录，或先移走它", "choose another folder, or move it"))]
        )
    directory.mkdir(parents=True, exist_ok=True)
    path.write_text(render(EXAMPLE, explain=True), encoding="utf-8")
    if format is Format.JSON:
        print_json({"workspace": str(path)})
        return
    say(Bilingual(f"已写好 {path}", f"wrote {path}"))
    say(Bilingual(f"填好后运行：chudun assess {directory}", f"fill it in, then run: chudun assess {directory}"))
