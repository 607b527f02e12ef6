"""What papers about government applications, cyber violence and campus security state (填报信息)."""

from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.particular import particular


class GovernmentApplicationParticulars(Kind):
    """A government application and its yearly security assessment as papers describe them (政务应用年度检测评估)."""

    label = Bilingual("互联网政务应用填报信息", "particulars of a government application")

    place = particular(
        "域名、下载渠道或者账号", "domain, channel or account", "域名、下载渠道或者账号是什么？", "Where is it reached?"
    )
    responsible = particular(
        "责任部门和责任人", "who answers for it", "责任部门和责任人是谁？", "Which department and person answer for it?"
    )
    assessor = particular(
        "检测评估机构（人员）名称", "assessor", "由哪个机构或者哪些人员检测评估？", "Who carried out the assessment?"
    )
    scope = particular(
        "检测评估的范围和方法",
        "scope and method of the assessment",
        "检测评估了哪些范围、用了什么方法？",
        "What did the assessment cover, and by which method?",
    )
    found = particular(
        "检测评估发现的问题", "what the assessment found", "检测评估发现了哪些问题？", "What did the assessment find?"
    )
    rectified = particular(
        "发现问题的整改情况", "what was put right", "发现的问题整改得怎样？", "What was put right, and what is left?"
    )


class InformationServiceParticulars(Kind):
    """What a bulletin on cyber-violence governance tells of one service and period (网络暴力信息治理公告)."""

    label = Bilingual("网络暴力信息治理公告填报信息", "particulars of a governance bulletin")

    period = particular("公告期间", "period", "公告覆盖哪段时间？", "Which period does the bulletin cover?")
    found = particular(
        "发现的网络暴力信息数量", "information found", "发现多少条网络暴力信息？", "How much information was found?"
    )
    handled = particular(
        "处置的网络暴力信息数量", "information handled", "处置了多少条网络暴力信息？", "How much of it was handled?"
    )
    accounts = particular("处置的账号数量", "accounts handled", "处置了多少个账号？", "How many accounts were handled?")
    warnings = particular(
        "提示、保护的用户人数", "users warned", "提示、保护了多少名用户？", "How many users were warned or protected?"
    )
    complaints = particular(
        "受理的投诉、举报数量", "complaints accepted", "受理多少件投诉、举报？", "How many complaints were accepted?"
    )
    answered = particular(
        "办结并反馈的投诉、举报数量", "complaints answered", "办结并反馈多少件？", "How many were closed and answered?"
    )
    minors = particular(
        "涉未成年人的投诉、举报数量",
        "complaints about minors",
        "其中涉未成年人的多少件？",
        "How many concerned minors?",
    )
    entrance = particular(
        "投诉、举报入口和联系方式",
        "where to complain",
        "投诉、举报的入口在哪里，怎样联系？",
        "Where can one complain, and how is the provider reached?",
    )
    next_steps = particular("下一步工作安排", "next steps", "下一步怎样安排？", "What comes next?")


class EcologyReportParticulars(Kind):
    """What the yearly report on the online content ecosystem tells of cyber violence, by year (年度报告)."""

    label = Bilingual("内容生态治理年度报告填报信息", "particulars of the yearly ecology report")

    responsible = particular(
        "内容生态治理负责人和责任部门",
        "who answers for the content ecosystem",
        "内容生态治理的负责人和责任部门是谁？",
        "Who answers for the governance of the content ecosystem?",
    )
    staff = particular(
        "从事审核处置的人员配备",
        "staff",
        "配备了多少审核、处置人员？",
        "How many people review and handle information?",
    )
    bulletins = particular(
        "全年发布治理公告的次数和日期",
        "bulletins",
        "全年何时发布了几次公告？",
        "How many bulletins came out, and when?",
    )
    found = particular(
        "全年发现的网络暴力信息数量",
        "information found",
        "全年发现多少条网络暴力信息？",
        "How much information was found?",
    )
    handled = particular(
        "全年处置的网络暴力信息数量", "information handled", "全年处置多少条？", "How much of it was handled?"
    )
    accounts = particular(
        "全年处置的账号数量", "accounts handled", "全年处置多少个账号？", "How many accounts were handled?"
    )
    reports = particular(
        "全年向有关部门报告和报案的次数",
        "reports to authorities",
        "全年向有关部门报告、向公安机关报案多少次？",
        "How often were the authorities and the police told?",
    )
    warnings = particular(
        "全年提示、保护的用户人数", "users warned", "全年提示、保护了多少名用户？", "How many users were protected?"
    )
    complaints = particular(
        "全年受理、办结的投诉举报数量",
        "complaints",
        "全年受理、办结多少件投诉举报？",
        "How many complaints were accepted, and how many closed?",
    )
    minors = particular(
        "全年涉未成年人的投诉举报数量",
        "complaints about minors",
        "其中涉未成年人的多少件？",
        "How many concerned minors?",
    )
    inspections = particular(
        "接受监督检查的情况",
        "inspections",
        "全年接受了哪些监督检查、结果如何？",
        "Which inspections were there, and how did they end?",
    )
    next_steps = particular(
        "下一年度工作安排", "next year's work", "下一年度怎样安排？", "What is planned for next year?"
    )


class CampusSecurityParticulars(Kind):
    """What a university's self-check tells beyond yes and no (民办高校网络安全自查)."""

    label = Bilingual("民办高校网络安全自查填报信息", "particulars of a campus self-check")

    leader = particular(
        "网络安全第一责任人和分管负责人",
        "who answers for security",
        "网络安全第一责任人和分管负责人是谁、任何职？",
        "Who answers for network security, and in which posts?",
    )
    department = particular(
        "网络安全职能部门和人员", "department", "网络安全由哪个部门负责、有几名人员？", "Which department and people?"
    )
    systems = particular(
        "信息系统和网站的数量", "systems and sites", "有多少个信息系统和网站？", "How many systems and sites are there?"
    )
    people = particular(
        "在校师生人数", "students and staff", "在校师生有多少人？", "How many students and staff are there?"
    )
    rectification = particular(
        "整改措施、责任人和完成时限",
        "what is put right, by whom and when",
        "对存在的问题采取什么整改措施，由谁负责、何时完成？",
        "What is put right, by whom, and by when?",
    )


PUBLIC_PARTICULARS: dict[str, type[Kind]] = {
    "government_application": GovernmentApplicationParticulars,
    "information_service": InformationServiceParticulars,
    "ecology_report": EcologyReportParticulars,
    "campus_security": CampusSecurityParticulars,
}
"""By the id of the application, service, year or self-check they describe."""
