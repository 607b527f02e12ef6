"""The interview over everything an organisation is asked about: the question that settles most comes first."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from chudun.law.language.ask import next_questions
from chudun.law.language.evaluate import UNDETERMINED, Judgement
from chudun.law.language.provision import Provision
from chudun.law.language.variables import Variable
from chudun.law.obligations import Obligations, Subject
from chudun.vocabulary.attribute import Attribute
from chudun.vocabulary.organisation import Organisation

Place = tuple[str, str, str]
"""What is asked about: the kind's name, the subject's id, the attribute; the organisation itself has no id."""


@dataclass
class Asked:
    """A question worth putting.

    Attributes
    ----------
    place
        What it is about.
    attribute
        What is asked for.
    subject
        The subject whose duties raise it; the first of them where it is about the organisation.
    gain
        How much doubt an answer removes, summed over the duties it bears on; 1 is one duty settled.
    asked_because
        The provisions that hang on it, most often named first.
    duties
        How many duties it bears on.
    """

    place: Place
    attribute: Attribute
    subject: Subject
    gain: float = 0.0
    asked_because: dict[Provision, int] = field(default_factory=dict)
    duties: int = 0


def interview(
    judged: Iterable[Obligations],
    skip: Collection[Place] = (),
    decisions: Iterable[tuple[Subject, Judgement]] = (),
) -> list[Asked]:
    """Return what is worth asking, the most telling first; empty once every duty is settled as far as it can be.

    ``skip`` holds what nobody could answer; ``decisions`` are judged beside the duties, and count like one each.
    """
    found: dict[Place, Asked] = {}
    unsettled = [(one.subject, *each) for one in judged for each in _open(one)]
    unsettled += [(subject, judgement, ()) for subject, judgement in decisions if judgement.outcome == UNDETERMINED]
    for subject, judgement, provisions in unsettled:
        for place, variable, gain, because in _worth_asking(subject, judgement, provisions, skip):
            assert variable.attribute is not None
            asked = found.setdefault(place, Asked(place, variable.attribute, subject))
            asked.gain += gain
            asked.duties += 1
            for provision in because:
                asked.asked_because[provision] = asked.asked_because.get(provision, 0) + 1
    return sorted(found.values(), key=lambda asked: (-asked.gain, asked.place))


def _open(one: Obligations) -> Iterator[tuple[Judgement, tuple[Provision, ...]]]:
    for duty in one.duties:
        if duty.outcome == UNDETERMINED and duty.judgement is not None:
            yield duty.judgement, (duty.duty.provision,)


def _worth_asking(
    subject: Subject, judgement: Judgement, provisions: tuple[Provision, ...], skip: Collection[Place]
) -> Iterator[tuple[Place, Variable, float, tuple[Provision, ...]]]:
    unsettled = [u.variable.key for u in judgement.unsettled if u.variable.interpretation is None]
    skipped = {key for key in unsettled if place_of(subject, key) in skip}
    for asked in next_questions(judgement, skipped):
        because = asked.asked_because or provisions
        yield place_of(subject, asked.variable.key), asked.variable, asked.gain, because


def place_of(subject: Subject, key: str) -> Place:
    """Return what ``key`` is about: the organisation where it leads there, else the subject itself."""
    if subject.about_organisation(key):
        return Organisation.__name__, "", key.rpartition(".")[2]
    return subject.kind.__name__, subject.id, key
