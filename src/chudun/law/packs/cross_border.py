"""促进和规范数据跨境流动规定 (Order 16), all fourteen articles in their order."""

from datetime import date

from chudun.law.language.expression import Constant, Expression, all_of, any_of, expression, named, reads, 万, 以上
from chudun.law.language.provision import Instrument, Interpretation
from chudun.law.language.rules import (
    Branch,
    Definition,
    Duty,
    Narrative,
    Override,
    Regulation,
    Restates,
    define,
    duty,
    item,
    narrative,
    override,
    restates,
)
from chudun.law.language.timing import Deadline, deadline
from chudun.law.language.word import amount
from chudun.law.mechanism import Mechanism, completed_mechanism, leaves_china, mechanism
from chudun.law.packs.export_assessment_measures import assessment_2022, beyond_the_measures
from chudun.law.packs.export_declaration_guide import BEFORE_ANY_MECHANISM
from chudun.law.packs.network_data import cross_border as network_export
from chudun.law.packs.personal_information_protection_law import (
    impact_assessment,
    lawful_hr_instruments,
    notice,
    separate_consent,
    state_organs,
    treaty,
)
from chudun.law.packs.standard_contract_measures import contract_2023
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.transfer import Transfer

order16 = Regulation(
    Instrument(
        slug="order16",
        title=Bilingual("促进和规范数据跨境流动规定", "Provisions on Promoting and Regulating Cross-Border Data Flows"),
        number="国家互联网信息办公室令第16号",
        articles=14,
        in_force=date(2024, 3, 22),
    )
)

VALID_YEARS = EXTENSION_YEARS = 3  # art. 9

exempt_people_not_counted = order16.interpretation(
    Interpretation(
        name="exempt-people-not-counted",
        statement=Bilingual(
            "依第三条至第六条免予机制而出境的人数，不计入第七条、第八条的累计",
            "people whose information left under the exemptions of arts. 3 to 6 don't count towards arts. 7 and 8",
        ),
        source=Bilingual(
            "由第七条、第八条末句“从其规定”推得，为实务一致读法；未见官方逐字表述",
            "drawn from the last sentences of arts. 7 and 8; practice agrees, but no official wording has been seen",
        ),
        certainty="third-party summary",
        adopted=True,
    )
)


def _general(e: Organisation, bound: int) -> Expression:
    net, gross = 以上(e.people_general, bound), 以上(e.people_general_with_exempt, bound)
    return _reached(net, gross, Bilingual("一般个人信息", "general information"), bound)


def _sensitive(e: Organisation, bound: int) -> Expression:
    net, gross = 以上(e.people_sensitive, bound), 以上(e.people_sensitive_with_exempt, bound)
    return _reached(net, gross, Bilingual("敏感个人信息", "sensitive information"), bound)


def _reached(net: Expression, gross: Expression, whose: Bilingual, bound: int) -> Expression:
    """Return ``net`` or ``gross``, as exempt exports count or not, under the name of the threshold."""
    at = amount(bound)
    people = f"people whose {whose.en} left this year, as they count towards arts. 7 and 8"
    return named(
        (reads(exempt_people_not_counted) & net) | (~reads(exempt_people_not_counted) & gross),
        Bilingual(f"本年累计出境{whose.zh}达到{at.zh}人", f"{people}: {at.en} or more"),
        Bilingual(f"本年累计出境{whose.zh}不满{at.zh}人", f"{people}: fewer than {at.en}"),
    )


@order16.article(1)
def aim() -> Narrative:
    """说明制定本规定的目的和上位法依据。

    States the aim of the provisions and the laws they rest on.
    """
    return narrative("只说明目的和依据，不直接设定义务", "names aim and basis, and binds no one by itself")


@order16.article(2)
def told_important(t: Transfer) -> Definition:
    """只有被告知或公开发布为重要数据的，才需按重要数据申报评估。

    Only what has been notified or published as important data has to be declared as such for an assessment.
    """
    return define(t.important_data.one_of("notified", "published"))


@order16.article(2)
def identify_important_data(t: Transfer) -> Duty:
    """数据处理者应当按规定识别、申报重要数据。

    Processors are to identify and declare important data as prescribed.
    """
    return duty(
        t.exporter.identifies_and_declares_important_data,
        Bilingual("按照相关规定识别、申报重要数据", "identify and declare important data as prescribed"),
        owed_to=Bilingual("有关部门、地区", "the departments and regions concerned"),
    ).when(Constant(True))


@order16.article(2)
def declare_after_notification(t: Transfer) -> Deadline:
    """被告知或公布为重要数据后，继续出境的，两个月内申报评估（2025年5月官方问答）。

    Once notified or published as important, data that go on leaving are declared for assessment within two months
    (official answers of May 2025).
    """
    return deadline(
        Bilingual("就重要数据申报数据出境安全评估", "declare the important data for a security assessment"),
        t.important_data_notified_on,
        months=2,
    )(leaves_china(t) & t.important_data.one_of("notified", "published"))


@order16.article(3)
def ordinary_business_data(t: Transfer) -> Branch:
    """国际贸易、跨境运输等活动中的数据，不含个人信息或者重要数据的，免予机制；所列活动是开放的。

    Data from international trade, transport and the like without personal or important data are exempt; the list of
    activities is open.
    """
    return (
        mechanism(Mechanism.EXEMPT)
        .when(~t.personal_information)
        .unless(*BEFORE_ANY_MECHANISM, told_important, network_export.important_data)
    )


@order16.article(4)
def transit_data(t: Transfer) -> Branch:
    """境外收集产生的个人信息，入境处理时没有引入境内个人信息或者重要数据的，再出境免予机制。

    Personal information collected abroad and processed here without adding domestic personal or important data may leave
    again without a mechanism.
    """
    return (
        mechanism(Mechanism.EXEMPT)
        .when(t.personal_information & t.collected_abroad & ~t.domestic_data_added)
        .unless(*BEFORE_ANY_MECHANISM, state_organs, told_important, network_export.important_data)
    )


@order16.article(5, 2)
def important_data_set_apart(t: Transfer) -> Definition:
    """前款免予的个人信息不包括重要数据。

    What the preceding paragraph exempts does not include important data.
    """
    return define(t.important_data.one_of("notified", "published"))


@order16.article(5, 1)
def necessary_or_few(t: Transfer) -> Branch:
    """四种情形免予机制：个人合同、人力资源、紧急保护所确需；非关基且本年不满10万人、不含敏感个人信息。

    Four cases need no mechanism: what a contract with the individual, the management of employees or an emergency truly
    needs; and fewer than 100,000 people this year, nothing sensitive, by an exporter that is no CIIO.
    """
    e = t.exporter
    needed = t.personal_information & t.necessary
    return (
        mechanism(Mechanism.EXEMPT)
        .when(
            item(1, needed & t.purpose.one_of("individual_contract")),
            item(2, needed & t.purpose.one_of("human_resources") & t.employees_only & lawful_hr_instruments(t)),
            item(3, needed & t.purpose.one_of("emergency")),
            item(
                4,
                t.personal_information
                & ~e.critical_infrastructure_operator
                & ~_general(e, 10 * 万)
                & ~_sensitive(e, 1),
            ),
        )
        .unless(*BEFORE_ANY_MECHANISM, state_organs, important_data_set_apart, network_export.important_data)
    )


@order16.article(6, 2)
def outside_negative_list(t: Transfer) -> Branch:
    """自贸试验区内数据处理者向境外提供负面清单以外的数据，可以免予机制。

    Inside a free-trade zone, data that its negative list leaves out may go without a mechanism.
    """
    return (
        mechanism(Mechanism.EXEMPT)
        .when(t.exporter.in_free_trade_zone & t.negative_list.one_of("outside"))
        .unless(*BEFORE_ANY_MECHANISM, state_organs, network_export.important_data)
    )


# arts. 7 and 8 name art. 3 as well, which can't meet them: it needs data that hold neither what they reach
EXEMPTIONS = (
    transit_data,
    necessary_or_few,
    outside_negative_list,
    network_export.conditions_for_personal_information,
    treaty,
)


@order16.article(7, 1)
def security_assessment(t: Transfer) -> Branch:
    """关基出境个人信息或重要数据；其他处理者出境重要数据，或本年一般100万人以上、敏感1万人以上：申报评估。

    Assessment is due where a CIIO exports personal or important data, and where another processor exports important data
    or, this year, a million people's general or 10,000 people's sensitive information, or more.
    """
    e = t.exporter
    important = t.important_data.one_of("notified", "published")
    return (
        mechanism(Mechanism.SECURITY_ASSESSMENT)
        .when(
            item(1, e.critical_infrastructure_operator & any_of(t.personal_information, important)),
            item(
                2,
                ~e.critical_infrastructure_operator
                & any_of(
                    important,
                    t.personal_information & any_of(_general(e, 100 * 万), _sensitive(e, 1 * 万)),
                ),
            ),
        )
        .unless(*BEFORE_ANY_MECHANISM, *EXEMPTIONS)
    )


@order16.article(8, 1)
def contract_or_certification(t: Transfer) -> Branch:
    """非关基、本年一般10万人以上不满100万人，或敏感不满1万人：订立标准合同或者通过认证。

    A processor that is no CIIO takes the standard contract or certification where this year it exports the general
    information of 100,000 people or more but fewer than a million, or the sensitive information of fewer than 10,000.
    """
    e = t.exporter
    return (
        mechanism(Mechanism.CONTRACT_OR_CERTIFICATION)
        .when(
            t.personal_information
            & ~e.critical_infrastructure_operator
            & any_of(
                all_of(_general(e, 10 * 万), ~_general(e, 100 * 万)),
                all_of(_sensitive(e, 1), ~_sensitive(e, 1 * 万)),
            )
        )
        .unless(*BEFORE_ANY_MECHANISM, state_organs, security_assessment, network_export.important_data, *EXEMPTIONS)
    )


@order16.article(7, 1)
def mechanism_completed(t: Transfer) -> Duty:
    """所需的机制须已办妥；安全评估的结果须在三年有效期内，获批延长的再加三年（第七条至第九条）。

    The mechanism that is due has to be in place; an assessment's result holds for three years, and for three more once
    an extension is approved (arts. 7 to 9).
    """
    return completed_mechanism(t, valid_years=VALID_YEARS, extension_years=EXTENSION_YEARS)


def _assessed(t: Transfer) -> Expression:
    return expression(t.mechanism_in_place.one_of("security_assessment"))


@order16.article(9)
def validity_ends(t: Transfer) -> Deadline:
    """评估结果有效期三年，自出具之日起算。

    An assessment's result is valid for three years from the day it was issued.
    """
    return deadline(
        Bilingual("数据出境安全评估结果有效期届满", "the security assessment's result expires"),
        t.assessment_issued_on,
        years=VALID_YEARS,
    )(_assessed(t) & ~t.assessment_extended)


@order16.article(9)
def extended_validity_ends(t: Transfer) -> Deadline:
    """经国家网信部门批准延长的，有效期再加三年。

    Where the national cyberspace authority approved an extension, the result is valid for three years more.
    """
    return deadline(
        Bilingual("延长后的数据出境安全评估结果有效期届满", "the security assessment's extended result expires"),
        t.assessment_issued_on,
        years=VALID_YEARS + EXTENSION_YEARS,
    )(_assessed(t) & t.assessment_extended)


@order16.article(9)
def extension_window_opens(t: Transfer) -> Deadline:
    """需要继续出境且无须重新申报的，届满前60个工作日内可以申请延长三年。

    To go on, with no cause for a new assessment, an extension of three years may be asked for within the 60 working days
    before expiry.
    """
    return deadline(
        Bilingual("可以开始申请延长评估结果有效期", "an extension may be applied for from this day"),
        t.assessment_issued_on,
        years=VALID_YEARS,
        working_days_before=60,
    )(_assessed(t) & ~t.reassessment_needed & ~t.assessment_extended)


@order16.article(10)
def duties_that_remain() -> Restates:
    """向境外提供个人信息，仍应依法告知、取得单独同意、进行个人信息保护影响评估。

    Whoever provides personal information abroad still owes notice, separate consent and an impact assessment as the law
    prescribes them.
    """
    return restates(notice, separate_consent, impact_assessment)


@order16.article(11)
def security_measures(t: Transfer) -> Duty:
    """依法保护数据安全，采取技术措施和其他必要措施保障出境安全。

    Protect the data as the law demands, with technical and other necessary measures for a secure export.
    """
    return duty(
        t.security_measures,
        Bilingual("采取技术措施和其他必要措施，保障数据出境安全", "secure the export by technical and other measures"),
    ).when(leaves_china(t))


@order16.article(11)
def incident_response(t: Transfer) -> Duty:
    """发生或者可能发生数据安全事件的，采取补救措施并及时报告。

    Where a data security incident happens or threatens, take remedies and report in time.
    """
    return duty(
        t.incident_remedied & t.incident_reported,
        Bilingual("采取补救措施并及时报告", "take remedies and report in time"),
        owed_to=Bilingual(
            "省级以上网信部门和其他有关主管部门",
            "the cyberspace authority of the province or above and other departments concerned",
        ),
    ).when(leaves_china(t) & t.security_incident)


@order16.article(12)
def rectification(t: Transfer) -> Duty:
    """网信部门发现较大风险或者安全事件而要求整改的，应当整改；拒不改正或者后果严重的，依法追究责任。

    What the cyberspace authority demands to be put right, on finding serious risk or an incident, is to be put right;
    refusal or grave consequences bring liability under the law.
    """
    return duty(
        t.rectified,
        Bilingual("按网信部门的要求整改，消除隐患", "put right what the cyberspace authority demands"),
        owed_to=Bilingual("网信部门", "the cyberspace authority"),
    ).when(leaves_china(t) & t.rectification_ordered)


@order16.article(13)
def older_measures() -> Override:
    """此前的评估办法、标准合同办法等与本规定不一致的，适用本规定。

    Where the older measures on assessment and standard contract differ, these provisions apply.
    """
    return override(beyond_the_measures, assessment_2022, contract_2023)


@order16.article(14)
def commencement() -> Narrative:
    """自公布之日（2024年3月22日）起施行。

    In force from the day of publication, 22 March 2024.
    """
    return narrative("施行日期已记为本规定的生效日", "the date is recorded as the first day in force")
