"""``chudun papers``: the papers that must be filed or kept, as Word files filled from the workspace."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated

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
from chudun.facts.reading import suggestion
from chudun.law.language.provision import Provision
from chudun.law.language.word import join, listed
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.filing import Filing, known_filings
from chudun.reports.filings.word import write_paper
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.assessing import assess
from chudun.workspace.file import read_workspace

EXAMPLES = (
    "例 / examples:\n\n  chudun papers --list\n\n  chudun papers my-company\n\n"
    "  chudun papers my-company export-self-assessment incident-report"
)


_SEE_LIST = Bilingual("用 chudun papers --list 查看有哪些文书", "run chudun papers --list to see the papers there are")


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(epilog=EXAMPLES, no_args_is_help=True)(papers)


def papers(
    directory: Annotated[Path | None, typer.Argument(metavar="DIR", help="工作区目录 / the workspace's folder")] = None,
    which: Annotated[
        list[str] | None, typer.Argument(metavar="PAPER…", help="只写这几种，默认全部 / only these; all if left out")
    ] = None,
    list_only: Annotated[bool, typer.Option("--list", help="列出有哪些文书 / list the papers there are")] = False,
    as_of: AsOfOption = None,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,  # noqa: ARG001
) -> None:
    """写申报、备案、评估文书（Word），缺的标出 / Write the papers to be filed, with every gap marked."""
    if list_only or directory is None:
        _list(format)
        raise typer.Exit(EXIT_MET)
    chosen = [_chosen(slug) for slug in which] if which else list(known_filings().values())
    workspace, day = read_workspace(directory, today=date.today()), parse_day(as_of)
    with scanning() as progress:
        assessment = assess(workspace, as_of=day, progress=progress)
    say_problems(assessment.problems)
    dossier = Dossier(assessment, workspace.particulars)
    told = say if format is Format.TEXT else _unsaid
    folder = workspace.folder / "report" / "papers"
    written = [row for filing in chosen for row in _write(filing, dossier, folder, told)]
    if format is Format.JSON:
        print_json(written)
    raise typer.Exit(EXIT_MET)


def _chosen(slug: str) -> Filing:
    if slug not in known_filings():
        what = Bilingual("没有这种文书", "there is no such paper")
        raise BadInput([Problem(slug, what, suggestion(slug, known_filings(), _SEE_LIST))])
    return known_filings()[slug]


def _unsaid(_: Bilingual) -> None:
    """Say nothing: standard output is for the data alone."""


def _write(
    filing: Filing, dossier: Dossier, folder: Path, told: Callable[[Bilingual], None]
) -> list[dict[str, object]]:
    filled = filing.fill(dossier)
    rows: list[dict[str, object]] = []
    if not filled:
        told(join("", filing.title, Bilingual("：不需要。", ": not needed. "), filing.when))
    for one in filled:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{one.name}.docx"
        write_paper(one.paper, path, dossier.assessment.made_at, dossier.assessment.organisation.zh)
        gaps = len(one.paper.gaps)
        left = Bilingual(f"：{path}，待填 {gaps} 项", f": {path}, gaps: {gaps}")
        told(join("", filing.title, left))
        rows.append({"paper": filing.slug, "file": str(path), "gaps": [gap.what for gap in one.paper.gaps]})
    return rows


def _list(format: Format) -> None:
    if format is Format.JSON:
        print_json([{"paper": f.slug, "zh": f.title.zh, "en": f.title.en} for f in known_filings().values()])
        return
    for filing in known_filings().values():
        cited = listed(b.cite if isinstance(b, Provision) else b for b in filing.basis)
        say(join("", Bilingual.same(f"{filing.slug}  "), filing.title, Bilingual("  依据 ", "  under "), cited))
