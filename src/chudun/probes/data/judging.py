"""From what was counted of a table's columns to their verdicts, people's corrections included (列级判定)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from chudun.facts.identifiers import IdentifierKind
from chudun.facts.problem import Problem
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.kernel import evidence, forms
from chudun.probes.data.kernel.claim import Claim
from chudun.probes.data.kernel.column import ColumnPart
from chudun.probes.data.kernel.detector import Detector
from chudun.probes.data.kernel.lent import heard_with_table
from chudun.probes.data.kernel.names import contrary
from chudun.probes.data.kernel.somebody import settled
from chudun.probes.data.kernel.tracks import judge_positions
from chudun.probes.data.kernel.verdict import claims, identifying, nearest, winner
from chudun.probes.data.profile import ColumnProfile, Comments, TableNotes, TableRef
from chudun.probes.data.review import REVIEW_AGAIN, contradiction, said_by
from chudun.probes.data.sensitivity import Reading
from chudun.vocabulary.bilingual import Bilingual

_PROVEN = 0.9
_MOSTLY = 0.9
_SOME = 0.05

_LOOKS = {
    forms.UUID: Bilingual("UUID", "UUIDs"),
    forms.HEXADECIMAL: Bilingual("十六进制串（如哈希）", "hexadecimal strings, such as hashes"),
    forms.BASE64: Bilingual("Base64 串或密文", "Base64, or ciphertext"),
    forms.MOMENT: Bilingual("时间戳", "moments"),
    forms.DECIMAL: Bilingual("小数", "decimal fractions"),
    forms.MASKED_OTHER: Bilingual("被遮盖的值，看不出是什么", "values blanked out, of what is not to be seen"),
}


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdicts on a table's columns.

    Attributes
    ----------
    columns
        A profile each, in the table's order.
    identifying
        By column, the kinds whose values stand for persons; columns that hold none are left out.
    problems
        Corrections that the data contradict.
    """

    columns: tuple[ColumnProfile, ...]
    identifying: Mapping[str, frozenset[IdentifierKind]]
    problems: tuple[Problem, ...]


def judge(
    scans: Sequence[ColumnPart], ref: TableRef, comments: Comments, notes: TableNotes, reading: Reading
) -> Judged:
    """Judge the columns of one table.

    Parameters
    ----------
    scans
        What was counted of each column.
    comments, notes
        What the catalogue, and the organisation, say of the table.
    reading
        The standard that says what is sensitive.
    """
    table = f"{ref.table}\n{comments.table}".strip()
    made = _weighed(scans, table)
    profiles, identifies, problems = [], {}, []
    for scan, weighed in zip(scans, made, strict=True):
        column = _Column(scan, weighed, reading)
        correction = notes.corrections.get(scan.name)
        profile = column.profile()
        detector = column.detector
        if correction:
            detector = _named(correction.detector)
            against = contradiction(correction, profile, all_detectors())
            profile = column.corrected(
                profile, detector, said_by(correction, detector.label if detector else None), against
            )
            profile = replace(profile, review=correction.verdict)
            if against:
                problems.append(Problem(f"{ref.store}: {ref.table}: {scan.name}", against, REVIEW_AGAIN))
        profiles.append(profile)
        kinds = identifying(weighed, detector)
        if kinds:
            identifies[scan.name] = kinds
    own = [name for name in identifies if name not in notes.another_person]
    numbers = {scan.name: scan.statistics.numbers for scan in scans}
    texts = {scan.name: scan.text for scan in scans}
    somebody = settled(profiles, texts, table, known=bool(notes.person_keys))
    columns = judge_positions(somebody, numbers, texts, [*notes.person_keys, *own])
    return Judged(columns, identifies, tuple(problems))


def _weighed(scans: Sequence[ColumnPart], table: str) -> list[list[Claim]]:
    """Weigh the claims on each column, and once more what is beside a column that is proven to identify persons."""
    detectors = all_detectors()
    said = [(heard_with_table(scan.text, table, detectors), contrary(scan.text)) for scan in scans]
    made = [claims(detectors, scan.statistics, *spoken) for scan, spoken in zip(scans, said, strict=True)]
    first = [winner(weighed) for weighed in made]
    if not any(claim and claim.detector.kind and claim.proof >= _PROVEN for claim in first):
        return made
    return [
        weighed if claim else claims(detectors, scan.statistics, *spoken, beside_persons=True)
        for scan, weighed, claim, spoken in zip(scans, made, first, said, strict=True)
    ]


def _named(name: str | None) -> Detector | None:
    return next((detector for detector in all_detectors() if detector.name == name), None)


class _Column:
    """One column on its way to its profile."""

    def __init__(self, scan: ColumnPart, weighed: Sequence[Claim], reading: Reading) -> None:
        self.scan, self.weighed, self.reading = scan, weighed, reading
        self.chosen = winner(weighed)
        self.detector = self.chosen.detector if self.chosen else None

    def profile(self) -> ColumnProfile:
        """Return what the data alone say."""
        near = self.chosen or nearest(self.weighed)
        lift = None if near is None or near.lift is None else round(near.lift, 3)
        return self._labelled(self.detector, self.chosen, self._reasons(), lift)

    def corrected(
        self, profile: ColumnProfile, detector: Detector | None, said: Bilingual, against: Bilingual | None
    ) -> ColumnProfile:
        """Return the profile as a person labelled it; what the data say stays beside it."""
        claim = next((c for c in self.weighed if detector and c.detector.name == detector.name), None)
        first = (said, against) if against else (said,)
        lift = profile.lift if detector is None else claim.lift if claim else None
        return replace(
            self._labelled(detector, claim, (*first, *profile.because), lift),
            confidence=1.0,
            measured=profile.measured,
            contradicted=against is not None,
        )

    def _labelled(
        self, detector: Detector | None, claim: Claim | None, because: tuple[Bilingual, ...], lift: float | None
    ) -> ColumnProfile:
        scan, statistics, passed = self.scan, self.scan.statistics, self.scan.passed()
        counted = scan.index(detector) if detector and passed.get(detector.name) else None
        if claim:
            detector = claim.detector
        masked = claim is not None and claim.protection == "masked"
        personal = detector is not None and detector.personal
        name = detector.name if detector else None
        return ColumnProfile(
            column=scan.name,
            arrow_type=str(scan.type),
            rows=statistics.rows,
            nulls=statistics.rows - statistics.filled,
            distinct=statistics.distinct(None if masked else counted),
            detector=name,
            hits=claim.hits if claim else 0,
            candidates=passed,
            confidence=round(claim.confidence if claim else 0.0, 3),
            personal=personal,
            sensitive=detector is not None and self.reading in detector.sensitive,
            category=detector.category if detector else None,
            because=because,
            samples=statistics.samples[counted] if counted is not None else (),
            lift=lift,
            protection=(claim.protection if claim else "clear") if personal else "none",
            measured=name,
        )

    def _reasons(self) -> tuple[Bilingual, ...]:
        """Return the evidence for the verdict, or where there is none, against what came nearest."""
        scan, chosen = self.scan, self.chosen
        unread = () if scan.readable else (evidence.unread(str(scan.type)),)
        if chosen is None:
            near = nearest(self.weighed)
            return (*unread, *(near.because if near else ()), *_looks(scan), evidence.nothing())
        sensitive = chosen.detector.sensitive
        document = sensitive == {"gbt35273_2020"}
        standard = (evidence.older_reading_only(self.reading in sensitive),) if document else ()
        seen = scan.statistics.forms
        masked = seen.share(*range(forms.MASKED_OTHER, forms.MASKED_PLATE + 1))
        part = (evidence.partly_masked(masked),) if chosen.protection == "clear" and masked >= _SOME else ()
        return (*chosen.because, *part, *standard, *unread)


def _looks(scan: ColumnPart) -> tuple[Bilingual, ...]:
    """Say what the values look like, where that tells something."""
    seen = scan.statistics.forms
    if not scan.statistics.filled and scan.statistics.rows:
        return (evidence.empty_column(),)
    counts, looked_at = seen.counts(), seen.kinds.size
    for form, label in _LOOKS.items():
        if looked_at and counts[form] / looked_at >= _MOSTLY:
            return (evidence.seems(label, counts[form], looked_at),)
    return ()
