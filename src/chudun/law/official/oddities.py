"""What in an official text does not fit: gaps, repeats, items out of step, lines of no article."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from chudun.facts.problem import Problem
from chudun.law.official.text import Article, ArticleNumber
from chudun.vocabulary.bilingual import Bilingual


def oddities(
    where: str, articles: Mapping[ArticleNumber, Article], found: Sequence[ArticleNumber], left_out: Sequence[str]
) -> tuple[Problem, ...]:
    """Return what does not fit.

    Parameters
    ----------
    where
        How to name the text.
    articles
        The articles kept.
    found
        The numbers of all articles found, repeats too.
    left_out
        Lines that belong to no article.
    """
    says = [*_gaps(articles), *_repeats(found), *_items_out_of_step(articles)]
    problems = [Problem(where, said, _COMPARE) for said in says]
    if left_out:
        problems.append(Problem(where, _LEFT_OUT.format(n=len(left_out)), _MEANT))
    return tuple(problems)


def _gaps(articles: Mapping[ArticleNumber, Article]) -> list[Bilingual]:
    present = sorted({number.main for number in articles})
    gaps = [
        f"{before + 1}–{after - 1}" if after - before > 2 else f"{before + 1}"
        for before, after in pairwise(present)
        if after - before > 1
    ]
    return [_MISSING.format(which=", ".join(gaps))] if gaps else []


def _repeats(found: Sequence[ArticleNumber]) -> list[Bilingual]:
    repeats = [_in_digits(number) for number, times in Counter(found).items() if times > 1]
    return [_TWICE.format(which=", ".join(repeats))] if repeats else []


def _items_out_of_step(articles: Mapping[ArticleNumber, Article]) -> list[Bilingual]:
    return [
        _OUT_OF_STEP.format(article=_in_digits(article.number), paragraph=place)
        for article in articles.values()
        for place, paragraph in enumerate(article.paragraphs, 1)
        if [item.number for item in paragraph.items] != list(range(1, len(paragraph.items) + 1))
    ]


def _in_digits(number: ArticleNumber) -> str:
    return f"{number.main}-{number.inserted}" if number.inserted else str(number.main)


_MISSING = Bilingual("缺少条文：{which}", "articles are missing: {which}")
_TWICE = Bilingual("条号重复，只保留第一次出现的：{which}", "articles come twice, the first was kept: {which}")
_OUT_OF_STEP = Bilingual(
    "第{article}条第{paragraph}款的项没有从一起连续编号",
    "the items of art. {article} para. {paragraph} are not numbered from one on",
)
_COMPARE = Bilingual("请与官方文本核对后重新附入", "compare it with the official publication and attach it again")
_LEFT_OUT = Bilingual("有{n}行不属于任何条文，没有收入", "{n} lines belong to no article and were left out")
_MEANT = Bilingual(
    "附件、署名和页脚本应略去；如有正文被略去，请整理文件后重新附入",
    "annexes, signatures and page footers should be; if part of the text was, tidy the file and attach it again",
)
