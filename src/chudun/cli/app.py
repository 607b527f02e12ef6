"""The commands put together."""

from importlib.metadata import version
from typing import Annotated

import typer

from chudun.cli import ask, assess, demo, grade, init, law, ledger, route, scan, schema

app = typer.Typer(
    name="chudun",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"chudun {version('chudun')}")
        raise typer.Exit


@app.callback()
def chudun(
    _: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="版本 / version")] = False,
) -> None:
    """楚盾：量清数据，逐条判断，说明理由，写出报告。

    Chudun measures what an organisation's data are, judges them article by article, says why, and writes the report.

    退出码 / exit codes: 0 全部符合 all met · 1 有违反 breaches · 2 仅有未定 undetermined only · 3 输入有误 bad input
    """


for module in (demo, init, scan, assess, grade, route, ask, schema):
    module.register(app)
app.add_typer(law.app, name="law")
app.add_typer(ledger.app, name="ledger")
