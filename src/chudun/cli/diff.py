"""``chudun diff``: two runs held against each other, and what changed each verdict."""

from pathlib import Path
from typing import Annotated, Any

import typer

from chudun.cli.output import EXIT_MET, Format, FormatOption, Lang, LangOption, print_json, say
from chudun.law.language.word import join, listed
from chudun.reports.exchange.run_difference import (
    Cause,
    Changed,
    Reason,
    difference_as_data,
    read_basis,
    run_difference,
)
from chudun.reports.outcomes import look
from chudun.reports.visible import visible
from chudun.vocabulary.bilingual import Bilingual

EXAMPLES = "例 / example:\n\n  chudun diff last-year/report.json my-company/report/report.json"

_CAUSES = {
    Cause.FACTS: Bilingual("事实", "facts"),
    Cause.LAW: Bilingual("规则", "law"),
    Cause.METHOD: Bilingual("方法", "method"),
    Cause.UNEXPLAINED: Bilingual("原因不明", "unexplained"),
}
_NAMES = {
    "as_of": Bilingual("判断的日期", "the day judged"),
    "rules": Bilingual("所依据的规则", "the rules it rests on"),
    "version": Bilingual("楚盾的版本", "version of Chudun"),
    "method": Bilingual("测量方法", "how it was measured"),
}
_NONE = Bilingual("没有", "none")


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(epilog=EXAMPLES)(diff)


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="先前的 report.json / the earlier report.json")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="后来的 report.json / the later report.json")],
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,
) -> None:
    """两次评估之间：哪些结论变了，因事实、规则还是方法 / Which verdicts changed, by facts, law or method."""
    found = run_difference(read_basis(old), read_basis(new))
    if format is Format.JSON:
        print_json(difference_as_data(found, lambda text: text.to(lang.value)))
        raise typer.Exit(EXIT_MET)
    for one in found.changed:
        _print(one)
    for reason in (*found.law, *found.method):
        say(join("", _CAUSES[reason.cause], Bilingual("：", ": "), _told(reason)))
    counts = {"changed": len(found.changed), "same": found.unchanged}
    say(
        Bilingual("结论有变 {changed} 项，不变 {same} 项", "{changed} verdicts changed, {same} the same").format(
            **counts
        )
    )
    raise typer.Exit(EXIT_MET)


def _print(one: Changed) -> None:
    arrow = Bilingual.same(" → ")
    verdicts = join("", _verdict(one.before), arrow, _verdict(one.after))
    cite = join("", one.cite, Bilingual.same("  ")) if one.cite else Bilingual.same("")
    say(_shown(join("", cite, one.name, Bilingual("：", ": "), one.asks)))
    causes = listed(_CAUSES[cause] for cause in one.causes)
    say(join("", Bilingual.same("    "), verdicts, Bilingual("　因", "  by "), causes))
    for reason in one.reasons:
        say(join("", Bilingual.same("      "), _CAUSES[reason.cause], Bilingual("：", ": "), _told(reason)))


def _verdict(outcome: str | None) -> Bilingual:
    return look(outcome).short if outcome else _NONE


def _told(reason: Reason) -> Bilingual:
    name = _NAMES.get(reason.what, Bilingual.same(reason.what))
    if reason.what == "rules" or reason.what.startswith("pack:"):
        return join("", name, Bilingual("有变", " changed"))
    if reason.cause is Cause.UNEXPLAINED:
        return Bilingual("两次运行所载的内容解释不了", "nothing either run carries explains it")
    return _shown(join("", name, Bilingual.same(f"  {_value(reason.before)} → {_value(reason.after)}")))


def _value(value: Any) -> str:
    match value:
        case None:
            return "—"
        case {"value": None, "standing": standing}:
            return str(standing or "—")
        case {"value": inner, "standing": standing}:
            return _value(inner) if standing == "known" else f"{_value(inner)} ({standing})"
        case list():
            return "–".join(_value(part) for part in value)
    return str(value)


def _shown(text: Bilingual) -> Bilingual:
    return Bilingual(visible(text.zh), visible(text.en))
