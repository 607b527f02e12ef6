"""One subject as papers tell of it: its facts as statements, its duties with verdicts and reasons (事实与判断)."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from chudun.facts.fact import Resolved, Standing
from chudun.law.grading import UNCHECKED
from chudun.law.judging import DutyJudgement
from chudun.law.language.evaluate import CONTRADICTORY, UNDETERMINED
from chudun.law.language.provision import cited
from chudun.law.language.rules import Verdict
from chudun.law.language.variables import Variable
from chudun.law.language.word import counted, stated
from chudun.reports.assessment import SubjectResult, TransferResult
from chudun.reports.filings.dossier import PRESUMED, Dossier, asked
from chudun.reports.filings.exporter import zh
from chudun.reports.filings.paper import Gap, Lines, Listing, Span, Text, day_in_words, lines
from chudun.reports.outcomes import VERDICTS
from chudun.reports.sentences import why
from chudun.vocabulary.attribute import Attribute, Count, Reference
from chudun.vocabulary.kind import Kind, section
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.transfer import Transfer

BINDING = (Verdict.BREACHED, CONTRADICTORY, UNDETERMINED, Verdict.MET)
"""Outcomes of duties that bind or may bind, those that need action first."""

_DOUBTFUL = {
    Standing.CONTRADICTORY: "（现有说法不一，须先核清）",
    Standing.STALE: "（原有说法已过有效期）",
}


@dataclass(frozen=True)
class Finding:
    """A duty judged: what it says, how it came out and why, or what would have to be known."""

    judged: DutyJudgement
    about: str
    kind: type[Kind]
    id: str
    facts: Mapping[str, Resolved]

    @property
    def outcome(self) -> str:
        """As judged."""
        return self.judged.outcome

    @property
    def open(self) -> bool:
        """Whether facts are missing, or exclude each other."""
        return self.outcome in (UNDETERMINED, CONTRADICTORY)

    @property
    def verdict(self) -> str:
        """The verdict in a word or two."""
        return VERDICTS[self.judged.outcome].short.zh

    @property
    def basis(self) -> str:
        """Where the duty is laid down, and how sure that is."""
        doubt = UNCHECKED.get(self.judged.duty.certainty)
        return cited(self.judged.provisions).zh + (f"（{doubt.zh}）" if doubt else "")

    @property
    def reasons(self) -> Text:
        """Why it is met or breached; of what is open, the facts to state as gaps."""
        judgement = self.judged.judgement
        if judgement is not None and len(judgement.possible) > 1:
            gaps = [gap(self.kind, self.id, self.facts, unknown.variable) for unknown in judgement.unsettled]
            return joined(gaps) or ("须查明的事实相互牵连，单独一项不足以定论",)
        if self.outcome == CONTRADICTORY:
            what = f"核实相互矛盾的事实（{self.judged.duty.to_do.zh}）"
            return (Gap(what, subject_place(self.kind, self.id), "相互矛盾的事实，须先核清"),)
        return ("；".join(why(self.judged, zh)),)


@dataclass(frozen=True)
class Told:
    """A subject of the assessment, with the particulars stated of it."""

    dossier: Dossier
    result: SubjectResult

    @property
    def kind(self) -> type[Kind]:
        """What it is."""
        return self.result.obligations.subject.kind

    @property
    def id(self) -> str:
        """As the workspace names it."""
        return self.result.obligations.subject.id

    @property
    def name(self) -> str:
        """Its name in Chinese."""
        return self.result.obligations.subject.name.zh

    def fact(self, name: str) -> Span:
        """Return what is known of an attribute as a statement, or the gap that says where to state it."""
        attribute, known = _attribute(self.kind, name), self.result.facts.get(name)
        if known is None or known.value is None:
            return _missing(attribute, known, place(self.kind, self.id, name))
        if isinstance(known.value, date):
            said = f"{attribute.label.zh}：{day_in_words(known.value)}"
        elif isinstance(attribute, Count):
            said = counted(known.value, attribute.unit).zh  # type: ignore[arg-type]  # counts are intervals
        else:
            said = stated(attribute, known.value).zh
        return said + PRESUMED if known.standing is Standing.PRESUMED else said

    def value(self, name: str) -> Span:
        """Return what is known of an attribute without its label, for a form that has it on the left."""
        said = self.fact(name)
        return said if isinstance(said, Gap) else said.removeprefix(f"{_attribute(self.kind, name).label.zh}：")

    def particular(self, name: str) -> Span:
        """Return a text stated for papers, or the gap that says where to write it down."""
        return self.dossier.stated(section(self.kind), name, self.id)

    def findings(self, *names: str) -> tuple[Finding, ...]:
        """Return its duties: those that bind or may bind, or just those named, whatever came out."""
        every = (
            Finding(one, self.name, self.kind, self.id, self.result.facts) for one in self.result.obligations.duties
        )
        if names:
            return tuple(one for one in every if one.judged.duty.name in names)
        return tuple(one for one in every if one.outcome in BINDING)

    def may_bind(self, name: str) -> bool:
        """Whether the duty ``name`` binds, or may."""
        return any(one.outcome in BINDING for one in self.findings(name))


def told(dossier: Dossier, kind: type[Kind]) -> tuple[Told, ...]:
    """Return every subject of ``kind``."""
    found = dossier.assessment.subjects
    return tuple(Told(dossier, one) for one in found if one.obligations.subject.kind is kind)


def of_transfer(transfer: TransferResult) -> tuple[Finding, ...]:
    """Return a transfer's duties that bind or may bind."""
    every = (Finding(one, transfer.name.zh, Transfer, transfer.id, transfer.facts) for one in transfer.duties)
    return tuple(one for one in every if one.outcome in BINDING)


def subject_place(kind: type[Kind], identifier: str) -> str:
    """Return where the workspace file lists a subject."""
    return f"transfers.{identifier}" if kind is Transfer else f"subjects.{section(kind)}.{identifier}"


def place(kind: type[Kind], identifier: str, name: str) -> str:
    """Return where the workspace file states an attribute: the organisation's own stand in its own section."""
    first, _, rest = name.partition(".")
    part = kind.attributes[first]
    if isinstance(part, Reference) and part.to is Organisation and not part.another_party:
        return f"organisation.{rest}"
    return f"{subject_place(kind, identifier)}.{name}"


def unstated(kind: type[Kind], name: str) -> Gap:
    """Return the gap of an attribute of a subject that the workspace does not list at all."""
    return asked(_attribute(kind, name), f"subjects.{section(kind)}.{name}")


def gap(kind: type[Kind], identifier: str, facts: Mapping[str, Resolved], variable: Variable) -> Gap:
    """Return the gap of what is not known of a subject, or of a reading not chosen, and where to close it."""
    reading = variable.interpretation
    if reading is not None:
        what = f"是否采用解释“{reading.statement.zh}”"
        return Gap(what, f"settings.readings.{reading.name}", "一处条文解释")
    assert variable.attribute is not None
    return _missing(variable.attribute, facts.get(variable.key), place(kind, identifier, variable.key))


def joined(spans: Iterable[Span], separator: str = "；") -> Text:
    """Return ``spans`` as one text, ``separator`` between them."""
    found: list[Span] = []
    for span in spans:
        found += [separator, span] if found else [span]
    return tuple(found)


def told_once(reasons: Text, asked: Collection[Span]) -> Text:
    """Return ``reasons`` without the gaps already ``asked`` further up in a table."""
    if not any(span in asked for span in reasons):
        return reasons
    new = [span for span in reasons if isinstance(span, Gap) and span not in asked]
    return joined([*new, "另须待前列事实查明"]) if new else ("须待前列事实查明",)


def verdicts(caption: str, findings: Iterable[Finding], *, name_subjects: bool = False) -> Listing:
    """Return duties with verdicts as a table, what needs action first; what several wait for stands in the first."""
    ordered = sorted(findings, key=lambda one: BINDING.index(one.outcome))
    rows: list[tuple[Text, ...]] = []
    asked: set[Span] = set()
    for one in ordered:
        basis = f"{one.basis}（{one.about}）" if name_subjects else one.basis
        rows.append(((basis,), (one.judged.duty.to_do.zh,), (one.verdict,), told_once(one.reasons, asked)))
        asked.update(span for span in one.reasons if isinstance(span, Gap))
    return Listing(caption, ("依据", "要求", "判断", "理由或待查明的事实"), tuple(rows), (26, 27, 12, 35))


def tally(findings: Iterable[Finding]) -> str:
    """Return how many duties came out how, as one sentence without its full stop."""
    number = Counter(one.outcome for one in findings)
    said = [f"{VERDICTS[name].short.zh}{number[name]}项" for name in (Verdict.MET, *BINDING[:3]) if number[name]]
    return f"逐项对照有约束力的要求{number.total()}项，其中{'、'.join(said)}"


def problems(findings: Iterable[Finding]) -> tuple[Lines, ...]:
    """Return each breach as a sentence, then how many matters are open."""
    every = tuple(findings)
    breached = [one for one in every if one.outcome == Verdict.BREACHED]
    said = [
        lines(f"{number}. {one.judged.duty.to_do.zh}：未做到（{one.basis}）。", *one.reasons, "。")
        for number, one in enumerate(breached, 1)
    ]
    opened = sum(one.open for one in every)
    if not said and opened < len(every):
        said = [lines("依现有事实，没有认定违反要求的情形。")]
    if opened:
        said.append(lines(f"有{opened}项要求因事实不明或者矛盾尚不能定论，须补充事实后再作判断。"))
    return tuple(said)


def _missing(attribute: Attribute, known: Resolved | None, where: str) -> Gap:
    return asked(attribute, where, _DOUBTFUL.get(known.standing, "") if known else "")


def _attribute(kind: type[Kind], name: str) -> Attribute:
    first, _, rest = name.partition(".")
    found = kind.attributes[first]
    return _attribute(found.to, rest) if isinstance(found, Reference) else found
