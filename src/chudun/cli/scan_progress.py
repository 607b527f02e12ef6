"""How far a scan has come, shown on the terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from chudun.cli.output import err, language
from chudun.probes.data.progress import Progress
from chudun.vocabulary.bilingual import Bilingual


@contextmanager
def scanning() -> Iterator[Callable[[Progress], None]]:
    """Show how far a scan has come, on standard error and only on a terminal."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed}/{task.total}"),
        TimeElapsedColumn(),
    )
    with Bar(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
        task = bar.add_task(Bilingual("扫描", "scanning").to(language()), total=None)

        def advance(progress: Progress) -> None:
            share = f"  {progress.read / 1e6:,.0f}/{progress.size / 1e6:,.0f} MB" if progress.size else ""
            name = f"{progress.ref.store}/{progress.ref.table}  {progress.rows:,}{share}"
            bar.update(task, total=progress.tables, completed=progress.done, description=name)

        yield advance
