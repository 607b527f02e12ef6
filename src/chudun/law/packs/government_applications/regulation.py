"""互联网政务应用安全管理规定: the instrument, and what its text leaves open."""

from datetime import date

from chudun.law.language.provision import Instrument, Interpretation
from chudun.law.language.rules import Regulation
from chudun.vocabulary.bilingual import Bilingual

government_applications = Regulation(
    Instrument(
        slug="government_applications",
        title=Bilingual(
            "互联网政务应用安全管理规定",
            "Provisions on the Security Management of Government Applications on the Internet",
        ),
        number="中央网信办、中央编办、工业和信息化部、公安部2024年联合发布",
        articles=44,
        in_force=date(2024, 7, 1),
    )
)

other_public_services_are_applications = government_applications.interpretation(
    Interpretation(
        name="other-public-services-are-applications",
        statement=Bilingual(
            "门户网站以外的网站和其他形式，通过互联网提供公共服务的，也是互联网政务应用",
            "other websites than portals, and other forms, that provide public services are government applications too",
        ),
        source=Bilingual(
            "第二条第二款只点名门户网站，列举以“等”结尾；第四条、第十七条等处说的是机关事业单位网站，不限于门户",
            "art. 2(2) names portals only, in a list left open; arts. 4, 17 and others speak of websites without that limit",
        ),
        certainty="official text",
        adopted=True,
    )
)

yearly_means_within_twelve_months = government_applications.interpretation(
    Interpretation(
        name="yearly-means-within-twelve-months",
        statement=Bilingual(
            "“每年至少一次”指距上一次不超过一年，而不是每个自然年度一次",
            "'at least once a year' means no more than a year since the last time, not once in each calendar year",
        ),
        source=Bilingual(
            "第十八条没有说每年是自然年度还是十二个月",
            "art. 18 does not say whether a year is a calendar year or twelve months",
        ),
        certainty="official text",
        adopted=None,
    )
)

higher_local_organs_include_departments = government_applications.interpretation(
    Interpretation(
        name="higher-local-organs-include-departments",
        statement=Bilingual(
            "“地市级以上地方党政机关”包括其部门，部门的门户网站也应当符合第三级要求",
            "local Party and state organs from the prefecture up include their departments, whose portals have to meet"
            " level three too",
        ),
        source=Bilingual(
            "第四条把每个党政机关当作一个开办单位，部门也在其内；但第十条第二款说到县级时另称“各部门”",
            "art. 4 takes every organ as an operator, departments included; but art. 10(2) names departments of a county"
            " by themselves",
        ),
        certainty="official text",
        adopted=True,
    )
)

level_three_reaches_every_mail_system = government_applications.interpretation(
    Interpretation(
        name="level-three-reaches-every-mail-system",
        statement=Bilingual(
            "“承载重要业务应用”只限定网站，机关事业单位的电子邮件系统一律应当符合第三级要求",
            "'carrying important business' limits websites only: every mail system has to meet level three",
        ),
        source=Bilingual(
            "第十七条第二款的定语是否及于“互联网电子邮件系统”，文字可作两解",
            "whether the qualifier in art. 17(2) reaches 'internet mail systems' can be read either way",
        ),
        certainty="official text",
        adopted=None,
    )
)

level_three_reaches_other_forms = government_applications.interpretation(
    Interpretation(
        name="level-three-reaches-other-forms",
        statement=Bilingual(
            "承载重要业务应用的移动应用程序、公众账号等其他形式，也应当符合第三级要求",
            "mobile apps, public accounts and other forms that carry important business have to meet level three too",
        ),
        source=Bilingual(
            "第十七条第二款只列网站和电子邮件系统，以“等”结尾，是否包括其他形式未明",
            "art. 17(2) lists websites and mail systems and leaves the list open; whether it takes in others is not said",
        ),
        certainty="official text",
        adopted=None,
    )
)

stronger_sign_in_for_every_mail_system = government_applications.interpretation(
    Interpretation(
        name="stronger-sign-in-for-every-mail-system",
        statement=Bilingual(
            "“与人身财产安全、社会公共利益等相关”只限定政务应用，电子邮件系统一律应当采取多因素鉴别等措施",
            "'concerning safety or the public interest' limits applications only: every mail system needs multi-factor"
            " authentication and the like",
        ),
        source=Bilingual(
            "第三十条第二款的定语是否及于“电子邮件系统”，文字可作两解",
            "whether the qualifier in art. 30(2) reaches 'mail systems' can be read either way",
        ),
        certainty="official text",
        adopted=None,
    )
)

security_chapters_apply_alike = government_applications.interpretation(
    Interpretation(
        name="security-chapters-apply-alike",
        statement=Bilingual(
            "列入关键信息基础设施的门户网站、应用、账号和邮件系统，所参照的“有关内容”包括第四章和第五章的安全要求",
            "what applies alike to portals, apps, accounts and mail systems listed as critical infrastructure includes the"
            " security demands of chapters 4 and 5",
        ),
        source=Bilingual(
            "第四十二条只说参照“有关内容”，没有指明哪些条文",
            "art. 42 speaks of the contents concerned and does not say which articles these are",
        ),
        certainty="official text",
        adopted=None,
    )
)
