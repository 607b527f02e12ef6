"""数据安全法: art. 21 on important and core data; arts. 36 and 53, which go before the export rules."""

from datetime import date

from chudun.law.grade import Grade, data_grade
from chudun.law.language.provision import Instrument
from chudun.law.language.rules import Branch, Duty, Regulation, duty
from chudun.law.mechanism import Mechanism, leaves_china, mechanism
from chudun.vocabulary.attribute import Condition
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import Dataset
from chudun.vocabulary.transfer import Transfer

dsl = Regulation(
    Instrument(
        slug="dsl",
        title=Bilingual("中华人民共和国数据安全法", "Data Security Law"),
        number="主席令第八十四号",
        articles=55,
        in_force=date(2021, 9, 1),
        complete=False,
    )
)


@dsl.article(36)
def foreign_authority_data(t: Transfer) -> Branch:
    """未经主管机关批准，不得把存储于境内的数据提供给外国司法或执法机构。

    Without the competent authority's approval, data stored in China must not go to foreign courts or law-enforcement
    bodies.
    """
    return mechanism(Mechanism.FORBIDDEN).when(t.foreign_authority_request & ~t.authority_approval)


@dsl.article(36)
def foreign_request_approval(t: Transfer) -> Duty:
    """应外国司法或执法机构要求提供存储于境内的数据，须先经主管机关批准（个保法第四十一条同）。

    Data stored in China go to foreign courts or law-enforcement bodies only with approval (so PIPL art. 41).
    """
    return duty(
        t.authority_approval,
        Bilingual("提供前报主管机关批准", "obtain the competent authority's approval first"),
        owed_to=Bilingual("我国主管机关", "China's competent authority"),
    ).when(t.foreign_authority_request)


def _otherwise_open(t: Transfer) -> Condition:
    # a recipient the list shuts out (PIPL art. 42) is settled, whatever the data are
    return leaves_china(t) & ~(t.personal_information & t.recipient_listing.one_of("prohibited"))


@dsl.article(21)
def core_data(t: Transfer) -> Branch:
    """国家核心数据实行更加严格的管理制度，能否出境依其规定。

    The state's core data are under stricter rules of their own, which decide whether they may leave.
    """
    return mechanism(Mechanism.UNDETERMINED).when(_otherwise_open(t) & t.core_data).unless(foreign_authority_data)


@dsl.article(53)
def state_secrets(t: Transfer) -> Branch:
    """涉及国家秘密的数据处理，适用保守国家秘密法等法律、行政法规（工作秘密见条例第六十三条）。

    Data that touch state secrets follow the secrecy laws (work secrets: art. 63 of the Network Data Regulations).
    """
    return mechanism(Mechanism.UNDETERMINED).when(_otherwise_open(t) & t.state_secrets).unless(foreign_authority_data)


@dsl.article(21)
def found_core(d: Dataset) -> Branch:
    """被认定为国家核心数据的，是核心数据。

    What has been found to be the state's core data is core data.
    """
    return data_grade(Grade.CORE).when(d.standing.one_of("core"))


@dsl.article(21)
def catalogued(d: Dataset) -> Branch:
    """各地区、各部门重要数据目录所列，或者被告知、公布的，是重要数据。

    What a region's or department's catalogue lists, or what has been notified or published, is important data.
    """
    return data_grade(Grade.IMPORTANT).when(d.standing.one_of("catalogued", "notified", "published"))
