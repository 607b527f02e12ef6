"""A few SVG elements, and text that fits into a width no renderer is asked for (SVG 图元与折行)."""

import unicodedata
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

WIDTH = 960
"""Units across every picture."""


def canvas(height: float, title: str, description: str) -> Element:
    """Return an empty picture with the words that stand for it where it can't be seen."""
    root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {WIDTH} {height:g}", "role": "img"})
    SubElement(root, "title").text = title
    SubElement(root, "desc").text = description
    return root


def markup(root: Element) -> str:
    """Return the picture as text, everything in it escaped."""
    return tostring(root, encoding="unicode")


def rectangle(parent: Element, x: float, y: float, width: float, height: float, look: str) -> None:
    """Add a box with rounded corners."""
    place = {"x": f"{x:g}", "y": f"{y:g}", "width": f"{width:g}", "height": f"{height:g}", "rx": "5"}
    SubElement(parent, "rect", place | {"class": look})


def line(parent: Element, path: str, look: str) -> None:
    """Add a line along ``path``, written as SVG writes paths."""
    SubElement(parent, "path", {"d": path, "class": look})


def text(
    parent: Element, x: float, y: float, said: str, look: str = "", *, size: int = 13, anchor: str = "start"
) -> None:
    """Add one line of text whose foot stands at ``y``."""
    place = {"x": f"{x:g}", "y": f"{y:g}", "font-size": str(size), "text-anchor": anchor}
    SubElement(parent, "text", place | ({"class": look} if look else {})).text = said


def width(said: str, size: int) -> float:
    """Return about how wide ``said`` is: an em for a Chinese character, somewhat over half for others."""
    return size * sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.56 for c in said)


def wrapped(said: str, size: int, room: float, most: int) -> list[str]:
    """Return ``said`` in at most ``most`` lines that fit into ``room``; what is left over becomes an ellipsis."""
    lines = [""]
    for word in _words(said):
        if lines[-1] and width(lines[-1] + word, size) > room:
            lines.append("")
        lines[-1] += word if lines[-1] else word.lstrip()
    if len(lines) > most:
        lines[most - 1 :] = [lines[most - 1] + "…"]
    return [_cut(one, size, room) for one in lines]


def _words(said: str) -> Iterator[str]:
    """Yield the pieces between which a line may break: Latin words whole, Chinese characters one by one."""
    word = ""
    for character in said:
        if unicodedata.east_asian_width(character) in "WF":
            yield from (word, character) if word else (character,)
            word = ""
        elif character == " ":
            yield from (word,) if word else ()
            word = character
        else:
            word += character
    if word:
        yield word


def _cut(said: str, size: int, room: float) -> str:
    if width(said, size) <= room:
        return said
    kept = said.rstrip("…")
    while kept and width(kept + "…", size) > room:
        kept = kept[:-1]
    return kept + "…"
