"""Writing workspace files: commented ones to fill in, and the sample's."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from ruamel.yaml import YAML

from chudun.law.judging import interpretations
from chudun.vocabulary.attribute import Attribute, Choice, Reference
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.particulars import PARTICULARS
from chudun.vocabulary.transfer import Transfer
from chudun.vocabulary.violation import Violation
from chudun.vocabulary.website import Website
from chudun.workspace.listing import Listed, subject_kinds

Data = Mapping[str, Any]

EXAMPLE: Data = {
    "organisation": {"name": {"zh": "某某有限公司", "en": "Example Co., Ltd."}},
    "stores": [],
    "transfers": [],
}
"""What ``chudun init`` starts from."""

_HEAD = (
    Bilingual(
        "楚盾工作区：填好后运行 chudun assess 本目录",
        "A Chudun workspace: fill it in and run chudun assess on this folder",
    ),
    Bilingual(
        "不知道的写 unknown；没有写的，有推定的从推定，报告里会列出",
        "write unknown for what you don't know; what is left out takes its presumption, if it has one, and the report"
        " says so",
    ),
    Bilingual(
        "来源不止一个时，可写成列表：- {value: 值, source: 来源, on: 日期, until: 失效日期}",
        "where several sources speak, give a list: - {value: …, source: …, on: day, until: day it goes stale}",
    ),
)

_STORE_EXAMPLE = """\
#  - name: hr                       # 名称 / a name of your choice
#    location: hr.csv               # .csv .tsv .parquet .sqlite，或 / or postgresql://user@host/db
#    tables:                        # 可选 / optional: what only you can say of a table
#      hr:
#        person_keys: {staff_no: employee}         # 系统内的人员编号列及其序列 / own person numbers and their series
#        another_person: [emergency_contact_phone] # 关于他人的列 / columns about somebody else
"""


_DATASETS_HEAD = (
    Bilingual(
        "分级（chudun grade）须由人回答的情况：键为 数据源、数据源/表 或 数据源/表/列，“*”为全部；越具体的越优先",
        "what only people can say for grading (chudun grade); keys are store, store/table or store/table/column, and"
        ' "*" for everything; the more particular wins',
    ),
)


_SUBJECTS_HEAD = (
    Bilingual(
        "本单位运行、使用或者发生的、法律另有规定的事物；每种可以写几个，用 id 区分。"
        "也可以只写 id 和 name，再用 chudun ask 本目录 逐题回答",
        "what the organisation runs or does and the law speaks of, any number of each kind, told apart by their ids; id"
        " and name are enough where chudun ask puts the questions",
    ),
    Bilingual(
        "标有 [data] 的，可以像 transfers 那样用 data 写明所涉数据（安全事件写受影响的数据），由数据探针测出其中的情况",
        "where it says [data], an entry may name the data it concerns as transfers do (an incident those it hit), and"
        " the data probe measures what is in them",
    ),
    Bilingual("可用的种类（内容见 chudun schema --workspace）：", "kinds there are (see chudun schema --workspace):"),
)
_CIRCUMSTANCES_HEAD = Bilingual(
    "主管部门处理违反时会看的情节，对已发现的全部违反适用", "what an authority weighs, of all breaches found"
)
_NAMED = Bilingual("所说对象的 id", "the id of what they describe")
_PARTICULARS_HEAD = Bilingual(
    "只有申报、备案等文书（chudun papers）用到的文字", "texts that only the papers to be filed need (chudun papers)"
)


def render(data: Data, *, explain: bool) -> str:
    """Return the workspace file that says ``data``.

    With ``explain`` every attribute not mentioned stands there commented out, with its question, ready to be filled in.
    """
    lines = [line for said in _HEAD for line in _comment(said, "")]
    lines += ["", "organisation:", *_entry(Organisation, data["organisation"], "  ", explain, ())]
    lines += ["", "settings:", *_settings(explain)]
    lines += ["", "stores:"]
    lines += [f"  {line}" for line in _yaml(data["stores"])] if data["stores"] else []
    if explain:
        lines += _STORE_EXAMPLE.splitlines()
    lines += ["", "datasets:", *_datasets(data.get("datasets", {}), explain)]
    lines += ["", "transfers:"]
    for transfer in data["transfers"]:
        body = list(_entry(Transfer, transfer, "    ", explain=False, besides=("id", "data")))
        lines += ["  - " + body[0].lstrip(), *body[1:]]
    if explain:
        shape = {"id": "staff-to-parent", "name": {"zh": "员工信息报送境外母公司", "en": "Staff records to the parent"}}
        part = {"data": [{"store": "hr", "table": "hr", "columns": ["name", "staff_no"]}]}
        body = list(_entry(Transfer, {**shape, **part}, "    ", explain=True, besides=("id", "data")))
        lines += ["#  - " + body[0].lstrip(), *(f"#{line}" for line in body[1:])]
    for name, explained in _LATER.items():
        if name in data:
            lines += ["", *_yaml({name: data[name]})]
        elif explain:
            lines += ["", f"{name}:", *explained()]
    return "\n".join(lines) + "\n"


def _subjects() -> Iterator[str]:
    for said in _SUBJECTS_HEAD:
        yield from _comment(said, "  ")
    for name, kind in subject_kinds().items():
        yield f"  #   {name}: {kind.label.zh} / {kind.label.en}{_data_of(Listed(kind))}"
    yield "#  website:"
    named = {"id": "portal", "name": {"zh": "门户网站", "en": "Portal"}}
    body = list(_entry(Website, named, "      ", explain=True, besides=("id",)))
    yield "#    - " + body[0].lstrip()
    yield from (f"#{line}" for line in body[1:])


def _data_of(listed: Listed) -> str:
    """Return where an entry names its data, in brackets; nothing where it can't."""
    if listed.names_data:
        return " [data]"
    return "".join(f" [{name}.data]" for name, part in listed.parts.items() if part.names_data)


def _circumstances() -> Iterator[str]:
    yield from _comment(_CIRCUMSTANCES_HEAD, "  ")
    yield from _entry(Violation, {}, "  ", explain=True, besides=())


def _particulars() -> Iterator[str]:
    yield from _comment(_PARTICULARS_HEAD, "  ")
    for name, kind in PARTICULARS.items():
        yield f"#  {name}:"
        own = name == "organisation"
        if not own:
            yield f"#    staff-to-parent:  # {_NAMED.zh} / {_NAMED.en}"
        for line in _entry(kind, {}, "    " if own else "      ", explain=True, besides=()):
            yield f"#{line}"


_LATER: Mapping[str, Callable[[], Iterator[str]]] = {
    "subjects": _subjects,
    "circumstances": _circumstances,
    "particulars": _particulars,
}
"""Sections that follow the transfers, and what explains them where nothing is said."""


def _datasets(data: Data, explain: bool) -> Iterator[str]:
    if explain:
        for said in _DATASETS_HEAD:
            yield from _comment(said, "  ")
    for name, entry in data.items():
        yield f"  {name}:"
        yield from _entry(Dataset, entry, "    ", explain=False, besides=())
    if explain:
        yield "#  hr/hr:"
        for line in _entry(Dataset, {}, "    ", explain=True, besides=()):
            yield f"#{line}"


def _entry(kind: type[Kind], data: Data, indent: str, explain: bool, besides: Sequence[str]) -> Iterator[str]:
    for name in (*besides[:1], "name"):
        if name in data:
            yield from _pair(name, data[name], indent)
    for name in besides[1:]:
        if name in data:
            yield from _pair(name, data[name], indent)
    for name, attribute in kind.attributes.items():
        if isinstance(attribute, Reference) or name == "name":
            continue
        if explain:
            yield from _asked(attribute, indent)
        if name in data:
            yield from _pair(name, "unknown" if data[name] is None else data[name], indent)
        elif explain:
            default = attribute.presumed
            yield f"{indent}# {name}: {'' if default is None else _scalar(default)}".rstrip()


def _asked(attribute: Attribute, indent: str) -> Iterator[str]:
    yield from _comment(attribute.question, indent)
    if isinstance(attribute, Choice):
        for name, text in attribute.options.items():
            yield f"{indent}#   {name}: {text.zh} / {text.en}"


def _settings(explain: bool) -> Iterator[str]:
    yield "  sensitive_reading: gbt45574_2025  # 或 / or gbt35273_2020"
    yield "  readings:  # 解释：true 采用，false 不采用，null 悬置 / interpretations: adopted, not adopted, left open"
    for name, reading in interpretations().items():
        if explain:
            yield from _comment(reading.statement, "    ")
        yield f"    {name}: {_scalar(reading.adopted)}"


def _comment(said: Bilingual, indent: str) -> Iterator[str]:
    yield f"{indent}# {said.zh}"
    yield f"{indent}# {said.en}"


def _pair(name: str, value: Any, indent: str) -> Iterator[str]:
    for line in _yaml({name: value}):
        yield indent + line


def _yaml(value: Any) -> list[str]:
    writer = YAML(typ="safe")
    nested = isinstance(value, list) or any(isinstance(inner, Mapping | list) for inner in value.values())
    writer.default_flow_style = None if nested else False
    writer.allow_unicode = True
    writer.width = 110
    writer.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    out = StringIO()
    writer.dump(value, out)
    return out.getvalue().rstrip("\n").removesuffix("\n...").splitlines()


def _scalar(value: bool | str | None) -> str:
    return {True: "true", False: "false", None: "null"}[value] if not isinstance(value, str) else value
