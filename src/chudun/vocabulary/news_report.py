"""A piece of internet news that touches cyber violence (涉网络暴力新闻信息)."""

from chudun.vocabulary.attribute import Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.online_information import LAWFUL_EXPOSURE, OUTSIDE_CHINA
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.practice import act


def _manner(zh: str, en: str, *, presumed: bool | None = None) -> YesNo:
    return YesNo(
        label=Bilingual(f"以{zh}的方式采编发布或者转载", f"the news was made or reposted by way of {en}"),
        contrary=Bilingual(f"没有以{zh}的方式采编发布或者转载", f"the news was not made or reposted by way of {en}"),
        question=Bilingual(
            f"采编发布或者转载时是否{zh}？", f"Was the news made, published or reposted by way of {en}?"
        ),
        presumed=presumed,
    )


class NewsReport(Kind):
    """Internet news that a news information service wrote, published or reposted (互联网新闻信息)."""

    label = Bilingual("互联网新闻信息", "internet news report")

    publisher = Reference(
        label=Bilingual("互联网新闻信息服务提供者", "provider of internet news information services"),
        question=Bilingual("由谁采编发布或者转载？", "Who made, published or reposted it?"),
        to=Organisation,
    )
    outside_china = OUTSIDE_CHINA
    about_cyber_violence = YesNo(
        label=Bilingual("涉网络暴力", "the news concerns cyber violence"),
        contrary=Bilingual("不涉网络暴力", "the news does not concern cyber violence"),
        question=Bilingual("新闻信息是否涉及网络暴力？", "Does the news concern cyber violence?"),
    )
    lawful_exposure = LAWFUL_EXPOSURE
    exaggerates = _manner("夸大事实", "exaggerating facts")
    sensationalises = _manner("过度渲染", "sensationalising")
    one_sided = _manner("片面报道", "one-sided reporting")
    similarly_distorted = _manner(
        "与夸大、渲染、片面报道类似",
        "a manner like exaggerating, sensationalising or one-sided reporting",
        presumed=False,
    )
    untrue_or_unfair = YesNo(
        label=Bilingual("不真实或者不公正", "the news is untrue or unfair"),
        contrary=Bilingual("真实、公正", "the news is true and fair"),
        question=Bilingual("新闻信息是否不真实或者不公正？", "Is the news untrue or unfair?"),
        evidence=Bilingual("核查记录、更正请求", "record of the fact check, requests for correction"),
    )
    corrected_publicly = act(
        "立即公开更正",
        "corrected",
        "correct",
        "it in public at once",
        evidence=Bilingual("更正公告", "the published correction"),
    )
    effects_removed = act(
        "消除影响",
        "removed",
        "remove",
        "its effects",
        counts=Bilingual(
            "如撤下、致歉、通知转载者", "such as by taking it down, an apology, telling those who reposted"
        ),
        evidence=Bilingual("撤稿、致歉或者通知记录", "record of withdrawal, apology or notices"),
    )
