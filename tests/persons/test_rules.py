"""Each rule by the case it is there for."""

from collections.abc import Iterable

import numpy as np
import pytest

from chudun.facts.identifiers import IdentifierKind as Kind
from chudun.facts.interval import Interval
from chudun.persons.counting import PersonCount, count
from chudun.persons.linkage import Linkage, link
from chudun.persons.settings import PROPER_KINDS, LinkSettings, Plausibility

A, B, C = ((Kind.RESIDENT_ID, value) for value in (101, 102, 103))
PASSPORT, OTHER_PASSPORT = (Kind.PASSPORT, 201), (Kind.PASSPORT, 202)
KEY, OTHER_KEY = (Kind.SUBJECT_KEY, 301), (Kind.SUBJECT_KEY, 302)
PHONE, OTHER_PHONE = (Kind.MOBILE, 401), (Kind.MOBILE, 402)
MAIL, CAR, OTHER_CAR = (Kind.EMAIL, 501), (Kind.VIN, 601), (Kind.VIN, 602)


def linked(*records: Iterable[tuple[Kind, int]], settings: LinkSettings | None = None) -> Linkage:
    entries = [(number, *identifier) for number, record in enumerate(records) for identifier in record]
    columns = list(zip(*entries, strict=True))
    return link(
        np.array(columns[0], np.int64),
        np.array(columns[1], np.uint8),
        np.array(columns[2], np.uint64),
        settings=settings,
    )


def counted(linkage: Linkage, *numbers: int) -> PersonCount:
    """Count persons in the numbered records, or in all that have an identifier."""
    return count(linkage, np.array(numbers or range(len(linkage.signature)), np.int64))


def emails(first: int, many: int) -> list[tuple[Kind, int]]:
    return [(Kind.EMAIL, first + place) for place in range(many)]


def test_the_same_paper_in_two_stores_is_one_person() -> None:
    assert counted(linked([A, PHONE], [A, OTHER_PHONE], [A])).interval == Interval.exactly(1)


def test_a_passport_and_a_resident_id_of_one_row_are_one_person() -> None:
    assert counted(linked([A, PASSPORT], [PASSPORT], [A])).interval == Interval.exactly(1)


def test_two_resident_ids_are_two_persons_whatever_they_share() -> None:
    assert counted(linked([A, PHONE, MAIL, CAR], [B, PHONE, MAIL, CAR])).interval == Interval.exactly(2)


def test_a_key_joins_what_is_seen_with_it() -> None:
    assert counted(linked([A, KEY], [KEY, PHONE], [KEY])).interval == Interval.exactly(1)


def test_a_key_of_two_resident_ids_joins_nothing_for_certain() -> None:
    linkage = linked([A, KEY], [B, KEY], [KEY])
    assert counted(linkage).interval == Interval(2, 3)
    assert counted(linkage, 2).interval == Interval.exactly(1)
    assert any("not trusted" in reason.en for reason in linkage.reasons)


@pytest.mark.parametrize("relatives", [2, 3, 4])
def test_a_family_phone_without_papers_is_between_one_and_all(relatives: int) -> None:
    assert counted(linked(*[[PHONE]] * relatives)).interval == Interval(1, relatives)


def test_a_plausible_phone_serves_at_most_five() -> None:
    assert counted(linked(*[[PHONE]] * 30)).interval == Interval(1, 5)


def test_a_record_between_two_papers_adds_nothing_to_low_and_one_to_high() -> None:
    linkage = linked([A, PHONE], [B, PHONE], [PHONE])
    assert counted(linkage).interval == Interval(2, 3)
    assert counted(linkage, 0, 2).interval == Interval(1, 2)
    assert counted(linkage, 2).interval == Interval.exactly(1)


def test_the_setting_gives_records_to_the_only_certain_person() -> None:
    owned = LinkSettings(lone_person_owns=True)
    assert counted(linked([A, PHONE], [PHONE], [PHONE, CAR], settings=owned)).interval == Interval.exactly(1)
    assert counted(linked([A, PHONE], [B, PHONE], [PHONE], settings=owned)).interval == Interval(2, 3)
    assert counted(linked([A, PHONE], [B, CAR], [PHONE, CAR], settings=owned)).interval == Interval(2, 3)


def test_a_switchboard_links_nothing_and_is_reported() -> None:
    staff = [[PHONE, mail] for mail in emails(1, 300)]
    linkage = linked(*staff)
    assert counted(linkage).interval == Interval.exactly(300)
    assert any("1 × mobile number of implausible degree" in reason.en for reason in linkage.reasons)


def test_a_phone_of_more_papers_than_it_can_serve_links_nothing() -> None:
    papers = [[(Kind.RESIDENT_ID, 1 + place), PHONE] for place in range(6)]
    assert counted(linked(*papers, [PHONE, MAIL])).interval == Interval(6, 7)
    assert counted(linked(*papers[:5], [PHONE, MAIL])).interval == Interval(5, 6)


def test_a_placeholder_alone_in_many_records_says_nothing_of_who_they_are() -> None:
    linkage = linked([A], *[[PHONE]] * 201)
    assert counted(linkage).interval == Interval(1, 202)
    assert "201 records carry no usable identifier" in counted(linkage).reasons[0].en


def test_a_vehicle_reports_often_without_becoming_a_crowd() -> None:
    track = [[CAR]] * 5_000
    linkage = linked([KEY, CAR], *track)
    assert counted(linkage).interval == Interval(1, 6)
    assert counted(linkage, *range(1, 5_001)).interval == Interval(1, 5)


def test_a_hire_car_serves_no_more_than_it_was_seen_with() -> None:
    hires = [[CAR, mail] for mail in emails(1, 30)]
    linkage = linked(*hires, *[[CAR]] * 1_000)
    assert counted(linkage).interval == Interval(30, 30 + 31)


def test_a_vehicle_that_leads_to_nobody_may_be_nobodys() -> None:
    linkage = linked([KEY, CAR], [CAR], [OTHER_CAR])
    assert counted(linkage, 1).interval == Interval.exactly(1)
    assert counted(linkage, 2).interval == Interval(0, 1)
    assert "may concern no person" in counted(linkage, 2).reasons[-1].en


def test_a_row_with_two_resident_ids_concerns_both_and_merges_neither() -> None:
    linkage = linked([A, B, PHONE], [A], [B], [C, PHONE])
    assert counted(linkage, 0).interval == Interval.exactly(2)
    assert counted(linkage).interval == Interval.exactly(3)
    assert any("count as several persons" in reason.en for reason in linkage.reasons)


def test_a_row_with_two_keys_may_concern_two() -> None:
    linkage = linked([KEY, OTHER_KEY], [KEY], [OTHER_KEY])
    assert counted(linkage).interval == Interval(1, 2)


def test_a_managers_key_in_every_row_doesnt_melt_the_staff() -> None:
    staff = [[(Kind.SUBJECT_KEY, place), (Kind.SUBJECT_KEY, place // 3)] for place in range(1, 200)]
    assert counted(linked(*staff)).interval.high == 200


def test_a_row_with_two_phones_may_concern_two() -> None:
    assert counted(linked([A, PHONE, OTHER_PHONE])).interval == Interval(1, 2)
    assert counted(linked([PHONE, OTHER_PHONE])).interval == Interval(1, 2)


def test_a_test_value_in_place_of_a_resident_id_doesnt_melt_its_holders() -> None:
    linkage = linked(*[[A, mail] for mail in emails(1, 60)])
    assert counted(linkage).interval == Interval(1, 60)
    assert any("test value" in reason.en for reason in linkage.reasons)


def test_papers_that_contradict_each_other_are_kept_apart() -> None:
    linkage = linked([A, PASSPORT], [B, PASSPORT], [PASSPORT])
    assert counted(linkage).interval == Interval(2, 3)
    assert any("contradict" in reason.en for reason in linkage.reasons)


def test_three_persons_may_each_share_a_kind_of_paper_with_the_others() -> None:
    permit, other_permit = (Kind.TRAVEL_PERMIT, 701), (Kind.TRAVEL_PERMIT, 702)
    linkage = linked([A, PASSPORT, PHONE], [B, permit, PHONE], [OTHER_PASSPORT, other_permit, PHONE])
    assert counted(linkage).interval == Interval.exactly(3)


def test_papers_of_different_kinds_that_share_a_phone_may_be_one_persons() -> None:
    assert counted(linked([A, PHONE], [PASSPORT, PHONE], [OTHER_PASSPORT, PHONE])).interval == Interval(2, 3)


def test_a_key_gone_wrong_leaves_the_other_keys_of_its_persons_alone() -> None:
    assert counted(linked([A, KEY], [B, KEY], [B, OTHER_KEY], [OTHER_KEY])).interval == Interval.exactly(2)


def test_keys_that_lead_from_one_paper_to_another_are_doubted() -> None:
    chain = [[A, KEY], [KEY, PASSPORT], [PASSPORT, OTHER_KEY], [OTHER_KEY, B]]
    assert counted(linked(*chain)).interval == Interval(2, 3)
    elsewhere = [[C, (Kind.SUBJECT_KEY, 303)], [(Kind.SUBJECT_KEY, 303)]]
    assert counted(linked(*chain, *elsewhere)).interval == Interval(3, 4)


def test_records_without_identifiers_may_be_anybody() -> None:
    linkage = linked([A], [], [], [B])
    assert counted(linkage, 1, 2).interval == Interval(1, 2)
    assert counted(linkage).interval == Interval(2, 4)
    assert counted(linkage, 0, 3, 90).interval == Interval(2, 3)


def test_an_empty_subset_has_nobody() -> None:
    assert count(linked([A]), np.array([], np.int64)).interval == Interval.exactly(0)


def test_a_workspace_without_identifiers_links() -> None:
    nothing = link(np.array([], np.int64), np.array([], np.uint8), np.array([], np.uint64))
    assert count(nothing, np.arange(3)).interval == Interval(1, 3)


def test_which_of_two_identifiers_limits_a_record_doesn_t_hang_on_their_order() -> None:
    for phone, mail in ((PHONE, MAIL), (OTHER_PHONE, MAIL)):
        one, other = (
            counted(linked(row, *[[phone]] * 5, *[[mail]] * 4)).interval for row in ([phone, mail], [mail, phone])
        )
        assert one == other


def test_a_mask_and_repeated_numbers_mean_the_same() -> None:
    linkage = linked([PHONE], [PHONE], [B])
    by_mask = count(linkage, np.array([True, True, False]))
    assert count(linkage, np.array([1, 0, 1, 1])) == by_mask


def test_the_same_digest_of_two_kinds_is_two_identifiers() -> None:
    assert counted(linked([(Kind.MOBILE, 7)], [(Kind.EMAIL, 7)])).interval == Interval(1, 2)


def test_entries_needn_t_come_in_order_of_records() -> None:
    records, kinds = np.array([2, 0, 1]), np.array([Kind.RESIDENT_ID, Kind.RESIDENT_ID, Kind.MOBILE], np.uint8)
    linkage = link(records, kinds, np.array([7, 7, 8], np.uint64))
    assert count(linkage, np.array([0, 2])).interval == Interval.exactly(1)


@pytest.mark.parametrize(
    ("records", "kinds", "digests", "said"),
    [
        ([0], [1, 1], [1, 1], "lengths"),
        ([-1], [1], [1], "number the rows of all tables"),
        ([0], [99], [1], r"unknown kinds of identifier \[99\]"),
    ],
)
def test_bad_input_says_what_and_what_to_do(
    records: list[int], kinds: list[int], digests: list[int], said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        link(np.array(records, np.int64), np.array(kinds, np.uint8), np.array(digests, np.uint64))


def test_bad_subsets_are_refused() -> None:
    with pytest.raises(ValueError, match="record number -2 is negative"):
        count(linked([A]), np.array([0, -2]))
    with pytest.raises(ValueError, match="mask or whole numbers"):
        count(linked([A]), np.array([0.5]))  # type: ignore[arg-type]


@pytest.mark.parametrize("limits", [(0, 1, 1), (1, 0, None), (1, 1, 0)])
def test_limits_below_one_are_refused(limits: tuple[int, int, int | None]) -> None:
    with pytest.raises(ValueError, match="must be at least 1"):
        Plausibility(*limits)


def test_the_fewest_persons_formula_knows_all_proper_kinds() -> None:
    """With a fourth kind, two groups of two kinds each need not share one; counting.py must then change."""
    assert len(PROPER_KINDS) == 3
