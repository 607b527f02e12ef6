"""The instrument, and the readings of what its text leaves open."""

from datetime import date

from chudun.law.language.provision import Instrument, Interpretation
from chudun.law.language.rules import Regulation
from chudun.vocabulary.bilingual import Bilingual

cyber_violence = Regulation(
    Instrument(
        slug="cyber_violence",
        title=Bilingual("网络暴力信息治理规定", "Provisions on the Governance of Cyber-Violence Information"),
        number="国家互联网信息办公室、公安部、文化和旅游部、国家广播电视总局令第17号",
        articles=34,
        in_force=date(2024, 8, 1),
    )
)

comments_on_news_bind_any_provider = cyber_violence.interpretation(
    Interpretation(
        name="comments-on-news-bind-any-provider",
        statement=Bilingual(
            "凡对新闻信息提供跟帖评论服务的，不论自己是否从事新闻信息服务，都应当先审后发",
            "whoever offers comments on news reviews them first, even where the provider is no news service itself",
        ),
        source=Bilingual(
            "第十六条第二款第二句没有另写主语；《互联网跟帖评论服务管理规定》对跟帖评论服务提供者有同样要求（凭记忆，未核对）",
            "the second sentence of art. 16(2) names no subject of its own; the provisions on comment services lay the same"
            " duty on every provider of comments (from memory, not checked)",
        ),
        certainty="memory",
        adopted=None,
    )
)

repeatedly_means_three_times = cyber_violence.interpretation(
    Interpretation(
        name="repeatedly-means-three-times",
        statement=Bilingual("“多次”发布指三次以上", "publishing repeatedly means three times or more"),
        source=Bilingual(
            "第二十一条没有说明多次是几次，也未见官方说明；两次是否够，尚无定论",
            "art. 21 does not say how often that is, and no official word has been seen: whether twice is enough is open",
        ),
        certainty="official text",
        adopted=None,
    )
)

marketing_measures_reach_agencies = cyber_violence.interpretation(
    Interpretation(
        name="marketing-measures-reach-agencies",
        statement=Bilingual(
            "第二十一条第二款的处置措施也适用于借网络暴力事件营销炒作的多渠道分发服务机构",
            "the measures of art. 21(2) also reach multi-channel agencies that exploit an event for marketing",
        ),
        source=Bilingual(
            "第二款没有重复“用户”二字，第二十二条又另就机构作了规定",
            "para. 2 does not repeat the word user, and art. 22 deals with agencies apart",
        ),
        certainty="official text",
        adopted=None,
    )
)

weak_proof_defers_the_answer = cyber_violence.interpretation(
    Interpretation(
        name="weak-proof-defers-the-answer",
        statement=Bilingual(
            "证明材料不足、已告知补充的，补充以前不必处理并反馈结果",
            "where proof is insufficient and more was asked for, no result is due until it comes",
        ),
        source=Bilingual(
            "第二十六条第一款没有例外，第二款对材料不足的只要求告知补充",
            "art. 26(1) has no exception, and para. 2 asks, where proof is weak, only that more be asked for",
        ),
        certainty="official text",
        adopted=None,
    )
)
