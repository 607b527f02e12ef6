"""Tables of cases, read by libyaml: there are thousands of rows, and every run reads them all."""

from pathlib import Path
from typing import Any

import yaml


def read_rows(table: Path) -> list[dict[str, Any]]:
    """Return the rows of a table of cases."""
    return yaml.load(table.read_bytes(), yaml.CSafeLoader)
