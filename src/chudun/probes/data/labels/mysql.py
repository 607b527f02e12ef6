"""Labels in the column comments of MySQL and MariaDB.

There is no statement that sets a column's comment alone: ``MODIFY`` takes the whole definition, and what is
left out of it is lost. So the definition is taken from ``SHOW CREATE TABLE`` as it stands, only the comment
in it is replaced, and the server is told to refuse whatever is more than a change of the catalogue
(``ALGORITHM=INSTANT``). Afterwards everything but the comments must read as before; else the old definitions
are put back. A definition that the server cannot print faithfully (bytes of a binary default, characters its
catalogue lacks) is not touched.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pymysql

from chudun.probes.data.label_text import merged
from chudun.probes.data.labels import Labels
from chudun.probes.data.labels.refusals import BUSY, CHECK, FAILED, NO_RIGHTS, PATHS, TOO_LONG, VIEW, not_labelled
from chudun.probes.data.profile import TableRef
from chudun.probes.data.sources import Report
from chudun.probes.data.sources._mysql_session import parse_address
from chudun.probes.data.sources.mysql import names_of, quoted
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = ("mysql://", "mariadb://")

_LONGEST_COMMENT = 1024
_UNKNOWN_ALGORITHM = 1800
_SETTINGS = "SET SESSION sql_mode = '', lock_wait_timeout = 10, sql_quote_show_create = 1"
_COMMENTS = """
    SELECT COLUMN_NAME AS name, COLUMN_COMMENT AS comment FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = %s AND TABLE_NAME = %s AND BINARY TABLE_SCHEMA = %s AND BINARY TABLE_NAME = %s
"""
_TOKEN = re.compile(r"""'(?:[^'\\]|\\.|'')*'|`(?:[^`]|``)*`|"(?:[^"\\]|\\.|"")*"|\w+|\s+|.""", re.DOTALL)
_COUNTER = re.compile(r"\bAUTO_INCREMENT=\d+ ?")
_BINARY_TYPE = re.compile(r"\s*(?:binary|varbinary|\w*blob)\b", re.IGNORECASE)


def write(spec: str, labels: Labels, report: Report) -> int:
    """Write labels into the comments of base tables; a table that fails costs itself."""
    written = 0
    for ref, columns in labels.items():
        try:
            with closing(parse_address(ref.store, spec).connect()) as connection, connection.cursor() as cursor:
                # a binary default is printed as its bytes, which are no text
                connection.use_unicode = False
                cursor.execute(_SETTINGS)
                written += _Table(cursor, ref).write(columns, report)
        except (pymysql.Error, OSError) as error:
            report(not_labelled(ref, _reason(error)))
    return written


@dataclass(frozen=True, slots=True)
class _Definition:
    """A column's definition as the server prints it, and where in it the comment is or belongs."""

    text: str
    start: int
    end: int

    def with_comment(self, literal: str) -> str:
        """Return the definition with the comment replaced by an SQL literal."""
        before, after = self.text[: self.start].rstrip(), self.text[self.end :].lstrip()
        return f"{before} COMMENT {literal} {after}".rstrip()

    def bare(self) -> str:
        """Return the definition without its comment."""
        return f"{self.text[: self.start].rstrip()} {self.text[self.end :].lstrip()}".rstrip()

    def faithful(self, name: str) -> bool:
        """Say whether the definition surely says all: "?" may stand for a character that could not be printed."""
        rest = self.bare()
        literals = [token for token, _, _ in _tokens(rest) if token[0] == "'"]
        binary = bool(_BINARY_TYPE.match(rest[len(quoted(name)) :]))
        return not any("?" in token or "\ufffd" in token for token in literals) and not (binary and literals)


@dataclass(frozen=True, slots=True)
class _Table:
    cursor: Any
    ref: TableRef

    def write(self, labels: Mapping[str, str], report: Report) -> int:
        """Label the columns and return how many."""
        comments, before = self._comments(), self._create()
        if before is None:
            if any(labels.values()):
                report(not_labelled(self.ref, VIEW))
            return 0
        definitions = _definitions(before)
        refused: dict[tuple[Bilingual, Bilingual], list[str]] = {}
        wanted: dict[str, str] = {}
        for column, label in labels.items():
            text = merged(comments.get(column, ""), label)
            if text == comments.get(column, ""):
                continue
            if column not in comments:
                refused.setdefault(PATHS, []).append(column)
            elif len(text) > _LONGEST_COMMENT:
                refused.setdefault(TOO_LONG, []).append(column)
            elif not definitions[column].faithful(column):
                refused.setdefault(_NOT_FAITHFUL, []).append(column)
            else:
                wanted[column] = text
        for why, columns in refused.items():
            report(not_labelled(self.ref, why, columns))
        return self._set_or_each(wanted, report) if wanted else 0

    def _set_or_each(self, wanted: dict[str, str], report: Report) -> int:
        """Set the comments in one statement, or where that is refused, those that can be set alone."""
        try:
            return self._set(wanted, report)
        except pymysql.Error as error:
            if error.args[0] not in _BY_COLUMN:
                raise
            if len(wanted) == 1:
                report(not_labelled(self.ref, _reason(error), list(wanted)))
                return 0
        return sum(self._set_or_each({column: text}, report) for column, text in wanted.items())

    def _set(self, wanted: dict[str, str], report: Report) -> int:
        comments, before = self._comments(), self._create() or ""
        definitions = _definitions(before)
        literal = self.cursor.connection.literal
        self._modify([definitions[column].with_comment(literal(text)) for column, text in wanted.items()])
        if self._comments() == comments | wanted and _bare(self._create() or "") == _bare(before):
            return len(wanted)
        self._modify([definitions[column].text for column in wanted])
        report(not_labelled(self.ref, _PUT_BACK, list(wanted)))
        return 0

    def _modify(self, definitions: list[str]) -> None:
        changes = ", ".join(f"MODIFY COLUMN {definition}" for definition in definitions)
        try:
            self.cursor.execute(f"ALTER TABLE {self._name()} {changes}, ALGORITHM=INSTANT")
        except pymysql.Error as error:
            if error.args[0] != _UNKNOWN_ALGORITHM:
                raise
            # servers older than the word know the other, and with it refuse to copy the table
            self.cursor.execute(f"ALTER TABLE {self._name()} {changes}, ALGORITHM=INPLACE, LOCK=NONE")

    def _create(self) -> str | None:
        """Return the statement that makes the table, None for a view."""
        self.cursor.execute(f"SHOW CREATE TABLE {self._name()}")
        create: bytes | None = self.cursor.fetchone().get("Create Table")
        return None if create is None else create.decode("utf-8", "surrogateescape")

    def _comments(self) -> dict[str, str]:
        self.cursor.execute(_COMMENTS, (*names_of(self.ref), *names_of(self.ref)))
        return {row["name"].decode(): row["comment"].decode() for row in self.cursor.fetchall()}

    def _name(self) -> str:
        return ".".join(map(quoted, names_of(self.ref)))


def _tokens(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield words, strings, names and signs, each with its place and how many brackets are open before it."""
    depth = 0
    for found in _TOKEN.finditer(text):
        depth -= found[0] == ")"
        yield found[0], found.start(), depth
        depth += found[0] == "("


def _definitions(create: str) -> dict[str, _Definition]:
    """Return the definitions of a table's columns by name."""
    begin, parts = -1, []
    for token, at, depth in _tokens(create):
        if token == "(" and depth == 0 and begin < 0:
            begin = at + 1
        elif begin >= 0 and ((token == "," and depth == 1) or (token == ")" and depth == 0)):
            parts.append(create[begin:at].strip())
            begin = at + 1
            if token == ")":
                break
    columns = [part for part in parts if part.startswith("`")]
    return {_name_in(part): _definition(part) for part in columns}


def _name_in(definition: str) -> str:
    token, _, _ = next(_tokens(definition))
    return token[1:-1].replace("``", "`")


def _definition(text: str) -> _Definition:
    """Find the comment, or its place: a check comes after it."""
    said = [(token, at) for token, at, depth in _tokens(text) if depth == 0 and not token.isspace()]
    for (word, start), (literal, at) in pairwise(said):
        if word == "COMMENT" and literal[0] == "'":
            return _Definition(text, start, at + len(literal))
    place = next((at for token, at in said if token == "CHECK"), len(text))
    return _Definition(text, place, place)


def _bare(create: str) -> str:
    """Return the statement without column comments and without the counter, which other sessions move."""
    for definition in _definitions(create).values():
        create = create.replace(definition.text, definition.bare(), 1)
    return _COUNTER.sub("", create)


def _reason(error: Exception) -> tuple[Bilingual, Bilingual]:
    number = error.args[0] if isinstance(error, pymysql.Error) and error.args else type(error).__name__
    return _BY_NUMBER.get(number, (FAILED.format(code=number), CHECK))


_NOT_FAITHFUL = (
    Bilingual("服务器显示的列定义可能不全，改注释有风险", "the server may not print their definitions in full"),
    Bilingual("请由数据库管理员手工写注释", "have the administrator write the comment by hand"),
)
_PUT_BACK = (
    Bilingual("写后核对不符，已恢复原定义", "the check afterwards failed, and the old definitions were put back"),
    Bilingual("请核对这张表是否同时有人在改", "see whether somebody else was altering the table"),
)
_REBUILD = (
    Bilingual("服务器要重建整张表才能改注释，没有做", "the server would have to rebuild the table, which was not done"),
    Bilingual("请在维护时段由数据库管理员处理", "leave it to the administrator, in a maintenance window"),
)
_GONE = (
    Bilingual("表已不在", "the table is no longer there"),
    Bilingual("请重新扫描", "scan again"),
)
_BY_COLUMN = (1845, 1846)
_BY_NUMBER: Mapping[object, tuple[Bilingual, Bilingual]] = {
    1044: NO_RIGHTS,
    1142: NO_RIGHTS,
    1143: NO_RIGHTS,
    1146: _GONE,
    1205: BUSY,
    1845: _REBUILD,
    1846: _REBUILD,
}
