"""网络数据安全管理条例 (Regulations on Network Data Security Management), a module for each chapter.

Chapters are imported in their order, so that articles register themselves in theirs.
"""

from chudun.law.packs.network_data import (  # noqa: F401, I001  # the order is the statute's
    general_provisions,
    general_duties,
    sharing,
    services,
    personal_information,
    individual_rights,
    important_data,
    important_data_risks,
    cross_border,
    platforms,
    large_platforms,
    supervision,
    liability,
    supplementary,
)
from chudun.law.packs.network_data.regulation import network_data

__all__ = ["network_data"]
