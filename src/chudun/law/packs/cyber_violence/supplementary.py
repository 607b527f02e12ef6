"""第七章 附则 (arts. 32 to 34); art. 33 stands first, because art. 32 gives way to it."""

from chudun.law.language.rules import Definition, Narrative, define, narrative
from chudun.law.packs.cyber_violence.regulation import cyber_violence
from chudun.law.packs.cyber_violence.scope import meaning
from chudun.vocabulary.online_information import OnlineInformation


@cyber_violence.article(33)
def lawful_exposure_and_supervision(i: OnlineInformation) -> Definition:
    """依法在网上检举揭发，或者依法进行舆论监督的，本规定不适用。

    The Provisions do not apply to lawful online reports of offences or to lawful supervision by public opinion.
    """
    return define(i.lawful_exposure)


@cyber_violence.article(32)
def meaning_of_cyber_violence_information(i: OnlineInformation) -> Definition:
    """针对个人集中发布，含有侮辱、诽谤、仇恨、胁迫、侵犯隐私，或者影响身心健康的指责歧视等内容的违法和不良信息，是网络暴力信息。

    Illegal or harmful information published against an individual in concentration, with insults, defamation, hatred,
    threats, breaches of privacy or belittling that affects health, is cyber-violence information.
    """
    return define(meaning(i)).unless(lawful_exposure_and_supervision)


@cyber_violence.article(34)
def entry_into_force_of_cyber_violence_provisions() -> Narrative:
    """自2024年8月1日起施行。

    In force from 1 August 2024.
    """
    return narrative("施行日期写在法规信息里", "the day is part of the instrument")
