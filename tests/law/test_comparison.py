"""Two versions of the law: rules added, removed and changed, and cases answered differently, each replayed."""

from dataclasses import replace
from datetime import date

import pytest

from chudun.law.comparison import Comparison, Version, compare_versions
from chudun.law.coverage import KINDS, coverage
from chudun.law.fingerprint import regulation_fingerprint, rule_as_data
from chudun.law.language.compile import ask_decision
from chudun.law.language.evaluate import Judge
from chudun.law.language.rules import Duty, Regulation
from chudun.law.library import regulations

PACKS = {regulation.instrument.slug: regulation for regulation in regulations()}
THEN, NOW = Version(PACKS["order11"]), Version(PACKS["order16"])


@pytest.fixture(scope="module")
def found() -> Comparison:
    return compare_versions(THEN, NOW)


def test_every_case_found_is_answered_as_told(found: Comparison) -> None:
    assert found.cases
    for case in found.cases:
        for version, outcome in ((THEN, case.before), (NOW, case.after)):
            judge = Judge(ask_decision(version.alone, case.decision))
            assert judge.judge(case.case).outcome == outcome


def test_a_million_people_is_no_longer_the_only_measure(found: Comparison) -> None:
    assert ("security_assessment", "contract_or_certification") in {(one.before, one.after) for one in found.cases}


def test_an_instrument_differs_from_itself_in_nothing() -> None:
    found = compare_versions(NOW, NOW)
    assert (found.added, found.removed, found.changed, found.cases) == ((), (), (), ())
    assert found.same == len(PACKS["order16"].rules)


def test_what_order_16_displaces_is_removed_from_its_first_day() -> None:
    found = compare_versions(*(Version(PACKS["order11"], date(2024, 3, day)) for day in (21, 22)))
    assert [rule.provision.code for rule in found.removed] == ["order11:2", "order11:4"]


def test_rules_that_moved_and_rules_that_changed_are_told_apart() -> None:
    old = PACKS["order16"]
    moved, changed, *_ = [rule for rule in old.rules if isinstance(rule, Duty)]
    new = Regulation(old.instrument)
    elsewhere = replace(moved, provision=old.provision(1, 9))
    otherwise = replace(changed, must=~changed.must)
    new.rules = [{moved: elsewhere, changed: otherwise}.get(rule, rule) for rule in old.rules]  # type: ignore[call-overload]
    found = compare_versions(Version(old), Version(new))
    assert [(pair.before, pair.after, pair.moved) for pair in found.changed] == [
        (moved, elsewhere, True),
        (changed, otherwise, False),
    ]
    assert regulation_fingerprint(old) != regulation_fingerprint(new)


def test_every_rule_of_every_pack_has_data() -> None:
    for regulation in regulations():
        for rule in regulation.rules:
            assert rule_as_data(rule)["kind"] in KINDS


def test_all_156_articles_of_the_four_regulations_are_covered() -> None:
    rows = [row for pack in regulations() if pack.instrument.complete for row in coverage(pack)]
    assert len(rows) == 156
    assert all(row.rules for row in rows)
    counted = sum(sum(row.rules.values()) for row in rows)
    assert counted == sum(len(pack.rules) for pack in regulations() if pack.instrument.complete)


def test_an_article_not_encoded_is_shown_as_such() -> None:
    rows = list(coverage(PACKS["dsl"]))
    assert len(rows) == 55
    assert sum(bool(row.rules) for row in rows) < 55
