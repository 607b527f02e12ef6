"""Which standard says what is sensitive personal information (敏感个人信息)."""

from typing import Literal

Reading = Literal["gbt45574_2025", "gbt35273_2020"]
"""GB/T 45574-2025, or the list in GB/T 35273-2020 that went before it."""
