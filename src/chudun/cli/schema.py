"""``chudun schema``: what a facts file may say."""

from typing import Annotated

import typer

from chudun.cli.output import Lang, LangOption, print_json
from chudun.vocabulary.schema import json_schema
from chudun.vocabulary.transfer import Transfer
from chudun.workspace.schema import workspace_schema

EXAMPLES = "例 / examples:\n\n  chudun schema > facts.schema.json\n\n  chudun schema --workspace --lang en"


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(epilog=EXAMPLES)(schema)


def schema(
    workspace: Annotated[
        bool, typer.Option("--workspace", help="工作区文件的，而非一项出境的事实 / of the workspace file")
    ] = False,
    lang: LangOption = Lang.ZH,
) -> None:
    """事实文件的 JSON Schema / JSON Schema of a facts file."""
    print_json(workspace_schema(lang.value) if workspace else json_schema(Transfer, lang.value))
