"""A comparison of the law on two days as data."""

from typing import Any

from chudun.facts.case import Value
from chudun.law.difference import Change, Difference, Example, Transition, label_of
from chudun.law.language.trace import value_as_data
from chudun.law.language.variables import Variable
from chudun.law.language.word import answer_in_words, resting_on, stated
from chudun.vocabulary.bilingual import Bilingual, Language


def difference_as_data(found: Difference, lang: Language) -> dict[str, Any]:
    """Return ``found`` as data, with labels in ``lang``."""
    return {
        "decision": found.decision.name,
        "label": found.decision.label.to(lang),
        "from": found.before.isoformat(),
        "to": found.after.isoformat(),
        "changes": [_change(change, lang) for change in found.changes],
        "statements": [statement.to(lang) for statement in found.statements],
        "transitions": [_transition(found, transition, lang) for transition in found.transitions],
    }


def _transition(found: Difference, transition: Transition, lang: Language) -> dict[str, Any]:
    return {
        "before": {"outcome": transition.before, "label": found.labelled(transition.before).to(lang)},
        "after": {"outcome": transition.after, "label": found.labelled(transition.after).to(lang)},
        "weight": found.weight(transition),
        "occurs": transition.occurs,
        "only_where": [
            {
                "fact": limit.variable.key,
                "label": label_of(limit.variable).to(lang),
                "values": [value.to(lang) for value in limit.values],
            }
            for limit in transition.only_where
        ],
        "examples": [_example(example, lang) for example in transition.examples],
    }


def _change(change: Change, lang: Language) -> dict[str, Any]:
    return {
        "day": change.day.isoformat(),
        "matters": change.matters,
        "entered": [rule.provision.cite.to(lang) for rule in change.entered],
        "displaced": [
            {"provision": it.rule.provision.cite.to(lang), "by": None if it.by is None else it.by.cite.to(lang)}
            for it in change.displaced
        ],
    }


def _example(example: Example, lang: Language) -> dict[str, Any]:
    case = example.after.case
    known = {v.key: v for judgement in (example.before, example.after) for v in judgement.question.variables}
    facts = [
        {
            "fact": name,
            "label": label_of(known[name]).to(lang),
            "value": value_as_data(value),
            "text": _said(known[name], value).to(lang),
            "presumed": name in case.presumed,
        }
        for name, value in case.values.items()
    ]
    return {
        "facts": facts,
        "before": [provision.cite.to(lang) for provision in resting_on(example.before)],
        "after": [provision.cite.to(lang) for provision in resting_on(example.after)],
        "since": example.since.isoformat(),
        "by": [provision.cite.to(lang) for provision in example.by],
    }


def _said(variable: Variable, value: Value) -> Bilingual:
    if variable.attribute is not None:
        return stated(variable.attribute, value)
    label, switch = label_of(variable), answer_in_words(variable, int(value is True))
    return Bilingual(f"{label.zh}：{switch.zh}", f"{label.en}: {switch.en}")
