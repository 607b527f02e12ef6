"""The sample organisation: an electric-car maker in Wuhan. Synthetic, deterministic, with its own truth."""

from chudun.sample.organisation import build
from chudun.sample.truth import ColumnTruth, GroundTruth, Persons, TableTruth
from chudun.sample.workspace import workspace_data

__all__ = ["ColumnTruth", "GroundTruth", "Persons", "TableTruth", "build", "workspace_data"]
