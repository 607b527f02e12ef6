"""Every way in which a few records can be explained, by brute force.

Written from the rules in ``chudun.persons``, in plain Python, sharing no code with the implementation but its
settings. A record is a set of (kind, value). A *world* says which person each mention in the records is;
``possible_counts`` enumerates the worlds that the rules admit and returns the fewest and the most persons whom
a subset of the records concerns.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from chudun.facts.identifiers import IdentifierKind
from chudun.persons.settings import LinkSettings

Identifier = tuple[IdentifierKind, int]
Record = frozenset[Identifier]
VEHICLES = {IdentifierKind.VIN, IdentifierKind.LICENCE_PLATE}


# 4,140 partitions
MOST_UNITS = 8


class NotEnumerable(Exception):
    """The rules contradict each other for these records, or admit more worlds than a test has time for."""


@dataclass(frozen=True)
class Mention:
    """Somebody a record concerns: in a group with others, or alone; the shared identifiers that limit; kinds held."""

    record: int
    group: frozenset[Identifier] | None
    uses: frozenset[Identifier]
    holds: frozenset[IdentifierKind] = frozenset()


class Rules:
    def __init__(self, records: Sequence[Record], settings: LinkSettings) -> None:
        self.records, self.settings = records, settings

    def is_paper(self, identifier: Identifier) -> bool:
        return identifier[0].proper

    def is_key(self, identifier: Identifier) -> bool:
        return not identifier[0].proper and self.settings.of(identifier[0]).persons == 1

    def repeated(self, record: Record, test) -> bool:
        return max(Counter(i[0] for i in record if test(i)).values(), default=0) > 1

    def plain(self, record: Record) -> bool:
        return not self.repeated(record, self.is_paper) and not self.repeated(record, self.is_key)

    @cached_property
    def identifiers(self) -> frozenset[Identifier]:
        return frozenset().union(*self.records)

    @cached_property
    def plain_sets(self) -> set[Record]:
        return {record for record in self.records if record and self.plain(record)}

    @cached_property
    def trusted_papers(self) -> set[Identifier]:
        limit = {i: self.settings.of(i[0]).groups for i in self.identifiers}
        return {i for i in self.identifiers if self.is_paper(i) and sum(i in r for r in self.plain_sets) <= limit[i]}

    @cached_property
    def paper_groups(self) -> dict[Identifier, frozenset[Identifier]]:
        """Papers of one person; those that contradict each other stand alone."""
        groups = merged(self.trusted_papers, [r & self.trusted_papers for r in self.plain_sets])
        return {i: g if not clash(g, frozenset()) and distinct_kinds(g) else frozenset([i]) for i, g in groups.items()}

    def strongest(self, record: Record, trusted: set[Identifier]) -> Identifier | None:
        return min(record & trusted, default=None) if self.plain(record) else None

    def served(self, identifier: Identifier, groups, trusted) -> set[object]:
        """The groups of records, not known to be one person's, that show ``identifier``."""
        found: set[object] = set()
        for record in set(self.records):
            if identifier not in record:
                continue
            strongest = self.strongest(record, trusted)
            if strongest is not None:
                found.add(groups[strongest])
            elif self.plain(record):
                found.add(("row", record))
            elif not self.is_key(identifier):
                found |= {groups[i] for i in self.holders(record, trusted)}
        return found

    def holders(self, record: Record, trusted: set[Identifier]) -> set[Identifier]:
        """Who a record with several papers or keys names."""
        both = self.repeated(record, self.is_key)
        return {i for i in record & trusted if self.is_paper(i) or both}

    def most_papers(self, groups: set[object]) -> int:
        kinds = Counter(i[0] for g in groups if isinstance(g, frozenset) for i in g if self.is_paper(i))
        return max(kinds.values(), default=0)

    @cached_property
    def keys(self) -> tuple[set[Identifier], set[Identifier]]:
        """Keys that are one person's, and keys that are ignored."""
        trusted, ignored = set(), set()
        for key in filter(self.is_key, self.identifiers):
            groups = self.served(key, self.paper_groups, self.trusted_papers)
            if self.over(key, groups):
                ignored.add(key)
            elif self.most_papers(groups) <= 1:
                trusted.add(key)
        groups = self.groups_with(trusted)
        return {key for key in trusted if distinct_kinds(frozenset(filter(self.is_paper, groups[key])))}, ignored

    def over(self, identifier: Identifier, groups: set[object]) -> bool:
        limits = self.settings.of(identifier[0])
        bare = sum(record == {identifier} for record in self.records)
        return len(groups) > limits.groups or (limits.bare is not None and bare > limits.bare)

    def groups_with(self, keys: set[Identifier]) -> dict[Identifier, frozenset[Identifier]]:
        links = list(self.paper_groups.values())
        for record in self.plain_sets:
            paper = self.strongest(record, self.trusted_papers)
            links.append((record & keys) | ({paper} if paper else set()))
        return merged(self.trusted_papers | keys, links)

    @cached_property
    def trusted(self) -> set[Identifier]:
        return self.trusted_papers | self.keys[0]

    @cached_property
    def groups(self) -> dict[Identifier, frozenset[Identifier]]:
        return self.groups_with(self.keys[0])

    @cached_property
    def ignored(self) -> set[Identifier]:
        ignored = set(self.keys[1])
        for shared in self.identifiers:
            if not self.is_paper(shared) and not self.is_key(shared):
                groups = self.served(shared, self.groups, self.trusted)
                if self.over(shared, groups) or self.most_papers(groups) > self.settings.of(shared[0]).persons:
                    ignored.add(shared)
        return ignored

    def shared(self, record: Record) -> frozenset[Identifier]:
        return frozenset(i for i in record - self.ignored if not self.is_paper(i) and not self.is_key(i))

    def group(self, record: Record) -> frozenset[Identifier] | None:
        """The certain person of a record that doesn't name several."""
        strongest = self.strongest(record, self.trusted)
        if strongest is not None or not self.settings.lone_person_owns:
            return self.groups[strongest] if strongest else None
        owners = {owner for shared in self.shared(record) for owner in self.owner(shared)}
        return owners.pop() if len(owners) == 1 else None

    def owner(self, shared: Identifier) -> set[frozenset[Identifier]]:
        """The one certain person whom a shared identifier stands with, if it is one."""
        showing = [record for record in self.records if shared in record]
        owners = {self.groups[i] for r in showing if (i := self.strongest(r, self.trusted)) is not None}
        return owners if len(owners) == 1 and all(map(self.plain, showing)) else set()

    def most_persons(self, shared: Identifier) -> int:
        limit = self.settings.of(shared[0]).persons
        return max(limit, sum(shared in r for r in set(self.records))) if shared in self.ignored else limit

    def may_be_nobodys(self, number: int) -> bool:
        """Whether a record shows nothing usable but vehicles."""
        record = self.records[number]
        return any(i[0] in VEHICLES for i in record) if not record - self.ignored else False

    def mentions(self, number: int) -> list[Mention]:
        record = self.records[number]
        shared = self.shared(record)
        if self.may_be_nobodys(number):
            return [Mention(number, None, frozenset(i for i in record if i[0] in VEHICLES))]
        if self.plain(record):
            group = self.group(record)
            holds = self.kinds_left(record) | {i[0] for i in group or () if self.is_paper(i)}
            found = [Mention(number, group, shared, holds)]
        else:
            named = {self.groups[i] for i in self.holders(record, self.trusted)}
            found = [Mention(number, g, frozenset(), frozenset(i[0] for i in g)) for g in named]
            found = found or [Mention(number, None, frozenset())]
        values = max(Counter(kind for kind, _ in shared).values(), default=0)
        named_here = len(self.holders(record, self.trusted)) if not self.plain(record) else 1
        return found + [Mention(number, None, frozenset())] * (values - max(named_here, 1))

    def kinds_left(self, record: Record) -> frozenset[IdentifierKind]:
        """Kinds other than papers of which somebody the record concerns has left a usable value in it."""
        return frozenset(i[0] for i in record - self.ignored if not self.is_paper(i))

    def component_of(self, number: int) -> frozenset[Identifier] | None:
        usable = self.records[number] - self.ignored
        return self.components[min(usable)] if usable else None

    @cached_property
    def components(self) -> dict[Identifier, frozenset[Identifier]]:
        usable = self.identifiers - self.ignored
        return merged(set(usable), [r - self.ignored for r in self.records] + list(self.groups.values()))


def merged(items: set[Identifier], links: Sequence[frozenset[Identifier]]) -> dict[Identifier, frozenset[Identifier]]:
    sets = [{item} for item in items]
    for link in links:
        touched = [s for s in sets if s & link]
        sets = [s for s in sets if not s & link] + ([set().union(*touched)] if touched else [])
    return {item: frozenset(s) for s in sets for item in s}


def distinct_kinds(group: frozenset[Identifier]) -> bool:
    return len({kind for kind, _ in group}) == len(group)


def clash(one: frozenset[Identifier], other: frozenset[Identifier]) -> bool:
    """Whether two groups hold different papers of one kind."""
    return any(a[0] == b[0] and a[0].proper and a != b for a in one for b in other)


@dataclass
class Unit:
    """Mentions that are certainly one person."""

    records: set[int]
    group: frozenset[Identifier]
    uses: set[Identifier]
    holds: set[IdentifierKind]
    component: frozenset[Identifier]

    def apart_from(self, other: "Unit") -> bool:
        """Whether they are different persons: by their papers, or by values of one kind that nothing connects."""
        if self.component == other.component:
            return clash(self.group, other.group)
        return bool(self.holds & other.holds)


def units(mentions: Sequence[Mention], component: frozenset[Identifier]) -> list[Unit]:
    by_group: dict[object, Unit] = {}
    for place, mention in enumerate(mentions):
        new = Unit(set(), mention.group or frozenset(), set(), set(), component)
        unit = by_group.setdefault(mention.group or place, new)
        unit.records.add(mention.record)
        unit.uses |= mention.uses
        unit.holds |= mention.holds
    return list(by_group.values())


def partitions(items: Sequence[Unit]) -> Iterator[list[list[Unit]]]:
    if not items:
        yield []
        return
    for rest in partitions(items[1:]):
        yield [[items[0]], *rest]
        for place, block in enumerate(rest):
            if not any(items[0].apart_from(unit) for unit in block):
                yield [*rest[:place], [items[0], *block], *rest[place + 1 :]]


def admissible(world: list[list[Unit]], rules: Rules) -> bool:
    users = Counter(i for block in world for i in set().union(*(unit.uses for unit in block)))
    return all(n <= rules.most_persons(i) for i, n in users.items())


def left_by_one_of_several(world: list[list[Unit]], rules: Rules) -> bool:
    """Whether what a record of several persons shows can have been left by one or the other of them."""
    numbers = {number for block in world for unit in block for number in unit.records}
    left = [
        (n, kind) for n in numbers if not rules.plain(rules.records[n]) for kind in rules.kinds_left(rules.records[n])
    ]
    concerned = [[block for block in world if any(n in unit.records for unit in block)] for n, _ in left]
    return any(
        all(
            len(
                {rules.component_of(n) for (n, k), b in zip(left, choice, strict=True) if b is block and k == kind}
                | {unit.component for unit in block if kind in unit.holds}
            )
            <= 1
            for (_, kind), block in zip(left, choice, strict=True)
        )
        for choice in product(*concerned)
    )


def person_counts(found: Sequence[Unit], subset: set[int], rules: Rules) -> list[int]:
    """How many of the persons behind ``found`` are in ``subset``, world by world."""
    if len(found) > MOST_UNITS:
        raise NotEnumerable
    counts = [
        sum(any(unit.records & subset for unit in block) for block in world)
        for world in partitions(found)
        if admissible(world, rules) and left_by_one_of_several(world, rules)
    ]
    if not counts:
        raise NotEnumerable
    return counts


def possible_counts(records: Sequence[Record], subset: set[int], settings: LinkSettings) -> tuple[int, int]:
    """Return the fewest and the most distinct persons in ``subset`` over all admissible worlds."""
    rules = Rules(records, settings)
    together: dict[frozenset[Identifier] | None, list[Mention]] = {}
    for number in range(len(records)):
        component = rules.component_of(number)
        if component is not None or rules.may_be_nobodys(number):
            together.setdefault(component, []).extend(rules.mentions(number))
    anyone = sum(rules.component_of(n) is None and not rules.may_be_nobodys(n) for n in subset)
    most, somebodys = anyone, []
    for component, mentions in together.items():
        found = units(mentions, component or frozenset())
        most += max(person_counts(found, subset, rules))
        if component is not None and any(kind not in VEHICLES for kind, _ in component):
            somebodys += found
    return max(min(person_counts(somebodys, subset, rules)), min(anyone, 1)), most
