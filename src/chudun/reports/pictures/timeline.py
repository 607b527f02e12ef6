"""Days on a line, a row each, and the day judged across them (时间线)."""

from datetime import date, timedelta
from xml.etree.ElementTree import Element

from chudun.reports.document import Mark, Say, TimelinePicture
from chudun.reports.pictures.svg import WIDTH, canvas, line, markup, rectangle, text, width, wrapped
from chudun.reports.sentences import period

LEFT, RIGHT, TOP, ROW = 24, WIDTH - 24, 34, 44
TICKS = 6


def span(picture: TimelinePicture) -> tuple[date, date]:
    """Return the first and the last day of the line, with some air on both sides."""
    days = [picture.as_of, *(day for mark in picture.marks for day in (mark.earliest, mark.latest))]
    air = max((max(days) - min(days)) // 20, timedelta(days=7))
    return min(days) - air, max(days) + air


def draw_timeline(picture: TimelinePicture, say: Say) -> str:
    """Return the picture as an SVG element; what has passed differs by colour, and stands left of the day judged."""
    first, last = span(picture)

    def at(day: date) -> float:
        return LEFT + (day - first) / (last - first) * (RIGHT - LEFT)

    foot = TOP + ROW * len(picture.marks)
    described = "\n".join(f"{period(mark.earliest, mark.latest, say)} {mark.text}" for mark in picture.marks)
    root = canvas(foot + 30, picture.caption, described)
    line(root, f"M{at(picture.as_of):g} {TOP - 10}V{foot:g}", "limit")
    text(root, at(picture.as_of), TOP - 16, picture.as_of.isoformat(), "limited", size=12, anchor="middle")
    for number, mark in enumerate(picture.marks):
        _mark(root, mark, (at(mark.earliest), at(mark.latest)), TOP + ROW * number, say)
    line(root, f"M{LEFT} {foot:g}H{RIGHT}", "axis")
    for tick in range(TICKS + 1):
        day = first + (last - first) * tick // TICKS
        line(root, f"M{at(day):g} {foot:g}v5", "axis")
        anchor = "start" if tick == 0 else "end" if tick == TICKS else "middle"
        text(root, at(day), foot + 20, day.isoformat(), "soft", size=12, anchor=anchor)
    return markup(root)


def _mark(root: Element, mark: Mark, ends: tuple[float, float], top: float, say: Say) -> None:
    start, end = ends
    rectangle(root, min(start, end - 8), top + 24, max(end - start, 8), 12, f"tag {mark.look}")
    said = wrapped(f"{period(mark.earliest, mark.latest, say)}  {mark.text}", 12, RIGHT - LEFT, 1)[0]
    left = min(start - 4, RIGHT - width(said, 12))
    text(root, max(left, LEFT), top + 17, said, size=12)
