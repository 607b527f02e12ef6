"""网络数据安全管理条例: arts. 28, 29 and 62 on important data; arts. 35 to 38 and 63, which bear on export."""

from datetime import date

from chudun.law.grade import Grade, data_grade
from chudun.law.language.expression import any_of, reads
from chudun.law.language.provision import Instrument, Interpretation
from chudun.law.language.rules import (
    Branch,
    Duty,
    Narrative,
    Regulation,
    Restates,
    duty,
    item,
    narrative,
    restates,
)
from chudun.law.mechanism import Mechanism, leaves_china, mechanism
from chudun.law.packs.data_security_law import core_data, state_secrets
from chudun.law.packs.export_declaration_guide import BEFORE_ANY_MECHANISM
from chudun.law.packs.personal_information_protection_law import lawful_hr_instruments, state_organs, treaty
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.transfer import Transfer

network_data = Regulation(
    Instrument(
        slug="network_data",
        title=Bilingual("网络数据安全管理条例", "Regulations on Network Data Security Management"),
        number="国务院令第790号",
        articles=64,
        in_force=date(2025, 1, 1),
        complete=False,
    )
)

statutory_duty_waives_mechanism = network_data.interpretation(
    Interpretation(
        name="statutory-duty-waives-mechanism",
        statement=Bilingual(
            "为履行法定职责或者法定义务确需提供的，不再需要评估、标准合同或认证",
            "what a statutory duty or obligation truly demands needs no assessment, contract or certification",
        ),
        source=Bilingual(
            "条例第三十五条第六项列为可以提供的条件，令16第三条至第六条没有对应情形，两者关系未明",
            "art. 35 item 6 makes it a condition for export; arts. 3 to 6 of Order 16 have no such case, and how the two"
            " stand to each other is not settled",
        ),
        certainty="official text",
        adopted=None,
    )
)


untold_data_need_no_assessment = network_data.interpretation(
    Interpretation(
        name="untold-data-need-no-assessment",
        statement=Bilingual(
            "未被告知或公布为重要数据的，即使处理者尚未履行识别、申报义务，也不需按重要数据申报评估",
            "data neither notified nor published need no assessment as important data, even where the processor has yet"
            " to identify and declare",
        ),
        source=Bilingual(
            "令16第二条第二句不以履行识别、申报为前提；条例第三十七条第二句则把“识别、申报”写在前面",
            "the second sentence of art. 2 of Order 16 asks for no prior declaration; that of art. 37 here names it first",
        ),
        certainty="official text",
        adopted=True,
    )
)


limited_harm_is_danger = network_data.interpretation(
    Interpretation(
        name="limited-harm-is-danger",
        statement=Bilingual(
            "对经济运行、社会秩序、公共利益只有一般危害的，也属于第六十二条所说的“直接危害”",
            "even limited harm to the economy, social order or the public interest is the danger art. 62 speaks of",
        ),
        source=Bilingual(
            "第六十二条第四项不分程度；GB/T 43697-2024 把一般危害的归为一般数据（凭记忆，未与标准核对）",
            "art. 62 item 4 names no degree; GB/T 43697-2024 grades limited harm as general data (from memory, not"
            " checked against the standard)",
        ),
        certainty="memory",
        adopted=False,
    )
)


@network_data.article(28)
def many_people() -> Narrative:
    """处理1000万人以上个人信息的，还须遵守第三十条、第三十二条。

    Whoever processes personal information of 10 million people or more follows arts. 30 and 32 as well.
    """
    return narrative(
        "只增加处理者的义务，不使数据成为重要数据", "adds duties for the processor and does not make the data important"
    )


@network_data.article(29)
def confirmed_important(d: Dataset) -> Branch:
    """识别、申报后被确认，并被告知或者公开发布的，以及列入目录的，是重要数据。

    What was declared and confirmed, and so notified or published, or stands in a catalogue, is important data.
    """
    return data_grade(Grade.IMPORTANT).when(d.standing.one_of("catalogued", "notified", "published"))


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


@network_data.article(37)
def important_data(t: Transfer) -> Branch:
    """境内运营中收集和产生的重要数据确需出境的，应当通过安全评估；识别、申报后未被告知或公开发布的，不需申报评估。

    Important data from operations in China that must go abroad take a security assessment; what was identified and
    declared, but neither notified nor published, needs none.
    """
    told = t.important_data.one_of("notified", "published")
    untold = t.important_data.one_of("self_identified", "unexamined")
    undeclared = untold & ~t.exporter.identifies_and_declares_important_data
    return (
        mechanism(Mechanism.SECURITY_ASSESSMENT)
        .when(told | (undeclared & ~reads(untold_data_need_no_assessment)))
        .unless(*BEFORE_ANY_MECHANISM, treaty)
    )


@network_data.article(35)
def conditions_for_personal_information(t: Transfer) -> Branch:
    """具备八项条件之一即可向境外提供个人信息；第四、五、七项与令16第五条相同，第六项为履行法定职责或义务所确需。

    Any of eight conditions opens the way for personal information; items 4, 5 and 7 match art. 5 of Order 16, item 6 is
    what a statutory duty or obligation truly demands.
    """
    needed = t.personal_information & t.necessary
    return (
        mechanism(Mechanism.EXEMPT)
        .when(
            item(4, needed & t.purpose.one_of("individual_contract")),
            item(5, needed & t.purpose.one_of("human_resources") & t.employees_only & lawful_hr_instruments(t)),
            item(6, needed & t.purpose.one_of("statutory_duty") & reads(statutory_duty_waives_mechanism)),
            item(7, needed & t.purpose.one_of("emergency")),
        )
        .unless(*BEFORE_ANY_MECHANISM, state_organs, important_data)
    )


@network_data.article(36)
def treaties() -> Restates:
    """条约、协定对向境外提供个人信息的条件等有规定的，可以按照其规定执行。

    Where a treaty governs the conditions for providing personal information abroad, it may be followed.
    """
    return restates(treaty)


@network_data.article(38)
def assessed_scope(t: Transfer) -> Duty:
    """通过评估后，出境不得超出评估时明确的目的、方式、范围和种类、规模。

    Once assessed, the export must not go beyond the purpose, manner, scope, kinds and scale that were assessed.
    """
    return duty(
        t.within_assessed_scope,
        Bilingual(
            "出境活动不超出评估时明确的目的、方式、范围、种类和规模",
            "keep the export within the purpose, manner, scope, kinds and scale assessed",
        ),
    ).when(leaves_china(t) & t.mechanism_in_place.one_of("security_assessment"))


@network_data.article(62)
def terms() -> Narrative:
    """本条例用语的含义，包括重要数据、单独同意和大型网络平台。

    What the terms mean, among them important data, separate consent and large network platform.
    """
    return narrative("定义已写入各项事实的提问", "the definitions stand in the questions asked for the facts")


@network_data.article(63)
def governed_elsewhere() -> Restates:
    """核心数据按国家有关规定执行；涉及国家秘密、工作秘密的适用保密法律、行政法规。

    Core data follow rules of their own; data that touch state or work secrets follow the secrecy laws.
    """
    return restates(core_data, state_secrets)
