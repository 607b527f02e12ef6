"""网络数据安全管理条例: the instrument, and what its text leaves open."""

from datetime import date

from chudun.law.language.provision import Instrument, Interpretation
from chudun.law.language.rules import Regulation
from chudun.vocabulary.bilingual import Bilingual

network_data = Regulation(
    Instrument(
        slug="network_data",
        title=Bilingual("网络数据安全管理条例", "Regulations on Network Data Security Management"),
        number="国务院令第790号",
        articles=64,
        in_force=date(2025, 1, 1),
    )
)

statutory_duty_waives_mechanism = network_data.interpretation(
    Interpretation(
        name="statutory-duty-waives-mechanism",
        statement=Bilingual(
            "为履行法定职责或者法定义务确需提供的，不再需要评估、标准合同或认证",
            "what a statutory duty or obligation truly demands needs no assessment, contract or certification",
        ),
        source=Bilingual(
            "条例第三十五条第六项列为可以提供的条件，令16第三条至第六条没有对应情形，两者关系未明",
            "art. 35 item 6 makes it a condition for export; arts. 3 to 6 of Order 16 have no such case, and how the two"
            " stand to each other is not settled",
        ),
        certainty="official text",
        adopted=None,
    )
)

untold_data_need_no_assessment = network_data.interpretation(
    Interpretation(
        name="untold-data-need-no-assessment",
        statement=Bilingual(
            "未被告知或公布为重要数据的，即使处理者尚未履行识别、申报义务，也不需按重要数据申报评估",
            "data neither notified nor published need no assessment as important data, even where the processor has yet"
            " to identify and declare",
        ),
        source=Bilingual(
            "令16第二条第二句不以履行识别、申报为前提；条例第三十七条第二句则把“识别、申报”写在前面",
            "the second sentence of art. 2 of Order 16 asks for no prior declaration; that of art. 37 here names it first",
        ),
        certainty="official text",
        adopted=True,
    )
)

limited_harm_is_danger = network_data.interpretation(
    Interpretation(
        name="limited-harm-is-danger",
        statement=Bilingual(
            "对经济运行、社会秩序、公共利益只有一般危害的，也属于第六十二条所说的“直接危害”",
            "even limited harm to the economy, social order or the public interest is the danger art. 62 speaks of",
        ),
        source=Bilingual(
            "第六十二条第四项不分程度；GB/T 43697-2024 把一般危害的归为一般数据（凭记忆，未与标准核对）",
            "art. 62 item 4 names no degree; GB/T 43697-2024 grades limited harm as general data (from memory, not"
            " checked against the standard)",
        ),
        certainty="memory",
        adopted=False,
    )
)

special_rules_displace_duties = network_data.interpretation(
    Interpretation(
        name="special-rules-displace-duties",
        statement=Bilingual(
            "核心数据和涉密数据只适用另外的规定，不再适用本条例的义务",
            "the rules for core data and secrets take the place of the duties here",
        ),
        source=Bilingual(
            "第六十三条第一款、第三款只说执行国家有关规定、适用保密法律，没有说本条例的义务是否仍然适用",
            "art. 63(1) and (3) only refer to other rules and to the secrecy laws, and do not say whether the duties here"
            " go on applying",
        ),
        certainty="official text",
        adopted=None,
    )
)

every_named_measure_is_due = network_data.interpretation(
    Interpretation(
        name="every-named-measure-is-due",
        statement=Bilingual(
            "加密、备份、访问控制、安全认证每一项都必须采取，不因其他措施已经足够而免除",
            "encryption, backup, access control and authentication are each due, even where other measures suffice",
        ),
        source=Bilingual(
            "第九条用“等技术措施和其他必要措施”，所列四项是举例还是每项必备，条文没有说明",
            "art. 9 names the four as technical measures 'and the like'; whether they are examples or each is due, it does"
            " not say",
        ),
        certainty="official text",
        adopted=None,
    )
)

state_organs_are_not_fined = network_data.interpretation(
    Interpretation(
        name="state-organs-are-not-fined",
        statement=Bilingual(
            "对国家机关只适用第六十条，不适用第五十五条至第五十七条",
            "art. 60 alone applies to state organs, and arts. 55 to 57 do not",
        ),
        source=Bilingual(
            "第六十条专为国家机关规定后果，特别规定优先；条文没有写明排除第五十五条至第五十八条",
            "art. 60 lays down what follows for state organs and as the special rule goes first; it does not say so"
            " itself",
        ),
        certainty="official text",
        adopted=True,
    )
)


entrusted_providers_are_bound = network_data.interpretation(
    Interpretation(
        name="entrusted-providers-are-bound",
        statement=Bilingual(
            "受托提供服务、自己不决定处理目的和方式的，也受第十六条约束",
            "art. 16 also binds whoever serves on another's instructions and decides neither purpose nor manner",
        ),
        source=Bilingual(
            "第十六条写“网络数据处理者”（第六十二条第三项：自主决定目的和方式），第二款却以“委托方”的存在为前提",
            "art. 16 says 'network data processor', who by art. 62(3) decides purpose and manner, but its second paragraph"
            " presupposes a principal",
        ),
        certainty="official text",
        adopted=None,
    )
)
