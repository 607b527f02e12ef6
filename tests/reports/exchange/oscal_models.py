"""OSCAL's own model as compliance-trestle carries it."""

import copy
from typing import Any

import pytest

oscal = pytest.importorskip(
    "trestle.oscal", reason="compliance-trestle is not locked: it depends on an LGPL package. Install it to run these"
)


def accept(document: dict[str, Any]) -> None:
    """Read ``document`` with the model of its kind, which raises where it doesn't fit."""
    from trestle.oscal import assessment_results, catalog, profile

    (kind,) = document
    read = copy.deepcopy(document)
    # the package models OSCAL 1.2, which adds to 1.1 and takes nothing away; only the number has to be its own
    read[kind]["metadata"]["oscal-version"] = oscal.OSCAL_VERSION
    models = {"catalog": catalog.Model, "profile": profile.Model, "assessment-results": assessment_results.Model}
    models[kind].model_validate(read)
