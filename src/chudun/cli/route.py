"""``chudun route``: which mechanism a transfer must take, for one case or a table of them."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Annotated, Any

import polars as pl
import typer

from chudun.cli.facts_file import read_json
from chudun.cli.output import (
    EXIT_BAD_INPUT,
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
    say_problems,
)
from chudun.cli.reasoning import judgement_in_words
from chudun.facts.case import Case
from chudun.facts.frame import Cases, read_frame
from chudun.facts.problem import BadInput, Problem
from chudun.facts.reading import read_case
from chudun.law.judging import decide, outcome_name, question, with_readings
from chudun.law.language.evaluate import CONTRADICTORY, UNDETERMINED
from chudun.law.language.table import Table
from chudun.law.language.trace import judgement_as_data
from chudun.law.mechanism import Mechanism, mechanism
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.transfer import Transfer

EXAMPLES = (
    "例 / examples:\n\n  chudun route facts.json\n\n"
    '  echo \'{"movement": "sent_abroad", "personal_information": true}\' | chudun route -\n\n'
    "  chudun route cases.csv --output judged.csv\n\n  chudun route cases.parquet --as-of 2023-06-01"
)
INVALID = "invalid"


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
        raise typer.Exit(_table(Path(facts), day, switches, output, format, lang))
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
    raise typer.Exit(_exit_code({one.outcome for one in judged}))


def _exit_code(outcomes: set[str]) -> int:
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


def _table(
    path: Path, day: date, switches: dict[str, bool | None], output: Path | None, format: Format, lang: Lang
) -> int:
    written = _frame(path)
    cases = read_frame(Transfer, written, today=date.today())
    outcomes = _judge(cases, day, switches)
    say_problems(cases.problems)
    counts = {row[0]: row[1] for row in outcomes.value_counts(sort=True).iter_rows()}
    if output is not None:
        _write(written.with_columns(outcomes), output)
    if format is Format.JSON:
        print_json({"rows": len(outcomes), "outcomes": counts})
    else:
        labels = {str(name): label.to(lang.value) for name, label in mechanism.labels.items()}
        for name, number in counts.items():
            out.print(f"{number:>12,}  {name}  {labels.get(name, '')}", markup=False)
    return EXIT_BAD_INPUT if cases.problems else _exit_code(set(counts))


def _frame(path: Path) -> pl.DataFrame:
    try:
        return pl.read_csv(path, infer_schema=False) if path.suffix == ".csv" else pl.read_parquet(path)
    except FileNotFoundError:
        what = Bilingual("没有这个文件", "no such file")
        raise BadInput([Problem(str(path), what, Bilingual("检查路径", "check the path"))]) from None
    except pl.exceptions.PolarsError as error:
        what = Bilingual("读不成表格", f"can't be read as a table ({type(error).__name__})")
        remedy = Bilingual(
            "检查文件是否完整、各行列数是否一致", "check that it is whole and every row has the same columns"
        )
        raise BadInput([Problem(str(path), what, remedy)]) from None


def _judge(cases: Cases, day: date, switches: dict[str, bool | None]) -> pl.Series:
    known = with_readings(Case(cases.presumed), switches).values
    names = Table(question(mechanism, day), known, cases.columns).judge(cases.frame)
    named = names.replace({"gap": outcome_name("gap")})
    return pl.select(pl.when(cases.invalid).then(pl.lit(INVALID)).otherwise(named).alias("outcome")).to_series()


def _write(frame: pl.DataFrame, path: Path) -> None:
    buffer = BytesIO()
    if path.suffix == ".parquet":
        frame.write_parquet(buffer)
    else:
        frame.write_csv(buffer)
    path.write_bytes(buffer.getvalue())
