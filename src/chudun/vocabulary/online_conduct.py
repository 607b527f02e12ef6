"""What an organisation or individual does online around cyber violence (网络行为)."""

from chudun.vocabulary.attribute import Choice, Count, Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.online_information import OUTSIDE_CHINA, OnlineInformation
from chudun.vocabulary.organisation import Organisation


class OnlineConduct(Kind):
    """The conduct of an organisation or individual around one piece of information or one event (网络行为)."""

    label = Bilingual("网络行为", "online conduct")

    actor = Reference(
        label=Bilingual("行为人", "the one who acts"),
        question=Bilingual("行为人是哪个组织或者个人？", "Which organisation or individual acts?"),
        to=Organisation,
    )
    role = Choice(
        label=Bilingual("行为人的身份", "the actor's role"),
        question=Bilingual(
            "行为人以什么身份行事：服务的用户、网络信息内容多渠道分发服务机构，还是其他？",
            "In which role does the actor act: a user of the service, a multi-channel network, or another?",
        ),
        options={
            "user": Bilingual("服务的用户", "user of the service"),
            "multi_channel_network": Bilingual(
                "网络信息内容多渠道分发服务机构", "multi-channel network (agency distributing online content)"
            ),
            "other": Bilingual("其他组织或者个人", "another organisation or individual"),
        },
    )
    outside_china = OUTSIDE_CHINA
    information = Reference(
        label=Bilingual("所涉信息", "the information in question"),
        question=Bilingual("行为涉及什么信息？", "What information does the conduct concern?"),
        to=OnlineInformation,
    )
    produced_or_spread = YesNo(
        label=Bilingual(
            "制作、复制、发布或者传播了该信息", "the actor produced, copied, published or spread the information"
        ),
        contrary=Bilingual(
            "没有制作、复制、发布或者传播该信息",
            "the actor did not produce, copy, publish or spread the information",
        ),
        question=Bilingual(
            "行为人是否制作、复制、发布或者传播了该信息（有其一即是）？",
            "Did the actor produce, copy, publish or spread the information (any of these)?",
        ),
    )
    resists_harmful_information = YesNo(
        label=Bilingual(
            "防范和抵制制作、传播不良信息",
            "the actor guards against and resists producing and spreading harmful information",
        ),
        contrary=Bilingual(
            "没有防范和抵制制作、传播不良信息",
            "the actor does not guard against and resist producing and spreading harmful information",
        ),
        question=Bilingual(
            "行为人是否防范并抵制该不良信息的制作和传播（如不参与、不转发，有管理能力的还予以制止）？",
            "Does the actor guard against and resist the making and spreading of the harmful information, such as by not"
            " taking part and, where able to, by stopping it?",
        ),
    )
    times_published = Count(
        label=Bilingual("发布网络暴力信息的次数", "times cyber-violence information was published"),
        question=Bilingual(
            "行为人先后发布网络暴力信息多少次？", "How many times did the actor publish cyber-violence information?"
        ),
        unit=Bilingual("次", "times"),
        evidence=Bilingual("账号的违规记录", "the account's record of violations"),
    )
    organised = YesNo(
        label=Bilingual(
            "组织制作、复制、发布、传播该信息", "the actor organised the making or spreading of the information"
        ),
        contrary=Bilingual(
            "没有组织制作、复制、发布、传播该信息",
            "the actor did not organise the making or spreading of the information",
        ),
        question=Bilingual(
            "行为人是否组织他人或者账号制作、复制、发布、传播该信息？",
            "Did the actor organise others, or accounts, to make or spread the information?",
        ),
    )
    bulk_or_controlled_accounts = YesNo(
        label=Bilingual(
            "使用了批量注册或者操纵的账号（或者类似形式）",
            "accounts registered in bulk or controlled, or the like, were used",
        ),
        contrary=Bilingual(
            "没有使用批量注册或者操纵的账号（或者类似形式）",
            "no accounts registered in bulk or controlled, or the like, were used",
        ),
        question=Bilingual(
            "行为人是否通过批量注册、操纵用户账号等形式行事？",
            "Did the actor act by means of accounts registered in bulk, controlled accounts, or the like?",
        ),
    )
    incited = YesNo(
        label=Bilingual(
            "煽动制作、复制、发布、传播该信息", "the actor incited the making or spreading of the information"
        ),
        contrary=Bilingual(
            "没有煽动制作、复制、发布、传播该信息",
            "the actor did not incite the making or spreading of the information",
        ),
        question=Bilingual(
            "行为人是否煽动他人制作、复制、发布、传播该信息？",
            "Did the actor incite others to make or spread the information?",
        ),
    )
    exploits_event = YesNo(
        label=Bilingual("利用网络暴力事件营销炒作", "the actor exploits a cyber-violence event for marketing"),
        contrary=Bilingual(
            "没有利用网络暴力事件营销炒作", "the actor does not exploit a cyber-violence event for marketing"
        ),
        question=Bilingual(
            "行为人是否利用网络暴力事件蹭炒热度、推广引流，或者以类似方式营销炒作？",
            "Does the actor exploit a cyber-violence event to ride its heat, draw traffic, or market in a like way?",
        ),
    )
    knows_of_offence = YesNo(
        label=Bilingual(
            "明知他人从事涉网络暴力信息的违法犯罪活动",
            "the actor knows that another is engaged in offences around cyber-violence information",
        ),
        contrary=Bilingual(
            "并非明知他人从事涉网络暴力信息的违法犯罪活动",
            "the actor does not know of another's offences around cyber-violence information",
        ),
        question=Bilingual(
            "行为人是否明知他人正从事涉网络暴力信息的违法犯罪活动？",
            "Does the actor know that another is engaged in offences around cyber-violence information?",
        ),
        presumed=False,
    )
    supports_offence = YesNo(
        label=Bilingual(
            "为该他人提供支持或者协助（数据、技术、流量、资金等）",
            "the actor supports that other with data, technology, traffic, funds or the like",
        ),
        contrary=Bilingual("没有为该他人提供支持或者协助", "the actor gives that other no support"),
        question=Bilingual(
            "行为人是否为该他人提供任何支持或者协助（如数据、技术、流量或者资金）？",
            "Does the actor give that other data, technology, traffic, funds or other support (any of these)?",
        ),
    )
