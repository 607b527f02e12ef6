"""Booking today's exports of a workspace (出境登记)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from chudun.facts.problem import BadInput, Problem
from chudun.facts.reading import suggestion
from chudun.probes.data.profile import TableRef
from chudun.probes.data.scan import Progress
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.assessing import treatments
from chudun.workspace.counting import Population
from chudun.workspace.ledger.booking import book, fingerprints
from chudun.workspace.ledger.entry import Entry, Treatment
from chudun.workspace.ledger.totals import folder_of
from chudun.workspace.model import TransferEntry, Workspace
from chudun.workspace.scanning import scan_stores


@dataclass(frozen=True)
class Added:
    """What came of booking.

    Attributes
    ----------
    new, known
        Booked now; booked before, and left as they were.
    left_out
        Why transfers that nobody named were not booked: they do not leave, or hold nobody.
    problems
        What could not be read or booked.
    """

    new: tuple[Entry, ...]
    known: tuple[Entry, ...]
    left_out: tuple[Problem, ...]
    problems: tuple[Problem, ...]


def add_exports(
    workspace: Workspace,
    chosen: str | None,
    left_on: date,
    *,
    today: date,
    progress: Callable[[Progress], None] = lambda _: None,
) -> Added:
    """Book what the transfer ``chosen``, or every one that leaves, takes of its tables as they are now.

    Raises
    ------
    BadInput
        ``left_on`` is after ``today``, or there is no such transfer; nothing is booked.
    OSError
        The ledger can't be written to; the same command later books what is missing.
    """
    if left_on > today:
        raise BadInput([_ahead(left_on)])
    transfers = _chosen(workspace, chosen)
    tables, problems = scan_stores(workspace, progress)
    population, folder = Population(tables), folder_of(workspace)
    known = fingerprints(workspace, {TableRef(part.store, part.table) for t in transfers for part in t.data})
    judged = treatments(workspace, tables, left_on)
    new: list[Entry] = []
    again: list[Entry] = []
    left_out: list[Problem] = []
    for transfer in transfers:
        treatment = judged[transfer.id]
        if missing := _not_read(transfer, population):
            problems.append(missing)
            continue
        unfit = _unfit(transfer, treatment, population, named=chosen is not None)
        if unfit is not None or treatment is None:
            (left_out if chosen is None else problems).extend([unfit] if unfit else [])
            continue
        entry = book(workspace, transfer, population, known, treatment, left_on)
        problems += [] if all(block.complete for block in entry.blocks) else [_cut(transfer)]
        (new if folder.add(entry) else again).append(entry)
    return Added(tuple(new), tuple(again), tuple(left_out), tuple(problems))


def _chosen(workspace: Workspace, chosen: str | None) -> tuple[TransferEntry, ...]:
    if chosen is None:
        return workspace.transfers
    by_id = {transfer.id: transfer for transfer in workspace.transfers}
    if chosen not in by_id:
        what = Bilingual("没有这项数据提供", "there is no such transfer")
        raise BadInput([Problem(f"--transfer {chosen}", what, suggestion(chosen, by_id))])
    return (by_id[chosen],)


def _unfit(
    transfer: TransferEntry, treatment: Treatment | None, population: Population, *, named: bool
) -> Problem | None:
    """Return why the transfer is not booked; None where it is."""
    if treatment is None:
        return Problem(transfer.id, *_STAYS)
    if treatment is Treatment.FORBIDDEN and not named:
        return Problem(transfer.id, *_FORBIDDEN)
    scope = population.scope(transfer.data)
    if not (scope.personal.any() or scope.sensitive.any()):
        return Problem(transfer.id, *_NOBODY)
    return None


def _not_read(transfer: TransferEntry, population: Population) -> Problem | None:
    read = {(table.ref.store, table.ref.table) for table in population.tables}
    missing = [f"{part.store}: {part.table}" for part in transfer.data if (part.store, part.table) not in read]
    return Problem(f"{transfer.id}: {', '.join(missing)}", *_NOT_READ) if missing else None


def _ahead(day: date) -> Problem:
    return Problem(
        f"--on {day}",
        Bilingual("这一天还没有到，台账只登记已发生的出境", "this day is yet to come; the ledger books what has left"),
        Bilingual("填写出境当天的日期", "give the day of the export"),
    )


def _cut(transfer: TransferEntry) -> Problem:
    return Problem(
        transfer.id,
        Bilingual(
            "有的数据表没有读完，已登记读到的部分；人数只有下限",
            "a table was not read to its end; what was read is booked, and counts are lower bounds",
        ),
        Bilingual("排除读取的问题后再登记一次", "mend what kept it from being read, then book again"),
    )


_STAYS = (
    Bilingual("当日判断为不属于数据出境或尚未开始，没有登记", "judged no export on that day, or not begun: not booked"),
    Bilingual("如确已出境，改正工作区文件的 movement、started_on", "if it did leave, correct movement or started_on"),
)
_FORBIDDEN = (
    Bilingual("当日判断为不得提供，没有登记", "judged forbidden on that day: not booked"),
    Bilingual("如确已出境，用 --transfer 指明它再登记", "if it did leave, name it with --transfer"),
)
_NOT_READ = (
    Bilingual("数据表没有读到，这项出境没有登记", "the table was not read, and this export is not booked"),
    Bilingual("核对工作区文件中的数据源和表名", "check the store and the table's name in the workspace file"),
)
_NOBODY = (
    Bilingual("没有个人信息记录，不需登记", "no record with personal information: nothing to book"),
    Bilingual("不需处理", "nothing needs to be done"),
)
