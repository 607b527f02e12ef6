"""Two runs held against each other: which verdicts changed, and whether facts, the law or the method changed them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from chudun.facts.problem import BadInput, Problem
from chudun.reports.document import Say
from chudun.reports.exchange.run_basis import FORM
from chudun.vocabulary.bilingual import Bilingual

Data = Mapping[str, Any]


class Cause(StrEnum):
    """What can change a verdict."""

    FACTS = "facts"
    LAW = "law"
    METHOD = "method"
    UNEXPLAINED = "unexplained"


@dataclass(frozen=True)
class Reason:
    """Something that differs between the runs and on which a verdict hung; ``what`` names it, values as JSON has."""

    cause: Cause
    what: str
    before: Any = None
    after: Any = None


@dataclass(frozen=True)
class Changed:
    """A verdict that differs; None stands for a run in which there was none.

    Several reasons may stand side by side: which of them would have sufficed alone is not claimed.
    """

    subject: str
    name: Bilingual
    asks: Bilingual
    cite: Bilingual | None
    before: str | None
    after: str | None
    reasons: tuple[Reason, ...]

    @property
    def causes(self) -> tuple[Cause, ...]:
        """The sorts of reasons, each once."""
        return tuple(cause for cause in Cause if any(reason.cause == cause for reason in self.reasons))


@dataclass(frozen=True)
class RunDifference:
    """What differs between two runs.

    Attributes
    ----------
    changed
        Verdicts, in the new run's order; those no longer given stand last.
    unchanged
        How many verdicts are the same.
    law, method
        What differs between the runs as a whole, whether a verdict noticed or not.
    """

    changed: tuple[Changed, ...]
    unchanged: int
    law: tuple[Reason, ...]
    method: tuple[Reason, ...]


def read_basis(path: Path) -> Data:
    """Return what the report at ``path`` carries for comparison.

    Raises
    ------
    BadInput
        There is no such file, it is no report of ours, or it was written by a version that carried none of this.
    """
    remedy = Bilingual(
        "给出 chudun assess 写出的 report.json；旧版本写的，重新评估后再比",
        "give a report.json that chudun assess wrote; assess again where an older version wrote it",
    )
    try:
        written = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        what = Bilingual("读不了", f"can't be read ({type(error).__name__})")
        raise BadInput([Problem(str(path), what, remedy)]) from None
    except ValueError:
        raise BadInput([Problem(str(path), Bilingual("不是 JSON", "is no JSON"), remedy)]) from None
    basis: Any = written.get("basis") if isinstance(written, dict) else None
    if not _is_basis(basis):
        what = Bilingual("没有可供比较的内容", "carries nothing to compare")
        raise BadInput([Problem(str(path), what, remedy)])
    found: Data = basis
    return found


def _is_basis(basis: Any) -> bool:
    if not isinstance(basis, dict) or basis.get("form") != FORM:
        return False
    shaped = {"version": str, "as_of": str, "method": list, "packs": dict, "verdicts": dict}
    if not all(isinstance(basis.get(name), kind) for name, kind in shaped.items()):
        return False
    needed = {"subject", "name", "asks", "cite", "outcome"}
    return all(isinstance(one, dict) and needed <= one.keys() for one in basis["verdicts"].values())


def run_difference(old: Data, new: Data) -> RunDifference:
    """Return what differs between two runs' bases (see ``run_basis``)."""
    before, after = old["verdicts"], new["verdicts"]
    keys = [*after, *(key for key in before if key not in after)]
    pairs = [(before.get(key), after.get(key)) for key in keys]
    changed = tuple(
        _changed(was, now, old, new) for was, now in pairs if not (was and now and was["outcome"] == now["outcome"])
    )
    return RunDifference(changed, len(keys) - len(changed), tuple(_of_law(old, new)), tuple(_of_method(old, new)))


def _of_law(old: Data, new: Data) -> Iterator[Reason]:
    if old["as_of"] != new["as_of"]:
        yield Reason(Cause.LAW, "as_of", old["as_of"], new["as_of"])
    for slug in sorted(old["packs"].keys() | new["packs"].keys()):
        was, now = old["packs"].get(slug), new["packs"].get(slug)
        if was != now:
            yield Reason(Cause.LAW, f"pack:{slug}", was, now)
    switches = [_switches(run) for run in (old, new)]
    yield from _differing(Cause.LAW, *switches)


def _switches(run: Data) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for verdict in run["verdicts"].values():
        found |= _readings(verdict)
    return found


def _of_method(old: Data, new: Data) -> Iterator[Reason]:
    for what in ("version", "method"):
        if old[what] != new[what]:
            yield Reason(Cause.METHOD, what, old[what], new[what])


def _changed(was: Data | None, now: Data | None, old: Data, new: Data) -> Changed:
    shown = now or was
    assert shown is not None
    if was is None or now is None:
        reasons = list(_came_or_went(shown, old, new))
    else:
        reasons = [*_facts(was, now), *_rules(was, now, old, new)]
        measured_anew = any(reason.cause == Cause.METHOD for reason in reasons)
        if measured_anew or not reasons:
            reasons += _of_method(old, new)
    return Changed(
        subject=shown["subject"],
        name=Bilingual(**shown["name"]),
        asks=Bilingual(**shown["asks"]),
        cite=Bilingual(**shown["cite"]) if shown["cite"] else None,
        before=was["outcome"] if was else None,
        after=now["outcome"] if now else None,
        reasons=tuple(reasons) or (Reason(Cause.UNEXPLAINED, "verdict"),),
    )


def _came_or_went(shown: Data, old: Data, new: Data) -> Iterator[Reason]:
    """Yield why a verdict stands in one run only: its subject is new or gone, or else its duty is."""
    subject = shown["subject"]
    there = [any(one["subject"] == subject for one in run["verdicts"].values()) for run in (old, new)]
    if there[0] != there[1]:
        yield Reason(Cause.FACTS, subject, *there)
    else:
        yield from _of_law(old, new)


def _facts(was: Data, now: Data) -> Iterator[Reason]:
    before, after = was.get("facts", {}), now.get("facts", {})
    # a fact in one of them only is one that the other's rules don't ask about
    for name in sorted(before.keys() & after.keys()):
        then, since = before[name], after[name]
        seen = [{"value": one.get("value"), "standing": one.get("standing")} for one in (then, since)]
        if seen[0] != seen[1]:
            yield Reason(Cause.FACTS, name, *seen)
            probes = [one.get("measured_by", []) for one in (then, since)]
            # measured by another version or in another way: the world need not have changed
            if all(probes) and probes[0] != probes[1]:
                yield Reason(Cause.METHOD, name, *probes)


def _rules(was: Data, now: Data, old: Data, new: Data) -> Iterator[Reason]:
    if was.get("rules") != now.get("rules"):
        yield Reason(Cause.LAW, "rules", was.get("rules"), now.get("rules"))
        yield from (reason for reason in _of_law(old, new) if reason.what == "as_of")
    yield from _differing(Cause.LAW, _readings(was), _readings(now))


def _readings(verdict: Data) -> dict[str, Any]:
    return {f"reading:{name}": switch for name, switch in verdict.get("readings", {}).items()}


def _differing(cause: Cause, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Reason]:
    for name in sorted(before.keys() & after.keys()):
        if before[name] != after[name]:
            yield Reason(cause, name, before[name], after[name])


def difference_as_data(found: RunDifference, say: Say) -> dict[str, Any]:
    """Return the difference as plain data, texts by ``say``."""
    return {
        "changed": [
            {
                "subject": one.subject,
                "name": say(one.name),
                "asks": say(one.asks),
                "cite": say(one.cite) if one.cite else None,
                "before": one.before,
                "after": one.after,
                "causes": list(one.causes),
                "reasons": [_reason_as_data(reason) for reason in one.reasons],
            }
            for one in found.changed
        ],
        "unchanged": found.unchanged,
        "law": [_reason_as_data(reason) for reason in found.law],
        "method": [_reason_as_data(reason) for reason in found.method],
    }


def _reason_as_data(reason: Reason) -> dict[str, Any]:
    return {"cause": reason.cause, "what": reason.what, "before": reason.before, "after": reason.after}
