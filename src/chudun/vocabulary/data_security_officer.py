"""Who answers for network data security, and the staff in key posts (网络数据安全负责人、关键岗位人员)."""

from chudun.vocabulary.attribute import YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


class DataSecurityOfficer(Kind):
    """The person in charge of network data security (网络数据安全负责人), not the one in charge of cybersecurity (网络安全负责人)."""

    label = Bilingual("网络数据安全负责人", "network data security officer")

    named = YesNo(
        label=Bilingual("已明确网络数据安全负责人", "a network data security officer has been named"),
        contrary=Bilingual("没有明确网络数据安全负责人", "no network data security officer has been named"),
        question=Bilingual(
            "是否明确了网络数据安全负责人（不同于网络安全负责人）？",
            "Has a network data security officer been named (other than the cybersecurity officer)?",
        ),
        evidence=Bilingual("任命文件", "the appointment"),
    )
    expertise = YesNo(
        label=Bilingual(
            "负责人具备网络数据安全专业知识", "the officer has professional knowledge of network data security"
        ),
        contrary=Bilingual(
            "负责人不具备网络数据安全专业知识", "the officer lacks professional knowledge of network data security"
        ),
        question=Bilingual(
            "网络数据安全负责人是否具备网络数据安全专业知识？",
            "Does the officer have professional knowledge of network data security?",
        ),
        evidence=Bilingual("学历、资格证书、培训证明", "degrees, certificates, training"),
    )
    experience = YesNo(
        label=Bilingual("负责人具备相关管理工作经历", "the officer has experience of managing such work"),
        contrary=Bilingual("负责人不具备相关管理工作经历", "the officer lacks experience of managing such work"),
        question=Bilingual(
            "网络数据安全负责人是否具备相关管理工作经历？", "Does the officer have experience of managing such work?"
        ),
        evidence=Bilingual("履历", "the curriculum vitae"),
    )
    in_management = YesNo(
        label=Bilingual("负责人由管理层成员担任", "the officer is a member of the management"),
        contrary=Bilingual("负责人不是管理层成员", "the officer is not a member of the management"),
        question=Bilingual(
            "网络数据安全负责人是否由管理层成员担任？", "Is the officer a member of the processor's management?"
        ),
        evidence=Bilingual("任职文件、组织架构图", "the appointment and the organisation chart"),
    )
    may_report_directly = YesNo(
        label=Bilingual("负责人有权直接向有关主管部门报告", "the officer may report directly to the authorities"),
        contrary=Bilingual(
            "负责人无权直接向有关主管部门报告", "the officer may not report directly to the authorities"
        ),
        question=Bilingual(
            "网络数据安全负责人是否有权直接向有关主管部门报告网络数据安全情况，不必经他人同意？",
            "May the officer report on data security directly to the authorities, without anybody's consent?",
        ),
        evidence=Bilingual("职责文件", "the description of the post"),
    )
    vetted = YesNo(
        label=Bilingual("对负责人进行了安全背景审查", "the officer's background has been checked"),
        contrary=Bilingual("没有对负责人进行安全背景审查", "the officer's background has not been checked"),
        question=Bilingual(
            "是否对网络数据安全负责人进行了安全背景审查？", "Has the officer's background been checked?"
        ),
        evidence=Bilingual("审查记录", "records of the check"),
    )
    key_staff_vetted = YesNo(
        label=Bilingual("对关键岗位人员进行了安全背景审查", "the backgrounds of staff in key posts have been checked"),
        contrary=Bilingual(
            "没有对关键岗位人员进行安全背景审查", "the backgrounds of staff in key posts have not been checked"
        ),
        question=Bilingual(
            "是否对关键岗位的人员进行了安全背景审查？", "Have the backgrounds of the staff in key posts been checked?"
        ),
        evidence=Bilingual("审查记录", "records of the check"),
    )
    trained = YesNo(
        label=Bilingual(
            "加强了负责人和关键岗位人员的培训", "the officer and the staff in key posts receive further training"
        ),
        contrary=Bilingual(
            "没有加强负责人和关键岗位人员的培训", "the officer and the staff in key posts receive no further training"
        ),
        question=Bilingual(
            "是否加强了对网络数据安全负责人和关键岗位人员的培训？",
            "Do the officer and the staff in key posts receive further training?",
        ),
        evidence=Bilingual("培训记录", "training records"),
    )
