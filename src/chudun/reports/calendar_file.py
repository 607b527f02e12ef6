"""The days an assessment found as an iCalendar file (RFC 5545), for any calendar program."""

from datetime import UTC, timedelta
from hashlib import sha256
from pathlib import Path

from icalendar import Alarm, Calendar, Event

from chudun.law.language.word import join
from chudun.reports.assessment import Assessment
from chudun.reports.days import Entry, entries
from chudun.vocabulary.bilingual import Bilingual, Language

WARNED_BEFORE = timedelta(days=7)

_TITLE = Bilingual("合规期限", "compliance calendar")
_SUMMARY = Bilingual("{what}（{about}）", "{what} ({about})")


def write_calendar(assessment: Assessment, path: Path, language: Language) -> int:
    """Write every dated entry to ``path`` and return how many there are.

    Entries keep their identifiers from run to run, so that a calendar takes a later file as an update.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//Chudun//Chudun {assessment.version}//ZH")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", join(" · ", assessment.organisation, _TITLE).to(language))
    dated = [entry for entry in entries(assessment) if entry.earliest]
    for entry in dated:
        calendar.add_component(_event(entry, assessment, language))
    path.write_bytes(calendar.to_ical())
    return len(dated)


def _event(entry: Entry, assessment: Assessment, language: Language) -> Event:
    assert entry.earliest is not None
    assert entry.latest is not None
    event = Event()
    event.add("uid", sha256(f"{entry.subject}|{entry.provision.code}|{entry.what.zh}".encode()).hexdigest()[:32])
    event.add("dtstamp", assessment.made_at.astimezone(UTC))
    event.add("dtstart", entry.earliest)
    event.add("dtend", entry.latest + timedelta(days=1))
    event.add("summary", _SUMMARY.format(what=entry.what.to(language), about=entry.about.to(language)).to(language))
    said = [entry.provision.cite, *([entry.note] if entry.note else [])]
    event.add("description", "\n".join(line.to(language) for line in said))
    event.add_component(_alarm(entry, language))
    return event


def _alarm(entry: Entry, language: Language) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", entry.what.to(language))
    alarm.add("trigger", -WARNED_BEFORE)
    return alarm
