"""What a column's name and comment say, and its table's (列名、注释、表名).

A word speaks for a detector only where it is the head of its phrase: 手机号 and ``cust_phone_no`` do, 手机型号,
``phone_model`` and ``is_phone_verified`` don't.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from chudun.probes.data.kernel import nouns

_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_PIECES = re.compile(r"[A-Za-z0-9_\-$.]+(?:['’]s)?|[\u3400-\u9fff]+|\s+|[^\sA-Za-z0-9_\-$.\u3400-\u9fff]+")
_CLAUSES = re.compile(
    r"\b(?:for|used|to|with|by|from|when|that|which|as|or|per|where|on|at|via|than)\b|或者|以及|用于|用来|或", re.I
)
_NEUTRAL = re.compile(f"^(?:{'|'.join(sorted(nouns.HAN_NEUTRAL, key=len, reverse=True))})+")
_FILE_ENDINGS = re.compile(r"(?:\.(?:csv|tsv|txt|log|jsonl?|ndjson|parquet|orc|xlsx?|ods|gz|zip|sqlite|db))+$", re.I)
_ARTICLES = frozenset({"the", "a", "an", "this", "its", "their", "his", "her"})
_LONGEST = 400
"""Characters of a name or comment that are looked at; what a catalogue holds has no such limit."""

_CONTRARY = (
    "订单", "流水", "单号", "批次", "批号", "序列号", "物料", "料号", "合同号", "发票", "工单", "运单", "快递", "编码",
    "order_no", "order_id", "order_number", "order_sn", "serial", "serial_no", "trace", "trace_id", "batch", "lot",
    "sku", "invoice", "txn", "transaction", "waybill", "uuid", "snowflake",
)  # fmt: skip


def tokens(name: str) -> str:
    """Split a name into lower-case words between underscores: ``customerPhone`` is ``_customer_phone_``."""
    return "_" + "_".join(split(name)) + "_"


@lru_cache(maxsize=65_536)
def _matching(words: tuple[str, ...], text: str) -> str | None:
    found = [word for word in words if any(speaks(word, phrase) for phrase in phrases(text))]
    return max(found, key=len, default=None)


def matching(words: Iterable[str], text: str) -> str | None:
    """Return the longest of ``words`` that some phrase of a name or comment is about, or None."""
    return _matching(tuple(words), text)


@lru_cache(maxsize=8192)
def contrary(text: str) -> str | None:
    """Return the word that says the column numbers things (orders, batches …) and not persons, or None."""
    spelt = "".join(tokens("_".join(phrase)) for phrase in phrases(text))
    found = [word for word in _CONTRARY if (f"_{word}_" in spelt if word.isascii() else word in text)]
    return max(found, key=len, default=None)


def split(name: str) -> list[str]:
    """Return a name's lower-case words; Chinese is left out."""
    return [part.lower() for part in _PARTS.findall(name)]


@lru_cache(maxsize=8192)
def phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """Cut a name and comment into phrases of lower-case words and runs of Chinese, each in several spellings."""
    found: list[tuple[str, ...]] = []
    for line in text[:_LONGEST].split("\n"):
        for clause in _CLAUSES.split(line):
            found += [tuple(phrase) for phrase in _clause_phrases(clause) if phrase]
    spelt = [variant for phrase in found for variant in _spellings(phrase)]
    return tuple(dict.fromkeys(spelt))


def _clause_phrases(clause: str) -> list[list[str]]:
    """Split at punctuation, and at blanks after Chinese; put what follows *of* before it."""
    made: list[list[str]] = [[]]
    blank = False
    for piece in _PIECES.findall(clause):
        if piece.isspace():
            blank = True
            continue
        han = "\u3400" <= piece[0] <= "\u9fff"
        words = [piece] if han else split(re.sub(r"['’]s$", "", piece))
        if not words or (blank and made[-1] and is_han(made[-1][-1])):
            made.append([])
        made[-1] += words
        blank = False
    return [_of_before(phrase) for phrase in made]


def _of_before(phrase: Sequence[str]) -> list[str]:
    """``number of phones`` is ``phones number``; articles go."""
    groups: list[list[str]] = [[]]
    for word in phrase:
        if word == "of":
            groups.append([])
        elif word not in _ARTICLES:
            groups[-1].append(word)
    if len(groups) > 1 and groups[0][-1:] in (["number"], ["num"], ["no"]) and groups[-1][-1:] != []:
        counted = groups[-1][-1]
        groups[0][-1] = "count" if counted != singular(counted) else groups[0][-1]
    return [word for group in reversed(groups) for word in group]


@lru_cache(maxsize=8192)
def as_read(word: str) -> tuple[str, ...]:
    """Return the parts of an English word in the order in which a phrase has them: ``next_of_kin`` is kin, next."""
    return tuple(_of_before(split(word)))


def is_han(word: str) -> bool:
    """Whether a part of a phrase is a run of Chinese."""
    return "\u3400" <= word[:1] <= "\u9fff"


def _spellings(phrase: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return a phrase as it stands, with joined words cut, and read as pinyin."""
    spelt = [phrase]
    cut = tuple(part for word in phrase for part in (_cut(word) or (word,)))
    if cut != phrase:
        spelt.append(cut)
    if not any(is_han(word) for word in phrase):
        letters = [word for word in phrase if not word.isdigit()]
        read = _pinyin("".join(letters)) or (_pinyin("".join(letters[1:])) if len(letters) > 1 else None)
        if read:
            spelt.append((read,))
    return spelt


@lru_cache(maxsize=8192)
def _cut(word: str) -> tuple[str, ...] | None:
    """Cut a joined word into at least two known ones, the fewest possible; None where it isn't made of such."""
    return _made_of(word, nouns.JOINED) if not word.isdigit() and word not in nouns.JOINED else None


@lru_cache(maxsize=8192)
def _pinyin(word: str) -> str | None:
    parts = _made_of(word, nouns.PINYIN.keys())
    return "".join(nouns.PINYIN[part] for part in parts) if parts else None


def _made_of(word: str, known: Iterable[str]) -> tuple[str, ...] | None:
    if len(word) > 40:
        return None
    best: list[tuple[str, ...] | None] = [(), *[None] * len(word)]
    for stop in range(1, len(word) + 1):
        for start in range(max(0, stop - 12), stop):
            before, part = best[start], word[start:stop]
            shortest = best[stop]
            if before is not None and part in known and (shortest is None or len(before) + 1 < len(shortest)):
                best[stop] = (*before, part)
    return best[-1]


def singular(word: str) -> str:
    """Return an English noun's singular, and any other word as it is."""
    if word.endswith(("sses", "xes", "ches")):
        return word[:-2]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def speaks(word: str, phrase: tuple[str, ...]) -> bool:
    """Whether a phrase is about a word."""
    return _speaks_english(word, phrase) if word.isascii() else _speaks_chinese(word, phrase)


def _speaks_english(word: str, phrase: tuple[str, ...]) -> bool:
    wanted = as_read(word)
    size = len(wanted)
    for start in range(len(phrase) - size + 1):
        seen = phrase[start : start + size]
        alike = all(a in (b, singular(b)) for a, b in zip(wanted, seen, strict=True))
        if not alike and size == 1:
            alike = _abbreviated(word, seen[0])
        if alike and _may_precede(word, phrase[:start]) and _may_follow(word, phrase[start + size :]):
            return True
    return False


def _abbreviated(word: str, seen: str) -> bool:
    """Whether ``khsjh`` is ``sjh`` of a customer."""
    return any(seen == prefix + word for prefix in nouns.PINYIN_PREFIXES)


def _may_precede(word: str, before: tuple[str, ...]) -> bool:
    if any(one in nouns.ASKING or any(ask in one for ask in nouns.HAN_ASKING) for one in before):
        return False
    last = before[-1] if before else ""
    if last in nouns.NOT_AFTER.get(word, ()) or (word in nouns.NUMBERED and last in nouns.THINGS):
        return False
    allowed = nouns.GENERIC.get(word)
    return allowed is None or len(last) <= 1 or last.isdigit() or singular(last) in allowed or _is_person(last)


def _is_person(han: str) -> bool:
    return is_han(han) and not han.endswith(("产品", "商品", "文件", "项目", "公司", "设备"))


def _may_follow(word: str, after: tuple[str, ...]) -> bool:
    if word in nouns.ROLES:
        return all(one in nouns.NAMELY or one.isdigit() or one in nouns.HAN_NAMELY for one in after)
    refused, besides = nouns.TAILS_NOT.get(word, frozenset()), nouns.TAILS.get(word, frozenset())
    for one in after:
        if is_han(one):
            return not _taken_over(word, one)
        neutral = one in nouns.NEUTRAL and one not in refused
        if not (neutral or one in besides or one.isdigit()):
            return False
    return True


def _speaks_chinese(word: str, phrase: tuple[str, ...]) -> bool:
    for at, run in enumerate(phrase):
        if not is_han(run):
            continue
        start = run.find(word)
        while start >= 0:
            before = "".join(phrase[:at]) + run[:start]
            rest, after = run[start + len(word) :], phrase[at + 1 :]
            if _han_may_precede(word, before) and not _taken_over(word, rest) and _after_han(word, after):
                return True
            start = run.find(word, start + 1)
    return False


def _after_han(word: str, after: tuple[str, ...]) -> bool:
    if _is_role(word):
        return all(one in nouns.NAMELY or one.isdigit() for one in after)
    return _may_follow("", after)


def _han_may_precede(word: str, before: str) -> bool:
    if any(ask in before for ask in nouns.HAN_ASKING):
        return False
    if set(split(before)) & nouns.ASKING:
        return False
    return not before.lower().endswith(tuple(one.lower() for one in nouns.HAN_NOT_AFTER.get(word, ())) or ("\0",))


def _is_role(word: str) -> bool:
    return word in nouns.HAN_ROLES


def _taken_over(word: str, rest: str) -> bool:
    """Whether what follows a word makes the phrase be about something else."""
    if _is_role(word):
        return rest != "" and rest not in nouns.HAN_NAMELY
    rest = _NEUTRAL.sub("", rest)
    if not rest:
        return False
    tails = next((tails for begin, tails in nouns.HAN_TAILS.items() if word.startswith(begin)), ())
    if rest in tails:
        return False
    asked = any(ask in rest for ask in nouns.HAN_ASKING[:5])
    return asked or rest.startswith(nouns.HAN_HEADS) or rest.endswith(nouns.HAN_HEADS)


@lru_cache(maxsize=8192)
def with_table(name: str, table: str) -> str | None:
    """Return what a name that says nothing by itself reads like after its table's; None where it says enough."""
    parts = [part for part in split(name) if not part.isdigit()]
    han = "".join(re.findall(r"[\u3400-\u9fff]+", name))
    if (parts and not all(part in nouns.BLAND for part in parts)) or (han and han not in nouns.HAN_BLAND):
        return None
    english, *spoken = without_affixes(table).split("\n")
    whole = "_".join([english, *parts]) if english else ""
    return "\n".join([whole, *(run + han for run in spoken)]).strip() or None


@lru_cache(maxsize=8192)
def without_affixes(table: str) -> str:
    """Return what a table's name and comment are about: ``t_dim_customer_info`` is about a customer.

    Returns
    -------
    On the first line what the name says in English, each run of Chinese on one more.
    """
    names = _FILE_ENDINGS.sub("", table.split("\n")[0]).rpartition("/")[2].rpartition(".")[2]
    kept = [singular(part) for part in split(names) if part not in nouns.TABLE_AFFIXES and not part.isdigit()]
    runs = re.findall(r"[\u3400-\u9fff]+", table)
    spoken = [re.sub(r"(信息|明细|记录|数据)?表$|信息$|列表$", "", run) for run in runs]
    return "\n".join(["_".join(kept), *(run for run in spoken if run)])
