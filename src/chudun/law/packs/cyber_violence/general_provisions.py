"""第一章 总则 (arts. 1 to 5)."""

from chudun.law.language.rules import Definition, Narrative, define, narrative
from chudun.law.packs.cyber_violence.regulation import cyber_violence
from chudun.vocabulary.information_service import InformationService


@cyber_violence.article(1)
def aim_of_cyber_violence_governance() -> Narrative:
    """说明制定本规定的目的和上位法依据。

    States the aim and the laws the Provisions rest on.
    """
    return narrative("只说明目的和依据", "names aim and basis, and binds no one by itself")


@cyber_violence.article(2)
def governance_in_china(s: InformationService) -> Definition:
    """在我国境内开展的网络暴力信息治理，由本规定调整。

    The Provisions reach the governance of cyber-violence information in mainland China.
    """
    return define(~s.outside_china)


@cyber_violence.article(3)
def principles_of_governance() -> Narrative:
    """治理从源头做起，防与控并重，标本兼顾，各方协力。

    Governance starts at the source, joins prevention with control, and is everybody's task.
    """
    return narrative("治理原则，由以后各条落实", "principles, which the later articles put into effect")


@cyber_violence.article(4, 1)
def national_competence() -> Narrative:
    """国家网信部门统筹全国治理和监管，公安、文旅、广电等部门各司其职。

    The national cyberspace administration co-ordinates; police, culture and broadcasting authorities act in their fields.
    """
    return narrative("只分配国家一级部门的职责", "assigns tasks to national authorities only")


@cyber_violence.article(4, 2)
def local_competence() -> Narrative:
    """地方网信部门统筹本地治理和监管，地方有关部门各司其职。

    Local cyberspace administrations co-ordinate locally; the other local authorities act in their fields.
    """
    return narrative("只分配地方部门的职责", "assigns tasks to local authorities only")


@cyber_violence.article(5)
def role_of_industry_associations() -> Narrative:
    """鼓励行业组织自律、普法、督促会员治理，并帮助受害用户。

    Industry associations are encouraged to govern themselves, spread the law, urge providers on and help those harmed.
    """
    return narrative("对行业组织只是鼓励，不设义务", "encourages industry associations, and obliges no one")
