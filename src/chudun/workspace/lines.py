"""Where in the workspace file a fact stands, for tools that point at lines."""

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML


class FactLines:
    """The lines of one workspace file, which has been read without errors; counted from 1."""

    def __init__(self, path: Path) -> None:
        self._top: Any = YAML(typ="rt").load(path.read_text(encoding="utf-8-sig"))

    def __call__(self, kind: str, identifier: str, facts: tuple[str, ...]) -> int | None:
        """Return the line of the first of ``facts`` that is written down, or else where their subject begins.

        ``kind`` is the subject's section name; facts have dotted names as the law reads them.
        """
        entry, line = self._entry(kind, identifier)
        for fact in facts:
            found = self._within(entry, fact.split(".")) or self._of_organisation(fact)
            if found is not None:
                return found
        return line

    def _entry(self, kind: str, identifier: str) -> tuple[Any, int | None]:
        holder: Any = self._top if kind == "transfer" else self._top.get("subjects") or {}
        name = "transfers" if kind == "transfer" else kind
        listed: Any = holder.get(name)
        if isinstance(listed, dict):
            return listed, holder.lc.data[name][0] + 1
        for place, entry in enumerate(listed or []):
            if entry.get("id") == identifier:
                return entry, listed.lc.data[place][0] + 1
        return {}, None

    def _of_organisation(self, fact: str) -> int | None:
        """Return the line under ``organisation`` on which the last part of the name stands, if the name has more."""
        steps = fact.split(".")
        return self._within(self._top.get("organisation") or {}, steps[-1:]) if len(steps) > 1 else None

    def _within(self, entry: Any, steps: list[str]) -> int | None:
        for step in steps[:-1]:
            entry = entry.get(step)
            if not isinstance(entry, dict):
                return None
        if steps[-1] not in entry:
            return None
        line: int = entry.lc.data[steps[-1]][0]
        return line + 1
