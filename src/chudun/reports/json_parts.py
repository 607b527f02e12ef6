"""What several parts of the report's data are made of: texts, duties, facts, contradictions."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from chudun.facts.fact import Fact, Resolved
from chudun.law.consistency import Contradiction
from chudun.law.judging import DutyJudgement
from chudun.law.language.trace import value_as_data
from chudun.reports.document import Say
from chudun.reports.sentences import why
from chudun.vocabulary.bilingual import Bilingual

Data = dict[str, Any]


def texts(said: Iterable[Bilingual], say: Say) -> list[str]:
    """Return ``said`` in the report's language."""
    return [say(text) for text in said]


def duty_as_data(judged: DutyJudgement, say: Say) -> Data:
    """Return a duty with its verdict and why."""
    return {
        "name": judged.duty.name,
        "outcome": judged.outcome,
        "to_do": say(judged.duty.to_do),
        "owed_to": say(judged.duty.owed_to) if judged.duty.owed_to else None,
        "provisions": [provision.code for provision in judged.provisions],
        "because": list(why(judged, say)),
        "possible": list(judged.judgement.possible) if judged.judgement else [],
    }


def facts_as_data(facts: Mapping[str, Resolved], say: Say) -> Data:
    """Return facts by name with standing, value and sources."""
    return {
        name: {
            "standing": str(known.standing),
            "value": value_as_data(known.value),
            "sources": [_source(fact, say) for fact in known.facts],
        }
        for name, known in sorted(facts.items())
    }


def _source(fact: Fact, say: Say) -> Data:
    evidence = fact.evidence
    return {
        "value": value_as_data(fact.value),
        "source": say(evidence.source),
        "method": say(evidence.method),
        "on": evidence.on.isoformat(),
        "stale_after": evidence.stale_after.isoformat() if evidence.stale_after else None,
        "attachment": asdict(evidence.attachment) if evidence.attachment else None,
    }


def contradiction_as_data(found: Contradiction, say: Say) -> Data:
    """Return what can't be, and the facts that show it; their sources stand with the facts."""
    return {"says": say(found.says), "facts": list(found.facts)}
