"""第九章 附则 (arts. 62 to 64)."""

from chudun.law.grade import Grade, data_grade
from chudun.law.language.expression import any_of, reads
from chudun.law.language.rules import (
    Branch,
    Definition,
    Narrative,
    Restates,
    define,
    item,
    narrative,
    restates,
)
from chudun.law.packs.data_security_law import core_data, state_secrets
from chudun.law.packs.network_data.regulation import limited_harm_is_danger, network_data
from chudun.law.packs.network_data.terms import large_platform
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.platform import Platform
from chudun.vocabulary.scope import Scope
from chudun.vocabulary.sharing import Sharing


@network_data.article(62)
def network_data_and_their_processing() -> Narrative:
    """网络数据是通过网络处理和产生的电子数据，处理活动包括收集、存储、使用、加工、传输、提供、公开、删除等。

    Network data are electronic data processed or produced over networks; to process them is to collect, store, use,
    work on, transmit, provide, publish or delete them, and the like.
    """
    return narrative(
        "第一项、第二项界定本条例评估的对象，即各类处理活动本身",
        "items 1 and 2 say what is judged here at all: the kinds of processing themselves",
    )


@network_data.article(62)
def network_data_processor(s: Scope) -> Definition:
    """在处理活动中自主决定处理目的和处理方式的个人、组织，是网络数据处理者。

    Whoever decides by themselves why and how network data are processed is a network data processor.
    """
    return define(item(3, s.decides_purpose_and_manner))


@network_data.article(62)
def important_by_meaning(d: Dataset) -> Branch:
    """特定领域、群体、区域或者达到一定精度和规模，一旦出事可能直接危害国家安全、经济运行、社会稳定、公共健康和安全的，是重要数据。

    Data of a specific field, group or region, or of a certain precision and scale, that might directly endanger national
    security, the economy, social stability or public health and safety are important data.
    """
    grave = ("serious", "particularly_serious")
    others = (d.harm_to_economic_operation, d.harm_to_social_order, d.harm_to_public_interest)
    danger = any_of(
        d.harm_to_national_security.one_of("general", *grave),
        *(harm.one_of(*grave) for harm in others),
        any_of(*(harm.one_of("general") for harm in others)) & reads(limited_harm_is_danger),
    )
    return data_grade(Grade.IMPORTANT).when(item(4, d.specific_scope & danger))


@network_data.article(62)
def entrusted_processing(s: Sharing) -> Definition:
    """委托个人、组织按照约定的目的和方式处理，是委托处理。

    Having somebody process for agreed purposes and in agreed manners is entrusted processing.
    """
    return define(item(5, s.relation.one_of("entrust")))


@network_data.article(62)
def joint_processing(s: Sharing) -> Definition:
    """两个以上的处理者共同决定处理目的和处理方式，是共同处理。

    Two or more processors who decide together why and how data are processed process them jointly.
    """
    return define(item(6, s.relation.one_of("joint")))


@network_data.article(62)
def meaning_of_separate_consent() -> Narrative:
    """单独同意是个人针对特定处理专门作出的具体、明确的同意。

    Separate consent is specific and explicit, given by the person for one kind of processing in particular.
    """
    return narrative("第七项的含义已写入有关单独同意的提问", "item 7 stands in the questions that ask for it")


@network_data.article(62)
def large_network_platform(p: Platform) -> Definition:
    """注册用户5000万以上或者月活跃用户1000万以上，业务类型复杂，且对国家安全、经济、民生等有重要影响的，是大型网络平台。

    With 50 million registered or 10 million monthly active users, complex business, and an important effect on national
    security, the economy or people's livelihood, a platform is a large one.
    """
    return define(large_platform(p))


@network_data.article(63, 1)
def core_data_elsewhere(s: Scope) -> Definition:
    """核心数据的处理活动按照国家有关规定执行。

    The processing of core data follows the state's rules for them.
    """
    return define(s.core_data)


@network_data.article(63, 2)
def household_affairs(s: Scope) -> Definition:
    """自然人因个人或者家庭事务处理个人信息的，不适用本条例。

    The Regulations do not apply to a natural person's processing of personal information in personal or family affairs.
    """
    return define(s.household_affairs)


@network_data.article(63, 3)
def secrets_elsewhere(s: Scope) -> Definition:
    """涉及国家秘密、工作秘密的处理活动，适用保密法律、行政法规。

    Processing that touches state or work secrets follows the secrecy laws.
    """
    return define(s.secrets)


@network_data.article(63)
def governed_elsewhere() -> Restates:
    """核心数据按国家有关规定执行；涉及国家秘密、工作秘密的适用保密法律、行政法规。

    Core data follow rules of their own; data that touch state or work secrets follow the secrecy laws.
    """
    return restates(core_data, state_secrets)


@network_data.article(64)
def commencement() -> Narrative:
    """本条例自2025年1月1日起施行。

    The Regulations are in force from 1 January 2025.
    """
    return narrative("施行日期由整部条例承接", "the whole instrument carries the date")
