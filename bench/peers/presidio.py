"""Presidio's analyser with its own recognisers, and pattern recognisers for the Chinese identifiers beside them.

It runs without a language model, of which it has none for Chinese that a package registry ships: so it knows no names.
What it finds counts from a score of 0.4, to which a context word lifts a weak pattern. A column's name is given to it
as context, which is what its ``context`` argument is for.
"""

from collections.abc import Iterable, Iterator, Mapping

import tldextract
from presidio_analyzer import AnalyzerEngine, Pattern, PatternRecognizer, RecognizerRegistry
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine
from presidio_analyzer.predefined_recognizers import PhoneRecognizer

from peers.patterns import WANTED, Wanted

THRESHOLD = 0.4
_OWN: Mapping[str, str] = {
    "EMAIL_ADDRESS": "email",
    "CREDIT_CARD": "bank_card",
    "IP_ADDRESS": "ip_address",
    "MAC_ADDRESS": "mac_address",
    "PHONE_NUMBER": "mobile",
}
_ASKED = [*_OWN, *WANTED]
"""It is asked for these alone: its recognisers for other countries' numbers find them everywhere."""


class _Checked(PatternRecognizer):
    """A pattern with a checksum."""

    def __init__(self, name: str, wanted: Wanted, pattern: Pattern) -> None:
        super().__init__(supported_entity=name, patterns=[pattern], context=list(wanted.words))
        self._proves = wanted.proves

    def validate_result(self, pattern_text: str) -> bool | None:
        return self._proves(pattern_text) if self._proves else None


class _NoLanguage(NlpEngine):
    """No tokens, no entities, no model: pattern recognisers need none."""

    def load(self) -> None:
        pass

    def is_loaded(self) -> bool:
        return True

    def process_text(self, text: str, language: str) -> NlpArtifacts:  # noqa: ARG002
        return NlpArtifacts([], [], [], [], self, language)

    def process_batch(self, texts: Iterable[str], language: str, **_: object) -> Iterator[tuple[str, NlpArtifacts]]:
        return ((text, self.process_text(text, language)) for text in texts)

    def is_stopword(self, word: str, language: str) -> bool:  # noqa: ARG002
        return False

    def is_punct(self, word: str, language: str) -> bool:  # noqa: ARG002
        return False

    def get_supported_entities(self) -> list[str]:
        return []

    def get_supported_languages(self) -> list[str]:
        return ["en"]


def analyser() -> AnalyzerEngine:
    """Return the engine, with everything in it."""
    # its e-mail recogniser would fetch the list of public suffixes; the one in the package does
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())
    nothing = _NoLanguage()
    registry = RecognizerRegistry(supported_languages=["en"])
    registry.load_predefined_recognizers(languages=["en"], nlp_engine=nothing)
    registry.remove_recognizer("PhoneRecognizer")
    registry.add_recognizer(PhoneRecognizer(supported_regions=["CN"]))
    for name, wanted in WANTED.items():
        # Python's own expressions have look-around: nothing long may go on to either side
        pattern = Pattern(name, rf"(?<![0-9A-Za-z])(?:{wanted.pattern})(?![0-9A-Za-z])", 0.5 if wanted.sure else 0.2)
        registry.add_recognizer(_Checked(name, wanted, pattern))
    return AnalyzerEngine(registry=registry, nlp_engine=nothing, supported_languages=["en"])


def kinds_in(engine: AnalyzerEngine, cell: str, name: str) -> dict[str, float]:
    """Return the kinds that it finds in a cell of a column of that name, by our names for them, and how sure it is."""
    context = [name] if name else None
    scores: dict[str, float] = {}
    for found in engine.analyze(cell, "en", entities=_ASKED, context=context, score_threshold=THRESHOLD):
        kind = _OWN.get(found.entity_type, found.entity_type)
        scores[kind] = max(found.score, scores.get(kind, 0.0))
    return scores
