"""``chudun route``: which mechanism a transfer must take, for one case or a table of them."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from chudun.cli.facts_file import read_json
from chudun.cli.output import (
    EXIT_BREACHED,
    EXIT_MET,
    EXIT_UNDETERMINED,
    AsOfOption,
    Format,
    FormatOption,
    Lang,
    LangOption,
    ReadingOption,
    out,
    parse_day,
    parse_readings,
    print_json,
)
from chudun.cli.reasoning import judgement_in_words
from chudun.facts.case import Case
from chudun.facts.problem import BadInput, Problem
from chudun.facts.reading import read_case
from chudun.law.judging import decide, outcome_name
from chudun.law.language.evaluate import CONTRADICTORY, UNDETERMINED
from chudun.law.language.trace import judgement_as_data
from chudun.law.mechanism import Mechanism, mechanism
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.transfer import Transfer

EXAMPLES = (
    "例 / examples:\n\n  chudun route facts.json\n\n"
    '  echo \'{"movement": "sent_abroad", "personal_information": true}\' | chudun route -\n\n'
    "  chudun route cases.csv --output judged.csv\n\n  chudun route cases.parquet --as-of 2023-06-01"
)


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(epilog=EXAMPLES)(route)


def route(
    facts: Annotated[
        str, typer.Argument(metavar="FACTS|-", help="JSON、CSV 或 Parquet；- 为标准输入的 JSON / - reads JSON")
    ],
    as_of: AsOfOption = None,
    reading: ReadingOption = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="表格结果写到哪里（.csv .parquet）/ where a table's result goes"),
    ] = None,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,
) -> None:
    """判断一项或一批数据提供须走哪条路 / Which mechanism a transfer, or each of many, must take."""
    day, switches = parse_day(as_of), parse_readings(reading)
    if facts.endswith((".csv", ".parquet")):
        from chudun.cli.route_table import route_table  # loads what tables need and a case does without

        raise typer.Exit(route_table(Path(facts), day, switches, output, format, lang.value))
    written = read_json(facts)
    many = written if isinstance(written, list) else [written]
    cases = [_case(one, index if isinstance(written, list) else None) for index, one in enumerate(many)]
    judged = [decide(mechanism, case, day, switches) for case in cases]
    if format is Format.JSON:
        data = [judgement_as_data(one) | {"outcome": outcome_name(one.outcome)} for one in judged]
        print_json(data if isinstance(written, list) else data[0])
    else:
        for one in judged:
            for line in judgement_in_words(one):
                out.print(line.to(lang.value), markup=False)
    raise typer.Exit(exit_code({one.outcome for one in judged}))


def exit_code(outcomes: set[str]) -> int:
    """Return 1 where something is forbidden, else 2 where something is open, else 0."""
    if Mechanism.FORBIDDEN in outcomes:
        return EXIT_BREACHED
    return EXIT_UNDETERMINED if outcomes & {UNDETERMINED, CONTRADICTORY, "gap"} else EXIT_MET


def _case(written: Any, index: int | None) -> Case:
    where = "facts" if index is None else f"[{index}]"
    if not isinstance(written, Mapping):
        what = Bilingual("应为一个对象：{名称: 值}", "expected an object {name: value}")
        raise BadInput(
            [Problem(where, what, Bilingual("用 chudun schema 查看格式", "run chudun schema to see the format"))]
        )
    return read_case(Transfer, written, today=date.today(), where=where)
