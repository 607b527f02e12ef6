"""Reading the workspace file: every error at once, each with its line, what was expected and a near match."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, get_args

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from chudun.facts.fact import Attachment, Evidence, Fact
from chudun.facts.problem import BadInput, Problem
from chudun.facts.reading import UNKNOWN, Misread, read_value, suggestion
from chudun.law.judging import interpretations
from chudun.probes.data.profile import TableNotes
from chudun.probes.data.sensitivity import Reading
from chudun.reports.assessment import DataPart
from chudun.vocabulary.attribute import Reference, Text
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.particulars import PARTICULARS
from chudun.vocabulary.transfer import Transfer
from chudun.vocabulary.violation import Violation
from chudun.workspace.answers import read_answers, with_answers
from chudun.workspace.listing import Listed, subject_kinds
from chudun.workspace.model import DatasetEntry, Store, SubjectEntry, TransferEntry, Workspace

FILE_NAME = "chudun.yaml"
STATEMENT_KEYS = ("value", "source", "on", "until", "evidence")

_STATED = Bilingual("工作区文件所载", "stated in the workspace file")
_NOT_A_MAPPING = Bilingual("应为“名称: 值”的列表", "expected 'name: value' entries")
_NOT_A_LIST = Bilingual("应为以“- ”开头的列表", "expected a list of entries beginning with '- '")
_NOT_TEXT = Bilingual("应为文字", "expected text")
_SEE_INIT = Bilingual("参见 chudun init 生成的样例", "see the example chudun init writes")


def read_workspace(folder: Path, *, today: date) -> Workspace:
    """Return the workspace in ``folder``, answers given in the interview included.

    Raises
    ------
    BadInput
        The file is missing, is no YAML, or says something that means nothing; all such places are named.
    """
    path = folder / FILE_NAME if folder.is_dir() else folder
    written = _load(path)
    reader = _Reader(path.name, date.fromtimestamp(path.stat().st_mtime), today)
    workspace = reader.workspace(path.parent, written)
    if reader.problems:
        raise BadInput(reader.problems)
    return with_answers(workspace, read_answers(path.parent), today)


def _load(path: Path) -> CommentedMap:
    try:
        text = path.read_text(encoding="utf-8-sig")
        written = YAML(typ="rt").load(text)
    except FileNotFoundError:
        what = Bilingual("没有工作区文件", "there is no workspace file")
        remedy = Bilingual("用 chudun init 目录 新建一个", "make one with: chudun init DIR")
        raise BadInput([Problem(str(path), what, remedy)]) from None
    except (OSError, UnicodeDecodeError) as error:
        what = Bilingual("读不了（须为 UTF-8 文本）", f"can't be read as UTF-8 text ({type(error).__name__})")
        raise BadInput([Problem(str(path), what, _SEE_INIT)]) from None
    except YAMLError as error:
        mark = error.problem_mark if isinstance(error, MarkedYAMLError) else None
        where = f"{path.name}:{mark.line + 1}" if mark else path.name
        problem = error.problem if isinstance(error, MarkedYAMLError) else None
        what = Bilingual("不是合法的 YAML", f"not valid YAML: {problem or 'see the line'}")
        raise BadInput([Problem(where, what, _SEE_INIT)]) from None
    if not isinstance(written, CommentedMap):
        raise BadInput([Problem(path.name, _NOT_A_MAPPING, _SEE_INIT)])
    return written


@dataclass(frozen=True)
class _Described:
    """A subject or a part of one, what the file says of it, the prefix of its facts' names, and its other keys."""

    listed: Listed
    entry: CommentedMap
    prefix: str
    keys: tuple[str, ...]


@dataclass
class _Reader:
    """Walks the file and notes what is wrong instead of stopping at it."""

    file: str
    written_on: date
    today: date
    problems: list[Problem] = field(default_factory=list)

    def workspace(self, folder: Path, top: CommentedMap) -> Workspace:
        self._known_keys(top, _SECTIONS)
        organisation = self._mapping(top, "organisation")
        settings = self._mapping(top, "settings")
        stores = tuple(self._store(entry) for entry in self._entries(top, "stores"))
        transfers = tuple(self._transfer(entry, stores) for entry in self._entries(top, "transfers"))
        self._distinct("stores", [store.name for store in stores])
        self._distinct("transfers", [transfer.id for transfer in transfers])
        return Workspace(
            folder=folder,
            name=self._name(organisation),
            facts=self._facts(Organisation, organisation, "exporter.", ()),
            unknown=_unknown(Organisation, organisation, "exporter."),
            stores=stores,
            transfers=transfers,
            readings=self._readings(settings),
            sensitive_reading=self._sensitive_reading(settings),
            datasets=self._datasets(top),
            subjects=self._subjects(top, stores),
            circumstances=self._facts(Violation, self._mapping(top, "circumstances"), "", ()),
            particulars=self._particulars(top),
        )

    def _wrong(self, holder: Any, key: object, what: Bilingual, remedy: Bilingual) -> None:
        position = getattr(holder, "lc", None)
        data = getattr(position, "data", None) or {}
        line = data[key][0] if key in data else getattr(position, "line", None)
        where = f"{self.file}:{line + 1}" if line is not None else self.file
        self.problems.append(Problem(f"{where}: {key}" if isinstance(key, str) else where, what, remedy))

    def _known_keys(self, holder: Mapping[str, Any], known: tuple[str, ...]) -> None:
        for key in holder:
            if key not in known:
                self._wrong(holder, key, _NO_SUCH_KEY, suggestion(str(key), dict.fromkeys(known)))

    def _mapping(self, holder: Any, key: str) -> CommentedMap:
        value = holder.get(key)
        if value is None:
            return CommentedMap()
        if not isinstance(value, CommentedMap):
            self._wrong(holder, key, _NOT_A_MAPPING, _SEE_INIT)
            return CommentedMap()
        return value

    def _entries(self, holder: Any, key: str) -> Iterator[CommentedMap]:
        value = holder.get(key)
        if value is not None and not isinstance(value, CommentedSeq):
            self._wrong(holder, key, _NOT_A_LIST, _SEE_INIT)
            return
        for index, entry in enumerate(value or ()):
            if isinstance(entry, CommentedMap):
                yield entry
            else:
                self._wrong(value, index, _NOT_A_MAPPING, _SEE_INIT)

    def _text(self, holder: CommentedMap, key: str, *, needed: bool = True) -> str:
        value = holder.get(key)
        if value is None and needed:
            self._wrong(holder, key, _missing(key), _SEE_INIT)
        elif value is not None and not isinstance(value, str):
            self._wrong(holder, key, _NOT_TEXT, Bilingual("加上引号", "put it in quotes"))
        return value if isinstance(value, str) else ""

    def _texts(self, holder: CommentedMap, key: str) -> tuple[str, ...]:
        value = holder.get(key)
        if value is None:
            return ()
        if not isinstance(value, CommentedSeq) or not all(isinstance(item, str) for item in value):
            self._wrong(holder, key, Bilingual("应为文字的列表", "expected a list of texts"), _SEE_INIT)
            return ()
        return tuple(value)

    def _name(self, holder: CommentedMap) -> Bilingual:
        value = holder.get("name")
        if isinstance(value, CommentedMap):
            self._known_keys(value, ("zh", "en"))
            zh = self._text(value, "zh", needed=False)
            en = self._text(value, "en", needed=False)
            return Bilingual(zh or en, en or zh)
        name = self._text(holder, "name")
        return Bilingual.same(name)

    def _distinct(self, what: str, names: list[str]) -> None:
        for name in {name for name in names if names.count(name) > 1}:
            said = Bilingual(f"重复的名称 {name}", f"the name {name} is used twice")
            self.problems.append(Problem(f"{self.file}: {what}", said, Bilingual("改名", "rename one of them")))

    def _store(self, entry: CommentedMap) -> Store:
        self._known_keys(entry, ("name", "location", "tables"))
        tables = self._mapping(entry, "tables")
        notes = {str(table): self._notes(self._mapping(tables, table)) for table in tables}
        return Store(self._text(entry, "name"), self._text(entry, "location"), notes)

    def _notes(self, entry: CommentedMap) -> TableNotes:
        self._known_keys(entry, ("person_keys", "another_person"))
        keys = self._mapping(entry, "person_keys")
        series = {str(column): self._text(keys, column) for column in keys}
        return TableNotes(series, frozenset(self._texts(entry, "another_person")))

    def _datasets(self, top: CommentedMap) -> tuple[DatasetEntry, ...]:
        written = self._mapping(top, "datasets")
        return tuple(self._dataset(str(key), self._mapping(written, key)) for key in written)

    def _dataset(self, key: str, entry: CommentedMap) -> DatasetEntry:
        owner = self._text(entry, "owner", needed=False)
        return DatasetEntry(key, owner, self._facts(Dataset, entry, "", ()), _unknown(Dataset, entry, ""))

    def _subjects(self, top: CommentedMap, stores: tuple[Store, ...]) -> tuple[SubjectEntry, ...]:
        written, kinds = self._mapping(top, "subjects"), subject_kinds()
        self._known_keys(written, tuple(kinds))
        found = []
        for name in filter(kinds.__contains__, written):
            single = isinstance(written[name], CommentedMap)
            entries = [written[name]] if single else list(self._entries(written, name))
            found += [self._subject(kinds[name], entry, name if single else "", stores) for entry in entries]
            self._distinct(f"subjects.{name}", [one.id for one in found if one.kind is kinds[name]])
        return tuple(found)

    def _subject(self, kind: type[Kind], entry: CommentedMap, default: str, stores: tuple[Store, ...]) -> SubjectEntry:
        identifier = self._text(entry, "id", needed=not default) or default
        name = self._name(entry) if "name" in entry else kind.label
        within = list(self._within(Listed(kind), entry, "", ("id", "name")))
        return SubjectEntry(
            kind,
            identifier,
            name,
            facts=tuple(
                fact for part in within for fact in self._facts(part.listed.kind, part.entry, part.prefix, part.keys)
            ),
            unknown=frozenset[str]().union(*(_unknown(part.listed.kind, part.entry, part.prefix) for part in within)),
            data={
                part.prefix: tuple(self._part(one, stores) for one in self._entries(part.entry, "data"))
                for part in within
                if part.listed.names_data and "data" in part.entry
            },
        )

    def _within(
        self, listed: Listed, entry: CommentedMap, prefix: str, besides: tuple[str, ...]
    ) -> Iterator["_Described"]:
        """Yield a subject and what belongs to it, each with what the file says of it."""
        parts = listed.parts
        keys = (*besides, *(("data",) if listed.names_data else ()), *parts)
        yield _Described(listed, entry, prefix, keys)
        for name, part in parts.items():
            if name in entry:
                yield from self._within(part, self._mapping(entry, name), f"{prefix}{name}.", ())

    def _particulars(self, top: CommentedMap) -> dict[tuple[str, str], dict[str, str]]:
        written = self._mapping(top, "particulars")
        self._known_keys(written, tuple(PARTICULARS))
        stated = {}
        for name in filter(PARTICULARS.__contains__, written):
            part = self._mapping(written, name)
            entries = {"": part} if name == "organisation" else {str(k): self._mapping(part, k) for k in part}
            for identifier, entry in entries.items():
                self._known_keys(entry, tuple(PARTICULARS[name].attributes))
                stated[name, identifier] = {str(key): self._text(entry, key, needed=False) for key in entry}
        return stated

    def _transfer(self, entry: CommentedMap, stores: tuple[Store, ...]) -> TransferEntry:
        own = ("id", "data")
        identifier = self._text(entry, "id")
        data = tuple(self._part(part, stores) for part in self._entries(entry, "data"))
        return TransferEntry(
            id=identifier,
            name=self._name(entry),
            recipient=self._text(entry, "recipient", needed=False),
            country=self._text(entry, "country", needed=False),
            data=data,
            facts=self._facts(Transfer, entry, "", own),
            unknown=_unknown(Transfer, entry, ""),
        )

    def _part(self, entry: CommentedMap, stores: tuple[Store, ...]) -> DataPart:
        self._known_keys(entry, ("store", "table", "columns"))
        store = self._text(entry, "store")
        known = {one.name: None for one in stores}
        if store and store not in known:
            self._wrong(entry, "store", Bilingual(f"没有数据源 {store}", f"no store {store}"), suggestion(store, known))
        return DataPart(store, self._text(entry, "table"), self._texts(entry, "columns"))

    def _facts(self, kind: type[Kind], entry: CommentedMap, prefix: str, besides: tuple[str, ...]) -> tuple[Fact, ...]:
        answerable = {name: a for name, a in kind.attributes.items() if not isinstance(a, Reference)}
        self._known_keys(entry, (*besides, *answerable))
        facts: list[Fact] = []
        for name, attribute in answerable.items():
            if name not in entry or isinstance(attribute, Text):
                continue
            for holder, key, raw, evidence in self._statements(entry, name):
                if raw is None or raw == UNKNOWN:
                    continue
                try:
                    value = read_value(attribute, _plain(raw), self.today)
                except Misread as error:
                    self._wrong(holder, key, error.says, attribute.question)
                else:
                    facts.append(Fact(kind.__name__.lower(), prefix + name, value, evidence))
        return tuple(facts)

    def _statements(self, entry: CommentedMap, name: str) -> Iterator[tuple[Any, str, Any, Evidence]]:
        """Yield each statement of an attribute: one value, or a list of values with their sources."""
        raw = entry[name]
        if isinstance(raw, CommentedSeq) and raw and all(isinstance(one, CommentedMap) for one in raw):
            for statement in raw:
                self._known_keys(statement, STATEMENT_KEYS)
                if "value" not in statement:
                    self._wrong(statement, "value", _missing("value"), _SEE_INIT)
                evidence = Evidence(
                    source=Bilingual.same(self._text(statement, "source")),
                    method=_STATED,
                    on=self._day(statement, "on") or self.written_on,
                    stale_after=self._day(statement, "until"),
                    attachment=self._attachment(statement),
                )
                yield statement, "value", statement.get("value"), evidence
        else:
            yield entry, name, raw, Evidence(Bilingual.same(self.file), _STATED, self.written_on)

    def _attachment(self, statement: CommentedMap) -> Attachment | None:
        written = self._mapping(statement, "evidence")
        self._known_keys(written, ("file", "sha256"))
        return Attachment(self._text(written, "file"), self._text(written, "sha256")) if written else None

    def _day(self, holder: CommentedMap, key: str) -> date | None:
        value = holder.get(key)
        if value is not None and not isinstance(value, date):
            self._wrong(
                holder, key, Bilingual("应为日期，如 2024-03-22", "expected a day such as 2024-03-22"), _SEE_INIT
            )
            return None
        return value

    def _readings(self, settings: CommentedMap) -> dict[str, bool | None]:
        self._known_keys(settings, ("readings", "sensitive_reading"))
        written = self._mapping(settings, "readings")
        self._known_keys(written, tuple(interpretations()))
        switches: dict[str, bool | None] = {}
        for name, value in written.items():
            if value is None or isinstance(value, bool):
                switches[name] = value
            else:
                said = Bilingual("应为 true、false 或 null（悬置）", "expected true, false or null (left open)")
                self._wrong(written, name, said, _SEE_INIT)
        return switches

    def _sensitive_reading(self, settings: CommentedMap) -> Reading:
        value = settings.get("sensitive_reading", get_args(Reading)[0])
        for reading in get_args(Reading):
            if value == reading:
                return reading  # type: ignore[no-any-return]  # one of the literal's own values
        options = ", ".join(get_args(Reading))
        said = Bilingual(f"应为其中之一：{options}", f"expected one of {options}")
        self._wrong(settings, "sensitive_reading", said, _SEE_INIT)
        default: Reading = "gbt45574_2025"
        return default


_SECTIONS = ("organisation", "settings", "stores", "datasets", "transfers", "subjects", "circumstances", "particulars")


_NO_SUCH_KEY = Bilingual("没有这个名称", "no such name")


def _missing(key: str) -> Bilingual:
    return Bilingual(f"缺少 {key}", f"{key} is missing")


def _unknown(kind: type[Kind], entry: CommentedMap, prefix: str) -> frozenset[str]:
    return frozenset(prefix + name for name in kind.attributes if name in entry and entry[name] in (None, UNKNOWN))


def _plain(raw: Any) -> Any:
    """Return ruamel's containers as plain ones."""
    if isinstance(raw, Mapping):
        return {key: _plain(value) for key, value in raw.items()}
    return [_plain(value) for value in raw] if isinstance(raw, list) else raw
