"""Rules as ``chudun law show`` prints them: what each lays down, when, and what its names stand for."""

from collections.abc import Sequence

from chudun.law.language.expression import named_in
from chudun.law.language.provision import cited
from chudun.law.language.rules import Branch, Conditional, Duty, Narrative, Override, Permission, Restates, Rule
from chudun.law.language.sanction_words import WEIGHTS, tier_in_words
from chudun.law.language.sanctions import Penalty, Weighing
from chudun.law.language.timing import Deadline, Recurring
from chudun.law.language.word import phrase
from chudun.reports.phrases import CERTAINTIES
from chudun.vocabulary.bilingual import Bilingual

_SAME_PROVISION = Bilingual("同条款", "the same provision")
_HEAVIER_GOES_FIRST = Bilingual("与更重的结果并存时，从其重者", "a heavier outcome goes before it")


def rule_in_words(rule: Rule) -> list[Bilingual]:
    """Return what ``rule`` lays down, a line for each side of it; provisions are cited as seen from its own."""
    lines = _own(rule)
    if not isinstance(rule, Conditional):
        return lines
    lines.append(_line("条件：", "when: ", phrase(rule.condition, rule.provision)))
    if rule.certainty != "official text":
        lines.append(_line("可靠程度：", "certainty: ", CERTAINTIES[rule.certainty]))
    lines += _exceptions(rule)
    if isinstance(rule, Branch) and rule.decision.highest_wins and rule.outcome != [*rule.decision.outcomes][-1]:
        lines.append(_HEAVIER_GOES_FIRST)
    return lines


def _own(rule: Rule) -> list[Bilingual]:
    match rule:
        case Branch():
            return [_line("结果：", "outcome: ", rule.decision.labels[rule.outcome])]
        case Duty():
            return [_line("义务：", "duty: ", rule.to_do)]
        case Narrative():
            return [_line("不设规则：", "no rule: ", rule.why)]
        case Override():
            return [_line("取代：", "displaces: ", cited((one.provision for one in rule.targets), rule.provision))]
        case Restates():
            return [_line("援引：", "points to: ", cited((one.provision for one in rule.targets), rule.provision))]
        case Permission():
            return [_line("可以：", "may: ", rule.may)]
        case Recurring():
            return [_line("期限：", "time: ", rule.what.followed_by(_interval(rule)))]
        case Deadline():
            return [_line("期限：", "time: ", rule.what.followed_by(_distance(rule)))]
        case Penalty():
            return _penalty(rule)
        case Weighing():
            return [_line("影响：", "effect: ", WEIGHTS[rule.weight])]
    return []


def _line(zh: str, en: str, said: Bilingual) -> Bilingual:
    return Bilingual(zh + said.zh, en + said.en)


def _exceptions(rule: Conditional) -> list[Bilingual]:
    """Return where the exceptions stand; of those that stand with the rule, when each applies."""
    home = rule.provision
    elsewhere = [one.provision for one in rule.exceptions if one.provision.whole != home]
    lines = [_line("例外：", "unless: ", cited(elsewhere, home))] if elsewhere else []
    return lines + [
        _line(f"例外（{_SAME_PROVISION.zh}）：", f"unless ({_SAME_PROVISION.en}): ", phrase(one.condition, home))
        for one in rule.exceptions
        if one.provision.whole == home
    ]


def _interval(rule: Recurring) -> Bilingual:
    if not rule.years:
        return Bilingual("定期，没有规定周期", "regularly; no interval is set")
    if rule.calendar_year:
        return Bilingual("每年度一次", "once in every calendar year")
    if rule.years == 1:
        return Bilingual("每年一次", "once a year")
    return Bilingual(f"每{rule.years}年一次", f"once every {rule.years} years")


def _distance(rule: Deadline) -> Bilingual:
    """Return how far the end lies from the day it is counted from."""
    start, far = rule.counted_from[-1].label, [
        (rule.years, "年", "years"),
        (rule.months, "个月", "months"),
        (rule.working_days, "个工作日", "working days"),
        (rule.hours, "小时", "hours"),
    ]  # fmt: skip
    zh = "".join(f"{number}{unit}" for number, unit, _ in far if number)
    en = ", ".join(f"{number} {unit}" for number, _, unit in far if number)
    said = Bilingual(f"自{start.zh}起{zh}", f"{en} from {start.en}")
    if not rule.working_days_before:
        return said
    before = rule.working_days_before
    return Bilingual(f"{said.zh}，届满前{before}个工作日起", f"{said.en}; {before} working days before that end")


def _penalty(rule: Penalty) -> list[Bilingual]:
    if rule.reaches:
        lines = [_line("针对：", "answers: ", cited(rule.reaches, rule.provision))]
    else:
        lines = [Bilingual("针对：本法规其他各条", "answers: every other article of it")]
    lines.append(_line("由谁：", "by: ", rule.by))
    return lines + [_line("后果：", "brings: ", tier_in_words(tier, rule.provision)) for tier in rule.tiers]


def terms_in_words(rules: Sequence[Rule]) -> list[Bilingual]:
    """Return what each name that conditions of ``rules`` use stands for, said once."""
    home = rules[0].provision.whole
    explained = (
        _line(f"{named.label.zh}：", f"{named.label.en}: ", phrase(named.part, home))
        for rule in rules
        for condition in rule.expressions
        for named in named_in(condition)
    )
    return list(dict.fromkeys(explained))
