"""The organisation that decides why and how data are processed (数据处理者)."""

from chudun.vocabulary.attribute import Choice, Count, Day, Text, YesNo
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Implication, Kind

PEOPLE = Bilingual("人", "people")


class Organisation(Kind):
    """A data processor (数据处理者): decides by itself the purpose and the manner of processing."""

    label = Bilingual("组织", "organisation")
    implications = (Implication("form", frozenset({"state_organ"}), "state_organ"),)

    name = Text(
        label=Bilingual("名称", "name"),
        question=Bilingual("组织的名称是什么？", "What is the organisation's name?"),
    )
    form = Choice(
        label=Bilingual("组织类型", "form of organisation"),
        question=Bilingual("本组织属于哪一类？", "What form of organisation is it?"),
        options={
            "party_organ": Bilingual("党的机关", "Party organ"),
            "state_organ": Bilingual("国家机关", "state organ"),
            "public_institution": Bilingual("事业单位", "public institution"),
            "state_owned_company": Bilingual("国有企业", "state-owned company"),
            "private_company": Bilingual("民营企业", "private company"),
            "foreign_invested_company": Bilingual("外商投资企业", "foreign-invested company"),
            "social_organisation": Bilingual("社会组织", "social organisation"),
            "natural_person": Bilingual("个人", "natural person"),
            "other": Bilingual("其他", "other"),
        },
        evidence=Bilingual(
            "统一社会信用代码证书、法人证书或者营业执照", "certificate of the uniform social credit code, or licence"
        ),
    )
    level = Choice(
        label=Bilingual("行政层级", "administrative level"),
        question=Bilingual(
            "本组织（或其主管单位）处在哪一行政层级？", "At which level of administration does it stand?"
        ),
        options={
            "central": Bilingual("中央", "central"),
            "province": Bilingual("省级", "province"),
            "prefecture": Bilingual("地市级", "prefecture"),
            "county": Bilingual("县级", "county"),
            "township": Bilingual("乡镇级", "township"),
            "none": Bilingual("没有行政层级", "none"),
        },
    )
    department = YesNo(
        label=Bilingual("是本级党政机关的部门", "is a department of its level's Party or state organs"),
        contrary=Bilingual("不是本级党政机关的部门", "is not a department of its level's Party or state organs"),
        question=Bilingual(
            "本组织是本级党委、政府的部门，还是党委、政府本身？（部门答是）",
            "Is it a department of its level's Party committee or government, rather than that body itself?",
        ),
    )
    founded_on = Day(
        label=Bilingual("成立日期", "day of founding"),
        question=Bilingual("本组织哪一天成立？", "On which day was the organisation founded?"),
        evidence=Bilingual("营业执照或者法人证书", "business licence or certificate of incorporation"),
    )
    critical_infrastructure_operator = YesNo(
        label=Bilingual(
            "数据处理者是关键信息基础设施运营者", "the data processor is a critical information infrastructure operator"
        ),
        contrary=Bilingual(
            "数据处理者不是关键信息基础设施运营者",
            "the data processor is not a critical information infrastructure operator",
        ),
        question=Bilingual(
            "保护工作部门是否已认定本组织为关键信息基础设施运营者？",
            "Has the competent department designated the organisation a critical information infrastructure operator?",
        ),
    )
    state_organ = YesNo(
        label=Bilingual(
            "数据处理者是国家机关或受权管理公共事务的组织",
            "the data processor is a state organ or a body entrusted with public affairs",
        ),
        contrary=Bilingual(
            "数据处理者不是国家机关，也不受权管理公共事务",
            "the data processor is neither a state organ nor entrusted with public affairs",
        ),
        question=Bilingual(
            "本组织是否国家机关，或法律、法规授权管理公共事务的组织？",
            "Is the organisation a state organ, or authorised by law to manage public affairs?",
        ),
        presumed=False,
    )
    in_free_trade_zone = YesNo(
        label=Bilingual("数据处理者在自贸试验区内", "the data processor is inside a free-trade zone"),
        contrary=Bilingual(
            "数据处理者不在自贸试验区内",
            "the data processor is not inside a free-trade zone",
        ),
        question=Bilingual(
            "本组织是否在自由贸易试验区（或其清单适用的区域）内登记并开展活动？",
            "Is the organisation registered and active inside a free-trade zone (or the area its list covers)?",
        ),
        presumed=False,
    )
    people_general = Count(
        label=Bilingual("本年累计出境的一般个人信息人数", "people whose general information left this year"),
        question=Bilingual(
            "自当年1月1日起，累计向境外提供了多少人的个人信息（不含敏感个人信息，按自然人去重，免予机制的情形不计）？",
            "Since 1 January, how many distinct people's personal information (sensitive information aside,"
            " exempt scenarios not counted) has been provided abroad?",
        ),
        unit=PEOPLE,
        measured_by="data",
    )
    people_sensitive = Count(
        label=Bilingual("本年累计出境的敏感个人信息人数", "people whose sensitive information left this year"),
        question=Bilingual(
            "自当年1月1日起，累计向境外提供了多少人的敏感个人信息（按自然人去重，免予机制的情形不计）？",
            "Since 1 January, how many distinct people's sensitive personal information (exempt scenarios not"
            " counted) has been provided abroad?",
        ),
        unit=PEOPLE,
        measured_by="data",
    )
    people_general_with_exempt = Count(
        label=Bilingual(
            "本年累计出境的一般个人信息人数（含免予情形）",
            "people whose general information left this year, exempt scenarios included",
        ),
        question=Bilingual(
            "把免予机制的情形也算上，自当年1月1日起累计向境外提供了多少人的个人信息（不含敏感个人信息）？",
            "Exempt scenarios included, how many people's general personal information left since 1 January?",
        ),
        unit=PEOPLE,
        measured_by="data",
    )
    people_sensitive_with_exempt = Count(
        label=Bilingual(
            "本年累计出境的敏感个人信息人数（含免予情形）",
            "people whose sensitive information left this year, exempt scenarios included",
        ),
        question=Bilingual(
            "把免予机制的情形也算上，自当年1月1日起累计向境外提供了多少人的敏感个人信息？",
            "Exempt scenarios included, how many people's sensitive personal information left since 1 January?",
        ),
        unit=PEOPLE,
        measured_by="data",
    )
    people_processed = Count(
        label=Bilingual("处理的个人信息人数", "people whose information is processed"),
        question=Bilingual(
            "本组织共处理多少人的个人信息？", "How many people's personal information does it process in all?"
        ),
        unit=PEOPLE,
        measured_by="data",
    )
    people_since_last_january = Count(
        label=Bilingual("上年1月1日起累计出境的人数", "people whose information left since last year's January"),
        question=Bilingual(
            "自上年1月1日起，累计向境外提供了多少人的个人信息？",
            "Since 1 January of last year, how many people's personal information has been provided abroad?",
        ),
        unit=PEOPLE,
        measured_by="data",
    )
    people_sensitive_since_last_january = Count(
        label=Bilingual(
            "上年1月1日起累计出境的敏感个人信息人数",
            "people whose sensitive information left since last year's January",
        ),
        question=Bilingual(
            "自上年1月1日起，累计向境外提供了多少人的敏感个人信息？",
            "Since 1 January of last year, how many people's sensitive information has been provided abroad?",
        ),
        unit=PEOPLE,
        measured_by="data",
    )
    identifies_and_declares_important_data = YesNo(
        label=Bilingual(
            "数据处理者已按规定识别、申报重要数据", "the data processor has identified and declared its important data"
        ),
        contrary=Bilingual(
            "数据处理者未按规定识别、申报重要数据",
            "the data processor has not identified and declared its important data",
        ),
        question=Bilingual(
            "本组织是否已按国家有关规定识别并申报重要数据？",
            "Has the organisation identified and declared its important data as the state's rules prescribe?",
        ),
    )
