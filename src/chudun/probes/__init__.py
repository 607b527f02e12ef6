"""Probes: each measures a part of what an organisation holds or does, and yields facts."""
