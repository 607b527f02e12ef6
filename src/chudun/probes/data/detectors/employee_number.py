"""Number that an employer gives (工号), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="employee_number",
    label=Bilingual("工号", "employee number"),
    category=Bilingual("个人教育工作信息", "education and work"),
    words=(
        "工号", "员工编号", "职工编号", "人员编号", "员工号", "警号", "employee_no", "employee_id", "employee_number",
        "emp_no", "emp_id", "empno", "gh", "staff_id", "staff_no", "ygbh", "rybh", "zgbh", "ygh",
    ),
    personal=True,
)  # fmt: skip
