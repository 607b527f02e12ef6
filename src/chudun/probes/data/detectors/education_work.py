"""School, employer and post (教育与工作经历), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="education_work",
    label=Bilingual("教育与工作经历", "education and work"),
    category=Bilingual("个人教育工作信息", "education and work"),
    words=(
        "毕业院校", "毕业学校", "就读学校", "所学专业", "专业名称", "班级", "工作单位", "任职单位", "职务", "职称",
        "职业", "岗位", "入职", "离职", "工作经历", "绩效考核", "考勤", "培训记录", "成绩", "school", "university",
        "graduated_from", "employer", "occupation", "job_title", "work_unit", "hire_date", "entry_date", "gzdw",
        "byyx", "zhicheng", "zhiye",
    ),
    personal=True,
)  # fmt: skip
