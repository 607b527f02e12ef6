"""Which database program wrote a file, and whether the file or its log has changed."""

from hashlib import blake2b
from pathlib import Path

from chudun.probes.data.sources._files import fingerprint_of

_DUCKDB_MARK = slice(8, 12)


def is_duckdb(path: Path) -> bool:
    """Say whether the file begins as DuckDB's do; several programs call their files ``.db``."""
    try:
        with path.open("rb") as file:
            return file.read(_DUCKDB_MARK.stop)[_DUCKDB_MARK] == b"DUCK"
    except OSError:
        return False


def fingerprint_with_log(path: Path, log: Path) -> str | None:
    """Return a digest of a database file and of its write-ahead log; None if the file is gone."""
    parts = (fingerprint_of(path), fingerprint_of(log))
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest() if parts[0] else None
