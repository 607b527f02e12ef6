"""What an official text is made of: chapters, articles, paragraphs and items (章、条、款、项)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from chudun.facts.problem import Problem


class ArticleNumber(NamedTuple):
    """Number of an article: 第三十八条之一 is ``(38, 1)``; an article that was always there has ``inserted`` 0."""

    main: int
    inserted: int = 0


@dataclass(frozen=True)
class Chapter:
    """A chapter (章)."""

    number: int
    title: str


@dataclass(frozen=True)
class Item:
    """An item (项) of a paragraph; its points (目), if any, stand on lines of their own in ``text``."""

    number: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph (款): its text up to the items, and the items."""

    text: str
    items: tuple[Item, ...] = ()


@dataclass(frozen=True)
class Article:
    """An article (条) with its paragraphs in order; ``chapter`` is None in a text without chapters."""

    number: ArticleNumber
    chapter: Chapter | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class OfficialText:
    """The official text of a law, regulation or rule.

    Attributes
    ----------
    title
        Its title as found.
    preface
        The lines before the first heading, the title among them.
    chapters, articles
        In the order of the text.
    problems
        What in the text does not fit: gaps, repeats, lines that belong to no article.
    """

    title: str
    preface: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    articles: Mapping[ArticleNumber, Article]
    problems: tuple[Problem, ...] = field(default=(), compare=False)
