"""What the ledger's commands say: crossings in words, totals and projections as data."""

from typing import Any

from chudun.facts.interval import Interval
from chudun.reports.assessment import PeopleCount, Threshold
from chudun.vocabulary.bilingual import Bilingual, Language
from chudun.workspace.ledger.projection import BAND, Crossing, Projection
from chudun.workspace.ledger.totals import Measured, YearTotal


def crossing_said(crossing: Crossing) -> Bilingual:
    """Say when one threshold will be reached, or was."""
    number, leads = crossing.threshold.number, crossing.threshold.leads_to
    to = Bilingual(f"{number:,}（{leads.zh}）", f"{number:,} ({leads.en})")
    if crossing.reached_on is not None:
        return Bilingual(f"{to.zh}：{crossing.reached_on} 已达到", f"{to.en}: reached on {crossing.reached_on}")
    low, high = (f"{share:.0%}" for share in crossing.within_year)
    share = low if low == high else f"{low}–{high}"
    if crossing.earliest is None:
        return Bilingual(
            f"{to.zh}：12月31日以前不会达到（年内达到的可能 {share}）",
            f"{to.en}: not before 31 December (chance within the year {share})",
        )
    latest = crossing.latest
    middle = crossing.middle
    return Bilingual(
        f"{to.zh}：预计 {middle or '12月31日以后'}，最早 {crossing.earliest}，最迟 {latest or '12月31日以后'}"
        f"（年内达到的可能 {share}）",
        f"{to.en}: about {middle or 'after 31 December'}, between {crossing.earliest} and"
        f" {latest or 'after 31 December'} (chance within the year {share})",
    )


def year_as_data(year: YearTotal, language: Language) -> dict[str, Any]:
    """Return one year for JSON."""
    return {
        "year": year.year,
        "transfers": [
            {
                "transfer": line.transfer,
                "name": line.name.to(language),
                "recipient": line.recipient,
                "country": line.country,
                "treatment": line.treatment.value,
                "days": [str(day) for day in line.days],
                **_measured(line.people, language),
            }
            for line in year.transfers
        ],
        "recipients": [
            {"recipient": one.recipient, "country": one.country, **_measured(one.people, language)}
            for one in year.recipients
        ],
        "counted": _measured(year.counted, language),
        "with_exempt": _measured(year.with_exempt, language),
        "thresholds": {
            "general": [_threshold(limit, language) for limit in year.thresholds_general],
            "sensitive": [_threshold(limit, language) for limit in year.thresholds_sensitive],
        },
    }


def projection_as_data(found: Projection, language: Language) -> dict[str, Any]:
    """Return one projection for JSON; ``crossings`` is null where there is too little history."""
    return {
        "count": found.label.to(language),
        "level": _bounds(found.level.interval),
        "weeks": [
            {"ends": str(week.ends), "level": _bounds(week.level), "new": _bounds(week.new)} for week in found.weeks
        ],
        "further_exports": found.exports,
        "crossings": None if found.crossings is None else [_crossing(one, language) for one in found.crossings],
    }


def _crossing(crossing: Crossing, language: Language) -> dict[str, Any]:
    days = {name: getattr(crossing, name) for name in ("reached_on", "earliest", "middle", "latest")}
    return {
        **_threshold(crossing.threshold, language),
        **{name: str(day) if day else None for name, day in days.items()},
        "band": list(BAND),
        "chance_within_year": list(crossing.within_year),
    }


def _threshold(limit: Threshold, language: Language) -> dict[str, Any]:
    return {"number": limit.number, "leads_to": limit.leads_to.to(language), "provision": limit.provision.code}


def _measured(people: Measured, language: Language) -> dict[str, Any]:
    return {"general": _count(people.general, language), "sensitive": _count(people.sensitive, language)}


def _count(count: PeopleCount, language: Language) -> dict[str, Any]:
    return {"people": _bounds(count.interval), "reasons": [reason.to(language) for reason in count.reasons]}


def _bounds(interval: Interval) -> list[int | None]:
    return [interval.low, interval.high]
