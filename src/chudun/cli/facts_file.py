"""Reading facts written as JSON."""

import json
import sys
from pathlib import Path
from typing import Any

from chudun.facts.problem import BadInput, Problem
from chudun.vocabulary.bilingual import Bilingual


def read_json(facts: str) -> Any:
    """Return what the file ``facts`` holds; ``-`` is standard input.

    Raises
    ------
    BadInput
        It isn't there, isn't UTF-8, or isn't JSON.
    """
    try:
        text = sys.stdin.read() if facts == "-" else Path(facts).read_text(encoding="utf-8-sig")
        return json.loads(text)
    except FileNotFoundError:
        what = Bilingual("没有这个文件", "no such file")
        raise BadInput([Problem(facts, what, Bilingual("检查路径", "check the path"))]) from None
    except UnicodeDecodeError:
        what = Bilingual("不是 UTF-8 文本", "not UTF-8 text")
        raise BadInput([Problem(facts, what, Bilingual("另存为 UTF-8", "save it as UTF-8"))]) from None
    except (ValueError, RecursionError) as error:
        line = f":{error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        what = Bilingual("不是合法的 JSON", "not valid JSON")
        remedy = Bilingual("用 chudun schema 查看格式", "run chudun schema to see the format")
        raise BadInput([Problem(f"{facts}{line}", what, remedy)]) from None
