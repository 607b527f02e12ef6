"""A public account and how its operator runs it (公众账号)."""

from chudun.vocabulary.attribute import Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.online_information import OUTSIDE_CHINA, OnlineInformation
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.practice import act, practice

_OPERATOR = "the account's operator"


class PublicAccount(Kind):
    """An account that publishes to the public (公众账号), run by a producer and operator (公众账号生产运营者)."""

    label = Bilingual("公众账号", "public account")

    operator = Reference(
        label=Bilingual("公众账号生产运营者", "operator of the public account"),
        question=Bilingual("由谁运营该公众账号？", "Who runs the public account?"),
        to=Organisation,
    )
    outside_china = OUTSIDE_CHINA
    content_review = practice(
        "建立健全覆盖发布推广、互动评论等全过程的信息内容安全审核机制",
        "keeps",
        "keep",
        "a review of content safety throughout, from publishing and promotion to comments",
        who=_OPERATOR,
        evidence=Bilingual("审核制度和审核记录", "the review rules and records"),
    )
    violation_found = YesNo(
        label=Bilingual(
            "发现账号跟帖评论等环节存在所涉信息", "the information was found among the account's comments or the like"
        ),
        contrary=Bilingual(
            "没有发现账号跟帖评论等环节存在所涉信息",
            "the information was not found among the account's comments or the like",
        ),
        question=Bilingual(
            "运营者是否发现账号的跟帖评论等环节存在所涉信息？",
            "Did the operator find the information among the account's comments or the like?",
        ),
    )
    information = Reference(
        label=Bilingual("所涉信息", "the information in question"),
        question=Bilingual("发现的是什么信息？", "What information was found?"),
        to=OnlineInformation,
    )
    measures_taken = act(
        "及时采取举报、处置等措施",
        "took",
        "take",
        "prompt measures, such as reporting or disposing of it",
        who=_OPERATOR,
        counts=Bilingual("采取其中适当的措施即可", "fitting ones among them suffice"),
        evidence=Bilingual("举报、删除评论的记录", "record of reports made or comments deleted"),
    )
