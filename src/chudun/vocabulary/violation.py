"""A breach as an authority would weigh it (违法情形)."""

from chudun.vocabulary.attribute import YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


class Violation(Kind):
    """The circumstances of a breach that decide what it costs (违法情节)."""

    label = Bilingual("违法情形", "breach")

    correction_refused = YesNo(
        label=Bilingual("拒不改正", "correction was refused"),
        contrary=Bilingual("没有拒不改正", "correction was not refused"),
        question=Bilingual(
            "主管部门责令改正后，是否拒不改正？", "Was correction refused after the authority ordered it?"
        ),
    )
    serious = YesNo(
        label=Bilingual("情节严重", "the circumstances are serious"),
        contrary=Bilingual("情节不严重", "the circumstances are not serious"),
        question=Bilingual(
            "是否会被认定为情节严重（由主管部门裁量）？",
            "Would the circumstances be found serious (for the authority to weigh)?",
        ),
    )
    grave_consequences = YesNo(
        label=Bilingual("造成大量数据泄露等严重后果", "a mass leak or other grave consequence followed"),
        contrary=Bilingual("没有造成严重后果", "no grave consequence followed"),
        question=Bilingual(
            "是否造成大量数据泄露等严重后果？", "Did a mass leak of data or another grave consequence follow?"
        ),
    )
    endangers_life_or_health = YesNo(
        label=Bilingual("危害公民生命健康安全", "it endangered citizens' life, health or safety"),
        contrary=Bilingual("没有危害公民生命健康安全", "it did not endanger citizens' life, health or safety"),
        question=Bilingual("是否危害公民生命健康安全？", "Did it endanger citizens' life, health or safety?"),
    )
    grave_outcome = YesNo(
        label=Bilingual("后果严重", "the outcome is grave"),
        contrary=Bilingual("后果不严重", "the outcome is not grave"),
        question=Bilingual(
            "是否有严重后果（如人员伤亡、精神失常）？",
            "Is the outcome grave, such as death, injury or a breakdown of somebody's mental health?",
        ),
    )
    fined_by_law_or_administrative_regulation = YesNo(
        label=Bilingual("法律、行政法规已有处罚规定", "a law or administrative regulation sets the penalty"),
        contrary=Bilingual("法律、行政法规没有处罚规定", "no law or administrative regulation sets a penalty"),
        question=Bilingual(
            "对该行为，法律、行政法规是否已有处罚规定？",
            "Does a law or administrative regulation already set a penalty for the conduct?",
        ),
    )
    consequences_removed = YesNo(
        label=Bilingual("主动消除或者减轻危害后果", "its harm was removed or reduced of one's own accord"),
        contrary=Bilingual("没有主动消除或者减轻危害后果", "its harm was not removed or reduced of one's own accord"),
        question=Bilingual(
            "是否主动消除或者减轻了违法行为的危害后果？",
            "Was the harm removed or reduced before anybody demanded it?",
        ),
    )
    minor = YesNo(
        label=Bilingual("违法行为轻微", "the breach is minor"),
        contrary=Bilingual("违法行为不轻微", "the breach is not minor"),
        question=Bilingual("违法行为是否轻微？", "Is the breach minor?"),
    )
    corrected_promptly = YesNo(
        label=Bilingual("及时改正", "it was corrected promptly"),
        contrary=Bilingual("没有及时改正", "it was not corrected promptly"),
        question=Bilingual("是否已及时改正？", "Was it corrected promptly?"),
    )
    harmless = YesNo(
        label=Bilingual("没有造成危害后果", "it did no harm"),
        contrary=Bilingual("造成了危害后果", "it did harm"),
        question=Bilingual("是否没有造成危害后果？", "Is it true that no harm was done?"),
    )
    first = YesNo(
        label=Bilingual("初次违法", "it is the first breach"),
        contrary=Bilingual("不是初次违法", "it is not the first breach"),
        question=Bilingual("是否初次违法？", "Is it the first breach?"),
    )
    harm_slight = YesNo(
        label=Bilingual("危害后果轻微", "the harm is slight"),
        contrary=Bilingual("危害后果不轻微", "the harm is not slight"),
        question=Bilingual("危害后果是否轻微？", "Is the harm slight?"),
    )
    otherwise_lighter = YesNo(
        label=Bilingual(
            "有其他依法从轻、减轻或者不予处罚的情形", "another circumstance makes the penalty lighter by law"
        ),
        contrary=Bilingual(
            "没有其他依法从轻、减轻或者不予处罚的情形", "no other circumstance makes the penalty lighter by law"
        ),
        question=Bilingual(
            "除上述情形外，是否还有依法应当从轻、减轻或者不予处罚的其他情形？",
            "Is there another circumstance for which the law makes the penalty lighter or lifts it?",
        ),
        presumed=False,
    )
    by_state_organ = YesNo(
        label=Bilingual("违反规定的是国家机关", "the breach is a state organ's"),
        contrary=Bilingual("违反规定的不是国家机关", "the breach is not a state organ's"),
        question=Bilingual("违反规定的是否国家机关？", "Is it a state organ that is in breach?"),
        presumed=False,
    )
    instigated_or_exploited_cyber_violence = YesNo(
        label=Bilingual(
            "组织、煽动传播网络暴力信息，或者借网络暴力事件恶意营销炒作",
            "cyber-violence information was organised or incited, or an event exploited for malicious marketing",
        ),
        contrary=Bilingual(
            "没有组织、煽动传播网络暴力信息，也没有借事件恶意营销炒作",
            "no cyber violence was organised or incited, and no event exploited for malicious marketing",
        ),
        question=Bilingual(
            "是否组织、煽动制作、传播网络暴力信息，或者利用网络暴力事件恶意营销炒作？",
            "Was cyber-violence information organised or incited, or an event exploited for malicious marketing?",
        ),
        presumed=False,
    )
