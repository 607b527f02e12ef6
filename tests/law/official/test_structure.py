"""The parser: round trips, the shapes that files take, and arbitrary text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chudun.facts.problem import BadInput
from chudun.law.official.numerals import numeral_value
from chudun.law.official.structure import parse
from chudun.law.official.text import ArticleNumber, Chapter, Item, OfficialText, Paragraph

from .statutes import KITES, Layout, chinese, layouts, render, statutes


def says(text: OfficialText) -> list[str]:
    return [problem.what.en for problem in text.problems]


@given(st.integers(1, 999))
def test_numerals_are_read_back(number: int) -> None:
    assert numeral_value(chinese(number)) == numeral_value(str(number)) == number


@given(statutes(), layouts)
def test_a_rendered_statute_is_read_back(statute: OfficialText, layout: Layout) -> None:
    found = parse(render(statute, layout))
    assert found == statute
    assert list(found.articles) == list(statute.articles)
    assert not found.problems


_PIECES = st.sampled_from(
    [*"第一二百条章节项之款（）():：。；，\n\r\t \u3000\ufeff1９", "第一条", "目录", "附件", "之一", "（一）", "第一章"]
)


@given(st.text() | st.lists(_PIECES | st.characters(), max_size=60).map("".join))
@example("第一条")
@example("第一条（一）第一条")
@example("第〇条\n第零百条\n（十）")
@example("第一条 甲。\n（九千）乙。")
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = parse(text)
    except BadInput:
        return
    assert ArticleNumber(1) in found.articles
    assert all(article.paragraphs for article in found.articles.values())


def test_a_small_statute() -> None:
    kites = parse(KITES)
    assert kites.title == "风筝管理规定"
    assert kites.chapters == (Chapter(1, "总则"), Chapter(2, "附则"))
    flying = kites.articles[ArticleNumber(2)]
    assert flying.chapter == Chapter(1, "总则")
    assert flying.paragraphs == (
        Paragraph("放风筝应当符合下列条件之一：", (Item(1, "在空地上；"), Item(2, "在河岸上，且风力不超过五级。"))),
        Paragraph("前款所称空地，不包括屋顶。"),
    )
    assert kites.articles[ArticleNumber(3)].chapter == Chapter(2, "附则")


@pytest.mark.parametrize(
    "wrapped",
    [
        "第一条 依照本办法\n第八条规定的风筝。",
        "第一条 依照本办法\n第八条、第九条放的风筝。",
        "第一条 依照本办法\n第八条 第二款放的风筝。",
        "第一条 本办法\n第三章规定的风筝。",
        "第一条 符合前款\n（二）项的风筝。",
    ],
)
def test_a_reference_that_wraps_to_the_head_of_a_line_begins_nothing(wrapped: str) -> None:
    found = parse(wrapped)
    assert list(found.articles) == [(1, 0)]
    assert found.articles[ArticleNumber(1)].paragraphs == (Paragraph(wrapped[4:].replace("\n", "").replace(" ", "")),)


def test_an_inserted_article_stands_by_itself() -> None:
    found = parse("第一条 甲。\n第一条之一 乙。\n第一条之二的规定，不适用于丙。\n第二条 丁。")
    assert list(found.articles) == [(1, 0), (1, 1), (2, 0)]
    assert found.articles[ArticleNumber(1, 1)].paragraphs[1].text == "第一条之二的规定，不适用于丙。"


def test_numbers_and_brackets_of_other_shapes() -> None:
    found = parse("第 一 条　放飞：\n( 一 )甲；\n（２）乙。\n第2条 ⼀根线。")
    assert found.articles[ArticleNumber(1)].paragraphs[0].items == (Item(1, "甲；"), Item(2, "乙。"))
    assert found.articles[ArticleNumber(2)].paragraphs == (Paragraph("一根线。"),)


def test_points_of_an_item_stay_with_it() -> None:
    found = parse("第一条 放飞：\n（一）用线：\n1.棉线；\n2.麻线；\n（二）用轴。\n前款不含钢丝。")
    first, second = found.articles[ArticleNumber(1)].paragraphs
    assert first.items == (Item(1, "用线：\n1.棉线；\n2.麻线；"), Item(2, "用轴。"))
    assert second.text == "前款不含钢丝。"


def test_spaces_stay_only_between_latin_words() -> None:
    found = parse("第一条 本 规定 所称 open data 包括 CSV 文件。")
    assert found.articles[ArticleNumber(1)].paragraphs[0].text == "本规定所称open data包括CSV文件。"


def test_a_number_that_wrapped_is_whole() -> None:
    found = parse("第一条 处10\n00元以下罚款。")
    assert found.articles[ArticleNumber(1)].paragraphs[0].text == "处1000元以下罚款。"


def test_decree_and_menus_before_the_title() -> None:
    head = "首页 > 法规\n市风筝局令\n第3号\n《风筝管理规定》已经通过，现予公布。\n局长　某某\n"
    assert parse(head + KITES).title == "风筝管理规定"
    assert parse("中华人民共和国\n风筝法\n（今年春天通过）\n第一条 甲。").title == "中华人民共和国风筝法"


def test_parts_and_sections_close_the_article_before() -> None:
    found = parse(
        "第一编 通则\n第一章 线\n第一节 棉\n第一条 甲。\n第二节 麻\n第二条 乙。\n第二编 分则\n第一章 轴\n第三条 丙。"
    )
    assert [article.paragraphs for article in found.articles.values()] == [(Paragraph(f"{t}。"),) for t in "甲乙丙"]
    assert found.chapters == (Chapter(1, "线"), Chapter(1, "轴"))


def test_a_chapter_title_on_the_line_after() -> None:
    assert parse("第一章\n总　则\n第一条 甲。").chapters == (Chapter(1, "总则"),)


def test_gaps_repeats_and_items_out_of_step_are_reported() -> None:
    found = parse("第一条 甲：\n（一）子；\n（三）丑。\n第四条 乙。\n第四条 丙。\n第六条 丁。")
    assert found.articles[ArticleNumber(4)].paragraphs[0].text == "乙。"
    assert says(found) == [
        "articles are missing: 2–3, 5",
        "articles come twice, the first was kept: 4",
        "the items of art. 1 para. 1 are not numbered from one on",
    ]


def test_signature_annex_and_footer_are_left_out_and_said_to_be() -> None:
    found = parse(KITES + "市风筝局\n某年某月\n")
    assert found == parse(KITES)
    assert says(found) == ["2 lines belong to no article and were left out"]
    annexed = parse(KITES + "附件1：风筝图样\n第一条 图样另定。\n")
    assert annexed == parse(KITES)
    assert says(annexed) == ["2 lines belong to no article and were left out"]


@pytest.mark.parametrize("text", ["", "风筝管理规定\n一、放飞", "第二条 甲。\n第三条 乙。"])
def test_without_article_one_the_text_is_refused(text: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse(text, "kites.txt")
    assert refused.value.problems[0].where == "kites.txt"
    assert "第一条" in refused.value.problems[0].what.en
