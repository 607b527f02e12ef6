"""Sanctions in sentences: fines, measures, tiers, and what moves them."""

from collections.abc import Iterable

from chudun.law.language.expression import Expression, Or, expression
from chudun.law.language.provision import Provision
from chudun.law.language.rules import Item
from chudun.law.language.sanctions import Fine, Measure, Tier, Weight
from chudun.law.language.word import listed, phrase
from chudun.vocabulary.bilingual import Bilingual

MEASURES = {
    Measure.ORDER_CORRECTION: Bilingual("责令改正", "an order to correct"),
    Measure.WARNING: Bilingual("警告", "a warning"),
    Measure.PUBLIC_CRITICISM: Bilingual("通报批评", "public criticism"),
    Measure.CONFISCATE_GAINS: Bilingual("没收违法所得", "confiscation of unlawful gains"),
    Measure.SUSPEND_BUSINESS: Bilingual("暂停相关业务", "suspension of the business concerned"),
    Measure.CLOSE_FOR_RECTIFICATION: Bilingual("停业整顿", "closure for rectification"),
    Measure.REVOKE_PERMIT: Bilingual("吊销相关业务许可证", "revocation of the permit"),
    Measure.REVOKE_LICENCE: Bilingual("吊销营业执照", "revocation of the business licence"),
    Measure.DISCIPLINE: Bilingual("处分或者依规依纪追责", "disciplinary action"),
}
_ELSEWHERE = Bilingual("依照其他法律、行政法规的规定处罚", "what other laws and administrative regulations lay down")
WEIGHTS = {
    Weight.LIGHTER: Bilingual("从轻、减轻或者不予处罚", "a lighter penalty, or none"),
    Weight.HEAVIER: Bilingual("从重处罚", "a heavier penalty"),
}


def yuan(number: int) -> Bilingual:
    """Return an amount in yuan, in 万元 where it comes out even."""
    zh = f"{number // 10_000}万元" if number and number % 10_000 == 0 else f"{number:,}元"
    return Bilingual(zh, f"¥{number:,}")


def range_in_words(least: int, most: int) -> Bilingual:
    """Return a range of fines in words; a ceiling alone where it begins at nothing."""
    if most == 0:
        return Bilingual("不罚款", "no fine")
    low, high = yuan(least), yuan(most)
    if not least:
        return Bilingual(f"{high.zh}以下", f"up to {high.en}")
    return low if least == most else Bilingual(f"{low.zh}以上{high.zh}以下", f"{low.en} to {high.en}")


def fine_in_words(fine: Fine) -> Bilingual:
    """Return a fine as the text sets it."""
    said = range_in_words(fine.least, fine.most)
    may = Bilingual("可以处", "may be fined ") if fine.discretionary else Bilingual("处", "fined ")
    return Bilingual(f"{may.zh}{said.zh}罚款", f"{may.en}{said.en}")


def measures_in_words(measures: Iterable[Measure]) -> Bilingual:
    """Return ``measures`` as a list."""
    return listed(MEASURES[measure] for measure in measures)


def tier_in_words(tier: Tier, place: Provision) -> Bilingual:
    """Return what a tier of the penalty in ``place`` brings, and when it is reached."""
    parts = [_ELSEWHERE] if tier.elsewhere else []
    if tier.ordered:
        parts.append(measures_in_words(tier.ordered))
    if tier.organisation:
        whom = _ANYONE if tier.individuals else _ORGANISATION
        said = fine_in_words(tier.organisation)
        parts.append(Bilingual(f"{whom.zh}{said.zh}", f"{whom.en} {said.en}"))
    if tier.responsible:
        said = fine_in_words(tier.responsible)
        parts.append(Bilingual(f"对责任人员每人{said.zh}", f"each person responsible {said.en}"))
    if tier.possible:
        named = measures_in_words(tier.possible)
        parts.append(Bilingual(f"并可以{named.zh}", f"possibly {named.en}"))
    brings = Bilingual("，".join(part.zh for part in parts), "; ".join(part.en for part in parts))
    if tier.provision:
        brings = brings.followed_by(tier.provision.cite_from(place))
    if not tier.terms:
        return brings
    when = phrase(_reached(tier), tier.provision or place)
    ending = "" if when.zh.endswith("除外") else "的"
    return Bilingual(f"{when.zh}{ending}：{brings.zh}", f"where {when.en}: {brings.en}")


_ORGANISATION = Bilingual("对单位", "the organisation")
_ANYONE = Bilingual("对违反者", "whoever broke it")


def _reached(tier: Tier) -> Expression:
    terms = tuple(term.condition if isinstance(term, Item) else expression(term) for term in tier.terms)
    return terms[0] if len(terms) == 1 else Or(terms)
