"""A smart terminal or other device sold with applications installed (预装应用程序的智能终端等设备)."""

from chudun.vocabulary.attribute import Reference, Text, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.scope import Scope


class SmartDevice(Kind):
    """A smart terminal or the like that its producer sells with applications installed (预装应用程序的智能终端等设备)."""

    label = Bilingual("预装应用程序的智能终端等设备", "device with preinstalled applications")

    name = Text(
        label=Bilingual("名称", "name"),
        question=Bilingual("设备叫什么？", "What is the device called?"),
    )
    producer = Reference(
        label=Bilingual("设备生产者", "producer"),
        question=Bilingual("谁生产设备？", "Who produces the device?"),
        to=Organisation,
    )
    scope = Reference(
        label=Bilingual("适用范围", "scope"),
        question=Bilingual(
            "设备的网络数据处理活动在哪里、为什么开展？", "Where and what for does the device process network data?"
        ),
        to=Scope,
    )
    third_party_apps_preinstalled = YesNo(
        label=Bilingual("预装第三方的应用程序", "third parties' applications are preinstalled"),
        contrary=Bilingual("没有预装第三方的应用程序", "no third party's application is preinstalled"),
        question=Bilingual(
            "设备是否预装第三方产品和服务提供者的应用程序？",
            "Are applications of third-party providers of products and services preinstalled on the device?",
        ),
        evidence=Bilingual("预装应用程序清单", "the list of preinstalled applications"),
    )
    third_party_duties_laid_down = YesNo(
        label=Bilingual(
            "规则或者合同等明确了第三方的网络数据安全保护义务",
            "rules, contracts or the like lay down the third parties' data security duties",
        ),
        contrary=Bilingual(
            "规则或者合同等没有明确第三方的网络数据安全保护义务",
            "rules, contracts or the like do not lay down the third parties' data security duties",
        ),
        question=Bilingual(
            "设备生产者是否通过规则或者合同等明确了第三方的网络数据安全保护义务？",
            "Do rules, contracts or the like of the producer lay down the third parties' data security duties?",
        ),
        evidence=Bilingual("预装合同、规则", "the contracts, the rules"),
    )
    third_parties_urged = YesNo(
        label=Bilingual(
            "督促第三方加强网络数据安全管理", "third parties are urged to strengthen their data security management"
        ),
        contrary=Bilingual(
            "没有督促第三方加强网络数据安全管理",
            "third parties are not urged to strengthen their data security management",
        ),
        question=Bilingual(
            "设备生产者是否督促第三方加强网络数据安全管理（检查、提醒、要求整改）？",
            "Does the producer urge third parties to strengthen their data security management (checks, reminders, demands to rectify)?",
        ),
        evidence=Bilingual("检查和督促记录", "records of checks and reminders"),
    )
