"""``chudun export``: the assessment for other programs: OSCAL, SARIF, a statement of applicability."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from chudun.cli.output import (
    EXIT_MET,
    AsOfOption,
    Format,
    FormatOption,
    Lang,
    LangOption,
    parse_day,
    print_json,
    say,
    say_problems,
)
from chudun.cli.scan_progress import scanning
from chudun.facts.problem import BadInput, Problem
from chudun.reports.assessment import Assessment
from chudun.reports.exchange.applicability import statement_as_data, write_statement
from chudun.reports.exchange.oscal import documents
from chudun.reports.exchange.sarif import sarif
from chudun.vocabulary.bilingual import Bilingual, Language
from chudun.workspace.assessing import assess
from chudun.workspace.file import FILE_NAME, read_workspace
from chudun.workspace.lines import FactLines

EXAMPLES = (
    "例 / examples:\n\n  chudun export my-company\n\n  chudun export my-company sarif\n\n"
    "  chudun export my-company oscal soa --lang en"
)


class Target(StrEnum):
    """What can be written."""

    OSCAL = "oscal"
    SARIF = "sarif"
    SOA = "soa"


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(epilog=EXAMPLES)(export)


def export(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="工作区目录 / the workspace's folder")],
    which: Annotated[
        list[Target] | None,
        typer.Argument(help="只写这几种，默认全部（soa 为适用性声明）/ only these; all if left out"),
    ] = None,
    as_of: AsOfOption = None,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,
) -> None:
    """写给其他工具：OSCAL、SARIF、适用性声明 / For other tools: OSCAL, SARIF, a statement of applicability."""
    workspace, day = read_workspace(directory, today=date.today()), parse_day(as_of)
    with scanning() as progress:
        assessment = assess(workspace, as_of=day, progress=progress)
    say_problems(assessment.problems)
    folder = workspace.folder / "report" / "exchange"
    file = directory / FILE_NAME if directory.is_dir() else directory
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for target in dict.fromkeys(which or Target):
            written += _WRITERS[target](assessment, folder, file, lang.value)
    except OSError as error:
        what = Bilingual("写不了", f"can't be written ({type(error).__name__})")
        raise BadInput([Problem(str(folder), what, Bilingual("检查权限和空间", "check rights and space"))]) from None
    if format is Format.JSON:
        print_json([str(path) for path in written])
    else:
        for path in written:
            say(Bilingual.same(str(path)))
    raise typer.Exit(EXIT_MET)


def _oscal(assessment: Assessment, folder: Path, _: Path, language: Language) -> list[Path]:
    return [_write(folder / name, document) for name, document in documents(assessment, language)]


def _sarif(assessment: Assessment, folder: Path, file: Path, language: Language) -> list[Path]:
    found = sarif(assessment, file.name, FactLines(file), language)
    return [_write(folder / "chudun.sarif", found)]


def _soa(assessment: Assessment, folder: Path, _: Path, language: Language) -> list[Path]:
    sheet = folder / "statement-of-applicability.xlsx"
    write_statement(assessment, sheet, language)
    return [sheet, _write(sheet.with_suffix(".json"), statement_as_data(assessment, language))]


def _write(path: Path, data: Any) -> Path:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


_WRITERS: Mapping[Target, Callable[[Assessment, Path, Path, Language], list[Path]]] = {
    Target.OSCAL: _oscal,
    Target.SARIF: _sarif,
    Target.SOA: _soa,
}
