from pathlib import Path
from types import SimpleNamespace

import pytest

from chudun.sample import build, workspace_data
from chudun.workspace.file import FILE_NAME
from chudun.workspace.template import render


@pytest.fixture(scope="session")
def sample(tmp_path_factory) -> SimpleNamespace:
    """A small sample organisation on disk, and the truth its generator kept."""
    folder: Path = tmp_path_factory.mktemp("sample")
    truth = build(folder, people=3000)
    (folder / FILE_NAME).write_text(render(workspace_data(), explain=False), encoding="utf-8")
    return SimpleNamespace(folder=folder, truth=truth)
