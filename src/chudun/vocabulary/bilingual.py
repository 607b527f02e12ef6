"""Text in the product's two languages."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One text in Chinese and in English, both complete."""

    zh: str
    en: str

    @classmethod
    def same(cls, text: str) -> "Bilingual":
        """Return a text that is the same in both languages: a name, a number, what a user wrote."""
        return cls(text, text)

    def to(self, language: Language) -> str:
        """Return the text in ``language``."""
        return self.zh if language == "zh" else self.en

    def format(self, **values: object) -> "Bilingual":
        """Fill the same named fields in both languages."""
        return Bilingual(self.zh.format(**values), self.en.format(**values))

    def followed_by(self, aside: "Bilingual") -> "Bilingual":
        """Return the text with ``aside`` in brackets after it."""
        return Bilingual(f"{self.zh}（{aside.zh}）", f"{self.en} ({aside.en})")
