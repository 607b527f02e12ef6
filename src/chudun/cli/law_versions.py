"""Two versions of the law side by side, for ``chudun law diff``."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from chudun.cli.output import Format, out, print_json, say
from chudun.law.comparison import Comparison, Differing, Version, compare_versions
from chudun.law.coverage import KINDS, kind_of
from chudun.law.language.rules import Regulation, Rule
from chudun.law.language.trace import value_as_data
from chudun.law.language.word import join, listed, stated
from chudun.vocabulary.bilingual import Bilingual, Language

_GAP = Bilingual("没有作答", "not answered")


def show_comparison(
    before: tuple[Regulation, date | None], after: tuple[Regulation, date | None], format: Format, language: Language
) -> None:
    """Print how two instruments, or one on two days, differ."""
    found = compare_versions(Version(*before), Version(*after))
    if format is Format.JSON:
        print_json(_as_data(found, language))
        return
    _print_rules("+", Bilingual("增加", "added"), found.added)
    _print_rules("-", Bilingual("减少", "removed"), found.removed)
    for pair in found.changed:
        moved = Bilingual("移位", "moved") if pair.moved else Bilingual("改变", "changed")
        places = listed(dict.fromkeys([pair.before.provision.cite, pair.after.provision.cite]))
        say(
            join("", Bilingual.same("~ "), moved, Bilingual("：", ": "), places, Bilingual.same(f"  {pair.after.name}"))
        )
    for case in found.cases:
        _print_case(case, language)
    counts = (len(found.added), len(found.removed), len(found.changed), found.same)
    zh, en = "增加 {} 条规则，减少 {}，改变 {}，相同 {}", "{} rules added, {} removed, {} changed, {} the same"
    say(Bilingual(zh.format(*counts), en.format(*counts)))
    if found.decisions and not found.cases:
        say(Bilingual("两者都回答的问题，没有任何情形结论不同", "no case of what both decide is answered differently"))


def _print_rules(mark: str, said: Bilingual, rules: Sequence[Rule]) -> None:
    for rule in rules:
        kind = KINDS[kind_of(rule)]
        parts = (Bilingual.same(f"{mark} "), said, Bilingual("：", ": "), rule.provision.cite, Bilingual.same("  "))
        say(join("", *parts, kind, Bilingual.same("  "), rule.gist))


def _print_case(case: Differing, language: Language) -> None:
    before, after = (_label(case, outcome).to(language) for outcome in (case.before, case.after))
    out.print(f"\n{case.decision.label.to(language)}: {before} → {after}", markup=False)
    for fact in _facts(case, language):
        if not fact["presumed"]:
            out.print(f"    · {fact['text']}", markup=False)


def _label(case: Differing, outcome: str) -> Bilingual:
    labels = {str(name): label for name, label in case.decision.labels.items()}
    return labels.get(outcome, _GAP)


def _facts(case: Differing, language: Language) -> list[dict[str, Any]]:
    known = {variable.key: variable.attribute for variable in case.variables}
    return [
        {
            "fact": name,
            "value": value_as_data(value),
            "text": stated(attribute, value).to(language),
            "presumed": name in case.case.presumed,
        }
        for name, value in case.case.values.items()
        if (attribute := known[name]) is not None
    ]


def _as_data(found: Comparison, language: Language) -> dict[str, Any]:
    return {
        "added": [_rule(rule, language) for rule in found.added],
        "removed": [_rule(rule, language) for rule in found.removed],
        "changed": [
            {"before": _rule(pair.before, language), "after": _rule(pair.after, language), "moved": pair.moved}
            for pair in found.changed
        ],
        "same": found.same,
        "decisions": [decision.name for decision in found.decisions],
        "cases": [
            {
                "decision": case.decision.name,
                "before": case.before,
                "after": case.after,
                "facts": _facts(case, language),
            }
            for case in found.cases
        ],
    }


def _rule(rule: Rule, language: Language) -> dict[str, Any]:
    return {
        "provision": rule.provision.code,
        "cite": rule.provision.cite.to(language),
        "name": rule.name,
        "kind": kind_of(rule),
        "gist": rule.gist.to(language),
    }
