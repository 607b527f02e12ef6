"""Random transfers for the real packs: mostly ordinary, with a few facts forgotten and a few counts uncertain."""

from datetime import date
from itertools import accumulate
from typing import Any

from hypothesis import strategies as st

from chudun.facts.case import Case, Value
from chudun.facts.interval import Interval
from chudun.law.consistency import consistency
from chudun.law.judging import interpretations, with_readings
from chudun.law.language.compile import Question
from chudun.law.language.variables import reading_key
from chudun.law.library import regulations
from chudun.law.mechanism import mechanism
from chudun.vocabulary.attribute import Choice, Count, Day, Text, YesNo
from chudun.vocabulary.kind import key, paths
from chudun.vocabulary.transfer import Transfer

from .oracle import Oracle
from .worlds import World

DATES = (date(2022, 9, 1), date(2023, 6, 1), date(2024, 3, 21), date(2024, 3, 22), date(2025, 1, 1), date(2026, 11, 22))
ATTRIBUTES = {key(path): path[-1] for path in paths(Transfer) if not isinstance(path[-1], Text)}
EDGES = (0, 1, 2, 9_999, 10_000, 99_999, 100_000, 999_999, 1_000_000, 2_000_000)
DAYS = tuple(date(year, 11, day) for year in (2021, 2023, 2024, 2026) for day in (20, 22, 23))
LADDERS = (
    ("exporter.people_general", "exporter.people_general_with_exempt"),
    (
        "exporter.people_sensitive",
        "exporter.people_sensitive_with_exempt",
        "exporter.people_sensitive_since_last_january",
    ),
)
ALL = "exporter.people_since_last_january"


def pack_world(as_of: date, duty: Any = None) -> World:
    """Return the packs as a world of the suite."""
    readings = tuple(interpretations().values())
    return World(Transfer, readings, consistency(Transfer), regulations(), mechanism, duty, as_of)


@st.composite
def complete_transfers(draw: st.DrawFn) -> dict[str, Value]:
    """Every fact of one transfer, none of them contradicting another."""
    values: dict[str, Value] = {}
    for name, attribute in ATTRIBUTES.items():
        if isinstance(attribute, YesNo):
            values[name] = draw(_usually(attribute.presumed, [False, True]))
        elif isinstance(attribute, Choice):
            values[name] = draw(_usually(attribute.presumed, sorted(attribute.options)))
        elif isinstance(attribute, Day):
            values[name] = draw(st.sampled_from(DAYS))
        else:
            values[name] = Interval.exactly(draw(st.sampled_from(EDGES)))
    largest = 0
    for ladder in LADDERS:
        rising = list(accumulate((draw(st.sampled_from(EDGES)) for _ in ladder), max))
        values |= {name: Interval.exactly(number) for name, number in zip(ladder, rising, strict=True)}
        largest = max(largest, *rising)
    values[ALL] = Interval.exactly(max(largest, draw(st.sampled_from(EDGES))))
    if values["movement"] == "processed_from_abroad" or values["collected_abroad"]:
        values["personal_information"] = True
    if values["exporter.form"] in {"private_company", "foreign_invested_company", "natural_person"}:
        values["exporter.state_organ"] = False
    if values["exporter.form"] not in {"party_organ", "state_organ"} or values["exporter.level"] == "none":
        values["exporter.department"] = False
    values["exporter.founded_on"] = min(DAYS)
    if values["mechanism_in_place"] == "nothing":
        del values["contract_effective_on"], values["assessment_issued_on"]
    return values


def _usually(presumed: object, options: list[Any]) -> st.SearchStrategy[Any]:
    return st.sampled_from(options if presumed is None else [*[presumed] * 4, *options])


@st.composite
def partial_transfers(draw: st.DrawFn, asked: list[str], most: int = 4) -> tuple[Case, Case]:
    """A complete transfer, and what is known of it: some of what is asked forgotten, some counts uncertain."""
    truth = draw(complete_transfers())
    known = dict(truth)
    facts = [name for name in asked if name in truth]
    for name in draw(st.sets(st.sampled_from(facts), max_size=most)):
        value = known.pop(name)
        if isinstance(value, Interval) and draw(st.booleans()):
            low, high = (draw(st.sampled_from(EDGES)) for _ in "lh")
            known[name] = Interval(min(low, value.low), draw(st.sampled_from([None, max(high, value.low)])))
    return with_readings(Case(truth), {}), with_readings(Case(known), {})


def oracle_of(world: World, question: Question, case: Case) -> Oracle:
    """Return the oracle over the completions of ``case`` alone: what is known is one value on its axis."""
    asked = {variable.key for variable in question.variables}
    axes: dict[str, list[Any]] = {}
    for name, attribute in {**ATTRIBUTES, **{reading_key(r): None for r in world.readings}}.items():
        value = case.values.get(name)
        if name not in asked and not isinstance(attribute, Count):
            continue
        if isinstance(attribute, Count):
            span = value if isinstance(value, Interval) else Interval.unbounded()
            axes[name] = [edge for edge in EDGES if edge in span]
        elif value is not None:
            axes[name] = [value.toordinal() if isinstance(value, date) else value]
        elif isinstance(attribute, Choice):
            axes[name] = list(attribute.options)
        elif isinstance(attribute, Day):
            axes[name] = [day.toordinal() for day in (date(1990, 1, 1), *DAYS, date(2050, 1, 1))]
        else:
            axes[name] = [False, True]
    return Oracle(world, question, axes)
