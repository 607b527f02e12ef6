"""A judgement told on the terminal."""

from collections.abc import Iterator

from chudun.law.judging import outcome_labels
from chudun.law.language.ask import next_questions
from chudun.law.language.evaluate import Judgement
from chudun.law.language.flip import Flip, flips
from chudun.law.language.word import (
    answer_in_words,
    conclusion,
    exceptions_in_words,
    join,
    reasons,
    stated,
)
from chudun.law.mechanism import mechanism
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import key, paths
from chudun.vocabulary.transfer import Transfer

LABELS = outcome_labels(mechanism)
QUESTIONS_SHOWN = 3


def judgement_in_words(judgement: Judgement) -> Iterator[Bilingual]:
    """Yield the answer, why, what was considered, what was presumed, and what would change or settle it."""
    yield join("", Bilingual("结论：", "Conclusion: "), conclusion(judgement, LABELS))
    for ground in judgement.leading:
        cite = ground.arm.rule.provision.cite
        yield join("", Bilingual("理由 · ", "Because · "), cite, Bilingual("：", ": "), ground.arm.rule.gist)
        for reason in reasons(ground, judgement.case):
            yield join("", Bilingual("  - ", "  - "), reason)
        for exception in exceptions_in_words(ground, judgement.case):
            yield join("", Bilingual("  例外 · ", "  exception · "), exception)
    yield from _presumed(judgement)
    yield from _settling(judgement)
    for flip in flips(judgement):
        yield flip_in_words(flip)


def flip_in_words(flip: Flip) -> Bilingual:
    """Return a flip as a sentence: were it so, the outcome would be another."""
    zh = "，且".join(f"{_label(c.variable.key).zh}：{answer_in_words(c.variable, c.index).zh}" for c in flip.changes)
    en = " and ".join(f"{_label(c.variable.key).en}: {answer_in_words(c.variable, c.index).en}" for c in flip.changes)
    outcome = LABELS[flip.outcome]
    return Bilingual(f"若 {zh}，则 {outcome.zh}", f"If {en}, then {outcome.en}")


def _label(name: str) -> Bilingual:
    return _LABELS_OF[name]


_LABELS_OF = {key(path): path[-1].label for path in paths(Transfer)}


def _presumed(judgement: Judgement) -> Iterator[Bilingual]:
    case = judgement.case
    attributes = {key(path): path[-1] for path in paths(Transfer)}
    relevant = [v.key for v in judgement.question.variables if v.key in case.presumed]
    said = [stated(attributes[name], case.values[name]) for name in relevant]
    if said:
        zh, en = "；".join(one.zh for one in said), "; ".join(one.en for one in said)
        yield Bilingual(f"推定（未说明即如此）：{zh}", f"Presumed, since nothing was said: {en}")


def _settling(judgement: Judgement) -> Iterator[Bilingual]:
    for asked in next_questions(judgement)[:QUESTIONS_SHOWN]:
        attribute = asked.variable.attribute
        assert attribute is not None
        yield join("", Bilingual("待查 · ", "To find out · "), attribute.question)
        for index, outcomes in asked.leads_to.items():
            labels = [LABELS[name] for name in outcomes]
            answer = answer_in_words(asked.variable, index)
            zh, en = "；".join(o.zh for o in labels), "; ".join(o.en for o in labels)
            yield Bilingual(f"  {answer.zh} → {zh}", f"  {answer.en} → {en}")
    for unknown in judgement.unsettled:
        if unknown.variable.interpretation is not None:
            reading = unknown.variable.interpretation
            said = Bilingual(f"未定的解释 · {reading.name}：", f"Open interpretation · {reading.name}: ")
            yield join("", said, reading.statement)
