"""第四章 重要数据安全: what is important, and who answers for it (arts. 29 and 30)."""

from chudun.law.grade import Grade, data_grade
from chudun.law.language.expression import Cited, Expression, all_of, any_of, expression
from chudun.law.language.rules import (
    Branch,
    Duty,
    Narrative,
    Permission,
    duty,
    narrative,
    permission,
)
from chudun.law.packs.network_data.regulation import network_data
from chudun.law.packs.network_data.scope import governed
from chudun.law.packs.network_data.terms import important, of_ten_million_people
from chudun.vocabulary.attribute import Condition
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.important_data_processing import ImportantDataProcessing
from chudun.vocabulary.processing import DataProcessing


@network_data.article(29, 1)
def catalogues_of_important_data() -> Narrative:
    """国家统筹制定重要数据目录，各地区、各部门确定本地区、本部门的具体目录并重点保护。

    The state coordinates the catalogue of important data; regions and departments draw up their own and protect what
    they list.
    """
    return narrative(
        "只约束国家数据安全工作协调机制和各地区、各部门",
        "binds the state's coordination mechanism, the regions and the departments",
    )


@network_data.article(29)
def confirmed_important(d: Dataset) -> Branch:
    """识别、申报后被确认，并被告知或者公开发布的，以及列入目录的，是重要数据。

    What was declared and confirmed, and so notified or published, or stands in a catalogue, is important data.
    """
    return data_grade(Grade.IMPORTANT).when(d.standing.one_of("catalogued", "notified", "published"))


@network_data.article(29, 2)
def identify_and_declare_important_data(p: DataProcessing) -> Duty:
    """每一网络数据处理者都应当按照规定识别、申报重要数据，不以持有重要数据为前提。

    Every processor of network data identifies and declares important data as prescribed, whether or not it holds any.
    """
    return duty(
        p.processor.identifies_and_declares_important_data,
        Bilingual("按照国家有关规定识别、申报重要数据", "identify and declare important data as the state prescribes"),
        owed_to=Bilingual("有关地区、部门", "the regions and departments concerned"),
    ).when(governed(p.scope))


@network_data.article(29, 2)
def important_data_notified() -> Narrative:
    """确认为重要数据的，有关地区、部门及时告知处理者或者公开发布。

    What is confirmed to be important data, the region or department notifies to the processor or publishes in good time.
    """
    return narrative("只约束有关地区、部门", "binds the regions and departments alone")


@network_data.article(29, 2)
def fulfil_responsibility_for_protection(d: ImportantDataProcessing) -> Duty:
    """网络数据处理者履行网络数据安全保护责任。

    The processor fulfils its responsibility for protecting the data.
    """
    return duty(
        d.protection_fulfilled,
        Bilingual("对这些数据履行网络数据安全保护责任", "fulfil the responsibility for protecting these data"),
    ).when(governed(d.scope))


@network_data.article(29, 3)
def labelling_encouraged() -> Narrative:
    """国家鼓励用数据标签标识等技术和产品管理重要数据。

    The state encourages labels and similar techniques for managing important data.
    """
    return narrative("鼓励性规定，不设定义务", "encourages, and lays no duty on anybody")


def _bound(d: ImportantDataProcessing) -> Expression:
    # art. 28 puts those with 10 million people on a par with processors of important data
    return governed(d.scope) & any_of(important(d.standing), of_ten_million_people(d))


@network_data.article(30, 1)
def name_data_security_officer(d: ImportantDataProcessing) -> Duty:
    """重要数据的处理者明确网络数据安全负责人；处理1000万人以上个人信息的同（第二十八条）。

    A processor of important data names a network data security officer; so does one with 10 million people (art. 28).
    """
    return duty(
        d.officer.named,
        Bilingual("明确网络数据安全负责人", "name a network data security officer"),
    ).when(_bound(d))


@network_data.article(30, 1)
def designate_data_security_body(d: ImportantDataProcessing) -> Duty:
    """重要数据的处理者明确网络数据安全管理机构；处理1000万人以上个人信息的同。

    A processor of important data designates a body for network data security management; so does one with 10 million
    people.
    """
    return duty(
        d.management_body,
        Bilingual("明确网络数据安全管理机构", "designate a body for network data security management"),
    ).when(_bound(d))


def _item(number: int, condition: Condition) -> Expression:
    return Cited(expression(condition), network_data.provision(30, 1).item_of(number))


@network_data.article(30, 1)
def make_security_rules_and_incident_plan(d: ImportantDataProcessing) -> Duty:
    """管理机构制定实施安全管理制度、操作规程和事件应急预案。

    The body makes and applies security rules, operating procedures and an incident response plan.
    """
    return duty(
        _item(1, all_of(d.management_rules, d.operating_procedures, d.incident_plan)),
        Bilingual(
            "由管理机构制定实施网络数据安全管理制度、操作规程和事件应急预案",
            "have the body make and apply security rules, operating procedures and an incident response plan",
        ),
    ).when(_bound(d))


@network_data.article(30, 1)
def organise_regular_security_activities(d: ImportantDataProcessing) -> Duty:
    """管理机构定期组织风险监测、风险评估、应急演练和宣传教育培训。

    The body organises risk monitoring, risk assessments, drills, and education and training regularly.
    """
    regular = all_of(d.regular_monitoring, d.regular_assessment, d.regular_drills, d.regular_training)
    return duty(
        _item(2, regular),
        Bilingual(
            "由管理机构定期组织风险监测、风险评估、应急演练、宣传教育培训",
            "have the body organise monitoring, risk assessments, drills, and education and training regularly",
        ),
    ).when(_bound(d))


@network_data.article(30, 1)
def handle_risks_and_incidents_promptly(d: ImportantDataProcessing) -> Duty:
    """管理机构及时处置网络数据安全风险和事件。

    The body deals with security risks and incidents promptly.
    """
    return duty(
        _item(2, d.risks_handled_promptly),
        Bilingual("由管理机构及时处置网络数据安全风险和事件", "have the body deal with risks and incidents promptly"),
    ).when(_bound(d))


@network_data.article(30, 1)
def body_handles_security_complaints(d: ImportantDataProcessing) -> Duty:
    """管理机构受理并处理网络数据安全投诉、举报。

    The body takes up and handles complaints and reports on data security.
    """
    return duty(
        _item(3, d.complaints_handled),
        Bilingual(
            "由管理机构受理并处理网络数据安全投诉、举报",
            "have the body take up and handle complaints and reports on data security",
        ),
    ).when(_bound(d))


@network_data.article(30, 2)
def appoint_qualified_officer(d: ImportantDataProcessing) -> Duty:
    """网络数据安全负责人具备专业知识和相关管理工作经历，两者缺一不可。

    The officer has both professional knowledge of network data security and experience of managing such work.
    """
    return duty(
        all_of(d.officer.expertise, d.officer.experience),
        Bilingual(
            "由具备网络数据安全专业知识和相关管理工作经历的人担任负责人",
            "appoint an officer with professional knowledge and experience of managing such work",
        ),
    ).when(_bound(d) & d.officer.named)


@network_data.article(30, 2)
def appoint_officer_from_management(d: ImportantDataProcessing) -> Duty:
    """网络数据安全负责人由管理层成员担任。

    The officer is a member of the management.
    """
    return duty(
        d.officer.in_management,
        Bilingual("由管理层成员担任网络数据安全负责人", "appoint a member of the management as officer"),
    ).when(_bound(d) & d.officer.named)


@network_data.article(30, 2)
def let_officer_report_directly(d: ImportantDataProcessing) -> Duty:
    """网络数据安全负责人有权直接向有关主管部门报告。

    The officer may report directly to the authorities.
    """
    return duty(
        d.officer.may_report_directly,
        Bilingual(
            "使负责人有权直接向有关主管部门报告网络数据安全情况",
            "give the officer the right to report on data security directly to the authorities",
        ),
    ).when(_bound(d) & d.officer.named)


def _special(d: ImportantDataProcessing) -> Expression:
    # the kinds and scales are those an authority specified for important data: many people's information alone is none
    return governed(d.scope) & d.special_kind_or_scale


@network_data.article(30, 3)
def vet_officer_and_key_staff(d: ImportantDataProcessing) -> Duty:
    """掌握主管部门规定的特定种类、规模重要数据的，对负责人和关键岗位人员进行安全背景审查。

    Who holds important data of a kind and scale specified by the authority checks the backgrounds of the officer and of
    staff in key posts.
    """
    return duty(
        all_of(d.officer.vetted, d.officer.key_staff_vetted),
        Bilingual(
            "对网络数据安全负责人和关键岗位人员进行安全背景审查",
            "check the backgrounds of the officer and of staff in key posts",
        ),
    ).when(_special(d))


@network_data.article(30, 3)
def train_officer_and_key_staff(d: ImportantDataProcessing) -> Duty:
    """掌握特定种类、规模重要数据的，加强对负责人和关键岗位人员的培训。

    Who holds such important data trains the officer and staff in key posts further.
    """
    return duty(
        d.officer.trained,
        Bilingual("加强对网络数据安全负责人和关键岗位人员的培训", "train the officer and staff in key posts further"),
    ).when(_special(d))


@network_data.article(30, 3)
def ask_police_to_help_vetting(d: ImportantDataProcessing) -> Permission:
    """审查时可以申请公安机关、国家安全机关协助。

    The police and the state security organs may be asked to help with the check.
    """
    return permission(
        Bilingual(
            "申请公安机关、国家安全机关协助审查", "ask the police and state security organs to help with the check"
        ),
        _special(d),
    )
