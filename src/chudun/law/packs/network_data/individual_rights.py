"""第三章 个人信息保护: individuals' requests, deletion, audits and large numbers (arts. 23 to 28)."""

from chudun.law.language.expression import Cited, Expression, all_of, any_of, expression, reads
from chudun.law.language.provision import Interpretation
from chudun.law.language.rules import (
    Definition,
    Duty,
    Narrative,
    Permission,
    define,
    duty,
    narrative,
    permission,
)
from chudun.law.language.timing import Recurring, recurring
from chudun.law.packs.network_data.regulation import network_data
from chudun.law.packs.network_data.scope import governed
from chudun.law.packs.network_data.terms import important, of_ten_million_people
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.important_data_processing import ImportantDataProcessing
from chudun.vocabulary.personal_information_processing import PersonalInformationProcessing

INDIVIDUALS = Bilingual("个人", "the individuals")

ways_stand_ready = network_data.interpretation(
    Interpretation(
        name="ways-stand-ready",
        statement=Bilingual(
            "便捷的行使权利的途径应当在请求到来之前就具备，不合理的条件也不得预先设置",
            "convenient ways to exercise rights stand ready, and free of unreasonable conditions, before any request",
        ),
        source=Bilingual(
            "第二十三条从个人提出请求说起；但第二十一条第一款第四项要求事先写明途径，个保法第五十条要求建立受理机制",
            "art. 23 starts from a request; but art. 21(1)(4) has the ways stated beforehand, and PIPL art. 50 demands a"
            " mechanism for taking requests up",
        ),
        certainty="official text",
        adopted=True,
    )
)


def _ways_due(p: PersonalInformationProcessing) -> Expression:
    return governed(p.scope) & (p.requests.received | reads(ways_stand_ready))


@network_data.article(23)
def take_up_requests_promptly(p: PersonalInformationProcessing) -> Duty:
    """个人请求行使权利、注销账号或者撤回同意的，及时受理。

    Requests to exercise a right, to close an account or to withdraw consent are taken up promptly.
    """
    return duty(
        p.requests.accepted_promptly,
        Bilingual("及时受理个人的请求", "take up individuals' requests promptly"),
        owed_to=INDIVIDUALS,
    ).when(governed(p.scope) & p.requests.received)


@network_data.article(23)
def offer_convenient_ways_to_exercise_rights(p: PersonalInformationProcessing) -> Duty:
    """提供便捷的、支持个人行使权利的方法和途径。

    Individuals are offered convenient ways to exercise their rights.
    """
    return duty(
        p.requests.convenient_ways,
        Bilingual("提供便捷的行使权利的方法和途径", "offer convenient ways to exercise rights"),
        owed_to=INDIVIDUALS,
    ).when(_ways_due(p))


@network_data.article(23)
def set_no_unreasonable_conditions(p: PersonalInformationProcessing) -> Duty:
    """不得以不合理的条件限制个人的合理请求。

    Reasonable requests must not be restricted by unreasonable conditions.
    """
    return duty(
        ~p.requests.unreasonable_conditions,
        Bilingual(
            "不设置不合理条件限制个人的合理请求", "set no unreasonable conditions that restrict reasonable requests"
        ),
    ).when(_ways_due(p))


@network_data.article(24)
def deletion_deferred(p: PersonalInformationProcessing) -> Definition:
    """法定保存期限未届满，或者技术上难以删除、匿名化的，可以暂不删除。

    Deletion waits where a statutory retention period still runs, or where it is technically hard to achieve.
    """
    return define(p.statutory_retention_running, p.deletion_infeasible)


def _to_be_deleted(p: PersonalInformationProcessing) -> Expression:
    return governed(p.scope) & any_of(p.unneeded_unavoidable, p.unconsented_unavoidable, p.accounts_closed)


@network_data.article(24)
def delete_or_anonymise(p: PersonalInformationProcessing) -> Duty:
    """无法避免采集到的非必要或者未经依法同意的个人信息，以及注销账号者的个人信息，予以删除或者匿名化。

    Information taken in unavoidably, unneeded or without lawful consent, and that of closed accounts, is deleted or
    made anonymous.
    """
    must = duty(
        p.deleted_or_anonymised,
        Bilingual("删除这些个人信息或者进行匿名化处理", "delete that information or make it anonymous"),
    )
    return must.when(_to_be_deleted(p)).unless(deletion_deferred)


@network_data.article(24)
def stop_other_processing(p: PersonalInformationProcessing) -> Duty:
    """暂不能删除的，停止存储和必要安全保护以外的处理。

    Where deletion waits, all processing but storage and necessary protection stops.
    """
    return duty(
        p.other_processing_stopped,
        Bilingual(
            "停止除存储和采取必要安全保护措施以外的处理",
            "stop all processing but storage and necessary security measures",
        ),
    ).when(_to_be_deleted(p) & any_of(p.statutory_retention_running, p.deletion_infeasible))


def _transfer_due(p: PersonalInformationProcessing) -> Expression:
    four = (
        p.requests.requester_verifiable,
        p.requests.own_consented_or_contractual,
        p.requests.transfer_feasible,
        ~p.requests.transfer_harms_others,
    )
    place = network_data.provision(25, 1)
    cited = (Cited(expression(condition), place.item_of(number)) for number, condition in enumerate(four, 1))
    return all_of(governed(p.scope), p.requests.transfer_requested, *cited)


@network_data.article(25, 1)
def open_way_for_transfer(p: PersonalInformationProcessing) -> Duty:
    """转移请求具备四项条件的，为个人指定的其他处理者访问、获取有关个人信息提供途径。

    Where a request to transfer meets four conditions, the processor chosen by the individual is given a way to obtain
    the information.
    """
    return duty(
        p.requests.way_for_transfer,
        Bilingual(
            "为个人指定的其他网络数据处理者访问、获取有关个人信息提供途径",
            "give the processor chosen by the individual a way to access and obtain the information",
        ),
        owed_to=INDIVIDUALS,
    ).when(_transfer_due(p))


@network_data.article(25, 2)
def charge_for_excessive_transfers(p: PersonalInformationProcessing) -> Permission:
    """请求转移的次数等明显超出合理范围的，可以按成本收取必要费用。

    Where requests to transfer are clearly beyond reason, a necessary fee that follows the cost may be charged.
    """
    return permission(
        Bilingual("按照转移成本收取必要费用", "charge a necessary fee that follows the cost of the transfer"),
        governed(p.scope) & p.requests.transfer_requested & p.requests.transfers_clearly_excessive,
    )


@network_data.article(26)
def report_representative_in_china(p: PersonalInformationProcessing) -> Duty:
    """境外处理者依个保法第五十三条在境内设立机构或者指定代表的，把名称或者姓名、联系方式报送当地设区的市级网信部门。

    A processor abroad that has an office or representative in China under PIPL art. 53 reports its name and contact to
    the cyberspace authority of the city.
    """
    abroad = p.scope.place.one_of("abroad_on_people_in_china")
    return duty(
        p.representative_reported,
        Bilingual(
            "报送境内专门机构的名称或者代表的姓名、联系方式",
            "report the name and contact of the office or representative in China",
        ),
        owed_to=Bilingual("所在地设区的市级网信部门", "the cyberspace authority of the city divided into districts"),
    ).when(governed(p.scope) & abroad & p.representative_in_china)


@network_data.article(26)
def representatives_passed_on() -> Narrative:
    """网信部门收到后及时通报同级有关主管部门。

    The cyberspace authority passes what it receives on to the departments of its level.
    """
    return narrative("只约束网信部门", "binds the cyberspace authority alone")


@network_data.article(27)
def audit_compliance_regularly(p: PersonalInformationProcessing) -> Duty:
    """定期自行或者委托专业机构，对处理个人信息遵守法律、行政法规的情况进行合规审计。

    Whether processing keeps to laws and administrative regulations is audited regularly, by oneself or a professional
    institution.
    """
    return duty(
        p.audits_regularly,
        Bilingual("定期进行个人信息保护合规审计", "audit the processing of personal information regularly"),
    ).when(governed(p.scope))


@network_data.article(27)
def compliance_audits(p: PersonalInformationProcessing) -> Recurring:
    """合规审计定期进行，条文没有规定周期。

    Compliance audits recur; the text sets no interval.
    """
    what = Bilingual("进行个人信息保护合规审计", "audit the processing of personal information")
    return recurring(what, p.last_audited_on, years=0)(governed(p.scope))


@network_data.article(28)
def many_people(d: ImportantDataProcessing) -> Definition:
    """处理1000万人以上个人信息的，还须遵守第三十条、第三十二条；数据不因此成为重要数据，第三十一条、第三十三条不适用。

    Whoever processes information of 10 million people or more follows arts. 30 and 32 as well; that makes no data
    important, and arts. 31 and 33 are not brought in.
    """
    return define(of_ten_million_people(d))


@network_data.article(28)
def processor_of_important_data(d: ImportantDataProcessing) -> Definition:
    """处理重要数据的网络数据处理者，是重要数据的处理者。

    A network data processor that processes important data is a processor of important data.
    """
    return define(governed(d.scope) & important(d.standing))
