"""The processing of personal information by a processor (个人信息处理活动)."""

from chudun.vocabulary.attribute import Count, Day, Reference, Text, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.consent import Consent
from chudun.vocabulary.individual_requests import IndividualRequests
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.organisation import PEOPLE, Organisation
from chudun.vocabulary.processing_rules import ProcessingRules
from chudun.vocabulary.scope import Scope


class PersonalInformationProcessing(Kind):
    """One activity in which a processor processes personal information (个人信息处理活动)."""

    label = Bilingual("个人信息处理活动", "processing of personal information")

    name = Text(
        label=Bilingual("名称", "name"),
        question=Bilingual("这项处理活动叫什么？", "What is this processing called?"),
    )
    processor = Reference(
        label=Bilingual("网络数据处理者", "processor"),
        question=Bilingual("由谁决定处理目的和处理方式？", "Who decides the purpose and the manner of processing?"),
        to=Organisation,
    )
    scope = Reference(
        label=Bilingual("适用范围", "scope"),
        question=Bilingual("这项处理活动在哪里、为什么开展？", "Where and what for does the processing take place?"),
        to=Scope,
    )
    rules = Reference(
        label=Bilingual("个人信息处理规则", "processing rules"),
        question=Bilingual("怎样向个人告知？", "How are individuals told?"),
        to=ProcessingRules,
    )
    consent = Reference(
        label=Bilingual("个人同意", "consent"),
        question=Bilingual("个人怎样表示同意？", "How have individuals consented?"),
        to=Consent,
    )
    requests = Reference(
        label=Bilingual("个人行使权利的请求", "individuals' requests"),
        question=Bilingual("怎样处理个人的请求？", "How are individuals' requests dealt with?"),
        to=IndividualRequests,
    )
    consent_is_basis = YesNo(
        label=Bilingual("以个人同意为处理依据", "the processing rests on the individuals' consent"),
        contrary=Bilingual("不以个人同意为处理依据", "the processing does not rest on the individuals' consent"),
        question=Bilingual(
            "处理是否以个人同意为合法性基础（而非个保法第十三条第一款第二项至第七项）？",
            "Does the processing rest on the individual's consent (not on PIPL art. 13(1)(2)-(7))?",
        ),
        evidence=Bilingual("合法性基础清单", "the register of legal bases"),
    )
    biometric_information = YesNo(
        label=Bilingual("处理生物识别信息", "biometric information is processed"),
        contrary=Bilingual("不处理生物识别信息", "no biometric information is processed"),
        question=Bilingual("是否处理生物识别信息？", "Is biometric information processed?"),
        measured_by="data",
    )
    religious_belief = YesNo(
        label=Bilingual("处理宗教信仰信息", "information on religious belief is processed"),
        contrary=Bilingual("不处理宗教信仰信息", "no information on religious belief is processed"),
        question=Bilingual("是否处理宗教信仰信息？", "Is information on religious belief processed?"),
        measured_by="data",
    )
    specific_identity = YesNo(
        label=Bilingual("处理特定身份信息", "information on a specific identity is processed"),
        contrary=Bilingual("不处理特定身份信息", "no information on a specific identity is processed"),
        question=Bilingual("是否处理特定身份信息？", "Is information on a specific identity processed?"),
        measured_by="data",
    )
    health_information = YesNo(
        label=Bilingual("处理医疗健康信息", "health information is processed"),
        contrary=Bilingual("不处理医疗健康信息", "no health information is processed"),
        question=Bilingual("是否处理医疗健康信息？", "Is health information processed?"),
        measured_by="data",
    )
    financial_account = YesNo(
        label=Bilingual("处理金融账户信息", "information on financial accounts is processed"),
        contrary=Bilingual("不处理金融账户信息", "no information on financial accounts is processed"),
        question=Bilingual("是否处理金融账户信息？", "Is information on financial accounts processed?"),
        measured_by="data",
    )
    movements = YesNo(
        label=Bilingual("处理行踪轨迹信息", "information on movements is processed"),
        contrary=Bilingual("不处理行踪轨迹信息", "no information on movements is processed"),
        question=Bilingual("是否处理行踪轨迹信息？", "Is information on movements processed?"),
        measured_by="data",
    )
    people_under_14 = YesNo(
        label=Bilingual("处理不满十四周岁未成年人的个人信息", "information of people under 14 is processed"),
        contrary=Bilingual("不处理不满十四周岁未成年人的个人信息", "no information of people under 14 is processed"),
        question=Bilingual(
            "是否处理不满十四周岁未成年人的个人信息（满十四周岁的不算）？",
            "Is information of people under 14 processed (those who are 14 not counted)?",
        ),
        measured_by="data",
    )
    other_sensitive_information = YesNo(
        label=Bilingual("处理其他敏感个人信息", "other sensitive information is processed"),
        contrary=Bilingual("不处理其他敏感个人信息", "no other sensitive information is processed"),
        question=Bilingual(
            "是否处理上述以外的敏感个人信息，即一旦泄露或者被非法使用容易侵害人格尊严、人身或者财产安全的信息？",
            "Is other sensitive information processed, whose leak or unlawful use easily harms dignity, person or property?",
        ),
        presumed=False,
        measured_by="data",
    )
    provides_to_other_processors = YesNo(
        label=Bilingual("向其他网络数据处理者提供个人信息", "personal information is provided to other processors"),
        contrary=Bilingual(
            "不向其他网络数据处理者提供个人信息", "no personal information is provided to other processors"
        ),
        question=Bilingual(
            "是否向其他网络数据处理者提供个人信息？", "Is personal information provided to other processors?"
        ),
    )
    collection_necessary = YesNo(
        label=Bilingual(
            "收集的个人信息都是提供产品或者服务所必需",
            "all that is collected is needed to provide the product or service",
        ),
        contrary=Bilingual(
            "收集了提供产品或者服务并不必需的个人信息", "more is collected than providing the product or service needs"
        ),
        question=Bilingual(
            "收集的个人信息是否都是提供产品或者服务所必需？",
            "Is all the personal information collected needed to provide the product or service?",
        ),
        evidence=Bilingual("功能与所收集字段的对应表", "a table of functions and the fields they need"),
    )
    collection_beyond_scope = YesNo(
        label=Bilingual("超范围收集个人信息", "information is collected beyond its scope"),
        contrary=Bilingual("没有超范围收集个人信息", "no information is collected beyond its scope"),
        question=Bilingual(
            "是否超范围收集个人信息，即实际收集的超出向个人告知、由个人同意的范围？",
            "Is more collected than individuals were told of and consented to?",
        ),
        evidence=Bilingual("实际收集的字段与告知内容的对照", "fields really collected compared with the notice"),
    )
    unneeded_unavoidable = YesNo(
        label=Bilingual(
            "使用自动化采集技术等，无法避免采集到非必要个人信息",
            "automated collection unavoidably takes in information that is not needed",
        ),
        contrary=Bilingual("没有无法避免采集到的非必要个人信息", "no unneeded information is unavoidably taken in"),
        question=Bilingual(
            "使用自动化采集技术等，是否无法避免地采集到了非必要个人信息？",
            "Does automated collection or the like unavoidably take in personal information that is not needed?",
        ),
        evidence=Bilingual("采集数据的抽样检查", "a sample of what is collected"),
    )
    unconsented_unavoidable = YesNo(
        label=Bilingual(
            "使用自动化采集技术等，无法避免采集到未依法取得个人同意的个人信息",
            "automated collection unavoidably takes in information without the consent the law demands",
        ),
        contrary=Bilingual(
            "没有无法避免采集到的、未依法取得同意的个人信息",
            "no information lacking the consent the law demands is unavoidably taken in",
        ),
        question=Bilingual(
            "使用自动化采集技术等，是否无法避免地采集到了未依法取得个人同意的个人信息？",
            "Does automated collection or the like unavoidably take in information without the consent the law demands?",
        ),
        evidence=Bilingual("采集数据的抽样检查", "a sample of what is collected"),
    )
    accounts_closed = YesNo(
        label=Bilingual("有个人注销账号", "individuals have closed their accounts"),
        contrary=Bilingual("没有个人注销账号", "no individual has closed an account"),
        question=Bilingual("是否有个人注销了账号？", "Have any individuals closed their accounts?"),
        evidence=Bilingual("账号注销记录", "records of closed accounts"),
    )
    deleted_or_anonymised = YesNo(
        label=Bilingual("已删除这些个人信息或者进行匿名化处理", "that information has been deleted or made anonymous"),
        contrary=Bilingual(
            "没有删除这些个人信息，也没有进行匿名化处理", "that information has been neither deleted nor made anonymous"
        ),
        question=Bilingual(
            "对上述无法避免采集到的个人信息和已注销账号的个人信息，是否已经删除或者进行匿名化处理？",
            "Has the information unavoidably collected, and that of closed accounts, been deleted or made anonymous?",
        ),
        evidence=Bilingual("删除或者匿名化处理的日志", "logs of deletion or anonymisation"),
    )
    statutory_retention_running = YesNo(
        label=Bilingual(
            "法律、行政法规规定的保存期限未届满",
            "a retention period set by a law or administrative regulation still runs",
        ),
        contrary=Bilingual(
            "没有尚未届满的法定保存期限", "no retention period set by a law or administrative regulation still runs"
        ),
        question=Bilingual(
            "这些个人信息是否仍在法律、行政法规规定的保存期限之内？",
            "Does a retention period set by a law or administrative regulation still run for that information?",
        ),
        evidence=Bilingual("有关保存期限的规定", "the provision that sets the period"),
        presumed=False,
    )
    deletion_infeasible = YesNo(
        label=Bilingual("删除、匿名化处理从技术上难以实现", "deletion or anonymisation is technically hard to achieve"),
        contrary=Bilingual("删除、匿名化处理在技术上能够实现", "deletion or anonymisation is technically possible"),
        question=Bilingual(
            "删除、匿名化处理这些个人信息，是否从技术上难以实现？",
            "Is deleting that information or making it anonymous technically hard to achieve?",
        ),
        evidence=Bilingual("技术说明", "a technical statement"),
        presumed=False,
    )
    other_processing_stopped = YesNo(
        label=Bilingual(
            "已停止除存储和必要安全保护以外的处理", "all processing but storage and necessary protection has stopped"
        ),
        contrary=Bilingual(
            "没有停止存储和必要安全保护以外的处理", "processing beyond storage and necessary protection goes on"
        ),
        question=Bilingual(
            "对这些不能删除的个人信息，是否已停止除存储和采取必要的安全保护措施之外的处理？",
            "For what cannot be deleted, has all processing but storage and necessary protection stopped?",
        ),
        evidence=Bilingual("访问和使用日志", "logs of access and use"),
    )
    representative_in_china = YesNo(
        label=Bilingual(
            "已在境内设立专门机构或者指定代表", "an office has been set up or a representative named in China"
        ),
        contrary=Bilingual(
            "没有在境内设立专门机构或者指定代表", "no office has been set up and no representative named in China"
        ),
        question=Bilingual(
            "境外处理者是否已依照个保法第五十三条在境内设立专门机构或者指定代表？",
            "Has the processor abroad set up an office or named a representative in China under PIPL art. 53?",
        ),
        evidence=Bilingual("设立文件或者指定书", "the deed of establishment or appointment"),
    )
    representative_reported = YesNo(
        label=Bilingual(
            "已把机构名称或者代表姓名、联系方式报送所在地设区的市级网信部门",
            "the office's or representative's name and contact have been reported to the city's cyberspace authority",
        ),
        contrary=Bilingual(
            "没有把机构名称或者代表姓名、联系方式报送所在地设区的市级网信部门",
            "the office's or representative's name and contact have not been reported to the city's cyberspace authority",
        ),
        question=Bilingual(
            "是否已把境内机构的名称或者代表的姓名、联系方式等报送所在地设区的市级网信部门？",
            "Have the office's name or the representative's name, with contact details, been reported to the cyberspace authority of the city divided into districts where it is?",
        ),
        evidence=Bilingual("报送材料和回执", "the report and its receipt"),
    )
    audits_regularly = YesNo(
        label=Bilingual("定期开展个人信息保护合规审计", "compliance audits are held regularly"),
        contrary=Bilingual("没有定期开展个人信息保护合规审计", "compliance audits are not held regularly"),
        question=Bilingual(
            "是否定期（按自己确定的周期）自行或者委托专业机构开展个人信息保护合规审计？",
            "Are compliance audits held regularly, at an interval set beforehand, by itself or by a professional institution?",
        ),
        evidence=Bilingual("审计制度和历次审计报告", "the audit policy and the reports so far"),
    )
    ever_audited = YesNo(
        label=Bilingual("开展过个人信息保护合规审计", "a compliance audit has been held at least once"),
        contrary=Bilingual("从未开展个人信息保护合规审计", "no compliance audit has ever been held"),
        question=Bilingual("是否曾经完成过个人信息保护合规审计？", "Has a compliance audit ever been completed?"),
        evidence=Bilingual("历次审计报告", "the reports so far"),
    )
    last_audited_on = Day(
        label=Bilingual("最近一次合规审计完成日", "day the last compliance audit was completed"),
        question=Bilingual(
            "最近一次个人信息保护合规审计是哪一天完成的？", "On which day was the last compliance audit completed?"
        ),
        evidence=Bilingual("最近一次审计报告", "the last report"),
    )
    above_ten_million_since = Day(
        label=Bilingual("处理人数超过1000万之日", "day the number of people passed 10 million"),
        question=Bilingual(
            "处理的个人信息自哪一天起超过1000万人（早于2025年5月1日的照实填写）？",
            "Since which day has information of more than 10 million people been processed (even if before 1 May 2025)?",
        ),
        evidence=Bilingual("用户数量统计", "user statistics"),
    )
    audit_officer_named = YesNo(
        label=Bilingual(
            "已指定个人信息保护负责人负责合规审计工作",
            "a personal information protection officer has been put in charge of compliance audits",
        ),
        contrary=Bilingual(
            "没有指定个人信息保护负责人负责合规审计工作",
            "no personal information protection officer has been put in charge of compliance audits",
        ),
        question=Bilingual(
            "是否已指定个人信息保护负责人，负责个人信息保护合规审计工作？",
            "Has a personal information protection officer been named who is in charge of compliance audits?",
        ),
        evidence=Bilingual("任命文件", "the appointment"),
    )
    face_recognition = YesNo(
        label=Bilingual("应用人脸识别技术处理人脸信息", "faces are processed with face-recognition technology"),
        contrary=Bilingual(
            "没有应用人脸识别技术处理人脸信息", "no faces are processed with face-recognition technology"
        ),
        question=Bilingual(
            "是否应用人脸识别技术处理人脸信息？", "Are faces processed with face-recognition technology?"
        ),
        presumed=False,
        evidence=Bilingual("系统说明", "the description of the system"),
    )
    faces_stored = Count(
        label=Bilingual("存储的人脸信息人数", "people whose faces are stored"),
        question=Bilingual("存储了多少人的人脸信息（按自然人去重）？", "How many distinct people's faces are stored?"),
        unit=PEOPLE,
        measured_by="data",
    )
    hundred_thousand_faces_on = Day(
        label=Bilingual("人脸信息存储达到10万人之日", "day the faces stored reached 100,000 people"),
        question=Bilingual(
            "存储的人脸信息在哪一天达到10万人？", "On which day did the faces stored reach 100,000 people?"
        ),
        evidence=Bilingual("人脸库数量统计", "statistics of the face database"),
    )
    working_days_to_face_filing = Count(
        label=Bilingual("从达到10万人到备案的工作日数", "working days from 100,000 faces to the filing"),
        question=Bilingual(
            "人脸信息达到10万人后，过了多少个工作日备案（尚未备案的，填到今天为止的工作日数）？",
            "How many working days after reaching 100,000 faces was the filing made (if it is not made yet, the working"
            " days so far)?",
        ),
        unit=Bilingual("个工作日", "working days"),
        evidence=Bilingual("备案材料和回执", "the filing and its receipt"),
    )
