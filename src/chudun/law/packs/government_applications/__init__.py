"""互联网政务应用安全管理规定 (Provisions on the Security Management of Government Applications on the Internet).

Modules are imported in the order of their articles, so that articles register themselves in theirs.
"""

from chudun.law.packs.government_applications import (  # noqa: F401, I001  # the order is the text's
    general_provisions,
    opening,
    openness,
    information,
    protection,
    data,
    outsourcing,
    connection,
    mail,
    emergency,
    supervision,
)
from chudun.law.packs.government_applications.regulation import government_applications

__all__ = ["government_applications"]
