"""Information published online that may be cyber-violence information (网络信息)."""

from chudun.vocabulary.attribute import Choice, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind

OUTSIDE_CHINA = YesNo(
    label=Bilingual("活动不在中国境内", "the activity takes place outside mainland China"),
    contrary=Bilingual("活动在中国境内", "the activity takes place in mainland China"),
    question=Bilingual(
        "这项活动（提供服务、发布或者处置信息）是否完全在中华人民共和国境外？",
        "Does the activity (offering the service, publishing or handling information) take place wholly outside"
        " mainland China?",
    ),
    presumed=False,
)
"""Where it happens (境外): told of every kind that rules on cyber violence are about."""

LAWFUL_EXPOSURE = YesNo(
    label=Bilingual(
        "属于依法检举、揭发违法犯罪或者依法实施的舆论监督",
        "it lawfully reports or exposes another's offence, or is lawful supervision by public opinion",
    ),
    contrary=Bilingual(
        "不属于依法检举、揭发或者舆论监督",
        "it is neither a lawful exposure of an offence nor lawful supervision by public opinion",
    ),
    question=Bilingual(
        "所涉信息是否依法在网上检举、揭发他人的违法犯罪，或者是依法进行的舆论监督？",
        "Is the information in question a lawful online report of another's offence, or lawful supervision by public"
        " opinion?",
    ),
    presumed=False,
    evidence=Bilingual("举报材料、报道的事实核查记录", "the report filed, or the record of the story's fact check"),
)
"""Lawful exposure of wrongdoing and supervision by public opinion (依法检举、揭发，舆论监督)."""


def _content(zh: str, en: str) -> YesNo:
    return YesNo(
        label=Bilingual(f"含有{zh}的内容", f"the information holds {en}"),
        contrary=Bilingual(f"不含{zh}的内容", f"the information holds no {en}"),
        question=Bilingual(f"信息是否含有{zh}的内容？", f"Does the information hold {en}?"),
    )


class OnlineInformation(Kind):
    """Information published through a network as text, picture, sound, video or in another form (网络信息)."""

    label = Bilingual("网络信息", "online information")

    targets_individual = YesNo(
        label=Bilingual("针对个人", "the information is aimed at an individual"),
        contrary=Bilingual("不针对个人", "the information is not aimed at an individual"),
        question=Bilingual(
            "信息是否针对特定的个人（自然人），而不是单位或者不特定的人群？",
            "Is the information aimed at an individual, a natural person, rather than at a body or an unnamed group?",
        ),
    )
    concentrated = YesNo(
        label=Bilingual("属于集中发布的信息", "the information is published in concentration"),
        contrary=Bilingual("不属于集中发布的信息", "the information is not published in concentration"),
        question=Bilingual(
            "信息本身或者作为其中一条，是否属于针对该个人集中发布的信息（如短时间内多人或者多次发布）？",
            "Is it, or is it one of, the items published against the individual in concentration, such as by many people"
            " or many times within a short period?",
        ),
        evidence=Bilingual("发布时间、数量、账号的统计", "figures on times, numbers and accounts of publication"),
    )
    insults = _content("侮辱谩骂", "insults or abuse")
    defames = _content("造谣诽谤", "rumours or defamation")
    incites_hatred = _content("煽动仇恨", "incitement to hatred")
    threatens = _content("威逼胁迫", "threats or coercion")
    violates_privacy = _content("侵犯隐私", "content that violates privacy")
    mocks_or_belittles = _content("指责嘲讽、贬低歧视", "accusation, mockery, belittling or discrimination")
    affects_health = YesNo(
        label=Bilingual(
            "其指责嘲讽、贬低歧视影响身心健康", "the accusation or belittling affects physical or mental health"
        ),
        contrary=Bilingual(
            "其指责嘲讽、贬低歧视不影响身心健康",
            "the accusation or belittling does not affect physical or mental health",
        ),
        question=Bilingual(
            "其中的指责嘲讽、贬低歧视是否影响当事人的身心健康？",
            "Does the accusation, mockery, belittling or discrimination affect the person's physical or mental health?",
        ),
    )
    similar_content = YesNo(
        label=Bilingual("含有与所列各类相当的其他内容", "the information holds other content like the kinds listed"),
        contrary=Bilingual(
            "没有与所列各类相当的其他内容", "the information holds no other content like the kinds listed"
        ),
        question=Bilingual(
            "除上列侮辱、诽谤、仇恨、胁迫、隐私、嘲讽、歧视各类内容外，是否含有与其相当、影响身心健康的其他内容？",
            "Beyond insults, defamation, hatred, threats, privacy, mockery and belittling, does it hold other content"
            " like these that affects health?",
        ),
        presumed=False,
    )
    nature = Choice(
        label=Bilingual("信息的性质", "nature of the information"),
        question=Bilingual(
            "信息属于违法信息、不良信息，还是都不是？", "Is the information illegal, harmful, or neither of the two?"
        ),
        options={
            "illegal": Bilingual("违法信息", "illegal information"),
            "harmful": Bilingual("不良信息", "harmful information"),
            "neither": Bilingual("既不违法也非不良", "neither illegal nor harmful"),
        },
        evidence=Bilingual("审核记录、研判意见", "record of the review, or the reviewer's opinion"),
    )
    lawful_exposure = LAWFUL_EXPOSURE
