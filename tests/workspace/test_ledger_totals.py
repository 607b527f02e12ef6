"""Counts over a ledger whose people are known."""

from datetime import date

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.facts.identifiers import IdentifierKind as Kind
from chudun.facts.interval import Interval
from chudun.facts.problem import Problem
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.counting import Population
from chudun.workspace.ledger.entry import Treatment
from chudun.workspace.ledger.store import Ledger
from chudun.workspace.ledger.totals import YearTotal, since_last_january, year_totals

from .ledger_worlds import entry, ledger, people

JANUARY, MARCH, LAST_MARCH = date(2026, 1, 1), date(2026, 3, 5), date(2025, 3, 5)
TODAY = date(2026, 11, 22)


def year(of: Ledger, number: int = 2026) -> YearTotal:
    (found,) = (one for one in year_totals(of, TODAY) if one.year == number)
    return found


def test_repeat_exports_of_a_person_count_once() -> None:
    found = year(ledger(entry(JANUARY, people(0, 5)), entry(MARCH, people(3, 5))))
    assert found.counted.general.interval == Interval.exactly(8)
    assert [line.people.general.interval.low for line in found.transfers] == [8]
    assert found.transfers[0].days == (JANUARY, MARCH)


def test_counts_begin_anew_on_1_january_and_the_old_year_is_kept() -> None:
    held = ledger(entry(date(2025, 12, 31), people(0, 5)), entry(JANUARY, people(4, 2)))
    assert year(held).counted.general.interval == Interval.exactly(2)
    assert year(held, 2025).counted.general.interval == Interval.exactly(5)
    assert [one.year for one in year_totals(held, TODAY)] == [2026, 2025]


def test_sensitive_then_general_is_one_person_in_both_or_in_one() -> None:
    found = year(ledger(entry(JANUARY, people(0, 3), sensitive=[0, 1]), entry(MARCH, people(0, 4))))
    assert found.counted.sensitive.interval == Interval.exactly(2)
    assert found.counted.general.interval == Interval(2, 4)


def test_a_family_phone_across_exports_widens_the_bounds() -> None:
    phone = [[(Kind.MOBILE, 1)]]
    found = year(ledger(*(entry(date(2026, month, 1), phone) for month in range(1, 10))))
    assert found.counted.general.interval == Interval(1, 5)
    assert found.counted.general.reasons


def test_an_unchanged_table_exported_again_adds_nobody_even_at_most() -> None:
    rows = [[(Kind.MOBILE, 1)], [], [(Kind.EMAIL, 2)]]
    once = entry(JANUARY, rows, fingerprint="same")
    again = entry(MARCH, rows, fingerprint="same")
    changed = entry(MARCH, rows)
    alone = year(ledger(once)).counted.general.interval
    assert year(ledger(once, again)).counted.general.interval == alone
    assert (year(ledger(once, changed)).counted.general.interval.high or 0) > (alone.high or 0)


def test_exempt_people_are_counted_apart_and_unsettled_ones_at_most() -> None:
    found = year(
        ledger(
            entry(JANUARY, people(0, 5)),
            entry(JANUARY, people(10, 3), transfer="staff", treatment=Treatment.EXEMPT),
            entry(JANUARY, people(20, 2), transfer="charging", treatment=Treatment.UNSETTLED),
            entry(JANUARY, people(30, 7), transfer="court", treatment=Treatment.FORBIDDEN),
        )
    )
    assert found.counted.general.interval == Interval(5, 7)
    assert any("not settled" in reason.en for reason in found.counted.general.reasons)
    assert found.with_exempt.general.interval == Interval.exactly(10)
    assert {line.transfer: line.people.general.interval.low for line in found.transfers}["court"] == 7


def test_recipients_together_count_a_person_once() -> None:
    found = year(
        ledger(
            entry(JANUARY, people(0, 5), transfer="a"),
            entry(JANUARY, people(0, 5), transfer="b"),
            entry(JANUARY, people(0, 6), transfer="c", recipient="Other"),
        )
    )
    assert {one.recipient: one.people.general.interval.low for one in found.recipients} == {"Cloud": 5, "Other": 6}
    assert found.counted.general.interval == Interval.exactly(6)


def test_thresholds_are_those_of_the_law_of_the_year() -> None:
    held = ledger(entry(JANUARY, people(0, 1)))
    assert [limit.number for limit in year(held).thresholds_general] == [100_000, 1_000_000]
    assert 10_000 in [limit.number for limit in year(held).thresholds_sensitive]
    assert not year(ledger(entry(date(2023, 5, 1), people(0, 1))), 2023).thresholds_general


def test_an_unread_entry_leaves_lower_bounds() -> None:
    held = ledger(entry(JANUARY, people(0, 5), sensitive=range(5)))
    problem = Problem("x", Bilingual.same("gone"), Bilingual.same("restore"))
    found = year(Ledger(held.entries, (problem,))).counted
    assert found.sensitive.interval == Interval(5, None)
    assert found.general.interval.high is None


def test_since_last_january_is_bounded_above_only_if_the_ledger_was_kept_by_then() -> None:
    def counted(*entries: object) -> Interval:
        held = ledger(*entries)  # type: ignore[arg-type]
        population = Population((), [block for one in held.entries for block in one.blocks])
        return since_last_january(population, held, population.nobody(), TODAY)["people_since_last_january"].interval

    recent = (entry(LAST_MARCH, people(0, 4)), entry(MARCH, people(2, 4)))
    assert counted(*recent) == Interval(6, None)
    assert counted(entry(date(2025, 1, 1), people(0, 1)), *recent) == Interval.exactly(6)
    assert counted(entry(date(2024, 12, 31), people(90, 1)), *recent) == Interval.exactly(6)


VALUES = [(Kind.RESIDENT_ID, 1), (Kind.RESIDENT_ID, 2), (Kind.RESIDENT_ID, 3), (Kind.MOBILE, 4), (Kind.MOBILE, 5)]
rows = st.lists(st.lists(st.sampled_from(VALUES), max_size=2, unique=True), max_size=4)
days = st.sampled_from([JANUARY, MARCH, date(2026, 6, 1)])
exports = st.lists(st.tuples(days, rows, st.booleans()), min_size=1, max_size=4)


def whole(of: Ledger) -> list[Interval]:
    found = year(of)
    return [found.counted.general.interval, found.counted.sensitive.interval]


@settings(deadline=None, max_examples=60)
@given(exports, st.randoms())
def test_neither_order_nor_repetition_of_booking_matters(written: list, chance: object) -> None:
    entries = [entry(on, said, sensitive=range(len(said)) if hot else ()) for on, said, hot in written]
    shuffled = list(entries)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert whole(ledger(*shuffled)) == whole(ledger(*entries))
    assert whole(ledger(*entries, entries[0])) == whole(ledger(*entries))


plain = st.lists(st.lists(st.sampled_from(VALUES[:3]), min_size=1, max_size=1), max_size=4)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(days, plain), min_size=2, max_size=4))
def test_an_entry_more_never_lowers_a_bound_where_nothing_new_is_learnt(written: list) -> None:
    """With papers alone. An entry that shows two identifiers to be one person's may lower the upper bound rightly."""
    entries = [entry(on, said) for on, said in written]
    before, after = whole(ledger(*entries[:-1])), whole(ledger(*entries))
    for few, more in zip(before, after, strict=True):
        assert few.low <= more.low
        assert (few.high or 0) <= (more.high or 0)


def test_an_entry_that_shows_two_to_be_one_lowers_the_upper_bound() -> None:
    key, paper = (Kind.SUBJECT_KEY, 7), (Kind.RESIDENT_ID, 8)
    apart = (entry(JANUARY, [[key]]), entry(MARCH, [[paper]]))
    assert whole(ledger(*apart))[0] == Interval(1, 2)
    assert whole(ledger(*apart, entry(MARCH, [[key, paper]])))[0] == Interval.exactly(1)


def test_people_of_a_random_year_lie_within_the_bounds() -> None:
    """Ground truth: a person has an ID that half of the records show, a phone that a couple shares, and a mailbox."""
    rng = np.random.default_rng(8)
    truth: set[int] = set()
    entries = []
    for month in range(1, 13):
        rows = []
        for person in rng.integers(0, 400, 60).tolist():
            truth.add(person)
            row = [(Kind.MOBILE, 1_000 + person // 2)] if rng.random() < 0.7 else []
            row += [(Kind.RESIDENT_ID, person)] if rng.random() < 0.5 else []
            row += [(Kind.EMAIL, 5_000 + person)] if rng.random() < 0.7 else []
            rows.append(row)
        entries.append(entry(date(2026, month, 10), rows))
    found = year(ledger(*entries)).counted.general.interval
    assert len(truth) in found
    assert found.low > len(truth) * 0.4
