"""``chudun ask DIR``: the interview over a whole organisation, one question at a time, answers kept as they come."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import typer

from chudun.cli.output import language, out, print_json, say, say_problems
from chudun.cli.scan_progress import scanning
from chudun.facts.case import Value
from chudun.facts.fact import Attachment
from chudun.facts.reading import UNKNOWN, Misread, read_value
from chudun.law.interview import Asked, Place
from chudun.law.language.trace import value_as_data
from chudun.law.language.word import join, listed
from chudun.reports.obligations_as_json import question_as_data
from chudun.vocabulary.attribute import Choice, Count, Day, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.answers import FILE_NAME, Answer, answer_at, attach, keep_answers, read_answers
from chudun.workspace.asking import Standing, answered, standing
from chudun.workspace.assessing import assess
from chudun.workspace.file import read_workspace
from chudun.workspace.model import Workspace

_ANSWER = Bilingual("答（不知道就直接回车）", "answer (just Enter if unknown)")
_WHO = Bilingual("谁在回答（写岗位，不写姓名）", "who answers (a role, no name)")
_SOMEBODY = Bilingual("本单位工作人员", "staff")
_ATTACHED = Bilingual("佐证材料的文件（没有就回车）", "file that shows it (Enter if none)")
_NO_FILE = Bilingual("读不了这个文件", "this file can't be read")
_PROGRESS = Bilingual("已确定 {settled} / {whole} 项义务和路线", "settled: {settled} of {whole} duties and routes")
_BEARS = Bilingual("  关系到 {duties} 项义务或路线，因为", "  bears on {duties} duties or routes, because of ")
_EVIDENCE = Bilingual("  可以佐证的材料：", "  what would show it: ")
_DONE = Bilingual("没有可问的了。", "Nothing is left to ask.")
_SKIPPED = Bilingual(
    "有 {count} 个问题没有答出，加 --again 再问一遍。", "Not answered: {count}; add --again to be asked once more."
)
_KEPT = Bilingual(
    "答案存在 {file}；运行 chudun assess {folder} 出报告。",
    "Answers are kept in {file}; run chudun assess {folder} for the report.",
)
_FORMS: Mapping[type, Bilingual] = {
    YesNo: Bilingual("  是 / 否", "  yes / no"),
    Count: Bilingual("  整数", "  a whole number"),
    Day: Bilingual("  日期，如 2024-03-22", "  a day such as 2024-03-22"),
}


@dataclass
class Interview:
    """One sitting: the workspace, where its duties stand, the answers so far, and what nobody could answer."""

    workspace: Workspace
    as_of: date
    standing: Standing
    answers: list[Answer]
    source: str = ""
    skipped: set[Place] = field(default_factory=set)

    def questions(self) -> list[Asked]:
        """Return what is left to ask."""
        return self.standing.questions(self.skipped)

    def take(self, asked: Asked, value: Value | None, attachment: Attachment | None) -> None:
        """Keep an answer (None: nobody knows) at once, and judge anew what it concerns."""
        said = UNKNOWN if value is None else value_as_data(value)
        answer = answer_at(asked.place, said, self.source, date.today(), attachment)
        self.answers = [*(one for one in self.answers if one.place != asked.place), answer]
        keep_answers(self.workspace.folder, self.answers)
        if value is None:
            self.skipped.add(asked.place)
        else:
            self.standing = answered(self.standing, asked.place, value, self.as_of, self.workspace.readings)


def open_interview(directory: Path, as_of: date, *, again: bool, source: str) -> Interview:
    """Return the interview over ``directory``, as far as it has come.

    Raises
    ------
    BadInput
        The workspace or its answers can't be read.
    """
    workspace = read_workspace(directory, today=date.today())
    answers = list(read_answers(workspace.folder))
    with scanning() as progress:
        assessment = assess(workspace, as_of=as_of, progress=progress)
    say_problems(assessment.problems)
    skipped = set() if again else {answer.place for answer in answers if answer.value == UNKNOWN}
    return Interview(workspace, as_of, standing(assessment), answers, source, skipped)


def show_next(interview: Interview, count: int) -> None:
    """Print the next ``count`` questions and the progress as JSON."""
    questions = interview.questions()
    print_json(
        {
            "settled": interview.standing.settled,
            "of": interview.standing.whole,
            "left": len(questions),
            "next": [question_as_data(asked, lambda text: text.to(language())) for asked in questions[:count]],
        }
    )


def converse(interview: Interview) -> None:
    """Put one question after the other until none is left; whatever was answered is kept, also on Ctrl-C."""
    if interview.questions() and not interview.source:
        somebody = _SOMEBODY.to(language())
        interview.source = typer.prompt(_WHO.to(language()), default=somebody).strip() or somebody
    while questions := interview.questions():
        _put(interview, questions[0])
        value = _answer(questions[0])
        attachment = None if value is None else _attachment(interview.workspace.folder)
        interview.take(questions[0], value, attachment)
    say(_progress(interview))
    say(_SKIPPED.format(count=len(interview.skipped)) if interview.skipped else _DONE)
    if interview.answers:
        folder = interview.workspace.folder
        say(_KEPT.format(file=folder / FILE_NAME, folder=folder))


def _progress(interview: Interview) -> Bilingual:
    return _PROGRESS.format(settled=interview.standing.settled, whole=interview.standing.whole)


def _put(interview: Interview, asked: Asked) -> None:
    out.print()
    say(_progress(interview))
    about = asked.subject.name if asked.place[1] else interview.workspace.name
    say(join("", Bilingual.same("["), about, Bilingual.same("] "), asked.attribute.question))
    cited = listed([provision.cite for provision in list(asked.asked_because)[:3]])
    say(join("", _BEARS.format(duties=asked.duties), cited))
    if asked.attribute.evidence:
        say(join("", _EVIDENCE, asked.attribute.evidence))
    if isinstance(asked.attribute, Choice):
        for name, text in asked.attribute.options.items():
            say(Bilingual(f"  {name}: {text.zh}", f"  {name}: {text.en}"))
    else:
        say(_FORMS[type(asked.attribute)])


def _answer(asked: Asked) -> Value | None:
    """Prompt until the answer makes sense; None where it is not known."""
    while True:
        written = typer.prompt(_ANSWER.to(language()), default="", show_default=False).strip()
        if not written:
            return None
        try:
            return read_value(asked.attribute, written, date.today())
        except Misread as error:
            say(error.says)


def _attachment(folder: Path) -> Attachment | None:
    while True:
        file = typer.prompt(_ATTACHED.to(language()), default="", show_default=False).strip()
        if not file:
            return None
        try:
            return attach(folder, file)
        except OSError:
            say(_NO_FILE)
