"""DataProfiler: a label a column, by its neural network where TensorFlow and scikit-learn are installed.

Its model comes with the package and knows American data: names, addresses, telephone and card numbers, e-mail, IP and
MAC addresses. Without TensorFlow it profiles (types, counts, quantiles) and labels nothing.
"""

import logging
import os
import warnings
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from typing import Any

import pandas as pd

_LABELS: Mapping[str, str] = {
    "ADDRESS": "address",
    "CREDIT_CARD": "bank_card",
    "EMAIL_ADDRESS": "email",
    "IPV4": "ip_address",
    "IPV6": "ip_address",
    "MAC_ADDRESS": "mac_address",
    "PERSON": "person_name",
    "PHONE_NUMBER": "mobile",
}


def labels_offered() -> bool:
    """Return whether its labeler runs here."""
    return find_spec("tensorflow") is not None and find_spec("sklearn") is not None


def _library() -> Any:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    warnings.filterwarnings("ignore")
    import dataprofiler

    dataprofiler.set_verbosity(logging.CRITICAL)
    return dataprofiler


def profiled(cells: Mapping[str, Sequence[str | None]]) -> dict[str, str | None]:
    """Return what it says each column is, by our names; None for everything else, and wherever it has no labeler."""
    library = _library()
    options = library.ProfilerOptions()
    options.set({"multiprocess.is_enabled": False, "data_labeler.is_enabled": labels_offered()})
    report = library.Profiler(pd.DataFrame(cells), profiler_type="structured", options=options).report()
    said = (column.get("data_label") or "" for column in report["data_stats"])
    return {
        name: next((_LABELS[label] for label in text.split("|") if label in _LABELS), None)
        for name, text in zip(cells, said, strict=True)
    }
