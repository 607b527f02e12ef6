"""网络暴力信息治理规定 (Provisions on the Governance of Cyber-Violence Information), a module for each chapter.

Chapters are imported in their order, so that articles register themselves in theirs.
"""

from chudun.law.packs.cyber_violence import (  # noqa: F401, I001  # the order is the statute's
    general_provisions,
    general_duties,
    prevention,
    handling,
    accounts,
    protection,
    complaints,
    supervision,
    supplementary,
)
from chudun.law.packs.cyber_violence.regulation import cyber_violence

__all__ = ["cyber_violence"]
