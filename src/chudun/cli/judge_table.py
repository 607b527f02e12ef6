"""Every duty on each case of a table."""

from datetime import date
from pathlib import Path

import polars as pl

from chudun.cli.judge import exit_code
from chudun.cli.output import EXIT_BAD_INPUT, Format, out, print_json, say_problems
from chudun.cli.tables import read_table, write_table
from chudun.facts.frame import read_frame
from chudun.law.judging import Readings
from chudun.law.portfolio import INVALID, judge_duties
from chudun.reports.outcomes import VERDICTS
from chudun.vocabulary.bilingual import Language
from chudun.vocabulary.kind import Kind


def judge_table(
    kind: type[Kind],
    path: Path,
    day: date,
    switches: Readings,
    output: Path | None,
    format: Format,
    language: Language,
) -> int:
    """Judge the table at ``path``, tell for each duty how many cases have which verdict, and return the exit code.

    Parameters
    ----------
    switches
        Interpretations switched on, off, or left open.
    output
        Where the table goes with a column for each duty, or None.

    Raises
    ------
    BadInput
        The file can't be read as a table of cases.
    """
    written = read_table(path)
    cases = read_frame(kind, written, today=date.today())
    verdicts = judge_duties(kind, cases, day, switches)
    say_problems(cases.problems)
    counts = {name: _counts(verdicts[name]) for name in verdicts.columns}
    if output is not None:
        write_table(pl.concat([written, verdicts], how="horizontal"), output)
    if format is Format.JSON:
        print_json({"rows": written.height, "duties": counts})
    else:
        for name, count in counts.items():
            said = ", ".join(f"{_short(outcome, language)} {number:,}" for outcome, number in count.items())
            out.print(f"{name}: {said}", markup=False)
    found = {outcome for one in counts.values() for outcome in one}
    return EXIT_BAD_INPUT if cases.problems else exit_code(found)


def _counts(verdicts: pl.Series) -> dict[str, int]:
    return {row[0]: row[1] for row in verdicts.value_counts(sort=True).iter_rows()}


def _short(outcome: str, language: Language) -> str:
    return outcome if outcome == INVALID else VERDICTS[outcome].short.to(language)
