"""人脸识别技术应用安全管理办法: what notes without its text say of filing; off until somebody who has read it adopts it.

The notes name no articles, so the one part bears the name of its matter.
"""

from datetime import date

from chudun.law.language.expression import Expression, reads, 万, 以上, 以下
from chudun.law.language.provision import Instrument, Interpretation
from chudun.law.language.rules import Duty, Regulation, duty
from chudun.law.language.timing import Deadline, deadline
from chudun.law.packs.network_data.scope import governed
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.personal_information_processing import PersonalInformationProcessing

FILING = 1

face_recognition_measures = Regulation(
    Instrument(
        slug="face_recognition_measures",
        title=Bilingual(
            "人脸识别技术应用安全管理办法", "Measures on the Security of Applications of Face-Recognition Technology"
        ),
        number="国家互联网信息办公室、公安部令第19号",
        articles=1,
        in_force=date(2025, 6, 1),
        complete=False,
        parts=(Bilingual("关于备案的规定（据摘要）", "what it says of filing (summary)"),),
    )
)

as_noted = face_recognition_measures.interpretation(
    Interpretation(
        name="face-recognition-measures-as-summarised",
        statement=Bilingual(
            "《人脸识别技术应用安全管理办法》关于备案的内容如摘要所述",
            "the Measures on face recognition say of filing what the summary has them say",
        ),
        source=Bilingual(
            "只见到摘要，未与公布的文本核对；核对之前不作为判断依据",
            "only a summary was seen; until it is checked against the text, nothing is judged by it",
        ),
        certainty="third-party summary",
        adopted=False,
    )
)


def _bound(p: PersonalInformationProcessing) -> Expression:
    return governed(p.scope) & p.face_recognition & 以上(p.faces_stored, 10 * 万) & reads(as_noted)


@face_recognition_measures.article(FILING, certainty="third-party summary")
def file_face_recognition(p: PersonalInformationProcessing) -> Duty:
    """据摘要，存储的人脸信息达到10万人的，三十个工作日内备案；恰好10万人也在其列。

    By the summary, whoever stores the faces of 100,000 people or more files within 30 working days of reaching them.
    """
    to_do = Bilingual(
        "人脸信息存储达到10万人后30个工作日内备案", "file within 30 working days of storing the faces of 100,000 people"
    )
    return duty(以下(p.working_days_to_face_filing, 30), to_do).when(_bound(p))


@face_recognition_measures.article(FILING, certainty="third-party summary")
def face_recognition_filing_due(p: PersonalInformationProcessing) -> Deadline:
    """据摘要，备案期限为人脸信息存储达到10万人之日起三十个工作日。

    By the summary, the filing is due 30 working days after the faces stored reached 100,000 people.
    """
    what = Bilingual("人脸识别技术应用备案", "file the application of face recognition")
    return deadline(what, p.hundred_thousand_faces_on, working_days=30)(_bound(p))
