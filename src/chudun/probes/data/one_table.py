"""Reading one table of a source through the detectors."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date

from chudun.probes.data.columns import PartialScan, ScanSettings, TableScan
from chudun.probes.data.key import digest_key
from chudun.probes.data.label_text import unlabelled
from chudun.probes.data.pace import UNHURRIED, Pace
from chudun.probes.data.profile import Identifiers, Problem, TableNotes, TableProfile, TableRef
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.vocabulary.bilingual import Bilingual


@dataclass(slots=True)
class RowsRead:
    """What came of reading some rows of a table.

    Attributes
    ----------
    part
        What the scan learnt; None where nothing could be read.
    problems
        What could not be read.
    complete
        Whether all of the rows were read.
    """

    part: PartialScan | None
    problems: list[Problem]
    complete: bool

    def profile(self, ref: TableRef) -> TableProfile:
        """Judge the columns, the rows being all there are."""
        if self.part is None:
            return TableProfile(ref, 0, (), Identifiers.none(), self.complete, tuple(self.problems))
        return self.part.finish(self.problems, self.complete)


def scan_table(
    source: Source,
    inner: TableRef,
    ref: TableRef,
    *,
    key: bytes,
    settings: ScanSettings,
    notes: TableNotes,
    pace: Pace,
    advance: Callable[[int], None],
    told_as: Callable[[Problem], Problem] = lambda problem: problem,
) -> TableProfile:
    """Return the profile of one table; whatever goes wrong is in its problems. The parameters are `scan_rows`'."""
    read = scan_rows(
        source, inner, ref, key=key, settings=settings, notes=notes, pace=pace, advance=advance, told_as=told_as
    )
    return read.profile(ref)


def scan_rows(
    source: Source,
    inner: TableRef,
    ref: TableRef,
    *,
    key: bytes,
    settings: ScanSettings,
    notes: TableNotes,
    pace: Pace = UNHURRIED,
    advance: Callable[[int], None] = lambda _: None,
    told_as: Callable[[Problem], Problem] = lambda problem: problem,
    today: date | None = None,
) -> RowsRead:
    """Return what the rows that a source yields come to; whatever goes wrong is in the problems.

    Parameters
    ----------
    inner, ref
        The table as the source calls it, and as the workspace does.
    pace
        How fast the source may be read.
    advance
        Takes the number of rows read so far, after each batch.
    told_as
        Turns what the source says of ``inner`` into what is said of ``ref``.
    today
        The day on which ages are reckoned; today where None.
    """
    problems: list[Problem] = []
    table: TableScan | None = None
    rows, complete = 0, True

    def report(problem: Problem) -> None:
        problems.append(told_as(problem))

    try:
        comments = unlabelled(source.comments(inner))
        for batch in pace.paced(source.read(inner, report)):
            if table is None:
                known = _without(notes, _unknown_columns(notes, batch.schema.names, ref, problems.append))
                table = TableScan(
                    ref,
                    batch.schema,
                    key=digest_key(key),
                    settings=settings,
                    comments=comments,
                    notes=known,
                    today=today,
                )
            table.update(batch)
            rows += batch.num_rows
            advance(rows)
        if table is not None:
            table.part()  # its last batch may still be at work
    except Unreadable as error:
        report(error.problem)
        complete = False
    except Exception as error:  # a fault of ours or of a library must not cost the other tables
        problems.append(_failed(ref, error))
        complete = False
    return RowsRead(table.part() if table else None, problems, complete)


def _unknown_columns(notes: TableNotes, names: list[str], ref: TableRef, report: Report) -> AbstractSet[str]:
    missing = (notes.person_keys.keys() | notes.another_person | notes.corrections.keys()) - set(names)
    for name in sorted(missing):
        report(_unknown_column(ref, name))
    return missing


def _without(notes: TableNotes, missing: AbstractSet[str]) -> TableNotes:
    keys = {name: series for name, series in notes.person_keys.items() if name not in missing}
    return replace(notes, person_keys=keys, another_person=notes.another_person - missing)


def _unknown_column(ref: TableRef, name: str) -> Problem:
    return Problem(
        f"{ref.store}: {ref.table}: {name}",
        Bilingual("工作区文件提到这一列，但没有这一列", "the workspace file speaks of this column, which is not there"),
        Bilingual("请核对工作区文件里的列名", "check the column's name in the workspace file"),
    )


def _failed(ref: TableRef, error: Exception) -> Problem:
    """Say that something nobody foresaw went wrong; an error's own text may quote a cell."""
    return Problem(
        f"{ref.store}: {ref.table}",
        Bilingual(
            "没有读完：出现未预料的错误（{name}）", "not read to the end: an error that was not foreseen ({name})"
        ).format(name=type(error).__name__),
        Bilingual(
            "此前读到的行有效；请把错误名称和文件类型反馈给我们",
            "the rows read before count; please tell us the error's name and the kind of file",
        ),
    )
