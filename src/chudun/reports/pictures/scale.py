"""Counts of people against thresholds on a logarithmic scale from 1 to 10 million (人数与阈值图)."""

from math import log10
from xml.etree.ElementTree import Element

from chudun.law.language.word import amount
from chudun.reports import phrases
from chudun.reports.assessment import ExporterCount
from chudun.reports.document import Say, ScalePicture
from chudun.reports.pictures.svg import WIDTH, canvas, line, markup, rectangle, text
from chudun.reports.sentences import people, sentences, threshold_in_words

LEFT, RIGHT = 24, WIDTH - 30
ZERO = 44
"""Width kept for nobody at all, whom a logarithm can't place."""
DECADES = 7
ROW, BAR = 108, 20


def position(number: int) -> float:
    """Return where ``number`` stands across the picture; beyond 10 million it stays at the edge."""
    if number < 1:
        return LEFT
    return LEFT + ZERO + min(log10(number), DECADES) / DECADES * (RIGHT - LEFT - ZERO)


def draw_scale(picture: ScalePicture, say: Say) -> str:
    """Return the picture as an SVG element: a bar from the least to the most possible, and every threshold."""
    foot = ROW * len(picture.counts)
    root = canvas(foot + 30, picture.caption, _described(picture, say))
    for number, count in enumerate(picture.counts):
        _count(root, count, ROW * number, say)
    _axis(root, foot, say)
    return markup(root)


def _described(picture: ScalePicture, say: Say) -> str:
    return "\n".join(
        say(phrases.SCALE_DESCRIPTION).format(
            label=say(count.label),
            people=people(count.count.interval, say),
            thresholds=_thresholds(count, say),
        )
        for count in picture.counts
    )


def _count(root: Element, count: ExporterCount, top: float, say: Say) -> None:
    interval, bar = count.count.interval, top + 30
    text(root, LEFT, top + 20, say(phrases.WITH).format(what=say(count.label), which=people(interval, say)), size=14)
    line(root, f"M{LEFT} {bar + BAR:g}H{RIGHT}", "axis")
    low = position(interval.low)
    high = RIGHT if interval.high is None else position(interval.high)
    rectangle(root, min(low, high - 4), bar, max(high - low, 4), BAR, "measured")
    if interval.high is None:
        line(root, f"M{RIGHT:g} {bar:g}l12 {BAR / 2:g}l-12 {BAR / 2:g}z", "measured")
    for threshold in count.thresholds:
        x = position(threshold.number)
        line(root, f"M{x:g} {bar - 4:g}V{bar + BAR + 5:g}", "limit")
        text(root, x, bar + BAR + 18, say(amount(threshold.number)), "limited", size=12, anchor="middle")
    text(root, LEFT, bar + BAR + 38, _thresholds(count, say), "soft", size=12)


def _thresholds(count: ExporterCount, say: Say) -> str:
    return sentences((threshold_in_words(one, say) for one in count.thresholds), say)


def _axis(root: Element, y: float, say: Say) -> None:
    line(root, f"M{LEFT} {y:g}H{RIGHT}", "axis")
    for number in (0, *(10**exponent for exponent in range(DECADES + 1))):
        x = position(number)
        line(root, f"M{x:g} {y:g}v5", "axis")
        text(root, x, y + 20, say(amount(number)), "soft", size=12, anchor="end" if number == 10**DECADES else "middle")
