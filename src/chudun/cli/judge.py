"""``chudun judge``: every duty on one kind of thing, for one case with its reasons or a table of cases."""

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
from chudun.facts.problem import BadInput, Problem
from chudun.facts.reading import read_case, suggestion
from chudun.law.judging import DutyJudgement, duties
from chudun.law.language.evaluate import CONTRADICTORY, UNDETERMINED
from chudun.law.language.rules import Verdict
from chudun.law.library import kinds_with_duties
from chudun.reports.document import Say
from chudun.reports.json_parts import duty_as_data
from chudun.reports.outcomes import VERDICTS
from chudun.reports.sentences import why
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind, section

EXAMPLES = (
    "例 / examples:\n\n  chudun judge website facts.json\n\n"
    "  echo '{\"personal_information\": true}' | chudun judge data_processing - --format json\n\n"
    "  chudun judge platform platforms.csv --output judged.csv"
)


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(epilog=EXAMPLES)(judge)


def judge(
    kind: Annotated[str, typer.Argument(metavar="KIND", help="对象种类，如 website / what is judged, such as website")],
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
    """判断一个或一批对象的每项义务 / Every duty on one thing, or on each of many, and why."""
    day, switches = parse_day(as_of), parse_readings(reading)
    judged_kind = _kind(kind)
    if facts.endswith((".csv", ".parquet")):
        from chudun.cli.judge_table import judge_table  # loads what tables need and a case does without

        raise typer.Exit(judge_table(judged_kind, Path(facts), day, switches, output, format, lang.value))
    written = read_json(facts)
    many = written if isinstance(written, list) else [written]
    judged = [
        _judge(judged_kind, one, f"[{index}]" if isinstance(written, list) else "facts", day, switches)
        for index, one in enumerate(many)
    ]

    def say(text: Bilingual) -> str:
        return text.to(lang.value)

    if format is Format.JSON:
        data = [[duty_as_data(duty, say) for duty in case] for case in judged]
        print_json(data if isinstance(written, list) else data[0])
    else:
        for case in judged:
            _print(case, say)
    raise typer.Exit(exit_code({duty.outcome for case in judged for duty in case}))


def exit_code(outcomes: set[str]) -> int:
    """Return 1 where a duty is breached, else 2 where something is open, else 0."""
    if Verdict.BREACHED in outcomes:
        return EXIT_BREACHED
    return EXIT_UNDETERMINED if outcomes & {UNDETERMINED, CONTRADICTORY} else EXIT_MET


def _kind(name: str) -> type[Kind]:
    known = {section(kind): kind for kind in kinds_with_duties()}
    if name not in known:
        what = Bilingual("没有这种对象", "no such kind of thing")
        raise BadInput([Problem(name, what, suggestion(name, dict.fromkeys(sorted(known))))])
    return known[name]


def _judge(
    kind: type[Kind], written: Any, where: str, day: date, switches: Mapping[str, bool | None]
) -> list[DutyJudgement]:
    if not isinstance(written, Mapping):
        what = Bilingual("应为一个对象：{名称: 值}", "expected an object {name: value}")
        remedy = Bilingual("每个对象写成一组名称和值", "write each case as names with values")
        raise BadInput([Problem(where, what, remedy)])
    return duties(kind, read_case(kind, written, today=date.today(), where=where), day, switches)


def _print(case: list[DutyJudgement], say: Say) -> None:
    order = list(VERDICTS)
    for duty in sorted(case, key=lambda one: order.index(one.outcome)):
        cited = "; ".join(say(provision.cite) for provision in duty.provisions)
        shown = VERDICTS[duty.outcome]
        out.print(f"{shown.symbol} {say(shown.short)} · {say(duty.duty.to_do)} · {cited}", markup=False)
        if duty.outcome in (Verdict.BREACHED, UNDETERMINED):
            for reason in why(duty, say):
                out.print(f"  - {reason}", markup=False)
