"""Which mechanism each transfer of a table must take."""

from datetime import date
from pathlib import Path

import polars as pl

from chudun.cli.output import EXIT_BAD_INPUT, Format, out, print_json, say_problems
from chudun.cli.route import exit_code
from chudun.cli.tables import read_table, write_table
from chudun.facts.case import Case
from chudun.facts.frame import Cases, read_frame
from chudun.law.judging import decide, outcome_name, question, with_readings
from chudun.law.language.table import Table
from chudun.law.mechanism import mechanism
from chudun.law.portfolio import days_at_odds
from chudun.vocabulary.bilingual import Language
from chudun.vocabulary.transfer import Transfer

INVALID = "invalid"


def route_table(
    path: Path, day: date, switches: dict[str, bool | None], output: Path | None, format: Format, language: Language
) -> int:
    """Judge the table at ``path``, tell how many cases have which outcome, and return the exit code.

    Parameters
    ----------
    switches
        Interpretations switched on, off, or left open.
    output
        Where the table goes with its outcomes, or None.

    Raises
    ------
    BadInput
        The file can't be read as a table of cases.
    """
    written = read_table(path)
    cases = read_frame(Transfer, written, today=date.today())
    outcomes = _judge(cases, day, switches)
    say_problems(cases.problems)
    counts = {row[0]: row[1] for row in outcomes.value_counts(sort=True).iter_rows()}
    if output is not None:
        write_table(written.with_columns(outcomes), output)
    if format is Format.JSON:
        print_json({"rows": len(outcomes), "outcomes": counts})
    else:
        labels = {str(name): label.to(language) for name, label in mechanism.labels.items()}
        for name, number in counts.items():
            out.print(f"{number:>12,}  {name}  {labels.get(name, '')}", markup=False)
    return EXIT_BAD_INPUT if cases.problems else exit_code(set(counts))


def _judge(cases: Cases, day: date, switches: dict[str, bool | None]) -> pl.Series:
    known = with_readings(Case(cases.presumed), switches).values
    names = Table(question(mechanism, day), known, cases.columns).judge(cases.frame)
    for row in days_at_odds(Transfer, cases).arg_true():
        names = names.scatter(row, decide(mechanism, cases.case(row), day, switches).outcome)
    named = names.replace({"gap": outcome_name("gap")})
    return pl.select(pl.when(cases.invalid).then(pl.lit(INVALID)).otherwise(named).alias("outcome")).to_series()
