"""Why persons can't be counted exactly, in sentences (计数不确定的原因)."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from chudun.facts.identifiers import IdentifierKind
from chudun.persons.certain import CertainGroups
from chudun.persons.incidence import Incidence
from chudun.persons.settings import CODES, KINDS, LinkSettings
from chudun.persons.trust import DOUBTED, IGNORED, TWO_KEYS, TWO_PAPERS
from chudun.vocabulary.bilingual import Bilingual

_IGNORED = Bilingual(
    "{n:,} 个{zh}出现得过于频繁（可能是总机号、占位值或公共账户），未用于关联",
    "{n:,} × {en} of implausible degree (a switchboard, a placeholder, a common account?) were not used to link",
)
_DOUBTED_KEY = Bilingual(
    "{n:,} 个{zh}对应多个有效证件号，不再视为一人专用",
    "{n:,} × {en} stand with more than one valid identity document and are not trusted to be one person's",
)
_DOUBTED_PAPER = Bilingual(
    "{n:,} 个{zh}与过多不同的信息同时出现（可能是测试值），不再视为一人专用",
    "{n:,} × {en} stand with too many different details (a test value?) and are not trusted to be one person's",
)
_CONTESTED = Bilingual(
    "{n:,} 个{zh}被多个持有效证件的人使用，未据此合并",
    "{n:,} × {en} tie together more than one valid identity document and were not used to merge",
)
_DISSOLVED = Bilingual(
    "{n:,} 个证件号相互矛盾（同一人会有两个同类证件），彼此未合并",
    "{n:,} identity documents contradict each other (one person would have two of a kind) and were not merged",
)
_TWO_PAPERS = Bilingual(
    "{n:,} 条记录各含两个以上同类证件号，按涉及多人计",
    "{n:,} records each show two or more identity documents of one kind and count as several persons",
)
_TWO_KEYS = Bilingual(
    "{n:,} 条记录各含两个以上个人编号，可能涉及多人",
    "{n:,} records each show two or more keys for a person and may concern several persons",
)
_LONE = Bilingual(
    "按设置，只与一个确定的人同时出现的电话、邮箱、银行卡、车辆、设备视为该人专用",
    "As set, a phone, e-mail, card, vehicle or device seen with just one certain person is taken as nobody else's",
)


class Looseness(NamedTuple):
    """What keeps a count's bounds apart.

    Attributes
    ----------
    without_identifier
        Records without a usable identifier.
    shared_only, behind_shared
        Records with nothing but identifiers that several persons may share, and the most persons behind them.
    further
        Persons whom records may concern beyond those they name.
    may_be_same
        Groups of records that may be the same persons as others.
    ownerless
        Components of vehicles and devices only, which may be nobody's.
    """

    without_identifier: int
    shared_only: int
    behind_shared: int
    further: int
    may_be_same: int
    ownerless: int


_LOOSENESS = (
    Bilingual(
        "{n:,} 条记录没有可用的标识符，无法区分是否为同一人",
        "{n:,} records carry no usable identifier and can't be told apart",
    ),
    Bilingual(
        "{n:,} 条记录只有可能多人共用的标识符（如电话、邮箱、车辆、设备）",
        "{n:,} records carry only identifiers that several persons may share (phone, e-mail, vehicle, device …)",
    ),
    Bilingual(
        "这些记录背后最多可能有 {n:,} 人",
        "there may be up to {n:,} persons behind those records",
    ),
    Bilingual(
        "同一记录含多个同类联系方式，可能另外涉及最多 {n:,} 人",
        "records with several phones, e-mails … of one kind may concern up to {n:,} further persons",
    ),
    Bilingual(
        "{n:,} 人可能与其他人相同：仅由可能共用的标识符相连",
        "{n:,} persons may be the same as others: only identifiers that can be shared connect them",
    ),
    Bilingual(
        "{n:,} 个车辆或设备未与任何人相连（可能是试验车、库存品），可能不涉及任何人",
        "{n:,} vehicles or devices are connected to nobody (for tests, or in stock?) and may concern no person at all",
    ),
)


def looseness_reasons(looseness: Looseness) -> tuple[Bilingual, ...]:
    """Say what keeps the bounds apart, a sentence for each cause that is there."""
    return tuple(text.format(n=n) for n, text in zip(looseness, _LOOSENESS, strict=True) if n)


_UNCONNECTED = Bilingual(
    "{n:,} 人可能与其他人相同：记录互不相连，也没有同类标识符可比",
    "{n:,} persons may be the same as others: nothing connects the records, and they show no identifiers of one kind",
)
_HOLDERS = Bilingual("{zh}至少 {n:,} 人", "at least {n:,} by {en}")


def unconnected_reason(persons: int, holders: Sequence[int]) -> Bilingual:
    """Say that people known by one kind of identifier may be those known by another.

    Parameters
    ----------
    persons
        How many the lower bound leaves out for it.
    holders
        The fewest persons who hold a value of each of ``KINDS``.
    """
    most = sorted(zip(holders, KINDS, strict=True), key=lambda found: (-found[0], found[1]))
    said = [_HOLDERS.format(n=n, zh=kind.label.zh, en=kind.label.en) for n, kind in most if n]
    reason = _UNCONNECTED.format(n=persons)
    by_kind = Bilingual("、".join(one.zh for one in said), ", ".join(one.en for one in said))
    return reason.followed_by(by_kind) if said else reason


class Care(NamedTuple):
    """How many identifiers (by code of kind) and records were treated with care; parts of one linkage add up.

    Attributes
    ----------
    ignored, doubted, contested
        Identifiers by code of kind: linking nothing, not trusted to be one person's, of several papers.
    dissolved
        Proper identifiers that contradict each other.
    two_papers, two_keys
        Records that show several papers of one kind, or several keys.
    """

    ignored: NDArray[np.int64]
    doubted: NDArray[np.int64]
    contested: NDArray[np.int64]
    dissolved: int
    two_papers: int
    two_keys: int

    def plus(self, other: "Care") -> "Care":
        """Return what two parts of a linkage come to."""
        return Care(
            self.ignored + other.ignored,
            self.doubted + other.doubted,
            self.contested + other.contested,
            self.dissolved + other.dissolved,
            self.two_papers + other.two_papers,
            self.two_keys + other.two_keys,
        )


def care_taken(rows: Incidence, certain: CertainGroups, refused: NDArray[np.bool_]) -> Care:
    """Count what was treated with care, those ``refused`` beforehand aside."""
    return Care(
        ignored=np.bincount(rows.kinds[(certain.trust == IGNORED) & ~refused], minlength=CODES),
        doubted=np.bincount(rows.kinds[certain.trust == DOUBTED], minlength=CODES),
        contested=certain.contested,
        dissolved=certain.dissolved,
        two_papers=int(rows.records[certain.several & TWO_PAPERS != 0].sum()),
        two_keys=int(rows.records[certain.several & TWO_KEYS != 0].sum()),
    )


def linkage_reasons(care: Care, settings: LinkSettings) -> tuple[Bilingual, ...]:
    """Say which identifiers and records were treated with care, with counts."""
    reasons = []
    for kind in IdentifierKind:
        for text, n in (
            (_IGNORED, care.ignored[kind]),
            (_DOUBTED_PAPER if kind.proper else _DOUBTED_KEY, care.doubted[kind]),
            (_CONTESTED, care.contested[kind] * (settings.of(kind).persons > 1)),
        ):
            if n:
                reasons.append(text.format(n=int(n), zh=kind.label.zh, en=kind.label.en))
    for text, n in ((_DISSOLVED, care.dissolved), (_TWO_PAPERS, care.two_papers), (_TWO_KEYS, care.two_keys)):
        if n:
            reasons.append(text.format(n=n))
    return (*reasons, *([_LONE] if settings.lone_person_owns else []))
