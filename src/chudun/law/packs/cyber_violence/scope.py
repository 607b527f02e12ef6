"""What the Provisions reach, and what cyber-violence information is (arts. 2, 32 and 33), told once for every rule."""

from chudun.law.language.expression import Cited, Expression, all_of, any_of, expression, named
from chudun.law.packs.cyber_violence.regulation import cyber_violence
from chudun.vocabulary.account_handling import AccountHandling
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.complaint import Complaint
from chudun.vocabulary.cyber_violence_risk import CyberViolenceRisk
from chudun.vocabulary.found_information import FoundInformation
from chudun.vocabulary.information_service import InformationService
from chudun.vocabulary.news_report import NewsReport
from chudun.vocabulary.online_conduct import OnlineConduct
from chudun.vocabulary.online_group import OnlineGroup
from chudun.vocabulary.online_information import OnlineInformation
from chudun.vocabulary.public_account import PublicAccount

Located = (
    InformationService
    | FoundInformation
    | CyberViolenceRisk
    | Complaint
    | OnlineConduct
    | AccountHandling
    | OnlineGroup
    | PublicAccount
    | NewsReport
)
"""Kinds that say where the activity takes place."""

Exposing = OnlineInformation | CyberViolenceRisk | NewsReport
"""Kinds that say whether they are lawful exposure or supervision by public opinion."""


def governed(activity: Located) -> Expression:
    """Return whether the activity takes place in China (art. 2)."""
    return named(
        Cited(expression(~activity.outside_china), cyber_violence.provision(2)),
        Bilingual("活动适用本规定", "the Provisions apply to the activity"),
        Bilingual("活动不适用本规定", "the Provisions do not apply to the activity"),
    )


def no_exposure(of: Exposing) -> Expression:
    """Return whether it is neither lawful exposure of an offence nor supervision by public opinion (art. 33)."""
    return Cited(expression(~of.lawful_exposure), cyber_violence.provision(33))


def governed_unless_exposure(activity: Located, of: Exposing) -> Expression:
    """Return whether the Provisions reach an activity around ``of`` (arts. 2 and 33)."""
    return governed(activity) & no_exposure(of)


def meaning(i: OnlineInformation) -> Expression:
    """Return whether information has the marks of cyber-violence information, its exception left aside (art. 32)."""
    content = any_of(
        i.insults,
        i.defames,
        i.incites_hatred,
        i.threatens,
        i.violates_privacy,
        all_of(i.mocks_or_belittles, i.affects_health),
        i.similar_content,
    )
    return all_of(i.targets_individual, i.concentrated, i.nature.one_of("illegal", "harmful"), content)


def marked(i: OnlineInformation) -> Expression:
    """Return ``meaning`` with its article, for rules that have put lawful exposure aside already."""
    marks = named(
        meaning(i),
        Bilingual("具备网络暴力信息的特征", "it has the marks of cyber-violence information"),
        Bilingual("不具备网络暴力信息的特征", "it lacks the marks of cyber-violence information"),
    )
    return Cited(marks, cyber_violence.provision(32))


def cyber_violence_information(i: OnlineInformation) -> Expression:
    """Return whether ``i`` is cyber-violence information (网络暴力信息): arts. 32 and 33."""
    return named(
        marked(i) & no_exposure(i),
        Bilingual("属于网络暴力信息", "it is cyber-violence information"),
        Bilingual("不属于网络暴力信息", "it is not cyber-violence information"),
    )
