"""Free text with identifiers of persons in it (自由文本), found by searching inside the cells."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="free_text",
    label=Bilingual("含个人标识符的文本", "text with personal identifiers in it"),
    category=Bilingual("个人基本资料·联系方式", "contact details"),
    words=(),
    personal=True,
)
