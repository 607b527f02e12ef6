"""Answers given in the interview, kept in a file of their own so that nobody's workspace file is rewritten."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import file_digest
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from chudun.facts.fact import Attachment, Evidence, Fact
from chudun.facts.problem import BadInput, Problem
from chudun.facts.reading import UNKNOWN, Misread, read_value, suggestion
from chudun.law.interview import Place
from chudun.vocabulary.attribute import Reference, Text
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind, key, paths, section
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.transfer import Transfer
from chudun.workspace.model import Workspace

FILE_NAME = "answers.yaml"

_HEAD = """\
# 由 chudun ask 写入，chudun assess 读取；改动或删去一条，就是改动或撤回那个回答
# Written by chudun ask and read by chudun assess; change or delete an entry to change or withdraw that answer
"""
_KEYS = ("about", "id", "attribute", "value", "source", "on", "evidence")
_SAID = Bilingual("询问", "asked")
_CHANGED = Bilingual(
    "询问；附件已与作答时不同，须重新核实", "asked; the attachment has changed since, to be checked again"
)
_REMEDY = Bilingual(
    "改正这一条，或者删去它再运行 chudun ask", "correct the entry, or delete it and run chudun ask again"
)


@dataclass(frozen=True)
class Answer:
    """One answer: what it is about, what was said, by whom and when, and the file that shows it.

    ``about`` is the section of the workspace file (``organisation``, ``transfer`` or a kind of subject); ``value`` is
    as a file writes it, ``unknown`` where nobody could say.
    """

    about: str
    id: str
    attribute: str
    value: Any
    source: str
    on: date
    attachment: Attachment | None = None

    @property
    def place(self) -> Place:
        """What the answer is about, as the interview names it."""
        kinds = {section(kind): kind.__name__ for kind in Kind.__subclasses__()}
        return kinds.get(self.about, self.about), self.id, self.attribute


def answer_at(place: Place, value: Any, source: str, on: date, attachment: Attachment | None) -> Answer:
    """Return the answer to the question about ``place``."""
    names = {kind.__name__: section(kind) for kind in Kind.__subclasses__()}
    return Answer(names[place[0]], place[1], place[2], value, source, on, attachment)


def attach(folder: Path, file: str) -> Attachment:
    """Return ``file``, relative to ``folder`` where it lies inside, with its hash.

    Raises
    ------
    OSError
        It can't be read.
    """
    path = (folder / file).resolve()
    with path.open("rb") as content:
        digest = file_digest(content, "sha256").hexdigest()
    inside = path.is_relative_to(folder.resolve())
    return Attachment(path.relative_to(folder.resolve()).as_posix() if inside else str(path), digest)


def read_answers(folder: Path) -> tuple[Answer, ...]:
    """Return the answers kept in ``folder``; none where there is no file.

    Raises
    ------
    BadInput
        The file is damaged, or an entry lacks something; all such entries are named.
    """
    path = folder / FILE_NAME
    if not path.exists():
        return ()
    try:
        written = YAML(typ="safe").load(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, YAMLError) as error:
        what = Bilingual("读不了（须为 UTF-8 的 YAML）", f"can't be read as YAML in UTF-8 ({type(error).__name__})")
        raise BadInput([Problem(str(path), what, _REMEDY)]) from None
    if not isinstance(written or [], list):
        what = Bilingual("应为以“- ”开头的列表", "expected a list of entries beginning with '- '")
        raise BadInput([Problem(str(path), what, _REMEDY)])
    entries = [_entry(number, raw) for number, raw in enumerate(written or (), 1)]
    if problems := [one for one in entries if isinstance(one, Problem)]:
        raise BadInput(problems)
    return tuple(one for one in entries if isinstance(one, Answer))


def _entry(number: int, raw: Any) -> Answer | Problem:
    where = f"{FILE_NAME}: {number}"
    if not isinstance(raw, dict):
        return Problem(where, Bilingual("应为“名称: 值”", "expected 'name: value' entries"), _REMEDY)
    if odd := [str(name) for name in raw if name not in _KEYS]:
        return Problem(f"{where}: {odd[0]}", _NO_SUCH_KEY, suggestion(odd[0], dict.fromkeys(_KEYS)))
    if missing := [name for name in ("about", "attribute", "value", "source", "on") if raw.get(name) is None]:
        return Problem(where, Bilingual(f"缺少 {missing[0]}", f"{missing[0]} is missing"), _REMEDY)
    evidence = raw.get("evidence")
    shown = isinstance(evidence, dict) and all(isinstance(evidence.get(name), str) for name in ("file", "sha256"))
    if not isinstance(raw["on"], date) or (evidence is not None and not shown):
        what = Bilingual("on 应为日期，evidence 应有 file 和 sha256", "on must be a day, evidence name file and sha256")
        return Problem(where, what, _REMEDY)
    attachment = Attachment(evidence["file"], evidence["sha256"]) if evidence else None
    texts = (str(raw["about"]), str(raw.get("id") or ""), str(raw["attribute"]))
    return Answer(*texts, raw["value"], str(raw["source"]), raw["on"], attachment)


_NO_SUCH_KEY = Bilingual("没有这个名称", "no such name")


def keep_answers(folder: Path, answers: Iterable[Answer]) -> None:
    """Write ``answers`` to ``folder``: whole or not at all, whenever the program is stopped."""
    path = folder / FILE_NAME
    made = path.with_suffix(".new")
    writer = YAML(typ="safe")
    writer.default_flow_style, writer.allow_unicode = False, True
    writer.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    with made.open("w", encoding="utf-8") as out:
        out.write(_HEAD)
        writer.dump([_written(answer) for answer in answers], out)
        out.flush()
        os.fsync(out.fileno())
    made.replace(path)


def _written(answer: Answer) -> dict[str, Any]:
    attached = answer.attachment
    return {
        "about": answer.about,
        **({"id": answer.id} if answer.id else {}),
        "attribute": answer.attribute,
        "value": answer.value,
        "source": answer.source,
        "on": answer.on,
        **({"evidence": {"file": attached.file, "sha256": attached.sha256}} if attached else {}),
    }


def with_answers(workspace: Workspace, answers: Sequence[Answer], today: date) -> Workspace:
    """Return ``workspace`` with what was answered among its facts.

    Raises
    ------
    BadInput
        An answer is about something the workspace doesn't have, or its value means nothing.
    """
    problems: list[Problem] = []
    found: dict[tuple[str, str], list[Fact]] = {}
    for number, answer in enumerate(answers, 1):
        try:
            kind = _kind(workspace, answer)
            if answer.value != UNKNOWN:
                found.setdefault((answer.about, answer.id), []).append(_fact(workspace, answer, kind, today))
        except Misread as error:
            problems.append(Problem(f"{FILE_NAME}: {number}: {answer.attribute}", error.says, _REMEDY))
    if problems:
        raise BadInput(problems)

    def told(about: type[Kind], identifier: str) -> tuple[Fact, ...]:
        return tuple(found.get((section(about), identifier), ()))

    own = tuple(replace(fact, attribute=f"exporter.{fact.attribute}") for fact in told(Organisation, ""))
    return replace(
        workspace,
        facts=workspace.facts + own,
        transfers=tuple(replace(one, facts=one.facts + told(Transfer, one.id)) for one in workspace.transfers),
        subjects=tuple(replace(one, facts=one.facts + told(one.kind, one.id)) for one in workspace.subjects),
    )


def _kind(workspace: Workspace, answer: Answer) -> type[Kind]:
    kinds: dict[tuple[str, str], type[Kind]] = {(section(one.kind), one.id): one.kind for one in workspace.subjects}
    kinds |= {(section(Transfer), one.id): Transfer for one in workspace.transfers}
    kinds[section(Organisation), ""] = Organisation
    if (answer.about, answer.id) not in kinds:
        gone = f"{answer.about} {answer.id}".strip()
        raise Misread(Bilingual(f"工作区文件里没有 {gone}", f"the workspace file has no {gone}"))
    return kinds[answer.about, answer.id]


def _fact(workspace: Workspace, answer: Answer, kind: type[Kind], today: date) -> Fact:
    attributes = {key(path): path[-1] for path in paths(kind)}
    attribute = attributes.get(answer.attribute)
    if attribute is None or isinstance(attribute, Text | Reference):
        raise Misread(_NO_SUCH_KEY)
    value = read_value(attribute, answer.value, today)
    evidence = Evidence(Bilingual.same(answer.source), _SAID, answer.on, attachment=answer.attachment)
    if answer.attachment and not _unchanged(workspace.folder, answer.attachment):
        evidence = replace(evidence, method=_CHANGED, stale_after=answer.on - timedelta(days=1))
    return Fact(kind.__name__.lower(), answer.attribute, value, evidence)


def _unchanged(folder: Path, attachment: Attachment) -> bool:
    try:
        return attach(folder, attachment.file).sha256 == attachment.sha256
    except OSError:
        return False
