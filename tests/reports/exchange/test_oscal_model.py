"""The documents held against OSCAL's own model."""

from collections.abc import Callable

import pytest

from chudun.reports.assessment import Assessment
from chudun.reports.exchange.oscal import documents

from ..assessments import assessment, hostile, nothing
from .oscal_models import accept


@pytest.mark.parametrize("made", [assessment, hostile, nothing])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_model_takes_every_document(made: Callable[[], Assessment], language: str) -> None:
    for _, document in documents(made(), language):  # type: ignore[arg-type]
        accept(document)


def test_the_model_would_refuse_what_is_wrong() -> None:
    for _, document in documents(nothing(), "en"):
        (kind,) = document
        document[kind]["uuid"] = "not a uuid"
        with pytest.raises(ValueError, match="uuid"):
            accept(document)
