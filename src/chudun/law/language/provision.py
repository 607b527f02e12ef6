"""Where a rule stands: regulations, their provisions, and the interpretations put on them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from chudun.vocabulary.bilingual import Bilingual

Certainty = Literal["official text", "official guidance", "third-party summary", "memory"]


ARTICLE = Bilingual("条", "art.")


@dataclass(frozen=True)
class Instrument:
    """A law, regulation or rule, with the period it is in force.

    Attributes
    ----------
    slug
        Short ASCII name used on the command line and in traces.
    title
        Full title in Chinese, and in English.
    number
        Document number as officially cited.
    articles
        How many articles it has.
    in_force, until
        First day in force; first day no longer in force, or None.
    unit
        What its numbered parts are called.
    complete
        Whether all of it is encoded; otherwise only what other packs refer to.
    parts
        What its numbered parts are called where they are no articles: a standard's chapters and annexes, in their
        order.
    """

    slug: str
    title: Bilingual
    number: str
    articles: int
    in_force: date
    until: date | None = None
    unit: Bilingual = ARTICLE
    complete: bool = True
    parts: tuple[Bilingual, ...] = ()

    def in_force_on(self, day: date) -> bool:
        """Whether the instrument binds on ``day``."""
        return self.in_force <= day and (self.until is None or day < self.until)


@dataclass(frozen=True)
class Provision:
    """An article (条), perhaps narrowed to a paragraph (款) and an item (项), counted from 1."""

    instrument: Instrument
    article: int
    paragraph: int | None = None
    item: int | None = None

    @property
    def cite(self) -> Bilingual:
        """The usual citation, e.g. 《…》第五条第一款第一项."""
        title, place = self.instrument.title, self.place
        return Bilingual(f"《{title.zh}》{place.zh}", f"{title.en}, {place.en}")

    @property
    def place(self) -> Bilingual:
        """The citation without the instrument, e.g. 第五条第一款第一项."""
        instrument = self.instrument
        if instrument.parts:
            part = instrument.parts[self.article - 1]
        else:
            part = Bilingual(f"第{numeral(self.article)}{instrument.unit.zh}", f"{instrument.unit.en} {self.article}")
        inside = self._inside
        return Bilingual(part.zh + inside.zh, f"{part.en} {inside.en}".rstrip())

    @property
    def _inside(self) -> Bilingual:
        zh, en = [], []
        if self.paragraph is not None:
            zh.append(f"第{numeral(self.paragraph)}款")
            en.append(f"para. {self.paragraph}")
        if self.item is not None:
            zh.append(f"第{numeral(self.item)}项")
            en.append(f"item {self.item}")
        return Bilingual("".join(zh), " ".join(en))

    def cite_from(self, home: "Provision") -> Bilingual:
        """The citation as it stands in ``home``, which need not be said again; empty for ``home`` itself."""
        if self.instrument != home.instrument:
            return self.cite
        if self.whole == home:
            return Provision(self.instrument, self.article, item=self.item)._inside
        return self.place

    @property
    def code(self) -> str:
        """Stable short form, e.g. ``order16:5.1.1``; 0 stands for an unnamed paragraph before an item."""
        parts = [self.article]
        if self.paragraph is not None or self.item is not None:
            parts.append(self.paragraph or 0)
        if self.item is not None:
            parts.append(self.item)
        return f"{self.instrument.slug}:{'.'.join(map(str, parts))}"

    @property
    def whole(self) -> "Provision":
        """The provision without its item."""
        return Provision(self.instrument, self.article, self.paragraph)

    def item_of(self, number: int) -> "Provision":
        """Return item ``number`` (项) of this provision."""
        return Provision(self.instrument, self.article, self.paragraph, number)


@dataclass(frozen=True)
class Interpretation:
    """A reading of what the text leaves open: named, sourced, switchable.

    Attributes
    ----------
    name
        Name used in settings.
    statement
        What the reading says.
    source
        Where it is taken from, or why it is open.
    certainty
        How sure the source is.
    adopted
        True or False where a default is settled; None where the question is open and the answer therefore
        undetermined whenever it matters.
    """

    name: str
    statement: Bilingual
    source: Bilingual
    certainty: Certainty
    adopted: bool | None


def cited(places: Iterable[Provision], home: Provision | None = None) -> Bilingual:
    """Return the citations of ``places``, each once, a title said once for all that share it; as seen from ``home``."""
    of: dict[Instrument, list[Provision]] = {}
    # a place without a title would be read as of the title before it
    for place in sorted(places, key=lambda one: home is None or one.instrument != home.instrument):
        of.setdefault(place.instrument, []).append(place)
    said = []
    for instrument, found in of.items():
        inside = list(dict.fromkeys(place.place for place in found))
        zh, en = "、".join(one.zh for one in inside), ", ".join(one.en for one in inside)
        if home is None or instrument != home.instrument:
            zh, en = f"《{instrument.title.zh}》{zh}", f"{instrument.title.en}, {en}"
        said.append(Bilingual(zh, en))
    return Bilingual("、".join(one.zh for one in said), "; ".join(one.en for one in said))


def numeral(number: int) -> str:
    """Return 1 to 999 as Chinese numerals, as articles are numbered (第一百零三条)."""
    digits = "零一二三四五六七八九"
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    said = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        said += ("" if tens == 1 and not hundreds else digits[tens]) + "十"
    elif hundreds and ones:
        said += "零"
    return said + (digits[ones] if ones or not number else "")
