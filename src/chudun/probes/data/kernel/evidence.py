"""The sentences that say why a column was judged as it was."""

from chudun.probes.data.kernel.detector import Detector
from chudun.probes.data.kernel.ranges import NumberStatistics
from chudun.vocabulary.bilingual import Bilingual


def share(detector: Detector, passed: int, cells: int) -> Bilingual:
    """Say how many cells pass every check."""
    return Bilingual(
        f"{cells:,} 个有效单元格中 {passed:,} 个（{passed / cells:.1%}）符合{detector.label.zh}的全部检验。",
        f"{passed:,} of {cells:,} usable cells ({passed / cells:.1%}) pass every check of a {detector.label.en}.",
    )


def lift(rate: float, chance: float) -> Bilingual:
    """Compare the share of well-formed values that pass with what chance gives."""
    return Bilingual(
        f"形式合理的值有 {rate:.1%} 通过最后的校验，随机数只会有 {chance:.1%}。",
        f"Of the well-formed values {rate:.1%} pass the last check; of random ones {chance:.1%} would.",
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


def few_distinct(distinct: int, cells: int) -> Bilingual:
    """Say that the same values fill the column."""
    return Bilingual(
        f"{cells:,} 个单元格只有 {distinct:,} 个不同的值：像占位值或总机号，认不出个人。",
        f"{cells:,} cells hold only {distinct:,} distinct values: placeholders or a switchboard, not persons.",
    )


def check_optional(detector: Detector, plausible: int, cells: int) -> Bilingual:
    """Say that the form fits although check digits don't."""
    return Bilingual(
        f"{plausible:,}/{cells:,} 个单元格形式符合{detector.label.zh}；部分签发者不用校验位，降低置信度。",
        f"{plausible:,} of {cells:,} cells have the form of a {detector.label.en}; some issuers leave the check "
        "digit out, so confidence is lower.",
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
