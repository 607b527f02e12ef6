"""One thing papers state and no rule weighs (填报项)."""

from chudun.vocabulary.attribute import Text
from chudun.vocabulary.bilingual import Bilingual


def particular(zh: str, en: str, question_zh: str, question_en: str) -> Text:
    """Return the attribute called ``zh`` and ``en``, and what a person is asked for it."""
    return Text(label=Bilingual(zh, en), question=Bilingual(question_zh, question_en))
