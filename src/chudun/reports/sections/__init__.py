"""The parts of a report, one file each, from what was found out to blocks in one language."""
