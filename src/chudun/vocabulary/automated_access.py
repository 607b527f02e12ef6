"""Access to network data by automated tools (使用自动化工具访问、收集网络数据)."""

from chudun.vocabulary.attribute import Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.scope import Scope


class AutomatedAccess(Kind):
    """A crawler or other automated tool that reads or collects network data (自动化工具访问、收集)."""

    label = Bilingual("自动化工具访问、收集数据", "automated access to data")

    scope = Reference(
        to=Scope,
        label=Bilingual("适用范围", "scope"),
        question=Bilingual("处理活动在什么范围内？", "Within what scope does the processing fall?"),
    )
    processor = Reference(
        to=Organisation,
        label=Bilingual("网络数据处理者", "network data processor"),
        question=Bilingual("自动化工具由哪个组织使用？", "Which organisation uses the tool?"),
    )
    impact_on_services_assessed = YesNo(
        label=Bilingual("已评估对网络服务的影响", "its effect on the network service has been assessed"),
        contrary=Bilingual("未评估对网络服务的影响", "its effect on the network service has not been assessed"),
        question=Bilingual(
            "使用自动化工具，是否评估了对所访问的网络服务带来的影响？",
            "Has the tool's effect on the network service it visits been assessed?",
        ),
        evidence=Bilingual("影响评估记录", "the record of the assessment"),
    )
    intrudes = YesNo(
        label=Bilingual("非法侵入他人网络", "it intrudes illegally into others' networks"),
        contrary=Bilingual("没有非法侵入他人网络", "it does not intrude illegally into others' networks"),
        question=Bilingual(
            "自动化工具是否非法侵入他人网络（如绕过登录、破解防护）？",
            "Does the tool intrude illegally into others' networks (round a login, through a defence)?",
        ),
        evidence=Bilingual("工具的访问日志和配置", "the tool's access logs and settings"),
    )
    disrupts_service = YesNo(
        label=Bilingual("干扰网络服务正常运行", "it disturbs the normal running of network services"),
        contrary=Bilingual("没有干扰网络服务正常运行", "it does not disturb the normal running of network services"),
        question=Bilingual(
            "自动化工具是否干扰网络服务正常运行（如请求过频、占满资源）？",
            "Does the tool disturb the normal running of network services (too many requests, resources used up)?",
        ),
        evidence=Bilingual("工具的请求频率和对方的反馈", "the tool's rate of requests and the service's response"),
    )
