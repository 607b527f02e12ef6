"""ORC: types, nesting, damage."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.orc as paorc
import pytest

from chudun.probes.data.sources import orc

from .parsing import confined, parsed


def test_text_numbers_and_dates_are_kept_structs_flattened_and_lists_reported(tmp_path: Path) -> None:
    table = pa.table(
        {
            "n": pa.array([1], pa.int64()),
            "name": ["林测样"],
            "d": [dt.date(2024, 1, 2)],
            "money": [Decimal("420106199001011234")],
            "owner": [{"phone": "13900001234", "age": 30}],
            "tags": [["a"]],
        }
    )
    paorc.write_table(table, tmp_path / "t.orc")
    found = parsed(orc, tmp_path / "t.orc")
    (row,) = found.tables["t"]
    assert row.pop("money").startswith("420106199001011234")
    assert row == {"n": 1, "name": "林测样", "d": dt.date(2024, 1, 2), "owner.phone": "13900001234", "owner.age": 30}
    assert "1 columns are lists" in found.said
    assert not found.missing


def test_all_stripes_are_read(tmp_path: Path) -> None:
    table = pa.table({"id": range(200_000), "name": [f"n{at}" for at in range(200_000)]})
    paorc.write_table(table, tmp_path / "t.orc", stripe_size=1 << 16, batch_size=1024)
    found = parsed(orc, tmp_path / "t.orc")
    assert [row["id"] for row in found.tables["t"]] == list(range(200_000))


@pytest.mark.parametrize("content", [b"", b"ORC", b"ORC" + bytes(1000), b"\0" * 64])
def test_what_is_no_orc_is_one_line(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "t.orc").write_bytes(content)
    found = parsed(orc, tmp_path / "t.orc")
    assert "not a whole ORC file" in found.said
    assert len(found.missing) == 1


def test_a_damaged_stripe_costs_itself_alone(tmp_path: Path) -> None:
    path = tmp_path / "t.orc"
    names = [f"n{at * 2654435761 % 2**32}" for at in range(50_000)]
    paorc.write_table(pa.table({"name": names}), path, stripe_size=1 << 16, batch_size=1024, compression="zstd")
    content = bytearray(path.read_bytes())
    content[3:60_000] = b"\xff" * 59_997
    path.write_bytes(content)
    found = confined(path)
    assert "stripes are damaged" in found.said
    assert found.tables["t"]
    assert found.tables["t"][-1]["name"] == names[-1]
