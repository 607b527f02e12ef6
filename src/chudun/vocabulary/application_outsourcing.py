"""Work on government applications entrusted to a contractor (外包)."""

from chudun.vocabulary.attribute import Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation


class ApplicationOutsourcing(Kind):
    """Development, operation or maintenance of government applications entrusted to a contractor (委托外包单位开展开发和运维)."""

    label = Bilingual("政务应用外包", "outsourcing of government applications")

    client = Reference(
        to=Organisation,
        label=Bilingual("委托单位", "client"),
        question=Bilingual("由哪个单位委托？", "Which body entrusts the work?"),
    )
    contractor = Reference(
        to=Organisation,
        label=Bilingual("外包单位", "contractor"),
        question=Bilingual("委托给哪个外包单位？", "Which contractor is it entrusted to?"),
        another_party=True,
    )
    responsibilities_fixed = YesNo(
        label=Bilingual(
            "以合同等手段明确了外包单位的网络和数据安全责任",
            "the contractor's responsibility for network and data security is fixed by contract or the like",
        ),
        contrary=Bilingual(
            "没有以合同等手段明确外包单位的网络和数据安全责任",
            "the contractor's responsibility for network and data security is not fixed by contract or the like",
        ),
        question=Bilingual(
            "是否以合同等手段明确外包单位的网络安全和数据安全责任？",
            "Is the contractor's responsibility for network and data security fixed by contract or the like?",
        ),
        evidence=Bilingual("外包合同、安全协议", "contract, security agreement"),
    )
    supervised_daily = YesNo(
        label=Bilingual("加强了对外包单位的日常监督管理", "the contractor is supervised day by day"),
        contrary=Bilingual("没有加强对外包单位的日常监督管理", "the contractor is not supervised day by day"),
        question=Bilingual("是否对外包单位进行日常监督管理？", "Is the contractor supervised day by day?"),
        evidence=Bilingual("监督检查记录", "records of supervision"),
    )
    held_to_account = YesNo(
        label=Bilingual("对外包单位考核问责", "the contractor is appraised and held to account"),
        contrary=Bilingual("没有对外包单位考核问责", "the contractor is not appraised and held to account"),
        question=Bilingual("是否对外包单位进行考核问责？", "Is the contractor appraised and held to account?"),
        evidence=Bilingual("考核记录", "appraisals"),
    )
    urged_to_keep_to_terms = YesNo(
        label=Bilingual(
            "督促外包单位按约定使用、存储和处理数据",
            "the contractor is urged to use, store and process data strictly as agreed",
        ),
        contrary=Bilingual(
            "没有督促外包单位按约定使用、存储和处理数据",
            "the contractor is not urged to use, store and process data strictly as agreed",
        ),
        question=Bilingual(
            "是否督促外包单位按约定使用、存储和处理数据？",
            "Is the contractor urged to use, store and process data strictly as agreed?",
        ),
        evidence=Bilingual("检查和督促记录", "records of checks and reminders"),
    )
    assigned_without_consent = YesNo(
        label=Bilingual(
            "外包单位未经委托方同意转包合同任务",
            "the contractor assigned the whole of the contract's task to another without the client's consent",
        ),
        contrary=Bilingual(
            "外包单位没有未经同意转包合同任务",
            "the contractor did not assign the contract's task to another without consent",
        ),
        question=Bilingual(
            "外包单位是否未经委托单位同意而转包合同任务？",
            "Has the contractor assigned the whole of the contract's task to another without the client's consent?",
        ),
        evidence=Bilingual("同意文件、合同和操作日志", "consents, contract and operation logs"),
    )
    subcontracted_without_consent = YesNo(
        label=Bilingual(
            "外包单位未经委托方同意分包合同任务",
            "the contractor subcontracted parts of the contract's task without the client's consent",
        ),
        contrary=Bilingual(
            "外包单位没有未经同意分包合同任务",
            "the contractor did not subcontract parts of the contract's task without consent",
        ),
        question=Bilingual(
            "外包单位是否未经委托单位同意而分包合同任务？",
            "Has the contractor subcontracted parts of the contract's task without the client's consent?",
        ),
        evidence=Bilingual("同意文件、合同和操作日志", "consents, contract and operation logs"),
    )
    data_accessed_without_consent = YesNo(
        label=Bilingual("外包单位未经委托方同意访问数据", "the contractor accessed data without the client's consent"),
        contrary=Bilingual("外包单位没有未经同意访问数据", "the contractor accessed no data without consent"),
        question=Bilingual(
            "外包单位是否未经委托单位同意而访问数据？", "Has the contractor accessed data without the client's consent?"
        ),
        evidence=Bilingual("同意文件、合同和操作日志", "consents, contract and operation logs"),
    )
    data_modified_without_consent = YesNo(
        label=Bilingual("外包单位未经委托方同意修改数据", "the contractor modified data without the client's consent"),
        contrary=Bilingual("外包单位没有未经同意修改数据", "the contractor modified no data without consent"),
        question=Bilingual(
            "外包单位是否未经委托单位同意而修改数据？", "Has the contractor modified data without the client's consent?"
        ),
        evidence=Bilingual("同意文件、合同和操作日志", "consents, contract and operation logs"),
    )
    data_disclosed_without_consent = YesNo(
        label=Bilingual("外包单位未经委托方同意披露数据", "the contractor disclosed data without the client's consent"),
        contrary=Bilingual("外包单位没有未经同意披露数据", "the contractor disclosed no data without consent"),
        question=Bilingual(
            "外包单位是否未经委托单位同意而披露数据？",
            "Has the contractor disclosed data without the client's consent?",
        ),
        evidence=Bilingual("同意文件、合同和操作日志", "consents, contract and operation logs"),
    )
    data_exploited_without_consent = YesNo(
        label=Bilingual(
            "外包单位未经委托方同意利用数据",
            "the contractor used data for ends of its own or others without the client's consent",
        ),
        contrary=Bilingual(
            "外包单位没有未经同意利用数据",
            "the contractor did not use data for ends of its own or others without consent",
        ),
        question=Bilingual(
            "外包单位是否未经委托单位同意而利用数据？",
            "Has the contractor used data for ends of its own or others without the client's consent?",
        ),
        evidence=Bilingual("同意文件、合同和操作日志", "consents, contract and operation logs"),
    )
    data_transferred_without_consent = YesNo(
        label=Bilingual(
            "外包单位未经委托方同意转让数据", "the contractor transferred data without the client's consent"
        ),
        contrary=Bilingual("外包单位没有未经同意转让数据", "the contractor transferred no data without consent"),
        question=Bilingual(
            "外包单位是否未经委托单位同意而转让数据？",
            "Has the contractor transferred data without the client's consent?",
        ),
        evidence=Bilingual("同意文件、合同和操作日志", "consents, contract and operation logs"),
    )
    data_destroyed_without_consent = YesNo(
        label=Bilingual("外包单位未经委托方同意销毁数据", "the contractor destroyed data without the client's consent"),
        contrary=Bilingual("外包单位没有未经同意销毁数据", "the contractor destroyed no data without consent"),
        question=Bilingual(
            "外包单位是否未经委托单位同意而销毁数据？",
            "Has the contractor destroyed data without the client's consent?",
        ),
        evidence=Bilingual("同意文件、合同和操作日志", "consents, contract and operation logs"),
    )
    least_privilege = YesNo(
        label=Bilingual(
            "外包人员的权限逐项细分到最小必要",
            "the contractor's people are authorised finely, with no more than they need",
        ),
        contrary=Bilingual(
            "外包人员的权限没有逐项细分到最小必要",
            "the contractor's people are not authorised finely, with no more than they need",
        ),
        question=Bilingual(
            "外包人员的权限是否逐项细分，只给最小必要的？",
            "Are the contractor's people authorised finely, with no more than they need?",
        ),
        evidence=Bilingual("授权清单", "list of rights granted"),
    )
    authorisation_expired = YesNo(
        label=Bilingual("有授权已经期满", "an authorisation has expired"),
        contrary=Bilingual("没有授权期满", "no authorisation has expired"),
        question=Bilingual(
            "对外包单位人员的授权是否有已经期满的？", "Has any authorisation of the contractor's people expired?"
        ),
    )
    expired_rights_withdrawn = YesNo(
        label=Bilingual("授权期满后及时收回了权限", "rights were withdrawn promptly once they expired"),
        contrary=Bilingual("授权期满后没有及时收回权限", "rights were not withdrawn promptly once they expired"),
        question=Bilingual(
            "授权期满后是否都及时收回了权限？", "Were rights withdrawn promptly every time an authorisation expired?"
        ),
        evidence=Bilingual("权限回收记录", "records of withdrawal"),
    )
