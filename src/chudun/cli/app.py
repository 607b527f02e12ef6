"""The commands put together: each has the module of its name, imported when it is run, for all of them take seconds."""

import ast
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group

COMMANDS = (
    "demo", "init", "scan", "assess", "papers", "export", "diff", "grade",
    "route", "judge", "ask", "schema", "law", "ledger",
)  # fmt: skip
"""In the order in which help lists them."""


class Named(TyperCommand):
    """A command of which only the name is known."""

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002  # lines are broken, so that none is cut off
        """Return the first line that the command's function says of itself, from its source."""
        source = Path(__file__).with_name(f"{self.name}.py").read_text("utf-8")
        functions = (node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef))
        said = next(ast.get_docstring(function) for function in functions if function.name == self.name)
        return (said or "").partition("\n")[0]


class OnDemand(TyperGroup):
    """Lists commands by their names, and imports the one that is to run."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = {name: Named(name) for name in COMMANDS}

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the name and the command that ``args`` begin with, and the rest of them."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, load(name) if name else None, rest


def load(name: str) -> Any:
    """Return a command, imported."""
    holder = typer.Typer(rich_markup_mode=None)
    import_module(f"chudun.cli.{name}").register(holder)
    return get_group(holder).commands[name]


app = typer.Typer(
    name="chudun",
    cls=OnDemand,
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
