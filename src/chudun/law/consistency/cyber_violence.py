"""What no subject of the cyber-violence rules can show (网络暴力信息治理规定)."""

from chudun.law.consistency.statements import Consistency, never, never_later
from chudun.vocabulary.information_service import InformationService
from chudun.vocabulary.online_conduct import OnlineConduct
from chudun.vocabulary.online_information import OnlineInformation


def online_information(i: OnlineInformation) -> Consistency:
    """Return what holds of every piece of information."""
    return Consistency(
        impossible=(
            never(
                "没有指责嘲讽、贬低歧视内容的，不会因此影响身心健康",
                "mocking or belittling that is not there can't affect anybody's health",
                i.affects_health & ~i.mocks_or_belittles,
            ),
        ),
    )


def online_conduct(c: OnlineConduct) -> Consistency:
    """Return what holds of every conduct; earlier publications need not be of the information in question."""
    return Consistency(
        impossible=(
            never(
                "内容多渠道分发服务机构不会是个人",
                "an institution of multi-channel distribution can't be a natural person",
                c.role.one_of("multi_channel_network") & c.actor.form.one_of("natural_person"),
            ),
        ),
    )


def information_service(s: InformationService) -> Consistency:
    """Return what holds of every service."""
    return Consistency(
        impossible=(
            never(
                "不提供跟帖评论服务的，不会提供对新闻信息的跟帖评论服务",
                "a service without comments can't offer comments on news",
                s.comments_on_news & ~s.offers_comments,
            ),
            never(
                "没有预警模型的，不会在预警模型中考虑各项因素",
                "a model that does not exist can't weigh factors",
                s.model_weighs_factors & ~s.warning_model,
            ),
        ),
        sequences=never_later(s.provider.founded_on, s.last_bulletin_on),
    )
