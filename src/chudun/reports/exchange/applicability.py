"""The statement of applicability (适用性声明): every duty of the regulations encoded whole, and how it stands."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import xlsxwriter

from chudun.law.judging import NOT_IN_FORCE
from chudun.law.language.evaluate import CONTRADICTORY
from chudun.law.language.rules import Duty, Verdict
from chudun.law.library import regulations
from chudun.reports.assessment import Assessment
from chudun.reports.document import Say
from chudun.reports.exchange.judged import Judged, every_duty
from chudun.reports.outcomes import VERDICTS
from chudun.reports.sentences import source, why
from chudun.reports.visible import visible
from chudun.vocabulary.bilingual import Bilingual, Language
from chudun.vocabulary.kind import Kind

NOT_JUDGED = "not_judged"
"""The verdict where the organisation names nothing the duty could be about."""

_ANSWERS = {True: Bilingual("是", "yes"), False: Bilingual("否", "no"), None: Bilingual("待定", "open")}
_NO_SUBJECT = Bilingual("工作区没有登记“{kind}”，没有判断的对象", "the workspace lists no {kind} to judge")
_NOT_JUDGED = Bilingual("未判断", "not judged")
_NEEDED = Bilingual("待查明：{missing}", "to be found out: {missing}")
_TITLE = Bilingual("适用性声明", "Statement of applicability")
_OF = Bilingual("{organisation}，以 {day} 的规则为准", "{organisation}, by the rules of {day}")
_LONGEST = 32_767
"""Characters that a cell of the format can hold."""

COLUMNS = (
    ("regulation", Bilingual("法规", "Regulation"), 26),
    ("provision", Bilingual("条款", "Provision"), 30),
    ("duty", Bilingual("义务", "Duty"), 46),
    ("subject", Bilingual("对象", "Subject"), 24),
    ("applies", Bilingual("是否适用", "Applies"), 10),
    ("verdict", Bilingual("结论", "Verdict"), 12),
    ("why", Bilingual("理由", "Why"), 52),
    ("evidence", Bilingual("证据", "Evidence"), 52),
)
"""Name in JSON, heading, width in characters."""

_FILLS = {Verdict.BREACHED: "F4B6B6", Verdict.MET: "DFF2E5", "undetermined": "FFF3B0", CONTRADICTORY: "FFF3B0"}


@dataclass(frozen=True)
class Line:
    """A duty and how it stands for one subject; ``judged`` is None where there is no subject to judge."""

    duty: Duty
    judged: Judged | None

    @property
    def verdict(self) -> str:
        """The duty's outcome, or ``NOT_JUDGED``."""
        return self.judged.duty.outcome if self.judged else NOT_JUDGED

    @property
    def applies(self) -> bool | None:
        """Whether the duty binds; None where facts are missing or exclude each other."""
        if self.verdict in (Verdict.NOT_APPLICABLE, NOT_IN_FORCE, NOT_JUDGED):
            return False
        judgement = self.judged.duty.judgement if self.judged else None
        if judgement is None or self.verdict == CONTRADICTORY:
            return None
        return None if Verdict.NOT_APPLICABLE in judgement.possible else True


@cache
def _every() -> tuple[Duty, ...]:
    whole = [regulation for regulation in regulations() if regulation.instrument.complete]
    duties = [rule for regulation in whole for rule in regulation.rules if isinstance(rule, Duty)]
    order = {regulation.instrument: place for place, regulation in enumerate(whole)}
    return tuple(sorted(duties, key=lambda duty: (order[duty.provision.instrument], duty.provision.article)))


def statement(assessment: Assessment) -> Iterator[Line]:
    """Yield every duty of the regulations encoded whole, in their order, once for each subject it is judged for."""
    # a duty that two instruments lay down is judged once, under the one in force
    judged: dict[tuple[type[Kind], str], list[Judged]] = {}
    for one in every_duty(assessment):
        judged.setdefault((one.kind, one.duty.duty.name), []).append(one)
    for duty in _every():
        found = judged.get((duty.kind, duty.name))
        yield from (Line(duty, one) for one in found) if found else (Line(duty, None),)


def statement_as_data(assessment: Assessment, language: Language) -> dict[str, Any]:
    """Return the statement as plain data, texts in ``language``."""

    def say(text: Bilingual) -> str:
        return text.to(language)

    return {
        "organisation": visible(say(assessment.organisation)),
        "as_of": assessment.as_of.isoformat(),
        "duties": [
            {
                "code": line.duty.provision.code,
                "name": line.duty.name,
                "applies": line.applies,
                "verdict": line.verdict,
                "subject": visible(line.judged.subject) if line.judged else None,
                "says": _cells(line, say),
            }
            for line in statement(assessment)
        ],
    }


def _cells(line: Line, say: Say) -> dict[str, str]:
    """Return the cells by column; a line break is meant, everything else that hides is shown."""
    judged, provision = line.judged, line.duty.provision
    return {
        "regulation": say(provision.instrument.title),
        "provision": say(provision.cite),
        "duty": say(line.duty.to_do),
        "subject": visible(say(judged.name)) if judged else "",
        "applies": say(_ANSWERS[line.applies]),
        "verdict": say(VERDICTS[line.verdict].short if judged else _NOT_JUDGED),
        "why": _why(line, say),
        "evidence": _lines(source(fact, say) for _, fact in judged.sources) if judged else "",
    }


def _why(line: Line, say: Say) -> str:
    if line.judged is None:
        return say(_NO_SUBJECT).format(kind=say(line.duty.kind.label))
    reasons = _lines(why(line.judged.duty, say))
    judgement = line.judged.duty.judgement
    settled = judgement is None or len(judgement.possible) == 1
    return reasons if settled else say(_NEEDED).format(missing=reasons)


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(visible(text) for text in texts))


def write_statement(assessment: Assessment, path: Path, language: Language) -> None:
    """Write the statement to ``path`` as .xlsx, texts in ``language``.

    Raises
    ------
    OSError
        ``path`` can't be written.
    """
    # what a subject is called must never become a formula or a link
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    try:
        with xlsxwriter.Workbook(path, options) as workbook:
            _fill(workbook, assessment, language)
    except xlsxwriter.exceptions.FileCreateError as error:
        cause = error.args[0] if error.args else None
        raise cause if isinstance(cause, OSError) else OSError(str(error)) from None


def _fill(workbook: xlsxwriter.Workbook, assessment: Assessment, language: Language) -> None:
    def say(text: Bilingual) -> str:
        return text.to(language)

    body = {"valign": "top", "text_wrap": True, "font_name": "宋体", "font_size": 10, "border": 1}
    looks = {verdict: workbook.add_format(body | {"bg_color": fill}) for verdict, fill in _FILLS.items()}
    plain = workbook.add_format(body)
    sheet = workbook.add_worksheet(say(_TITLE)[:31])
    sheet.write_string(0, 0, say(_TITLE), workbook.add_format({"bold": True, "font_name": "黑体", "font_size": 16}))
    said = say(_OF).format(organisation=say(assessment.organisation), day=assessment.as_of.isoformat())
    sheet.write_string(1, 0, visible(said))
    head = workbook.add_format(body | {"bold": True, "bg_color": "D9E2EC"})
    for place, (_, title, width) in enumerate(COLUMNS):
        sheet.set_column(place, place, width)
        sheet.write_string(2, place, say(title), head)
    row = 2
    for row, line in enumerate(statement(assessment), 3):
        cells = _cells(line, say)
        for place, (name, _, _) in enumerate(COLUMNS):
            look = looks.get(line.verdict, plain) if name == "verdict" else plain
            sheet.write_string(row, place, cells[name][:_LONGEST], look)
    sheet.freeze_panes(3, 2)
    sheet.autofilter(2, 0, max(3, row), len(COLUMNS) - 1)
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(2)
