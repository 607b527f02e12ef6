"""Texts attached to encoded instruments: matched, checked, kept and quoted."""

from pathlib import Path

import pytest

from chudun.facts.problem import BadInput
from chudun.law.language.provision import Provision
from chudun.law.language.sanctions import Penalty
from chudun.law.library import regulations
from chudun.law.official.attaching import attach, official_text, provisions_cited
from chudun.law.official.keeping import attached, texts_folder
from chudun.law.official.structure import parse

from .statutes import chinese

ORDER16 = next(r.instrument for r in regulations() if r.instrument.slug == "order16")


def stand_in(title: str = ORDER16.title.zh, *, articles: int = 14, items: int = 4) -> str:
    """Return a text with the skeleton of Order 16 and words of our own."""
    lists = {5: items, 7: 2}
    lines = [title]
    for article in range(1, articles + 1):
        lines.append(f"第{chinese(article)}条 风筝第{chinese(article)}。")
        lines += [
            f"（{chinese(n)}）风筝{chinese(article)}之{chinese(n)}；" for n in range(1, lists.get(article, 0) + 1)
        ]
        lines += [f"风筝第{chinese(article)}又一。"] * (article in (5, 6, 7, 8))
    return "\n".join(lines)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "texts"


def written(tmp_path: Path, text: str, name: str = "rules.txt") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "title",
    [
        "促进和规范数据跨境流动规定",
        "《促进和规范 数据跨境流动规定》",
        "网信办令\n促进和规范数据\n跨境流动规定\n（某年某月公布）",
    ],
)
def test_the_title_says_which_instrument_it_is(tmp_path: Path, folder: Path, title: str) -> None:
    result = attach(written(tmp_path, stand_in(title)), folder)
    assert result.instrument == ORDER16
    assert result.problems == ()
    assert attached(folder) == {"order16": result.text}
    assert result.text == parse(stand_in(title))


def test_words_of_article_paragraph_and_item(tmp_path: Path, folder: Path) -> None:
    attach(written(tmp_path, stand_in()), folder)
    listed = "风筝第七。\n（一）风筝七之一；\n（二）风筝七之二；"
    assert official_text(Provision(ORDER16, 7), folder) == f"{listed}\n风筝第七又一。"
    assert official_text(Provision(ORDER16, 7, 1), folder) == listed
    assert official_text(Provision(ORDER16, 7, 2), folder) == "风筝第七又一。"
    assert official_text(Provision(ORDER16, 7, 1, 2), folder) == "（二）风筝七之二；"
    assert official_text(Provision(ORDER16, 7, None, 2), folder) == "（二）风筝七之二；"
    for missing in (Provision(ORDER16, 7, 3), Provision(ORDER16, 7, 2, 1), Provision(ORDER16, 15)):
        assert official_text(missing, folder) is None


def test_an_item_two_paragraphs_share_is_not_guessed(tmp_path: Path, folder: Path) -> None:
    both = stand_in().replace("风筝第七又一。", "风筝第七又一：\n（一）风筝又一之一。")
    attach(written(tmp_path, both), folder)
    assert official_text(Provision(ORDER16, 7, None, 1), folder) is None
    assert official_text(Provision(ORDER16, 7, 2, 1), folder) == "（一）风筝又一之一。"


def test_what_the_rules_cite_and_the_text_lacks_is_reported(tmp_path: Path, folder: Path) -> None:
    result = attach(written(tmp_path, stand_in(articles=13, items=3)), folder)
    assert [problem.what.en.removeprefix("the rules cite ") for problem in result.problems] == [
        "the text has 13 articles, the encoding 14",
        f"{ORDER16.title.en}, art. 5 para. 1 item 4, which the text does not have",
        f"{ORDER16.title.en}, art. 14, which the text does not have",
    ]
    assert "第五条第一款第四项" in result.problems[1].what.zh
    assert result.file.exists()


def test_a_list_that_grew_is_reported(tmp_path: Path, folder: Path) -> None:
    (problem,) = attach(written(tmp_path, stand_in(items=6)), folder).problems
    assert problem.what.en == f"{ORDER16.title.en}, art. 5 para. 1 has 6 items in the text; the rules know 4"
    assert "第五条第一款在文本中有6项，规则只到第四项" in problem.what.zh


def test_items_set_as_a_markdown_list_are_items(tmp_path: Path, folder: Path) -> None:
    listed = stand_in().replace("（", "- (").replace("）", ") ")
    assert attach(written(tmp_path, listed), folder).problems == ()


def test_what_a_penalty_answers_is_held_against_the_text() -> None:
    network_data = next(r for r in regulations() if r.instrument.slug == "network_data")
    reached = {place for rule in network_data.rules if isinstance(rule, Penalty) for place in rule.reaches}
    assert reached
    assert reached <= provisions_cited(network_data.instrument)


def test_a_title_nobody_encoded_asks_which_one_is_meant(tmp_path: Path, folder: Path) -> None:
    draft = written(tmp_path, stand_in("促进和规范数据跨境流动规定（征求意见稿）"))
    with pytest.raises(BadInput) as refused:
        attach(draft, folder)
    assert "order16" in refused.value.problems[0].remedy.zh
    assert not folder.exists()
    assert attach(draft, folder, slug="order16").problems == ()


def test_a_misspelt_slug_gets_a_near_match(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(BadInput) as refused:
        attach(written(tmp_path, stand_in()), folder, slug="order61")
    assert refused.value.problems[0].remedy.en.startswith("did you mean --as order")


def test_a_title_that_contradicts_the_slug_is_reported(tmp_path: Path, folder: Path) -> None:
    result = attach(written(tmp_path, stand_in()), folder, slug="network_data")
    assert ORDER16.title.zh in result.problems[0].what.zh
    assert set(attached(folder)) == {"network_data"}


def test_attaching_again_replaces_the_text(tmp_path: Path, folder: Path) -> None:
    attach(written(tmp_path, stand_in(items=3)), folder)
    attach(written(tmp_path, stand_in()), folder)
    assert official_text(Provision(ORDER16, 5, 1, 4), folder) == "（四）风筝五之四；"
    assert [path.name for path in folder.iterdir()] == ["order16.json"]


@pytest.mark.parametrize("damage", ["", "{}", "[]", '{"format": 1, "title": "x"}', '{"format": 99}', "\udcff"])
def test_a_damaged_copy_is_named(folder: Path, damage: str) -> None:
    folder.mkdir()
    (folder / "order16.json").write_bytes(damage.encode("utf-8", "surrogateescape"))
    for read in (lambda: official_text(Provision(ORDER16, 1), folder), lambda: attached(folder)):
        with pytest.raises(BadInput, match=r"order16\.json"):
            read()


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    taken = written(tmp_path, "", "taken")
    with pytest.raises(BadInput, match="can't be written"):
        attach(written(tmp_path, stand_in()), taken)


def test_nothing_attached(folder: Path) -> None:
    assert attached(folder) == {}
    assert official_text(Provision(ORDER16, 1), folder) is None


def test_texts_are_kept_with_the_user_s_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    result = attach(written(tmp_path, stand_in()))
    assert result.file == tmp_path / "chudun" / "texts" / "order16.json"
    assert official_text(Provision(ORDER16, 1)) == "风筝第一。"
    monkeypatch.delenv("XDG_DATA_HOME")
    assert texts_folder() == Path.home() / ".local" / "share" / "chudun" / "texts"


def test_items_written_in_rules_are_among_the_provisions_cited() -> None:
    cited = {provision.code for provision in provisions_cited(ORDER16)}
    assert {"order16:5.1.1", "order16:5.1.4", "order16:5.2", "order16:14"} <= cited
