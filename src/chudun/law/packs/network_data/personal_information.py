"""第三章 个人信息保护: telling individuals and asking their consent (arts. 21 and 22)."""

from chudun.law.language.expression import Cited, Expression, all_of, expression
from chudun.law.language.rules import Duty, duty, item
from chudun.law.packs.network_data.regulation import network_data
from chudun.law.packs.network_data.scope import governed
from chudun.law.packs.network_data.terms import sensitive
from chudun.vocabulary.attribute import Condition
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.personal_information_processing import PersonalInformationProcessing

INDIVIDUALS = Bilingual("个人", "the individuals")


def _told_by_rules(p: PersonalInformationProcessing) -> Expression:
    return governed(p.scope) & p.rules.used


@network_data.article(21, 1)
def display_processing_rules(p: PersonalInformationProcessing) -> Duty:
    """以处理规则告知个人的，规则集中公开展示、易于访问并置于醒目位置。

    Where individuals are told by processing rules, these are public in one place, easy to reach and prominent.
    """
    return duty(
        all_of(p.rules.in_one_place, p.rules.easy_to_reach, p.rules.prominent),
        Bilingual(
            "把个人信息处理规则集中公开展示在易于访问的醒目位置",
            "show the processing rules publicly in one place that is easy to reach and prominent",
        ),
        owed_to=INDIVIDUALS,
    ).when(_told_by_rules(p))


@network_data.article(21, 1)
def write_processing_rules_clearly(p: PersonalInformationProcessing) -> Duty:
    """处理规则的内容明确具体、清晰易懂。

    What the processing rules say is specific and easy to understand.
    """
    return duty(
        p.rules.specific_and_clear,
        Bilingual(
            "把个人信息处理规则写得明确具体、清晰易懂", "make the processing rules specific and easy to understand"
        ),
        owed_to=INDIVIDUALS,
    ).when(_told_by_rules(p))


@network_data.article(21, 1)
def state_contents_of_processing_rules(p: PersonalInformationProcessing) -> Duty:
    """处理规则至少写明四项：处理者，目的、方式、种类和敏感信息的必要性与影响，保存期限和到期处理，行使权利的途径。

    The rules state four things at least: the processor; purpose, manner and kinds, and why sensitive information is
    needed and what it does; retention and what follows it; how rights are exercised.
    """
    rules = p.rules
    retention = rules.retention.one_of("period") | (rules.retention.one_of("method") & rules.period_hard_to_fix)

    def content(number: int, condition: Condition) -> Expression:
        return Cited(expression(condition), network_data.provision(21, 1).item_of(number))

    return duty(
        all_of(
            content(1, rules.name_the_processor),
            content(2, rules.state_purpose_manner_kinds & (~sensitive(p) | rules.explain_sensitive)),
            content(3, retention & rules.state_what_follows_retention),
            content(4, rules.state_ways_to_exercise_rights),
        ),
        Bilingual(
            "在个人信息处理规则中写全规定的四项内容", "state all four contents prescribed in the processing rules"
        ),
        owed_to=INDIVIDUALS,
    ).when(_told_by_rules(p))


@network_data.article(21, 2)
def list_information_collected(p: PersonalInformationProcessing) -> Duty:
    """以处理规则告知的，把收集个人信息的目的、方式、种类列成清单。

    Where told by rules, purpose, manner and kinds of what is collected are set out in a list.
    """
    return duty(
        p.rules.list_collection,
        Bilingual("以清单等形式列明收集的个人信息", "set out in a list the personal information collected"),
        owed_to=INDIVIDUALS,
    ).when(_told_by_rules(p))


@network_data.article(21, 2)
def list_information_provided(p: PersonalInformationProcessing) -> Duty:
    """以处理规则告知并向其他处理者提供的，把提供的目的、方式、种类和接收方列成清单。

    Where told by rules and provided to other processors, purpose, manner, kinds and recipients are set out in a list.
    """
    return duty(
        p.rules.list_provision,
        Bilingual(
            "以清单等形式列明向其他网络数据处理者提供的个人信息和接收方",
            "set out in a list the personal information provided to other processors, and who receives it",
        ),
        owed_to=INDIVIDUALS,
    ).when(_told_by_rules(p) & p.provides_to_other_processors)


@network_data.article(21, 2)
def make_special_rules_for_children(p: PersonalInformationProcessing) -> Duty:
    """处理不满十四周岁未成年人个人信息的，另行制定专门的处理规则，不论以何种方式告知。

    Whoever processes information of people under 14 makes special rules for it, however individuals are told otherwise.
    """
    return duty(
        p.rules.special_for_children,
        Bilingual(
            "为不满十四周岁未成年人的个人信息制定专门的处理规则",
            "make special processing rules for the information of people under 14",
        ),
    ).when(governed(p.scope) & p.people_under_14)


def _on_consent(p: PersonalInformationProcessing) -> Expression:
    return governed(p.scope) & p.consent_is_basis


@network_data.article(22, 1)
def collect_only_what_is_necessary(p: PersonalInformationProcessing) -> Duty:
    """以同意为依据的，只收集提供产品或者服务所必需的个人信息。

    On consent, only what providing the product or service needs is collected.
    """
    return duty(
        p.collection_necessary,
        Bilingual(
            "只收集提供产品或者服务所必需的个人信息",
            "collect only the personal information that the product or service needs",
        ),
    ).when(item(1, _on_consent(p)))


@network_data.article(22, 1)
def collect_within_scope(p: PersonalInformationProcessing) -> Duty:
    """以同意为依据的，不得超范围收集个人信息。

    On consent, no personal information is collected beyond its scope.
    """
    return duty(
        ~p.collection_beyond_scope,
        Bilingual("不超范围收集个人信息", "collect no personal information beyond its scope"),
    ).when(item(1, _on_consent(p)))


@network_data.article(22, 1)
def obtain_consent_without_deception(p: PersonalInformationProcessing) -> Duty:
    """不得以误导、欺诈、胁迫等方式取得同意。

    Consent is not to be obtained by misleading, fraud, coercion or the like.
    """
    return duty(
        ~p.consent.by_deception_or_coercion,
        Bilingual("不以误导、欺诈、胁迫等方式取得同意", "obtain no consent by misleading, fraud or coercion"),
    ).when(item(1, _on_consent(p)))


@network_data.article(22, 1)
def obtain_separate_consent_for_sensitive_information(p: PersonalInformationProcessing) -> Duty:
    """以同意为依据处理敏感个人信息的，取得个人的单独同意；敏感个人信息的范围见个保法第二十八条。

    Sensitive information on consent takes separate consent; what is sensitive follows from PIPL art. 28.
    """
    return duty(
        p.consent.separate_for_sensitive,
        Bilingual(
            "处理敏感个人信息取得个人的单独同意", "obtain separate consent to process sensitive personal information"
        ),
        owed_to=INDIVIDUALS,
    ).when(item(2, _on_consent(p) & sensitive(p)))


@network_data.article(22, 1)
def obtain_guardian_consent(p: PersonalInformationProcessing) -> Duty:
    """以同意为依据处理不满十四周岁未成年人个人信息的，取得其父母或者其他监护人的同意。

    For people under 14, processing on consent takes that of their parents or other guardians.
    """
    return duty(
        p.consent.by_guardian,
        Bilingual(
            "取得未成年人的父母或者其他监护人的同意", "obtain the consent of the minors' parents or other guardians"
        ),
        owed_to=Bilingual("未成年人的父母或者其他监护人", "the minors' parents or other guardians"),
    ).when(item(3, _on_consent(p) & p.people_under_14))


@network_data.article(22, 1)
def stay_within_consent(p: PersonalInformationProcessing) -> Duty:
    """不得超出个人同意的目的、方式、种类、保存期限处理个人信息。

    Processing must not go beyond the purpose, manner, kinds and retention consented to.
    """
    return duty(
        ~p.consent.exceeded,
        Bilingual(
            "在个人同意的目的、方式、种类和保存期限内处理",
            "keep within the purpose, manner, kinds and retention that individuals consented to",
        ),
    ).when(item(4, _on_consent(p)))


@network_data.article(22, 1)
def not_ask_again_frequently(p: PersonalInformationProcessing) -> Duty:
    """个人明确表示不同意后，不得频繁征求同意。

    After a clear refusal, consent must not be asked for frequently.
    """
    return duty(
        ~p.consent.asked_again_frequently,
        Bilingual("个人明确拒绝后不频繁征求同意", "do not ask for consent frequently after a clear refusal"),
    ).when(item(5, _on_consent(p) & p.consent.refused))


@network_data.article(22, 1)
def renew_consent_after_change(p: PersonalInformationProcessing) -> Duty:
    """处理目的、方式、种类变更的，重新取得个人同意。

    A change of purpose, manner or kinds takes consent anew.
    """
    return duty(
        p.consent.renewed,
        Bilingual(
            "处理目的、方式、种类变更后重新取得个人同意",
            "obtain consent anew after a change of purpose, manner or kinds",
        ),
        owed_to=INDIVIDUALS,
    ).when(item(6, _on_consent(p) & p.consent.purpose_manner_or_kinds_changed))


@network_data.article(22, 2)
def obtain_written_consent(p: PersonalInformationProcessing) -> Duty:
    """法律、行政法规要求以书面同意处理敏感个人信息的，取得书面同意。

    Where a law or administrative regulation demands written consent for sensitive information, consent is in writing.
    """
    return duty(
        p.consent.written,
        Bilingual("取得个人的书面同意", "obtain the individuals' consent in writing"),
        owed_to=INDIVIDUALS,
    ).when(governed(p.scope) & sensitive(p) & p.consent.written_required)
