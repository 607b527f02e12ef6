"""What the papers about exports conclude: from verdicts only, with what would change them."""

import pytest

from chudun.law.mechanism import Mechanism
from chudun.reports.filings import export_self_assessment, impact_assessment
from chudun.reports.filings import standard_contract_filing as contract_filing
from chudun.reports.filings.export_conclusions import taking

from .exports import alone, said, sample, small

SOUND = {
    "necessary": True,
    "separate_consent": True,
    "recipient_standard": True,
    "mechanism_in_place": "standard_contract",
    "contract_effective_on": "2026-11-16",
    "started_on": "2026-12-01",
}


def paper(module, dossier, name="customers-to-cloud"):
    filled = module.FILING.fill(dossier)
    return next((one for one in filled if one.name.endswith(name)), filled[0]).paper


def test_one_report_carries_every_scenario_that_takes_an_assessment():
    dossier = sample()
    (filled,) = export_self_assessment.FILING.fill(dossier)
    told = said(filled.paper)
    taken = taking(dossier.assessment, Mechanism.SECURITY_ASSESSMENT)
    assert len(taken) > 1
    assert all(transfer.name.zh in told for transfer in taken)
    assert "境外法院要求提供客户记录" not in told


def test_contracts_are_filed_one_by_one():
    names = [one.name for one in contract_filing.FILING.fill(small())]
    assert "standard-contract-filing-customers-to-cloud" in names
    assert "standard-contract-filing-staff-to-parent" not in names


def test_the_impact_is_assessed_whatever_the_route():
    names = {one.name for one in impact_assessment.FILING.fill(small())}
    assert {"impact-assessment-staff-to-parent", "impact-assessment-customers-to-cloud"} <= names
    # nothing personal, and nothing that leaves China
    assert not names & {"impact-assessment-parts-to-engineering", "impact-assessment-orders-to-warehouse"}


def test_an_exempt_export_is_held_against_the_law_itself():
    told = said(paper(impact_assessment, small(), "staff-to-parent"))
    assert "对照《中华人民共和国个人信息保护法》第五十六条规定的评估事项" in told
    assert "对照《个人信息出境标准合同办法》" not in told


@pytest.mark.parametrize(("module", "purpose"), [(contract_filing, "备案"), (impact_assessment, "备案")])
def test_a_breach_holds_the_filing_back(module, purpose):
    told = said(paper(module, small(separate_consent=False)))
    assert f"取得个人的单独同意）。整改完成以前，不具备{purpose}条件。" in told
    assert "未落实：未取得个人单独同意" in told
    assert "均已落实" not in told


def test_a_missing_impact_assessment_holds_the_filing_back_but_not_itself():
    lacking = SOUND | {"impact_assessment": False}
    assert "不具备备案条件" in said(paper(contract_filing, small(**lacking)))
    assert "不具备" not in said(paper(impact_assessment, small(**lacking)))


@pytest.mark.parametrize("module", [contract_filing, impact_assessment])
def test_where_all_is_met_the_paper_says_so(module):
    told = said(paper(module, small(**SOUND)))
    assert "法定义务均已落实" in told
    assert "不具备" not in told
    assert "存在的问题和整改要求" not in told


def test_the_conclusion_waits_for_what_is_missing():
    found = paper(impact_assessment, small(**SOUND))
    told = said(found)
    assert f"上文尚有{len(found.gaps)}项内容待填。" in told


def test_an_open_duty_names_the_fact_that_settles_it():
    open_duty = {key: value for key, value in SOUND.items() if key != "recipient_standard"}
    gaps = {gap.where for gap in paper(contract_filing, small(**open_duty)).gaps}
    assert "transfers.customers-to-cloud.recipient_standard" in gaps
    assert "transfers.customers-to-cloud.recipient_standard" not in {
        gap.where for gap in paper(contract_filing, small(**SOUND)).gaps
    }


def test_an_export_that_already_runs_without_its_mechanism_has_to_stop():
    running = alone("dealers-remote-access", mechanism_in_place="nothing", started_on="2026-05-06")
    told = said(paper(export_self_assessment, running))
    assert "自2026年5月6日起已在提供，而所需的出境机制尚未办妥" in told
    ahead = alone("dealers-remote-access", mechanism_in_place="nothing", started_on="2026-12-06")
    assert "已在提供" not in said(paper(export_self_assessment, ahead))


def test_what_is_not_needed_may_not_go():
    told = said(paper(impact_assessment, small(**SOUND | {"necessary": False})))
    assert "并非确需向境外提供，必要性不成立" in told
    assert "均已落实" not in told


def test_the_contract_is_filed_within_ten_working_days():
    # 16 November 2026 is a Monday; no holiday lies in the fortnight after it
    told = said(paper(contract_filing, small(**SOUND)))
    assert "2026年11月30日" in told
    assert "已经届满" not in told
    unstated = {key: value for key, value in SOUND.items() if key != "contract_effective_on"}
    without = paper(contract_filing, small(**unstated, contract_effective_on=None))
    assert "transfers.customers-to-cloud.contract_effective_on" in {gap.where for gap in without.gaps}


def test_presumed_facts_are_not_signed_unawares():
    told = said(paper(contract_filing, small(**SOUND)))
    assert "未列入（按通常情形推定，须核实）" in told


def test_data_without_people_are_not_asked_about_consent():
    charging = alone("charging-to-energy-partner")
    wheres = {gap.where for gap in paper(export_self_assessment, charging).gaps}
    assert "transfers.charging-to-energy-partner.important_data" in wheres
    assert "transfers.charging-to-energy-partner.consent_is_basis" not in wheres
