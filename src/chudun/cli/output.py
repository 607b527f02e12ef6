"""What every command shares: language, format, exit codes and errors."""

import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import typer
from rich.console import Console

from chudun.facts.problem import BadInput, Problem
from chudun.vocabulary.bilingual import Bilingual, Language

EXIT_MET, EXIT_BREACHED, EXIT_UNDETERMINED, EXIT_BAD_INPUT = range(4)

out = Console(soft_wrap=True, highlight=False)
err = Console(stderr=True, soft_wrap=True, highlight=False)


class Format(StrEnum):
    """How results are printed."""

    TEXT = "text"
    JSON = "json"


class Lang(StrEnum):
    """Which language results are in."""

    ZH = "zh"
    EN = "en"


def _remember(value: Lang) -> Lang:
    _chosen.clear()
    _chosen.append(value.value)
    return value


_chosen: list[Language] = []

FormatOption = Annotated[Format, typer.Option("--format", help="输出格式 / output format")]
LangOption = Annotated[
    Lang, typer.Option("--lang", envvar="CHUDUN_LANG", help="语言 / language", callback=_remember, is_eager=True)
]
AsOfOption = Annotated[
    str | None,
    typer.Option("--as-of", metavar="YYYY-MM-DD", help="按哪一天的规定判断，缺省今天 / the day judged, default today"),
]
ReadingOption = Annotated[
    list[str] | None,
    typer.Option("--reading", metavar="NAME=on|off|open", help="采用、不采用或悬置一条解释 / switch an interpretation"),
]


def language() -> Language:
    """Return the language to speak before or outside a command's own option."""
    if _chosen:
        return _chosen[0]
    return "en" if os.environ.get("CHUDUN_LANG") == "en" else "zh"


def say(text: Bilingual) -> None:
    """Print ``text`` in the language chosen; nothing in it is taken as markup."""
    out.print(text.to(language()), markup=False)


def say_problems(problems: Sequence[Problem]) -> None:
    """Print each problem on standard error: where, what, what to do next."""
    for problem in problems:
        chosen = language()
        arrow = "→"
        err.print(
            f"{problem.where}: {problem.what.to(chosen)} {arrow} {problem.remedy.to(chosen)}".lstrip(": "), markup=False
        )


def print_json(data: Any) -> None:
    """Print ``data`` as JSON on standard output: in lines to a terminal, in one line to a program.

    Laying out the lines takes several times as long as the rest.
    """
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2 if sys.stdout.isatty() else None) + "\n")


def parse_day(written: str | None) -> date:
    """Return the day ``written``, or today.

    Raises
    ------
    BadInput
        It is no day.
    """
    if written is None:
        return date.today()
    try:
        return date.fromisoformat(written)
    except ValueError:
        what = Bilingual("不是日期", "is no day")
        raise BadInput(
            [Problem(f"--as-of {written}", what, Bilingual("写成 2024-03-22", "write 2024-03-22"))]
        ) from None


def parse_readings(written: Sequence[str] | None) -> dict[str, bool | None]:
    """Return the interpretations' switches.

    Raises
    ------
    BadInput
        A switch is not NAME=on, off or open.
    """
    states = {"on": True, "off": False, "open": None}
    switches: dict[str, bool | None] = {}
    for one in written or ():
        name, _, state = one.partition("=")
        if state not in states:
            what = Bilingual("解释的开关写法不对", "not a switch of an interpretation")
            remedy = Bilingual("写成 名称=on、off 或 open", "write NAME=on, off or open")
            raise BadInput([Problem(f"--reading {one}", what, remedy)])
        switches[name] = states[state]
    return switches
