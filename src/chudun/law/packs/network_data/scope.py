"""What the Regulations reach (arts. 2, 62 and 63), told once for every kind of subject.

A kind that the articles speak of has a ``scope``. Duties of network data processors hold where ``governed`` does, those
of anybody else where ``within`` does.
"""

from chudun.law.language.expression import Cited, Expression, Unless, any_of, expression, named, reads
from chudun.law.packs.network_data.regulation import network_data, special_rules_displace_duties
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.scope import Scope


def reached(s: Scope) -> Expression:
    """Return whether the processing is in China, or abroad on people in China as PIPL art. 3(2) has it (art. 2)."""
    return expression(s.place.one_of("in_china", "abroad_on_people_in_china"))


def left_to_other_rules(s: Scope) -> Expression:
    """Return whether art. 63 takes the processing out: family affairs, and perhaps core data and secrets."""
    special = any_of(s.core_data, s.secrets) & reads(special_rules_displace_duties)
    return Cited(any_of(s.household_affairs, special), network_data.provision(63))


def within(s: Scope) -> Expression:
    """Return whether the Regulations apply: within their reach, and not left to other rules."""
    return named(
        Unless(reached(s), (left_to_other_rules(s),)),
        Bilingual("处理活动适用本条例", "the Regulations apply to the processing"),
        Bilingual("处理活动不适用本条例", "the Regulations do not apply to the processing"),
    )


def governed(s: Scope) -> Expression:
    """Return whether the duties of network data processors bind: the Regulations apply, and to one of them (art. 62)."""
    no_processor = Cited(expression(~s.decides_purpose_and_manner), network_data.provision(62).item_of(3))
    return named(
        Unless(reached(s), (no_processor, left_to_other_rules(s))),
        Bilingual("属于本条例约束的网络数据处理者", "a network data processor is bound by the Regulations"),
        Bilingual("不属于本条例约束的网络数据处理者", "no network data processor is bound by the Regulations"),
    )
