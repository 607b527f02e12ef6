"""What is published through a government application (通过互联网政务应用发布的信息)."""

from chudun.vocabulary.attribute import Day, Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation


class GovernmentPublication(Kind):
    """A piece of information, or a column of them, published through a government application (发布、转载、链接的信息)."""

    label = Bilingual("政务应用发布的信息", "published information")

    publisher = Reference(
        to=Organisation,
        label=Bilingual("发布单位", "publisher"),
        question=Bilingual("由哪个单位发布？", "Which body publishes it?"),
    )
    authoritative = YesNo(
        label=Bilingual("内容权威", "its content is authoritative"),
        contrary=Bilingual("内容不权威", "its content is not authoritative"),
        question=Bilingual("发布的信息内容是否权威？", "Is the content published authoritative?"),
    )
    truthful = YesNo(
        label=Bilingual("内容真实", "its content is true"),
        contrary=Bilingual("内容不真实", "its content is not true"),
        question=Bilingual("发布的信息内容是否真实？", "Is the content published true?"),
    )
    accurate = YesNo(
        label=Bilingual("内容准确", "its content is accurate"),
        contrary=Bilingual("内容不准确", "its content is not accurate"),
        question=Bilingual("发布的信息内容是否准确？", "Is the content published accurate?"),
    )
    timely = YesNo(
        label=Bilingual("内容及时", "its content is timely"),
        contrary=Bilingual("内容不及时", "its content is not timely"),
        question=Bilingual("发布的信息内容是否及时？", "Is the content published timely?"),
    )
    serious = YesNo(
        label=Bilingual("内容严肃", "its content is serious"),
        contrary=Bilingual("内容不严肃", "its content is not serious"),
        question=Bilingual("发布的信息内容是否严肃？", "Is the content published serious?"),
    )
    unlawful = YesNo(
        label=Bilingual("含违法信息", "it holds unlawful information"),
        contrary=Bilingual("不含违法信息", "it holds no unlawful information"),
        question=Bilingual("内容中是否有违法信息？", "Does it hold unlawful information?"),
    )
    harmful = YesNo(
        label=Bilingual("含不良信息", "it holds harmful information"),
        contrary=Bilingual("不含不良信息", "it holds no harmful information"),
        question=Bilingual("内容中是否有不良信息？", "Does it hold harmful information?"),
    )
    holds_state_secrets = YesNo(
        label=Bilingual("含国家秘密", "it holds state secrets"),
        contrary=Bilingual("不含国家秘密", "it holds no state secrets"),
        question=Bilingual("内容中是否有国家秘密？", "Does it hold state secrets?"),
        evidence=Bilingual("保密审查记录", "record of the secrecy check"),
    )
    holds_work_secrets = YesNo(
        label=Bilingual("含工作秘密", "it holds work secrets"),
        contrary=Bilingual("不含工作秘密", "it holds no work secrets"),
        question=Bilingual("内容中是否有工作秘密？", "Does it hold work secrets?"),
        evidence=Bilingual("保密审查记录", "record of the secrecy check"),
    )
    reprinted = YesNo(
        label=Bilingual("是转载的信息", "it is reprinted"),
        contrary=Bilingual("不是转载的信息", "it is not reprinted"),
        question=Bilingual("是否转载自其他来源？", "Is it reprinted from another source?"),
    )
    related_to_functions = YesNo(
        label=Bilingual(
            "与政务等履行职能的活动相关", "it relates to government affairs or other work of the publisher's functions"
        ),
        contrary=Bilingual(
            "与政务等履行职能的活动无关",
            "it does not relate to government affairs or other work of the publisher's functions",
        ),
        question=Bilingual(
            "转载的信息是否与政务等履行职能的活动相关？",
            "Does what is reprinted relate to government affairs or other work of the publisher's functions?",
        ),
    )
    assessed_for_truth_and_objectivity = YesNo(
        label=Bilingual("评估了内容的真实性、客观性", "its truth and objectivity were assessed"),
        contrary=Bilingual("没有评估内容的真实性、客观性", "its truth and objectivity were not assessed"),
        question=Bilingual(
            "转载前是否评估了内容的真实性、客观性？", "Were its truth and objectivity assessed before it was reprinted?"
        ),
        evidence=Bilingual("审核记录", "record of the review"),
    )
    source_site_stated = YesNo(
        label=Bilingual("转载页面准确清晰标注来源网站", "the page states the source site exactly and clearly"),
        contrary=Bilingual(
            "转载页面没有准确清晰标注来源网站", "the page does not state the source site exactly and clearly"
        ),
        question=Bilingual(
            "转载页面是否准确清晰标注转载来源网站？", "Does the page state the source site exactly and clearly?"
        ),
        evidence=Bilingual("页面截图", "screenshot"),
    )
    reprint_time_stated = YesNo(
        label=Bilingual("转载页面准确清晰标注转载时间", "the page states the time of reprinting exactly and clearly"),
        contrary=Bilingual(
            "转载页面没有准确清晰标注转载时间", "the page does not state the time of reprinting exactly and clearly"
        ),
        question=Bilingual(
            "转载页面是否准确清晰标注转载时间？", "Does the page state the time of reprinting exactly and clearly?"
        ),
        evidence=Bilingual("页面截图", "screenshot"),
    )
    source_link_stated = YesNo(
        label=Bilingual("转载页面准确清晰标注转载链接", "the page states the source link exactly and clearly"),
        contrary=Bilingual(
            "转载页面没有准确清晰标注转载链接", "the page does not state the source link exactly and clearly"
        ),
        question=Bilingual(
            "转载页面是否准确清晰标注转载链接？", "Does the page state the source link exactly and clearly?"
        ),
        evidence=Bilingual("页面截图", "screenshot"),
    )
    intellectual_property_considered = YesNo(
        label=Bilingual(
            "充分考虑了图片、内容等知识产权保护",
            "the protection of intellectual property in images and content was fully considered",
        ),
        contrary=Bilingual(
            "没有充分考虑图片、内容等知识产权保护",
            "the protection of intellectual property in images or content was not fully considered",
        ),
        question=Bilingual(
            "转载时是否充分考虑图片、内容等的知识产权保护（如取得授权）？",
            "Was the protection of intellectual property in images and content fully considered, for instance by licences?",
        ),
        evidence=Bilingual("授权文件", "licences"),
    )
    links_outside = YesNo(
        label=Bilingual("链接了非互联网政务应用", "it links to something other than a government application"),
        contrary=Bilingual("没有链接非互联网政务应用", "it links to nothing other than government applications"),
        question=Bilingual(
            "信息内容是否链接了非互联网政务应用？", "Does it link to something other than a government application?"
        ),
    )
    linked_resource_related = YesNo(
        label=Bilingual(
            "链接的资源与政务或者其他履职活动有关",
            "what it links to relates to government affairs or other work of the publisher's functions",
        ),
        contrary=Bilingual(
            "链接的资源与政务或者其他履职活动无关",
            "what it links to does not relate to government affairs or other work of the publisher's functions",
        ),
        question=Bilingual(
            "是否已确认，链接的资源与政务或者其他履职活动有关？",
            "Has it been confirmed that what it links to relates to government affairs or other work of the publisher's functions?",
        ),
    )
    linked_resource_is_public_convenience = YesNo(
        label=Bilingual("链接的资源属于便民服务的范围", "what it links to is a service for the public's convenience"),
        contrary=Bilingual(
            "链接的资源不属于便民服务的范围", "what it links to is no service for the public's convenience"
        ),
        question=Bilingual(
            "链接的资源是否经确认属于便民服务的范围？",
            "Has it been confirmed that what it links to is a service for the public's convenience?",
        ),
    )
    links_checked_regularly = YesNo(
        label=Bilingual(
            "定期检查链接的有效性和适用性", "links are checked regularly for whether they work and still fit"
        ),
        contrary=Bilingual(
            "没有定期检查链接的有效性和适用性", "links are not checked regularly for whether they work and still fit"
        ),
        question=Bilingual(
            "是否按固定周期检查链接的有效性和适用性？",
            "Are links checked at fixed intervals for whether they work and still fit?",
        ),
        evidence=Bilingual("链接检查记录", "records of link checks"),
    )
    links_last_checked_on = Day(
        label=Bilingual("最近一次检查链接的日期", "day the links were last checked"),
        question=Bilingual("最近一次检查链接在哪一天？", "On which day were the links last checked?"),
        evidence=Bilingual("链接检查记录", "records of link checks"),
    )
    abnormal_link_found = YesNo(
        label=Bilingual("发现异常链接", "an abnormal link was found"),
        contrary=Bilingual("没有发现异常链接", "no abnormal link was found"),
        question=Bilingual(
            "是否发现过异常链接（失效、被篡改、指向不当内容）？",
            "Was an abnormal link found: dead, altered, or leading to improper content?",
        ),
    )
    abnormal_links_handled = YesNo(
        label=Bilingual("及时处置了异常链接", "abnormal links were dealt with promptly"),
        contrary=Bilingual("没有及时处置异常链接", "abnormal links were not dealt with promptly"),
        question=Bilingual("发现的异常链接是否都及时处置？", "Was every abnormal link dealt with promptly?"),
        evidence=Bilingual("处置记录", "records of handling"),
    )
