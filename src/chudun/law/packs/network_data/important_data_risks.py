"""第四章 重要数据安全: assessing, reporting and passing on important data (arts. 31 to 33)."""

from chudun.law.language.expression import Cited, Expression, all_of, expression
from chudun.law.language.rules import Definition, Duty, Narrative, define, duty, narrative
from chudun.law.language.timing import Recurring, recurring
from chudun.law.packs.network_data.regulation import network_data
from chudun.law.packs.network_data.scope import governed
from chudun.law.packs.network_data.terms import important, large_platform, of_ten_million_people
from chudun.vocabulary.attribute import Condition
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.important_data_processing import ImportantDataProcessing
from chudun.vocabulary.platform import Platform
from chudun.vocabulary.sharing import Sharing

PROVINCIAL_AUTHORITY = Bilingual("省级以上有关主管部门", "the competent authority of the province or above")


def _shares_important_data(s: Sharing) -> Expression:
    relation = s.relation.one_of("provide", "entrust", "joint")
    return governed(s.scope) & s.important_data & relation & ~s.side.one_of("receives")


@network_data.article(31, 1)
def shared_by_statutory_duty(s: Sharing) -> Definition:
    """为履行法定职责或者法定义务而提供、委托处理、共同处理的，事前不需评估。

    What a statutory function or obligation demands to be shared needs no assessment beforehand.
    """
    return define(s.statutory_duty)


@network_data.article(31, 1)
def assess_risk_before_sharing(s: Sharing) -> Duty:
    """重要数据的处理者提供、委托处理、共同处理重要数据前，进行风险评估；属于履行法定职责或者法定义务的除外。

    Before providing, entrusting or jointly processing important data, their processor assesses the risk, unless it
    fulfils a statutory function or obligation.
    """
    must = duty(
        s.assessment.done_beforehand,
        Bilingual(
            "在提供、委托处理、共同处理重要数据前进行风险评估",
            "assess the risk before important data are provided, entrusted or processed jointly",
        ),
    )
    return must.when(_shares_important_data(s)).unless(shared_by_statutory_duty)


@network_data.article(31, 2)
def cover_six_points_before_sharing(s: Sharing) -> Duty:
    """事前风险评估覆盖规定的六个方面；主管部门没有另作规定的，第六项无可评估。

    The assessment beforehand covers the six points laid down; where the authority prescribes no more, item 6 asks nothing.
    """
    a = s.assessment
    six = (
        a.covers_legality,
        a.covers_risks,
        a.covers_recipient,
        a.covers_contract,
        a.covers_measures,
        ~a.more_prescribed | a.covers_what_is_prescribed,
    )
    place = network_data.provision(31, 2)
    must = duty(
        all_of(*(Cited(expression(point), place.item_of(number)) for number, point in enumerate(six, 1))),
        Bilingual("事前风险评估覆盖规定的六项内容", "cover all six points in the assessment before sharing"),
    )
    return must.when(_shares_important_data(s)).unless(shared_by_statutory_duty)


def _restructured(d: ImportantDataProcessing) -> Expression:
    bound = important(d.standing) | of_ten_million_people(d)
    return governed(d.scope) & bound & d.restructuring & d.restructuring_may_affect_security


@network_data.article(32)
def secure_data_in_restructuring(d: ImportantDataProcessing) -> Duty:
    """因合并、分立、解散、破产等可能影响数据安全的，采取措施保障；处理1000万人以上个人信息的同（第二十八条）。

    Where a merger, division, dissolution or bankruptcy may affect the data's security, measures keep them secure; so for
    whoever processes 10 million people's information (art. 28).
    """
    return duty(
        d.secured_in_restructuring,
        Bilingual("采取措施保障网络数据安全", "take measures that keep the data secure throughout"),
    ).when(_restructured(d))


@network_data.article(32)
def report_disposal_plan(d: ImportantDataProcessing) -> Duty:
    """主管部门明确的，向省级以上有关主管部门报告处置方案和接收方的名称或者姓名、联系方式。

    Where the authority is clear, the disposal plan and the recipient's name and contact are reported to it, at provincial
    level or above.
    """
    return duty(
        d.disposal_reported_to.one_of("competent_authority") & d.disposal_report_complete,
        Bilingual(
            "向省级以上有关主管部门报告数据处置方案、接收方的名称或者姓名和联系方式",
            "report the disposal plan and the recipient's name and contact to the authority of the province or above",
        ),
        owed_to=PROVINCIAL_AUTHORITY,
    ).when(_restructured(d) & ~d.competent_authority_unclear)


@network_data.article(32)
def report_disposal_plan_to_mechanism(d: ImportantDataProcessing) -> Duty:
    """主管部门不明确的，向省级以上数据安全工作协调机制报告。

    Where it is unclear which authority is competent, the report goes to the data security coordination mechanism of the
    province or above.
    """
    return duty(
        d.disposal_reported_to.one_of("coordination_mechanism") & d.disposal_report_complete,
        Bilingual(
            "向省级以上数据安全工作协调机制报告数据处置方案、接收方的名称或者姓名和联系方式",
            "report the disposal plan and the recipient's name and contact to the coordination mechanism of the province"
            " or above",
        ),
        owed_to=Bilingual(
            "省级以上数据安全工作协调机制", "the data security coordination mechanism of the province or above"
        ),
    ).when(_restructured(d) & d.competent_authority_unclear)


def _handles_important_data(d: ImportantDataProcessing) -> Expression:
    return governed(d.scope) & important(d.standing)


@network_data.article(33, 1)
def assess_risk_every_year(d: ImportantDataProcessing) -> Duty:
    """重要数据的处理者每个年度对其处理活动开展风险评估；只处理1000万人以上个人信息的不在其列。

    A processor of important data assesses the risk of its processing in every calendar year; 10 million people alone do
    not bring this in.
    """
    return duty(
        d.report.assessed_every_year,
        Bilingual("每年度对网络数据处理活动开展风险评估", "assess the risk of the processing in every calendar year"),
    ).when(_handles_important_data(d))


@network_data.article(33, 1)
def yearly_risk_assessment(d: ImportantDataProcessing) -> Recurring:
    """风险评估每年度一次，于年底前完成。

    The risk assessment recurs each calendar year and is due by its end.
    """
    what = Bilingual("开展年度网络数据风险评估", "assess the risk of the processing for the year")
    return recurring(what, d.report.last_assessed_on, years=1, calendar_year=True)(_handles_important_data(d))


@network_data.article(33, 1)
def file_yearly_risk_report(d: ImportantDataProcessing) -> Duty:
    """向省级以上有关主管部门报送风险评估报告。

    The risk assessment report is filed with the competent authority of the province or above.
    """
    return duty(
        d.report.filed_with.one_of("provincial_authority"),
        Bilingual(
            "向省级以上有关主管部门报送年度风险评估报告",
            "file the yearly risk assessment report with the competent authority of the province or above",
        ),
        owed_to=PROVINCIAL_AUTHORITY,
    ).when(_handles_important_data(d))


@network_data.article(33, 1)
def risk_reports_passed_on() -> Narrative:
    """主管部门及时通报同级网信部门、公安机关。

    The authority passes the report on to the cyberspace authority and the police of its level.
    """
    return narrative("只约束有关主管部门", "binds the competent authority alone")


@network_data.article(33, 2)
def state_contents_of_risk_report(d: ImportantDataProcessing) -> Duty:
    """风险评估报告写明七项内容；主管部门没有另作规定的，第七项无须写明。

    The report states seven contents; where the authority prescribes no more, item 7 asks nothing.
    """
    place = network_data.provision(33, 2)

    def content(number: int, condition: Condition) -> Expression:
        return Cited(expression(condition), place.item_of(number))

    return duty(
        all_of(
            content(1, d.report.states_who),
            content(2, d.report.states_processing),
            content(3, d.report.states_measures),
            content(4, d.report.states_risks_and_incidents),
            content(5, d.report.states_sharing_assessments),
            content(6, d.report.states_exports),
            content(7, ~d.report.more_prescribed | d.report.states_what_is_prescribed),
        ),
        Bilingual(
            "在年度风险评估报告中写全规定的七项内容", "state all seven contents in the yearly risk assessment report"
        ),
        owed_to=PROVINCIAL_AUTHORITY,
    ).when(_handles_important_data(d))


@network_data.article(33, 3)
def explain_key_business_and_supply_chain(p: Platform) -> Duty:
    """处理重要数据的大型网络平台，在报告中还要充分说明关键业务和供应链的网络数据安全情况。

    A large platform that processes important data also explains fully, in its report, data security in key business and
    in the supply chain.
    """
    return duty(
        all_of(p.risk_report_explains_key_business, p.risk_report_explains_supply_chain),
        Bilingual(
            "在年度风险评估报告中充分说明关键业务和供应链的网络数据安全情况",
            "explain fully, in the yearly risk report, data security in key business and in the supply chain",
        ),
        owed_to=PROVINCIAL_AUTHORITY,
    ).when(governed(p.scope) & large_platform(p) & important(p.important_data_standing))


@network_data.article(33, 4)
def authority_orders_rectification() -> Narrative:
    """重要数据处理活动可能危害国家安全的，省级以上有关主管部门责令整改或者停止处理重要数据。

    Where the processing may endanger national security, the authority of the province or above orders rectification or
    an end to it.
    """
    return narrative("只约束主管部门；处理者的义务另列", "binds the authority; what the processor owes stands apart")


@network_data.article(33, 4)
def follow_order_at_once(d: ImportantDataProcessing) -> Duty:
    """重要数据的处理者被责令整改、停止处理的，按照要求立即采取措施。

    Ordered to rectify or to stop, a processor of important data acts at once as demanded.
    """
    return duty(
        d.order_followed_at_once,
        Bilingual("按照主管部门的要求立即采取措施", "take the measures demanded by the authority at once"),
    ).when(governed(d.scope) & d.rectification_ordered)
