"""Random transfers for the rule benches: complete, plausible, the counts around the law's thresholds."""

import numpy as np
import polars as pl

from chudun.vocabulary.attribute import Choice, Count, Day, Text, YesNo
from chudun.vocabulary.kind import key, paths
from chudun.vocabulary.transfer import Transfer

ATTRIBUTES = {key(path): path[-1] for path in paths(Transfer) if not isinstance(path[-1], Text)}
THRESHOLDS = (1, 10_000, 100_000, 1_000_000)
_GENERAL = ("exporter.people_general", "exporter.people_general_with_exempt")
_SENSITIVE = (
    "exporter.people_sensitive",
    "exporter.people_sensitive_with_exempt",
    "exporter.people_sensitive_since_last_january",
)
_ALL = "exporter.people_since_last_january"


def transfers(rows: int, seed: int = 16) -> pl.DataFrame:
    """Return ``rows`` transfers of which every fact but the days is known.

    What the vocabulary presumes holds of three in four; counts lie a little below, on or above a threshold, or
    anywhere, and never break the order the vocabulary puts them in.
    """
    rng = np.random.default_rng(seed)
    columns: dict[str, np.ndarray] = {}
    for name, attribute in ATTRIBUTES.items():
        if isinstance(attribute, YesNo):
            columns[name] = rng.random(rows) < {None: 0.5, True: 0.75, False: 0.25}[attribute.presumed]  # type: ignore[index]
        elif isinstance(attribute, Choice):
            options = np.array(list(attribute.options))
            columns[name] = options[rng.integers(0, len(options), rows)]
            if attribute.presumed is not None:
                columns[name][rng.random(rows) < 0.5] = attribute.presumed
        elif isinstance(attribute, Count):
            columns[name] = _near_thresholds(rng, rows)
        else:
            assert isinstance(attribute, Day)
    for ladder in (_GENERAL, _SENSITIVE):
        columns |= dict(zip(ladder, np.sort([columns[name] for name in ladder], axis=0), strict=True))
    columns[_ALL] = np.max([columns[name] for name in (*_GENERAL, *_SENSITIVE, _ALL)], axis=0)
    columns["personal_information"] |= columns["movement"] == "processed_from_abroad"
    return pl.DataFrame(columns)


def _near_thresholds(rng: np.random.Generator, rows: int) -> np.ndarray:
    near = np.array(THRESHOLDS)[rng.integers(0, len(THRESHOLDS), rows)] + rng.integers(-1, 2, rows)
    anywhere = np.exp(rng.uniform(0, np.log(5_000_000), rows)).astype(np.int64) - 1
    return np.where(rng.random(rows) < 0.3, near, anywhere)
