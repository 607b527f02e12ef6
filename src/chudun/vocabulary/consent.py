"""How individuals have consented to the processing of their information (个人同意)."""

from chudun.vocabulary.attribute import YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


class Consent(Kind):
    """The consent on which processing rests, how it was obtained and what became of it (个人同意)."""

    label = Bilingual("个人同意", "consent")

    by_deception_or_coercion = YesNo(
        label=Bilingual(
            "通过误导、欺诈、胁迫等方式取得同意", "consent was obtained by misleading, fraud, coercion or the like"
        ),
        contrary=Bilingual(
            "没有通过误导、欺诈、胁迫等方式取得同意",
            "consent was not obtained by misleading, fraud, coercion or the like",
        ),
        question=Bilingual(
            "个人的同意是否通过误导、欺诈、胁迫等方式取得（如默认勾选、隐藏拒绝按钮、不同意就退出）？",
            "Was consent obtained by misleading, fraud, coercion or the like (pre-ticked boxes, hidden refusals, no service without it)?",
        ),
        evidence=Bilingual("取得同意的界面截图", "screenshots of how consent is asked"),
    )
    separate_for_sensitive = YesNo(
        label=Bilingual(
            "处理敏感个人信息取得了个人的单独同意", "separate consent was obtained for the sensitive information"
        ),
        contrary=Bilingual(
            "处理敏感个人信息没有取得个人的单独同意", "separate consent was not obtained for the sensitive information"
        ),
        question=Bilingual(
            "处理敏感个人信息，是否取得了个人专门为此作出的单独同意（不与其他事项一揽子授权）？",
            "Was consent obtained separately for the sensitive information, not bundled with other matters?",
        ),
        evidence=Bilingual("单独同意的界面和记录", "the dialogue and the records of separate consent"),
    )
    by_guardian = YesNo(
        label=Bilingual("取得了未成年人的父母或者其他监护人的同意", "the minors' parents or other guardians consented"),
        contrary=Bilingual(
            "没有取得未成年人的父母或者其他监护人的同意", "the minors' parents or other guardians did not consent"
        ),
        question=Bilingual(
            "处理不满十四周岁未成年人的个人信息，是否取得其父母或者其他监护人的同意？",
            "For people under 14, have their parents or other guardians consented?",
        ),
        evidence=Bilingual("监护人同意的记录", "records of the guardians' consent"),
    )
    exceeded = YesNo(
        label=Bilingual(
            "处理超出个人同意的目的、方式、种类或者保存期限",
            "processing goes beyond the purpose, manner, kinds or retention consented to",
        ),
        contrary=Bilingual(
            "处理没有超出个人同意的目的、方式、种类、保存期限",
            "processing stays within the purpose, manner, kinds and retention consented to",
        ),
        question=Bilingual(
            "处理个人信息是否超出了个人同意的目的、方式、种类或者保存期限（超出任何一项即答是）？",
            "Does processing go beyond the purpose, the manner, the kinds or the retention period consented to, any one of them?",
        ),
        evidence=Bilingual("数据使用记录与同意范围的对照", "uses of the data compared with what was consented to"),
    )
    refused = YesNo(
        label=Bilingual("有个人明确表示不同意处理其个人信息", "some individuals have clearly refused"),
        contrary=Bilingual("没有个人明确表示不同意", "no individual has clearly refused"),
        question=Bilingual(
            "是否有个人明确表示不同意处理其个人信息？",
            "Have any individuals clearly refused the processing of their information?",
        ),
        evidence=Bilingual("拒绝授权的记录", "records of refusals"),
    )
    asked_again_frequently = YesNo(
        label=Bilingual("在个人明确拒绝后频繁征求同意", "consent is asked for frequently after a clear refusal"),
        contrary=Bilingual(
            "在个人明确拒绝后没有频繁征求同意", "consent is not asked for frequently after a clear refusal"
        ),
        question=Bilingual(
            "个人明确表示不同意后，是否仍频繁征求同意（如每次打开都再次弹窗）？",
            "After a clear refusal, is consent still asked for frequently (a dialogue at every start, say)?",
        ),
        evidence=Bilingual("再次征求同意的间隔设置", "the interval set between requests"),
    )
    purpose_manner_or_kinds_changed = YesNo(
        label=Bilingual(
            "取得同意后处理目的、方式、种类发生变更", "purpose, manner or kinds changed after consent was given"
        ),
        contrary=Bilingual(
            "取得同意后处理目的、方式、种类没有变更",
            "purpose, manner and kinds have not changed since consent was given",
        ),
        question=Bilingual(
            "取得同意之后，个人信息的处理目的、方式、种类是否有任何一项发生变更？",
            "Has the purpose, the manner or the kinds of information changed since consent was given?",
        ),
        evidence=Bilingual("处理规则的历次版本", "the successive versions of the rules"),
    )
    renewed = YesNo(
        label=Bilingual("变更后重新取得了个人同意", "consent was obtained anew after the change"),
        contrary=Bilingual("变更后没有重新取得个人同意", "consent was not obtained anew after the change"),
        question=Bilingual("发生变更后，是否重新取得了个人同意？", "Was consent obtained anew after the change?"),
        evidence=Bilingual("重新取得同意的记录", "records of the renewed consent"),
    )
    written_required = YesNo(
        label=Bilingual(
            "法律、行政法规规定处理这些敏感个人信息应当取得书面同意",
            "a law or administrative regulation demands written consent for this sensitive information",
        ),
        contrary=Bilingual(
            "没有法律、行政法规要求书面同意", "no law or administrative regulation demands written consent"
        ),
        question=Bilingual(
            "是否有法律、行政法规规定处理这些敏感个人信息应当取得书面同意（如征信、人类遗传资源）？",
            "Does a law or administrative regulation demand written consent for this sensitive information (credit reporting, human genetic resources)?",
        ),
        presumed=False,
    )
    written = YesNo(
        label=Bilingual("取得了个人的书面同意", "written consent was obtained"),
        contrary=Bilingual("没有取得个人的书面同意", "written consent was not obtained"),
        question=Bilingual("是否取得了个人的书面同意？", "Was the individuals' written consent obtained?"),
        evidence=Bilingual("书面同意书", "the written consents"),
    )
