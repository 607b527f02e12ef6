"""What is proved of every decision and duty, on every day on which the law changes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations
from time import perf_counter

import z3

from chudun.facts.case import Case
from chudun.facts.interval import Interval
from chudun.law.consistency import consistency
from chudun.law.language.binding import Statutes
from chudun.law.language.compile import Question, ask_decision, ask_duty
from chudun.law.language.evaluate import Judgement
from chudun.law.language.expression import AtLeast, Expression, Holds, OneOf, WithinYears
from chudun.law.language.prove import Counterexample, Proof, Prover, Subjects, applying, outcome_terms
from chudun.law.language.provision import Provision
from chudun.law.language.rules import Branch, Conditional, Decision, Duty, Item, Regulation, Verdict
from chudun.law.language.variables import Variable, leaves
from chudun.law.penalty_proofs import prove_penalties
from chudun.vocabulary.attribute import Count
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


@dataclass(frozen=True)
class Proved:
    """What was claimed of one decision or duty on one day, and whether it holds."""

    label: Bilingual
    as_of: date
    proofs: tuple[Proof, ...]


_AGREEMENT = Bilingual(
    "评估所用的判定图与规则本身对每一情形结论相同", "the evaluator's diagram answers every case as the rules do"
)


def prove_all(regulations: Sequence[Regulation], today: date) -> Iterator[Proved]:
    """Decide every claim about every decision and duty, one after another, so that progress can be shown.

    Each is proved on every day from which the law is different, and on ``today``, which periods of validity and
    law already published but not yet in force depend on. A duty that reads on such a day as it did on the one before
    is not proved anew.
    """
    before: Reading = {}
    for day in sorted({*days_of_change(regulations), today}):
        statutes = Statutes(regulations, day)
        for decision in decisions(statutes):
            if decision.since <= day:
                yield Proved(decision.label, day, tuple(prove_decision(statutes, decision)))
        yield from prove_duties(statutes, before)
        before = _reading(statutes)
        yield from (Proved(label, day, proofs) for label, proofs in prove_penalties(statutes))


def days_of_change(regulations: Sequence[Regulation]) -> list[date]:
    """Return every day from which some instrument or rule binds or no longer binds."""
    days = {day for r in regulations for day in (r.instrument.in_force, r.instrument.until) if day is not None}
    days |= {day for r in regulations for rule in r.rules for day in (rule.since, rule.until)}
    return sorted(days - {date.min, date.max})


def decisions(statutes: Statutes) -> list[Decision]:
    """Return the decisions to which the regulations contribute branches, by first mention."""
    return list(dict.fromkeys(rule.decision for rule in statutes.rules() if isinstance(rule, Branch)))


def prove_decision(statutes: Statutes, decision: Decision) -> Iterator[Proof]:
    """Decide what is claimed of ``decision`` as the law stands on the day of ``statutes``.

    Some branch applies to every case; no two branches of different outcomes apply to one; every branch and every
    numbered item applies to some case; no count that rises makes the outcome lighter; every exception reaches the
    provisions that name it and no other; and the evaluator's compiled form gives every case the same answer.
    """
    prover = Prover(ask_decision(statutes, decision), Subjects(consistency(decision.of)))
    applies = list(prover.outcomes.values())
    yield prover.never(
        Bilingual("每一情形都有规定适用", "some provision applies to every case"), z3.Not(z3.Or(*applies))
    )
    yield prover.never(
        Bilingual("结果不同的规定不会同时适用", "provisions with different outcomes never apply together"),
        z3.AtLeast(*applies, 2),
    )
    yield prover.agreement(_AGREEMENT)
    for position in range(len(prover.conditions)):
        yield from _reachable(prover, statutes, position)
    yield from _monotone(prover)
    yield from Exceptions(prover, statutes).prove()


def _possible(
    prover: Prover, outcome: str, strengths: Mapping[Bilingual, Sequence[z3.BoolRef]]
) -> tuple[Bilingual, Judgement] | None:
    """Return the first of ``strengths`` that some case shows, with the case, or None where none is possible.

    A case counts only where the evaluator, too, finds that ``outcome`` may be reached.
    """
    for says, terms in strengths.items():
        found = prover.find(*terms)
        if found is not None and outcome in found.possible:
            return says, found
    return None


def _reachable(prover: Prover, statutes: Statutes, position: int) -> Iterator[Proof]:
    """Decide for a branch and for each of its items that it applies to some case, alone if that can be."""
    arm, holds, subjects = prover.question.arms[position], prover.conditions[position], prover.subjects
    elsewhere = z3.Or(*(other for i, other in enumerate(prover.conditions) if i != position))
    items = {t.number: subjects.term(statutes.bind(t.condition)) for t in arm.rule.terms if isinstance(t, Item)}
    for number, item in (items or {0: subjects.term(statutes.bind(arm.rule.condition))}).items():
        start, place = perf_counter(), arm.rule.provision.item_of(number) if number else arm.rule.provision
        alone = [holds, item, *(z3.Not(other) for n, other in items.items() if n != number)]
        strengths = {
            _can(place, "可以单独成为依据", "can be the only ground"): [*alone, z3.Not(elsewhere)],
            _can(place, "可以适用，但总有其他条文同样适用", "can apply, always beside another provision"): alone,
            _can(place, "可以适用，但总与同条他项并存", "can apply, always beside another item"): [holds, item],
        }
        found = _possible(prover, arm.outcome, strengths)
        if found is None:
            missed = prover.find(item)
            shadows = () if missed is None else applying(missed)
            refutation = Counterexample(() if missed is None else (missed,), (place, *shadows))
            yield Proof(_can(place, "可以适用", "can apply"), refutation, (), perf_counter() - start)
        else:
            yield Proof(found[0], None, (found[1],), perf_counter() - start)


def _can(place: Provision, zh: str, en: str) -> Bilingual:
    return Bilingual(f"{place.cite.zh}{zh}", f"{place.cite.en} {en}")


def _monotone(prover: Prover) -> Iterator[Proof]:
    """Decide that no case's outcome gets lighter when a count rises, for each count and for all at once."""
    counts = _counts(prover)
    for count in counts:
        assert count.attribute is not None
        label = count.attribute.label
        claim = Bilingual(f"“{label.zh}”增加，结果不会更轻", f"a rise in '{label.en}' never lightens the outcome")
        yield _rising(prover, claim, [count], prover.burden())
    if len(counts) > 1:
        claim = Bilingual("几项人数一同增加，结果也不会更轻", "counts that rise together never lighten the outcome")
        yield _rising(prover, claim, counts, prover.burden())


def _counts(prover: Prover) -> list[Variable]:
    return [variable for variable in prover.question.variables if isinstance(variable.attribute, Count)]


def _rising(prover: Prover, claim: Bilingual, counts: Sequence[Variable], burden: z3.ArithRef) -> Proof:
    start, subjects = perf_counter(), prover.subjects
    pairs = [(subjects.constant(count.key), z3.Int(f"{count.key} risen")) for count in counts]
    model = subjects.find(
        *(risen >= now for now, risen in pairs),
        z3.substitute(subjects.axioms, *pairs),
        z3.substitute(burden, *pairs) < burden,
    )
    if model is None:
        return Proof(claim, None, (), perf_counter() - start)
    fewer = prover.replay(model)
    risen = {count.key: Interval.exactly(model.eval(r).as_long()) for count, (_, r) in zip(counts, pairs, strict=True)}
    more = prover.judge(Case({**fewer.case.values, **risen}))
    clashing = tuple(dict.fromkeys((*applying(fewer), *applying(more))))
    return Proof(claim, Counterexample((fewer, more), clashing), (), perf_counter() - start)


@dataclass
class Exceptions:
    """How the branches of a decision give way to exceptions, taken from the rules one by one.

    It doesn't look at the compiled conditions, so that these can be held against it.
    """

    prover: Prover
    statutes: Statutes
    _own: dict[Conditional, z3.BoolRef] = field(default_factory=dict)

    def prove(self) -> Iterator[Proof]:
        """Decide that branches apply where they should, and that each exception reaches those that name it."""
        arms, now = self.prover.question.arms, self._applying(None)
        yield self.prover.never(
            Bilingual(
                "每一规定恰在其条件具备、其例外均不适用时适用",
                "every provision applies exactly where its own conditions hold and none of its exceptions does",
            ),
            z3.Or(*(now[arm.rule] != it for arm, it in zip(arms, self.prover.conditions, strict=True))),
        )
        for exception, naming in self._naming().items():
            yield self._reach(exception, naming, now)

    def _reach(
        self, exception: Conditional, naming: Sequence[Conditional], now: dict[Conditional, z3.BoolRef]
    ) -> Proof:
        """Decide that ``exception`` takes something from a rule that names it, and nothing from any other."""
        start = perf_counter()
        meetings = {rule: self.prover.subjects.find(self.own(rule), now[exception]) for rule in naming}
        bitten = [rule for rule in naming if meetings[rule] is not None]
        claim = _reaches(exception, bitten, [rule for rule in naming if rule not in bitten])
        named = z3.Or(*(z3.And(self.own(rule), now[exception]) for rule in naming))
        stray = self.prover.find(z3.Not(named), self._changed(now, self._applying(exception)))
        refutation = None if stray is None else Counterexample((stray,), applying(stray))
        if not bitten:
            missed = self.prover.find(now[exception])
            places = (exception.provision, *(rule.provision for rule in naming))
            refutation = Counterexample(() if missed is None else (missed,), places)
        witnesses = tuple(self.prover.replay(meetings[rule]) for rule in bitten[:1])
        return Proof(claim, refutation, witnesses, perf_counter() - start)

    def own(self, rule: Conditional) -> z3.BoolRef:
        """Return the term of the conditions of ``rule``, exceptions left aside."""
        if rule not in self._own:
            self._own[rule] = self.prover.subjects.term(self.statutes.bind(rule.condition))
        return self._own[rule]

    def _changed(self, now: dict[Conditional, z3.BoolRef], then: dict[Conditional, z3.BoolRef]) -> z3.BoolRef:
        before, after = (
            outcome_terms(self.prover.question, [how[arm.rule] for arm in self.prover.question.arms])
            for how in (now, then)
        )
        return z3.Or(*(before[outcome] != after[outcome] for outcome in before))

    def _naming(self) -> dict[Conditional, list[Conditional]]:
        naming: dict[Conditional, list[Conditional]] = {}
        for rule in self._applying(None):
            for exception in self.statutes.exceptions(rule):
                naming.setdefault(exception, []).append(rule)
        return naming

    def _applying(self, without: Conditional | None) -> dict[Conditional, z3.BoolRef]:
        """Return when each rule applies if ``without`` were nobody's exception."""
        terms: dict[Conditional, z3.BoolRef] = {}

        def applies(rule: Conditional) -> z3.BoolRef:
            if rule not in terms:
                gives_way = [applies(other) for other in self.statutes.exceptions(rule) if other is not without]
                terms[rule] = z3.And(self.own(rule), *map(z3.Not, gives_way))
            return terms[rule]

        for arm in self.prover.question.arms:
            applies(arm.rule)
        if without is not None:
            applies(without)
        return terms


def _reaches(exception: Conditional, bitten: Sequence[Conditional], idle: Sequence[Conditional]) -> Bilingual:
    subject = exception.provision.cite
    zh, en = f"{subject.zh}作为例外，", f"{subject.en}, as an exception, "
    reached = [rule.provision.cite for rule in bitten or idle]
    zh += f"只及于{'、'.join(it.zh for it in reached)}"
    en += f"reaches {'; '.join(it.en for it in reached)}, and nothing else"
    if bitten and idle:
        zh += f"；对{'、'.join(rule.provision.cite.zh for rule in idle)}只是重申，两者从不相遇"
        en += f"; for {'; '.join(rule.provision.cite.en for rule in idle)} it only restates what never meets"
    return Bilingual(zh, en)


Reading = Mapping[type[Kind], Mapping[Duty, Question]]
"""What each duty in force asks on a day, by kind."""


def prove_duties(statutes: Statutes, before: Reading | None = None) -> Iterator[Proved]:
    """Decide what is claimed of the duties in force, those apart that ask just what they asked ``before``.

    Each can be met and can be breached, isn't lifted by a count that rises, and is judged by the evaluator's compiled
    form as by the rules; and whatever the circumstances, all can be met at once, so that no two exclude each other.
    (That a duty is either not applicable, met or breached needs no proof: the three are defined by each other.)
    """
    for kind, questions in _reading(statutes).items():
        known = (before or {}).get(kind, {})
        if {duty: _asked(question) for duty, question in questions.items()} == {
            duty: _asked(question) for duty, question in known.items()
        }:
            continue
        world = Subjects(consistency(kind))
        provers = {duty: Prover(question, world) for duty, question in questions.items()}
        for duty, prover in provers.items():
            if duty not in known or _asked(known[duty]) != _asked(prover.question):
                yield Proved(duty.to_do, statutes.as_of, tuple(_prove_duty(duty, prover, statutes)))
        label = Bilingual(f"{kind.label.zh}：全部义务", f"{kind.label.en}: all duties")
        yield Proved(label, statutes.as_of, (_compatible(provers),))


def _reading(statutes: Statutes) -> Reading:
    found: dict[type[Kind], dict[Duty, Question]] = {}
    for duty in statutes.rules():
        if isinstance(duty, Duty) and statutes.in_force(duty):
            found.setdefault(duty.kind, {})[duty] = ask_duty(statutes, duty, duty.kind)
    return found


def _asked(question: Question) -> tuple[Expression, ...]:
    return tuple(arm.expression for arm in question.arms)


def _prove_duty(duty: Duty, prover: Prover, statutes: Statutes) -> Iterator[Proof]:
    yield prover.agreement(_AGREEMENT)
    yield _shown(prover, Verdict.MET, _can(duty.provision, "可以履行", "can be met"))
    breach = _shown(prover, Verdict.BREACHED, _can(duty.provision, "可以违反", "can be breached"))
    lapses = [rule.until for rule in statutes.exceptions(duty) if rule.until < date.max]
    if not breach.holds and lapses:
        then = Statutes(statutes.regulations, max(lapses))
        claim = _can(
            duty.provision, "在过渡性例外期满后可以违反", "can be breached once its transitional exceptions lapse"
        )
        breach = _shown(Prover(ask_duty(then, duty, duty.kind), prover.subjects), Verdict.BREACHED, claim)
    yield breach
    if counts := _counts(prover):
        bound = z3.If(prover.outcomes[Verdict.NOT_APPLICABLE], 0, 1)
        yield _rising(prover, Bilingual("人数增加不会解除义务", "no rise in a count lifts the duty"), counts, bound)


def _shown(prover: Prover, verdict: Verdict, claim: Bilingual) -> Proof:
    """Decide that some case shows ``verdict`` of the duty asked about."""
    start = perf_counter()
    found = _possible(prover, verdict, {claim: [prover.outcomes[verdict]]})
    refutation = Counterexample((), (prover.question.arms[0].rule.provision,)) if found is None else None
    return Proof(claim, refutation, () if found is None else (found[1],), perf_counter() - start)


def _compatible(provers: Mapping[Duty, Prover]) -> Proof:
    start = perf_counter()
    claim = Bilingual(
        "无论情况如何，各项义务都能同时履行，互不矛盾",
        "whatever the circumstances, all duties can be met at once: none excludes another",
    )
    refutation = None
    if _dilemma(provers) is not None:
        small = (dict(few) for size in (1, 2) for few in combinations(provers.items(), size))
        clash = next((few for few in small if _dilemma(few) is not None), provers)
        model = _dilemma(clash)
        assert model is not None
        judgements = tuple(prover.replay(model) for prover in clash.values())
        refutation = Counterexample(judgements, tuple(duty.provision for duty in clash))
    return Proof(claim, refutation, (), perf_counter() - start)


_FACTS = (Holds, OneOf, AtLeast, WithinYears)


def _dilemma(provers: Mapping[Duty, Prover]) -> z3.ModelRef | None:
    """Return circumstances in which nothing the bound can do avoids every breach, or None where there are none."""
    subjects = next(iter(provers.values())).subjects
    acts = {leaf.key for duty in provers for leaf in leaves(duty.must) if isinstance(leaf, _FACTS)}
    breached = z3.Or(*(prover.outcomes[Verdict.BREACHED] for prover in provers.values()))
    constants = [subjects.constant(key) for key in sorted(acts)]
    return subjects.find(z3.ForAll(constants, z3.Implies(subjects.axioms, breached)))
