"""The law as an OSCAL catalogue, what applies as a profile, the verdicts as assessment results."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time
from itertools import groupby

from chudun.facts.fact import Fact, Resolved
from chudun.law.judging import NOT_IN_FORCE
from chudun.law.language.provision import Instrument, Provision
from chudun.law.language.rules import Duty, Narrative, Regulation, Rule, Verdict
from chudun.law.language.trace import value_as_data
from chudun.law.library import regulations
from chudun.reports.assessment import Assessment
from chudun.reports.document import Say
from chudun.reports.exchange.judged import Judged, every_duty
from chudun.reports.exchange.oscal_parts import (
    Data,
    control_id,
    document,
    identifier,
    moment,
    part_id,
    prop,
)
from chudun.reports.outcomes import VERDICTS
from chudun.reports.sentences import attributes, source, why
from chudun.vocabulary.bilingual import Bilingual, Language
from chudun.vocabulary.kind import section

CATALOG_FILE, PROFILE_FILE, RESULTS_FILE = (f"oscal-{name}.json" for name in ("catalog", "profile", "results"))

_CATALOG = Bilingual("楚盾收录的规则", "The rules Chudun encodes")
_PROFILE = Bilingual("{organisation}：适用的条文", "{organisation}: the articles that apply")
_RESULTS = Bilingual("{organisation}：评估结果（{day}）", "{organisation}: assessment results as of {day}")
_PLAN = Bilingual(
    "没有单独的评估方案：目录所载全部判断", "No separate plan: all that the catalogue lays down is judged"
)
_JUDGED = Bilingual("按 {day} 的规则逐项判断", "Every duty judged by the rules of {day}")
_NOTHING_KNOWN = Bilingual("没有来源", "no source")
_PRESUMED = Bilingual("没有填写，按推定", "not stated; presumed")
_OPEN = Bilingual("尚缺：{missing}", "still needed: {missing}")


def catalog(made_at: datetime, version: str, language: Language) -> Data:
    """Return every encoded regulation as an OSCAL catalogue: articles are controls, rules are their parts."""

    def say(text: Bilingual) -> str:
        return text.to(language)

    groups = [_group(regulation, say) for regulation in regulations()]
    return document("catalog", {"groups": groups}, say(_CATALOG), made_at, version)


def _group(regulation: Regulation, say: Say) -> Data:
    instrument = regulation.instrument
    rules = sorted(regulation.rules, key=lambda rule: rule.provision.article)
    return {
        "id": instrument.slug,
        "class": "regulation",
        "title": say(instrument.title),
        "props": _instrument_props(instrument),
        "controls": [_control(list(told), say) for _, told in groupby(rules, lambda rule: rule.provision.article)],
    }


def _instrument_props(instrument: Instrument) -> list[Data]:
    until = [prop("until", instrument.until.isoformat())] if instrument.until else []
    return [prop("number", instrument.number), prop("in-force", instrument.in_force.isoformat()), *until]


def _control(rules: Sequence[Rule], say: Say) -> Data:
    provision = Provision(rules[0].provision.instrument, rules[0].provision.article)
    return {
        "id": control_id(provision),
        "class": "article",
        "title": say(provision.cite),
        "parts": [_part(rule, say) for rule in rules],
    }


def _part(rule: Rule, say: Say) -> Data:
    prose = rule.to_do if isinstance(rule, Duty) else rule.why if isinstance(rule, Narrative) else rule.gist
    return {
        "id": part_id(rule),
        "name": "statement" if isinstance(rule, Duty) else "overview",
        "class": type(rule).__name__.lower(),
        "title": say(rule.gist),
        "props": [prop("provision", rule.provision.code), prop("certainty", rule.certainty)],
        "prose": say(prose),
    }


def profile(assessment: Assessment, language: Language) -> Data:
    """Return what applies to the organisation, or may apply, as a profile of the catalogue beside it."""
    applying = {
        control_id(judged.duty.duty.provision)
        for judged in every_duty(assessment)
        if judged.duty.outcome not in (Verdict.NOT_APPLICABLE, NOT_IN_FORCE)
    }
    chosen = (
        {"include-controls": [{"with-ids": sorted(applying)}]}
        if applying
        else {"include-all": {}, "exclude-controls": [{"matching": [{"pattern": "*"}]}]}
    )
    body = {"imports": [{"href": CATALOG_FILE, **chosen}], "merge": {"as-is": True}}
    title = _PROFILE.to(language).format(organisation=assessment.organisation.to(language))
    return document("profile", body, title, assessment.made_at, assessment.version)


def assessment_results(assessment: Assessment, language: Language) -> Data:
    """Return the verdicts as OSCAL assessment results.

    Each duty that binds, or may bind, has a finding: ``satisfied`` or ``not-satisfied``; what is undetermined or
    contradictory is not satisfied, reason ``other``, and its property ``verdict`` says which. Duties that don't apply
    have none. Observations are the facts the findings rest on, with their sources.
    """

    def say(text: Bilingual) -> str:
        return text.to(language)

    results, plan = _Results(assessment, say), identifier("plan")
    body = {
        "import-ap": {"href": f"#{plan}", "remarks": say(_PLAN)},
        "results": [results.result()],
        "back-matter": {"resources": [{"uuid": plan, "title": say(_PLAN), "rlinks": [{"href": CATALOG_FILE}]}]},
    }
    title = results.title
    return document("assessment-results", body, title, assessment.made_at, assessment.version)


class _Results:
    """The one set of results of an assessment."""

    def __init__(self, assessment: Assessment, say: Say) -> None:
        self._assessment, self._say = assessment, say
        organisation = say(assessment.organisation)
        self.title = say(_RESULTS).format(organisation=organisation, day=assessment.as_of.isoformat())
        every = list(every_duty(assessment))
        self._reviewed = list(dict.fromkeys(control_id(judged.duty.duty.provision) for judged in every))
        self._binding = [j for j in every if j.duty.outcome not in (Verdict.NOT_APPLICABLE, NOT_IN_FORCE)]

    def result(self) -> Data:
        """Return the set; lists that would be empty are left out, as the format wants."""
        assessment, controls = self._assessment, [{"control-id": one} for one in self._reviewed]
        selection: Data = {"include-controls": controls} if controls else {"include-all": {}}
        lists = {"observations": self._observations(), "findings": [self._finding(one) for one in self._binding]}
        components = self._components()
        return {
            "uuid": self._identifier("result"),
            "title": self.title,
            "description": self._say(_JUDGED).format(day=assessment.as_of.isoformat()),
            "start": moment(assessment.made_at),
            "end": moment(assessment.made_at),
            **({"local-definitions": {"components": components}} if components else {}),
            "reviewed-controls": {"control-selections": [selection]},
            **{name: found for name, found in lists.items() if found},
        }

    def _identifier(self, *names: str) -> str:
        return identifier(self._assessment.organisation.zh, self._assessment.as_of.isoformat(), *names)

    def _lasting(self, *names: str) -> str:
        """Return the identifier of what is the same in every assessment of the organisation."""
        return identifier(self._assessment.organisation.zh, *names)

    def _components(self) -> list[Data]:
        found = {judged.subject: judged for judged in self._binding}
        return [
            {
                "uuid": self._lasting("component", subject),
                "type": section(judged.kind).replace("_", "-"),
                "title": self._say(judged.name),
                "description": self._say(judged.kind.label),
                "status": {"state": "operational"},
            }
            for subject, judged in found.items()
        ]

    def _observations(self) -> list[Data]:
        seen: dict[tuple[str, str], Data] = {}
        for judged in self._binding:
            for name in judged.deciding:
                seen.setdefault((judged.subject, name), self._observation(judged, name, judged.facts.get(name)))
        return list(seen.values())

    def _observation(self, judged: Judged, name: str, known: Resolved | None) -> Data:
        facts = known.facts if known else ()
        label = self._say(attributes(judged.kind)[name].label)
        standing = str(known.standing) if known else "unknown"
        told = [{"description": source(fact, self._say), **_link(fact)} for fact in facts]
        days = [fact.evidence.on for fact in facts]
        at = self._assessment.made_at
        on = datetime.combine(max(days), time(), at.tzinfo or at.astimezone().tzinfo) if days else at
        value = value_as_data(known.value) if known else None
        return {
            "uuid": self._identifier("observation", judged.subject, name),
            "title": label,
            "description": f"{label}: {_written(value)}" if value is not None else f"{label}: {standing}",
            "props": [prop("fact", name), prop("standing", standing)],
            "methods": sorted({_method(fact) for fact in facts}) or ["UNKNOWN"],
            "types": ["control-objective"],
            "subjects": [{"subject-uuid": self._lasting("component", judged.subject), "type": "component"}],
            "relevant-evidence": told or [{"description": self._say(_no_source(standing))}],
            "collected": moment(on),
        }

    def _finding(self, judged: Judged) -> Data:
        duty, say = judged.duty, self._say
        reasons = "; ".join(why(duty, say))
        met, breached = duty.outcome == Verdict.MET, duty.outcome == Verdict.BREACHED
        said = reasons if met or breached else say(_OPEN).format(missing=reasons)
        verdict = say(VERDICTS[duty.outcome].short)
        related = [{"observation-uuid": self._identifier("observation", judged.subject, n)} for n in judged.deciding]
        return {
            "uuid": self._identifier("finding", judged.key),
            "title": f"{say(judged.name)}: {say(duty.duty.to_do)}",
            "description": f"{verdict}: {said}" if reasons else verdict,
            "props": [
                prop("verdict", duty.outcome),
                prop("subject", judged.subject),
                *(prop("provision", place.code) for place in dict.fromkeys(duty.provisions)),
            ],
            "target": {
                "type": "statement-id",
                "target-id": part_id(duty.duty),
                "title": say(duty.duty.provision.cite),
                "status": {
                    "state": "satisfied" if met else "not-satisfied",
                    "reason": "pass" if met else "fail" if breached else "other",
                },
            },
            **({"related-observations": related} if related else {}),
        }


def _written(value: object) -> str:
    return "–".join("∞" if end is None else str(end) for end in value) if isinstance(value, list) else str(value)


def _link(fact: Fact) -> Mapping[str, str]:
    attachment = fact.evidence.attachment
    return {"href": attachment.file} if attachment else {}


def _method(fact: Fact) -> str:
    """Return OSCAL's word for how a fact was found out: a document looked at, a probe's test, a person's word."""
    if fact.evidence.attachment:
        return "EXAMINE"
    return "TEST" if fact.evidence.measured else "INTERVIEW"


def _no_source(standing: str) -> Bilingual:
    return _PRESUMED if standing == "presumed" else _NOTHING_KNOWN


def documents(assessment: Assessment, language: Language) -> Iterable[tuple[str, Data]]:
    """Yield the three documents, each with its file's name; they refer to each other by these names."""
    yield CATALOG_FILE, catalog(assessment.made_at, assessment.version, language)
    yield PROFILE_FILE, profile(assessment, language)
    yield RESULTS_FILE, assessment_results(assessment, language)
