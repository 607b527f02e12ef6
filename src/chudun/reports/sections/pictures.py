"""What the pictures show: where the data flow, and counts against thresholds (数据流向与人数)."""

from chudun.reports import phrases
from chudun.reports.assessment import Assessment, TransferResult
from chudun.reports.countries import country
from chudun.reports.document import Block, Flow, FlowPicture, Paragraph, Say, ScalePicture, Section
from chudun.reports.outcomes import route_badge


def pictures(assessment: Assessment, say: Say) -> Section:
    """Return the section with both pictures, or with the words that there is nothing to draw."""
    blocks: list[Block] = []
    if assessment.transfers:
        flows = tuple(_flow(transfer, say) for transfer in assessment.transfers)
        blocks.append(FlowPicture(say(phrases.FLOW_CAPTION), say(assessment.organisation), flows))
    else:
        blocks.append(Paragraph(say(phrases.NO_TRANSFERS)))
    measured = tuple(count for count in assessment.counts if count.thresholds)
    if measured:
        blocks.append(ScalePicture(say(phrases.SCALE_CAPTION), measured))
    else:
        blocks.append(Paragraph(say(phrases.NO_COUNTS)))
    return Section(say(phrases.PICTURES), "pictures", tuple(blocks))


def _flow(transfer: TransferResult, say: Say) -> Flow:
    return Flow(
        sources=tuple(dict.fromkeys(part.store for part in transfer.data)),
        recipient=transfer.recipient or say(phrases.NOT_GIVEN),
        place=say(country(transfer.country)),
        in_china=transfer.country.upper() == "CN",
        name=say(transfer.name),
        route=route_badge(transfer.route.outcome, say),
    )
