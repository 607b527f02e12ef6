"""第八章 法律责任 (arts. 55 to 61)."""

from chudun.law.language.expression import Expression, Unless, all_of, any_of, named, reads, 万
from chudun.law.language.provision import Provision
from chudun.law.language.rules import Definition, Narrative, define, narrative
from chudun.law.language.sanctions import Fine, Measure, Penalty, Tier, Weighing, Weight, penalty, weighing
from chudun.law.packs.network_data.regulation import network_data, state_organs_are_not_fined
from chudun.vocabulary.attribute import Condition
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.violation import Violation

_CORRECT_AND_WARN = (Measure.ORDER_CORRECTION, Measure.WARNING)

_AGAINST_BUSINESS = (
    Measure.SUSPEND_BUSINESS,
    Measure.CLOSE_FOR_RECTIFICATION,
    Measure.REVOKE_PERMIT,
    Measure.REVOKE_LICENCE,
)

_AUTHORITIES = Bilingual(
    "网信、电信、公安等主管部门依据各自职责",
    "the cyberspace, telecommunications, police and other authorities, each within its powers",
)


def _reach(*places: int | tuple[int, int]) -> tuple[Provision, ...]:
    return tuple(
        network_data.provision(place) if isinstance(place, int) else network_data.provision(*place) for place in places
    )


@network_data.article(60)
def breach_by_state_organ(v: Violation) -> Definition:
    """国家机关不履行安全保护义务的，由上级机关或者主管部门责令改正，对负责人员依法给予处分。

    A state organ that fails its duties of data security is ordered to correct it, and those responsible are disciplined.
    """
    return define(v.by_state_organ)


_ON_STATE_ORGANS = Tier(
    terms=(breach_by_state_organ.condition,),
    ordered=(Measure.ORDER_CORRECTION, Measure.DISCIPLINE),
    provision=network_data.provision(60),
)


def _on_others(*grounds: Condition) -> tuple[Expression]:
    """Return the terms of a tier reached on any of ``grounds`` unless art. 60 alone applies; on a breach if none."""
    alone = named(
        breach_by_state_organ.condition & reads(state_organs_are_not_fined),
        Bilingual("属于第六十条另行处理的情形", "art. 60 deals with it instead"),
        Bilingual("不属于第六十条另行处理的情形", "art. 60 does not deal with it instead"),
    )
    return (Unless(any_of(*grounds), (alone,)) if grounds else ~alone,)


@network_data.article(55)
def penalty_for_general_duties(v: Violation) -> Penalty:
    """违反第十二、十六至二十、二十二、四十条第一和第二款、四十一、四十二条：先改正、警告、没收所得，拒改或者严重的罚款。

    For breaches of arts. 12, 16 to 20, 22, 40(1) and (2), 41 and 42: correction, warning, loss of gains; fines where
    correction is refused or circumstances are serious.
    """
    measures = (*_CORRECT_AND_WARN, Measure.CONFISCATE_GAINS)
    return penalty(
        _reach(12, 16, 17, 18, 19, 20, 22, (40, 1), (40, 2), 41, 42),
        _ON_STATE_ORGANS,
        Tier(terms=_on_others(), ordered=measures),
        Tier(
            terms=_on_others(v.correction_refused, v.serious),
            ordered=measures,
            possible=_AGAINST_BUSINESS,
            organisation=Fine(0, 100 * 万),
            responsible=Fine(1 * 万, 10 * 万, discretionary=True),
        ),
        by=_AUTHORITIES,
    )


@network_data.article(56)
def penalty_for_missing_security_review(v: Violation) -> Penalty:
    """违反第十三条（国家安全审查）：改正、警告，可以并处罚款；拒不改正或者情节严重的，加重罚款。

    For breaches of art. 13 (national security review): correction, warning and perhaps a fine; heavier fines where
    correction is refused or circumstances are serious.
    """
    return penalty(
        _reach(13),
        _ON_STATE_ORGANS,
        Tier(
            terms=_on_others(),
            ordered=_CORRECT_AND_WARN,
            organisation=Fine(10 * 万, 100 * 万, discretionary=True),
            responsible=Fine(1 * 万, 10 * 万, discretionary=True),
        ),
        Tier(
            terms=_on_others(v.correction_refused, v.serious),
            ordered=_CORRECT_AND_WARN,
            possible=_AGAINST_BUSINESS,
            organisation=Fine(100 * 万, 1000 * 万),
            responsible=Fine(10 * 万, 100 * 万),
        ),
        by=Bilingual(
            "网信、电信、公安、国家安全等主管部门依据各自职责",
            "the cyberspace, telecommunications, police, state security and other authorities, each within its powers",
        ),
    )


@network_data.article(57)
def penalty_for_important_data_duties(v: Violation) -> Penalty:
    """违反第二十九条第二款、三十条第二和第三款、三十一、三十二条：改正、警告，可以并处罚款；拒改或者后果严重的加重。

    For breaches of arts. 29(2), 30(2) and (3), 31 and 32: correction, warning and perhaps a fine; heavier fines where
    correction is refused or grave consequences follow.
    """
    return penalty(
        _reach((29, 2), (30, 2), (30, 3), 31, 32),
        _ON_STATE_ORGANS,
        Tier(
            terms=_on_others(),
            ordered=_CORRECT_AND_WARN,
            organisation=Fine(5 * 万, 50 * 万, discretionary=True),
            responsible=Fine(1 * 万, 10 * 万, discretionary=True),
        ),
        Tier(
            terms=_on_others(v.correction_refused, v.grave_consequences),
            ordered=_CORRECT_AND_WARN,
            possible=_AGAINST_BUSINESS,
            organisation=Fine(50 * 万, 200 * 万),
            responsible=Fine(5 * 万, 20 * 万),
        ),
        by=_AUTHORITIES,
    )


@network_data.article(58)
def penalty_under_other_laws() -> Penalty:
    """违反本条例其他规定的，依照网络安全法、数据安全法、个人信息保护法等法律追究责任。

    Breaches of any other provision are answered for under the Cybersecurity Law, the Data Security Law, the PIPL and
    other laws.
    """
    elsewhere = Tier(terms=_on_others(), elsewhere=True)
    return penalty((), _ON_STATE_ORGANS, elsewhere, by=Bilingual("有关主管部门", "the competent authorities"))


@network_data.article(59)
def lighter_penalty(v: Violation) -> Weighing:
    """主动消除或者减轻后果，轻微、及时改正且无害，或者初次、后果轻微且及时改正等，从轻、减轻或者不予处罚。

    The penalty is lighter, or none, where the harm was removed or reduced unasked; where the breach is minor, promptly
    corrected and harmless; where it is the first, its harm slight and promptly corrected; and in like cases.
    """
    return weighing(
        Weight.LIGHTER,
        v.consequences_removed,
        all_of(v.minor, v.corrected_promptly, v.harmless),
        all_of(v.first, v.harm_slight, v.corrected_promptly),
        v.otherwise_lighter,
    )


@network_data.article(61)
def civil_and_criminal_liability() -> Narrative:
    """造成损害的承担民事责任，违反治安管理的给予治安管理处罚，构成犯罪的追究刑事责任。

    Damage is answered for under civil law, offences against public order and crimes under the laws on these.
    """
    return narrative(
        "指向民事、治安管理和刑事法律，不另设义务", "points to civil, public-order and criminal law; it adds no duty"
    )
