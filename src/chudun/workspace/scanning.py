"""Reading every store of a workspace, and how facts say that they come from it."""

from collections.abc import Callable, Sequence
from datetime import date
from importlib.metadata import version

from chudun.facts.fact import Evidence
from chudun.facts.problem import Problem
from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.corrections import FILE_NAME as CORRECTIONS
from chudun.probes.data.corrections import Corrections
from chudun.probes.data.key import load_key
from chudun.probes.data.own_detectors import FOLDER as DETECTORS
from chudun.probes.data.own_detectors import adopt_from
from chudun.probes.data.profile import TableProfile, TableRef
from chudun.probes.data.scan import Progress, scan
from chudun.probes.data.sources import Collection, Source, Unreadable, open_source
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.model import Workspace

_NAMED = 5
"""Tables a fact's evidence names before it only counts them."""


def scan_stores(
    workspace: Workspace, progress: Callable[[Progress], None]
) -> tuple[tuple[TableProfile, ...], list[Problem]]:
    """Scan every store of ``workspace`` and return the tables' profiles and what could not be read."""
    corrections = Corrections(workspace.folder / CORRECTIONS)
    stated = {TableRef(s.name, table): notes for s in workspace.stores for table, notes in s.tables.items()}
    problems: list[Problem] = list(corrections.problems)
    adopt_from(workspace.folder / DETECTORS, problems.append)
    sources: list[Source | Collection] = []
    for store in workspace.stores:
        try:
            sources.append(open_source(store.name, workspace.location(store)))
        except Unreadable as error:
            problems.append(error.problem)
    result = scan(
        sources,
        key=load_key(workspace.state / "key"),
        settings=ScanSettings(sensitive_reading=workspace.sensitive_reading),
        state=workspace.state / "scan",
        progress=progress,
        notes=corrections.notes(stated, {store.name for store in workspace.stores}),
    )
    problems += result.problems
    return result.tables, problems + [problem for table in result.tables for problem in table.problems]


def measured(on: date, tables: Sequence[TableRef] = (), how: Bilingual | None = None) -> Evidence:
    """Return the evidence of what the data probe measured: in all stores, or in ``tables``; ``how`` says what it is."""
    zh, en = "数据探针实测", "measured by the data probe"
    if tables:
        named = [f"{ref.store}/{ref.table}" for ref in tables[:_NAMED]]
        more = len(tables) - len(named)
        zh += f"：{'、'.join(named)}" + (f" 等 {len(tables)} 张表" if more else "")
        en += f" in {', '.join(named)}" + (f" and {more} more" if more else "")
    if how:
        zh, en = f"{zh}；{how.zh}", f"{en}; {how.en}"
    return Evidence(Bilingual.same(f"chudun {version('chudun')}"), Bilingual(zh, en), on, measured=True)
