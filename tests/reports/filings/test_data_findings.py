"""What the papers on data conclude: from verdicts alone, with levels and hours at their very thresholds."""

import pytest

from chudun.reports.filings.filing import known_filings
from chudun.reports.filings.paper import Form, Gap, Lines, Listing

from .data_workspace import bare, complete, dossier, filled_in


def papers(slug, workspace):
    return [filled.paper for filled in known_filings()[slug].fill(dossier(workspace))]


def said(paper):
    """Return the running text of a paper, gaps in brackets."""
    return "\n".join(
        "".join(f"[{span.what}]" if isinstance(span, Gap) else span for span in block.text)
        for block in paper.blocks
        if isinstance(block, Lines)
    )


def table(paper, caption):
    (found,) = (b for b in paper.blocks if isinstance(b, Listing | Form) and b.caption == caption)
    return found


def changed(name, **changes):
    workspace = complete()
    workspace["transfers"], workspace["stores"] = [], []
    workspace["subjects"][name][0] |= changes
    return workspace


@pytest.mark.parametrize(
    ("people", "loss", "expected"),
    [
        (999_999, 4_999_999, "本次事件未达到较大事件"),
        (1_000_000, 0, "本次事件属于较大事件"),
        (0, 5_000_000, "本次事件属于较大事件"),
        (9_999_999, 19_999_999, "本次事件属于较大事件"),
        (10_000_000, 0, "本次事件属于重大事件"),
        (0, 20_000_000, "本次事件属于重大事件"),
        (100_000_000, 0, "本次事件属于特别重大事件"),
        (0, 100_000_000, "本次事件属于特别重大事件"),
        ([999_999, 1_000_000], 0, "本次事件级别尚不能确定，可能是：未达到较大事件、较大事件，须进一步核实人数和损失"),
        ([1_000_000, None], 0, "可能是：较大事件、重大事件、特别重大事件，须进一步核实"),
        (100_000_000, None, "本次事件属于特别重大事件"),
        (1_000_000, None, "特别重大事件；须查明：[事件造成的直接经济损失是多少元]"),
    ],
)
def test_level_of_an_incident_by_people_and_loss(people, loss, expected):
    (paper,) = papers("incident-report", changed("incident", people_affected=people, direct_loss=loss))
    assert expected in said(paper)


@pytest.mark.parametrize(
    ("organisation", "expected"),
    [
        ({"critical_infrastructure_operator": True}, "应当在1小时内报告"),
        ({"form": "state_organ", "level": "central"}, "应当在2小时内报告"),
        ({"form": "party_organ", "level": "central"}, "应当在2小时内报告"),
        ({"form": "state_organ", "level": "province"}, "应当在4小时内报告"),
        ({"form": "private_company"}, "应当在4小时内报告"),
        ({"form": "private_company", "level": "unknown"}, "应当在4小时内报告"),
        ({"form": "state_organ", "level": "unknown"}, "尚不能确定：[本组织（或其主管单位）处在哪一行政层级]"),
        ({"critical_infrastructure_operator": "unknown"}, "适用哪一时限尚不能确定：[保护工作部门"),
    ],
)
def test_hours_by_who_reports(organisation, expected):
    workspace = changed("incident")
    workspace["organisation"] = workspace["organisation"] | organisation
    (paper,) = papers("incident-report", workspace)
    assert expected in said(paper)


def test_a_paper_for_each_incident():
    workspace = bare()
    workspace["subjects"]["incident"] = [{"id": "甲/1"}, {"id": "甲:1"}]
    filled = known_filings()["incident-report"].fill(dossier(workspace))
    assert len({one.name for one in filled}) == 2


def test_what_is_breached_is_named_with_its_article_and_reason():
    (paper,) = papers("incident-report", changed("incident", spread_prevented=False))
    assert "其中满足8项、违反1项" in said(paper)
    assert "采取措施防止危害扩大：未做到（《网络数据安全管理条例》第十一条第一款）" in said(paper)
    first = table(paper, "逐项对照结果").rows[0]
    assert first[2] == ("违反",)
    assert first[3] == ("没有采取措施防止危害扩大",)


def test_a_report_for_whoever_processes_important_data_only():
    slug = "important-data-assessment"
    none = changed("important_data_processing", standing="none", special_kind_or_scale=False)
    assert papers(slug, none) == []
    assert len(papers(slug, changed("important_data_processing", standing="published"))) == 1
    # ten million people bring in arts. 30 and 32, not 33
    many = changed("important_data_processing", standing="none", special_kind_or_scale=False)
    many["organisation"] = many["organisation"] | {"people_processed": 10_000_000}
    assert papers(slug, many) == []


def test_supplement_of_large_platforms_only():
    small = changed("platform", registered_users=49_999_999, monthly_active_users=9_999_999)
    (paper,) = papers("important-data-assessment", small)
    assert "关键业务" not in str(paper.blocks)
    (large,) = papers("important-data-assessment", changed("platform", registered_users=50_000_000))
    assert "〔platform.supply_chain〕" in str(large.blocks)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "所对照的要求均已做到"),
        ({"regular_drills": False}, "须按第四部分所列问题整改"),
        ({"regular_drills": None}, "不就处理活动的总体风险作结论"),
    ],
)
def test_the_yearly_report_concludes_from_verdicts(changes, expected):
    (paper,) = papers("important-data-assessment", changed("important_data_processing", **changes))
    assert expected in said(paper)


def test_measured_tables_and_exports_flow_in():
    source, _ = filled_in()
    (filled,) = known_filings()["important-data-assessment"].fill(source)
    (scanned,) = table(filled.paper, "数据资产情况（实测）").rows
    assert scanned[1:4] == (("shop",), ("customers",), ("300",))
    (export,) = table(filled.paper, "网络数据出境情况").rows
    assert export[0] == ("客户资料提供给境外服务商",)
    assert export[4] == ("300人",)


def test_sharing_by_statutory_duty_or_without_important_data_is_not_assessed():
    assert papers("sharing-assessment", changed("sharing", statutory_duty=True)) == []
    assert papers("sharing-assessment", changed("sharing", important_data=False)) == []
    assert papers("sharing-assessment", changed("sharing", side="receives")) == []
    assert len(papers("sharing-assessment", changed("sharing", important_data=None))) == 1


@pytest.mark.parametrize(
    ("answer", "expected"),
    [(True, "规定的内容均已评估"), (False, "不应当实施本次提供"), (None, "尚不能认定事前风险评估符合")],
)
def test_sharing_assessment_concludes_from_verdicts(answer, expected):
    workspace = changed("sharing")
    workspace["subjects"]["sharing"][0]["assessment"]["covers_contract"] = answer
    (paper,) = papers("sharing-assessment", workspace)
    assert expected in said(paper)
    assert ("〔sharing.remedy〕" in said(paper)) == (answer is False)


def test_audit_paper_has_items_two_to_twenty_in_order():
    (paper,) = papers("compliance-audit", bare())
    listing = table(paper, "审计事项记录表")
    numbers = list(dict.fromkeys(row[0][0] for row in listing.rows))
    assert numbers == [*"二三四五六七八九十", *(f"十{one}" for one in "一二三四五六七八九"), "二十"]
    assert "第二十一项以后" in said(paper)
    assert "未取得原文" in said(paper)


def test_audit_finding_is_the_verdicts_own():
    workspace = changed("personal_information_processing")
    workspace["subjects"]["personal_information_processing"][0]["consent"]["by_guardian"] = False
    (paper,) = papers("compliance-audit", workspace)
    rows = [row for row in table(paper, "审计事项记录表").rows if row[0] == ("十四",)]
    assert [row[3] for row in rows] == [("违反",), ("满足",)]
    assert rows[0][4] == ("监护人同意的记录",)
    assert rows[0][5] == ("没有取得未成年人的父母或者其他监护人的同意",)


def test_audit_tells_entrusting_from_providing():
    for relation, number, other in (("entrust", "六", "八"), ("provide", "八", "六")):
        (paper,) = papers("compliance-audit", changed("sharing", relation=relation, supervises_recipient=False))
        rows = table(paper, "审计事项记录表").rows
        assert [row[3] for row in rows if row[0] == (number,)].count(("违反",)) == 1
        assert ("违反",) not in [row[3] for row in rows if row[0] == (other,)]


def test_audit_without_an_audit_listed_is_the_organisations():
    workspace = {"organisation": {"name": "甲"}, "subjects": {"personal_information_processing": {}}}
    (filled,) = known_filings()["compliance-audit"].fill(dossier(workspace))
    assert filled.name == "compliance-audit"
    assert "particulars.compliance_audit.compliance_audit.period" in {gap.where for gap in filled.paper.gaps}


def test_lists_are_filled_from_scanned_columns():
    source, _ = filled_in()
    (filled,) = known_filings()["privacy-notice-check"].fill(source)
    collected = {row[1][0]: row[2][0] for row in table(filled.paper, "收集个人信息清单").rows}
    assert collected["手机号"] == "shop/customers/mobile"
    assert collected["银行卡号（敏感）"] == "shop/customers/bank_card"
    shared, exported = table(filled.paper, "对外提供个人信息清单").rows
    assert shared[0] == ("〔sharing.recipient〕",)
    # only what goes abroad
    assert exported[3] == ("银行卡号（敏感）、手机号",)


def test_children_measured_against_children_denied():
    source, _ = filled_in()
    (agreed,) = known_filings()["privacy-notice-check"].fill(source)
    assert "扫描发现载有不满十四周岁未成年人信息的记录：shop/customers（42条）" in said(agreed.paper)
    assert "不一致" not in said(agreed.paper)


def test_processing_told_otherwise_needs_rules_for_children_only():
    workspace = changed("personal_information_processing")
    workspace["subjects"]["personal_information_processing"][0]["rules"]["used"] = False
    (paper,) = papers("privacy-notice-check", workspace)
    (row,) = table(paper, "逐项对照结果").rows
    assert row[1] == ("为不满十四周岁未成年人的个人信息制定专门的处理规则",)


def test_every_gap_of_a_subject_can_be_closed_where_it_points():
    """Stating what a gap asks for, at the very place it names, closes it."""
    (paper,) = papers("incident-report", bare())
    places = {gap.where for gap in paper.gaps}
    assert "subjects.incident.incident-1.plan_activated_at_once" in places
    workspace = bare()
    workspace["subjects"]["incident"][0] |= {"plan_activated_at_once": True}
    workspace["particulars"] = {"incident": {"incident-1": {"cause": "口令泄露"}}}
    (paper,) = papers("incident-report", workspace)
    left = {gap.where for gap in paper.gaps}
    closed = {"subjects.incident.incident-1.plan_activated_at_once", "particulars.incident.incident-1.cause"}
    assert places - left == closed
    assert "原因：口令泄露。" in said(paper)
