"""How a platform pushes information to individuals (向个人进行信息推送)."""

from chudun.vocabulary.attribute import YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


class PersonalisedPush(Kind):
    """Information pushed to individuals, and how they can turn it off (信息推送、个性化推荐)."""

    label = Bilingual("信息推送", "pushed information")

    by_automated_decision = YesNo(
        label=Bilingual(
            "通过自动化决策方式向个人推送信息", "information is pushed to individuals by automated decision-making"
        ),
        contrary=Bilingual(
            "不通过自动化决策方式向个人推送信息", "no information is pushed to individuals by automated decision-making"
        ),
        question=Bilingual(
            "平台是否通过自动化决策方式向个人进行信息推送（个性化推荐）？",
            "Is information pushed to individuals by automated decision-making (personalised recommendation)?",
        ),
        evidence=Bilingual("算法备案或者功能说明", "the algorithm filing or description"),
    )
    switch_off_option = YesNo(
        label=Bilingual("设置了个性化推荐关闭选项", "there is an option to turn personalisation off"),
        contrary=Bilingual("没有设置个性化推荐关闭选项", "there is no option to turn personalisation off"),
        question=Bilingual(
            "是否设置了个性化推荐关闭选项？", "Is there an option to turn personalised recommendation off?"
        ),
        evidence=Bilingual("设置页面截图", "screenshot of the setting"),
    )
    switch_off_easy_to_understand = YesNo(
        label=Bilingual("关闭选项易于理解", "the option is easy to understand"),
        contrary=Bilingual("关闭选项不易理解", "the option is not easy to understand"),
        question=Bilingual(
            "个性化推荐关闭选项是否易于理解？", "Is the option to turn personalisation off easy to understand?"
        ),
        evidence=Bilingual("设置页面截图", "screenshot of the setting"),
    )
    switch_off_easy_to_use = YesNo(
        label=Bilingual("关闭选项便于访问和操作", "the option is easy to reach and to operate"),
        contrary=Bilingual("关闭选项不便于访问或者操作", "the option is not easy to reach or to operate"),
        question=Bilingual("个性化推荐关闭选项是否便于访问和操作？", "Is the option easy to reach and to operate?"),
        evidence=Bilingual("到达设置页面的路径", "the way to the setting"),
    )
    can_be_refused = YesNo(
        label=Bilingual("用户可以拒绝接收推送信息", "users can refuse pushed information"),
        contrary=Bilingual("用户不能拒绝接收推送信息", "users cannot refuse pushed information"),
        question=Bilingual("是否为用户提供拒绝接收推送信息的功能？", "Can users refuse to receive pushed information?"),
        evidence=Bilingual("功能截图", "screenshot of the function"),
    )
    tags_can_be_deleted = YesNo(
        label=Bilingual(
            "用户可以删除针对其个人特征的用户标签", "users can delete tags drawn from their personal traits"
        ),
        contrary=Bilingual(
            "用户不能删除针对其个人特征的用户标签", "users cannot delete tags drawn from their personal traits"
        ),
        question=Bilingual(
            "是否为用户提供删除针对其个人特征的用户标签的功能？",
            "Can users delete the tags that describe their personal traits?",
        ),
        evidence=Bilingual("功能截图", "screenshot of the function"),
    )
