"""A risk of cyber violence a provider has found, and what it did about it (网络暴力信息风险)."""

from chudun.vocabulary.attribute import Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.online_information import LAWFUL_EXPOSURE, OUTSIDE_CHINA
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.practice import act

_LOG = Bilingual("处置记录、系统日志", "record of what was done, system logs")
_NOTICE = Bilingual("提示、通知的截图或者日志", "screenshots or logs of the notices")


def _victim(zh: str, en: str, *, presumed: bool | None = None) -> YesNo:
    return YesNo(
        label=Bilingual(f"侵害{zh}的合法权益", f"the risk harms {en}"),
        contrary=Bilingual(f"不侵害{zh}的合法权益", f"the risk does not harm {en}"),
        question=Bilingual(f"受侵害的用户中是否有{zh}？", f"Is any of the users harmed one of {en}?"),
        presumed=presumed,
    )


class CyberViolenceRisk(Kind):
    """A risk of cyber-violence information that a provider has found on its service (网络暴力信息风险)."""

    label = Bilingual("网络暴力信息风险", "risk of cyber-violence information")

    provider = Reference(
        label=Bilingual("网络信息服务提供者", "provider of the network information service"),
        question=Bilingual("由谁提供发现风险的服务？", "Who provides the service on which the risk was found?"),
        to=Organisation,
    )
    outside_china = OUTSIDE_CHINA
    lawful_exposure = LAWFUL_EXPOSURE
    volumes_surged = YesNo(
        label=Bilingual(
            "浏览、搜索、评论、举报量之一显著增长（或者有类似情形）",
            "views, searches, comments or reports have surged, or the like has happened",
        ),
        contrary=Bilingual(
            "浏览、搜索、评论、举报量均未显著增长，也没有类似情形",
            "neither views, searches, comments nor reports have surged, and nothing like it has happened",
        ),
        question=Bilingual(
            "相关信息的浏览、搜索、评论、举报量中是否有一项显著增长，或者有类似情形？",
            "Have views, searches, comments or reports of the information surged, or has something like it happened?",
        ),
        evidence=Bilingual("流量、举报量的监测数据", "monitoring figures of traffic and reports"),
    )
    abnormal_accounts = YesNo(
        label=Bilingual("有异常账号", "abnormal accounts are involved"),
        contrary=Bilingual("没有异常账号", "no abnormal account is involved"),
        question=Bilingual(
            "是否有异常账号（如批量发布、行为与平时明显不同）参与？",
            "Are abnormal accounts involved, such as accounts posting in bulk or behaving unlike themselves?",
        ),
    )
    user_faces_risk = YesNo(
        label=Bilingual("有用户面临网络暴力信息风险", "a user of the service faces the risk"),
        contrary=Bilingual("没有用户面临网络暴力信息风险", "no user of the service faces the risk"),
        question=Bilingual(
            "本服务是否有用户面临这一风险（成为或者可能成为网络暴力信息的对象）？",
            "Does a user of the service face the risk, as a present or likely target?",
        ),
    )
    victim_minor = _victim("未成年人", "minors")
    victim_elderly = _victim("老年人", "elderly people")
    victim_disabled = _victim("残疾人", "people with disabilities")
    victim_similarly_vulnerable = _victim(
        "与未成年人、老年人、残疾人处境相当的其他用户",
        "other users as vulnerable as minors, the elderly and the disabled",
        presumed=False,
    )
    violates_privacy = YesNo(
        label=Bilingual("侵犯用户个人隐私", "the risk violates a user's privacy"),
        contrary=Bilingual("不侵犯用户个人隐私", "the risk violates no user's privacy"),
        question=Bilingual("是否侵犯用户的个人隐私？", "Does it violate a user's privacy?"),
    )
    may_cause_grave_harm = YesNo(
        label=Bilingual(
            "不及时采取措施，用户可能遭受人身伤害、财产损失或者其他严重后果",
            "without prompt measures it might lead to injury, loss of property or other grave consequences",
        ),
        contrary=Bilingual(
            "即使不及时采取措施也不致造成严重后果",
            "even without prompt measures no grave consequence is to be feared",
        ),
        question=Bilingual(
            "如果不及时采取措施，用户是否可能遭受人身伤害、财产损失或者其他严重后果？",
            "Without prompt measures, might a user suffer injury, loss of property or other grave consequences?",
        ),
    )
    public_concern_answered = act(
        "及时回应社会关切",
        "answered",
        "answer",
        "public concern promptly",
        evidence=Bilingual("公告、说明", "announcements or statements"),
    )
    users_guided = act(
        "引导用户文明互动、理性表达",
        "guided",
        "guide",
        "users towards civil and reasonable expression",
        evidence=_NOTICE,
    )
    abnormal_accounts_handled = act(
        "对异常账号及时采取措施（如动态核验身份、弹窗、警示、限流）",
        "took",
        "take",
        "prompt measures against abnormal accounts, such as renewed identity checks, pop-ups, warnings or limited reach",
        counts=Bilingual("采取其中适当的措施即可", "fitting ones among them suffice"),
        evidence=_LOG,
    )
    reported_to_authorities = act(
        "及时向网信、公安等有关部门报告",
        "reported",
        "report",
        "the risk promptly to the cyberspace administration, the police or other authorities concerned",
        evidence=Bilingual("报告及回执", "the report and its receipt"),
    )
    user_alerted = act(
        "及时以显著方式提示面临风险的用户",
        "alerted",
        "alert",
        "the user at risk promptly and conspicuously",
        evidence=_NOTICE,
    )
    user_told_of_protection = act(
        "告知面临风险的用户可以采取的防护措施",
        "told",
        "tell",
        "the user at risk what protection there is",
        evidence=_NOTICE,
    )
    protection_guidance_given = act(
        "指导用户防护网络暴力",
        "gave",
        "give",
        "the user guidance on protection",
        evidence=Bilingual("服务记录", "record of the help given"),
    )
    rescue_service_given = act(
        "为用户提供保护救助服务",
        "gave",
        "give",
        "the user protection and relief services",
        evidence=Bilingual("服务记录", "record of the help given"),
    )
    protection_started = act(
        "协助用户启动防护措施",
        "helped",
        "help",
        "the user to start protective measures",
        evidence=_LOG,
    )
    measures_for_minors_taken = act(
        "按照法律法规和规定及时采取保护未成年人的措施",
        "took",
        "take",
        "the measures the law demands for minors promptly",
        evidence=_LOG,
    )
