"""The rule language: expressions, rules and what can be computed from them."""
