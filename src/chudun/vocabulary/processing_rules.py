"""What tells individuals how their information is processed (个人信息处理规则)."""

from chudun.vocabulary.attribute import Choice, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind


class ProcessingRules(Kind):
    """The processing rules through which individuals are told (个人信息处理规则、隐私政策)."""

    label = Bilingual("个人信息处理规则", "processing rules")

    used = YesNo(
        label=Bilingual("以制定个人信息处理规则的方式告知个人", "individuals are told by way of processing rules"),
        contrary=Bilingual("不以个人信息处理规则的方式告知个人", "individuals are not told by way of processing rules"),
        question=Bilingual(
            "处理前，是否通过制定个人信息处理规则（如隐私政策）的方式向个人告知？",
            "Before processing, are individuals told by way of processing rules (a privacy policy)?",
        ),
        evidence=Bilingual("现行的个人信息处理规则", "the processing rules in use"),
    )
    in_one_place = YesNo(
        label=Bilingual("处理规则集中公开展示", "the rules are public and in one place"),
        contrary=Bilingual("处理规则没有集中公开展示", "the rules are not public and in one place"),
        question=Bilingual(
            "处理规则是否集中在一处公开展示，而不是散落在多处？",
            "Are the rules shown publicly in one place rather than scattered?",
        ),
        evidence=Bilingual("处理规则所在页面", "the page that shows the rules"),
    )
    easy_to_reach = YesNo(
        label=Bilingual("处理规则易于访问", "the rules are easy to reach"),
        contrary=Bilingual("处理规则不易访问", "the rules are not easy to reach"),
        question=Bilingual(
            "个人是否很容易就能打开处理规则（例如不必登录、步骤不多）？",
            "Can individuals open the rules easily (without logging in, in few steps)?",
        ),
        evidence=Bilingual("从首页到处理规则的路径截图", "screenshots of the way from the first page to the rules"),
    )
    prominent = YesNo(
        label=Bilingual("处理规则置于醒目位置", "the rules stand in a prominent place"),
        contrary=Bilingual("处理规则不在醒目位置", "the rules do not stand in a prominent place"),
        question=Bilingual("处理规则是否放在醒目的位置？", "Do the rules stand in a prominent place?"),
        evidence=Bilingual("页面截图", "screenshot of the page"),
    )
    specific_and_clear = YesNo(
        label=Bilingual("处理规则明确具体、清晰易懂", "the rules are specific and easy to understand"),
        contrary=Bilingual("处理规则不够明确具体或者不易懂", "the rules are not specific or not easy to understand"),
        question=Bilingual(
            "处理规则的内容是否明确具体、清晰易懂（不用“等”“可能”一类笼统说法代替实际做法）？",
            "Are the rules specific and easy to understand, without vague words in place of what is really done?",
        ),
        evidence=Bilingual("处理规则文本", "the text of the rules"),
    )
    name_the_processor = YesNo(
        label=Bilingual("载明处理者的名称或者姓名和联系方式", "the rules name the processor and how to reach it"),
        contrary=Bilingual(
            "未载明处理者的名称或者姓名和联系方式", "the rules do not name the processor and how to reach it"
        ),
        question=Bilingual(
            "处理规则是否写明处理者的名称（姓名）和联系方式？", "Do the rules name the processor and how to reach it?"
        ),
        evidence=Bilingual("处理规则文本", "the text of the rules"),
    )
    state_purpose_manner_kinds = YesNo(
        label=Bilingual("载明处理目的、方式、种类", "the rules state purpose, manner and kinds"),
        contrary=Bilingual(
            "未完整载明处理目的、方式、种类", "the rules do not state purpose, manner and kinds in full"
        ),
        question=Bilingual(
            "处理规则是否写明处理个人信息的目的、方式和种类（三者都要有）？",
            "Do the rules state the purpose, the manner and the kinds of information, all three?",
        ),
        evidence=Bilingual("处理规则文本", "the text of the rules"),
    )
    explain_sensitive = YesNo(
        label=Bilingual(
            "说明处理敏感个人信息的必要性和对个人权益的影响",
            "the rules explain why sensitive information is needed and how it affects individuals",
        ),
        contrary=Bilingual(
            "未说明处理敏感个人信息的必要性或者对个人权益的影响",
            "the rules do not explain why sensitive information is needed and how it affects individuals",
        ),
        question=Bilingual(
            "处理规则是否说明处理敏感个人信息的必要性以及对个人权益的影响？",
            "Do the rules explain why processing sensitive information is needed and how it affects individuals' rights?",
        ),
        evidence=Bilingual("处理规则文本", "the text of the rules"),
    )
    retention = Choice(
        label=Bilingual("处理规则对保存期限的写法", "what the rules say of retention"),
        question=Bilingual(
            "处理规则怎样写个人信息的保存期限？", "What do the rules say about how long information is kept?"
        ),
        options={
            "period": Bilingual("写明具体期限", "they state the period"),
            "method": Bilingual("没有写期限，写明期限的确定方法", "they state no period but how it is determined"),
            "nothing": Bilingual("既没有期限，也没有确定方法", "neither a period nor how it is determined"),
        },
        evidence=Bilingual("处理规则文本", "the text of the rules"),
    )
    period_hard_to_fix = YesNo(
        label=Bilingual("保存期限难以确定", "the retention period is hard to fix"),
        contrary=Bilingual("保存期限可以确定", "the retention period can be fixed"),
        question=Bilingual("保存期限是否确实难以事先确定？", "Is the retention period truly hard to fix beforehand?"),
        evidence=Bilingual("难以确定期限的理由说明", "a note of why no period can be fixed"),
    )
    state_what_follows_retention = YesNo(
        label=Bilingual("载明保存期限到期后的处理方式", "the rules state what happens once the period ends"),
        contrary=Bilingual(
            "未载明保存期限到期后的处理方式", "the rules do not state what happens once the period ends"
        ),
        question=Bilingual(
            "处理规则是否写明保存期限到期后怎样处理个人信息？",
            "Do the rules state what happens to the information once the period ends?",
        ),
        evidence=Bilingual("处理规则文本", "the text of the rules"),
    )
    state_ways_to_exercise_rights = YesNo(
        label=Bilingual("载明行使各项权利的方法和途径", "the rules state how each right is exercised"),
        contrary=Bilingual("未完整载明行使各项权利的方法和途径", "the rules do not state how each right is exercised"),
        question=Bilingual(
            "处理规则是否写明个人查阅、复制、转移、更正、补充、删除、限制处理以及注销账号、撤回同意的方法和途径（每一项都要有）？",
            "Do the rules state the ways to inspect, copy, transfer, correct, supplement, delete or restrict, to close an account and to withdraw consent, every one of them?",
        ),
        evidence=Bilingual("处理规则文本", "the text of the rules"),
    )
    list_collection = YesNo(
        label=Bilingual("以清单等形式列明收集的个人信息", "what is collected is set out in a list"),
        contrary=Bilingual("未以清单等形式列明收集的个人信息", "what is collected is not set out in a list"),
        question=Bilingual(
            "收集个人信息的目的、方式、种类，是否以清单等形式列明？",
            "Are purpose, manner and kinds of what is collected set out in a list or the like?",
        ),
        evidence=Bilingual("已收集个人信息清单", "the list of information collected"),
    )
    list_provision = YesNo(
        label=Bilingual(
            "以清单等形式列明向其他处理者提供的个人信息", "what is provided to other processors is set out in a list"
        ),
        contrary=Bilingual(
            "未以清单等形式列明向其他处理者提供的个人信息",
            "what is provided to other processors is not set out in a list",
        ),
        question=Bilingual(
            "向其他网络数据处理者提供个人信息的目的、方式、种类以及接收方的信息，是否以清单等形式列明？",
            "Are purpose, manner, kinds and recipients of what is provided to other processors set out in a list or the like?",
        ),
        evidence=Bilingual("与第三方共享个人信息清单", "the list of information shared with third parties"),
    )
    special_for_children = YesNo(
        label=Bilingual(
            "制定了专门针对不满十四周岁未成年人的处理规则", "there are special processing rules for people under 14"
        ),
        contrary=Bilingual(
            "没有专门针对不满十四周岁未成年人的处理规则", "there are no special processing rules for people under 14"
        ),
        question=Bilingual(
            "是否为处理不满十四周岁未成年人的个人信息制定了专门的处理规则？",
            "Are there special processing rules for the information of people under 14?",
        ),
        evidence=Bilingual("儿童个人信息保护规则", "the rules for children's information"),
    )
