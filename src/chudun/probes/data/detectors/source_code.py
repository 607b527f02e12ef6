"""Source code and research results (源代码、研发成果), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="source_code",
    label=Bilingual("源代码与研发成果", "source code and research results"),
    category=Bilingual("工业·研发数据", "industrial: research and development"),
    standard="工业数据分类分级指南（试行）",
    words=(
        "源代码", "代码仓库", "算法参数", "模型权重", "实验数据", "试验数据", "测试报告", "专利交底", "技术秘密",
        "source_code", "source_code_repo", "code_repo", "repo_url", "git_url", "commit_hash", "commit_sha", "firmware",
        "model_weights", "experiment_data", "test_bench",
    ),
    personal=False,
)  # fmt: skip
