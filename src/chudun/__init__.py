"""Chudun 楚盾: probe, fact, law, risk, report."""
