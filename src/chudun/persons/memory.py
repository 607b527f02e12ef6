"""How much memory linking may use (内存预算)."""

import os
from pathlib import Path

LINKING_BYTES = 48
"""Bytes that linking in memory takes for each identifier, the identifier itself included (bench: 47 at 100 million)."""

_CGROUP_LIMITS = ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes")


def default_budget() -> int:
    """Return half the memory that this machine, or the container around this process, has to give, in bytes."""
    limits = [_available()]
    for path in _CGROUP_LIMITS:
        try:
            limits.append(int(Path(path).read_text("ascii")))
        except (OSError, ValueError):
            continue  # no such limit here, or "max"
    return min(limits) // 2


def _available() -> int:
    try:
        for line in Path("/proc/meminfo").read_text("ascii").splitlines():
            if line.startswith("MemAvailable:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass  # not Linux: all of the machine's memory stands in for what is free of it
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
