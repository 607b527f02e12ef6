"""What somebody does as a rule, and what somebody did: yes/no attributes told in the words of a duty (落实情况)."""

from chudun.vocabulary.attribute import YesNo
from chudun.vocabulary.bilingual import Bilingual

PROVIDER = "the provider"


def practice(
    zh: str,
    does: str,
    do: str,
    what: str,
    *,
    evidence: Bilingual,
    counts: Bilingual | None = None,
    who: str = PROVIDER,
) -> YesNo:
    """Return the attribute whether ``who`` does something as a rule (制度、机制、功能).

    Parameters
    ----------
    zh
        The practice as a Chinese verb phrase that 已 and 没有 can stand before.
    does, do, what
        The English verb in the third person and in its plain form, and what follows it.
    evidence
        What would show the answer.
    counts
        What would count, where the law's word is vague.
    """
    return YesNo(
        label=Bilingual(f"已{zh}", f"{who} {does} {what}"),
        contrary=Bilingual(f"没有{zh}", f"{who} does not {do} {what}"),
        question=_asked(Bilingual(f"是否{zh}？", f"Does {who} {do} {what}?"), counts),
        evidence=evidence,
    )


def act(
    zh: str,
    did: str,
    do: str,
    what: str,
    *,
    evidence: Bilingual,
    counts: Bilingual | None = None,
    who: str = PROVIDER,
) -> YesNo:
    """Return the attribute whether ``who`` did something in the case at hand; parameters as for ``practice``."""
    return YesNo(
        label=Bilingual(f"已{zh}", f"{who} {did} {what}"),
        contrary=Bilingual(f"没有{zh}", f"{who} did not {do} {what}"),
        question=_asked(Bilingual(f"是否已{zh}？", f"Did {who} {do} {what}?"), counts),
        evidence=evidence,
    )


def _asked(question: Bilingual, counts: Bilingual | None) -> Bilingual:
    if counts is None:
        return question
    return Bilingual(f"{question.zh}（{counts.zh}）", f"{question.en} ({counts.en})")
