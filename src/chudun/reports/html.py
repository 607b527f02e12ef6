"""The report as one HTML file that needs no network and no script (HTML 报告)."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from chudun.reports import phrases
from chudun.reports.assessment import Assessment
from chudun.reports.content import report
from chudun.reports.document import FlowPicture, Picture, Say, ScalePicture, TimelinePicture
from chudun.reports.outcomes import DAYS, ROUTES, VERDICTS
from chudun.reports.pictures.flow import draw_flows
from chudun.reports.pictures.scale import draw_scale
from chudun.reports.pictures.timeline import draw_timeline
from chudun.vocabulary.bilingual import Bilingual, Language


def write_html(assessment: Assessment, path: Path, language: Language) -> None:
    """Write the report to ``path`` as one self-contained HTML file.

    Raises
    ------
    OSError
        ``path`` can't be written.
    """
    path.write_text(as_html(assessment, language), encoding="utf-8")


def as_html(assessment: Assessment, language: Language) -> str:
    """Return the report as a complete HTML page."""

    def say(text: Bilingual) -> str:
        return text.to(language)

    def picture(block: Picture) -> Markup:
        return Markup(_drawn(block, say))  # the tree it is written from escapes every text

    template = _environment().get_template("report.html.j2")
    return template.render(
        document=report(assessment, language),
        picture=picture,
        looks=VERDICTS | ROUTES | DAYS,
        contents=say(phrases.CONTENTS),
    )


def _drawn(block: Picture, say: Say) -> str:
    match block:
        case FlowPicture():
            return draw_flows(block, say)
        case ScalePicture():
            return draw_scale(block, say)
        case TimelinePicture():
            return draw_timeline(block, say)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("chudun.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
