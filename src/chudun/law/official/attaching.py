"""Attaching an official text to the instrument that the packs encode, and checking the one against the other."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from chudun.facts.problem import BadInput, Problem
from chudun.law.language.expression import Cited, Expression
from chudun.law.language.provision import Instrument, Provision, numeral
from chudun.law.language.rules import Rule
from chudun.law.language.sanctions import Penalty
from chudun.law.library import regulations
from chudun.law.official.keeping import keep, kept, texts_folder
from chudun.law.official.quoting import quote
from chudun.law.official.reading import read_official
from chudun.law.official.text import OfficialText
from chudun.vocabulary.bilingual import Bilingual


@dataclass(frozen=True)
class Attached:
    """A text attached to the instrument it is the text of.

    Attributes
    ----------
    instrument
        The instrument as encoded.
    text
        Its official text.
    file
        Where the copy is kept.
    problems
        What doesn't fit: within the text, and between the text and the encoding.
    """

    instrument: Instrument
    text: OfficialText
    file: Path
    problems: tuple[Problem, ...]


def attach(path: Path, folder: Path | None = None, slug: str | None = None) -> Attached:
    """Read an official text, find the instrument it belongs to, check one against the other, and keep a copy.

    Parameters
    ----------
    path
        The user's file.
    folder
        Where copies are kept; the user's data folder if left out.
    slug
        The instrument, where the title alone does not say.

    Raises
    ------
    BadInput
        The file can't be read, no encoded instrument has its title, or there is no instrument ``slug``.
    """
    text = read_official(path)
    where = str(path)
    instruments = {regulation.instrument.slug: regulation.instrument for regulation in regulations()}
    titled = _instrument_titled(text, instruments.values())
    if slug is not None and slug not in instruments:
        raise BadInput([Problem(where, _NO_SUCH_INSTRUMENT.format(slug=slug), _choose(instruments, slug))])
    instrument = instruments[slug] if slug is not None else titled
    if instrument is None:
        raise BadInput([Problem(where, _TITLE_UNKNOWN, _choose(instruments))])
    differences = [*_other_title(where, instrument, titled), *compare(text, instrument, where)]
    file = keep(text, instrument.slug, folder or texts_folder())
    return Attached(instrument, text, file, (*text.problems, *differences))


def official_text(provision: Provision, folder: Path | None = None) -> str | None:
    """Return the official words of an article, paragraph or item; None where no text of it is attached.

    Raises
    ------
    BadInput
        The copy kept is damaged.
    """
    text = kept(provision.instrument.slug, folder or texts_folder())
    return quote(text, provision) if text else None


def compare(text: OfficialText, instrument: Instrument, where: str) -> list[Problem]:
    """Return where ``text`` and the encoding of ``instrument`` differ: number of articles, provisions cited."""
    problems = []
    if len(text.articles) != instrument.articles:
        counts = {"found": len(text.articles), "expected": instrument.articles}
        problems.append(Problem(where, _ARTICLES_DIFFER.format(**counts), _WHICH_VERSION))
    cited = provisions_cited(instrument)
    missing = [provision for provision in cited if quote(text, provision) is None]
    problems.extend(Problem(where, _not_there(provision), _WHICH_VERSION) for provision in sorted(missing, key=_order))
    problems.extend(Problem(where, what, _WHICH_VERSION) for what in _longer_lists(text, instrument, cited))
    return problems


def _longer_lists(text: OfficialText, instrument: Instrument, cited: Iterable[Provision]) -> Iterator[Bilingual]:
    """Yield the lists of ``text`` that go on beyond the last item the rules cite; lists they cite none of are left."""
    items = [provision for provision in cited if provision.item is not None]
    for number, article in text.articles.items():
        for place, paragraph in enumerate(article.paragraphs, 1):
            last = max(
                (p.item or 0 for p in items if (p.article, 0) == number and p.paragraph in (None, place)), default=0
            )
            if 0 < last < len(paragraph.items):
                cite = Provision(instrument, number.main, place).cite
                found = len(paragraph.items)
                yield Bilingual(
                    f"{cite.zh}在文本中有{found}项，规则只到第{numeral(last)}项",
                    f"{cite.en} has {found} items in the text; the rules know {last}",
                )


def provisions_cited(instrument: Instrument) -> frozenset[Provision]:
    """Return every provision of ``instrument`` that a rule of any pack stands in or cites."""
    rules = (rule for regulation in regulations() for rule in regulation.rules)
    cited = (provision for rule in rules for provision in _cited_by(rule))
    return frozenset(provision for provision in cited if provision.instrument == instrument)


def _cited_by(rule: Rule) -> Iterator[Provision]:
    yield rule.provision
    if isinstance(rule, Penalty):
        yield from rule.reaches
    waiting: list[Expression] = list(rule.expressions)
    while waiting:
        node = waiting.pop()
        waiting.extend(node.operands)
        if isinstance(node, Cited):
            yield node.provision


def _order(provision: Provision) -> tuple[int, int, int]:
    return provision.article, provision.paragraph or 0, provision.item or 0


def _instrument_titled(text: OfficialText, instruments: Iterable[Instrument]) -> Instrument | None:
    lines = text.preface
    # a long title may run over two or three lines
    runs = {_bare("".join(lines[start : start + n])) for start in range(len(lines)) for n in (1, 2, 3)}
    return next((instrument for instrument in instruments if _bare(instrument.title.zh) in runs), None)


def _bare(title: str) -> str:
    return re.sub(r"[\s《》]|中华人民共和国", "", title)


def _choose(instruments: Mapping[str, Instrument], slug: str = "") -> Bilingual:
    near = get_close_matches(slug, instruments, 1)
    if near:
        return Bilingual(f"是否想写 --as {near[0]}？", f"did you mean --as {near[0]}?")
    known = ", ".join(instruments)
    return Bilingual(f"用 --as 指明是哪一部：{known}", f"say which one it is with --as: {known}")


def _other_title(where: str, instrument: Instrument, titled: Instrument | None) -> list[Problem]:
    if titled is None or titled == instrument:
        return []
    titles = {"read": titled.title, "meant": instrument.title}
    what = Bilingual(
        "标题是《{read.zh}》，却作为《{meant.zh}》附入", "the title is that of {read.en}, attached as {meant.en}"
    )
    remedy = Bilingual("如非有意，去掉 --as 重新附入", "unless this is meant, attach it again without --as")
    return [Problem(where, what.format(**titles), remedy)]


def _not_there(provision: Provision) -> Bilingual:
    cite = provision.cite
    return Bilingual(f"规则引用{cite.zh}，文本中没有", f"the rules cite {cite.en}, which the text does not have")


_NO_SUCH_INSTRUMENT = Bilingual("没有编码名为“{slug}”的法规", "no instrument called '{slug}' is encoded")
_TITLE_UNKNOWN = Bilingual("标题与已编码的任何法规都不一致", "the title is not that of any instrument encoded")
_ARTICLES_DIFFER = Bilingual(
    "文本有{found}条，编码为{expected}条", "the text has {found} articles, the encoding {expected}"
)
_WHICH_VERSION = Bilingual(
    "核对是否为现行版本的全文；若文本无误，请报告编码错误",
    "check that it is the whole text of the version in force; if so, report the encoding as wrong",
)
