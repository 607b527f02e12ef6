"""The report as data, with a hash that auditors can compare (报告的 JSON 形式)."""

import json
from pathlib import Path
from typing import Any

from chudun.facts.problem import Problem
from chudun.law.judging import outcome_name
from chudun.law.language.ask import NextQuestion
from chudun.law.language.flip import Change
from chudun.law.language.provision import Interpretation
from chudun.law.language.trace import digest, judgement_as_data, value_as_data
from chudun.law.language.variables import Variable
from chudun.law.language.word import conclusion
from chudun.probes.data.profile import ColumnProfile, TableProfile
from chudun.reports.assessment import Assessment, DueDay, ExporterCount, PeopleCount, TransferResult
from chudun.reports.days import entries
from chudun.reports.document import Say
from chudun.reports.exchange.run_basis import run_basis
from chudun.reports.json_parts import Data, contradiction_as_data, duty_as_data, facts_as_data, texts
from chudun.reports.obligations_as_json import (
    entry_as_data,
    exposure_as_data,
    interview_as_data,
    subject_as_data,
)
from chudun.reports.outcomes import route_labels
from chudun.reports.visible import visible
from chudun.vocabulary.attribute import Count, Day
from chudun.vocabulary.bilingual import Language


def write_json(assessment: Assessment, path: Path, language: Language) -> None:
    """Write the report to ``path`` as JSON, UTF-8, keys always in the same order.

    Raises
    ------
    OSError
        ``path`` can't be written.
    """
    data = assessment_as_data(assessment, language)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def assessment_as_data(assessment: Assessment, language: Language) -> Data:
    """Return everything the report tells as plain data, texts in ``language``."""
    return {
        "version": assessment.version,
        "made_at": assessment.made_at.isoformat(),
        "language": language,
        "trace_hash": trace_hash(assessment),
        "basis": run_basis(assessment),
        **_content(assessment, lambda text: text.to(language)),
    }


def trace_hash(assessment: Assessment) -> str:
    """Return the SHA-256 of everything but version and moment; the same in both languages."""
    return digest(_content(assessment, lambda text: text.zh))


def _content(assessment: Assessment, say: Say) -> Data:
    content = {
        "organisation": say(assessment.organisation),
        "as_of": assessment.as_of.isoformat(),
        "organisation_facts": facts_as_data(assessment.organisation_facts, say),
        "transfers": [_transfer(transfer, say) for transfer in assessment.transfers],
        "subjects": [subject_as_data(result, say) for result in assessment.subjects],
        "calendar": [entry_as_data(entry, assessment.as_of, say) for entry in entries(assessment)],
        "exposure": exposure_as_data(assessment, say),
        "interview": interview_as_data(assessment.subjects, say),
        "counts": [_count(count, say) for count in assessment.counts],
        "tables": [table_as_data(table, say) for table in assessment.tables],
        "method": texts(assessment.method, say),
        "linking": texts(assessment.linking, say),
        "problems": [_problem(problem, say) for problem in assessment.problems],
        "readings": [_reading(reading, switch, say) for reading, switch in assessment.readings],
    }
    return visible(content)


def _transfer(transfer: TransferResult, say: Say) -> Data:
    return {
        "id": transfer.id,
        "name": say(transfer.name),
        "recipient": transfer.recipient,
        "country": transfer.country,
        "data": [{"store": p.store, "table": p.table, "columns": list(p.columns)} for p in transfer.data],
        "people_general": _people(transfer.people_general, say),
        "people_sensitive": _people(transfer.people_sensitive, say),
        "outcome": outcome_name(transfer.route.outcome),
        "conclusion": say(conclusion(transfer.route, route_labels())),
        "route": judgement_as_data(transfer.route),
        "flips": [
            {"changes": [_change(change) for change in flip.changes], "leads_to": outcome_name(flip.outcome)}
            for flip in transfer.flips
        ],
        "next_questions": [_question(asked, say) for asked in transfer.next_questions],
        "duties": [duty_as_data(judged, say) for judged in transfer.duties],
        "due": [_due(day, say) for day in transfer.due],
        "facts": facts_as_data(transfer.facts, say),
        "contradictions": [contradiction_as_data(one, say) for one in transfer.contradictions],
    }


def _people(count: PeopleCount, say: Say) -> Data:
    return {"at_least": count.interval.low, "at_most": count.interval.high, "reasons": texts(count.reasons, say)}


def _change(change: Change) -> Data:
    return {"fact": change.variable.key, "to": _value(change.variable, change.index)}


def _value(variable: Variable, index: int) -> Any:
    """Return one of a variable's values; a band of numbers as its two ends."""
    if isinstance(variable.attribute, Count | Day):
        band = variable.range(index)
        return [band.low, band.high]
    return value_as_data(variable.example(index))


def _question(asked: NextQuestion, say: Say) -> Data:
    assert asked.variable.attribute is not None
    return {
        "fact": asked.variable.key,
        "question": say(asked.variable.attribute.question),
        "gain": round(asked.gain, 6),
        "asked_because": [provision.code for provision in asked.asked_because],
        "leads_to": [
            {"answer": _value(asked.variable, index), "outcomes": [outcome_name(name) for name in names]}
            for index, names in asked.leads_to.items()
            if names
        ],
    }


def _due(day: DueDay, say: Say) -> Data:
    return {
        "what": say(day.what),
        "earliest": day.earliest.isoformat(),
        "latest": day.latest.isoformat(),
        "provision": day.provision.code,
        "note": say(day.note) if day.note else None,
    }


def _count(count: ExporterCount, say: Say) -> Data:
    return {
        "fact": count.attribute,
        "label": say(count.label),
        "people": _people(count.count, say),
        "thresholds": [
            {"number": one.number, "provision": one.provision.code, "leads_to": say(one.leads_to)}
            for one in count.thresholds
        ],
    }


def table_as_data(table: TableProfile, say: Say) -> Data:
    """Return what the scan found of one table; identifiers' digests stay out."""
    return {
        "store": table.ref.store,
        "table": table.ref.table,
        "rows": table.rows,
        "complete": table.complete,
        "columns": [_column(column, say) for column in table.columns],
        "problems": [_problem(problem, say) for problem in table.problems],
    }


def _column(column: ColumnProfile, say: Say) -> Data:
    return {
        "column": column.column,
        "type": column.arrow_type,
        "rows": column.rows,
        "nulls": column.nulls,
        "distinct": column.distinct,
        "detector": column.detector,
        "hits": column.hits,
        "candidates": dict(sorted(column.candidates.items())),
        "confidence": round(column.confidence, 6),
        "lift": column.lift,
        "protection": column.protection,
        "measured": column.measured,
        "review": column.review,
        "contradicted": column.contradicted,
        "personal": column.personal,
        "sensitive": column.sensitive,
        "category": say(column.category) if column.category else None,
        "because": texts(column.because, say),
        "samples": list(column.samples),
    }


def _problem(problem: Problem, say: Say) -> Data:
    return {"where": problem.where, "what": say(problem.what), "remedy": say(problem.remedy)}


def _reading(reading: Interpretation, switch: bool | None, say: Say) -> Data:
    return {
        "name": reading.name,
        "statement": say(reading.statement),
        "source": say(reading.source),
        "certainty": reading.certainty,
        "adopted": switch,
    }
