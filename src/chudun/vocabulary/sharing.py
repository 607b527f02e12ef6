"""Data handed to somebody else, or processed together with them (提供、委托处理、共同处理)."""

from chudun.vocabulary.attribute import Choice, Count, Reference, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.scope import Scope
from chudun.vocabulary.sharing_assessment import SharingAssessment

CONTRACT = Bilingual("合同、协议或者其他约定文件", "the contract, agreement or other document agreed on")


def _agreed(zh: str, en: str, question: Bilingual) -> YesNo:
    """Return the attribute “has … been agreed with the recipient” (与接收方约定)."""
    return YesNo(
        label=Bilingual(f"已约定{zh}", f"{en} have been agreed"),
        contrary=Bilingual(f"未约定{zh}", f"{en} have not been agreed"),
        question=question,
        evidence=CONTRACT,
    )


class Sharing(Kind):
    """Network data provided, entrusted, processed jointly or passed on (提供、委托处理、共同处理、转移)."""

    label = Bilingual("数据提供与委托", "sharing of data")

    scope = Reference(
        to=Scope,
        label=Bilingual("适用范围", "scope"),
        question=Bilingual("处理活动在什么范围内？", "Within what scope does the processing fall?"),
    )
    processor = Reference(
        to=Organisation,
        label=Bilingual("本组织", "the organisation"),
        question=Bilingual("接受评估的是哪个组织？", "Which organisation is being judged?"),
    )
    side = Choice(
        label=Bilingual("本组织所处的一方", "the organisation's side"),
        question=Bilingual(
            "本组织是把数据交出的一方、接收数据（含接受委托）的一方，还是共同处理的一方？",
            "Does the organisation hand the data over, receive them (as entrusted party too), or process them jointly?",
        ),
        options={
            "gives": Bilingual("交出数据的一方", "it hands the data over"),
            "receives": Bilingual("接收数据的一方", "it receives the data"),
            "joint": Bilingual("共同处理的一方", "it is one of the joint processors"),
        },
    )
    relation = Choice(
        label=Bilingual("提供数据的关系", "relation in which the data are shared"),
        question=Bilingual(
            "是提供（接收方自主决定处理目的和方式）、委托处理（受托方按约定处理）、共同处理（双方共同决定目的和方式），"
            "还是因合并、分立、解散、破产等原因转移？",
            "Are the data provided (the recipient decides purpose and manner), entrusted (it processes as agreed),"
            " processed jointly (both decide together), or passed on in a merger, division, dissolution or bankruptcy?",
        ),
        options={
            "provide": Bilingual("提供", "provided"),
            "entrust": Bilingual("委托处理", "entrusted"),
            "joint": Bilingual("共同处理", "processed jointly"),
            "succession": Bilingual(
                "因合并、分立、解散、破产等转移", "passed on in a merger, division, dissolution or bankruptcy"
            ),
        },
    )
    personal_information = YesNo(
        label=Bilingual("含个人信息", "the data hold personal information"),
        contrary=Bilingual("不含个人信息", "the data hold no personal information"),
        question=Bilingual("所涉数据中是否有个人信息？", "Do the data hold personal information?"),
        measured_by="data",
    )
    important_data = YesNo(
        label=Bilingual("含重要数据", "the data hold important data"),
        contrary=Bilingual("不含重要数据", "the data hold no important data"),
        question=Bilingual("所涉数据中是否有重要数据？", "Do the data hold important data?"),
        measured_by="data",
    )
    statutory_duty = YesNo(
        label=Bilingual("属于履行法定职责或者法定义务", "it fulfils a statutory function or obligation"),
        contrary=Bilingual("不属于履行法定职责或者法定义务", "it fulfils no statutory function or obligation"),
        question=Bilingual(
            "这项提供、委托处理或者共同处理，是否为了履行法律规定的职责或者义务？",
            "Is the sharing done to fulfil a function or obligation laid down by law?",
        ),
        presumed=False,
        evidence=Bilingual("设定该职责或者义务的法律条文", "the provision that lays it down"),
    )
    assessment = Reference(
        to=SharingAssessment,
        label=Bilingual("提供、委托处理、共同处理前的风险评估", "risk assessment before sharing"),
        question=Bilingual("事前怎样评估风险？", "How were the risks assessed beforehand?"),
    )

    purpose_agreed = _agreed(
        "处理目的",
        "the purposes of processing",
        Bilingual(
            "是否通过合同等与接收方约定了处理目的？",
            "Does a contract or the like with the recipient set the purposes of processing?",
        ),
    )
    manner_agreed = _agreed(
        "处理方式",
        "the manners of processing",
        Bilingual(
            "是否通过合同等与接收方约定了处理方式？",
            "Does a contract or the like with the recipient set the manners of processing?",
        ),
    )
    extent_agreed = _agreed(
        "处理范围",
        "the limits of processing",
        Bilingual(
            "是否通过合同等与接收方约定了处理的范围？",
            "Does a contract or the like with the recipient set the limits of processing?",
        ),
    )
    security_duties_agreed = _agreed(
        "安全保护义务",
        "the recipient's security duties",
        Bilingual(
            "是否通过合同等与接收方约定了它的安全保护义务？",
            "Does a contract or the like set out the recipient's duties of security?",
        ),
    )
    rights_and_duties_agreed = _agreed(
        "共同处理各方的权利和义务",
        "the rights and duties of each joint processor",
        Bilingual(
            "共同处理的各方是否约定了各自的权利和义务？",
            "Have the joint processors agreed on the rights and duties of each?",
        ),
    )
    supervises_recipient = YesNo(
        label=Bilingual("对接收方履行义务的情况进行监督", "the recipient's performance of its duties is supervised"),
        contrary=Bilingual(
            "没有对接收方履行义务的情况进行监督", "the recipient's performance of its duties is not supervised"
        ),
        question=Bilingual(
            "是否对接收方（受托方）履行义务的情况进行监督（如检查、审计、要求报告、核对日志）？",
            "Is the recipient's (or entrusted party's) performance supervised, by inspections, audits, reports or logs?",
        ),
        evidence=Bilingual("监督检查记录、审计报告、对方的定期报告", "records of checks, audits, the other's reports"),
    )
    records_kept_months = Count(
        label=Bilingual("处理情况记录的保存期限", "retention of the records of processing"),
        question=Bilingual(
            "提供、委托处理的处理情况记录保存多少个月？（没有记录的填0）",
            "For how many months are the records of what was provided or entrusted kept? (0 where there are none)",
        ),
        unit=Bilingual("个月", "months"),
        evidence=Bilingual("记录本身和保存制度", "the records themselves and the rule for keeping them"),
    )

    recipient_protects = YesNo(
        label=Bilingual("接收方履行网络数据安全保护义务", "the recipient performs its duties of data security"),
        contrary=Bilingual(
            "接收方没有履行网络数据安全保护义务", "the recipient does not perform its duties of data security"
        ),
        question=Bilingual(
            "接收方收到数据后，是否履行（因合并、分立等转移的，是否继续履行）网络数据安全保护义务？",
            "Does the recipient perform its duties of data security (go on performing them, after a merger and the like)?",
        ),
        evidence=Bilingual(
            "接收方的安全管理制度、技术措施和检查记录", "the recipient's rules, measures and audit records"
        ),
    )
    recipient_within_purpose = YesNo(
        label=Bilingual("接收方按约定的目的处理", "the recipient keeps to the purposes agreed"),
        contrary=Bilingual("接收方超出约定的目的处理", "the recipient goes beyond the purposes agreed"),
        question=Bilingual(
            "接收方是否只按约定的目的处理？", "Does the recipient process for the agreed purposes only?"
        ),
    )
    recipient_within_manner = YesNo(
        label=Bilingual("接收方按约定的方式处理", "the recipient keeps to the manners agreed"),
        contrary=Bilingual("接收方超出约定的方式处理", "the recipient departs from the manners agreed"),
        question=Bilingual("接收方是否只按约定的方式处理？", "Does the recipient process in the agreed manners only?"),
    )
    recipient_within_extent = YesNo(
        label=Bilingual("接收方在约定的范围内处理", "the recipient keeps within the limits agreed"),
        contrary=Bilingual("接收方超出约定的范围处理", "the recipient goes beyond the limits agreed"),
        question=Bilingual(
            "接收方是否只在约定的范围内处理？", "Does the recipient process within the agreed limits only?"
        ),
    )

    government_system = YesNo(
        label=Bilingual("委托建设、运行、维护电子政务系统", "an e-government system is built, run or maintained"),
        contrary=Bilingual(
            "不涉及电子政务系统的建设、运行、维护", "no e-government system is built, run or maintained"
        ),
        question=Bilingual(
            "受托方是否建设、运行或者维护电子政务系统？",
            "Does the entrusted party build, run or maintain an e-government system?",
        ),
        presumed=False,
    )
    government_data = YesNo(
        label=Bilingual("委托存储、加工政务数据", "government data are stored or processed"),
        contrary=Bilingual("不涉及政务数据的存储、加工", "no government data are stored or processed"),
        question=Bilingual(
            "受托方是否存储或者加工政务数据？", "Does the entrusted party store or process government data?"
        ),
        presumed=False,
    )
    approved = YesNo(
        label=Bilingual("委托已经过规定的批准程序", "the entrustment went through the approval prescribed"),
        contrary=Bilingual("委托没有经过规定的批准程序", "the entrustment did not go through the approval prescribed"),
        question=Bilingual(
            "委托是否按照国家有关规定经过了严格的批准程序？",
            "Did the entrustment go through the strict approval that the state's rules prescribe?",
        ),
        evidence=Bilingual("批准文件", "the document of approval"),
    )
    permissions_defined = YesNo(
        label=Bilingual("已明确受托方的数据处理权限", "what the entrusted party may do with the data is laid down"),
        contrary=Bilingual(
            "未明确受托方的数据处理权限", "what the entrusted party may do with the data is not laid down"
        ),
        question=Bilingual(
            "是否明确了受托方的网络数据处理权限？", "Is it laid down what the entrusted party may do with the data?"
        ),
        evidence=CONTRACT,
    )
    responsibilities_defined = YesNo(
        label=Bilingual("已明确受托方的保护责任", "the entrusted party's responsibility for protection is laid down"),
        contrary=Bilingual(
            "未明确受托方的保护责任", "the entrusted party's responsibility for protection is not laid down"
        ),
        question=Bilingual(
            "是否明确了受托方的数据保护责任？", "Is the entrusted party's responsibility for protection laid down?"
        ),
        evidence=CONTRACT,
    )
