"""Data that are classified and graded: a table, one of its columns, or several together (数据集、数据项)."""

from chudun.vocabulary.attribute import Choice, Count, Text, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import PEOPLE

HARM = {
    "none": Bilingual("没有危害", "no harm"),
    "general": Bilingual("一般危害", "limited harm"),
    "serious": Bilingual("严重危害", "serious harm"),
    "particularly_serious": Bilingual("特别严重危害", "particularly serious harm"),
}
"""Degrees of harm (影响程度), lightest first."""


def _harm(zh: str, en: str) -> Choice:
    """Return the attribute “how badly would it harm …”; the object of the harm is what each is about (影响对象)."""
    return Choice(
        label=Bilingual(f"对{zh}的危害", f"harm to {en}"),
        question=Bilingual(
            f"数据一旦遭到篡改、破坏、泄露或者非法获取、利用，对{zh}会造成多大危害？",
            f"Were the data altered, destroyed, leaked or misused, how badly would it harm {en}?",
        ),
        options=HARM,
        presumed="none",
    )


def _sensitive(zh: str, en: str) -> YesNo:
    return YesNo(
        label=Bilingual(f"含{zh}", f"the data hold {en}"),
        contrary=Bilingual(f"不含{zh}", f"the data hold no {en}"),
        question=Bilingual(f"数据中是否有{zh}？", f"Do the data hold {en}?"),
        presumed=False,
        measured_by="data",
    )


def _vehicles(zh: str, en: str, question: Bilingual) -> YesNo:
    return YesNo(
        label=Bilingual(f"是{zh}", f"the data are {en}"),
        contrary=Bilingual(f"不是{zh}", f"the data are not {en}"),
        question=question,
        presumed=False,
    )


class Dataset(Kind):
    """Data held together (数据集), or a single item of them (数据项)."""

    label = Bilingual("数据集", "dataset")

    owner = Text(
        label=Bilingual("责任人", "owner"),
        question=Bilingual("由谁（部门、岗位）负责这些数据？", "Who, as a department or post, answers for the data?"),
    )
    industry = Choice(
        label=Bilingual("所属行业领域", "the industry's rules it falls under"),
        question=Bilingual(
            "这些数据在哪个行业领域的规则之下？（汽车企业的生产数据也是工业数据，分别列出）",
            "Under which industry's rules do the data fall? (A car maker's production data are industrial data.)",
        ),
        options={
            "industrial": Bilingual("工业", "manufacturing and other industry"),
            "telecom": Bilingual("电信", "telecommunications"),
            "automotive": Bilingual(
                "汽车设计、生产、销售、使用、运维", "designing, making, selling, using or servicing cars"
            ),
            "other": Bilingual("其他", "another"),
        },
    )
    standing = Choice(
        label=Bilingual("认定情况", "official standing"),
        question=Bilingual(
            "有关部门、地区是否已把这些数据列入目录、告知或公开发布为重要数据或核心数据？",
            "Has an authority listed, notified or published the data as important or core data?",
        ),
        options={
            "none": Bilingual(
                "未列入目录，也未被告知或公布", "in no official catalogue, and neither notified nor published"
            ),
            "catalogued": Bilingual("列入重要数据目录", "in an official catalogue of important data"),
            "notified": Bilingual("已被告知为重要数据", "notified as important data"),
            "published": Bilingual("公开发布为重要数据", "published as important data"),
            "core": Bilingual("被认定为核心数据", "found to be core data"),
        },
        presumed="none",
    )

    harm_to_national_security = _harm("国家安全", "national security")
    harm_to_economic_operation = _harm("经济运行", "the economy's operation")
    harm_to_social_order = _harm("社会秩序", "social order")
    harm_to_public_interest = _harm("公共利益（含公共健康和安全）", "the public interest, health and safety included")
    harm_to_organisations = _harm("组织权益", "organisations")
    harm_to_individuals = _harm("个人权益", "individuals")

    specific_scope = YesNo(
        label=Bilingual(
            "属于特定领域、群体、区域，或者达到一定精度和规模",
            "the data concern a specific field, group or region, or reach a certain precision and scale",
        ),
        contrary=Bilingual(
            "不涉及特定领域、群体、区域，也达不到一定精度和规模",
            "the data concern no specific field, group or region, nor reach a certain precision and scale",
        ),
        question=Bilingual(
            "数据是否属于特定领域、特定群体、特定区域，或者达到一定精度和规模？",
            "Do the data concern a specific field, group or region, or reach a certain precision and scale?",
        ),
        presumed=False,
    )
    aggregated = YesNo(
        label=Bilingual("是多个来源汇聚而成的数据", "the data were brought together from several sources"),
        contrary=Bilingual("不是多个来源汇聚的数据", "the data were not brought together from several sources"),
        question=Bilingual(
            "数据是否由多个业务、系统或者主体的数据汇聚、融合而成？",
            "Were the data brought together from several businesses, systems or organisations?",
        ),
        presumed=False,
    )
    public_data = Choice(
        label=Bilingual("公共数据的开放共享", "how public data may be shared"),
        question=Bilingual(
            "若是政务部门或公共服务机构的公共数据，可否开放、共享？",
            "If they are public bodies' data: may they be opened or shared?",
        ),
        options={
            "not_public_data": Bilingual("不是公共数据", "not public bodies' data"),
            "unconditional": Bilingual("无条件开放、共享", "open or shared without conditions"),
            "conditional": Bilingual("有条件开放、共享", "open or shared under conditions"),
            "closed": Bilingual("禁止开放、共享", "not to be opened or shared"),
        },
        presumed="not_public_data",
    )

    personal_information = YesNo(
        label=Bilingual("含个人信息", "the data hold personal information"),
        contrary=Bilingual("不含个人信息", "the data hold no personal information"),
        question=Bilingual("数据中是否有个人信息？", "Do the data hold personal information?"),
        measured_by="data",
    )
    employees_only = YesNo(
        label=Bilingual("只涉及本组织内部员工", "the data concern only the organisation's own staff"),
        contrary=Bilingual("不限于本组织内部员工", "the data concern others than the organisation's own staff"),
        question=Bilingual(
            "其中的个人信息是否只涉及本组织内部员工？", "Does the personal information concern the own staff alone?"
        ),
    )
    people = Count(
        label=Bilingual("涉及的自然人数", "people whose information the data hold"),
        question=Bilingual(
            "数据涉及多少人的个人信息（按自然人去重）？",
            "How many distinct people's personal information is in the data?",
        ),
        unit=PEOPLE,
        measured_by="data",
    )
    people_sensitive = Count(
        label=Bilingual("涉及敏感个人信息的自然人数", "people whose sensitive information the data hold"),
        question=Bilingual(
            "数据涉及多少人的敏感个人信息（按自然人去重）？",
            "How many distinct people's sensitive information is in the data?",
        ),
        unit=PEOPLE,
        measured_by="data",
    )
    minors = YesNo(
        label=Bilingual("含不满十四周岁未成年人的个人信息", "the data hold information on people under the age of 14"),
        contrary=Bilingual(
            "不含不满十四周岁未成年人的个人信息", "the data hold no information on people under the age of 14"
        ),
        question=Bilingual(
            "数据中是否有不满十四周岁未成年人的个人信息？",
            "Do the data hold information on people under the age of 14?",
        ),
        presumed=False,
        measured_by="data",
    )
    biometric_information = _sensitive("生物识别信息", "biometric information")
    religious_belief = _sensitive("宗教信仰信息", "information on religious belief")
    specific_identity = _sensitive("特定身份信息", "information on a specific status")
    health_information = _sensitive("医疗健康信息", "medical and health information")
    financial_account = _sensitive("金融账户信息", "financial account information")
    movements = _sensitive("行踪轨迹信息", "records of movements")
    other_sensitive_information = _sensitive(
        "其他敏感个人信息（精准定位、身份证照片、征信、犯罪记录、性取向等）",
        "other sensitive personal information (precise position, picture of the identity card, credit, crime, sexual"
        " orientation and the like)",
    )
    sensitive_in_older_standard = _sensitive(
        "只有较早标准列为敏感的个人信息（证件号码、婚姻、通信记录、上网记录等）",
        "personal information that only the older standard lists as sensitive (document numbers, marriage, records of"
        " calls and browsing and the like)",
    )
    sensitive_as_a_whole = YesNo(
        label=Bilingual("各项汇聚后整体达到敏感个人信息的程度", "taken together, the items are sensitive"),
        contrary=Bilingual(
            "各项汇聚后整体达不到敏感个人信息的程度", "even taken together, the items are not sensitive"
        ),
        question=Bilingual(
            "各项一般个人信息汇聚后，一旦泄露或者滥用，是否容易使人格尊严受侵害或者人身、财产安全受危害？",
            "Taken together, would a leak or misuse of these items easily harm people's dignity, person or property?",
        ),
        presumed=False,
    )

    sensitive_area = _vehicles(
        "重要敏感区域的地理、人员流量或车辆流量信息",
        "geography, people or vehicle flows of sensitive areas",
        Bilingual(
            "是否有军事管理区、国防科工单位、县级以上党政机关等重要敏感区域的地理信息、人员流量、车辆流量？",
            "Do the data show geography, people or vehicle flows of military zones, defence industry or state organs?",
        ),
    )
    vehicle_flow = _vehicles(
        "反映经济运行情况的车辆流量、物流等数据",
        "vehicle flows or logistics that reflect how the economy runs",
        Bilingual(
            "车辆流量、物流等数据是否足以反映经济运行情况？",
            "Do the vehicle flows or logistics suffice to reflect how the economy runs?",
        ),
    )
    charging_network = _vehicles(
        "汽车充电网的运行数据",
        "operating data of the charging network for cars",
        Bilingual("是否汽车充电网的运行数据？", "Are they operating data of a charging network for cars?"),
    )
    outside_images = _vehicles(
        "含人脸、车牌等信息的车外视频、图像",
        "images from outside cars with faces or number plates",
        Bilingual(
            "是否含人脸信息、车牌信息等的车外视频、图像数据？",
            "Are they video or images from outside cars with faces, number plates and the like?",
        ),
    )

    direct_loss = Count(
        label=Bilingual("可能造成的直接经济损失", "direct economic loss it might cause"),
        question=Bilingual(
            "数据一旦遭到篡改、破坏、泄露或者非法利用，可能造成多少直接经济损失（元）？",
            "Were the data altered, destroyed, leaked or misused, what direct loss in yuan might it cause?",
        ),
        unit=Bilingual("元", "yuan"),
    )
    accident = Choice(
        label=Bilingual(
            "可能引发的生产安全事故或突发环境事件", "industrial accident or environmental incident it might cause"
        ),
        question=Bilingual(
            "数据一旦遭到篡改、破坏、泄露或者非法利用，可能引发哪一等级的生产安全事故或突发环境事件？",
            "Were the data altered, destroyed, leaked or misused, how grave an accident or incident might it cause?",
        ),
        options={
            "none": Bilingual("不会引发，或者影响较小", "none, or a small one"),
            "major": Bilingual("较大或者重大", "a large or major one"),
            "particularly_major": Bilingual("特别重大", "a particularly major one"),
        },
        presumed="none",
    )
    cascade = YesNo(
        label=Bilingual(
            "级联效应明显，影响多个行业、区域或多家企业", "effects spread across industries, regions or companies"
        ),
        contrary=Bilingual("没有明显的级联效应", "effects do not spread across industries, regions or companies"),
        question=Bilingual(
            "影响是否会波及多个行业、区域或者行业内多家企业，或者持续很长时间？",
            "Would the effects spread to several industries, regions or companies, or last long?",
        ),
        presumed=False,
    )
