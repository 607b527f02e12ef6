"""第四章 信息和账号处置, on information (arts. 15 to 18)."""

from chudun.law.language.expression import Expression, all_of, any_of, reads
from chudun.law.language.rules import Duty, Narrative, duty, narrative
from chudun.law.packs.cyber_violence.prevention import AUTHORITIES
from chudun.law.packs.cyber_violence.regulation import comments_on_news_bind_any_provider, cyber_violence
from chudun.law.packs.cyber_violence.scope import cyber_violence_information, governed, governed_unless_exposure
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.found_information import FoundInformation
from chudun.vocabulary.information_service import InformationService
from chudun.vocabulary.news_report import NewsReport

POLICE = Bilingual("公安机关", "the police")


def found_cyber_violence(f: FoundInformation) -> Expression:
    """Return whether what a provider found is cyber-violence information the Provisions reach."""
    return governed(f) & cyber_violence_information(f.information)


def _to_be_stopped(f: FoundInformation) -> Expression:
    """Return whether it is illegal, wherever it stands, or harmful and in a prominent or key place (第十五条)."""
    nature = f.information.nature
    grave = nature.one_of("illegal") | (nature.one_of("harmful") & f.in_prominent_place)
    return found_cyber_violence(f) & grave


@cyber_violence.article(15)
def stop_of_transmission(f: FoundInformation) -> Duty:
    """发现涉网络暴力违法信息，或者在醒目位置、重点环节发现不良信息的，应当立即停止传输。

    Illegal information of cyber violence, or harmful information in a prominent or key place, stops being transmitted.
    """
    to_do = Bilingual(
        "对涉网络暴力违法信息，以及处在醒目位置、重点环节的不良信息，立即停止传输",
        "stop at once the transmission of illegal cyber-violence information, and of harmful information in a prominent"
        " or key place",
    )
    return duty(f.transmission_stopped, to_do).when(_to_be_stopped(f))


@cyber_violence.article(15)
def disposal_of_cyber_violence(f: FoundInformation) -> Duty:
    """发现上述信息的，应当删除、屏蔽、断开链接或者以相当的方式处置。

    Such information is deleted, blocked, unlinked or dealt with in a like way.
    """
    to_do = Bilingual(
        "对上述违法信息、重点位置的不良信息采取删除、屏蔽、断开链接等处置措施（有其一即可）",
        "delete, block or unlink such illegal information, or harmful information in such a place (one of these suffices)",
    )
    return duty(any_of(f.deleted, f.blocked), to_do).when(_to_be_stopped(f))


@cyber_violence.article(15)
def records_of_disposal(f: FoundInformation) -> Duty:
    """发现、处置上述信息的，应当保存有关记录。

    Records of such information and its handling are kept.
    """
    to_do = Bilingual(
        "就上述违法信息、重点位置的不良信息保存有关记录",
        "keep records of such illegal information, or harmful information in such a place, and of its handling",
    )
    return duty(f.records_kept, to_do).when(_to_be_stopped(f))


@cyber_violence.article(15)
def report_of_found_cyber_violence(f: FoundInformation) -> Duty:
    """发现上述信息的，应当报告有关部门。

    Such information is reported to the authorities.
    """
    to_do = Bilingual(
        "就上述违法信息、重点位置的不良信息向有关部门报告",
        "report such illegal information, or harmful information in such a place, to the authorities",
    )
    return duty(f.reported_to_authorities, to_do, owed_to=AUTHORITIES).when(_to_be_stopped(f))


@cyber_violence.article(15)
def report_of_offence_to_police(f: FoundInformation) -> Duty:
    """发现涉嫌违法犯罪的，应当及时报案。

    Where an offence is suspected, the provider reports it to the police promptly.
    """
    to_do = Bilingual(
        "网络暴力信息涉嫌违法犯罪的，及时向公安机关报案",
        "where cyber-violence information raises the suspicion of an offence, report it to the police promptly",
    )
    return duty(f.reported_to_police, to_do, owed_to=POLICE).when(found_cyber_violence(f) & f.suspected_offence)


@cyber_violence.article(15)
def clues_on_offence(f: FoundInformation) -> Duty:
    """发现涉嫌违法犯罪的，应当向公安机关提供线索。

    Where an offence is suspected, the provider gives the police its clues.
    """
    to_do = Bilingual(
        "网络暴力信息涉嫌违法犯罪的，向公安机关提供相关线索", "where an offence is suspected, give the police the clues"
    )
    return duty(f.clues_given_to_police, to_do, owed_to=POLICE).when(found_cyber_violence(f) & f.suspected_offence)


@cyber_violence.article(15)
def cooperation_with_investigation(f: FoundInformation) -> Duty:
    """发现涉嫌违法犯罪的，应当依法配合侦查、调查和处置。

    Where an offence is suspected, the provider co-operates in the investigation and handling.
    """
    to_do = Bilingual(
        "网络暴力信息涉嫌违法犯罪的，依法配合侦查、调查和处置",
        "where an offence is suspected, co-operate in the investigation and handling as the law demands",
    )
    return duty(f.cooperated_with_investigation, to_do).when(found_cyber_violence(f) & f.suspected_offence)


@cyber_violence.article(16, 1)
def orientation_of_news() -> Narrative:
    """互联网新闻信息服务应当坚持正确的导向和取向。

    Internet news services keep to the right orientation and values.
    """
    return narrative(
        "总的导向要求，对涉网络暴力新闻的具体要求见本条以后各款",
        "a general orientation; what it asks of news on cyber violence stands in the paragraphs that follow",
    )


@cyber_violence.article(16, 1)
def publicity_against_cyber_violence(s: InformationService) -> Duty:
    """互联网新闻信息服务提供者应当加强治理网络暴力的公益宣传。

    Internet news services run public-interest publicity on governing cyber violence.
    """
    to_do = Bilingual(
        "从事互联网新闻信息服务的，加强网络暴力信息治理的公益宣传",
        "as an internet news service, run public-interest publicity on governing cyber violence",
    )
    return duty(s.publicity, to_do).when(governed(s) & s.news_service)


def _news_on_cyber_violence(n: NewsReport) -> Expression:
    return governed_unless_exposure(n, n) & n.about_cyber_violence


@cyber_violence.article(16, 2)
def no_distorted_news_on_cyber_violence(n: NewsReport) -> Duty:
    """采编发布、转载涉网络暴力新闻，不得夸大、渲染、片面或者以类似方式歪曲。

    News on cyber violence must not be made or reposted with exaggeration, sensation, one-sidedness or the like.
    """
    to_do = Bilingual(
        "采编发布、转载涉网络暴力新闻时，不夸大事实、不过度渲染、不片面报道，也不以类似方式歪曲",
        "do not exaggerate, sensationalise or report one-sidedly in news on cyber violence, or distort it in a like way",
    )
    distorted = any_of(n.exaggerates, n.sensationalises, n.one_sided, n.similarly_distorted)
    return duty(~distorted, to_do).when(_news_on_cyber_violence(n))


@cyber_violence.article(16, 2)
def review_of_comments_on_news(s: InformationService) -> Duty:
    """对新闻信息提供跟帖评论的，评论应当先审核、后发布。

    Where users can comment on news, comments are reviewed before they are published.
    """
    to_do = Bilingual(
        "用户可以跟帖评论新闻信息的，对评论先审后发",
        "where users can comment on internet news, review comments before they are published",
    )
    bound = s.news_service | reads(comments_on_news_bind_any_provider)
    return duty(s.reviews_news_comments, to_do).when(all_of(governed(s), s.comments_on_news, bound))


@cyber_violence.article(16, 3)
def correction_of_news_on_cyber_violence(n: NewsReport) -> Duty:
    """涉网络暴力的新闻失实或者有失公正的，应当立即公开更正。

    News on cyber violence that is untrue or unfair is corrected in public at once.
    """
    to_do = Bilingual(
        "涉网络暴力的新闻信息失实或者有失公正的，立即公开更正",
        "where news on cyber violence is untrue or unfair, correct it in public at once",
    )
    return duty(n.corrected_publicly, to_do).when(_news_on_cyber_violence(n) & n.untrue_or_unfair)


@cyber_violence.article(16, 3)
def removal_of_news_effects(n: NewsReport) -> Duty:
    """涉网络暴力的新闻失实或者有失公正的，应当消除其影响。

    Where news on cyber violence is untrue or unfair, its effects are removed.
    """
    to_do = Bilingual(
        "涉网络暴力的新闻信息失实或者有失公正的，消除影响",
        "where news on cyber violence is untrue or unfair, remove its effects",
    )
    return duty(n.effects_removed, to_do).when(_news_on_cyber_violence(n) & n.untrue_or_unfair)


@cyber_violence.article(17)
def management_of_programmes(s: InformationService) -> Duty:
    """提供视听节目、网络表演等服务的，应当加强内容管理。

    Services with audiovisual programmes, performances and the like manage their content with care.
    """
    to_do = Bilingual(
        "提供网络视听节目、网络表演等服务的，加强内容管理",
        "where the service offers audiovisual programmes, performances or the like, manage their content with care",
    )
    offered = s.offers_audiovisual | s.offers_performances
    return duty(s.manages_programmes, to_do).when(governed(s) & offered)


@cyber_violence.article(17)
def disposal_of_programmes(f: FoundInformation) -> Duty:
    """视听节目、网络表演等含有网络暴力信息的，应当及时删除或者停止服务。

    Cyber violence in audiovisual programmes, performances and the like is deleted promptly, or the service ends.
    """
    to_do = Bilingual(
        "网络视听节目、网络表演等含有网络暴力信息的，及时删除该信息，或者停止相关服务（有其一即可）",
        "where an audiovisual programme or performance holds cyber violence, delete it promptly or end the service"
        " (either suffices)",
    )
    there = f.carrier.one_of("audiovisual_programme", "performance")
    return duty(any_of(f.deleted, f.service_stopped), to_do).when(found_cyber_violence(f) & there)


@cyber_violence.article(17)
def review_of_live_streams_and_short_videos(s: InformationService) -> Duty:
    """提供直播、短视频等服务的，应当加强内容审核。

    Services with live streams, short videos and the like review their content with care.
    """
    to_do = Bilingual(
        "提供网络直播、短视频等服务的，加强内容审核",
        "where the service offers live streams, short videos or the like, review their content with care",
    )
    offered = s.offers_live_streaming | s.offers_short_video
    return duty(s.reviews_video, to_do).when(governed(s) & offered)


@cyber_violence.article(17)
def cutting_of_live_streams(f: FoundInformation) -> Duty:
    """直播含有网络暴力信息的，应当及时阻断。

    Live streams that hold cyber violence are cut off promptly.
    """
    to_do = Bilingual(
        "直播中有网络暴力信息的，及时阻断直播", "cut off live streams that hold cyber-violence information promptly"
    )
    return duty(f.stream_cut, to_do).when(found_cyber_violence(f) & f.carrier.one_of("live_stream"))


@cyber_violence.article(17)
def disposal_of_short_videos(f: FoundInformation) -> Duty:
    """短视频含有网络暴力信息的，应当处置。

    Short videos that hold cyber violence are dealt with.
    """
    to_do = Bilingual(
        "处置含有网络暴力信息的短视频（删除、屏蔽或者停止服务等，有其一即可）",
        "deal with short videos that hold cyber violence: delete, block or end the service (one of these suffices)",
    )
    handled = any_of(f.deleted, f.blocked, f.service_stopped)
    return duty(handled, to_do).when(found_cyber_violence(f) & f.carrier.one_of("short_video"))


@cyber_violence.article(18)
def management_of_comments(s: InformationService) -> Duty:
    """提供跟帖评论的，应当加强对评论内容的管理。

    Services with comments manage their content with care.
    """
    to_do = Bilingual(
        "提供跟帖评论服务的，加强评论信息内容的管理",
        "where users can comment, manage the content of comments with care",
    )
    return duty(s.manages_comments, to_do).when(governed(s) & s.offers_comments)


@cyber_violence.article(18)
def disposal_of_comments(f: FoundInformation) -> Duty:
    """以评论、弹幕、点赞等制作、传播网络暴力信息的，应当及时删除、屏蔽、关闭评论或者停止服务。

    Cyber violence by comments, bullet comments, likes and so on is deleted or blocked, or comments or service closed.
    """
    to_do = Bilingual(
        "以评论、回复、留言、弹幕、点赞等方式出现网络暴力信息的，及时删除、屏蔽、关闭评论或者停止服务（有其一即可）",
        "where cyber violence comes by comments, replies, bullet comments or likes, promptly delete, block, close the"
        " comments or end the service (one of these suffices)",
    )
    handled = any_of(f.deleted, f.blocked, f.comments_closed, f.service_stopped)
    return duty(handled, to_do).when(found_cyber_violence(f) & f.carrier.one_of("comment"))
