"""Kinds of subject: what a rule can be about."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from chudun.vocabulary.attribute import Attribute, Reference
from chudun.vocabulary.bilingual import Bilingual

Path = tuple[Attribute, ...]


def key(path: Path) -> str:
    """Return the dotted name of ``path``, as facts files and tables write it."""
    return ".".join(attribute.name for attribute in path)


@dataclass(frozen=True)
class Implication:
    """An option that settles a yes-or-no question by its own meaning, so that nothing is presumed there.

    Attributes
    ----------
    by, options
        Dotted name of a choice, and the options that settle the question.
    settles
        Dotted name of what holds then, unless somebody answers it otherwise.
    """

    by: str
    options: frozenset[str]
    settles: str


@dataclass(frozen=True)
class Kind:
    """Base of all kinds: subclasses declare attributes, and the class collects them in ``attributes``.

    An instance is a subject as a rule sees it: reading an attribute hands its path to ``reader``, and
    reading a reference yields the related subject.
    """

    reader: Callable[[Path], Any]
    path: Path = ()

    label: ClassVar[Bilingual]
    attributes: ClassVar[Mapping[str, Attribute]]
    implications: ClassVar[tuple[Implication, ...]] = ()

    def __init_subclass__(cls) -> None:
        cls.attributes = {name: value for name, value in vars(cls).items() if isinstance(value, Attribute)}

    def read(self, attribute: Attribute) -> Any:
        """Return what the reader makes of ``attribute`` of this subject."""
        path = (*self.path, attribute)
        return attribute.to(self.reader, path) if isinstance(attribute, Reference) else self.reader(path)


def section(kind: type[Kind]) -> str:
    """Return the name under which files list subjects of ``kind``: its class name in small letters."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def paths(kind: type[Kind], prefix: Path = ()) -> Iterator[Path]:
    """Yield every attribute of ``kind`` and of what it refers to, references themselves left out."""
    for attribute in kind.attributes.values():
        if isinstance(attribute, Reference):
            yield from paths(attribute.to, (*prefix, attribute))
        else:
            yield (*prefix, attribute)


def implications(kind: type[Kind], prefix: str = "") -> Iterator[Implication]:
    """Yield what options of ``kind``, and of what it refers to, settle; names are dotted from ``kind``."""
    for one in kind.implications:
        yield Implication(prefix + one.by, one.options, prefix + one.settles)
    for attribute in kind.attributes.values():
        if isinstance(attribute, Reference):
            yield from implications(attribute.to, f"{prefix}{attribute.name}.")
