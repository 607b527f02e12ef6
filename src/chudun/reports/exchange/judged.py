"""Every duty judged, with whom it binds and the facts it was judged on: what all formats of exchange start from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from chudun.facts.fact import Fact, Resolved
from chudun.law.judging import DutyJudgement
from chudun.law.language.expression import AtLeast, Holds, OneOf
from chudun.law.language.provision import Interpretation
from chudun.law.language.word import decisive
from chudun.reports.assessment import Assessment
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind, section
from chudun.vocabulary.transfer import Transfer


@dataclass(frozen=True)
class Judged:
    """One duty judged for one subject.

    Attributes
    ----------
    kind, id, name
        The subject, as the workspace calls it.
    facts
        Everything known of it, by dotted attribute name.
    duty
        The verdict and its reasons.
    """

    kind: type[Kind]
    id: str
    name: Bilingual
    facts: Mapping[str, Resolved]
    duty: DutyJudgement

    @property
    def subject(self) -> str:
        """The subject's kind and id, e.g. ``transfer:payroll``; stable from run to run."""
        return f"{section(self.kind)}:{self.id}"

    @property
    def key(self) -> str:
        """Subject and duty, stable from run to run."""
        return f"{self.subject}/{self.duty.duty.provision.instrument.slug}.{self.duty.duty.name}"

    @cached_property
    def deciding(self) -> tuple[str, ...]:
        """The facts the verdict rests on or, where it is open, those that would settle it; dotted names."""
        judgement = self.duty.judgement
        if judgement is None:
            return ()
        if len(judgement.possible) > 1:
            return tuple(one.variable.key for one in judgement.unsettled if one.variable.attribute is not None)
        found: dict[str, None] = {}
        for ground in judgement.leading:
            # the requirement stands last and says more than whom it binds
            parts = ground.reasoning.parts
            for step in (*parts[-1:], *parts[:-1]) if parts else (ground.reasoning,):
                for leaf in decisive(step):
                    if isinstance(leaf.node, Holds | OneOf | AtLeast):
                        found.setdefault(leaf.node.key)
        return tuple(found)

    @property
    def concerned(self) -> tuple[str, ...]:
        """Every fact the verdict can depend on and of which something is known; dotted names, sorted."""
        judgement = self.duty.judgement
        if judgement is None:
            return ()
        return tuple(sorted(name for name in judgement.case.values if name in judgement.question.concerned))

    @property
    def readings(self) -> tuple[Interpretation, ...]:
        """The interpretations the verdict can depend on."""
        judgement = self.duty.judgement
        if judgement is None:
            return ()
        return tuple(v.interpretation for v in judgement.question.variables if v.interpretation is not None)

    @property
    def sources(self) -> tuple[tuple[str, Fact], ...]:
        """The statements that stand behind the deciding facts, each with the fact's name."""
        return tuple((name, fact) for name in self.deciding if name in self.facts for fact in self.facts[name].facts)


def every_duty(assessment: Assessment) -> Iterator[Judged]:
    """Yield every duty judged: of transfers, then of everything else, in the workspace's order."""
    for transfer in assessment.transfers:
        for duty in transfer.duties:
            yield Judged(Transfer, transfer.id, transfer.name, transfer.facts, duty)
    for result in assessment.subjects:
        subject = result.obligations.subject
        for duty in result.obligations.duties:
            yield Judged(subject.kind, subject.id, subject.name, result.facts, duty)
