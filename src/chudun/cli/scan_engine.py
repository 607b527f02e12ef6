"""Where ``chudun scan`` does its work: on this machine, or on a Spark cluster."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from chudun.cli.scan_progress import scanning
from chudun.facts.problem import BadInput, Problem
from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.pace import Pace
from chudun.probes.data.profile import TableNotes, TableRef
from chudun.probes.data.scan import ScanResult, scan
from chudun.probes.data.sources import Collection, Source
from chudun.probes.data.spark.scan import scan_lake
from chudun.probes.data.spark.session import spark_session
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.counting import Population
from chudun.workspace.lake_counting import LakePopulation

Measured = tuple[ScanResult, Population]
Measure = Callable[[Mapping[TableRef, TableNotes]], Measured]
"""Scans everything, given what people say of the tables."""


class Engine(StrEnum):
    """What scans."""

    LOCAL = "local"
    SPARK = "spark"


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be scanned, and how.

    Attributes
    ----------
    key
        The workspace's key.
    state
        Folder for what is remembered.
    detectors
        Folder of the user's own detectors, or None.
    """

    sources: Sequence[Source | Collection]
    key: bytes
    settings: ScanSettings
    state: Path
    pace: Pace | None
    detectors: Path | None


@contextmanager
def measuring(engine: Engine, master: str | None, job: Job) -> Iterator[Measure]:
    """Lend what does the job; what comes of it can be asked for people until the context ends.

    Raises
    ------
    BadInput
        An option and the engine don't go together, or Spark can't be used.
    """
    if engine is Engine.LOCAL:
        if master:
            raise BadInput([Problem(f"--master {master}", _NO_SPARK, _ADD_ENGINE)])
        yield lambda notes: _here(job, notes)
        return
    if job.pace:
        raise BadInput([Problem("--engine spark", _NO_PACE, _DROP_PACE)])
    with spark_session(master) as spark, ExitStack() as lakes:

        def on_spark(notes: Mapping[TableRef, TableNotes]) -> Measured:
            lake = lakes.enter_context(
                scan_lake(spark, job.sources, key=job.key, settings=job.settings, notes=notes, detectors=job.detectors)
            )
            return lake.result, LakePopulation(lake.result.tables, spark=spark, lake=lake)

        yield on_spark


def _here(job: Job, notes: Mapping[TableRef, TableNotes]) -> Measured:
    with scanning() as progress:
        result = scan(
            job.sources,
            key=job.key,
            settings=job.settings,
            state=job.state,
            progress=progress,
            pace=job.pace,
            notes=notes,
        )
    return result, Population(result.tables)


_NO_SPARK = Bilingual("只有用 Spark 扫描才有主节点", "only a scan on Spark has a master")
_ADD_ENGINE = Bilingual("加上 --engine spark，或去掉 --master", "add --engine spark, or leave --master out")
_NO_PACE = Bilingual("限速只对本机扫描有效", "only a scan on this machine can be paced")
_DROP_PACE = Bilingual(
    "去掉 --max-load 和 --rows-per-second；并发由 Spark 的核数和队列限制",
    "leave out --max-load and --rows-per-second; Spark's cores and queues bound how much is read at once",
)
