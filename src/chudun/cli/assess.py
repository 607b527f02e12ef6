"""``chudun assess``: the whole line over a workspace."""

import webbrowser
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

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
    out,
    parse_day,
    print_json,
    say,
    say_problems,
)
from chudun.cli.scan_progress import scanning
from chudun.law.judging import outcome_labels
from chudun.law.language.evaluate import CONTRADICTORY, UNDETERMINED
from chudun.law.language.rules import Verdict
from chudun.law.language.word import conclusion, counted, join
from chudun.law.mechanism import Mechanism, mechanism
from chudun.reports import phrases
from chudun.reports.as_json import assessment_as_data, write_json
from chudun.reports.assessment import Assessment
from chudun.reports.calendar_file import write_calendar
from chudun.reports.docx import write_docx
from chudun.reports.html import write_html
from chudun.reports.outcomes import VERDICTS
from chudun.reports.sections.binding import COUNTED, by_instrument
from chudun.reports.sections.exposure import total_range
from chudun.vocabulary.bilingual import Bilingual, Language
from chudun.vocabulary.organisation import PEOPLE
from chudun.workspace.assessing import assess as assess_workspace
from chudun.workspace.file import read_workspace

EXAMPLES = "例 / examples:\n\n  chudun assess my-company\n\n  chudun assess my-company --as-of 2023-06-01 --lang en"


_CALENDAR = Bilingual("期限日历：{file}，{days} 个日期", "calendar: {file}, days: {days}")
_REGULATION = Bilingual("规定", "regulation")
_FINES = Bilingual("已发现的违反，对单位的罚款合计：", "fines on the organisation for the breaches found, together: ")


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(epilog=EXAMPLES)(assess)


def assess(
    directory: Annotated[Path, typer.Argument(metavar="DIR", help="工作区目录 / the workspace's folder")],
    as_of: AsOfOption = None,
    open_report: Annotated[bool, typer.Option("--open", help="打开报告 / open the report")] = False,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,
) -> None:
    """对整个工作区：扫描、计人、判断、出报告 / Scan, count, judge and report over a workspace."""
    raise typer.Exit(run(directory, parse_day(as_of), format, lang.value, open_report))


def run(directory: Path, as_of: date, format: Format, language: Language, open_report: bool) -> int:
    """Assess ``directory``, write its reports beside the workspace file, and return the exit code."""
    workspace = read_workspace(directory, today=date.today())
    with scanning() as progress:
        assessment = assess_workspace(workspace, as_of=as_of, progress=progress)
    reports = workspace.folder / "report"
    reports.mkdir(exist_ok=True)
    write_html(assessment, reports / "report.html", language)
    write_docx(assessment, reports / "report.docx", language)
    write_json(assessment, reports / "report.json", language)
    days = write_calendar(assessment, reports / "calendar.ics", language)
    say_problems(assessment.problems)
    if format is Format.JSON:
        print_json(assessment_as_data(assessment, language))
    else:
        _summary(assessment, language)
        say(Bilingual(f"报告：{reports / 'report.html'}", f"report: {reports / 'report.html'}"))
        say(Bilingual(f"另有 {reports / 'report.docx'}、report.json", f"also {reports / 'report.docx'}, report.json"))
        say(_CALENDAR.format(file=reports / "calendar.ics", days=days))
    if open_report:
        webbrowser.open((reports / "report.html").resolve().as_uri())
    return exit_code(assessment)


def exit_code(assessment: Assessment) -> int:
    """Return 1 where anything is breached or forbidden, else 3 where data are unread, 2 where something is open."""
    routes = {transfer.route.outcome for transfer in assessment.transfers}
    verdicts = {duty.outcome for duty in assessment.duties}
    if Verdict.BREACHED in verdicts or Mechanism.FORBIDDEN in routes:
        return EXIT_BREACHED
    if assessment.incomplete:
        return EXIT_BAD_INPUT
    return EXIT_UNDETERMINED if (routes | verdicts) & {UNDETERMINED, CONTRADICTORY} else EXIT_MET


def _summary(assessment: Assessment, language: Language) -> None:
    labels = outcome_labels(mechanism)
    heads = [Bilingual("数据提供", "transfer"), Bilingual("结论", "conclusion"), Bilingual("未履行", "breached")]
    table = Table(title=assessment.organisation.to(language), title_justify="left")
    for head in heads:
        table.add_column(head.to(language), overflow="fold")
    for transfer in assessment.transfers:
        breached = [duty.duty.to_do.to(language) for duty in transfer.duties if duty.outcome == Verdict.BREACHED]
        said = conclusion(transfer.route, labels).to(language)
        table.add_row(
            transfer.name.to(language), said, "；".join(breached) if language == "zh" else "; ".join(breached)
        )
    if assessment.transfers:
        out.print(table)
    if assessment.subjects:
        out.print(_by_regulation(assessment, language))
    if assessment.exposure.breaches:
        total = total_range(assessment, lambda text: text.to(language))
        say(join("", _FINES, Bilingual.same(total)))
    for count in assessment.counts[:4:2]:
        say(join("", count.label, Bilingual("：", ": "), counted(count.count.interval, PEOPLE)))


def _by_regulation(assessment: Assessment, language: Language) -> Table:
    table = Table(title=phrases.BINDING_CAPTION.to(language), title_justify="left")
    table.add_column(_REGULATION.to(language), overflow="fold")
    for name in COUNTED:
        table.add_column(VERDICTS[name].short.to(language), justify="right")
    for instrument, duties in by_instrument(assessment).items():
        outcomes = [duty.outcome for duty in duties]
        table.add_row(instrument.title.to(language), *(str(outcomes.count(name)) for name in COUNTED))
    return table
