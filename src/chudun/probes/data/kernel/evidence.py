"""The sentences that say why a column was judged as it was."""

from collections.abc import Sequence

from chudun.probes.data.kernel.detector import Detector
from chudun.probes.data.kernel.ranges import NumberStatistics
from chudun.vocabulary.bilingual import Bilingual


def share(detector: Detector, passed: int, cells: int) -> Bilingual:
    """Say how many cells pass every check."""
    return Bilingual(
        f"{cells:,} 个有效单元格中 {passed:,} 个（{passed / cells:.1%}）符合{detector.label.zh}的全部检验。",
        f"{passed:,} of {cells:,} usable cells ({passed / cells:.1%}) pass every check of a {detector.label.en}.",
    )


def lift(rate: float, chance: float, gained: float) -> Bilingual:
    """Compare the share of well-formed values that pass with what chance gives."""
    return Bilingual(
        f"形式合理的值有 {rate:.1%} 通过最后的校验，随机数只会有 {chance:.1%}；"
        f"高出随机的程度为 {gained:.2f}（0 为随机，1 为全部通过）。",
        f"Of the well-formed values {rate:.1%} pass the last check; of random ones {chance:.1%} would. Lift over "
        f"chance: {gained:.2f} (0 is chance, 1 is all).",
    )


def like_chance(detector: Detector) -> Bilingual:
    """Say that the values only look like identifiers."""
    return Bilingual(
        f"通过率与随机数相当：像是长得像{detector.label.zh}的编号（如订单号），不是{detector.label.zh}。",
        f"That is what chance gives: numbers that look like a {detector.label.en}, such as order numbers.",
    )


def named(word: str) -> Bilingual:
    """Say which word of the name or comment supports the verdict."""
    return Bilingual(f"列名或注释含“{word}”。", f"The column's name or comment says “{word}”.")


def unnamed() -> Bilingual:
    """Say that the name supports nothing."""
    return Bilingual("列名与注释没有提示，只凭数值判断。", "Neither name nor comment says so: judged by the values.")


def named_otherwise(word: str) -> Bilingual:
    """Say which word speaks against persons."""
    return Bilingual(
        f"列名或注释含“{word}”，提示这是业务编号。",
        f"The column's name or comment says “{word}”, which points to business numbers.",
    )


def placeholders(count: int) -> Bilingual:
    """Say how many cells hold values that stand for nobody."""
    return Bilingual(
        f"{count:,} 个单元格是占位值（如 13800138000、全 0），不计入。",
        f"{count:,} cells hold placeholders (such as 13800138000 or zeros) and are left out.",
    )


def serial(steps: int, cells: int) -> Bilingual:
    """Say that the numbers count upwards."""
    return Bilingual(
        f"{cells:,} 个值中 {steps:,} 个紧接前一个递增：像流水号。",
        f"{steps:,} of {cells:,} values follow the one before within 9: like serial numbers.",
    )


def running(per_run: float) -> Bilingual:
    """Say that numbers rise or fall slowly, row by row."""
    return Bilingual(
        f"平均连续 {per_run:,.0f} 行落在同一万号段：像跳号的流水号，个人号码不会这样逐行相邻。",
        f"On average {per_run:,.0f} rows in succession lie in one block of ten thousand: like serial numbers that skip "
        "some; people's numbers do not stand so side by side.",
    )


def nobody() -> Bilingual:
    """Say why what could be somebody's is nobody's."""
    return Bilingual(
        "表中没有指向个人的列：像代码表或地点、物品的清单，不作个人信息。",
        "No column of the table points to a person: it is like a code table or a list of places or things, so this is "
        "no personal information.",
    )


def few_distinct(distinct: int, cells: int) -> Bilingual:
    """Say that the same values fill the column."""
    return Bilingual(
        f"{cells:,} 个单元格只有 {distinct:,} 个不同的值：像占位值或总机号，认不出个人。",
        f"{cells:,} cells hold only {distinct:,} distinct values: placeholders or a switchboard, not persons.",
    )


def check_optional(detector: Detector, plausible: int, cells: int) -> Bilingual:
    """Say that the form fits although not every check does."""
    return Bilingual(
        f"{plausible:,}/{cells:,} 个单元格形式符合{detector.label.zh}；并非每个值都有校验位或写全，降低置信度。",
        f"{plausible:,} of {cells:,} cells have the form of a {detector.label.en}; not every value has a check digit "
        "or is written out in full, so confidence is lower.",
    )


def by_name_alone() -> Bilingual:
    """Say that the values were no help."""
    return Bilingual(
        "只凭列名或注释判断，数值无法印证，请人工确认。",
        "Judged by name or comment alone, which the values can't confirm; have a person check.",
    )


def not_confirmed(detector: Detector) -> Bilingual:
    """Say that the name promises what the values don't keep."""
    return Bilingual(
        f"列名提示{detector.label.zh}，但数值不符：可能已加密、脱敏或填错，请核对。",
        f"The name promises a {detector.label.en}, but the values aren't: encrypted, masked or wrong; have it checked.",
    )


def embedded(detector: Detector, count: int) -> Bilingual:
    """Say what was found inside texts."""
    return Bilingual(
        f"文本内找到 {count:,} 处{detector.label.zh}；文中所及未必是本行的人，不用于计算人数。",
        f"{count:,} × {detector.label.en} found inside texts; whom a text mentions need not be whom its row is "
        "about, so it isn't used to count persons.",
    )


def older_reading_only(sensitive: bool) -> Bilingual:
    """Say which standard decides on a document number alone."""
    if sensitive:
        return Bilingual(
            "按 GB/T 35273-2020 的旧口径，证件号码属敏感个人信息。",
            "Under the older GB/T 35273-2020 a document number is sensitive personal information.",
        )
    return Bilingual(
        "按 GB/T 45574-2025，证件号码本身不再列为敏感个人信息（证件照片仍是）。",
        "Under GB/T 45574-2025 a document number alone is no longer sensitive (a picture of the document is).",
    )


def nothing() -> Bilingual:
    """Say that no detector explains the column."""
    return Bilingual("没有检出个人信息的特征。", "No sign of personal information was found.")


def unread(arrow_type: str) -> Bilingual:
    """Say that the values of a type aren't looked into."""
    return Bilingual(
        f"{arrow_type} 类型的值没有检查，只看了列名与注释。",
        f"Values of type {arrow_type} were not looked into, only name and comment.",
    )


def in_range(numbers: NumberStatistics) -> Bilingual:
    """Say that numbers have the range of coordinates, and how fine they are."""
    fine = numbers.precise / max(1, numbers.finite)
    return Bilingual(
        f"{numbers.finite:,} 个数值都在经纬度范围内，{fine:.0%} 精于 100 米。",
        f"All {numbers.finite:,} numbers lie in the range of coordinates; {fine:.0%} are finer than 100 m.",
    )


def paired() -> Bilingual:
    """Say that longitude and latitude stand side by side."""
    return Bilingual("同一表内有经度也有纬度。", "The table has both longitude and latitude.")


def no_precise_place() -> Bilingual:
    """Say why a coordinate is not a precise position."""
    return Bilingual(
        "没有成对的经纬度，或精度粗于 100 米：不构成精准定位。",
        "No pair of longitude and latitude, or coarser than 100 m: not a precise position.",
    )


def track(moment: str, subject: str) -> Bilingual:
    """Say that positions, moments and a subject make a track."""
    return Bilingual(
        f"位置与时间列“{moment}”、主体列“{subject}”同表：构成行踪轨迹。",
        f"Positions stand beside times (“{moment}”) and a subject (“{subject}”): a record of movements.",
    )


def named_by_table(word: str) -> Bilingual:
    """Say that the table's name speaks for the verdict where the column's says nothing."""
    return Bilingual(
        f"列名本身没有说明，表名或表注释与列名合起来含“{word}”：证据较弱。",
        f"The column's own name says nothing; with its table's it says “{word}”, which counts for less.",
    )


def few_rows(rows: int) -> Bilingual:
    """Say that there is little to judge by."""
    return Bilingual(f"只有 {rows:,} 个值，据此判断的把握有限。", f"There are only {rows:,} values to judge by.")


def mixed(parts: Sequence[tuple[Detector, int]]) -> Bilingual:
    """Say which kinds share the column."""
    zh = "、".join(f"{detector.label.zh} {hits:,}" for detector, hits in parts)
    en = ", ".join(f"{detector.label.en} {hits:,}" for detector, hits in parts)
    return Bilingual(f"这一列混有几种标识符：{zh}。", f"The column mixes identifiers: {en}.")


def moments(count: int, cells: int) -> Bilingual:
    """Say that the numbers tell the time."""
    return Bilingual(
        f"看过的 {cells:,} 个值中 {count:,} 个是时间戳（秒、毫秒或年月日时分秒）。",
        f"Of {cells:,} values looked at, {count:,} are moments (seconds, milliseconds, or year to second).",
    )


def one_block(per_block: float) -> Bilingual:
    """Say that the numbers lie close together."""
    return Bilingual(
        f"平均每个万号段有 {per_block:,.0f} 个号码：像成段编制的流水号，个人号码不会这样集中。",
        f"There are {per_block:,.0f} numbers to a block of ten thousand: drawn up in a row, as people's are not.",
    )


def constant() -> Bilingual:
    """Say that all cells hold one value."""
    return Bilingual("全列只有一个值，看不出内容。", "All cells hold one value, which tells nothing.")


def masked(detector: Detector, count: int, cells: int) -> Bilingual:
    """Say that values are blanked out."""
    return Bilingual(
        f"看过的 {cells:,} 个值中 {count:,} 个是部分遮盖的{detector.label.zh}（如 138****8000 的写法）："
        "是去标识化的个人信息，不是明文。",
        f"Of {cells:,} values looked at, {count:,} are a {detector.label.en} partly blanked out (as 138****8000 is): "
        "de-identified personal information, not in clear.",
    )


def partly_clear(detector: Detector, passed: int) -> Bilingual:
    """Say that some values were left in clear."""
    return Bilingual(
        f"另有 {passed:,} 个值未遮盖，是明文{detector.label.zh}：请核对脱敏是否遗漏。",
        f"{passed:,} values are a {detector.label.en} in clear: check whether masking left them out.",
    )


def partly_masked(share: float) -> Bilingual:
    """Say that some values are blanked out beside those in clear."""
    return Bilingual(f"看过的值中有 {share:.0%} 已部分遮盖。", f"{share:.0%} of the values looked at are blanked out.")


def hashed(detector: Detector, count: int, length: int) -> Bilingual:
    """Say that a named column holds digests by their form."""
    return Bilingual(
        f"列名提示{detector.label.zh}，而 {count:,} 个值都是 {length} 位十六进制：从形式看是哈希值，"
        "属去标识化的个人信息。",
        f"The name promises a {detector.label.en}, and {count:,} values are {length} hexadecimal digits each: hashed "
        "by their form, which is pseudonymised personal information.",
    )


def encrypted(detector: Detector, count: int) -> Bilingual:
    """Say that a named column holds ciphertext by its form."""
    return Bilingual(
        f"列名提示{detector.label.zh}，而 {count:,} 个值是杂乱的十六进制或 Base64：从形式看已加密（或哈希），"
        "属去标识化的个人信息。",
        f"The name promises a {detector.label.en}, and {count:,} values are random hexadecimal or Base64: encrypted "
        "(or hashed) by their form, which is pseudonymised personal information.",
    )


def seems(what: Bilingual, count: int, cells: int) -> Bilingual:
    """Say what values that are nothing personal look like."""
    return Bilingual(
        f"看过的 {cells:,} 个值中 {count:,} 个的形式是{what.zh}。",
        f"Of {cells:,} values looked at, {count:,} have the form of {what.en}.",
    )


def empty_column() -> Bilingual:
    """Say that there is nothing in the column."""
    return Bilingual("这一列没有值。", "The column holds no values.")
