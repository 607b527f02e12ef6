"""A workspace's ``corrections.yaml`` lies beside its own file and is used whenever its stores are read."""

from datetime import date
from pathlib import Path

from chudun.probes.data.corrections import FILE_NAME, Corrections
from chudun.probes.data.profile import Correction
from chudun.workspace.file import read_workspace
from chudun.workspace.scanning import scan_stores

DAY = date(2026, 3, 22)
PHONES = [f"139{at:08d}" for at in range(10007, 10007 + 7919 * 200, 7919)]


def test_a_rejected_column_counts_nobody_in_an_assessment(tmp_path: Path) -> None:
    (tmp_path / "hr.csv").write_text("\n".join(["c1", *PHONES]), "utf-8")
    (tmp_path / "chudun.yaml").write_text(
        "organisation: {name: 示例}\nstores:\n- {name: hr, location: hr.csv}\n", "utf-8"
    )
    workspace = read_workspace(tmp_path, today=DAY)
    before, _ = scan_stores(workspace, lambda _: None)
    assert before[0].identifiers.record.size == len(PHONES)
    word = Correction("reject", None, "li", DAY, "mobile", {"mobile": 1.0})
    kept = Corrections(tmp_path / FILE_NAME)
    kept.keep(("hr", "hr", "c1"), word)
    kept.keep(("elsewhere", "t", "c"), word)
    after, problems = scan_stores(workspace, lambda _: None)
    assert after[0].identifiers.record.size == 0
    assert (after[0].columns[0].detector, after[0].columns[0].review) == (None, "reject")
    assert problems == []
