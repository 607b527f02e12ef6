"""The interview over a workspace: what is still open, and how each answer moves it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from chudun.facts.case import Case, Value
from chudun.law.interview import Asked, Place, interview, place_of
from chudun.law.judging import Readings, decide, duties
from chudun.law.language.evaluate import UNDETERMINED, Judgement
from chudun.law.mechanism import mechanism
from chudun.law.obligations import Obligations, Subject, obligations
from chudun.reports.assessment import Assessment
from chudun.vocabulary.kind import key, paths
from chudun.vocabulary.transfer import Transfer


@dataclass(frozen=True)
class Standing:
    """Where the interview stands.

    Attributes
    ----------
    judged
        What each subject owes, transfers included.
    routes
        The route of each transfer.
    """

    judged: tuple[Obligations, ...]
    routes: tuple[tuple[Subject, Judgement], ...]

    @property
    def whole(self) -> int:
        """How many duties and routes there are."""
        return sum(len(one.duties) for one in self.judged) + len(self.routes)

    @property
    def settled(self) -> int:
        """How many of them no unknown fact can change."""
        outcomes = [duty.outcome for one in self.judged for duty in one.duties]
        outcomes += [route.outcome for _, route in self.routes]
        return sum(outcome != UNDETERMINED for outcome in outcomes)

    def questions(self, skip: Collection[Place]) -> list[Asked]:
        """Return what is worth asking, the most telling first."""
        return interview(self.judged, skip, self.routes)


def standing(assessment: Assessment) -> Standing:
    """Return where the interview stands after ``assessment``."""
    judged = [result.obligations for result in assessment.subjects]
    routes = []
    for transfer in assessment.transfers:
        subject = Subject(Transfer, transfer.id, transfer.name, transfer.route.case)
        judged.append(Obligations(subject, (), transfer.duties, (), transfer.contradictions))
        routes.append((subject, transfer.route))
    return Standing(tuple(judged), tuple(routes))


def answered(before: Standing, place: Place, value: Value, as_of: date, readings: Readings) -> Standing:
    """Return where the interview stands once ``place`` is known to be ``value``; what that concerns is judged anew."""
    judged = tuple(
        one if one.subject is told else _judged(told, as_of, readings)
        for one, told in ((one, _told(one.subject, place, value)) for one in before.judged)
    )
    routes = tuple(
        (subject, route) if subject is told else (told, decide(mechanism, told.case, as_of, readings))
        for subject, route, told in ((s, route, _told(s, place, value)) for s, route in before.routes)
    )
    return Standing(judged, routes)


def _judged(subject: Subject, as_of: date, readings: Readings) -> Obligations:
    if subject.kind is Transfer:
        return Obligations(subject, (), tuple(duties(Transfer, subject.case, as_of, readings)), (), ())
    return obligations(subject, as_of, readings)


def _told(subject: Subject, place: Place, value: Value) -> Subject:
    """Return ``subject`` with the answer in it, itself where the answer is about something else."""
    names = [name for name in map(key, paths(subject.kind)) if place_of(subject, name) == place]
    if not names:
        return subject
    values = {**subject.case.values, **dict.fromkeys(names, value)}
    return replace(subject, case=Case(values, subject.case.presumed - set(names)))
