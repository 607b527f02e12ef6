"""Text in pictures, by PP-OCR models that come with the ``ocr`` extra (光学字符识别).

The models are those in the rapidocr package, named by their path, so that nothing is ever fetched. They read Chinese,
English and digits, upright or upside down. A picture is scaled so that its longer side has at most 2000 pixels.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from chudun.vocabulary.bilingual import Bilingual

INSTALL = Bilingual(
    "安装文字识别后重扫：pip install 'chudun[ocr]'",
    "install text recognition and scan again: pip install 'chudun[ocr]'",
)
"""What to do where `available` is false."""

_SAME_LINE = 0.5


def available() -> bool:
    """Whether the extra is installed with its models."""
    return find_spec("onnxruntime") is not None and len(_models()) == len(_MODELS)


def recognised(pixels: NDArray[np.uint8]) -> str:
    """Return the text of a picture, a line a line, from top to bottom.

    Parameters
    ----------
    pixels
        Height × width × 3, blue first.
    """
    found = _engine()(pixels)
    if found.boxes is None or not found.txts:
        return ""
    boxes = np.asarray(found.boxes, np.float64)
    middle, height = boxes[:, :, 1].mean(1), np.ptp(boxes[:, :, 1], axis=1)
    lines: list[list[int]] = []
    for at in np.argsort(middle):
        last = lines[-1][0] if lines else None
        if last is not None and middle[at] - middle[last] < _SAME_LINE * min(height[at], height[last]):
            lines[-1].append(int(at))
        else:
            lines.append([int(at)])
    left = boxes[:, :, 0].min(1)
    return "\n".join(" ".join(found.txts[at] for at in sorted(line, key=lambda at: left[at])) for line in lines)


_MODELS = {"Det.model_path": "*_det_*.onnx", "Rec.model_path": "*_rec_*.onnx", "Cls.model_path": "*_cls_*.onnx"}


@cache
def _models() -> dict[str, str]:
    """Return the models that the package brought, by setting."""
    package = find_spec("rapidocr")
    if package is None or package.origin is None:
        return {}
    folder = Path(package.origin).parent / "models"
    found = {setting: sorted(folder.glob(pattern)) for setting, pattern in _MODELS.items()}
    return {setting: str(paths[0]) for setting, paths in found.items() if paths}


@cache
def _engine() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(params={"Global.log_level": "critical", **_models()})
