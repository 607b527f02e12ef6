"""From what a user wrote to a case: names and values checked against the vocabulary, every error at once."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from typing import Any

from chudun.facts.case import Case, Value
from chudun.facts.interval import Interval
from chudun.facts.problem import BadInput, Problem
from chudun.vocabulary.attribute import Attribute, Choice, Count, Day, Reference, Text, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind, implications, key, paths

UNKNOWN = "unknown"
"""What a file says of a fact known to be unknown; it keeps the vocabulary's presumption away."""


_FEW = 12
"""So many names are listed rather than looked up."""


class Misread(ValueError):
    """A value is not what its attribute holds; ``says`` is what was expected and what came."""

    def __init__(self, says: Bilingual) -> None:
        super().__init__(says.en)
        self.says = says


def read_case(kind: type[Kind], written: Mapping[str, Any], *, today: date, where: str = "facts") -> Case:
    """Return the case that ``written`` describes.

    Parameters
    ----------
    kind
        What is described.
    written
        Attribute names, nested or dotted, with their values. A name left out takes its presumption, if it has
        one; ``unknown`` (or null) is taken at its word.
    today
        Days later than this are refused where they make no sense.
    where
        How to name the place in errors.

    Raises
    ------
    BadInput
        A name or value means nothing; every such place is named, with a near match for a misspelt name.
    """
    attributes = {key(path): path[-1] for path in paths(kind)}
    values: dict[str, Value] = {}
    given: set[str] = set()
    problems: list[Problem] = []
    for name, raw in _flat(kind, written):
        attribute = attributes.get(name)
        if attribute is None:
            problems.append(Problem(f"{where}: {name}", _NO_SUCH_KEY, suggestion(name, attributes)))
            continue
        given.add(name)
        if raw is None or raw == UNKNOWN:
            continue
        try:
            if not isinstance(attribute, Text):
                values[name] = read_value(attribute, raw, today)
        except Misread as error:
            problems.append(Problem(f"{where}: {name}", error.says, attribute.question))
    if problems:
        raise BadInput(problems)
    for implied in implications(kind):
        if implied.settles not in given and values.get(implied.by) in implied.options:
            values[implied.settles] = True
    answered = given | set(values)
    presumed = {n: a.presumed for n, a in attributes.items() if n not in answered and a.presumed is not None}
    return Case({**presumed, **values}, frozenset(presumed))


def read_value(attribute: Attribute, raw: Any, today: date) -> Value:
    """Return ``raw`` as a value of ``attribute``.

    Raises
    ------
    Misread
        It isn't one.
    """
    match attribute:
        case YesNo():
            return _yes_no(raw)
        case Count():
            return _count(raw)
        case Day():
            return _day(attribute, raw, today)
        case Choice():
            if isinstance(raw, str) and raw in attribute.options:
                return raw
            near = get_close_matches(str(raw), attribute.options, 1)
            options = ", ".join(attribute.options)
            hint = f"；是否想写 {near[0]}？" if near else ""
            hint_en = f"; did you mean {near[0]}?" if near else ""
            raise Misread(Bilingual(f"应为其中之一：{options}{hint}", f"expected one of {options}{hint_en}"))
    raise TypeError(f"no values are read for {attribute!r}")


_SEE_SCHEMA = Bilingual("用 chudun schema 查看可用的名称", "run chudun schema to see the names there are")


def suggestion(name: str, known: Mapping[str, object], listed: Bilingual = _SEE_SCHEMA) -> Bilingual:
    """Return what to do about the misspelt ``name``; ``listed`` says where to see all names if they are many."""
    near = get_close_matches(name, known, 1, 0.6)
    if near:
        return Bilingual(f"是否想写 {near[0]}？", f"did you mean {near[0]}?")
    if len(known) <= _FEW:
        names = ", ".join(known)
        return Bilingual(f"可用的有：{names}", f"there are: {names}")
    return listed


_NO_SUCH_KEY = Bilingual("没有这个名称", "no such name")


def _flat(kind: type[Kind], written: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, raw in written.items():
        attribute = kind.attributes.get(str(name))
        if isinstance(attribute, Reference) and isinstance(raw, Mapping):
            yield from _flat(attribute.to, raw, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", raw


def _yes_no(raw: Any) -> bool:
    if isinstance(raw, bool):
        return raw
    words = {"true": True, "yes": True, "是": True, "false": False, "no": False, "否": False}
    if isinstance(raw, str) and raw.strip().lower() in words:
        return words[raw.strip().lower()]
    raise Misread(Bilingual("应为 true 或 false（是或否）", "expected true or false"))


def _count(raw: Any) -> Interval:
    bounds = raw
    if isinstance(raw, Mapping) and set(raw) == {"low", "high"}:
        bounds = [raw["low"], raw["high"]]
    if isinstance(raw, str) and raw.strip().isdigit():
        bounds = int(raw)
    if isinstance(bounds, float) and bounds.is_integer():
        bounds = int(bounds)
    if isinstance(bounds, int) and not isinstance(bounds, bool):
        bounds = [bounds, bounds]
    if isinstance(bounds, list | tuple) and len(bounds) == 2 and isinstance(bounds[0], int):
        low, high = bounds
        if high is None or isinstance(high, int):
            try:
                return Interval(low, high)
            except ValueError as error:
                zh = "数量不能为负" if low < 0 else "下限大于上限"
                raise Misread(Bilingual(zh, str(error))) from None
    expected = "应为非负整数，或 [下限, 上限]"
    raise Misread(Bilingual(expected, "expected a whole number of 0 or more, or [at least, at most]"))


def _day(attribute: Day, raw: Any, today: date) -> date:
    if isinstance(raw, datetime):
        raw = raw.date()
    if isinstance(raw, str):
        try:
            raw = date.fromisoformat(raw.strip())
        except ValueError:
            raw = None
    if not isinstance(raw, date):
        raise Misread(Bilingual("应为日期，如 2024-03-22", "expected a day such as 2024-03-22"))
    if raw > today and not attribute.may_lie_ahead:
        raise Misread(Bilingual(f"日期晚于今天（{today}）", f"the day lies after today ({today})"))
    return raw
