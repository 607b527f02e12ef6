"""What the model of free text and the reading of pictures find, and what they cost.

    python bench/free_text_and_images.py [--texts 600] [--pages-a-dress 1]

Names: texts of our own that mention people, and texts with words that only look like names. A name counts as found if
the very name is among those that the model's text gives. Places and organisations are not counted apart.

Pictures: pages of 24 texts with an identifier each, drawn in several dresses and scanned as files: PNG and JPEG, and
for some dresses PDFs that hold nothing but the picture. An identifier counts as found if the scan finds one of its kind
in the page; each page's are counted up to how many there are. Kinds that ours does not look for inside texts are left
out.

The cost of a text is processor time. That of a page is by the clock: each is read in a process of its own, which loads
the models first.
"""

import argparse
import tempfile
import time
from collections import Counter
from pathlib import Path

from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.scan import scan
from chudun.probes.data.sources import Source, image, pdf
from chudun.probes.data.sources import _ocr as ocr
from chudun.probes.data.texts import entities
from labelled import pictures
from labelled.sentences import Sentence, traps, with_identifiers, with_names
from scoring import Score

LINES = 24
_AS_PDF = ("clean", "turned", "upside down")
_IN_TEXT = {detector.name: int(detector.kind) for detector in all_detectors() if detector.in_text and detector.kind}


def names(count: int) -> None:
    texts, empty = with_names(count), traps(count)
    entities.entities_in("预热")
    began = time.process_time()
    found = [entities.entities_in(one.text).names for one in [*texts, *empty]]
    seconds = time.process_time() - began
    score = Score()
    for text, said in zip([*texts, *empty], found, strict=True):
        right = len(set(said) & set(text.names))
        score.add(right, len(set(said)) - right, len(text.names) - right)
    false = sum(bool(said) for said in found[count:])
    size = sum(len(one.text.encode()) for one in [*texts, *empty])
    print(f"names in {count} texts that mention people and {count} that don't:")
    print(f"  precision {score.precision().strip()}, recall {score.recall().strip()}")
    print(f"  texts without people in which a name is seen: {Score(false, 0, count - false).recall().strip()}")
    print(f"  {seconds / (2 * count) * 1000:.2f} ms of processor time a text, {size / seconds / 1e6:.3f} MB/s")


def sheets(dress: str, pages: int) -> list[list[Sentence]]:
    """Return the texts of some pages; each has one identifier of a kind that is looked for in texts."""
    first = pictures.DRESSES.index(dress) * pages * LINES
    every = with_identifiers(9 * (first + pages * LINES))
    usable = [one for one in every if set(one.holds) <= set(_IN_TEXT)][first : first + pages * LINES]
    return [usable[at : at + LINES] for at in range(0, len(usable), LINES)]


def scanned(source: Source, folder: Path) -> Counter[str]:
    settings = ScanSettings(names_in_text=False)
    result = scan([source], key=bytes(32), settings=settings, state=folder / "state")
    found = [int(code) for table in result.tables for code in table.in_text.kind]
    return Counter(kind for code in found for kind, number in _IN_TEXT.items() if code == number)


def score_of(found: Counter[str], wanted: Counter[str]) -> Score:
    right = sum(min(found[kind], wanted[kind]) for kind in wanted)
    return Score(right, sum(found.values()) - right, sum(wanted.values()) - right)


def dressed(dress: str, pages: int, folder: Path) -> None:
    """Draw some pages in one dress, scan each as a picture and perhaps as a PDF, and print what was found."""
    forms = [("jpg" if dress.startswith("JPEG") else "png", image), *([("pdf", pdf)] if dress in _AS_PDF else [])]
    for suffix, module in forms:
        score, seconds = Score(), 0.0
        for at, sheet in enumerate(sheets(dress, pages)):
            place = folder / f"{pictures.DRESSES.index(dress)}-{at}-{suffix}"
            place.mkdir()
            pictures.save(pictures.page([one.text for one in sheet], dress), place / f"page.{suffix}", dress)
            began = time.perf_counter()
            found = scanned(module.open_store("bench", str(place / f"page.{suffix}")), place)
            seconds += time.perf_counter() - began
            one = score_of(found, Counter(kind for text in sheet for kind in text.holds))
            score.add(one.right, one.wrong, one.missed)
        told = f"precision {score.precision().strip()}, recall {score.recall().strip()}"
        print(f"  {dress:18}{suffix:5}{told}, {seconds / pages:.1f} s a page", flush=True)


def main(texts: int, pages: int) -> None:
    if entities.available():
        names(texts)
    else:
        print("names were not looked for: the text extra is not installed")
    if not ocr.available() or pictures.font() is None:
        print("no pictures were read: the ocr extra or a font with Chinese characters is missing")
        return
    print(f"pages of {LINES} texts with an identifier each, {pages} a dress, scanned as files, by the clock:")
    with tempfile.TemporaryDirectory() as folder:
        for dress in pictures.DRESSES:
            dressed(dress, pages, Path(folder))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=600)
    parser.add_argument("--pages-a-dress", type=int, default=1)
    arguments = parser.parse_args()
    main(arguments.texts, arguments.pages_a_dress)
