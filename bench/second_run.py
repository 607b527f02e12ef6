"""A folder of very many small files scanned twice, against reading all of them with pyarrow.

    python bench/second_run.py [--files 10000] [--large 3]

The files are CSV tables of twenty rows and ten columns, some of them identifiers, spread over folders of two hundred;
beside them stand a few tables of 200,000 rows. ``chudun scan`` runs twice with one state folder, each time in a process
of its own: the first run reads and judges everything, the second finds every file unchanged and takes its verdicts
from the state folder. The peer is one more process that reads each file whole with pyarrow and lets it go: what any
tool must spend that doesn't remember. Before each second run nothing is dropped from the system's cache, so disks
play no part.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

HEAD = "id,order_no,customer_name,phone,amount,status,city,created_at,remark,sku_code"
ROWS, LARGE_ROWS, FILES_A_FOLDER = 20, 200_000, 200

PEER = """
import sys
from pathlib import Path
import pyarrow.csv
for path in Path(sys.argv[1]).rglob("*.csv"):
    pyarrow.csv.read_csv(path)
"""
SCAN = "from chudun.cli import main; main()"


class Spent(NamedTuple):
    """Seconds by the clock and of processor time, and the peak of memory in MiB, of one process."""

    clock: float
    processor: float
    memory: float


def row(rng: random.Random) -> str:
    cells = [
        str(rng.randrange(10**6)),
        f"O{rng.randrange(10**12):012}",
        rng.choice("王李张刘陈杨") + rng.choice("伟芳娜敏静强"),
        f"1{rng.choice([38, 39, 50, 86])}{rng.randrange(10**8):08}",
        f"{rng.random() * 1000:.2f}",
        rng.choice(["paid", "open", "void"]),
        rng.choice(["上海", "北京", "武汉"]),
        f"2025-{rng.randint(1, 12):02}-{rng.randint(1, 28):02} 10:{rng.randrange(60):02}:00",
        rng.choice(["", "尽快发货", "请放门口"]),
        f"SKU-{rng.randrange(10**5):05}",
    ]
    return ",".join(cells)


def fill(root: Path, small: int, large: int) -> None:
    rng = random.Random(20261122)
    sizes = [ROWS] * small + [LARGE_ROWS] * large
    for number, rows in enumerate(sizes):
        folder = root / f"{number // FILES_A_FOLDER:03}"
        folder.mkdir(parents=True, exist_ok=True)
        text = "\n".join([HEAD, *(row(rng) for _ in range(rows))])
        (folder / f"orders_{number:05}.csv").write_text(text + "\n", encoding="utf-8")


def spent(program: str, *arguments: str) -> Spent:
    """Run a Python program in a process of its own."""
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", program, *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{arguments} ended with {process.returncode}")
    return Spent(time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--large", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data, state = Path(folder) / "data", Path(folder) / "state"
        fill(data, chosen.files, chosen.large)
        fill(Path(folder) / "one", 1, 0)
        # compiles the kernel, once for this source text
        spent(SCAN, "scan", f"{folder}/one", "--state", f"{folder}/other")
        peer = spent(PEER, str(data))
        first, second = (spent(SCAN, "scan", str(data), "--state", str(state), "--format", "json") for _ in range(2))
    for name, one in (("pyarrow reads all", peer), ("first run", first), ("second run", second)):
        print(f"{name}: {one.clock:.1f} s, {one.processor:.1f} s of processor time, {one.memory:.0f} MiB at most")
    tables = chosen.files + chosen.large
    print(
        f"{tables:,} files: the second run takes 1/{first.clock / second.clock:.0f} of the first by the clock, "
        f"1/{first.processor / second.processor:.0f} by processor time; reading alone takes "
        f"{peer.processor / second.processor:.2f} times the second run's processor time and "
        f"1/{first.processor / peer.processor:.1f} of the first's"
    )


if __name__ == "__main__":
    main()
