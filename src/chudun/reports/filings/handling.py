"""What every filing with the cyberspace authorities carries: its list of materials, and the handler's authorisation."""

from collections.abc import Iterator, Sequence

from chudun.reports.filings.dossier import Dossier
from chudun.reports.filings.exporter import signed
from chudun.reports.filings.paper import Block, Heading, Lines, Listing, Signature, lines


def materials(required: Sequence[tuple[str, str]], *, new_page: bool = False) -> Iterator[Block]:
    """Yield the list of materials, to be ticked off when they are put together."""
    cells = tuple(((str(number),), (name,), (form,), ("□",)) for number, (name, form) in enumerate(required, 1))
    yield Heading(1, "材料清单", new_page=new_page)
    yield Listing(
        f"应当提交的材料（{len(required)}项）", ("序号", "材料", "形式和要求", "已备"), cells, (10, 38, 42, 10)
    )


def authorisation(dossier: Dossier, matter: str) -> Iterator[Block]:
    """Yield the legal representative's authorisation of the person who handles ``matter``."""
    yield Heading(1, "经办人授权委托书", new_page=True)
    handler = dossier.stated("organisation", "handler")
    yield Lines((f"{dossier.assessment.organisation.zh}授权", handler, f"为经办人，代表本单位办理{matter}事宜。"))
    yield lines("经办人在上述事宜中提交、补充、更正材料和接收通知，本单位均予承认。经办人不得转委托。")
    yield lines("委托期限自签字之日起至上述事宜办结之日止。")
    yield Lines(("法定代表人（签字）：", dossier.stated("organisation", "legal_representative")))
    yield Lines(("经办人（签字）：", handler))
    yield Signature(signed(dossier))
