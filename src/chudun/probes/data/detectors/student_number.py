"""Number that a school gives (学号、学籍号), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="student_number",
    label=Bilingual("学号、学籍号", "student number"),
    category=Bilingual("个人教育工作信息", "education and work"),
    words=(
        "学号", "学籍号", "准考证号", "考生号", "student_no", "student_id", "student_number", "exam_no", "candidate_no",
        "xjh", "zkzh", "ksh",
    ),
    personal=True,
)  # fmt: skip
