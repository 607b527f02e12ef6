"""The report of an organisation with more than transfers: roles, duties, days, exposure, contradictions."""

import re
from datetime import date

import docx
import pytest
from lxml import html

from chudun.law.language.sanction_words import range_in_words
from chudun.reports.as_json import assessment_as_data
from chudun.reports.calendar_file import write_calendar
from chudun.reports.days import entries
from chudun.reports.docx import write_docx
from chudun.reports.html import as_html
from chudun.workspace.assessing import assess
from chudun.workspace.file import FILE_NAME, read_workspace

TODAY = date(2026, 11, 22)
CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
WORKSPACE = """\
organisation:
  name: {zh: 江城测试公司, en: Jiangcheng Test Co.}
  form: [{value: private_company, source: licence, on: 2026-03-01}]
  state_organ: [{value: true, source: office, on: 2026-05-01}]
  founded_on: 2024-06-01
transfers:
  - id: staff
    name: {zh: 员工信息, en: Staff records}
    recipient: Parent GmbH
    country: DE
    started_on: 2023-01-05
    movement: sent_abroad
    personal_information: true
subjects:
  website: {id: portal, name: {zh: 门户, en: Portal}, portal: true}
  incident:
    - {id: leak, name: {zh: 泄露事件, en: Leak}, plan_activated_at_once: false, hazards_removed: true}
  product_risk:
    - id: hole
      name: {zh: 漏洞, en: Flaw}
      found_on: 2026-10-02
      endangers_national_security_or_public_interest: true
      remedied_at_once: true
      users_told_promptly: false
circumstances: {correction_refused: false, serious: false}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("organisation")
    (folder / FILE_NAME).write_text(WORKSPACE, encoding="utf-8")
    return assess(read_workspace(folder, today=TODAY), as_of=TODAY)


@pytest.fixture(scope="module")
def zh(made):
    return html.fromstring(as_html(made, "zh"))


def text(node):
    return " ".join(node.text_content().split())


def rows(node):
    return [[text(cell) for cell in row.xpath("./td")] for row in node.xpath(".//tbody/tr")]


def test_the_whole_organisation_is_told_in_order(zh):
    assert zh.xpath("//main/section/@id") == [
        "answer", "binding", "duties", "calendar", "exposure", "pictures", "transfers", "counts", "stores", "problems",
        "questions", "readings", "facts", "closing",
    ]  # fmt: skip
    assert text(zh.xpath("//h1")[0]) == "网络与数据合规评估报告"
    assert text(zh.xpath("//h2")[1]) == "二、适用的规定与身份"
    assert text(zh.xpath("//h2")[10]).startswith("十一、")


def test_every_breach_stands_in_the_answer_with_its_subject(made, zh):
    breached = [
        (duty.duty.to_do.zh, result.obligations.subject.name.zh)
        for result in made.subjects
        for duty in result.obligations.duties
        if duty.outcome == "breached"
    ]
    told = {(row[0], row[1]) for row in rows(zh.get_element_by_id("answer").xpath(".//table")[0])}
    assert breached
    assert set(breached) <= told


def test_the_counts_by_regulation_are_those_of_all_duties(made, zh):
    table = rows(zh.get_element_by_id("binding").xpath(".//table")[0])
    assert sum(int(number) for row in table for number in row[2:]) == len(made.duties)
    assert sum(int(row[2]) for row in table) == sum(duty.outcome == "breached" for duty in made.duties)


def test_what_is_met_is_folded_and_what_is_breached_comes_first(made, zh):
    duties = zh.get_element_by_id("duties")
    met = [d.duty.to_do.zh for r in made.subjects for d in r.obligations.duties if d.outcome == "met"]
    assert met
    folded = " ".join(text(node) for node in duties.xpath(".//details"))
    open_rows = [row for table in duties.xpath(".//section/div/table") for row in rows(table)]
    assert all(one in folded for one in met)
    assert not [row for row in open_rows if "满足" in row[0]]
    assert any("违反" in row[0] for row in open_rows)


def test_what_cannot_be_is_named_with_both_sources_and_the_rest_is_judged(made, zh):
    said = text(zh.get_element_by_id("answer"))
    assert "民营企业" in said
    assert "licence" in said
    assert "office" in said
    assert "“成立日期”不会晚于“开始日期”" in said
    assert "2024-06-01" in said
    assert "2023-01-05" in said
    outcomes = {duty.outcome for result in made.subjects for duty in result.obligations.duties}
    assert {"contradictory", "breached", "met"} <= outcomes


def test_the_calendar_holds_every_day_and_marks_what_has_passed(made, zh, tmp_path):
    found = entries(made)
    table = rows(zh.get_element_by_id("calendar").xpath(".//table")[0])
    assert len(table) == len(found)
    passed = [row for row in table if "已过" in row[0]]
    assert len(passed) == sum(1 for entry in found if entry.latest and entry.latest < TODAY)
    assert passed
    drawing = zh.get_element_by_id("calendar").xpath(".//svg")[0]
    assert len(text(drawing.xpath("./desc")[0])) > 10
    assert write_calendar(made, tmp_path / "c.ics", "zh") == sum(1 for entry in found if entry.earliest)


def test_the_exposure_is_that_of_the_breaches(made, zh):
    total = made.exposure.organisation
    said = text(zh.get_element_by_id("exposure"))
    assert range_in_words(total.least, total.most).zh in said or total.elsewhere
    for one in made.exposure.breaches:
        assert one.breach.duty.to_do.zh in said
        assert all(provision.cite.zh in said for provision in one.answered_by)


def test_the_data_carry_all_of_it_alike_in_both_languages(made):
    def keys(data):
        if isinstance(data, dict):
            return {name: keys(value) for name, value in data.items()}
        return [keys(value) for value in data] if isinstance(data, list) else None

    data = {language: assessment_as_data(made, language) for language in ("zh", "en")}
    assert keys(data["zh"]) == keys(data["en"])
    assert data["zh"]["trace_hash"] == data["en"]["trace_hash"]
    told = data["en"]
    assert [len(one["duties"]) for one in told["subjects"]] == [len(r.obligations.duties) for r in made.subjects]
    assert len(told["calendar"]) == len(entries(made))
    assert len(told["exposure"]["breaches"]) == len(made.exposure.breaches)
    assert told["interview"][0]["question"].endswith("?")


def test_english_is_complete(made):
    tree = html.fromstring(as_html(made, "en"))
    left = "\n".join(tree.xpath("//body//text() | //title/text()"))
    assert CHINESE.findall(left) == []


def test_word_has_the_same_headings(made, zh, tmp_path):
    write_docx(made, tmp_path / "report.docx", "zh")
    word = docx.Document(str(tmp_path / "report.docx"))
    headings = [p.text for p in word.paragraphs if p.style.name.startswith("Heading")]
    assert headings == [text(node) for node in zh.xpath("//h2 | //h3 | //h4")]
