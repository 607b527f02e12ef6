"""The numbers of people at which a question's answer can change, read off the rules themselves."""

from chudun.law.language.compile import Question
from chudun.law.language.expression import AtLeast, cited_in
from chudun.law.language.variables import leaves
from chudun.law.mechanism import mechanism
from chudun.reports.assessment import Threshold
from chudun.vocabulary.bilingual import Bilingual


def thresholds(question: Question, attribute: str) -> tuple[Threshold, ...]:
    """Return the thresholds of the count ``attribute`` (dotted name) in rising order, with who sets them.

    A number is credited to the arm with the heaviest outcome that uses it.
    """
    labels = {str(outcome): label for outcome, label in mechanism.labels.items()}
    found: dict[int, Threshold] = {}
    for arm in sorted(question.arms, key=lambda arm: question.outcomes.index(arm.outcome)):
        for cited in cited_in(arm.rule.condition):
            for leaf in leaves(cited):
                if isinstance(leaf, AtLeast) and leaf.key == attribute:
                    label = labels.get(arm.outcome, Bilingual(arm.outcome, arm.outcome))
                    found[leaf.bound] = Threshold(leaf.bound, cited.provision, label)
    return tuple(found[number] for number in sorted(found))
