"""The interview: which unknown to ask for next, so that the answer is reached with few questions."""

from collections.abc import Collection
from dataclasses import dataclass

from chudun.law.language.compile import Question
from chudun.law.language.evaluate import Judgement
from chudun.law.language.expression import cited_in
from chudun.law.language.provision import Provision
from chudun.law.language.variables import Variable, leaves


@dataclass(frozen=True)
class NextQuestion:
    """An unknown worth asking for.

    Attributes
    ----------
    variable
        What is asked for.
    gain
        How much of the remaining doubt an answer removes on average, 0 to 1; values are taken as equally likely.
    asked_because
        The provisions whose outcome hangs on it.
    leads_to
        For each value the outcomes that would remain.
    """

    variable: Variable
    gain: float
    asked_because: tuple[Provision, ...]
    leads_to: dict[int, tuple[str, ...]]


def next_questions(judgement: Judgement, skip: Collection[str] = ()) -> list[NextQuestion]:
    """Return the unknowns that can still change the answer, the most telling first.

    Empty once the answer is fixed. Interpretations are never asked for: they are settings. ``skip`` names attributes
    the person could not answer.
    """
    question = judgement.question
    masks = question.masks(judgement.case.values)
    now, _ = _doubt(question, masks)
    found = []
    for unknown in judgement.unsettled:
        variable = unknown.variable
        if variable.interpretation is not None or variable.key in skip:
            continue
        level = question.diagram.level_of[variable.key]
        later = [_doubt(question, [*masks[:level], 1 << index, *masks[level + 1 :]]) for index in unknown.leads_to]
        weight = sum(share for _, share in later)
        left = sum(doubt * share for doubt, share in later) / weight if weight else now
        gain = (now - left) / now if now else 0.0
        found.append(NextQuestion(variable, gain, _because(question, variable), dict(unknown.leads_to)))
    return sorted(found, key=lambda asked: -asked.gain)


def _doubt(question: Question, masks: list[int]) -> tuple[float, float]:
    """Return the chance that two random completions end in different outcomes, and the share of those possible at all.

    The first is the Gini impurity of the outcomes; completions that no subject can show count for nothing.
    """
    shares = _shares(question, question.root, masks, {})
    total = sum(shares.values())
    return (1 - sum((share / total) ** 2 for share in shares.values()) if total else 0.0), total


def _shares(question: Question, node: int, masks: list[int], memo: dict[int, dict[int, float]]) -> dict[int, float]:
    diagram = question.diagram
    if diagram.is_terminal(node):
        value = diagram.values[node]
        return {value: 1.0} if value else {}
    if node not in memo:
        level = diagram.levels[node]
        kept = [child for i, child in enumerate(diagram.children[node]) if masks[level] >> i & 1]
        shares: dict[int, float] = {}
        for child in kept:
            for value, share in _shares(question, child, masks, memo).items():
                shares[value] = shares.get(value, 0.0) + share / len(kept)
        memo[node] = shares
    return memo[node]


def _because(question: Question, variable: Variable) -> tuple[Provision, ...]:
    """Return the provisions that mention ``variable`` in their own condition."""
    found: dict[Provision, None] = {}
    for arm in question.arms:
        stated = [arm.rule.condition] if arm.rule.name != question.name else [arm.expression]
        for cited in (cited for expression in stated for cited in cited_in(expression)):
            if any(getattr(leaf, "key", None) == variable.key for leaf in leaves(cited)):
                found.setdefault(cited.provision)
    return tuple(found)
