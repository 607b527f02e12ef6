"""The inventory of data (数据资产清单): what there is, its class, its grade, and why."""
