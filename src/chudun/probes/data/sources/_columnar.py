"""Columns of columnar files as a scan wants them: structs flattened, lists and maps left out (嵌套列展平)."""

import pyarrow as pa
import pyarrow.compute as pc

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources._text import Cells
from chudun.vocabulary.bilingual import Bilingual

_OPAQUE_BYTES = 16
_LONGEST_CHARACTER = 4


def readable(schema: pa.Schema) -> tuple[dict[str, pa.DataType], list[str]]:
    """Return the flattened columns that can be read, by dotted name, and the names of those that cannot."""
    columns: dict[str, pa.DataType] = {}
    unread: list[str] = []

    def visit(name: str, kind: pa.DataType) -> None:
        if pa.types.is_struct(kind):
            for at in range(kind.num_fields):
                visit(f"{name}.{kind.field(at).name}", kind.field(at).type)
        elif pa.types.is_nested(kind) or name in columns:
            unread.append(name)
        else:
            columns[name] = kind

    for field in schema:
        visit(field.name, field.type)
    return columns, unread


def plain_type(kind: pa.DataType) -> pa.DataType:
    """Return the type a column is yielded as: text, unless it is a number, date, time or truth value."""
    if pa.types.is_dictionary(kind):
        return plain_type(kind.value_type)
    keeps = (pa.types.is_integer, pa.types.is_floating, pa.types.is_boolean, pa.types.is_date, pa.types.is_timestamp)
    return kind if any(test(kind) for test in keeps) else pa.string()


def flattened(batch: pa.RecordBatch, schema: pa.Schema, cells: Cells) -> pa.RecordBatch:
    """Return the batch with the columns of ``schema``."""
    columns = [_converted(column_named(batch, field.name), field.type, cells) for field in schema]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def column_named(batch: pa.RecordBatch, name: str) -> pa.Array:
    """Return a column by its dotted name, in which any part may itself contain dots."""
    names = batch.schema.names
    if name in names:
        return batch.column(names.index(name))
    parent = next(
        at
        for at, column in enumerate(names)
        if name.startswith(f"{column}.") and pa.types.is_struct(batch.schema.field(at).type)
    )
    members = [field.name for field in batch.schema.field(parent).type]
    inner = pa.RecordBatch.from_arrays(batch.column(parent).flatten(), names=members)
    return column_named(inner, name.removeprefix(f"{names[parent]}."))


def _converted(column: pa.Array, kind: pa.DataType, cells: Cells) -> pa.Array:
    if pa.types.is_dictionary(column.type):
        column = column.dictionary_decode()
    if isinstance(column, pa.ExtensionArray):
        column = column.storage
    if kind != pa.string():
        return column
    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        return shortened(cells.text(column.cast(pa.binary())), cells.limit)
    try:
        return pc.cast(column, pa.string())
    except pa.ArrowInvalid:
        # A picture or the like: enough that it is there.
        return cells.text(pc.binary_slice(column.cast(pa.binary()), 0, _OPAQUE_BYTES))


def shortened(cells: pa.Array, limit: int) -> pa.Array:
    """Return texts or bytes, those of more than ``limit`` characters cut, but to one more, which shows that they were.

    Bytes that are no UTF-8 are cut where so many characters have surely ended.
    """
    longest = pc.max(pc.binary_length(cells)).as_py() or 0
    if longest <= limit:
        return cells
    kind = cells.type
    try:
        cells = cells.cast(pa.binary()).cast(pa.string())
        return pc.utf8_slice_codeunits(cells, 0, limit + 1).cast(kind)
    except pa.ArrowInvalid:
        cut = pc.binary_slice(cells.cast(pa.binary()), 0, _LONGEST_CHARACTER * (limit + 1))
        return cut.view(kind) if kind == pa.string() else cut.cast(kind)


def left_out(where: str, names: list[str]) -> Problem:
    """Say which columns were not read."""
    return Problem(
        where,
        Bilingual(
            "{n} 列是列表、映射或重名，没有读：{names}",
            "{n} columns are lists, maps or namesakes and were not read: {names}",
        ).format(n=len(names), names=", ".join(names)),
        Bilingual(
            "如其中有个人信息，请展开成普通列再扫描", "if they hold personal information, unnest them and scan again"
        ),
    )
