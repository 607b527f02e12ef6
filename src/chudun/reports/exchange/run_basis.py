"""What a report's data carry so that a later run can be held against it: verdicts, and what each hung on."""

from typing import Any

from chudun.facts.case import Value
from chudun.facts.fact import Resolved, Standing
from chudun.law.fingerprint import question_fingerprint, regulation_fingerprint
from chudun.law.judging import outcome_name
from chudun.law.language.evaluate import Judgement
from chudun.law.language.trace import value_as_data
from chudun.law.library import regulations
from chudun.law.mechanism import mechanism
from chudun.reports.assessment import Assessment, TransferResult
from chudun.reports.exchange.judged import Judged, every_duty
from chudun.reports.visible import visible
from chudun.vocabulary.bilingual import Bilingual

Data = dict[str, Any]

FORM = 1
"""Number of the layout below; a run with another is not compared."""


def run_basis(assessment: Assessment) -> Data:
    """Return every verdict of a run with its facts, rules and readings, the same in both languages."""
    return visible(
        {
            "form": FORM,
            "version": assessment.version,
            "as_of": assessment.as_of.isoformat(),
            "method": [said.zh for said in assessment.method],
            "packs": {r.instrument.slug: regulation_fingerprint(r) for r in regulations()},
            "verdicts": {
                **{f"transfer:{one.id}/{mechanism.name}": _route(one) for one in assessment.transfers},
                **{judged.key: _verdict(judged) for judged in every_duty(assessment)},
            },
        }
    )


def _verdict(judged: Judged) -> Data:
    duty, judgement = judged.duty, judged.duty.judgement
    return {
        "subject": judged.subject,
        "name": _both(judged.name),
        "asks": _both(duty.duty.to_do),
        "cite": _both(duty.duty.provision.cite),
        "outcome": duty.outcome,
        **(_hangs_on(judgement, judged) if judgement else {}),
    }


def _route(transfer: TransferResult) -> Data:
    return {
        "subject": f"transfer:{transfer.id}",
        "name": _both(transfer.name),
        "asks": _both(mechanism.label),
        "cite": None,
        "outcome": outcome_name(transfer.route.outcome),
        **_hangs_on(transfer.route, transfer),
    }


def _hangs_on(judgement: Judgement, subject: Judged | TransferResult) -> Data:
    case, used = judgement.case, judgement.question.concerned
    readings = {v.interpretation.name: v.key for v in judgement.question.variables if v.interpretation is not None}
    names = sorted(used - set(readings.values()))
    return {
        "rules": question_fingerprint(judgement.question),
        "readings": {name: case.values.get(key) for name, key in sorted(readings.items())},
        "facts": {name: _fact(case.values.get(name), subject.facts.get(name)) for name in names},
    }


def _fact(value: Value | None, known: Resolved | None) -> Data:
    sources = [fact.evidence for fact in known.facts] if known else []
    return {
        "value": value_as_data(value),
        "standing": str(known.standing if known else Standing.UNKNOWN),
        "measured_by": sorted({one.source.zh for one in sources if one.measured}),
    }


def _both(text: Bilingual) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}
