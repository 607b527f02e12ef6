"""The data probe: what stores hold, column by column, and whose it is."""
