"""The four papers about exports as Word files: outline, facts, gaps, hostile texts, empty workspaces."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chudun.reports.filings import export_declaration, export_self_assessment, impact_assessment
from chudun.reports.filings import standard_contract_filing as contract_filing
from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.filing import file_stem, known_filings
from chudun.sample import build, workspace_data
from chudun.workspace.assessing import assess
from chudun.workspace.file import FILE_NAME, read_workspace
from chudun.workspace.template import render

from ..assessments import HOSTILE, SHOWN, TODAY, hostile, nothing
from .exports import everything_stated, headings, marked, opened, said, sample, small, text_of, unknown

MODULES = (export_self_assessment, export_declaration, contract_filing, impact_assessment)
OUTLINES = {
    "export-self-assessment": {
        1: ["一、自评估工作情况", "二、出境活动整体情况", "三、出境活动的风险自评估情况", "四、自评估结论"],
        2: [
            "（一）数据处理者情况",
            "（二）拟出境数据情况",
            "（三）数据处理者的安全保障能力",
            "（四）境外接收方情况",
            "（五）法律文件约定情况",
            "（六）其他需要说明的情况",
            "（一）出境和接收方处理的目的、范围、方式是否合法、正当、必要",
            "（二）出境数据的规模、范围、种类、敏感程度及其风险",
            "（三）境外接收方的责任义务和保障能力",
            "（四）出境中和出境后的安全风险与个人维权渠道",
            "（五）法律文件是否充分约定数据安全保护责任义务",
            "（六）其他可能影响数据出境安全的事项",
        ],
    },
    "export-declaration": {
        1: [
            "一、承诺书",
            "二、数据出境安全评估申报表",
            "三、材料清单",
            "四、经办人授权委托书",
            "五、申报前核对（内部使用，报送前删去）",
        ],
        2: [
            "（一）数据处理者情况",
            "（二）法定代表人信息",
            "（三）数据安全负责人和管理机构信息",
            "（四）经办人信息",
            "（五）遵守法律法规情况",
            "（六）数据出境场景",
        ],
    },
    "standard-contract-filing": {
        1: ["一、材料清单", "二、承诺书", "三、经办人授权委托书", "四、备案条件和期限核对", "五、备案以后"],
        2: ["（一）是否适用标准合同", "（二）逐项核对", "（三）核对结论"],
    },
    "impact-assessment": {
        1: ["一、整体情况", "二、影响评估情况", "三、影响评估结论"],
        2: [
            "（一）个人信息处理者情况",
            "（二）拟出境个人信息情况",
            "（三）境外接收方情况",
            "（四）评估工作情况和其他需要说明的情况",
            "（一）双方处理个人信息的目的、范围、方式是否合法、正当、必要",
            "（二）出境个人信息的规模、范围、种类、敏感程度及其对个人权益的风险",
            "（三）境外接收方的义务和保障能力",
            "（四）出境后的安全风险与个人维权渠道",
            "（五）境外接收方所在国家或者地区的政策和法规对履行合同的影响",
            "（六）其他可能影响个人信息出境安全的事项",
        ],
    },
}


def customers(module, dossier):
    """The paper of ``module`` that speaks of the export of customers."""
    filled = module.FILING.fill(dossier)
    return next((one for one in filled if one.name.endswith("customers-to-cloud")), filled[0]).paper


def dossier_for(module, particulars=None):
    return (sample if module in MODULES[:2] else small)(particulars)


@pytest.mark.parametrize("module", MODULES)
def test_the_outline_stands_in_order(module, tmp_path):
    word = opened(customers(module, dossier_for(module)), tmp_path)
    for level, expected in OUTLINES[module.FILING.slug].items():
        assert headings(word, level) == expected


@pytest.mark.parametrize("module", MODULES)
def test_papers_are_found_and_cite_what_demands_them(module):
    assert known_filings()[module.FILING.slug] is module.FILING
    assert module.FILING.basis


@pytest.mark.parametrize("module", MODULES)
def test_what_was_measured_and_judged_stands_in_the_paper(module):
    told = said(customers(module, dossier_for(module)))
    facts = ["江城电动汽车有限公司（虚构）", "Nordlicht Cloud GmbH", "1,000至1,200人", "118,240至131,022人"]
    assert [fact for fact in facts if fact not in told] == []
    assert "312 条记录只有可能多人共用的标识符" in told


@pytest.mark.parametrize("module", [export_self_assessment, export_declaration, impact_assessment])
def test_items_are_listed_with_class_and_masked_example_only(module, tmp_path):
    word = opened(customers(module, dossier_for(module)), tmp_path)
    items = next(t for t in word.tables if t.rows[0].cells[1].text == "名称" and "id_no" in cells_of(t))
    rows = {row.cells[1].text: [cell.text for cell in row.cells] for row in items.rows}
    assert "居民身份证号（个人信息）" in rows["id_no"][2]
    assert rows["id_no"][4] == "110***********21"
    assert rows["customer_id"][2] == "【待填：内容描述】"
    assert rows["customer_id"][4] == "不展示"
    assert "未读取到该字段" in rows["email"][5]


def cells_of(table):
    return {cell.text for row in table.rows for cell in row.cells}


@pytest.mark.parametrize("module", MODULES)
def test_gaps_marked_are_the_gaps_listed(module, tmp_path):
    paper = customers(module, dossier_for(module))
    word = opened(paper, tmp_path)
    assert marked(word) == list(dict.fromkeys(gap.name for gap in paper.gaps))
    listed = [tuple(cell.text for cell in row.cells) for row in word.tables[-1].rows[1:]]
    assert [row[1:] for row in listed] == [(gap.entry, gap.where) for gap in paper.gaps]
    assert f"共{len(listed)}项" in text_of(word)
    assert all(gap.where for gap in paper.gaps)


@pytest.mark.parametrize("module", MODULES)
def test_nothing_stated_is_marked_as_missing(module):
    bare = customers(module, dossier_for(module))
    stated = everything_stated(dossier_for(module).assessment)
    paper = customers(module, dossier_for(module, stated))
    assert [gap for gap in paper.gaps if gap.where.startswith("particulars.")] == []
    told = said(paper)
    for gap in bare.gaps:
        if gap.where.startswith("particulars.") and "fields" not in gap.where:
            _, section, *identifier, name = gap.where.split(".")
            assert f"〔{section}|{''.join(identifier)}|{name}〕" in told


@pytest.mark.parametrize("module", MODULES)
def test_an_empty_workspace_needs_no_paper(module):
    assert module.FILING.fill(Dossier(nothing(), {})) == ()


@pytest.mark.parametrize("module", MODULES)
def test_of_an_unknown_transfer_everything_is_missing(module):
    (filled,) = module.FILING.fill(unknown())
    told = said(filled.paper)
    assert "应当办理哪种出境机制尚不能确定" in told or "是否落实不能确定" in told
    wheres = {gap.where for gap in filled.paper.gaps}
    assert {"transfers.x.recipient", "transfers.x.movement", "particulars.organisation.legal_representative"} & wheres
    assert "organisation.critical_infrastructure_operator" in wheres


@pytest.mark.parametrize("module", MODULES)
def test_hostile_texts_stay_text(module, tmp_path):
    stated = {("organisation", ""): {"legal_representative": HOSTILE}, ("transfers", HOSTILE): {"purpose": HOSTILE}}
    for filled in module.FILING.fill(Dossier(hostile(), stated)):
        told = text_of(opened(filled.paper, tmp_path))
        assert SHOWN in told
        assert "/" not in filled.name
        assert "\x00" not in filled.name


@given(st.text(max_size=40), st.text(max_size=40))
def test_file_names_are_safe_and_tell_papers_apart(one, other):
    assert re.fullmatch(r"[\w%-]+", file_stem("paper", one))
    if len(one.encode("utf-16-le")) < 16 and len(other.encode("utf-16-le")) < 16:
        assert (file_stem("paper", one) == file_stem("paper", other)) == (one == other)


@pytest.fixture(scope="module")
def scanned(tmp_path_factory):
    """The sample organisation on disk, scanned and judged; and every identifier its files hold."""
    folder = tmp_path_factory.mktemp("sample")
    build(folder, people=300)
    (folder / FILE_NAME).write_text(render(workspace_data(), explain=False), encoding="utf-8")
    workspace = read_workspace(folder, today=date.today())
    held = (folder / "hr.csv").read_text(encoding="gb18030")
    identifiers = set(re.findall(r"(?<!\d)(?:\d{17}[\dX]|1\d{10}|\d{16,19})(?!\d)|[\w.+-]+@[\w.-]+", held))
    return Dossier(assess(workspace, as_of=TODAY), workspace.particulars), identifiers


def test_no_identifier_stands_in_clear(scanned):
    dossier, identifiers = scanned
    assert len(identifiers) > 50
    papers = [filled for module in MODULES for filled in module.FILING.fill(dossier)]
    staff = next(one for one in papers if one.name == "impact-assessment-staff-to-parent")
    for filled in papers:
        told = said(filled.paper)
        assert [one for one in identifiers if one in told] == []
    # masked examples do stand there
    assert re.search(r"\d{3}\*{12}\d{2}", said(staff.paper))


def test_an_item_of_two_tables_stands_once(scanned, tmp_path):
    dossier, _ = scanned
    word = opened(customers(impact_assessment, dossier), tmp_path)
    items = next(t for t in word.tables if t.rows[0].cells[1].text == "名称" and "id_no" in cells_of(t))
    named = [row.cells[5].text for row in items.rows if row.cells[1].text == "customer_id"]
    assert named == ["未检出个人信息特征；来自sales/customers、sales/orders"]


def test_the_sample_states_what_its_papers_say(scanned):
    dossier, _ = scanned
    told = said(customers(contract_filing, dossier))
    assert "周以宁（虚构），数据安全部合规主管" in told
    assert "2026年1月22日（已经届满，没有备案的应当立即补办）" in told
