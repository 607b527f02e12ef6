"""``chudun ask``: a transfer's route, or all about an organisation, with as few questions as possible."""

import json
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from chudun.cli.facts_file import read_json
from chudun.cli.interview import converse, open_interview, show_next
from chudun.cli.output import (
    AsOfOption,
    Format,
    FormatOption,
    Lang,
    LangOption,
    ReadingOption,
    language,
    out,
    parse_day,
    parse_readings,
    print_json,
    say,
)
from chudun.cli.reasoning import judgement_in_words
from chudun.facts.problem import BadInput, Problem
from chudun.facts.reading import UNKNOWN, Misread, read_case, read_value
from chudun.law.judging import decide
from chudun.law.language.ask import NextQuestion, next_questions
from chudun.law.language.word import answer_in_words, join, listed
from chudun.law.mechanism import mechanism
from chudun.vocabulary.attribute import Choice
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.transfer import Transfer

EXAMPLES = (
    "例 / examples:\n\n  chudun ask my-company\n\n  chudun ask my-company --format json\n\n"
    "  chudun ask\n\n  chudun ask --save facts.json   "
    "# 可中断，再次运行接着问 / stop at any time, run again to go on\n\n  chudun ask --save facts.json --format json"
)

NEXT = 5
"""Questions shown to a program at a time."""

_NOT_BOTH = Bilingual("工作区不能与 --save、--reading 同用", "a workspace can't go with --save or --reading")
_KEPT_THERE = Bilingual(
    "答案存在工作区的 answers.yaml，解释写在 chudun.yaml 的 settings.readings",
    "answers are kept in the workspace's answers.yaml, readings under settings.readings in chudun.yaml",
)
_PROMPT = Bilingual("答（不知道就直接回车）", "answer (just Enter if unknown)")


def register(app: typer.Typer) -> None:
    """Add the command to ``app``."""
    app.command(epilog=EXAMPLES)(ask)


def ask(
    directory: Annotated[
        Path | None,
        typer.Argument(
            metavar="[DIR]",
            help="工作区目录：问清整个单位的义务 / a workspace's folder: all about an organisation",
            show_default=False,
        ),
    ] = None,
    again: Annotated[
        bool, typer.Option("--again", help="没有答出的再问一遍（对工作区）/ ask anew what nobody knew (workspace)")
    ] = False,
    source: Annotated[
        str, typer.Option("--source", help="谁在回答，写岗位（对工作区）/ who answers, a role (workspace)")
    ] = "",
    save: Annotated[
        Path | None, typer.Option("--save", metavar="FILE", help="答案存在哪里，下次接着问 / where answers are kept")
    ] = None,
    as_of: AsOfOption = None,
    reading: ReadingOption = None,
    format: FormatOption = Format.TEXT,
    lang: LangOption = Lang.ZH,  # noqa: ARG001
) -> None:
    """逐题问清一项数据提供走哪条路，或者一个单位的全部义务 / Find a transfer's route, or all duties, by interview."""
    day, switches = parse_day(as_of), parse_readings(reading)
    if directory is not None:
        if save or switches:
            raise BadInput([Problem("chudun ask", _NOT_BOTH, _KEPT_THERE)])
        interview = open_interview(directory, day, again=again, source=source)
        if format is Format.JSON:
            show_next(interview, NEXT)
        else:
            converse(interview)
        return
    answers = _kept(save)
    while True:
        case = read_case(Transfer, answers, today=date.today(), where=str(save or "answers"))
        judgement = decide(mechanism, case, day, switches)
        skipped = [name for name, value in answers.items() if value == UNKNOWN]
        questions = next_questions(judgement, skipped)
        if format is Format.JSON:
            print_json({"outcome": judgement.outcome, "next": [_as_data(one) for one in questions[:3]]})
            return
        if not questions:
            break
        answers[questions[0].variable.key] = _answer(questions[0])
        if save:
            save.write_text(json.dumps(answers, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    for line in judgement_in_words(judgement):
        say(line)


def _kept(save: Path | None) -> dict[str, Any]:
    if save is None or not save.exists():
        return {}
    answers = read_json(str(save))
    if not isinstance(answers, dict):
        what = Bilingual("应为一个对象：{名称: 值}", "expected an object {name: value}")
        remedy = Bilingual("换一个文件名，或删去此文件", "choose another file, or delete this one")
        raise BadInput([Problem(str(save), what, remedy)])
    return answers


def _as_data(asked: NextQuestion) -> dict[str, Any]:
    attribute = asked.variable.attribute
    assert attribute is not None
    return {
        "attribute": asked.variable.key,
        "question": {"zh": attribute.question.zh, "en": attribute.question.en},
        "because": [provision.code for provision in asked.asked_because],
        "leads_to": {answer_in_words(asked.variable, i).en: list(names) for i, names in asked.leads_to.items()},
    }


def _answer(asked: NextQuestion) -> Any:
    """Put the question until the answer makes sense; empty means not known."""
    attribute = asked.variable.attribute
    assert attribute is not None
    out.print()
    say(attribute.question)
    if asked.asked_because:
        cited = [provision.cite for provision in asked.asked_because[:3]]
        say(join("", Bilingual("  问这个，是因为", "  asked because of "), listed(cited)))
    if isinstance(attribute, Choice):
        for name, text in attribute.options.items():
            say(Bilingual(f"  {name}: {text.zh}", f"  {name}: {text.en}"))
    while True:
        written = typer.prompt(_PROMPT.to(language()), default="", show_default=False)
        if not written.strip():
            return UNKNOWN
        try:
            read_value(attribute, written.strip(), date.today())
        except Misread as error:
            say(error.says)
        else:
            return written.strip()
