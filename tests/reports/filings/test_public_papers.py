"""Papers on government applications, cyber violence and campuses: outline, facts, gaps, hostile texts, nothing."""

from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.law.judging import interpretations
from chudun.reports.filings import (
    cyber_violence_bulletin,
    east_lake_self_check,
    ecology_report_chapter,
    government_application_check,
)
from chudun.reports.filings.filing import known_filings
from chudun.reports.filings.paper import Lines, Listing, Paper
from chudun.vocabulary.attribute import Choice, Count, Day, Reference, Text, YesNo
from chudun.vocabulary.campus_security import CampusSecurity
from chudun.vocabulary.information_service import InformationService
from chudun.vocabulary.kind import Kind, section
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.particulars import PARTICULARS
from chudun.workspace.listing import subject_kinds

from ..assessments import HOSTILE, SHOWN
from .data_workspace import dossier
from .exports import headings, marked
from .exports import opened as written

CHECK = government_application_check.FILING
BULLETIN = cyber_violence_bulletin.FILING
CHAPTER = ecology_report_chapter.FILING
CAMPUS = east_lake_self_check.FILING
FILINGS = (CHECK, BULLETIN, CHAPTER, CAMPUS)
KINDS = (*government_application_check.KINDS, InformationService, *ecology_report_chapter.CASES, CampusSecurity)
ABROAD = ("outside_china",)
ORGAN = {"name": "江城市审批局", "form": "state_organ"}


def whole(kind: type[Kind], yes: bool) -> dict[str, Any]:
    """Every attribute of ``kind`` stated, the yes/no ones all alike."""
    said: dict[str, Any] = {}
    for name, attribute in kind.attributes.items():
        match attribute:
            case YesNo():
                said[name] = yes and name not in ABROAD
            case Count():
                said[name] = 3
            case Day():
                said[name] = "2026-05-06"
            case Choice():
                said[name] = next(iter(attribute.options))
            case Reference() if attribute.to is not Organisation:
                said[name] = whole(attribute.to, yes)
    return said


def everything(*, yes: bool = True, name: str = "对象") -> dict[str, Any]:
    """A workspace that leaves nothing out."""
    known = {"fields", "transfers"}
    particulars: dict[str, Any] = {
        "organisation": texts("organisation"),
        "ecology_report": {"2026": texts("ecology_report")},
    }
    for kind in KINDS:
        if section(kind) in PARTICULARS.keys() - known:
            particulars[section(kind)] = {"one": texts(section(kind))}
    organisation = whole(Organisation, False) | {
        "name": "江城市审批局",
        "form": "state_organ",
        "state_organ": True,
        "level": "prefecture",
    }
    return {
        "organisation": organisation,
        "settings": {"readings": dict.fromkeys(interpretations(), True)},
        "subjects": {section(k): [{"id": "one", "name": f"{k.label.zh}{name}", **whole(k, yes)}] for k in KINDS},
        "particulars": particulars,
    }


def texts(name: str) -> dict[str, str]:
    return {key: f"〔{name}.{key}〕" for key, one in PARTICULARS[name].attributes.items() if isinstance(one, Text)}


def half() -> dict[str, Any]:
    """A workspace that tells some things of everything."""
    return {
        "organisation": ORGAN | {"level": "prefecture"},
        "subjects": {
            "government_application": [
                {
                    "id": "portal",
                    "name": "江城审批门户",
                    "form": "website",
                    "portal": True,
                    "protection": {"graded_and_filed": True, "level_tested": False, "launched_on": "2019-05-01"},
                }
            ],
            "information_service": [
                {
                    "id": "forum",
                    "name": "江城论坛",
                    "offers_comments": True,
                    "governance_mechanism": True,
                    "account_rules": False,
                    "last_bulletin_on": "2026-06-30",
                }
            ],
            "complaint": [{"id": "c", "name": "一件投诉", "accepted_promptly": False}],
            "campus_security": {"publicity": True, "staff_trained": False, "last_exercise_on": "2026-03-02"},
        },
        "particulars": {
            "organisation": {"office": "江城市示例路1号"},
            "government_application": {"portal": {"assessor": "市信息中心"}},
            "information_service": {"forum": {"period": "2026年上半年", "found": "一百二十条"}},
            "ecology_report": {2026: {"found": "二百四十条"}},
            "campus_security": {"campus_security": {"leader": "校长"}},
        },
    }


def bare() -> dict[str, Any]:
    return {"organisation": ORGAN, "subjects": {section(kind): [{"id": "one"}] for kind in KINDS}}


@pytest.fixture(scope="module")
def told():
    """What each filing makes of a workspace that says everything, half, or nothing but that things are there."""
    return {name: dossier(make()) for name, make in (("everything", everything), ("half", half), ("bare", bare))}


@pytest.fixture(scope="module")
def opened(told, tmp_path_factory):
    """Return the paper's file opened; each is written once."""

    @cache
    def one(filing, much: str) -> Document:
        return written(paper(filing, told[much]), tmp_path_factory.mktemp("paper"))

    return one


def text_of(word: Document) -> str:
    """Everything the file says, a line a paragraph."""
    return "\n".join("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in word.element.body.iter(qn("w:p")))


def rows_of(word: Document, index: int) -> list[tuple[str, ...]]:
    """The cells of a table, row by row."""
    rows = word.tables[index]._tbl.iter(qn("w:tr"))
    return [tuple("".join(t.text or "" for t in tc.iter(qn("w:t"))) for tc in row.iter(qn("w:tc"))) for row in rows]


def paper(filing, filled) -> Paper:
    (one,) = filing.fill(filled)
    return one.paper


OUTLINES = {
    CHECK.slug: [
        "一、单位基本情况",
        "二、互联网政务应用及年度安全检测评估情况",
        "三、逐条自查情况",
        "四、期限安排",
        "五、自查结论和存在问题",
    ],
    BULLETIN.slug: ["一、发现和处置情况", "二、治理措施", "三、投诉、举报渠道", "四、存在的不足和下一步工作"],
    CHAPTER.slug: ["一、基本情况", "二、全年治理数据", "三、治理措施落实情况", "四、存在问题和下一年度安排"],
    CAMPUS.slug: ["一、自查说明", "二、学校基本情况", "三、逐项自查情况", "四、自查小结"],
}
THEMES = [
    "（一）安全意识与教育培训",
    "（二）责任体系",
    "（三）监测防护",
    "（四）投入与更新",
    "（五）加密与备份演练",
    "（六）应急预案与演练（含钓鱼邮件测试）",
    "（七）交流协作",
    "（八）清朗内容",
]


@pytest.mark.parametrize("much", ["everything", "half", "bare"])
@pytest.mark.parametrize("filing", FILINGS, ids=lambda f: f.slug)
def test_headings_stand_in_order_and_gaps_listed_are_gaps_marked(filing, much, told, opened):
    made, word = paper(filing, told[much]), opened(filing, much)
    assert headings(word, 1) == OUTLINES[filing.slug]
    assert marked(word) == list(dict.fromkeys(gap.name for gap in made.gaps))
    if made.gaps:
        assert [row[1:] for row in rows_of(word, -1)[1:]] == [(gap.entry, gap.where) for gap in made.gaps]
        assert all(gap.where for gap in made.gaps)


@pytest.mark.parametrize("filing", FILINGS, ids=lambda f: f.slug)
def test_nothing_that_was_stated_is_a_gap(filing, told):
    assert paper(filing, told["everything"]).gaps == ()


@pytest.mark.parametrize("filing", FILINGS, ids=lambda f: f.slug)
def test_every_particular_of_its_own_is_told_once_stated(filing, opened):
    names = {
        CHECK.slug: ["government_application"],
        BULLETIN.slug: ["information_service"],
        CHAPTER.slug: ["ecology_report"],
        CAMPUS.slug: ["campus_security"],
    }
    unsaid = "〔campus_security.rectification〕"  # nothing to put right where everything is done
    said = text_of(opened(filing, "everything"))
    wanted = [text for name in names[filing.slug] for text in texts(name).values()]
    assert [text for text in wanted if text not in said and text != unsaid] == []


@pytest.mark.parametrize(
    ("filing", "facts"),
    [
        (
            CHECK,
            ["江城市示例路1号", "市信息中心", "2019年5月1日", "没有按标准规范开展等级测评", "已按标准规范定级、备案"],
        ),
        (BULLETIN, ["2026年上半年", "一百二十条", "已建立并不断完善治理网络暴力信息的机制", "没有健全账号管理制度"]),
        (CHAPTER, ["二百四十条", "没有健全账号管理制度", "江城论坛", "一件投诉", "2026年度"]),
        (CAMPUS, ["校长", "没有每年对教职工开展网络安全培训", "2026年3月2日", "已做到1项、未做到1项"]),
    ],
    ids=lambda one: getattr(one, "slug", ""),
)
def test_what_was_stated_stands_in_the_paper(filing, facts, opened):
    said = text_of(opened(filing, "half"))
    assert [fact for fact in facts if fact not in said] == []


def test_the_check_goes_through_every_article(opened):
    word = opened(CHECK, "everything")
    tables = (rows_of(word, index) for index in range(len(word.tables)))
    rows = next(table[1:] for table in tables if table[0] == ("条款", "判断", "说明"))
    assert (rows[0][0], rows[-1][0], len(rows)) == ("第四条", "第三十八条", 35)
    assert [row[0] for row in rows if row[1] == "不需自查"] == ["第三十五条"]


def test_a_kind_of_thing_nobody_listed_is_asked_for(told):
    wheres = {gap.where for gap in paper(CHECK, told["half"]).gaps}
    assert {"subjects.website", "subjects.government_mail_system", "subjects.government_operator"} <= wheres
    assert "subjects.government_application" not in wheres


def test_evidence_is_wanted_for_what_binds(told):
    (listing,) = [b for b in paper(CHECK, told["half"]).blocks if isinstance(b, Listing) and "佐证材料" in b.header]
    evidence = {row[1][0]: row[4][0] for row in listing.rows}
    assert evidence["按标准规范定级、备案"] == "定级报告、备案证明"


def test_nothing_is_found_met_or_breached_where_nothing_is_known(told):
    for filing in (CHECK, CHAPTER):
        listings = [b for b in paper(filing, told["bare"]).blocks if isinstance(b, Listing) and "判断" in b.header]
        column = [row[listing.header.index("判断")][0] for listing in listings for row in listing.rows]
        assert column
        assert not any("满足" in str(cell) or "违反" in str(cell) for cell in column)


def test_what_is_not_done_is_no_measure_of_the_bulletin(opened):
    word = opened(BULLETIN, "half")
    lines = [p.text for p in word.paragraphs]
    (short,) = [line for line in lines if line.startswith("目前还有下列不足")]
    assert "没有健全账号管理制度" in short
    assert sum("没有健全账号管理制度" in line for line in lines) == 1


def test_a_bulletin_asks_no_reading_of_the_law(told):
    assert not any(gap.where.startswith("settings.") for gap in paper(BULLETIN, told["bare"]).gaps)


def test_breaches_are_listed_as_problems_and_ask_for_a_remedy():
    stated = everything(yes=False)
    stated["subjects"]["government_application"][0]["portal"] = True
    made = dossier(stated)
    made = replace(
        made, particulars={**made.particulars, ("organisation", ""): {"application_rectification": "限期整改"}}
    )
    blocks = paper(CHECK, made).blocks
    (problems,) = [block for block in blocks if isinstance(block, Listing) and block.caption == "存在问题清单"]
    listed = {(row[1][0], row[2][0], row[4][0]) for row in problems.rows}
    assert ("互联网政务应用对象", "按标准规范定级、备案", "第十七条第一款") in listed
    assert not any(basis == "第三条" for *_, basis in listed)  # the check is of arts. 4 to 38
    assert any("限期整改" in block.text for block in blocks if isinstance(block, Lines))


def test_the_years_next_assessment_is_among_the_days():
    stated = half()
    protection = stated["subjects"]["government_application"][0]["protection"]
    protection |= {"ever_assessed": True, "last_assessed_on": "2026-03-05"}
    blocks = paper(CHECK, dossier(stated)).blocks
    (days,) = [b for b in blocks if isinstance(b, Listing) and "期限" in b.header]
    assert "2027年3月5日" in {row[2][0] for row in days.rows if row[3] == ("第十八条",)}


def test_the_campus_check_covers_every_point_once_and_claims_no_law(opened):
    points = [point.name for theme in east_lake_self_check.THEMES for point in theme.points]
    assert sorted(points) == sorted(CampusSecurity.attributes)
    word = opened(CAMPUS, "half")
    assert headings(word, 2) == THEMES
    assert "不是法律" in text_of(word)
    assert "违反" not in text_of(word)
    assert section(CampusSecurity) in subject_kinds()


@pytest.mark.parametrize("filing", FILINGS, ids=lambda f: f.slug)
def test_an_empty_workspace_needs_none(filing):
    assert filing.slug in known_filings()
    assert filing.fill(dossier({"organisation": {"name": "空无公司"}})) == ()


def test_an_organ_that_lists_nothing_gets_a_form_of_gaps(tmp_path):
    word = written(paper(CHECK, dossier({"organisation": ORGAN})), tmp_path)
    assert headings(word, 1) == OUTLINES[CHECK.slug]
    assert "没有一项要求可以作出判断" in text_of(word)


def test_a_company_with_a_website_checks_no_government_application():
    company = {"organisation": {"name": "甲公司", "form": "private_company"}, "subjects": {"website": [{"id": "site"}]}}
    assert CHECK.fill(dossier(company)) == ()


def test_a_service_outside_china_publishes_no_bulletin():
    outside = half()
    outside["subjects"]["information_service"][0]["outside_china"] = True
    assert BULLETIN.fill(dossier(outside)) == ()
    assert CHAPTER.fill(dossier(outside)) == ()


MARKUP = HOSTILE.replace("\udc80", "").replace("\x00", "")
MARKUP_SHOWN = SHOWN.removesuffix("\ufffd\ufffd")


@pytest.mark.parametrize("filing", FILINGS, ids=lambda f: f.slug)
def test_hostile_texts_stay_text(filing, tmp_path):
    stated = everything(name=MARKUP)
    stated["organisation"]["name"] = MARKUP
    for entries in stated["particulars"].values():
        for one in entries.values():
            if isinstance(one, dict):
                one |= dict.fromkeys(one, MARKUP)
    said = text_of(written(paper(filing, dossier(stated)), tmp_path))
    assert MARKUP_SHOWN in said
    assert "\u202e" not in said


@settings(max_examples=15, deadline=None)
@given(st.data())
def test_whatever_is_stated_is_no_gap_and_what_is_not_is(data):
    names = [name for name, one in InformationService.attributes.items() if isinstance(one, YesNo)]
    stated = data.draw(st.dictionaries(st.sampled_from(names), st.booleans()))
    made = dossier({"organisation": ORGAN, "subjects": {"information_service": [{"id": "s", **stated}]}})
    for filing in (BULLETIN, CHAPTER):
        for one in filing.fill(made):
            wheres = {gap.where for gap in one.paper.gaps}
            assert not wheres & {f"subjects.information_service.s.{name}" for name in stated}
