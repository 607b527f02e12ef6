"""Where facts stand in a workspace file."""

import pytest

from chudun.workspace.lines import FactLines

WRITTEN = """\
organisation:
  name: 某公司
  state_organ: false
transfers:
  - id: payroll
    name: 工资
    movement: sent_abroad
  - id: parts
    name: 零件
subjects:
  incident:
    - id: leak
      name: 泄露
      personal_information: true
      handler:
        notified: false
  network_data_activity:
    name: 处理活动
    encrypted: true
"""


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> FactLines:
    path = tmp_path_factory.mktemp("lines") / "chudun.yaml"
    path.write_text(WRITTEN, encoding="utf-8")
    return FactLines(path)


@pytest.mark.parametrize(
    ("kind", "identifier", "facts", "line"),
    [
        ("transfer", "payroll", ("movement",), 7),
        ("transfer", "payroll", ("purpose", "movement"), 7),
        ("transfer", "payroll", ("exporter.state_organ",), 3),
        ("transfer", "parts", ("movement",), 8),
        ("transfer", "parts", (), 8),
        ("incident", "leak", ("personal_information",), 14),
        ("incident", "leak", ("handler.notified",), 16),
        ("network_data_activity", "network_data_activity", ("encrypted",), 19),
        ("network_data_activity", "network_data_activity", (), 17),
        ("incident", "another", ("personal_information",), None),
        ("application", "site", (), None),
    ],
)
def test_the_first_fact_written_down_or_else_the_subject(
    lines: FactLines, kind: str, identifier: str, facts: tuple[str, ...], line: int | None
) -> None:
    assert lines(kind, identifier, facts) == line
