"""汽车数据安全管理若干规定（试行）: art. 3, the six kinds of important data in the automotive field."""

from datetime import date

from chudun.law.grade import Grade, data_grade
from chudun.law.grading_tables import GradingTables, standard_tables
from chudun.law.language.expression import reads, 超过
from chudun.law.language.provision import Instrument, Interpretation
from chudun.law.language.rules import Branch, Regulation, item
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import Dataset

INSTRUMENT = Instrument(
    slug="automotive_data",
    title=Bilingual(
        "汽车数据安全管理若干规定（试行）", "Several Provisions on Automotive Data Security Management (Trial)"
    ),
    number="国家互联网信息办公室等五部门令第7号",
    articles=19,
    in_force=date(2021, 10, 1),
    complete=False,
)

many_people_are_important = Interpretation(
    name="automotive-many-people-important",
    statement=Bilingual(
        "汽车领域超过10万人的个人信息，未被告知、公布也是重要数据",
        "in the automotive field, personal information on more than 100,000 people is important data, notified or not",
    ),
    source=Bilingual(
        "若干规定第三条第五项如此规定；令16第二条、条例和2026版出境指引沿用告知、公布以及100万人、1万人的口径，两者关系未明",
        "so art. 3 item 5; Order 16 art. 2, the Network Data Regulations and the 2026 export guideline go by notification"
        " and by 1 million and 10,000 people, and how they stand to each other is not settled",
    ),
    certainty="official text",
    adopted=None,
)


def encode(tables: GradingTables) -> Regulation:
    """Return the provisions' rules with the number of people of ``tables``."""
    provisions = Regulation(INSTRUMENT)
    provisions.interpretation(many_people_are_important)

    @provisions.article(3, certainty=tables.certainty["automotive"])
    def six_kinds(d: Dataset) -> Branch:
        """重要数据六类：敏感区域、经济运行、充电网、车外影像、超过十万人的个人信息，以及有关部门确定的其他数据。

        Six kinds are important: sensitive areas, the economy's operation, the charging network, images from outside the
        car, personal information on more than 100,000 people, and what the departments add.
        """
        cars = d.industry.one_of("automotive")
        many = 超过(d.people, tables.numbers["automotive"]["people_over"])
        return data_grade(Grade.IMPORTANT).when(
            item(1, cars & d.sensitive_area),
            item(2, cars & d.vehicle_flow),
            item(3, cars & d.charging_network),
            item(4, cars & d.outside_images),
            item(5, cars & many & reads(many_people_are_important)),
            item(6, cars & d.standing.one_of("catalogued", "notified", "published")),
        )

    return provisions


automotive_data = encode(standard_tables())
