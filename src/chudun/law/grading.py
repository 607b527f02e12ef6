"""A dataset judged: its sensitivity, its grade and its industrial level, with what they rest on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from chudun.facts.case import Case
from chudun.law.grade import data_grade, industrial_level, sensitivity
from chudun.law.grading_tables import GradingTables
from chudun.law.judging import Readings, outcome_labels, with_readings
from chudun.law.language.ask import next_questions
from chudun.law.language.binding import Statutes
from chudun.law.language.compile import GAP, ask_decision
from chudun.law.language.evaluate import Ground, Judge, Judgement, Step
from chudun.law.language.expression import Constant, Unless
from chudun.law.language.flip import Change, flips
from chudun.law.language.provision import Certainty
from chudun.law.language.rules import Decision
from chudun.law.language.word import answer_in_words, decisive, join, leaf_in_words, listed, provisions, stated
from chudun.law.library import regulations
from chudun.law.packs import automotive_data, data_classification_grading, industrial_data_grading
from chudun.vocabulary.attribute import YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import Dataset

QUESTIONS = (sensitivity, data_grade, industrial_level)

UNCHECKED: Mapping[Certainty, Bilingual] = {
    "memory": Bilingual("凭记忆，未与标准核对", "from memory, not checked against the standard"),
    "third-party summary": Bilingual("据第三方摘要，未与原文核对", "from a summary, not checked against the text"),
}
"""What is said of rules whose text was not at hand."""


@dataclass(frozen=True)
class Graded:
    """The answer to one question for one dataset.

    Attributes
    ----------
    decision
        The question.
    outcomes
        The answers that remain, lightest first; none where the facts contradict each other.
    because
        What it rests on, a sentence each.
    presumed
        What nobody said and was presumed, or None.
    unknowns
        What would settle it, the most telling first.
    flip
        What would change it, one fact at a time.
    certainty
        Where a rule it rests on was not checked against its text, that this is so.
    """

    decision: Decision
    outcomes: tuple[str, ...]
    because: tuple[Bilingual, ...]
    presumed: Bilingual | None
    unknowns: tuple[Bilingual, ...]
    flip: tuple[Bilingual, ...]
    certainty: Bilingual | None


@dataclass
class Grader:
    """Answers the questions about datasets on one day.

    Parameters
    ----------
    as_of
        The day judged.
    readings
        Interpretations by name: adopted, rejected, or left open.
    tables
        A workspace's own numbers and tables; None takes the package's.
    """

    as_of: date
    readings: Readings
    tables: GradingTables | None = None
    _told: dict[object, Graded] = field(default_factory=dict)

    def __post_init__(self) -> None:
        found = {regulation.instrument.slug: regulation for regulation in regulations()}
        if self.tables is not None:
            for pack in (automotive_data, data_classification_grading, industrial_data_grading):
                own = pack.encode(self.tables)
                found[own.instrument.slug] = own
        statutes = Statutes(list(found.values()), self.as_of)
        self._judges = {decision: Judge(ask_decision(statutes, decision)) for decision in QUESTIONS}

    def judge(self, decision: Decision, case: Case) -> Judgement:
        """Return the answer to ``decision`` for ``case``."""
        return self._judges[decision].judge(with_readings(case, self.readings))

    def told(self, decision: Decision, case: Case) -> Graded:
        """Return the answer to ``decision`` for ``case`` with its reasons in words."""
        key = decision, tuple(sorted(case.values.items(), key=lambda item: item[0])), case.presumed
        if key not in self._told:
            self._told[key] = _tell(decision, self.judge(decision, case))
        return self._told[key]


def _tell(decision: Decision, judgement: Judgement) -> Graded:
    unsure = [ground.arm.rule.certainty for ground in judgement.leading if ground.arm.rule.certainty in UNCHECKED]
    return Graded(
        decision=decision,
        outcomes=tuple(name for name in judgement.possible if name != GAP),
        because=tuple(_because(decision, judgement)),
        presumed=_presumed(judgement),
        unknowns=tuple(_unknowns(decision, judgement)),
        flip=tuple(_flips(decision, judgement)),
        certainty=UNCHECKED["memory" if "memory" in unsure else "third-party summary"] if unsure else None,
    )


def _because(decision: Decision, judgement: Judgement) -> Iterator[Bilingual]:
    labels = outcome_labels(decision)
    if judgement.possible == (GAP,):
        yield labels[GAP]
    for ground in judgement.leading:
        rule = ground.arm.rule
        label, own, doubt = labels[ground.arm.outcome], _own(ground), UNCHECKED.get(rule.certainty)
        exact = [cited.provision.cite for cited in provisions(own)]
        cite = listed([rule.provision.cite, *exact])
        basis = join("", cite, Bilingual(f"；{doubt.zh}", f"; {doubt.en}")) if doubt else cite
        why = _reasons(own, judgement)
        if ground.truth:
            yield Bilingual(f"{label.zh}：{why.zh}（{basis.zh}）", f"{label.en}: {why.en} ({basis.en})")
        elif own.truth:
            yield Bilingual(f"至少{label.zh}：{why.zh}（{basis.zh}）", f"at least {label.en}: {why.en} ({basis.en})")
        else:
            yield Bilingual(f"可能为{label.zh}：{why.zh}（{basis.zh}）", f"perhaps {label.en}: {why.en} ({basis.en})")


def _own(ground: Ground) -> Step:
    """Return the reasoning of a branch's own condition, the heavier branches it gives way to left aside."""
    step = ground.reasoning
    return step.parts[0] if isinstance(step.node, Unless) else step


def _reasons(own: Step, judgement: Judgement) -> Bilingual:
    found = [leaf for leaf in decisive(own) if not isinstance(leaf.node, Constant)]
    if not found:
        return Bilingual("没有定为更重级别的理由", "nothing speaks for more")
    return listed(leaf_in_words(leaf.node, leaf.truth, judgement.case) for leaf in found)


def _presumed(judgement: Judgement) -> Bilingual | None:
    used = [variable.key for variable in judgement.question.variables if variable.key in judgement.case.presumed]
    if not used:
        return None
    said = listed(stated(Dataset.attributes[name], judgement.case.values[name]) for name in used)
    return Bilingual(f"没有人说明，推定：{said.zh}", f"nobody said, so presumed: {said.en}")


def _unknowns(decision: Decision, judgement: Judgement) -> Iterator[Bilingual]:
    labels = outcome_labels(decision)
    for asked in next_questions(judgement):
        attribute = asked.variable.attribute
        assert attribute is not None
        by_outcome: dict[tuple[str, ...], list[Bilingual]] = {}
        for index, outcomes in asked.leads_to.items():
            by_outcome.setdefault(outcomes, []).append(answer_in_words(asked.variable, index))
        leads = []
        for outcomes, answers in by_outcome.items():
            left = _span([labels[outcome] for outcome in outcomes])
            zh, en = "、".join(a.zh for a in answers), ", ".join(a.en for a in answers)
            leads.append(Bilingual(f"{zh} → {left.zh}", f"{en} → {left.en}"))
        zh, en = "；".join(one.zh for one in leads), "; ".join(one.en for one in leads)
        yield attribute.question.followed_by(Bilingual(zh, en))
    for unknown in judgement.unsettled:
        reading = unknown.variable.interpretation
        if reading is not None:
            yield Bilingual(
                f"尚无定论（settings.readings.{reading.name}）：{reading.statement.zh}；{reading.source.zh}",
                f"not settled (settings.readings.{reading.name}): {reading.statement.en}; {reading.source.en}",
            )


def _span(outcomes: list[Bilingual]) -> Bilingual:
    """Return what remains in few words: more than two outcomes by the lightest and the heaviest."""
    first, last = outcomes[0], outcomes[-1]
    if len(outcomes) == 1:
        return first
    joints = ("或", " or ") if len(outcomes) == 2 else ("至", " up to ")
    return Bilingual(f"{first.zh}{joints[0]}{last.zh}", f"{first.en}{joints[1]}{last.en}")


def _flips(decision: Decision, judgement: Judgement) -> Iterator[Bilingual]:
    labels = outcome_labels(decision)
    by_outcome: dict[str, list[Bilingual]] = {}
    for flip in flips(judgement, most=1):
        (change,) = flip.changes
        by_outcome.setdefault(flip.outcome, []).append(_changed(change))
    for outcome, changes in by_outcome.items():
        zh, en = "；或者".join(c.zh for c in changes), "; or ".join(c.en for c in changes)
        yield Bilingual(f"若{zh}，则为{labels[outcome].zh}", f"if {en}, then {labels[outcome].en}")


def _changed(change: Change) -> Bilingual:
    attribute = change.variable.attribute
    assert attribute is not None
    if isinstance(attribute, YesNo):
        return stated(attribute, bool(change.index))
    answer = answer_in_words(change.variable, change.index)
    return Bilingual(f"{attribute.label.zh}为“{answer.zh}”", f"{attribute.label.en} were '{answer.en}'")
