"""A connection to Spark, closed at the end whatever happens (Spark 会话).

Whatever else the cluster needs (queues, memory, files to ship) is given as Spark is told it everywhere: in
``spark-defaults.conf``, in PYSPARK_SUBMIT_ARGS, or by starting chudun through ``spark-submit``.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from chudun.facts.problem import BadInput, Problem
from chudun.vocabulary.bilingual import Bilingual

_ROWS_A_BATCH = "64"
"""A row of ours holds thousands of identifiers, or a whole table's statistics."""


@contextmanager
def spark_session(master: str | None) -> Iterator[Any]:
    """Lend a Spark session; one that was there before is used and left running.

    Parameters
    ----------
    master
        URL of the cluster (``spark://host:7077``, ``yarn``, ``k8s://…``, ``local[*]``); Spark's own configuration
        decides where None.

    Raises
    ------
    BadInput
        pyspark or Java is missing, Spark doesn't start, or it gives up a job.
    """
    if not find_spec("pyspark"):
        raise BadInput([Problem("--engine spark", _NO_PYSPARK, _GET_PYSPARK)])
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession

    failures = (PySparkException, import_module("py4j.protocol").Py4JError)
    running = SparkSession.getActiveSession()
    try:
        session = running or _started(SparkSession, master)
    except failures as error:
        raise BadInput([_not_started(master, error)]) from None
    try:
        session.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", _ROWS_A_BATCH)
        session.conf.set("spark.sql.shuffle.partitions", str(2 * session.sparkContext.defaultParallelism))
        yield session
    except failures as error:
        # Spark's own text may quote whatever it worked on
        raise BadInput([_gave_up(error)]) from None
    finally:
        if not running:
            session.stop()


def _started(spark: Any, master: str | None) -> Any:
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        raise BadInput([Problem("--engine spark", _NO_JAVA, _GET_JAVA)])
    if master and master.startswith("local"):
        # executors on this machine run this very Python
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    builder = spark.builder.appName("chudun").config("spark.ui.showConsoleProgress", "false")
    return (builder.master(master) if master else builder).getOrCreate()


def _not_started(master: str | None, error: Exception) -> Problem:
    what = Bilingual("Spark 没有启动（{name}）", "Spark did not start ({name})").format(name=type(error).__name__)
    return Problem(f"--master {master}" if master else "--engine spark", what, _LOOK_AT_SPARK)


def _gave_up(error: Exception) -> Problem:
    what = Bilingual("Spark 中止了作业（{name}）", "Spark gave up the job ({name})").format(name=type(error).__name__)
    return Problem("--engine spark", what, _LOOK_AT_WORKERS)


_NO_PYSPARK = Bilingual(
    "用 Spark 扫描需要 pyspark，没有安装", "scanning on Spark needs pyspark, which is not installed"
)
_GET_PYSPARK = Bilingual("运行 pip install 'chudun[spark]'", "run pip install 'chudun[spark]'")
_NO_JAVA = Bilingual("Spark 需要 Java，没有找到", "Spark needs Java, which was not found")
_GET_JAVA = Bilingual("请安装 Java 17 或更新版本，或设置 JAVA_HOME", "install Java 17 or newer, or set JAVA_HOME")
_LOOK_AT_SPARK = Bilingual(
    "请核对 --master 地址、集群是否可达，以及上面 Spark 自己的日志",
    "check the --master URL, that the cluster can be reached, and Spark's own log above",
)
_LOOK_AT_WORKERS = Bilingual(
    "请核对：各执行节点装有同一版本的 chudun（pip 或 --archives）、能读到同一路径，内存够用；详见 Spark 日志",
    "check that every executor has the same chudun installed (pip or --archives), sees the same paths and has memory "
    "enough; Spark's log says more",
)
