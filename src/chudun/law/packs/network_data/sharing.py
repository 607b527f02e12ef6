"""第二章 一般规定, second part (arts. 12 to 15): data shared, reviewed, passed on or entrusted by state organs."""

from chudun.law.language.expression import Expression, all_of, any_of, named, 以上
from chudun.law.language.rules import Duty, duty
from chudun.law.packs.network_data.regulation import network_data
from chudun.law.packs.network_data.scope import governed, within
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.processing import DataProcessing
from chudun.vocabulary.sharing import Sharing


def _personal_or_important(s: Sharing) -> Expression:
    return any_of(s.personal_information, s.important_data)


def _gives_or_entrusts(s: Sharing) -> Expression:
    handed_over = named(
        s.side.one_of("gives") & s.relation.one_of("provide", "entrust"),
        Bilingual("向他人提供或者委托他人处理", "data are provided or entrusted to others"),
        Bilingual("没有向他人提供或者委托他人处理", "no data are provided or entrusted to others"),
    )
    return all_of(handed_over, _personal_or_important(s), governed(s.scope))


@network_data.article(12, 1)
def agree_with_recipient(s: Sharing) -> Duty:
    """提供、委托处理个人信息、重要数据的，通过合同等与接收方约定处理目的、方式、范围和安全保护义务等。

    Whoever provides or entrusts personal information or important data agrees with the recipient on purpose, manner,
    limits and security duties.
    """
    to_do = Bilingual(
        "通过合同等与接收方约定处理目的、方式、范围和安全保护义务",
        "agree with the recipient, by contract or the like, on purpose, manner, limits and security duties",
    )
    agreed = all_of(s.purpose_agreed, s.manner_agreed, s.extent_agreed, s.security_duties_agreed)
    return duty(agreed, to_do).when(_gives_or_entrusts(s))


@network_data.article(12, 1)
def supervise_recipient(s: Sharing) -> Duty:
    """对接收方履行义务的情况进行监督。

    The recipient's performance of its duties is supervised.
    """
    to_do = Bilingual("监督接收方履行义务的情况", "supervise how the recipient performs its duties")
    return duty(s.supervises_recipient, to_do).when(_gives_or_entrusts(s))


@network_data.article(12, 1)
def keep_sharing_records(s: Sharing) -> Duty:
    """提供、委托处理的处理情况记录至少保存三年。

    Records of what was provided or entrusted are kept for three years at least.
    """
    to_do = Bilingual(
        "把提供、委托处理的处理情况记录保存三年（36个月）以上",
        "keep the records of what was provided or entrusted for three years (36 months) at least",
    )
    return duty(以上(s.records_kept_months, 36), to_do).when(_gives_or_entrusts(s))


def _receives(s: Sharing) -> Expression:
    taken_over = named(
        s.side.one_of("receives") & s.relation.one_of("provide", "entrust"),
        Bilingual("接收他人提供或者委托处理的数据", "data are received that others provide or entrust"),
        Bilingual("没有接收他人提供或者委托处理的数据", "no data are received that others provide or entrust"),
    )
    return all_of(taken_over, _personal_or_important(s), within(s.scope))


@network_data.article(12, 2)
def recipient_protects_data(s: Sharing) -> Duty:
    """接收方应当履行网络数据安全保护义务。

    The recipient performs its duties of data security.
    """
    to_do = Bilingual("（作为接收方）履行网络数据安全保护义务", "as recipient, perform the duties of data security")
    return duty(s.recipient_protects, to_do).when(_receives(s))


@network_data.article(12, 2)
def recipient_keeps_to_agreement(s: Sharing) -> Duty:
    """接收方应当按照约定的目的、方式、范围等处理。

    The recipient processes for the purposes, in the manners and within the limits agreed.
    """
    to_do = Bilingual(
        "（作为接收方）按照约定的目的、方式、范围处理",
        "as recipient, process for the purposes, in the manners and within the limits agreed",
    )
    kept = all_of(s.recipient_within_purpose, s.recipient_within_manner, s.recipient_within_extent)
    return duty(kept, to_do).when(_receives(s))


@network_data.article(12, 3)
def joint_processors_agree(s: Sharing) -> Duty:
    """共同决定个人信息、重要数据处理目的和方式的，应当约定各自的权利和义务。

    Processors who decide together why and how personal information or important data are processed agree on the rights
    and duties of each.
    """
    to_do = Bilingual(
        "与其他共同处理者约定各自的权利和义务", "agree with the joint processors on the rights and duties of each"
    )
    together = s.relation.one_of("joint") & _personal_or_important(s)
    return duty(s.rights_and_duties_agreed, to_do).when(together & governed(s.scope))


@network_data.article(13)
def undergo_national_security_review(p: DataProcessing) -> Duty:
    """处理活动影响或者可能影响国家安全的，按照国家有关规定进行国家安全审查。

    Processing that affects or may affect national security undergoes the national security review prescribed.
    """
    to_do = Bilingual(
        "按照国家有关规定进行国家安全审查", "undergo the national security review that the state's rules prescribe"
    )
    return duty(p.national_security_reviewed, to_do).when(p.may_affect_national_security & governed(p.scope))


@network_data.article(14)
def successor_goes_on_protecting(s: Sharing) -> Duty:
    """因合并、分立、解散、破产等需要转移数据的，接收方继续履行网络数据安全保护义务。

    Whoever takes over data in a merger, division, dissolution, bankruptcy or the like goes on performing the duties of
    data security.
    """
    to_do = Bilingual(
        "（作为接收方）继续履行网络数据安全保护义务", "as recipient, go on performing the duties of data security"
    )
    takes_over = s.side.one_of("receives") & s.relation.one_of("succession")
    return duty(s.recipient_protects, to_do).when(takes_over & within(s.scope))


def _state_organ_entrusts(s: Sharing) -> Expression:
    organ_entrusts = named(
        s.processor.form.one_of("state_organ") & s.relation.one_of("entrust") & s.side.one_of("gives"),
        Bilingual("国家机关委托他人处理", "a state organ entrusts others with the processing"),
        Bilingual("不是国家机关委托他人处理", "no state organ entrusts others with the processing"),
    )
    return all_of(organ_entrusts, any_of(s.government_system, s.government_data), within(s.scope))


@network_data.article(15)
def e_government_entrustment_approved(s: Sharing) -> Duty:
    """国家机关委托他人建设、运行、维护电子政务系统，或者存储、加工政务数据，须经过严格的批准程序。

    A state organ that entrusts others with an e-government system or with storing or processing government data goes
    through the strict approval prescribed.
    """
    to_do = Bilingual(
        "委托前按照国家有关规定经过严格的批准程序", "go through the strict approval prescribed before entrusting others"
    )
    return duty(s.approved, to_do).when(_state_organ_entrusts(s))


@network_data.article(15)
def e_government_contractor_bound(s: Sharing) -> Duty:
    """国家机关应当明确受托方的数据处理权限和保护责任等。

    The state organ lays down what the entrusted party may do with the data, and how it is to protect them.
    """
    to_do = Bilingual(
        "明确受托方的网络数据处理权限和保护责任",
        "lay down what the entrusted party may do with the data, and its responsibility for protecting them",
    )
    return duty(all_of(s.permissions_defined, s.responsibilities_defined), to_do).when(_state_organ_entrusts(s))


@network_data.article(15)
def e_government_contractor_supervised(s: Sharing) -> Duty:
    """国家机关应当监督受托方履行网络数据安全保护义务。

    The state organ supervises the entrusted party's performance of its duties of data security.
    """
    to_do = Bilingual(
        "监督受托方履行网络数据安全保护义务", "supervise how the entrusted party performs its duties of data security"
    )
    return duty(s.supervises_recipient, to_do).when(_state_organ_entrusts(s))
