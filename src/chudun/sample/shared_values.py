"""Values that stand in many rows and belong to nobody: placeholders and numbers shared by hundreds."""

import pyarrow as pa

PLACEHOLDER_MOBILE = pa.scalar("13800138000")
PLACEHOLDER_ID = pa.scalar("000000000000000000")
# the dealers' sales hotline, a mobile number; its segment is drawn for persons too, its digits hardly
HOTLINE = pa.scalar("18900000027")
SWITCHBOARD = pa.scalar("027-82000000")
