"""Law: the rule language, its back ends and the packs."""
