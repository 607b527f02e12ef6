"""第六章 监督管理和法律责任 (arts. 28 to 31)."""

from chudun.law.language.expression import all_of
from chudun.law.language.rules import Duty, Narrative, duty, narrative
from chudun.law.language.sanctions import Fine, Measure, Penalty, Tier, Weighing, Weight, penalty, weighing
from chudun.law.packs.cyber_violence.prevention import AUTHORITIES
from chudun.law.packs.cyber_violence.regulation import cyber_violence
from chudun.law.packs.cyber_violence.scope import governed
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.information_service import InformationService
from chudun.vocabulary.violation import Violation

_AUTHORITIES_IN_THEIR_FIELDS = Bilingual(
    "网信、公安、文化和旅游、广播电视等有关部门（依职责）",
    "the cyberspace administration, police, culture and broadcasting authorities, each in its field",
)


@cyber_violence.article(28, 1)
def competence_to_inspect() -> Narrative:
    """网信部门会同有关部门检查提供者的治理情况。

    Cyberspace administrations inspect providers together with the other authorities.
    """
    return narrative("赋予主管部门检查的职权", "gives the authorities the power to inspect")


@cyber_violence.article(28, 2)
def cooperation_with_governance_inspection(s: InformationService) -> Duty:
    """主管部门依法检查的，提供者应当配合。

    Providers co-operate in lawful inspections.
    """
    to_do = Bilingual(
        "有关部门依法监督检查时予以配合",
        "co-operate when an authority lawfully inspects the governance of cyber violence",
    )
    return duty(s.cooperates_with_inspection, to_do, owed_to=AUTHORITIES).when(governed(s) & s.inspected)


@cyber_violence.article(29, 1)
def joint_work_of_authorities() -> Narrative:
    """主管部门之间共享信息、会商通报、协助取证、督办案件。

    The authorities share information, consult, help each other with evidence and follow up cases.
    """
    return narrative("只规定主管部门之间的协作", "governs the work of the authorities with each other only")


@cyber_violence.article(29, 2)
def police_review_of_clues() -> Narrative:
    """公安机关对移送的线索及时审查，符合条件的及时立案。

    The police review clues passed on to them promptly and open a case where the conditions are met.
    """
    return narrative("只规定公安机关的职责", "binds the police only")


@cyber_violence.article(30, 1)
def penalties_of_other_laws() -> Narrative:
    """法律、行政法规已有处罚规定的，依其处罚。

    Where a law or administrative regulation sets a penalty, that penalty applies.
    """
    return narrative(
        "本款不另设处罚；第二款各档以法律、行政法规没有规定为条件",
        "sets no penalty of its own; para. 2 applies only where no law or administrative regulation sets one",
    )


@cyber_violence.article(30, 2)
def penalty_for_cyber_violence_breaches(v: Violation) -> Penalty:
    """其他法律、行政法规没有处罚规定的，予以警告、通报批评并限期改正，还可以罚款一万元至十万元；危及生命健康安全且后果严重的，罚款十万元至二十万元。

    Where no law or administrative regulation says otherwise: warning, public criticism, an order to correct, and perhaps a
    fine of 10,000 to 100,000 yuan; of 100,000 to 200,000 where life or health is endangered with grave consequences.
    """
    not_set_elsewhere = ~v.fined_by_law_or_administrative_regulation
    measures = (Measure.WARNING, Measure.PUBLIC_CRITICISM, Measure.ORDER_CORRECTION)
    return penalty(
        (),
        Tier(
            terms=(v.fined_by_law_or_administrative_regulation,),
            elsewhere=True,
            provision=cyber_violence.provision(30, 1),
        ),
        Tier(
            terms=(not_set_elsewhere,),
            ordered=measures,
            organisation=Fine(10_000, 100_000, discretionary=True),
            individuals=True,
        ),
        Tier(
            terms=(all_of(not_set_elsewhere, v.endangers_life_or_health, v.grave_outcome),),
            ordered=measures,
            organisation=Fine(100_000, 200_000),
            individuals=True,
        ),
        by=_AUTHORITIES_IN_THEIR_FIELDS,
    )


@cyber_violence.article(30, 3)
def heavier_for_instigators(v: Violation) -> Weighing:
    """组织、煽动网络暴力，或者借事件恶意营销炒作的，从重处罚。

    Whoever organises or incites cyber violence, or exploits an event for malicious marketing, is punished more heavily.
    """
    return weighing(Weight.HEAVIER, v.instigated_or_exploited_cyber_violence)


@cyber_violence.article(31)
def other_liability() -> Narrative:
    """造成他人损害、违反治安管理或者构成犯罪的，另依法承担责任。

    Civil liability, public-security penalties and criminal liability follow other laws.
    """
    return narrative(
        "民事、治安和刑事责任由其他法律规定",
        "civil, public-security and criminal liability are laid down in other laws",
    )
