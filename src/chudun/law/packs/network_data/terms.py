"""Who and what the chapters speak of, as conditions: art. 62's terms, and those of the laws it builds on."""

from chudun.law.language.expression import Cited, Expression, any_of, expression, named, reads, 万, 以上
from chudun.law.language.provision import Interpretation
from chudun.law.packs.network_data.regulation import network_data
from chudun.law.packs.personal_information_protection_law import pipl
from chudun.vocabulary.attribute import Selection
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.important_data_processing import ImportantDataProcessing
from chudun.vocabulary.personal_information_processing import PersonalInformationProcessing
from chudun.vocabulary.platform import Platform

own_finding_makes_data_important = network_data.interpretation(
    Interpretation(
        name="own-finding-makes-data-important",
        statement=Bilingual(
            "处理者自行识别为重要数据的，在被列入目录、告知或者公布之前，也已是重要数据",
            "data that the processor itself finds important are so even before they are listed, notified or published",
        ),
        source=Bilingual(
            "第二十九条第二款先识别、申报，再确认、告知；第三十七条只就出境评估免去未被告知者，第三十条至第三十三条没有说",
            "art. 29(2) has them declared first and then confirmed and notified; art. 37 frees the untold of the export"
            " assessment alone, and arts. 30 to 33 say nothing",
        ),
        certainty="official text",
        adopted=None,
    )
)


def sensitive(p: PersonalInformationProcessing) -> Expression:
    """Return whether sensitive personal information is processed (敏感个人信息), that of people under 14 included."""
    kinds = any_of(
        p.biometric_information,
        p.religious_belief,
        p.specific_identity,
        p.health_information,
        p.financial_account,
        p.movements,
        p.people_under_14,
        p.other_sensitive_information,
    )
    return named(
        Cited(kinds, pipl.provision(28, 1)),
        Bilingual("处理敏感个人信息", "sensitive personal information is processed"),
        Bilingual("不处理敏感个人信息", "no sensitive personal information is processed"),
    )


def important(standing: Selection) -> Expression:
    """Return whether data of this ``standing`` are important data (重要数据), so that art. 30 binds who processes them."""
    confirmed = expression(standing.one_of("catalogued", "notified", "published"))
    return named(
        confirmed | (standing.one_of("self_identified") & reads(own_finding_makes_data_important)),
        Bilingual("处理重要数据", "important data are processed"),
        Bilingual("不处理重要数据", "no important data are processed"),
    )


def of_ten_million_people(d: ImportantDataProcessing) -> Expression:
    """Return whether the processor processes information of 10 million people or more (art. 28)."""
    return Cited(以上(d.processor.people_processed, 1000 * 万), network_data.provision(28))


def large_platform(p: Platform) -> Expression:
    """Return whether the platform is a large one (大型网络平台): users, complexity and effect together (art. 62(8))."""
    users = any_of(以上(p.registered_users, 5000 * 万), 以上(p.monthly_active_users, 1000 * 万))
    return named(
        Cited(users & p.complex_business & p.important_effect, network_data.provision(62).item_of(8)),
        Bilingual("属于大型网络平台", "it is a large network platform"),
        Bilingual("不属于大型网络平台", "it is no large network platform"),
    )
