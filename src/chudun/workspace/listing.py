"""What the section ``subjects`` of a workspace file may list: kinds, their parts, and the data they concern."""

from dataclasses import dataclass

from chudun.law.library import kinds_with_duties
from chudun.vocabulary.attribute import DATA, Reference
from chudun.vocabulary.campus_security import CampusSecurity
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.kind import Kind, Path, paths, section
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.transfer import Transfer

_FOR_PAPERS = (CampusSecurity,)


def subject_kinds() -> dict[str, type[Kind]]:
    """Return the kinds the section ``subjects`` takes, by name.

    Those with duties, and those only a paper is filled from, that have no section of their own.
    """
    every = (*kinds_with_duties(), *_FOR_PAPERS)
    return {section(kind): kind for kind in every if kind not in (Kind, Transfer, Dataset)}


@dataclass(frozen=True)
class Listed:
    """A kind of subject, or of what belongs to one, as entries describe it.

    Attributes
    ----------
    kind
        What is described.
    of_another
        Whether it is, or is the doing of, another party than the organisation assessed (他方).
    under_named_data
        Whether what it belongs to may name the data already.
    """

    kind: type[Kind]
    of_another: bool = False
    under_named_data: bool = False

    @property
    def parts(self) -> dict[str, "Listed"]:
        """What is described within it; the organisation assessed is not, having a section of its own."""
        found = {}
        for name, part in self.kind.attributes.items():
            if isinstance(part, Reference):
                another = self.of_another or part.another_party
                if another or part.to is not Organisation:
                    found[name] = Listed(part.to, another, self.under_named_data or self.names_data)
        return found

    @property
    def names_data(self) -> bool:
        """Whether it may name its data (``data``): something of it or of its parts can be told from them.

        A kind with an attribute called ``data`` leaves it to that part.
        """
        if self.of_another or self.under_named_data or "data" in self.kind.attributes:
            return False
        return any(path[-1].measured_by == DATA and told_here(path) for path in paths(self.kind))


def told_here(path: Path) -> bool:
    """Return whether the data a subject names can tell what ``path`` leads to.

    Of the organisation they can't, since it is told from all its data, nor of another party.
    """
    return not any(isinstance(step, Reference) and (step.another_party or step.to is Organisation) for step in path)
