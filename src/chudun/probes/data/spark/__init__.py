"""A lake scanned on a Spark cluster: the same reading and the same detectors, piece by piece (集群扫描)."""
