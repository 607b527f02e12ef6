"""A cybersecurity incident in a government application (互联网政务应用的网络安全事件)."""

from chudun.vocabulary.attribute import Choice, Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation


class GovernmentApplicationIncident(Kind):
    """A cybersecurity incident that has happened, or may happen, in a government application (网络安全事件)."""

    label = Bilingual("政务应用网络安全事件", "incident in a government application")

    operator = Reference(
        to=Organisation,
        label=Bilingual("开办主体", "operator"),
        question=Bilingual("发生在哪个单位的互联网政务应用？", "In whose application does it happen?"),
    )
    stage = Choice(
        label=Bilingual("事件阶段", "stage"),
        question=Bilingual("网络安全事件是已经发生，还是可能发生？", "Has the incident happened, or may it happen?"),
        options={
            "happened": Bilingual("已经发生", "it has happened"),
            "may_happen": Bilingual("可能发生", "it may happen"),
        },
    )
    reported = YesNo(
        label=Bilingual("已按有关规定向相关部门报告", "it was reported to the departments concerned as prescribed"),
        contrary=Bilingual(
            "没有按有关规定向相关部门报告", "it was not reported to the departments concerned as prescribed"
        ),
        question=Bilingual(
            "是否已按有关规定向相关部门报告？", "Was it reported to the departments concerned as prescribed?"
        ),
        evidence=Bilingual("报告回执", "acknowledgement of the report"),
    )
    emergency_plan_started = YesNo(
        label=Bilingual("立即启动了本单位网络安全应急预案", "the body's emergency plan was started at once"),
        contrary=Bilingual("没有立即启动本单位网络安全应急预案", "the body's emergency plan was not started at once"),
        question=Bilingual("是否立即启动了本单位网络安全应急预案？", "Was the body's emergency plan started at once?"),
        evidence=Bilingual("应急响应记录", "records of the response"),
    )
    handled = YesNo(
        label=Bilingual("及时处置了网络安全事件", "the incident was dealt with promptly"),
        contrary=Bilingual("没有及时处置网络安全事件", "the incident was not dealt with promptly"),
        question=Bilingual("是否及时处置网络安全事件？", "Was the incident dealt with promptly?"),
        evidence=Bilingual("处置记录", "records of handling"),
    )
    hazards_removed = YesNo(
        label=Bilingual("消除了安全隐患", "the hazards were removed"),
        contrary=Bilingual("没有消除安全隐患", "the hazards were not removed"),
        question=Bilingual("是否已消除安全隐患？", "Were the hazards removed?"),
        evidence=Bilingual("整改记录", "records of rectification"),
    )
    spread_prevented = YesNo(
        label=Bilingual("防止了危害扩大", "harm was kept from spreading"),
        contrary=Bilingual("没有防止危害扩大", "harm was not kept from spreading"),
        question=Bilingual("是否采取措施防止危害扩大？", "Was harm kept from spreading?"),
        evidence=Bilingual("处置记录", "records of handling"),
    )
