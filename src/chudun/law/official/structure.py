"""From plain text to chapters, articles, paragraphs and items (章、条、款、项)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from chudun.facts.problem import BadInput, Problem
from chudun.law.official.lines import (
    Line,
    article_head,
    chapter_head,
    is_annex,
    is_contents,
    is_division,
    is_finished,
    is_subitem,
    item_head,
    lines_of,
    tidy,
)
from chudun.law.official.oddities import oddities
from chudun.law.official.text import Article, ArticleNumber, Chapter, Item, OfficialText, Paragraph
from chudun.vocabulary.bilingual import Bilingual


def parse(text: str, where: str = "text") -> OfficialText:
    """Return the structure of an official text.

    A paragraph ends where a line ends in 。；：！ or ？; other line ends are taken for wrapping, as PDFs leave it.
    Where every article begins indented, a line that does not is a continuation too.

    Parameters
    ----------
    text
        The text, plain.
    where
        How to name it in problems.

    Raises
    ------
    BadInput
        There is no article one (第一条).
    """
    lines = list(lines_of(text))
    indents = [line.indented for line in lines if article_head(line.text)]
    reading = _Reading(where, indented=all(indents))
    for line in lines:
        reading.take(line)
    return reading.result()


_BREAK = "\n"  # before a point (目); no line contains it


@dataclass
class _Block:
    """A paragraph's own text, or (with a number) one of its items."""

    item: int | None
    lines: list[str]


@dataclass
class _Draft:
    number: ArticleNumber
    chapter: Chapter | None
    blocks: list[_Block]


@dataclass
class _Reading:
    where: str
    indented: bool
    preface: list[str] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)
    drafts: list[_Draft] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    headed: bool = False
    """The last line was, or followed, a heading: no article is open."""
    ended: bool = False

    def take(self, line: Line) -> None:
        if self.ended:
            self.left_out.append(line.text)
        elif not (self._takes_article(line.text) or self._takes_heading(line.text)):
            if self.headed:
                self._after_heading(line.text)
            elif self.drafts:
                self._takes_body(line)
            else:
                self.preface.append(tidy(line.text))

    @property
    def _unfinished(self) -> bool:
        return bool(self.drafts) and not self.headed and not is_finished(self.drafts[-1].blocks[-1].lines[-1])

    def _takes_article(self, line: str) -> bool:
        head = article_head(line)
        if head is None:
            return False
        number = ArticleNumber(head[0], head[1])
        if self._unfinished and not _follows(number, self.drafts[-1].number):
            return False
        chapter = self.chapters[-1] if self.chapters else None
        self.drafts.append(_Draft(number, chapter, [_Block(None, [""])]))
        self.headed = False
        if item := item_head(head[2]):
            self.drafts[-1].blocks.append(_Block(item[0], [item[1]]))
        else:
            self.drafts[-1].blocks[0].lines[0] = head[2]
        return True

    def _takes_heading(self, line: str) -> bool:
        if chapter := chapter_head(line):
            if not self.drafts and self.chapters and chapter[0] <= self.chapters[-1].number:
                self.chapters.clear()  # what came so far was the table of contents
            self.chapters.append(Chapter(*chapter))
            self.headed = True
        elif is_division(line) or (not self.drafts and is_contents(line)):
            self.headed = True
        elif self.drafts and not self._unfinished and is_annex(line):
            self.ended = True
            self.left_out.append(line)
        else:
            return False
        return True

    def _after_heading(self, line: str) -> None:
        if self.chapters and not self.chapters[-1].title:
            self.chapters[-1] = Chapter(self.chapters[-1].number, tidy(line))
        elif self.drafts:
            self.left_out.append(line)

    def _takes_body(self, line: Line) -> None:
        blocks = self.drafts[-1].blocks
        if item := item_head(line.text):
            blocks.append(_Block(item[0], [item[1]]))
        elif self._unfinished or (self.indented and not line.indented):
            blocks[-1].lines.append(line.text)
        elif is_subitem(line.text):
            blocks[-1].lines += [_BREAK, line.text]
        else:
            blocks.append(_Block(None, [line.text]))

    def result(self) -> OfficialText:
        self._cut_end_matter()
        articles: dict[ArticleNumber, Article] = {}
        for draft in self.drafts:
            articles.setdefault(draft.number, Article(draft.number, draft.chapter, _paragraphs(draft.blocks)))
        if ArticleNumber(1) not in articles:
            raise BadInput([Problem(self.where, _NO_ARTICLE_ONE, _WHAT_TO_GIVE)])
        problems = oddities(self.where, articles, [draft.number for draft in self.drafts], self.left_out)
        return OfficialText(_title(self.preface), tuple(self.preface), tuple(self.chapters), articles, problems)

    def _cut_end_matter(self) -> None:
        """Take signatures, dates and a page's footer off the last article."""
        blocks = self.drafts[-1].blocks if self.drafts else []
        for place, block in enumerate(blocks):
            if place and block.item is None and not is_finished(block.lines[-1]):
                self.left_out[:0] = [line for rest in blocks[place:] for line in rest.lines]
                del blocks[place:]
                return


def _follows(number: ArticleNumber, last: ArticleNumber) -> bool:
    return number in ((last.main + 1, 0), (last.main, last.inserted + 1))


def _paragraphs(blocks: Sequence[_Block]) -> tuple[Paragraph, ...]:
    paragraphs: list[tuple[str, list[Item]]] = []
    for block in blocks:
        words = "\n".join(map(tidy, " ".join(block.lines).split(_BREAK)))
        if block.item is None:
            paragraphs.append((words, []))
        else:
            paragraphs[-1][1].append(Item(block.item, words))
    return tuple(Paragraph(words, tuple(items)) for words, items in paragraphs)


_TITLE = re.compile(
    r"[^。：，（(]*(?:法|条例|规定|办法|细则|规则|解释|决定|指南|规范|标准|措施|通则|法典)(?:[（(].*[）)])?"
)


def _title(preface: Sequence[str]) -> str:
    """Return the last line that reads like a title: a site's menus and the decree come before it."""
    for place in range(len(preface) - 1, -1, -1):
        if _TITLE.fullmatch(preface[place].strip("《》")):
            above = preface[place - 1] if place else ""
            return above * (above == "中华人民共和国") + preface[place].strip("《》")
    return preface[0] if preface else ""


_NO_ARTICLE_ONE = Bilingual("没有找到“第一条”", "no article one (第一条) was found")
_WHAT_TO_GIVE = Bilingual(
    "请提供从第一条开始的法规全文；如条号是 Word 自动编号，请先另存为 .txt",
    "give the full text from 第一条 on; if Word numbers the articles automatically, save it as .txt first",
)
