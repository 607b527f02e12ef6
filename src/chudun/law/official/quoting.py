"""The words of a provision, from an official text."""

from chudun.law.language.provision import Provision, numeral
from chudun.law.official.text import ArticleNumber, Item, OfficialText, Paragraph


def quote(text: OfficialText, provision: Provision) -> str | None:
    """Return the words of an article, paragraph or item, one line a paragraph and item; None where there is none.

    An item cited without its paragraph is found if only one paragraph of the article has an item of that number.
    """
    article = text.articles.get(ArticleNumber(provision.article))
    if article is None:
        return None
    paragraphs = article.paragraphs
    if provision.paragraph is not None:
        paragraphs = paragraphs[provision.paragraph - 1 : provision.paragraph]
    if provision.item is not None:
        items = [item for paragraph in paragraphs for item in paragraph.items if item.number == provision.item]
        return _numbered(items[0]) if len(items) == 1 else None
    return "\n".join(map(_whole, paragraphs)) or None


def _whole(paragraph: Paragraph) -> str:
    return "\n".join((paragraph.text, *map(_numbered, paragraph.items)))


def _numbered(item: Item) -> str:
    return f"（{numeral(item.number)}）{item.text}"
