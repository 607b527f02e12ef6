"""What a report says beyond the law's own sentences: sources, changes, answers, counts (报告用语)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from chudun.facts.fact import Fact
from chudun.facts.interval import Interval
from chudun.law.judging import DutyJudgement, outcome_name
from chudun.law.language.flip import Flip
from chudun.law.language.provision import Instrument, Provision
from chudun.law.language.variables import Variable
from chudun.law.language.word import (
    amount,
    answer_in_words,
    band_in_words,
    counted,
    decisive,
    leaf_in_words,
)
from chudun.reports import phrases
from chudun.reports.assessment import Threshold
from chudun.reports.document import Say
from chudun.reports.outcomes import ROUTES
from chudun.vocabulary.attribute import Attribute, Choice, Count, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind, key, paths
from chudun.vocabulary.organisation import PEOPLE
from chudun.vocabulary.transfer import Transfer

MOST_CITED = 3
"""Articles named with a question; one that touches everything would otherwise list the whole law."""


MOST_NAMED = 3
"""Subjects named where all of them would otherwise stand in one cell."""


def attributes(kind: type[Kind] = Transfer) -> dict[str, Attribute]:
    """Return every attribute of ``kind`` and of what it refers to by dotted name, in the vocabulary's order."""
    if kind not in _ATTRIBUTES:
        _ATTRIBUTES[kind] = {key(path): path[-1] for path in paths(kind)}
    return _ATTRIBUTES[kind]


_ATTRIBUTES: dict[type[Kind], dict[str, Attribute]] = {}


def listed(items: Iterable[str], say: Say) -> str:
    """Return ``items`` as one enumeration."""
    return say(phrases.COMMA).join(items)


def opening(text: str) -> str:
    """Return ``text`` as it stands at the start of a line."""
    return text[:1].upper() + text[1:]


def sentences(items: Iterable[str], say: Say) -> str:
    """Return ``items`` side by side, a semicolon between."""
    return say(phrases.SEMICOLON).join(items)


def cites(found: Iterable[Provision], say: Say) -> tuple[str, ...]:
    """Return the citations of ``found``, each once."""
    return tuple(dict.fromkeys(say(provision.cite) for provision in found))


def short_cites(found: Iterable[Provision], instrument: Instrument, say: Say) -> tuple[str, ...]:
    """Return the citations of ``found`` as they stand under the heading of ``instrument``, its title left out."""
    title = Bilingual(f"《{instrument.title.zh}》", f"{instrument.title.en}, ")
    return tuple(one.removeprefix(say(title)) for one in cites(found, say))


def asked_because(found: Sequence[Provision], say: Say) -> tuple[str, ...]:
    """Return the first few citations of ``found``, and how many there are where that is not all."""
    every = cites(found, say)
    if len(every) <= MOST_CITED:
        return every
    return (*every[:MOST_CITED], say(phrases.AND_MORE).format(count=len(every)))


def some(names: Sequence[str], say: Say) -> str:
    """Return the first few of ``names``, and how many there are where that is not all."""
    if len(names) <= MOST_NAMED:
        return sentences(names, say)
    return say(phrases.AND_OTHERS).format(names=sentences(names[:MOST_NAMED], say), count=len(names))


def people(interval: Interval, say: Say) -> str:
    """Return a number of people, bounds included: 1,000至1,200人."""
    return say(counted(interval, PEOPLE))


def threshold_in_words(threshold: Threshold, say: Say) -> str:
    """Return a threshold and what it leads to: 100万起：申报安全评估."""
    number = say(amount(threshold.number))
    return say(phrases.THRESHOLD).format(number=number, leads_to=say(threshold.leads_to))


def period(earliest: date, latest: date, say: Say) -> str:
    """Return a day, or the two days between which it lies."""
    if earliest == latest:
        return earliest.isoformat()
    return say(phrases.BETWEEN_DAYS).format(earliest=earliest, latest=latest)


def source(fact: Fact, say: Say) -> str:
    """Return where a fact comes from: source, method, day, and how long it can be relied on."""
    evidence = fact.evidence
    said = say(phrases.SOURCE).format(source=say(evidence.source), method=say(evidence.method), on=evidence.on)
    if evidence.attachment:
        said += say(phrases.ATTACHED).format(file=evidence.attachment.file, digest=evidence.attachment.sha256[:12])
    if evidence.stale_after is None:
        return said
    return said + say(phrases.RELIABLE_UNTIL).format(until=evidence.stale_after)


def outcomes(names: Iterable[str], say: Say) -> str:
    """Return routes as alternatives: 免予机制或安全评估."""
    return say(phrases.OR).join(say(ROUTES[outcome_name(name)].short) for name in names)


def answers(variable: Variable, leads_to: Mapping[int, tuple[str, ...]], say: Say) -> list[tuple[str, str]]:
    """Return each answer a question can have, those that lead to the same taken together, and what they lead to."""
    grouped: dict[tuple[str, ...], list[int]] = {}
    for index, names in leads_to.items():
        if names:
            grouped.setdefault(names, []).append(index)
    if len(grouped) == 1:
        return [(say(phrases.ANY_ANSWER), outcomes(names, say)) for names in grouped]
    return [(_values(variable, indices, say), outcomes(names, say)) for names, indices in grouped.items()]


def change_groups(flips: Sequence[Flip]) -> dict[str, list[dict[Variable, tuple[int, ...]]]]:
    """Return what would change the answer by outcome, values of one fact that do the same taken together."""
    by_outcome: dict[str, list[dict[Variable, tuple[int, ...]]]] = {}
    for flip in flips:
        by_outcome.setdefault(flip.outcome, []).append({one.variable: (one.index,) for one in flip.changes})
    return {name: _merged(groups) for name, groups in by_outcome.items()}


def _merged(groups: list[dict[Variable, tuple[int, ...]]]) -> list[dict[Variable, tuple[int, ...]]]:
    """Take together groups that differ in one variable's values only."""
    merged: list[dict[Variable, tuple[int, ...]]] = []
    for group in groups:
        for position, other in enumerate(merged):
            differing = [v for v in other if other[v] != group.get(v)]
            if other.keys() == group.keys() and len(differing) == 1:
                both = {*other[differing[0]], *group[differing[0]]}
                merged[position] = other | {differing[0]: tuple(sorted(both))}
                break
        else:
            merged.append(group)
    return merged if len(merged) == len(groups) else _merged(merged)


def change(group: Mapping[Variable, tuple[int, ...]], say: Say) -> str:
    """Return changes of fact made together as the condition of a sentence."""
    return say(phrases.AND).join(_changed(variable, indices, say) for variable, indices in group.items())


def _changed(variable: Variable, indices: Sequence[int], say: Say) -> str:
    attribute = variable.attribute
    assert attribute is not None
    if isinstance(attribute, YesNo):
        return say(attribute.label if indices[0] else attribute.contrary)
    return say(phrases.VALUES_ARE).format(label=say(attribute.label), values=_values(variable, indices, say))


def _values(variable: Variable, indices: Sequence[int], say: Say) -> str:
    """Return values of one fact as alternatives; neighbouring bands of a count become one."""
    attribute = variable.attribute
    if isinstance(attribute, Count):
        said = [say(band_in_words(variable, *run)) for run in _runs(indices)]
    else:
        said = [say(answer_in_words(variable, index)) for index in indices]
    if isinstance(attribute, Choice):
        said = [say(phrases.QUOTED).format(value=one) for one in said]
    return say(phrases.OR).join(said)


def _runs(indices: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index in sorted(indices):
        if runs and runs[-1][1] == index - 1:
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    return runs


def why(judged: DutyJudgement, say: Say) -> tuple[str, ...]:
    """Return why a duty is met, breached or does not apply, or what would have to be known."""
    judgement = judged.judgement
    if judgement is None:
        return ()
    if len(judgement.possible) > 1:
        return tuple(_name(unknown.variable, say) for unknown in judgement.unsettled)
    said: dict[str, None] = {}
    for ground in judgement.leading:
        # whether the duty binds is told by its verdict; its own requirement stands last
        step = ground.reasoning.parts[-1] if ground.reasoning.parts else ground.reasoning
        for leaf in decisive(step):
            said.setdefault(opening(say(leaf_in_words(leaf.node, leaf.truth, judgement.case))))
    return tuple(said)


def _name(variable: Variable, say: Say) -> str:
    if variable.interpretation is not None:
        return say(phrases.READING_OPEN).format(statement=say(variable.interpretation.statement))
    assert variable.attribute is not None
    return say(variable.attribute.question)
