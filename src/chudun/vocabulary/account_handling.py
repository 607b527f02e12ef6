"""What a provider did about a user or agency that took part in cyber violence (账号处置)."""

from chudun.vocabulary.attribute import Reference
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.online_conduct import OnlineConduct
from chudun.vocabulary.online_information import OUTSIDE_CHINA
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.practice import act

_LOG = Bilingual("账号处置记录", "record of the account's handling")
_FITTING = Bilingual("采取其中适当的措施即可", "fitting ones among them suffice")


class AccountHandling(Kind):
    """A provider's handling of the accounts behind one conduct (账号处置)."""

    label = Bilingual("账号处置", "handling of accounts")

    provider = Reference(
        label=Bilingual("网络信息服务提供者", "provider of the network information service"),
        question=Bilingual("由谁处置账号？", "Which provider handles the accounts?"),
        to=Organisation,
    )
    outside_china = OUTSIDE_CHINA
    conduct = Reference(
        label=Bilingual("被处置的行为", "the conduct that is handled"),
        question=Bilingual("处置的是什么行为？", "What conduct is it about?"),
        to=OnlineConduct,
        another_party=True,
    )
    measures_taken = act(
        "对用户采取处置措施（如警示、删除信息、限制功能、关闭账号）",
        "took",
        "take",
        "measures against the user, such as a warning, deletion, limited functions or closing the account",
        counts=_FITTING,
        evidence=_LOG,
    )
    records_kept = act("保存处置用户的相关记录", "kept", "keep", "records of the user's handling", evidence=_LOG)
    blacklisted = act(
        "对用户进一步采取列入黑名单或者禁止重新注册一类的措施",
        "took",
        "take",
        "further measures against the user, such as blacklisting or barring new registration",
        counts=_FITTING,
        evidence=_LOG,
    )
    earnings_suspended = act(
        "对用户采取清理订阅、关注或者暂停营利一类的措施",
        "took",
        "take",
        "measures against the user's gain, such as clearing followers or suspending the right to earn",
        counts=_FITTING,
        evidence=_LOG,
    )
    agency_measures_taken = act(
        "对该机构采取处置措施（如警示、暂停营利、限制服务、清退）",
        "took",
        "take",
        "measures against the agency, such as a warning, suspended earnings, limited service or removal",
        counts=_FITTING,
        evidence=_LOG,
    )
    managed_accounts_measures_taken = act(
        "对该机构管理的账号采取处置措施（如警示、暂停营利、限制服务、清退）",
        "took",
        "take",
        "measures against the accounts the agency manages, such as a warning, suspended earnings, limited service or"
        " removal",
        counts=_FITTING,
        evidence=_LOG,
    )
