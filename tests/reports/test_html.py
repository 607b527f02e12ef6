"""The HTML report read back: complete, self-contained, ordered, escaped, the same in both languages."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from chudun.facts.problem import Problem
from chudun.law.language.word import conclusion
from chudun.reports.html import as_html, write_html
from chudun.reports.outcomes import ROUTES, route_labels
from chudun.reports.pictures.scale import LEFT, RIGHT, position
from chudun.reports.pictures.svg import width, wrapped
from chudun.reports.visible import visible
from chudun.vocabulary.bilingual import Bilingual

from .assessments import PROBLEMS, SHOWN, assessment, bare, hostile, nothing, unreadable

CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")


def page(made, language="zh"):
    return html.fromstring(as_html(made, language))


@pytest.fixture(scope="module")
def sample():
    return assessment()


@pytest.fixture(scope="module")
def zh(sample):
    return page(sample)


@pytest.fixture(scope="module")
def en(sample):
    return page(sample, "en")


def section(tree, name):
    return tree.get_element_by_id(name)


def text(node):
    return " ".join(node.text_content().split())


def rows(node):
    return [[text(cell) for cell in row.xpath("./td")] for row in node.xpath(".//tbody/tr")]


def test_one_file_that_asks_for_nothing(sample, tmp_path):
    write_html(sample, tmp_path / "report.html", "zh")
    source = (tmp_path / "report.html").read_text(encoding="utf-8")
    tree = html.fromstring(source)
    assert not tree.xpath("//script | //link | //img | //iframe | //object | //@src | //@onclick")
    assert all(target.startswith("#") for target in tree.xpath("//@href"))
    assert "url(" not in source
    assert "@import" not in source


def test_the_answer_comes_first(zh):
    assert zh.xpath("//main/section/@id") == [
        "answer", "pictures", "transfers", "calendar", "exposure", "counts", "stores", "problems", "questions",
        "readings", "closing",
    ]  # fmt: skip


def test_every_outcome_is_counted(zh, sample):
    by_outcome = rows(section(zh, "answer").xpath(".//table")[0])
    assert sum(int(row[1]) for row in by_outcome) == len(sample.transfers)
    assert {row[0][2:] for row in by_outcome} == {ROUTES[t.route.outcome].short.zh for t in sample.transfers}


def test_each_transfer_has_its_line_with_route_article_and_what_remains(zh, sample):
    table = section(zh, "answer").xpath(".//table")[1]
    for row, transfer in zip(rows(table), sample.transfers, strict=True):
        assert row[0] == transfer.name.zh
        assert ROUTES[transfer.route.outcome].short.zh in row[1]
        assert "第" in row[2]
        for duty in transfer.duties:
            assert (duty.duty.to_do.zh in row[3]) == (duty.outcome == "breached")
    assert "2026-11-27 至 2026-12-02 之间" in text(table)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_transfer_opens_with_its_conclusion_and_articles(sample, language):
    tree = page(sample, language)
    for number, transfer in enumerate(sample.transfers, 1):
        said = conclusion(transfer.route, route_labels()).to(language)
        opening = text(section(tree, f"transfer-{number}").xpath("./p[@class='conclusion']")[0])
        assert opening.lower().endswith(" ".join(said.lower().split()))


def test_a_settled_route_says_what_would_change_it(zh):
    said = text(section(zh, "transfer-2-changes"))
    assert "若不含个人信息，则免予办理出境机制。" in said
    # two neighbouring bands that lead to the same are one
    assert "若本年累计出境的敏感个人信息人数为不满1万人，则订立个人信息出境标准合同或者通过个人信息保护认证。" in said
    assert "若数据流动方式为“由身处境内的人员（含外籍）在境内访问”或“全程在境内”，则不属于数据出境。" in said


def test_an_open_route_says_what_each_answer_leads_to(zh):
    table = rows(section(zh, "transfer-7-settle"))
    assert [row[2] for row in table] == ["免予机制", "安全评估"]
    assert table[1][1] == "“已被有关部门、地区告知”或“属于公开发布的重要数据”"
    assert "《促进和规范数据跨境流动规定》第七条" in table[0][3]
    assert table[0][3].endswith("等，共 4 条")
    assert not zh.xpath("//*[@id='transfer-7-changes']")


def test_duties_show_what_is_missing(zh):
    duties = {row[1]: row for row in rows(section(zh, "transfer-2-duties").xpath(".//table")[0])}
    consent = duties["取得个人的单独同意（对象：个人）"]
    assert consent[0] == "✕ 违反"
    assert "《中华人民共和国个人信息保护法》第三十九条" in consent[2]
    assert consent[3] == "未取得个人单独同意"
    waived = section(zh, "transfer-2-duties").xpath(".//details")[0]
    assert "采取补救措施并及时报告" in text(waived)


def test_doubtful_facts_show_every_source_outside_the_fold(zh):
    facts = section(zh, "transfer-1-facts").xpath("./div//table")[0]
    said = {row[0]: row for row in rows(facts)}
    necessary, notice = said["确需向境外提供"], said["已履行告知"]
    assert necessary[2] == "矛盾"
    assert "是——chudun.yaml" in necessary[3]
    assert "否——chudun.yaml" in necessary[3]
    assert notice[2] == "过期"
    assert "合规负责人" in notice[3]
    assert "2026-01-05" in notice[3]


def test_presumed_and_unknown_facts_are_named_as_such(zh):
    folded = text(section(zh, "transfer-2-facts").xpath(".//details")[0])
    presumed, unknown = folded.split("没有人说明，按通常情形推定：")[1].split("没有人说明，按未知处理：")
    assert "不含核心数据" in presumed
    assert "已采取措施使境外接收方达到个保法的保护标准" in unknown


def test_counts_stand_against_their_thresholds(zh):
    general, sensitive = rows(section(zh, "counts").xpath(".//table")[0])
    assert general[1] == "118,240至131,022人"
    assert "10万起：订立标准合同或者通过认证（已达到" in general[2]
    assert "100万起：申报数据出境安全评估（未达到" in general[2]
    assert sensitive[1] == "9,412人以上"
    assert "1万起：申报数据出境安全评估（是否达到不能确定" in sensitive[2]


def test_columns_show_verdict_grade_evidence_and_masked_samples(zh):
    found = {row[0]: row for row in rows(section(zh, "table-1"))}
    assert found["工资卡号"][1] == "银行卡号"
    assert found["工资卡号"][2].startswith("敏感个人信息")
    assert found["mobile"][4] == "138******78"
    assert "99.9%" in found["mobile"][5]
    assert "列名提示手机号" in found["业务电话"][5]
    assert "customer_id" not in found
    assert "没有发现个人信息的字段：customer_id" in text(section(zh, "table-1"))
    assert "没有读完" in text(section(zh, "table-2"))


def test_what_could_not_be_read_has_a_remedy(zh):
    table = rows(section(zh, "problems"))
    assert [(row[0], row[2]) for row in table] == [(problem.where, problem.remedy.zh) for problem in PROBLEMS]
    assert "2 处" in text(section(zh, "answer"))


def test_the_most_telling_questions_are_three_and_the_open_route_leads(zh):
    asked = rows(section(zh, "questions"))
    assert len(asked) == 3
    assert asked[0][1] == "充电网运行数据提供给境外能源伙伴"
    # what several transfers leave open is asked once
    assert len({row[0] for row in asked}) == 3
    assert "；" in asked[1][1]
    assert all("第" in row[2] for row in asked)


def test_every_reading_has_source_certainty_and_switch(zh, sample):
    table = rows(section(zh, "readings"))
    assert [row[0] for row in table] == [reading.name for reading, _ in sample.readings]
    assert {row[3] for row in table} == {"采用", "悬置"}


def shape(tree):
    return [(node.tag, node.get("class")) for node in tree.iter() if isinstance(node.tag, str) and node.tag != "style"]


def test_both_languages_have_the_same_structure(zh, en):
    def without_drawing(tree):
        return [one for one in shape(tree) if one[0] not in {"text", "rect", "path"}]

    assert without_drawing(zh) == without_drawing(en)


def test_english_is_complete(sample):
    given_names = {c for t in sample.transfers for part in t.data for c in part.columns}
    given_names |= {column.column for table in sample.tables for column in table.columns}
    tree = page(sample, "en")
    pieces = tree.xpath("//body//text() | //@aria-label | //title/text()")
    left = "\n".join(pieces)
    for name in sorted(given_names, key=len, reverse=True):
        left = left.replace(name, "")
    assert CHINESE.findall(left) == []


def test_it_can_be_read_without_seeing_it(zh):
    levels = [int(node.tag[1]) for node in zh.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(zh.xpath("//table")) == len(zh.xpath("//table/caption"))
    assert zh.xpath("//th[not(@scope)]") == []
    for drawing in zh.xpath("//svg"):
        assert text(drawing.xpath("./title")[0])
        assert text(drawing.xpath("./desc")[0])


def test_links_lead_somewhere_and_names_are_unique(zh):
    names = zh.xpath("//@id")
    assert len(names) == len(set(names))
    assert {target[1:] for target in zh.xpath("//@href")} <= set(names)


def test_the_flow_picture_tells_every_route_in_words(zh, sample):
    drawing = zh.xpath("//svg")[0]
    labels = [text(node) for node in drawing.xpath("./text[starts-with(@class, 'tagged')]")]
    assert sorted(label[2:] for label in labels) == sorted(ROUTES[t.route.outcome].short.zh for t in sample.transfers)
    for transfer in sample.transfers:
        assert transfer.recipient in text(drawing.xpath("./desc")[0])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_hostile_names_stay_text(language):
    source = as_html(hostile(), language)
    tree = html.fromstring(source)
    assert tree.xpath("//script") == []
    assert "<script" not in source
    assert "\u202e" not in source
    assert text(section(tree, "table-1").xpath("./h3")[0]) == f"{SHOWN} / {SHOWN}"
    assert SHOWN in text(section(tree, "transfer-1"))
    assert SHOWN in text(section(tree, "problems"))


@given(st.text(min_size=1, max_size=40))
def test_whatever_a_place_is_called_it_is_shown_as_it_is(name):
    tree = page(bare((Problem(name, Bilingual("断开", "broke"), Bilingual("重试", "try again")),)))
    shown = section(tree, "problems").xpath(".//td")[0].text or ""
    assert shown.strip() == visible(name).strip()


def test_an_empty_workspace_still_makes_a_report():
    tree = page(nothing())
    assert "没有列出任何数据提供" in text(section(tree, "answer"))
    assert "没有读到任何数据表" in text(section(tree, "stores"))
    assert "全部读取完毕" in text(section(tree, "problems"))
    assert tree.xpath("//svg") == []


def test_when_nothing_could_be_read_it_says_so_first():
    tree = page(unreadable())
    assert "没有读到或没有读完" in text(section(tree, "answer"))
    assert len(rows(section(tree, "problems"))) == len(PROBLEMS)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_more_people_never_stand_further_left(one, other):
    low, high = sorted((one, other))
    assert LEFT <= position(low) <= position(high) <= RIGHT


@given(st.text(max_size=60), st.integers(40, 400), st.integers(1, 4))
def test_wrapped_text_fits(said, room, most):
    lines = wrapped(said, 13, room, most)
    assert len(lines) <= most
    assert all(width(line, 13) <= room or len(line) <= 1 for line in lines)
