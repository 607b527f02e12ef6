"""``chudun diff``: two runs held against each other, and what changed each verdict."""

from pathlib import Path
from typing import Annotated

import typer

from chudun.cli.difference_words import reason_in_words
from chudun.cli.output import EXIT_MET, Format, FormatOption, Lang, LangOption, print_json, say
from chudun.law.language.word import join, listed
from chudun.reports.exchange.run_difference import (
    Cause,
    Changed,
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
_NOT_JUDGED = Bilingual("未作判断", "not judged")


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
        say(join("", _CAUSES[reason.cause], Bilingual("：", ": "), _shown(reason_in_words(reason, ""))))
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
        told = _shown(reason_in_words(reason, one.subject))
        say(join("", Bilingual.same("      "), _CAUSES[reason.cause], Bilingual("：", ": "), told))


def _verdict(outcome: str | None) -> Bilingual:
    return look(outcome).short if outcome else _NOT_JUDGED


def _shown(text: Bilingual) -> Bilingual:
    return Bilingual(visible(text.zh), visible(text.en))
