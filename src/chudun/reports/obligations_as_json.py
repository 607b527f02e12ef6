"""What binds the organisation beyond its transfers, as data: roles, duties, days, exposure, questions."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from chudun.law.exposure import Exposed, FineRange
from chudun.law.interview import Asked, interview
from chudun.law.language.provision import Provision
from chudun.law.language.sanction_words import tier_in_words
from chudun.law.language.sanctions import Fine, Tier
from chudun.law.obligations import Role
from chudun.reports.assessment import Assessment, SubjectResult
from chudun.reports.days import Entry
from chudun.reports.document import Say
from chudun.reports.json_parts import Data, contradiction_as_data, duty_as_data, facts_as_data
from chudun.reports.sections.exposure import about
from chudun.vocabulary.kind import section
from chudun.vocabulary.organisation import Organisation


def subject_as_data(result: SubjectResult, say: Say) -> Data:
    """Return one subject with its roles, duties and facts."""
    one, subject = result.obligations, result.obligations.subject
    return {
        "kind": section(subject.kind),
        "id": subject.id,
        "name": say(subject.name),
        "roles": [_role(role, say) for role in one.roles],
        "duties": [duty_as_data(judged, say) for judged in one.duties],
        "contradictions": [contradiction_as_data(found, say) for found in one.contradictions],
        "facts": facts_as_data(result.facts, say),
    }


def _role(role: Role, say: Say) -> Data:
    return {
        "name": role.rule.name,
        "gist": say(role.rule.gist),
        "provision": role.rule.provision.code,
        "held": role.held,
    }


def entry_as_data(entry: Entry, as_of: date, say: Say) -> Data:
    """Return a day of the calendar; both bounds are null where the law says only "regularly"."""
    return {
        "what": say(entry.what),
        "about": say(entry.about),
        "subject": entry.subject,
        "earliest": entry.earliest.isoformat() if entry.earliest else None,
        "latest": entry.latest.isoformat() if entry.latest else None,
        "passed": entry.latest is not None and entry.latest < as_of,
        "provision": entry.provision.code,
        "recurring": entry.recurring,
        "note": say(entry.note) if entry.note else None,
    }


def exposure_as_data(assessment: Assessment, say: Say) -> Data:
    """Return what each breach can cost, in whole yuan, and all of them together."""
    names = about(assessment)
    return {
        "organisation": _range(assessment.exposure.organisation),
        "breaches": [_breach(one, say(names[id(one.breach)]), say) for one in assessment.exposure.breaches],
    }


def _breach(one: Exposed, concerned: str, say: Say) -> Data:
    return {
        "duty": one.breach.duty.name,
        "about": concerned,
        "penalty": one.penalty.provision.code if one.penalty else None,
        "imposed_by": say(one.penalty.by) if one.penalty else None,
        "tiers": [_tier(tier, one.penalty.provision, say) for tier in one.tiers] if one.penalty else [],
        "organisation": _range(one.organisation),
        "responsible": _range(one.responsible),
        "discretionary": one.discretionary,
        "measures": list(one.measures),
        "weighed": [
            {"provision": rule.provision.code, "gist": say(rule.gist), "weight": rule.weight, "given": held}
            for rule, held in one.weighed
        ],
    }


def _tier(tier: Tier, place: Provision, say: Say) -> Data:
    return {
        "says": say(tier_in_words(tier, place)),
        "by_other_laws": tier.elsewhere,
        "ordered": list(tier.ordered),
        "possible": list(tier.possible),
        "organisation": _fine(tier.organisation),
        "responsible": _fine(tier.responsible),
    }


def _fine(fine: Fine | None) -> dict[str, Any] | None:
    return asdict(fine) if fine else None


def _range(fines: FineRange) -> Data:
    return {"at_least": fines.least, "at_most": fines.most, "by_other_laws": fines.elsewhere}


def interview_as_data(subjects: Iterable[SubjectResult], say: Say) -> list[Data]:
    """Return every question about the subjects' duties worth asking, the most telling first."""
    return [question_as_data(asked, say) for asked in interview(result.obligations for result in subjects)]


def question_as_data(asked: Asked, say: Say) -> Data:
    """Return a question with what it is about, why it is asked and what would show the answer."""
    _, identifier, attribute = asked.place
    return {
        "about": section(asked.subject.kind if identifier else Organisation),
        "id": identifier,
        "attribute": attribute,
        "question": say(asked.attribute.question),
        "evidence": say(asked.attribute.evidence) if asked.attribute.evidence else None,
        "because": [provision.code for provision in asked.asked_because],
        "duties": asked.duties,
        "gain": round(asked.gain, 6),
    }
