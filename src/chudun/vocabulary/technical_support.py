"""Tools and services given to others who may misuse them (程序、工具，技术支持和帮助)."""

from chudun.vocabulary.attribute import Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.scope import Scope


class TechnicalSupport(Kind):
    """A program or tool, technical support or other help that somebody gives to others (提供工具、支持或者帮助)."""

    label = Bilingual("向他人提供的工具、支持或者帮助", "tools, support or help given to others")

    scope = Reference(
        to=Scope,
        label=Bilingual("适用范围", "scope"),
        question=Bilingual("处理活动在什么范围内？", "Within what scope does the processing fall?"),
    )
    giver = Reference(
        to=Organisation,
        label=Bilingual("提供者", "giver"),
        question=Bilingual("由谁提供？", "Who gives it?"),
    )
    tool_for_illegal_processing = YesNo(
        label=Bilingual(
            "提供专门用于非法网络数据处理活动的程序、工具",
            "a program or tool made for illegal activities with network data is provided",
        ),
        contrary=Bilingual(
            "没有提供专门用于非法网络数据处理活动的程序、工具",
            "no program or tool made for illegal activities with network data is provided",
        ),
        question=Bilingual(
            "是否提供专门用于窃取、非法获取、非法出售、非法提供网络数据等非法活动的程序、工具？",
            "Is a program or tool provided that is made for stealing, illegally obtaining, selling or giving away network"
            " data, or for other illegal activities with them?",
        ),
        presumed=False,
    )
    tool_for_circumvention = YesNo(
        label=Bilingual(
            "提供专门用于破坏、避开技术措施的程序、工具",
            "a program or tool made to break or get round technical measures is provided",
        ),
        contrary=Bilingual(
            "没有提供专门用于破坏、避开技术措施的程序、工具",
            "no program or tool made to break or get round technical measures is provided",
        ),
        question=Bilingual(
            "是否提供专门用于破坏、避开技术措施的程序、工具等？",
            "Is a program or tool provided that is made to break or get round technical measures?",
        ),
        presumed=False,
    )
    technical_support = YesNo(
        label=Bilingual(
            "提供互联网接入、服务器托管、网络存储、通讯传输等技术支持",
            "technical support is given: internet access, hosting, storage, transmission or the like",
        ),
        contrary=Bilingual("没有提供技术支持", "no technical support is given"),
        question=Bilingual(
            "是否为对方提供互联网接入、服务器托管、网络存储、通讯传输等技术支持？",
            "Is the other given technical support such as internet access, hosting, storage or transmission?",
        ),
    )
    other_help = YesNo(
        label=Bilingual(
            "提供广告推广、支付结算等帮助", "other help is given: advertising, payment settlement or the like"
        ),
        contrary=Bilingual("没有提供广告推广、支付结算等帮助", "no other help is given"),
        question=Bilingual(
            "是否为对方提供技术支持以外的帮助，如广告推广、支付结算？",
            "Is the other given help beyond technical support, such as advertising or payment settlement?",
        ),
    )
    knows_of_illegal_processing = YesNo(
        label=Bilingual(
            "明知对方从事非法网络数据处理活动", "the giver knows that the other acts illegally with network data"
        ),
        contrary=Bilingual(
            "不知道对方从事非法网络数据处理活动",
            "the giver does not know of any illegal activity of the other with network data",
        ),
        question=Bilingual(
            "提供时是否明知对方从事非法网络数据处理活动？",
            "Does the giver know that the other engages in illegal activities with network data?",
        ),
        presumed=False,
    )
    knows_of_circumvention = YesNo(
        label=Bilingual(
            "明知对方从事破坏、避开技术措施等活动",
            "the giver knows that the other breaks or gets round technical measures",
        ),
        contrary=Bilingual(
            "不知道对方从事破坏、避开技术措施等活动",
            "the giver does not know that the other breaks or gets round technical measures",
        ),
        question=Bilingual(
            "提供时是否明知对方从事破坏、避开技术措施等活动？",
            "Does the giver know that the other breaks or gets round technical measures?",
        ),
        presumed=False,
    )
