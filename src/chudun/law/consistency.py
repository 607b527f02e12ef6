"""What no subject can show: combinations and orders of magnitude that exclude each other.

Completions of unknown facts never run over these, and facts that show them are named as contradictions.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from chudun.law.language.expression import Expression, any_of, expression, subject, 以上
from chudun.vocabulary.attribute import Measure, Reference
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.compliance_audit import ComplianceAudit
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.kind import Kind, key
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.transfer import Transfer


@dataclass(frozen=True)
class Impossible:
    """A combination of facts that can't be."""

    says: Bilingual
    condition: Expression


@dataclass(frozen=True)
class NeverExceeds:
    """A count that is never larger, or a day that is never later, than another."""

    says: Bilingual
    less: str
    more: str


@dataclass(frozen=True)
class Consistency:
    """All that holds of every subject of a kind, whatever the law.

    ``orderings`` are between counts; ``sequences`` between days that no rule weighs: they are only named when broken.
    """

    impossible: tuple[Impossible, ...] = ()
    orderings: tuple[NeverExceeds, ...] = ()
    sequences: tuple[NeverExceeds, ...] = ()


@dataclass(frozen=True)
class Contradiction:
    """A statement of consistency that known facts break, and the dotted names of these facts."""

    says: Bilingual
    facts: tuple[str, ...]


def _never_exceeds(less: Measure, more: Measure) -> NeverExceeds:
    low, high = less.path[-1].label, more.path[-1].label
    says = Bilingual(f"“{low.zh}”不会多于“{high.zh}”", f"'{low.en}' can't exceed '{high.en}'")
    return NeverExceeds(says, key(less.path), key(more.path))


def _never_later(earlier: Measure, later: Measure) -> NeverExceeds:
    first, then = earlier.path[-1].label, later.path[-1].label
    says = Bilingual(f"“{first.zh}”不会晚于“{then.zh}”", f"'{first.en}' can't lie after '{then.en}'")
    return NeverExceeds(says, key(earlier.path), key(later.path))


def _transfer(t: Transfer) -> Consistency:
    e = t.exporter
    return Consistency(
        impossible=(
            Impossible(
                Bilingual(
                    "境外直接处理境内自然人个人信息的，数据中不会没有个人信息",
                    "data on people processed directly from abroad can't hold no personal information",
                ),
                expression(t.movement.one_of("processed_from_abroad") & ~t.personal_information),
            ),
        ),
        orderings=(
            _never_exceeds(e.people_general, e.people_general_with_exempt),
            _never_exceeds(e.people_sensitive, e.people_sensitive_with_exempt),
            _never_exceeds(e.people_general_with_exempt, e.people_since_last_january),
            _never_exceeds(e.people_sensitive_with_exempt, e.people_sensitive_since_last_january),
            _never_exceeds(e.people_sensitive_since_last_january, e.people_since_last_january),
        ),
        sequences=(_never_later(e.founded_on, t.started_on),),
    )


def _dataset(d: Dataset) -> Consistency:
    held = (
        d.biometric_information,
        d.religious_belief,
        d.specific_identity,
        d.health_information,
        d.financial_account,
        d.movements,
        d.other_sensitive_information,
        d.sensitive_in_older_standard,
        d.sensitive_as_a_whole,
        d.minors,
    )
    return Consistency(
        impossible=(
            Impossible(
                Bilingual(
                    "含敏感个人信息或者未成年人信息的数据，不会不含个人信息",
                    "data with sensitive information or minors can't hold no personal information",
                ),
                any_of(*held) & ~d.personal_information,
            ),
            Impossible(
                Bilingual("涉及自然人的数据，不会不含个人信息", "data on people can't hold no personal information"),
                以上(d.people, 1) & ~d.personal_information,
            ),
        ),
        orderings=(_never_exceeds(d.people_sensitive, d.people),),
    )


def _audit(a: ComplianceAudit) -> Consistency:
    return Consistency(orderings=(_never_exceeds(a.people_sensitive_hit_by_incident, a.people_hit_by_incident),))


def _organisation(o: Organisation) -> Iterator[Impossible]:
    yield Impossible(
        Bilingual(
            "民营企业、外商投资企业和个人不会同时是国家机关或受权管理公共事务的组织",
            "private and foreign-invested companies and natural persons are no state organs or bodies entrusted with"
            " public affairs",
        ),
        expression(o.state_organ & o.form.one_of("private_company", "foreign_invested_company", "natural_person")),
    )


def _organisations(one: Kind) -> Iterator[Organisation]:
    """Yield the organisations that stand behind ``one``, also by way of its parts."""
    for attribute in one.attributes.values():
        if isinstance(attribute, Reference):
            part = one.read(attribute)
            yield from [part] if isinstance(part, Organisation) else _organisations(part)


_OWN: dict[type[Kind], Consistency] = {
    Transfer: _transfer(subject(Transfer)),
    Dataset: _dataset(subject(Dataset)),
    ComplianceAudit: _audit(subject(ComplianceAudit)),
}


def consistency(kind: type[Kind]) -> Consistency:
    """Return what no subject of ``kind`` can show, what its organisation can't show included."""
    if kind not in _WHOLE:
        own = _OWN.get(kind, Consistency())
        behind = tuple(rule for one in _organisations(subject(kind)) for rule in _organisation(one))
        _WHOLE[kind] = Consistency((*own.impossible, *behind), own.orderings, own.sequences)
    return _WHOLE[kind]


_WHOLE: dict[type[Kind], Consistency] = {}
