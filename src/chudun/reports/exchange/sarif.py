"""Breaches as SARIF 2.1.0 (OASIS), which continuous integration shows beside the lines of the workspace file."""

from collections.abc import Callable, Iterable
from typing import Any

from chudun.law.language.evaluate import CONTRADICTORY, UNDETERMINED
from chudun.law.language.rules import Duty, Verdict
from chudun.reports.assessment import Assessment
from chudun.reports.document import Say
from chudun.reports.exchange.judged import Judged, every_duty
from chudun.reports.exchange.oscal_parts import identifier
from chudun.reports.outcomes import VERDICTS
from chudun.reports.sentences import why
from chudun.reports.visible import visible
from chudun.vocabulary.bilingual import Bilingual, Language
from chudun.vocabulary.kind import section

Data = dict[str, Any]

Locate = Callable[[str, str, tuple[str, ...]], int | None]
"""The line of the workspace file on which the first of some facts stands, or else their subject, counted from 1.

Called with the name of the subject's section, its id, and the facts' dotted names.
"""

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_LEVELS = {Verdict.BREACHED: "error", CONTRADICTORY: "warning", UNDETERMINED: "note"}
_MESSAGE = Bilingual("{subject}：{verdict}。{to_do}。{why}", "{subject}: {verdict}. {to_do}. {why}")


def sarif(assessment: Assessment, file: str, locate: Locate, language: Language) -> Data:
    """Return breaches as errors, contradictions as warnings and what is undetermined as notes.

    ``file`` is the workspace file as the repository has it, relative to its root.
    """

    def say(text: Bilingual) -> str:
        return text.to(language)

    told = [judged for judged in every_duty(assessment) if judged.duty.outcome in _LEVELS]
    rules = _rules((judged.duty.duty for judged in told), say)
    places = {rule["id"]: index for index, rule in enumerate(rules)}
    results = [_result(judged, places, file, locate, say) for judged in told]
    driver = {"name": "Chudun", "version": assessment.version, "language": language, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": results,
        "properties": {"asOf": assessment.as_of.isoformat()},
    }
    return visible({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(duties: Iterable[Duty], say: Say) -> list[Data]:
    """Return the provisions breached, each once, with everything it asks for that some result is about."""
    asked: dict[str, list[Duty]] = {}
    for duty in duties:
        known = asked.setdefault(duty.provision.code, [])
        if duty not in known:
            known.append(duty)
    return [
        {
            "id": code,
            "shortDescription": {"text": say(known[0].provision.cite)},
            "fullDescription": {"text": " ".join(say(duty.gist) for duty in known)},
            "properties": {"duties": [duty.name for duty in known]},
        }
        for code, known in asked.items()
    ]


def _result(judged: Judged, places: dict[str, int], file: str, locate: Locate, say: Say) -> Data:
    duty, code = judged.duty.duty, judged.duty.duty.provision.code
    line = locate(section(judged.kind), judged.id, judged.deciding)
    region = {"region": {"startLine": line}} if line else {}
    text = say(_MESSAGE).format(
        subject=say(judged.name),
        verdict=say(VERDICTS[judged.duty.outcome].short),
        to_do=say(duty.to_do),
        why="; ".join(why(judged.duty, say)),
    )
    return {
        "ruleId": code,
        "ruleIndex": places[code],
        "level": _LEVELS[judged.duty.outcome],
        "message": {"text": text.strip()},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": {"uri": file}, **region},
                "logicalLocations": [{"fullyQualifiedName": judged.subject, "kind": "object"}],
            }
        ],
        # a finding stays the same one when lines move or words change
        "partialFingerprints": {"chudunDuty/v1": identifier("finding", judged.key)},
        "properties": {"duty": duty.name, "verdict": judged.duty.outcome, "facts": list(judged.deciding)},
    }
