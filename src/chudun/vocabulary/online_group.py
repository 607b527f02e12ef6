"""An online forum, community or group, and how its founders and managers run it (网络论坛社区、网络群组)."""

from chudun.vocabulary.attribute import Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.online_information import OUTSIDE_CHINA, OnlineInformation
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.practice import act, practice

_MANAGER = "the founder or manager"


class OnlineGroup(Kind):
    """An online forum, community or group with a founder or manager (网络论坛社区、网络群组)."""

    label = Bilingual("网络论坛社区、网络群组", "online forum, community or group")

    manager = Reference(
        label=Bilingual("建立者、管理者", "founder or manager"),
        question=Bilingual("由谁建立或者管理？", "Who founded or manages it?"),
        to=Organisation,
    )
    outside_china = OUTSIDE_CHINA
    manages_group = practice(
        "履行对论坛社区、群组的管理责任",
        "lives",
        "live",
        "up to the responsibility to manage it",
        who=_MANAGER,
        counts=Bilingual("如有管理规则、有人巡查", "such as by rules and by somebody who looks after it"),
        evidence=Bilingual("群规、版规和管理记录", "the group's rules and record of management"),
    )
    violation_found = YesNo(
        label=Bilingual(
            "发现用户在其中制作、复制、发布或者传播了所涉信息",
            "a user was found producing, copying, publishing or spreading the information in it",
        ),
        contrary=Bilingual(
            "没有发现用户在其中制作、复制、发布或者传播所涉信息",
            "no user was found producing, copying, publishing or spreading the information in it",
        ),
        question=Bilingual(
            "建立者、管理者是否发现用户在其中制作、复制、发布或者传播了所涉信息？",
            "Did the founder or manager find a user producing, copying, publishing or spreading the information in it?",
        ),
    )
    information = Reference(
        label=Bilingual("所涉信息", "the information in question"),
        question=Bilingual("发现的是什么信息？", "What information was found?"),
        to=OnlineInformation,
    )
    measures_taken = act(
        "对该用户采取管理措施（如禁言、移出群组）",
        "took",
        "take",
        "measures against the user, such as muting or removal from the group",
        who=_MANAGER,
        counts=Bilingual("采取其中适当的措施即可", "fitting ones among them suffice"),
        evidence=Bilingual("群组管理记录", "the group's record of management"),
    )
