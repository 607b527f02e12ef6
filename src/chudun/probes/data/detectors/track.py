"""Record of movements (行踪轨迹) that its own name speaks of."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="track",
    label=Bilingual("行踪轨迹", "record of movements"),
    category=Bilingual("行踪轨迹", "whereabouts"),
    standard="GB/T 45574-2025",
    words=(
        "轨迹", "行踪", "足迹", "trajectory", "gps_track", "track_points", "footprint", "location_history", "polyline",
    ),
    personal=True,
    of_things=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
