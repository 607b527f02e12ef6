"""第五章 网络数据跨境安全管理 (arts. 34 to 39)."""

from chudun.law.language.expression import any_of, reads
from chudun.law.language.rules import (
    Branch,
    Duty,
    Narrative,
    Permission,
    Restates,
    duty,
    item,
    narrative,
    permission,
    restates,
)
from chudun.law.mechanism import Mechanism, leaves_china, mechanism
from chudun.law.packs.export_declaration_guide import BEFORE_ANY_MECHANISM
from chudun.law.packs.network_data.regulation import (
    network_data,
    statutory_duty_waives_mechanism,
    untold_data_need_no_assessment,
)
from chudun.law.packs.network_data.scope import within
from chudun.law.packs.personal_information_protection_law import lawful_hr_instruments, state_organs, treaty
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.technical_support import TechnicalSupport
from chudun.vocabulary.transfer import Transfer


@network_data.article(34)
def working_mechanism() -> Narrative:
    """国家网信部门统筹建立数据出境安全管理专项工作机制，制定政策，协调重大事项。

    The national cyberspace authority leads a working mechanism on the export of data, makes policy and settles weighty
    matters.
    """
    return narrative("约束国家网信部门和有关部门的工作", "concerns the work of the authorities, and binds no processor")


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


@network_data.article(35)
def may_provide_personal_information_abroad(t: Transfer) -> Permission:
    """具备八项条件之一的，可以向境外提供个人信息；第八项为法律、行政法规或者网信部门规定的其他条件，令16所免的即属此项。

    Personal information may be provided abroad under any of eight conditions; item 8 is any other that laws,
    administrative regulations or the cyberspace authority lay down, such as the exemptions of Order 16.
    """
    exported, completed = leaves_china(t) & t.personal_information, t.mechanism_in_place
    suffices = mechanism.results_in(Mechanism.CONTRACT_OR_CERTIFICATION)
    needed = exported & t.necessary
    managed = needed & t.purpose.one_of("human_resources") & t.employees_only
    return permission(
        Bilingual("可以向境外提供个人信息", "personal information may be provided abroad"),
        item(1, exported & completed.one_of("security_assessment")),
        item(2, exported & completed.one_of("certification") & suffices),
        item(3, exported & completed.one_of("standard_contract") & suffices),
        item(4, needed & t.purpose.one_of("individual_contract")),
        item(5, managed & lawful_hr_instruments(t)),
        item(6, needed & t.purpose.one_of("statutory_duty")),
        item(7, needed & t.purpose.one_of("emergency")),
        item(8, exported & mechanism.results_in(Mechanism.EXEMPT)),
    ).unless(*BEFORE_ANY_MECHANISM)


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


@network_data.article(39)
def state_counters_cross_border_risks() -> Narrative:
    """国家采取措施，防范和处置网络数据跨境的安全风险与威胁。

    The state takes measures against risks and threats from network data crossing the border.
    """
    return narrative(
        "约束国家的工作；禁止性规定另列", "concerns the state; the prohibitions stand as duties of their own"
    )


@network_data.article(39)
def no_tools_for_circumvention(s: TechnicalSupport) -> Duty:
    """任何个人、组织不得提供专门用于破坏、避开技术措施的程序、工具等。

    No one may provide programs, tools or the like made to break or get round technical measures.
    """
    to_do = Bilingual(
        "不提供专门用于破坏、避开技术措施的程序、工具",
        "do not provide programs or tools made to break or get round technical measures",
    )
    return duty(~s.tool_for_circumvention, to_do).when(within(s.scope))


@network_data.article(39)
def no_support_for_circumvention(s: TechnicalSupport) -> Duty:
    """明知他人从事破坏、避开技术措施等活动的，不得为其提供技术支持或者帮助。

    Knowing that another breaks or gets round technical measures, no one may give technical support or help.
    """
    to_do = Bilingual(
        "明知他人破坏、避开技术措施的，不提供技术支持或者其他帮助",
        "give neither technical support nor other help to those known to break or get round technical measures",
    )
    return duty(~any_of(s.technical_support, s.other_help), to_do).when(s.knows_of_circumvention & within(s.scope))
