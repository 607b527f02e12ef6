"""What would change the answer: the smallest changes of fact that lead to another outcome for certain."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from chudun.facts.case import Value
from chudun.law.language.compile import GAP
from chudun.law.language.evaluate import Judgement
from chudun.law.language.variables import Variable
from chudun.vocabulary.attribute import Count

MOST_CHANGES = 2
"""Changes of more facts at once are no advice, and their number explodes."""


@dataclass(frozen=True)
class Change:
    """A variable given another value; ``index`` is as in ``Variable.example``."""

    variable: Variable
    index: int


@dataclass(frozen=True)
class Flip:
    """Changes that, made together, lead to ``outcome`` whatever is still unknown; none of them can be left out.

    Changes that would contradict what else is known are none.
    """

    outcome: str
    changes: tuple[Change, ...]


def flips(judgement: Judgement, most: int = MOST_CHANGES) -> tuple[Flip, ...]:
    """Return, for every other outcome, the smallest changes that reach it, at most ``most`` facts at once.

    Interpretations are not facts and stay as they are. An undetermined answer has no flips: its unknowns say what
    settles it.
    """
    if len(judgement.possible) != 1:
        return ()
    found: list[Flip] = []
    others = {*judgement.question.outcomes} - {judgement.outcome}
    for size in range(1, most + 1):
        reached = {flip.outcome for flip in found}
        if reached >= others:
            break
        for changes, outcome in _changes(judgement, size):
            if outcome not in (judgement.outcome, GAP) and outcome not in reached:
                found.append(Flip(outcome, changes))
    return tuple(found)


def _changes(judgement: Judgement, size: int) -> Iterator[tuple[tuple[Change, ...], str]]:
    question, diagram = judgement.question, judgement.question.diagram
    values = judgement.case.values
    torn = question.at_odds(values)
    # what a count is known to be by itself; what others imply of it may not outlast a change of theirs
    own = [variable.mask(values.get(variable.key)) for variable in question.variables]
    facts = [level for level, variable in enumerate(question.variables) if variable.interpretation is None]
    for levels in combinations(facts, size):
        options = (
            [index for index in range(question.variables[level].size) if own[level] != 1 << index] for level in levels
        )
        for indices in product(*options):
            changes = tuple(Change(question.variables[a], b) for a, b in zip(levels, indices, strict=True))
            changed = {**values, **{change.variable.key: _value(change) for change in changes}}
            if question.at_odds(changed) <= torn:
                outcomes = question.named(diagram.outcomes(question.root, question.masks(changed)))
                if len(outcomes) == 1:
                    yield changes, outcomes[0]


def _value(change: Change) -> Value:
    if isinstance(change.variable.attribute, Count):
        return change.variable.range(change.index)
    return change.variable.example(change.index)
