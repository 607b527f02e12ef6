"""Where the data flow: stores on the left, the organisation, recipients in China and abroad (数据流向图)."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element

from chudun.reports import phrases
from chudun.reports.document import Flow, FlowPicture, Say
from chudun.reports.pictures.svg import WIDTH, canvas, line, markup, rectangle, text, width, wrapped
from chudun.reports.sentences import listed

STORE, ORGANISATION, RECIPIENT = (16, 176), (380, 150), (616, 328)
"""Left edge and width of each column."""

TOP, GAP, LEADING = 34, 14, 18


@dataclass(frozen=True)
class Place:
    """A flow with its box at the right: top edge and lines."""

    flow: Flow
    top: float
    name: list[str]
    recipient: list[str]

    @property
    def height(self) -> float:
        """Height of the box: its lines and the tag below them."""
        return (len(self.name) + len(self.recipient)) * LEADING + 40

    @property
    def middle(self) -> float:
        """Height at which the line arrives."""
        return self.top + self.height / 2


def draw_flows(picture: FlowPicture, say: Say) -> str:
    """Return the picture as an SVG element; colour, line pattern and words each tell the route."""
    abroad = _placed([flow for flow in picture.flows if not flow.in_china], TOP)
    border = (abroad[-1].top + abroad[-1].height + GAP) if abroad else 0
    inside = _placed([flow for flow in picture.flows if flow.in_china], border + TOP)
    last = (inside or abroad)[-1]
    stores = list(dict.fromkeys(name for flow in picture.flows for name in flow.sources))
    height = max(last.top + last.height + GAP, TOP + len(stores) * 44)
    root = canvas(height, picture.caption, _described(picture, say))
    _panels(root, height, border, bool(inside), say)
    levels = {name: TOP + (height - TOP) * (i + 0.5) / len(stores) for i, name in enumerate(stores)}
    for place in (*abroad, *inside):
        _flow(root, place, levels)
    for name, level in levels.items():
        _store(root, name, level)
    _organisation(root, picture.organisation, height)
    return markup(root)


def _described(picture: FlowPicture, say: Say) -> str:
    return "\n".join(
        say(phrases.FLOW_DESCRIPTION).format(
            sources=listed(flow.sources, say) or say(phrases.NOT_GIVEN),
            organisation=picture.organisation,
            recipient=flow.recipient,
            place=flow.place,
            route=flow.route.text,
        )
        for flow in picture.flows
    )


def _placed(flows: list[Flow], top: float) -> list[Place]:
    room, places = RECIPIENT[1] - 20, []
    for flow in flows:
        name, recipient = wrapped(flow.name, 14, room, 2), wrapped(flow.recipient, 12, room, 2)
        places.append(Place(flow, top, name, recipient))
        top += places[-1].height + GAP
    return places


def _panels(root: Element, height: float, border: float, inside: bool, say: Say) -> None:
    left = RECIPIENT[0] - 28
    rectangle(root, 0, 0, left - 8, height, "panel")
    text(root, STORE[0], 22, say(phrases.IN_CHINA), "soft")
    if border:
        rectangle(root, left, 0, WIDTH - left, border - 4, "panel")
        text(root, RECIPIENT[0], 22, say(phrases.ABROAD), "soft")
    if inside:
        rectangle(root, left - 12, border + 4, WIDTH - left + 12, height - border - 4, "panel")
        text(root, RECIPIENT[0], border + 24, say(phrases.IN_CHINA), "soft")


def _flow(root: Element, place: Place, levels: dict[str, float]) -> None:
    route = f"route {place.flow.route.name}"
    y, left, right = place.middle, ORGANISATION[0], ORGANISATION[0] + ORGANISATION[1]
    for name in place.flow.sources:
        start, bend = STORE[0] + STORE[1], (STORE[0] + STORE[1] + left) / 2
        line(root, f"M{start:g} {levels[name]:g}C{bend:g} {levels[name]:g} {bend:g} {y:g} {left:g} {y:g}", route)
    tip = RECIPIENT[0]
    line(root, f"M{right:g} {y:g}H{tip - 10:g}", route)
    line(root, f"M{tip:g} {y:g}l-11 -6v12z", f"head {place.flow.route.name}")
    _recipient(root, place)


def _recipient(root: Element, place: Place) -> None:
    left, y = RECIPIENT[0] + 10, place.top + 20
    rectangle(root, RECIPIENT[0], place.top, RECIPIENT[1], place.height, "box")
    for said in place.name:
        text(root, left, y, said, size=14)
        y += LEADING
    for said in place.recipient:
        text(root, left, y, said, "soft", size=12)
        y += LEADING
    tag = f"{place.flow.route.symbol} {place.flow.route.text}"
    room = width(tag, 13) + 16
    rectangle(root, left, y - 11, room, 22, f"tag {place.flow.route.name}")
    text(root, left + 8, y + 5, tag, f"tagged {place.flow.route.name}")
    text(root, left + room + 12, y + 5, wrapped(place.flow.place, 13, RECIPIENT[1] - room - 32, 1)[0])


def _store(root: Element, name: str, level: float) -> None:
    rectangle(root, STORE[0], level - 17, STORE[1], 34, "box")
    text(root, STORE[0] + 12, level + 5, wrapped(name, 14, STORE[1] - 24, 1)[0], size=14)


def _organisation(root: Element, name: str, height: float) -> None:
    left, room = ORGANISATION
    rectangle(root, left, TOP, room, height - TOP - GAP, "box")
    lines = wrapped(name, 14, room - 20, 4)
    y = (TOP + height - GAP) / 2 - (len(lines) - 1) * 10
    for number, said in enumerate(lines):
        text(root, left + room / 2, y + number * 20, said, size=14, anchor="middle")
