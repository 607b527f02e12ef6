"""``chudun ledger``: what left, for whom, in which year, and when a threshold will be reached."""

import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from chudun.cli.ledger_words import (
    crossing_said,
    projection_as_data,
    year_as_data,
)
from chudun.cli.output import (
    EXIT_BAD_INPUT,
    EXIT_MET,
    AsOfOption,
    Format,
    FormatOption,
    Lang,
    LangOption,
    language,
    out,
    parse_day,
    print_json,
    say,
    say_problems,
)
from chudun.cli.scan_progress import scanning
from chudun.facts.problem import BadInput, Problem
from chudun.reports.assessment import PeopleCount, Threshold
from chudun.vocabulary.bilingual import Bilingual, Language
from chudun.workspace.file import read_workspace
from chudun.workspace.ledger.adding import add_exports
from chudun.workspace.ledger.forgetting import forget as forget_person
from chudun.workspace.ledger.projection import LEAST_EXPORTS, Projection
from chudun.workspace.ledger.projection import project as project_counts
from chudun.workspace.ledger.totals import Measured, YearTotal, read_ledger, year_totals
from chudun.workspace.model import Workspace

app = typer.Typer(no_args_is_help=True)
DirectoryArgument = Annotated[Path, typer.Argument(metavar="DIR", help="工作区目录 / the workspace's folder")]

_MOST_GIVEN_BYTES = 1 << 20
_CHART_WIDTH = 48


def register(parent: typer.Typer) -> None:
    """Add the command to ``parent``."""
    parent.add_typer(app, name="ledger")


@app.callback()
def ledger() -> None:
    """出境台账：登记、计数、预测、删除 / The ledger of exports: book, count, project, delete."""


@app.command(epilog="例 / example:\n\n  chudun ledger add my-company --transfer customers-to-cloud --on 2026-03-01")
def add(
    directory: DirectoryArgument,
    transfer: Annotated[
        str | None, typer.Option("--transfer", metavar="ID", help="只登记这一项，缺省全部 / this one only, default all")
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="YYYY-MM-DD", help="出境当天，缺省今天 / the day, default today")
    ] = None,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,  # noqa: ARG001  # the option's callback remembers it
) -> None:
    """登记一次出境，只存带密钥的摘要；重复登记无妨 / Book an export as keyed digests; booking it again does nothing."""
    workspace = _workspace(directory)
    with scanning() as progress:
        added = add_exports(workspace, transfer, _day(on, "--on"), today=date.today(), progress=progress)
    say_problems((*added.problems, *added.left_out))
    if format is Format.JSON:
        print_json(
            {
                said: [
                    {"id": e.id, "transfer": e.transfer, "on": str(e.left_on), "treatment": e.treatment}
                    for e in entries
                ]
                for said, entries in (("booked", added.new), ("already_booked", added.known))
            }
        )
    else:
        for entries, zh, en in ((added.new, "已登记", "booked"), (added.known, "早已登记，没有变化", "already booked")):
            for entry in entries:
                records = sum(int(block.left().sum()) for block in entry.blocks)
                name, kind = entry.name, entry.treatment.label
                say(
                    Bilingual(
                        f"{zh}：{name.zh}（{entry.left_on}，{records:,} 条记录，{kind.zh}）",
                        f"{en}: {name.en} ({entry.left_on}, {records:,} records, {kind.en})",
                    )
                )
    raise typer.Exit(EXIT_BAD_INPUT if added.problems else EXIT_MET)


@app.command(epilog="例 / example:\n\n  chudun ledger show my-company --year 2026")
def show(
    directory: DirectoryArgument,
    year: Annotated[int | None, typer.Option("--year", help="只看这一年 / this year only")] = None,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,
) -> None:
    """按年、接收方、场景：多少人出境，距阈值多远 / People by year, recipient and scenario, against thresholds."""
    ledger = read_ledger(_workspace(directory))
    years = [one for one in year_totals(ledger, date.today()) if year in (None, one.year)]
    say_problems(ledger.problems)
    if format is Format.JSON:
        print_json({"complete": ledger.complete, "years": [year_as_data(one, lang.value) for one in years]})
    else:
        for one in years:
            _show_year(one, lang.value)
        if not years:
            say(Bilingual("台账里没有登记", "the ledger holds no entry"))
    raise typer.Exit(EXIT_BAD_INPUT if ledger.problems else EXIT_MET)


@app.command(epilog="例 / example:\n\n  chudun ledger project my-company")
def project(
    directory: DirectoryArgument,
    as_of: AsOfOption = None,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,
) -> None:
    """预测今年哪一天达到各阈值，给出区间 / On which day this year each threshold will be reached, with a band."""
    ledger = read_ledger(_workspace(directory))
    day = parse_day(as_of)
    found = project_counts(ledger, day)
    say_problems(ledger.problems)
    if format is Format.JSON:
        print_json({"as_of": str(day), "projections": [projection_as_data(one, lang.value) for one in found]})
    else:
        for one in found:
            _show_projection(one, lang.value)
        say(_MODEL)
    raise typer.Exit(EXIT_BAD_INPUT if ledger.problems else EXIT_MET)


@app.command(epilog="例 / example:\n\n  chudun ledger forget my-company < identifiers.txt")
def forget(
    directory: DirectoryArgument,
    lang: LangOption = Lang.ZH,  # noqa: ARG001  # the option's callback remembers it
) -> None:
    """删除一个人的全部摘要，标识符由标准输入读入 / Delete a person's digests; identifiers on standard input."""
    workspace = _workspace(directory)
    given = _given()
    if not given:
        raise BadInput([Problem("stdin", *_NOTHING_GIVEN)])
    gone = forget_person(workspace, given)
    say_problems(gone.problems)
    say(
        Bilingual(
            f"已从 {gone.entries} 条台账中删除 {gone.records:,} 条记录、{gone.identifiers:,} 个摘要，并清除"
            "全部扫描断点；此后的人数相应减少。",
            f"deleted {gone.records:,} records and {gone.identifiers:,} digests from {gone.entries} entries, and"
            " all that scans kept; counts are lower from now on.",
        )
    )
    say(_IN_THE_SOURCES)
    raise typer.Exit(EXIT_BAD_INPUT if gone.problems else EXIT_MET)


def _workspace(directory: Path) -> Workspace:
    return read_workspace(directory, today=date.today())


def _day(written: str | None, option: str) -> date:
    if written is None:
        return date.today()
    try:
        return date.fromisoformat(written)
    except ValueError:
        what, remedy = Bilingual("不是日期", "is no day"), Bilingual("写成 2026-03-22", "write 2026-03-22")
        raise BadInput([Problem(f"{option} {written}", what, remedy)]) from None


def _given() -> list[str]:
    """Read identifiers, one a line, without showing them where they are typed."""
    if not sys.stdin.isatty():
        text = sys.stdin.buffer.read(_MOST_GIVEN_BYTES).decode("utf-8-sig", "replace")
        return [line.strip() for line in text.splitlines() if line.strip()]
    given: list[str] = []
    prompt = Bilingual("标识符（不显示，直接回车结束）", "identifier (not shown; an empty line ends)")
    while line := typer.prompt(prompt.to(language()), default="", hide_input=True, show_default=False).strip():
        given.append(line)
    return given


_HEADS = (
    Bilingual("接收方", "recipient"),
    Bilingual("场景", "scenario"),
    Bilingual("出境日", "days"),
    Bilingual("计法", "treated as"),
    Bilingual("一般", "general"),
    Bilingual("敏感", "sensitive"),
)
_TOTALS = (
    Bilingual("一般个人信息，计入累计", "general, counted"),
    Bilingual("敏感个人信息，计入累计", "sensitive, counted"),
    Bilingual("一般，含免予情形", "general, exempt included"),
    Bilingual("敏感，含免予情形", "sensitive, exempt included"),
)


def _show_year(year: YearTotal, lang: Language) -> None:
    title = Bilingual(f"{year.year} 年（自1月1日起）", f"{year.year} (since 1 January)")
    table = Table(title=title.to(lang), title_justify="left")
    for head in _HEADS:
        table.add_column(head.to(lang), overflow="fold")
    for line in year.transfers:
        days = str(line.days[0]) if len(line.days) == 1 else f"{line.days[0]} … {line.days[-1]} ×{len(line.days)}"
        name, treated = line.name.to(lang), line.treatment.label.to(lang)
        table.add_row(_who(line.recipient, line.country), name, days, treated, *_bounds(line.people))
    several = Counter((line.recipient, line.country) for line in year.transfers)
    for recipient in year.recipients:
        if several[recipient.recipient, recipient.country] == 1:
            continue  # its only line says the same
        who, all_of_it = _who(recipient.recipient, recipient.country), Bilingual("合计", "all").to(lang)
        table.add_row(who, all_of_it, "", "", *_bounds(recipient.people))
    out.print(table)
    counted, gross = year.counted, year.with_exempt
    counts = (counted.general, counted.sensitive, gross.general, gross.sensitive)
    limits = (year.thresholds_general, year.thresholds_sensitive, (), ())
    for label, count, thresholds in zip(_TOTALS, counts, limits, strict=True):
        _show_count(label.to(lang), count, thresholds, lang)


def _who(recipient: str, country: str) -> str:
    return f"{recipient or '—'} ({country})" if country else recipient or "—"


def _bounds(people: Measured) -> tuple[str, str]:
    return str(people.general.interval), str(people.sensitive.interval)


def _show_count(label: str, count: PeopleCount, limits: tuple[Threshold, ...], lang: Language) -> None:
    out.print(f"{label}: {count.interval}", markup=False)
    for limit in limits:
        where = _MET if count.interval.low >= limit.number else _BELOW
        if count.interval.low < limit.number and (count.interval.high is None or count.interval.high >= limit.number):
            where = _MAYBE
        leads = limit.leads_to.to(lang)
        cited = limit.provision.cite.to(lang)
        out.print(f"  {limit.number:,}  {where.to(lang)} → {leads} [{cited}]", markup=False)
    for reason in count.reasons:
        out.print(f"  · {reason.to(lang)}", markup=False)


def _show_projection(found: Projection, lang: Language) -> None:
    out.print(f"{found.label.to(lang)}: {found.level.interval}", markup=False)
    _chart(found)
    if found.crossings is None:
        too_little = Bilingual(
            f"历史太少：首次出境之外只有 {found.exports} 个出境日，至少要 {LEAST_EXPORTS} 个才能预测",
            f"too little history: {found.exports} days of export besides first ones; {LEAST_EXPORTS} are needed",
        )
        out.print(f"  {too_little.to(lang)}", markup=False)
    for crossing in found.crossings or ():
        out.print(f"  {crossing_said(crossing).to(lang)}", markup=False)


def _chart(found: Projection) -> None:
    """Draw the count week by week, a bar from nothing to the most possible, light where it is only possible."""
    most = max((week.level.high or week.level.low for week in found.weeks), default=0)
    for week in found.weeks:
        high = week.level.high or week.level.low
        solid = round(week.level.low / most * _CHART_WIDTH) if most else 0
        light = round(high / most * _CHART_WIDTH) - solid if most else 0
        new = f"+{week.new}" if week.new.high else ""
        out.print(f"  {week.ends} {'█' * solid}{'░' * light} {week.level} {new}".rstrip(), markup=False)


_MET = Bilingual("已达到", "reached")
_MAYBE = Bilingual("可能已达到", "may be reached")
_BELOW = Bilingual("未达到", "not reached")
_MODEL = Bilingual(
    "以上是预测，不是计数：以为今后各周新增的人数与以往各周相仿，近几周权重大；由以往各周重复抽样得出，区间为十分之一到"
    "十分之九。各项出境当年首次带出的存量不计入速度。看不到的：超出目前速度的增长、今年尚未经历的旺季。次年1月1日重新累计。",
    "This is a projection, not a count: weeks to come are taken to bring new persons as weeks behind did, recent ones"
    " weighing more; drawn again and again from the weeks behind, the band from a tenth to nine tenths. The stock that"
    " each transfer's first export of the year brings is no part of the pace. Not foreseen: growth beyond the present"
    " pace, a season this year has not seen. Counts begin anew on 1 January.",
)
_NOTHING_GIVEN = (
    Bilingual("没有给出标识符", "no identifier was given"),
    Bilingual(
        "由标准输入逐行给出，不要写在命令行里（会留在历史记录中）",
        "give them on standard input, one a line, and not as arguments, which a shell's history keeps",
    ),
)
_IN_THE_SOURCES = Bilingual(
    "数据源里的记录不由本命令删除：只要还在，下次扫描和登记又会读到。",
    "Records in the sources are not deleted by this: while they are there, the next scan and booking read them.",
)
