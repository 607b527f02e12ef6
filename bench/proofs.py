"""Every claim about every decision and duty of the packs, on every day on which the law changes.

    python bench/proofs.py

Prints how many claims were decided, in how many seconds (goal: 10 at most for all packs), the slowest of them, and
how long comparing two days takes. Nothing is reused from one run to the next.
"""

from collections import Counter
from datetime import date
from time import perf_counter

from chudun.law.difference import difference
from chudun.law.library import regulations
from chudun.law.mechanism import mechanism
from chudun.law.proofs import prove_all

GOAL_SECONDS = 10
SLOWEST = 5


def main() -> None:
    packs = regulations()
    start = perf_counter()
    proofs = [(p.as_of, proof) for p in prove_all(packs, date.today()) for proof in p.proofs]
    seconds = perf_counter() - start
    verdicts = Counter(proof.holds for _, proof in proofs)
    days = len({day for day, _ in proofs})
    print(f"{len(packs)} packs, {days} days, {len(proofs)} claims: {verdicts[True]} proved, {verdicts[False]} refuted")
    print(f"{seconds:.1f} s in all (goal {GOAL_SECONDS}): {GOAL_SECONDS / seconds:.1f} times as fast as asked")
    for day, proof in sorted(proofs, key=lambda it: -it[1].seconds)[:SLOWEST]:
        print(f"  {proof.seconds * 1000:5.0f} ms  {day}  {proof.claim.en}")

    start = perf_counter()
    found = difference(mechanism, date(2023, 6, 1), date(2026, 6, 1))
    ways = sum(t.occurs for t in found.transitions)
    print(f"two days compared in {perf_counter() - start:.1f} s: {ways} of {len(found.transitions)} transitions occur")


if __name__ == "__main__":
    main()
