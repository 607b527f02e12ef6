"""Tables of cases in files: CSV and Parquet."""

from io import BytesIO
from pathlib import Path

import polars as pl

from chudun.facts.problem import BadInput, Problem
from chudun.vocabulary.bilingual import Bilingual


def read_table(path: Path) -> pl.DataFrame:
    """Return the table at ``path``; a CSV file's cells stay text.

    Raises
    ------
    BadInput
        It isn't there, or can't be read as a table.
    """
    try:
        return pl.read_csv(path, infer_schema=False) if path.suffix == ".csv" else pl.read_parquet(path)
    except FileNotFoundError:
        what = Bilingual("没有这个文件", "no such file")
        raise BadInput([Problem(str(path), what, Bilingual("检查路径", "check the path"))]) from None
    except pl.exceptions.PolarsError as error:
        what = Bilingual("读不成表格", f"can't be read as a table ({type(error).__name__})")
        remedy = Bilingual(
            "检查文件是否完整、各行列数是否一致", "check that it is whole and every row has the same columns"
        )
        raise BadInput([Problem(str(path), what, remedy)]) from None


def write_table(frame: pl.DataFrame, path: Path) -> None:
    """Write ``frame`` to ``path``: Parquet where its name ends so, else CSV."""
    buffer = BytesIO()
    if path.suffix == ".parquet":
        frame.write_parquet(buffer)
    else:
        frame.write_csv(buffer)
    path.write_bytes(buffer.getvalue())
