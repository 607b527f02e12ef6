"""Whether a regulation reaches an activity at all (适用范围)."""

from chudun.vocabulary.attribute import Choice, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


class Scope(Kind):
    """The circumstances that take an activity with data into or out of a regulation (适用范围)."""

    label = Bilingual("适用范围", "scope")

    place = Choice(
        label=Bilingual("处理活动发生地", "place of the processing"),
        question=Bilingual(
            "处理活动在境内还是境外开展？在境外的，是否以向境内自然人提供产品或者服务为目的，分析、评估境内自然人的行为，"
            "或者有法律、行政法规规定的其他情形（个保法第三条第二款）？",
            "Does the processing take place in China or abroad? If abroad, is it meant to offer products or services to"
            " people in China, to analyse or assess their behaviour, or within another case a law or administrative"
            " regulation names (PIPL art. 3(2))?",
        ),
        options={
            "in_china": Bilingual("在境内", "in China"),
            "abroad_on_people_in_china": Bilingual(
                "在境外但属于个保法第三条第二款的情形",
                "abroad, on people in China, in a case of PIPL art. 3(2)",
            ),
            "abroad": Bilingual("在境外，且不属于上述情形", "abroad, in no such case"),
        },
        presumed="in_china",
    )
    decides_purpose_and_manner = YesNo(
        label=Bilingual("自主决定处理目的和处理方式", "it decides by itself why and how the data are processed"),
        contrary=Bilingual(
            "受托处理，不自主决定目的和方式",
            "it is entrusted, and does not decide by itself why and how the data are processed",
        ),
        question=Bilingual(
            "处理的目的和方式是否由本组织自主决定？（受他人委托、按约定处理的答否）",
            "Does the organisation itself decide why and how the data are processed? (No where it is entrusted by others"
            " and processes as agreed.)",
        ),
        presumed=True,
    )
    household_affairs = YesNo(
        label=Bilingual(
            "是自然人因个人或者家庭事务处理个人信息",
            "a natural person processes personal information in personal or family affairs",
        ),
        contrary=Bilingual(
            "不是自然人因个人或者家庭事务处理个人信息",
            "it is not a natural person processing personal information in personal or family affairs",
        ),
        question=Bilingual(
            "是否自然人因个人或者家庭事务处理个人信息？",
            "Is it a natural person who processes personal information in personal or family affairs?",
        ),
        presumed=False,
    )
    core_data = YesNo(
        label=Bilingual("涉及核心数据", "core data are involved"),
        contrary=Bilingual("不涉及核心数据", "no core data are involved"),
        question=Bilingual("处理的数据中是否有国家核心数据？", "Are any of the data processed core data of the state?"),
        presumed=False,
        measured_by="data",
    )
    secrets = YesNo(
        label=Bilingual("涉及国家秘密或者工作秘密", "state or work secrets are involved"),
        contrary=Bilingual("不涉及国家秘密、工作秘密", "no state or work secrets are involved"),
        question=Bilingual(
            "处理的数据是否涉及国家秘密或者工作秘密？", "Do the data processed touch state secrets or work secrets?"
        ),
        presumed=False,
    )
