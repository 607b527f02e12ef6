"""How a private university keeps its campus network secure, as the East Lake Initiative asks (民办高校网络安全).

The initiative is an association's appeal, no law: nothing here is weighed by a rule, and only its self-check reads it.
"""

from chudun.vocabulary.attribute import Day
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.practice import practice

WHO = "the university"

_RULES = Bilingual("制度文件及其执行记录", "the written rules and records of their use")
_TRAINING = Bilingual("培训通知、签到和考核记录", "notices, attendance and test records of the training")
_PUBLICITY = Bilingual("宣传方案和活动记录", "plan of the publicity, records of events")
_DEVICES = Bilingual("设备清单、监测日志", "list of devices, monitoring logs")
_BUDGET = Bilingual("预算、决算和采购合同", "budget, accounts and purchase contracts")
_UPDATES = Bilingual("资产台账、补丁和升级记录", "asset register, records of patches and upgrades")
_DRILL = Bilingual("演练方案、过程记录和总结", "plan, record and summary of the exercise")
_CONTENT = Bilingual("内容审核、巡查和处置记录", "records of review, patrol and handling")


def _last(zh: str, en: str, question_zh: str, question_en: str, evidence: Bilingual) -> Day:
    return Day(label=Bilingual(zh, en), question=Bilingual(question_zh, question_en), evidence=evidence)


class CampusSecurity(Kind):
    """A private university's network security as it checks it itself (民办高校网络安全自查)."""

    label = Bilingual("民办高校网络安全", "security of a private university's network")

    publicity = practice(
        "面向师生经常开展网络安全宣传教育",
        "runs",
        "run",
        "regular publicity on network security for students and staff",
        evidence=_PUBLICITY,
        who=WHO,
    )
    staff_trained = practice(
        "每年对教职工开展网络安全培训",
        "gives",
        "give",
        "its staff training in network security every year",
        evidence=_TRAINING,
        who=WHO,
    )
    students_taught = practice(
        "把网络安全教育纳入学生入学教育或者课程",
        "includes",
        "include",
        "network security in induction or in courses for students",
        evidence=Bilingual("教学计划、入学教育材料", "syllabus, induction material"),
        who=WHO,
    )
    technicians_qualified = practice(
        "为网络安全技术人员安排专业培训",
        "gives",
        "give",
        "its security engineers professional training",
        evidence=_TRAINING,
        who=WHO,
    )
    last_training_on = _last(
        "最近一次网络安全培训日期",
        "day of the last security training",
        "最近一次网络安全培训在哪一天？",
        "On which day was the last security training?",
        _TRAINING,
    )
    leader_named = practice(
        "明确学校主要负责人为网络安全第一责任人，并指定分管负责人",
        "names",
        "name",
        "its head as first answerable for network security, and a leader in charge",
        evidence=Bilingual("任命或者分工文件", "appointment or division of duties"),
        who=WHO,
    )
    department_named = practice(
        "指定网络安全职能部门、配备专职人员",
        "names",
        "name",
        "a department for network security, with staff of its own",
        evidence=Bilingual("机构设置和岗位文件", "documents on departments and posts"),
        who=WHO,
    )
    rules_written = practice(
        "建立网络安全管理制度", "keeps", "keep", "written rules on network security", evidence=_RULES, who=WHO
    )
    responsibility_assigned = practice(
        "把网络安全责任落实到每个部门和信息系统，并纳入考核",
        "assigns",
        "assign",
        "responsibility for every department and system, and appraises it",
        evidence=Bilingual("责任书、考核记录", "letters of responsibility, records of appraisal"),
        who=WHO,
    )
    traffic_monitored = practice(
        "对校园网络和信息系统进行实时监测",
        "monitors",
        "monitor",
        "its campus network and systems in real time",
        evidence=_DEVICES,
        who=WHO,
    )
    warnings_handled = practice(
        "及时核查、处置监测发现和上级通报的风险",
        "checks and handles",
        "check and handle",
        "risks found or notified to it promptly",
        evidence=Bilingual("通报和整改回执", "notices, and reports on what was put right"),
        who=WHO,
    )
    weaknesses_scanned = practice(
        "定期开展漏洞扫描和安全检测",
        "carries out",
        "carry out",
        "regular scans for weaknesses and security tests",
        evidence=Bilingual("扫描和检测报告", "reports of scans and tests"),
        who=WHO,
    )
    last_scan_on = _last(
        "最近一次漏洞扫描或者安全检测日期",
        "day of the last scan or test",
        "最近一次漏洞扫描或者安全检测在哪一天？",
        "On which day was the last scan or test?",
        Bilingual("扫描和检测报告", "reports of scans and tests"),
    )
    budgeted = practice(
        "把网络安全经费列入年度预算", "budgets", "budget", "for network security every year", evidence=_BUDGET, who=WHO
    )
    equipment_updated = practice(
        "按需要更新网络安全设备和软件",
        "renews",
        "renew",
        "security equipment and software as needed",
        evidence=_BUDGET,
        who=WHO,
    )
    patches_applied = practice(
        "及时安装补丁，停用不再维护的系统",
        "applies",
        "apply",
        "patches promptly, and retires what is no longer maintained",
        evidence=_UPDATES,
        who=WHO,
    )
    data_encrypted = practice(
        "对师生个人信息等重要数据加密存储、加密传输",
        "encrypts",
        "encrypt",
        "important data such as students' and staff's personal information, at rest and in transit",
        evidence=Bilingual("加密方案、配置截图", "encryption plan, configuration"),
        who=WHO,
    )
    data_backed_up = practice(
        "定期备份重要数据，备份与生产环境分开保存",
        "backs up",
        "back up",
        "important data regularly, apart from the live systems",
        evidence=Bilingual("备份策略和备份日志", "backup policy and logs"),
        who=WHO,
    )
    restores_rehearsed = practice(
        "定期开展备份恢复演练", "rehearses", "rehearse", "restoring from backups regularly", evidence=_DRILL, who=WHO
    )
    last_restore_on = _last(
        "最近一次备份恢复演练日期",
        "day of the last restore drill",
        "最近一次备份恢复演练在哪一天？",
        "On which day was the last restore drill?",
        _DRILL,
    )
    emergency_plan = practice(
        "制定网络安全事件应急预案",
        "keeps",
        "keep",
        "an emergency plan for security incidents",
        evidence=Bilingual("应急预案文本", "the plan"),
        who=WHO,
    )
    emergency_exercised = practice(
        "每年开展应急演练", "holds", "hold", "an emergency exercise every year", evidence=_DRILL, who=WHO
    )
    last_exercise_on = _last(
        "最近一次应急演练日期",
        "day of the last emergency exercise",
        "最近一次应急演练在哪一天？",
        "On which day was the last emergency exercise?",
        _DRILL,
    )
    phishing_tested = practice(
        "对师生开展钓鱼邮件测试，并据结果改进培训",
        "tests",
        "test",
        "students and staff with phishing mail, and improves its training by the results",
        evidence=Bilingual("测试方案、结果统计和改进记录", "plan, results and what was improved"),
        who=WHO,
    )
    last_phishing_test_on = _last(
        "最近一次钓鱼邮件测试日期",
        "day of the last phishing test",
        "最近一次钓鱼邮件测试在哪一天？",
        "On which day was the last phishing test?",
        Bilingual("测试结果统计", "results of the test"),
    )
    intelligence_shared = practice(
        "与协会、同类高校和主管部门共享威胁信息",
        "shares",
        "share",
        "threat information with the association, other universities and the authorities",
        evidence=Bilingual("信息通报记录", "records of what was shared"),
        who=WHO,
    )
    joint_work = practice(
        "参加网络安全交流、联合演练或者互助",
        "takes part",
        "take part",
        "in exchanges, joint exercises or mutual help",
        evidence=Bilingual("活动通知和参加记录", "notices and records of taking part"),
        who=WHO,
    )
    content_reviewed = practice(
        "对校园网站、公众账号发布的内容先审后发",
        "reviews",
        "review",
        "what its websites and accounts publish beforehand",
        evidence=_CONTENT,
        who=WHO,
    )
    harmful_content_handled = practice(
        "及时发现并处置校园网络上的违法和不良信息",
        "finds and handles",
        "find and handle",
        "illegal and harmful information on the campus network promptly",
        evidence=_CONTENT,
        who=WHO,
    )
    civil_conduct_guided = practice(
        "引导师生文明上网、不造谣不传谣",
        "guides",
        "guide",
        "students and staff to civil conduct online, without rumours",
        evidence=_PUBLICITY,
        who=WHO,
    )
