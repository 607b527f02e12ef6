"""Information a provider has found on its service, and what it did about it (发现的信息)."""

from chudun.vocabulary.attribute import Choice, Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.online_information import OUTSIDE_CHINA, OnlineInformation
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.practice import act

_LOG = Bilingual("处置记录、系统日志", "record of what was done, system logs")


class FoundInformation(Kind):
    """Information that a provider of network information services has found on its service (发现的信息)."""

    label = Bilingual("发现的信息", "information found")

    provider = Reference(
        label=Bilingual("网络信息服务提供者", "provider of the network information service"),
        question=Bilingual("由谁提供发现信息的服务？", "Who provides the service on which it was found?"),
        to=Organisation,
    )
    outside_china = OUTSIDE_CHINA
    information = Reference(
        label=Bilingual("信息", "the information"),
        question=Bilingual("发现的是什么信息？", "What information was found?"),
        to=OnlineInformation,
    )
    carrier = Choice(
        label=Bilingual("信息所在的服务内容", "where in the service the information stands"),
        question=Bilingual("信息出现在哪类服务内容里？", "In what kind of content was the information found?"),
        options={
            "audiovisual_programme": Bilingual("网络视听节目", "online audiovisual programme"),
            "performance": Bilingual("网络表演", "online performance"),
            "live_stream": Bilingual("网络直播", "live stream"),
            "short_video": Bilingual("短视频", "short video"),
            "comment": Bilingual("评论、回复、留言、弹幕、点赞", "comment, reply, message, bullet comment or like"),
            "forum_or_group": Bilingual("论坛社区或者群组的其他内容", "other content of a forum, community or group"),
            "other": Bilingual("其他（如帖文、词条、私信）", "other, such as a post, an entry or a private message"),
        },
    )
    in_prominent_place = YesNo(
        label=Bilingual(
            "处在醒目位置或者易引起用户关注的重点环节",
            "it stands in a prominent place or at a key point that draws users' attention",
        ),
        contrary=Bilingual(
            "不在醒目位置，也不在易引起用户关注的重点环节",
            "it stands neither in a prominent place nor at a key point that draws users' attention",
        ),
        question=Bilingual(
            "信息是否处在服务的醒目位置或者易引起用户关注的重点环节（如首页首屏、热搜、榜单、推荐、弹窗）？",
            "Does it stand in a prominent place or at a key point that draws users' attention, such as the first screen,"
            " hot searches, rankings, recommendations or pop-ups?",
        ),
    )
    suspected_offence = YesNo(
        label=Bilingual("涉嫌违法犯罪", "an offence or crime is suspected"),
        contrary=Bilingual("不涉嫌违法犯罪", "no offence or crime is suspected"),
        question=Bilingual(
            "所涉行为是否涉嫌违反治安管理或者犯罪？",
            "Is the conduct suspected to be an offence against public security or a crime?",
        ),
    )
    transmission_stopped = act("立即停止传输", "stopped", "stop", "its transmission at once", evidence=_LOG)
    deleted = act("及时删除该信息", "deleted", "delete", "the information promptly", evidence=_LOG)
    blocked = act(
        "及时屏蔽、断开链接或者采取与删除相当的其他处置措施",
        "took",
        "take",
        "prompt steps to block or unlink the information or equal to deleting it",
        evidence=_LOG,
    )
    service_stopped = act(
        "及时停止提供相关服务", "stopped", "stop", "providing the service concerned promptly", evidence=_LOG
    )
    comments_closed = act(
        "及时关闭评论或者对评论采取与之相当的其他处置措施",
        "took",
        "take",
        "prompt steps to close the comments, or the like",
        evidence=_LOG,
    )
    stream_cut = act("及时阻断该直播", "cut", "cut", "the live stream off promptly", evidence=_LOG)
    records_kept = act(
        "保存停止传输、处置的有关记录",
        "kept",
        "keep",
        "records of the stop of transmission and of what was done",
        evidence=_LOG,
    )
    content_and_figures_saved = act(
        "及时保存信息内容和浏览、评论、转发数量等数据",
        "saved",
        "save",
        "the content and the figures of views, comments and reposts promptly",
        evidence=Bilingual("留存的内容快照和数据", "the saved snapshot and figures"),
    )
    reported_to_authorities = act(
        "向有关部门报告",
        "reported",
        "report",
        "the information to the authorities concerned",
        evidence=Bilingual("报告及回执", "the report and its receipt"),
    )
    reported_to_police = act(
        "及时向公安机关报案",
        "reported",
        "report",
        "the suspected offence to the police promptly",
        evidence=Bilingual("报案回执", "the police's receipt"),
    )
    clues_given_to_police = act(
        "向公安机关提供相关线索",
        "gave",
        "give",
        "the police the clues it has",
        evidence=Bilingual("线索移交清单", "list of the clues handed over"),
    )
    cooperated_with_investigation = act(
        "依法配合侦查、调查和处置",
        "cooperated",
        "cooperate",
        "in the investigation and handling as the law demands",
        evidence=Bilingual("协查函及回复", "requests for help and the answers"),
    )
