"""Small statutes of our own, and how they may look in a file."""

from dataclasses import dataclass

from hypothesis import strategies as st

from chudun.law.official.text import Article, ArticleNumber, Chapter, Item, OfficialText, Paragraph

KITES = """\
风筝管理规定

第一章 总则
第一条 为了让风筝飞得高，制定本规定。
第二条 放风筝应当符合下列条件之一：
（一）在空地上；
（二）在河岸上，且风力不超过五级。
前款所称空地，不包括屋顶。
第二章 附则
第三条 本规定自立春起施行。
"""


def chinese(number: int) -> str:
    """Write 1 to 999 as articles are numbered."""
    digits = "零一二三四五六七八九"
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    said = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        said += ("" if tens == 1 and not hundreds else digits[tens]) + "十"
    elif hundreds and ones:
        said += "零"
    return said + (digits[ones] if ones else "")


@dataclass(frozen=True)
class Layout:
    """How a statute is laid out in a file."""

    gap: str = " "
    indent: str = ""
    newline: str = "\n"
    contents: bool = False
    width: int | None = None
    page_numbers: bool = False


def render(text: OfficialText, layout: Layout) -> str:
    lines = ["\ufeff" + text.title, ""]
    if layout.contents:
        lines.append("目　录")
        lines += [f"第{chinese(c.number)}章{layout.gap}{c.title}……{c.number * 3}" for c in text.chapters]
    chapter = None
    for article in text.articles.values():
        if article.chapter != chapter and article.chapter:
            chapter = article.chapter
            lines.append(f"第{chinese(chapter.number)}章{layout.gap}{chapter.title}")
        lines += _article(article, layout)
        if layout.page_numbers:
            lines.append(f"— {article.number.main} —")
    return layout.newline.join(lines)


def _article(article: Article, layout: Layout) -> list[str]:
    head = f"第{chinese(article.number.main)}条"
    if article.number.inserted:
        head += f"之{chinese(article.number.inserted)}"
    head += layout.gap
    lines = []
    for paragraph in article.paragraphs:
        lines += _wrapped(head + paragraph.text, layout)
        head = ""
        for item in paragraph.items:
            lines += _wrapped(f"（{chinese(item.number)}）{item.text}", layout)
    return lines


def _wrapped(line: str, layout: Layout) -> list[str]:
    width = layout.width or len(line)
    pieces = [line[start : start + width] for start in range(0, len(line), width)]
    return [layout.indent + pieces[0], *pieces[1:]]


_WORDS = st.text("风筝线轴放飞应当符合河岸空地及其他，、", min_size=8, max_size=60)


def _sentence(ends: str) -> st.SearchStrategy[str]:
    return st.builds(lambda words, end: f"本{words}者{end}", _WORDS, st.sampled_from(ends))


@st.composite
def _paragraphs(draw: st.DrawFn) -> tuple[Paragraph, ...]:
    plain = st.builds(Paragraph, _sentence("。；"))
    items = st.lists(_sentence("；。"), min_size=1, max_size=12).map(
        lambda texts: tuple(Item(number, text) for number, text in enumerate(texts, 1))
    )
    listing = st.builds(Paragraph, _sentence("：。"), items)
    return tuple(draw(st.lists(plain | listing, min_size=1, max_size=4)))


@st.composite
def statutes(draw: st.DrawFn) -> OfficialText:
    count = draw(st.integers(1, 25) | st.integers(95, 125))
    starts = sorted(draw(st.sets(st.integers(2, max(count, 2)), max_size=3)))
    chapters = draw(st.sampled_from([(), tuple(Chapter(n, f"放飞{chinese(n)}") for n in range(1, len(starts) + 2))]))
    paragraphs = draw(st.lists(_paragraphs(), min_size=1, max_size=6))
    inserted = draw(st.dictionaries(st.integers(1, count), st.integers(1, 12), max_size=2))
    articles = {}
    for main in range(1, count + 1):
        chapter = chapters[sum(start <= main for start in starts)] if chapters else None
        for extra in range(inserted.get(main, 0) + 1):
            number = ArticleNumber(main, extra)
            articles[number] = Article(number, chapter, paragraphs[(main + extra) % len(paragraphs)])
    used = {article.chapter for article in articles.values()}
    return OfficialText("风筝管理规定", ("风筝管理规定",), tuple(c for c in chapters if c in used), articles)


layouts = st.builds(
    Layout,
    gap=st.sampled_from([" ", "　", "  ", "\t", "\u00a0"]),
    indent=st.sampled_from(["", "　　", "    "]),
    newline=st.sampled_from(["\n", "\r\n", "\n\n"]),
    contents=st.booleans(),
    width=st.none() | st.integers(24, 40),
    page_numbers=st.booleans(),
)
