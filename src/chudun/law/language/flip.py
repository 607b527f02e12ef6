"""What would change the answer: the smallest changes of fact that lead to another outcome for certain."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from chudun.law.language.compile import GAP, Question
from chudun.law.language.evaluate import Judgement
from chudun.law.language.variables import Variable

MOST_CHANGES = 2
"""Changes of more facts at once are no advice, and their number explodes."""


@dataclass(frozen=True)
class Change:
    """A variable given another value; ``index`` is as in ``Variable.example``."""

    variable: Variable
    index: int


@dataclass(frozen=True)
class Flip:
    """Changes that, made together, lead to ``outcome`` whatever is still unknown; none of them can be left out."""

    outcome: str
    changes: tuple[Change, ...]


def flips(judgement: Judgement) -> tuple[Flip, ...]:
    """Return, for every other outcome, the smallest changes that reach it, at most ``MOST_CHANGES`` facts at once.

    Interpretations are not facts and stay as they are. An undetermined answer has no flips: its unknowns say what
    settles it.
    """
    if len(judgement.possible) != 1:
        return ()
    question = judgement.question
    masks = question.masks(judgement.case.values)
    found: list[Flip] = []
    for size in range(1, MOST_CHANGES + 1):
        reached = {flip.outcome for flip in found}
        for changes, outcome in _changes(question, masks, size):
            if outcome not in (judgement.outcome, GAP) and outcome not in reached:
                found.append(Flip(outcome, changes))
    return tuple(found)


def _changes(question: Question, masks: list[int], size: int) -> Iterator[tuple[tuple[Change, ...], str]]:
    diagram = question.diagram
    facts = [level for level, variable in enumerate(question.variables) if variable.interpretation is None]
    for levels in combinations(facts, size):
        options = (
            [index for index in range(question.variables[level].size) if masks[level] != 1 << index] for level in levels
        )
        for indices in product(*options):
            changed = list(masks)
            for level, index in zip(levels, indices, strict=True):
                changed[level] = 1 << index
            outcomes = question.named(diagram.outcomes(question.root, changed))
            if len(outcomes) == 1:
                changes = tuple(Change(question.variables[a], b) for a, b in zip(levels, indices, strict=True))
                yield changes, outcomes[0]
