"""What is proved of penalties: each breach has one named answer, and graver tiers never cost less."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from time import perf_counter

from chudun.law.language.binding import Statutes
from chudun.law.language.prove import Counterexample, Proof
from chudun.law.language.provision import Provision
from chudun.law.language.rules import Duty
from chudun.law.language.sanctions import Fine, Penalty
from chudun.vocabulary.bilingual import Bilingual

_RISING = Bilingual(
    "罚款幅度下限不高于上限，且逐档不降",
    "every fine's floor is within its ceiling, and neither falls from tier to tier",
)
_ONE_ANSWER = Bilingual("每项义务至多由一条罚则指名处罚", "at most one penalty names each duty")
_ONE_RESIDUAL = Bilingual(
    "一部规定至多有一条兜底罚则", "a regulation has at most one penalty for whatever no other names"
)


def prove_penalties(statutes: Statutes) -> Iterator[tuple[Bilingual, tuple[Proof, ...]]]:
    """Decide what is claimed of the penalties in force, each under what it is about.

    A graver tier never costs less, neither the organisation nor those responsible; and for each instrument at most one
    penalty names each duty, and at most one answers what no other names.
    """
    rules = [rule for rule in statutes.rules() if statutes.in_force(rule)]
    penalties = [rule for rule in rules if isinstance(rule, Penalty)]
    for penalty in penalties:
        start = perf_counter()
        fines = ([tier.organisation for tier in penalty.tiers], [tier.responsible for tier in penalty.tiers])
        falling = () if all(map(_rises, fines)) else (penalty.provision,)
        yield penalty.gist, (_proof(_RISING, falling, start),)
    for instrument in dict.fromkeys(penalty.provision.instrument for penalty in penalties):
        start = perf_counter()
        own = [penalty for penalty in penalties if penalty.provision.instrument == instrument]
        named = [
            (duty.provision, one.provision, other.provision)
            for duty in rules
            if isinstance(duty, Duty)
            for one, other in combinations(own, 2)
            if one.answers(duty) and other.answers(duty)
        ]
        residual = [penalty.provision for penalty in own if not penalty.reaches]
        yield (
            Bilingual(f"{instrument.title.zh}：罚则", f"{instrument.title.en}: penalties"),
            (
                _proof(_ONE_ANSWER, next(iter(named), ()), start),
                _proof(_ONE_RESIDUAL, residual if len(residual) > 1 else (), start),
            ),
        )


def _rises(fines: Sequence[Fine | None]) -> bool:
    set_ = [fine for fine in fines if fine is not None]
    return all(fine.least <= fine.most for fine in set_) and all(
        before.least <= after.least and before.most <= after.most for before, after in pairwise(set_)
    )


def _proof(claim: Bilingual, clashing: Sequence[Provision], start: float) -> Proof:
    return Proof(claim, Counterexample((), tuple(clashing)) if clashing else None, (), perf_counter() - start)
