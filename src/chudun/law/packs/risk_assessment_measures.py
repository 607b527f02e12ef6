"""网络数据安全风险评估办法: what third parties' summaries say of it; its text was not at hand.

Every rule is guarded by an interpretation that is off until somebody who has read the text adopts it. Summaries name no
articles, so the parts bear the names of their matters.
"""

from datetime import date

from chudun.law.language.expression import Expression, reads, 以上, 以下
from chudun.law.language.provision import Instrument, Interpretation
from chudun.law.language.rules import Duty, Narrative, Regulation, duty, narrative
from chudun.law.language.timing import Deadline, deadline
from chudun.law.packs.network_data.scope import governed
from chudun.law.packs.network_data.terms import important
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.important_data_processing import ImportantDataProcessing

AFTER_CHANGE, FILING, KEEPING, OTHERS, INSPECTION = range(1, 6)

risk_assessment_measures = Regulation(
    Instrument(
        slug="risk_assessment_measures",
        title=Bilingual("网络数据安全风险评估办法", "Measures on Network Data Security Risk Assessment"),
        number="国家互联网信息办公室、工业和信息化部、公安部令第24号",
        articles=5,
        in_force=date(2026, 8, 20),
        complete=False,
        parts=(
            Bilingual("关于重大变化后评估的规定（据摘要）", "what it says of assessment after major change (summary)"),
            Bilingual("关于报送期限的规定（据摘要）", "what it says of the time for filing (summary)"),
            Bilingual("关于保存期限的规定（据摘要）", "what it says of keeping reports (summary)"),
            Bilingual("关于一般处理者的规定（据摘要）", "what it says of other processors (summary)"),
            Bilingual("关于检查计划的规定（据摘要）", "what it says of inspection plans (summary)"),
        ),
    )
)

as_summaries_have_it = risk_assessment_measures.interpretation(
    Interpretation(
        name="risk-assessment-measures-as-summarised",
        statement=Bilingual(
            "《网络数据安全风险评估办法》的内容如第三方摘要所述",
            "the Measures on Network Data Security Risk Assessment say what third parties' summaries have them say",
        ),
        source=Bilingual(
            "只见到第三方摘要，未与公布的文本核对；核对之前不作为判断依据",
            "only third parties' summaries were seen; until they are checked against the text, nothing is judged by them",
        ),
        certainty="third-party summary",
        adopted=False,
    )
)


def _bound(d: ImportantDataProcessing) -> Expression:
    return governed(d.scope) & important(d.standing) & reads(as_summaries_have_it)


@risk_assessment_measures.article(AFTER_CHANGE, certainty="third-party summary")
def assess_risk_after_major_change(d: ImportantDataProcessing) -> Duty:
    """据摘要，重要数据的处理者除每年评估外，发生重大变化的也要评估。

    By the summaries, a processor of important data assesses its risks after major changes, besides every year.
    """
    return duty(
        d.report.assessed_after_change,
        Bilingual("发生重大变化后重新开展风险评估", "assess the risk anew after a major change"),
    ).when(_bound(d) & d.report.major_change)


@risk_assessment_measures.article(FILING, certainty="third-party summary")
def file_risk_report_in_time(d: ImportantDataProcessing) -> Duty:
    """据摘要，评估完成后二十个工作日内报送报告。

    By the summaries, the report is filed within 20 working days of completing the assessment.
    """
    return duty(
        以下(d.report.working_days_to_filing, 20),
        Bilingual(
            "评估完成后20个工作日内报送风险评估报告",
            "file the risk assessment report within 20 working days of completing the assessment",
        ),
        owed_to=Bilingual("省级以上有关主管部门", "the competent authority of the province or above"),
    ).when(_bound(d))


@risk_assessment_measures.article(FILING, certainty="third-party summary")
def risk_report_due(d: ImportantDataProcessing) -> Deadline:
    """据摘要，报送期限为评估完成后二十个工作日。

    By the summaries, the report is due 20 working days after completing the assessment.
    """
    what = Bilingual("报送风险评估报告", "file the risk assessment report")
    return deadline(what, d.report.last_assessed_on, working_days=20)(_bound(d))


@risk_assessment_measures.article(KEEPING, certainty="third-party summary")
def keep_risk_reports(d: ImportantDataProcessing) -> Duty:
    """据摘要，风险评估报告至少保存三年。

    By the summaries, risk assessment reports are kept for three years at least.
    """
    return duty(
        以上(d.report.kept_months, 36),
        Bilingual("风险评估报告至少保存三年", "keep risk assessment reports for three years at least"),
    ).when(_bound(d))


@risk_assessment_measures.article(OTHERS, certainty="third-party summary")
def others_encouraged() -> Narrative:
    """据摘要，鼓励其他处理者至少每三年评估一次。

    By the summaries, other processors are encouraged to assess their risks every three years at least.
    """
    return narrative("鼓励性规定，不设定义务", "encourages, and lays no duty on anybody")


@risk_assessment_measures.article(INSPECTION, certainty="third-party summary")
def inspections_planned() -> Narrative:
    """据摘要，主管部门每年一月底前制定检查计划。

    By the summaries, the authorities draw up their inspection plans by the end of January.
    """
    return narrative("只约束主管部门", "binds the authorities alone")
