"""A large platform's yearly report on personal information protection (个人信息保护社会责任报告)."""

from chudun.vocabulary.attribute import Day, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


class SocialResponsibilityReport(Kind):
    """The social-responsibility report on personal information protection that a large platform publishes (个人信息保护社会责任报告)."""

    label = Bilingual("个人信息保护社会责任报告", "social-responsibility report on personal information protection")

    published_every_year = YesNo(
        label=Bilingual(
            "每个年度都发布了社会责任报告", "a social-responsibility report was published for every calendar year"
        ),
        contrary=Bilingual(
            "有年度没有发布社会责任报告", "some calendar year passed without a social-responsibility report"
        ),
        question=Bilingual(
            "自成为大型网络平台以来，每个已经结束的自然年度是否都发布过个人信息保护社会责任报告（当年尚未结束的，不计当年）？",
            "Since it became a large platform, was the report published in every calendar year that has ended (the current year not counted)?",
        ),
        evidence=Bilingual("历年报告的发布页面", "the pages of the reports so far"),
    )
    last_published_on = Day(
        label=Bilingual("最近一次发布社会责任报告之日", "day the last social-responsibility report was published"),
        question=Bilingual(
            "最近一次个人信息保护社会责任报告是哪一天发布的？", "On which day was the last report published?"
        ),
        evidence=Bilingual("发布页面", "the page of publication"),
    )
    covers_measures_and_results = YesNo(
        label=Bilingual("报告包括个人信息保护措施和成效", "the report covers protection measures and their results"),
        contrary=Bilingual(
            "报告不包括个人信息保护措施和成效", "the report does not cover protection measures and their results"
        ),
        question=Bilingual(
            "报告是否包括个人信息保护措施和成效？",
            "Does the report cover the measures of protection and their results?",
        ),
        evidence=Bilingual("报告文本", "the report"),
    )
    covers_requests = YesNo(
        label=Bilingual(
            "报告包括个人行使权利的申请受理情况", "the report covers how individuals' requests were dealt with"
        ),
        contrary=Bilingual(
            "报告不包括个人行使权利的申请受理情况",
            "the report does not cover how individuals' requests were dealt with",
        ),
        question=Bilingual(
            "报告是否包括个人行使权利的申请受理情况？",
            "Does the report cover how individuals' requests to exercise their rights were dealt with?",
        ),
        evidence=Bilingual("报告文本", "the report"),
    )
    covers_oversight_body = YesNo(
        label=Bilingual(
            "报告包括主要由外部成员组成的监督机构履职情况",
            "the report covers the work of the oversight body made up mainly of outsiders",
        ),
        contrary=Bilingual(
            "报告不包括主要由外部成员组成的监督机构履职情况",
            "the report does not cover the work of the oversight body made up mainly of outsiders",
        ),
        question=Bilingual(
            "报告是否包括主要由外部成员组成的个人信息保护监督机构履行职责的情况？",
            "Does the report cover the work of the oversight body made up mainly of outsiders?",
        ),
        evidence=Bilingual("报告文本", "the report"),
    )
