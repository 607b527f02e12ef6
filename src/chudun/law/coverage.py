"""How much of each regulation is encoded, article by article, and as what."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chudun.law.language.provision import Provision
from chudun.law.language.rules import Regulation, Rule
from chudun.vocabulary.bilingual import Bilingual

KINDS = {
    "definition": Bilingual("定义", "definition"),
    "branch": Bilingual("路径", "route"),
    "duty": Bilingual("义务", "duty"),
    "permission": Bilingual("许可", "permission"),
    "deadline": Bilingual("期限", "deadline"),
    "recurring": Bilingual("周期", "recurring"),
    "penalty": Bilingual("罚则", "penalty"),
    "weighing": Bilingual("从轻从重", "weighing"),
    "override": Bilingual("取代", "override"),
    "restates": Bilingual("转引", "pointer"),
    "narrative": Bilingual("不设规则", "narrative"),
}
"""What an article can become, in the order in which tables show it."""


@dataclass(frozen=True)
class Covered:
    """An article and how many rules of each kind it became; none where it is not encoded."""

    provision: Provision
    rules: Mapping[str, int]


def kind_of(rule: Rule) -> str:
    """Return the name of the rule's kind, one of ``KINDS``."""
    return type(rule).__name__.lower()


def coverage(regulation: Regulation) -> Iterator[Covered]:
    """Yield every article of ``regulation``, encoded or not, in order."""
    found: dict[int, Counter[str]] = {}
    for rule in regulation.rules:
        found.setdefault(rule.provision.article, Counter())[kind_of(rule)] += 1
    for number in range(1, regulation.instrument.articles + 1):
        counts = found.get(number, Counter())
        yield Covered(Provision(regulation.instrument, number), {kind: counts[kind] for kind in KINDS if counts[kind]})
