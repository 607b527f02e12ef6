"""Why a verdict changed between two runs, in words: facts by their labels, packs by their titles."""

from functools import cache
from typing import Any

from chudun.facts.fact import Standing
from chudun.law.language.word import join
from chudun.law.library import regulations
from chudun.reports.exchange.run_difference import Cause, Reason
from chudun.reports.phrases import STANDINGS, SWITCHES
from chudun.reports.sentences import attributes
from chudun.vocabulary.attribute import Attribute, Choice
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.transfer import Transfer
from chudun.workspace.listing import subject_kinds

_NAMES = {
    "as_of": Bilingual("判断的日期", "the day judged"),
    "version": Bilingual("楚盾的版本", "version of Chudun"),
    "method": Bilingual("测量方法", "how it was measured"),
}
_RULES_CHANGED = Bilingual("所依据的规则有变", "the rules it rests on changed")
_UNEXPLAINED = Bilingual("两次运行所载的内容解释不了", "nothing either run carries explains it")
_SUBJECT = Bilingual("工作区文件是否列有该对象", "the workspace file lists the subject")
_ANSWERS = {True: Bilingual("是", "yes"), False: Bilingual("否", "no"), None: Bilingual("未知", "unknown")}


def reason_in_words(reason: Reason, subject: str) -> Bilingual:
    """Return what changed for ``subject`` (``kind:id``, or nothing of a whole run), from what to what."""
    if reason.cause is Cause.UNEXPLAINED:
        return _UNEXPLAINED
    if reason.what == "rules":
        return _RULES_CHANGED
    sort, _, name = reason.what.partition(":")
    if sort == "pack":
        title = _titles().get(name, Bilingual.same(name))
        return Bilingual(f"《{title.zh}》的规则有变", f"the rules of {title.en} changed")
    label, before, after = _told(reason, subject)
    return Bilingual(f"{label.zh}：{before.zh} → {after.zh}", f"{label.en}: {before.en} → {after.en}")


def _told(reason: Reason, subject: str) -> tuple[Bilingual, Bilingual, Bilingual]:
    sort, _, name = reason.what.partition(":")
    if reason.what == subject:
        return _SUBJECT, _ANSWERS[reason.before], _ANSWERS[reason.after]
    if sort == "reading":
        return _statements().get(name, Bilingual.same(name)), SWITCHES[reason.before], SWITCHES[reason.after]
    if reason.what in _NAMES:
        return _NAMES[reason.what], _plain(reason.before), _plain(reason.after)
    attribute = attributes(_kind(subject)).get(reason.what)
    label = attribute.label if attribute else Bilingual.same(reason.what)
    return label, _value(attribute, reason.before), _value(attribute, reason.after)


def _value(attribute: Attribute | None, told: Any) -> Bilingual:
    """Return a fact as a run keeps it: its value, and its standing where it is not simply known."""
    if not isinstance(told, dict):
        return _plain(told)
    value, standing = told["value"], told["standing"]
    said = _plain(value)
    if isinstance(value, bool) or value is None:
        said = _ANSWERS[value]
    elif isinstance(attribute, Choice) and value in attribute.options:
        said = attribute.options[value]
    if value is None or standing in (None, Standing.KNOWN):
        return said
    return said.followed_by(STANDINGS[Standing(standing)])


def _plain(value: Any) -> Bilingual:
    if isinstance(value, list):
        return join("–", *(_plain(part) for part in value))
    return Bilingual.same("—" if value is None else str(value))


def _kind(subject: str) -> type[Kind]:
    name = subject.partition(":")[0]
    return subject_kinds().get(name, Transfer)


@cache
def _titles() -> dict[str, Bilingual]:
    return {one.instrument.slug: one.instrument.title for one in regulations()}


@cache
def _statements() -> dict[str, Bilingual]:
    return {reading.name: reading.statement for one in regulations() for reading in one.interpretations}
