"""Rules and reasoning in Chinese and English sentences, for those who answer for them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache

from chudun.facts.case import Case, Value
from chudun.facts.interval import Interval
from chudun.law.language.evaluate import Ground, Judgement, Step, Truth
from chudun.law.language.expression import (
    And,
    AtLeast,
    Cited,
    Constant,
    Expression,
    Holds,
    Named,
    Not,
    OneOf,
    Or,
    Reads,
    Unless,
    WithinYears,
)
from chudun.law.language.fold import Fold
from chudun.law.language.provision import Provision, cited
from chudun.law.language.rules import Decided
from chudun.law.language.variables import Variable
from chudun.vocabulary.attribute import Attribute, Choice, Count, YesNo
from chudun.vocabulary.bilingual import Bilingual


def amount(number: int) -> Bilingual:
    """Return ``number`` as statutes and reports write it: 10万 / 100,000."""
    zh = f"{number // 10_000}万" if number and number % 10_000 == 0 else f"{number:,}"
    return Bilingual(zh, f"{number:,}")


def value_in_words(attribute: Attribute, value: Value | None) -> Bilingual:
    """Return a known or unknown value as a report shows it."""
    match value:
        case None:
            return Bilingual("未知", "unknown")
        case bool():
            return Bilingual("是", "yes") if value else Bilingual("否", "no")
        case Interval():
            return _interval(value)
        case date():
            return Bilingual(value.isoformat(), value.isoformat())
    assert isinstance(attribute, Choice)
    return attribute.options[value]


def stated(attribute: Attribute, value: Value) -> Bilingual:
    """Return a known value as a statement: what holds, or what the attribute is."""
    if isinstance(attribute, YesNo):
        return attribute.label if value else attribute.contrary
    said = value_in_words(attribute, value)
    return Bilingual(f"{attribute.label.zh}：{said.zh}", f"{attribute.label.en}: {said.en}")


def answer_in_words(variable: Variable, index: int) -> Bilingual:
    """Return one of the values a question tells apart: an option, yes or no, or a band of numbers."""
    if variable.interpretation is not None:
        return Bilingual("采用", "adopted") if index else Bilingual("不采用", "not adopted")
    assert variable.attribute is not None
    if not isinstance(variable.attribute, Count):
        return value_in_words(variable.attribute, variable.example(index))
    return band_in_words(variable, index, index)


def band_in_words(variable: Variable, first: int, last: int) -> Bilingual:
    """Return the numbers from band ``first`` to band ``last`` of a count, in the statutes' words for limits."""
    assert isinstance(variable.attribute, Count)
    low, high, unit = variable.range(first).low, variable.range(last).high, variable.attribute.unit
    if low == high:
        return counted(Interval.exactly(low), unit)
    at = amount(low)
    from_low = Bilingual(f"{at.zh}{unit.zh}以上", f"{at.en} {unit.en} or more")
    if high is None:
        return from_low
    below = amount(high + 1)
    under = Bilingual(f"不满{below.zh}{unit.zh}", f"fewer than {below.en} {unit.en}")
    return Bilingual(f"{from_low.zh}、{under.zh}", f"{from_low.en}, but {under.en}") if low else under


_ALWAYS = Bilingual("无条件适用", "applies without condition")
_NEVER = Bilingual("不会出现", "never occurs")


def phrase(rule: Expression, home: Provision | None = None) -> Bilingual:
    """Return ``rule`` as one phrase, values left aside; provisions are cited as seen from ``home``."""
    said: Bilingual = _phrases(home)(rule)
    return said


def join(separator: str, *parts: Bilingual) -> Bilingual:
    """Return ``parts`` joined in each language."""
    return Bilingual(separator.join(p.zh for p in parts), separator.join(p.en for p in parts))


def listed(parts: Iterable[Bilingual]) -> Bilingual:
    """Return ``parts`` as a list, without repeats."""
    distinct = list(dict.fromkeys(parts))
    return Bilingual("、".join(p.zh for p in distinct), "; ".join(p.en for p in distinct))


def _list(separator: Bilingual, last: Bilingual) -> Callable[..., Bilingual]:
    def said(node: Expression, *parts: Bilingual) -> Bilingual:
        if len(parts) == 1:
            return parts[0]
        *inner, end = [_bracketed(child, part) for child, part in zip(node.operands, parts, strict=True)]
        zh, en = separator.zh.join(p.zh for p in inner), separator.en.join(p.en for p in inner)
        return Bilingual(f"{zh}{last.zh}{end.zh}", f"{en}{last.en}{end.en}")

    return said


def _either(node: Or, *parts: Bilingual) -> Bilingual:
    mark = Bilingual("；", ";") if len(parts) > 2 else Bilingual("，", ",")
    return _list(Bilingual("；", "; "), Bilingual(f"{mark.zh}或者", f"{mark.en} or "))(node, *parts)


def _bracketed(node: Expression, said: Bilingual) -> Bilingual:
    bare = _bare(node)
    if isinstance(bare, And | Or | Unless) and len(bare.operands) > 1:
        return Bilingual(f"（{said.zh}）", f"({said.en})")
    return said


def _bare(node: Expression) -> Expression:
    while isinstance(node, Cited):
        node = node.part
    return node


def _unless(node: Unless, part: Bilingual, *exceptions: Bilingual) -> Bilingual:
    zh, en = "；或者".join(e.zh for e in exceptions), "; or ".join(e.en for e in exceptions)
    if len(exceptions) == 1 and not isinstance(_bare(node.exceptions[0]), And | Or | Unless):
        return Bilingual(f"{part.zh}，但{zh}的除外", f"{part.en}, except where {en}")
    return Bilingual(f"{part.zh}，但有下列情形的除外：{zh}", f"{part.en}, except where {en}")


def _negated(node: Not, part: Bilingual) -> Bilingual:
    inner = _bare(node.part)
    if isinstance(inner, Named):
        return inner.contrary
    if node.part.operands:
        return Bilingual(f"并非（{part.zh}）", f"not ({part.en})")
    return leaf_in_words(node.part, False)


@cache
def _phrases(home: Provision | None) -> Fold:
    def with_place(node: Cited, part: Bilingual) -> Bilingual:
        place = node.provision.cite_from(home) if home else node.provision.cite
        return part.followed_by(place) if place.zh else part

    return Fold(
        "word",
        {
            **dict.fromkeys(_LEAVES, lambda leaf: leaf_in_words(leaf, True)),
            And: _list(Bilingual("，", ", "), Bilingual("，且", ", and ")),
            Or: _either,
            Not: _negated,
            Cited: with_place,
            Named: lambda node, _: node.label,
            Unless: _unless,
        },
    )


_LEAVES = (Constant, Holds, OneOf, AtLeast, Reads, Decided, WithinYears)


def leaf_in_words(leaf: Expression, truth: Truth, case: Case | None = None) -> Bilingual:
    """Return a leaf of a rule as a statement that is true, false or unknown, with its value where ``case`` has one."""
    match leaf:
        case Constant(value):
            return (
                Bilingual("无条件适用", "applies without condition") if value else Bilingual("不适用", "never applies")
            )
        case Reads(interpretation):
            # quotation marks within quotation marks are single ones
            statement = interpretation.statement
            said = Bilingual(statement.zh.replace("“", "‘").replace("”", "’"), statement.en)
            if truth is None:
                return Bilingual(f"对“{said.zh}”的解释尚无定论", f"it is not settled whether {said.en}")
            return Bilingual(
                f"{'采用' if truth else '不采用'}解释“{said.zh}”",
                f"the reading “{said.en}” is {'' if truth else 'not '}adopted",
            )
        case Holds(path):
            attribute = path[-1]
            assert isinstance(attribute, YesNo)
            if truth is None:
                label = attribute.label
                return Bilingual(f"“{label.zh}”是否属实尚不清楚", f"not known whether {label.en}")
            return attribute.label if truth else attribute.contrary
        case OneOf(path, options):
            return _option(path[-1], options, truth, case.values.get(leaf.key) if case else None)
        case AtLeast(path) if isinstance(path[-1], Count):
            return _reaches(path[-1], leaf, truth, case.values.get(leaf.key) if case else None)
        case AtLeast():
            return _begins(leaf, truth)
        case Decided(decision, outcomes):
            named = [decision.labels[outcome] for outcome in decision.outcomes if outcome in outcomes]
            return _one_of(decision.label, named, truth)
        case WithinYears(path, years):
            label = path[-1].label
            return Bilingual(
                f"自{label.zh}起{years}年以内" if truth else f"自{label.zh}起超过{years}年",
                f"{label.en}: {'no more' if truth else 'more'} than {years} year{'s' if years > 1 else ''} ago",
            )
    raise TypeError(f"{leaf!r} is no leaf")


def _option(attribute: Attribute, options: frozenset[str], truth: Truth, value: Value | None) -> Bilingual:
    assert isinstance(attribute, Choice)
    label = attribute.label
    if isinstance(value, str):
        chosen = attribute.options[value]
        return Bilingual(f"{label.zh}为“{chosen.zh}”", f"{label.en}: '{chosen.en}'")
    return _one_of(label, [text for name, text in attribute.options.items() if name in options], truth)


def _one_of(label: Bilingual, named: Iterable[Bilingual], truth: Truth) -> Bilingual:
    zh, en = "”或“".join(c.zh for c in named), "' or '".join(c.en for c in named)
    if truth is None:
        return Bilingual(f"{label.zh}是否为“{zh}”未知", f"unknown whether {label.en} is '{en}'")
    verb = ("为", "is") if truth else ("不是", "is not")
    return Bilingual(f"{label.zh}{verb[0]}“{zh}”", f"{label.en} {verb[1]} '{en}'")


def _reaches(attribute: Count, leaf: AtLeast, truth: Truth, value: Value | None) -> Bilingual:
    label, unit = attribute.label, attribute.unit
    at = amount(leaf.bound - 1 if leaf.exceeding else leaf.bound)
    known = f"为{counted(value, unit).zh}，" if isinstance(value, Interval) else ""
    known_en = f" ({_interval(value).en})" if isinstance(value, Interval) else ""
    if truth is None:
        zh, en = ("超过", "exceeds") if leaf.exceeding else ("达到", "reaches")
        reach = f"{label.zh}{known}是否{zh}{at.zh}{unit.zh}不能确定"
        return Bilingual(reach, f"whether {label.en}{known_en} {en} {at.en} is open")
    if leaf.exceeding:
        zh, en = ("超过", f"more than {at.en}") if truth else ("不超过", f"no more than {at.en}")
    else:
        zh, en = ("达到", f"{at.en} or more") if truth else ("不满", f"fewer than {at.en}")
    return Bilingual(f"{label.zh}{known}{zh}{at.zh}{unit.zh}", f"{label.en}{known_en}: {en}")


def _begins(leaf: AtLeast, truth: Truth) -> Bilingual:
    label, day = leaf.path[-1].label, date.fromordinal(leaf.bound).isoformat()
    if truth is None:
        return Bilingual(f"{label.zh}是否不早于{day}不能确定", f"whether {label.en} is {day} or later is open")
    zh, en = ("不早于", "not before") if truth else ("早于", "before")
    return Bilingual(f"{label.zh}{zh}{day}", f"{label.en} is {en} {day}")


def counted(value: Interval, unit: Bilingual) -> Bilingual:
    """Return a measured count with its unit, which stands before 以上."""
    if value.high is None:
        return Bilingual(f"{value.low:,}{unit.zh}以上", f"{value.low:,} {unit.en} or more")
    return Bilingual(f"{_interval(value).zh}{unit.zh}", f"{_interval(value).en} {unit.en}")


def _interval(value: Interval) -> Bilingual:
    if value.exact:
        return Bilingual(f"{value.low:,}", f"{value.low:,}")
    if value.high is None:
        return Bilingual(f"{value.low:,}以上", f"{value.low:,} or more")
    return Bilingual(f"{value.low:,}至{value.high:,}", f"{value.low:,} to {value.high:,}")


def decisive(step: Step) -> Iterator[Step]:
    """Yield the leaves that make ``step`` come out as it does, in reading order.

    Of a true alternative only the first that holds, of a failed conjunction only the first that fails: the shortest
    honest reason. Of an unknown, what is unknown in it.
    """
    match step.node:
        case And() if step.truth is False:
            yield from decisive(next(part for part in step.parts if part.truth is False))
        case Or() if step.truth is True:
            yield from decisive(next(part for part in step.parts if part.truth is True))
        case Unless() if step.truth is False:
            if step.parts[0].truth is False:
                yield from decisive(step.parts[0])
            else:
                yield from decisive(next(part for part in step.parts[1:] if part.truth is True))
        case Unless() if step.truth is True:
            yield from decisive(step.parts[0])
        case _ if not step.parts:
            yield step
        case _:
            for part in step.parts:
                if step.truth is not None or part.truth is None:
                    yield from decisive(part)


def provisions(step: Step) -> Iterator[Cited]:
    """Yield the provisions that make a true or open ``step`` come out as it does, the most exact ones."""
    match step.node:
        case Cited():
            inner = list(provisions(step.parts[0]))
            if inner:
                yield from inner
            else:
                yield step.node
        case Unless():
            carving = step.truth is False and step.parts[0].truth is not False
            held = next((part for part in step.parts[1:] if part.truth is True), None) if carving else None
            yield from provisions(held or step.parts[0])
        case Or():
            for part in step.parts:
                if part.truth is step.truth:
                    yield from provisions(part)
        case _:
            for part in step.parts:
                yield from provisions(part)


def resting_on(judgement: Judgement) -> tuple[Provision, ...]:
    """Return the provisions an answer rests on, to the item; where it is open, those in question."""
    return tuple(dict.fromkeys(node.provision for g in judgement.leading for node in provisions(g.reasoning)))


def carrying(ground: Ground) -> list[Step]:
    """Return the leaves that carry ``ground``: the decisive ones.

    Where only all completions together settle it (p or not p), every leaf: no single one does.
    """
    if ground.truth is not None and ground.reasoning.truth is None:
        return list(_leaf_steps(ground.reasoning))
    return list(decisive(ground.reasoning))


def _leaf_steps(step: Step) -> Iterator[Step]:
    if not step.parts:
        yield step
    for part in step.parts:
        yield from _leaf_steps(part)


def reasons(ground: Ground, case: Case) -> list[Bilingual]:
    """Return why ``ground`` holds or may hold: each fact that carries it as a statement, without repeats."""
    return list(dict.fromkeys(leaf_in_words(step.node, step.truth, case) for step in carrying(ground)))


def exceptions_in_words(ground: Ground, case: Case) -> list[Bilingual]:
    """Return, for each exception to ``ground``, which it is and why it does not reach the case (or may)."""
    node = ground.reasoning
    if not isinstance(node.node, Unless):
        return []
    sentences = []
    for rule, step in zip(_named(ground), node.parts[1:], strict=True):
        facts = dict.fromkeys(leaf_in_words(leaf.node, leaf.truth, case) for leaf in decisive(step))
        verdict = {True: ("适用", "applies"), False: ("不适用", "does not apply"), None: ("是否适用未定", "may apply")}
        zh, en = verdict[step.truth]
        sentences.append(Bilingual(f"{rule.zh}{zh}：{_joined(facts).zh}", f"{rule.en} {en}: {_joined(facts).en}"))
    return list(dict.fromkeys(sentences))


def _joined(facts: Iterable[Bilingual]) -> Bilingual:
    return Bilingual("；".join(f.zh for f in facts), "; ".join(f.en for f in facts))


def _named(ground: Ground) -> list[Bilingual]:
    node = ground.reasoning.node
    assert isinstance(node, Unless)
    return [next(_citations(exception), Bilingual("例外", "the exception")) for exception in node.exceptions]


def _citations(node: Expression) -> Iterator[Bilingual]:
    if isinstance(node, Cited):
        provision = node.provision
        yield provision.cite if provision.item is None else provision.whole.cite
    else:
        for part in node.operands:
            yield from _citations(part)


def conclusion(judgement: Judgement, labels: Mapping[str, Bilingual]) -> Bilingual:
    """Return the answer as one sentence with the provisions it rests on, or those each open outcome would rest on."""
    if not judgement.possible:
        return Bilingual("已知事实相互矛盾，无法判断", "the known facts contradict each other")
    answers = [_supported(judgement, name, labels[name]) for name in judgement.possible]
    if len(answers) == 1:
        return answers[0]
    zh, en = "；".join(a.zh for a in answers), "; ".join(a.en for a in answers)
    return Bilingual(f"尚不能确定，可能是：{zh}", f"undetermined; it may be: {en}")


def _supported(judgement: Judgement, outcome: str, label: Bilingual) -> Bilingual:
    grounds = [ground for ground in judgement.leading if ground.arm.outcome == outcome]
    basis = cited(node.provision for ground in grounds for node in provisions(ground.reasoning))
    return label.followed_by(Bilingual(f"依据：{basis.zh}", f"under {basis.en}")) if basis.zh else label
