"""The official texts that development has at hand, and the packs held against them."""

from pathlib import Path

import pytest

from chudun.law.library import regulations
from chudun.law.official.attaching import attach, provisions_cited
from chudun.law.official.quoting import quote
from chudun.law.official.reading import read_official
from chudun.law.official.structure import parse
from chudun.law.official.text import Article, ArticleNumber, OfficialText

TEXTS = Path(__file__).parents[3].parent / "shared" / "law"

pytestmark = pytest.mark.skipif(not TEXTS.is_dir(), reason="official texts are not part of the repository")


def items(text: OfficialText, article: int) -> list[int]:
    """Return how many items each paragraph of ``article`` has."""
    return [len(paragraph.items) for paragraph in text.articles[ArticleNumber(article)].paragraphs]


def words(article: Article) -> list[tuple[str, list[str]]]:
    """Return paragraphs and items without spaces: those of Latin words can't be told once they wrap."""
    return [(p.text.replace(" ", ""), [i.text.replace(" ", "") for i in p.items]) for p in article.paragraphs]


@pytest.mark.parametrize(
    ("name", "articles", "chapters"),
    [("cross_border", 14, 0), ("network_data", 64, 9), ("gov_apps", 44, 8), ("cyber_violence", 34, 7)],
)
def test_articles_and_chapters(name: str, articles: int, chapters: int) -> None:
    text = read_official(TEXTS / f"{name}.txt")
    assert list(text.articles) == [(number, 0) for number in range(1, articles + 1)]
    assert [chapter.number for chapter in text.chapters] == list(range(1, chapters + 1))
    assert all(bool(article.chapter) == bool(chapters) for article in text.articles.values())
    assert text.problems == ()


def test_paragraphs_and_items() -> None:
    order16, network_data = (read_official(TEXTS / f"{name}.txt") for name in ("cross_border", "network_data"))
    assert items(order16, 5) == [4, 0]
    assert items(order16, 7) == [2, 0]
    assert items(order16, 9) == [0]
    assert items(network_data, 31) == [0, 6]
    assert items(network_data, 35) == [8]
    assert items(network_data, 62) == [8]


@pytest.mark.parametrize("name", ["cross_border", "network_data", "gov_apps", "cyber_violence"])
@pytest.mark.parametrize("width", [29, 36, 43])
def test_wrapped_as_in_a_pdf_the_text_is_the_same(name: str, width: int) -> None:
    plain = (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
    indented = [f"　　{line}" for line in plain.splitlines()]
    wrapped = [line[start : start + width] for line in indented for start in range(0, len(line), width)]
    wrapped[30::30] = [f"{line}\n— {page} —" for page, line in enumerate(wrapped[30::30], 1)]
    whole, rejoined = parse(plain), parse("\n".join(wrapped))
    assert list(map(words, rejoined.articles.values())) == list(map(words, whole.articles.values()))


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("cross_border", "order16"),
        ("network_data", "network_data"),
        ("gov_apps", "government_applications"),
        ("cyber_violence", "cyber_violence"),
    ],
)
def test_every_provision_the_pack_cites_is_in_the_text(tmp_path: Path, name: str, slug: str) -> None:
    result = attach(TEXTS / f"{name}.txt", tmp_path)
    assert result.instrument.slug == slug
    assert [problem.what.en for problem in result.problems] == []
    instrument = next(r.instrument for r in regulations() if r.instrument.slug == slug)
    cited = provisions_cited(instrument)
    assert cited
    assert all(quote(result.text, provision) for provision in cited)
