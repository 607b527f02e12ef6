"""Date of birth (出生日期); only a column so named proves it."""

from chudun.probes.data.kernel.characters import Bytes, four_digits, is_date, two_digits
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import CHECK, DIGITS, PASSED, SHAPED, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """A day from 1880 to today."""
    year, month, day = four_digits(cell, 0), two_digits(cell, 4), two_digits(cell, 6)
    born = year * 10_000 + month * 100 + day
    return PASSED if 18800101 <= born <= today and is_date(year, month, day) else SHAPED


detector = Detector(
    name="birth_date",
    label=Bilingual("出生日期", "date of birth"),
    category=Bilingual("个人基本资料", "basic personal data"),
    standard="GB/T 7408",
    words=("出生", "生日", "birth", "birthday", "birth_date", "birthdate", "dob", "csrq", "csny"),
    personal=True,
    shape=Shape(lengths=(8,), alphabet=DIGITS, starts="12"),
    check=check,
    needs_words=True,
    mask=keep(3),
    examples=("1990-01-31", "19900131", "2000/02/29", "１９９０.01.31"),
    counter_examples=("1990-02-30", "2199-01-01", "1990-13-01", "1990-1-1"),
)
