"""Sex (性别), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="sex",
    label=Bilingual("性别", "sex"),
    category=Bilingual("个人基本资料", "basic personal data"),
    standard="GB/T 2261.1",
    words=("性别", "gender", "sex", "xb"),
    personal=True,
)
