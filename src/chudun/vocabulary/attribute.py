"""What can be known of a subject: attributes with type, unit, labels and the question asked for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Protocol, Self, TypeVar, overload

from chudun.vocabulary.bilingual import Bilingual

if TYPE_CHECKING:
    from chudun.vocabulary.kind import Kind

K = TypeVar("K", bound="Kind")

DATA = "data"
"""The probe that reads stores (数据探针), as ``Attribute.measured_by`` names it."""


class Condition(Protocol):
    """What a rule may do with a yes/no attribute; the rule language implements it."""

    def __and__(self, other: "Condition", /) -> "Condition": ...
    def __or__(self, other: "Condition", /) -> "Condition": ...
    def __invert__(self) -> "Condition": ...


class Measure(Protocol):
    """A count, amount or date inside a rule: it can be compared with a threshold."""

    @property
    def path(self) -> "tuple[Attribute, ...]":
        """How the attribute is reached from the rule's subject."""
        ...


class Selection(Measure, Protocol):
    """A choice inside a rule: it can be held against some of its options."""

    def one_of(self, *options: str) -> Condition:
        """Whether the choice is one of ``options``."""
        ...


@dataclass(frozen=True, eq=False, kw_only=True)
class Attribute:
    """One thing that can be known of a subject.

    Parameters
    ----------
    label, question
        Name for reports; what a person is asked for it.
    presumed
        Taken as given when a facts file says nothing of it, and always shown as a presumption. Only for
        circumstances that have to be asserted to matter; ``None`` means no presumption.
    measured_by
        The probe that can tell it, by what it measures or by what is stated of the data it read (see ``DATA``); None
        where only a person can.
    evidence
        What would show the answer: a record, a contract, a page (佐证材料).

    Notes
    -----
    Read on the class it is the attribute itself; read on a subject of a rule it is whatever the rule
    language makes of it (see ``Kind``).
    """

    label: Bilingual
    question: Bilingual
    presumed: bool | str | None = None
    measured_by: str | None = None
    evidence: Bilingual | None = None
    name: str = field(default="", init=False)

    def __set_name__(self, owner: type, name: str) -> None:
        object.__setattr__(self, "name", name)

    def __get__(self, subject: "Kind | None", kind: type) -> Any:
        """Return the attribute, or on a subject what its reader makes of it."""
        return self if subject is None else subject.read(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name})"


@dataclass(frozen=True, eq=False, kw_only=True, repr=False)
class YesNo(Attribute):
    """True or false (是否); ``label`` says it holds and ``contrary`` that it doesn't."""

    contrary: Bilingual

    if TYPE_CHECKING:

        @overload
        def __get__(self, subject: None, kind: type) -> Self: ...
        @overload
        def __get__(self, subject: "Kind", kind: type) -> Condition: ...
        def __get__(self, subject: "Kind | None", kind: type) -> Any: ...


@dataclass(frozen=True, eq=False, kw_only=True, repr=False)
class Count(Attribute):
    """A whole number, not negative, perhaps known only within bounds (数量)."""

    unit: Bilingual

    if TYPE_CHECKING:

        @overload
        def __get__(self, subject: None, kind: type) -> Self: ...
        @overload
        def __get__(self, subject: "Kind", kind: type) -> Measure: ...
        def __get__(self, subject: "Kind | None", kind: type) -> Any: ...


@dataclass(frozen=True, eq=False, kw_only=True, repr=False)
class Day(Attribute):
    """A calendar day (日期); ``may_lie_ahead`` where a day to come makes sense."""

    may_lie_ahead: bool = False

    if TYPE_CHECKING:

        @overload
        def __get__(self, subject: None, kind: type) -> Self: ...
        @overload
        def __get__(self, subject: "Kind", kind: type) -> Measure: ...
        def __get__(self, subject: "Kind | None", kind: type) -> Any: ...


@dataclass(frozen=True, eq=False, kw_only=True, repr=False)
class Choice(Attribute):
    """One of several named options (选项); keys are what files say, texts what people read."""

    options: Mapping[str, Bilingual]

    if TYPE_CHECKING:

        @overload
        def __get__(self, subject: None, kind: type) -> Self: ...
        @overload
        def __get__(self, subject: "Kind", kind: type) -> Selection: ...
        def __get__(self, subject: "Kind | None", kind: type) -> Any: ...


@dataclass(frozen=True, eq=False, kw_only=True, repr=False)
class Text(Attribute):
    """Words no rule weighs: a name, a place (文字)."""


@dataclass(frozen=True, eq=False, kw_only=True, repr=False)
class Reference(Attribute, Generic[K]):
    """Another subject this one stands in a relation to (关联对象).

    Parameters
    ----------
    to
        The other subject's kind.
    another_party
        Whether it is, or is the doing of, somebody other than the organisation assessed (他方): a contractor, a user.
        What is known of the organisation then says nothing of it, nor of anything reached through it.
    """

    to: type[K]
    another_party: bool = False

    if TYPE_CHECKING:

        @overload
        def __get__(self, subject: None, kind: type) -> Self: ...
        @overload
        def __get__(self, subject: "Kind", kind: type) -> K: ...
        def __get__(self, subject: "Kind | None", kind: type) -> Any: ...
