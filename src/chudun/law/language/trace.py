"""A judgement as data: the reasoning as a tree for engineers, with a hash that auditors can compare."""

import hashlib
import json
from datetime import date
from typing import Any

from chudun.facts.case import Case, Value
from chudun.facts.interval import Interval
from chudun.law.language.evaluate import Judgement, Step
from chudun.law.language.expression import And, AtLeast, Cited, Constant, Holds, Named, Not, OneOf, Or, Reads, Unless

_JOINTS = {And: "all", Or: "any", Not: "not", Unless: "unless"}


def value_as_data(value: Value | None) -> Any:
    """Return a value as JSON writes it; counts that are not exact as [at least, at most]."""
    match value:
        case Interval():
            return value.low if value.exact else [value.low, value.high]
        case date():
            return value.isoformat()
    return value


def step_as_data(step: Step, case: Case) -> dict[str, Any]:
    """Return a node of the reasoning with its truth (null is unknown), provision and the value weighed."""
    node = step.node
    data: dict[str, Any] = {"truth": step.truth}
    match node:
        case Cited():
            return {"provision": node.provision.code} | step_as_data(step.parts[0], case)
        case Named():
            return step_as_data(step.parts[0], case)
        case Constant(value):
            return data | {"always": value}
        case Holds():
            return data | {"fact": node.key, "value": value_as_data(case.values.get(node.key))}
        case OneOf():
            value = value_as_data(case.values.get(node.key))
            return data | {"fact": node.key, "one_of": sorted(node.options), "value": value}
        case AtLeast():
            value = value_as_data(case.values.get(node.key))
            return data | {"fact": node.key, "at_least": node.bound, "value": value}
        case Reads():
            return data | {"reading": node.interpretation.name}
    return data | {_JOINTS[type(node)]: [step_as_data(part, case) for part in step.parts]}


def judgement_as_data(judgement: Judgement) -> dict[str, Any]:
    """Return the judgement with its reasoning; equal judgements of equal facts give equal data, key order included."""
    used = judgement.question.concerned
    values = {name: value_as_data(value) for name, value in sorted(judgement.case.values.items()) if name in used}
    data = {
        "question": judgement.question.name,
        "outcome": judgement.outcome,
        "possible": list(judgement.possible),
        "facts": values,
        "presumed": sorted(judgement.case.presumed & used),
        "arms": [
            {
                "rule": ground.arm.rule.provision.code,
                "name": ground.arm.rule.name,
                "leads_to": ground.arm.outcome,
                "truth": ground.truth,
                "reasoning": step_as_data(ground.reasoning, judgement.case),
            }
            for ground in judgement.grounds
            if ground.truth is not False
        ],
    }
    return data | {"hash": digest(data)}


def digest(data: Any) -> str:
    """Return the SHA-256 of ``data`` as canonical JSON."""
    canonical = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
